package dev.skein.server.learn;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Waiting;
import dev.skein.host.Views;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.learn.BlockUplift;
import dev.skein.learn.Uplift;
import dev.skein.server.view.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What matching is worth, and how true we spoke of waits. Of employees nothing is told. */
final class QueueReports {
    /** Talks, and waits, that are looked at, the newest. */
    static final int LOOKED_AT_MAX = 20_000;

    /** Waits below which no share is told. */
    static final int WAITS_MIN = 30;

    private static final double Z95 = 1.959963984540054;

    private final Views views;

    QueueReports(Views views) {
        this.views = views;
    }

    /** Half hours of one kind: how many, people who asked for help in them, the share it helped. */
    record Half(int blocks, int people, double share) {
        static Half of(BlockUplift.Arm arm) {
            return new Half(arm.blocks(), arm.people(), arm.mean());
        }
    }

    /**
     * What matching is worth against who waits longest going to who is free longest.
     *
     * @param control share of half hours in which it is off now; 0 when there is no control
     * @param cut whether older talks were left out
     */
    record Matching(
            double control,
            Half on,
            Half off,
            Optional<Double> uplift,
            Optional<Double> low,
            Optional<Double> high,
            Optional<String> sentence,
            Optional<String> withheld,
            boolean cut) {}

    Matching matching(double control) {
        List<Row> rows = Rows.newest(views, Query.of("match"), LOOKED_AT_MAX);
        Map<String, Long> blocks = new HashMap<>();
        List<BlockUplift.Result> results = new ArrayList<>();
        for (Row row : rows) {
            Data data = Codec.read(row.json(), Data.class);
            // Half hours of two pods are two: their people do not share a queue.
            String block = row.about() + ' ' + data.number("block").orElse(0.0).longValue();
            long number = blocks.computeIfAbsent(block, first -> (long) blocks.size());
            results.add(new BlockUplift.Result(
                    number, data.flag("on").orElse(true), row.status().equals("GOOD") ? 1 : 0));
        }
        BlockUplift report = BlockUplift.of(results);
        Optional<Uplift.Interval> difference = report.difference();
        String withheld = control == 0 && report.off().people() == 0
                ? "the control is off: without half hours to compare with nothing can be told"
                : report.withheld();
        boolean told = withheld.isEmpty();
        return new Matching(
                control,
                Half.of(report.on()),
                Half.of(report.off()),
                difference.map(Uplift.Interval::value),
                difference.map(Uplift.Interval::low),
                difference.map(Uplift.Interval::high),
                told ? difference.map(QueueReports::sentence) : Optional.empty(),
                told ? Optional.empty() : Optional.of(withheld),
                rows.size() == LOOKED_AT_MAX);
    }

    private static String sentence(Uplift.Interval d) {
        long near = Math.round(Math.min(Math.abs(d.low()), Math.abs(d.high())) * 100);
        long far = Math.round(Math.max(Math.abs(d.low()), Math.abs(d.high())) * 100);
        return "Of 100 people, " + Math.round(Math.abs(d.value()) * 100) + (d.value() > 0 ? " more" : " fewer")
                + " are helped while matching is on than in the half hours without it; it may be " + near + " or " + far
                + ".";
    }

    /**
     * Waits told in one way.
     *
     * @param kind how it was told
     * @param nominal share that was to be true, at least for {@code BY}
     * @param told waits that ended with somebody taking it
     * @param kept of those, how many ended as told first
     * @param left waits that ended otherwise; not scored
     * @param share that was true; empty below {@link QueueReports#WAITS_MIN}
     * @param low of its 95 % interval (E. B. Wilson, Journal of the American Statistical Association 22, 1927)
     * @param high of the same
     * @param verdict in words
     */
    record Told(
            Waiting.Kind kind,
            double nominal,
            int told,
            int kept,
            int left,
            Optional<Double> share,
            Optional<Double> low,
            Optional<Double> high,
            String verdict) {}

    /** All of them; {@code cut} whether older waits were left out. */
    record Waits(List<Told> items, Optional<String> nextCursor, boolean cut) {}

    Waits waits() {
        List<Row> rows = Rows.newest(views, Query.of("wait"), LOOKED_AT_MAX);
        List<Told> items = new ArrayList<>();
        for (Waiting.Kind kind : List.of(Waiting.Kind.MINUTES, Waiting.Kind.BY)) {
            List<String> ended = rows.stream()
                    .filter(row ->
                            Codec.read(row.json(), Data.class).text("kind").equals(Optional.of(kind.name())))
                    .map(Row::status)
                    .toList();
            items.add(told(
                    kind,
                    (int) ended.stream().filter("TRUE"::equals).count(),
                    (int) ended.stream().filter("FALSE"::equals).count(),
                    (int) ended.stream().filter("LEFT"::equals).count()));
        }
        return new Waits(items, Optional.empty(), rows.size() == LOOKED_AT_MAX);
    }

    static Told told(Waiting.Kind kind, int kept, int missed, int left) {
        double nominal = kind == Waiting.Kind.BY ? 0.9 : 0.8;
        int n = kept + missed;
        if (n < WAITS_MIN) {
            String early = "too early to tell: " + n + " waits so far, at least " + WAITS_MIN + " are needed";
            return new Told(kind, nominal, n, kept, left, Optional.empty(), Optional.empty(), Optional.empty(), early);
        }
        double share = (double) kept / n;
        double middle = (share + Z95 * Z95 / (2 * n)) / (1 + Z95 * Z95 / n);
        double half = Z95 / (1 + Z95 * Z95 / n) * Math.sqrt(share * (1 - share) / n + Z95 * Z95 / (4.0 * n * n));
        String verdict = middle + half < nominal
                ? "true less often than we said"
                : middle - half > nominal ? "true more often than we said" : "as true as we said";
        return new Told(
                kind,
                nominal,
                n,
                kept,
                left,
                Optional.of(share),
                Optional.of(middle - half),
                Optional.of(middle + half),
                verdict);
    }
}
