package dev.skein.server.act.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Recovery;
import dev.skein.Recovery.Stage;
import dev.skein.server.Shop;
import dev.skein.server.act.recovery.RecoveryCalls.Given;
import dev.skein.server.act.recovery.RecoveryCalls.Moved;
import dev.skein.server.act.recovery.RecoveryCalls.Opened;
import dev.skein.server.act.recovery.RecoveryCalls.Written;
import dev.skein.server.view.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recoveries at the desk: who owns which, how far each is, what may be given and what was refused. */
final class RecoveryCallsTest {
    private Shop shop;
    private RecoveryCalls calls;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        calls = new RecoveryCalls(shop.host(), shop.clock(), shop.companies(), shop.askers(), shop.desk());
        shop.meet("amara", "Amara Okafor");
        shop.meet("bo", "Bo Lund");
        shop.companies()
                .change(shop.company()
                        .withMakeGood(new Company.MakeGood(
                                "EUR", 2_000, 2_500, List.of(new Company.Authority("desk", 1_500)))));
    }

    private String opened(String who, String failure) {
        Opened body = new Opened(Shop.user(who).id(), failure, "damaged-item", "she rang", null);
        return ((Written) calls.open(body).getEntity()).recovery();
    }

    private static Moved move(@Nullable String stage, @Nullable String owner, @Nullable String because) {
        return new Moved(stage, owner, null, null, because, null);
    }

    private Board board(@Nullable String owner, @Nullable String step, @Nullable String due) {
        return calls.board(new Board.Asked(owner, step, null, due, null, null, null));
    }

    private static Given money(long minor, String authority) {
        return new Given("voucher", minor, "EUR", "a word of thanks", authority, "it was our fault", null);
    }

    @Test
    void whoOpensItOwnsIt_andTheSameFailureIsTheSameRecovery() {
        String id = opened("amara", "chair came scratched");
        assertThat(opened("amara", "chair came scratched")).isEqualTo(id);
        RecoveryPage page = calls.get(id);
        assertThat(page.recovery().owner()).isEqualTo("Yusuf Demir");
        assertThat(page.recovery().found()).contains(Recovery.Found.PERSON);
        assertThat(page.recovery().person().name()).contains("Amara Okafor");
        assertThat(page.recovery().kindTitle()).isEqualTo("Damaged item");
        assertThat(page.decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.because()).isEqualTo("she rang"));
        assertThat(page.colleagues())
                .extracting(RecoveryPage.Colleague::employee)
                .contains("maja", "ingrid");
        assertThat(board(null, null, null).items()).hasSize(1);
    }

    @Test
    void itIsHandedOnWithAReason_solved_andLookedAtAgain() {
        String id = opened("amara", "chair came scratched");
        opened("bo", "table leg missing");
        assertWrong("/because", () -> calls.move(id, move(null, "maja", null)));
        assertWrong("/owner", () -> calls.move(id, move(null, "nobody", "why")));
        assertWrong("/stage", () -> calls.move(id, move("made-good", null, null)));
        assertWrong("", () -> calls.move(id, move(null, null, "why")));
        calls.move(id, move(null, "maja", "she knows the workshop"));
        calls.move(id, move("solved", null, null));

        assertThat(board("Maja Lindqvist", "solved", null).items())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.id()).isEqualTo(id);
                    assertThat(r.due()).contains(shop.clock().instant().plus(Duration.ofDays(2)));
                    assertThat(r.overdue()).isFalse();
                });
        assertThat(board("Maja Lindqvist", "owned", null).items()).isEmpty();
        assertThat(board(null, null, "past").items()).isEmpty();
        assertThat(board(null, null, "2026-03-05T00:00:00Z").items()).hasSize(1);
        assertThat(board(null, null, null).items().get(0).id())
                .as("what falls due stands first")
                .isEqualTo(id);
        assertThat(board(null, null, null).owners()).containsExactly("Maja Lindqvist", "Yusuf Demir");
        assertConflict(() -> calls.move(id, move("solved", null, null)));
        shop.companies().killSwitch(true, "nothing is asked today");
        shop.pass(Duration.ofDays(2).plusHours(1));
        assertThat(board(null, null, "past").items()).hasSize(1);
        assertThat(board(null, null, null).overdue()).isEqualTo(1);
        calls.move(id, move("followed-up", null, "I rang; all is well"));
        assertThat(board("Maja Lindqvist", null, null).items()).isEmpty();
        assertThat(calls.get(id).recovery().due()).isEmpty();
    }

    @Test
    void whatWasSolvedByHandIsAskedAboutTwoDaysLater() {
        String id = opened("amara", "chair came scratched");
        calls.move(id, move("solved", null, null));
        shop.pass(Duration.ofDays(2).minusMinutes(1));
        assertThat(calls.get(id).recovery().steps()).doesNotContainKey(Stage.FOLLOWED_UP);
        shop.pass(Duration.ofMinutes(2));
        assertThat(calls.get(id).recovery().steps()).containsKey(Stage.FOLLOWED_UP);
        assertThat(calls.get(id).recovery().due()).isEmpty();
    }

    @Test
    void theSameClientIdIsDoneOnce() {
        String id = opened("amara", "chair came scratched");
        Moved once = new Moved("solved", null, null, null, null, "c-7");
        assertThat(calls.move(id, once).getEntity())
                .isEqualTo(calls.move(id, once).getEntity());
        Given given = new Given("voucher", 500L, "EUR", "thanks", "desk", null, "c-8");
        assertThat(calls.makeGood(id, given).getEntity())
                .isEqualTo(calls.makeGood(id, given).getEntity());
        assertThat(calls.get(id).allowance().orElseThrow().leftForCustomerMinor())
                .isEqualTo(1_500);
    }

    @Test
    void anApologyOnThePhoneStandsInTheLedger() {
        String id = opened("amara", "chair came scratched");
        calls.move(id, new Moved("apologised", null, null, "voice", null, null));
        assertThat(calls.get(id).ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.channel()).isEqualTo(dev.skein.Channel.VOICE));
        assertConflict(() -> calls.move(id, move("apologised", null, null)));
        assertWrong("/channel", () -> calls.move(id, new Moved("solved", null, null, "pigeon", null, null)));
    }

    @Test
    void authorityCustomerAndDayEachHaveTheWord_andWhatTheySayIsKept() {
        String id = opened("amara", "chair came scratched");
        calls.makeGood(id, money(1_600, "desk"));
        calls.makeGood(id, money(100, "somebody"));
        assertThat(calls.get(id).decisions())
                .extracting(RecoveryPage.Decided::because)
                .contains("more than desk may give at once (1500)", "nobody called somebody may give anything");
        assertThat(calls.get(id).recovery().credit()).isEmpty();

        calls.makeGood(id, money(1_500, "desk"));
        assertThat(calls.get(id).recovery().steps()).containsKey(Stage.MADE_GOOD);
        assertConflict(() -> calls.makeGood(id, money(100, "desk")));
        String second = opened("amara", "and the lamp");
        calls.makeGood(second, money(600, "desk"));
        assertThat(calls.get(second).decisions())
                .extracting(RecoveryPage.Decided::because)
                .contains("the customer was given 1500 in 90 days (at most 2000)");
        String other = opened("bo", "table leg missing");
        assertThat(calls.get(other).allowance().orElseThrow().leftTodayMinor()).isEqualTo(1_000);
        calls.makeGood(other, money(1_100, "desk"));
        assertThat(calls.get(other).decisions())
                .extracting(RecoveryPage.Decided::because)
                .contains("the day's money is spent (1500 of 2500)");
        calls.makeGood(other, money(1_000, "desk"));
        assertThat(calls.get(other).recovery().credit())
                .hasValueSatisfying(c -> assertThat(c.amountMinor()).isEqualTo(1_000));
        assertWrong(
                "/amountMinor", () -> calls.makeGood(id(other), new Given(null, -1L, "EUR", "x", null, null, null)));
    }

    private String id(String other) {
        String third = opened("bo", other + " again");
        assertWrong("/currency", () -> calls.makeGood(third, new Given(null, 1L, "EURO", "x", null, null, null)));
        assertWrong("/text", () -> calls.makeGood(third, new Given(null, 1L, "EUR", null, null, null, null)));
        return third;
    }

    @Test
    void aPlaybookDoesNotTakeBackWhatSomebodyTook() {
        shop.tell("carrier", Shop.user("bo"), "DeliveryDelayed", Data.of("parcel", "A-1", "order", "O-1", "days", 1));
        Recovery r = shop.host().list(dev.skein.host.Views.Query.of("recovery")).items().stream()
                .map(row -> dev.skein.Codec.read(row.json(), Recovery.class))
                .findFirst()
                .orElseThrow();
        assertThat(r.found()).contains(Recovery.Found.EVENT);
        calls.move(r.id(), move(null, "maja", "she knows him"));
        shop.tell("carrier", Shop.user("bo"), "DeliveryConfirmed", Data.of("parcel", "A-1", "order", "O-1"));
        shop.pass(Duration.ofDays(2));
        assertThat(calls.get(r.id()).recovery().steps()).containsKey(Stage.SOLVED);
        assertThat(calls.get(r.id()).recovery().owner()).isEqualTo("Maja Lindqvist");
    }

    @Test
    void theListIsSievedAndPaged_andWhatIsWrongIsNamed() {
        for (int i = 0; i < 5; i++) {
            opened("amara", "failure " + i);
        }
        Board first = calls.board(new Board.Asked(null, null, null, null, null, null, "2"));
        assertThat(first.items()).hasSize(2);
        Board rest = calls.board(new Board.Asked(
                null, null, "person", null, "all", first.nextCursor().orElseThrow(), "500"));
        assertThat(rest.items()).hasSize(3);
        assertThat(rest.nextCursor()).isEmpty();
        assertThat(calls.board(new Board.Asked(null, null, "silence", null, null, null, null))
                        .items())
                .isEmpty();
        assertWrong("step", () -> board(null, "begun", null));
        assertWrong("due", () -> board(null, null, "soon"));
        assertWrong("status", () -> calls.board(new Board.Asked(null, null, null, null, "x", null, null)));
        assertWrong("cursor", () -> calls.board(new Board.Asked(null, null, null, null, null, "-3", null)));
        assertThatThrownBy(() -> calls.get("gone"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(404));
    }

    private static void assertConflict(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    }

    private static void assertWrong(String path, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.status()).isEqualTo(400);
            assertThat(p.path()).as(p.getMessage()).isEqualTo(path);
        });
    }
}
