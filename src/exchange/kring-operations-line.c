/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-operations-private.h"
#include "kring-rules.h"

/* The main or a further line of @actor, of a kind; to @above alone, unless that is %NULL. */
static KringLine *
find_line (KringModel *model, const char *actor, KringLineKind kind, gboolean main, const char *above)
{
  GPtrArray *lines = kring_model_referring (model, KRING_TABLE_LINE, "actor", actor);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      KringLine *line = g_ptr_array_index (lines, i);

      if (line->kind == (int)kind && line->main == main && (above == NULL || g_str_equal (line->above, above)))
        return line;
    }
  return NULL;
}

static KringEdit *
edit_line_of (KringDocument *document, const char *actor)
{
  KringModel *model = kring_document_get_model (document);
  g_autofree char *name = kring_operation_short_name (kring_model_get (model, KRING_TABLE_ACTOR, actor));
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Change the Line of %s"), name);

  return kring_document_edit (document, label, NULL);
}

static gboolean
may_stand_above (KringModel *model, const char *actor, const char *above, KringLineKind kind, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (!kring_rules_above_would_ring (model, actor, above, kind))
    return TRUE;
  name = kring_operation_short_name (kring_model_get (model, KRING_TABLE_ACTOR, actor));
  other = kring_operation_short_name (kring_model_get (model, KRING_TABLE_ACTOR, above));
  g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_EXISTS,
               _ ("“%1$s” already stands above “%2$s” in the line; choose somebody else."), name, other);
  return FALSE;
}

static void
put_line (KringEdit *edit, KringRow *row, const char *actor, KringLineKind kind, const char *above, gboolean main)
{
  kring_set (&KRING_LINE (row)->actor, actor);
  kring_set (&KRING_LINE (row)->above, above);
  KRING_LINE (row)->kind = (int)kind;
  KRING_LINE (row)->main = main;
  kring_edit_put (edit, row);
}

gboolean
kring_operation_set_above (
    KringDocument *document, const char *actor, KringLineKind kind, const char *above, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringLine *there = find_line (model, actor, kind, TRUE, NULL);
  KringLine *further = above != NULL ? find_line (model, actor, kind, FALSE, above) : NULL;
  g_autoptr (KringRow) row = there != NULL ? kring_row_copy (KRING_ROW (there)) : NULL;
  KringEdit *edit;

  if (above != NULL && !may_stand_above (model, actor, above, kind, error))
    return FALSE;
  if (row == NULL && above == NULL)
    return TRUE;
  edit = edit_line_of (document, actor);
  if (above == NULL)
    kring_edit_remove (edit, KRING_TABLE_LINE, row->id);
  else
    {
      /* The dotted line to the same one is this line now. */
      if (further != NULL)
        kring_edit_remove (edit, KRING_TABLE_LINE, further->row.id);
      if (row == NULL)
        row = kring_row_new (KRING_LINE_TABLE);
      put_line (edit, row, actor, kind, above, TRUE);
    }
  return kring_edit_commit (edit, error);
}

gboolean
kring_operation_add_line (
    KringDocument *document, const char *actor, KringLineKind kind, const char *above, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (KringRow) row = NULL;
  KringEdit *edit;

  if (find_line (model, actor, kind, TRUE, above) != NULL || find_line (model, actor, kind, FALSE, above) != NULL)
    return TRUE;
  if (!may_stand_above (model, actor, above, kind, error))
    return FALSE;
  row = kring_row_new (KRING_LINE_TABLE);
  edit = edit_line_of (document, actor);
  put_line (edit, row, actor, kind, above, find_line (model, actor, kind, TRUE, NULL) == NULL);
  return kring_edit_commit (edit, error);
}

gboolean
kring_operation_remove_line (KringDocument *document, const char *id, GError **error)
{
  KringRow *row = kring_model_get (kring_document_get_model (document), KRING_TABLE_LINE, id);
  KringEdit *edit;

  if (row == NULL)
    return TRUE;
  edit = edit_line_of (document, KRING_LINE (row)->actor);
  kring_edit_remove (edit, KRING_TABLE_LINE, id);
  return kring_edit_commit (edit, error);
}
