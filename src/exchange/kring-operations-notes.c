/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-operations-private.h"

gboolean
kring_operation_add_note (KringDocument *document,
                          const char *need,
                          KringArrangement arrangement,
                          const char *text,
                          double u,
                          double v,
                          char **id,
                          GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_NOTE_TABLE);
  KringNote *note = KRING_NOTE (row);

  g_return_val_if_fail ((need != NULL) == (arrangement == KRING_ARRANGEMENT_AROUND), FALSE);

  kring_set (&note->need, need);
  kring_set (&note->text, text);
  note->arrangement = (int)arrangement;
  note->u = u;
  note->v = v;
  if (!kring_operation_put_one (document, C_ ("edit", "Add a Note"), NULL, NULL, row, NULL, error))
    return FALSE;
  if (id != NULL)
    *id = g_strdup (row->id);
  return TRUE;
}

gboolean
kring_operation_move_note (KringDocument *document, const char *id, double u, double v, GError **error)
{
  KringRow *there = kring_model_get (kring_document_get_model (document), KRING_TABLE_NOTE, id);
  g_autoptr (KringRow) row = NULL;

  g_return_val_if_fail (there != NULL, FALSE);

  row = kring_row_copy (there);
  KRING_NOTE (row)->u = u;
  KRING_NOTE (row)->v = v;
  return kring_operation_put_one (document, C_ ("edit", "Move a Note"), NULL, NULL, row, NULL, error);
}
