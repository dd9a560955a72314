package dev.skein.act.match;

import static dev.skein.act.match.Assignment.ALONE;

import dev.skein.act.match.Table.Facing;
import java.util.Arrays;

/**
 * The cheap beginning: an auction. Everyone bids for the place that is best for it, a little more than the second best
 * would justify, and who is outbid bids again, until all stand somewhere or the bids are used up. The prices are then
 * nearly right, and nobody's place is certain. After D. P. Bertsekas, "The auction algorithm: a distributed relaxation
 * method for the assignment problem", Annals of Operations Research 14, 1988.
 */
final class Bidding {
    /** Bids for each seeker, all in all, at most: a few would fight over the last places for long. */
    private static final int BIDS_A_SEEKER = 20;

    /** What a bid is raised by, as a share of the greatest value: the less, the nearer the prices, and the more bids. */
    private static final double RAISE = 0.01;

    private final Facing facing;
    private final int[] worth;
    private final Greatest greatest = new Greatest();

    Bidding(Facing facing) {
        this.facing = facing;
        worth = new int[facing.places().count];
    }

    /**
     * Bids; afterwards all are alone again, and the prices stay.
     *
     * @return the greatest value of a pair
     */
    int run() {
        int[] holder = facing.places().match;
        int[] price = facing.places().price;
        int count = facing.seekers().count;
        int top = top();
        int raise = Math.max(1, (int) (RAISE * top));
        int[] outbid = new int[count];
        for (int i = 0; i < count; i++) {
            outbid[i] = count - 1 - i;
        }
        for (long left = (long) BIDS_A_SEEKER * count; count > 0 && left > 0; left--) {
            int one = outbid[--count];
            facing.read(one, worth);
            less(worth, price, worth.length);
            greatest.look(worth, worth.length);
            if (greatest.best <= 0) {
                continue;
            }
            int at = greatest.at;
            price[at] += greatest.best - Math.max(0, greatest.second - raise);
            if (holder[at] != ALONE) {
                outbid[count++] = holder[at];
            }
            holder[at] = one;
        }
        Arrays.fill(holder, 0, worth.length, ALONE);
        return top;
    }

    private int top() {
        int top = 0;
        for (int value : facing.table().values) {
            top = Math.max(top, value);
        }
        return top;
    }

    private static void less(int[] worth, int[] price, int width) {
        for (int j = 0; j < width; j++) {
            worth[j] -= price[j];
        }
    }
}
