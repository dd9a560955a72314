package dev.skein.server.channel;

import dev.skein.Insight;
import dev.skein.language.OurWords;
import java.util.List;

/** Whether two texts promise the same, as the reader of our own words hears them. */
final class Promised {
    private Promised() {}

    /** The same acts by the same times, in whatever order. */
    static boolean agree(String draft, String words) {
        return of(draft).equals(of(words));
    }

    private static List<String> of(String text) {
        return OurWords.read(text).map(Insight::promised).orElse(List.of()).stream()
                .map(p -> p.act() + ' ' + p.due())
                .sorted()
                .toList();
    }
}
