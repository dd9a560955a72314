package dev.skein.sim;

import dev.skein.Company;
import dev.skein.CompanyFile;
import dev.skein.act.assist.Assist;
import dev.skein.act.assist.Macros;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.playbook.FlowFile;
import dev.skein.act.playbook.Flows;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.act.playbook.Playbooks;
import dev.skein.loop.Loops;
import dev.skein.sim.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies in {@code examples/}. */
final class Examples {
    private static final Path FOLDER = Path.of("..", "examples");

    private Examples() {}

    static CompanyFile company() {
        return CompanyFile.read("company.yaml", text(FOLDER.resolve("furniture/company.yaml")));
    }

    static Playbooks playbooks(List<String> files) {
        return Playbooks.compile(files.stream()
                .filter(file -> !file.startsWith(Story.FLOWS))
                .map(Examples::playbook)
                .toList());
    }

    /** The loops of a story: its playbooks, and its flows. */
    static Loops loops(Company company, List<String> files) {
        return new Loops(company, playbooks(files), Policies.first(), new Assist(flows(files), Macros.NONE));
    }

    private static Flows flows(List<String> files) {
        return Flows.of(files.stream()
                .filter(file -> file.startsWith(Story.FLOWS))
                .map(file -> FlowFile.read(file, text(FOLDER.resolve(file))))
                .map(read -> read.flow()
                        .orElseThrow(
                                () -> new IllegalStateException(read.faults().toString())))
                .toList());
    }

    private static Playbook playbook(String file) {
        PlaybookFile read = PlaybookFile.read(file, text(FOLDER.resolve("playbooks/" + file)));
        return read.playbook()
                .orElseThrow(() -> new IllegalStateException(read.faults().toString()));
    }

    static Loops shop() {
        return new Loops(
                company().company(),
                playbooks(List.of("abandoned-basket.yaml", "break-after-charged.yaml", "late-delivery.yaml")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
