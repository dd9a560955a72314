package dev.skein.act.nextbest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The approved releases, one of them live. A question names the version it is answered by, so that a replay answers as
 * was answered then. Immutable.
 */
public final class Policies {
    private final Map<Integer, Release> approved = new TreeMap<>();
    private final int live;

    private Policies(List<Release> releases) {
        int found = 0;
        for (Release one : releases) {
            if (!one.wasApproved()) {
                throw new IllegalArgumentException(
                        "version " + one.version() + " was not approved: it may not decide anything");
            }
            approved.put(one.version(), one);
            if (one.stage() == Release.Stage.LIVE) {
                if (found != 0) {
                    throw new IllegalArgumentException(
                            "versions " + found + " and " + one.version() + " are both live");
                }
                found = one.version();
            }
        }
        if (found == 0) {
            throw new IllegalArgumentException("no version is live");
        }
        live = found;
    }

    /** Nothing learned yet. */
    public static Policies first() {
        return of(List.of(Release.first(Rules.PLAIN)));
    }

    /** These: each approved, exactly one live; else an {@link IllegalArgumentException}. */
    public static Policies of(List<Release> releases) {
        return new Policies(releases);
    }

    /** The one that is live. */
    public Release live() {
        return approved.getOrDefault(live, Release.first(Rules.PLAIN));
    }

    /** The version of that number; the live one where there is none, or it was never approved. */
    public Release of(int version) {
        return approved.getOrDefault(version, live());
    }
}
