package dev.skein.understand;

import java.util.ArrayList;
import java.util.List;

/**
 * How satisfied a customer probably is with us at one turn, 1 to 5: a proportional-odds model (McCullagh 1980) over what
 * happened first (waits, transfers, repeats, promises, what is unsolved) and what the words show second. A forecast, never
 * an answer to a survey: it says how unsure it is, and says nothing where nothing is known.
 *
 * @param probabilities of the steps 1 to 5; they sum to 1
 * @param mean the expected step, 1 to 5
 * @param low the least step of the interval that holds at least {@value #INTERVAL} of the probability
 * @param high the greatest of it
 * @param told whether there was enough to say: false where no sign was seen
 */
public record Satisfaction(List<Double> probabilities, double mean, int low, int high, boolean told) {
    /** Probability the interval holds at least. */
    public static final double INTERVAL = 0.8;

    /** Steps there are. */
    public static final int STEPS = 5;

    private static final double WAIT_MINUTES_MAX = 120;
    private static final double COUNTED_MAX = 3;
    private static final double SEEN_MIN = 0.15;

    /** A sign that moves the log odds less is not told as a reason: by then the chance moves four points at most. */
    private static final double PUSH_MIN = 0.15;

    /** Fitted by {@code TrainSatisfaction}, in the order of {@link Signs#numbers()}. */
    private static final double[] WEIGHTS = {
        -0.55, -0.34, -0.83, -0.44, -0.27, 0.29, 0.56, -2.42, 0.76, -3.03, -0.21, -1.33, -0.62, 2.45, -0.64
    };

    private static final double[] CUTS = {-5.05, -2.07, 1.18, 4.11};

    public Satisfaction {
        probabilities = List.copyOf(probabilities);
    }

    /**
     * What is known at a turn. Numbers of the words are probabilities of the customer's last turn, 0 where it was not read.
     *
     * @param waitMinutes how long the customer waited for us in this talk
     * @param transfers how often he was handed on in this talk
     * @param repeats contacts about the same within 7 days, before this one
     * @param askedAgain how often we asked for what he had said
     * @param brokenPromises of the last 30 days
     * @param keptPromises of the last 30 days
     * @param outcome 1 where what the customer wanted is solved, -1 where it is open, 0 where nobody knows
     * @param sentiment of the last turn, -1 to 1
     * @param before the mean chance of complaint in his earlier turns
     */
    public record Signs(
            double waitMinutes,
            int transfers,
            int repeats,
            int askedAgain,
            int brokenPromises,
            int keptPromises,
            int outcome,
            double complaint,
            double thanks,
            double leaving,
            double effort,
            double toldBefore,
            double urgent,
            double sentiment,
            double before) {
        /** As the model weighs them, each about 0 to 1. */
        public double[] numbers() {
            return new double[] {
                StrictMath.log1p(Math.min(WAIT_MINUTES_MAX, Math.max(0, waitMinutes)))
                        / StrictMath.log1p(WAIT_MINUTES_MAX),
                counted(transfers),
                counted(repeats),
                counted(askedAgain),
                counted(brokenPromises),
                counted(keptPromises),
                Integer.signum(outcome),
                complaint,
                thanks,
                leaving,
                effort,
                toldBefore,
                urgent,
                sentiment,
                before
            };
        }

        private static double counted(int times) {
            return Math.min(COUNTED_MAX, Math.max(0, times)) / COUNTED_MAX;
        }
    }

    /** A sign that a forecast may rest on, in the order of {@link Signs#numbers()}. */
    public enum Sign {
        WAITED,
        HANDED_ON,
        REPEATED,
        ASKED_AGAIN,
        PROMISE_BROKEN,
        PROMISE_KEPT,
        OUTCOME,
        COMPLAINT,
        THANKS,
        LEAVING,
        EFFORT,
        TOLD_BEFORE,
        URGENT,
        SENTIMENT,
        COMPLAINT_BEFORE
    }

    /** How a sign moved a forecast, in log odds; above 0 towards satisfied. */
    public record Push(Sign sign, double by) {}

    /** What the forecast from these signs rests on, strongest first; what hardly moves it is left out. */
    @SuppressWarnings("EnumOrdinal") // the order is the model's
    public static List<Push> because(Signs signs) {
        double[] numbers = signs.numbers();
        List<Push> all = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            double by = WEIGHTS[sign.ordinal()] * numbers[sign.ordinal()];
            if (Math.abs(by) >= PUSH_MIN) {
                all.add(new Push(sign, by));
            }
        }
        all.sort((a, b) -> Double.compare(Math.abs(b.by()), Math.abs(a.by())));
        return List.copyOf(all);
    }

    /** The forecast from these signs. */
    public static Satisfaction of(Signs signs) {
        return of(signs, WEIGHTS, CUTS);
    }

    /** The same with other weights and cuts between the steps (rising, four), for training and measuring. */
    public static Satisfaction of(Signs signs, double[] weights, double[] cuts) {
        double[] numbers = signs.numbers();
        double score = 0;
        boolean seen = false;
        for (int i = 0; i < numbers.length; i++) {
            score += weights[i] * numbers[i];
            seen |= i != 6 && Math.abs(numbers[i]) >= SEEN_MIN;
        }
        double[] p = new double[STEPS];
        double below = 0;
        for (int step = 0; step < STEPS; step++) {
            double upTo = step == STEPS - 1 ? 1 : 1 / (1 + StrictMath.exp(score - cuts[step]));
            p[step] = Math.max(0, upTo - below);
            below = upTo;
        }
        return from(p, seen);
    }

    /**
     * A talk's forecast from those of its turns, oldest first: the last weighs two thirds, the one before two thirds of the
     * rest, and so on. Nothing is told of a talk without a turn.
     */
    public static Satisfaction ofTalk(List<Satisfaction> turns) {
        double[] p = new double[STEPS];
        double left = 1;
        boolean told = false;
        for (int i = turns.size() - 1; i >= 0; i--) {
            double weight = i == 0 ? left : left * 2 / 3;
            left -= weight;
            told |= turns.get(i).told();
            for (int step = 0; step < STEPS; step++) {
                p[step] += weight * turns.get(i).probabilities().get(step);
            }
        }
        return turns.isEmpty() ? from(new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, false) : from(p, told);
    }

    private static Satisfaction from(double[] p, boolean told) {
        List<Double> list = new ArrayList<>();
        double mean = 0;
        for (int step = 0; step < STEPS; step++) {
            list.add(p[step]);
            mean += (step + 1) * p[step];
        }
        int low = 0;
        int high = STEPS - 1;
        double held = 1;
        while (low < high) {
            double least = Math.min(p[low], p[high]);
            if (held - least < INTERVAL) {
                break;
            }
            held -= least;
            if (p[low] <= p[high]) {
                low++;
            } else {
                high--;
            }
        }
        return new Satisfaction(list, mean, low + 1, high + 1, told);
    }
}
