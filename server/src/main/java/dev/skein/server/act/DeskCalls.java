package dev.skein.server.act;

import dev.skein.Codec;
import dev.skein.CompanyFile;
import dev.skein.Data;
import dev.skein.Employee;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.host.Views;
import dev.skein.host.Views.Query;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.Companies;
import dev.skein.server.view.Checks;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Listed;
import dev.skein.server.view.PersonView;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The employee at the desk: who it is, what waits, what is broken, and the switch that stops everything. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class DeskCalls {
    private static final int CONSULTS_MAX = 50;

    private final Host host;
    private final InstantSource clock;
    private final Companies companies;
    private final Askers askers;
    private final DeskEvents desk;

    /** Answers from a host. */
    public DeskCalls(Host host, InstantSource clock, Companies companies, Askers askers, DeskEvents desk) {
        this.host = host;
        this.clock = clock;
        this.companies = companies;
        this.askers = askers;
        this.desk = desk;
    }

    /** Who asks, and where. */
    public record Me(String employee, String name, String company, boolean demo, Employee.Presence presence) {}

    /** Who asks. */
    @GET
    @Path("me")
    @Operation(operationId = "getMe", summary = "Who asks")
    public Me me() {
        Asker asker = askers.now();
        Employee.Presence presence =
                host.state(Key.employee(asker.id())) instanceof Employee e ? e.presence() : Employee.Presence.AWAY;
        return new Me(asker.id(), asker.name(), companies.company().name(), companies.isDemo(), presence);
    }

    /** Whether work can come; {@code until} when a break ends by itself. */
    public record Present(
            @Nullable String presence, @Nullable String until) {}

    /** The longest break that may be said to end by itself. */
    static final Duration BREAK_MAX = Duration.ofHours(12);

    /** Says whether work can come. */
    @POST
    @Path("me/presence")
    @Operation(operationId = "setPresence", summary = "Say whether work can come")
    public Response presence(@Nullable Present present) {
        Employee.Presence said = Checks.named("/presence", Checks.body(present).presence(), Employee.Presence.class);
        Key me = Key.employee(askers.now().id());
        Data data = Data.of("presence", said.name());
        String until = Checks.body(present).until();
        Data whole =
                until == null ? data : data.with("until", backAt(said, until).toString());
        return Response.accepted(desk.write("PresenceChanged", me, Optional.empty(), whole))
                .build();
    }

    private Instant backAt(Employee.Presence said, String until) {
        Instant at = Checks.time("/until", until);
        Instant now = clock.instant();
        if (said != Employee.Presence.BREAK) {
            throw Problem.wrong("/until", "goes with a break; presence is " + said);
        }
        if (!at.isAfter(now) || at.isAfter(now.plus(BREAK_MAX))) {
            throw Problem.wrong("/until", "must be within the next " + BREAK_MAX.toHours() + " hours");
        }
        return at;
    }

    /** A pod, by name. */
    public record PodName(String id, String name) {}

    /** The pods, in the order of the company's file. */
    @GET
    @Path("pods")
    @Operation(operationId = "listPods", summary = "The pods")
    public Listed<PodName> pods() {
        return Listed.whole(companies.file().pods().stream()
                .map(pod -> new PodName(pod.id(), pod.name()))
                .toList());
    }

    /** What waits, who needs us most first. */
    @GET
    @Path("desk")
    @Operation(operationId = "getDesk", summary = "What waits, who needs us most first")
    public Desk desk() {
        return new Queue(host, clock.instant(), companies.company().queue().waitMax())
                .desk(askers.now().id());
    }

    /** A colleague's question that waits for my word. */
    public record Question(
            String id,
            String conversation,
            String customer,
            Optional<String> person,
            String by,
            String text,
            Instant at) {}

    /** Questions of colleagues to who asks, the oldest first. */
    public record Questions(List<Question> items) {}

    /** What colleagues asked me and I have not answered. */
    @GET
    @Path("desk/consults")
    @Operation(operationId = "listConsults", summary = "What colleagues asked me and I have not answered")
    public Questions consults() {
        Query mine = Query.of("consult").about(askers.now().id()).status("ASKED");
        return new Questions(Rows.newest(host, mine, CONSULTS_MAX).stream()
                .map(this::question)
                .sorted(Comparator.comparing(Question::at))
                .toList());
    }

    private Question question(Views.Row row) {
        Data said = Codec.read(row.json(), Data.class);
        String customer = said.text("customer").orElse("");
        return new Question(
                row.id(),
                said.text("conversation").orElse(""),
                customer,
                PersonView.of(Persons.state(host, host.owner(row.key()))).name(),
                said.text("by").orElse(""),
                said.text("text").orElse(""),
                Instant.ofEpochMilli(row.atMillis()));
    }

    /** What is broken. */
    public record Flagged(
            @Nullable String text,
            @Nullable String step,
            @Nullable Boolean anonymous) {}

    /** Says that a step is broken. Without a name it is kept under the pod, and nothing in it tells who. */
    @POST
    @Path("flags")
    @Operation(operationId = "raiseFlag", summary = "Say that a step is broken")
    public Response flag(@Nullable Flagged flagged) {
        Flagged said = Checks.body(flagged);
        String text = Checks.text("/text", said.text(), Checks.TEXT_CHARS_MAX);
        String step = Checks.optional("/step", said.step(), 100).orElse("");
        Asker asker = askers.now();
        boolean anonymous = Boolean.TRUE.equals(said.anonymous());
        Data data = Data.of("text", text, "step", step, "anonymous", anonymous);
        return Response.accepted(
                        anonymous
                                ? desk.write("ProblemFlagged", pod(asker), Optional.empty(), data)
                                : desk.write(
                                        "ProblemFlagged",
                                        Key.employee(asker.id()),
                                        Optional.empty(),
                                        data.with("employee", asker.id())))
                .build();
    }

    private Key pod(Asker asker) {
        return companies.file().pods().stream()
                .filter(pod -> pod.described().list("members").stream()
                        .anyMatch(m -> Data.of("m", m).text("m.employee").equals(Optional.of(asker.id()))))
                .findFirst()
                .map(CompanyFile.Group::id)
                .map(Key::pod)
                .orElseGet(() -> Key.pod(companies.company().defaultPod()));
    }

    /** The kill switch. */
    @GET
    @Path("settings/kill-switch")
    @Operation(operationId = "getKillSwitch", summary = "The kill switch")
    public Companies.KillSwitch killSwitch() {
        return companies.killSwitch();
    }

    /** How the kill switch shall stand. */
    public record Switched(@Nullable Boolean on, @Nullable String because) {}

    /** Stops everything that we would send by ourselves, or lets it go on. */
    @PUT
    @Path("settings/kill-switch")
    @Operation(operationId = "setKillSwitch", summary = "Stop everything that we would send by ourselves")
    public Companies.KillSwitch killSwitch(@Nullable Switched switched) {
        Switched said = Checks.body(switched);
        boolean on = Checks.flag("/on", said.on());
        String because = on
                ? Checks.text("/because", said.because(), Checks.REASON_CHARS_MAX)
                : Checks.optional("/because", said.because(), Checks.REASON_CHARS_MAX)
                        .orElse("");
        companies.killSwitch(on, because);
        return companies.killSwitch();
    }
}
