package dev.skein.server.act.recovery;

import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.IncidentPart;
import dev.skein.Recovery;
import dev.skein.Recovery.Stage;
import dev.skein.server.view.PersonView;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * A recovery as lists show it.
 *
 * @param at the furthest of the six steps it has reached
 * @param found what told of it
 * @param due when to ask, or look, how it went
 * @param overdue whether that time is past
 * @param incident the failure that hit many, if it is part of one
 */
public record RecoveryItem(
        String id,
        Whose person,
        String failure,
        String kind,
        String kindTitle,
        String owner,
        Map<Stage, Instant> steps,
        Stage at,
        boolean open,
        Optional<Recovery.Found> found,
        Optional<String> offer,
        Optional<Recovery.Credit> credit,
        Optional<Instant> due,
        boolean overdue,
        Optional<String> incident,
        Instant opened,
        Instant changed) {
    /** The person it is put right for. */
    public record Whose(String id, Optional<String> name) {}

    static RecoveryItem of(Recovery r, Optional<Customer> whose, Company company, Instant now) {
        return new RecoveryItem(
                r.id(),
                new Whose(r.customer().id(), whose.flatMap(c -> PersonView.of(c).name())),
                r.failure(),
                r.kind(),
                r.kind().isEmpty() ? "" : company.needTitle(r.kind()),
                r.owner(),
                r.steps(),
                at(r),
                r.isOpen(),
                r.found(),
                r.offer(),
                r.credit(),
                r.due(),
                r.due().filter(due -> !due.isAfter(now)).isPresent(),
                r.part().map(IncidentPart::incident),
                r.opened(),
                r.changed());
    }

    static Stage at(Recovery r) {
        return r.steps().keySet().stream().max(Comparator.naturalOrder()).orElse(Stage.DETECTED);
    }
}
