package dev.skein.server.security;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Who a call under {@code /api/v1} comes from.
 *
 * @param employee id of the employee; empty for the company's first, as on one's own machine, and for a program with the
 *     private key
 * @param program whether the private key was shown, not a browser's cookie
 */
public record Session(String employee, boolean program) {
    /** Attribute of a call that holds the employee's id, where the session names one. */
    public static final String EMPLOYEE = "skein.employee";

    private static final String SESSION = "skein.session";

    /** The session of a call; empty on paths that need none. */
    public static Optional<Session> of(RoutingContext call) {
        return Optional.ofNullable(call.get(SESSION));
    }

    void attach(RoutingContext call) {
        call.put(SESSION, this);
        if (!employee.isEmpty()) {
            call.put(EMPLOYEE, employee);
        }
    }
}
