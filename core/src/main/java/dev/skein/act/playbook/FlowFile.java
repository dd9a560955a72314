package dev.skein.act.playbook;

import java.util.List;
import java.util.Optional;

/**
 * A flow's file, read and checked.
 *
 * @param flow when it is free of faults
 * @param faults all of them, in the order of lines
 */
public record FlowFile(Optional<Flow> flow, List<Fault> faults) {

    /**
     * Reads a flow from YAML 1.2. Never throws for what the text says: each mistake is a fault with its line.
     *
     * @param fileName as it shall stand in the faults
     * @param yaml the text, at most 1,000,000 characters
     */
    public static FlowFile read(String fileName, String yaml) {
        return FlowReader.read(fileName, yaml);
    }

    /** Whether a text is meant as a flow: it has steps, and neither trigger nor goal as a playbook has. */
    public static boolean isMeant(String yaml) {
        return yaml.lines().anyMatch(line -> line.startsWith("need:"))
                && yaml.lines().noneMatch(line -> line.startsWith("trigger:"));
    }
}
