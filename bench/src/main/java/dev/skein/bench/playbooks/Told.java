package dev.skein.bench.playbooks;

/**
 * What both sides are told of one event, as a bean for Drools.
 *
 * @see Happenings
 */
public final class Told {
    private final String type;
    private final String shop;
    private final String channel;
    private final long amount;

    /** Of {@link Happenings#TYPES} types; the amount in whole euros. */
    public Told(String type, String shop, String channel, long amount) {
        this.type = type;
        this.shop = shop;
        this.channel = channel;
        this.amount = amount;
    }

    public String getType() {
        return type;
    }

    public String getShop() {
        return shop;
    }

    public String getChannel() {
        return channel;
    }

    public long getAmount() {
        return amount;
    }
}
