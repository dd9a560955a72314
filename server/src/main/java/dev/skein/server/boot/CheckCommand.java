package dev.skein.server.boot;

import dev.skein.act.playbook.Fault;
import dev.skein.act.playbook.PlaybookFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skein check}: reads playbooks and names every fault with file, line and cure. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads playbooks and names every fault with its line and cure.",
        footer = {"", "Example: skein check examples/playbooks/*.yaml"})
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "playbook files")
    List<Path> files = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int faults = 0;
        for (Path file : files) {
            PlaybookFile read = PlaybookFile.read(file.toString(), Files.readString(file));
            read.faults().stream().map(Fault::toString).forEach(out::println);
            faults += read.faults().size();
            read.playbook().ifPresent(p -> out.println(file + ": " + p.policy() + " is well: " + p.title()));
        }
        out.flush();
        return faults == 0 ? 0 : 1;
    }
}
