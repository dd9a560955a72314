package dev.skein.language.talk;

/**
 * What the signals are read from: which tags of {@link Phrases} are there, where in the text and beside what, and the
 * marks. The tags are shared by the languages, so what English examples taught holds where another language's phrases are
 * in the file. Words of their own count only as {@link SignalTable} knows them.
 */
public final class SignalCues {
    private static final Tag[] TAGS = {
        Tag.QUESTION, Tag.REQUEST, Tag.THANKS, Tag.GREETING, Tag.FAREWELL, Tag.TROUBLE, Tag.PRAISE, Tag.ANSWER,
                Tag.BLAME,
        Tag.URGENT, Tag.UNHURRIED, Tag.LEAVE, Tag.LEGAL, Tag.CANCEL_ORDER, Tag.EFFORT, Tag.TOLD, Tag.NEGATION,
                Tag.CONDITION
    };
    private static final int MARKS = 9;

    /** Cues there are. */
    public static final int COUNT = TAGS.length * 3 + MARKS;

    private SignalCues() {}

    /** What one text shows, for the trainer: its cues, and a hash of each word. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Rows(int[] cues, int[] words) {}

    /** The rows of a text, exactly as {@link Talk#read} sees them. */
    public static Rows rows(String text) {
        Reading reading = new Reading();
        reading.read(text, Phrases.shipped());
        int[] cues = new int[COUNT];
        int count = of(reading.words, reading.found, cues);
        int[] words = new int[reading.words.count];
        java.util.Arrays.setAll(words, i -> SignalTable.hash(reading.words.hashes[i]));
        return new Rows(java.util.Arrays.copyOf(cues, count), words);
    }

    /** The hash {@link SignalTable} knows a word by. */
    public static int hash(String word) {
        return SignalTable.hash(Words.hash(word));
    }

    /** The cues that hold go to {@code out}; gives how many. */
    static int of(Words words, Found found, int[] out) {
        int count = 0;
        int asking = 0;
        int requesting = 0;
        for (int t = 0; t < TAGS.length; t++) {
            int at = found.next(TAGS[t], 0);
            if (at < 0) {
                continue;
            }
            out[count++] = 3 * t;
            boolean opens = false;
            int many = 0;
            for (int i = at; i >= 0; i = found.next(TAGS[t], i + 1)) {
                opens |= words.marks[found.from[i]] == Words.SENTENCE;
                many++;
            }
            if (opens) {
                out[count++] = 3 * t + 1;
            }
            if (many > 1) {
                out[count++] = 3 * t + 2;
            }
            asking += TAGS[t] == Tag.QUESTION && opens ? 1 : 0;
            requesting += TAGS[t] == Tag.REQUEST && opens ? 1 : 0;
        }
        return marks(words, asking > 0, requesting > 0, out, count);
    }

    private static int marks(Words words, boolean asking, boolean requesting, int[] out, int from) {
        int count = from;
        int base = TAGS.length * 3;
        if (words.questions > 0) {
            out[count++] = base;
            out[count++] = base + (words.endsAsking ? 1 : 2);
            if (requesting) {
                out[count++] = base + 3;
            }
            if (asking) {
                out[count++] = base + 4;
            }
        }
        if (words.exclamations > 0) {
            out[count++] = base + 5;
        }
        if (words.count < 4) {
            out[count++] = base + 6;
        } else if (words.count > 10) {
            out[count++] = base + 7;
        }
        if (words.digits > 0) {
            out[count++] = base + 8;
        }
        return count;
    }
}
