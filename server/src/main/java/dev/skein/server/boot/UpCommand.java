package dev.skein.server.boot;

import picocli.CommandLine.Command;

/** {@code skein up}: starts without demo data and without questions. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts Skein with your own data.",
        footer = {"", "Example: skein up --port 8180 --data ./data/live --company ./my-company"})
final class UpCommand extends Running {
    @Override
    public Integer call() {
        return run(false);
    }
}
