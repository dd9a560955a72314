package dev.skein;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param learned what came of its work; empty until something did
 */
public record Pod(
        Key key,
        String name,
        List<String> needs,
        String duty,
        List<Member> members,
        Map<String, Case> cases,
        Map<String, Incident> incidents,
        Map<String, Long> given,
        Optional<PodLearned> learned)
        implements State {

    /** A pod that keeps no incident and gave nothing. */
    public Pod(Key key, String name, List<String> needs, String duty, List<Member> members, Map<String, Case> cases) {
        this(key, name, needs, duty, members, cases, Collections.emptyMap(), Collections.emptyMap(), Optional.empty());
    }

    /** The same with these members and conversations. */
    public Pod with(List<Member> newMembers, Map<String, Case> newCases) {
        return new Pod(key, name, needs, duty, newMembers, newCases, incidents, given, learned);
    }

    /** The same with these incidents. */
    public Pod withIncidents(Map<String, Incident> now) {
        return new Pod(key, name, needs, duty, members, cases, now, given, learned);
    }

    /** The same, having given so much. */
    public Pod withGiven(Map<String, Long> now) {
        return new Pod(key, name, needs, duty, members, cases, incidents, now, learned);
    }

    /** The same, having learned this. */
    public Pod withLearned(PodLearned now) {
        return new Pod(key, name, needs, duty, members, cases, incidents, given, Optional.of(now));
    }

    /** The same as others may see it: what was learned of the work is nobody's to compare employees by. */
    public Pod shown() {
        return new Pod(key, name, needs, duty, members, cases, incidents, given, Optional.empty());
    }

    /** The member of this id. */
    public Optional<Member> member(String employee) {
        return members.stream().filter(m -> m.employee().equals(employee)).findFirst();
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
     * @param languages spoken, as ISO 639-1; empty means every customer's
     * @param most conversations at once by channel; a channel not named is bounded by the capacity alone, a call by 1
     * @param stint how the work goes just now; empty for who was never there
     */
    public record Member(
            String employee,
            String name,
            String function,
            List<String> skills,
            int capacity,
            boolean present,
            int leading,
            List<String> languages,
            Map<Channel, Integer> most,
            Optional<Stint> stint) {

        /** Conversations at once by this channel. */
        public int most(Channel channel) {
            Integer said = most.get(channel);
            return said != null ? said : channel == Channel.VOICE ? Math.min(1, capacity) : capacity;
        }

        /** The same, there or not. A pause ends the row of charged talks. */
        public Member present(boolean there, Optional<Instant> backAt, Instant now) {
            return with(there, leading, new Stint(backAt, now, 0, stint.flatMap(Stint::elsewhere)));
        }

        /** The same, leading so many. */
        public Member leading(int now) {
            return new Member(employee, name, function, skills, capacity, present, now, languages, most, stint);
        }

        /** The same, having got one more. */
        public Member took(boolean charged, Instant now) {
            int row = charged ? stint.map(Stint::chargedInRow).orElse(0) + 1 : 0;
            return with(
                    present,
                    leading + 1,
                    new Stint(stint.flatMap(Stint::backAt), now, row, stint.flatMap(Stint::elsewhere)));
        }

        /** The same, having let go of one. */
        public Member freed(Instant now) {
            return with(
                    present,
                    Math.max(0, leading - 1),
                    new Stint(
                            stint.flatMap(Stint::backAt),
                            now,
                            stint.map(Stint::chargedInRow).orElse(0),
                            stint.flatMap(Stint::elsewhere)));
        }

        /** The same, leading so many in all pods together. */
        public Member leadingInAll(int all, Instant now) {
            Stint before = stint.orElseGet(() -> new Stint(Optional.empty(), now, 0, Optional.empty()));
            Optional<Integer> other = all > leading ? Optional.of(all - leading) : Optional.empty();
            return with(present, leading, new Stint(before.backAt(), before.since(), before.chargedInRow(), other));
        }

        /** How many this person leads in all pods, as far as this one knows. */
        public int leadingInAll() {
            return leading + stint.flatMap(Stint::elsewhere).orElse(0);
        }

        private Member with(boolean there, int leads, Stint now) {
            return new Member(
                    employee, name, function, skills, capacity, there, leads, languages, most, Optional.of(now));
        }
    }

    /**
     * How a member's work goes just now.
     *
     * @param backAt when who is not there said to be back
     * @param since when work last came, went, or the person came
     * @param chargedInRow charged conversations got one after another, up to now
     * @param elsewhere how many are led in other pods, when any
     */
    public record Stint(Optional<Instant> backAt, Instant since, int chargedInRow, Optional<Integer> elsewhere) {}

    /**
     * One conversation in the pod's care.
     *
     * @param conversation id
     * @param customer whose
     * @param need kind of need now
     * @param lead employee; of one that waits, who answers for it
     * @param because why, in words
     * @param since when this lead took over
     * @param charged whether the customer was distressed or uneasy when it came
     * @param wants what is wanted of whoever takes it
     * @param waiting while nobody has room; then it weighs on nobody's capacity
     */
    public record Case(
            String conversation,
            Key customer,
            String need,
            String lead,
            String because,
            Instant since,
            boolean charged,
            Optional<Wants> wants,
            Optional<Waiting> waiting) {

        /** What is wanted, also of one that an older release wrote. */
        public Wants wanted() {
            return wants.orElseGet(() -> new Wants(Channel.CHAT, "", "", "", since));
        }

        public boolean isWaiting() {
            return waiting.isPresent();
        }

        /** The same, about another need. */
        public Case need(String now) {
            return new Case(conversation, customer, now, lead, because, since, charged, wants, waiting);
        }

        /** The same, wanting this. */
        public Case wants(Wants now) {
            return new Case(conversation, customer, need, lead, because, since, charged, Optional.of(now), waiting);
        }

        /** The same, led by this employee. */
        public Case lead(String employee, String why, Instant now) {
            return new Case(conversation, customer, need, employee, why, now, charged, wants, waiting);
        }

        /** The same, waiting so, or no more. */
        public Case waiting(Optional<Waiting> now) {
            return new Case(conversation, customer, need, lead, because, since, charged, wants, now);
        }
    }

    /**
     * What a conversation wants of whoever takes it. No protected attribute, and no proxy we know of.
     *
     * @param channel the customer writes or speaks by
     * @param language as ISO 639-1; empty when anybody will do
     * @param known employee who helped the customer last time; empty when nobody did
     * @param promised employee who promised to be the one; empty when nobody did
     * @param asked when a person was asked for
     */
    public record Wants(Channel channel, String language, String known, String promised, Instant asked) {}

    /** A pod of which nothing has been said. */
    public static Pod unknown(Key key) {
        return new Pod(key, key.id(), List.of(), "", List.of(), Collections.emptyMap());
    }
}
