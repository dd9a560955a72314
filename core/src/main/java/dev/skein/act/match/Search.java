package dev.skein.act.match;

import static dev.skein.act.match.Assignment.ALONE;

import dev.skein.act.match.Table.Facing;

/**
 * The search for the cheapest chain of changes over the whole table. Its loops run over arrays from their beginning and
 * do one thing each, so that the compiler makes vectors of them.
 */
final class Search {
    /** The mask of a place that is done with: its key is the least. */
    private static final int CLOSED = Integer.MAX_VALUE - 1;

    /** Farther than any place can be. */
    private static final int UNREACHED = 1 << 29;

    private int[] distance = new int[0];
    private int[] line = new int[0];
    private int[] mask = new int[0];
    private int[] key = new int[0];
    private final Greatest greatest = new Greatest();

    /** Places done with, in order; who stood there; and how far it was to that one's wishes. */
    private int[] closed = new int[0];

    private int[] via = new int[0];
    private int[] base = new int[0];
    private int done;

    /** The greatest of what the places are worth to a seeker beyond their prices; 0 when none is. */
    int dearest(Facing facing, int one) {
        room(facing.places().count);
        facing.read(one, line);
        return greatest(line, facing.places().price, facing.places().count);
    }

    /**
     * Places a seeker who is alone and whose price covers what every place is worth to it: in a free place, in another's
     * who moves on, or nowhere, when its price or another's can fall to 0.
     */
    void place(Facing facing, int one) {
        Side places = facing.places();
        Side seekers = facing.seekers();
        int width = places.count;
        if (width == 0) {
            seekers.price[one] = 0;
            return;
        }
        begin(places);
        int end = seekers.price[one]; // the cheapest way out so far: somebody stays alone, at first the one who seeks
        int last = one;
        int endPlace = ALONE;
        int reached = end;
        facing.read(one, line);
        while (true) {
            relax(distance, places.price, line, reached, width);
            mark(key, distance, mask, width);
            greatest.look(key, width);
            int nearest = ~greatest.best;
            int near = nearest >> 1;
            if (near >= end) {
                break;
            }
            int j = greatest.at;
            if ((nearest & 1) == 0) {
                end = near;
                endPlace = j;
                break;
            }
            int holder = places.match[j];
            reached = near + seekers.price[holder];
            mask[j] = CLOSED;
            closed[done] = j;
            via[done] = holder;
            base[done++] = reached;
            if (reached < end) {
                end = reached;
                last = holder;
            }
            facing.read(holder, line);
        }
        int left = endPlace == ALONE ? seekers.match[last] : endPlace;
        if (endPlace == ALONE) {
            seekers.match[last] = ALONE;
        }
        change(facing, one, left);
        settle(facing, one, end);
    }

    private void begin(Side places) {
        room(places.count);
        done = 0;
        for (int j = 0; j < places.count; j++) {
            distance[j] = UNREACHED;
            mask[j] = places.match[j] == ALONE ? 0 : 1;
        }
    }

    private void room(int width) {
        if (distance.length < width) {
            int wide = width + width / 2;
            distance = new int[wide];
            line = new int[wide];
            mask = new int[wide];
            key = new int[wide];
            closed = new int[wide];
            via = new int[wide];
            base = new int[wide];
        }
    }

    /** Everybody on the way to the place moves one on. The way is found backwards, by whose wish was so near. */
    private void change(Facing facing, int one, int end) {
        int own = facing.seekers().price[one];
        int[] price = facing.places().price;
        int place = end;
        int before = done;
        while (place != ALONE) {
            int there = distance[place];
            int k = ALONE;
            if (own + price[place] - facing.value(one, place) != there) {
                k = 0;
                while (k < before && base[k] + price[place] - facing.value(via[k], place) != there) {
                    k++;
                }
            }
            facing.match(k == ALONE ? one : via[k], place);
            place = k == ALONE ? ALONE : closed[k];
            before = k;
        }
    }

    /** Moves the prices so that the chain found costs nothing. */
    private void settle(Facing facing, int one, int end) {
        facing.seekers().price[one] -= end;
        for (int k = 0; k < done; k++) {
            int by = end - distance[closed[k]];
            facing.places().price[closed[k]] += by;
            facing.seekers().price[via[k]] -= by;
        }
    }

    private static int greatest(int[] line, int[] price, int width) {
        int greatest = 0;
        for (int j = 0; j < width; j++) {
            greatest = Math.max(greatest, line[j] - price[j]);
        }
        return greatest;
    }

    private static void relax(int[] distance, int[] price, int[] line, int base, int width) {
        for (int j = 0; j < width; j++) {
            int d = base + price[j] - line[j];
            int less = distance[j] - d;
            distance[j] = d + (less & less >> 31); // the lesser of both, without a branch
        }
    }

    /** The nearer a place, the greater its key; of two as near, the free one's is. */
    private static void mark(int[] key, int[] distance, int[] mask, int width) {
        for (int j = 0; j < width; j++) {
            key[j] = ~(distance[j] << 1 | mask[j]);
        }
    }
}
