package dev.skein.server;

import dev.skein.host.Host;
import dev.skein.host.Views;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the host can be read. */
@Readiness
@Singleton
public final class HostReady implements HealthCheck {
    private final Host host;

    HostReady(Host host) {
        this.host = host;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            host.list(Views.Query.of("pod").page(Optional.empty(), 1));
            return HealthCheckResponse.up("host");
        } catch (RuntimeException e) {
            return HealthCheckResponse.named("host")
                    .down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
