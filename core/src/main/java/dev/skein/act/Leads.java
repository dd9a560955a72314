package dev.skein.act;

import dev.skein.Company;
import dev.skein.Decision;
import dev.skein.Pod;
import dev.skein.Pod.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who of a pod leads. The need asks for a function and a skill; presence and load say who can; with nobody present the
 * pod's duty member leads, so that there is never no lead. No trait of the customer takes part.
 */
public final class Leads {
    /** Name and version of this policy, as decisions cite it. */
    public static final String POLICY = "lead-by-need@1";

    private Leads() {}

    /** Who leads and why, with what spoke against the others. */
    public record Choice(Member member, String because, List<Decision.Option> options) {}

    /**
     * Chooses a lead for a need.
     *
     * @param now who leads now; stays unless another is plainly better, for every change costs the customer something
     */
    public static Optional<Choice> choose(Pod pod, String need, Optional<String> now, Company company) {
        String function = company.need(need).map(Company.NeedKind::function).orElse("");
        List<Member> ranked = new ArrayList<>(pod.members());
        ranked.sort(Comparator.comparingInt((Member m) -> -worth(m, need, function, now))
                .thenComparingInt(Member::leading)
                .thenComparing(Member::employee));
        List<Decision.Option> options = options(ranked);
        Optional<Member> best =
                ranked.stream().filter(m -> against(m).isEmpty()).findFirst();
        if (best.isPresent()) {
            return Optional.of(new Choice(best.get(), why(best.get(), need, function, now, company), options));
        }
        return pod.members().stream()
                .filter(m -> m.employee().equals(pod.duty()))
                .findFirst()
                .or(() -> pod.members().stream().findFirst())
                .map(duty -> new Choice(duty, "nobody of the pod is free; " + duty.name() + " has the duty", options));
    }

    /** All members, with what speaks against each. */
    public static List<Decision.Option> options(Pod pod) {
        return options(pod.members());
    }

    private static List<Decision.Option> options(List<Member> members) {
        return members.stream()
                .map(m -> new Decision.Option(m.name(), against(m)))
                .toList();
    }

    private static int worth(Member member, String need, String function, Optional<String> now) {
        int worth = 0;
        if (member.skills().contains(need)) {
            worth += 4;
        }
        if (!function.isEmpty() && member.function().equals(function)) {
            worth += 3;
        }
        if (now.filter(member.employee()::equals).isPresent()) {
            worth += 2;
        }
        return worth;
    }

    private static String against(Member member) {
        if (!member.present()) {
            return "not present";
        }
        return member.leading() >= member.capacity()
                ? "leads " + member.leading() + " already (at most " + member.capacity() + ")"
                : "";
    }

    private static String why(Member member, String need, String function, Optional<String> now, Company company) {
        String title = company.needTitle(need);
        if (member.skills().contains(need)) {
            return member.name() + " knows " + title.toLowerCase(Locale.ROOT) + " best";
        }
        if (!function.isEmpty() && member.function().equals(function)) {
            return member.name() + " is from " + function + ", which this needs";
        }
        return now.filter(member.employee()::equals).isPresent()
                ? member.name() + " knows the story already"
                : member.name() + " is free";
    }
}
