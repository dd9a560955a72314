package dev.skein.server.teach;

import dev.skein.Codec;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.TaughtModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions of the model that reads needs, in the data folder: a file of weights and a file that says where it comes
 * from for each, and one that says which is live. Each is written at once or not at all, so that a crash at any moment
 * leaves a shelf that can be read. No file holds a customer's text.
 */
public final class ModelShelf {
    /** Versions kept; beyond it the oldest that is not live goes. */
    static final int VERSIONS_MAX = 20;

    private static final String LIVE = "live.json";

    /** Which version is live, and which were before it, the last first. */
    record Live(int version, List<Integer> before) {}

    private final Path folder;
    private final Lenses lenses;
    private Live live;
    private List<Version> versions;

    /** Opens the shelf; version 1, what the company's folder teaches, stands on it without a file. */
    public ModelShelf(Path folder, Lenses lenses, Instant now, int ownExamples, String ownHash) {
        this.folder = folder;
        this.lenses = lenses;
        try {
            Files.createDirectories(folder);
            Path at = folder.resolve(LIVE);
            live = Files.exists(at) ? Codec.read(Files.readString(at), Live.class) : new Live(1, List.of());
            versions =
                    found(new Version(1, ownHash, now, ownExamples, List.of(), Optional.empty(), "", Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException("the language models in " + folder + " cannot be read", e);
        }
    }

    private List<Version> found(Version first) throws IOException {
        List<Version> made = new ArrayList<>(List.of(first));
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("needs-\\d+\\.json"))
                    .sorted()
                    .toList()) {
                Version version = Codec.read(Files.readString(file), Version.class);
                if (Files.exists(model(version.version()))) {
                    made.add(version);
                }
            }
        }
        return List.copyOf(made);
    }

    /** The versions, the newest first. */
    public synchronized List<Version> versions() {
        List<Version> made = new ArrayList<>(versions);
        made.sort((a, b) -> Integer.compare(b.version(), a.version()));
        return made;
    }

    /** Which is live. */
    public synchronized int live() {
        return live.version();
    }

    /** Which was live before it, if one was and is still there. */
    public synchronized Optional<Integer> before() {
        return live.before().stream().filter(v -> find(v).isPresent()).findFirst();
    }

    /** The version of that number. */
    public synchronized Optional<Version> find(int version) {
        return versions.stream().filter(v -> v.version() == version).findFirst();
    }

    /** Its model; none for the first, which is what the company's folder teaches. */
    public Optional<TaughtModel> model(Version version) {
        if (version.version() == 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(TaughtModel.read(model(version.version()), lenses));
        } catch (IOException e) {
            throw new UncheckedIOException("language model " + version.version() + " cannot be read", e);
        }
    }

    /** The number the next version will have. */
    synchronized int next() {
        return versions.stream().mapToInt(Version::version).max().orElse(1) + 1;
    }

    /** Puts a candidate on the shelf. */
    synchronized void add(TaughtModel model, Version version) {
        try {
            model.write(model(version.version()));
            keep(told(version.version()), version);
            List<Version> all = new ArrayList<>(versions);
            all.add(version);
            while (all.size() > VERSIONS_MAX) {
                Version oldest = all.stream()
                        .filter(v -> v.version() != 1 && v.version() != live.version())
                        .findFirst()
                        .orElseThrow();
                all.remove(oldest);
                Files.deleteIfExists(told(oldest.version()));
                Files.deleteIfExists(model(oldest.version()));
            }
            versions = List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("language model " + version.version() + " cannot be kept", e);
        }
    }

    /** Says that a version is live from now on; durable when it returns. */
    synchronized void goLive(Version version, String by, Instant at) {
        List<Integer> before = new ArrayList<>(List.of(live.version()));
        before.addAll(live.before());
        settle(new Live(version.version(), before.stream().limit(VERSIONS_MAX).toList()), version.approved(by, at));
    }

    /** Says that the one before is live again; durable when it returns. */
    synchronized void goBack(Version version) {
        List<Integer> before = live.before();
        settle(
                new Live(version.version(), before.subList(before.indexOf(version.version()) + 1, before.size())),
                version);
    }

    private void settle(Live to, Version version) {
        try {
            if (version.version() > 1) {
                keep(told(version.version()), version);
            }
            keep(folder.resolve(LIVE), to);
        } catch (IOException e) {
            throw new UncheckedIOException("which language model is live cannot be kept", e);
        }
        live = to;
        versions = versions.stream()
                .map(v -> v.version() == version.version() ? version : v)
                .toList();
    }

    private static void keep(Path file, Object noun) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, Codec.bytes(noun));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path model(int version) {
        return folder.resolve(String.format(java.util.Locale.ROOT, "needs-%04d.model", version));
    }

    private Path told(int version) {
        return folder.resolve(String.format(java.util.Locale.ROOT, "needs-%04d.json", version));
    }
}
