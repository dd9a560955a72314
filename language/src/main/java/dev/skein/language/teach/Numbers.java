package dev.skein.language.teach;

/** Arithmetic that Java defines to the bit, so that every machine teaches and answers the same. */
final class Numbers {
    /** 1 / ln 2, and ln 2 in two parts whose first has few digits, so that a whole number times it is exact. */
    private static final float LOG2_E = 1.442695f;

    private static final float LN2_HIGH = 0.6933594f;
    private static final float LN2_LOW = -2.1219444e-4f;
    private static final float EXP_MAX = 87;
    private static final int MANTISSA_BITS = 23;
    private static final int EXPONENT_BIAS = 127;

    private Numbers() {}

    /** e to the x within 2e-7 of its size, by Cephes' polynomial; beyond 87 either way as if it were 87. */
    static float exp(float x) {
        float y = Math.min(EXP_MAX, Math.max(-EXP_MAX, x));
        int n = (int) (y * LOG2_E + (y < 0 ? -0.5f : 0.5f));
        float r = y - n * LN2_HIGH - n * LN2_LOW;
        float p = 1.9875691e-4f;
        p = p * r + 0.0013981999f;
        p = p * r + 0.008333452f;
        p = p * r + 0.041665796f;
        p = p * r + 0.16666666f;
        p = p * r + 0.5f;
        float made = p * r * r + r + 1;
        return made * Float.intBitsToFloat((n + EXPONENT_BIAS) << MANTISSA_BITS);
    }

    /** Logits to probabilities in place: all together, or each alone. */
    static void probabilities(float[] logits, boolean exclusive) {
        if (!exclusive) {
            for (int i = 0; i < logits.length; i++) {
                logits[i] = 1 / (1 + exp(-logits[i]));
            }
            return;
        }
        float top = logits[best(logits)];
        float sum = 0;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = exp(logits[i] - top);
            sum += logits[i];
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= sum;
        }
    }

    static int best(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double log(double p) {
        return StrictMath.log(Math.max(1e-9, p));
    }
}
