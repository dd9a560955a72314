package dev.skein.sim.queue;

import dev.skein.Channel;
import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.Pod.Case;
import dev.skein.QueueRules;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.learn.BlockUplift;
import dev.skein.loop.Loops;
import dev.skein.sim.MemoryHost;
import dev.skein.sim.Results;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * One pod's days by a seed: customers come at random, talks end at random, people take breaks. Everything goes through the
 * loops as in life. After every step it is looked whether what must hold does.
 */
final class QueueWorld {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Key POD = Key.pod("care");

    private final Setting setting;
    private final Random dice;
    private final MemoryHost host;
    private final PriorityQueue<Deed> agenda =
            new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparing(Deed::number));
    private final Set<String> served = new HashSet<>();
    private final Map<String, String> needs = new LinkedHashMap<>();
    private Pod last = Pod.unknown(POD);
    private long number;
    private int talks;

    private record Deed(Instant at, long number, Runnable what) {}

    /**
     * @param seed decides everything
     * @param members of the pod; member i knows need {@code i % 3} best
     * @param perHour customers who come, on average
     * @param takes how long a talk takes, on average
     * @param hours how long the world lives
     * @param gain how much likelier a good outcome is with who knows the need
     * @param breaks whether people take breaks
     */
    record Setting(
            long seed,
            int members,
            int capacity,
            double perHour,
            Duration takes,
            int hours,
            double gain,
            boolean breaks,
            QueueRules rules) {}

    private QueueWorld(Setting setting) {
        this.setting = setting;
        dice = new Random(setting.seed());
        Company company = Company.plain("Nordlund Home", ZoneOffset.UTC).withQueue(setting.rules());
        host = new MemoryHost(new Loops(company, Playbooks.compile(List.of())), START);
        host.performWith(effect -> Results.of(effect, host.now()).ifPresent(result -> host.append(List.of(result))));
        host.subscribe(view -> {
            if (view.body() instanceof Pod pod) {
                looked(pod);
            }
        });
        List<Data> members = new ArrayList<>();
        for (int i = 0; i < setting.members(); i++) {
            Data said = Data.of(
                    "employee",
                    "e" + i,
                    "name",
                    "E" + i,
                    "function",
                    i % 2 == 0 ? "service" : "delivery",
                    "skills",
                    List.of("need" + i % 3),
                    "capacity",
                    setting.capacity(),
                    "pods",
                    List.of("care"));
            members.add(said);
            tell(Key.employee("e" + i), "EmployeeDescribed", said);
        }
        tell(POD, "PodDescribed", Data.of("name", "Care", "duty", "e0", "members", members));
    }

    static QueueWorld live(Setting setting) {
        QueueWorld world = new QueueWorld(setting);
        world.plan();
        for (Deed deed = world.agenda.poll(); deed != null; deed = world.agenda.poll()) {
            world.host.advanceTo(deed.at());
            deed.what().run();
        }
        world.host.advanceTo(world.host.now().plus(Duration.ofDays(8)));
        return world;
    }

    private void plan() {
        for (int i = 0; i < setting.members(); i++) {
            Key who = Key.employee("e" + i);
            at(START, () -> tell(who, "PresenceChanged", Data.of("presence", "AVAILABLE")));
            if (setting.breaks()) {
                for (int hour = 1; hour < setting.hours(); hour += 2) {
                    Instant from = START.plus(Duration.ofMinutes(60L * hour + dice.nextInt(60)));
                    String until = from.plus(Duration.ofMinutes(10)).toString();
                    at(from, () -> tell(who, "PresenceChanged", Data.of("presence", "BREAK", "until", until)));
                }
            }
        }
        double now = 0;
        while (now < setting.hours()) {
            now += -Math.log(1 - dice.nextDouble()) / setting.perHour();
            String customer = "c" + needs.size();
            needs.put(customer, "need" + dice.nextInt(3));
            at(START.plusMillis((long) (now * 3_600_000)), () -> comes(customer));
        }
    }

    private void comes(String customer) {
        Data asked = Data.of("text", "hello", "channel", "chat");
        happens(customer, "PersonAsked", asked);
        Customer state = customer(customer);
        talks++;
        String talk = state.conversations().get(0).id();
        Data need = Data.of("conversation", talk, "need", needs.getOrDefault(customer, ""));
        tell(POD, "NeedChanged", need);
    }

    private void looked(Pod pod) {
        for (Case one : pod.cases().values()) {
            if (!one.isWaiting() && served.add(one.conversation() + one.lead())) {
                long millis = (long)
                        (-Math.log(1 - dice.nextDouble()) * setting.takes().toMillis());
                boolean knows =
                        one.need().equals("need" + Integer.parseInt(one.lead().substring(1)) % 3);
                boolean good = dice.nextDouble() < 0.5 + (knows ? setting.gain() : 0);
                at(host.now().plusMillis(millis), () -> ends(one.conversation(), one.customer(), good));
            }
        }
        holds(pod);
        last = pod;
    }

    /** What must hold after every step. */
    private void holds(Pod pod) {
        Map<String, Integer> open = new LinkedHashMap<>();
        for (Case one : pod.cases().values()) {
            check(!one.lead().isEmpty(), one.conversation() + " has no lead");
            if (!one.isWaiting()) {
                open.merge(one.lead(), 1, Integer::sum);
            }
        }
        Set<String> free = new HashSet<>();
        for (Pod.Member member : pod.members()) {
            int leads = open.getOrDefault(member.employee(), 0);
            check(leads == member.leading(), member.employee() + " leads " + leads + ", counted " + member.leading());
            check(leads <= member.capacity(), member.employee() + " leads " + leads);
            check(leads <= member.most(Channel.CHAT), member.employee() + " chats " + leads);
            check(leads == 0 || member.present(), member.employee() + " leads and is not there");
            if (member.present() && leads < member.capacity()) {
                free.add(member.employee());
            }
        }
        boolean waits = pod.cases().values().stream().anyMatch(Case::isWaiting);
        check(!waits || free.isEmpty(), free + " are free and somebody waits");
        longestFirst(pod);
    }

    /** Nobody is taken up before one who has waited longer than the bound. */
    private void longestFirst(Pod pod) {
        Instant bound = host.now().minus(setting.rules().waitMax());
        Optional<Instant> overdue = pod.cases().values().stream()
                .flatMap(c -> c.waiting().stream())
                .map(w -> w.since())
                .filter(since -> since.isBefore(bound))
                .min(Comparator.naturalOrder());
        for (Case before : last.cases().values()) {
            boolean taken = before.isWaiting()
                    && Optional.ofNullable(pod.cases().get(before.conversation()))
                            .filter(c -> !c.isWaiting())
                            .isPresent();
            if (taken && overdue.isPresent()) {
                check(
                        !before.waiting().orElseThrow().since().isAfter(overdue.get()),
                        before.conversation() + " was taken before one who waits since " + overdue.get());
            }
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("seed " + setting.seed() + ", at " + host.now() + ": " + otherwise);
        }
    }

    private void ends(String conversation, Key customer, boolean good) {
        Customer state = (Customer) host.state(customer);
        Optional<Conversation> talk = state.conversation(conversation).filter(Conversation::isOpen);
        Optional<Case> held = Optional.ofNullable(last.cases().get(conversation));
        if (talk.isEmpty() || held.isEmpty()) {
            return;
        }
        if (held.get().isWaiting()) { // torn from the lead by a break: the talk goes on with the next
            served.removeIf(one -> one.startsWith(conversation));
            return;
        }
        String lead = held.get().lead();
        Data said = Data.of("conversation", conversation, "employee", lead, "name", lead, "text", "There you are.");
        host.append(List.of(event(customer, "ReplyWritten", said)));
        host.append(List.of(event(customer, "ConversationResolved", said)));
        ((Customer) host.state(customer))
                .surveys().stream()
                        .filter(s -> s.about().equals(conversation))
                        .findFirst()
                        .ifPresent(s -> host.append(List.of(event(
                                customer, "SurveyAnswered", Data.of("survey", s.id(), "heard", 4, "solved", good)))));
    }

    private Customer customer(String name) {
        return (Customer) host.state(Ids.customer(Identity.Kind.USER, name));
    }

    private void at(Instant when, Runnable what) {
        agenda.add(new Deed(when, number++, what));
    }

    private void happens(String customer, String type, Data data) {
        host.append(List.of(event(Ids.customer(Identity.Kind.USER, customer), type, data)));
    }

    private void tell(Key key, String type, Data data) {
        host.append(List.of(event(key, type, data)));
    }

    private Event event(Key key, String type, Data data) {
        String id = "w" + number++;
        return new Event(
                Ids.event("world", id),
                "world",
                id,
                type,
                key,
                List.of(),
                host.now(),
                host.now(),
                false,
                data,
                Optional.empty(),
                List.of());
    }

    int talks() {
        return talks;
    }

    Pod pod() {
        return (Pod) host.state(POD);
    }

    /** How the waits that were told ended, by status. */
    Map<String, Integer> waits() {
        Map<String, Integer> all = new LinkedHashMap<>();
        rows("wait").forEach(row -> all.merge(row.status(), 1, Integer::sum));
        return all;
    }

    /** What came of the talks, by half hours on and off. */
    BlockUplift uplift() {
        return BlockUplift.of(rows("match").stream()
                .map(row -> Codec.read(row.json(), Data.class))
                .map(d -> new BlockUplift.Result(
                        d.number("block").orElseThrow().longValue(),
                        d.flag("on").orElseThrow(),
                        d.flag("good").orElseThrow() ? 1 : 0))
                .toList());
    }

    String dump() {
        return host.dump();
    }

    private List<Row> rows(String kind) {
        List<Row> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = host.list(Query.of(kind).page(cursor, 500));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }
}
