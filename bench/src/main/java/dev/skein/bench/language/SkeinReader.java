package dev.skein.bench.language;

import dev.skein.language.Head;
import dev.skein.language.Scan;
import dev.skein.language.Understander;
import dev.skein.language.teach.Example;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.Progress;
import dev.skein.language.teach.Teacher;
import java.io.IOException;
import java.util.ArrayList;
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
        List<Head> more = isTaught ? List.of(taught(set)) : List.of();
        Understander understander = Understander.load(Optional.empty(), more);
        Scan scan = understander.scan();
        int[] said = new int[set.asked().size()];
        double micros = Reader.micros(set, () -> {
            for (int i = 0; i < said.length; i++) {
                understander.scan(set.asked().get(i).text(), scan);
                said[i] = isTaught ? place(scan, understander, set) : mood(scan);
            }
        });
        return Optional.of(new Told(said, micros));
    }

    /** As {@code ./skein teach} makes it of the same examples. */
    private static Head taught(LabelledSet set) {
        List<Example> examples = new ArrayList<>();
        for (LabelledSet.Line line : set.taught()) {
            String label = set.labels().get(line.label());
            examples.add(new Example(line.text(), List.of(label), 1, Integer.toString(examples.size())));
        }
        Teacher teacher = new Teacher(Lenses.tables(), 7, Progress.QUIET);
        return teacher.teach(Examples.of(examples)).head().orElseThrow();
    }

    private static int place(Scan scan, Understander understander, LabelledSet set) {
        int head = understander.heads().size() - 1;
        return set.labels().indexOf(understander.heads().get(head).labels().get(scan.best(head)));
    }

    private static int mood(Scan scan) {
        if (scan.sentiment(1) >= Math.max(scan.sentiment(0), scan.sentiment(2))) {
            return 1;
        }
        return scan.sentiment(0) > scan.sentiment(2) ? 0 : 2;
    }
}
