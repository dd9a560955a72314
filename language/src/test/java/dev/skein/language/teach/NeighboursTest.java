package dev.skein.language.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final int DIMS = 16;

    /** Two labels, each in two places on opposite sides, which no linear head can tell apart. */
    private static float[][] crossed(int size) {
        Random random = new Random(1);
        float[][] made = new float[size][DIMS];
        for (int i = 0; i < size; i++) {
            for (int d = 0; d < DIMS; d++) {
                made[i][d] = 0.1f * (float) random.nextGaussian();
            }
            made[i][i % 2] += i % 4 < 2 ? 1 : -1;
            float length = (float) Math.sqrt(Numbers.dot(made[i], made[i]));
            for (int d = 0; d < DIMS; d++) {
                made[i][d] /= length;
            }
        }
        return made;
    }

    private static Targets targets(int size, boolean exclusive) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            examples.add(new Example("text " + i, List.of(i % 2 == 0 ? "a" : "b"), 1, "made"));
        }
        return Targets.of(examples, List.of("a", "b"), exclusive);
    }

    @Test
    void tellsLabelsThatLieInSeveralPlaces() {
        float[][] x = crossed(200);
        for (boolean exclusive : new boolean[] {true, false}) {
            int[] learned = IntStream.range(0, 100).toArray();
            Neighbours near = Neighbours.learn(x, targets(200, exclusive), learned, 1);
            LinearHead line = LinearHead.learn(x, targets(200, exclusive), learned, 3e-4f, 1);
            int byNeighbours = 0;
            int byLine = 0;
            for (int i = 100; i < 200; i++) {
                byNeighbours += Numbers.best(near.logits(x[i])) == i % 2 ? 1 : 0;
                byLine += Numbers.best(line.logits(x[i])) == i % 2 ? 1 : 0;
            }
            assertThat(byNeighbours).isGreaterThanOrEqualTo(98).isGreaterThan(byLine + 20);
        }
    }

    @Test
    void speaksLouderOfATextThatIsNear() {
        float[][] x = crossed(40);
        Neighbours near =
                Neighbours.learn(x, targets(40, true), IntStream.range(0, 40).toArray(), 1);
        float[] far = new float[DIMS];
        far[DIMS - 1] = 1;
        float[] known = near.logits(x[0]);
        float[] unknown = near.logits(far);
        assertThat(Math.max(known[0], known[1])).isGreaterThan(Math.max(unknown[0], unknown[1]) + 1);
    }
}
