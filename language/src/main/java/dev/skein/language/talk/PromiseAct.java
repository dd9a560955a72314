package dev.skein.language.talk;

/** What a promise is to do. */
public enum PromiseAct {
    CALL(Tag.DO_CALL),
    REFUND(Tag.DO_REFUND),
    SEND(Tag.DO_SEND),
    CHECK(Tag.DO_CHECK),
    VISIT(Tag.DO_VISIT),
    REPLY(Tag.DO_REPLY),
    /** To repair, book, cancel, arrange or anything else. */
    OTHER(Tag.DO_OTHER);

    private final Tag tag;

    PromiseAct(Tag tag) {
        this.tag = tag;
    }

    Tag tag() {
        return tag;
    }
}
