/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * kring_text_collate:
 * @a: a name
 * @b: another
 *
 * Orders two names as a Nordic reader expects, whatever the machine's locale: without regard to case; numbers
 * by their value; å ä ö last in
 * Swedish, æ ø å last (and aa as å) in Norwegian and Danish, as the language in use says (kring_language_get()).
 *
 * Returns: below, equal to or above zero
 */
int kring_text_collate (const char *a, const char *b);

/** kring_text_same: Returns whether @a and @b are the same words, whatever the case of their letters and however these are
 * composed. */
gboolean kring_text_same (const char *a, const char *b);

/**
 * kring_text_matches:
 * @text: (nullable): where to look
 * @needle: what somebody typed in a search field
 *
 * Returns: whether every word of @needle occurs in @text, without regard to case
 */
gboolean kring_text_matches (const char *text, const char *needle);

/**
 * kring_text_tidy:
 * @text: (nullable): what somebody typed or a file held
 * @lines: whether line breaks may stay
 *
 * Makes valid UTF-8 in composed form (NFC) without control characters, outer space and, unless @lines, line breaks.
 *
 * Returns: (transfer full): the tidy text, "" for %NULL
 */
char *kring_text_tidy (const char *text, gboolean lines);

/**
 * kring_text_elide:
 * @text: a text
 * @most: how many characters may stay, at least 2
 *
 * Returns: (transfer full): @text, or its beginning and "…" if it has more than @most characters
 */
char *kring_text_elide (const char *text, guint most);

/** kring_text_begin: Returns: (transfer full): @text with its first letter made large. */
char *kring_text_begin (const char *text);

/** kring_text_within: Returns: (transfer full): @text as it stands within a sentence: its first letter made small, unless the
 * second is large too, as in “SKR”. */
char *kring_text_within (const char *text);

/** kring_id_new: Returns: (transfer full): a new row's key, a random UUID in lower case. */
char *kring_id_new (void);
/** kring_id_for: Returns: (transfer full): the key that belongs to @text, the same each time: a UUID of the shape of
 * version 5. */
char *kring_id_for (const char *text);
/** kring_id_valid: Returns whether @id is a UUID written in lower case. */
gboolean kring_id_valid (const char *id);

G_END_DECLS
