package dev.skein.server.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Decision;
import dev.skein.Passage;
import dev.skein.Suggested.Status;
import dev.skein.WrapUp;
import dev.skein.act.assist.Retoned;
import dev.skein.host.Views.Query;
import dev.skein.server.Retones;
import dev.skein.server.Shop;
import dev.skein.server.act.AssistCalls.Said;
import dev.skein.server.act.AssistCalls.Sentence;
import dev.skein.server.act.AssistCalls.Sentences;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggested words said otherwise, and what a talk came to, on the demo shop. */
final class AssistCallsTest {
    private static final String ASKED = "My lamp came damaged. How do I send it back? I want a real person.";
    private static final Passage BACK = new Passage(
            "returns", "Returns", "You must print the label. Please note that returns are free within 30 days.", 0.9);

    private Shop shop;
    private ConversationCalls talks;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        shop.meet("amara", "Amara Okafor");
        shop.writes("amara", ASKED, Shop.PLAIN, BACK);
        talks = new ConversationCalls(
                shop.host(),
                shop.clock(),
                shop.companies(),
                shop.askers(),
                shop.desk(),
                new Grounded(shop.host(), shop.macros(), shop.companies()));
    }

    private AssistCalls calls(Retones retones) {
        return new AssistCalls(
                shop.host(),
                shop.askers(),
                shop.desk(),
                new Grounded(shop.host(), shop.macros(), shop.companies()),
                retones);
    }

    @Test
    void warmerAndShorterAreDecisionsAndStandInTheSuggestion() {
        Said said = calls(Retones.RULES).reword(shop.talk("amara"), "shorter");

        assertThat(said.changed()).isTrue();
        assertThat(said.text()).isEqualTo("You must print the label. Returns are free within 30 days.");
        assertThat(talks.suggestion(shop.talk("amara")).getEntity())
                .isInstanceOfSatisfying(dev.skein.server.Suggestions.Suggestion.class, s -> {
                    assertThat(s.text()).isEqualTo(said.text());
                    assertThat(s.tone()).contains("shorter");
                });
        assertThat(decisions()).extracting(Decision::chosen).containsExactlyInAnyOrder("shorter", "suggest");
    }

    @Test
    void aModelsWordsThatAreRefusedAreToldAndLeaveOurs() {
        Retones obeying =
                (tone, words, asked) -> new Retoned(words, "", "the words of kind-1 were refused: its numbers");

        Said said = calls(obeying).reword(shop.talk("amara"), "warmer");

        assertThat(said.changed()).isFalse();
        assertThat(said.refused()).contains("its numbers");
        assertThat(decisions())
                .filteredOn(d -> d.chosen().equals("leave it as it is"))
                .singleElement()
                .satisfies(d -> assertThat(d.options().get(0).against()).contains("its numbers"));
    }

    @Test
    void anUnknownToneAndAnUnknownTalkAreRefused() {
        assertThatThrownBy(() -> calls(Retones.RULES).reword(shop.talk("amara"), "louder"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calls(Retones.RULES).reword("none", "warmer")).isInstanceOf(Problem.class);
    }

    @Test
    void whatBecomesOfSuggestionsIsCountedAndNoShareIsSaidOfAFew() {
        String talk = shop.talk("amara");
        String text = "You must print the label. Please note that returns are free within 30 days.";
        talks.reply(talk, new ConversationCalls.Reply("c-1", text, null));

        SuggestionCalls.Report report = new SuggestionCalls(shop.host()).report();

        assertThat(report.counts()).containsEntry(Status.USED, 1).containsEntry(Status.OFFERED, 0);
        assertThat(report.taken()).isEmpty();
        assertThat(report.withheld()).contains("too early to tell: 1 answered");
    }

    @Test
    void aWrapUpIsPutRightAndTheRecordsWordsAreKept() {
        String talk = shop.talk("amara");
        AssistCalls calls = calls(Retones.RULES);
        talks.reply(talk, new ConversationCalls.Reply("c-1", "Print the label and hand it in.", null));
        talks.resolve(talk);
        WrapUp written = (WrapUp) calls.wrapUp(talk).getEntity();
        assertThat(written.lines()).allSatisfy(line -> assertThat(line.cites()).isNotEmpty());
        WrapUp.Line kept = written.lines().get(0);

        calls.correct(
                talk,
                new Sentences(List.of(
                        new Sentence(kept.kind().name(), kept.text()),
                        new Sentence("done", "She got a label by mail."))));

        WrapUp now = (WrapUp) calls.wrapUp(talk).getEntity();
        assertThat(now.lines()).extracting(WrapUp.Line::text).containsExactly(kept.text(), "She got a label by mail.");
        assertThat(now.lines().get(0).cites()).isEqualTo(kept.cites());
        assertThat(now.lines().get(1).cites()).isEmpty();
        assertThat(now.edited()).get().satisfies(e -> {
            assertThat(e.before()).isEqualTo(written.lines());
            assertThat(e.by()).isEqualTo("Yusuf Demir");
        });
        assertThatThrownBy(() -> calls.correct(talk, new Sentences(List.of()))).isInstanceOf(Problem.class);
    }

    private List<Decision> decisions() {
        return Rows.newest(shop.host(), Query.of("decision").status("suggest"), 10, Decision.class);
    }
}
