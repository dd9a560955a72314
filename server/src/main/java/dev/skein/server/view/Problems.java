package dev.skein.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.skein.host.Inbox;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells what went wrong as {@code application/problem+json} (RFC 9457), whatever it was. */
public final class Problems {
    /** Seconds after which to come back when the queue is full. */
    static final int OVERLOADED_SECONDS = 1;

    /** Seconds after which to come back when the store is away. */
    static final int UNAVAILABLE_SECONDS = 5;

    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final String TYPE = "application/problem+json";

    /** The body; {@code path} only where a field is at fault. */
    record Body(
            String type,
            String title,
            int status,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> path) {}

    /** What we say ourselves. */
    @ServerExceptionMapper
    public Response said(Problem problem) {
        return answer(problem);
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(TYPE)
                .entity(new Body(
                        "about:blank",
                        problem.title(),
                        problem.status(),
                        problem.detail(),
                        Optional.of(problem.path()).filter(path -> !path.isEmpty())));
        if (problem.retryAfterSeconds() > 0) {
            answer.header("Retry-After", problem.retryAfterSeconds());
        }
        return answer.build();
    }

    /** The queue is full. */
    @ServerExceptionMapper
    public Response overloaded(Inbox.Overloaded full) {
        return answer(Problem.overloaded(OVERLOADED_SECONDS));
    }

    /** The store is away. */
    @ServerExceptionMapper
    public Response unavailable(Inbox.Unavailable away) {
        return answer(Problem.unavailable("The store is away. Try again soon.", UNAVAILABLE_SECONDS));
    }

    /** A body whose fields are of the wrong kind. */
    @ServerExceptionMapper
    public Response misread(MismatchedInputException wrong) {
        String path = wrong.getPath().stream().map(Problems::step).collect(Collectors.joining());
        return answer(Problem.wrong(path, "is not of the kind that is expected here"));
    }

    private static String step(JsonMappingException.Reference at) {
        return "/" + (at.getFieldName() == null ? String.valueOf(at.getIndex()) : at.getFieldName());
    }

    /** What the framework says: no such path, no such method, a body that is no JSON. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException said) {
        int status = said.getResponse().getStatus();
        String title = said.getResponse().getStatusInfo().getReasonPhrase();
        String detail = status == 400 ? "The body is not the JSON that is expected here." : title + ".";
        return answer(Problem.of(status, title, detail, ""));
    }

    /** What nobody foresaw: the reason is in the log, under the id that is told. */
    @ServerExceptionMapper
    public Response unforeseen(RuntimeException failure) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "call failed, told as " + id, failure);
        return answer(Problem.of(500, "Failed", "Something failed here; the log tells more under " + id + ".", ""));
    }
}
