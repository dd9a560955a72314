package dev.skein.language.talk;

import static dev.skein.language.talk.PersonalKind.NAME;

/**
 * Names of people: after an introduction, a title, a greeting or a sign-off, and common given names. Most rules want
 * capitals, which hurried writers leave out: then only introductions and given names in them are found.
 */
final class Names {
    /** Words of one name. */
    private static final int NAME_WORDS_MAX = 3;

    private static final String[] PARTICLES = {
        "van", "von", "de", "der", "den", "da", "di", "del", "dos", "la", "le", "el", "bin", "al"
    };
    private static final long[] PARTICLE_HASHES = hashes();
    private static final long THE = Words.hash("the");
    private static final long A = Words.hash("a");

    private Names() {}

    private static long[] hashes() {
        long[] made = new long[PARTICLES.length];
        for (int i = 0; i < made.length; i++) {
            made[i] = Words.hash(PARTICLES[i]);
        }
        return made;
    }

    static void find(Reading reading) {
        Found found = reading.found;
        boolean any = found.has(Tag.MY_NAME)
                || found.has(Tag.I_AM)
                || found.has(Tag.TITLE)
                || found.has(Tag.DEAR)
                || found.has(Tag.SIGN_OFF)
                || found.has(Tag.GIVEN_NAME);
        if (!any) {
            return;
        }
        for (int i = 0; i < found.count; i++) {
            int from = found.from[i];
            int to = found.to[i];
            switch (Tag.of(found.tags[i])) {
                case MY_NAME -> introduction(reading, to);
                case I_AM -> iAm(reading, to);
                case TITLE -> title(reading, from, to);
                case DEAR -> greeted(reading, to);
                case SIGN_OFF -> signed(reading, from, to);
                case GIVEN_NAME -> given(reading, from);
                default -> {
                    // tells nothing of names
                }
            }
        }
    }

    private static boolean isName(Reading reading, int word) {
        return word < reading.words.count
                && reading.words.is(word, Words.CAPITAL)
                && !reading.words.is(word, Words.DIGIT)
                && reading.words.ends[word] - reading.words.begins[word] > 1
                && reading.found.endAt(Tag.NOT_NAME, word) < 0;
    }

    private static boolean isGiven(Reading reading, int word) {
        return word < reading.words.count && reading.found.endAt(Tag.GIVEN_NAME, word) >= 0;
    }

    /** The word after the name that begins here: capitals, with "van der" and the like between, no mark within. */
    private static int nameEnd(Reading reading, int word) {
        Words words = reading.words;
        int end = word + 1;
        int capitals = 1;
        while (end < words.count && capitals < NAME_WORDS_MAX && joined(reading, end)) {
            if (isName(reading, end)) {
                end++;
                capitals++;
            } else if (isParticle(words.hashes[end])) {
                int after = end + 1;
                if (after < words.count && isParticle(words.hashes[after])) {
                    after++;
                }
                if (!isName(reading, after)) {
                    break;
                }
                end = after + 1;
                capitals++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether only a space, a dash or an initial's dot stands between the word and the one before. */
    private static boolean joined(Reading reading, int word) {
        Words words = reading.words;
        int gap = words.begins[word] - words.ends[word - 1];
        char c = reading.at(words.ends[word - 1]);
        return gap == 1
                ? c == ' ' || c == '-' || c == '\''
                : gap == 2 && c == '.' && words.ends[word - 1] - words.begins[word - 1] < 3;
    }

    private static boolean isParticle(long hash) {
        for (long particle : PARTICLE_HASHES) {
            if (particle == hash) {
                return true;
            }
        }
        return false;
    }

    private static void add(Reading reading, int from, int to, double confidence) {
        reading.spans.add(NAME, reading.words.begins[from], reading.words.ends[to - 1], confidence);
    }

    private static void introduction(Reading reading, int word) {
        Words words = reading.words;
        if (word >= words.count || words.marks[word] == Words.SENTENCE) {
            return;
        }
        if (reading.found.endAt(Tag.TITLE, word) == word + 1 && isName(reading, word + 1)) {
            return;
        }
        if (isName(reading, word)) {
            add(reading, word, nameEnd(reading, word), 0.97);
        } else if (words.is(word, Words.LETTER)
                && reading.found.endAt(Tag.NOT_NAME, word) < 0
                && joined(reading, word)) {
            int end = word + 1;
            boolean more = isGiven(reading, word)
                    && end < words.count
                    && joined(reading, end)
                    && reading.found.endAt(Tag.NOT_NAME, end) < 0
                    && (end + 1 == words.count || words.marks[end + 1] != Words.NONE);
            add(reading, word, more ? end + 1 : end, isGiven(reading, word) ? 0.95 : 0.75);
        }
    }

    /** "I'm Anna", "this is Tom Berg": a given name, or two capitals that nothing follows but a mark or "from", "here". */
    private static void iAm(Reading reading, int word) {
        if (!isName(reading, word) || !joined(reading, word)) {
            return;
        }
        int end = nameEnd(reading, word);
        if (isGiven(reading, word)) {
            add(reading, word, end, 0.96);
        } else if (end - word >= 2 && !reading.words.is(word, Words.SHOUTED)) {
            add(reading, word, end, 0.7);
        }
    }

    private static void title(Reading reading, int from, int word) {
        boolean capital =
                reading.words.is(from, Words.CAPITAL) || reading.words.ends[from] - reading.words.begins[from] > 3;
        if (!capital || !isName(reading, word)) {
            return;
        }
        int gap = reading.words.begins[word] - reading.words.ends[word - 1];
        boolean near = gap == 1 || (gap == 2 && reading.at(reading.words.ends[word - 1]) == '.');
        boolean letter = reading.words.ends[from] - reading.words.begins[from] == 1;
        if (near && (!letter || gap == 2)) {
            add(reading, word, nameEnd(reading, word), 0.93);
        }
    }

    /** "Hi Anna," "Dear Tom": a capital that a mark or the end follows. */
    private static void greeted(Reading reading, int word) {
        if (!isName(reading, word) || reading.words.begins[word] - reading.words.ends[word - 1] != 1) {
            return;
        }
        int end = nameEnd(reading, word);
        boolean stop = reading.words.marks[end] != Words.NONE;
        if (isGiven(reading, word)) {
            add(reading, word, end, 0.95);
        } else if (stop && !reading.words.is(word, Words.SHOUTED)) {
            add(reading, word, end, 0.7);
        }
    }

    /** "Kind regards, Anna Berg" or on the next line, at the end of the text. */
    private static void signed(Reading reading, int from, int word) {
        Words words = reading.words;
        boolean begins = words.marks[from] != Words.NONE;
        if (!begins || word >= words.count || !isName(reading, word)) {
            return;
        }
        int gap = words.begins[word] - words.ends[word - 1];
        int end = nameEnd(reading, word);
        boolean last = end >= words.count || reading.at(words.ends[end - 1]) == '\n';
        if (gap <= 5 && last && words.marks[word] != Words.NONE) {
            add(reading, word, end, isGiven(reading, word) ? 0.96 : 0.85);
        } else if (gap <= 5 && last && words.count - word <= 2) {
            add(reading, word, end, isGiven(reading, word) ? 0.95 : 0.6);
        }
    }

    /** A given name anywhere; after an article it is a thing's ("the Victoria sofa"). */
    private static void given(Reading reading, int word) {
        boolean thing = word > 0 && (reading.words.hashes[word - 1] == THE || reading.words.hashes[word - 1] == A);
        if (isName(reading, word) && !thing) {
            int end = nameEnd(reading, word);
            add(reading, word, end, end - word > 1 ? 0.88 : 0.8);
        }
    }
}
