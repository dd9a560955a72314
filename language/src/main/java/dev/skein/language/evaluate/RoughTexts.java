package dev.skein.language.evaluate;

import java.util.List;
import java.util.Random;

/** Texts that nobody should send, and somebody will; the same seed makes the same ones. For one thread. */
public final class RoughTexts {
    /** Short texts that have broken readers: nothing, halves of characters, right to left, markup, code. */
    public static final List<String> NAUGHTY = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "\udc00 late",
            "I am angry \ud83d",
            "👩‍👩‍👧‍👦👍🏽🇩🇪",
            "مرحبا أين طلبي؟ أنا غاضب جدا",
            "\u202eterrible service\u202c",
            "Z̸͎͌a̷l̶g̴o̵ is here, terrible",
            "ﬁne ﬀ ǅ İstanbul ıI ß ẞ",
            "각각 힣 ᄀ",
            "\u037e\u1fef\u2126",
            "<script>alert('terrible')</script>",
            "'; DROP TABLE customers; --",
            "\r\n\t\u0085\u2028\u2029",
            "\ufffd\ufffe\uffff",
            "terrible\u0301\u0301\u0301!!!",
            "Mein Paket is late, c'est terrible, ありがとう",
            "1/0",
            "null",
            "%s%s%n",
            "\ud83d\ude21\ud83d\ude21 again late");

    /** What a very long text may be made of. */
    public static final List<String> UNITS =
            List.of("a", "terrible ", "!?", "\u0301", "漢", "\ud83d\ude21", " ", "x1", "é", "\ud800");

    private static final int PARTS_MAX = 4;
    private static final int LETTERS_MAX = 29;

    private final Random random;

    /** Begins anew. */
    public RoughTexts(long seed) {
        random = new Random(seed);
    }

    /** One to four naughty texts, each followed by up to 29 chance letters. */
    public String next() {
        StringBuilder made = new StringBuilder();
        for (int part = random.nextInt(PARTS_MAX); part >= 0; part--) {
            made.append(pick(NAUGHTY)).append(letters(LETTERS_MAX));
        }
        return made.toString();
    }

    /** Up to so many chance letters, halves of characters among them; half of them are Latin or near it. */
    public String letters(int most) {
        StringBuilder made = new StringBuilder();
        for (int size = random.nextInt(most + 1); size > 0; size--) {
            made.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x180));
        }
        return made.toString();
    }

    /** One unit again and again, up to so many UTF-16 units. */
    public String line(int chars) {
        String unit = pick(UNITS);
        return unit.repeat(chars / unit.length());
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
