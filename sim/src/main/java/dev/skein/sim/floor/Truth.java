package dev.skein.sim.floor;

import dev.skein.Channel;
import dev.skein.act.match.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Who really helps whom, planted by the seed: matching sees only skills and what came of it. */
final class Truth {
    private static final List<String> NEEDS =
            List.of("late-delivery", "damaged-goods", "invoice", "return-item", "assembly");
    private static final double CHARGED_SHARE = 0.25;
    private static final double MEAN_TAKES = 480;
    private static final double MEAN_PATIENCE = 1_200;
    private static final int SHIFT = 8 * 3600;
    private static final int DAY = 24 * 3600;

    private final Setting setting;
    private final List<Employee> employees = new ArrayList<>();
    private final double[] need = new double[NEEDS.size()];

    /** An employee as the truth has it. */
    record Employee(String id, List<String> skills, List<Double> with) {}

    Truth(Setting setting) {
        this.setting = setting;
        SplittableRandom dice = new SplittableRandom(setting.seed());
        for (int i = 0; i < need.length; i++) {
            need[i] = 0.3 * gauss(dice);
        }
        for (int e = 0; e < setting.team(); e++) {
            List<String> skills = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            double own = 0.25 * setting.difference() * gauss(dice);
            for (int i = 0; i < NEEDS.size(); i++) {
                boolean skilled = (i + e) % 3 == 0;
                if (skilled) {
                    skills.add(NEEDS.get(i));
                }
                with.add(own + setting.difference() * (gauss(dice) + (skilled ? 0.6 : 0)));
            }
            employees.add(new Employee("e" + (e + 1), List.copyOf(skills), List.copyOf(with)));
        }
    }

    static List<String> needs() {
        return NEEDS;
    }

    List<Employee> employees() {
        return employees;
    }

    /** The true chance of a good outcome. */
    double chance(Caller caller, Employee employee, boolean known) {
        int i = NEEDS.indexOf(caller.need());
        double logit = 0.8
                + need[i]
                + employee.with().get(i)
                + (caller.charged() ? -0.4 : 0)
                + (known ? 0.4 * Math.min(1, setting.difference()) : 0);
        return 1 / (1 + Math.exp(-logit));
    }

    /** The people of one day, in the order they come. */
    List<Caller> day(int day, int firstNumber) {
        SplittableRandom dice = new SplittableRandom(setting.seed() * 1_000_003 + day);
        double between = MEAN_TAKES / (setting.team() * setting.busy());
        List<Caller> callers = new ArrayList<>();
        double at = (double) day * DAY;
        double end = at + SHIFT;
        for (at += wait(dice, between); at < end; at += wait(dice, between)) {
            callers.add(new Caller(
                    firstNumber + callers.size(),
                    at,
                    NEEDS.get(dice.nextInt(NEEDS.size())),
                    dice.nextDouble() < CHARGED_SHARE,
                    dice.nextDouble() < 0.3,
                    Math.max(60, MEAN_TAKES * Math.exp(0.5 * gauss(dice) - 0.125)),
                    wait(dice, MEAN_PATIENCE),
                    dice.nextDouble()));
        }
        return callers;
    }

    private static double wait(SplittableRandom dice, double mean) {
        return -mean * Math.log(1 - dice.nextDouble());
    }

    private static double gauss(SplittableRandom dice) {
        return Math.sqrt(-2 * Math.log(1 - dice.nextDouble())) * Math.cos(2 * Math.PI * dice.nextDouble());
    }

    static Map<Channel, Integer> oneTalk() {
        Map<Channel, Integer> capacity = new EnumMap<>(Channel.class);
        capacity.put(Channel.VOICE, 1);
        return capacity;
    }

    static Place place(Employee employee, int chargedInRow, double idle) {
        return new Place(employee.id(), employee.skills(), List.of(), oneTalk(), Map.of(), chargedInRow, idle, SHIFT);
    }
}
