package dev.skein.server.boot;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code skein COMMAND}: the entry of everything that serves; reading and teaching texts starts in the language module.
 * Exit codes: 0 done, 1 failed, 2 the command line is wrong. */
@QuarkusMain
@Command(
        name = "skein",
        mixinStandardHelpOptions = true,
        version = "Skein 0.1.0",
        description = "Listens to customers, understands them, acts, and learns from what came of it.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            TeachCommand.class,
            CheckCommand.class,
            PlaybookCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr().println(Plainly.words(failure));
            if (System.getenv("SKEIN_DEBUG") != null) {
                failure.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        if (arguments.length == 0) {
            line.usage(line.getOut());
            System.exit(CommandLine.ExitCode.USAGE);
        }
        System.exit(line.execute(arguments));
    }
}
