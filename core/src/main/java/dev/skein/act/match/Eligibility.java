package dev.skein.act.match;

import dev.skein.Channel;
import java.util.Locale;

/** Who may take what, whatever it would be worth. */
final class Eligibility {
    private Eligibility() {}

    /** Whether nothing speaks against the pair: {@link #against} without the words. */
    static boolean may(Work work, Place place, MatchRules rules) {
        int there = place.open().getOrDefault(work.channel(), 0);
        return there < place.capacity().getOrDefault(work.channel(), 0)
                && place.leavesIn() >= rules.needed().toSeconds()
                && (!work.charged() || place.chargedInRow() < rules.chargedMax())
                && place.open().getOrDefault(Channel.VOICE, 0) == 0
                && (work.channel() != Channel.VOICE || place.openNow() == 0)
                && (work.language().isEmpty()
                        || place.languages().isEmpty()
                        || place.languages().contains(work.language()));
    }

    /** What speaks against the pair, in words; empty when nothing does. */
    static String against(Work work, Place place, MatchRules rules) {
        int most = place.capacity().getOrDefault(work.channel(), 0);
        if (most == 0) {
            return "does not serve " + word(work.channel());
        }
        if (!work.language().isEmpty()
                && !place.languages().isEmpty()
                && !place.languages().contains(work.language())) {
            return "does not speak " + work.language();
        }
        int there = place.open().getOrDefault(work.channel(), 0);
        if (there >= most) {
            return "has " + there + " by " + word(work.channel()) + " already (at most " + most + ")";
        }
        int voice = place.open().getOrDefault(Channel.VOICE, 0);
        if (voice > 0 || (work.channel() == Channel.VOICE && place.openNow() > 0)) {
            return "is in a talk, and a talk wants the whole person";
        }
        if (work.charged() && place.chargedInRow() >= rules.chargedMax()) {
            return "had " + place.chargedInRow() + " charged conversations in a row (at most " + rules.chargedMax()
                    + ")";
        }
        return place.leavesIn() < rules.needed().toSeconds() ? "leaves soon" : "";
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
