package dev.skein.language.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.train.PublicSet;
import dev.skein.language.train.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What is read today is no worse than docs/results says: the tables on a slice of GoEmotions' development part, against
 * the low ends of the committed intervals. Skipped where the shared data is absent.
 */
class CommittedResultsTest {
    private static final Path COMMITTED = Path.of("..", "docs", "results", "language.json");

    /** Texts of the slice; what a slice may fall short of all by chance is told by its own interval. */
    private static final int TEXTS = 400;

    @Test
    void nothingIsReadWorseThanWasWrittenDown() throws IOException {
        assumeThat(Files.exists(COMMITTED)).as("committed results").isTrue();
        assumeThat(SharedData.find().map(data -> data.has(PublicSet.GOEMOTIONS, "dev.tsv.gz")))
                .as("shared data (set SKEIN_SHARED)")
                .contains(true);
        JsonNode committed = new ObjectMapper().readTree(COMMITTED.toFile());
        Report today = Evaluation.report(
                Understander.load(Optional.empty()),
                new Evaluation.Wish(
                        List.of("goemotions"), List.of(Depth.FAST), TEXTS, Optional.empty(), Optional.empty()));
        for (Result result : today.results()) {
            Figure figure = result.figures().get(0);
            assertThat(figure.high())
                    .as("%s, %s: %s", result.task(), figure.name(), figure)
                    .isGreaterThanOrEqualTo(committed(committed, result));
        }
    }

    private static double committed(JsonNode report, Result of) {
        for (JsonNode result : report.get("results")) {
            if (result.get("set").asText().equals(of.set())
                    && result.get("task").asText().equals(of.task())
                    && result.get("tier").asText().equals(of.tier())) {
                return result.at("/figures/0/low").asDouble();
            }
        }
        return 0;
    }
}
