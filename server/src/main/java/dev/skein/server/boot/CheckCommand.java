package dev.skein.server.boot;

import dev.skein.act.playbook.Fault;
import dev.skein.act.playbook.FlowFile;
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

/** {@code skein check}: reads playbooks and flows and names every fault with file, line and cure. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads playbooks and flows of the assistant and names every fault with its line and cure.",
        footer = {"", "Example: skein check examples/playbooks/*.yaml examples/flows/*.yaml"})
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "playbook and flow files")
    List<Path> files = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int faults = 0;
        for (Path file : files) {
            String text = Files.readString(file);
            faults += FlowFile.isMeant(text) ? flow(file, text, out) : playbook(file, text, out);
        }
        out.flush();
        return faults == 0 ? 0 : 1;
    }

    private static int playbook(Path file, String text, PrintWriter out) {
        PlaybookFile read = PlaybookFile.read(file.toString(), text);
        read.faults().stream().map(Fault::toString).forEach(out::println);
        read.playbook().ifPresent(p -> out.println(file + ": " + p.policy() + " is well: " + p.title()));
        return read.faults().size();
    }

    private static int flow(Path file, String text, PrintWriter out) {
        FlowFile read = FlowFile.read(file.toString(), text);
        read.faults().stream().map(Fault::toString).forEach(out::println);
        read.flow().ifPresent(f -> out.println(file + ": " + f.policy() + " has no dead end: " + f.title()));
        return read.faults().size();
    }
}
