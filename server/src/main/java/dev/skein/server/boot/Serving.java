package dev.skein.server.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Says where to look, and stays until it is asked to stop. */
final class Serving implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
        Beans.engine().serving();
        Quarkus.waitForExit();
        return 0;
    }
}
