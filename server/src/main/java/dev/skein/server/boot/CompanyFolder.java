package dev.skein.server.boot;

import dev.skein.CompanyFile;
import dev.skein.act.playbook.Fault;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.language.teach.Examples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A company's folder, read whole: settings, playbooks, where its knowledge and its examples of needs stand.
 *
 * @param file settings, people, pods
 * @param playbooks all published ones
 * @param knowledge folder of the articles
 * @param needs examples that teach the kinds of need, if there are any
 */
record CompanyFolder(CompanyFile file, List<Playbook> playbooks, Path knowledge, Optional<Path> needs) {

    /** Faults in a company's files, all at once, each with file, line and cure. */
    static final class Faulty extends RuntimeException {
        private static final long serialVersionUID = 1;

        Faulty(List<Fault> faults) {
            super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
    }

    static CompanyFolder read(Path folder) {
        Path settings = folder.resolve("company.yaml");
        try {
            CompanyFile file = CompanyFile.read(settings.toString(), Files.readString(settings));
            Path own = folder.resolve("playbooks");
            Path shared = folder.resolveSibling("playbooks");
            Path needs = folder.resolve("needs.tsv");
            Path sharedNeeds = folder.resolveSibling("needs.tsv");
            return new CompanyFolder(
                    file,
                    playbooks(Files.isDirectory(own) ? own : shared),
                    folder.resolve("knowledge"),
                    Stream.of(needs, sharedNeeds).filter(Files::exists).findFirst());
        } catch (IOException e) {
            throw new UncheckedIOException("the company in " + folder + " cannot be read", e);
        }
    }

    /** How many examples of needs the company brings. */
    int ownExamples() {
        try {
            return needs.isPresent() ? Examples.read(needs.get()).all().size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Playbook> playbooks(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        List<Playbook> playbooks = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files) {
            PlaybookFile read = PlaybookFile.read(file.getFileName().toString(), Files.readString(file));
            faults.addAll(read.faults());
            read.playbook().ifPresent(playbooks::add);
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return List.copyOf(playbooks);
    }
}
