/** The ways to and from a person: the chat, the sandbox mailbox, and the desk's live news. */
@NullMarked
package dev.skein.server.channel;

import org.jspecify.annotations.NullMarked;
