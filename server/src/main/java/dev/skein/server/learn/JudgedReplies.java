package dev.skein.server.learn;

import dev.skein.Codec;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Employee;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.host.Views;
import dev.skein.host.Views.Query;
import dev.skein.learn.empathy.Empathy;
import dev.skein.learn.empathy.EmpathyJudgement;
import dev.skein.learn.empathy.EmpathyLabel;
import dev.skein.learn.empathy.FacetReading;
import dev.skein.learn.empathy.Opening;
import dev.skein.server.learn.JudgedReply.FacetView;
import dev.skein.server.learn.JudgedReply.Said;
import dev.skein.server.view.Corrections;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Rows;
import dev.skein.server.view.Veil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds our replies against the openings they answer: the first word of ours after a customer's words that open. */
final class JudgedReplies {
    /** Messages of a talk that are looked at, the newest. */
    static final int MESSAGES_MAX = 500;

    private static final int LABELS_MAX = 2_000;

    private final Views views;

    JudgedReplies(Views views) {
        this.views = views;
    }

    /** The judged replies of a talk, in their order; none where feelings may not be read. */
    List<JudgedReply> of(Conversation talk) {
        Customer customer = Persons.state(views, views.owner(talk.customer()));
        if (!Veil.of(customer).mayFeel()) {
            return List.of();
        }
        Corrections said = Corrections.of(views, customer.key());
        List<Message> messages =
                Rows.newest(views, Query.of("message").about(talk.id()), MESSAGES_MAX, Message.class).stream()
                        .map(said::over)
                        .sorted(Comparator.comparingInt(Message::seq))
                        .toList();
        Map<String, EmpathyLabel> labels = labels(customer.key());
        List<JudgedReply> judged = new ArrayList<>();
        Optional<Message> opened = Optional.empty();
        for (Message message : messages) {
            if (message.author() == Message.Author.CUSTOMER) {
                opened = Empathy.isOpening(message) ? Optional.of(message) : opened;
            } else if (message.isOurs() && opened.isPresent()) {
                judge(opened.get(), message, labels).ifPresent(judged::add);
                opened = Optional.empty();
            }
        }
        return List.copyOf(judged);
    }

    private Map<String, EmpathyLabel> labels(Key customer) {
        Map<String, EmpathyLabel> labels = new LinkedHashMap<>();
        Rows.newest(views, Query.of(EmpathyLabel.KIND).key(customer), LABELS_MAX)
                .forEach(row -> labels.put(row.id(), Codec.read(row.json(), EmpathyLabel.class)));
        return labels;
    }

    private Optional<JudgedReply> judge(Message said, Message reply, Map<String, EmpathyLabel> labels) {
        Optional<Opening> opening = Empathy.opening(said);
        return opening.map(o -> {
            EmpathyJudgement judgement = Empathy.judge(said.text(), o, reply.text(), reply.channel());
            return new JudgedReply(
                    reply.id(),
                    said.id(),
                    Empathy.quote(said),
                    judgement.facets().stream()
                            .map(f -> facet(f, judgement, reply, labels))
                            .toList(),
                    judgement.error().replies(),
                    Empathy.MODEL);
        });
    }

    private FacetView facet(
            FacetReading read, EmpathyJudgement judgement, Message reply, Map<String, EmpathyLabel> labels) {
        Optional<EmpathyLabel> label = labels.values().stream()
                .filter(l -> l.reply().equals(reply.id()) && l.facet() == read.facet())
                .findFirst();
        return new FacetView(
                read.facet(),
                read.present(),
                read.probability(),
                read.span(),
                judgement.error().of(read.facet()),
                label.map(l -> Said.of(l, role(l.by()))));
    }

    /** Who said it, as a role: nobody is ranked by it. */
    String role(Key by) {
        String function = views.state(by) instanceof Employee e ? e.function() : "";
        return function.isEmpty() ? "a colleague" : function;
    }
}
