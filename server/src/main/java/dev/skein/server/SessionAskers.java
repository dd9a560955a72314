package dev.skein.server;

import dev.skein.CompanyFile;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the employee from the call's attribute {@link #EMPLOYEE}, which whoever checks the session puts there. Without
 * one, as on one's own machine, it is the first employee of the company's file.
 */
@Singleton
public final class SessionAskers implements Askers {
    /** Name of the attribute that holds the employee's id. */
    public static final String EMPLOYEE = "skein.employee";

    private final Companies companies;
    private final CurrentVertxRequest request;

    SessionAskers(Companies companies, CurrentVertxRequest request) {
        this.companies = companies;
        this.request = request;
    }

    @Override
    public Asker now() {
        @Nullable RoutingContext call = request.getCurrent();
        Optional<String> named = call == null ? Optional.empty() : Optional.ofNullable(call.get(EMPLOYEE));
        return asker(companies.file(), named);
    }

    /** The employee of that id; the first when none is named or known; nobody in a company of none. */
    public static Asker asker(CompanyFile file, Optional<String> named) {
        List<CompanyFile.Person> employees = file.employees();
        return named.flatMap(
                        id -> employees.stream().filter(e -> e.id().equals(id)).findFirst())
                .or(() -> employees.stream().findFirst())
                .map(e -> new Asker(e.id(), e.name()))
                .orElse(new Asker("desk", "The desk"));
    }
}
