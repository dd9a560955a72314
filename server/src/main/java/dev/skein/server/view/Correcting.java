package dev.skein.server.view;

import dev.skein.Consent;
import dev.skein.Correction;
import dev.skein.Correction.Aspect;
import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Signal;
import dev.skein.host.Host;
import dev.skein.host.Views.Logged;
import dev.skein.server.Companies;
import dev.skein.server.view.Understood.Said;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes corrections of what was read, from the desk and from the customer's own page. */
@Singleton
public final class Correcting {
    private final Host host;
    private final Companies companies;
    private final DeskEvents events;

    /** Reads from and writes to a host. */
    public Correcting(Host host, Companies companies, DeskEvents events) {
        this.host = host;
        this.companies = companies;
        this.events = events;
    }

    /** What somebody says: the reading, what was read (the surest, when left out), what is right, and why. */
    public record Wish(
            @Nullable String reading,
            @Nullable String from,
            @Nullable String to,
            @Nullable String why,
            @Nullable String clientId) {}

    /** Who says it. {@code source} is where the event comes from. */
    public record By(Key key, String name, String source) {}

    /** A message with what was read in it as it stands; a {@link Problem} 404 or 409 where there is none. */
    public Understood of(String event, Key asks) {
        Message message = message(event);
        Insight now = message.now();
        Choices choices = new Choices(companies.company());
        Veil veil = Veil.of(message.writer());
        List<Understood.Reading> readings = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            if (veil.mayFeel() || !aspect.isOfFeelings()) {
                readings.add(new Understood.Reading(
                        aspect,
                        now.readings(aspect).stream()
                                .map(r -> choices.label(aspect, r))
                                .toList(),
                        choices.of(aspect).stream()
                                .filter(c -> veil.mayFeel() || !isOfFeelings(aspect, c.label()))
                                .toList()));
            }
        }
        Insight shown = veil.insight(now);
        return new Understood(
                message.event().id(),
                message.event().text(),
                message.event().time(),
                shown.model(),
                readings,
                shown.evidence(),
                shown.corrections().stream()
                        .map(c -> new Said(c, mayTakeBack(c, asks)))
                        .toList());
    }

    /** Whose message it is. */
    public Key writer(String event) {
        return message(event).writer().key();
    }

    /** Takes a correction; the same once more changes nothing. Answers the event of it. */
    public DeskEvents.Written take(String event, Wish wish, By by) {
        Message message = message(event);
        Aspect aspect = Checks.named("/reading", wish.reading(), Aspect.class);
        if (isOfFeelings(aspect, Checks.optional("/to", wish.to(), 100).orElse(""))
                && !Veil.of(message.writer()).mayFeel()) {
            throw Problem.conflict("This person lets no feelings be read, so there is none to correct.");
        }
        Choices choices = new Choices(companies.company());
        String to = label("/to", wish.to());
        if (wish.to() == null || !choices.holds(aspect, to)) {
            throw Problem.wrong("/to", "is none of " + choices.named(aspect));
        }
        String why =
                Checks.optional("/why", wish.why(), Checks.REASON_CHARS_MAX).orElse("");
        Optional<String> clientId = Checks.optional("/clientId", wish.clientId(), DeskEvents.CLIENT_ID_CHARS_MAX);
        Optional<String> before = clientId.map(c -> Ids.event(by.source(), c))
                .filter(id -> host.event(id).isPresent());
        if (before.isPresent()) {
            return new DeskEvents.Written(before.get());
        }
        Optional<Correction> last = last(message.now(), aspect);
        String surest = message.now().readings(aspect).stream()
                .findFirst()
                .map(Insight.Reading::label)
                .orElse("");
        String from = wish.from() == null ? surest : label("/from", wish.from());
        if (last.filter(c ->
                        c.to().equals(to) && (wish.from() == null || c.from().equals(from)))
                .filter(c -> c.by().equals(by.key()))
                .isPresent()) {
            return new DeskEvents.Written(last.get().id());
        }
        check(message.now(), aspect, from, to, by);
        Correction said = new Correction(
                "",
                message.event().id(),
                message.event().data().text("conversation").orElseGet(() -> talk(message)),
                message.said().size(),
                aspect,
                from,
                to,
                by.key(),
                by.name(),
                message.event().time(),
                why,
                message.now().model(),
                Optional.empty());
        String id = clientId.orElseGet(() -> Ids.derive(
                "correction",
                message.event().id(),
                aspect.word(),
                from,
                to,
                String.valueOf(message.said().size())));
        return events.append(by.source(), Correction.TOLD, message.writer().key(), Optional.of(id), said.data());
    }

    private static boolean isOfFeelings(Aspect aspect, String label) {
        return aspect.isOfFeelings() || (aspect == Aspect.SIGNAL && label.equals(Signal.LEAVING.word()));
    }

    private static void check(Insight now, Aspect aspect, String from, String to, By by) {
        if (from.equals(to)) {
            throw Problem.wrong("/to", "is what was read already");
        }
        if (!from.isEmpty()
                && now.readings(aspect).stream().noneMatch(r -> r.label().equals(from))) {
            throw Problem.conflict("What is read now is not " + Checks.shown(from) + "; look again.");
        }
        boolean ownWord = last(now, aspect)
                .filter(c -> c.by().kind() == Key.Kind.CUSTOMER && aspect.isOfFeelings())
                .isPresent();
        if (ownWord && by.key().kind() != Key.Kind.CUSTOMER) {
            throw Problem.conflict("The customer has said so, and on feelings the customer's word is the last one.");
        }
    }

    private static Optional<Correction> last(Insight now, Aspect aspect) {
        return now.corrections().stream().filter(c -> c.aspect() == aspect).reduce((first, last) -> last);
    }

    /** Takes a correction back; one that was taken back already stays so. */
    public DeskEvents.Written takeBack(String id, By by) {
        Correction said = Rows.one(host, Corrections.KIND, id, Correction.class);
        String messageId = Ids.derive("correction taken back", id);
        if (!said.stands()) {
            return new DeskEvents.Written(Ids.event(by.source(), messageId));
        }
        Message message = message(said.event());
        if (!mayTakeBack(said, by.key())) {
            throw Problem.conflict("What the customer has corrected, only the customer takes back.");
        }
        if (last(message.now(), said.aspect()).filter(c -> !c.id().equals(id)).isPresent()) {
            throw Problem.conflict("It was corrected again since: take the later correction back first.");
        }
        return events.append(
                by.source(), Correction.TAKEN_BACK, message.writer().key(), Optional.of(messageId), said.undoing());
    }

    /** The customer takes back what the customer said; employees what employees said. */
    private static boolean mayTakeBack(Correction said, Key asks) {
        return said.by().kind() == asks.kind();
    }

    private static String label(String path, @Nullable String label) {
        return Checks.optional(path, label, 100).orElse("");
    }

    private String talk(Message message) {
        return Rows.find(host, "message", message.event().id(), dev.skein.Message.class)
                .map(dev.skein.Message::conversation)
                .orElse("");
    }

    /** A message of a customer: its event, its writer, what it is read as now, and all that was said of that. */
    private record Message(Event event, Customer writer, Insight now, List<Correction> said) {}

    private Message message(String id) {
        Event event = host.event(id).map(Logged::event).orElseThrow(() -> Problem.unknown("event", id));
        if (event.subject().kind() != Key.Kind.CUSTOMER
                || event.text().isEmpty()
                || event.source().startsWith("skein/")
                || !isTheirs(event.type())) {
            throw Problem.conflict("It is no message of a customer, so nothing was read in it.");
        }
        Customer writer = Persons.state(host, host.owner(event.subject()));
        Corrections said = Corrections.of(host, writer.key());
        Insight now = said.over(event).insight().orElse(Insight.UNREAD);
        boolean mayFeel = Consent.allows(writer.consents(), Consent.Purpose.FEELINGS);
        return new Message(event, writer, mayFeel ? now : now.withoutFeelings(), said.of(id));
    }

    /** What employees write is told of the customer too, and is never read. */
    private static boolean isTheirs(String type) {
        return switch (type) {
            case "ReplyWritten", "NoteWritten", "MessageSent", "SendFailed" -> false;
            default -> true;
        };
    }
}
