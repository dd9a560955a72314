package dev.skein.server.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Conversation;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Survey;
import dev.skein.act.assist.Macros;
import dev.skein.host.Views.Query;
import dev.skein.server.Shop;
import dev.skein.server.Suggestions.Suggestion;
import dev.skein.server.act.macro.MacroCalls;
import dev.skein.server.act.macro.MacroCalls.MacroView;
import dev.skein.server.act.macro.MacroCalls.Naming;
import dev.skein.server.act.macro.MacroCalls.Why;
import dev.skein.server.act.macro.MacroShelf.Stage;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From talks that ended well to words offered by lot: found, approved, credited, measured. */
final class MacroCallsTest {
    private static final String GOOD =
            "I have looked at the van myself. It comes on Friday between five and seven in the evening.";
    private static final String POOR = "Kindly wait for the text message of our carrier about the parcel.";
    private static final String ASKED = "Where is my order? I want a real person.";

    private Shop shop;
    private ConversationCalls talks;
    private MacroCalls calls;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        talks = new ConversationCalls(
                shop.host(),
                shop.clock(),
                shop.companies(),
                shop.askers(),
                shop.desk(),
                new Grounded(shop.host(), shop.macros(), shop.companies()));
        calls = new MacroCalls(shop.host(), shop.clock(), shop.askers(), shop.companies(), shop.desk(), shop.macros());
    }

    /** A talk from the first word to the customer's own on whether it is solved. */
    private void lived(String user, String employee, String reply, boolean solved) {
        shop.writes(user, ASKED, Shop.PLAIN);
        Conversation talk = talk(user);
        shop.tell(
                "desk",
                talk.customer(),
                "MessageSent",
                Data.of("conversation", talk.id(), "author", "EMPLOYEE", "by", employee, "text", reply));
        talks.resolve(talk.id());
        Survey survey = Rows.newest(shop.host(), Query.of("survey").about(talk.id()), 1, Survey.class)
                .get(0);
        shop.tell("chat", talk.customer(), "SurveyAnswered", Data.of("survey", survey.id(), "solved", solved));
    }

    private Conversation talk(String user) {
        return Rows.newest(shop.host(), Query.of("conversation").key(Shop.user(user)), 1, Conversation.class)
                .get(0);
    }

    /** 60 customers: the good words helped nine of ten, the poor four of ten. */
    private void aPast() {
        for (int i = 0; i < 30; i++) {
            lived("good-" + i, i % 2 == 0 ? "yusuf" : "leila", GOOD, i % 10 != 0);
            lived("poor-" + i, i % 2 == 0 ? "yusuf" : "tomasz", POOR, i % 10 < 4);
        }
        shop.pass(Duration.ofDays(8));
    }

    @Test
    void wordsThatHelpedAreFoundAndNotOfferedBeforeSomebodyApproves() {
        aPast();

        MacroCalls.Looked looked = calls.find();

        assertThat(looked.turns()).isEqualTo(60);
        assertThat(looked.macros().items()).singleElement().satisfies(m -> {
            assertThat(m.text()).isEqualTo(GOOD);
            assertThat(m.stage()).isEqualTo(Stage.PROPOSED);
            assertThat(m.figures().customers()).isEqualTo(30);
            assertThat(m.figures().helped()).isEqualTo(27);
            assertThat(m.credit()).containsExactly("a colleague in delivery", "a colleague in service");
            assertThat(m.mine()).isTrue();
            assertThat(m.lot().withheld()).contains("too early to tell");
        });
        shop.writes("amara", ASKED, Shop.PLAIN);
        assertThat(decision("amara").options().get(0).name()).isEqualTo("suggest");
    }

    @Test
    void whoSaidSoIsNamedOnlyOnTheirWordAndMayTakeItBack() {
        aPast();
        calls.find();

        calls.credit(new Naming(true));
        assertThat(calls.list().items().get(0).credit()).containsExactly("Yusuf Demir", "a colleague in service");
        assertThat(calls.list().named()).contains(true);

        calls.credit(new Naming(false));
        assertThat(calls.list().items().get(0).credit())
                .containsExactly("a colleague in delivery", "a colleague in service");
    }

    @Test
    void anApprovedMacroIsOfferedToTheHalfTheLotNamesAndMeasured() {
        aPast();
        String id = calls.find().macros().items().get(0).id();
        calls.move(id, "approve", new Why("reads well"));
        int offered = 0;
        for (int i = 0; i < 80; i++) {
            String user = "new-" + i;
            shop.writes(user, ASKED, Shop.PLAIN);
            Decision decision = decision(user);
            boolean isOffered = Macros.isOffered(shop.macros().approved().all().get(0), Shop.user(user));
            assertThat(decision.options().get(0).name())
                    .isEqualTo((isOffered ? "offer macro " : "without the macro ") + id);
            offered += isOffered ? 1 : 0;
            if (isOffered) {
                assertThat(decision.probability()).isEqualTo(0.5);
                Suggestion said = (Suggestion) talks.suggestion(talk(user).id()).getEntity();
                assertThat(said.text()).isEqualTo(GOOD);
                assertThat(said.macro())
                        .get()
                        .satisfies(m -> assertThat(m.credit()).isNotEmpty());
            }
            lived(user, "yusuf", isOffered ? GOOD : POOR, isOffered || i % 4 == 0);
        }
        assertThat(offered).isBetween(25, 55);

        MacroView measured = calls.list().items().get(0);

        assertThat(measured.lot().offered()).isEqualTo(offered);
        assertThat(measured.lot().control()).isEqualTo(80 - offered);
        assertThat(measured.lot().difference())
                .get()
                .satisfies(d -> assertThat(d.low()).isGreaterThan(0.3));
        assertThat(measured.lot().withheld()).isEmpty();
        calls.move(id, "retire", new Why(""));
        assertThat(shop.macros().approved().all()).isEmpty();
        assertThatThrownBy(() -> calls.move(id, "retire", new Why(""))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calls.move("none", "approve", new Why(""))).isInstanceOf(Problem.class);
    }

    @Test
    void whoDoesNotLetUsLearnIsLeftOut() {
        aPast();
        for (int i = 0; i < 30; i++) {
            shop.tell(
                    "know", Shop.user("good-" + i), "ConsentChanged", Data.of("purpose", "learning", "granted", false));
        }
        assertThat(calls.find().turns()).isEqualTo(30);
        assertThat(calls.list().items()).isEmpty();
    }

    private Decision decision(String user) {
        return Rows.newest(
                        shop.host(), Query.of("decision").key(Shop.user(user)).status("suggest"), 1, Decision.class)
                .get(0);
    }
}
