package dev.skein.server.act;

import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Suggested;
import dev.skein.Suggested.Kind;
import dev.skein.Suggested.Part;
import dev.skein.host.Host;
import dev.skein.server.Companies;
import dev.skein.server.Suggestions;
import dev.skein.server.act.macro.Credits;
import dev.skein.server.act.macro.MacroShelf;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Rows;
import dev.skein.server.view.Veil;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What the customer's loop suggests now, as it may be shown: made from what the company wrote and what we know to be so,
 * and checked, when the customer wrote. Whoever takes back the consent to have feelings read is not suggested words that
 * name one.
 */
@Singleton
final class Grounded implements Suggestions {
    private final Host host;
    private final MacroShelf macros;
    private final Companies companies;

    Grounded(Host host, MacroShelf macros, Companies companies) {
        this.host = host;
        this.macros = macros;
        this.companies = companies;
    }

    @Override
    public Optional<Suggestion> suggest(String conversation) {
        return shown(conversation).map(this::view);
    }

    /** The suggestion as it may be shown now; empty where none waits. */
    Optional<Suggested> shown(String conversation) {
        Optional<Conversation> talk = Rows.find(host, "conversation", conversation, Conversation.class)
                .filter(Conversation::isOpen)
                .filter(c -> c.waitingSince().isPresent());
        if (talk.isEmpty()) {
            return Optional.empty();
        }
        Customer customer = Persons.state(host, talk.get().customer());
        return Veil.of(customer)
                .conversation(talk.get())
                .suggested()
                .filter(s -> s.parts().stream().anyMatch(p -> p.kind() != Kind.WAY_ON));
    }

    private Suggestion view(Suggested s) {
        return new Suggestion(
                s.id(),
                s.reworded().map(Suggested.Reworded::text).orElseGet(s::text),
                s.because(),
                s.parts().stream()
                        .filter(p -> p.kind() == Kind.ANSWER)
                        .map(p -> new Source(p.source(), p.title()))
                        .toList(),
                s.checks().stream()
                        .map(c -> new Check(c.facet(), c.passed(), c.probability()))
                        .toList(),
                s.reworded().map(Suggested.Reworded::tone),
                s.reworded().map(Suggested.Reworded::by).orElse(""),
                s.parts().stream()
                        .filter(p -> p.kind() == Kind.MACRO)
                        .findFirst()
                        .map(this::credited));
    }

    private Credited credited(Part part) {
        return new Credited(part.source(), part.title(), new Credits(macros, companies.file()).of(part.source()));
    }
}
