package dev.skein;

/**
 * A name somebody goes by: a user id, an anonymous id of a browser, a mail address.
 *
 * @param kind what the value is
 * @param value opaque, 1 to 256 characters, never folded to one case
 * @param zone claimed or verified
 */
public record Identity(Kind kind, String value, Zone zone) {

    /** What an identity is the name of. */
    public enum Kind {
        USER,
        ANONYMOUS,
        EMAIL,
        PHONE
    }

    /**
     * How sure we are. <i>Claimed</i>: a browser said so; it may add, it may never read history nor join a verified
     * profile. <i>Verified</i>: a signed identity, a mailbox that answered, an employee's confirmation.
     */
    public enum Zone {
        CLAIMED,
        VERIFIED
    }

    public static Identity claimed(Kind kind, String value) {
        return new Identity(kind, value, Zone.CLAIMED);
    }

    public static Identity verified(Kind kind, String value) {
        return new Identity(kind, value, Zone.VERIFIED);
    }

    /** Whether both name the same, however sure each is. */
    public boolean sameNameAs(Identity other) {
        return kind == other.kind && value.equals(other.value);
    }
}
