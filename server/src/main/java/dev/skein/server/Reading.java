package dev.skein.server;

import dev.skein.Insight;
import java.util.List;

/** Reads what texts say. */
@FunctionalInterface
public interface Reading {
    /** One insight for each text, in their order. May block. */
    List<Insight> read(List<String> texts);
}
