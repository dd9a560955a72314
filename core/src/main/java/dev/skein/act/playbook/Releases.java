package dev.skein.act.playbook;

import dev.skein.Ids;
import dev.skein.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which version of each playbook is in force for whom, and since when. The whole past is in it, so that a step made again
 * with its time of then begins the version it began then. Immutable.
 */
public final class Releases {
    private final Map<String, List<InForce>> byPlaybook;

    /**
     * What is in force from a moment on.
     *
     * @param from from then on, by the time of the step
     * @param version runs begin on it; 0 when none begins
     * @param share of people, in percent, 1 to 100
     * @param rest the version the others get, and that is gone back to; 0 when there is none
     */
    public record InForce(Instant from, int version, int share, int rest) {
        /** Nothing begins. */
        public static final InForce NOTHING = new InForce(Instant.EPOCH, 0, 100, 0);

        public InForce {
            if (share < 1 || share > 100 || version < 0 || rest < 0) {
                throw new IllegalArgumentException("in force: " + version + " for " + share + " % over " + rest
                        + " (expected: versions of 0 or more, a share of 1 to 100)");
            }
        }

        /** Whether only a share of people get it so far. */
        public boolean isStaged() {
            return share < 100;
        }

        /** Whether the lot puts this person into the share; who is in it stays in it when it grows. */
        public boolean reaches(String playbook, Key key) {
            return !isStaged() || lot(playbook, version, key) * 100 < share;
        }

        /**
         * The version that begins for this person; 0 when none does. Where there is no other version, those who are not
         * reached yet begin this one too, held back: they get nothing, and what comes of them is known.
         */
        int versionFor(String playbook, Key key) {
            return version == 0 || rest == 0 || reaches(playbook, key) ? version : rest;
        }
    }

    private Releases(Map<String, List<InForce>> byPlaybook) {
        this.byPlaybook = byPlaybook;
    }

    /** Of every playbook what its trail says. */
    public static Releases of(Collection<Lifecycle> playbooks) {
        Map<String, List<InForce>> all = new LinkedHashMap<>();
        playbooks.forEach(one -> all.put(one.playbook(), one.inForce()));
        return new Releases(Collections.unmodifiableMap(all));
    }

    /** The newest version of each, for everybody, since ever: where nobody keeps a trail. */
    public static Releases newest(List<Playbook> playbooks) {
        TreeMap<String, Integer> newest = new TreeMap<>();
        playbooks.forEach(one -> newest.merge(one.id(), one.version(), Math::max));
        Map<String, List<InForce>> all = new LinkedHashMap<>();
        newest.forEach((id, version) -> all.put(id, List.of(new InForce(Instant.EPOCH, version, 100, 0))));
        return new Releases(Collections.unmodifiableMap(all));
    }

    /** The lot of a person for a version, 0 to below 1; the same for ever, and no other lot of hers. */
    static double lot(String playbook, int version, Key key) {
        return Ids.fraction("release", key.toString(), playbook + '@' + version);
    }

    /** What is in force at a time. */
    public InForce at(String playbook, Instant now) {
        List<InForce> all = history(playbook);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!all.get(i).from().isAfter(now)) {
                return all.get(i);
            }
        }
        return InForce.NOTHING;
    }

    /** All that was and will be in force, in order; empty for a playbook that never was. */
    public List<InForce> history(String playbook) {
        return byPlaybook.getOrDefault(playbook, List.of());
    }
}
