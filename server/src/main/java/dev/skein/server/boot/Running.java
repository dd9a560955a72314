package dev.skein.server.boot;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What {@code up} and {@code demo} share: the options and the start. */
abstract class Running implements Callable<Integer> {
    @Option(names = "--port", description = "HTTP port (default: 8180, or SKEIN_PORT)")
    Optional<Integer> port = Optional.empty();

    @Option(names = "--address", description = "bind to this address (default: 127.0.0.1, this machine only)")
    Optional<String> address = Optional.empty();

    @Option(names = "--data", description = "folder of everything that lasts (default: ./data/..., or SKEIN_DATA)")
    Optional<Path> data = Optional.empty();

    @Option(
            names = "--company",
            description = "folder with company.yaml, playbooks and knowledge (default: the demo's)")
    Optional<Path> company = Optional.empty();

    int run(boolean demo) {
        Options options = Options.of(new Options.Said(port, address, data, company), demo);
        System.setProperty("quarkus.http.port", Integer.toString(options.port()));
        System.setProperty("quarkus.http.host", options.address());
        Engine engine = Engine.start(options);
        Beans.begin(engine);
        int[] code = {0};
        Quarkus.run(
                Serving.class,
                (exit, failure) -> {
                    engine.close();
                    if (failure != null) {
                        System.err.println(Plainly.words(failure));
                        code[0] = 1;
                    } else {
                        code[0] = exit;
                    }
                },
                new String[0]);
        Quarkus.waitForExit();
        return code[0];
    }
}
