package dev.skein.server.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Correction.Aspect;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Need;
import dev.skein.server.Shop;
import dev.skein.server.learn.LearnCalls;
import dev.skein.server.learn.Trace;
import dev.skein.server.people.KnowCalls;
import dev.skein.server.people.Known;
import dev.skein.server.view.Correcting.Wish;
import dev.skein.server.view.Filter;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
import dev.skein.server.view.RunCounts;
import dev.skein.server.view.Understood;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Putting right what was read: from the desk and from the customer's own page. */
final class InsightCallsTest {
    private Shop shop;
    private InsightCalls calls;
    private KnowCalls know;
    private Event message;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        calls = new InsightCalls(shop.host(), shop.askers(), shop.correcting());
        know = new KnowCalls(shop.host(), shop.links(), shop.desk(), shop.correcting());
        shop.meet("amara", "Amara Okafor");
        message = shop.writes("amara", "Great, another week without my cot.", Shop.PLAIN);
    }

    private static Wish wish(String reading, @Nullable String from, @Nullable String to) {
        return new Wish(reading, from, to, "she is ironic", null);
    }

    private InsightCalls.Taken correct(String reading, @Nullable String from, String to) {
        return (InsightCalls.Taken)
                calls.correct(message.id(), wish(reading, from, to)).getEntity();
    }

    private static List<String> read(Understood readable, Aspect aspect) {
        return readable.readings().stream()
                .filter(r -> r.reading() == aspect)
                .flatMap(r -> r.read().stream())
                .map(Understood.Label::label)
                .toList();
    }

    @Test
    void aCorrectionCountsAtOnceAndSaysWhoMadeIt() {
        InsightCalls.Taken taken = correct("feeling", "EVEN", "DISTRESSED");
        correct("need", null, "late-delivery");

        Understood now = calls.get(message.id());
        assertThat(read(taken.insight(), Aspect.FEELING)).containsExactly("DISTRESSED");
        assertThat(read(now, Aspect.NEED)).containsExactly("late-delivery");
        assertThat(now.corrections()).hasSize(2).allMatch(Understood.Said::own);
        assertThat(now.corrections().get(0).correction().name()).isEqualTo("Yusuf Demir");
        assertThat(now.corrections().get(0).correction().model()).isEqualTo("test@1");
        var customer = Persons.state(shop.host(), Shop.user("amara"));
        assertThat(customer.openConversation().orElseThrow().feeling()).isEqualTo(Feeling.DISTRESSED);
        assertThat(customer.needs())
                .filteredOn(Need::isUnsolved)
                .extracting(Need::kind)
                .containsExactly("late-delivery");
        Trace trace = new LearnCalls(shop.host(), shop.playing(), new RunCounts(shop.host(), shop.clock()))
                .trace(message.id());
        assertThat(trace.inferred().insight().orElseThrow().feeling()).isEqualTo(Feeling.DISTRESSED);
        assertThat(trace.inferred()
                        .insight()
                        .orElseThrow()
                        .asRead()
                        .orElseThrow()
                        .feeling())
                .isEqualTo(Feeling.EVEN);
    }

    @Test
    void whoRefusesFeelingsIsNotSaidToThinkOfLeaving() {
        shop.tell("know", Shop.user("amara"), "ConsentChanged", Data.of("purpose", "FEELINGS", "granted", false));

        assertThatThrownBy(() -> correct("signal", null, "leaving")).isInstanceOf(Problem.class);
        correct("signal", null, "urgency");

        assertThat(read(calls.get(message.id()), Aspect.SIGNAL)).containsExactly("urgency");
    }

    @Test
    void theSameOnceMoreIsTheSameEvent() {
        String first = correct("feeling", "EVEN", "UNEASY").event();

        assertThat(correct("feeling", "EVEN", "UNEASY").event()).isEqualTo(first);
        assertThat(correct("feeling", null, "UNEASY").event()).isEqualTo(first);
        assertThat(calls.list(new Filter(null, null, null, null)).items()).hasSize(1);
    }

    @Test
    void takenBackItIsAsItWasRead() {
        String first = correct("feeling", "EVEN", "UNEASY").event();
        String second = correct("feeling", "UNEASY", "DISTRESSED").event();

        assertThatThrownBy(() -> calls.undo(first)).isInstanceOf(Problem.class).hasMessageContaining("later");
        calls.undo(second);
        calls.undo(first);
        calls.undo(first);

        assertThat(read(calls.get(message.id()), Aspect.FEELING)).containsExactly("EVEN");
        assertThat(calls.list(new Filter(null, "undone", null, null)).items()).hasSize(2);
        assertThat(calls.list(new Filter(null, "stands", null, null)).items()).isEmpty();
        assertThat(correct("feeling", "EVEN", "UNEASY").event()).isNotEqualTo(first);
    }

    @Test
    void aLanguageMayBeAnyThatCanBeTold() {
        Understood.Reading language = calls.get(message.id()).readings().get(0);
        assertThat(language.reading()).isEqualTo(Aspect.LANGUAGE);
        assertThat(language.choices())
                .extracting(Understood.Label::title)
                .hasSize(47)
                .isSorted()
                .contains("English", "Japanese", "Greek");
    }

    @Test
    void aFaultNamesItsField() {
        assertThat(fault(wish("mood", null, "x")).path()).isEqualTo("/reading");
        assertThat(fault(wish("feeling", null, "FURIOUS")).path()).isEqualTo("/to");
        assertThat(fault(wish("feeling", null, null)).path()).isEqualTo("/to");
        assertThat(fault(wish("need", null, "spare-parts-of-mars")).path()).isEqualTo("/to");
        assertThat(fault(wish("feeling", null, "EVEN")).path()).isEqualTo("/to");
        assertThat(fault(wish("feeling", "CONTENT", "UNEASY")).status()).isEqualTo(409);
        assertThat(fault(new Wish("need", null, "", "w".repeat(501), null)).path())
                .isEqualTo("/why");
        assertThatThrownBy(() -> calls.correct(message.id(), null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calls.correct("none", wish("need", null, ""))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calls.undo("none")).isInstanceOf(Problem.class);
    }

    private Problem fault(Wish wish) {
        try {
            calls.correct(message.id(), wish);
        } catch (Problem problem) {
            return problem;
        }
        throw new AssertionError("it was taken");
    }

    @Test
    void whatEmployeesWriteIsNeitherReadNorCorrected() {
        String reply = shop.desk()
                .write(
                        "ReplyWritten",
                        Shop.user("amara"),
                        Optional.empty(),
                        Data.of("conversation", shop.talk("amara"), "text", "I am furious too", "employee", "yusuf"))
                .event();

        assertThatThrownBy(() -> calls.get(reply)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calls.correct(reply, wish("feeling", null, "DISTRESSED")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whoRefusesFeelingsHasNoneToCorrectAndNoneShown() {
        correct("feeling", "EVEN", "DISTRESSED");
        shop.tell("know", Shop.user("amara"), "ConsentChanged", Data.of("purpose", "FEELINGS", "granted", false));

        assertThat(fault(wish("feeling", null, "UNEASY")).status()).isEqualTo(409);
        assertThat(calls.get(message.id()).readings())
                .extracting(Understood.Reading::reading)
                .containsExactly(Aspect.LANGUAGE, Aspect.NEED, Aspect.ACT, Aspect.SIGNAL);
        assertThat(calls.get(message.id()).corrections()).isEmpty();
        assertThat(calls.list(new Filter(null, null, null, null)).items()).isEmpty();
        assertThat(correct("need", null, "").insight().corrections()).hasSize(1);
    }

    @Test
    void theCustomerPutsItRightOnTheOwnPageAndHasTheLastWord() {
        String token = shop.links().token(Shop.user("amara"));
        Known before = (Known) know.get(token).getEntity();
        assertThat(before.messages()).extracting(Understood::event).containsExactly(message.id());

        Known after = (Known) know.correct(token, message.id(), wish("feeling", null, "UNEASY"))
                .getEntity();

        assertThat(read(after.messages().get(0), Aspect.FEELING)).containsExactly("UNEASY");
        assertThat(after.log().get(0).text()).isEqualTo("You put right what we had understood of a message.");
        assertThat(fault(wish("feeling", null, "DELIGHTED")).status()).isEqualTo(409);
        String id = after.messages().get(0).corrections().get(0).correction().id();
        assertThatThrownBy(() -> calls.undo(id)).isInstanceOf(Problem.class).hasMessageContaining("customer");
        assertThat(calls.list(new Filter(null, null, null, null)).items().get(0).role())
                .isEqualTo("the customer");
        Known undone = (Known) know.undo(token, id).getEntity();
        assertThat(read(undone.messages().get(0), Aspect.FEELING)).containsExactly("EVEN");
    }

    @Test
    void nobodyCorrectsTheMessageOfAnother() {
        shop.meet("petra", "Petra Lind");
        String other = shop.links().token(Shop.user("petra"));
        String id = correct("need", null, "").event();

        assertThatThrownBy(() -> know.correct(other, message.id(), wish("feeling", null, "UNEASY")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> know.undo(other, id)).isInstanceOf(Problem.class);
    }

    @Test
    void aMessageThatHasLeftTheStateIsCorrectedAllTheSame() {
        for (int i = 0; i < 14; i++) {
            shop.writes("amara", "And number " + i, Shop.PLAIN);
        }
        String id = correct("feeling", "EVEN", "DISTRESSED").event();

        assertThat(read(calls.get(message.id()), Aspect.FEELING)).containsExactly("DISTRESSED");
        assertThat(Persons.state(shop.host(), Shop.user("amara"))
                        .openConversation()
                        .orElseThrow()
                        .feeling())
                .as("how she seemed last stays")
                .isEqualTo(Feeling.EVEN);
        calls.undo(id);
        assertThat(read(calls.get(message.id()), Aspect.FEELING)).containsExactly("EVEN");
    }
}
