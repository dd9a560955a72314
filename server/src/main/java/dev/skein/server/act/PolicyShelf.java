package dev.skein.server.act;

import dev.skein.Codec;
import dev.skein.act.nextbest.LinearModel;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.nextbest.Release;
import dev.skein.act.nextbest.Release.Stage;
import dev.skein.act.nextbest.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The releases of what is best next, in the data folder, one file each, written at once or not at all. Every approved one
 * is kept for good: what was asked under it is answered by it again. No file holds a customer's words.
 */
public final class PolicyShelf {
    private final Path folder;
    private final TreeMap<Integer, Release> releases = new TreeMap<>();
    private Runnable changed = () -> {};

    private PolicyShelf(Path folder) {
        this.folder = folder;
    }

    /** A release as it is kept. */
    record Kept(int version, LinearModel.Written model, List<Release.Step> trail) {}

    /** Opens the shelf; version 1, what is taken for true before anything was learned, stands on it without a file. */
    public static PolicyShelf open(Path folder) {
        PolicyShelf shelf = new PolicyShelf(folder);
        shelf.releases.put(1, Release.first(Rules.PLAIN));
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.getFileName().toString().matches("policy-\\d+\\.json"))
                        .sorted()
                        .toList()) {
                    Kept kept = Codec.read(Files.readString(file), Kept.class);
                    shelf.releases.put(
                            kept.version(),
                            new Release(kept.version(), LinearModel.read(kept.model()), Rules.PLAIN, kept.trail()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the policies in " + folder + " cannot be read", e);
        }
        shelf.settle();
        return shelf;
    }

    /** A crash between two files leaves two live: the one that went live last is. */
    private void settle() {
        retireAllBut(releases.values().stream()
                .filter(r -> r.stage() == Stage.LIVE)
                .max(Comparator.comparing(PolicyShelf::lastStep).thenComparing(Release::version))
                .orElseThrow(() -> new IllegalStateException("no policy in " + folder + " is live")));
    }

    private void retireAllBut(Release last) {
        for (Release one : List.copyOf(releases.values())) {
            if (one.stage() == Stage.LIVE && one.version() != last.version()) {
                Release.Step by = last.trail().get(last.trail().size() - 1);
                keep(one.moved(Stage.RETIRED, by.by(), by.at(), "version " + last.version() + " is live"));
            }
        }
    }

    private static Instant lastStep(Release release) {
        return release.trail().get(release.trail().size() - 1).at();
    }

    /** What is called when another version is live. */
    public synchronized void whenChanged(Runnable then) {
        changed = then;
    }

    /** The approved ones. */
    public synchronized Policies policies() {
        return Policies.of(
                releases.values().stream().filter(Release::wasApproved).toList());
    }

    /** All, the newest first. */
    synchronized List<Release> releases() {
        return List.copyOf(releases.descendingMap().values());
    }

    synchronized Optional<Release> find(int version) {
        return Optional.ofNullable(releases.get(version));
    }

    /** Puts a candidate on the shelf; it decides nothing. */
    synchronized Release learned(LinearModel model, String by, Instant at, String because) {
        Release release = Release.learned(releases.lastKey() + 1, model, Rules.PLAIN, by, at, because);
        keep(release);
        return release;
    }

    /** One step on; one that does not follow is an {@link IllegalStateException}. Durable when it returns. */
    synchronized Release move(int version, Stage to, String by, Instant at, String because) {
        Release moved = find(version).orElseThrow().moved(to, by, at, because);
        keep(moved);
        if (to == Stage.LIVE) {
            retireAllBut(moved);
            changed.run();
        }
        return moved;
    }

    private void keep(Release release) {
        Path file = folder.resolve(String.format(Locale.ROOT, "policy-%04d.json", release.version()));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(
                    fresh,
                    Codec.bytes(new Kept(release.version(), release.model().written(), release.trail())));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("policy " + release.version() + " cannot be kept", e);
        }
        releases.put(release.version(), release);
    }
}
