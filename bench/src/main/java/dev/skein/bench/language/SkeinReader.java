package dev.skein.bench.language;

import dev.skein.language.Head;
import dev.skein.language.Scan;
import dev.skein.language.Understander;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Our tables. Every task is read, whichever is asked: language, sentiment, emotions, Ekman's groups, feeling and the
 * taught labels.
 */
final class SkeinReader implements Reader {
    @Override
    public String name() {
        return "Skein tier 1 (every task at once)";
    }

    @Override
    public Optional<Told> read(LabelledSet set, Report report) throws IOException {
        boolean isTaught = set.labels().size() > 3;
        List<Head> more = isTaught ? List.of(TaughtTable.of(set)) : List.of();
        Understander understander = Understander.load(Optional.empty(), more);
        Scan scan = understander.scan();
        int[] said = new int[set.asked().size()];
        double micros = Reader.micros(set, () -> {
            for (int i = 0; i < said.length; i++) {
                understander.scan(set.asked().get(i).text(), scan);
                said[i] = isTaught ? scan.best(understander.heads().size() - 1) : mood(scan);
            }
        });
        return Optional.of(new Told(said, micros));
    }

    private static int mood(Scan scan) {
        if (scan.sentiment(1) >= Math.max(scan.sentiment(0), scan.sentiment(2))) {
            return 1;
        }
        return scan.sentiment(0) > scan.sentiment(2) ? 0 : 2;
    }
}
