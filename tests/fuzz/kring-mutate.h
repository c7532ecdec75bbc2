/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Damage as it happens, and as somebody would do it on purpose. */

/** kring_mutate_seed: Returns the seed of the run: always the same unless FUZZ_SEED says otherwise. */
guint32 kring_mutate_seed (void);
/** kring_mutate_count: Returns how many rounds to go: @usual unless FUZZ_COUNT says otherwise. */
guint kring_mutate_count (guint usual);

/**
 * kring_mutate:
 * @rand: where chance comes from
 * @bytes: a whole file
 *
 * Flips bits, puts in numbers at the edge of what they may be, moves, doubles, drops and zeroes stretches, cuts the end
 * off: one to four of these.
 *
 * Returns: (transfer full): what is left of it
 */
GByteArray *kring_mutate (GRand *rand, GBytes *bytes);

/** kring_mutate_write: Makes the file at @path anew, as @file is. */
void kring_mutate_write (const GByteArray *file, const char *path);

G_END_DECLS
