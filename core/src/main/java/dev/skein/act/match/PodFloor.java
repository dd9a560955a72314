package dev.skein.act.match;

import dev.skein.Channel;
import dev.skein.Company;
import dev.skein.Decision;
import dev.skein.Pod;
import dev.skein.Pod.Case;
import dev.skein.Pod.Member;
import dev.skein.PodLearned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A pod at a moment as one assignment problem: what waits, who has room, what is believed of each pair. The only way by
 * which a conversation finds its employee unless somebody is asked for by name.
 */
public final class PodFloor {
    /** Conversations one tick looks at, those that wait longest; the others wait for the next. */
    public static final int WAITING_MAX = 500;

    /** Members a decision names, those who come first and who was chosen; a larger pod's others are counted. */
    public static final int OPTIONS_MAX = 12;

    /** How much likelier a good outcome must be for another to take over from who leads: a change costs the customer. */
    private static final double PLAINLY = 0.02;

    /** Idle time weighs little beside what somebody knows: it decides between equals. */
    private static final double REST = 0.03;

    private static final double PATIENCE = 0.2;

    private final Pod pod;
    private final Company company;
    private final Instant now;
    private final MatchRules rules;
    private final Prediction prediction;
    private final Map<String, Map<Channel, Integer>> open = new LinkedHashMap<>();

    /** The floor of this pod, by this company's rules. */
    public PodFloor(Pod pod, Company company, Instant now) {
        this.pod = pod;
        this.company = company;
        this.now = now;
        MatchRules plain = MatchRules.PLAIN;
        rules = new MatchRules(
                plain.version(), company.queue().waitMax(), plain.chargedMax(), plain.needed(), PATIENCE, REST);
        PodLearned learned = pod.learned().orElse(PodLearned.NOTHING);
        prediction = Prediction.read(learned.effects(), learned.outcomes());
        for (Case one : pod.cases().values()) {
            if (!one.isWaiting()) {
                open.computeIfAbsent(one.lead(), first -> new EnumMap<>(Channel.class))
                        .merge(one.wanted().channel(), 1, Integer::sum);
            }
        }
    }

    /**
     * Who gets a conversation, and why.
     *
     * @param because in words that name the member
     * @param chance of a good outcome, as predicted
     * @param probability with which this member gets it, over the half hours on and off
     */
    public record Pick(Case of, Member member, String because, Prediction.Chance chance, double probability) {}

    /** What a tick led to: who gets what, and why the others go on waiting, by conversation. */
    public record Tick(List<Pick> picks, Map<String, String> waiting) {}

    /**
     * Matches what waits to who has room; each member gets at most one. Who waited too long is matched alone, the longest
     * first, before any tick of all: the bound is no weight that outcomes could make up for.
     */
    public Tick tick(List<Case> waiting) {
        List<Case> first = waiting.stream()
                .sorted(Comparator.comparing(PodFloor::since).thenComparing(Case::conversation))
                .limit(WAITING_MAX)
                .toList();
        List<Place> places = pod.members().stream()
                .filter(m -> full(m).isEmpty())
                .map(this::place)
                .toList();
        Instant bound = now.minus(rules.waitMax());
        for (Case one : first) {
            if (places.isEmpty() || since(one).isAfter(bound)) {
                break;
            }
            Tick alone = tick(List.of(one), places);
            if (!alone.picks().isEmpty()) {
                return alone;
            }
        }
        return tick(first, places);
    }

    private Tick tick(List<Case> cases, List<Place> places) {
        List<Work> work = cases.stream().map(this::work).toList();
        Matching.Way way = Control.way(company.queue(), pod.key().id(), now);
        Matching.Tick tick = Matching.tick(work, places, prediction, rules, way);
        Map<String, String> otherwise = otherwise(work, places, way);
        List<Pick> picks = new ArrayList<>();
        for (Matching.Match match : tick.matches()) {
            Case one = cases.get(work.indexOf(match.work()));
            Member member = pod.member(match.place().employee()).orElseThrow();
            picks.add(new Pick(
                    one,
                    member,
                    why(match.work(), member, way),
                    prediction.of(match.work(), match.place()),
                    probability(member, way, otherwise.getOrDefault(one.conversation(), ""))));
        }
        Map<String, String> why = new LinkedHashMap<>();
        tick.waiting().forEach(w -> why.put(w.work().id(), w.because()));
        return new Tick(List.copyOf(picks), why);
    }

    /** Who it would have been in a half hour of the other kind, by conversation. */
    private Map<String, String> otherwise(List<Work> work, List<Place> places, Matching.Way way) {
        Map<String, String> other = new LinkedHashMap<>();
        if (company.queue().control() > 0) {
            Matching.Way not = way == Matching.Way.PREDICTED ? Matching.Way.LONGEST_IDLE : Matching.Way.PREDICTED;
            Matching.tick(work, places, prediction, rules, not)
                    .matches()
                    .forEach(m -> other.put(m.work().id(), m.place().employee()));
        }
        return other;
    }

    private double probability(Member member, Matching.Way way, String otherwise) {
        double off = company.queue().control();
        double here = way == Matching.Way.PREDICTED ? 1 - off : off;
        return off == 0 || otherwise.equals(member.employee()) ? 1 : here;
    }

    /** Another who has room and is plainly better for a conversation whose need has changed; nobody while it is off. */
    public Optional<Pick> better(Case led) {
        Optional<Member> leads = pod.member(led.lead());
        Matching.Way way = Control.way(company.queue(), pod.key().id(), now);
        if (leads.isEmpty() || way == Matching.Way.LONGEST_IDLE) {
            return Optional.empty();
        }
        Work work = knownTo(led);
        double now0 = prediction.of(work, place(leads.get())).value();
        Optional<Pick> best = Optional.empty();
        for (Member member : pod.members()) {
            Place place = place(member);
            if (!member.equals(leads.get())
                    && full(member).isEmpty()
                    && Eligibility.against(work, place, rules).isEmpty()) {
                Prediction.Chance chance = prediction.of(work, place);
                if (chance.value() > best.map(b -> b.chance().value()).orElse(now0 + PLAINLY)) {
                    double probability = 1 - company.queue().control();
                    best = Optional.of(new Pick(led, member, why(work, member, way), chance, probability));
                }
            }
        }
        return best;
    }

    private Work knownTo(Case led) {
        Pod.Wants wants = led.wanted();
        return work(led.wants(
                new Pod.Wants(wants.channel(), wants.language(), led.lead(), wants.promised(), wants.asked())));
    }

    /** Members with what speaks against each, who is likeliest to do well first; whoever is chosen is among them. */
    public List<Decision.Option> options(Case one, String chosen) {
        Work work = work(one);
        List<Member> ranked = ranked(work);
        List<Decision.Option> options = new ArrayList<>();
        for (Member member : ranked.subList(0, Math.min(OPTIONS_MAX, ranked.size()))) {
            options.add(new Decision.Option(member.name(), against(work, member)));
        }
        if (ranked.size() > OPTIONS_MAX) {
            ranked.subList(OPTIONS_MAX, ranked.size()).stream()
                    .filter(m -> m.employee().equals(chosen))
                    .forEach(m -> options.add(new Decision.Option(m.name(), against(work, m))));
            options.add(new Decision.Option(
                    (ranked.size() - OPTIONS_MAX) + " others", "less likely to do well, or with no room"));
        }
        return List.copyOf(options);
    }

    private List<Member> ranked(Work work) {
        return pod.members().stream()
                .sorted(Comparator.comparing((Member m) -> !against(work, m).isEmpty())
                        .thenComparing(m -> -prediction.of(work, place(m)).value())
                        .thenComparing(Member::employee))
                .toList();
    }

    private String against(Work work, Member member) {
        String full = full(member);
        return full.isEmpty() ? Eligibility.against(work, place(member), rules) : full;
    }

    /** What was believed of those who have room, for the decision: the outcome predicted, and how surely. */
    public List<Decision.Input> believed(Case one) {
        Work work = work(one);
        List<Decision.Input> inputs = new ArrayList<>();
        for (Member member : ranked(work)) {
            if (against(work, member).isEmpty() && inputs.size() < OPTIONS_MAX) {
                inputs.add(new Decision.Input(
                        "a good outcome with " + member.name(), words(prediction.of(work, place(member))), 0));
            }
        }
        return List.copyOf(inputs);
    }

    private static String words(Prediction.Chance chance) {
        double middle = StrictMath.log(chance.value() / (1 - chance.value()));
        double far = 1.2815515655446004 * chance.spread();
        return percent(chance.value()) + " % (" + percent(1 / (1 + StrictMath.exp(far - middle))) + " to "
                + percent(1 / (1 + StrictMath.exp(-far - middle))) + ")";
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    /** What the pod has learned once more is known: how a conversation went that its lead got. */
    public PodLearned learned(Case went, boolean good) {
        PodLearned before = pod.learned().orElse(PodLearned.NOTHING);
        return pod.member(went.lead())
                .map(member -> prediction.learned(work(went), place(member), good))
                .map(after -> before.effects(after.written(), (int) Math.min(Integer.MAX_VALUE, after.outcomes())))
                .orElse(before);
    }

    /** Policy and version, as decisions name it. */
    public String policy() {
        boolean on = Control.isOn(company.queue(), pod.key().id(), Control.block(now));
        return rules.policy() + (on ? "" : " off (control)") + ", settings@" + company.version();
    }

    /** Why no more comes to a member now, whatever it is; empty when there is room. */
    private static String full(Member member) {
        if (!member.present()) {
            return "not present";
        }
        return member.leadingInAll() >= member.capacity()
                ? "leads " + member.leadingInAll() + " already (at most " + member.capacity() + ")"
                : "";
    }

    /** How many conversations of this kind those who are there can lead at once. */
    public int serve(Case one, boolean alsoAbsent) {
        Work work = work(one);
        return pod.members().stream()
                .filter(m -> m.present() || alsoAbsent)
                .filter(m -> work.language().isEmpty()
                        || m.languages().isEmpty()
                        || m.languages().contains(work.language()))
                .mapToInt(m -> m.most(work.channel()))
                .sum();
    }

    /** Work, wanting no language that nobody of the pod speaks: somebody must answer. */
    private Work work(Case one) {
        Pod.Wants wants = one.wanted();
        double waited = Math.max(0, Duration.between(since(one), now).toMillis() / 1e3);
        boolean spoken = pod.members().stream()
                .anyMatch(m -> m.languages().isEmpty() || m.languages().contains(wants.language()));
        // Who waited too long is not kept waiting for the sake of a pause that nobody takes.
        boolean charged = one.charged() && waited < rules.waitMax().toSeconds();
        return new Work(
                one.conversation(),
                one.need(),
                wants.channel(),
                spoken ? wants.language() : "",
                charged,
                waited,
                named(wants.known()),
                named(wants.promised()));
    }

    private static Optional<String> named(String employee) {
        return employee.isEmpty() ? Optional.empty() : Optional.of(employee);
    }

    private static Instant since(Case one) {
        return one.waiting().map(w -> w.since()).orElse(one.wanted().asked());
    }

    /** A place; idle time counts the less the more is open, so that work spreads also among those who lead some. */
    private Place place(Member member) {
        Map<Channel, Integer> most = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            most.put(channel, member.most(channel));
        }
        Map<Channel, Integer> leads = open.getOrDefault(member.employee(), new EnumMap<>(Channel.class));
        double idle = member.stint()
                .map(s -> Math.max(0, Duration.between(s.since(), now).toMillis() / 1e3))
                .orElse(0.0);
        return new Place(
                member.employee(),
                skills(member),
                member.languages(),
                most,
                leads,
                member.stint().map(Pod.Stint::chargedInRow).orElse(0),
                idle / (1 + member.leadingInAll()),
                Double.POSITIVE_INFINITY);
    }

    /** What a member is best at: by their own skills, and by the function they are of. */
    private List<String> skills(Member member) {
        List<String> skills = new ArrayList<>(member.skills());
        company.needs().stream()
                .filter(need -> !need.function().isEmpty() && need.function().equals(member.function()))
                .map(Company.NeedKind::kind)
                .filter(kind -> !skills.contains(kind))
                .forEach(skills::add);
        return skills;
    }

    private String why(Work work, Member member, Matching.Way way) {
        String name = member.name();
        if (way == Matching.Way.LONGEST_IDLE) {
            return name + " has been free longest";
        }
        if (work.promised().filter(member.employee()::equals).isPresent()) {
            return name + " promised to be the one";
        }
        if (work.known().filter(member.employee()::equals).isPresent()) {
            return name + " knows the story already";
        }
        if (member.skills().contains(work.need())) {
            return name + " knows " + company.needTitle(work.need()).toLowerCase(Locale.ROOT) + " best";
        }
        return skills(member).contains(work.need())
                ? name + " is from " + member.function() + ", which this needs"
                : name + " is free";
    }
}
