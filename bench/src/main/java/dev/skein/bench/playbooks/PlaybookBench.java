package dev.skein.bench.playbooks;

import dev.skein.act.playbook.Playbooks;
import dev.skein.bench.Cpu;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what an event costs among 10, 1,000 and 10,000 playbooks at a fixed match rate, with a thousand and a million
 * customers, and beside it what Drools costs with the same predicates. Prints Markdown. CPU time is what counts.
 *
 * <p>Options: {@code --rounds N} (windows of each, default 15), {@code --playbooks LIST} (10,1000,10000), {@code --customers
 * LIST} (1000,1000000), {@code --drools COUNT} (rules, default 1,000; 0 for none).
 */
public final class PlaybookBench {
    private static final int WINDOW = 50_000;

    /** Events made ready at a time: few, for a host's event too was read from the wire just before, and is in the cache. */
    private static final int BATCH = 200;

    private static final int WARM_MAX = 80;
    private static final int WARM_MIN = 20;
    private static final double AGREE = 0.05;
    private static final String MATCHING = "as many as Drools, only matching";

    private int rounds = 15;
    private int rules = 1_000;
    private List<Integer> playbooks = List.of(10, 1_000, 10_000);
    private List<Integer> customers = List.of(1_000, 1_000_000);

    private PlaybookBench() {}

    public static void main(String[] args) {
        PlaybookBench bench = new PlaybookBench();
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--rounds" -> bench.rounds = Integer.parseInt(args[i + 1]);
                case "--drools" -> bench.rules = Integer.parseInt(args[i + 1]);
                case "--playbooks" -> bench.playbooks = list(args[i + 1]);
                case "--customers" -> bench.customers = list(args[i + 1]);
                default ->
                    throw new IllegalArgumentException(
                            args[i] + ": unknown (expected: --rounds, --playbooks, --customers or --drools)");
            }
        }
        bench.run();
    }

    /** A side with the events it is given, and what its windows cost. */
    private static final class Lane {
        final Side side;
        final Happenings happenings;
        final Windows own = new Windows();
        long whole;
        int counted;
        long events;

        Lane(Side side, int playbooks) {
            this.side = side;
            this.happenings = new Happenings(playbooks, 11);
        }

        /** Nanoseconds of CPU an event, of the thread alone. */
        double window(boolean counts) {
            long spent = 0;
            for (int made = 0; made < WINDOW; made += BATCH) {
                List<Told> told = new ArrayList<>(BATCH);
                for (int i = 0; i < BATCH; i++) {
                    told.add(happenings.next());
                }
                side.prepare(told);
                long process = Cpu.process();
                long thread = Cpu.thread();
                side.work();
                spent += Cpu.thread() - thread;
                if (counts) {
                    whole += Cpu.process() - process;
                }
            }
            double cost = spent / (double) WINDOW;
            if (counts) {
                own.add(cost);
                counted += WINDOW;
            }
            events += WINDOW;
            return cost;
        }

        void warm() {
            double before = Double.MAX_VALUE;
            for (int i = 0; i < WARM_MAX; i++) {
                double now = window(false);
                if (i >= WARM_MIN && Math.abs(now - before) <= AGREE * before) {
                    return;
                }
                before = now;
            }
        }
    }

    private void run() {
        say(
                "Load before: %.1f. Java %s, %d cores.",
                Cpu.load(), Runtime.version(), Runtime.getRuntime().availableProcessors());
        Map<String, Lane> lanes = new LinkedHashMap<>();
        for (int count : playbooks) {
            Playbooks compiled = Playbooks.compile(Happenings.playbooks(count));
            for (int many : customers) {
                lanes.put(name(count, many), new Lane(new Ours(compiled, many, Duration.ZERO), count));
            }
            if (count == rules) {
                lanes.put(MATCHING, new Lane(new Ours(compiled, 1_000, Duration.ofDays(2)), count));
            }
        }
        if (rules > 0) {
            lanes.put("Drools, " + rules, new Lane(new Rules(rules), rules));
        }
        lanes.values().forEach(Lane::warm);
        for (int round = 0; round < rounds; round++) {
            lanes.values().forEach(lane -> lane.window(true));
        }
        say(
                "%n| playbooks, customers | ns an event, median | quartiles | with garbage collection | matched |%n|---|---|---|---|---|");
        lanes.forEach((name, lane) -> say(
                "| %s | %.0f | %.0f to %.0f | %.0f | %.4f |",
                name,
                lane.own.quantile(0.5),
                lane.own.quantile(0.25),
                lane.own.quantile(0.75),
                lane.whole / (double) lane.counted,
                lane.side.matched() / (double) lane.events));
        say("%n| ratio | thread, median of pairs | with garbage collection, of sums |%n|---|---|---|");
        for (int many : customers) {
            ratio(lanes, name(1_000, many), name(10, many));
            ratio(lanes, name(10_000, many), name(10, many));
        }
        ratio(lanes, name(1_000, 1_000_000), name(1_000, 1_000));
        for (int many : customers) {
            ratio(lanes, "Drools, " + rules, name(rules, many));
        }
        ratio(lanes, "Drools, " + rules, MATCHING);
        say("%n%d pairs of windows of %d events. Load after: %.1f.", rounds, WINDOW, Cpu.load());
    }

    private static void ratio(Map<String, Lane> lanes, String above, String below) {
        Lane a = lanes.get(above);
        Lane b = lanes.get(below);
        if (a != null && b != null) {
            say("| %s : %s | %.2f | %.2f |", above, below, a.own.ratio(b.own), (double) a.whole / b.whole);
        }
    }

    private static List<Integer> list(String numbers) {
        return Stream.of(numbers.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static String name(int playbooks, int customers) {
        return String.format(Locale.ROOT, "%,d, %,d", playbooks, customers);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
