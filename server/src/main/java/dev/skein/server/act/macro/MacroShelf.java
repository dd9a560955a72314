package dev.skein.server.act.macro;

import dev.skein.Codec;
import dev.skein.act.assist.Macro;
import dev.skein.act.assist.Macros;
import dev.skein.learn.macros.Proposal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The macros of the data folder: proposed, approved, retired, each step by somebody; and who lets themselves be named. One
 * file, written at once or not at all.
 */
public final class MacroShelf {
    private static final String FILE = "macros.json";

    private final Path file;
    private final Map<String, Kept> macros = new TreeMap<>();
    private final Map<String, Boolean> named = new TreeMap<>();
    private Runnable changed = () -> {};

    private MacroShelf(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** Where a macro stands. */
    public enum Stage {
        PROPOSED,
        APPROVED,
        RETIRED
    }

    /** A step: who took it, when, why. */
    public record Step(Stage to, String by, Instant at, String because) {}

    /** A macro, what was found of it, and its way; the last step counts. */
    record Kept(Proposal proposal, List<Step> trail) {
        Stage stage() {
            return trail.get(trail.size() - 1).to();
        }
    }

    private record Written(List<Kept> macros, Map<String, Boolean> named) {}

    /** Opens the shelf; a folder that is not there is made. */
    public static MacroShelf open(Path folder) {
        MacroShelf shelf = new MacroShelf(folder);
        try {
            Files.createDirectories(folder);
            if (Files.exists(shelf.file)) {
                Written written = Codec.read(Files.readString(shelf.file), Written.class);
                written.macros()
                        .forEach(kept -> shelf.macros.put(kept.proposal().id(), kept));
                shelf.named.putAll(written.named());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the macros in " + folder + " cannot be read", e);
        }
        return shelf;
    }

    /** What is called when other macros are in force. */
    public synchronized void whenChanged(Runnable then) {
        changed = then;
    }

    /** Those in force. */
    public synchronized Macros approved() {
        return Macros.of(macros.values().stream()
                .filter(kept -> kept.stage() == Stage.APPROVED)
                .map(Kept::proposal)
                .map(p -> new Macro(p.id(), p.need(), p.title(), p.text(), p.cues()))
                .toList());
    }

    synchronized List<Kept> all() {
        return List.copyOf(macros.values());
    }

    synchronized Optional<Kept> find(String id) {
        return Optional.ofNullable(macros.get(id));
    }

    /** Whether an employee lets themselves be named; empty while they have not said. */
    public synchronized Optional<Boolean> isNamed(String employee) {
        return Optional.ofNullable(named.get(employee));
    }

    /** The authors of a macro; none of one that is not there. */
    public synchronized List<String> authors(String macro) {
        return find(macro).map(kept -> kept.proposal().authors()).orElse(List.of());
    }

    /** Keeps an employee's word on being named. */
    synchronized void name(String employee, boolean yes) {
        named.put(employee, yes);
        write();
    }

    /** What was found: new ones are proposed, of known ones the figures are renewed, also where they were retired. */
    synchronized void found(List<Proposal> proposals, String by, Instant at) {
        for (Proposal one : proposals) {
            Kept kept = macros.get(one.id());
            List<Step> trail =
                    kept == null ? List.of(new Step(Stage.PROPOSED, by, at, "found in the record")) : kept.trail();
            macros.put(one.id(), new Kept(one, trail));
        }
        write();
    }

    /** One step on; durable when it returns. A step to where it stands is an {@link IllegalStateException}. */
    synchronized void move(String id, Stage to, String by, Instant at, String because) {
        Kept kept = find(id).orElseThrow();
        if (kept.stage() == to) {
            throw new IllegalStateException("It is " + to.name().toLowerCase(Locale.ROOT) + " already.");
        }
        List<Step> trail = new ArrayList<>(kept.trail());
        trail.add(new Step(to, by, at, because));
        macros.put(id, new Kept(kept.proposal(), List.copyOf(trail)));
        write();
        changed.run();
    }

    private void write() {
        Path fresh = file.resolveSibling(FILE + ".new");
        try {
            Files.write(fresh, Codec.bytes(new Written(List.copyOf(macros.values()), new LinkedHashMap<>(named))));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the macros cannot be kept", e);
        }
    }
}
