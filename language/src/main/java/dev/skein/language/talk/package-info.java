/** What talk does besides its meaning: personal data, acts, promises and signals, read by cheap rules and small tables. */
@NullMarked
package dev.skein.language.talk;

import org.jspecify.annotations.NullMarked;
