package dev.skein.sim.rehearsal;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Measures: how many events a core-second a rehearsal takes, reading and rehearsing told apart, in CPU time of the process.
 * Arguments: people, page views a person, rounds. {@code docs/results/rehearsal.md} has the command.
 */
final class RehearsalSpeed {
    private RehearsalSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int views = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
        Planted planted = Planted.people(1, people);
        Path file = Files.createTempFile("rehearsal", ".jsonl");
        Files.write(file, String.join("\n", planted.lines()).getBytes(StandardCharsets.UTF_8));
        for (int round = 0; round < rounds; round++) {
            long cpu = cpu();
            Past read = EventFile.read(file, so -> {});
            tell("read", read.events().size(), cpu() - cpu);
        }
        Past past = withViews(planted.past(), people, views);
        Version two = RehearsalTest.version(RehearsalTest.two());
        for (int round = 0; round < rounds; round++) {
            long cpu = cpu();
            Crowd crowd = Crowd.of(past);
            tell("part", past.events().size(), cpu() - cpu);
            cpu = cpu();
            Rehearsed rehearsed = Rehearsed.of(two, crowd, past.until(), 1, so -> {});
            tell("rehearse", rehearsed.tally().events, cpu() - cpu);
            System.out.println("  own " + rehearsed.tally().own + ", effects " + rehearsed.tally().effects + ", "
                    + rehearsed.effectsSha256());
        }
        for (int round = 0; round < rounds; round++) {
            long cpu = cpu();
            Version one = RehearsalTest.version(RehearsalTest.one());
            new Rehearsal(two, Optional.of(one), Optional.of("late-delivery"), 1)
                    .over(past, 1, so -> {})
                    .json();
            tell("whole, two versions and report", past.events().size(), cpu() - cpu);
        }
        Files.delete(file);
    }

    private static Past withViews(Past past, int people, int views) {
        SplittableRandom chance = new SplittableRandom(3);
        List<Event> all = new ArrayList<>(past.events());
        for (int i = 0; i < people; i++) {
            Key key = Ids.customer(Identity.Kind.USER, "c-" + i);
            List<Identity> user = List.of(new Identity(Identity.Kind.USER, "c-" + i, Identity.Zone.VERIFIED));
            for (int n = 0; n < views; n++) {
                Instant at = Planted.START.plus(Duration.ofMinutes(chance.nextInt(Planted.DAYS * 24 * 60)));
                Event e = Event.internal("web", i + "-" + n, "PageViewed", key, at, Data.of("path", "/p/" + n));
                all.add(new Event(
                        e.id(),
                        "web",
                        e.messageId(),
                        e.type(),
                        key,
                        user,
                        at,
                        at,
                        false,
                        e.data(),
                        e.insight(),
                        e.passages()));
            }
        }
        return Past.of(all, List.of());
    }

    private static void tell(String what, long events, long nanos) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d events, %.2f s CPU, %.2f microseconds an event, %.0f events a core-second%n",
                what,
                events,
                nanos / 1e9,
                nanos / 1e3 / events,
                events / (nanos / 1e9));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
