package dev.skein.learn.empathy;

/** Words for burdened feelings, by family, and for outbursts. */
final class FeelingWords {
    static final String FAMILIES = """
            anger: angr*, anger*, furious*, fury, livid, outrag*, mad, madden*, annoy*, irritat*, frustrat*, infuriat*, enrag*,
              rage, raging, fuming, pissed, resent*, aggravat*, exasperat*, irate, seething, fed up, sick of, sick and tired,
              had enough, have enough, had it, nerves, anyone mad, anybody mad, los* patience, los* my patience, lost patience,
              out of patience, patience, scream, steaming, cross with, boiling, enough is enough, last straw, temper, galling,
              vexed, vexing, up the wall, round the bend, to tears of, head explode, drives you, driving me, drive* me
            sadness: sad, sadden*, sadly|so sad, sadness, disappoint*, upset*, heartbroken, heartbreak*, heart break*, devastat*,
              cry, crying, cried, tears, tearful, grie*, mourn*, hurt*, unhapp*, miser*, depress*, gutted, let down, dishearten*,
              discourag*, bitter*, dismay*, sorrow*, painful, crush*, broken hearted, wept, sob*, heavy heart, low point,
              your|the loss, a loss, melancholy, sting*, stab, wound*, deflat*, demorali*
            worry: worr*, anxious*, anxiety, anxieties, nervous*, nerve*, scare*, scary, scared, fright*, fear*, panic*, terrif*,
              dread*, concern*, stress*, unsettl*, uneas*, distress*, desperat*, despair*, beg, begging, alarm*, shaking,
              trembl*, afraid, on edge, sick with, restless, apprehens*, tense, shak*, lose sleep, sleepless, hangs over,
              heart rac*, racing, freaking, freak*, uncertain*
            exhaustion: exhaust*, tired*, tiring, worn out, wearing, wearying, wears, weary, drain*, burnt out, burned out, overwhelm*,
              at the end of, can not take, no energy, no strength, running on empty, can not go on, too much for, knackered,
              shattered, wits end, wit* end, breaking point, at my limit, end of my tether, end of my rope, worn, spent
            shame: embarrass*, asham*, humiliat*, stupid, foolish, idiot*, degrad*, demean*, mortif*, belittl*, insult*, fool,
              undignified, dignity, mocked, look like a liar, like a liar, exposed, awkward, like a criminal, like a thief, criminal
            helplessness: helpless*, hopeless*, powerless, at a loss, abandon*, ignored, lonely, trapped, all alone, on my own,
              do not know what to, no idea what to, not know what to, do not know where to, do not know how to, no idea how,
              nobody listens, no one listens, nobody cares, no one cares, nobody helps, no one helps, left alone, given up, give up,
              giving up, not know any more, lost hope, any hope, out of options, nowhere to turn, in the dark, in limbo, stuck,
              bouncing around, no way out, hanging in the air
            distrust: not trust, no trust, lost trust, lost _ trust, losing trust, trust you, trust a word, trust in you,
              trust us, trust in, betray*, cheat*, lied, liar*, lying, deceiv*, scam, scammed, losing faith, lost faith, misled, mislead*,
              believ* you, believ* a word, believ* us, ripped off, rip off, robbed, conned, strung along, tricked, empty promises,
              broken promise*, doubt us, doubt, sceptical, suspicio*, not believe, stopped believing
            confusion: confus*, baffl*, bewilder*, maze, so complicated, puzzl*, makes no sense, lost count, disorient*
            hardship: hard, hardship, difficult, tough, rough, awful, terrible, horrible, horrid, dreadful, unpleasant, nasty, grim, horrific,
              nightmare*, cruel, ordeal, burden*, struggl*, suffer*, heavy, unbearable, uncomfortable, discomfort, nuisance,
              inconvenient, trying, wretched, harrowing, shock, shocking, strain, hassle, pain, unnerving, gruelling, agonising,
              agonizing, unfair, unjust, lousy, rotten, hell, headache, disruptive, distressing, ruin*, spoil*, spoiled
            """;

    static final String OUTBURSTS = """
            outburst: joke, joking, ridiculous*, disgrac*, pathetic, useless, shameful, unacceptable, unbelievabl*, absurd, appalling*,
              appalled, disgust*, worst, scandal*, insane, laughable, farce, outrageous, inexcusable, incompeten*, rubbish, hell,
              damn*, wtf, ffs, ugh, argh, god sake, what on earth, how dare, how can you, how could you, how hard can,
              kidding, are you serious, seriously, not believe, never again, shambles, circus, crap, bloody, shocking,
              thanks for nothing, not good enough, not acceptable, no way to, no excuse, beyond a joke, waste of, a mess, such a mess,
              treated like, treat* me, treat* us, kafka, come on, terrible, horrible, awful, dreadful, nightmare, atrocious, abysmal,
              poor service, bad service, zero stars, one star, avoid, shame on, what a, fantastic another, of course not,
              well done, bravo, congratulations, thanks for that, thanks a lot, great another, oh great, brilliant another, lovely another,
              wonderful another, just great, just perfect, just what i needed, so much for, not again, enough, hell of,
              is anybody, is anyone, anyone there, anybody there, wonder why, what is the point, not fair, unfair, crazy, stunned,
              speechless, no words, honestly, frankly, complete, utter*, absolute*
            """;

    private FeelingWords() {}
}
