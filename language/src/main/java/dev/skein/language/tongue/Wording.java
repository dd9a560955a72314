package dev.skein.language.tongue;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as its words, in a spelling that forgives: lower case, compatible forms made one (NFKC), runs of a letter cut to
 * two, digits made 0, Arabic without vowel marks and with one alef. An emoji, and a run of ASCII punctuation such as
 * {@code :)} or {@code !!!}, is a word. A buffer that is filled again for every text; not to be shared between threads.
 */
final class Wording {
    /** UTF-16 units read of one text; what follows is not read. */
    static final int CHARS_MAX = 4_000;

    private static final int LETTER_RUN_MAX = 2;
    private static final int SIGN_RUN_MAX = 3;

    /** The letters of all words, one after the other. */
    char[] letters = new char[512];

    /** Where in {@link #letters} each word begins; one more entry says where the last ends. */
    int[] begins = new int[128];

    int count;
    private int length;
    private boolean inWord;
    private boolean inSigns;

    void fill(String text) {
        String read = text.length() > CHARS_MAX ? text.substring(0, CHARS_MAX) : text;
        if (!isPlain(read) && !Normalizer.isNormalized(read, Normalizer.Form.NFKC)) {
            read = Normalizer.normalize(read, Normalizer.Form.NFKC);
        }
        count = 0;
        length = 0;
        inWord = false;
        inSigns = false;
        begins[0] = 0;
        int last = -1;
        int run = 0;
        for (int i = 0; i < read.length(); ) {
            int raw = read.codePointAt(i);
            i += Character.charCount(raw);
            int point = plain(raw);
            if (point < 0) {
                continue;
            }
            run = point == last ? run + 1 : 1;
            last = point;
            if (run <= (Character.isLetter(point) ? LETTER_RUN_MAX : SIGN_RUN_MAX)) {
                step(point);
            }
        }
        end();
    }

    /** Whether all is ASCII or letters of Latin that NFKC leaves alone. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7e && (c < 0xc0 || c > 0x131)) {
                return false;
            }
        }
        return true;
    }

    /** The i-th word. */
    String word(int i) {
        return new String(letters, begins[i], begins[i + 1] - begins[i]);
    }

    private void step(int point) {
        if (isWord(point)) {
            if (inSigns) {
                end();
            }
            put(point);
            inWord = true;
        } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            end();
        } else if (point < 128) {
            if (inWord) {
                end();
            }
            put(point);
            inSigns = true;
        } else {
            end();
            put(point);
            inSigns = true;
            end();
        }
    }

    private void end() {
        if (inWord || inSigns) {
            count++;
            if (count + 1 >= begins.length) {
                begins = Arrays.copyOf(begins, begins.length * 2);
            }
            begins[count] = length;
            inWord = false;
            inSigns = false;
        }
    }

    private void put(int point) {
        if (length + 2 > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2);
        }
        length += Character.toChars(point, letters, length);
    }

    private static boolean isWord(int point) {
        if (point < 128) {
            return (point >= 'a' && point <= 'z')
                    || point == '0'
                    || point == '\''
                    || point == '_'
                    || point == '@'
                    || point == '#';
        }
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** The letter it counts as, or -1 for one that is passed over. */
    private static int plain(int point) {
        if (point < 128) {
            if (point >= 'A' && point <= 'Z') {
                return point + 32;
            }
            return point >= '0' && point <= '9' ? '0' : point == '`' ? '\'' : point;
        }
        if (point >= 0x600 && point < 0x700) {
            return arabic(point);
        }
        return switch (point) {
            case 0x2018, 0x2019 -> '\'';
            case 0xfe0e, 0xfe0f, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0xfeff -> -1;
            default -> Character.isDigit(point) ? '0' : Character.toLowerCase(point);
        };
    }

    private static int arabic(int point) {
        if (point == 0x640 || (point >= 0x64b && point <= 0x652)) {
            return -1;
        }
        return switch (point) {
            case 0x622, 0x623, 0x625, 0x671 -> 0x627;
            case 0x649, 0x6cc -> 0x64a;
            case 0x629 -> 0x647;
            case 0x6a9 -> 0x643;
            default -> point >= 0x660 && point <= 0x669 ? '0' : point;
        };
    }
}
