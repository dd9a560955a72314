package dev.skein.server.act;

import java.util.List;

/**
 * What waits at the desk, who needs us most first.
 *
 * @param mine what the asker leads
 * @param pod what others of the asker's pods lead
 * @param waiting what nobody leads though the customer waits for us
 * @param cut whether there is more than is listed
 */
public record Desk(List<Item> mine, List<Item> pod, List<Item> waiting, boolean cut) {}
