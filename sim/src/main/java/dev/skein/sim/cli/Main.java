package dev.skein.sim.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code skein match|floor|rehearse|simulate}. Exit codes: 0 done; 1 failed; 2 the command line, or what it names, is wrong. */
@Command(
        name = "skein",
        mixinStandardHelpOptions = true,
        version = "Skein 0.1.0",
        description = "Tries things out before they touch anyone.",
        subcommands = {MatchCommand.class, FloorCommand.class, RehearseCommand.class, SimulateCommand.class})
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** The exit code of one run. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            boolean wrong = failure instanceof IllegalArgumentException;
            String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            command.getErr().println(wrong ? message : failure.getClass().getSimpleName() + ": " + message);
            if (System.getenv("SKEIN_DEBUG") != null) {
                failure.printStackTrace(command.getErr());
            }
            return wrong ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        });
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }
}
