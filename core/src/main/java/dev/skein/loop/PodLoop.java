package dev.skein.loop;

import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.View;
import dev.skein.host.Host;
import dev.skein.listen.EmployeeVoice;
import java.time.Instant;
import java.util.List;

/** One pod: who leads which conversation. From the moment a customer needs people there is a lead, always exactly one. */
final class PodLoop implements Loop {
    private final Company company;

    PodLoop(Company company) {
        this.company = company;
    }

    @Override
    public State initial(Key key) {
        return Pod.unknown(key);
    }

    @Override
    public Step step(State state, Event event, Instant now) {
        if (event.type().equals("ItemRefused")) {
            return refused((Pod) state, event, now);
        }
        PodTable table = new PodTable((Pod) state, event, now, company);
        Data data = event.data();
        String conversation = data.text("conversation").orElse("");
        switch (event.type()) {
            case "PodDescribed" -> table.described();
            case "HelpNeeded" -> table.taken(conversation);
            case "NeedChanged" ->
                table.needChanged(conversation, data.text("need").orElse(""));
            case "LeadRequested" ->
                table.requested(conversation, data.text("employee").orElse(""));
            case "ConversationClosed" -> table.closed(conversation);
            case "MemberChanged" ->
                table.present(
                        data.text("employee").orElse(""), data.flag("present").orElse(false));
            case "IncidentReported", "IncidentSolved", "IncidentStopped", "IncidentMet" ->
                new PodIncidents(table).told();
            case "PartTaken", "TurnAsked", "WordReady", "PartSaid", "PartHarmed", "PartClosed" ->
                new PodIncidents(table).heard();
            case "CreditAsked" -> PodCredits.asked(table);
            case "ProblemFlagged" -> table.views.add(EmployeeVoice.flag(event, table.key, now));
            default -> {
                // A pod hears much that does not concern it.
            }
        }
        return table.done();
    }

    /** What came in and was no event is kept, with the reason, in the house's own pod. */
    private static Step refused(Pod pod, Event event, Instant now) {
        String source = event.data().text("source").orElse("");
        View row = new View(Host.QUARANTINE, event.id(), pod.key(), source, "REFUSED", now, event.data());
        return new Step(pod, List.of(), List.of(), List.of(), List.of(row));
    }
}
