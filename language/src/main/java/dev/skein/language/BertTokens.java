package dev.skein.language;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word pieces of any BERT vocabulary, cased or not: longest match first (Devlin et al. 2019). The vocabulary that ships
 * has {@link WordPiece}, which is faster. Immutable.
 */
final class BertTokens implements Tokeniser {
    private static final String CONTINUES = "##";
    private static final int WORD_CHARS_MAX = 100;

    private final Map<String, Integer> pieces;
    private final boolean lower;
    private final int unknown;
    private final int first;
    private final int last;

    /** Throws {@link IllegalArgumentException} where one of the three marks is not a piece. */
    BertTokens(Path file, Map<String, Integer> pieces, boolean lower, String unknown, String first, String last) {
        this.pieces = pieces;
        this.lower = lower;
        this.unknown = mark(file, unknown);
        this.first = mark(file, first);
        this.last = mark(file, last);
    }

    /** A piece a line, its number the line's from 0. */
    static BertTokens ofLines(Path file, List<String> lines, boolean lower) {
        Map<String, Integer> pieces = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            pieces.putIfAbsent(lines.get(i).strip(), i);
        }
        return new BertTokens(file, pieces, lower, "[UNK]", "[CLS]", "[SEP]");
    }

    private int mark(Path file, String mark) {
        Integer id = pieces.get(mark);
        if (id == null) {
            throw new IllegalArgumentException(
                    file + ": " + pieces.size() + " pieces without " + mark + ", so no vocabulary of word pieces");
        }
        return id;
    }

    @Override
    public int[] ids(String text) {
        int[] ids = new int[SentenceModel.PIECES_MAX];
        ids[0] = first;
        int count = 1;
        StringBuilder word = new StringBuilder();
        int limit = Math.min(text.length(), WordPiece.TEXT_CHARS_MAX);
        for (int i = 0; i < limit && count < ids.length - 1; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            byte kind = Letters.kind(point);
            if (kind == Letters.LETTER) {
                append(point, word);
            } else if (kind != Letters.DROPPED) {
                count = cut(word, ids, count);
                if (kind == Letters.ALONE) {
                    append(point, word);
                    count = cut(word, ids, count);
                }
            }
        }
        count = cut(word, ids, count);
        ids[count++] = last;
        return Arrays.copyOf(ids, count);
    }

    private void append(int point, StringBuilder word) {
        if (lower) {
            word.append(Letters.plain(point));
        } else {
            word.appendCodePoint(point);
        }
    }

    private int cut(StringBuilder word, int[] ids, int count) {
        if (word.length() == 0) {
            return count;
        }
        String whole = word.toString();
        word.setLength(0);
        int[] found = new int[whole.length()];
        int size = whole.length() > WORD_CHARS_MAX ? -1 : pieces(whole, found);
        if (size < 0) {
            found[0] = unknown;
            size = 1;
        }
        int made = count;
        for (int i = 0; i < size && made < ids.length - 1; i++) {
            ids[made++] = found[i];
        }
        return made;
    }

    /** How many pieces, or -1 where any part of the word is none. */
    private int pieces(String word, int[] found) {
        int count = 0;
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            Integer id = null;
            while (to > from && id == null) {
                String piece = word.substring(from, to);
                id = pieces.get(from > 0 ? CONTINUES + piece : piece);
                to -= id == null ? 1 : 0;
            }
            if (id == null) {
                return -1;
            }
            found[count++] = id;
            from = to;
        }
        return count;
    }
}
