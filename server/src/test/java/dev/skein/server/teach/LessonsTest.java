package dev.skein.server.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.TaughtModel;
import dev.skein.server.NeedsReader;
import dev.skein.server.Shop;
import dev.skein.server.teach.Version.Evaluation;
import dev.skein.server.teach.Version.Figure;
import dev.skein.server.understand.InsightCalls;
import dev.skein.server.view.Correcting;
import dev.skein.server.view.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a correction to a model that is live, and back again; read by the tables alone, which need no native code. */
final class LessonsTest {
    private static final List<String> LABELS = List.of("damaged-item", "late-delivery", "invoice-question", "other");
    private static final int EXAMPLES_A_LABEL = 10;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String FLIMSY = "The legs wobble like a newborn foal";

    private final Lenses lenses = Lenses.tables();

    @TempDir
    Path folder;

    private Path needs = Path.of("");
    private Shop shop;
    private NeedsReader reader;
    private ModelShelf shelf;
    private Lessons lessons;
    private TeachCalls calls;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop(folder);
        shop.meet("amara", "Amara Okafor");
        needs = Files.write(folder.resolve("needs.tsv"), some());
        reader = new NeedsReader(Understander.load(Optional.of(needs)));
        shelf = shelf();
        lessons = new Lessons(shop.host(), Optional.of(needs), shelf, reader, lenses, Depth.FAST, shop.clock());
        calls = new TeachCalls(shelf, lessons, shop.askers(), shop.clock());
    }

    /** Ten examples of each of four needs of the demo shop: enough to learn by, and soon learned. */
    private static List<String> some() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "examples", "needs.tsv"));
        return LABELS.stream()
                .flatMap(label -> lines.stream()
                        .filter(line -> line.endsWith("\t" + label))
                        .limit(EXAMPLES_A_LABEL))
                .toList();
    }

    private TaughtModel taught() throws IOException {
        return new Teaching(lenses, Depth.FAST).teach(Examples.read(needs).all());
    }

    private ModelShelf shelf() {
        return new ModelShelf(folder.resolve("models"), lenses, Shop.MORNING, 40, "own");
    }

    @AfterEach
    void close() {
        lessons.close();
    }

    private Event corrected(String user, String text, String to) {
        Event message = shop.writes(user, text, Shop.PLAIN);
        new InsightCalls(shop.host(), shop.askers(), shop.correcting())
                .correct(message.id(), new Correcting.Wish("need", null, to, null, null));
        return message;
    }

    private String read(String text) {
        return reader.read(List.of(text), Depth.FAST)
                .get(0)
                .bestNeed()
                .map(Insight.Reading::label)
                .orElse("");
    }

    @Test
    void aCorrectionIsLearnedComparedPutLiveAndRolledBack() {
        corrected("amara", FLIMSY, "damaged-item");
        corrected("amara", "It wobbles like a newborn foal, this table", "damaged-item");
        corrected("amara", "A newborn foal stands better than these legs", "damaged-item");
        assertThat(calls.get().usable()).isEqualTo(3);

        calls.learn();
        assertThat(lessons.rests(LONG)).isTrue();

        TeachCalls.Told told = calls.get();
        assertThat(told.job().says()).isEmpty();
        assertThat(told.live()).isEqualTo("1");
        Evaluation evaluation = shelf.find(2).orElseThrow().evaluation().orElseThrow();
        assertThat(evaluation.examples()).isEqualTo(43);
        assertThat(evaluation.messages()).isEqualTo(3);
        assertThat(evaluation.accuracy().low()).isLessThan(evaluation.accuracy().high());
        assertThat(reader.read(List.of(FLIMSY), Depth.FAST).get(0).model()).doesNotContain("+needs@");

        shelf.goLive(shelf.find(2).orElseThrow(), "Yusuf", Shop.MORNING);
        reader.live(shelf.model(shelf.find(2).orElseThrow()));

        assertThat(read(FLIMSY)).isEqualTo("damaged-item");
        assertThat(reader.read(List.of(FLIMSY), Depth.FAST).get(0).model())
                .endsWith("+needs@" + shelf.find(2).orElseThrow().hash());
        ModelShelf restarted = shelf();
        assertThat(restarted.live()).isEqualTo(2);
        assertThat(restarted.find(2).orElseThrow().approvedBy()).isEqualTo("Yusuf");
        assertThat(restarted
                        .model(restarted.find(2).orElseThrow())
                        .orElseThrow()
                        .hash())
                .isEqualTo(restarted.find(2).orElseThrow().hash());

        calls.rollBack();
        assertThat(calls.get().live()).isEqualTo("1");
        assertThat(shelf().live()).isEqualTo(1);
        assertThat(reader.read(List.of(FLIMSY), Depth.FAST).get(0).model()).doesNotContain("+needs@");
        assertThatThrownBy(() -> calls.rollBack()).isInstanceOf(Problem.class);
    }

    @Test
    void whatMayLoseOrWasComparedWithAnotherDoesNotGoLive() throws IOException {
        TaughtModel model = taught();
        shelf.add(model, version(2, evaluation(1, -0.05)));
        shelf.add(model, version(3, evaluation(1, -0.01)));
        shelf.add(model, version(4, evaluation(3, 0.01)));

        assertThatThrownBy(() -> calls.goLive("2")).isInstanceOf(Problem.class).hasMessageContaining("lose");
        assertThatThrownBy(() -> calls.goLive("4")).isInstanceOf(Problem.class).hasMessageContaining("compared");
        assertThatThrownBy(() -> calls.goLive("9")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calls.goLive("x")).isInstanceOf(Problem.class);
        assertThat(calls.get().live()).isEqualTo("1");

        calls.goLive("3");
        assertThat(calls.get().live()).isEqualTo("3");
        assertThat(calls.get().versions().get(1).approvedBy()).isEqualTo("Yusuf Demir");
        assertThat(calls.get().before()).contains("1");
        assertThatThrownBy(() -> calls.goLive("1")).as("not evaluated").isInstanceOf(Problem.class);
    }

    private static Version version(int number, Evaluation evaluation) {
        return new Version(
                number, "h" + number, Shop.MORNING, 40, List.of("c"), Optional.of(evaluation), "", Optional.empty());
    }

    private static Evaluation evaluation(int beside, double low) {
        Figure figure = new Figure(0.9, 0.8, 0.95);
        return new Evaluation(
                100, figure, figure, new Figure(0.01, low, 0.03), beside, 0, 0, low < -Comparison.TOLERANCE);
    }

    @Test
    void onlyTheTextOfWhoAllowsItIsLearnedFromAndEachSaysWhereItIsFrom() {
        shop.meet("petra", "Petra Lind");
        Event message = corrected("amara", FLIMSY, "damaged-item");
        corrected("petra", "And mine limps", "damaged-item");
        shop.tell("know", Shop.user("petra"), "ConsentChanged", Data.of("purpose", "LEARNING", "granted", false));

        assertThat(lessons.gathered().withheld()).isEqualTo(1);
        String exported = calls.examples();
        assertThat(exported.lines()).hasSize(1);
        assertThat(exported)
                .contains(FLIMSY, message.id(), "\"role\":\"an employee\"", "learning not refused", "test@1")
                .doesNotContain("limps");

        shop.tell("know", Shop.user("amara"), "ConsentChanged", Data.of("purpose", "LEARNING", "granted", false));
        assertThat(lessons.gathered().lessons()).isEmpty();
        assertThatThrownBy(() -> calls.learn()).isInstanceOf(Problem.class);
    }

    @Test
    void nothingPersonalIsInWhatIsLearned() {
        String own =
                "I'm Anna Berg, order 88214, card 4111 1111 1111 1111, anna@example.org, +46 70 123 45 67: it wobbles";
        Event message = corrected("amara", own, "damaged-item");
        corrected("amara", FLIMSY, "damaged-item");

        String exported = calls.examples();
        assertThat(exported)
                .contains("it wobbles", "[name]", "[card]", "[email]", "[number]")
                .doesNotContain("Berg", "88214", "4111", "anna@", "123 45");
        assertThat(exported)
                .as("what holds nothing personal is learned as it is")
                .contains(FLIMSY);
        assertThat(shop.host().event(message.id()).orElseThrow().event().text())
                .as("the message itself stays as it was written")
                .isEqualTo(own);
    }

    @Test
    void aCorrectionThatIsTakenBackTeachesNothing() {
        Event message = shop.writes("amara", FLIMSY, Shop.PLAIN);
        InsightCalls insights = new InsightCalls(shop.host(), shop.askers(), shop.correcting());
        var taken = (InsightCalls.Taken)
                insights.correct(message.id(), new Correcting.Wish("need", null, "damaged-item", null, null))
                        .getEntity();
        insights.undo(taken.event());

        assertThat(lessons.gathered().lessons()).isEmpty();
    }

    @Test
    void eachTextIsReadByOneModelWhileAnotherGoesLive() throws Exception {
        TaughtModel model = taught();
        List<String> texts = Collections.nCopies(50, "Where is my parcel?");
        Thread swapping = new Thread(() -> {
            for (int i = 0; i < 400; i++) {
                reader.live(i % 2 == 0 ? Optional.of(model) : Optional.empty());
            }
        });
        swapping.start();
        int read = 0;
        while (swapping.isAlive() || read == 0) {
            List<Insight> insights = reader.read(texts, Depth.FAST);
            assertThat(insights).hasSize(50);
            assertThat(insights.stream().map(Insight::model).distinct()).hasSize(1);
            read++;
        }
        swapping.join();
    }
}
