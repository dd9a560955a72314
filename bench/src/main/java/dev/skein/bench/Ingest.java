package dev.skein.bench;

import dev.skein.Company;
import dev.skein.CompanyFile;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.act.playbook.Playbooks;
import dev.skein.language.Understander;
import dev.skein.loop.Loops;
import dev.skein.postgres.LocalPostgres;
import dev.skein.postgres.PostgresHost;
import dev.skein.postgres.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Durable ingest with full processing: parse, first-tier insight on every fourth event, step of the shipped loops and
 * playbooks, state, effects, timers, views and log, acknowledged after the commit. Prints events per second and CPU
 * microseconds per event by stage.
 *
 * <p>Arguments, all optional: events a call (20), customers (100000), ranges (2), calls under way (32), seconds (30),
 * name of the event that carries text (FeedbackGiven; MessageReceived makes every fourth event a chat), PostgreSQL's
 * shared_buffers (as {@link LocalPostgres} has them).
 */
public final class Ingest {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int STATES_CACHED = 60_000;

    private Ingest() {}

    public static void main(String[] args) throws Exception {
        int eventsPerCall = number(args, 0, 20);
        int customers = number(args, 1, 100_000);
        int ranges = number(args, 2, 2);
        int underWay = number(args, 3, 32);
        Duration span = Duration.ofSeconds(number(args, 4, 30));
        String textType = args.length > 5 ? args[5] : "FeedbackGiven";
        Path folder = Files.createTempDirectory("skein-bench");
        Loops loops = new Loops(company(), playbooks());
        Understander understander = Understander.load(Optional.empty());
        Map<String, String> memory = args.length > 6 ? Map.of("shared_buffers", args[6]) : Map.of();
        try (LocalPostgres pg = LocalPostgres.start(folder, folder.resolve("server"), memory);
                PostgresHost host = PostgresHost.open(
                        Settings.of(pg).withRanges(ranges).withLimits(STATES_CACHED, Settings.QUEUED_EVENTS_MAX),
                        loops)) {
            Bodies bodies = new Bodies(1, customers, textType);
            Client client = new Client(host, understander, bodies, eventsPerCall, underWay);
            client.fill(customers);
            Thread thread = new Thread(client, "client");
            thread.start();
            Thread.sleep(WARM_UP.toMillis());
            Reading before = Reading.of(client, host, pg);
            Thread.sleep(span.toMillis());
            Reading after = Reading.of(client, host, pg);
            client.stop();
            thread.join();
            report(before, after);
        }
    }

    /** All counters at a moment. */
    private record Reading(long nanoTime, long events, long batches, Map<String, Double> micros) {
        static Reading of(Client client, PostgresHost host, LocalPostgres pg) throws IOException {
            Map<String, Double> micros = new LinkedHashMap<>();
            for (Map.Entry<String, AtomicLong> stage : client.nanos.entrySet()) {
                micros.put(stage.getKey(), stage.getValue().get() / 1e3);
            }
            host.cpuNanos().forEach((stage, nanos) -> micros.put("writer: " + stage, nanos / 1e3));
            micros.put(
                    "JVM, all of it", ProcessCpu.seconds(ProcessHandle.current().pid()) * 1e6);
            micros.put("PostgreSQL", ProcessCpu.seconds(pg.pid()) * 1e6);
            return new Reading(System.nanoTime(), client.acknowledged.get(), host.batches(), micros);
        }
    }

    private static void report(Reading before, Reading after) {
        long events = after.events() - before.events();
        double seconds = (after.nanoTime() - before.nanoTime()) / 1e9;
        long batches = after.batches() - before.batches();
        say(
                "%,.0f events/s, %,d events in %.1f s, %.0f a statement",
                events / seconds, events, seconds, (double) events / batches);
        after.micros().forEach((stage, micros) -> {
            double from = before.micros().getOrDefault(stage, 0.0);
            say("%-20s %6.1f us an event", stage, (micros - from) / events);
        });
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static int number(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }

    private static Company company() throws IOException {
        Path file = Path.of("examples", "furniture", "company.yaml");
        return CompanyFile.read(file.toString(), Files.readString(file)).company();
    }

    private static Playbooks playbooks() throws IOException {
        Path folder = Path.of("examples", "playbooks");
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        var read = new java.util.ArrayList<dev.skein.act.playbook.Playbook>();
        for (Path file : files) {
            read.add(PlaybookFile.read(file.toString(), Files.readString(file))
                    .playbook()
                    .orElseThrow());
        }
        return Playbooks.compile(read);
    }
}
