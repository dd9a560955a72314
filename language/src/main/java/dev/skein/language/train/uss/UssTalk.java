package dev.skein.language.train.uss;

import dev.skein.language.train.PublicSet;
import dev.skein.language.train.SharedData;
import java.util.ArrayList;
import java.util.List;

/**
 * One dialogue of USS: its turns in order.
 *
 * @param turns at least one
 */
record UssTalk(List<Turn> turns) {
    static final int CLASSES = 5;

    /**
     * @param user whether the user spoke
     * @param text empty for the rating of the whole dialogue, which comes last and which the paper scores like a turn
     * @param ratings how many raters gave each step, 1 to 5; all zero for the system
     */
    @SuppressWarnings("ArrayRecordComponent") // counted once, never compared
    record Turn(boolean user, String text, int[] ratings) {
        /** The step most raters gave, 0 to 4; of equals the lower, as the paper has it. */
        int step() {
            int best = 0;
            for (int step = 1; step < CLASSES; step++) {
                if (ratings[step] > ratings[best]) {
                    best = step;
                }
            }
            return best;
        }

        /** Mean rating, 1 to 5. */
        double mean() {
            double sum = 0;
            int raters = 0;
            for (int step = 0; step < CLASSES; step++) {
                sum += (step + 1) * (double) ratings[step];
                raters += ratings[step];
            }
            return sum / Math.max(1, raters);
        }
    }

    /** All dialogues of one part: {@code SGD}, {@code ReDial} or {@code CCPE}. */
    static List<UssTalk> read(SharedData data, String part) {
        List<UssTalk> talks = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        for (String line : data.lines(PublicSet.USS, part + ".txt.gz")) {
            if (line.isBlank()) {
                if (!turns.isEmpty()) {
                    talks.add(new UssTalk(List.copyOf(turns)));
                    turns.clear();
                }
                continue;
            }
            String[] fields = line.split("\t", -1);
            boolean user = fields[0].equals("USER");
            int[] ratings = new int[CLASSES];
            if (user) {
                for (String rating : fields[3].split(",", -1)) {
                    ratings[Integer.parseInt(rating.strip()) - 1]++;
                }
            }
            turns.add(new Turn(user, fields[1].equals("OVERALL") ? "" : fields[1].strip(), ratings));
        }
        if (!turns.isEmpty()) {
            talks.add(new UssTalk(List.copyOf(turns)));
        }
        return talks;
    }
}
