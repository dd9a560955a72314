package dev.skein.learn.empathy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What each sentence of a reply is reduced to before it is said whether it carries a facet. */
final class ReplyFeatures {
    static final Lexicon PHRASES = new Lexicon(ReplyWords.TABLE, StepWords.TABLE);

    private static final int RUN_MIN = 4;
    private static final double MOST = 0.55;
    private static final int SHORT_WORDS = 4;
    private static final int ACTOR_REACH = 5;

    private ReplyFeatures() {}

    static List<SentenceFeatures> sentences(Reading said, String reply) {
        Reading whole = Reading.of(reply, PHRASES);
        List<SentenceFeatures> made = new ArrayList<>();
        for (Span span : Tokens.sentences(reply)) {
            made.add(new SentenceFeatures(span, of(said, whole, whole.part(span, PHRASES), reply, span)));
        }
        return List.copyOf(made);
    }

    static Features of(Reading said, Reading whole, Reading ours, String reply, Span span) {
        Features made = new Features();
        for (String phrase : ours.phrases()) {
            made.flag("says: " + phrase, true);
        }
        boolean question =
                (span.end() > 0 && reply.substring(span.start(), span.end()).contains("?"))
                        || reply.startsWith("?", Math.min(reply.length(), span.end()));
        Overlap overlap = Overlap.of(said, ours);
        names(said, ours, made);
        aligned(ours, overlap, question, made);
        steps(ours, overlap, question, made);
        made.flag("reply: blames", whole.says("blame") && ours != whole);
        made.flag("reply: recites a rule", whole.says("rule"));
        made.flag("reply: belittles", whole.says("belittle"));
        made.flag("question", question);
        made.flag("under four words", ours.tokens().size() < SHORT_WORDS);
        made.number("length", Math.min(2, ours.tokens().size() / 12.0));
        return made;
    }

    private static void names(Reading said, Reading ours, Features made) {
        Set<String> named = new LinkedHashSet<>(ours.feelings());
        boolean hard = named.remove("hardship");
        boolean feeling = !named.isEmpty();
        Set<String> voiced = new LinkedHashSet<>(said.feelings());
        voiced.remove("hardship");
        boolean theirs = voiced.stream().anyMatch(named::contains);
        boolean you = ours.hasWord("you", "your", "yours", "yourself");
        boolean burden = !ours.burdens().isEmpty();
        boolean sharedBurden = ours.burdens().stream().anyMatch(said.burdens()::contains);
        boolean framed = ours.says("must-be") || ours.says("see-you");
        made.flag("names a feeling", feeling);
        made.flag("names a hardship", hard);
        made.flag("names the feeling voiced", theirs);
        made.flag("names another feeling", feeling && !theirs && !voiced.isEmpty());
        made.flag("names a feeling, of you", feeling && you && !ours.says("own-feeling"));
        made.flag("names a feeling or hardship, framed", (feeling || hard) && framed);
        made.flag("names a cost", burden);
        made.flag("names two costs", ours.burdens().size() > 1);
        made.flag("names the cost voiced", sharedBurden);
        made.flag("names a cost, of you", burden && you);
        made.flag("names a cost, framed", burden && (framed || ours.says("should-not") || ours.says("we-did")));
        made.flag("sorry, for you", ours.says("sorry-you") && (you || burden));
        made.flag("sorry, bare", ours.says("sorry") && !ours.says("sorry-you") && !feeling && !hard);
        made.flag("understanding, bare", ours.says("empty-understanding") && !feeling && !hard && !burden);
        made.flag("says what we did to you", ours.says("we-did") && (burden || hard || feeling));
        made.flag("nothing named", !feeling && !hard && !burden);
    }

    private static void aligned(Reading ours, Overlap overlap, boolean question, Features made) {
        boolean met = overlap.shared() > 0 || overlap.concepts() > 0;
        boolean parrots = overlap.copied() >= RUN_MIN && overlap.copiedShare() >= MOST;
        made.flag("shares a word", overlap.shared() > 0);
        made.flag("shares two words", overlap.shared() > 1);
        made.flag("shares three words", overlap.shared() > 2);
        made.flag("shares a concept", overlap.concepts() > 0);
        made.flag("a concept in other words", overlap.ownConcepts() > 0);
        made.flag("two concepts in other words", overlap.ownConcepts() > 1);
        made.number("own words", Math.min(1, overlap.own() / 5.0));
        made.flag("meets, with own words", met && overlap.own() > 0 && !parrots);
        made.flag("meets, with three own words", met && overlap.own() > 2 && !parrots);
        made.flag("meets, about you", met && ours.hasWord("you", "your") && !parrots);
        made.flag("gives back a run of words", overlap.copied() >= RUN_MIN);
        made.flag("parrots", parrots);
        made.flag("gives back a detail", overlap.detail());
        made.flag("asks about it", question && met);
        made.flag(
                "meets, in a step",
                met && (ours.says("will") || ours.says("done") || ours.says("offer")) && ours.says("acted"));
    }

    private static void steps(Reading ours, Overlap overlap, boolean question, Features made) {
        boolean acted = ours.says("acted");
        boolean met = overlap.shared() > 0 || overlap.concepts() > 0;
        boolean promised = ours.says("will");
        boolean done = ours.says("done");
        boolean vague = ours.says("vague");
        made.flag("step promised", promised && acted && !vague);
        made.flag("step done", done && acted);
        made.flag("step offered", ours.says("offer") && acted);
        made.flag("step by us", weAct(ours));
        made.flag("step and when", (acted || done || promised) && ours.says("when"));
        made.flag("step and about it", acted && met);
        made.flag("step and an amount", acted && ours.tokens().stream().anyMatch(Token::isNumber));
        made.flag("vague, no when", vague && !ours.says("when"));
        made.flag("sent elsewhere", ours.says("elsewhere") && !promised && !done);
        made.flag("asks for data, no step", ours.says("asks-data") && !promised && !done);
        made.flag("question, no offer", question && !ours.says("question-step"));
        made.flag("instructs, about it", ours.says("instruct") && met);
        made.flag("step under a rule", ours.says("rule") && acted);
    }

    /** One of us within a few words before a word of doing. */
    private static boolean weAct(Reading ours) {
        List<Token> tokens = ours.tokens();
        return ours.phrase("acted").stream().anyMatch(m -> {
            for (int i = m.from() - 1; i >= 0 && i >= m.from() - ACTOR_REACH; i--) {
                String word = tokens.get(i).word();
                if (word.equals("i") || word.equals("we") || word.equals("you")) {
                    return !word.equals("you");
                }
            }
            return false;
        });
    }
}
