package dev.skein.learn.empathy;

/** What a whole reply is reduced to before it is said whether the opening was answered at all. */
final class HeardFeatures {
    private HeardFeatures() {}

    /** {@code strongest} are the probabilities of the other facets, acknowledged first. */
    static Features of(Reading said, String reply, double[] strongest) {
        Reading ours = Reading.of(reply, ReplyFeatures.PHRASES);
        Overlap overlap = Overlap.of(said, ours);
        boolean answers = ours.says("sorry") || ours.says("must-be") || ours.says("see-you");
        Features made = new Features();
        made.number("acknowledged", strongest[0]);
        made.number("understood", strongest[1]);
        made.number("helped", strongest[2]);
        made.flag("says sorry", ours.says("sorry"));
        made.flag("says it understands", ours.says("empty-understanding") || ours.says("see-you"));
        made.flag("blames", ours.says("blame"));
        made.flag("takes it for a record", ours.says("record"));
        made.flag("thanks for telling", ours.says("scripted"));
        made.flag("names a feeling", !ours.feelings().isEmpty());
        made.flag("shares a word", overlap.shared() > 0);
        made.flag("gives back a run of words", overlap.copied() >= 4);
        made.flag("brushes off", ours.says("brush") && !answers);
        made.flag("belittles", ours.says("belittle"));
        made.flag("only asks", ours.says("asks-data") && !answers);
        made.flag("only a rule", ours.says("rule") && !answers);
        made.flag("only elsewhere", ours.says("elsewhere") && !answers);
        made.flag("sells", ours.says("promo") && !answers);
        made.flag("cheerful", ours.says("close") && !answers);
        made.flag("vague step", ours.says("vague"));
        return made;
    }
}
