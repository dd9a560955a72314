package dev.skein.loop;

import dev.skein.Company;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.act.assist.Assist;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.playbook.Playbooks;
import java.time.Instant;

/** The loops of all kinds of key, by the settings and playbooks of one company. Immutable: new settings, new loops. */
public final class Loops implements Loop {
    private final Loop customers;
    private final Loop employees;
    private final Loop pods;

    /** What is best next is answered by what is believed before anything was learned. */
    public Loops(Company company, Playbooks playbooks) {
        this(company, playbooks, Policies.first());
    }

    /** What is best next is answered by these approved releases. */
    public Loops(Company company, Playbooks playbooks, Policies policies) {
        this(company, playbooks, policies, Assist.NONE);
    }

    /** The same, helped by these flows and macros. */
    public Loops(Company company, Playbooks playbooks, Policies policies, Assist assist) {
        customers = new CustomerLoop(company, playbooks, policies, assist);
        employees = new EmployeeLoop(company, playbooks);
        pods = new PodLoop(company);
    }

    @Override
    public State initial(Key key) {
        return of(key).initial(key);
    }

    @Override
    public Step step(State state, Event event, Instant now) {
        return of(state.key()).step(state, event, now);
    }

    private Loop of(Key key) {
        return switch (key.kind()) {
            case CUSTOMER -> customers;
            case EMPLOYEE -> employees;
            case POD -> pods;
        };
    }
}
