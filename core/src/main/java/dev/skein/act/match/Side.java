package dev.skein.act.match;

import static dev.skein.act.match.Assignment.ALONE;

import java.util.Arrays;

/** One side of the table: whom each is matched with, and its price. */
final class Side {
    int count;
    int[] match;
    int[] price;

    Side(int count) {
        this.count = count;
        match = new int[count];
        price = new int[count];
        Arrays.fill(match, ALONE);
    }

    /** One more, alone. */
    int add() {
        if (count == match.length) {
            match = Arrays.copyOf(match, Math.max(8, count + count / 2));
            price = Arrays.copyOf(price, match.length);
        }
        match[count] = ALONE;
        price[count] = 0;
        return count++;
    }
}
