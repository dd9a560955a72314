package dev.skein.server.people;

import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Correction;
import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Trait;
import dev.skein.host.Views;
import dev.skein.host.Views.Logged;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.server.view.Correcting;
import dev.skein.server.view.Rows;
import dev.skein.server.view.Titles;
import dev.skein.server.view.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts together what a person may see of what we know. */
final class KnownPages {
    /** Events looked through for changes. */
    static final int SCANNED_MAX = 400;

    /** Changes shown, the newest. */
    static final int CHANGES_MAX = 30;

    private static final int ROWS = 100;

    /** Messages shown with what we understood of them, the newest. */
    static final int MESSAGES_MAX = 5;

    private final Views views;
    private final Correcting correcting;

    KnownPages(Views views, Correcting correcting) {
        this.views = views;
        this.correcting = correcting;
    }

    Known of(Customer person) {
        boolean feelings = Consent.allows(person.consents(), Consent.Purpose.FEELINGS);
        return new Known(
                person.profile().name(),
                facts(person),
                List.of(Consent.Purpose.values()).stream()
                        .map(purpose -> ConsentWords.choice(purpose, person))
                        .toList(),
                new Known.Feelings(feelings, ConsentWords.FEELINGS),
                messages(person),
                changes(person));
    }

    private List<Understood> messages(Customer person) {
        Query own = Query.of("message").key(person.key()).status(Message.Author.CUSTOMER.name());
        return Rows.newest(views, own, MESSAGES_MAX, Message.class).stream()
                .filter(m -> !m.text().isEmpty())
                .map(m -> correcting.of(m.id(), person.key()))
                .toList();
    }

    private static List<Known.Fact> facts(Customer person) {
        List<Known.Fact> facts = new ArrayList<>();
        person.profile().traits().forEach((name, trait) -> facts.add(fact(name, trait, person)));
        return facts;
    }

    private static Known.Fact fact(String name, Trait trait, Customer person) {
        return new Known.Fact(
                Titles.words(name).toLowerCase(Locale.ROOT),
                trait.value(),
                from(trait.source()),
                Optional.of(trait.at()),
                helped(name, person));
    }

    /** A source in words: {@code segment/web} is not what a customer should have to read. */
    private static String from(String source) {
        if (source.startsWith("segment/")) {
            return "our " + source.substring("segment/".length());
        }
        return switch (source) {
            case "chat", "skein/chat", "widget" -> "you told us in the chat";
            case "desk" -> "one of us noted it";
            case "know" -> "you told us on this page";
            default -> source;
        };
    }

    /** What the person got for it, told only of what we can count. */
    private static Optional<String> helped(String name, Customer person) {
        return switch (name) {
            case "email" -> wrote(person, Channel.EMAIL, "there");
            case "phone" -> wrote(person, Channel.SMS, "there");
            case "name", "firstName" -> Optional.of("So we can greet you by your name.");
            case "timezone", "zone" -> Optional.of("So we stay quiet while it is night where you are.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> wrote(Customer person, Channel channel, String where) {
        long times =
                person.contacts().stream().filter(c -> c.channel() == channel).count();
        return times == 0
                ? Optional.empty()
                : Optional.of("We told you first " + times + (times == 1 ? " time " : " times ") + where + '.');
    }

    private static Optional<String> corrected(Event event) {
        boolean own = event.data().text("by").orElse("").startsWith(Key.Kind.CUSTOMER.word());
        String who = own ? "You" : "One of us";
        return Optional.of(
                event.type().equals(Correction.TOLD)
                        ? who + " put right what we had understood of a message."
                        : who + " took such a correction back.");
    }

    private List<Known.Change> changes(Customer person) {
        List<Known.Change> changes = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int scanned = 0;
        do {
            Page<Logged> page = views.timeline(person.key(), cursor, ROWS);
            for (Logged logged : page.items()) {
                if (changes.size() < CHANGES_MAX) {
                    change(logged.event()).ifPresent(changes::add);
                }
            }
            scanned += page.items().size();
            cursor = page.next();
        } while (cursor.isPresent() && scanned < SCANNED_MAX && changes.size() < CHANGES_MAX);
        return changes;
    }

    private static Optional<Known.Change> change(Event event) {
        Optional<String> text = switch (event.type()) {
            case "ConsentChanged" -> ConsentWords.changed(event);
            case "ProfileIdentified" ->
                Optional.of(String.join(
                                ", ", event.data().tree("traits").values().keySet()))
                        .filter(names -> !names.isEmpty())
                        .map(names -> "You told us: " + names + '.');
            case Correction.TOLD, Correction.TAKEN_BACK -> corrected(event);
            case "ProfileJoined" -> Optional.of("We found that two visitors were you, and put what we know together.");
            case "MergeUndone" -> Optional.of("We had taken somebody else for you, and parted what we know again.");
            default -> Optional.empty();
        };
        return text.map(said -> new Known.Change(event.time(), said));
    }
}
