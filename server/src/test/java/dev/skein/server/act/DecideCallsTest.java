package dev.skein.server.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Outcome;
import dev.skein.act.nextbest.Release.Stage;
import dev.skein.host.Views.Query;
import dev.skein.server.Shop;
import dev.skein.server.act.DecideBody.OptionBody;
import dev.skein.server.act.DecideCalls.Decided;
import dev.skein.server.act.PolicyCalls.Why;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page asks what is best, and tells what came of it; what is learned decides nothing until it is approved. */
final class DecideCallsTest {
    private Shop shop;
    private PolicyShelf shelf;
    private DecideCalls calls;
    private PolicyCalls policies;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary.resolve("policies");
        shop = new Shop(temporary);
        shelf = PolicyShelf.open(folder);
        calls = new DecideCalls(shop.host(), shop.clock(), shop.desk(), shelf);
        policies = new PolicyCalls(shop.host(), shop.clock(), shop.askers(), shop.companies(), shelf);
        shop.meet("amara", "Amara Okafor");
        shop.tell("shop", Shop.user("amara"), "ConsentChanged", Data.of("purpose", "personalisation", "granted", true));
    }

    private static OptionBody option(@Nullable String name, @Nullable String kind) {
        return new OptionBody(name, kind, null, null, null, null, null, null);
    }

    private static DecideBody body(List<OptionBody> options, Map<String, Object> context, @Nullable String again) {
        return new DecideBody(Shop.user("amara").id(), null, "web/basket", null, List.copyOf(options), context, again);
    }

    private static DecideBody plain(@Nullable String again) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("page", Map.of("value", "sofa", "at", "2026-03-02T08:59:00Z"));
        return body(List.of(option("guide", "content"), option("assistant", "assistant")), context, again);
    }

    @Test
    void theAnswerIsTheDecisionThatWasCommitted_withItsChance() {
        Decided decided = calls.decide(plain(null));

        Decision stored = Rows.one(shop.host(), "decision", decided.decision(), Decision.class);
        assertThat(stored.chosen()).isEqualTo(decided.chosen());
        assertThat(stored.probability()).isEqualTo(decided.probability());
        assertThat(stored.key()).isEqualTo(Shop.user("amara"));
        assertThat(stored.inputs()).contains(new Decision.Input("known: page", "sofa", 60));
        assertThat(decided.options())
                .extracting(DecideCalls.OptionView::name)
                .containsExactlyInAnyOrder("guide", "assistant", "nothing");
        assertThat(decided.options().get(0).weighed()).contains("probability 0.");
        assertThat(decided.policy()).startsWith("next-best@1, model@1, thompson");
    }

    @Test
    void theSameClientIdGetsTheSameAnswer_andABrowserIsKnownByItsId() {
        assertThat(calls.decide(plain("once"))).isEqualTo(calls.decide(plain("once")));
        assertThat(calls.decide(plain("twice")).decision())
                .isNotEqualTo(calls.decide(plain("once")).decision());

        DecideBody browser =
                new DecideBody(null, "browser-7", "web", null, List.of(option("guide", "CONTENT")), null, null);
        assertThat(calls.decide(browser).options()).hasSize(2);
    }

    @Test
    void whatIsWrongIsNamedByItsPlace() {
        wrong(body(List.of(), Map.of(), null), "/options");
        wrong(body(List.of(option("a", "banner")), Map.of(), null), "/options/0/kind");
        wrong(body(List.of(option("a", "content"), option("a", "content")), Map.of(), null), "/options/1/name");
        wrong(body(List.of(option("a", "content")), Map.of("customerGender", "f"), null), "/context/customerGender");
        wrong(body(List.of(option("a", "content")), Map.of("page", List.of()), null), "/context/page");
        wrong(new DecideBody(null, null, "web", null, List.of(option("a", "content")), null, null), "/anonymousId");
        OptionBody cheap = new OptionBody("a", "content", null, null, -1L, null, null, null);
        wrong(body(List.of(cheap), Map.of(), null), "/options/0/cost");
    }

    private void wrong(DecideBody body, String path) {
        assertThatThrownBy(() -> calls.decide(body)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.status()).isEqualTo(400);
            assertThat(p.path()).isEqualTo(path);
        });
    }

    @Test
    void whatCameOfItIsKept_andLearnedFromOnlyByAnApprovedRelease() {
        assertThatThrownBy(() -> policies.learn()).isInstanceOf(Problem.class);
        for (int i = 0; i < 12; i++) {
            Decided decided = calls.decide(plain("q" + i));
            calls.outcome(decided.decision(), new DecideCalls.Seen(1.0));
            calls.outcome(decided.decision(), new DecideCalls.Seen(0.0)); // the first word counts
        }
        assertThat(Rows.newest(shop.host(), Query.of("outcome").status("outcome"), 50, Outcome.class))
                .hasSize(12)
                .allMatch(o -> o.value() == 1);

        policies.learn();
        assertThat(shelf.find(2).orElseThrow().model().outcomes()).isEqualTo(12);
        assertThat(policies.list().live()).isEqualTo(1);
        assertThatThrownBy(() -> policies.move(2, "live", new Why("go"))).isInstanceOf(Problem.class);
        refused(2, "propose", "its merit cannot be told: too few: 1 people, at least 100 are needed");

        for (int i = 0; i < 300; i++) {
            Decided decided = calls.decide(browser(i));
            double good = decided.chosen().equals("guide") ? 1 : 0;
            calls.outcome(decided.decision(), new DecideCalls.Seen(good));
        }
        policies.learn();
        assertThat(policies.merit(3).refused()).isEmpty();
        assertThat(policies.merit(3).candidate().selfNormalised().orElseThrow().value())
                .isGreaterThan(policies.merit(3)
                        .beside()
                        .selfNormalised()
                        .orElseThrow()
                        .value());
        shop.sit("maja");
        policies.move(3, "propose", new Why("the guide helps"));
        assertThatThrownBy(() -> policies.move(3, "live", new Why("go"))).isInstanceOf(Problem.class);
        refused(3, "approve", "Maja Lindqvist proposed version 3: somebody else approves it.");
        shop.sit("yusuf");
        policies.move(3, "approve", new Why("agreed"));
        policies.move(3, "live", new Why("go"));

        assertThat(shelf.find(3).orElseThrow().trail().get(1).because())
                .startsWith("the guide helps (")
                .contains("good outcomes in a hundred, beside");
        assertThat(policies.list().live()).isEqualTo(3);
        assertThat(shelf.find(1).orElseThrow().stage()).isEqualTo(Stage.RETIRED);
        PolicyShelf again = PolicyShelf.open(folder); // after a restart
        assertThat(again.policies().live().version()).isEqualTo(3);
        assertThat(again.policies().live().model().written())
                .isEqualTo(shelf.policies().live().model().written());
        policies.move(1, "live", new Why("back"));
        assertThat(policies.list().live()).isEqualTo(1);
    }

    private static DecideBody browser(int number) {
        List<OptionBody> options = List.of(option("guide", "content"), option("assistant", "assistant"));
        return new DecideBody(null, "browser-" + number, "web/basket", null, options, null, null);
    }

    private void refused(int version, String step, String because) {
        assertThatThrownBy(() -> policies.move(version, step, new Why("it helps")))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.status()).isEqualTo(409);
                    assertThat(p.getMessage()).contains(because);
                });
    }

    @Test
    void nothingIsLearnedOfWhoDoesNotLetUs() {
        Decided decided = calls.decide(plain(null));
        calls.outcome(decided.decision(), new DecideCalls.Seen(1.0));
        shop.tell("shop", Shop.user("amara"), "ConsentChanged", Data.of("purpose", "learning", "granted", false));

        assertThatThrownBy(() -> policies.learn()).isInstanceOf(Problem.class);
    }
}
