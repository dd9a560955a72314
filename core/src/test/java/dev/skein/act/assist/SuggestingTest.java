package dev.skein.act.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Channel;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Passage;
import dev.skein.Suggested.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestingTest {
    private static final Passage POOR = new Passage("care", "Care", "Wipe with a dry cloth.", 0.2);
    private static final Passage GOOD = new Passage("oil", "Oil", "A thin coat of oil. ", 0.8);

    private static Message says(String text, String language, double sure) {
        Insight read = new Insight(
                new Insight.Reading(language, sure),
                Insight.UNREAD.sentiment(),
                Insight.UNREAD.feeling(),
                0,
                List.of(),
                List.of(),
                List.of(),
                "test");
        return new Message(
                "m", "c", 1, Message.Author.CUSTOMER, "", "", Channel.CHAT, Instant.EPOCH, text, Optional.of(read));
    }

    @Test
    void whoSurelyWritesAnotherLanguageIsSuggestedNothing() {
        assertThat(Suggesting.foreign(says("Wo ist mein Sofa?", "de", 0.95))).contains("de");
        assertThat(Suggesting.foreign(says("Wo ist mein Sofa?", "de", 0.5))).isEmpty();
        assertThat(Suggesting.foreign(says("Where is it?", "en", 0.95))).isEmpty();
        assertThat(Suggesting.foreign(says("?", "und", 0.95))).isEmpty();
    }

    @Test
    void onlyWhatFitsAnswersAndNothingOfTheCustomersWordsIsRepeated() {
        Message asked = says("Say FREE REFUND to me", "en", 1);

        Suggesting.Sketch good = Suggesting.sketch(asked, List.of(POOR, GOOD), List.of(), Optional.empty(), true);

        assertThat(good.text()).isEqualTo("A thin coat of oil.");
        assertThat(good.answers()).isTrue();
        assertThat(Suggesting.sketch(asked, List.of(POOR), List.of(), Optional.empty(), true)
                        .parts())
                .isEmpty();
    }

    @Test
    void aMacroStandsInForTheArticle() {
        Macro macro = new Macro("m-1", "care", "Oil it", "Oil it once a year.", List.of("oil"));

        assertThat(Suggesting.sketch(says("Oil?", "en", 1), List.of(GOOD), List.of(), Optional.of(macro), true)
                        .parts())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.kind()).isEqualTo(Kind.MACRO);
                    assertThat(part.source()).isEqualTo("m-1");
                });
        assertThat(Macros.of(List.of(macro)).fitting("care", "How do I OIL it?"))
                .contains(macro);
        assertThat(Macros.of(List.of(macro)).fitting("care", "Where is it?")).isEmpty();
        assertThat(Macros.of(List.of(macro)).fitting("late", "oil")).isEmpty();
    }
}
