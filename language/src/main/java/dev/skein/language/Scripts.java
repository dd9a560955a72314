package dev.skein.language;

import java.util.List;

/**
 * Languages told by how they are written: by a script that is theirs alone, or by letters that no other language of their
 * script has. Ranges are Unicode blocks.
 */
final class Scripts {
    /** Each has a script of its own, from the code point in {@link #FROM} to the one in {@link #TO}. */
    static final List<String> CODES = List.of(
            "el", "hy", "he", "bn", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "th", "lo", "my", "ka", "am", "km");

    private static final int[] FROM = {
        0x370, 0x530, 0x590, 0x980, 0xa00, 0xa80, 0xb00, 0xb80, 0xc00, 0xc80, 0xd00, 0xd80, 0xe00, 0xe80, 0x1000,
        0x10a0, 0x1200, 0x1780
    };
    private static final int[] TO = {
        0x3ff, 0x58f, 0x5ff, 0x9ff, 0xa7f, 0xaff, 0xb7f, 0xbff, 0xc7f, 0xcff, 0xd7f, 0xdff, 0xe7f, 0xeff, 0x109f,
        0x10ff, 0x137f, 0x17ff
    };

    /** Each has letters of its own within a script that others share. */
    static final List<String> TELLING = List.of("fa", "ur", "sr", "mk", "be", "kk", "vi", "hu", "ro");

    /** Persian has letters of Urdu, and Serbian of Macedonian, but not the other way round. */
    private static final int URDU = 1;

    private static final int MACEDONIAN = 3;

    /** From here on the letters are Latin. */
    private static final int LATIN_FIRST = 6;

    /** Not certain: kin that was not named here may have the letters too, such as Kyrgyz those of Kazakh. */
    static final double CONFIDENCE = 0.85;

    /** Of a script that is a language's own; some have small neighbours, such as Yiddish or Assamese. */
    static final double OWN_CONFIDENCE = 0.95;

    private Scripts() {}

    /** Place in {@link #CODES} of the script a letter belongs to, or -1. */
    static int of(int point) {
        if (point >= 0x370 && point <= 0x17ff) {
            for (int i = 0; i < FROM.length; i++) {
                if (point >= FROM[i] && point <= TO[i]) {
                    return i;
                }
            }
        }
        return point >= 0x1f00 && point < 0x2000 ? 0 : -1;
    }

    /** Place in {@link #TELLING} of the language that alone has the (small) letter, or -1. */
    static int telling(int point) {
        return switch (point) {
            case 0x67e, 0x686, 0x698, 0x6af -> 0;
            case 0x679, 0x688, 0x691, 0x6ba, 0x6d2, 0x6be -> 1;
            case 0x452, 0x45b, 0x459, 0x45a, 0x458, 0x45f -> 2;
            case 0x453, 0x45c, 0x455 -> 3;
            case 0x45e -> 4;
            case 0x4d9, 0x493, 0x49b, 0x4a3, 0x4e9, 0x4b1, 0x4af, 0x4bb -> 5;
            case 0x1a1, 0x1b0 -> 6;
            case 0x151, 0x171 -> 7;
            case 0x219, 0x21b -> 8;
            default -> point >= 0x1ea0 && point < 0x1efa ? 6 : -1;
        };
    }

    /**
     * Place in {@link #TELLING} of the language whose letters a text has, or -1. One Latin letter can stand in a foreign
     * name, so of those two are needed.
     */
    static int told(int[] counts) {
        if (counts[URDU] > 0) {
            return URDU;
        } else if (counts[MACEDONIAN] > 0) {
            return MACEDONIAN;
        }
        int best = -1;
        for (int i = 0; i < counts.length; i++) {
            int least = i >= LATIN_FIRST ? 2 : 1;
            if (counts[i] >= least && (best < 0 || counts[i] > counts[best])) {
                best = i;
            }
        }
        return best;
    }
}
