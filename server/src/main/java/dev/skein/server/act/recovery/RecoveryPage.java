package dev.skein.server.act.recovery;

import dev.skein.Channel;
import dev.skein.Company;
import dev.skein.CompanyFile;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.Recovery;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.server.Companies;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recovery with all that belongs to it.
 *
 * @param conversation the person's open conversation, if there is one
 * @param ledger when this failure was apologised for: once
 * @param decisions about it, newest first: who did what and why, what was refused
 * @param answer what the person said when asked how it went
 * @param allowance what may be given; empty where the company has no rule for it
 * @param colleagues who can take it
 */
public record RecoveryPage(
        RecoveryItem recovery,
        Optional<String> conversation,
        List<Apology> ledger,
        List<Decided> decisions,
        Optional<Answered> answer,
        Optional<Allowance> allowance,
        List<Colleague> colleagues) {
    /** The window of what one customer may be given. */
    private static final Duration CUSTOMER_WINDOW = Duration.ofDays(90);

    private static final int DECISIONS_LOOKED_AT_MAX = 500;

    /** A line of the apology ledger. */
    public record Apology(Instant at, Channel channel, String apologyFor) {}

    /** Something decided about it. */
    public record Decided(
            String id, Instant at, String kind, String chosen, String because, String owner, String cause) {}

    /** What the person said. */
    public record Answered(Optional<Integer> heard, Optional<Boolean> solved, String words) {}

    /** What may be given, in minor units. */
    public record Allowance(
            String currency,
            long mostPerCustomerMinor,
            long leftForCustomerMinor,
            long leftTodayMinor,
            List<Authority> authorities) {}

    /** Who may give up to how much at once. */
    public record Authority(String name, long upToMinor) {}

    /** Somebody who can take it. */
    public record Colleague(String employee, String name, String function) {}

    static RecoveryPage of(Recovery r, Host host, Companies companies, Instant now) {
        Customer customer = Persons.state(host, host.owner(r.customer()));
        Company company = companies.company();
        return new RecoveryPage(
                RecoveryItem.of(r, Optional.of(customer), company, now),
                customer.openConversation().map(talk -> talk.id()),
                customer.contacts().stream()
                        .filter(c -> c.apologyFor().equals(r.failure()))
                        .map(c -> new Apology(c.at(), c.channel(), c.apologyFor()))
                        .toList(),
                decisions(r, host, customer.key()),
                customer.surveys().stream()
                        .filter(s -> s.about().equals(r.id()) && s.answered().isPresent())
                        .map(s -> new Answered(s.heard(), s.solved(), s.words()))
                        .findFirst(),
                company.makeGood().map(rule -> allowance(rule, customer, host, company, now)),
                companies.file().employees().stream()
                        .map(RecoveryPage::colleague)
                        .toList());
    }

    private static List<Decided> decisions(Recovery r, Host host, Key key) {
        return Rows.newest(host, Query.of("decision").key(key), DECISIONS_LOOKED_AT_MAX, Decision.class).stream()
                .filter(d -> d.about().equals(r.id()))
                .map(d -> new Decided(d.id(), d.at(), d.kind(), d.chosen(), d.because(), d.owner(), d.cause()))
                .toList();
    }

    private static Allowance allowance(
            Company.MakeGood rule, Customer customer, Host host, Company company, Instant now) {
        long had = customer.recoveries().stream()
                .flatMap(r -> r.credit().stream())
                .filter(c -> c.given().isAfter(now.minus(CUSTOMER_WINDOW)))
                .mapToLong(Recovery.Credit::amountMinor)
                .sum();
        String today = now.atZone(company.zone()).toLocalDate().toString();
        long spent = host.state(Key.pod(company.defaultPod())) instanceof Pod pod
                ? pod.given().getOrDefault(today, 0L)
                : 0;
        return new Allowance(
                rule.currency(),
                rule.mostPerCustomer(),
                Math.max(0, rule.mostPerCustomer() - had),
                Math.max(0, rule.mostPerDay() - spent),
                rule.authorities().stream()
                        .map(a -> new Authority(a.name(), a.upTo()))
                        .toList());
    }

    private static Colleague colleague(CompanyFile.Person person) {
        Data said = person.described();
        return new Colleague(person.id(), person.name(), said.text("function").orElse(""));
    }
}
