package dev.skein.sim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.host.Dump;
import dev.skein.host.Inbox.Receipt;
import dev.skein.host.Inbox.Status;
import dev.skein.host.Replay;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.sim.MemoryHost;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every host keeps. Extend it in the host's own tests and say how one is opened. */
public abstract class HostContract extends ReadingContract {
    // What goes in

    @Test
    void anEventIsTakenOnceHoweverOftenItComes() {
        Event event = Told.noted(AMARA, "one", T0);
        assertThat(append(event, event)).extracting(Receipt::status).containsExactly(Status.ACCEPTED, Status.DUPLICATE);
        assertThat(append(event)).extracting(Receipt::status).containsExactly(Status.DUPLICATE);
        stage.restart();
        assertThat(append(event)).extracting(Receipt::status).containsExactly(Status.DUPLICATE);
        assertThat(texts(AMARA)).containsExactly("Noted:one");
    }

    @Test
    void receiptsComeInTheOrderOfTheEvents() {
        List<Event> events = IntStream.range(0, 20)
                .mapToObj(i -> Told.noted(i % 2 == 0 ? AMARA : BO, "e" + i, T0))
                .toList();
        assertThat(append(events.toArray(Event[]::new)))
                .extracting(Receipt::event)
                .containsExactlyElementsOf(events.stream().map(Event::id).toList());
    }

    @Test
    void eventsOfOneKeyAreProcessedInTheOrderGiven() {
        List<Event> events = IntStream.range(0, 700)
                .mapToObj(i -> Told.noted(Key.customer("c" + i % 7), "e" + i, T0))
                .toList();
        for (int from = 0; from < events.size(); from += 70) {
            append(events.subList(from, from + 70).toArray(Event[]::new));
        }
        for (int key = 0; key < 7; key++) {
            int first = key;
            assertThat(texts(Key.customer("c" + key)))
                    .containsExactlyElementsOf(IntStream.range(0, 100)
                            .mapToObj(i -> "Noted:e" + (first + 7 * i))
                            .toList());
        }
    }

    @Test
    void whatWasTakenIsThereAfterARestart() {
        append(
                Told.noted(AMARA, "n", T0),
                Told.send(AMARA, "s", T0),
                Told.timer(BO, "t", T0, "wake", T0.plusSeconds(60)),
                Told.tell(BO, "tell", T0, CARE, "Noted", Data.of("text", "hello")));
        stage.settle();
        String before = host().dump();
        stage.restart();
        assertThat(host().dump()).isEqualTo(before);
        assertThat(before.lines()).hasSize(3 + 2 + 1);
    }

    @Test
    void anEventThatCannotBeProcessedIsPutAsideAndTheRestLives() {
        append(Told.noted(AMARA, "before", T0));
        Event poison = Told.of(AMARA, "bad", T0, "Poisoned", Data.none());
        List<Receipt> receipts = append(Told.noted(BO, "beside", T0), poison, Told.noted(AMARA, "after", T0));
        assertThat(receipts)
                .extracting(Receipt::status)
                .containsExactly(Status.ACCEPTED, Status.QUARANTINED, Status.ACCEPTED);
        assertThat(receipts.get(1).reason()).contains("poison in bad");
        assertThat(texts(AMARA)).containsExactly("Noted:before", "Noted:after");
        assertThat(texts(BO)).containsExactly("Noted:beside");
        assertThat(host().quarantine(Optional.empty(), 10).items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(poison.id());
                    assertThat(row.json()).contains("poison in bad").contains("Poisoned");
                });
        assertThat(append(poison)).extracting(Receipt::status).doesNotContain(Status.ACCEPTED);
    }

    // Tells between keys

    @Test
    void whatOneKeyTellsAnotherArrivesOnceAndInOrder() {
        append(IntStream.range(0, 30)
                .mapToObj(i -> Told.tell(AMARA, "t" + i, T0, CARE, "Noted", Data.of("text", "n" + i)))
                .toArray(Event[]::new));
        stage.settle();
        stage.restart();
        stage.settle();
        assertThat(texts(CARE))
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(i -> "Noted:n" + i).toList());
        assertThat(host().effects(Optional.of(AMARA), Optional.empty(), Optional.empty(), 50)
                        .items())
                .hasSize(30)
                .allMatch(posted -> posted.done());
    }

    @Test
    void aTellMayLeadToATellBack() {
        Data back = Data.of("to", "customer:bo", "type", "Noted", "data", Data.of("text", "back"));
        append(Told.tell(AMARA, "go", T0, CARE, "TellWanted", back));
        stage.settle();
        assertThat(texts(BO)).containsExactly("Noted:back");
    }

    @Test
    void aTellNeverReachesThePerformer() {
        List<Effect> performed = perform();
        append(Told.tell(AMARA, "go", T0, CARE, "Noted", Data.none()), Told.send(AMARA, "say", T0));
        stage.settle();
        assertThat(performed)
                .extracting(Effect::cause)
                .containsExactly(Told.send(AMARA, "say", T0).id());
    }

    // Timers

    @Test
    void timersFireWhenDueInTheOrderOfTheirTimes() {
        append(
                Told.timer(AMARA, "2", T0, "second", T0.plusSeconds(20)),
                Told.timer(AMARA, "1", T0, "first", T0.plusSeconds(10)),
                Told.timer(AMARA, "3", T0, "third", T0.plusSeconds(30)));
        stage.advanceTo(T0.plusSeconds(9));
        assertThat(fired(AMARA)).isEmpty();
        stage.advanceTo(T0.plusSeconds(25));
        assertThat(fired(AMARA)).containsExactly("first", "second");
        stage.advanceTo(T0.plusSeconds(100));
        assertThat(fired(AMARA)).containsExactly("first", "second", "third");
    }

    @Test
    void theSameNameReplacesATimerAndACancelledOneNeverFires() {
        append(
                Told.timer(AMARA, "1", T0, "wait", T0.plusSeconds(10)),
                Told.timer(AMARA, "2", T0, "wait", T0.plusSeconds(40)),
                Told.timer(AMARA, "3", T0, "gone", T0.plusSeconds(10)),
                Told.timer(BO, "4", T0, "gone", T0.plusSeconds(10)),
                Told.noTimer(AMARA, "5", T0, "gone"),
                Told.noTimer(AMARA, "6", T0, "never-set"));
        stage.advanceTo(T0.plusSeconds(30));
        assertThat(fired(AMARA)).isEmpty();
        assertThat(fired(BO)).containsExactly("gone");
        stage.advanceTo(T0.plusSeconds(50));
        assertThat(fired(AMARA)).containsExactly("wait");
    }

    @Test
    void aTimerComesLateOnceWhenNobodyWasThere() {
        append(Told.timer(AMARA, "1", T0, "wait", T0.plusSeconds(10)));
        stage.restart();
        stage.advanceTo(T0.plus(Duration.ofDays(2)));
        stage.restart();
        stage.advanceTo(T0.plus(Duration.ofDays(3)));
        assertThat(fired(AMARA)).containsExactly("wait");
        assertThat(host().dump()).doesNotContain("timer ");
    }

    @Test
    void aTimerOfTheSameNameSetAfterItFiredFiresAgain() {
        append(Told.timer(AMARA, "1", T0, "wait", T0.plusSeconds(10)));
        stage.advanceTo(T0.plusSeconds(20));
        append(Told.timer(AMARA, "2", T0.plusSeconds(20), "wait", T0.plusSeconds(30)));
        stage.advanceTo(T0.plusSeconds(40));
        assertThat(fired(AMARA)).containsExactly("wait", "wait");
    }

    // What comes out

    @Test
    void anEffectIsPendingUntilItsResultComesBack() {
        List<Effect> performed = perform();
        append(Told.send(AMARA, "a", T0), Told.send(AMARA, "b", T0), Told.send(BO, "c", T0));
        stage.settle();
        assertThat(performed).hasSize(3);
        assertThat(of(performed, AMARA)).containsExactly("a", "b");
        append(Told.of(
                AMARA,
                "sent",
                T0,
                "MessageSent",
                Data.of("effect", performed.get(0).id())));
        stage.settle();
        assertThat(host().effects(Optional.empty(), Optional.empty(), Optional.empty(), 10)
                        .items())
                .filteredOn(posted -> posted.done())
                .singleElement()
                .satisfies(posted -> assertThat(posted.effect().id())
                        .isEqualTo(performed.get(0).id()));
        assertThat(performed).hasSize(3);
    }

    @Test
    void aPendingEffectComesAgainWithTheSameIdAfterARestartAndADoneOneDoesNot() {
        List<Effect> performed = perform();
        append(Told.send(AMARA, "a", T0), Told.send(AMARA, "b", T0), Told.send(AMARA, "c", T0));
        stage.settle();
        append(Told.of(
                AMARA,
                "sent",
                T0,
                "MessageSent",
                Data.of("effect", performed.get(1).id())));
        stage.settle();
        stage.restart();
        List<Effect> again = perform();
        stage.settle();
        assertThat(again).containsExactly(performed.get(0), performed.get(2));
    }

    @Test
    void effectsAreListedNewestFirstByKeyAndCause() {
        append(Told.send(AMARA, "a", T0), Told.send(BO, "b", T0), Told.send(AMARA, "c", T0));
        stage.settle();
        Page<?> first = host().effects(Optional.of(AMARA), Optional.empty(), Optional.empty(), 1);
        assertThat(first.items()).hasSize(1);
        assertThat(host().effects(Optional.of(AMARA), Optional.empty(), first.next(), 1)
                        .items())
                .singleElement()
                .satisfies(posted -> assertThat(posted.effect().cause())
                        .isEqualTo(Told.send(AMARA, "a", T0).id()));
        assertThat(host().effects(
                                Optional.empty(),
                                Optional.of(Told.send(BO, "b", T0).id()),
                                Optional.empty(),
                                5)
                        .items())
                .hasSize(1);
    }

    // One log, the same everywhere

    @Test
    void oneLogGivesTheSameStatesEffectsAndTimersAsInMemory() {
        MemoryHost reference = new MemoryHost(new ToyLoop(), T0);
        ToyWorld.run(reference, 42, 3_000);
        List<Replay.Recorded> log = reference.log();
        Replay replay = (Replay) host();
        for (int from = 0; from < log.size(); from += 500) {
            replay.replay(log.subList(from, Math.min(log.size(), from + 500)));
        }
        stage.settle();
        assertThat(host().dump()).isEqualTo(reference.dump());
        assertThat(Dump.sha256(host().dump())).isEqualTo(Dump.sha256(reference.dump()));
        stage.restart();
        assertThat(host().dump()).isEqualTo(reference.dump());
        assertThat(ids(host().list(Query.of("note").page(Optional.empty(), 100))))
                .isEqualTo(ids(reference.list(Query.of("note").page(Optional.empty(), 100))));
    }
}
