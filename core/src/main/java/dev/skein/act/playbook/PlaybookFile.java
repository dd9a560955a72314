package dev.skein.act.playbook;

import java.util.List;
import java.util.Optional;

/**
 * A playbook's file, read.
 *
 * @param playbook when it is free of faults
 * @param faults all of them, in the order of lines
 */
public record PlaybookFile(Optional<Playbook> playbook, List<Fault> faults) {

    /**
     * Reads a playbook from YAML 1.2. Never throws for what the text says: each mistake is a fault with its line.
     *
     * @param fileName as it shall stand in the faults
     * @param yaml the text, at most 1,000,000 characters
     */
    public static PlaybookFile read(String fileName, String yaml) {
        return PlaybookReader.read(fileName, yaml);
    }
}
