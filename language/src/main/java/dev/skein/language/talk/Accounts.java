package dev.skein.language.talk;

import static dev.skein.language.talk.PersonalKind.EMAIL;
import static dev.skein.language.talk.PersonalKind.IBAN;
import static dev.skein.language.talk.PersonalKind.IP;
import static dev.skein.language.talk.PersonalKind.NATIONAL_ID;

/** Personal data written in letters and digits: e-mail addresses, IBANs, identity numbers with letters, IPv6. */
final class Accounts {
    /** Part before the at sign (RFC 5321, 4.5.3.1.1), UTF-16 units. */
    private static final int LOCAL_MAX = 64;

    private static final int DOMAIN_MAX = 255;

    /** Words before an identity number that may say what it is. */
    private static final int REACH_WORDS = 6;

    private Accounts() {}

    static void find(Reading reading) {
        if (reading.words.ats > 0) {
            emails(reading);
        }
        if (reading.words.digits < 4) {
            return;
        }
        Words words = reading.words;
        for (int word = 0; word < words.count; word++) {
            if (words.is(word, Words.DIGIT) && words.is(word, Words.LETTER)) {
                mixed(reading, word);
            } else if (words.ends[word] - words.begins[word] == 2 && words.is(word, Words.SHOUTED)) {
                iban(reading, word);
                nino(reading, word);
            }
        }
        if (words.colons > 1) {
            addresses(reading);
        }
    }

    private static void emails(Reading reading) {
        int limit = reading.words.limit;
        int free = 0;
        for (int at = 1; at < limit; at++) {
            if (reading.at(at) != '@') {
                continue;
            }
            int begin = at;
            while (begin > free && at - begin < LOCAL_MAX && isLocal(reading.at(begin - 1))) {
                begin--;
            }
            while (begin < at && !Words.isWord(reading.at(begin))) {
                begin++;
            }
            int end = at + 1;
            int dot = -1;
            while (end < limit && end - at < DOMAIN_MAX && isDomain(reading, end)) {
                if (reading.at(end) == '.') {
                    dot = end;
                }
                end++;
            }
            if (begin < at && dot > at + 1 && end - dot > 2) {
                reading.spans.add(EMAIL, begin, end, 0.98);
            }
            free = Math.max(at + 1, end);
            at = free - 1;
        }
    }

    private static boolean isLocal(char c) {
        return Words.isWord(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' || c == '\'';
    }

    private static boolean isDomain(Reading reading, int at) {
        char c = reading.at(at);
        return Words.isWord(c) || ((c == '.' || c == '-') && Words.isWord(reading.at(at + 1)));
    }

    /** A word of letters and digits. */
    private static void mixed(Reading reading, int word) {
        Words words = reading.words;
        int begin = words.begins[word];
        int end = words.ends[word];
        iban(reading, word);
        nino(reading, word);
        if (end - begin == 9 || end - begin == 16) {
            String id = capitals(reading.text, begin, end);
            if (Checksums.isDni(id)) {
                reading.spans.add(NATIONAL_ID, begin, end, 0.95);
            } else if (Checksums.isCodiceFiscale(id)) {
                reading.spans.add(NATIONAL_ID, begin, end, 0.98);
            }
        }
        if (end - begin >= 7 && reading.before(Tag.ID_WORD, word, REACH_WORDS)) {
            reading.spans.add(NATIONAL_ID, begin, end, 0.7);
        }
    }

    private static String capitals(CharSequence text, int begin, int end) {
        StringBuilder made = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            made.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        }
        return made.toString();
    }

    /** DE89 3704 0044 0532 0130 00: the country's length, in groups or not, and the check. */
    private static void iban(Reading reading, int word) {
        int begin = reading.words.begins[word];
        StringBuilder all = reading.squeezed;
        all.setLength(0);
        int length = Checksums.ibanLength(capital(reading.at(begin)), capital(reading.at(begin + 1)));
        int at = begin;
        while (length > 0 && at < reading.words.limit && all.length() < length) {
            char c = capital(reading.at(at));
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                all.append(c);
            } else if ((c != ' ' && c != '-') || !Words.isWord(reading.at(at + 1))) {
                return;
            }
            at++;
        }
        if (length > 0 && all.length() == length && !Words.isWord(reading.at(at)) && Checksums.isIban(all)) {
            reading.spans.add(IBAN, begin, at, 0.99);
        }
    }

    private static char capital(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    /** QQ 12 34 56 C, with spaces or without. */
    private static void nino(Reading reading, int word) {
        int begin = reading.words.begins[word];
        StringBuilder all = reading.squeezed;
        all.setLength(0);
        int at = begin;
        while (at < reading.words.limit && all.length() < 9) {
            char c = capital(reading.at(at));
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                all.append(c);
            } else if (c != ' ' || !Words.isWord(reading.at(at + 1))) {
                return;
            }
            at++;
        }
        if (all.length() == 9 && !Words.isWord(reading.at(at)) && Checksums.isNino(all)) {
            boolean said = reading.before(Tag.ID_WORD, word, REACH_WORDS);
            reading.spans.add(NATIONAL_ID, begin, at, said ? 0.95 : 0.75);
        }
    }

    /** IPv6: at least three groups of hexadecimal digits with colons between, a digit and a double colon or eight groups. */
    private static void addresses(Reading reading) {
        int at = 0;
        while (at < reading.words.limit) {
            int begin = at;
            int colons = 0;
            int digits = 0;
            boolean doubled = false;
            while (at < reading.words.limit && (isHex(reading.at(at)) || reading.at(at) == ':')) {
                colons += reading.at(at) == ':' ? 1 : 0;
                digits += reading.at(at) <= '9' && reading.at(at) != ':' ? 1 : 0;
                doubled |= reading.at(at) == ':' && reading.at(at + 1) == ':';
                at++;
            }
            boolean whole = !Words.isWord(reading.at(at)) && !Words.isWord(reading.at(begin - 1));
            if (whole && digits > 0 && at - begin <= 39 && (colons == 7 || (doubled && colons >= 2 && colons < 8))) {
                reading.spans.add(IP, begin, at, 0.95);
            }
            at = Math.max(at, begin + 1);
        }
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
