package dev.skein.language.train;

import java.util.Locale;

/** Public data that the trainer and the evaluator know by name, each with its licence and what we may do with it. */
public enum PublicSet {
    BANKING77("CC BY 4.0", true),
    CLINC150("CC BY 3.0", true),
    GOEMOTIONS("CC BY 4.0", true),
    LANGUAGE_ID("Apache-2.0", true),
    NLUPP("CC BY 4.0", true),
    XED("CC BY 4.0", true),
    EPITOME("none stated", false),
    NC_EVALUATION_ONLY("CC BY-NC 4.0", false),
    TWEETEVAL("per-set terms", false),
    UMSAB("tweets, per-set terms", false),
    USS("none stated", false),
    XSID("CC BY-SA 4.0", false);

    private final String licence;
    private final boolean shippable;

    PublicSet(String licence, boolean shippable) {
        this.licence = licence;
        this.shippable = shippable;
    }

    /** The licence as its source states it. */
    public String licence() {
        return licence;
    }

    /** Whether a head trained on it may be shipped; the others are for measuring only. */
    public boolean isShippable() {
        return shippable;
    }

    /** The name of its folder in the shared data. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
