package dev.skein.server.boot;

import picocli.CommandLine.Command;

/** {@code skein demo}: a furniture shop with a week of customers, and a handful who go on living. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts a furniture shop with a week of customers, alive.",
        footer = {"", "Example: skein demo --port 8180"})
final class DemoCommand extends Running {
    @Override
    public Integer call() {
        return run(true);
    }
}
