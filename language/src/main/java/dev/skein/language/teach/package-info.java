/** Teaching: from a company's own labelled texts to a file that answers with calibrated probabilities. */
@NullMarked
package dev.skein.language.teach;

import org.jspecify.annotations.NullMarked;
