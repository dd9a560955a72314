package dev.skein.server;

import java.nio.file.Path;

/**
 * The data folder of this installation: keys, the sandbox mailbox, and the database when it is brought along.
 *
 * @param path absolute
 */
public record Folder(Path path) {}
