package dev.skein.sim.rehearsal;

import dev.skein.Company;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.Playbooks;
import dev.skein.loop.Loop;
import dev.skein.loop.Loops;
import dev.skein.loop.QuietEvents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is rehearsed: a company's settings and all its playbooks, compiled.
 *
 * @param name as the report calls it
 * @param company the settings
 * @param playbooks all that play together, one version each
 * @param texts SHA-256 of a playbook's file by {@code id@version}, of the one that is tried
 */
public record Version(String name, Company company, List<Playbook> playbooks, Map<String, String> texts) {
    public Version {
        playbooks = List.copyOf(playbooks);
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** A company as it is. */
    public static Version of(String name, Company company, List<Playbook> playbooks) {
        return new Version(name, company, playbooks, Collections.emptyMap());
    }

    /**
     * The same company with another version of one playbook in place of all it has of that id.
     *
     * @param sha256 of its file, {@link dev.skein.host.Dump#sha256}: what was rehearsed is exactly this text
     */
    public Version with(Playbook playbook, String sha256) {
        List<Playbook> all = new ArrayList<>(playbooks);
        all.removeIf(other -> other.id().equals(playbook.id()));
        all.add(playbook);
        return new Version(playbook.policy(), company, all, Collections.singletonMap(playbook.policy(), sha256));
    }

    /** Compiled, to step by. */
    record Stepping(Loop loop, QuietEvents quiet) {}

    Stepping stepping() {
        Playbooks compiled = Playbooks.compile(playbooks);
        return new Stepping(new Loops(company, compiled), new QuietEvents(compiled));
    }
}
