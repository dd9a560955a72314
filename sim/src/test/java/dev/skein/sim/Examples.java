package dev.skein.sim;

import dev.skein.act.playbook.Playbooks;
import java.util.List;

/** What lies in {@code examples/}. */
final class Examples {
    private Examples() {}

    static Playbooks playbooks(List<String> files) {
        return Playbooks.compile(List.of());
    }
}
