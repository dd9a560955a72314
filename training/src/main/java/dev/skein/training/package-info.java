/** Fine-tunes the sentence model with PyTorch; used when training only, never shipped. */
@NullMarked
package dev.skein.training;

import org.jspecify.annotations.NullMarked;
