package dev.skein.sim.cli;

import dev.skein.Channel;
import dev.skein.Codec;
import dev.skein.act.match.Assignment;
import dev.skein.act.match.MatchRules;
import dev.skein.act.match.Matching;
import dev.skein.act.match.Place;
import dev.skein.act.match.Prediction;
import dev.skein.act.match.WaitTime;
import dev.skein.act.match.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scene for {@code skein match}: who waits, who serves, what came of it before. What is left out is plain. */
record MatchScenario(
        List<EmployeeOf> employees,
        List<WorkOf> work,
        List<OutcomeOf> outcomes,
        @Nullable RulesOf rules,
        @Nullable String way,
        @Nullable Double takesSeconds,
        List<List<Double>> values) {
    /** Values are compared to this share of a whole, or to a coarser one where they are large. */
    private static final int PARTS = 1_000_000;

    private static final double TAKES_PLAIN = 480;

    record EmployeeOf(
            String id,
            List<String> skills,
            List<String> languages,
            Map<String, Integer> capacity,
            Map<String, Integer> open,
            int chargedInRow,
            double idleSeconds,
            @Nullable Double leavesInSeconds) {}

    record WorkOf(
            String id,
            String need,
            @Nullable String channel,
            String language,
            boolean charged,
            double waitedSeconds,
            @Nullable String known,
            @Nullable String promised) {}

    record OutcomeOf(String employee, String need, boolean charged, boolean known, boolean good) {}

    record RulesOf(
            @Nullable Double waitMaxSeconds,
            @Nullable Integer chargedMax,
            @Nullable Double neededSeconds,
            @Nullable Double patience,
            @Nullable Double rest) {}

    /** What was found. */
    record Solved(
            String policy,
            List<Pair> assignments,
            List<Left> waiting,
            @Nullable Double value,
            @Nullable Double bound,
            @Nullable Boolean optimal) {}

    record Pair(
            String work,
            String employee,
            @Nullable Double chance,
            @Nullable Double value,
            String because) {}

    record Left(String work, String because, WaitTime.@Nullable Interval expectedWaitSeconds) {}

    /** Reads a scene; what is wrong with it is an {@link IllegalArgumentException} that names the place. */
    static MatchScenario read(String json) {
        MatchScenario scene;
        try {
            scene = Codec.read(json, MatchScenario.class);
        } catch (IllegalStateException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException("scenario: " + cause.getMessage(), e);
        }
        once("employees", scene.employees(), EmployeeOf::id);
        once("work", scene.work(), WorkOf::id);
        return scene;
    }

    private static <T> void once(String path, List<T> all, Function<T, String> id) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Integer before = seen.put(id.apply(all.get(i)), i);
            if (before != null) {
                throw new IllegalArgumentException(path + "[" + i + "].id: " + id.apply(all.get(i)) + " stands at "
                        + path + "[" + before + "] already (expected: each id once)");
            }
        }
    }

    Solved solved() {
        return values.isEmpty() ? predicted() : given();
    }

    private Solved predicted() {
        List<Work> waiting = at("work", work, MatchScenario::work);
        List<Place> places = at("employees", employees, MatchScenario::place);
        Prediction prediction = Prediction.first().learned(seen(places));
        MatchRules limits = limits();
        Matching.Tick tick = Matching.tick(waiting, places, prediction, limits, chosenWay());
        List<Pair> pairs = tick.matches().stream()
                .map(m -> new Pair(m.work().id(), m.place().employee(), m.chance(), null, m.because()))
                .toList();
        double takes = takesSeconds == null ? TAKES_PLAIN : takesSeconds;
        List<Left> left = new ArrayList<>();
        tick.waiting().stream()
                .sorted((a, b) -> Double.compare(b.work().waited(), a.work().waited()))
                .forEach(w -> left.add(new Left(
                        w.work().id(), w.because(), WaitTime.expected(left.size(), serve(w.work(), places), takes))));
        return new Solved(limits.policy(), pairs, left, null, null, null);
    }

    private static int serve(Work work, List<Place> places) {
        return places.stream()
                .filter(place -> work.language().isEmpty()
                        || place.languages().isEmpty()
                        || place.languages().contains(work.language()))
                .mapToInt(place -> place.capacity().getOrDefault(work.channel(), 0))
                .sum();
    }

    private Solved given() {
        if (values.size() != work.size()) {
            throw new IllegalArgumentException(
                    "values: " + values.size() + " rows (expected: " + work.size() + ", one for each work)");
        }
        double top = values.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double unit = PARTS; // a power of ten, so that whole numbers stay whole up to VALUE_MAX
        while (top * unit > Assignment.VALUE_MAX) {
            unit /= 10;
        }
        int[] table = new int[work.size() * employees.size()];
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).size() != employees.size()) {
                throw new IllegalArgumentException(
                        "values[" + i + "]: " + values.get(i).size() + " numbers (expected: " + employees.size()
                                + ", one for each employee)");
            }
            for (int j = 0; j < employees.size(); j++) {
                table[i * employees.size() + j] = (int) Math.rint(values.get(i).get(j) * unit);
            }
        }
        Assignment found = Assignment.solve(work.size(), employees.size(), table);
        List<Pair> pairs = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        double value = 0;
        for (int i = 0; i < work.size(); i++) {
            int j = found.columnOf(i);
            if (j == Assignment.ALONE) {
                left.add(new Left(work.get(i).id(), "others are worth more", null));
            } else {
                double worth = values.get(i).get(j);
                value += worth;
                pairs.add(new Pair(work.get(i).id(), employees.get(j).id(), null, worth, "best all together"));
            }
        }
        return new Solved("values", pairs, left, value, found.bound() / unit, found.value() == found.bound());
    }

    private List<Prediction.Seen> seen(List<Place> places) {
        Map<String, Place> byId = places.stream()
                .collect(Collectors.toMap(Place::employee, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Prediction.Seen> seen = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            OutcomeOf one = outcomes.get(i);
            Place place = byId.get(one.employee());
            if (place == null) {
                throw new IllegalArgumentException(
                        "outcomes[" + i + "].employee: " + one.employee() + " (expected: one of the employees)");
            }
            Optional<String> known = one.known() ? Optional.of(one.employee()) : Optional.empty();
            Work of = new Work("o" + i, one.need(), Channel.CHAT, "", one.charged(), 0, known, Optional.empty());
            seen.add(new Prediction.Seen(of, place, one.good()));
        }
        return seen;
    }

    private MatchRules limits() {
        MatchRules plain = MatchRules.PLAIN;
        if (rules == null) {
            return plain;
        }
        return new MatchRules(
                plain.version(),
                rules.waitMaxSeconds() == null ? plain.waitMax() : seconds(rules.waitMaxSeconds()),
                rules.chargedMax() == null ? plain.chargedMax() : rules.chargedMax(),
                rules.neededSeconds() == null ? plain.needed() : seconds(rules.neededSeconds()),
                rules.patience() == null ? plain.patience() : rules.patience(),
                rules.rest() == null ? plain.rest() : rules.rest());
    }

    private static Duration seconds(double many) {
        return Duration.ofMillis((long) (many * 1_000));
    }

    private Matching.Way chosenWay() {
        if (way == null || way.isEmpty() || way.equals("predicted")) {
            return Matching.Way.PREDICTED;
        }
        if (way.equals("longest-idle")) {
            return Matching.Way.LONGEST_IDLE;
        }
        throw new IllegalArgumentException("way: " + way + " (expected: predicted or longest-idle)");
    }

    private static <T, R> List<R> at(String path, List<T> all, Function<T, R> read) {
        List<R> made = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            try {
                made.add(read.apply(all.get(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(path + "[" + i + "]." + e.getMessage(), e);
            }
        }
        return made;
    }

    private static Work work(WorkOf of) {
        return new Work(
                of.id(),
                of.need(),
                channel("channel", of.channel() == null || of.channel().isEmpty() ? "chat" : of.channel()),
                of.language(),
                of.charged(),
                of.waitedSeconds(),
                named(of.known()),
                named(of.promised()));
    }

    private static Optional<String> named(@Nullable String name) {
        return name == null || name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static Place place(EmployeeOf of) {
        return new Place(
                of.id(),
                of.skills(),
                of.languages(),
                channels("capacity", of.capacity()),
                channels("open", of.open()),
                of.chargedInRow(),
                of.idleSeconds(),
                of.leavesInSeconds() == null ? Double.MAX_VALUE : of.leavesInSeconds());
    }

    private static Map<Channel, Integer> channels(String path, Map<String, Integer> of) {
        Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
        of.forEach((name, many) -> channels.put(channel(path, name), many));
        return channels;
    }

    private static Channel channel(String path, String name) {
        try {
            return Channel.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    path + ": " + name + " (expected: one of " + List.of(Channel.values()) + ")", e);
        }
    }
}
