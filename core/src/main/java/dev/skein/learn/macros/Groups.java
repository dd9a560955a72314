package dev.skein.learn.macros;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups answers that say nearly the same: each joins the first answer it shares enough words with (Jaccard), else begins a
 * group of its own. In the order of time, so that the same turns always make the same groups.
 */
final class Groups {
    /** Share of all their words that two answers must have in common. */
    static final double LIKE_MIN = 0.5;

    private Groups() {}

    /** The groups, the largest first; of equals the older. */
    static List<List<PastTurn>> of(List<PastTurn> turns) {
        List<Set<String>> leaders = new ArrayList<>();
        List<List<PastTurn>> groups = new ArrayList<>();
        Map<String, List<Integer>> leadersOf = new LinkedHashMap<>();
        for (PastTurn turn : turns) {
            Set<String> words = Words.stems(turn.reply());
            int group = nearest(words, leaders, leadersOf);
            if (group < 0) {
                group = leaders.size();
                leaders.add(words);
                groups.add(new ArrayList<>());
                int made = group;
                words.forEach(word ->
                        leadersOf.computeIfAbsent(word, w -> new ArrayList<>()).add(made));
            }
            groups.get(group).add(turn);
        }
        List<List<PastTurn>> sorted = new ArrayList<>(groups);
        sorted.sort(Comparator.comparingInt((List<PastTurn> g) -> g.size()).reversed());
        return sorted;
    }

    /** The leader that is most alike, at least {@link #LIKE_MIN}; -1 when none is. Only those that share a word are asked. */
    private static int nearest(Set<String> words, List<Set<String>> leaders, Map<String, List<Integer>> leadersOf) {
        Map<Integer, Integer> shared = new LinkedHashMap<>();
        for (String word : words) {
            for (int leader : leadersOf.getOrDefault(word, List.of())) {
                shared.merge(leader, 1, Integer::sum);
            }
        }
        int best = -1;
        double most = 0;
        for (Map.Entry<Integer, Integer> one : shared.entrySet()) {
            int both = one.getValue();
            double like =
                    (double) both / (words.size() + leaders.get(one.getKey()).size() - both);
            if (like >= LIKE_MIN && (like > most || (like == most && one.getKey() < best))) {
                best = one.getKey();
                most = like;
            }
        }
        return best;
    }

    /** How alike two answers are, 0 to 1. */
    static double like(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long both = a.stream().filter(b::contains).count();
        return (double) both / (a.size() + b.size() - both);
    }
}
