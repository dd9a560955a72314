package dev.skein.server;

/**
 * The employee whose session asks.
 *
 * @param id as the company's file has it
 * @param name as colleagues and customers read it
 */
public record Asker(String id, String name) {}
