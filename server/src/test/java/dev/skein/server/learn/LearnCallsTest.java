package dev.skein.server.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Missed;
import dev.skein.Outcome;
import dev.skein.Run;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.View;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Host;
import dev.skein.learn.Uplift;
import dev.skein.loop.Loop;
import dev.skein.server.Shop;
import dev.skein.server.act.PlaybookSteps;
import dev.skein.server.view.Filter;
import dev.skein.server.view.Paging;
import dev.skein.server.view.Problem;
import dev.skein.server.view.RunCounts;
import dev.skein.sim.MemoryHost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trace of one event, and the reports, on the demo shop and on counts made by hand. */
final class LearnCallsTest {
    private Shop shop;
    private LearnCalls calls;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        calls = calls(shop.host());
        shop.meet("amara", "Amara Okafor");
    }

    private LearnCalls calls(Host host) {
        return new LearnCalls(host, shop.playing(), new RunCounts(host, shop.clock()));
    }

    @Test
    void oneEventIsFollowedThroughAllFour() {
        Event event = shop.writes("amara", "Where is my cot? I am in tears.", Shop.DISTRESSED);

        Trace trace = calls.trace(event.id());

        assertThat(trace.person().orElseThrow().name()).contains("Amara Okafor");
        assertThat(trace.heard().source()).isEqualTo("chat");
        assertThat(trace.heard().zone().orElseThrow().name()).isEqualTo("VERIFIED");
        assertThat(trace.inferred().insight().orElseThrow().model()).isEqualTo("test@1");
        assertThat(trace.inferred().needs())
                .singleElement()
                .satisfies(n -> assertThat(n.kind()).isEqualTo("late-delivery"));
        assertThat(trace.acted().decisions()).extracting(d -> d.kind()).contains("answer", "reply", "lead");
        assertThat(trace.acted().decisions()).allSatisfy(d -> {
            assertThat(d.because()).isNotBlank();
            assertThat(d.policy()).contains("@");
        });
        assertThat(trace.acted().effects()).isNotEmpty().allMatch(posted -> posted.done());
        assertThat(trace.acted().events())
                .extracting(Trace.Led::type)
                .containsOnlyOnce("MessageSent", "HelpNeeded", "LeadChanged", "ConversationAssigned");
        assertThat(trace.learned().outcomes()).isEmpty();
        assertThat(trace.learned().open()).isNotEmpty();
        assertThat(trace.cut()).isFalse();
        assertThatThrownBy(() -> calls.trace("none")).isInstanceOf(Problem.class);
    }

    @Test
    void theCustomersWordClosesTheLoop() {
        Event event = shop.writes("amara", "Where is it? person", Shop.PLAIN);
        String talk = shop.talk("amara");
        shop.desk().write("ConversationResolved", Shop.user("amara"), Optional.empty(), Data.of("conversation", talk));
        Trace asked = calls.trace(event.id());
        assertThat(asked.learned().open())
                .extracting(Trace.Open::waitsFor)
                .contains("the customer's answer: did you feel heard, is it solved");
        String survey = asked.learned().surveys().get(0).id();

        shop.tell("chat", Shop.user("amara"), "SurveyAnswered", Data.of("survey", survey, "heard", 5, "solved", true));

        Trace answered = calls.trace(event.id());
        assertThat(answered.learned().outcomes()).extracting(Outcome::measure).contains("heard", "solved");
        assertThat(answered.learned().open()).isEmpty();
        assertThat(calls.surveys(new Filter(null, "answered", null, null)).items())
                .hasSize(1);
    }

    @Test
    void aRefusedReadingIsNotTold() {
        Event event = shop.writes("amara", "I am in tears.", Shop.DISTRESSED);
        shop.tell("know", Shop.user("amara"), "ConsentChanged", Data.of("purpose", "FEELINGS", "granted", false));

        Trace trace = calls.trace(event.id());

        assertThat(trace.inferred().insight().orElseThrow().emotions()).isEmpty();
        assertThat(trace.event().insight().orElseThrow().feelingConfidence()).isZero();
    }

    @Test
    void whatWasMissedIsCountedAndQuoted() {
        shop.writes("amara", "Where is it? person", Shop.PLAIN);
        String due = shop.clock().instant().plus(Duration.ofHours(1)).toString();
        shop.desk()
                .write(
                        "ReplyWritten",
                        Shop.user("amara"),
                        Optional.empty(),
                        Data.of(
                                "conversation",
                                shop.talk("amara"),
                                "text",
                                "I call you.",
                                "employee",
                                "yusuf",
                                "name",
                                "Yusuf Demir",
                                "promise",
                                Data.of("text", "A call", "due", due)));
        shop.pass(Duration.ofHours(2));

        Reports.MissedPage page = calls.missed("promise", null, null);

        assertThat(page.items()).singleElement().satisfies(item -> {
            assertThat(item.quote()).isEqualTo("A call");
            assertThat(item.person().name()).contains("Amara Okafor");
        });
        assertThat(page.counts()).containsEntry(Missed.Kind.PROMISE, 1).containsEntry(Missed.Kind.FEELING, 0);
        assertThat(calls.missed("feeling", null, null).items()).isEmpty();
    }

    @Test
    void knownArmsGiveTheKnownInterval() {
        Reports.HoldOut report = report(100, 60, 50, 15);

        assertThat(report.treated()).isEqualTo(new Reports.Arm(100, 60, 0.6));
        assertThat(report.held()).isEqualTo(new Reports.Arm(50, 15, 0.3));
        assertThat(report.uplift().orElseThrow()).isCloseTo(0.3, within(1e-12));
        // Newcombe (1998), method 10, worked out apart from this code.
        assertThat(report.low().orElseThrow()).isCloseTo(0.131148862055, within(1e-9));
        assertThat(report.high().orElseThrow()).isCloseTo(0.441708791297, within(1e-9));
        assertThat(report.sentence().orElseThrow())
                .startsWith("Of 100 people, 30 more")
                .contains("13 or 44");
        assertThat(report.withheld()).isEmpty();
    }

    @Test
    void equalArmsSayNothing() {
        Reports.HoldOut report = report(80, 40, 40, 20);

        assertThat(report.uplift().orElseThrow()).isZero();
        assertThat(report.low().orElseThrow()).isCloseTo(-0.182647016628, within(1e-9));
        assertThat(report.sentence()).isEmpty();
        assertThat(report.withheld().orElseThrow()).contains("covers zero");
    }

    @Test
    void fewPeopleSayNothingHoweverGreatTheDifference() {
        assertThat(report(19, 19, 200, 0).sentence()).isEmpty();
        assertThat(report(19, 19, 200, 0).withheld().orElseThrow()).startsWith("too early to tell");
        assertThat(report(30, 10, 0, 0).uplift()).isEmpty();
    }

    @Test
    void aPersonCountsOnceByTheFirstRunThatIsKnown() {
        Tallied tallied = new Tallied(shop.playing().published().get(0));
        tallied.run("p", 1, Run.Arm.TREATED, Optional.of(true));
        tallied.run("p", 2, Run.Arm.TREATED, Optional.of(false));
        tallied.run("q", 3, Run.Arm.TREATED, Optional.empty());
        tallied.run("r", 4, Run.Arm.HELD, Optional.of(false));

        RunCounts.Tally tally = tallied.counts().now().of(tallied.playbook.policy());

        assertThat(tally.arms()).isEqualTo(new Uplift(1, 1, 1, 0));
        assertThat(tally.running()).isEqualTo(1);
        assertThat(tally.reached()).isEqualTo(1);
        assertThat(tally.missed()).isEqualTo(1);
    }

    @Test
    void theShopsOwnRunsAreJoinedToWhatCameOfThem() {
        for (int i = 0; i < 60; i++) {
            shop.meet("c" + i, "Customer " + i);
            shop.tell(
                    "carrier",
                    Shop.user("c" + i),
                    "DeliveryDelayed",
                    Data.of("order", "A-" + i, "parcel", "P-" + i, "days", 2));
        }
        for (int i = 0; i < 60; i += 3) {
            shop.tell("shop", Shop.user("c" + i), "OrderCancelled", Data.of("order", "A-" + i));
        }
        shop.pass(Duration.ofDays(20));

        Reports.HoldOut report = calls.holdOuts().items().stream()
                .filter(r -> r.playbook().equals("late-delivery"))
                .findFirst()
                .orElseThrow();

        assertThat(report.treated().people() + report.held().people()).isEqualTo(60);
        assertThat(report.held().people()).as("a tenth by lot").isBetween(1, 14);
        assertThat(report.treated().reached() + report.held().reached()).isEqualTo(40);
        Playbook playbook = shop.playing().published().stream()
                .filter(p -> p.id().equals("late-delivery"))
                .findFirst()
                .orElseThrow();
        RunCounts.Tally tally = new RunCounts(shop.host(), shop.clock()).now().of(playbook.policy());
        assertThat(tally.running() + tally.reached() + tally.missed() + tally.left())
                .isEqualTo(report.treated().people());
        assertThat(PlaybookSteps.of(playbook))
                .extracting(PlaybookSteps.Step::kind)
                .contains("send", "wait", "branch", "offer");
    }

    @Test
    void whatIsPutAsideIsListedWithItsReason() {
        shop.tell(
                "skein/quarantine",
                Key.pod("quarantine"),
                "ItemRefused",
                Data.of("source", "segment/web", "reason", "has no event", "body", "{}"));
        shop.tell("carrier", Key.pod("care"), "HelpNeeded", Data.of("conversation", "c"));

        List<PutAside> all = calls.quarantine(null, null).items();

        assertThat(all).extracting(PutAside::source).containsExactlyInAnyOrder("carrier", "segment/web");
        assertThat(all)
                .filteredOn(item -> item.source().equals("segment/web"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.reason()).isEqualTo("has no event");
                    assertThat(item.body()).isEqualTo("{}");
                });
        assertThat(PutAside.page(shop.host(), Paging.first(1)).nextCursor()).isPresent();
    }

    private Reports.HoldOut report(int treated, int treatedReached, int held, int heldReached) {
        Tallied tallied = new Tallied(shop.playing().published().get(0));
        for (int i = 0; i < treated; i++) {
            tallied.run("t" + i, 1, Run.Arm.TREATED, Optional.of(i < treatedReached));
        }
        for (int i = 0; i < held; i++) {
            tallied.run("h" + i, 1, Run.Arm.HELD, Optional.of(i < heldReached));
        }
        return new Reports(tallied.host, () -> List.of(tallied.playbook), tallied.counts())
                .holdOuts()
                .items()
                .get(0);
    }

    /** A host whose steps write the runs and outcomes that the events tell. */
    private static final class Tallied {
        private final Playbook playbook;
        private final MemoryHost host;

        Tallied(Playbook playbook) {
            this.playbook = playbook;
            this.host = new MemoryHost(
                    new Loop() {
                        @Override
                        public State initial(Key key) {
                            return Customer.unknown(key);
                        }

                        @Override
                        public Step step(State state, Event event, Instant now) {
                            return new Step(state, List.of(), List.of(), List.of(), views(event));
                        }
                    },
                    Shop.MORNING);
        }

        RunCounts counts() {
            return new RunCounts(host, () -> Shop.MORNING);
        }

        void run(String person, int number, Run.Arm arm, Optional<Boolean> reached) {
            Data data = Data.of("number", number, "arm", arm.name());
            Data told = reached.isPresent() ? data.with("reached", reached.get()) : data;
            host.append(List.of(Event.internal(
                    "test", person + "/" + number, "Ran", Shop.user(person), Shop.MORNING.plusSeconds(number), told)));
        }

        private List<View> views(Event event) {
            Optional<Boolean> reached = event.data().flag("reached");
            Run.Status status = reached.map(yes -> yes ? Run.Status.REACHED : Run.Status.MISSED)
                    .orElse(Run.Status.RUNNING);
            Run run = new Run(
                    event.id(),
                    event.subject(),
                    event.subject(),
                    playbook.id(),
                    playbook.version(),
                    Run.Arm.valueOf(event.data().text("arm").orElseThrow()),
                    status,
                    "end",
                    event.time(),
                    event.time(),
                    "",
                    Map.of(),
                    List.of(),
                    "");
            View row = new View("run", run.id(), run.key(), run.playbook(), status.name(), run.began(), run);
            if (reached.isEmpty()) {
                return List.of(row);
            }
            String decision = Playbooks.holdOutDecision(run.id());
            Outcome outcome = new Outcome(
                    "o" + run.id(), run.key(), decision, "goal", reached.get() ? 1 : 0, event.time(), event.id());
            return List.of(row, new View("outcome", outcome.id(), run.key(), decision, "goal", event.time(), outcome));
        }
    }
}
