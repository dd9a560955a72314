package dev.skein.language.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void theSameExamplesAreNoWorseAndAskedInFull() {
        Comparison same = compare(Toy.examples(), Toy.examples());
        assertThat(same.isNoWorse()).isTrue();
        assertThat(same.before()).isEqualTo(same.after());
        assertThat(same.after().inside()).isEqualTo(Toy.examples().all().size());
        assertThat(same.gained() + same.lost()).isZero();
    }

    @Test
    void examplesThatTeachTheRightLabelsTakeThePlaceOfMuddledOnes() {
        List<String> labels = Toy.examples().labels();
        List<Example> muddled = new ArrayList<>();
        for (Example example : Toy.examples().all()) {
            String label = labels.get(muddled.size() % labels.size());
            muddled.add(new Example(example.text(), List.of(label), 1, example.source()));
        }
        Comparison better = compare(Examples.of(muddled), Toy.examples());
        assertThat(better.isNoWorse()).isTrue();
        assertThat(better.gained()).isGreaterThan(better.lost() + 10);
        assertThat(better.after().accuracy()).isGreaterThan(better.before().accuracy() + 0.3);
    }

    @Test
    void oneThatLosesMoreThanChanceExplainsMayNotGoLive() {
        Figures figures = new Figures(100, 0, 0.9, 0.9, 0.9, 0.01, 0);
        assertThat(new Comparison(figures, figures, 2, 12).isNoWorse()).isFalse();
        assertThat(new Comparison(figures, figures, 5, 6).isNoWorse()).isTrue();
        Figures overconfident = new Figures(100, 0, 0.9, 0.9, 0.9, 0.08, 0);
        assertThat(new Comparison(figures, overconfident, 5, 4).isNoWorse()).isFalse();
    }

    private static Comparison compare(Examples before, Examples after) {
        return Comparison.of(before, after, Lenses.tables(), 1, Progress.QUIET);
    }
}
