package dev.skein.sim.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Past;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every host lets be read, and how it follows keys that are joined. */
abstract class ReadingContract extends Staged {
    // What can be read

    @Test
    void aViewIsReplacedByItsIdAndListedNewestFirst() {
        append(Told.view(AMARA, "1", T0, "x", "thing", "open"), Told.view(BO, "2", T0, "y", "thing", "open"));
        stage.advanceTo(T0.plusSeconds(5));
        append(Told.view(AMARA, "3", T0, "x", "thing", "closed"));
        assertThat(ids(host().list(Query.of("note")))).containsExactly("x", "y");
        assertThat(ids(host().list(Query.of("note").status("open")))).containsExactly("y");
        assertThat(ids(host().list(Query.of("note").key(AMARA)))).containsExactly("x");
        assertThat(ids(host().list(Query.of("note").about("other")))).isEmpty();
        Row row = host().row("note", "x").orElseThrow();
        assertThat(row.atMillis()).isEqualTo(T0.plusSeconds(5).toEpochMilli());
        assertThat(row.status()).isEqualTo("closed");
        assertThat(row.json()).contains("\"text\"").contains("closed");
        assertThat(host().row("note", "z")).isEmpty();
    }

    @Test
    void pagesGiveEveryRowOnceAlsoWhereTimesAreEqual() {
        append(IntStream.range(0, 53)
                .mapToObj(i -> Told.view(AMARA, "e" + i, T0, "v" + i, "", ""))
                .toArray(Event[]::new));
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Row> page = host().list(Query.of("note").page(cursor, 10));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(10);
            seen.addAll(ids(page));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(seen).hasSize(53).doesNotHaveDuplicates();
    }

    @Test
    void aBrokenCursorOrLimitIsTheCallersError() {
        append(Told.view(AMARA, "e", T0, "v", "", ""));
        assertThatThrownBy(() -> host().list(Query.of("note").page(Optional.of("no such cursor"), 10)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> host().list(Query.of("note").page(Optional.empty(), 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> host().list(Query.of("note").page(Optional.empty(), 501)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimelineIsNewestFirstAndPaged() {
        append(Told.noted(AMARA, "1", T0), Told.noted(BO, "x", T0), Told.noted(AMARA, "2", T0));
        append(Told.noted(AMARA, "3", T0));
        var first = host().timeline(AMARA, Optional.empty(), 2);
        assertThat(first.items())
                .extracting(logged -> logged.event().messageId())
                .containsExactly("3", "2");
        var rest = host().timeline(AMARA, first.next(), 2);
        assertThat(rest.items())
                .extracting(logged -> logged.event().messageId())
                .containsExactly("1");
        assertThat(rest.next()).isEmpty();
        Event one = Told.noted(AMARA, "1", T0);
        assertThat(host().event(one.id())).hasValueSatisfying(logged -> {
            assertThat(logged.event()).isEqualTo(one);
            assertThat(logged.key()).isEqualTo(AMARA);
        });
    }

    @Test
    void thePastOfASpanIsReadByTypeAndByFieldOldestFirst() {
        append(
                Told.of(BO, "3", T0.plusSeconds(30), "Parcel\"Slipped", Data.of("parcel", "A-2")),
                Told.of(AMARA, "1", T0, "Parcel\"Slipped", Data.of("parcel", "A-1")),
                Told.of(AMARA, "2", T0.plusSeconds(10), "Other", Data.of("parcel", "A-1", "of", "Parcel\"Slipped")),
                Told.of(AMARA, "4", T0.plusSeconds(60), "Parcel\"Slipped", Data.of("order", Data.of("parcel", "A-1"))));
        Instant end = T0.plusSeconds(60);
        assertThat(past(new Past(T0, end, Optional.of("Parcel\"Slipped"), Optional.empty())))
                .containsExactly("1", "3");
        assertThat(past(new Past(T0, end, Optional.empty(), Optional.of("parcel"))))
                .containsExactly("1", "2", "3");
        assertThat(past(new Past(T0.plusSeconds(1), end.plusSeconds(1), Optional.empty(), Optional.of("order"))))
                .containsExactly("4");
        assertThat(past(new Past(end.plusSeconds(1), end.plusSeconds(9), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    private List<String> past(Past past) {
        List<String> found = new ArrayList<>();
        host().past(past, logged -> found.add(logged.event().messageId()));
        return found;
    }

    @Test
    void statesComeInTheOrderOfTheirKeysAlsoOfThoseNeverHeardOf() {
        append(Told.noted(AMARA, "1", T0), Told.noted(BO, "2", T0));
        Key nobody = Key.customer("nobody");
        assertThat(host().states(List.of(BO, nobody, AMARA)))
                .containsExactly(host().state(BO), host().state(nobody), host().state(AMARA));
    }

    @Test
    void theLogIsReadOldestFirstAndWholePageByPage() {
        append(Told.noted(AMARA, "1", T0), Told.noted(AMARA, "2", T0), Told.noted(BO, "x", T0));
        append(Told.noted(AMARA, "3", T0));
        List<String> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = host().log(cursor, 2);
            page.items().forEach(logged -> read.add(logged.event().messageId()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(read).containsExactlyInAnyOrder("1", "2", "x", "3").containsSubsequence("1", "2", "3");
        assertThatIllegalArgumentException().isThrownBy(() -> host().log(Optional.of("none"), 2));
    }

    @Test
    void aListenerHearsOfARowAfterItsCommitUntilItStops() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        AutoCloseable subscription = host().subscribe(view -> heard.add(view.kind() + " " + view.id()));
        append(Told.view(AMARA, "1", T0, "x", "", ""));
        stage.settle();
        assertThat(heard).contains("note x");
        subscription.close();
        append(Told.view(AMARA, "2", T0, "y", "", ""));
        stage.settle();
        assertThat(heard).doesNotContain("note y");
    }

    // Keys that are joined

    @Test
    void whatComesUnderAJoinedKeyGoesToItsOwner() {
        append(Told.noted(BO, "early", T0), Told.timer(BO, "t", T0, "wake", T0.plusSeconds(10)));
        append(joined(BO, AMARA));
        assertThat(host().owner(BO)).isEqualTo(AMARA);
        append(
                Told.noted(BO, "late", T0),
                Told.tell(AMARA, "tell", T0, BO, "Noted", Data.of("text", "to the joined key itself")));
        stage.settle();
        stage.advanceTo(T0.plusSeconds(20));
        assertThat(texts(AMARA)).contains("Noted:late");
        assertThat(texts(BO))
                .containsExactly("Noted:early", "TimerWanted:wake", "Noted:to the joined key itself", "TimerFired:");
        assertThat(host().timeline(AMARA, Optional.empty(), 50).items())
                .extracting(logged -> logged.event().messageId())
                .contains("early", "late");
        stage.restart();
        assertThat(host().owner(BO)).isEqualTo(AMARA);
    }

    @Test
    void keysThatArePartedGoTheirOwnWaysAgain() {
        append(joined(BO, AMARA));
        append(Told.noted(BO, "together", T0)); // in the same append it would be under way to another key already
        append(Told.of(AMARA, "part", T0, "Parted", Data.of("from", BO.toString(), "into", AMARA.toString())));
        stage.settle();
        append(Told.noted(BO, "alone", T0));
        assertThat(host().owner(BO)).isEqualTo(BO);
        assertThat(texts(BO)).containsExactly("Noted:alone");
        assertThat(texts(AMARA)).contains("Noted:together").doesNotContain("Noted:alone");
    }

    @Test
    void ownersFollowAChainOfJoins() {
        Key cleo = Key.customer("cleo");
        append(joined(BO, AMARA));
        append(Told.of(cleo, "join2", T0, "Joined", Data.of("from", AMARA.toString(), "into", cleo.toString())));
        append(Told.noted(BO, "far", T0));
        assertThat(host().owner(BO)).isEqualTo(cleo);
        assertThat(texts(cleo)).contains("Noted:far");
    }
}
