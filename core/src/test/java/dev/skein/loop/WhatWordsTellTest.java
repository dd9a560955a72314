package dev.skein.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Due;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Insight.Promised;
import dev.skein.Insight.Reading;
import dev.skein.Key;
import dev.skein.Need;
import dev.skein.Promise;
import dev.skein.Step;
import dev.skein.Timer;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.act.playbook.Playbooks;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several needs in one message, none where none is meant, signals in conditions, promises in an employee's words. */
class WhatWordsTellTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z"); // a Monday, ten o'clock in Stockholm
    private static final Key AMARA = Key.customer("amara");
    private static final String RETENTION = """
            id: stay
            version: 1
            title: Somebody thinks of leaving
            owner: Ada Muller
            for: customer
            purpose: service
            trigger:
              event: MessageReceived
              when: %s
            reentry: never
            goal: {outcome: I stay, event: Stayed, within: 1d}
            holdOut: 0
            steps:
              - id: one
                wait: {for: 1h}
            """;

    private int events;
    private Customer customer = Customer.unknown(AMARA);
    private Loops loops = loops(List.of());

    private static Loops loops(List<dev.skein.act.playbook.Playbook> playbooks) {
        return new Loops(Company.plain("Shop", ZoneId.of("Europe/Stockholm")), Playbooks.compile(playbooks));
    }

    @Test
    void aMessageOpensEveryNeedItShowsAndASolvedTalkSolvesThemAll() {
        says(reading(new Reading("late-delivery", 0.8), new Reading("invoice", 0.6), new Reading("return", 0.4)));

        assertThat(customer.needs()).extracting(Need::kind).containsExactly("late-delivery", "invoice");
        assertThat(customer.needs()).extracting(Need::confidence).containsExactly(0.8, 0.6);
        assertThat(talk().need()).contains(customer.needs().get(0).id());

        happens("ConversationResolved", Data.of("conversation", talk().id(), "name", "Mia"), Optional.empty());
        assertThat(customer.needs()).extracting(Need::status).containsOnly(Need.Status.SOLVED);
    }

    @Test
    void whatIsBeyondOurNeedsOpensNone() {
        says(reading().withNeeds(List.of(), Optional.of(new Reading("out-of-scope", 0.9)), List.of(), "m@1"));

        assertThat(customer.needs()).isEmpty();
        assertThat(talk().tail().get(0).insight().orElseThrow().outOfScope())
                .contains(new Reading("out-of-scope", 0.9));
    }

    @Test
    void aPlaybookAsksWhatTheWordsShow() {
        Insight leaving = reading().withTalk(List.of(), List.of(new Reading("leaving", 0.9)), List.of());
        begins("insight.leaving", leaving, true);
        begins("insight.leaving", reading(), false);
        begins("!insight.leaving && insight.need == ''", reading(), true);
        begins("'late-delivery' in insight.needs", reading(new Reading("late-delivery", 0.8)), true);
        begins(
                "insight.outOfScope",
                reading().withNeeds(List.of(), Optional.of(new Reading("", 1)), List.of(), ""),
                true);
    }

    @Test
    void whoRefusesFeelingsIsNotAskedWhetherTheyThinkOfLeaving() {
        Insight both = reading()
                .withTalk(
                        List.of(),
                        List.of(new Reading("leaving", 0.9), new Reading("effort", 0.8)),
                        List.of(new Insight.Evidence("signal", "leaving", 0, 3)));
        for (String when : List.of("insight.leaving", "!insight.leaving", "insight.feeling == 'EVEN'")) {
            refusesFeelings();
            begins(when, both, false);
        }
        refusesFeelings();
        begins("insight.effort", both, true);
        refusesFeelings();
        says(both);
        assertThat(Codec.json(customer)).contains("effort").doesNotContain("leaving");
    }

    @Test
    void aNameNoInsightHasIsAFault() {
        PlaybookFile file = PlaybookFile.read("stay.yaml", RETENTION.formatted("insight.churn"));
        assertThat(file.faults()).singleElement().asString().contains("insight.leaving");
    }

    @Test
    void anEmployeesWordsPromise() {
        says(reading());
        replies("I will look into it and call you by five.", Data.none(), call("call you by five", 17));

        Promise heard = customer.promises().get(0);
        assertThat(heard.text()).isEqualTo("call you by five");
        assertThat(heard.due()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
        assertThat(heard.owner()).isEqualTo("mia");
        assertThat(heard.heard().orElseThrow().act()).isEqualTo("call");
        assertThat(Codec.read(Codec.json(customer), Customer.class)).isEqualTo(customer);
    }

    @Test
    void whatIsPromisedAlreadyIsNotPromisedTwice() {
        says(reading());
        Data noted = Data.of("text", "We call you", "due", "2026-11-23T16:00:00Z");
        replies("I call you by five.", noted, call("call you by five", 17));
        replies("As I said, I call you by five.", Data.none(), call("call you by five", 17));
        assertThat(customer.promises())
                .singleElement()
                .satisfies(p -> assertThat(p.heard()).isEmpty());

        replies("I call you tomorrow by five.", Data.none(), tomorrow("call you tomorrow by five"));
        replies("I call you tomorrow by five.", Data.none(), tomorrow("call you tomorrow by five"));
        assertThat(customer.promises()).hasSize(2);
    }

    @Test
    void withoutATimeOrHalfSureNothingIsNoted() {
        says(reading());
        replies("I will check", Data.none(), new Promised("check", 0.9, 0, 5, Optional.empty()));
        replies("I may call by five", Data.none(), new Promised("call", 0.4, 0, 5, at(17)));
        replies("short", Data.none(), new Promised("call", 0.9, 0, 50, at(17)));
        assertThat(customer.promises()).isEmpty();
    }

    @Test
    void aHeardPromiseNotKeptIsMissed() {
        says(reading());
        Step step = replies("I call you by five.", Data.none(), call("call you by five", 17));
        Timer timer = step.timers().stream()
                .filter(t -> t.name().startsWith("promise/"))
                .findFirst()
                .orElseThrow();
        Step late = loops.step(
                customer,
                event(
                        Timer.FIRED,
                        Data.of("name", timer.name(), "at", timer.at().toEpochMilli())),
                timer.at().plusSeconds(1));
        assertThat(late.views()).anySatisfy(view -> assertThat(view.kind()).isEqualTo("missed"));
    }

    private void refusesFeelings() {
        customer = Customer.unknown(AMARA);
        happens("ConsentChanged", Data.of("purpose", "feelings", "granted", false), Optional.empty());
    }

    private void begins(String when, Insight read, boolean expected) {
        loops = loops(PlaybookFile.read("stay.yaml", RETENTION.formatted('"' + when + '"')).playbook().stream()
                .toList());
        says(read);
        assertThat(customer.runs().isEmpty()).as(when).isEqualTo(!expected);
        customer = Customer.unknown(AMARA);
    }

    private static Insight reading(Reading... needs) {
        return new Insight(
                new Reading("en", 0.99),
                new Reading("neutral", 0.9),
                Feeling.EVEN,
                0.9,
                List.of(),
                List.of(needs),
                List.of(),
                "m@1");
    }

    private static Optional<Due> at(int hour) {
        return Optional.of(new Due(Due.Rule.CLOCK, 0, Optional.of(LocalTime.of(hour, 0)), false));
    }

    private static Promised call(String words, int hour) {
        return new Promised("call", 0.9, 0, words.length(), at(hour));
    }

    private static Promised tomorrow(String words) {
        Due due = new Due(Due.Rule.DAYS, 1, Optional.of(LocalTime.of(17, 0)), false);
        return new Promised("call", 0.9, 0, words.length(), Optional.of(due));
    }

    private void says(Insight read) {
        happens("MessageReceived", Data.of("text", "so and so", "channel", "CHAT"), Optional.of(read));
    }

    private Step replies(String text, Data noted, Promised promised) {
        int at = Math.max(0, text.indexOf("call you"));
        Promised there = new Promised(
                promised.act(), promised.confidence(), promised.start() + at, promised.end() + at, promised.due());
        Data reply = Data.of("conversation", talk().id(), "text", text, "employee", "mia", "name", "Mia");
        Data full = noted.values().isEmpty() ? reply : reply.with("promise", noted);
        return happens("ReplyWritten", full, Optional.of(Insight.ofOurs(List.of(there), "talk-1")));
    }

    private Conversation talk() {
        return customer.conversations().get(0);
    }

    private Step happens(String type, Data data, Optional<Insight> read) {
        Event event = event(type, data);
        Step step = loops.step(customer, read.map(event::withInsight).orElse(event), NOW);
        customer = (Customer) step.state();
        return step;
    }

    private Event event(String type, Data data) {
        return Event.internal("test", String.valueOf(events++), type, AMARA, NOW, data);
    }
}
