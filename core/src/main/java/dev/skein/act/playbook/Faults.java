package dev.skein.act.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The faults of one file, collected: a reader notes each and reads on. */
final class Faults {
    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(int line, String at, String wrong, String cure) {
        found.add(new Fault(file, line, at, wrong, cure));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of lines; of one line, in the order found. */
    List<Fault> all() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }

    /** The line a node begins on, 1 for the first. */
    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
