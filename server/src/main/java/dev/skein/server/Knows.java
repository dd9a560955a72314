package dev.skein.server;

import dev.skein.Passage;
import java.util.List;

/** The company's own knowledge, to be searched. */
@FunctionalInterface
public interface Knows {
    /** The passages that fit the text, best first, at most {@code most}; none when nothing fits. */
    List<Passage> search(String text, int most);
}
