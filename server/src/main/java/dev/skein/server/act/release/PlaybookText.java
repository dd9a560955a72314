package dev.skein.server.act.release;

import dev.skein.act.playbook.Fault;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.host.Dump;
import java.util.stream.Collectors;

/** A playbook as its file says it; a version is exactly this text. */
public record PlaybookText(Playbook playbook, String yaml) {
    /** Reads one; what is wrong in it is an {@link IllegalArgumentException} with a line for each fault. */
    public static PlaybookText read(String name, String yaml) {
        PlaybookFile file = PlaybookFile.read(name, yaml);
        return new PlaybookText(
                file.playbook()
                        .orElseThrow(() -> new IllegalArgumentException(
                                file.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")))),
                yaml);
    }

    /** SHA-256 of the text. */
    public String sha256() {
        return Dump.sha256(yaml);
    }
}
