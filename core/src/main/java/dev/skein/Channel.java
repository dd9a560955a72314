package dev.skein;

/** A way to reach a person, or be reached. */
public enum Channel {
    CHAT,
    EMAIL,
    SMS,
    VOICE,
    WEB
}
