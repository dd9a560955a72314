package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Messages of our own, which taught nothing, so that reading is tested where no public data is. A retrained head that
 * reads fewer of them rightly does not pass.
 */
class OwnMessagesTest {
    private static final double EKMAN_RIGHT_MIN = 0.85;

    @Test
    void theLikeliestGroupOfEmotionsIsTheOneMeant() throws IOException {
        List<String[]> lines = lines("/own-ekman.tsv");
        List<Understanding> read = Understander.load(Optional.empty())
                .understand(
                        lines.stream().map(line -> Utterance.of(line[0])).toList(), Depth.FAST, EnumSet.of(Task.EKMAN));
        int right = 0;
        StringBuilder wrong = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String said = read.get(i).ekman().stream()
                    .reduce((a, b) -> b.probability() > a.probability() ? b : a)
                    .orElseThrow()
                    .label();
            right += said.equals(lines.get(i)[1]) ? 1 : 0;
            wrong.append(said.equals(lines.get(i)[1]) ? "" : lines.get(i)[0] + ": " + said + "\n");
        }
        assertThat(right / (double) lines.size()).as(wrong.toString()).isGreaterThanOrEqualTo(EKMAN_RIGHT_MIN);
    }

    private static List<String[]> lines(String name) throws IOException {
        try (var in = OwnMessagesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
