/** What the desk sees and does: the queue, a conversation, promises, playbooks, the kill switch. */
@NullMarked
package dev.skein.server.act;

import org.jspecify.annotations.NullMarked;
