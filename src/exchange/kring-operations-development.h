/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-document.h"

G_BEGIN_DECLS

/* What a manager does with the own development plan, each as one named edit, as in kring-operations.h. Each returns
 * %FALSE with a sentence in @error, and then nothing has changed. @development is the id of a plan. Its texts, and
 * those of what belongs to it, are set by kring_operation_set_text(); a plan, a goal and a follow-up are removed by
 * kring_operation_remove(); what is agreed on in the talk with the own manager is added by
 * kring_operation_add_agreement(). */

/**
 * kring_operation_add_development:
 * @source: the template whose methods it chooses from, as XML
 * @manager: whose plan it is
 * @id: (out) (optional): the plan's id
 *
 * Adds a plan for a year from today. The template is copied into the document, unless the very same one is there.
 */
gboolean kring_operation_add_development (
    KringDocument *document, const char *source, const char *manager, char **id, GError **error);

/** kring_operation_add_goal: Adds a goal, last. @id: (out) (optional): its id. */
gboolean kring_operation_add_goal (
    KringDocument *document, const char *development, const char *what, char **id, GError **error);
/** kring_operation_move_goal: Puts the goal @id before the goal @before of the same plan (%NULL: last). */
gboolean kring_operation_move_goal (KringDocument *document, const char *id, const char *before, GError **error);

/** kring_operation_choose_method: Chooses @method, as the template calls it, or does so no longer: what was written
 * about it goes, too. Choosing what is chosen does nothing. */
gboolean kring_operation_choose_method (
    KringDocument *document, const char *development, const char *method, gboolean chosen, GError **error);

/** kring_operation_add_follow_up: Adds an empty follow-up of today. @id: (out) (optional): its id. */
gboolean kring_operation_add_follow_up (KringDocument *document, const char *development, char **id, GError **error);

G_END_DECLS
