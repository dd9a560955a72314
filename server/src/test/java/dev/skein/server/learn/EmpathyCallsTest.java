package dev.skein.server.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skein.Data;
import dev.skein.Missed;
import dev.skein.host.Views.Query;
import dev.skein.learn.empathy.Facet;
import dev.skein.server.Shop;
import dev.skein.server.learn.EmpathyCalls.Wish;
import dev.skein.server.learn.JudgedReply.FacetView;
import dev.skein.server.learn.JudgedReply.Said;
import dev.skein.server.view.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What replies did with what customers opened, and people's word on it, on the demo shop. */
final class EmpathyCallsTest {
    private static final String WORDS = "I am in tears, this is the third time that nobody came.";

    private Shop shop;
    private EmpathyCalls calls;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        calls = new EmpathyCalls(shop.host(), shop.askers(), shop.desk());
        shop.meet("amara", "Amara Okafor");
        shop.writes("amara", WORDS, Shop.DISTRESSED);
    }

    private JudgedReply judged() {
        return calls.replies(shop.talk("amara")).items().get(0);
    }

    private FacetView facet(Facet facet) {
        return judged().facets().stream()
                .filter(f -> f.facet() == facet)
                .findFirst()
                .orElseThrow();
    }

    private String examples() {
        return calls.examples();
    }

    @Test
    void aReplyStandsBesideWhatItAnswers() {
        JudgedReply judged = judged();
        assertThat(judged.words()).isEqualTo(WORDS);
        assertThat(judged.facets()).extracting(FacetView::facet).containsExactly(Facet.values());
        assertThat(judged.facets()).allSatisfy(f -> assertThat(f.said()).isEmpty());
        assertThat(judged.replies()).isPositive();
        assertThat(judged.model()).isEqualTo("empathy-1");
    }

    @Test
    void aWordOnAFacetStandsAboveTheReadingAndIsALabelledExample() {
        boolean read = facet(Facet.ACKNOWLEDGED).read();
        calls.label(judged().reply(), new Wish("acknowledged", !read, "it only says sorry", "once"));
        calls.label(judged().reply(), new Wish("acknowledged", !read, "it only says sorry", "once"));
        FacetView now = facet(Facet.ACKNOWLEDGED);
        assertThat(now.read()).isEqualTo(read);
        assertThat(now.holds()).isEqualTo(!read);
        assertThat(now.said().orElseThrow().why()).isEqualTo("it only says sorry");
        assertThat(now.said().orElseThrow().role()).isNotBlank().doesNotContain("Yusuf");
        assertThat(examples().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"facet\":\"ACKNOWLEDGED\"", "\"yes\":" + !read, "\"model\":\"empathy-1\"", WORDS)
                        .doesNotContain("Yusuf"));
    }

    @Test
    void whatWasMissedFollowsTheWord() {
        calls.label(judged().reply(), new Wish("acknowledged", false, null, null));
        assertThat(missed("OPEN")).isEqualTo(1);
        calls.label(judged().reply(), new Wish("acknowledged", true, null, null));
        assertThat(missed("OPEN")).isZero();
        assertThat(facet(Facet.ACKNOWLEDGED).holds()).isTrue();
    }

    private long missed(String status) {
        return shop.host()
                .list(Query.of("missed").about(Missed.Kind.FEELING.name()).status(status))
                .items()
                .size();
    }

    @Test
    void ofWhoRefusesNothingIsJudgedAndNothingLearned() {
        String talk = shop.talk("amara");
        String reply = judged().reply();
        calls.label(reply, new Wish("heard", true, null, null));
        refuse("learning");
        assertThat(examples()).isEmpty();
        refuse("feelings");
        assertThat(calls.replies(talk).items()).isEmpty();
        assertThatThrownBy(() -> calls.label(reply, new Wish("heard", true, null, null)))
                .isInstanceOf(Problem.class);
    }

    private void refuse(String purpose) {
        shop.tell("shop", Shop.user("amara"), "ConsentChanged", Data.of("purpose", purpose, "granted", false));
    }

    @Test
    void whatIsNoFacetOrNoReplyIsRefused() {
        String reply = judged().reply();
        assertThatThrownBy(() -> calls.label(reply, new Wish("kind", true, null, null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calls.label(reply, new Wish("heard", null, null, null)))
                .hasMessageContaining("true or false");
        assertThatThrownBy(() -> calls.label("none", new Wish("heard", true, null, null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theShareIsPutRightByLabelsOnceThereAreEnough() {
        assertThat(calls.shares().items()).hasSize(Facet.values().length).allSatisfy(s -> {
            assertThat(s.replies()).isEqualTo(1);
            assertThat(s.estimate()).isEmpty();
        });
        List<FacetView> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            // The instrument says yes of all; people found that half of what they labelled is none.
            Optional<Said> said =
                    i < 40 ? Optional.of(new Said(i % 2 == 0, "a colleague", Instant.EPOCH, "")) : Optional.empty();
            all.add(new FacetView(Facet.HELPED, true, 0.9, Optional.empty(), 0.2, said));
        }
        EmpathyShares.Share share = EmpathyShares.share(Facet.HELPED, all);
        assertThat(share.read()).isEqualTo(1);
        assertThat(share.labelled()).isEqualTo(40);
        assertThat(share.estimate().orElseThrow().value()).isCloseTo(0.5, within(1e-9));
        assertThat(share.estimate().orElseThrow().low()).isBetween(0.3, 0.4);
    }
}
