package dev.skein.learn.empathy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Three ways in which a reply can be empathic (Sharma, Miner, Atkins and Althoff, EMNLP 2020), each as a probability
 * that it is present: warmth or concern said, understanding or shared experience said, the person's state asked after.
 * Set by rule from those definitions; never learned from the corpus that they are measured on.
 *
 * @param reaction emotional reaction, 0 to 1
 * @param interpretation 0 to 1
 * @param exploration 0 to 1
 */
public record Mechanisms(double reaction, double interpretation, double exploration) {
    private static final List<String> SELF = List.of("i", "my", "me", "mine", "myself");
    private static final Lexicon PHRASES = new Lexicon(MechanismWords.TABLE);

    private static final Weights REACTION = Weights.parse("""
            bias = -1.6
            concern = 2.2
            more concern = 0.8
            warmth = 0.6
            sorry = 1.0
            a feeling, of you = 0.4
            hardship = 0.4
            exclaims = 0.5
            length = -0.2
            """);

    private static final Weights INTERPRETATION = Weights.parse("""
            bias = -2.4
            kinship = 1.2
            more kinship = 0.9
            of oneself = 0.8
            more of oneself = 0.7
            a feeling = 0.4
            shares a word = 0.2
            length = 0.6
            """);

    private static final Weights EXPLORATION = Weights.parse("""
            bias = -4
            asks = 4
            asks the person = 2
            asks more = 0.5
            asking words = 1
            begins asking = 0.5
            length = -0.3
            """);

    /** Reads a reply to what somebody said. */
    public static Mechanisms of(String said, String reply) {
        Reading theirs = Reading.of(said, PHRASES);
        Reading ours = Reading.of(reply, PHRASES);
        Features made = new Features();
        long self = ours.tokens().stream().filter(t -> SELF.contains(t.word())).count();
        boolean feeling = !ours.feelings().isEmpty();
        boolean you = ours.hasWord("you", "your", "u");
        int marks = (int) reply.chars().filter(c -> c == '?').count();
        made.flag("concern", ours.says("concern"));
        made.flag("more concern", ours.phrase("concern").size() > 1);
        made.flag("warmth", ours.says("warmth"));
        made.flag("sorry", ours.hasWord("sorry"));
        made.flag("a feeling", feeling);
        made.flag("a feeling, of you", feeling && you);
        made.flag("hardship", ours.feelings().contains("hardship"));
        made.flag("exclaims", reply.indexOf('!') >= 0);
        made.flag("kinship", ours.says("kinship"));
        made.flag("more kinship", ours.phrase("kinship").size() > 2);
        made.flag("of oneself", self > 1);
        made.flag("more of oneself", self > 4);
        made.flag("shares a word", Overlap.of(theirs, ours).shared() > 0);
        made.flag("asks", marks > 0);
        made.flag("asks more", marks > 1);
        made.flag("asks the person", marks > 0 && you);
        made.flag("asking words", ours.says("asking-person"));
        made.flag("begins asking", ours.phrase("asking-person").stream().anyMatch(m -> m.from() == 0));
        made.number("length", Math.min(4, StrictMath.log1p(ours.tokens().size() / 10.0)));
        return new Mechanisms(
                REACTION.probability(made), INTERPRETATION.probability(made), EXPLORATION.probability(made));
    }

    /** The three by name. */
    public Map<String, Double> byName() {
        Map<String, Double> made = new LinkedHashMap<>();
        made.put("reaction", reaction);
        made.put("interpretation", interpretation);
        made.put("exploration", exploration);
        return made;
    }
}
