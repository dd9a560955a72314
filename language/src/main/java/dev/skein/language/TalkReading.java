package dev.skein.language;

import dev.skein.language.Understanding.Presence;
import dev.skein.language.talk.PersonalSpan;
import dev.skein.language.talk.PromiseSpan;
import dev.skein.language.talk.Signal;
import dev.skein.language.talk.Talk;
import dev.skein.learn.empathy.Empathy;
import dev.skein.learn.empathy.FacetReading;
import dev.skein.learn.empathy.Instrument;
import dev.skein.learn.empathy.Mechanisms;
import dev.skein.learn.empathy.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an utterance does in its talk, besides what it means.
 *
 * @param acts question, request, complaint, thanks, greeting, statement; several can hold
 * @param signals urgency, churn, effort, asked_again: of a customer alone
 * @param promises in our own words; empty of a customer's
 * @param personal personal data, in the order of the text
 * @param empathy of a reply that is not a customer's, with what it answers; else empty
 */
public record TalkReading(
        List<Presence> acts,
        List<Presence> signals,
        List<PromiseSpan> promises,
        List<PersonalSpan> personal,
        Optional<Reply> empathy) {
    /** Nothing was asked for. */
    public static final TalkReading NONE =
            new TalkReading(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    private static final double PRESENT_MIN = 0.5;
    private static final double STEPS = 1e6;

    /**
     * A reply beside what it answers, by the instrument of docs/empathy.md.
     *
     * @param openingProbability that the text replied to opens a feeling or a cost
     * @param opening itself, where it is likelier than none
     * @param facets what the reply did with it; empty where there is nothing to do it with
     * @param mechanisms of empathy in the reply (Sharma et al. 2020), whether or not there is an opening
     */
    public record Reply(
            double openingProbability, Optional<Opening> opening, List<FacetReading> facets, Mechanisms mechanisms) {}

    static TalkReading of(Utterance utterance, Set<Task> tasks) {
        if (tasks.stream().noneMatch(Task::isOfTalk)) {
            return NONE;
        }
        boolean ours = !utterance.speaker().hasMoods();
        Talk.Everything read = Talk.everything(utterance.text(), ours);
        return new TalkReading(
                tasks.contains(Task.ACTS)
                        ? presences(
                                read.signs(),
                                List.of("question", "request", "complaint", "thanks", "greeting", "statement"),
                                List.of(
                                        Signal.QUESTION,
                                        Signal.REQUEST,
                                        Signal.COMPLAINT,
                                        Signal.THANKS,
                                        Signal.GREETING,
                                        Signal.STATEMENT))
                        : List.of(),
                tasks.contains(Task.SIGNALS) && !ours
                        ? presences(
                                read.signs(),
                                List.of("urgency", "churn", "effort", "asked_again"),
                                List.of(Signal.URGENT, Signal.LEAVING, Signal.EFFORT, Signal.TOLD_BEFORE))
                        : List.of(),
                tasks.contains(Task.PROMISE) ? read.promises() : List.of(),
                tasks.contains(Task.PERSONAL) ? read.personal() : List.of(),
                tasks.contains(Task.EMPATHY) && utterance.speaker() != Speaker.CUSTOMER
                        ? utterance.replyTo().map(said -> reply(said, utterance.text()))
                        : Optional.empty());
    }

    private static List<Presence> presences(Talk.Signs signs, List<String> labels, List<Signal> signals) {
        List<Presence> made = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            double p = Math.rint(signs.probability(signals.get(i)) * STEPS) / STEPS;
            made.add(new Presence(labels.get(i), p, p >= PRESENT_MIN));
        }
        return List.copyOf(made);
    }

    private static Reply reply(String said, String reply) {
        Instrument instrument = Empathy.shipped();
        Optional<Opening> opening = instrument.openingIn(said, Optional.empty());
        return new Reply(
                instrument.openingProbability(said, Optional.empty()),
                opening,
                opening.isPresent() ? instrument.facets(said, reply) : List.of(),
                Mechanisms.of(said, reply));
    }
}
