package dev.skein;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * People of at least two functions who serve a customer together; the lead passes to whom the need asks for.
 *
 * @param key whose
 * @param name as people read it
 * @param needs kinds of need this pod takes; empty takes any
 * @param duty employee who answers when nobody is present: time without a lead is zero
 * @param members who belongs, in the order they were named
 * @param cases conversations with the pod: id to where they stand
 * @param incidents failures that hit many and that this pod keeps, by id, the newest last, at most 20
 * @param given money given away by day of the company, in minor units, the last 7 days; one pod keeps it for all
 */
public record Pod(
        Key key,
        String name,
        List<String> needs,
        String duty,
        List<Member> members,
        Map<String, Case> cases,
        Map<String, Incident> incidents,
        Map<String, Long> given)
        implements State {

    /** A pod that keeps no incident and gave nothing. */
    public Pod(Key key, String name, List<String> needs, String duty, List<Member> members, Map<String, Case> cases) {
        this(key, name, needs, duty, members, cases, Collections.emptyMap(), Collections.emptyMap());
    }

    /** The same with these members and conversations. */
    public Pod with(List<Member> newMembers, Map<String, Case> newCases) {
        return new Pod(key, name, needs, duty, newMembers, newCases, incidents, given);
    }

    /** The same with these incidents. */
    public Pod withIncidents(Map<String, Incident> now) {
        return new Pod(key, name, needs, duty, members, cases, now, given);
    }

    /** The same, having given so much. */
    public Pod withGiven(Map<String, Long> now) {
        return new Pod(key, name, needs, duty, members, cases, incidents, now);
    }

    /**
     * A member as the pod sees one.
     *
     * @param employee id
     * @param name as people read it
     * @param function the department
     * @param skills kinds of need this person is best at
     * @param capacity conversations led at once
     * @param present whether work can come
     * @param leading how many this person leads
     */
    public record Member(
            String employee,
            String name,
            String function,
            List<String> skills,
            int capacity,
            boolean present,
            int leading) {}

    /**
     * One conversation in the pod's care.
     *
     * @param conversation id
     * @param customer whose
     * @param need kind of need now
     * @param lead employee
     * @param because why, in words
     * @param since when this lead took over
     * @param charged whether the customer was distressed or uneasy when it came
     */
    public record Case(
            String conversation,
            Key customer,
            String need,
            String lead,
            String because,
            Instant since,
            boolean charged) {}

    /** A pod of which nothing has been said. */
    public static Pod unknown(Key key) {
        return new Pod(key, key.id(), List.of(), "", List.of(), Collections.emptyMap());
    }
}
