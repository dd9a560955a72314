package dev.skein.loop;

import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.act.playbook.Playbooks;
import dev.skein.listen.Identities;
import dev.skein.listen.Timeline;
import java.util.List;

/**
 * Events of a customer that no playbook listens to and that tell nothing new of the person: page views, as a rule, and most
 * of a long past. All they change is what the person has been doing, so that many can be heard at once. The state is the
 * same as after a step for each; they have no effects and no timers, and the views of the steps are not made.
 */
public final class QuietEvents {
    private final Playbooks playbooks;

    public QuietEvents(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** Whether the event is one, for this state. */
    @SuppressWarnings("ReferenceEquality") // a profile that learns nothing stays the same object
    public boolean isQuiet(Customer customer, Event event) {
        return isNobodysName(event.type())
                && CustomerLoop.isOutside(event)
                && !playbooks.concerns(customer.key(), event)
                && customer.profile().mergedInto().isEmpty()
                && customer.profile().merges().isEmpty()
                && Identities.heard(customer.profile(), event) == customer.profile();
    }

    /** Looking at something, or a name as people outside write it: the loop's own names have no space in them. */
    private static boolean isNobodysName(String type) {
        return type.equals("PageViewed") || type.equals("ScreenViewed") || type.indexOf(' ') > 0;
    }

    /** The state after quiet events, in their order. */
    public Customer heard(Customer c, List<Event> quiet) {
        return new Customer(
                c.key(),
                c.profile(),
                c.consents(),
                Timeline.heard(c.activity(), quiet, c.key()),
                c.conversations(),
                c.needs(),
                c.promises(),
                c.runs(),
                c.recoveries(),
                c.contacts(),
                c.surveys(),
                c.awaiting(),
                c.held(),
                c.doubtful(),
                c.slips());
    }
}
