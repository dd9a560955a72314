package dev.skein.sim.story;

import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Key;
import dev.skein.Recovery;
import dev.skein.host.Views.Past;
import dev.skein.host.Views.Query;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;

/** What a story says of failures being put right: patterns and budgets given, what people do about them, how each stands. */
final class PuttingRight {
    private static final Duration BACK = Duration.ofDays(30);

    private final Telling telling;
    private final Cast cast;
    private final Deeds deeds;
    private final List<Company.Pattern> patterns = new ArrayList<>();
    private final List<Company.Authority> authorities = new ArrayList<>();
    private final Map<String, Long> most = new LinkedHashMap<>();

    PuttingRight(Telling telling, Cast cast, Deeds deeds) {
        this.telling = telling;
        this.cast = cast;
        this.deeds = deeds;
    }

    List<Phrase> givens() {
        return List.of(
                Phrase.of(
                        "pattern <name> of <name> times within <name> days: <name>, title <text>, owner <text>",
                        m -> patterns.add(new Company.Pattern(
                                m.group(1),
                                m.group(5),
                                List.of(m.group(4).split("\\+")),
                                Integer.parseInt(m.group(2)),
                                Duration.ofDays(Long.parseLong(m.group(3))),
                                "",
                                m.group(6)))),
                Phrase.of("at most <name> EUR per customer and <name> EUR a day", m -> {
                    most.put("customer", minor(m.group(1)));
                    most.put("day", minor(m.group(2)));
                }),
                Phrase.of(
                        "<name> may give <name> EUR",
                        m -> authorities.add(new Company.Authority(m.group(1), minor(m.group(2))))));
    }

    /** The company with what was given here. */
    Company over(Company company) {
        Company with = patterns.isEmpty() ? company : company.withPatterns(List.copyOf(patterns));
        return most.isEmpty()
                ? with
                : with.withMakeGood(new Company.MakeGood(
                        "EUR",
                        most.getOrDefault("customer", 0L),
                        most.getOrDefault("day", 0L),
                        List.copyOf(authorities)));
    }

    private static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    List<Phrase> deeds() {
        return List.of(
                Phrase.of("<name> takes recovery <text> of <name>", m -> owns(m, m.group(1), "")),
                Phrase.of(
                        "<name> hands recovery <text> of <name> to <name> because <text>",
                        m -> owns(m, m.group(4), m.group(5))),
                Phrase.of("<name> opens recovery <text> of <name>", m -> move(m, "detected", Data.none())),
                Phrase.of("<name> has apologised for <text> to <name>", m -> move(m, "apologised", Data.none())),
                Phrase.of("<name> has solved <text> for <name>", m -> move(m, "solved", Data.none())),
                Phrase.of("<name> has followed up <text> with <name>", m -> move(m, "followed-up", Data.none())),
                Phrase.of("<name> looks at <text> of <name> again by <name>D <name>", m -> {
                    Instant at = cast.at(Integer.parseInt(m.group(4)), LocalTime.parse(m.group(5)));
                    move(m, "", Data.of("followUp", at.toString()));
                }),
                Phrase.of("<name> gives <name> EUR for <text> to <name> as <name>", this::gives),
                Phrase.of("<name> sends to <name> what <name> wrote", m -> sends(m.group(1), m.group(2), m.group(3))),
                Phrase.of(
                        "<name> reports <text> for everybody whose <name> says <name>=<name>: <text>",
                        m -> report(m, "IncidentReported")));
    }

    private void owns(MatchResult m, String owner, String because) {
        move(m, "", Data.of("owner", cast.employee(owner), "because", because));
    }

    private void move(MatchResult m, String stage, Data more) {
        Data data = more.with("failure", m.group(2)).with("stage", stage);
        deeds.desk(m.group(1), m.group(3), "RecoveryMoved", data);
    }

    private void gives(MatchResult m) {
        Data data = Data.of(
                "failure",
                m.group(3),
                "kind",
                "voucher",
                "amountMinor",
                minor(m.group(2)),
                "currency",
                "EUR",
                "text",
                m.group(2) + " euros",
                "authority",
                m.group(5));
        deeds.desk(m.group(1), m.group(4), "MakeGoodAsked", data);
    }

    private void sends(String lead, String customer, String member) {
        String talk = deeds.talk(customer).id();
        Data offered = telling.host().list(Query.of("contribution").about(talk).status("OFFERED")).items().stream()
                .map(row -> dev.skein.Codec.read(row.json(), Data.class))
                .filter(c -> c.text("employee").equals(Optional.of(member)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing of " + member + " waits to be sent"));
        Data reply = Data.of(
                "conversation", talk,
                "text", offered.text("text").orElse(""),
                "contribution", offered.text("id").orElse(""),
                "contributor", member,
                "contributorName", cast.employee(member));
        deeds.desk(lead, customer, "ReplyWritten", reply);
    }

    /** Who is hit is found in the log, as the server finds them. */
    private void report(MatchResult m, String type) {
        TreeSet<String> hit = new TreeSet<>();
        Instant now = telling.now();
        Past past = new Past(now.minus(BACK), now.plusMillis(1), Optional.of(m.group(3)), Optional.of(m.group(4)));
        telling.host().past(past, logged -> {
            if (logged.event().data().text(m.group(4)).equals(Optional.of(m.group(5)))) {
                hit.add(telling.host().owner(logged.key()).toString());
            }
        });
        Data data = Data.of(
                "incident", "story-" + m.group(5),
                "failure", m.group(2),
                "owner", cast.employee(m.group(1)),
                "text", m.group(6),
                "arms", Data.of("acknowledge", 1.0),
                "affected", List.copyOf(hit));
        telling.happens(Key.pod("care"), List.of(), "desk", type, data);
    }

    List<Phrase> outcomes() {
        return List.of(
                Phrase.of(
                        "recovery <text> of <name> is owned by <text>",
                        m -> same("the owner", recovery(m).owner(), m.group(3))),
                Phrase.of(
                        "recovery <text> of <name> was found by an? <name>",
                        m -> same(
                                "it was found by",
                                recovery(m).found().map(Enum::name).orElse("nothing"),
                                m.group(3).toUpperCase(Locale.ROOT))),
                Phrase.of(
                        "recovery <text> of <name> is due <name>D <name>",
                        m -> same(
                                "it is due",
                                recovery(m).due().map(Instant::toString).orElse("never"),
                                cast.at(Integer.parseInt(m.group(3)), LocalTime.parse(m.group(4)))
                                        .toString())),
                Phrase.of(
                        "<name> has no recovery",
                        m -> same("recoveries", all(m.group(1)).size(), "0")),
                Phrase.of(
                        "what <name> wrote for <name> is (OFFERED|SENT)",
                        m -> same("it", written(m.group(1), m.group(2)), m.group(3))),
                Phrase.of("nothing is given because <text>", m -> refused(m.group(1))),
                Phrase.of(
                        "recovery <text> of <name> holds no money",
                        m -> same("the money", recovery(m).credit().isPresent(), "false")));
    }

    private void refused(String because) {
        boolean was = telling.host().list(Query.of("decision").status("offer")).items().stream()
                .anyMatch(row -> row.json().contains("\"chosen\":\"nothing\"")
                        && row.json().contains(because));
        same("such an offer was refused", was, "true");
    }

    private String written(String member, String customer) {
        return telling
                .host()
                .list(Query.of("contribution").about(deeds.talk(customer).id()))
                .items()
                .stream()
                .filter(row -> row.json().contains("\"employee\":\"" + member + "\""))
                .map(row -> row.status())
                .findFirst()
                .orElse("not there");
    }

    private List<Recovery> all(String name) {
        Customer customer = telling.customer(name);
        return customer.recoveries();
    }

    private Recovery recovery(MatchResult m) {
        return Deeds.last(all(m.group(2)), r -> r.failure().equals(m.group(1)))
                .orElseThrow(() -> new IllegalStateException("there is no such recovery; there are "
                        + all(m.group(2)).stream().map(Recovery::failure).toList()));
    }

    private static void same(String what, Object is, String expected) {
        if (!String.valueOf(is).equals(expected)) {
            throw new IllegalStateException(what + " is " + is + " (expected: " + expected + ")");
        }
    }
}
