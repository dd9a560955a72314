package dev.skein.learn.empathy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words without content of their own. */
final class StopWords {
    private static final Set<String> WORDS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            ("a an the i me my mine we us our ours you your yours he him his she her hers it its they them their this "
                            + "that these those who whom whose which what when where why how is am are was were be been being "
                            + "have has had having do does did doing will would shall should can could may might must ought "
                            + "and or but if then else because as of at by for with about against between into through during "
                            + "before after above below to from in on under once both each few other such no nor not only "
                            + "own same than too some any all one ones myself yourself himself herself itself themselves "
                            + "while until since upon onto though although oh well um uh hmm per via etc")
                    .split(" ", -1))));

    private StopWords() {}

    static boolean has(String word) {
        return WORDS.contains(word);
    }
}
