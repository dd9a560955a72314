package dev.skein.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.sim.floor.Policy;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Months of people and of the team that serves them: what was planted is there, and nothing that cannot be. */
class MonthsTest {
    private static final Months.Setting SETTING =
            Months.Setting.of(11, 1_500, 90, Optional.empty(), Policy.LONGEST_IDLE);
    private static final Lived LIVED = Lived.of(SETTING);

    /** Events and truth of some months, read again. */
    private record Lived(Months.Lived told, List<Data> lines, List<Data> facts, Data truth) {
        static Lived of(Months.Setting setting) {
            ByteArrayOutputStream events = new ByteArrayOutputStream();
            ByteArrayOutputStream truth = new ByteArrayOutputStream();
            Months.Lived told = Months.live(setting, events, truth, (day, lines) -> {});
            List<Data> lines = events.toString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Codec.read(line, Data.class))
                    .toList();
            Data whole = Codec.read(truth.toString(StandardCharsets.UTF_8), Data.class);
            List<Data> facts = whole.list("facts").stream()
                    .map(one -> Data.of("it", one).tree("it"))
                    .toList();
            return new Lived(told, lines, facts, whole);
        }

        List<Data> events(String type) {
            Set<String> seen = new LinkedHashSet<>();
            return lines.stream()
                    .filter(line -> line.text("event").equals(Optional.of(type)))
                    .filter(line -> seen.add(text(line, "messageId")))
                    .toList();
        }

        List<Data> facts(String kind) {
            return facts.stream().filter(f -> text(f, "fact").equals(kind)).toList();
        }
    }

    private static String text(Data data, String path) {
        return data.text(path).orElse("");
    }

    private static Instant at(Data data, String path) {
        return Instant.parse(text(data, path));
    }

    @Test
    void one_seed_is_one_sequence_of_bytes() {
        Months.Setting small = Months.Setting.of(3, 60, 25, Optional.of(3), Policy.PREDICTED);
        String sha256 = Months.live(
                        small, OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), (d, n) -> {})
                .sha256();
        Months.Setting other = Months.Setting.of(4, 60, 25, Optional.of(3), Policy.PREDICTED);

        assertThat(Lived.of(small).told().sha256()).isEqualTo(sha256);
        assertThat(Lived.of(other).told().sha256()).isNotEqualTo(sha256);
        // On every Java: whoever changes the people, their words or their fates on purpose changes this line as well.
        assertThat(sha256).isEqualTo("406a9ca31b0ab1bb4219badedd0a3b695f3875e2576d3d8eb095ebfd2d751c8f");
    }

    @Test
    void lines_come_in_the_order_they_arrive_some_late_some_twice() {
        Instant last = Instant.MIN;
        int late = 0;
        int behind = 0;
        Instant latestTime = Instant.MIN;
        Map<String, Integer> told = new LinkedHashMap<>();
        for (Data line : LIVED.lines()) {
            Instant received = at(line, "receivedAt");
            Instant time = at(line, "timestamp");
            assertThat(received).isAfterOrEqualTo(last).isAfterOrEqualTo(time).isBefore(end());
            last = received;
            late += Duration.between(time, received).toMinutes() > 1 ? 1 : 0;
            behind += time.isBefore(latestTime) ? 1 : 0;
            latestTime = time.isAfter(latestTime) ? time : latestTime;
            told.merge(text(line, "messageId"), 1, Integer::sum);
        }
        assertThat(late).as("late").isBetween(50, LIVED.lines().size() / 20);
        assertThat(behind).as("older than what came before").isGreaterThanOrEqualTo(late);
        long twice = told.values().stream().filter(n -> n == 2).count();
        assertThat(twice).as("told twice").isBetween(20L, (long) LIVED.lines().size() / 100);
        assertThat(LIVED.told().lines()).isEqualTo(LIVED.lines().size());
    }

    private static Instant end() {
        return SETTING.from().plus(Duration.ofDays(SETTING.days()));
    }

    @Test
    void everything_a_shop_meets_with_happens() {
        for (String type : List.of(
                "OrderPlaced",
                "OrderDispatched",
                "OrderCancelled",
                "DeliveryDelayed",
                "DeliveryConfirmed",
                "MessageReceived",
                "ReplyWritten",
                "ConversationResolved",
                "RepairBooked",
                "RepairDone",
                "ReplacementSent",
                "SurveyAsked",
                "SurveyAnswered",
                "QueueLeft",
                "ConsentChanged",
                "DecisionTaken")) {
            assertThat(LIVED.events(type)).as(type).isNotEmpty();
        }
        Set<String> channels = new LinkedHashSet<>();
        LIVED.events("MessageReceived").forEach(e -> channels.add(text(e, "properties.channel")));
        assertThat(channels).containsExactlyInAnyOrder("chat", "email", "sms", "voice");
    }

    @Test
    void people_come_through_several_names_that_are_told_to_be_one() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Set<String> alone = new LinkedHashSet<>();
        for (Data line : LIVED.lines()) {
            String user = text(line, "userId");
            String anonymous = text(line, "anonymousId");
            if (!user.isEmpty() && !anonymous.isEmpty()) {
                names.computeIfAbsent(user, any -> new LinkedHashSet<>()).add(anonymous);
            } else if (user.isEmpty()) {
                alone.add(anonymous);
            }
        }
        assertThat(names.values().stream().filter(n -> n.size() == 2).count()).isGreaterThan(50);
        names.forEach((user, devices) ->
                devices.forEach(d -> assertThat(d.substring(2)).isEqualTo(user.substring(2))));
        assertThat(alone).hasSizeGreaterThan(100);
    }

    @Test
    void the_planted_rates_are_there() {
        Map<String, Boolean> treated = new LinkedHashMap<>();
        LIVED.facts("failure")
                .forEach(f -> treated.put(text(f, "parcel"), f.flag("treated").orElseThrow()));
        Set<String> cancelled = new LinkedHashSet<>();
        LIVED.events("OrderCancelled")
                .forEach(e -> cancelled.add("P-" + text(e, "properties.order").substring(2)));
        Instant known = end().minus(Duration.ofDays(5));
        Set<String> early = new LinkedHashSet<>();
        LIVED.facts("failure").stream()
                .filter(f -> at(f, "heard").isBefore(known))
                .forEach(f -> early.add(text(f, "parcel")));
        Data values = LIVED.truth().tree("values").tree("late-delivery@1");

        share(early, p -> treated.getOrDefault(p, false), cancelled, 1 - number(values, "goodWhenTreated"));
        share(early, p -> !treated.getOrDefault(p, true), cancelled, 1 - number(values, "goodWhenHeldOut"));
        List<Data> talks = LIVED.facts("talk").stream()
                .filter(t -> !text(t, "employee").isEmpty())
                .toList();
        double chance =
                talks.stream().mapToDouble(t -> number(t, "chance")).average().orElse(0);
        double good = talks.stream().filter(t -> t.flag("good").orElse(false)).count() / (double) talks.size();
        assertThat(good).isCloseTo(chance, within(4 * 0.5 / Math.sqrt(talks.size())));
        assertThat(talks.size()).isGreaterThan(1_000);
    }

    private static void share(Set<String> of, Predicate<String> arm, Set<String> cancelled, double expected) {
        List<String> all = of.stream().filter(arm).toList();
        double is = all.stream().filter(cancelled::contains).count() / (double) all.size();
        assertThat(all.size()).isGreaterThan(150);
        assertThat(is).isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / all.size())));
    }

    private static double number(Data data, String path) {
        return data.number(path).orElseThrow();
    }

    @Test
    void every_decision_tells_the_probability_it_was_taken_with() {
        List<Data> decisions = LIVED.events("DecisionTaken");
        long treated = decisions.stream()
                .filter(d -> text(d, "properties.chosen").equals("treat"))
                .count();
        assertThat(decisions)
                .allSatisfy(d -> assertThat(number(d, "properties.probability")).isEqualTo(0.5));
        assertThat((double) treated / decisions.size()).isCloseTo(0.5, within(2 / Math.sqrt(decisions.size())));
        assertThat(LIVED.facts("basket").size() + LIVED.facts("failure").size()).isEqualTo(decisions.size());
    }

    @Test
    void nobody_writes_in_their_sleep_and_nobody_begins_a_talk_off_duty() {
        Map<String, ZoneId> zones = new LinkedHashMap<>();
        for (int i = 0; i < SETTING.people(); i++) {
            Persona who = Persona.of(SETTING.seed(), i);
            zones.put(who.id(), who.zone());
        }
        for (Data word : LIVED.events("MessageReceived")) {
            LocalTime clock = at(word, "timestamp")
                    .atZone(zones.getOrDefault(text(word, "userId"), ZoneId.of("UTC")))
                    .toLocalTime();
            assertThat(clock).isBetween(LocalTime.of(8, 0), LocalTime.of(22, 31));
        }
        Map<String, List<Data>> shifts = new LinkedHashMap<>();
        LIVED.facts("shift")
                .forEach(s -> shifts.computeIfAbsent(text(s, "employee"), any -> new ArrayList<>())
                        .add(s));
        assertThat(shifts).hasSize(SETTING.team());
        Set<String> met = new LinkedHashSet<>();
        for (Data reply : LIVED.events("ReplyWritten")) {
            if (met.add(text(reply, "properties.talk"))) { // the first word; a kept promise may be told from home
                Instant at = at(reply, "timestamp");
                assertThat(shifts.get(text(reply, "properties.employee")))
                        .anySatisfy(s -> assertThat(at)
                                .isBetween(at(s, "from"), at(s, "until").plus(Duration.ofMinutes(15))));
            }
        }
    }

    @Test
    void who_withdrew_consent_to_marketing_is_not_reminded_of_a_basket() {
        Map<String, Instant> withdrawn = new LinkedHashMap<>();
        LIVED.events("ConsentChanged").stream()
                .filter(c -> text(c, "properties.purpose").equals("MARKETING"))
                .filter(c -> !c.flag("properties.granted").orElse(true))
                .forEach(c -> withdrawn.putIfAbsent(text(c, "userId"), at(c, "timestamp")));
        assertThat(withdrawn).isNotEmpty();
        assertThat(LIVED.events("MessageSent").stream()
                        .filter(m -> text(m, "properties.by").equals("abandoned-basket")))
                .isNotEmpty()
                .noneSatisfy(m -> assertThat(at(m, "timestamp"))
                        .isAfter(withdrawn
                                .getOrDefault(text(m, "userId"), Instant.MAX.minusSeconds(9_999))
                                .plus(Duration.ofHours(1))));
    }

    @Test
    void matching_on_and_off_by_lot_is_told_with_each_talk() {
        Lived lived = Lived.of(Months.Setting.of(5, 300, 40, Optional.of(3), Policy.ON_OFF));
        List<Data> lots = lived.events("DecisionTaken").stream()
                .filter(d -> text(d, "properties.playbook").equals("matching"))
                .toList();
        Map<String, String> ways = new LinkedHashMap<>();
        lived.facts("talk").forEach(t -> ways.put(text(t, "id"), text(t, "way")));

        assertThat(lots).hasSize(ways.size());
        assertThat(lots)
                .allSatisfy(d -> assertThat(text(d, "properties.chosen"))
                        .isEqualTo(
                                ways.getOrDefault(text(d, "properties.about"), "")
                                                .equals("PREDICTED")
                                        ? "treat"
                                        : "hold out"));
        assertThat(ways.values()).contains("PREDICTED", "LONGEST_IDLE");
    }

    @Test
    void what_is_out_of_range_is_named() {
        assertThatThrownBy(() -> Months.Setting.of(1, 0, 1, Optional.empty(), Policy.PREDICTED))
                .hasMessage("--people: 0 (expected: 1 to 2000000)");
        assertThatThrownBy(() -> Months.Setting.of(1, 1, 1_001, Optional.empty(), Policy.PREDICTED))
                .hasMessageStartingWith("--days: 1001");
        assertThatThrownBy(() -> Months.Setting.of(1, 1, 1, Optional.of(0), Policy.PREDICTED))
                .hasMessageStartingWith("--team: 0");
    }
}
