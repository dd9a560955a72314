package dev.skein.act.nextbest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Consent.Purpose;
import dev.skein.Decision;
import dev.skein.Key;
import dev.skein.act.nextbest.NextBest.Answer;
import dev.skein.act.nextbest.NextBest.Ranked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Amara stands before her basket. What do we bring her? */
class NextBestTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Key AMARA = Key.customer("amara");
    private static final List<Consent> PERSONAL = List.of(yes(Purpose.PERSONALISATION));
    private static final Candidate ARTICLE = Candidate.of("measure your door", Kind.CONTENT);
    private static final Candidate ASSISTANT = Candidate.of("assistant", Kind.ASSISTANT);
    private static final Candidate CALLBACK = costs(Candidate.of("callback", Kind.CALLBACK), 400, 1_800);
    private static final Candidate ADA = costs(Candidate.of("ada", Kind.EMPLOYEE), 900, 60);
    private static final Candidate POD = costs(Candidate.of("delivery pod", Kind.POD), 1_500, 600);
    private static final List<Candidate> ALL = List.of(ARTICLE, ASSISTANT, CALLBACK, ADA, POD);
    private static final Release FIRST = Release.first(Rules.PLAIN);

    private static Consent yes(Purpose purpose) {
        return new Consent(purpose, Optional.empty(), true, NOW, "test", AMARA);
    }

    private static Candidate costs(Candidate c, long cost, long wait) {
        return new Candidate(c.name(), c.kind(), c.purpose(), c.channel(), cost, wait, c.room(), c.restsOn());
    }

    private static Question question(String id, List<Candidate> candidates, Kind... wish) {
        return new Question(
                id,
                "web/basket",
                candidates,
                List.of(new Known("page", "sofa", 3)),
                wish.length == 0 ? Optional.empty() : Optional.of(wish[0]),
                PERSONAL);
    }

    private static Ranked of(Answer answer, String name) {
        return answer.ranked().stream()
                .filter(r -> r.candidate().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Release with(Rules rules, List<Lesson> lessons) {
        return Release.learned(2, LinearModel.first().learned(lessons, rules), rules, "Ada", NOW, "test")
                .moved(Release.Stage.PROPOSED, "Ada", NOW, "looks right")
                .moved(Release.Stage.APPROVED, "Bo", NOW, "agreed")
                .moved(Release.Stage.LIVE, "Bo", NOW, "go");
    }

    static Rules rules(Explorer explorer, double floor, boolean exploring) {
        Rules p = Rules.PLAIN;
        return new Rules(
                2,
                "Ada",
                explorer,
                floor,
                p.gamma(),
                p.worth(),
                p.patience(),
                p.wish(),
                p.outcomeMin(),
                p.costMax(),
                p.waitMax(),
                p.fresh(),
                p.stale(),
                exploring);
    }

    private static List<Lesson> lessons(Candidate c, String page, double outcome, int times) {
        List<Lesson> made = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            made.add(new Lesson(c.name(), c.kind(), List.of(new Known("page", page, 0)), 0.5, outcome));
        }
        return made;
    }

    @Test
    void oneDecisionRanksEveryKindOfResource_andNothing() {
        Answer answer = NextBest.decide(question("d1", ALL), FIRST, false);

        assertThat(answer.ranked().stream().map(r -> r.candidate().kind())).containsExactlyInAnyOrder(Kind.values());
        assertThat(answer.ranked().stream().mapToDouble(Ranked::probability).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(answer.chosen().probability()).isPositive();
        assertThat(answer.inputs()).contains(new Decision.Input("known: page", "sofa", 3));
        assertThat(NextBest.decide(question("d1", ALL), FIRST, false)).isEqualTo(answer);
    }

    @Test
    void costAndWaitSpeakAgainstWhatIsPredictedAlike() {
        Candidate dear = costs(Candidate.of("dear", Kind.CONTENT), 1_000, 0);
        Candidate slow = costs(Candidate.of("slow", Kind.CONTENT), 0, 3_600);
        Answer answer = NextBest.decide(question("d1", List.of(dear, slow, ARTICLE)), FIRST, false);

        assertThat(answer.ranked().get(0).candidate()).isEqualTo(ARTICLE);
        assertThat(of(answer, "dear").value()).isCloseTo(0.3 - 0.5, within(1e-9));
        assertThat(of(answer, "slow").value()).isCloseTo(0.3 - 0.3, within(1e-9));
    }

    @Test
    void whoAsksForAPersonGetsOne_andIsNotTriedUpon() {
        Answer answer = NextBest.decide(question("d1", ALL, Kind.CALLBACK), FIRST, false);

        assertThat(answer.chosen().candidate().kind().isPeople()).isTrue();
        assertThat(of(answer, "assistant").against()).isEqualTo("the customer asked for a person");
        assertThat(of(answer, "nothing").probability()).isZero();
        assertThat(of(answer, "callback").value())
                .isCloseTo(0.5 - 0.2 - 0.15 + 0.3, within(1e-9)); // less cost, less wait, with the wish
    }

    @Test
    void whoAsksForAPersonWhenNobodyHasRoomIsNotLeftWithoutAnything() {
        Candidate busy =
                new Candidate("ada", Kind.EMPLOYEE, Purpose.SERVICE, Optional.empty(), 900, 60, false, List.of());
        Answer answer = NextBest.decide(question("d1", List.of(ASSISTANT, busy), Kind.EMPLOYEE), FIRST, false);

        assertThat(of(answer, "ada").against()).isEqualTo("nobody has room");
        assertThat(of(answer, "assistant").against()).isEmpty();
    }

    @Test
    void eachRefusalSaysWhatSpokeAgainst() {
        Candidate offer = new Candidate(
                "offer", Kind.CONTENT, Purpose.MARKETING, Optional.of(Channel.EMAIL), 0, 0, true, List.of());
        Candidate dear = costs(Candidate.of("dear", Kind.POD), 5_001, 0);
        Candidate slow =
                costs(Candidate.of("slow", Kind.CALLBACK), 0, Duration.ofDays(2).toSeconds() + 1);
        Candidate stock = new Candidate(
                "in stock", Kind.CONTENT, Purpose.SERVICE, Optional.empty(), 0, 0, true, List.of("stock"));
        Answer answer = NextBest.decide(question("d1", List.of(offer, dear, slow, stock)), FIRST, false);

        assertThat(of(answer, "offer").against()).isEqualTo("no consent for marketing");
        assertThat(of(answer, "dear").against()).isEqualTo("guard rail: costs 5001, more than 5000");
        assertThat(of(answer, "slow").against()).isEqualTo("guard rail: takes longer than 48 h");
        assertThat(of(answer, "in stock").against()).isEqualTo("rests on stock, which is not known");
        assertThat(answer.chosen().candidate()).isEqualTo(Candidate.NOTHING);
        assertThat(answer.chosen().probability()).isEqualTo(1);
        assertThat(answer.because()).isEqualTo("the only one that nothing speaks against");
    }

    @Test
    void neverBelowTheOutcomeThatIsStated_howeverSeldom() {
        Release taught = with(rules(Explorer.SQUARE_CB, 0.02, true), lessons(ARTICLE, "sofa", 0, 300));
        Answer answer = NextBest.decide(question("d1", List.of(ARTICLE, ASSISTANT)), taught, false);

        assertThat(of(answer, ARTICLE.name()).outcome()).isLessThan(0.05);
        assertThat(of(answer, ARTICLE.name()).against()).startsWith("guard rail: predicted outcome 0.0");
        assertThat(of(answer, ARTICLE.name()).probability()).isZero();
    }

    @Test
    void withoutConsentNothingKnownIsUsed_andTheDecisionSaysSo() {
        List<Lesson> lessons = new ArrayList<>(lessons(ARTICLE, "sofa", 1, 60));
        lessons.addAll(lessons(ARTICLE, "lamp", 0, 60));
        Release taught = with(Rules.PLAIN, lessons);
        Question asked = question("d1", List.of(ARTICLE, ASSISTANT));
        Question refused =
                new Question("d1", asked.place(), asked.candidates(), asked.known(), Optional.empty(), List.of());

        Answer with = NextBest.decide(asked, taught, false);
        Answer without = NextBest.decide(refused, taught, false);

        assertThat(of(with, ARTICLE.name()).outcome()).isGreaterThan(0.7);
        assertThat(of(without, ARTICLE.name()).outcome()).isBetween(0.3, 0.7);
        assertThat(without.inputs())
                .contains(new Decision.Input("what is known of the customer", "not used: no consent", 0));
        assertThat(without.inputs().toString()).doesNotContain("sofa");
    }

    @Test
    void whatIsOldCountsLess_andWhatIsTooOldNotAtAll() {
        List<Lesson> lessons = new ArrayList<>(lessons(ARTICLE, "sofa", 1, 60));
        lessons.addAll(lessons(ARTICLE, "lamp", 0, 60));
        Release taught = with(Rules.PLAIN, lessons);
        double[] outcomes = new double[3];
        long[] ages = {0, Duration.ofHours(12).toSeconds(), Duration.ofDays(1).toSeconds()};
        for (int i = 0; i < ages.length; i++) {
            Question asked = new Question(
                    "d1",
                    "web",
                    List.of(ARTICLE),
                    List.of(new Known("page", "sofa", ages[i])),
                    Optional.empty(),
                    PERSONAL);
            Answer answer = NextBest.decide(asked, taught, false);
            outcomes[i] = of(answer, ARTICLE.name()).outcome();
            if (i == 2) {
                assertThat(answer.inputs()).contains(new Decision.Input("not used: page", "too old", ages[2]));
            }
        }
        assertThat(outcomes[1]).isLessThan(outcomes[0] - 0.05).isGreaterThan(outcomes[2] + 0.05);
    }

    @Test
    void theKillSwitchLeavesOnlyPeople_andTriesNothing() {
        Answer answer = NextBest.decide(question("d1", ALL), FIRST, true);

        assertThat(of(answer, "assistant").against()).isEqualTo("the kill switch is on");
        assertThat(answer.chosen()).isEqualTo(answer.ranked().get(0));
        assertThat(answer.chosen().probability()).isEqualTo(1);
        assertThat(answer.chosen().candidate().kind()).isIn(Kind.CALLBACK, Kind.EMPLOYEE, Kind.POD, Kind.NOTHING);
    }

    @Test
    void everyOpenOptionKeepsItsFloor_andTheSwitchEndsTrying() {
        List<Lesson> lessons = new ArrayList<>(lessons(ARTICLE, "sofa", 1, 2_000));
        lessons.addAll(lessons(ASSISTANT, "sofa", 0.3, 2_000));
        for (Explorer explorer : Explorer.values()) {
            Release taught = with(rules(explorer, 0.03, true), lessons);
            Answer answer = NextBest.decide(question("d1", List.of(ARTICLE, ASSISTANT)), taught, false);
            assertThat(of(answer, "assistant").probability()).isBetween(0.03, 0.04);
            assertThat(of(answer, "nothing").probability()).isBetween(0.03, 0.04);
        }
        Release still = with(rules(Explorer.THOMPSON, 0.03, false), lessons);
        assertThat(NextBest.decide(question("d1", List.of(ARTICLE, ASSISTANT)), still, false)
                        .chosen()
                        .probability())
                .isEqualTo(1);
    }

    @Test
    void theProbabilityThatIsLoggedIsHowOftenItIsTaken() {
        int asked = 20_000;
        for (Explorer explorer : Explorer.values()) {
            Release taught = with(rules(explorer, 0.02, true), lessons(ARTICLE, "sofa", 1, 3));
            Map<String, Integer> taken = new TreeMap<>();
            Map<String, Double> logged = new TreeMap<>();
            for (int i = 0; i < asked; i++) {
                Answer answer = NextBest.decide(question("d" + i, ALL), taught, false);
                taken.merge(answer.chosen().candidate().name(), 1, Integer::sum);
                answer.ranked().forEach(r -> logged.put(r.candidate().name(), r.probability()));
            }
            logged.forEach((name, p) -> assertThat(taken.getOrDefault(name, 0) / (double) asked)
                    .as(explorer + " " + name)
                    .isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / asked) + 1e-9)));
        }
    }

    @Test
    void aDecisionOfTheLogTeachesWhatItUsed() {
        Answer answer = NextBest.decide(question("d1", ALL), FIRST, false);
        Decision logged = new Decision(
                "d1",
                AMARA,
                "e1",
                NOW,
                NextBest.KIND,
                answer.options(),
                answer.chosen().candidate().name(),
                answer.chosen().probability(),
                answer.policy(),
                "Ada",
                answer.because(),
                answer.inputs(),
                "d1");

        Lesson lesson = Lesson.of(logged, 1).orElseThrow();
        assertThat(lesson.option()).isEqualTo(answer.chosen().candidate().name());
        assertThat(lesson.kind()).isEqualTo(answer.chosen().candidate().kind());
        assertThat(lesson.used()).containsExactly(new Known("page", "sofa", 3));
        assertThat(lesson.probability()).isEqualTo(answer.chosen().probability());
        assertThat(Lesson.of(logged, 1.1)).isEmpty();
    }
}
