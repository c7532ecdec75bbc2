/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-operations.h"
#include "kring-template.h"

G_BEGIN_DECLS

/* What the operations are made of. */

/** kring_operation_rows_new: Returns: (transfer full): an empty list of rows that owns them. */
GPtrArray *kring_operation_rows_new (void);

/** kring_operation_short_name: Returns: (transfer full): what the menu calls @row: "Undo Remove Youth centre". */
char *kring_operation_short_name (const KringRow *row);

/** kring_operation_change_label: Returns: (transfer full): the name of the edit that sets @field of @row, to @text if it is one. */
char *kring_operation_change_label (KringDocument *document, const KringRow *row, const char *field, const char *text);
/** kring_operation_remove_label: Returns: (transfer full): the name of the edit that removes @row. */
char *kring_operation_remove_label (const KringRow *row);

/** kring_operation_who: Returns: (transfer full): what the menu calls @actors (ids, at least one): the name of one, "3 actors" of
 * several. */
char *kring_operation_who (KringDocument *document, const char *const *actors);

/** kring_operation_put_rows: As kring_operation_put(); @others (nullable, of ids) are further needs whose maps @rows
 * touch. */
gboolean kring_operation_put_rows (KringDocument *document, const char *label, const char *merge, const char *need,
                                   GPtrArray *others, GPtrArray *rows, KringMeasure *measure, GError **error);

/** kring_operation_put_one: As kring_operation_put(), for one row. */
gboolean kring_operation_put_one (KringDocument *document, const char *label, const char *merge, const char *need,
                                  KringRow *row, KringMeasure *measure, GError **error);

/** kring_operation_put_new: As kring_operation_put_one(), for a row that does not belong to a map; @id: (out) (optional): its
 * id. */
gboolean kring_operation_put_new (KringDocument *document, const char *label, KringRow *row, char **id, GError **error);

/** kring_operation_today: Returns: (transfer full): today, as files write a day. */
char *kring_operation_today (void);

/** kring_operation_template_row: Returns: (transfer full): the row that keeps @template, whose XML is @source, in the document: the
 * one there is of the very same, or a new one. */
KringRow *kring_operation_template_row (KringModel *model, const KringTemplate *template, const char *source);

/** kring_operation_follow_sector: Somebody who comes into the citizen's own network belongs to that citizen's need, unless
 * other needs are served too; somebody who leaves it is free for all. @actor is on its way into an edit. */
void kring_operation_follow_sector (KringDocument *document, const char *need, KringActor *actor);

/** kring_operation_add_taking_off: Takes @actor, which stands there, off the map around @need within @edit; one that
 * serves nothing else and has no line is removed from the document. */
void kring_operation_add_taking_off (KringEdit *edit, KringModel *model, const char *need, const char *actor);

G_END_DECLS
