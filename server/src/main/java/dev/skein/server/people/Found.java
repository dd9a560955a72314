package dev.skein.server.people;

import dev.skein.server.view.PersonView;
import java.util.List;
import java.util.Optional;

/**
 * People found.
 *
 * @param items newest first
 * @param nextCursor where to search on; empty when all were looked at
 * @param cut whether the search stopped because it had looked at many, not because it had found enough
 */
public record Found(List<PersonView> items, Optional<String> nextCursor, boolean cut) {}
