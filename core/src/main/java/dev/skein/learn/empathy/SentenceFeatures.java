package dev.skein.learn.empathy;

/** A sentence of a reply with what it was reduced to. */
public record SentenceFeatures(Span span, Features features) {}
