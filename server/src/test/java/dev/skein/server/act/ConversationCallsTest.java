package dev.skein.server.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Conversation;
import dev.skein.Data;
import dev.skein.Employee;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Passage;
import dev.skein.Promise;
import dev.skein.server.Shop;
import dev.skein.server.Suggestions.Suggestion;
import dev.skein.server.act.ConversationCalls.Lead;
import dev.skein.server.act.ConversationCalls.Note;
import dev.skein.server.act.ConversationCalls.Promised;
import dev.skein.server.act.ConversationCalls.Reply;
import dev.skein.server.view.DeskEvents.Written;
import dev.skein.server.view.Filter;
import dev.skein.server.view.Paging;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk, as the screens use it, on the demo shop. */
final class ConversationCallsTest {
    private static final String SAD = "Where is my cot? I took a day off for it and I am in tears.";
    private static final Passage LATE =
            new Passage("late-delivery", "When a delivery is late", "You can pick another slot.", 0.8);

    private Shop shop;
    private ConversationCalls calls;
    private DeskCalls desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        calls = calls();
        desk = new DeskCalls(shop.host(), shop.clock(), shop.companies(), shop.askers(), shop.desk());
        shop.meet("amara", "Amara Okafor");
    }

    private ConversationCalls calls() {
        return new ConversationCalls(
                shop.host(),
                shop.clock(),
                shop.companies(),
                shop.askers(),
                shop.desk(),
                new Grounded(shop.host(), shop.macros(), shop.companies()));
    }

    /** All but one are gone, and she has all she can carry: who comes next waits in an honest place. */
    @Test
    void whoWaitsStandsInTheQueueWithWhatTheyWereTold() {
        for (String gone : List.of("yusuf", "tomasz", "maja", "ingrid")) {
            shop.leaves(gone);
        }
        for (int i = 0; i < 6; i++) {
            shop.meet("c" + i, "Customer " + i);
            shop.writes("c" + i, "My parcel is late. I want a real person.", Shop.PLAIN);
        }
        shop.sit("leila");
        Desk seen = desk.desk();
        assertThat(seen.mine()).hasSize(4);
        assertThat(seen.waiting())
                .extracting(i -> i.person().name().orElse(""))
                .containsExactly("Customer 4", "Customer 5");
        assertThat(seen.waiting()).allSatisfy(item -> {
            assertThat(item.conversation().queued().orElseThrow().told()).contains("minutes");
            assertThat(item.conversation().lead()).contains("leila");
            assertThat(item.why()).startsWith("In turn: nobody has room");
        });
        // Nobody of the other pod has room either: Leila is of both, and carries no more than she can in both together.
        shop.pass(Duration.ofMinutes(11));
        assertThat(desk.desk().waiting()).hasSize(2);
        assertThat(desk.desk().waiting().get(0).why()).startsWith("Waits longer than 10 min");

        String next = seen.waiting().get(0).conversation().id();
        calls.lead(next, new ConversationCalls.Lead("leila", "took over from the queue"));
        assertThat(desk.desk().mine()).hasSize(5);
        assertThat(desk.desk().waiting()).hasSize(1);
    }

    @Test
    void aTalkIsPassedToAnotherPodWithWhatIsLeftToDo() {
        shop.writes("amara", "My parcel is late. I want a real person.", Shop.PLAIN);
        String talk = desk.desk().mine().get(0).conversation().id();
        assertThatThrownBy(() -> calls.transfer(talk, new ConversationCalls.Transfer("nowhere", "x")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("none of our pods");
        assertThatThrownBy(() -> calls.transfer(talk, new ConversationCalls.Transfer("delivery-care", "x")))
                .hasMessageContaining("has it already");
        assertThatThrownBy(() -> calls.transfer(talk, new ConversationCalls.Transfer("care", " ")))
                .isInstanceOf(Problem.class);

        calls.transfer(talk, new ConversationCalls.Transfer("care", "only the refund is left"));

        ConversationPage page = calls.get(talk);
        assertThat(page.conversation().pod()).contains("care");
        assertThat(page.thread())
                .anySatisfy(item -> assertThat(item.text().orElse("")).contains("only the refund is left"));
        assertThat(desk.desk().mine()).isEmpty();
    }

    @Test
    void aBreakMayEndByItself() {
        String soon = shop.clock().instant().plus(Duration.ofMinutes(30)).toString();
        String late = shop.clock().instant().plus(Duration.ofDays(2)).toString();
        assertThatThrownBy(() -> desk.presence(new DeskCalls.Present("BREAK", late)))
                .hasMessageContaining("12 hours");
        assertThatThrownBy(() -> desk.presence(new DeskCalls.Present("AWAY", soon)))
                .hasMessageContaining("break");
        desk.presence(new DeskCalls.Present("BREAK", soon));
        assertThat(desk.me().presence()).isEqualTo(Employee.Presence.BREAK);
        shop.pass(Duration.ofMinutes(31));
        assertThat(desk.me().presence()).isEqualTo(Employee.Presence.AVAILABLE);
    }

    @Test
    void aDistressedCustomerStandsFirstAtTheDeskOfTheLead() {
        shop.leaves("leila"); // who would know it as well, and has nothing else to do
        shop.meet("petra", "Petra Nowak");
        shop.writes("petra", "My parcel is late. I want a real person.", Shop.PLAIN);
        shop.pass(Duration.ofMinutes(5));
        shop.writes("amara", SAD, Shop.DISTRESSED);

        Desk seen = desk.desk();

        assertThat(seen.mine())
                .extracting(item -> item.person().name().orElse(""))
                .containsExactly("Amara Okafor", "Petra Nowak");
        assertThat(seen.mine().get(0).why()).isEqualTo("Seems distressed, and waits for us");
        assertThat(seen.mine().get(0).lastText()).contains(SAD);
        assertThat(seen.waiting()).isEmpty();
        assertThat(seen.cut()).isFalse();
        shop.sit("tomasz");
        assertThat(desk.desk().mine()).isEmpty();
        assertThat(desk.desk().pod()).hasSize(2);
        shop.sit("maja");
        assertThat(desk.desk().pod()).as("not her pod").isEmpty();
    }

    @Test
    void aConversationShowsWhoLeadsAndWhatWasSaidAndWhatIsNotYetHeard() {
        shop.writes("amara", SAD, Shop.DISTRESSED);

        ConversationPage page = calls.get(shop.talk("amara"));

        assertThat(page.conversation().lead()).contains("yusuf");
        assertThat(page.pod().orElseThrow().members()).extracting(m -> m.name()).contains("Yusuf Demir");
        assertThat(page.need().orElseThrow().kind()).isEqualTo("late-delivery");
        assertThat(page.thread())
                .extracting(ThreadItem::kind)
                .containsSubsequence(ThreadItem.Kind.MESSAGE, ThreadItem.Kind.LEAD);
        assertThat(page.thread().get(0).text()).contains(SAD);
        assertThat(page.heard()).anySatisfy(heard -> {
            assertThat(heard.text()).contains("cot");
            assertThat(heard.done()).as("the assistant named it").isTrue();
        });
        assertThat(page.story()).isNotEmpty();
    }

    @Test
    void aColleagueIsAskedWhileTheLeadStays_andWhatTheyWriteTheLeadSendsOnce() {
        shop.writes("amara", SAD, Shop.DISTRESSED);
        String id = shop.talk("amara");
        calls.consult(id, new ConversationCalls.Consulted(null, "tomasz", "Is the frame in stock?"));
        assertThat(desk.consults().items()).isEmpty();

        shop.sit("tomasz");
        assertThat(desk.consults().items()).singleElement().satisfies(q -> {
            assertThat(q.by()).isEqualTo("Yusuf Demir");
            assertThat(q.text()).isEqualTo("Is the frame in stock?");
            assertThat(q.person()).contains("Amara Okafor");
        });
        calls.reply(id, new Reply(null, "We have two of them here.", null));
        assertThat(desk.consults().items()).as("his word answers").isEmpty();
        Contribution offered = calls.get(id).contributions().get(0);
        assertThat(offered.name()).isEqualTo("Tomasz Zieliński");
        Reply send = new Reply(null, offered.text(), null, offered.id());
        assertThatThrownBy(() -> calls.reply(id, send))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));

        shop.sit("yusuf");
        assertThat(calls.get(id).conversation().lead()).contains("yusuf");
        assertThat(event(calls.reply(id, send))).isEqualTo(event(calls.reply(id, send)));
        assertThat(calls.get(id).contributions()).isEmpty();
        assertThat(calls.get(id).thread())
                .filteredOn(line -> line.text().equals(Optional.of("We have two of them here.")))
                .filteredOn(line -> line.kind() == ThreadItem.Kind.MESSAGE)
                .hasSize(1);
        assertThatThrownBy(() -> calls.consult(id, new ConversationCalls.Consulted(null, "yusuf", "?")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.path()).isEqualTo("/of"));
    }

    @Test
    void nobodyIsHandedToWhoIsNotThere() {
        shop.writes("amara", SAD, Shop.DISTRESSED);
        String id = shop.talk("amara");
        shop.tell("desk", Key.employee("tomasz"), "PresenceChanged", Data.of("presence", "AWAY"));
        assertThatThrownBy(() -> calls.lead(id, new Lead("tomasz", "he knows frames")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
        assertThat(calls.get(id).conversation().lead()).contains("yusuf");
        shop.sit("tomasz");
        calls.lead(id, new Lead("tomasz", "I am here now"));
        assertThat(calls.get(id).conversation().lead()).contains("tomasz");
    }

    @Test
    void aReplyIsSentOnceHoweverOftenItIsPosted() {
        shop.writes("amara", SAD, Shop.DISTRESSED);
        String id = shop.talk("amara");
        String due = shop.clock().instant().plus(Duration.ofHours(2)).toString();
        Reply reply = new Reply("c-1", "I call the depot now.", new Promised("I call you back", due));

        Response first = calls.reply(id, reply);
        Response again = calls.reply(id, reply);

        assertThat(first.getStatus()).isEqualTo(202);
        assertThat(event(again)).isEqualTo(event(first));
        assertThat(calls.get(id).thread())
                .filteredOn(line -> line.text().equals(Optional.of("I call the depot now.")))
                .singleElement()
                .satisfies(line -> assertThat(line.author()).contains(Message.Author.EMPLOYEE));
        assertThat(calls.get(id).promises()).singleElement().satisfies(promise -> {
            assertThat(promise.text()).isEqualTo("I call you back");
            assertThat(promise.status()).isEqualTo(Promise.Status.OPEN);
        });
        shop.pass(Duration.ofHours(3));
        assertThat(event(calls.reply(id, reply)))
                .as("a repeat is a repeat, though its promise is past by now")
                .isEqualTo(event(first));
    }

    @Test
    void whatAReplyPromisesInItsWordsIsAPromiseWhereItWasHeard() {
        shop.writes("amara", SAD, Shop.DISTRESSED);
        String id = shop.talk("amara");
        Response reply = calls.reply(id, new Reply("c-1", "I see. I'll call you tomorrow by five.", null));
        calls.reply(id, new Reply("c-2", "I called you yesterday.", null));

        assertThat(calls.get(id).promises()).singleElement().satisfies(promise -> {
            assertThat(promise.text()).isEqualTo("I'll call you tomorrow by five");
            assertThat(promise.heard().orElseThrow().event()).isEqualTo(event(reply));
            assertThat(promise.status()).isEqualTo(Promise.Status.OPEN);
        });
        assertThat(calls.get(id).story())
                .filteredOn(line -> line.title().endsWith("promised"))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).contains("I'll call you tomorrow by five"));
    }

    @Test
    void aPromiseIsKeptOnceAndNotAfterItsTime() {
        shop.writes("amara", SAD, Shop.DISTRESSED);
        String id = shop.talk("amara");
        String due = shop.clock().instant().plus(Duration.ofHours(1)).toString();
        calls.reply(id, new Reply("c-1", "One.", new Promised("the first", due)));
        calls.reply(id, new Reply("c-2", "Two.", new Promised("the second", due)));
        ActLists lists = new ActLists(shop.host(), shop.askers(), shop.desk());
        List<Promise> open = calls.get(id).promises();

        assertThat(lists.keep(open.get(0).id(), null).getStatus()).isEqualTo(202);
        assertThat(lists.keep(open.get(0).id(), null).getStatus()).isEqualTo(202);
        shop.pass(Duration.ofHours(2));

        assertThat(lists.promises(new Filter(null, "kept", null, null)).items())
                .extracting(Promise::id)
                .containsExactly(open.get(0).id());
        assertThat(lists.promises(new Filter("amara", null, null, null)).items())
                .as("an id that is nobody's")
                .isEmpty();
        assertThat(problem(() -> lists.keep(open.get(1).id(), null)).status()).isEqualTo(409);
        assertThat(problem(() -> lists.keep("none", null)).status()).isEqualTo(404);
        assertThat(desk.desk().mine()).as("broken: it is open again").hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedByItsPath() {
        shop.writes("amara", SAD, Shop.DISTRESSED);
        String id = shop.talk("amara");

        assertThat(problem(() -> calls.reply(id, new Reply("c", " ", null))).path())
                .isEqualTo("/text");
        assertThat(problem(() -> calls.reply(id, null)).status()).isEqualTo(400);
        assertThat(problem(() -> calls.reply(id, new Reply("c", "a", new Promised("b", "soon"))))
                        .path())
                .isEqualTo("/promise/due");
        assertThat(problem(() -> calls.reply(id, new Reply("c", "a", new Promised("b", Shop.MORNING.toString()))))
                        .path())
                .isEqualTo("/promise/due");
        assertThat(problem(() -> calls.reply("none", new Reply("c", "a", null))).status())
                .isEqualTo(404);
        assertThat(problem(() -> calls.lead(id, new Lead("ingrid", ""))).path())
                .as("of another pod")
                .isEqualTo("/employee");
        assertThat(problem(() -> calls.list("asleep", null, null)).path()).isEqualTo("status");
        assertThat(problem(() -> calls.list(null, "gone?", null)).path()).isEqualTo("cursor");
        assertThat(problem(() -> Paging.of(null, "501")).path()).isEqualTo("limit");
    }

    @Test
    void theLeadIsHandedOnAndTheConversationClosed() {
        shop.writes("amara", SAD, Shop.DISTRESSED);
        String id = shop.talk("amara");

        calls.lead(id, new Lead("tomasz", "knows the van"));
        calls.note(id, new Note("n-1", "Van 12 passes her street."));
        assertThat(calls.get(id).conversation().lead()).contains("tomasz");
        assertThat(calls.get(id).thread()).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo(ThreadItem.Kind.NOTE);
            assertThat(line.text()).contains("Van 12 passes her street.");
        });
        calls.resolve(id);

        assertThat(calls.get(id).conversation().status()).isEqualTo(Conversation.Status.RESOLVED);
        assertThat(calls.list("resolved", null, null).items()).hasSize(1);
        assertThat(calls.list("open", null, null).items()).isEmpty();
    }

    @Test
    void theThreadTellsWhatHappenedMeanwhileAndNotByWhichLotSomebodyFell() {
        shop.writes("amara", SAD, Shop.DISTRESSED);
        shop.tell(
                "carrier", Shop.user("amara"), "DeliveryDelayed", Data.of("order", "A-1", "parcel", "P-1", "days", 2));

        assertThat(calls.get(shop.talk("amara")).thread())
                .extracting(line -> line.title().orElse(""))
                .contains("Delivery delayed by 2 days")
                .noneMatch(title -> title.contains("laybook"));
    }

    @Test
    void suggestionsRestOnWhatTheCompanyWroteAndNameTheFeeling() {
        shop.writes("amara", SAD, Shop.DISTRESSED, LATE);
        String id = shop.talk("amara");

        Suggestion said = (Suggestion) calls.suggestion(id).getEntity();

        assertThat(said.text())
                .startsWith("I'm sorry, that is a real disappointment.")
                .endsWith(LATE.text());
        assertThat(said.sources())
                .singleElement()
                .satisfies(s -> assertThat(s.article()).isEqualTo("late-delivery"));
        calls.reply(id, new Reply("c-1", "I am on it.", null));
        assertThat(calls.suggestion(id).getStatus())
                .as("nothing waits for an answer")
                .isEqualTo(204);
    }

    @Test
    void nothingIsSuggestedWhereNothingFits() {
        Passage poor = new Passage("care", "Care", "Wipe with a dry cloth.", 0.2);
        shop.writes("amara", "person", Shop.PLAIN, poor);

        assertThat(calls.suggestion(shop.talk("amara")).getStatus()).isEqualTo(204);
    }

    @Test
    void feelingsAreKeptBackFromWhoDoesNotWantThemRead() {
        shop.writes("amara", SAD, Shop.DISTRESSED);
        String id = shop.talk("amara");
        assertThat(calls.get(id).thread().get(0).feeling()).isPresent();

        shop.tell("know", Shop.user("amara"), "ConsentChanged", Data.of("purpose", "FEELINGS", "granted", false));

        ConversationPage page = calls.get(id);
        assertThat(page.person().feeling()).isEmpty();
        assertThat(page.conversation().feelingConfidence()).isZero();
        assertThat(page.conversation().tail())
                .allSatisfy(m -> assertThat(m.insight().stream().flatMap(i -> i.emotions().stream()))
                        .isEmpty());
        assertThat(page.thread()).allSatisfy(line -> {
            assertThat(line.feeling()).isEmpty();
            assertThat(line.evidence()).isEmpty();
        });
        assertThat(desk.desk().mine())
                .singleElement()
                .satisfies(item -> assertThat(item.why()).doesNotContain("distressed"));
    }

    @Test
    void theKillSwitchHoldsAndOutlivesARestart(@TempDir Path folder) {
        Shop before = new Shop(folder);
        DeskCalls calls =
                new DeskCalls(before.host(), before.clock(), before.companies(), before.askers(), before.desk());
        assertThat(problem(() -> calls.killSwitch(new DeskCalls.Switched(true, "")))
                        .path())
                .isEqualTo("/because");
        calls.killSwitch(new DeskCalls.Switched(true, "the wrong text went out"));
        before.meet("amara", "Amara");
        before.writes("amara", "Where is it?", Shop.PLAIN);

        assertThat(before.host()
                        .effects(Optional.of(Shop.user("amara")), Optional.empty(), Optional.empty(), 10)
                        .items())
                .as("the assistant is silent")
                .isEmpty();
        Shop after = new Shop(folder);
        assertThat(after.company().killSwitch()).isTrue();
        assertThat(after.companies().killSwitch().because()).isEqualTo("the wrong text went out");
        after.companies().killSwitch(false, "");
        assertThat(new Shop(folder).company().killSwitch()).isFalse();
    }

    @Test
    void aFlagWithoutANameTellsNobodysName() {
        desk.flag(new DeskCalls.Flagged("The scanner at the depot is broken", "delivery", true));

        assertThat(shop.host()
                        .timeline(Key.employee("yusuf"), Optional.empty(), 10)
                        .items())
                .noneMatch(logged -> logged.event().type().equals("ProblemFlagged"));
        assertThat(shop.host()
                        .timeline(Key.pod("delivery-care"), Optional.empty(), 10)
                        .items())
                .filteredOn(logged -> logged.event().type().equals("ProblemFlagged"))
                .singleElement()
                .satisfies(logged -> assertThat(logged.event().toString()).doesNotContain("yusuf"));
    }

    @Test
    void presenceIsSaidAndSeen() {
        assertThat(desk.me().name()).isEqualTo("Yusuf Demir");
        desk.presence(new DeskCalls.Present("break", null));
        assertThat(desk.me().presence()).isEqualTo(Employee.Presence.BREAK);
        assertThat(problem(() -> desk.presence(new DeskCalls.Present("asleep", null)))
                        .path())
                .isEqualTo("/presence");
        assertThat(Persons.find(shop.host(), Shop.user("nobody"))).isEmpty();
    }

    private static String event(Response response) {
        return ((Written) response.getEntity()).event();
    }

    private interface Call {
        @Nullable
        Object make();
    }

    private static Problem problem(Call call) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(call::make).isInstanceOfSatisfying(Problem.class, problem -> caught[0] = problem);
        return caught[0];
    }
}
