package dev.skein.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.server.Shop;
import dev.skein.server.view.Listed;
import dev.skein.server.view.PersonView;
import dev.skein.server.view.Problem;
import dev.skein.server.view.TimelineItem;
import dev.skein.understand.Satisfaction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and their timelines, on the demo shop. */
final class PeopleCallsTest {
    private Shop shop;
    private PeopleCalls calls;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        calls = new PeopleCalls(shop.host(), shop.clock(), shop.companies(), shop.links(), shop.askers(), shop.desk());
    }

    @Test
    void peopleAreFoundByTheNameASourceKnowsThemBy() {
        shop.meet("u-1", "Zoë Zieliński");

        assertThat(calls.list("u-1", null, null, null).items()).singleElement().satisfies(person -> {
            assertThat(person.name()).contains("Zoë Zieliński");
            assertThat(person.verified()).isTrue();
            assertThat(person.id()).isEqualTo(Shop.user("u-1").id());
        });
        assertThat(calls.list("u-2", null, null, null).items()).isEmpty();
        assertThat(calls.get(Shop.user("u-1").toString()).person().traits()).containsEntry("email", "u-1@example.org");
        assertThatThrownBy(() -> calls.get("nobody")).isInstanceOf(Problem.class);
    }

    @Test
    void aBrowserThatSignedInIsFoundByBothNamesAndPartedAgain() {
        Identity browser = Identity.claimed(Identity.Kind.ANONYMOUS, "b-1");
        shop.tell("web", Ids.customer(Identity.Kind.ANONYMOUS, "b-1"), "PageViewed", Data.of("name", "Cots"), browser);
        shop.tell(
                "web",
                Shop.user("u-1"),
                "ProfileIdentified",
                Data.of("traits", Data.of("name", "Zoë")),
                Identity.claimed(Identity.Kind.USER, "u-1"),
                browser);

        assertThat(calls.list("b-1", null, null, null).items())
                .extracting(PersonView::id)
                .containsExactly(Shop.user("u-1").id());
        PersonPage page = calls.get(Shop.user("u-1").id());
        assertThat(page.merges()).hasSize(1);
        assertThat(calls.timeline(Shop.user("u-1").id(), null, null, null).items())
                .extracting(TimelineItem::title)
                .contains("Looked at Cots", "Two profiles found to be one person");

        String from = page.merges().get(0).from().id();
        assertThatThrownBy(() -> calls.undo(Shop.user("u-1").id(), "other", new PeopleCalls.Undoing("no")))
                .isInstanceOf(Problem.class);
        calls.undo(Shop.user("u-1").id(), from, new PeopleCalls.Undoing("a shared computer"));
        assertThat(calls.list("b-1", null, null, null).items())
                .extracting(PersonView::id)
                .containsExactly(from);
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndAccentsPageByPage() {
        for (int i = 0; i < 7; i++) {
            shop.meet("z" + i, "Żółć Zieliński " + i);
        }
        shop.meet("other", "Anna Berg");

        List<String> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            Found page = calls.list(null, "zielinski ZOLC", cursor.orElse(null), "3");
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            assertThat(page.cut()).isFalse();
            page.items().forEach(person -> found.add(person.name().orElse("")));
            cursor = page.nextCursor();
            pages++;
        } while (cursor.isPresent() && pages < 10);

        assertThat(found).hasSize(7).doesNotHaveDuplicates().allMatch(name -> name.startsWith("Żółć"));
        assertThat(calls.list(null, "other@example.org", null, null).items()).hasSize(1);
        assertThat(calls.list(null, null, null, null).items()).hasSize(8);
    }

    @Test
    void theTimelineReadPageByPageIsTheWholeAndHidesOurMachinery() {
        shop.meet("jonas", "Jonas");
        shop.tell(
                "carrier", Shop.user("jonas"), "DeliveryDelayed", Data.of("order", "A-1", "parcel", "P-1", "days", 2));
        shop.pass(Duration.ofDays(3));
        shop.writes("jonas", "I am so sad, where is my cot?", Shop.DISTRESSED);
        String id = Shop.user("jonas").id();

        List<TimelineItem> whole = calls.timeline(id, null, "500", null).items();
        List<TimelineItem> pages = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int calledTimes = 0;
        do {
            Listed<TimelineItem> page = calls.timeline(id, cursor.orElse(null), "3", null);
            pages.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent() && ++calledTimes < 100);

        assertThat(pages).isEqualTo(whole);
        assertThat(whole)
                .extracting(TimelineItem::title)
                .contains(
                        "Delivery delayed by 2 days",
                        "Playbook began: late delivery",
                        "Wrote first, by email",
                        "Jonas wrote");
        assertThat(whole).extracting(TimelineItem::kind).doesNotContain(TimelineItem.Kind.TIMER);
        assertThat(whole)
                .filteredOn(item -> item.kind() == TimelineItem.Kind.ACT)
                .allSatisfy(item -> assertThat(item.detail().isPresent()
                                || item.type().endsWith("Asked")
                                || item.type().endsWith("Made"))
                        .isTrue());
        assertThat(calls.timeline(id, null, "500", "true").items())
                .extracting(TimelineItem::kind)
                .contains(TimelineItem.Kind.TIMER);
        assertThatThrownBy(() -> calls.timeline(id, "??", null, null)).isInstanceOf(Problem.class);
    }

    @Test
    void theContextSaysWhatIsNeededNext() {
        shop.meet("amara", "Amara");
        shop.writes("amara", "Where is it?", Shop.DISTRESSED);

        assertThat(calls.context(Shop.user("amara").id()).next().orElseThrow().what())
                .isEqualTo("Late delivery");
    }

    @Test
    void satisfactionIsARangeWithReasonsAndKeptBackWithFeelings() {
        shop.meet("amara", "Amara");
        assertThat(calls.get(Shop.user("amara").id()).satisfaction()).isEmpty();
        shop.writes("amara", "This is the third time. I am done with you and will buy elsewhere.", Shop.DISTRESSED);

        SatisfactionView said =
                calls.get(Shop.user("amara").id()).satisfaction().orElseThrow();
        assertThat(said.told()).isTrue();
        assertThat(said.high()).isLessThanOrEqualTo(3);
        assertThat(said.low()).isLessThanOrEqualTo(said.high());
        assertThat(said.held()).isGreaterThanOrEqualTo(Satisfaction.INTERVAL);
        assertThat(said.because())
                .isNotEmpty()
                .anySatisfy(r -> assertThat(r.speaksFor()).isFalse());
        assertThat(said.because()).extracting(SatisfactionView.Reason::sign).contains(Satisfaction.Sign.OUTCOME);
        assertThat(said.conversation()).isEqualTo(shop.talk("amara"));

        shop.tell("shop", Shop.user("amara"), "ConsentChanged", Data.of("purpose", "feelings", "granted", false));
        assertThat(calls.get(Shop.user("amara").id()).satisfaction()).isEmpty();
    }

    @Test
    void theDeeperReadingIsWhatTheTimelineShows() {
        shop.meet("amara", "Amara");
        Event event = shop.writesUnsurely("amara", "Oh great", Shop.PLAIN);
        assertThat(feelings()).containsOnly(Feeling.EVEN);
        shop.readDeeper(event, Shop.DISTRESSED);
        assertThat(feelings()).containsOnly(Feeling.DISTRESSED);
        assertThat(calls.timeline(Shop.user("amara").id(), null, null, null).items())
                .extracting(TimelineItem::type)
                .doesNotContain("InsightRefined");
    }

    private List<Feeling> feelings() {
        return calls.timeline(Shop.user("amara").id(), null, null, null).items().stream()
                .flatMap(line -> line.feeling().stream())
                .toList();
    }
}
