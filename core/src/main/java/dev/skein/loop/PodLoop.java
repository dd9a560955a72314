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
        PodQueue queue = new PodQueue(table);
        PodCases cases = new PodCases(table);
        Data data = event.data();
        String conversation = data.text("conversation").orElse("");
        switch (event.type()) {
            case "PodDescribed" -> cases.described();
            case "HelpNeeded" -> cases.taken(conversation);
            case "NeedChanged" -> cases.changed(conversation);
            case "LeadRequested" ->
                cases.requested(conversation, data.text("employee").orElse(""));
            case "ConversationClosed" -> cases.closed(conversation);
            case "TransferAsked" -> cases.passed(conversation);
            case "RoomAsked" -> cases.roomAsked(conversation);
            case "RoomAnswered" -> cases.answered(conversation);
            case "MemberChanged" -> cases.presence();
            case "LoadChanged" -> cases.load();
            case "CaseJudged" -> PodLearning.judged(table);
            case "IncidentReported", "IncidentSolved", "IncidentStopped", "IncidentMet" ->
                new PodIncidents(table).told();
            case "PartTaken", "TurnAsked", "WordReady", "PartSaid", "PartHarmed", "PartClosed" ->
                new PodIncidents(table).heard();
            case "CreditAsked" -> PodCredits.asked(table);
            case "ProblemFlagged" -> table.views.add(EmployeeVoice.flag(event, table.key, now));
            default -> {
                // A pod hears much that does not concern it; a timer only has it look at the queue again.
            }
        }
        queue.settle();
        return table.done();
    }

    /** What came in and was no event is kept, with the reason, in the house's own pod. */
    private static Step refused(Pod pod, Event event, Instant now) {
        String source = event.data().text("source").orElse("");
        View row = new View(Host.QUARANTINE, event.id(), pod.key(), source, "REFUSED", now, event.data());
        return new Step(pod, List.of(), List.of(), List.of(), List.of(row));
    }
}
