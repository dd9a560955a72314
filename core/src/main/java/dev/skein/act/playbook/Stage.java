package dev.skein.act.playbook;

import java.util.List;
import java.util.Optional;

/**
 * How far a version of a playbook has come on its way to people. Which step leads where is {@link #TABLE}, and nowhere
 * else; {@link Lifecycle} takes the steps.
 */
public enum Stage {
    /** Read and free of faults, never tried: it reaches nobody. */
    DRAFT,
    /** Tried on the past, exactly this text. */
    REHEARSED,
    /** Runs begin on it, for everybody or a share. */
    LIVE,
    /** Taken back, by a person or because it did harm. */
    STOPPED,
    /** Used no more; runs it has may be finishing. */
    RETIRED;

    /** What can happen to a version. */
    public enum Change {
        /** It played before anybody kept a trail: live as it stood. */
        FOUND,
        /** Its text came, or came changed. */
        DRAFTED,
        /** Exactly its text was tried on the past. */
        REHEARSED,
        /** It went live for a first share of people. */
        RELEASED,
        /** It went live for a larger share. */
        WIDENED,
        /** It was taken back. */
        STOPPED,
        /** A later version was taken back, and this one is for everybody again. */
        RESTORED,
        /** A later version is for everybody. */
        SUPERSEDED,
        /** It was put away. */
        RETIRED
    }

    /** One way from stage to stage; an empty {@code from} is a version nobody has seen. */
    public record Way(Optional<Stage> from, Change change, Stage to) {}

    /** All ways there are. */
    public static final List<Way> TABLE = List.of(
            way(Change.FOUND, LIVE),
            way(Change.DRAFTED, DRAFT),
            way(DRAFT, Change.DRAFTED, DRAFT),
            way(DRAFT, Change.REHEARSED, REHEARSED),
            way(DRAFT, Change.RETIRED, RETIRED),
            way(REHEARSED, Change.DRAFTED, DRAFT),
            way(REHEARSED, Change.REHEARSED, REHEARSED),
            way(REHEARSED, Change.RELEASED, LIVE),
            way(REHEARSED, Change.RETIRED, RETIRED),
            way(LIVE, Change.REHEARSED, LIVE),
            way(LIVE, Change.WIDENED, LIVE),
            way(LIVE, Change.STOPPED, STOPPED),
            way(LIVE, Change.SUPERSEDED, RETIRED),
            way(LIVE, Change.RETIRED, RETIRED),
            way(STOPPED, Change.REHEARSED, REHEARSED),
            way(STOPPED, Change.RETIRED, RETIRED),
            way(RETIRED, Change.REHEARSED, REHEARSED),
            way(RETIRED, Change.RESTORED, LIVE));

    /** Where a change leads from a stage; empty where it does not follow. */
    public static Optional<Stage> after(Optional<Stage> from, Change change) {
        return TABLE.stream()
                .filter(way -> way.from().equals(from) && way.change() == change)
                .map(Way::to)
                .findFirst();
    }

    private static Way way(Change change, Stage to) {
        return new Way(Optional.empty(), change, to);
    }

    private static Way way(Stage from, Change change, Stage to) {
        return new Way(Optional.of(from), change, to);
    }
}
