package dev.skein.language.talk;

/** What a phrase of {@code phrases.txt} tells. The tags are shared by the languages. */
enum Tag {
    QUESTION,
    REQUEST,
    THANKS,
    GREETING,
    FAREWELL,
    TROUBLE,
    PRAISE,
    ANSWER,
    BLAME,
    URGENT,
    UNHURRIED,
    LEAVE,
    LEGAL,
    CANCEL_ORDER,
    EFFORT,
    TOLD,
    WE_WILL,
    THEY_WILL,
    YOU_GET,
    NEXT_WE,
    DO_CALL,
    DO_REFUND,
    DO_SEND,
    DO_CHECK,
    DO_VISIT,
    DO_REPLY,
    DO_OTHER,
    CONDITION,
    NEGATION,
    HEDGE,
    USUAL,
    MY_NAME,
    I_AM,
    TITLE,
    DEAR,
    SIGN_OFF,
    NOT_NAME,
    GIVEN_NAME,
    STREET_AFTER,
    STREET_BEFORE,
    STREET_SHORT,
    FLAT,
    AT_HOME,
    PHONE_WORD,
    NUMBER_WORD,
    BIRTH_WORD,
    ID_WORD,
    PASSWORD_WORD,
    PIN_WORD,
    NO_SECRET,
    MONTH;

    private static final Tag[] ALL = values();

    static Tag of(byte place) {
        return ALL[place];
    }

    /** Its place in a bit set; nothing outside one run of the program remembers it. */
    @SuppressWarnings("EnumOrdinal")
    byte place() {
        return (byte) ordinal();
    }
}
