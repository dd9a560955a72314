package dev.skein.sim.rehearsal;

import dev.skein.CompanyFile;
import dev.skein.act.playbook.Fault;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.host.Dump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files a rehearsal is made of. What is wrong in them is an {@link IllegalArgumentException} that names file and line. */
public final class Folder {
    /** A playbook, and the SHA-256 of the text it was read from. */
    public record Text(Playbook playbook, String sha256) {}

    private Folder() {}

    /** Reads a playbook's file. */
    public static Text playbook(Path file) throws IOException {
        return text(file.getFileName().toString(), Files.readString(file));
    }

    /** Reads a playbook's text; {@code name} is what faults call it. */
    public static Text text(String name, String yaml) {
        PlaybookFile read = PlaybookFile.read(name, yaml);
        Playbook playbook = read.playbook()
                .orElseThrow(() -> new IllegalArgumentException(
                        read.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"))));
        return new Text(playbook, Dump.sha256(yaml));
    }

    /** A company's folder: {@code company.yaml}, and the newest version of each playbook beside it. */
    public static Version company(Path folder) throws IOException {
        Path settings = folder.resolve("company.yaml");
        CompanyFile file;
        try {
            file = CompanyFile.read(settings.toString(), Files.readString(settings));
        } catch (CompanyFile.Wrong e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return Version.of(
                file.company().name() + '@' + file.company().version(), file.company(), List.copyOf(newest(folder)));
    }

    /** As a server starts: its own playbooks, else those of the folder beside. */
    private static Collection<Playbook> newest(Path folder) throws IOException {
        Path own = folder.resolve("playbooks");
        Path from = Files.isDirectory(own) ? own : folder.resolveSibling("playbooks");
        TreeMap<String, Playbook> newest = new TreeMap<>();
        if (Files.isDirectory(from)) {
            List<Path> files;
            try (Stream<Path> found = Files.list(from)) {
                files = found.filter(f -> f.toString().endsWith(".yaml"))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                Playbook one = playbook(file).playbook();
                newest.merge(one.id(), one, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        return newest.values();
    }
}
