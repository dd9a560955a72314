package dev.skein.loop;

import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.Timer;
import dev.skein.act.assist.Assist;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.playbook.Playbooks;
import java.time.Instant;
import java.util.Optional;

/**
 * One customer: listen, understand, act, learn. Of words whose reading is unsure only the first is done at once, the rest
 * when a deeper reading has come or is no longer waited for ({@link Doubts}).
 */
final class CustomerLoop implements Loop {
    private final Company company;
    private final CustomerActs acts;
    private final Policies policies;
    private final Assist assist;

    CustomerLoop(Company company, Playbooks playbooks, Policies policies, Assist assist) {
        this.company = company;
        this.policies = policies;
        this.assist = assist;
        this.acts = new CustomerActs(company, playbooks, assist.flows());
    }

    @Override
    public State initial(Key key) {
        return Customer.unknown(key);
    }

    @Override
    public Step step(State state, Event event, Instant now) {
        Customer customer = (Customer) state;
        if (customer.profile().mergedInto().isPresent() && !event.type().equals("ProfileReturned")) {
            return Merges.forward(customer, event, now, company);
        }
        Event heard = event.type().equals("Forwarded") ? forwarded(event) : event;
        if (Merges.concerns(heard)) {
            Turn turn = new Turn(customer, heard, now, company);
            Merges.step(turn);
            return turn.done();
        }
        Optional<Event> waited = Doubts.ended(customer, heard);
        if (waited.isPresent()) {
            Turn turn = new Turn(customer, waited.get(), now, company, true);
            Doubts.end(turn);
            return rest(turn);
        }
        Turn turn = new Turn(customer, heard, now, company);
        CustomerListens.step(turn);
        if (Doubts.hold(turn)) {
            CustomerLearns.step(turn);
            return turn.done();
        }
        Doubts.late(turn);
        return rest(turn);
    }

    /** What follows once an event is heard, and its words are read as well as they will be. */
    private Step rest(Turn turn) {
        CustomerUnderstands.step(turn);
        CustomerCorrects.step(turn);
        acts.step(turn);
        Suggests.step(turn, assist.macros());
        CustomerDecides.step(turn, policies);
        CustomerLearns.step(turn);
        CustomerLabels.step(turn);
        WrapsUp.step(turn);
        return turn.done();
    }

    private static Event forwarded(Event event) {
        return Codec.read(Codec.json(event.data().tree("event")), Event.class);
    }

    /** Whether the event is a person's or the world's doing, and not our own machinery's. */
    static boolean isOutside(Event event) {
        return !event.type().equals(Timer.FIRED) && !event.source().startsWith("skein/");
    }
}
