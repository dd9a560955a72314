package dev.skein.learn.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Channel;
import dev.skein.Feeling;
import dev.skein.Insight;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmpathyTest {
    private static final String SAID = "I took Tuesday off work and nobody came. I'm really fed up.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAID,
                "This is the third time I explain this to you.",
                "Great, another day without heating.",
                "My mother sleeps on the floor until the bed comes.",
                "I don't know what to do any more.",
                "I'm so worried about my daughter, she needs her medicine."
            })
    void findsTheOpening(String said) {
        Opening opening = Empathy.opening(said, Optional.empty()).orElseThrow();

        assertThat(opening.words().of(said)).isNotBlank();
        opening.cause().ifPresent(c -> assertThat(c.of(said)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does the table come in oak?",
                "The router's light is red.",
                "Thank you, that was very kind!",
                "I would like to cancel my contract, please.",
                "My order number is 44721."
            })
    void findsNoneInATaskAlone(String said) {
        assertThat(Empathy.opening(said, Optional.empty())).isEmpty();
    }

    @Test
    void doesNotJudgeAnotherLanguage() {
        Insight german = insight("de", 0.99);

        assertThat(Empathy.opening("I am furious with you", Optional.of(german)))
                .isEmpty();
        assertThat(Empathy.opening("I am furious with you", Optional.of(insight("en", 0.99))))
                .isPresent();
    }

    @DisplayName("What names the feeling or the burden is acknowledged, its look-alike is not")
    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "scripted sorry | I'm sorry that you sat there all day for nothing. | We apologise for any inconvenience caused.",
                "sorry without naming | I'm so sorry we left you waiting. | I'm so sorry about that.",
                "over-sympathy | You must be fed up after such a day. | Oh my goodness, I am absolutely heartbroken, I'm in tears!",
                "blame | I understand you are fed up. | I understand you are fed up, but as you did not confirm the date, nobody came.",
                "brush-off | That must be really frustrating for you. | No worries, these things happen!",
                "empty understanding | I understand your frustration. | I understand.",
                "record | I can see how frustrating this is for you. | Your complaint has been logged."
            })
    void tellsAcknowledgingFromItsLookAlike(String name, String real, String alike) {
        assertThat(judged(real).has(Facet.ACKNOWLEDGED)).as(name).isTrue();
        assertThat(judged(alike).has(Facet.ACKNOWLEDGED)).as(name).isFalse();
    }

    @Test
    void doesNotTakeParrotingForUnderstanding() {
        String own = "So you gave up a day's work and waited in for nothing.";
        String parroted = "You took Tuesday off work and nobody came. Please fill in the form.";

        assertThat(judged(own).of(Facet.UNDERSTOOD).probability())
                .isGreaterThan(judged(parroted).of(Facet.UNDERSTOOD).probability());
        assertThat(judged(parroted).has(Facet.UNDERSTOOD)).isFalse();
    }

    @Test
    void tellsAStepFromHelpWithAnotherMatter() {
        assertThat(judged("I've booked the fitter for tomorrow at eight.").has(Facet.HELPED))
                .isTrue();
        assertThat(judged("Did you know about our newsletter and new collection?")
                        .has(Facet.HELPED))
                .isFalse();
        assertThat(judged("Let me check. Please bear with me.").has(Facet.HELPED))
                .isFalse();
    }

    @Test
    void tellsAnAnswerFromGoingOnAsThoughNothingWasSaid() {
        assertThat(judged("I'm sorry to hear that.").has(Facet.HEARD)).isTrue();
        assertThat(judged("Please give me your order number.").has(Facet.HEARD)).isFalse();
    }

    @Test
    void hearsWhateverIsAcknowledgedUnderstoodOrHelped() {
        for (String reply : List.of(
                "You must be fed up.", "I've booked the fitter for tomorrow.", "A day's leave, and all for nothing.")) {
            EmpathyJudgement judgement = judged(reply);
            for (Facet facet : Facet.values()) {
                assertThat(judgement.of(Facet.HEARD).probability())
                        .isGreaterThanOrEqualTo(judgement.of(facet).probability());
            }
        }
    }

    @Test
    void quotesOnlyWhatStandsInTheReply() {
        String reply = "Good morning. I understand your frustration. I've booked the fitter for tomorrow, 8 o'clock.";
        for (FacetReading reading : judged(reply).facets()) {
            assertThat(reading.span().isPresent()).isEqualTo(reading.present());
            reading.span().ifPresent(s -> assertThat(reply).contains(s.of(reply)));
        }
        assertThat(judged(reply).of(Facet.ACKNOWLEDGED).span().orElseThrow().of(reply))
                .contains("frustration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "😭😭😭", "ok", "\u0000\n\n", "a.b.c.d", "'''", "ﷺ ‏שלום"})
    void readsAnything(String text) {
        assertThat(Empathy.opening(text, Optional.empty())).isEmpty();
        assertThat(judged(text).facets()).hasSize(Facet.values().length);
    }

    private static EmpathyJudgement judged(String reply) {
        Opening opening = Empathy.opening(SAID, Optional.empty()).orElseThrow();
        return Empathy.judge(SAID, opening, reply, Channel.CHAT);
    }

    private static Insight insight(String language, double confidence) {
        return new Insight(
                new Insight.Reading(language, confidence),
                new Insight.Reading("negative", 0.9),
                Feeling.UNEASY,
                0.9,
                List.of(),
                List.of(),
                List.of(),
                "test");
    }
}
