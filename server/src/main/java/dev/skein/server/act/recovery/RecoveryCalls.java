package dev.skein.server.act.recovery;

import dev.skein.CompanyFile;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Recovery;
import dev.skein.Recovery.Stage;
import dev.skein.host.Host;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.Companies;
import dev.skein.server.view.Checks;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Filter;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Failures being put right: to see, to take, to hand on, to bring a step further, to make good. */
@Path("/api/v1/recoveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class RecoveryCalls {
    private static final String KIND = "recovery";
    private static final int NAME_CHARS_MAX = 100;

    private final Host host;
    private final InstantSource clock;
    private final Companies companies;
    private final Askers askers;
    private final DeskEvents desk;

    /** Answers from a host. */
    public RecoveryCalls(Host host, InstantSource clock, Companies companies, Askers askers, DeskEvents desk) {
        this.host = host;
        this.clock = clock;
        this.companies = companies;
        this.askers = askers;
        this.desk = desk;
    }

    /** Recoveries, the last opened first. */
    @GET
    @Operation(operationId = "listRecoveries", summary = "Recoveries, the last opened first")
    public Listed<Recovery> list(@BeanParam Filter filter) {
        return filter.list(host, KIND, Recovery.class);
    }

    /** Recoveries by owner, step and what falls due. */
    @GET
    @Path("board")
    @Operation(operationId = "recoveryBoard", summary = "Recoveries by owner, step and what falls due")
    public Board board(@BeanParam Board.Asked asked) {
        return Board.of(host, asked, companies.company(), clock.instant());
    }

    /** What making good was worth against the hold-out. */
    @GET
    @Path("worth")
    @Operation(operationId = "makeGoodWorth", summary = "What making good was worth against the hold-out")
    public Worth worth() {
        return Worth.of(host);
    }

    /** One recovery with all that belongs to it. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getRecovery", summary = "One recovery with all that belongs to it")
    public RecoveryPage get(@PathParam("id") String id) {
        return RecoveryPage.of(Rows.one(host, KIND, id, Recovery.class), host, companies, clock.instant());
    }

    /** A failure somebody saw. */
    public record Opened(
            @Nullable String person,
            @Nullable String failure,
            @Nullable String kind,
            @Nullable String because,
            @Nullable String clientId) {}

    /** Which recovery it became. */
    public record Written(String recovery, String event) {}

    /** Opens a recovery; the one who asks owns it. The same failure of the same person is the same recovery. */
    @POST
    @Operation(operationId = "openRecovery", summary = "Open a recovery; the one who asks owns it")
    public Response open(@Nullable Opened opened) {
        Opened said = Checks.body(opened);
        Customer customer = Persons.holding(host, Checks.text("/person", said.person(), 256));
        String failure = Checks.text("/failure", said.failure(), 200);
        String kind = Checks.optional("/kind", said.kind(), NAME_CHARS_MAX).orElse("");
        if (!kind.isEmpty() && companies.company().need(kind).isEmpty()) {
            throw Problem.wrong("/kind", "is no kind of need of this company");
        }
        Data data = by(said.because())
                .with("failure", failure)
                .with("kind", kind)
                .with("stage", "detected")
                .with("owner", askers.now().name());
        String event = desk.write("RecoveryMoved", customer.key(), client(said.clientId()), data)
                .event();
        return Response.accepted(new Written(Ids.derive(KIND, customer.key().toString(), failure), event))
                .build();
    }

    /**
     * What is done to it.
     *
     * @param stage the step it has reached
     * @param owner id of the employee who takes it
     * @param followUp when to look again, RFC 3339
     * @param channel by which it was apologised for
     */
    public record Moved(
            @Nullable String stage,
            @Nullable String owner,
            @Nullable String followUp,
            @Nullable String channel,
            @Nullable String because,
            @Nullable String clientId) {}

    /** Brings it a step further, takes it, hands it on, or says when to look again. */
    @POST
    @Path("{id}/move")
    @Operation(operationId = "moveRecovery", summary = "Take it, hand it on, bring it a step further")
    public Response move(@PathParam("id") String id, @Nullable Moved moved) {
        Recovery r = Rows.one(host, KIND, id, Recovery.class);
        Moved said = Checks.body(moved);
        Optional<String> client = client(said.clientId());
        Optional<DeskEvents.Written> before = desk.before(client);
        if (before.isPresent()) {
            return Response.accepted(new Written(id, before.get().event())).build();
        }
        Data data = by(said.because()).with(KIND, id);
        Optional<Stage> stage = Checks.optional("/stage", said.stage(), 20).map(s -> Board.stage("/stage", s));
        if (stage.isPresent()) {
            if (stage.get() == Stage.MADE_GOOD) {
                throw Problem.wrong("/stage", "is reached by giving something: " + id + "/make-good");
            }
            if (r.steps().containsKey(stage.get())) {
                throw Problem.conflict(
                        "That step was reached already, at " + r.steps().get(stage.get()) + '.');
            }
            data = data.with("stage", stage.get().name());
        }
        Optional<String> owner = Checks.optional("/owner", said.owner(), NAME_CHARS_MAX);
        if (owner.isPresent()) {
            data = data.with("owner", name(owner.get(), said.because()));
        }
        if (said.followUp() != null) {
            data = data.with("followUp", coming(said.followUp()));
        }
        if (said.channel() != null) {
            data = data.with(
                    "channel",
                    Checks.named("/channel", said.channel(), dev.skein.Channel.class)
                            .name());
        }
        if (stage.isEmpty() && owner.isEmpty() && said.followUp() == null) {
            throw Problem.wrong("", "a stage, an owner or a time to follow up is expected");
        }
        return written(id, "RecoveryMoved", standing(r), client, data);
    }

    /** The employee's name; handing it to somebody else wants a reason. */
    private String name(String employee, @Nullable String because) {
        CompanyFile.Person person = companies.file().employees().stream()
                .filter(e -> e.id().equals(employee))
                .findFirst()
                .orElseThrow(() -> Problem.wrong("/owner", "is no employee of this company"));
        if (!employee.equals(askers.now().id())) {
            Checks.text("/because", because, Checks.REASON_CHARS_MAX);
        }
        return person.name();
    }

    private String coming(String followUp) {
        var due = Checks.time("/followUp", followUp);
        if (!due.isAfter(clock.instant())) {
            throw Problem.wrong("/followUp", "is past; it is about when to look again");
        }
        return due.toString();
    }

    /** Something given. */
    public record Given(
            @Nullable String kind,
            @Nullable Long amountMinor,
            @Nullable String currency,
            @Nullable String text,
            @Nullable String authority,
            @Nullable String because,
            @Nullable String clientId) {}

    /** Gives something; authority and budget have the word, and what they say stands among the decisions. */
    @POST
    @Path("{id}/make-good")
    @Operation(operationId = "makeGood", summary = "Give something, within authority and budget")
    public Response makeGood(@PathParam("id") String id, @Nullable Given given) {
        Recovery r = Rows.one(host, KIND, id, Recovery.class);
        Given said = Checks.body(given);
        Optional<String> client = client(said.clientId());
        Optional<DeskEvents.Written> before = desk.before(client);
        if (before.isPresent()) {
            return Response.accepted(new Written(id, before.get().event())).build();
        }
        if (r.credit().isPresent()) {
            throw Problem.conflict("For this failure " + r.offer().orElse("something") + " was given already.");
        }
        Long amount = said.amountMinor();
        if (amount == null || amount < 0) {
            throw Problem.wrong("/amountMinor", "a whole number of minor units (cents) is expected; 0 where no money");
        }
        Data data = by(said.because())
                .with(KIND, id)
                .with(
                        "kind",
                        Checks.optional("/kind", said.kind(), NAME_CHARS_MAX).orElse("voucher"))
                .with("amountMinor", amount)
                .with("currency", amount == 0 ? "" : currency(said.currency()))
                .with("text", Checks.text("/text", said.text(), Checks.REASON_CHARS_MAX))
                .with(
                        "authority",
                        Checks.optional("/authority", said.authority(), NAME_CHARS_MAX)
                                .orElse(""));
        return written(id, "MakeGoodAsked", standing(r), client, data);
    }

    private static String currency(@Nullable String said) {
        String code = Checks.text("/currency", said, 3);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Problem.wrong("/currency", "is no ISO 4217 code; write one such as EUR");
        }
    }

    /** Whose it is now, be it joined into another; one we no longer keep at hand cannot be moved. */
    private Key standing(Recovery r) {
        Key key = host.owner(r.customer());
        Customer customer = Persons.state(host, key);
        if (customer.recoveries().stream().noneMatch(known -> known.id().equals(r.id()))) {
            throw Problem.conflict("This recovery is too long ago to be changed; the person has newer ones.");
        }
        return key;
    }

    private Response written(String id, String type, Key key, Optional<String> client, Data data) {
        return Response.accepted(
                        new Written(id, desk.write(type, key, client, data).event()))
                .build();
    }

    private Data by(@Nullable String because) {
        Asker asker = askers.now();
        return Data.of(
                "employee", asker.id(),
                "name", asker.name(),
                "because",
                        Checks.optional("/because", because, Checks.REASON_CHARS_MAX)
                                .orElse(""));
    }

    private static Optional<String> client(@Nullable String id) {
        return Checks.optional("/clientId", id, DeskEvents.CLIENT_ID_CHARS_MAX);
    }
}
