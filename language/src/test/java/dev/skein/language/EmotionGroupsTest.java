package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmotionGroupsTest {
    private static final List<String> EMOTIONS = Emotions.LABELS;

    @Test
    void theHeadThatShipsTellsTheseEmotions() {
        assertThat(Head.shipped("emotion-1").labels()).isEqualTo(Emotions.LABELS);
        assertThat(Emotions.FELT).hasSize(27).doesNotContain("neutral");
    }

    @Test
    void gathersByThePapersMapping() {
        assertThat(label(EmotionGroups.EKMAN, "disapproval")).isEqualTo("anger");
        assertThat(label(EmotionGroups.EKMAN, "remorse")).isEqualTo("sadness");
        assertThat(label(EmotionGroups.EKMAN, "curiosity")).isEqualTo("surprise");
        assertThat(label(EmotionGroups.EKMAN, "nervousness")).isEqualTo("fear");
        assertThat(label(EmotionGroups.EKMAN, "neutral")).isEqualTo("neutral");
        assertThat(label(EmotionGroups.GROUPS, "realization")).isEqualTo("ambiguous");
        assertThat(label(EmotionGroups.GROUPS, "embarrassment")).isEqualTo("negative");
        assertThat(label(EmotionGroups.GROUPS, "desire")).isEqualTo("positive");
        for (EmotionGroups groups : List.of(EmotionGroups.EKMAN, EmotionGroups.GROUPS)) {
            assertThat(groups.labels()).isSorted();
        }
    }

    @Test
    void aGroupIsAsLikelyAsAnyOfItsLabels() {
        double[] emotions = new double[EMOTIONS.size()];
        Arrays.fill(emotions, -20);
        emotions[EMOTIONS.indexOf("fear")] = 0;
        emotions[EMOTIONS.indexOf("nervousness")] = 0;
        double[] ekman = EmotionGroups.EKMAN.logits(emotions);
        int fear = EmotionGroups.EKMAN.labels().indexOf("fear");
        assertThat(Probabilities.sigmoid(ekman[fear])).isCloseTo(0.75, within(1e-6));
        double[] groups = EmotionGroups.GROUPS.logits(emotions);
        assertThat(Probabilities.sigmoid(groups[1])).isCloseTo(0.75, within(1e-6));
        assertThat(Probabilities.sigmoid(groups[3])).isLessThan(1e-3);
    }

    private static String label(EmotionGroups groups, String emotion) {
        return groups.labels().get(groups.of(EMOTIONS.indexOf(emotion)));
    }
}
