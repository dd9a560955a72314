package dev.skein.server.act.macro;

import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.language.talk.Redaction;
import dev.skein.learn.macros.PastTurn;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The record's turns, masked: what employees answered to what, where it is known how the talk went on. */
final class PastTurns {
    /** Talks looked at: the newest that are over. */
    static final int TALKS_MAX = 5_000;

    private static final int MESSAGES_MAX = 100;

    private final Host host;
    private final TalkOutcomes outcomes;

    PastTurns(Host host, Instant now) {
        this.host = host;
        this.outcomes = new TalkOutcomes(host, now);
    }

    /** All of them; of customers who do not let us learn, none. */
    List<PastTurn> all() {
        List<PastTurn> turns = new ArrayList<>();
        for (Conversation talk :
                Rows.newest(host, Query.of("conversation").status("RESOLVED"), TALKS_MAX, Conversation.class)) {
            String need = talk.need()
                    .flatMap(id -> Rows.find(host, "need", id, Need.class))
                    .map(Need::kind)
                    .orElse("");
            Optional<Boolean> helped = need.isEmpty() ? Optional.empty() : outcomes.helped(talk);
            if (helped.isPresent()
                    && Consent.allows(
                            Persons.state(host, host.owner(talk.customer())).consents(), Consent.Purpose.LEARNING)) {
                add(talk, need, helped.get(), turns);
            }
        }
        return turns;
    }

    private void add(Conversation talk, String need, boolean helped, List<PastTurn> turns) {
        List<Message> said =
                new ArrayList<>(Rows.newest(host, Query.of("message").about(talk.id()), MESSAGES_MAX, Message.class));
        said.sort(Comparator.comparingInt(Message::seq));
        String asked = "";
        for (Message message : said) {
            if (message.author() == Message.Author.CUSTOMER) {
                asked = message.text();
            } else if (message.author() == Message.Author.EMPLOYEE && !asked.isEmpty()) {
                turns.add(new PastTurn(
                        message.id(),
                        host.owner(talk.customer()).toString(),
                        need,
                        Redaction.forLearning(asked),
                        Redaction.forLearning(message.text()),
                        message.by(),
                        message.at(),
                        helped));
                asked = "";
            }
        }
    }
}
