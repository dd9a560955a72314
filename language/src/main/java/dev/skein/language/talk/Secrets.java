package dev.skein.language.talk;

import static dev.skein.language.talk.PersonalKind.BIRTH_DATE;
import static dev.skein.language.talk.PersonalKind.PASSWORD;
import static dev.skein.language.talk.PersonalKind.PIN;

/** What was said out loud: passwords, PINs, and dates of birth with a month's name. */
final class Secrets {
    private static final int BIRTH_REACH_WORDS = 6;
    private static final int PIN_DIGITS_MAX = 8;

    private Secrets() {}

    static void find(Reading reading) {
        Found found = reading.found;
        for (int i = found.next(Tag.PASSWORD_WORD, 0); i >= 0; i = found.next(Tag.PASSWORD_WORD, i + 1)) {
            password(reading, found.from[i], found.to[i]);
        }
        for (int i = found.next(Tag.PIN_WORD, 0); i >= 0; i = found.next(Tag.PIN_WORD, i + 1)) {
            pin(reading, found.to[i]);
        }
        if (found.has(Tag.BIRTH_WORD)) {
            for (int i = found.next(Tag.MONTH, 0); i >= 0; i = found.next(Tag.MONTH, i + 1)) {
                if (reading.before(Tag.BIRTH_WORD, found.from[i], BIRTH_REACH_WORDS)) {
                    date(reading, found.from[i]);
                }
            }
        }
    }

    /** What stands after "my password is", up to the next space, unless it says how the password is. */
    private static void password(Reading reading, int from, int word) {
        Words words = reading.words;
        if (word >= words.count) {
            return;
        }
        int begin = words.ends[word - 1];
        boolean colon = false;
        while (begin < words.begins[word] && isGap(reading.at(begin))) {
            colon |= reading.at(begin) == ':' || reading.at(begin) == '=' || reading.at(begin) == '"';
            if (reading.at(begin) == '.' || reading.at(begin) == '?' || reading.at(begin) == '\n') {
                return;
            }
            begin++;
        }
        boolean said = word - from > 1 || colon;
        if (!said) {
            return;
        }
        int end = begin;
        boolean strange = false;
        while (end < words.limit && !Character.isWhitespace(reading.at(end)) && reading.at(end) != '"') {
            char c = reading.at(end);
            strange |= !(c >= 'a' && c <= 'z') && !(end == begin && c >= 'A' && c <= 'Z');
            end++;
        }
        while (end > begin + 1 && isEnd(reading, end) && end - 1 >= words.ends[word]) {
            end--;
        }
        strange &= hasStrange(reading, begin, end);
        if (strange) {
            reading.spans.add(PASSWORD, begin, end, 0.95);
        } else if (reading.found.endAt(Tag.NO_SECRET, word) < 0 && end - begin > 3) {
            reading.spans.add(PASSWORD, begin, end, colon ? 0.85 : 0.65);
        }
    }

    /** Whether the mark before the position ends the sentence rather than the password: "is Rain7!", "is Rain7! and ..". */
    private static boolean isEnd(Reading reading, int position) {
        char mark = reading.at(position - 1);
        char next = reading.at(position + 1);
        return ".,;?)\u201d".indexOf(mark) >= 0 || (mark == '!' && !(next >= 'a' && next <= 'z'));
    }

    private static boolean hasStrange(Reading reading, int begin, int end) {
        for (int i = begin + 1; i < end; i++) {
            char c = reading.at(i);
            if ((c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z' && reading.at(i - 1) >= 'a')
                    || "!$%&*_#@^+=".indexOf(c) >= 0) {
                return true;
            }
        }
        return reading.at(begin) >= '0' && reading.at(begin) <= '9';
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == ':' || c == '=' || c == '"' || c == '\u201c' || c == '\u00a0';
    }

    /** Three to eight digits within two words after "PIN". */
    private static void pin(Reading reading, int word) {
        Words words = reading.words;
        for (int at = word; at < Math.min(words.count, word + 2) && words.marks[at] != Words.SENTENCE; at++) {
            int length = words.ends[at] - words.begins[at];
            if (words.is(at, Words.DIGIT) && !words.is(at, Words.LETTER)) {
                if (length >= 3 && length <= PIN_DIGITS_MAX) {
                    reading.spans.add(PIN, words.begins[at], words.ends[at], 0.95);
                }
                return;
            }
        }
    }

    /** 12 March 1984, March 12th, 1984, 12. Maerz 1984, 12 de marzo de 1984. */
    private static void date(Reading reading, int month) {
        Words words = reading.words;
        int begin = month;
        for (int back = 1; back <= 2 && month - back >= 0; back++) {
            if (startsWithDigit(reading, month - back)) {
                begin = month - back;
                break;
            }
        }
        int end = month;
        for (int on = 1; on <= 3 && month + on < words.count; on++) {
            if (startsWithDigit(reading, month + on)) {
                end = month + on;
            }
        }
        if (begin < month || end > month) {
            reading.spans.add(BIRTH_DATE, words.begins[begin], words.ends[end], 0.93);
        }
    }

    private static boolean startsWithDigit(Reading reading, int word) {
        char c = reading.at(reading.words.begins[word]);
        return c >= '0' && c <= '9';
    }
}
