package dev.skein.language.talk;

/** The memory in which one text is read: words, phrases, spans. One per thread. */
final class Reading {
    final Words words = new Words();
    final Found found = new Found();
    final Spans spans = new Spans();
    final StringBuilder squeezed = new StringBuilder(40);
    final int[] cues = new int[SignalCues.COUNT];
    final int[] sums = new int[Signal.values().length];
    CharSequence text = "";

    void read(CharSequence what, Phrases phrases) {
        text = what;
        words.read(what);
        phrases.find(words, found);
        spans.clear();
    }

    /** The probability of each signal of the text just read. */
    float[] signals() {
        float[] out = new float[sums.length];
        SignalTable.shipped().logits(words, found, cues, out, sums);
        for (int s = 0; s < out.length; s++) {
            out[s] = (float) (1 / (1 + Math.exp(-out[s])));
        }
        return out;
    }

    char at(int index) {
        return index >= 0 && index < words.limit ? text.charAt(index) : '\n';
    }

    /** Whether a phrase with the tag begins within the {@code reach} words before this one, in its sentence. */
    boolean before(Tag tag, int word, int reach) {
        if (!found.has(tag)) {
            return false;
        }
        int from = Math.max(words.sentenceBegin(Math.min(word, words.count - 1)), word - reach);
        return found.within(tag, from, word);
    }

    /** The word that begins at or after the position. */
    int wordAt(int position) {
        int low = 0;
        int high = words.count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.begins[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
