package dev.skein.sim.story;

import dev.skein.Action;
import dev.skein.Codec;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Feeling;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Recovery;
import dev.skein.Run;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must be so: the phrases of {@code then}. */
final class Outcomes {
    private static final int ROWS = 500;

    private final Telling telling;
    private final Cast cast;

    Outcomes(Telling telling, Cast cast) {
        this.telling = telling;
        this.cast = cast;
    }

    List<Phrase> phrases() {
        return List.of(
                Phrase.of(
                        "send to <name> <text>[ (as apology)][ (by) <name>][ from (the assistant|a playbook|<name>)]",
                        m -> sent(m.group(1), m.group(2), m.group(3) != null, Phrase.group(m, 5), Phrase.group(m, 6))),
                Phrase.of("nothing more is sent", m -> nothingMore()),
                Phrase.of("nothing is asked of <name>", m -> notAsked(m.group(1))),
                Phrase.of("offer to <name> <text>", m -> offered(m.group(1), m.group(2))),
                Phrase.of("<name> is asked how it went", m -> asked(m.group(1))),
                Phrase.of("need <name>[ of <name>] is <name>", m -> need(m.group(1), who(m.group(2)), m.group(3))),
                Phrase.of(
                        "no need[ of <name>]", m -> none("need", who(m.group(1)).needs())),
                Phrase.of(
                        "feeling[ of <name>] is (at most |at least |)<name>",
                        m -> feeling(who(m.group(1)), m.group(2).strip(), Feeling.valueOf(m.group(3)))),
                Phrase.of(
                        "run <name>[ of <name>] is <name>[ at <name>]",
                        m -> run(m.group(1), who(m.group(2)), m.group(3), Phrase.group(m, 4))),
                Phrase.of("no run[ of <name>]", m -> none("run", who(m.group(1)).runs())),
                Phrase.of(
                        "recovery <text>[ of <name>] has reached <name>",
                        m -> recovery(m.group(1), who(m.group(2)), Recovery.Stage.valueOf(m.group(3)))),
                Phrase.of(
                        "lead[ of <name>] is <name>[ because <text>]",
                        m -> lead(
                                talk(who(m.group(1))),
                                m.group(2),
                                Phrase.group(m, 3).orElse(""))),
                Phrase.of("<name> waits because <text>", m -> waits(talk(customer(m.group(1))), m.group(2))),
                Phrase.of(
                        "<name> does not wait",
                        m -> check(talk(customer(m.group(1))).queued().isEmpty(), "the customer waits")),
                Phrase.of("the wait of <name> was (as told|not as told)", m -> waited(m.group(1), m.group(2))),
                Phrase.of(
                        "pod[ of <name>] is <name>",
                        m -> same("the pod", talk(who(m.group(1))).pod().orElse("none"), m.group(2))),
                Phrase.of(
                        "a person is asked in[ because <text>]",
                        m -> handedOver(talk(who(null)), Phrase.group(m, 1).orElse(""))),
                Phrase.of("nobody is asked in", m -> check(!talk(who(null)).handedOver(), "a person was asked in")),
                Phrase.of(
                        "conversation[ of <name>] is <name>",
                        m -> same("the conversation", talk(who(m.group(1))).status(), m.group(2))),
                Phrase.of("<name> has one thread without gaps", m -> oneThread(m.group(1))),
                Phrase.of("the last note[ of <name>] says <text>", m -> noted(who(m.group(1)), m.group(2), true)),
                Phrase.of(
                        "the last note[ of <name>] does not say <text>",
                        m -> noted(who(m.group(1)), m.group(2), false)),
                Phrase.of("what <name> was asked[ of <name>] is <name>", m -> consulted(m.group(1), m.group(3))),
                Phrase.of("promise <text> is <name>", m -> promise(m.group(1), m.group(2))),
                Phrase.of("a (feeling|promise|question) was missed", m -> missed(m.group(1), true)),
                Phrase.of("no (feeling|promise|question) was missed", m -> missed(m.group(1), false)),
                Phrase.of("(refused|held) because <text>", m -> decided(m.group(1), m.group(2))),
                Phrase.of("<name> is part of <name>", m -> owner(m.group(1), m.group(2))),
                Phrase.of("<name> is a person of (his|her|their) own", m -> owner(m.group(1), m.group(1))),
                Phrase.of(
                        "<name> has (no )?<name> in the timeline",
                        m -> timeline(m.group(1), m.group(2) == null, m.group(3))),
                Phrase.of(
                        "<name>'s <name> is <text>",
                        m -> same(
                                "it",
                                customer(m.group(1)).profile().trait(m.group(2)).orElse("unknown"),
                                m.group(3))),
                Phrase.of(
                        "consent of <name> for <name> is (given|refused)",
                        m -> consent(
                                customer(m.group(1)), m.group(2), m.group(3).equals("given"))),
                Phrase.of("<name> is offered a pause", m -> pause(m.group(1), true)),
                Phrase.of("<name> is not offered a pause", m -> pause(m.group(1), false)));
    }

    private void sent(String name, String words, boolean apology, Optional<String> channel, Optional<String> from) {
        Action.Send send = telling.take(key(name), Action.Send.class)
                .orElseThrow(() -> new IllegalStateException("nothing was sent to " + name + unspoken()));
        telling.speaksOf(name);
        check(send.text().contains(words), "what was sent is \"" + send.text() + "\"");
        channel.ifPresent(c -> same("the channel", send.channel(), c.toUpperCase(Locale.ROOT)));
        from.ifPresent(who -> same("its author", author(send), who));
        if (apology) {
            List<Customer.Contact> contacts = customer(name).contacts();
            check(
                    contacts.stream().anyMatch(c -> !c.apologyFor().isEmpty()),
                    "it does not stand in the apology ledger");
        }
    }

    private String author(Action.Send send) {
        return switch (send.author()) {
            case ASSISTANT -> "the assistant";
            case PLAYBOOK -> "a playbook";
            default -> send.by();
        };
    }

    private void nothingMore() {
        check(
                telling.unspoken().stream().noneMatch(e -> e.action() instanceof Action.Send),
                "more was sent" + unspoken());
    }

    private String unspoken() {
        return telling.unspoken().stream()
                .map(effect -> "\n    " + effect.key() + " " + effect.action())
                .collect(Collectors.joining());
    }

    private void notAsked(String name) {
        check(telling.take(key(name), Action.Ask.class).isEmpty(), name + " was asked");
    }

    private void asked(String name) {
        check(telling.take(key(name), Action.Ask.class).isPresent(), name + " was not asked");
    }

    private void offered(String name, String words) {
        Action.Offer offer = telling.take(key(name), Action.Offer.class)
                .orElseThrow(() -> new IllegalStateException("nothing was offered to " + name));
        check((offer.kind() + " " + offer.text()).contains(words), "what was offered is " + offer);
    }

    private void need(String kind, Customer customer, String status) {
        Need need = Deeds.last(customer.needs(), n -> n.kind().equals(kind))
                .orElseThrow(() -> new IllegalStateException("there is no such need; there are "
                        + customer.needs().stream().map(Need::kind).toList()));
        same("the need", need.status(), status);
    }

    private void feeling(Customer customer, String bound, Feeling expected) {
        Feeling feeling = talk(customer).feeling();
        int by = feeling.compareTo(expected);
        check(bound.equals("at most") ? by <= 0 : bound.equals("at least") ? by >= 0 : by == 0, "it is " + feeling);
    }

    private void run(String playbook, Customer customer, String status, Optional<String> step) {
        Run run = Deeds.last(customer.runs(), r -> r.playbook().equals(playbook))
                .orElseThrow(() -> new IllegalStateException("there is no such run; there are "
                        + customer.runs().stream().map(Run::playbook).toList()));
        if (status.equals("HELD") || status.equals("TREATED")) {
            same("the run's arm", run.arm(), status);
        } else {
            same("the run (" + run.because() + ", path " + run.path() + ")", run.status(), status);
        }
        step.ifPresent(id -> same("the step", run.step(), id));
    }

    private void recovery(String failure, Customer customer, Recovery.Stage stage) {
        Recovery recovery = Deeds.last(customer.recoveries(), r -> r.failure().equals(failure))
                .orElseThrow(() -> new IllegalStateException("there is no such recovery; there are "
                        + customer.recoveries().stream().map(Recovery::failure).toList()));
        check(
                recovery.steps().containsKey(stage),
                "it has reached " + recovery.steps().keySet());
    }

    private void lead(Conversation talk, String employee, String because) {
        same("the lead (" + talk.because() + ")", talk.lead().orElse("nobody"), employee);
        check(talk.because().contains(because), "the reason is \"" + talk.because() + "\"");
    }

    private static void waits(Conversation talk, String because) {
        Conversation.Queued queued =
                talk.queued().orElseThrow(() -> new IllegalStateException("the customer does not wait"));
        check(queued.because().contains(because), "the reason is \"" + queued.because() + "\"");
    }

    private void waited(String name, String how) {
        Row row = telling.host().list(Query.of("wait").key(key(name))).items().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no wait of " + name + " has ended"));
        same("it", row.status(), how.equals("as told") ? "TRUE" : "FALSE");
    }

    private void handedOver(Conversation talk, String because) {
        check(talk.handedOver(), "nobody was asked in");
        check(
                talk.because().contains(because)
                        || decisions().stream().anyMatch(row -> row.json().contains(because)),
                "the reason is \"" + talk.because() + "\"");
    }

    /** One conversation, whatever channels it went through, its turns numbered from 1 without a hole. */
    private void oneThread(String name) {
        List<Row> talks =
                telling.host().list(Query.of("conversation").key(key(name))).items();
        check(talks.size() == 1, "there are " + talks.size());
        List<Integer> numbers =
                telling.host().list(Query.of("message").key(key(name)).page(Optional.empty(), ROWS)).items().stream()
                        .map(row -> Codec.read(row.json(), Message.class).seq())
                        .sorted()
                        .toList();
        List<Integer> whole = IntStream.rangeClosed(1, numbers.size()).boxed().toList();
        check(numbers.equals(whole), "its turns are numbered " + numbers);
    }

    private static void noted(Customer customer, String words, boolean expected) {
        String last = Deeds.last(talk(customer).tail(), m -> m.author() == Message.Author.NOTE)
                .map(Message::text)
                .orElse("");
        check(last.contains(words) == expected, "it says: " + last);
    }

    private void consulted(String employee, String status) {
        Row row = telling.host().list(Query.of("consult").about(employee)).items().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(employee + " was asked nothing"));
        same("it", row.status(), status);
    }

    private void promise(String text, String status) {
        Row row = telling.host().list(Query.of("promise").page(Optional.empty(), ROWS)).items().stream()
                .filter(r -> r.json().contains(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing like it was promised"));
        same("the promise", row.status(), status);
    }

    private void missed(String kind, boolean expected) {
        String name = kind.equals("question") ? "ASKED_AGAIN" : kind.toUpperCase(Locale.ROOT);
        boolean found = telling.host().list(Query.of("missed").page(Optional.empty(), ROWS)).items().stream()
                .anyMatch(row -> row.about().equals(name) && !row.status().equals("WITHDRAWN"));
        check(found == expected, expected ? "none was missed" : "one was missed");
    }

    private void decided(String how, String because) {
        boolean held = how.equals("held");
        String chosen = held ? "\"chosen\":\"hold\"" : "\"chosen\":\"do not send\"";
        List<Row> rows =
                decisions().stream().filter(row -> row.json().contains(chosen)).toList();
        check(rows.stream().anyMatch(row -> row.json().contains(because)), rows.size() + " were, with other reasons");
    }

    private List<Row> decisions() {
        return telling.host()
                .list(Query.of("decision").page(Optional.empty(), ROWS))
                .items();
    }

    private void owner(String name, String into) {
        Key owner = telling.host().owner(cast.customer(name));
        same("the key that holds " + name, owner, cast.customer(into).toString());
    }

    private void timeline(String name, boolean expected, String type) {
        boolean there = telling.host().timeline(key(name), Optional.empty(), ROWS).items().stream()
                .anyMatch(logged -> logged.event().type().equals(type));
        check(there == expected, there ? "it is there" : "it is not there");
    }

    private void consent(Customer customer, String purpose, boolean given) {
        Consent.Purpose of = Consent.Purpose.valueOf(purpose.toUpperCase(Locale.ROOT));
        check(Consent.allows(customer.consents(), of) == given, "it is not");
    }

    private void pause(String employee, boolean expected) {
        boolean offered = telling
                .host()
                .list(Query.of("notice").key(Key.employee(employee)).page(Optional.empty(), ROWS))
                .items()
                .stream()
                .findAny()
                .isPresent();
        check(offered == expected, offered ? "there is a notice" : "there is no notice");
    }

    private Customer who(@org.jspecify.annotations.Nullable String name) {
        return customer(name == null ? telling.spokenOf() : name);
    }

    private Customer customer(String name) {
        return telling.customer(name);
    }

    private Key key(String name) {
        return telling.host().owner(cast.customer(name));
    }

    private static Conversation talk(Customer customer) {
        return Deeds.last(customer.conversations(), any -> true)
                .orElseThrow(() -> new IllegalStateException("there is no conversation"));
    }

    private static void none(String what, List<?> all) {
        check(all.isEmpty(), "there is a " + what + ": " + all);
    }

    private static void same(String what, Object is, String expected) {
        check(is.toString().equals(expected), what + " is " + is);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
