package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Insight;
import dev.skein.Insight.Reading;
import dev.skein.language.teach.Answer;
import dev.skein.language.teach.Answer.Likely;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WantedTest {
    private static final Answer NOTHING = new Answer(List.of(new Likely("a", 0.3, false)), 0.9, true, List.of(), false);

    private static Answer says(String label, double p) {
        Likely likely = new Likely(label, p, true);
        return new Answer(List.of(likely), 0.1, false, List.of(new Insight.Evidence("need", label, 0, 2)), false);
    }

    @Test
    void aTextIsPartedAtItsSentencesAndAtWhatBeginsAnew() {
        assertThat(parts("My parcel is late. You charged me twice!"))
                .containsExactly("My parcel is late. ", "You charged me twice!");
        assertThat(parts("My lamp came broken and I was charged twice"))
                .containsExactly("My lamp came broken ", "and I was charged twice");
        assertThat(parts("salt and pepper mills of oak")).hasSize(1);
        assertThat(parts("Hi. Thanks. Bye.")).hasSize(1);
        assertThat(parts("")).hasSize(1);
        assertThat(parts("one two three. ".repeat(100))).hasSize(Clauses.CLAUSES_MAX);
    }

    private static List<String> parts(String text) {
        return Clauses.of(text).stream().map(p -> text.substring(p[0], p[1])).toList();
    }

    @Test
    void eachClauseMayWantSomethingAndItsWordsArePlaced() {
        String text = "My lamp came broken and I was charged twice";
        Wanted both = Wanted.of(text, says("a", 0.5), part -> part.startsWith("and") ? says("b", 0.8) : says("a", 0.9));
        assertThat(both.needs()).containsExactly(new Reading("a", 0.9), new Reading("b", 0.8));
        assertThat(both.outOfScope()).isEmpty();
        assertThat(both.evidence()).last().isEqualTo(new Insight.Evidence("need", "b", 20, 22));
    }

    @Test
    void aHalfSureClauseOrThanksIsNoSecondWant() {
        String text = "My lamp came broken and I thank you very much";
        assertThat(Wanted.of(text, says("a", 0.5), part -> says("b", Wanted.CLAUSE_MIN - 0.01))
                        .needs())
                .containsExactly(new Reading("a", 0.5));
        assertThat(Wanted.of(text, says("a", 0.5), part -> says("thanks", 0.9)).needs())
                .containsExactly(new Reading("a", 0.5));
    }

    @Test
    void whereNothingWeKnowIsWantedItSaysSo() {
        assertThat(Wanted.of("88214", NOTHING, part -> NOTHING).outOfScope())
                .contains(new Reading(Wanted.OUT_OF_SCOPE, 0.9));
        assertThat(Wanted.of("no worries", says("other", 0.8), part -> NOTHING).outOfScope())
                .isPresent();
        assertThat(Wanted.of("So be it then. My lamp came broken", NOTHING, part -> says("a", 0.9))
                        .outOfScope())
                .isEmpty();
    }

    @Test
    void theShopsOwnExamplesReadSo() throws IOException {
        Understander understander = Understander.load(Optional.of(Path.of("..", "examples", "needs.tsv")));
        List<Insight> read = understander.read(
                List.of("no worries", "77-1203", "My lamp arrived broken and I was charged twice"), Depth.FAST);
        assertThat(read.get(0).outOfScope()).isPresent();
        assertThat(read.get(1).outOfScope()).isPresent();
        assertThat(read.get(2).need())
                .extracting(Reading::label)
                .containsExactlyInAnyOrder("damaged-item", "invoice-question");
        assertThat(read.get(2).outOfScope()).isEmpty();
    }
}
