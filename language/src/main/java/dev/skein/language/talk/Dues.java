package dev.skein.language.talk;

import dev.skein.Due;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads by when: "by five", "tomorrow morning", "within 3 working days", "bis Freitag". */
final class Dues {
    /** Units of an amount, so that a due is one number while it is looked for. */
    private static final int DAY = 1_000;

    private static final int WEEKDAY = 2_000;
    private static final int PART = 4_000;
    private static final int NUMBER = 5_000;
    private static final int UNIT = 6_000;
    private static final int WORKING = 7_000;
    private static final int BY = 8_000;
    private static final int WITHIN = 9_000;
    private static final int NEXT = 10_000;
    private static final int HALF = 11_000;
    private static final int MERIDIAN = 12_000;

    private static final Map<Long, Integer> WORDS = new LinkedHashMap<>();

    static {
        put(DAY, "today", "heute", "aujourd'hui", "hoy", "oggi", "hoje", "vandaag");
        put(DAY + 1, "tomorrow", "morgen", "demain", "manana", "domani", "amanha");
        put(DAY + 2, "ubermorgen", "overmorgen", "dopodomani");
        weekdays("monday tuesday wednesday thursday friday saturday sunday");
        weekdays("montag dienstag mittwoch donnerstag freitag samstag sonntag");
        weekdays("lundi mardi mercredi jeudi vendredi samedi dimanche");
        weekdays("lunes martes miercoles jueves viernes sabado domingo");
        weekdays("lunedi martedi mercoledi giovedi venerdi sabato domenica");
        weekdays("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag");
        weekdays("segunda terca quarta quinta sexta");
        put(PART + 12, "morning", "vormittag", "matin", "mattina", "ochtend", "noon", "midday", "lunchtime", "lunch");
        put(PART + 18, "afternoon", "nachmittag", "midi", "tarde", "pomeriggio", "middag");
        put(PART + 21, "evening", "abend", "soir", "noche", "sera", "noite", "avond", "tonight");
        String[] numbers = {
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
        };
        String[] german = {
            "einem", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf"
        };
        String[] french = {
            "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"
        };
        String[] dutch = {
            "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"
        };
        String[] spanish = {
            "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"
        };
        for (int i = 0; i < numbers.length; i++) {
            put(NUMBER + i + 1, numbers[i], german[i], french[i], dutch[i], spanish[i]);
        }
        put(NUMBER + 1, "an", "a", "un", "einer", "einen");
        put(NUMBER + 24, "twentyfour");
        put(NUMBER + 2, "couple");
        put(UNIT + 1, "minute", "minutes", "mins", "minuten", "minuti", "minutos", "minuut");
        put(
                UNIT + 2, "hour", "hours", "hrs", "stunde", "stunden", "heure", "heures", "hora", "horas", "ora", "ore",
                "uur");
        put(
                UNIT + 3, "day", "days", "tag", "tage", "tagen", "jour", "jours", "dia", "dias", "giorno", "giorni",
                "dag", "dagen");
        put(UNIT + 4, "werktag", "werktage", "werktagen", "arbeitstagen", "arbeitstage", "werkdagen", "werkdag");
        put(
                UNIT + 5,
                "week",
                "weeks",
                "woche",
                "wochen",
                "semaine",
                "semaines",
                "semana",
                "semanas",
                "settimana",
                "settimane",
                "weken");
        put(UNIT + 6, "weekend", "fortnight");
        put(WORKING, "working", "business", "ouvres", "ouvrables", "laborables", "habiles", "lavorativi", "uteis");
        put(
                BY, "by", "before", "at", "until", "around", "about", "bis", "um", "vor", "avant", "antes", "entro",
                "alle", "ate", "voor", "om", "les", "las", "vers", "gegen");
        put(WITHIN, "within", "in", "innerhalb", "binnen", "sous", "dans", "en", "dentro", "tra", "fra", "em", "next");
        put(
                NEXT,
                "next",
                "nachste",
                "nachsten",
                "nachster",
                "prochaine",
                "prochain",
                "volgende",
                "proxima",
                "prossima");
        put(HALF, "half");
        put(MERIDIAN, "am", "a.m");
        put(MERIDIAN + 1, "pm", "p.m", "o'clock");
    }

    private Dues() {}

    private static void put(int value, String... words) {
        for (String word : words) {
            WORDS.putIfAbsent(Words.hash(word), value);
        }
    }

    private static void weekdays(String list) {
        String[] days = list.split(" ", -1);
        for (int i = 0; i < days.length; i++) {
            put(WEEKDAY + i + 1, days[i]);
        }
    }

    /** A due and the word after it. */
    record At(Due due, int end) {}

    private static int value(Reading reading, int word) {
        return word < reading.words.count ? WORDS.getOrDefault(reading.words.hashes[word], 0) : 0;
    }

    private static int kind(Reading reading, int word) {
        int value = value(reading, word);
        return value - value % DAY;
    }

    /** The first due within these words. */
    static Optional<At> first(Reading reading, int from, int to) {
        for (int word = from; word < to; word++) {
            Optional<At> amount = amount(reading, word, to);
            if (amount.isPresent()) {
                return amount;
            }
            Optional<At> day = day(reading, word, to);
            if (day.isPresent()) {
                return day;
            }
            if (kind(reading, word) == BY) {
                Optional<At> clock = clock(reading, word + 1, to);
                if (clock.isPresent()) {
                    return clock;
                }
            }
        }
        return Optional.empty();
    }

    /** The digits or number word; 0 where there is none. */
    private static int number(Reading reading, int word) {
        if (word >= reading.words.count) {
            return 0;
        }
        if (reading.words.is(word, Words.DIGIT) && !reading.words.is(word, Words.LETTER)) {
            int begin = reading.words.begins[word];
            int end = reading.words.ends[word];
            return end - begin > 3 ? 0 : Integer.parseInt(reading.text, begin, end, 10);
        }
        return kind(reading, word) == NUMBER ? value(reading, word) - NUMBER : 0;
    }

    /** "within 3 to 5 working days", "in an hour", "a couple of days": the larger number counts. */
    private static Optional<At> amount(Reading reading, int word, int to) {
        int number = number(reading, word);
        if (number == 0) {
            return Optional.empty();
        }
        int at = word + 1;
        for (int step = 0; step < 3 && at < to; step++) {
            int other = number(reading, at);
            if (other > 0) {
                number = Math.max(number, other);
            } else if (value(reading, at) != 0 && kind(reading, at) != WITHIN) {
                break;
            } else if (reading.words.ends[at] - reading.words.begins[at] > 4) {
                break;
            }
            at++;
        }
        boolean working = kind(reading, at) == WORKING;
        int unit = working ? at + 1 : at;
        if (unit >= to || kind(reading, unit) != UNIT) {
            return Optional.empty();
        }
        boolean behind = kind(reading, unit + 1) == WORKING && unit + 1 < to;
        int end = behind ? unit + 2 : unit + 1;
        Due.Rule rule = switch (value(reading, unit) - UNIT) {
            case 1 -> Due.Rule.MINUTES;
            case 2 -> Due.Rule.HOURS;
            case 3 -> working || behind ? Due.Rule.WORKING_DAYS : Due.Rule.DAYS;
            case 4 -> Due.Rule.WORKING_DAYS;
            default -> Due.Rule.DAYS;
        };
        int amount = value(reading, unit) - UNIT == 5 ? number * 7 : number;
        return Optional.of(new At(new Due(rule, amount, Optional.empty(), false), end));
    }

    /** Today, tomorrow, a weekday, this or next week; with a part of the day or a clock time. */
    private static Optional<At> day(Reading reading, int word, int to) {
        int value = value(reading, word);
        Due.Rule rule;
        int amount;
        int end = word + 1;
        if (kind(reading, word) == DAY) {
            rule = Due.Rule.DAYS;
            amount = value - DAY;
        } else if (kind(reading, word) == WEEKDAY) {
            rule = Due.Rule.WEEKDAY;
            amount = value - WEEKDAY;
        } else if (value == UNIT + 5 && word > 0) {
            rule = Due.Rule.WEEKS;
            amount = kind(reading, word - 1) == NEXT || reading.words.hashes[word - 1] == Words.hash("next") ? 1 : 0;
            boolean known = amount == 1
                    || reading.words.hashes[word - 1] == Words.hash("this")
                    || reading.words.hashes[word - 1] == Words.hash("the")
                    || reading.words.hashes[word - 1] == Words.hash("diese");
            if (!known) {
                return Optional.empty();
            }
        } else if (value == PART + 21 && reading.words.hashes[word] == Words.hash("tonight")) {
            return Optional.of(new At(new Due(Due.Rule.DAYS, 0, Optional.of(LocalTime.of(21, 0)), false), end));
        } else if (kind(reading, word) == PART && word > 0 && reading.words.hashes[word - 1] == Words.hash("this")) {
            return Optional.of(new At(
                    new Due(Due.Rule.DAYS, 0, Optional.of(LocalTime.of(value - PART, 0)), false), end));
        } else {
            return Optional.empty();
        }
        for (int at = end; at < Math.min(to, end + 3); at++) {
            if (kind(reading, at) == PART) {
                LocalTime time = LocalTime.of(value(reading, at) - PART, 0);
                return Optional.of(new At(new Due(rule, amount, Optional.of(time), false), at + 1));
            }
            Optional<At> clock = kind(reading, at) == BY ? clock(reading, at + 1, to) : Optional.empty();
            if (clock.isPresent()) {
                Due due = clock.orElseThrow().due();
                return Optional.of(new At(
                        new Due(rule, amount, due.time(), due.twelve()),
                        clock.orElseThrow().end()));
            }
        }
        for (int back = Math.max(0, word - 4); back < word - 1; back++) {
            if (kind(reading, back) == BY) {
                Optional<At> clock = clock(reading, back + 1, word);
                if (clock.isPresent()) {
                    Due due = clock.orElseThrow().due();
                    return Optional.of(new At(new Due(rule, amount, due.time(), due.twelve()), end));
                }
            }
        }
        return Optional.of(new At(new Due(rule, amount, Optional.empty(), false), end));
    }

    /** five, 5pm, 17:30, half past four, noon; a unit behind makes it an amount instead. */
    private static Optional<At> clock(Reading reading, int word, int to) {
        if (word >= to) {
            return Optional.empty();
        }
        if (value(reading, word) == PART + 12 && reading.words.hashes[word] != Words.hash("morning")) {
            return Optional.of(new At(new Due(Due.Rule.CLOCK, 0, Optional.of(LocalTime.NOON), false), word + 1));
        }
        int begin = reading.words.begins[word];
        int end = reading.words.ends[word];
        int hour = number(reading, word);
        int half = 0;
        int next = word + 1;
        boolean glued = false;
        if (kind(reading, word) == HALF && next + 1 < to) {
            hour = number(reading, next + 1);
            half = 30;
            next += 2;
        } else if (hour == 0 && reading.words.is(word, Words.DIGIT) && end - begin <= 5) {
            int digits = 0;
            for (int i = begin; i < end && Character.isDigit(reading.at(i)); i++) {
                hour = hour * 10 + reading.at(i) - '0';
                digits++;
            }
            glued = digits < end - begin;
        }
        if (hour < 1 || hour > 24 || kind(reading, next) == UNIT || kind(reading, next) == WORKING) {
            return Optional.empty();
        }
        int minute = half;
        char mark = reading.at(reading.words.ends[next - 1]);
        if ((mark == ':' || mark == '.')
                && next < to
                && reading.words.is(next, Words.DIGIT)
                && reading.words.begins[next] == reading.words.ends[next - 1] + 1) {
            minute = Math.min(
                    59,
                    (reading.at(reading.words.begins[next]) - '0') * 10
                            + Math.max(0, reading.at(reading.words.begins[next] + 1) - '0'));
            next++;
        }
        boolean pm = (glued && Character.toLowerCase(reading.at(end - 2)) == 'p')
                || (next < to && reading.words.hashes[next] == Words.hash("pm"));
        boolean am = (glued && Character.toLowerCase(reading.at(end - 2)) == 'a')
                || (next < to && reading.words.hashes[next] == Words.hash("am"));
        if (next < to && kind(reading, next) == MERIDIAN) {
            next++;
        }
        LocalTime time = LocalTime.of((pm && hour < 12 ? hour + 12 : hour) % 24, Math.max(0, minute));
        return Optional.of(new At(new Due(Due.Rule.CLOCK, 0, Optional.of(time), !pm && !am && hour < 12), next));
    }
}
