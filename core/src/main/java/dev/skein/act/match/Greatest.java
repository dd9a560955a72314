package dev.skein.act.match;

import java.util.Arrays;

/**
 * The greatest number of a list, where it stands, and the second greatest. It folds the list in halves, down to a few
 * lanes, in loops a compiler makes vectors of, and looks for the place only in the lane where the greatest was found.
 */
final class Greatest {
    private static final int LANES_MAX = 32;

    private int[] folded = new int[0];
    private int[] half = new int[0];
    private int[] places = new int[0];
    private int width = -1;

    /** The greatest. */
    int best;

    /** Where it stands; the first place found where it stands more than once. */
    int at;

    /** The greatest of the others; {@link Integer#MIN_VALUE} when there is none. */
    int second;

    /** Looks through the first {@code count} of the numbers, at least one, none of them {@link Integer#MIN_VALUE}. */
    void look(int[] of, int count) {
        prepare(count);
        int rest = fold(of, count);
        best = folded[0];
        int lane = 0;
        for (int j = 1; j < rest; j++) {
            if (folded[j] > best) {
                best = folded[j];
                lane = j;
            }
        }
        second = Integer.MIN_VALUE;
        for (int j = 0; j < rest; j++) {
            if (j != lane) {
                second = Math.max(second, folded[j]);
            }
        }
        at = -1;
        for (int offset : places) {
            int place = lane + offset;
            if (place < count) {
                if (at < 0 && of[place] == best) {
                    at = place;
                } else {
                    second = Math.max(second, of[place]);
                }
            }
        }
    }

    private int fold(int[] of, int count) {
        System.arraycopy(of, 0, folded, 0, count);
        int rest = count;
        while (rest > LANES_MAX) {
            int by = rest / 2;
            System.arraycopy(folded, rest - by, half, 0, by);
            greater(folded, half, by);
            rest -= by;
        }
        return rest;
    }

    /** Which places fold into a lane: every sum of the distances by which the halves were laid on one another. */
    private void prepare(int count) {
        if (count == width) {
            return;
        }
        width = count;
        if (folded.length < count) {
            folded = new int[count + count / 2];
            half = new int[count + count / 2];
        }
        places = new int[] {0};
        for (int rest = count; rest > LANES_MAX; ) {
            int by = rest / 2;
            int offset = rest - by;
            int before = places.length;
            places = Arrays.copyOf(places, before * 2);
            for (int k = 0; k < before; k++) {
                places[before + k] = places[k] + offset;
            }
            rest = offset;
        }
        Arrays.sort(places);
    }

    private static void greater(int[] a, int[] b, int width) {
        for (int j = 0; j < width; j++) {
            int more = a[j] - b[j];
            a[j] = b[j] + (more & ~(more >> 31)); // the greater of both, without a branch
        }
    }
}
