package dev.skein.sim;

import dev.skein.CompanyFile;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.act.playbook.Playbooks;
import dev.skein.loop.Loops;
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
        return Playbooks.compile(files.stream().map(Examples::playbook).toList());
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
