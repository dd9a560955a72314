package dev.skein.act.match;

import static dev.skein.act.match.Assignment.ALONE;

import dev.skein.act.match.Table.Facing;
import java.util.Arrays;

/**
 * The search over the few places that are good for each seeker, instead of all: A. Volgenant, "Linear and
 * semi-assignment problems: a core oriented approach", Computers and Operations Research 23, 1996. What it finds is the
 * optimum of the few; where a place left out would have been better, the prices show it, and the caller mends that.
 */
final class Core {
    private static final int STRIDE = 7_919;
    private static final int SAMPLE = 128;

    private final Facing facing;
    private final int few;

    /** Each seeker's places and their values, {@link #few} apart; {@link #count} of them. */
    private final int[] place;

    private final int[] value;
    private final int[] count;

    private final int[] distance;
    private final int[] from;
    private final int[] seen;
    private final int[] closed;
    private int done;
    private int search;
    private long[] heap = new long[64];
    private int heaped;

    /**
     * Chooses the places.
     *
     * @param few for each seeker, those of the greatest value beyond their price now
     */
    Core(Facing facing, int few) {
        int seekers = facing.seekers().count;
        int places = facing.places().count;
        this.facing = facing;
        this.few = Math.min(few + 1, places); // one more, for the place it holds
        place = new int[seekers * this.few];
        value = new int[seekers * this.few];
        count = new int[seekers];
        distance = new int[places];
        from = new int[places];
        seen = new int[places];
        closed = new int[places];
        choose();
    }

    private void choose() {
        int width = facing.places().count;
        int[] line = new int[width];
        int[] rank = new int[width];
        int[] good = new int[width];
        int[] sorted = new int[width];
        int[] price = facing.places().price;
        for (int one = 0; one < count.length; one++) {
            facing.read(one, line);
            beyond(rank, price, line, width);
            int found = good(rank, good, (int) ((long) one * STRIDE % width));
            int held = facing.seekers().match[one];
            int at = one * few;
            int end = at + few - 1;
            if (held != ALONE) {
                place[at] = held;
                value[at++] = line[held];
            }
            int limit = found <= few - 1 ? 0 : limit(rank, good, found, sorted);
            for (int k = 0; k < found && at < end; k++) {
                if (rank[good[k]] < limit && good[k] != held) {
                    place[at] = good[k];
                    value[at++] = line[good[k]];
                }
            }
            count[one] = at - one * few;
        }
    }

    /** Rather more than the few best places, from one on in a circle: where many are as good, not all choose the same. */
    private int good(int[] rank, int[] good, int start) {
        int width = rank.length;
        int below = Math.min(0, guess(rank, start) + 1);
        int found = 0;
        for (int pass = 0; pass < 2; pass++) {
            found = 0;
            for (int j = start; j < width; j++) {
                if (rank[j] < below) {
                    good[found++] = j;
                }
            }
            for (int j = 0; j < start; j++) {
                if (rank[j] < below) {
                    good[found++] = j;
                }
            }
            if (found >= few / 2 || below == 0) {
                break;
            }
            below = 0; // the sample misled: look at all that are worth anything
        }
        return found;
    }

    /** What about one and a half times the few are below, by a sample. */
    private int guess(int[] rank, int start) {
        int keep = Math.min(SAMPLE, 2 + few * 3 / 2 * SAMPLE / rank.length);
        int[] least = new int[keep];
        Arrays.fill(least, Integer.MAX_VALUE);
        int j = start;
        int step = Math.max(1, rank.length / SAMPLE);
        for (int k = 0; k < SAMPLE; k++) {
            int of = rank[j];
            if (of < least[keep - 1]) {
                int at = keep - 1;
                while (at > 0 && least[at - 1] > of) {
                    least[at] = least[at - 1];
                    at--;
                }
                least[at] = of;
            }
            j += step;
            j -= j >= rank.length ? rank.length : 0;
        }
        return least[keep - 1];
    }

    private int limit(int[] rank, int[] good, int found, int[] sorted) {
        for (int k = 0; k < found; k++) {
            sorted[k] = rank[good[k]];
        }
        return Math.min(0, smallest(sorted, found, few - 2) + 1);
    }

    private static void beyond(int[] rank, int[] price, int[] line, int width) {
        for (int j = 0; j < width; j++) {
            rank[j] = price[j] - line[j];
        }
    }

    /** The k-th smallest of the first ones, by C. A. R. Hoare's selection (Algorithm 65, 1961). They are reordered. */
    private static int smallest(int[] of, int length, int k) {
        int low = 0;
        int high = length - 1;
        while (low < high) {
            int pivot = of[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (of[i] < pivot) {
                    i++;
                }
                while (of[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int t = of[i];
                    of[i++] = of[j];
                    of[j--] = t;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                break;
            }
        }
        return of[k];
    }

    /**
     * Places everybody who can be placed among the few.
     *
     * @param farthest a chain of changes that costs more is not taken
     * @return who was placed, or found that to be alone is best
     */
    boolean[] place(int farthest) {
        boolean[] placed = new boolean[count.length];
        for (int one = 0; one < placed.length; one++) {
            placed[one] = place(one, farthest);
        }
        return placed;
    }

    private boolean place(int one, int farthest) {
        int[] price = facing.places().price;
        int[] match = facing.places().match;
        Side seekers = facing.seekers();
        search++;
        done = 0;
        heaped = 0;
        int own = 0;
        for (int k = one * few, end = k + count[one]; k < end; k++) {
            own = Math.max(own, value[k] - price[place[k]]);
        }
        seekers.price[one] = own;
        int end = Math.min(own, farthest);
        int last = own <= farthest ? one : ALONE;
        int endPlace = ALONE;
        int holder = one;
        int base = own;
        while (true) {
            for (int k = holder * few, stop = k + count[holder]; k < stop; k++) {
                int j = place[k];
                int d = base + price[j] - value[k];
                if (d < end && (seen[j] != search || d < distance[j])) {
                    seen[j] = search;
                    distance[j] = d;
                    from[j] = holder;
                    if (match[j] == ALONE) {
                        end = d;
                        endPlace = j;
                    } else {
                        push(d, j);
                    }
                }
            }
            int j = pop(end);
            if (j == ALONE) {
                break;
            }
            closed[done++] = j;
            holder = match[j];
            base = distance[j] + seekers.price[holder];
            if (base < end) {
                end = base;
                endPlace = ALONE;
                last = holder;
            }
        }
        if (last == ALONE && endPlace == ALONE) {
            return false;
        }
        settle(one, end);
        change(one, last, endPlace);
        return true;
    }

    private void settle(int one, int end) {
        facing.seekers().price[one] -= end;
        for (int k = 0; k < done; k++) {
            int by = end - distance[closed[k]];
            facing.places().price[closed[k]] += by;
            facing.seekers().price[facing.places().match[closed[k]]] -= by;
        }
    }

    private void change(int one, int last, int endPlace) {
        int[] match = facing.seekers().match;
        int to = endPlace == ALONE ? match[last] : endPlace;
        if (endPlace == ALONE) {
            match[last] = ALONE;
        }
        while (to != ALONE) {
            int mover = from[to];
            int left = mover == one ? ALONE : match[mover];
            facing.match(mover, to);
            to = left;
        }
    }

    private void push(int d, int j) {
        if (heaped == heap.length) {
            heap = Arrays.copyOf(heap, heaped * 2);
        }
        long key = (long) d << 32 | j;
        int at = heaped++;
        while (at > 0) {
            int up = (at - 1) >>> 1;
            if (heap[up] <= key) {
                break;
            }
            heap[at] = heap[up];
            at = up;
        }
        heap[at] = key;
    }

    /** The nearest place that is nearer than the end and not done with; {@link Assignment#ALONE} when none is. */
    private int pop(int end) {
        while (heaped > 0) {
            long top = heap[0];
            int d = (int) (top >> 32);
            if (d >= end) {
                return ALONE;
            }
            int j = (int) top;
            sink(heap[--heaped]);
            if (d == distance[j]) {
                return j;
            }
        }
        return ALONE;
    }

    private void sink(long key) {
        int at = 0;
        for (int child = 1; child < heaped; child = 2 * at + 1) {
            if (child + 1 < heaped && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= key) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = key;
    }
}
