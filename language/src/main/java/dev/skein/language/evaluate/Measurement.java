package dev.skein.language.evaluate;

import dev.skein.language.train.PublicSet;
import java.io.IOException;
import java.util.List;

/** One public set and the protocol it is judged by. */
interface Measurement {
    /** As {@code --only} calls it. */
    String name();

    /** Where it comes from. */
    PublicSet set();

    /** Files without which it is skipped, and whose bytes are the hash of the data. */
    List<String> files();

    /** Judges it, a result for each task and tier. */
    List<Result> measure(Bench bench) throws IOException;
}
