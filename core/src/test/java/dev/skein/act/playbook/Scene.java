package dev.skein.act.playbook;

import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Outcome;
import dev.skein.Run;
import dev.skein.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One key's life with some playbooks: events come, timers fire in their order, and what was wished is written down. */
final class Scene {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Playbooks playbooks;
    private final Map<String, Instant> timers = new TreeMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private Key key = Key.customer("c1");
    private boolean unlabelled;
    private int count;

    Instant now = START;
    List<Run> runs = List.of();
    Moves last = Moves.none(List.of());
    int factsBuilt;
    final List<Wish> wishes = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();

    Scene(String... yaml) {
        this(Playbooks.compile(Stream.of(yaml).map(Scene::read).toList()));
    }

    Scene(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    static Playbook read(String yaml) {
        PlaybookFile file = PlaybookFile.read("test.yaml", yaml);
        return file.playbook()
                .orElseThrow(() -> new AssertionError(String.join(
                        "\n", file.faults().stream().map(Fault::toString).toList())));
    }

    static String example(String name) {
        try {
            return Files.readString(Path.of("../examples/playbooks", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what is known of the runs after each event, as a host does that reads them from a store. */
    Scene unlabelled() {
        unlabelled = true;
        return this;
    }

    Scene of(Key whose) {
        key = whose;
        return this;
    }

    /** The first customer of many whom the lot puts into the arm. */
    Scene inArm(Run.Arm arm, String playbook, double holdOut) {
        for (int i = 0; ; i++) {
            Key candidate = Key.customer("c" + i);
            boolean held = Ids.fraction("hold-out", candidate.toString(), playbook) < holdOut;
            if (held == (arm == Run.Arm.HELD)) {
                return of(candidate);
            }
        }
    }

    Scene knowing(Object... pairs) {
        facts.putAll(Data.of(pairs).values());
        return this;
    }

    /** An event happens and is dealt with at once. */
    Scene event(String type, Object... pairs) {
        return take(made(type, now, false, pairs));
    }

    Scene event(String type, Data data) {
        List<Object> pairs = new ArrayList<>();
        data.values().forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return event(type, pairs.toArray());
    }

    Event made(String type, Instant time, boolean historic, Object... pairs) {
        Event plain = Event.internal("test", "m" + count++, type, key, time, Data.of(pairs));
        return new Event(
                plain.id(),
                plain.source(),
                plain.messageId(),
                type,
                key,
                List.of(),
                time,
                now,
                historic,
                plain.data(),
                Optional.empty(),
                List.of());
    }

    Scene take(Event event) {
        Moves moves = playbooks.step(key, key, runs, event, now, BERLIN, () -> {
            factsBuilt++;
            return facts;
        });
        return note(moves);
    }

    Scene note(Moves moves) {
        last = moves;
        runs = unlabelled ? new ArrayList<>(moves.runs()) : moves.runs();
        moves.cancelled().forEach(timers::remove);
        moves.timers().forEach(timer -> timers.put(timer.name(), timer.at()));
        wishes.addAll(moves.wishes());
        decisions.addAll(moves.decisions());
        outcomes.addAll(moves.outcomes());
        return this;
    }

    /** Time passes; timers fire when they are due. */
    Scene pass(String lapse) {
        return until(now.plus(Lapse.parse(lapse).orElseThrow()));
    }

    Scene until(Instant then) {
        for (Optional<Timer> next = due(then); next.isPresent(); next = due(then)) {
            Timer timer = next.get();
            timers.remove(timer.name());
            now = timer.at();
            event(Timer.FIRED, "name", timer.name(), "at", timer.at().toString());
        }
        now = then;
        return this;
    }

    private Optional<Timer> due(Instant then) {
        return timers.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(then))
                .map(entry -> new Timer(entry.getKey(), entry.getValue()))
                .min((a, b) -> a.at().equals(b.at()) ? a.name().compareTo(b.name()) : a.at().compareTo(b.at()));
    }

    Map<String, Instant> timers() {
        return timers;
    }

    Run run() {
        return runs.get(runs.size() - 1);
    }

    /** The wishes so far, each as its kind and its step. */
    List<String> done() {
        return wishes.stream()
                .map(wish -> wish.getClass().getSimpleName() + ' ' + wish.from().step())
                .toList();
    }

    /** The steps the last run has passed. */
    List<String> passed() {
        return run().path().stream().map(Run.Passed::step).toList();
    }

    Duration since(Run run) {
        return Duration.between(run.began(), now);
    }
}
