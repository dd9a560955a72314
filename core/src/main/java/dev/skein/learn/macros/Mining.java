package dev.skein.learn.macros;

import dev.skein.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds answers that helped. Of each need the answers that say nearly the same are held against all others of that need;
 * what helped more than chance makes (Fisher's exact test, Holm's rule over all that were compared) is proposed. How often
 * it helped is drawn towards the need's mean. Employees are not compared: who said it is kept for credit, and words that
 * only one person uses are not proposed, for they cannot be told from the person.
 *
 * <p>A proposal says that these words went with talks that ended well, not that they made them so: that the random half of
 * those to whom a macro is offered tells afterwards.
 */
public final class Mining {
    /** Turns looked at; of more the newest. */
    public static final int TURNS_MAX = 20_000;

    /** Customers to whom an answer must have been said before anything is said of it. */
    public static final int CUSTOMERS_MIN = 20;

    /** Employees who must have said it. */
    public static final int AUTHORS_MIN = 2;

    /** Customers to whom each word of a macro must have been said, so that none of it is about one of them. */
    public static final int SAID_TO_MIN = 3;

    /** Chance of any false proposal that is taken, over all that are compared. */
    static final double ERROR_MAX = 0.05;

    /** Customers whose weight the need's mean has in a share. */
    private static final double SHRINKAGE = 10;

    private static final double Z95 = 1.959963984540054;
    private static final int CUES_MAX = 8;
    private static final double CUE_SHARE_MIN = 0.2;
    private static final int TITLE_CHARS_MAX = 48;
    private static final int COMPARED_MAX = 200;

    private Mining() {}

    private record Group(String need, List<PastTurn> said, List<PastTurn> others, double mean, double p) {}

    /** Finds them. The same turns, in whatever order, give the same proposals. */
    public static Mined mine(List<PastTurn> turns) {
        List<PastTurn> sorted = new ArrayList<>(turns);
        sorted.sort(Comparator.comparing(PastTurn::at).thenComparing(PastTurn::id));
        List<PastTurn> newest = sorted.subList(Math.max(0, sorted.size() - TURNS_MAX), sorted.size());
        Map<String, List<PastTurn>> byNeed = new TreeMap<>();
        newest.stream()
                .filter(t -> !t.need().isEmpty())
                .forEach(t ->
                        byNeed.computeIfAbsent(t.need(), n -> new ArrayList<>()).add(t));
        List<Group> compared = new ArrayList<>();
        byNeed.forEach((need, all) -> compared.addAll(groups(need, all)));
        compared.sort(Comparator.comparingDouble(Group::p)
                .thenComparing(Group::need)
                .thenComparing(g -> g.said().get(0).id()));
        List<Proposal> found = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            if (compared.get(i).p() > ERROR_MAX / (compared.size() - i)) {
                break; // Holm: once one is not beyond chance, no later one is
            }
            proposal(compared.get(i)).ifPresent(found::add);
        }
        return new Mined(List.copyOf(found), newest.size(), compared.size());
    }

    /** The groups of a need that are large enough, each customer once in a group. */
    private static List<Group> groups(String need, List<PastTurn> all) {
        List<Group> made = new ArrayList<>();
        for (List<PastTurn> group : Groups.of(all)) {
            List<PastTurn> said = once(group);
            long authors = said.stream().map(PastTurn::author).distinct().count();
            if (said.size() < CUSTOMERS_MIN || authors < AUTHORS_MIN) {
                continue;
            }
            Set<String> told =
                    new TreeSet<>(said.stream().map(PastTurn::customer).toList());
            List<PastTurn> others =
                    once(all.stream().filter(t -> !told.contains(t.customer())).toList());
            if (others.size() < CUSTOMERS_MIN) {
                continue;
            }
            int good = helped(said);
            int othersGood = helped(others);
            double mean = (double) (good + othersGood) / (said.size() + others.size());
            made.add(new Group(need, said, others, mean, Fisher.p(good, said.size(), othersGood, others.size())));
        }
        return made;
    }

    /** The first turn of each customer. */
    private static List<PastTurn> once(List<PastTurn> turns) {
        Map<String, PastTurn> first = new LinkedHashMap<>();
        turns.forEach(t -> first.putIfAbsent(t.customer(), t));
        return List.copyOf(first.values());
    }

    private static int helped(List<PastTurn> turns) {
        return (int) turns.stream().filter(PastTurn::helped).count();
    }

    private static Optional<Proposal> proposal(Group group) {
        String text = impersonal(group.said(), medoid(group.said()));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> authors =
                group.said().stream().map(PastTurn::author).distinct().sorted().toList();
        String title = text.length() <= TITLE_CHARS_MAX
                ? text
                : text.substring(0, TITLE_CHARS_MAX - 1).strip() + '…';
        return Optional.of(new Proposal(
                Ids.derive("macro", group.need(), text),
                group.need(),
                title,
                text,
                cues(group),
                authors,
                figures(group)));
    }

    private static Proposal.Figures figures(Group group) {
        int n = group.said().size();
        int good = helped(group.said());
        double of = n + SHRINKAGE;
        double share = (good + SHRINKAGE * group.mean()) / of;
        double z2 = Z95 * Z95;
        double centre = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z95 / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4 * of * of));
        return new Proposal.Figures(
                n,
                good,
                share,
                Math.max(0, centre - half),
                Math.min(1, centre + half),
                group.others().size(),
                helped(group.others()),
                group.p());
    }

    /** Of the answers that helped the one that is most like all others of the group. */
    private static PastTurn medoid(List<PastTurn> said) {
        List<PastTurn> good =
                said.stream().filter(PastTurn::helped).limit(COMPARED_MAX).toList();
        List<Set<String>> words = said.stream()
                .limit(COMPARED_MAX)
                .map(t -> Words.stems(t.reply()))
                .toList();
        PastTurn best = good.get(0);
        double most = -1;
        for (PastTurn one : good) {
            Set<String> own = Words.stems(one.reply());
            double like = words.stream().mapToDouble(w -> Groups.like(own, w)).sum();
            if (like > most) {
                best = one;
                most = like;
            }
        }
        return best;
    }

    /** The sentences in which nothing is masked and every word was said to several customers. */
    private static String impersonal(List<PastTurn> said, PastTurn medoid) {
        Map<String, Integer> toldTo = new LinkedHashMap<>();
        for (PastTurn turn : said) {
            Words.all(turn.reply()).forEach(word -> toldTo.merge(word, 1, Integer::sum));
        }
        return String.join(
                " ",
                Words.sentences(medoid.reply()).stream()
                        .filter(sentence -> !Words.isMasked(sentence))
                        .filter(sentence -> Words.all(sentence).stream()
                                .allMatch(word -> toldTo.getOrDefault(word, 0) >= SAID_TO_MIN))
                        .toList());
    }

    /** Words of the customers that are more usual in its talks than in the need's others. */
    private static List<String> cues(Group group) {
        Map<String, Integer> here = counts(group.said());
        Map<String, Integer> there = counts(group.others());
        Map<String, Double> lift = new TreeMap<>();
        here.forEach((word, count) -> {
            double share = (double) count / group.said().size();
            double other = (double) there.getOrDefault(word, 0) / group.others().size();
            if (share >= CUE_SHARE_MIN) {
                lift.put(word, share - other);
            }
        });
        return lift.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CUES_MAX)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Integer> counts(List<PastTurn> turns) {
        Map<String, Integer> counts = new TreeMap<>();
        for (PastTurn turn : turns) {
            new LinkedHashSet<>(Words.stems(turn.asked())).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }
}
