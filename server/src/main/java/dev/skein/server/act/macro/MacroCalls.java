package dev.skein.server.act.macro;

import dev.skein.Data;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.learn.Uplift;
import dev.skein.learn.macros.Mined;
import dev.skein.learn.macros.Mining;
import dev.skein.learn.macros.PastTurn;
import dev.skein.learn.macros.Proposal;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.Companies;
import dev.skein.server.act.macro.MacroShelf.Kept;
import dev.skein.server.act.macro.MacroShelf.Stage;
import dev.skein.server.act.macro.MacroShelf.Step;
import dev.skein.server.view.Checks;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Macros: found in the record, approved by a person, offered by lot, credited to who said them first. */
@Path("/api/v1/macros")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learn")
public final class MacroCalls {
    private final Host host;
    private final InstantSource clock;
    private final Askers askers;
    private final Companies companies;
    private final DeskEvents desk;
    private final MacroShelf shelf;

    /** Answers from a shelf. */
    public MacroCalls(
            Host host, InstantSource clock, Askers askers, Companies companies, DeskEvents desk, MacroShelf shelf) {
        this.host = host;
        this.clock = clock;
        this.askers = askers;
        this.companies = companies;
        this.desk = desk;
        this.shelf = shelf;
    }

    /** The two arms, the difference with its 95 % interval, and why nothing is said of it; empty when something is. */
    public record Lot(
            int offered,
            int offeredHelped,
            int control,
            int controlHelped,
            Optional<Uplift.Interval> difference,
            String withheld) {}

    /** A macro; {@code mine} says that the asker said so too. */
    public record MacroView(
            String id,
            String need,
            String title,
            String text,
            Stage stage,
            List<String> credit,
            boolean mine,
            Proposal.Figures figures,
            Lot lot,
            List<Step> trail) {}

    /** All macros, and whether the asker is named; {@code named} is empty while they have not said. */
    public record MacroList(List<MacroView> items, Optional<Boolean> named) {}

    /** All macros: proposed, in force, retired. */
    @GET
    @Operation(operationId = "listMacros", summary = "Macros: proposed, in force, retired")
    public MacroList list() {
        Asker asker = askers.now();
        Credits credits = new Credits(shelf, companies.file());
        Map<String, Lot> lots = new OfferedByLot(host, clock.instant()).all();
        List<MacroView> items = shelf.all().stream()
                .map(kept -> view(kept, asker, credits, lots))
                .toList();
        return new MacroList(items, shelf.isNamed(asker.id()));
    }

    private MacroView view(Kept kept, Asker asker, Credits credits, Map<String, Lot> lots) {
        Proposal p = kept.proposal();
        return new MacroView(
                p.id(),
                companies.company().needTitle(p.need()),
                p.title(),
                p.text(),
                kept.stage(),
                credits.of(p.id()),
                p.authors().contains(asker.id()),
                p.figures(),
                lots.getOrDefault(p.id(), OfferedByLot.none()),
                kept.trail());
    }

    /** What was looked at and found. */
    public record Looked(int turns, int groups, int found, MacroList macros) {}

    /** Looks through the record. What is found is proposed; nothing is offered before a person approves it. */
    @POST
    @Path("find")
    @Operation(operationId = "findMacros", summary = "Look through the record for words that helped")
    public Looked find() {
        List<PastTurn> turns = new PastTurns(host, clock.instant()).all();
        Mined mined = Mining.mine(turns);
        shelf.found(mined.proposals(), askers.now().name(), clock.instant());
        return new Looked(mined.turns(), mined.groups(), mined.proposals().size(), list());
    }

    /** Why a step is taken. */
    public record Why(@Nullable String because) {}

    /** Approves or retires; 409 where it stands there already. */
    @POST
    @Path("{id}/{step}")
    @Operation(operationId = "moveMacro", summary = "Approve or retire a macro")
    public Response move(@PathParam("id") String id, @PathParam("step") String step, @Nullable Why why) {
        Stage to = switch (step) {
            case "approve" -> Stage.APPROVED;
            case "retire" -> Stage.RETIRED;
            default -> throw Problem.unknown("step", step);
        };
        String because = Checks.optional("/because", Checks.body(why).because(), Checks.REASON_CHARS_MAX)
                .orElse("");
        if (shelf.find(id).isEmpty()) {
            throw Problem.unknown("macro", id);
        }
        try {
            shelf.move(id, to, askers.now().name(), clock.instant(), because);
        } catch (IllegalStateException e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
        return Response.accepted(list()).build();
    }

    /** Whether the asker is named. */
    public record Naming(@Nullable Boolean named) {}

    /** Keeps the asker's own word on being named as author. */
    @POST
    @Path("credit")
    @Operation(operationId = "chooseCredit", summary = "Whether one's name stands by one's words")
    public Response credit(@Nullable Naming naming) {
        boolean named = Checks.flag("/named", Checks.body(naming).named());
        Asker asker = askers.now();
        desk.write("CreditChosen", Key.employee(asker.id()), Optional.empty(), Data.of("named", named));
        shelf.name(asker.id(), named);
        return Response.accepted(list()).build();
    }
}
