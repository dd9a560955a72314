package dev.skein.server.act.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Action;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Incident;
import dev.skein.Key;
import dev.skein.host.Views.Query;
import dev.skein.server.Shop;
import dev.skein.server.act.incident.IncidentCalls.Preview;
import dev.skein.server.act.incident.IncidentCalls.Reported;
import dev.skein.server.act.incident.WhoBody.FileBody;
import dev.skein.server.act.incident.WhoBody.PatternBody;
import dev.skein.server.act.incident.WhoBody.SubjectBody;
import dev.skein.server.view.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure is reported over HTTP: who is hit is found on the server, and what would come of it is told before. */
final class IncidentCallsTest {
    private static final int PEOPLE = 60;

    private Shop shop;
    private IncidentCalls calls;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        calls = new IncidentCalls(shop.host(), shop.clock(), shop.companies(), shop.askers(), shop.desk());
        for (int i = 0; i < PEOPLE; i++) {
            shop.meet("u" + i, "Person " + i);
            Data parcel = Data.of("parcel", "P-" + i, "carrier", i % 3 == 0 ? "North" : "South", "weight", i);
            shop.tell("carrier", Shop.user("u" + i), "ParcelStuck", parcel);
        }
        shop.tell("shop", Shop.user("u3"), "ConsentChanged", Data.of("purpose", "service", "granted", false));
        Data away = Data.of("traits", Data.of("timezone", "America/Los_Angeles"));
        shop.tell("shop", Shop.user("u6"), "ProfileIdentified", away);
    }

    private static WhoBody byEvent(Map<String, String> where) {
        return new WhoBody(
                null,
                null,
                null,
                new PatternBody("ParcelStuck", where, "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z"));
    }

    private static IncidentBody body(@Nullable WhoBody who, @Nullable Map<String, Double> arms) {
        return body("depot-7", who, arms, 36_000);
    }

    private static IncidentBody body(
            @Nullable String id, @Nullable WhoBody who, @Nullable Map<String, Double> arms, int perHour) {
        return new IncidentBody(
                id,
                "c-1",
                "depot North stood still",
                null,
                null,
                "2026-03-02T06:00:00Z",
                "Our depot stood still, and your parcel in it. I am sorry.",
                "It runs again. I am sorry for the wait.",
                arms,
                null,
                null,
                perHour,
                48.0,
                168.0,
                "OrderCancelled",
                null,
                who);
    }

    private static Map<String, Double> arms(Object... pairs) {
        Map<String, Double> arms = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arms.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return arms;
    }

    private Reported report(IncidentBody body) {
        return (Reported) calls.report(body).getEntity();
    }

    private List<Key> writtenTo() {
        return shop.host().effects(Optional.empty(), Optional.empty(), Optional.empty(), 500).items().stream()
                .filter(p -> p.effect().action() instanceof Action.Send send
                        && send.by().equals("depot-7"))
                .map(p -> p.effect().key())
                .toList();
    }

    @Test
    void whoIsHitIsFoundByWhatHappenedToThem_andWhatWouldComeIsToldBefore() {
        Preview seen = calls.preview(body(byEvent(Map.of("carrier", "North")), arms("acknowledge", 1.0)));

        assertThat(seen.people()).isEqualTo(20);
        assertThat(seen.now()).isEqualTo(18);
        assertThat(seen.quiet().people()).isEqualTo(1);
        assertThat(seen.quiet().first()).hasToString("Optional[2026-03-02T16:00:00Z]");
        assertThat(seen.refused()).singleElement().satisfies(r -> {
            assertThat(r.because()).contains("no consent for service");
            assertThat(r.people()).isEqualTo(1);
        });
        assertThat(seen.messages()).isEqualTo(19);
        assertThat(writtenTo()).isEmpty();
        assertThat(shop.host().list(Query.of("incident")).items()).isEmpty();
    }

    @Test
    void whatWasForeseenIsWhatComes() {
        Map<String, Double> half = arms("none", 0.5, "acknowledge", 0.5);
        Preview seen = calls.preview(body(byEvent(Map.of("carrier", "North")), half));
        report(body(byEvent(Map.of("carrier", "North")), half));
        shop.pass(Duration.ofHours(24));

        IncidentPage page = calls.get("depot-7");
        assertThat(page.people()).isEqualTo(20);
        page.arms()
                .forEach(arm -> assertThat(arm.people()).isEqualTo(seen.arms().get(arm.arm())));
        assertThat(page.written())
                .isEqualTo(seen.messages())
                .isEqualTo(writtenTo().size());
        assertThat(writtenTo()).doesNotHaveDuplicates().doesNotContain(Shop.user("u3"));
        assertThat(page.waiting().orElseThrow().turn()).isZero();
        assertThat(calls.preview(body("other", byEvent(Map.of("carrier", "North")), half, 600))
                        .known())
                .isEqualTo(20);
    }

    @Test
    void aRepeatIsTheSameIncident_andNobodyIsWrittenToTwice() {
        IncidentBody body = body(byEvent(Map.of("carrier", "North")), arms("acknowledge", 1.0));
        Reported first = report(body);
        assertThat(report(body)).isEqualTo(first);
        shop.pass(Duration.ofHours(1));
        report(body(byEvent(Map.of()), arms("acknowledge", 1.0)));
        shop.pass(Duration.ofHours(24));
        assertThat(writtenTo()).doesNotHaveDuplicates().hasSize(PEOPLE - 1);
        assertThat(calls.get("depot-7").people()).isEqualTo(PEOPLE);
        assertThatThrownBy(() -> report(body(byEvent(Map.of()), arms("none", 1.0))))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    }

    @Test
    void peopleAreNamedByListFileAndParcel_andWhoIsUnknownIsToldWithTheLine() {
        WhoBody who = new WhoBody(
                List.of("user:u0", "user:ghost"),
                new FileBody("csv", "name,userId\nAmara,u1\nNobody,u99\n"),
                List.of(
                        new SubjectBody("parcel", "P-2"),
                        new SubjectBody("parcel", "P-77"),
                        new SubjectBody("weight", "4")),
                null);
        Preview seen = calls.preview(body(who, arms("acknowledge", 1.0)));
        assertThat(seen.people()).isEqualTo(4);
        assertThat(seen.unknown())
                .extracting(IncidentCalls.Unknown::path)
                .containsExactly("/who/people/1", "/who/file/3", "/who/subjects/1");
        report(body(who, arms("acknowledge", 1.0)));
        shop.pass(Duration.ofHours(1));
        assertThat(writtenTo())
                .containsExactlyInAnyOrder(Shop.user("u0"), Shop.user("u1"), Shop.user("u2"), Shop.user("u4"));
        assertThat(shop.host().state(Shop.user("ghost"))).isEqualTo(Customer.unknown(Shop.user("ghost")));
    }

    @Test
    void jsonLinesNamePeopleToo() {
        WhoBody who = new WhoBody(
                null,
                new FileBody(
                        "jsonl",
                        "{\"user\":\"u5\"}\n\n{\"customer\":\""
                                + Shop.user("u7").id() + "\"}"),
                null,
                null);
        assertThat(calls.preview(body(who, null)).people()).isEqualTo(2);
        WhoBody broken = new WhoBody(null, new FileBody("jsonl", "{\"user\":\"u5\"}\nu6"), null, null);
        assertWrong(body(broken, null), "/who/file/2");
        assertWrong(body(new WhoBody(null, new FileBody("csv", "name\nAmara\n"), null, null), null), "/who/file/2");
        assertWrong(body(new WhoBody(null, new FileBody("xlsx", "x"), null, null), null), "/who/file/format");
    }

    @Test
    void stoppedMeansThatNobodyMoreIsWrittenTo_andWhyIsKept() {
        report(body("depot-7", byEvent(Map.of()), arms("acknowledge", 1.0), 10));
        shop.pass(Duration.ofHours(1));
        int before = writtenTo().size();
        assertThat(before).isBetween(9, 12);
        assertThat(calls.get("depot-7").waiting().orElseThrow().turn()).isBetween(40, 50);
        calls.stop("depot-7", new IncidentCalls.Why("The carrier says that it was another depot"));
        shop.pass(Duration.ofHours(24));

        assertThat(writtenTo()).hasSize(before);
        IncidentPage page = calls.get("depot-7");
        assertThat(page.status()).isEqualTo(Incident.Status.STOPPED);
        assertThat(page.stopped().orElseThrow().by()).isEqualTo("Yusuf Demir");
        assertThat(page.waiting().orElseThrow().turn()).isZero();
        assertThat(shop.host().list(Query.of("decision").key(Key.pod("care"))).items())
                .anySatisfy(row -> assertThat(row.json()).contains("another depot"));
    }

    @Test
    void solvedReachesEverybodyWhoIsPartOfIt_alsoWhoIsFoundLater() {
        WhoBody some = new WhoBody(List.of("user:u0", "user:u1"), null, null, null);
        report(body(some, arms("fix-first", 1.0)));
        shop.pass(Duration.ofHours(2));
        assertThat(writtenTo()).isEmpty();
        assertThat(calls.get("depot-7").waiting().orElseThrow().mended()).isEqualTo(2);
        calls.solve("depot-7");
        report(body(new WhoBody(List.of("user:u2"), null, null, null), arms("fix-first", 1.0)));
        shop.pass(Duration.ofHours(1));
        assertThat(writtenTo()).hasSize(3);
        assertThat(calls.list("solved", null, null).items()).hasSize(1);
        assertThat(calls.people("depot-7", "fix-first", null, null).items())
                .hasSize(3)
                .allSatisfy(p -> assertThat(p.steps()).containsKey(dev.skein.Recovery.Stage.SOLVED));
        assertThat(calls.people("depot-7", "none", null, null).items()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamed() {
        WhoBody all = byEvent(Map.of());
        assertWrong(body(null, null), "/who");
        assertWrong(body(new WhoBody(List.of(), null, null, null), null), "/who");
        assertWrong(body(all, arms("none", 0.5)), "/arms");
        assertWrong(body(all, arms("none", 1.5, "acknowledge", -0.5)), "/arms/none");
        assertWrong(body(all, arms("shout", 1.0)), "/arms");
        assertWrong(body(all, arms("credit", 1.0)), "/credit");
        assertWrong(body("no blank", all, null, 600), "/incident");
        assertWrong(body("depot-7", all, null, 0), "/perHour");
        assertWrong(
                body(
                        new WhoBody(
                                null,
                                null,
                                null,
                                new PatternBody("X", null, "2026-03-02T00:00:00Z", "2025-01-01T00:00:00Z")),
                        null),
                "/who/event/until");
        assertWrong(
                body(new WhoBody(null, null, null, new PatternBody("X", null, "soon", "2026-03-02T00:00:00Z")), null),
                "/who/event/from");
        assertWrong(body(new WhoBody(List.of(" "), null, null, null), null), "/who/people/0");
        assertThatThrownBy(() -> calls.get("gone"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(404));
    }

    private void assertWrong(IncidentBody body, String path) {
        assertThatThrownBy(() -> calls.preview(body))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.path()).as(p.getMessage()).isEqualTo(path));
    }
}
