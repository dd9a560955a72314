package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Insight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Messages as a furniture shop gets them, none of which taught anything: text, sentiment, need ({@code -} where either
 * would do). A retrained head that reads fewer of them rightly does not pass.
 */
class ServiceMessagesTest {
    static final Path NEEDS = Path.of("..", "examples", "needs.tsv");
    private static final double SENTIMENT_RIGHT_MIN = 0.8;
    private static final double NEED_RIGHT_MIN = 0.8;
    private static final double DEEP_NEED_RIGHT_MIN = 0.85;

    private static Understander understander;
    private static List<String[]> lines;

    @BeforeAll
    static void load() throws IOException {
        understander = Understander.load(Optional.of(NEEDS));
        try (var in = ServiceMessagesTest.class.getResourceAsStream("/service-messages.tsv")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @Test
    void sentimentIsReadRightly() {
        assertThat(rightly(1, Depth.FAST)).isGreaterThanOrEqualTo(SENTIMENT_RIGHT_MIN);
    }

    @Test
    void needsAreReadRightlyByTheTablesAlone() {
        assertThat(rightly(2, Depth.FAST)).isGreaterThanOrEqualTo(NEED_RIGHT_MIN);
    }

    @Test
    void needsAreReadRightlyWithTheSentenceModel() {
        assertThat(understander.warm().isReady())
                .as(understander.status().says())
                .isTrue();
        assertThat(rightly(2, Depth.AUTO)).isGreaterThanOrEqualTo(DEEP_NEED_RIGHT_MIN);
        assertThat(rightly(1, Depth.AUTO)).isGreaterThanOrEqualTo(SENTIMENT_RIGHT_MIN);
    }

    @Test
    void theSentenceModelIsAskedOnlyWhereTheTablesAreUnsure() {
        understander.warm();
        List<String> texts = lines.stream().map(line -> line[0]).toList();
        List<Insight> fast = understander.read(texts, Depth.FAST);
        List<Insight> auto = understander.read(texts, Depth.AUTO);
        int asked = 0;
        for (int i = 0; i < fast.size(); i++) {
            boolean deep = auto.get(i).model().contains("+");
            asked += deep ? 1 : 0;
            if (!deep) {
                assertThat(auto.get(i)).isEqualTo(fast.get(i));
            }
        }
        assertThat(asked).isBetween(1, texts.size() - 1);
        assertThat(understander.read(texts, Depth.AUTO)).isEqualTo(auto);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(understander.read(List.of(texts.get(i)), Depth.AUTO)).containsExactly(auto.get(i));
        }
    }

    @Test
    void whatIsNoneOfTheNeedsHasNone() {
        List<String> beside = List.of(
                "what is the capital of peru",
                "how many calories are in a bagel",
                "play some jazz music",
                "who wrote hamlet");
        understander.warm();
        for (Insight insight : understander.read(beside, Depth.AUTO)) {
            assertThat(insight.bestNeed().map(Insight.Reading::label).orElse("other"))
                    .isEqualTo("other");
        }
        assertThat(understander.read(List.of("Wo bleibt denn nur mein neuer Kleiderschrank?"), Depth.FAST))
                .allMatch(insight -> insight.need().isEmpty());
    }

    @Test
    void takingTheEvidenceAwayMovesTheReadingMoreThanTakingOtherWords() {
        double withoutEvidence = 0;
        double withoutOthers = 0;
        for (String[] line : lines) {
            Insight insight = read(line[0]);
            List<Insight.Evidence> spans = insight.evidence().stream()
                    .filter(e -> e.task().equals("sentiment"))
                    .limit(1)
                    .toList();
            if (spans.isEmpty() || words(line[0]).size() < 4) {
                continue;
            }
            Insight.Evidence span = spans.get(0);
            withoutEvidence += moved(insight, line[0], span.start(), span.end());
            int[] other = words(line[0]).stream()
                    .filter(word -> insight.evidence().stream().noneMatch(e -> e.start() == word[0]))
                    .findFirst()
                    .orElse(new int[] {0, 0});
            withoutOthers += moved(insight, line[0], other[0], other[1]);
        }
        assertThat(withoutEvidence).isGreaterThan(2 * Math.abs(withoutOthers)).isPositive();
    }

    private static double moved(Insight before, String text, int start, int end) {
        Insight after = read(text.substring(0, start) + text.substring(end));
        boolean same = after.sentiment().label().equals(before.sentiment().label());
        return before.sentiment().confidence() - (same ? after.sentiment().confidence() : 0);
    }

    private static List<int[]> words(String text) {
        List<int[]> made = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            made.add(new int[] {from, to});
            from = to + 1;
        }
        return made;
    }

    private static Insight read(String text) {
        return understander.read(List.of(text), Depth.FAST).get(0);
    }

    private static double rightly(int column, Depth depth) {
        int right = 0;
        int all = 0;
        for (String[] line : lines) {
            if (line[column].equals("-")) {
                continue;
            }
            Insight insight = understander.read(List.of(line[0]), depth).get(0);
            String said = column == 1
                    ? insight.sentiment().label()
                    : insight.bestNeed().map(Insight.Reading::label).orElse("none");
            all++;
            if (said.equals(line[column])) {
                right++;
            }
        }
        return right / (double) all;
    }
}
