package dev.skein.act.playbook;

import dev.skein.act.playbook.Releases.InForce;
import dev.skein.act.playbook.Stage.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The way of one playbook's versions to people: who did what, when and why. The trail is all there is; stages and what is
 * in force follow from it. A step that does not follow is an {@link IllegalStateException} that says what would.
 *
 * @param playbook id
 * @param trail in order
 */
public record Lifecycle(String playbook, List<Entry> trail) {
    /** The shares a version goes through, in percent. */
    public static final List<Integer> SHARES = List.of(10, 50, 100);

    /** What becomes of people who are in another version when one goes live or is taken back. */
    public enum Inside {
        /** They finish on the version they began. */
        STAY,
        /** They go to the step of the same name; who cannot, stays. */
        MOVE,
        /** Their runs end; what comes of them is still looked at. */
        LEAVE
    }

    /**
     * One step of the trail.
     *
     * @param version which
     * @param change what happened to it
     * @param sha256 of its text
     * @param share of people it is for from now on, in percent; 0 where that is not the point
     * @param inside what becomes of people inside other versions
     * @param by who answers for it; Skein itself where it stopped or widened by a rule
     * @param at when it was decided
     * @param from from when on it holds
     * @param because why
     */
    public record Entry(
            int version,
            Change change,
            String sha256,
            int share,
            Inside inside,
            String by,
            Instant at,
            Instant from,
            String because) {}

    /** Who takes a step, when, from when on it holds, and why. */
    public record Word(String by, Instant at, Instant from, String because) {}

    public Lifecycle {
        trail = List.copyOf(trail);
    }

    /** A playbook nobody has seen. */
    public static Lifecycle of(String playbook) {
        return new Lifecycle(playbook, List.of());
    }

    /** Where a version stands; empty when nobody has seen it. */
    public Optional<Stage> stage(int version) {
        Optional<Stage> stage = Optional.empty();
        for (Entry entry : trail) {
            if (entry.version() == version) {
                stage = Stage.after(stage, entry.change());
            }
        }
        return stage;
    }

    /** SHA-256 of a version's text; empty when nobody has seen it. */
    public Optional<String> sha256(int version) {
        return last(version).map(Entry::sha256);
    }

    /** Its versions, the newest first. */
    public List<Integer> versions() {
        TreeMap<Integer, Boolean> all = new TreeMap<>();
        trail.forEach(entry -> all.put(entry.version(), true));
        return List.copyOf(all.descendingKeySet());
    }

    /** Whether people ever got it: then its text is settled for good. */
    public boolean wasLive(int version) {
        return trail.stream()
                .anyMatch(e -> e.version() == version && (e.change() == Change.FOUND || e.change() == Change.RELEASED));
    }

    /** What is in force, from when on, in order. */
    public List<InForce> inForce() {
        List<InForce> all = new ArrayList<>();
        InForce now = InForce.NOTHING;
        for (Entry entry : trail) {
            InForce next = after(now, entry);
            if (!all.isEmpty() && !next.equals(now) && next.from().equals(now.from())) {
                all.set(all.size() - 1, next); // it never held
            } else if (!next.equals(now)) {
                all.add(next);
            }
            now = next;
        }
        return List.copyOf(all);
    }

    private static InForce after(InForce now, Entry entry) {
        return switch (entry.change()) {
            case FOUND -> new InForce(entry.from(), entry.version(), 100, 0);
            case RELEASED -> new InForce(entry.from(), entry.version(), entry.share(), now.version());
            case WIDENED -> new InForce(entry.from(), entry.version(), entry.share(), now.rest());
            case STOPPED -> new InForce(entry.from(), now.rest(), 100, 0);
            case RETIRED -> entry.version() == now.version() ? new InForce(entry.from(), 0, 100, 0) : now;
            case DRAFTED, REHEARSED, RESTORED, SUPERSEDED -> now;
        };
    }

    /** What is in force by the last word. */
    public InForce last() {
        List<InForce> all = inForce();
        return all.isEmpty() ? InForce.NOTHING : all.get(all.size() - 1);
    }

    /** It played before a trail was kept; of several the last found is live. */
    public Lifecycle found(int version, String sha256, Word word) {
        int before = last().version();
        Lifecycle next = with(version, Change.FOUND, sha256, 100, Inside.STAY, word);
        return before == 0
                ? next
                : next.with(before, Change.SUPERSEDED, sha256(before).orElse(""), 0, Inside.STAY, word);
    }

    /** Its text came. A text that people got already is settled, and another one under its number is refused. */
    public Lifecycle drafted(int version, String sha256, Word word) {
        if (wasLive(version)) {
            throw new IllegalStateException(
                    policy(version) + " was live already and this text differs: give it version "
                            + (versions().get(0) + 1));
        }
        return with(version, Change.DRAFTED, sha256, 0, Inside.STAY, word);
    }

    /** Exactly this text was tried on the past. */
    public Lifecycle rehearsed(int version, String sha256, Word word) {
        String known = sha256(version).orElse("");
        if (!known.equals(sha256)) {
            throw new IllegalStateException("the rehearsal is of another text of " + policy(version) + ": of " + sha256
                    + ", and here stands " + known);
        }
        return with(version, Change.REHEARSED, sha256, 0, Inside.STAY, word);
    }

    /** Goes live for a share of {@link #SHARES}, or for a larger one; at 100 the version before is retired. */
    public Lifecycle released(int version, int share, Inside inside, Word word) {
        InForce now = last();
        boolean widens = now.version() == version && stage(version).equals(Optional.of(Stage.LIVE));
        if (!SHARES.contains(share) || (widens && share <= now.share())) {
            throw new IllegalStateException(policy(version) + " is for " + (widens ? now.share() : 0) + " %: " + share
                    + " % does not follow (10, 50 or 100, and more than now)");
        }
        if (!widens && now.isStaged()) {
            throw new IllegalStateException(policy(now.version()) + " is for " + now.share()
                    + " % so far: take it to 100 %, or stop it, before another version goes live");
        }
        Lifecycle next = with(
                version,
                widens ? Change.WIDENED : Change.RELEASED,
                sha256(version).orElse(""),
                share,
                inside,
                word);
        int before = widens ? now.rest() : now.version();
        return share == 100 && before != 0
                ? next.with(before, Change.SUPERSEDED, sha256(before).orElse(""), 0, inside, word)
                : next;
    }

    /** Is taken back: what was live before is for everybody again, or nothing where there was nothing. */
    public Lifecycle stopped(int version, Inside inside, Word word) {
        InForce now = last();
        if (stage(version).equals(Optional.of(Stage.LIVE)) && now.version() != version) {
            throw new IllegalStateException(policy(version) + " is what others than the " + now.share() + " % of "
                    + policy(now.version()) + " get: stop that one first");
        }
        if (inside == Inside.MOVE && now.rest() == 0) {
            throw new IllegalStateException("nothing was live before " + policy(version) + ": people inside can stay or"
                    + " leave, there is nowhere to move to");
        }
        Lifecycle next = with(version, Change.STOPPED, sha256(version).orElse(""), 0, inside, word);
        boolean restored = now.rest() != 0 && stage(now.rest()).equals(Optional.of(Stage.RETIRED));
        return restored
                ? next.with(now.rest(), Change.RESTORED, sha256(now.rest()).orElse(""), 100, inside, word)
                : next;
    }

    /** Is put away. Nothing takes the place of a version that is live. */
    public Lifecycle retired(int version, Inside inside, Word word) {
        InForce now = last();
        if (stage(version).equals(Optional.of(Stage.LIVE)) && now.isStaged()) {
            throw new IllegalStateException(policy(now.version()) + " is for " + now.share()
                    + " % so far: take it to 100 %, or stop it, first");
        }
        if (inside == Inside.MOVE) {
            throw new IllegalStateException("nothing takes the place of " + policy(version)
                    + ": people inside can stay or leave, there is nowhere to move to");
        }
        return with(version, Change.RETIRED, sha256(version).orElse(""), 0, inside, word);
    }

    private Lifecycle with(int version, Change change, String sha256, int share, Inside inside, Word word) {
        Optional<Stage> stage = stage(version);
        if (Stage.after(stage, change).isEmpty()) {
            throw new IllegalStateException(refusal(version, stage, change));
        }
        if (word.by().isBlank() || sha256.isBlank()) {
            throw new IllegalStateException(policy(version) + ": nobody answers for it, or nothing stands there");
        }
        Instant from = trail.isEmpty()
                ? word.from()
                : later(trail.get(trail.size() - 1).from(), word.from());
        List<Entry> longer = new ArrayList<>(trail);
        longer.add(new Entry(version, change, sha256, share, inside, word.by(), word.at(), from, word.because()));
        return new Lifecycle(playbook, longer);
    }

    private String refusal(int version, Optional<Stage> stage, Change change) {
        if (stage.isEmpty()) {
            return "nobody has seen " + policy(version);
        }
        String is = policy(version) + " is " + stage.get().name().toLowerCase(java.util.Locale.ROOT);
        return change == Change.RELEASED && stage.get() != Stage.LIVE
                ? is + ": it goes live after a rehearsal of exactly this text"
                : is + ": " + change.name().toLowerCase(java.util.Locale.ROOT) + " does not follow";
    }

    private Optional<Entry> last(int version) {
        return trail.stream().filter(entry -> entry.version() == version).reduce((first, second) -> second);
    }

    private String policy(int version) {
        return playbook + '@' + version;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
