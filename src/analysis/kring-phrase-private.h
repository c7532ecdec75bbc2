/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/* Pieces of sentences. */

/** kring_phrase_number: Returns: (transfer full): @n as it is written in a sentence: a word up to twelve, then digits. */
char *kring_phrase_number (guint n);
/** kring_phrase_begin: (transfer full): Returns: (transfer full): @text with its first letter made large. */
char *kring_phrase_begin (char *text);
/** kring_phrase_managers: Returns: (transfer full): "five managers", "one manager" or "no manager between". */
char *kring_phrase_managers (guint n);
/** kring_phrase_steps: Returns: (transfer full): "three steps" or "one step". */
char *kring_phrase_steps (guint n);
/** kring_phrase_name: Returns: (transfer none): what the actor @id is called. */
const char *kring_phrase_name (const KringOrganisation *organisation, const char *id);

/**
 * kring_phrase_list:
 * @names: (element-type utf8): names
 *
 * Returns: (transfer full): "A, B and C"; of five and more the first three: "A, B, C and two more"
 */
char *kring_phrase_list (GPtrArray *names);

/**
 * kring_phrase_actors:
 * @organisation: where the names are
 * @ids: (element-type utf8): ids of actors
 * @from: the first that is meant
 * @to: the first that is not meant any more
 *
 * Returns: (transfer full): their names as kring_phrase_list() writes them
 */
char *kring_phrase_actors (const KringOrganisation *organisation, GPtrArray *ids, guint from, guint to);

G_END_DECLS
