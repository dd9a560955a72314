package dev.skein.server.boot;

import dev.skein.Company;
import dev.skein.CompanyFile;
import dev.skein.act.playbook.Fault;
import dev.skein.act.playbook.Flow;
import dev.skein.act.playbook.FlowFile;
import dev.skein.act.playbook.Flows;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.language.teach.Examples;
import dev.skein.server.act.release.PlaybookText;
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
 * @param playbooks every file of them
 * @param flows of the assistant: those in the company's own folder {@code flows}, if there is one
 * @param knowledge folder of the articles
 * @param needs examples that teach the kinds of need, if there are any
 */
record CompanyFolder(
        CompanyFile file, List<PlaybookText> playbooks, Flows flows, Path knowledge, Optional<Path> needs) {

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
                    flows(folder.resolve("flows"), file.company()),
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

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /** A flow with a fault is refused, and so is one that begins with a need nobody here knows, or an id that comes twice. */
    private static Flows flows(Path folder, Company company) throws IOException {
        List<Flow> flows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            FlowFile read = FlowFile.read(name, Files.readString(file));
            faults.addAll(read.faults());
            read.flow().ifPresent(flow -> {
                if (company.need(flow.need()).isEmpty()) {
                    faults.add(new Fault(
                            name,
                            1,
                            "need",
                            "'" + flow.need() + "' is no kind of need of " + company.name(),
                            "Write one of those in company.yaml"));
                }
                if (flows.stream().anyMatch(f -> f.id().equals(flow.id()))) {
                    faults.add(new Fault(name, 1, "id", "there is a flow '" + flow.id() + "'", "Give it another id"));
                }
                flows.add(flow);
            });
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return Flows.of(flows);
    }

    private static List<PlaybookText> playbooks(Path folder) throws IOException {
        List<PlaybookText> playbooks = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files(folder)) {
            String yaml = Files.readString(file);
            PlaybookFile read = PlaybookFile.read(file.getFileName().toString(), yaml);
            faults.addAll(read.faults());
            read.playbook().ifPresent(one -> playbooks.add(new PlaybookText(one, yaml)));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return List.copyOf(playbooks);
    }
}
