package dev.skein.sim.story;

import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Identity;
import dev.skein.Identity.Zone;
import dev.skein.Key;
import dev.skein.Promise;
import dev.skein.Survey;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens in a story: the phrases of {@code at}. Each makes one event. */
final class Deeds {
    private static final Pattern FIELD = Pattern.compile("([\\w.]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\"]+))");

    private final Telling telling;
    private final Cast cast;

    Deeds(Telling telling, Cast cast) {
        this.telling = telling;
        this.cast = cast;
    }

    List<Phrase> phrases() {
        return List.of(
                Phrase.of("<name> writes <text>[ by <name>]", m -> {
                    String channel = Phrase.group(m, 3).orElse("chat");
                    customer(m.group(1), "chat", "MessageReceived", Data.of("text", m.group(2), "channel", channel));
                }),
                Phrase.of(
                        "<name> asks for a person",
                        m -> customer(
                                m.group(1),
                                "chat",
                                "PersonAsked",
                                Data.of("conversation", talk(m.group(1)).id()))),
                Phrase.of("<name> replies to <name> <text>[ promising <text> by <name>D <name>]", m -> {
                    Data reply = Data.of("conversation", talk(m.group(2)).id(), "text", m.group(3));
                    if (m.group(4) != null) {
                        var due = cast.at(Integer.parseInt(m.group(5)), LocalTime.parse(m.group(6)));
                        reply = reply.with("promise", Data.of("text", m.group(4), "due", due.toString()));
                    }
                    desk(m.group(1), m.group(2), "ReplyWritten", reply);
                }),
                Phrase.of(
                        "<name> notes for <name> <text>",
                        m -> desk(
                                m.group(1),
                                m.group(2),
                                "NoteWritten",
                                Data.of("conversation", talk(m.group(2)).id(), "text", m.group(3)))),
                Phrase.of(
                        "<name> resolves <name>",
                        m -> desk(
                                m.group(1),
                                m.group(2),
                                "ConversationResolved",
                                Data.of("conversation", talk(m.group(2)).id()))),
                Phrase.of("<name> asks <name> to lead <name>[ because <text>]", m -> {
                    String because = Phrase.group(m, 4).orElse("");
                    Data asked =
                            Data.of("conversation", talk(m.group(3)).id(), "employee", m.group(2), "because", because);
                    telling.happens(cast.customer(m.group(3)), List.of(), "desk", "LeadRequested", asked);
                }),
                Phrase.of(
                        "<name> keeps the (broken )?promise to <name>",
                        m -> keep(
                                m.group(1),
                                m.group(3),
                                m.group(2) == null ? Promise.Status.OPEN : Promise.Status.BROKEN)),
                Phrase.of("<name> gives consent for <name>", m -> consent(m.group(1), m.group(2), true)),
                Phrase.of("<name> withdraws consent for <name>", m -> consent(m.group(1), m.group(2), false)),
                Phrase.of("<name> answers heard <name> solved <name>[ <text>]", m -> {
                    Data said = Data.of(
                            "survey",
                            asked(m.group(1)).id(),
                            "heard",
                            Integer.parseInt(m.group(2)),
                            "solved",
                            m.group(3).equals("yes"),
                            "words",
                            Phrase.group(m, 4).orElse(""));
                    customer(m.group(1), "chat", "SurveyAnswered", said);
                }),
                Phrase.of("visitor <name> signs in as <name>", m -> signs(m.group(1), m.group(2), Zone.VERIFIED)),
                Phrase.of("visitor <name> claims to be <name>", m -> signs(m.group(1), m.group(2), Zone.CLAIMED)),
                Phrase.of("<name> parts <name> from <name> because <text>", m -> {
                    String from = cast.customer(m.group(2)).toString();
                    Data data = Data.of("from", from, "employee", m.group(1), "because", m.group(4));
                    telling.happens(cast.customer(m.group(3)), List.of(), "desk", "MergeUndone", data);
                }),
                Phrase.of("<name> is (available|on a break|away)", m -> {
                    String word = m.group(2).equals("on a break")
                            ? "BREAK"
                            : m.group(2).toUpperCase(Locale.ROOT);
                    cast.employee(m.group(1));
                    telling.happens(
                            Key.employee(m.group(1)), List.of(), "desk", "PresenceChanged", Data.of("presence", word));
                }),
                Phrase.of("<name>: <name>[ <rest>]", m -> {
                    String rest = Phrase.group(m, 3).orElse("");
                    customer(m.group(1), "shop", m.group(2), fields(rest));
                }));
    }

    /** A break that ends by itself at a time of that day. */
    void away(String employee, String until) {
        cast.employee(employee);
        Data said = Data.of(
                "presence",
                "BREAK",
                "until",
                telling.today(LocalTime.parse(until)).toString());
        telling.happens(Key.employee(employee), List.of(), "desk", "PresenceChanged", said);
    }

    private void customer(String name, String source, String type, Data data) {
        telling.speaksOf(name);
        telling.happens(cast.customer(name), List.of(cast.identity(name)), source, type, data);
    }

    /** Something the desk does that is not the words of one employee. */
    void happens(String customer, String type, Data data) {
        telling.speaksOf(customer);
        telling.happens(cast.customer(customer), List.of(), "desk", type, data);
    }

    void desk(String employee, String customer, String type, Data data) {
        telling.speaksOf(customer);
        Data signed = data.with("employee", employee).with("name", cast.employee(employee));
        telling.happens(cast.customer(customer), List.of(), "desk", type, signed);
    }

    private void consent(String name, String purpose, boolean granted) {
        customer(name, "know", "ConsentChanged", Data.of("purpose", purpose, "granted", granted));
    }

    private void keep(String employee, String customer, Promise.Status status) {
        Promise open = last(telling.customer(customer).promises(), p -> p.status() == status)
                .orElseThrow(() -> new IllegalArgumentException("nothing is promised to " + customer));
        desk(employee, customer, "PromiseKept", Data.of("promise", open.id()));
    }

    /** A browser and a user come in one event; the shop has checked it, or only the browser says so. */
    private void signs(String visitor, String user, Zone zone) {
        List<Identity> both = List.of(
                new Identity(Identity.Kind.USER, user, zone),
                new Identity(Identity.Kind.ANONYMOUS, cast.identity(visitor).value(), zone));
        telling.happens(cast.customer(user), both, "shop", "ProfileIdentified", Data.none());
    }

    Conversation talk(String name) {
        Customer customer = telling.customer(name);
        return last(customer.conversations(), Conversation::isOpen)
                .or(() -> last(customer.conversations(), any -> true))
                .orElseThrow(() -> new IllegalArgumentException(name + " has no conversation"));
    }

    private Survey asked(String name) {
        return last(telling.customer(name).surveys(), any -> true)
                .orElseThrow(() -> new IllegalArgumentException(name + " was asked nothing"));
    }

    static <T> Optional<T> last(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).reduce((first, second) -> second);
    }

    /** {@code parcel=A-1 days=3 note="two words"} as data; whole numbers, decimals and true and false as such. */
    static Data fields(String rest) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Matcher matcher = FIELD.matcher(rest);
        int end = 0;
        while (matcher.find()) {
            if (!rest.substring(end, matcher.start()).isBlank()) {
                break;
            }
            end = matcher.end();
            fields.put(matcher.group(1), matcher.group(2) == null ? value(matcher.group(3)) : matcher.group(2));
        }
        if (!rest.substring(end).isBlank()) {
            throw new IllegalArgumentException(
                    "not of the form name=value: " + rest.substring(end).strip());
        }
        return Data.of(fields);
    }

    private static Object value(String word) {
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        if (word.matches("-?(0|[1-9]\\d{0,8})")) {
            return Long.valueOf(word);
        }
        return word.matches("-?\\d{1,9}\\.\\d{1,9}") ? (Object) Double.valueOf(word) : word;
    }
}
