package dev.skein.server.act;

import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Message;
import dev.skein.Missed;
import dev.skein.Passage;
import dev.skein.act.Assistant;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.server.Knows;
import dev.skein.server.Suggestions;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Rows;
import dev.skein.server.view.Veil;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Suggests from what the company wrote and what we know to be so, and from nothing else: the feeling named, a promise we
 * did not keep owned, the passage that answers the customer's last words.
 */
@Singleton
final class Grounded implements Suggestions {
    private static final int PASSAGES_MAX = 3;
    private static final int MISSED_MAX = 20;

    private final Host host;
    private final Knows knows;

    Grounded(Host host, Knows knows) {
        this.host = host;
        this.knows = knows;
    }

    @Override
    public Optional<Suggestion> suggest(String conversation) {
        Optional<Conversation> talk = Rows.find(host, "conversation", conversation, Conversation.class)
                .filter(Conversation::isOpen)
                .filter(c -> c.waitingSince().isPresent());
        Optional<Message> asked = talk.flatMap(Conversation::lastFromCustomer);
        if (talk.isEmpty() || asked.isEmpty()) {
            return Optional.empty();
        }
        Customer customer = Persons.state(host, talk.get().customer());
        List<String> said = new ArrayList<>();
        List<String> because = new ArrayList<>();
        String named = Veil.of(customer).mayFeel()
                ? asked.get().insight().map(Assistant::named).orElse("")
                : "";
        if (!named.isEmpty()) {
            said.add(named);
            because.add("names the feeling");
        }
        broken(talk.get()).ifPresent(promise -> {
            said.add("We promised you: “" + promise + "”, and did not keep it. That is on us.");
            because.add("owns the promise we did not keep");
        });
        Optional<Passage> answer = knows.search(asked.get().text(), PASSAGES_MAX).stream()
                .filter(passage -> passage.score() >= Assistant.FIT_MIN)
                .findFirst();
        answer.ifPresent(passage -> {
            said.add(passage.text().strip());
            because.add("answers from our article “" + passage.title() + "”");
        });
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (answer.isEmpty()) {
            because.add("leaves the answer to you: nothing we have written fits");
        }
        return Optional.of(new Suggestion(
                String.join(" ", said),
                String.join(", ", because),
                answer.map(p -> new Source(p.article(), p.title())).stream().toList()));
    }

    private Optional<String> broken(Conversation talk) {
        return Rows.newest(host, Query.of("missed").key(talk.customer()), MISSED_MAX, Missed.class).stream()
                .filter(m -> m.kind() == Missed.Kind.PROMISE && m.conversation().equals(talk.id()))
                .map(Missed::quote)
                .findFirst();
    }
}
