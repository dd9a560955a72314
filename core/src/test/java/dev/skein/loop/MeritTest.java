package dev.skein.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skein.Consent;
import dev.skein.Consent.Purpose;
import dev.skein.Decision;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.act.nextbest.Candidate;
import dev.skein.act.nextbest.Explorer;
import dev.skein.act.nextbest.Kind;
import dev.skein.act.nextbest.Known;
import dev.skein.act.nextbest.Lesson;
import dev.skein.act.nextbest.LinearModel;
import dev.skein.act.nextbest.NextBest;
import dev.skein.act.nextbest.Question;
import dev.skein.act.nextbest.Release;
import dev.skein.act.nextbest.Retold;
import dev.skein.act.nextbest.Rules;
import dev.skein.learn.OffPolicy;
import dev.skein.learn.Uplift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/** What a release is worth is told before anybody proposes it, by people it did not learn from. */
class MeritTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Key SOMEBODY = Ids.customer(Identity.Kind.USER, "somebody");
    private static final List<Consent> PERSONAL =
            List.of(new Consent(Purpose.PERSONALISATION, Optional.empty(), true, NOW, "test", SOMEBODY));
    private static final Release FIRST = Release.first(Rules.PLAIN);
    private static final List<Candidate> OPTIONS = List.of(
            new Candidate("guide", Kind.CONTENT, Purpose.SERVICE, Optional.empty(), 100, 0, true, List.of()),
            new Candidate("assistant", Kind.ASSISTANT, Purpose.SERVICE, Optional.empty(), 100, 0, true, List.of()));

    private static String halves(int person) {
        return person % 2 == 0 ? "sofa" : "lamp";
    }

    /** The guide helps with sofas, the assistant with lamps. */
    private static double helps(String page, String option) {
        return switch (option) {
            case "guide" -> page.equals("sofa") ? 0.8 : 0.2;
            case "assistant" -> page.equals("lamp") ? 0.8 : 0.2;
            default -> 0.1;
        };
    }

    private static List<Merit.Case> cases(
            int people, IntFunction<String> page, ToDoubleBiFunction<String, String> good, boolean switchedOff) {
        SplittableRandom dice = new SplittableRandom(people);
        List<Merit.Case> cases = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String id = "d" + i;
            List<Known> known = List.of(new Known("page", page.apply(i), 0));
            NextBest.Answer answer = NextBest.decide(
                    new Question(id, "web", OPTIONS, known, Optional.empty(), PERSONAL), FIRST, switchedOff);
            Decision decision = new Decision(
                    id,
                    SOMEBODY,
                    "e" + i,
                    NOW.plusSeconds(i),
                    NextBest.KIND,
                    answer.options(),
                    answer.chosen().candidate().name(),
                    answer.chosen().probability(),
                    answer.policy(),
                    "Ada",
                    answer.because(),
                    answer.inputs(),
                    "");
            double outcome = dice.nextDouble() < good.applyAsDouble(page.apply(i), decision.chosen()) ? 1 : 0;
            cases.add(new Merit.Case("p" + i, decision, outcome));
        }
        return cases;
    }

    private static Release learned(List<Merit.Case> cases, Rules rules) {
        List<Lesson> lessons = cases.stream()
                .flatMap(one -> Lesson.of(one.decision(), one.outcome()).stream())
                .toList();
        return Release.learned(2, LinearModel.first().learned(lessons, rules), rules, "Ada", NOW, "test");
    }

    private static Uplift.Interval told(OffPolicy of) {
        return of.selfNormalised().orElseThrow();
    }

    @Test
    void whatWasLearnedIsWorthMore_andTheIntervalHoldsTheTruth() {
        List<Merit.Case> cases = cases(1_500, MeritTest::halves, MeritTest::helps, false);
        Release release = learned(cases, Rules.PLAIN);

        Merit merit = Merit.of(cases, release, FIRST);

        assertThat(merit.refused()).isEmpty();
        double truth = 0;
        for (Merit.Case one : cases) {
            String page = halves(Integer.parseInt(one.person().substring(1)));
            truth += worth(one.decision(), page, release) / cases.size();
        }
        assertThat(told(merit.candidate()).low())
                .isLessThan(truth)
                .isGreaterThan(told(merit.live()).high());
        assertThat(told(merit.candidate()).high()).isGreaterThan(truth);
        assertThat(merit.live().meanWeight()).isCloseTo(1, within(1e-3));
        assertThat(merit.sentence())
                .contains("good outcomes in a hundred, beside")
                .contains("1500 decisions");
    }

    /** What the release's own chances come to with the true rates. */
    private static double worth(Decision decision, String page, Release release) {
        double worth = 0;
        for (String option : List.of("guide", "assistant", "nothing")) {
            Decision instead = new Decision(
                    decision.id(),
                    decision.key(),
                    decision.cause(),
                    decision.at(),
                    decision.kind(),
                    decision.options(),
                    option,
                    decision.probability(),
                    decision.policy(),
                    decision.owner(),
                    decision.because(),
                    decision.inputs(),
                    decision.about());
            worth += helps(page, option)
                    * Retold.of(instead, release).orElseThrow().chance();
        }
        return worth;
    }

    @Test
    void noDecisionJudgesAModelThatLearnedFromItsPerson() {
        List<Merit.Case> noise = cases(1_500, i -> "page" + i, (page, option) -> 0.5, false);

        Merit merit = Merit.of(noise, learned(noise, Rules.PLAIN), FIRST);

        assertThat(told(merit.candidate()).low()).isLessThan(0.5);
        assertThat(told(merit.candidate()).high()).isGreaterThan(0.5);
    }

    @Test
    void aReleaseThatDoesWorseIsRefused_andSoIsOneNobodyCanTellOf() {
        Rules p = Rules.PLAIN;
        Rules miser = new Rules(
                2,
                "Ada",
                Explorer.SQUARE_CB,
                0,
                1_000,
                1,
                p.patience(),
                p.wish(),
                p.outcomeMin(),
                p.costMax(),
                p.waitMax(),
                Duration.ofMinutes(30),
                Duration.ofDays(1),
                true);
        List<Merit.Case> cases = cases(1_500, MeritTest::halves, MeritTest::helps, false);
        assertThat(Merit.of(cases, learned(cases, miser), FIRST).refused())
                .startsWith("it would have done worse than what is live: ");

        List<Merit.Case> few = cases(60, MeritTest::halves, MeritTest::helps, false);
        assertThat(Merit.of(few, learned(few, p), FIRST).refused())
                .isEqualTo("its merit cannot be told: too few: 60 people, at least 100 are needed");
    }

    @Test
    void underTheKillSwitchNothingWasWeighed() {
        List<Merit.Case> off = cases(150, MeritTest::halves, MeritTest::helps, true);

        assertThat(Retold.of(off.get(0).decision(), FIRST)).isEmpty();
        assertThat(Merit.of(off, FIRST, FIRST).refused())
                .isEqualTo("its merit cannot be told: the log holds no decision with its probability");
    }

    @Test
    void theReleaseThatDecidedWouldDoTheSameAgain() {
        for (Merit.Case one : cases(50, MeritTest::halves, MeritTest::helps, false)) {
            Retold told = Retold.of(one.decision(), FIRST).orElseThrow();
            assertThat(told.chance()).isCloseTo(one.decision().probability(), within(1e-12));
            assertThat(told.untried()).isZero();
        }
    }
}
