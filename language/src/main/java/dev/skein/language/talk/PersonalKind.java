package dev.skein.language.talk;

import java.util.Locale;

/** Kinds of personal data that are found in text. */
public enum PersonalKind {
    /** A payment card's number. */
    CARD,
    /** A bank account's number (IBAN). */
    IBAN,
    EMAIL,
    PHONE,
    /** A street with a house number, with flat, postcode and town where they follow; or a postcode that stands alone. */
    ADDRESS,
    NAME,
    /** An internet address, version 4 or 6. */
    IP,
    /** A number that a state gave: tax, social security, identity card. */
    NATIONAL_ID,
    BIRTH_DATE,
    PASSWORD,
    /** A PIN, a card's check digits, a one-time code. */
    PIN;

    /** What stands in its place in a redacted text: {@code [card]}. */
    public String mask() {
        return "[" + name().toLowerCase(Locale.ROOT).replace('_', ' ') + "]";
    }
}
