package dev.skein.sim.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Action;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Incident;
import dev.skein.IncidentPart.Arm;
import dev.skein.Key;
import dev.skein.Recovery.Stage;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.host.Views.Query;
import dev.skein.learn.Uplift;
import dev.skein.loop.Loop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** One failure, thousands of people: one message each, paced, in waking hours, followed up, measured, stopped on harm. */
class IncidentTest {
    private static final int PER_HOUR = 600;
    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

    /** Share of each arm that writes to us in the end: what the hold-out must show. */
    private static final Map<Arm, Double> CONTACTS =
            new TreeMap<>(Map.of(Arm.NONE, 0.30, Arm.ACKNOWLEDGE, 0.18, Arm.FIX_FIRST, 0.30, Arm.CREDIT, 0.12));

    @Test
    void fiveThousandPeopleOfOneFailure() {
        Outage outage = lived(5_000, loop -> loop);
        assertThat(outage.incident().arms().values().stream()
                        .mapToInt(Incident.Arm::closed)
                        .sum())
                .isEqualTo(5_000);
        check(outage);
        int silent = 0;
        for (Key key : outage.zones().keySet()) {
            boolean held = outage.arm(key).orElseThrow() == Arm.NONE;
            boolean written = outage.recovery(key).orElseThrow().steps().containsKey(Stage.APOLOGISED);
            assertThat(written).as(key + " " + outage.arm(key)).isEqualTo(!held);
            silent += held ? 1 : 0;
        }
        assertThat(silent).isBetween(900, 1_100);
        covers(outage, Arm.ACKNOWLEDGE, true);
        covers(outage, Arm.CREDIT, true);
        covers(outage, Arm.FIX_FIRST, false);
    }

    @Test
    void withoutTurnsThePaceIsSeenBroken() {
        Outage broken = lived(
                2_500,
                loop -> tampered(
                        loop,
                        (state, event) -> state,
                        (event, now) -> event.type().equals("TurnGiven")
                                ? told(
                                        event,
                                        event.data()
                                                .with(
                                                        "at",
                                                        nextFourth(event.data()
                                                                .number("at")
                                                                .orElseThrow())))
                                : event));
        assertThatThrownBy(() -> check(broken)).hasMessageContaining("within an hour");
    }

    @Test
    void withoutTheLedgerTheSecondApologyIsSeen() {
        Outage broken = lived(300, loop -> tampered(loop, IncidentTest::forgetful, (event, now) -> event));
        assertThatThrownBy(() -> check(broken)).hasMessageContaining("written to twice");
    }

    @Test
    void withoutZonesTheQuietHoursAreSeenBroken() {
        Outage broken = lived(
                300,
                loop -> tampered(
                        loop,
                        (state, event) -> state,
                        (event, now) -> event.type().equals("ProfileIdentified")
                                ? told(
                                        event,
                                        Data.of(
                                                "traits",
                                                Data.of(
                                                        "email",
                                                        event.data()
                                                                .text("traits.email")
                                                                .orElseThrow())))
                                : event));
        assertThatThrownBy(() -> check(broken)).hasMessageContaining("quiet hours");
    }

    @Test
    void anArmThatDoesHarmIsStoppedAndNobodyMoreHearsOfIt() {
        Data terms = terms(0.3).with("perHour", 40);
        Outage outage = new Outage(5, 2_000, terms, loop -> loop);
        outage.plan(
                "OrderCancelled",
                Map.of(Arm.NONE, 0.10, Arm.ACKNOWLEDGE, 0.10, Arm.FIX_FIRST, 0.10, Arm.CREDIT, 0.40),
                Duration.ofHours(1),
                Duration.ofHours(40));
        outage.until(Outage.START.plus(Duration.ofDays(8)));
        Instant stopped = outage.incident().arm(Arm.CREDIT).stopped().orElseThrow();
        assertThat(outage.incident().arm(Arm.ACKNOWLEDGE).stopped()).isEmpty();
        List<Outage.Done> after = words(outage).stream()
                .filter(d -> outage.arm(d.key()).orElseThrow() == Arm.CREDIT && d.at().isAfter(stopped))
                .toList();
        assertThat(after).isEmpty();
        assertThat(words(outage).stream().anyMatch(d -> d.at().isAfter(stopped)))
                .isTrue();
        assertThat(outage.host().list(Query.of("decision").key(Key.pod("care"))).items())
                .anySatisfy(row -> assertThat(row.json()).contains("stop credit", "safe-logrank@1", "evidence"));
    }

    private static Outage lived(int people, UnaryOperator<Loop> broken) {
        Outage outage = new Outage(11, people, terms(0.2), broken);
        outage.plan("MessageReceived", CONTACTS, Duration.ofHours(72), Duration.ofHours(160));
        outage.until(Outage.START.plus(Duration.ofHours(12)));
        outage.report(
                "IncidentReported", Outage.START.plus(Duration.ofHours(12)), outage.terms()); // once more, by mistake
        outage.until(Outage.START.plus(Duration.ofHours(30)));
        outage.report("IncidentSolved", Outage.START.plus(Duration.ofHours(30)), Data.none());
        outage.until(Outage.START.plus(Duration.ofDays(10)));
        return outage;
    }

    private static Data terms(double held) {
        return Data.of(
                "failure", "depot Malmö closed on 9 March",
                "kind", "late-delivery",
                "owner", "Yusuf Demir",
                "text", "Our depot stood still and your parcel with it. I am sorry.",
                "textMended", "Our depot runs again; your parcel comes tomorrow. I am sorry for the wait.",
                "harm", "OrderCancelled",
                "perHour", PER_HOUR,
                "followUpHours", 48,
                "windowHours", 168,
                "arms", Data.of("none", held, "acknowledge", 0.4, "fix-first", 0.2, "credit", 0.4 - held),
                "credit",
                        Data.of(
                                "amountMinor", 1_500,
                                "currency", "EUR",
                                "text", "15 euros are waiting in your account.",
                                "authority", "delivery care"));
    }

    /** What must hold of every incident; the first that does not is an {@link AssertionError}. */
    private static void check(Outage outage) {
        List<Outage.Done> words = words(outage);
        Map<Key, Instant> written = new HashMap<>();
        for (Outage.Done word : words) {
            assertThat(written.put(word.key(), word.at()))
                    .as("written to twice: " + word.key())
                    .isNull();
        }
        for (int i = 0; i + PER_HOUR < words.size(); i++) {
            assertThat(Duration.between(
                            words.get(i).at(), words.get(i + PER_HOUR).at()))
                    .as("more than " + PER_HOUR + " within an hour")
                    .isGreaterThanOrEqualTo(Duration.ofHours(1));
        }
        List<Outage.Done> asks = new ArrayList<>();
        outage.done().stream()
                .filter(d -> d.action() instanceof Action.Ask ask && isAbout(outage, d.key(), ask))
                .forEach(asks::add);
        for (Outage.Done one : concat(words, asks)) {
            LocalTime there =
                    one.at().atZone(ZoneId.of(outage.zones().get(one.key()))).toLocalTime();
            assertThat(there)
                    .as("quiet hours of " + one.key())
                    .isBetween(LocalTime.of(8, 0), LocalTime.of(20, 59, 59, 999_999_999));
        }
        assertThat(asks.stream()
                        .map(Outage.Done::key)
                        .sorted(java.util.Comparator.comparing(Key::toString))
                        .toList())
                .as("followed up")
                .isEqualTo(written.keySet().stream()
                        .sorted(java.util.Comparator.comparing(Key::toString))
                        .toList());
        Map<LocalDate, Long> given = new TreeMap<>();
        outage.done().stream()
                .filter(d -> d.action() instanceof Action.Offer)
                .forEach(d -> given.merge(
                        d.at().atZone(HOME).toLocalDate(), ((Action.Offer) d.action()).amountMinor(), Long::sum));
        assertThat(given.values()).as("given a day").allMatch(sum -> sum <= 400_000);
    }

    /** The next fourth hour: all of four hours at once. */
    private static long nextFourth(double at) {
        return ((long) at / 14_400_000 + 1) * 14_400_000;
    }

    private static List<Outage.Done> concat(List<Outage.Done> first, List<Outage.Done> then) {
        List<Outage.Done> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static boolean isAbout(Outage outage, Key key, Action.Ask ask) {
        return outage.recovery(key)
                .filter(r -> ask.survey().equals(dev.skein.Ids.derive("survey", r.id())))
                .isPresent();
    }

    private static List<Outage.Done> words(Outage outage) {
        return outage.done().stream()
                .filter(d -> d.action() instanceof Action.Send send && send.by().equals(Outage.INCIDENT))
                .toList();
    }

    /** Contacts against the hold-out: the interval covers what was planted, and excludes zero where there is an effect. */
    private static void covers(Outage outage, Arm arm, boolean effect) {
        Incident.Arm treated = outage.incident().arm(arm);
        Incident.Arm held = outage.incident().arm(Arm.NONE);
        Uplift.Interval is = new Uplift(treated.closed(), treated.contacted(), held.closed(), held.contacted())
                .difference()
                .orElseThrow();
        double planted = CONTACTS.getOrDefault(arm, 0.0) - CONTACTS.getOrDefault(Arm.NONE, 0.0);
        assertThat(planted).as(arm + " " + is).isBetween(is.low(), is.high());
        assertThat(is.coversZero()).as(arm + " " + is).isEqualTo(!effect);
    }

    /** A loop that forgets on the way what it needs: who was written to, and which failures are being put right. */
    private static State forgetful(State state, Event event) {
        if (!(state instanceof Customer c) || !event.type().equals("IncidentAffects")) {
            return state;
        }
        return new Customer(
                c.key(),
                c.profile(),
                c.consents(),
                c.activity(),
                c.conversations(),
                c.needs(),
                c.promises(),
                c.runs(),
                List.of(),
                List.of(),
                c.surveys(),
                c.awaiting(),
                c.held(),
                c.doubtful(),
                c.slips());
    }

    private static Event told(Event event, Data data) {
        return new Event(
                event.id(),
                event.source(),
                event.messageId(),
                event.type(),
                event.subject(),
                event.identities(),
                event.time(),
                event.received(),
                false,
                data,
                event.insight(),
                event.passages());
    }

    private static Loop tampered(
            Loop loop, BiFunction<State, Event, State> state, BiFunction<Event, Instant, Event> event) {
        return new Loop() {
            @Override
            public State initial(Key key) {
                return loop.initial(key);
            }

            @Override
            public Step step(State from, Event heard, Instant now) {
                return loop.step(state.apply(from, heard), event.apply(heard, now), now);
            }
        };
    }
}
