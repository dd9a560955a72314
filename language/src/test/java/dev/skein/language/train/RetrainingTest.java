package dev.skein.language.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.language.Head;
import dev.skein.language.TextRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The trainer on a handful of sentences: it learns them, folds without loss and makes the same bytes again. */
class RetrainingTest {
    private static final List<String> GOOD = List.of("lovely chair", "great sofa", "I love it", "what a great shop");
    private static final List<String> BAD = List.of("broken chair", "awful sofa", "I hate it", "what an awful shop");
    private static final Fold.Names NAMES = new Fold.Names("tiny-1", List.of("bad", "good"), true);
    private final TextRows rows = TextRows.shipped();

    @Test
    void learnsFoldsAndRepeats() throws IOException {
        List<Sample> samples = samples();
        Head head = train(samples);
        for (Sample sample : samples) {
            double[] logits = head.logits(sample.rows());
            assertThat(logits[1] > logits[0]).isEqualTo(sample.targets()[1] == 1);
        }
        Head again = train(samples());
        assertThat(bytes(again)).isEqualTo(bytes(head));
        assertThat(again.pairs()).isEqualTo(head.pairs());
        Head read = Head.read(bytes(head), head.pairs());
        assertThat(read.logits(samples.get(0).rows()))
                .isEqualTo(head.logits(samples.get(0).rows()));
    }

    private Head train(List<Sample> samples) {
        Bag bag = new Bag(Bag.chance(rows.count(), 16, 5), 16, 0.5f, new int[] {2}, new boolean[] {true}, 5);
        bag.train(samples, 30, 0.2f, 0.1f);
        Head head = Fold.head(bag, 0, NAMES, 0.5f, rows.tokenCount(), samples);
        for (Sample sample : samples) {
            assertThat(Maths.best(head.logits(sample.rows()))).isEqualTo(Maths.best(bag.logits(sample)));
        }
        return head;
    }

    private List<Sample> samples() {
        List<Sample> made = new ArrayList<>();
        GOOD.forEach(text -> made.add(new Sample(0, rows.of(text), new float[] {0, 1}, 1)));
        BAD.forEach(text -> made.add(new Sample(0, rows.of(text), new float[] {1, 0}, 1)));
        return made;
    }

    private static byte[] bytes(Head head) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head.write(out);
        return out.toByteArray();
    }
}
