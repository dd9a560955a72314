package dev.skein.sim;

import dev.skein.Feeling;

/** A talk as the customer lives through it. */
final class Talk {
    final String first;
    final String need;
    final Feeling feeling;
    final String order;
    final String item;
    final String channel;
    final boolean toldOrder;
    boolean heard;
    boolean solved;
    int turns;

    Talk(Words.Written first, String order, String item, String channel) {
        this.first = first.text();
        this.need = first.need();
        this.feeling = first.feeling();
        this.order = order;
        this.item = item;
        this.channel = channel;
        this.toldOrder = first.text().contains(order);
        this.heard = !feeling.isBurdened();
    }
}
