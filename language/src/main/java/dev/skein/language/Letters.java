package dev.skein.language;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * What the uncased BERT tokeniser does to one code point: drop it, end the word, stand alone, or become lower-case
 * letters without accents. Follows {@code BertNormalizer} and {@code BertPreTokenizer} of the Hugging Face tokenizers.
 */
final class Letters {
    static final byte LETTER = 0;
    static final byte SPACE = 1;
    static final byte DROPPED = 2;
    static final byte ALONE = 3;

    /** Above the letters of Latin, Greek and Cyrillic nothing is looked up beforehand. */
    private static final int KNOWN = 0x530;

    private static final byte[] KINDS = new byte[KNOWN];
    private static final char[][] PLAIN = new char[KNOWN][];

    static {
        for (int c = 0; c < KNOWN; c++) {
            KINDS[c] = kindOf(c);
            PLAIN[c] = plainOf(c);
        }
    }

    private Letters() {}

    static byte kind(int codePoint) {
        return codePoint < KNOWN ? KINDS[codePoint] : kindOf(codePoint);
    }

    /** Lower case, canonically decomposed, without marks; may be empty. The array must not be changed. */
    static char[] plain(int codePoint) {
        return codePoint < KNOWN ? PLAIN[codePoint] : plainOf(codePoint);
    }

    static boolean isPunctuation(int c) {
        if (c < 128) {
            return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Emoji and other pictures: whole words to us, though not to BERT. */
    static boolean isSymbol(int c) {
        if (c < 0x2000) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
    }

    private static byte kindOf(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return SPACE;
        }
        int type = Character.getType(c);
        if (c == 0 || c == 0xfffd || type == Character.CONTROL || type == Character.FORMAT) {
            return DROPPED;
        }
        if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE || type == Character.SURROGATE) {
            return DROPPED;
        }
        if (Character.isSpaceChar(c)) {
            return SPACE;
        }
        return isPunctuation(c) || isHan(c) ? ALONE : LETTER;
    }

    private static boolean isHan(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static char[] plainOf(int c) {
        if (c < 128) {
            return new char[] {(char) (c >= 'A' && c <= 'Z' ? c + 32 : c)};
        }
        if (Character.getType(c) == Character.SURROGATE) {
            return new char[0];
        }
        String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        char[] made = new char[decomposed.length() + 2];
        int length = 0;
        for (int i = 0; i < decomposed.length(); ) {
            int part = decomposed.codePointAt(i);
            i += Character.charCount(part);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                length += Character.toChars(Character.toLowerCase(part), made, length);
            }
        }
        return Arrays.copyOf(made, length);
    }
}
