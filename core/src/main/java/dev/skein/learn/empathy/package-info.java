/** The empathy instrument: was there an opening, and did our words answer it. Published in docs/empathy.md. */
@NullMarked
package dev.skein.learn.empathy;

import org.jspecify.annotations.NullMarked;
