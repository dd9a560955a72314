package dev.skein.language.talk;

import static dev.skein.language.talk.PersonalKind.ADDRESS;

/**
 * Postal addresses: a street and a number in the order that English, German, Dutch, French, Spanish, Italian and
 * Portuguese write them, with the flat before and the postcode and town behind; and British and Dutch postcodes alone.
 */
final class Addresses {
    /** Words between a number and its street's kind: "12 Upper North Mill Lane". */
    private static final int STREET_WORDS_MAX = 4;

    private static final String[] ENDINGS = {
        "strasse", "straße", "str", "weg", "platz", "allee", "gasse", "damm", "ufer", "straat", "laan", "plein",
        "gracht", "kade", "singel", "dreef", "steeg"
    };

    private Addresses() {}

    static void find(Reading reading) {
        if (reading.words.digits == 0) {
            return;
        }
        Words words = reading.words;
        Found found = reading.found;
        for (int i = found.next(Tag.STREET_AFTER, 0); i >= 0; i = found.next(Tag.STREET_AFTER, i + 1)) {
            english(reading, found.from[i]);
        }
        for (int i = found.next(Tag.STREET_BEFORE, 0); i >= 0; i = found.next(Tag.STREET_BEFORE, i + 1)) {
            roman(reading, found.from[i], found.to[i]);
        }
        for (int word = 0; word < words.count; word++) {
            if (words.is(word, Words.CAPITAL) && !words.is(word, Words.DIGIT)) {
                if ((words.ends[word] - words.begins[word] > 5 && endsLikeStreet(reading, word))
                        || (word > 0 && found.endAt(Tag.STREET_SHORT, word) > 0 && words.is(word - 1, Words.CAPITAL))) {
                    germanic(reading, word);
                }
            }
            postcode(reading, word);
        }
    }

    private static boolean isNumber(Reading reading, int word) {
        Words words = reading.words;
        char c = reading.at(words.begins[word]);
        return word < words.count && c >= '1' && c <= '9' && words.ends[word] - words.begins[word] <= 5;
    }

    /** 12 Mill Lane; Flat 3, 12a Upper Mill Lane, Leeds LS1 4AB. */
    private static void english(Reading reading, int kind) {
        Words words = reading.words;
        boolean capital = words.is(kind, Words.CAPITAL);
        for (int back = 2; back <= STREET_WORDS_MAX + 1 && kind - back >= 0; back++) {
            int number = kind - back;
            if (words.marks[number + 1] != Words.NONE || words.marks[kind] != Words.NONE) {
                return;
            }
            if (isNumber(reading, number)) {
                boolean named = true;
                for (int word = number + 1; word < kind; word++) {
                    named &= words.is(word, Words.CAPITAL) || isOrdinal(reading, word);
                }
                boolean said = reading.before(Tag.AT_HOME, number, 6);
                if ((named && capital) || (said && back <= 3)) {
                    add(reading, number, kind + 1, named && capital ? 0.9 : 0.75);
                }
                return;
            }
        }
    }

    private static boolean isOrdinal(Reading reading, int word) {
        return reading.words.is(word, Words.DIGIT) && reading.words.is(word, Words.LETTER);
    }

    private static boolean endsLikeStreet(Reading reading, int word) {
        int end = reading.words.ends[word];
        int size = end - reading.words.begins[word];
        for (String ending : ENDINGS) {
            if (size > ending.length() + 1 && ends(reading, end, ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Reading reading, int end, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (Character.toLowerCase(reading.at(end - ending.length() + i)) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Hauptstraße 12; Lange Str. 5b; Prinsengracht 263. */
    private static void germanic(Reading reading, int street) {
        Words words = reading.words;
        int number = street + 1;
        if (number >= words.count || !isNumber(reading, number) || words.begins[number] - words.ends[street] > 2) {
            return;
        }
        int from = street;
        boolean two =
                street > 0 && words.begins[street] - words.ends[street - 1] == 1 && words.is(street - 1, Words.CAPITAL);
        if (two && reading.found.endAt(Tag.STREET_SHORT, street) > 0) {
            from--;
        }
        add(reading, from, number + 1, 0.93);
    }

    /** 12, rue de la Paix; Calle Mayor 5; Via Roma, 8; Am Markt 3. */
    private static void roman(Reading reading, int from, int name) {
        Words words = reading.words;
        int word = name;
        int capitals = 0;
        while (word < words.count
                && word - name < STREET_WORDS_MAX + 1
                && words.marks[word] == Words.NONE
                && !words.is(word, Words.DIGIT)
                && (words.is(word, Words.CAPITAL) || words.ends[word] - words.begins[word] <= 5)) {
            capitals += words.is(word, Words.CAPITAL) ? 1 : 0;
            word++;
        }
        boolean shortKind = words.ends[from] - words.begins[from] <= 3;
        int before = from - 1;
        if (before > 0 && !isNumber(reading, before) && words.ends[before] - words.begins[before] <= 3) {
            before--;
        }
        boolean ahead = before >= 0 && isNumber(reading, before) && words.marks[from] != Words.SENTENCE;
        if (ahead && capitals > 0 && words.ends[from] - words.begins[from] > 2) {
            int end = name;
            for (int at = name; at < word; at++) {
                end = words.is(at, Words.CAPITAL) ? at + 1 : end;
            }
            add(reading, before, end, 0.94);
            return;
        }
        boolean behind = capitals > 0
                && word < words.count
                && isNumber(reading, word)
                && words.begins[word] - words.ends[word - 1] <= 2
                && words.marks[word] != Words.SENTENCE;
        if (behind && (!shortKind || words.is(from, Words.CAPITAL) || reading.before(Tag.AT_HOME, from, 5))) {
            add(reading, from, word + 1, 0.88);
        }
    }

    /** LS1 4AB; SW1A 1AA; 1017 AB. */
    private static void postcode(Reading reading, int word) {
        int end = postcodeEnd(reading, word);
        if (end > 0) {
            reading.spans.add(ADDRESS, reading.words.begins[word], reading.words.ends[end - 1], 0.8);
        }
    }

    private static int postcodeEnd(Reading reading, int word) {
        Words words = reading.words;
        if (!words.is(word, Words.DIGIT) || word + 1 >= words.count || words.begins[word + 1] - words.ends[word] != 1) {
            return 0;
        }
        int length = words.ends[word] - words.begins[word];
        int next = words.ends[word + 1] - words.begins[word + 1];
        int at = words.begins[word + 1];
        boolean british = words.is(word, Words.CAPITAL)
                && words.is(word, Words.SHOUTED)
                && length >= 2
                && length <= 4
                && next == 3
                && digit(reading.at(at))
                && capital(reading.at(at + 1))
                && capital(reading.at(at + 2));
        boolean dutch = length == 4
                && !words.is(word, Words.LETTER)
                && next == 2
                && capital(reading.at(at))
                && capital(reading.at(at + 1))
                && reading.at(words.begins[word]) != '0';
        return british || dutch ? word + 2 : 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** A street, with what belongs to it on both sides. */
    private static void add(Reading reading, int from, int to, double confidence) {
        Words words = reading.words;
        int begin = from;
        if (from >= 2 && isNumber(reading, from - 1) && reading.found.endAt(Tag.FLAT, from - 2) == from - 1) {
            begin = from - 2;
        }
        int end = to;
        for (int step = 0;
                step < 3
                        && end < words.count
                        && words.begins[end] - words.ends[end - 1] <= 2
                        && words.marks[end] != Words.SENTENCE;
                step++) {
            int more = behind(reading, end);
            if (more == end) {
                break;
            }
            end = more;
        }
        reading.spans.add(ADDRESS, words.begins[begin], words.ends[end - 1], confidence);
    }

    /** A postcode, a town, a flat; the same word where none follows. */
    private static int behind(Reading reading, int word) {
        Words words = reading.words;
        int code = postcodeEnd(reading, word);
        if (code > 0) {
            return code;
        }
        int length = words.ends[word] - words.begins[word];
        if (words.is(word, Words.DIGIT) && !words.is(word, Words.LETTER) && (length == 5 || length == 4)) {
            return word + 1;
        }
        if (reading.found.endAt(Tag.FLAT, word) > 0 && word + 1 < words.count && isNumber(reading, word + 1)) {
            return word + 2;
        }
        if (words.is(word, Words.CAPITAL)
                && reading.found.endAt(Tag.NOT_NAME, word) < 0
                && !words.is(word, Words.DIGIT)) {
            return word + 1;
        }
        return word;
    }
}
