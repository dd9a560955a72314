package dev.skein;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation in the making: copy, change a few things, {@link #done()}. Not shared, not kept. */
public final class ConversationEdit {
    /** Turns kept with the state; the whole thread is in the views. */
    public static final int TAIL_TURNS_MAX = 12;

    private final Conversation from;
    private Channel channel;
    private Conversation.Status status;
    private Instant changed;
    private Optional<Instant> waitingSince;
    private Feeling feeling;
    private double feelingConfidence;
    private Optional<String> need;
    private Optional<String> pod;
    private Optional<String> lead;
    private String because;
    private List<Message> tail;
    private int seq;
    private int askedAgain;
    private List<String> openings;
    private boolean handedOver;
    private String summary;
    private List<Conversation.Consult> consults;
    private Optional<Suggested> suggested;
    private Optional<FlowRun> flow;
    private Optional<Conversation.Queued> queued;
    private Optional<Matched> matched;

    ConversationEdit(Conversation from) {
        this.from = from;
        channel = from.channel();
        status = from.status();
        changed = from.changed();
        waitingSince = from.waitingSince();
        feeling = from.feeling();
        feelingConfidence = from.feelingConfidence();
        need = from.need();
        pod = from.pod();
        lead = from.lead();
        because = from.because();
        tail = from.tail();
        seq = from.seq();
        askedAgain = from.askedAgain();
        openings = from.openings();
        handedOver = from.handedOver();
        summary = from.summary();
        consults = from.consults();
        suggested = from.suggested();
        flow = from.flow();
        queued = from.queued();
        matched = from.matched();
    }

    public ConversationEdit suggested(Optional<Suggested> to) {
        suggested = to;
        return this;
    }

    public ConversationEdit flow(Optional<FlowRun> to) {
        flow = to;
        return this;
    }

    /** Adds a turn; the oldest beyond {@link #TAIL_TURNS_MAX} leaves the tail. */
    public ConversationEdit said(Message message) {
        List<Message> turns = new ArrayList<>(tail);
        turns.add(message);
        tail = List.copyOf(turns.subList(Math.max(0, turns.size() - TAIL_TURNS_MAX), turns.size()));
        seq = message.seq();
        changed = message.at();
        return this;
    }

    public ConversationEdit channel(Channel now) {
        channel = now;
        return this;
    }

    public ConversationEdit status(Conversation.Status now, Instant at) {
        status = now;
        changed = at;
        return this;
    }

    public ConversationEdit waitingSince(Optional<Instant> since) {
        waitingSince = since;
        return this;
    }

    public ConversationEdit feeling(Feeling now, double confidence) {
        feeling = now;
        feelingConfidence = confidence;
        return this;
    }

    public ConversationEdit need(String id) {
        need = Optional.of(id);
        return this;
    }

    public ConversationEdit noNeed() {
        need = Optional.empty();
        return this;
    }

    /** The same turn, read otherwise; one that has left the tail is left alone. */
    public ConversationEdit reread(Message message) {
        tail = tail.stream().map(m -> m.id().equals(message.id()) ? message : m).toList();
        return this;
    }

    public ConversationEdit lead(String newPod, String employee, String why) {
        pod = Optional.of(newPod);
        lead = Optional.of(employee);
        because = why;
        return this;
    }

    public ConversationEdit handedOver(String why) {
        handedOver = true;
        because = why;
        return this;
    }

    /** The customer came back: who led before is free, and people are asked in anew if they are needed. */
    public ConversationEdit reopened() {
        handedOver = false;
        pod = Optional.empty();
        lead = Optional.empty();
        queued = Optional.empty();
        because = "";
        return this;
    }

    public ConversationEdit askedAgain() {
        askedAgain++;
        return this;
    }

    public ConversationEdit openings(List<String> now) {
        openings = now;
        return this;
    }

    public ConversationEdit summary(String now) {
        summary = now;
        return this;
    }

    public ConversationEdit consults(List<Conversation.Consult> now) {
        consults = List.copyOf(now);
        return this;
    }

    /** It waits so, or no more. */
    public ConversationEdit queued(Optional<Conversation.Queued> now) {
        queued = now;
        return this;
    }

    public ConversationEdit matched(Matched now) {
        matched = Optional.of(now);
        return this;
    }

    public Conversation done() {
        return new Conversation(
                from.id(),
                from.customer(),
                from.origin(),
                channel,
                status,
                from.opened(),
                changed,
                waitingSince,
                feeling,
                feelingConfidence,
                need,
                pod,
                lead,
                because,
                tail,
                seq,
                askedAgain,
                openings,
                handedOver,
                summary,
                consults,
                suggested,
                flow,
                queued,
                matched);
    }
}
