package dev.skein;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An employee's state in the making: copy, change a few things, {@link #done()}. Not shared, not kept. */
public final class EmployeeEdit {
    /** Offers of a pause that are remembered; an older one is forgotten. */
    public static final int BREAKS_OFFERED_MAX = 5;

    private final Employee from;
    private String name;
    private String function;
    private List<String> skills;
    private int capacity;
    private List<String> pods;
    private Employee.Presence presence;
    private Instant presentSince;
    private Map<String, Key> leading;
    private int chargedInRow;
    private List<Run> runs;
    private List<Instant> breaksOffered;

    EmployeeEdit(Employee from) {
        this.from = from;
        name = from.name();
        function = from.function();
        skills = from.skills();
        capacity = from.capacity();
        pods = from.pods();
        presence = from.presence();
        presentSince = from.presentSince();
        leading = from.leading();
        chargedInRow = from.chargedInRow();
        runs = from.runs();
        breaksOffered = from.breaksOffered();
    }

    public EmployeeEdit name(String now) {
        name = now;
        return this;
    }

    public EmployeeEdit function(String now) {
        function = now;
        return this;
    }

    public EmployeeEdit skills(List<String> now) {
        skills = now;
        return this;
    }

    public EmployeeEdit capacity(int now) {
        capacity = now;
        return this;
    }

    public EmployeeEdit pods(List<String> now) {
        pods = now;
        return this;
    }

    public EmployeeEdit presence(Employee.Presence now, Instant since) {
        presence = now;
        presentSince = since;
        return this;
    }

    public EmployeeEdit leading(Map<String, Key> now) {
        leading = now;
        return this;
    }

    public EmployeeEdit chargedInRow(int now) {
        chargedInRow = now;
        return this;
    }

    public EmployeeEdit runs(List<Run> now) {
        runs = now;
        return this;
    }

    /** A pause was offered; the oldest beyond {@link #BREAKS_OFFERED_MAX} is forgotten. */
    public EmployeeEdit breakOffered(Instant at) {
        List<Instant> offers = new ArrayList<>(breaksOffered);
        offers.add(at);
        breaksOffered = List.copyOf(offers.subList(Math.max(0, offers.size() - BREAKS_OFFERED_MAX), offers.size()));
        return this;
    }

    public Employee done() {
        return new Employee(
                from.key(),
                name,
                function,
                skills,
                capacity,
                pods,
                presence,
                presentSince,
                leading,
                chargedInRow,
                runs,
                breaksOffered);
    }
}
