package dev.skein.language.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code skein understand|teach|evaluate|label|empathy}. Exit codes: 0 done; 1 failed; 2 the command line is wrong; 3 done, but some
 * lines could not be read and say so in place.
 */
@Command(
        name = "skein",
        mixinStandardHelpOptions = true,
        version = "Skein 0.1.0",
        description = "Reads what texts say, learns a company's own labels, and measures how well it does both.",
        subcommands = {
            UnderstandCommand.class,
            TeachCommand.class,
            EvaluateCommand.class,
            LabelCommand.class,
            EmpathyCommand.class
        })
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
            command.getErr().println(words(failure));
            if (System.getenv("SKEIN_DEBUG") != null) {
                failure.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    private static String words(Exception failure) {
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        boolean speaks = failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
        return (speaks && !message.isEmpty()
                        ? failure.getMessage()
                        : failure.getClass().getSimpleName() + message)
                + "\n(SKEIN_DEBUG=1 shows where.)";
    }
}
