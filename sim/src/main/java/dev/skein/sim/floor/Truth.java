package dev.skein.sim.floor;

import dev.skein.Channel;
import dev.skein.act.match.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Who really helps whom, planted by the seed: matching sees only skills and what came of it. */
public final class Truth {
    /** What people of a floor need, where nobody says otherwise. */
    static final List<String> NEEDS = List.of("late-delivery", "damaged-goods", "invoice", "return-item", "assembly");

    private static final Map<Channel, Integer> ONE_TALK = oneTalk();
    private static final double CHARGED_SHARE = 0.25;
    private static final double MEAN_TAKES = 480;
    private static final double MEAN_PATIENCE = 1_200;
    static final int SHIFT = 8 * 3600;
    private static final int DAY = 24 * 3600;

    private final Setting setting;
    private final List<String> needs;
    private final List<Employee> employees = new ArrayList<>();
    private final double[] need;

    /**
     * An employee as the truth has it.
     *
     * @param skills needs this employee is said to be best at
     * @param with effect on the logit of a good outcome, need by need
     */
    public record Employee(String id, List<String> skills, List<Double> with) {}

    Truth(Setting setting) {
        this(setting, NEEDS);
    }

    /** The truth about other needs than those of a floor. */
    public Truth(Setting setting, List<String> needs) {
        this.setting = setting;
        this.needs = List.copyOf(needs);
        this.need = new double[needs.size()];
        SplittableRandom dice = new SplittableRandom(setting.seed());
        for (int i = 0; i < need.length; i++) {
            need[i] = 0.3 * gauss(dice);
        }
        for (int e = 0; e < setting.team(); e++) {
            List<String> skills = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            double own = 0.25 * setting.difference() * gauss(dice);
            for (int i = 0; i < needs.size(); i++) {
                boolean skilled = (i + e) % 3 == 0;
                if (skilled) {
                    skills.add(needs.get(i));
                }
                with.add(own + setting.difference() * (gauss(dice) + (skilled ? 0.6 : 0)));
            }
            employees.add(new Employee("e" + (e + 1), List.copyOf(skills), List.copyOf(with)));
        }
    }

    /** The needs it tells of. */
    public List<String> needs() {
        return needs;
    }

    /** How much harder or easier a need is, on the logit scale. */
    public double ease(String kind) {
        return need[needs.indexOf(kind)];
    }

    /** The team, in the order of their numbers. */
    public List<Employee> employees() {
        return Collections.unmodifiableList(employees);
    }

    /** The true chance of a good outcome. */
    public double chance(Caller caller, Employee employee, boolean known) {
        int i = needs.indexOf(caller.need());
        double logit = 0.8
                + need[i]
                + employee.with().get(i)
                + (caller.charged() ? -0.4 : 0)
                + (known ? 0.4 * Math.min(1, setting.difference()) : 0);
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** The people of one day, in the order they come. */
    List<Caller> day(int day, int firstNumber) {
        SplittableRandom dice = new SplittableRandom(setting.seed() * 1_000_003 + day);
        double between = MEAN_TAKES / (setting.team() * setting.busy());
        List<Caller> callers = new ArrayList<>();
        double at = (double) day * DAY;
        double end = at + SHIFT;
        for (at += wait(dice, between); at < end; at += wait(dice, between)) {
            int number = firstNumber + callers.size();
            String kind = needs.get(dice.nextInt(needs.size()));
            boolean charged = dice.nextDouble() < CHARGED_SHARE;
            boolean asLastTime = dice.nextDouble() < 0.3;
            callers.add(new Caller(
                    String.valueOf(number),
                    at,
                    kind,
                    Channel.VOICE,
                    charged,
                    asLastTime
                            ? Optional.of(
                                    employees.get(number % employees.size()).id())
                            : Optional.empty(),
                    takes(dice),
                    wait(dice, MEAN_PATIENCE),
                    dice.nextDouble()));
        }
        return callers;
    }

    private static double takes(SplittableRandom dice) {
        return Math.max(60, MEAN_TAKES * StrictMath.exp(0.5 * gauss(dice) - 0.125));
    }

    private static double wait(SplittableRandom dice, double mean) {
        return -mean * StrictMath.log(1 - dice.nextDouble());
    }

    private static double gauss(SplittableRandom dice) {
        return Math.sqrt(-2 * StrictMath.log(1 - dice.nextDouble())) * StrictMath.cos(2 * Math.PI * dice.nextDouble());
    }

    private static Map<Channel, Integer> oneTalk() {
        Map<Channel, Integer> capacity = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            capacity.put(channel, 1);
        }
        return capacity;
    }

    static Place place(Employee employee, int chargedInRow, double idle, double leavesIn) {
        return new Place(employee.id(), employee.skills(), List.of(), ONE_TALK, Map.of(), chargedInRow, idle, leavesIn);
    }
}
