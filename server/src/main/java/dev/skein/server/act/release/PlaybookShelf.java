package dev.skein.server.act.release;

import dev.skein.Codec;
import dev.skein.act.playbook.Lifecycle;
import dev.skein.act.playbook.Lifecycle.Word;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.Playbooks;
import dev.skein.act.playbook.Releases;
import dev.skein.act.playbook.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All versions of all playbooks with their trails, in the data folder: a file a playbook, written at once or not at all.
 * The texts are kept too, so that what is live stays live when its file changes, and runs finish on the text they began.
 */
public final class PlaybookShelf {
    /** From a decision to when it holds: every loop knows of it before, so that a step made again decides the same. */
    public static final Duration TAKES_EFFECT = Duration.ofSeconds(1);

    /** Who answers for what Skein does by itself. */
    public static final String ITSELF = "Skein";

    /** Why what stood in the folder is live at the first start. */
    static final String FIRST =
            "The first start: it is live as it stood in the company's folder, and nobody rehearsed it";

    private static final Logger LOG = System.getLogger(PlaybookShelf.class.getName());

    private final Path folder;
    private final InstantSource clock;
    private final TreeMap<String, Kept> playbooks = new TreeMap<>();
    private final TreeMap<String, String> notes = new TreeMap<>();
    private final Map<String, Playbook> read = new TreeMap<>();
    private volatile Playbooks compiled = Playbooks.compile(List.of());
    private Runnable changed = () -> {};

    /**
     * A playbook as it is kept.
     *
     * @param texts by SHA-256
     * @param receipts the last rehearsal by SHA-256 of the text
     * @param paces when a version goes on by itself
     */
    record Kept(Lifecycle life, Map<String, String> texts, Map<String, Receipt> receipts, Map<Integer, Pace> paces) {
        Kept {
            texts = Collections.unmodifiableMap(new TreeMap<>(texts));
            receipts = Collections.unmodifiableMap(new TreeMap<>(receipts));
            paces = Collections.unmodifiableMap(new TreeMap<>(paces));
        }

        Kept with(Lifecycle now) {
            return new Kept(now, texts, receipts, paces);
        }

        Kept withText(PlaybookText text) {
            TreeMap<String, String> more = new TreeMap<>(texts);
            more.put(text.sha256(), text.yaml());
            return new Kept(life, more, receipts, paces);
        }

        Kept withReceipt(Receipt receipt) {
            TreeMap<String, Receipt> more = new TreeMap<>(receipts);
            more.put(receipt.sha256(), receipt);
            return new Kept(life, texts, more, paces);
        }

        Kept withPace(int version, Optional<Pace> pace) {
            TreeMap<Integer, Pace> more = new TreeMap<>(paces);
            more.remove(version);
            pace.ifPresent(one -> more.put(version, one));
            return new Kept(life, texts, receipts, more);
        }
    }

    private PlaybookShelf(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens the shelf and puts on it what stands in the company's folder. The first time, what stands there is live at
     * once; later, what is new or changed is a draft.
     */
    public static PlaybookShelf open(Path folder, List<PlaybookText> found, InstantSource clock) {
        PlaybookShelf shelf = new PlaybookShelf(folder, clock);
        boolean first = !Files.isDirectory(folder);
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    Kept kept = Codec.read(Files.readString(file), Kept.class);
                    shelf.playbooks.put(kept.life().playbook(), kept);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the playbooks in " + folder + " cannot be read", e);
        }
        found.stream()
                .sorted(Comparator.comparing(
                                (PlaybookText text) -> text.playbook().id())
                        .thenComparing(text -> text.playbook().version()))
                .forEach(text -> shelf.found(text, first));
        shelf.compile();
        return shelf;
    }

    private void found(PlaybookText text, boolean first) {
        String id = text.playbook().id();
        int version = text.playbook().version();
        Kept kept = kept(id);
        Lifecycle life = kept.life();
        if (life.sha256(version).equals(Optional.of(text.sha256()))) {
            return;
        }
        Instant now = clock.instant();
        if (first) {
            Word word = new Word(text.playbook().owner(), now, Instant.EPOCH, FIRST);
            keep(kept.withText(text).with(life.found(version, text.sha256(), word)));
            return;
        }
        try {
            Word word =
                    new Word(text.playbook().owner(), now, now, "Its file in the company's folder is new or changed");
            keep(kept.withText(text).with(life.drafted(version, text.sha256(), word)));
        } catch (IllegalStateException e) {
            notes.put(text.playbook().policy(), String.valueOf(e.getMessage()));
            LOG.log(Logger.Level.WARNING, e.getMessage());
        }
    }

    /** What is called when other versions are in force. */
    public synchronized void whenChanged(Runnable then) {
        changed = then;
    }

    /** Every version that people got or get, with who gets which. */
    public Playbooks playbooks() {
        return compiled;
    }

    /** All of them, in the order of their ids. */
    synchronized List<Kept> all() {
        return List.copyOf(playbooks.values());
    }

    synchronized Optional<Kept> find(String id) {
        return Optional.ofNullable(playbooks.get(id));
    }

    /** Why a file in the company's folder is not what it says, by {@code id@version}. */
    synchronized Map<String, String> notes() {
        return Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /** The playbook of a version; its text was read when it came. */
    synchronized Optional<Playbook> playbook(String id, int version) {
        return text(id, version)
                .map(yaml -> read.computeIfAbsent(
                        kept(id).life().sha256(version).orElse(""), sha -> parsed(id, version, yaml)));
    }

    /** The text of a version. */
    synchronized Optional<String> text(String id, int version) {
        Kept kept = kept(id);
        return kept.life().sha256(version).map(kept.texts()::get);
    }

    private static Playbook parsed(String id, int version, String yaml) {
        return PlaybookText.read(id + '@' + version, yaml).playbook();
    }

    /** Takes a text in as a draft; the one that stands there already changes nothing. */
    public synchronized Lifecycle draft(PlaybookText text, String by, String because) {
        Kept kept = kept(text.playbook().id());
        int version = text.playbook().version();
        if (!kept.life().sha256(version).equals(Optional.of(text.sha256()))) {
            Instant now = clock.instant();
            keep(kept.withText(text)
                    .with(kept.life().drafted(version, text.sha256(), new Word(by, now, now, because))));
        }
        return kept(text.playbook().id()).life();
    }

    /** Records a rehearsal of exactly this version's text. */
    synchronized Lifecycle rehearsed(String id, int version, Receipt receipt, String report) {
        Kept kept = kept(id);
        String over = receipt.people() == 0
                ? "Rehearsed over nobody: no event was there to try it on"
                : "Rehearsed over " + receipt.events() + " events of " + receipt.people()
                        + " people; it would have reached " + receipt.reaches();
        Word word = new Word(receipt.by(), receipt.at(), receipt.at(), over);
        Lifecycle life = kept.life().rehearsed(version, receipt.sha256(), word);
        write(report(id, version), report.getBytes(StandardCharsets.UTF_8));
        keep(kept.with(life).withReceipt(receipt));
        return life;
    }

    /** The whole report of a version's last rehearsal; empty when there was none. */
    synchronized Optional<String> reportOf(String id, int version) {
        Path file = report(id, version);
        Kept kept = kept(id);
        boolean isOfThisText =
                kept.life().sha256(version).filter(kept.receipts()::containsKey).isPresent();
        try {
            return isOfThisText && Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the report in " + file + " cannot be read", e);
        }
    }

    private Path report(String id, int version) {
        return folder.resolve("reports").resolve(id + '@' + version + ".report");
    }

    /** How a step of a trail is taken. */
    @FunctionalInterface
    interface Step {
        Lifecycle take(Lifecycle life, Word word);
    }

    /**
     * A step by somebody; one that does not follow is an {@link IllegalStateException}. Durable when it returns, and in
     * force {@link #TAKES_EFFECT} later.
     */
    synchronized Lifecycle take(String id, String by, String because, Step step) {
        return take(id, by, because, step, kept -> kept);
    }

    /** The same, with when it goes on by itself. */
    synchronized Lifecycle take(String id, String by, String because, Step step, UnaryOperator<Kept> also) {
        Kept kept = kept(id);
        Instant now = clock.instant();
        Lifecycle life = step.take(kept.life(), new Word(by, now, now.plus(TAKES_EFFECT), because));
        keep(also.apply(kept.with(life)));
        compile();
        changed.run();
        return life;
    }

    private Kept kept(String id) {
        Kept kept = playbooks.get(id);
        return kept == null ? new Kept(Lifecycle.of(id), Map.of(), Map.of(), Map.of()) : kept;
    }

    private void compile() {
        List<Playbook> people = new ArrayList<>();
        List<Lifecycle> lives = new ArrayList<>();
        for (Kept kept : playbooks.values()) {
            Lifecycle life = kept.life();
            lives.add(life);
            life.versions().stream()
                    .filter(life::wasLive)
                    .flatMap(version -> playbook(life.playbook(), version).stream())
                    .forEach(people::add);
        }
        compiled = Playbooks.compile(people, Releases.of(lives));
    }

    /** Stages of all versions, for a line at the start. */
    public synchronized Map<Stage, Long> stages() {
        TreeMap<Stage, Long> counts = new TreeMap<>();
        playbooks
                .values()
                .forEach(kept -> kept.life()
                        .versions()
                        .forEach(version -> kept.life().stage(version).ifPresent(s -> counts.merge(s, 1L, Long::sum))));
        return counts;
    }

    private void keep(Kept kept) {
        write(folder.resolve(kept.life().playbook() + ".json"), Codec.bytes(kept));
        playbooks.put(kept.life().playbook(), kept);
    }

    private static void write(Path file, byte[] bytes) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(fresh.toAbsolutePath().getParent());
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be kept", e);
        }
    }
}
