package dev.skein.bench.language;

import dev.skein.Insight;
import dev.skein.bench.Cpu;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Our tables with the sentence model where they are unsure; sentiment alone, once over the texts. */
final class SkeinCascade implements Reader {
    private static final List<String> LABELS = List.of("negative", "neutral", "positive");

    @Override
    public String name() {
        return "Skein cascade (every task at once)";
    }

    @Override
    public Optional<Told> read(LabelledSet set, Report report) throws IOException {
        Understander understander = Understander.load(Optional.empty());
        if (set.labels().size() != LABELS.size() || !understander.warm().isReady()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        set.asked().forEach(line -> texts.add(line.text()));
        understander.read(texts.subList(0, Math.min(texts.size(), 200)), Depth.AUTO);
        long before = Cpu.thread();
        List<Insight> insights = understander.read(texts, Depth.AUTO);
        double micros = (Cpu.thread() - before) / 1e3 / texts.size();
        int[] said = insights.stream()
                .mapToInt(insight -> LABELS.indexOf(insight.sentiment().label()))
                .toArray();
        return Optional.of(new Told(said, micros));
    }
}
