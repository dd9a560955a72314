package dev.skein.server.act;

import dev.skein.Company;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Pod;
import dev.skein.Promise;
import dev.skein.host.Views;
import dev.skein.host.Views.Query;
import dev.skein.learn.empathy.Empathy;
import dev.skein.server.act.ConversationPage.Heard;
import dev.skein.server.act.ConversationPage.MemberView;
import dev.skein.server.act.ConversationPage.PodView;
import dev.skein.server.view.Corrections;
import dev.skein.server.view.Paging;
import dev.skein.server.view.PersonView;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Rows;
import dev.skein.server.view.TimelineItem;
import dev.skein.server.view.Timelines;
import dev.skein.server.view.Veil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a conversation's page together. */
final class ConversationPages {
    /** Messages of a thread; of a longer one the newest. */
    static final int MESSAGES_MAX = 500;

    private static final int STORY_LINES = 30;
    private static final int PROMISES_MAX = 100;
    private static final int CONTRIBUTIONS_MAX = 10;

    private final Views views;
    private final Company company;

    ConversationPages(Views views, Company company) {
        this.views = views;
        this.company = company;
    }

    ConversationPage of(Conversation talk) {
        Customer customer = Persons.state(views, talk.customer());
        Veil veil = Veil.of(customer);
        Corrections said = Corrections.of(views, talk.customer());
        List<Message> messages = messages(talk.id()).stream().map(said::over).toList();
        List<Promise> promises = promises(talk);
        Optional<Need> need = talk.need().flatMap(id -> Rows.find(views, "need", id, Need.class));
        List<TimelineItem> lines = new Timelines(views)
                .page(customer, Paging.first(Threads.LINES_MAX), false)
                .items();
        return new ConversationPage(
                veil.conversation(talk),
                PersonView.of(customer),
                need,
                needs(talk, customer, need),
                promises,
                customer.recoveries(),
                talk.pod().map(id -> pod(id, talk)),
                contributions(talk.id()),
                Threads.of(talk, messages, lines, veil),
                lines.stream().limit(STORY_LINES).toList(),
                heard(talk, messages, promises, needs(talk, customer, need), veil));
    }

    /** What the talk is about, and what else was shown in it and is still known. */
    private static List<Need> needs(Conversation talk, Customer customer, Optional<Need> about) {
        return Stream.concat(
                        about.stream(),
                        customer.needs().stream()
                                .filter(n -> n.conversation().equals(Optional.of(talk.id())))
                                .filter(n -> n.status() != Need.Status.WITHDRAWN)
                                .filter(n -> !talk.need().equals(Optional.of(n.id()))))
                .toList();
    }

    private List<Contribution> contributions(String conversation) {
        Query waiting = Query.of(Contribution.KIND).about(conversation).status("OFFERED");
        return Rows.newest(views, waiting, CONTRIBUTIONS_MAX, Contribution.class).stream()
                .sorted(Comparator.comparing(Contribution::at))
                .toList();
    }

    /** The conversation's messages in their order. */
    private List<Message> messages(String conversation) {
        List<Message> newest = Rows.newest(views, Query.of("message").about(conversation), MESSAGES_MAX, Message.class);
        return newest.stream().sorted(Comparator.comparingInt(Message::seq)).toList();
    }

    private List<Promise> promises(Conversation talk) {
        return Rows.newest(views, Query.of("promise").key(talk.customer()), PROMISES_MAX, Promise.class).stream()
                .filter(p -> p.status() == Promise.Status.OPEN
                        || p.conversation().filter(talk.id()::equals).isPresent())
                .toList();
    }

    private PodView pod(String id, Conversation talk) {
        Pod pod = views.state(Key.pod(id)) instanceof Pod known ? known : Pod.unknown(Key.pod(id));
        return new PodView(
                id,
                pod.name(),
                talk.lead(),
                talk.because(),
                pod.members().stream()
                        .map(m -> new MemberView(
                                m.employee(), m.name(), m.function(), m.present(), m.leading(), m.capacity()))
                        .toList());
    }

    private List<Heard> heard(
            Conversation talk, List<Message> messages, List<Promise> promises, List<Need> needs, Veil veil) {
        List<Heard> heard = new ArrayList<>();
        if (veil.mayFeel()) {
            messages.stream()
                    .filter(m -> m.author() == Message.Author.CUSTOMER)
                    .filter(m -> Empathy.isOpening(m))
                    .map(m -> feeling(m, talk, messages))
                    .forEach(heard::add);
        }
        promises.stream()
                .filter(p -> p.conversation().filter(talk.id()::equals).isPresent())
                .map(p -> new Heard("Promised: " + p.text(), p.status() == Promise.Status.KEPT, Optional.empty()))
                .forEach(heard::add);
        needs.forEach(n -> heard.add(new Heard(
                company.needTitle(n.kind()) + (n.about().isEmpty() ? "" : ", " + n.about()),
                !n.isUnsolved(),
                n.isUnsolved() ? Optional.empty() : Optional.of(n.changed()))));
        return heard;
    }

    /** A feeling voiced, and the word of ours that first named it. */
    private static Heard feeling(Message voiced, Conversation talk, List<Message> messages) {
        Optional<Instant> named = messages.stream()
                .filter(m -> m.seq() > voiced.seq())
                .filter(m -> m.author() != Message.Author.CUSTOMER && m.author() != Message.Author.NOTE)
                .filter(m -> Empathy.acknowledges(voiced.text(), m.text()))
                .map(Message::at)
                .findFirst();
        boolean done = named.isPresent() && !talk.openings().contains(voiced.id());
        return new Heard("“" + Empathy.quote(voiced) + "”", done, done ? named : Optional.empty());
    }
}
