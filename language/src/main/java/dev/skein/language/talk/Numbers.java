package dev.skein.language.talk;

import static dev.skein.language.talk.PersonalKind.BIRTH_DATE;
import static dev.skein.language.talk.PersonalKind.CARD;
import static dev.skein.language.talk.PersonalKind.IP;
import static dev.skein.language.talk.PersonalKind.NATIONAL_ID;
import static dev.skein.language.talk.PersonalKind.PHONE;

/**
 * Numbers that name a person: cards, phones, identity numbers, addresses of machines, dates of birth. A run is digits with
 * spaces, dashes, dots, slashes and brackets between; what it is follows from its check digits, its form and the words
 * before it. Phone numbers are told without a phone library: one would need the writer's country and 20 times the time,
 * and tells possible numbers from impossible ones rather than phones from order numbers, which the words around do.
 */
final class Numbers {
    /** Words before a number that may say what it is. */
    private static final int REACH_WORDS = 6;

    private Numbers() {}

    static void find(Reading reading) {
        if (reading.words.digits < 4) {
            return;
        }
        int limit = reading.words.limit;
        int at = 0;
        while (at < limit) {
            char c = reading.at(at);
            boolean begins = isDigit(c) || ((c == '+' || c == '(') && isDigit(reading.at(at + 1)));
            if (begins && !Words.isWord(reading.at(at - 1)) && reading.at(at - 1) != '#' && reading.at(at - 1) != '@') {
                at = run(reading, at);
            } else {
                at++;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Reads the run that begins here; gives the position after it. */
    private static int run(Reading reading, int begin) {
        StringBuilder digits = reading.squeezed;
        digits.setLength(0);
        int end = begin;
        int last = begin;
        boolean dots = false;
        boolean slashes = false;
        boolean dashes = false;
        while (last < reading.words.limit && digits.length() < 30) {
            char c = reading.at(last);
            if (isDigit(c)) {
                if (last - end > 3) {
                    break;
                }
                digits.append(c);
                end = last + 1;
            } else if (c == ' '
                    || c == '-'
                    || c == '.'
                    || c == '/'
                    || c == '('
                    || c == ')'
                    || c == '+'
                    || c == '\u00a0') {
                if ((c == '(' || c == '+') && end > begin && digits.length() > 6) {
                    break;
                }
                dots |= c == '.' && isDigit(reading.at(last + 1));
                slashes |= c == '/' && isDigit(reading.at(last + 1));
                dashes |= c == '-' && isDigit(reading.at(last + 1));
            } else {
                break;
            }
            last++;
        }
        boolean glued = end < reading.words.limit && Words.isWord(reading.at(end));
        if (!glued && digits.length() >= 4) {
            judge(reading, begin, end, digits, new Form(dots, slashes, dashes, end - begin > digits.length()));
        }
        return Math.max(end, begin + 1);
    }

    private record Form(boolean dots, boolean slashes, boolean dashes, boolean parted) {}

    private static void judge(Reading reading, int begin, int end, StringBuilder digits, Form form) {
        int word = reading.wordAt(begin);
        if (form.dots && isIp(reading.text, begin, end)) {
            reading.spans.add(IP, begin, end, 0.9);
            return;
        }
        int date = dateEnd(reading.text, begin, end);
        if (date > 0) {
            if (reading.before(Tag.BIRTH_WORD, word, REACH_WORDS)) {
                reading.spans.add(BIRTH_DATE, begin, date, 0.95);
            }
            return;
        }
        if (!form.dots && !form.slashes && Checksums.isCard(digits)) {
            reading.spans.add(CARD, begin, end, 0.98);
            return;
        }
        double id = nationalId(digits, form, reading.before(Tag.ID_WORD, word, REACH_WORDS));
        if (id > 0) {
            reading.spans.add(NATIONAL_ID, begin, end, id);
            return;
        }
        double phone = phone(reading, begin, digits, form, word);
        if (phone > 0) {
            reading.spans.add(PHONE, begin, end, phone);
        }
    }

    private static double nationalId(StringBuilder digits, Form form, boolean said) {
        if (digits.length() == 9 && (Checksums.isBsn(digits) || Checksums.isNif(digits)) && said) {
            return 0.97;
        }
        if (digits.length() == 11 && Checksums.isSteuerId(digits) && said) {
            return 0.97;
        }
        if (digits.length() == 15 && Checksums.isNir(digits)) {
            return said ? 0.98 : 0.9;
        }
        boolean ssn = digits.length() == 9
                && digits.charAt(0) != '9'
                && Integer.parseInt(digits, 0, 3, 10) % 666 != 0
                && Integer.parseInt(digits, 5, 9, 10) != 0;
        if (ssn && (said || form.dashes) && !form.dots && !form.slashes) {
            return said ? 0.95 : 0;
        }
        return said && digits.length() >= 7 ? 0.7 : 0;
    }

    private static double phone(Reading reading, int begin, StringBuilder digits, Form form, int word) {
        int length = digits.length();
        boolean plus = reading.at(begin) == '+' || (reading.at(begin) == '(' && reading.at(begin + 1) == '+');
        if (plus && length >= 8 && length <= 15) {
            return 0.97;
        }
        boolean other = nearer(reading, Tag.NUMBER_WORD, Tag.PHONE_WORD, word);
        boolean said = !other && reading.before(Tag.PHONE_WORD, word, REACH_WORDS);
        if (length < 7 || length > 15 || other) {
            return 0;
        }
        if (said) {
            return 0.95;
        }
        char first = digits.charAt(0);
        char second = digits.charAt(1);
        if (first == '0' && second == '0' && length >= 11) {
            return 0.85;
        }
        if (first == '0' && second != '0' && length >= 9 && length <= 12) {
            return form.parted ? 0.9 : 0.8;
        }
        boolean american =
                length == 10 && first >= '2' && digits.charAt(3) >= '2' && form.parted && american(reading, begin);
        if (american) {
            return 0.85;
        }
        boolean spanish = length == 9 && first >= '6' && first != '8' && form.parted && !form.dots && !form.slashes;
        return spanish ? 0.75 : 0;
    }

    /** 555-234-5678, (555) 234-5678, 555.234.5678: parts of three, three and four. */
    private static boolean american(Reading reading, int begin) {
        int at = reading.at(begin) == '(' ? begin + 1 : begin;
        return !isDigit(reading.at(at + 3));
    }

    private static boolean nearer(Reading reading, Tag tag, Tag than, int word) {
        for (int back = 1; back <= REACH_WORDS && word - back >= 0; back++) {
            if (reading.found.endAt(tag, word - back) >= 0) {
                return true;
            }
            if (reading.found.endAt(than, word - back) >= 0 || reading.words.marks[word - back + 1] == Words.SENTENCE) {
                return false;
            }
        }
        return false;
    }

    private static boolean isIp(CharSequence text, int begin, int end) {
        int parts = 1;
        int value = 0;
        int width = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                value = value * 10 + c - '0';
                width++;
                if (width > 3 || value > 255) {
                    return false;
                }
            } else if (c == '.' && width > 0) {
                parts++;
                value = 0;
                width = 0;
            } else {
                return false;
            }
        }
        return parts == 4 && width > 0 && end - begin >= 9;
    }

    /** Where a date ends that begins here (12.03.1984, 1984-03-12, 3/12/84); 0 where there is none. */
    static int dateEnd(CharSequence text, int begin, int end) {
        int[] parts = new int[3];
        int[] widths = new int[3];
        int part = 0;
        char mark = 0;
        int at = begin;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                if (++widths[part] > 4) {
                    return 0;
                }
                parts[part] = parts[part] * 10 + c - '0';
            } else if (part < 2 && widths[part] > 0 && (c == '.' || c == '/' || c == '-') && (mark == 0 || mark == c)) {
                mark = c;
                part++;
            } else {
                break;
            }
        }
        boolean yearLast = widths[0] <= 2 && widths[1] <= 2 && (widths[2] == 4 || widths[2] == 2);
        boolean yearFirst = widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2 && widths[2] > 0;
        if (part != 2 || (!yearLast && !yearFirst)) {
            return 0;
        }
        int a = yearLast ? parts[0] : parts[2];
        int b = parts[1];
        int year = yearLast ? parts[2] : parts[0];
        boolean sane = a >= 1
                && b >= 1
                && Math.min(a, b) <= 12
                && Math.max(a, b) <= 31
                && (year < 100 || (year > 1890 && year < 2100));
        return sane ? at : 0;
    }
}
