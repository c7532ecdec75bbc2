/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-operations-private.h"
#include "kring-placing.h"

/* Edits that are made while the whole document is in view, as hierarchy or network. */

gboolean
kring_operation_add_to_document (
    KringDocument *document, const char *name, const char *above, double u, double v, char **id, GError **error)
{
  KringRow *upper = above ? kring_model_get (kring_document_get_model (document), KRING_TABLE_ACTOR, above) : NULL;
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();
  KringRow *row = kring_row_new (KRING_ACTOR_TABLE);
  g_autofree char *shown = NULL;
  g_autofree char *label = NULL;

  g_ptr_array_add (rows, row);
  kring_set (&KRING_ACTOR (row)->name, name);
  KRING_ACTOR (row)->sector = upper ? KRING_ACTOR (upper)->sector : KRING_SECTOR_OUR;
  if (upper != NULL)
    {
      KringRow *line = kring_row_new (KRING_LINE_TABLE);

      kring_set (&KRING_LINE (line)->actor, row->id);
      kring_set (&KRING_LINE (line)->above, above);
      KRING_LINE (line)->kind = (int)kring_operation_line_below (KRING_ACTOR (upper));
      g_ptr_array_add (rows, line);
    }
  if (!isnan (u))
    g_ptr_array_add (rows, kring_placing_row (row->id, u, v, TRUE));
  shown = kring_operation_short_name (row);
  label = g_strdup_printf (C_ ("edit", "Add %s"), shown);
  if (!kring_operation_put_rows (document, label, NULL, NULL, NULL, rows, NULL, error))
    return FALSE;
  if (id != NULL)
    *id = g_strdup (row->id);
  return TRUE;
}

KringLineKind
kring_operation_line_below (const KringActor *above)
{
  return above->kind == KRING_ACTOR_UNIT || above->kind == KRING_ACTOR_GROUP ? KRING_LINE_PART_OF
                                                                             : KRING_LINE_REPORTS_TO;
}

gboolean
kring_operation_move_in_network (KringDocument *document, const char *actor, double u, double v, GError **error)
{
  KringRow *moved = kring_model_get (kring_document_get_model (document), KRING_TABLE_ACTOR, actor);
  g_autofree char *name = kring_operation_short_name (moved);
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Move %s"), name);
  g_autoptr (KringRow) row = kring_placing_row (actor, u, v, TRUE);

  return kring_operation_put_one (document, label, NULL, NULL, row, NULL, error);
}

gboolean
kring_operation_unpin_in_network (KringDocument *document, const char *actor, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringPlace *place = kring_model_place (model, NULL, KRING_ARRANGEMENT_NETWORK, actor);
  g_autofree char *name = kring_operation_short_name (kring_model_get (model, KRING_TABLE_ACTOR, actor));
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Place %s"), name);
  g_autoptr (KringRow) row = NULL;

  if (place == NULL || !place->pinned)
    return TRUE;
  row = kring_row_copy (KRING_ROW (place));
  KRING_PLACE (row)->pinned = FALSE;
  return kring_operation_put_one (document, label, NULL, NULL, row, NULL, error);
}

gboolean
kring_operation_rearrange_network (KringDocument *document, KringMeasure *measure, GError **error)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (kring_document_get_model (document));
  g_autoptr (KringNetworkView) view = kring_network_view_rearranged (organisation, measure);
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();

  for (guint i = 0; i < kring_organisation_size (organisation); i++)
    {
      KringPoint at = kring_network_view_place (view, i);
      const KringPlace *old = kring_organisation_place (organisation, KRING_ARRANGEMENT_NETWORK, i);

      g_ptr_array_add (rows, kring_placing_row (kring_organisation_actor (organisation, i)->row.id, at.x, at.y,
                                                old != NULL && old->pinned));
    }
  return kring_operation_put_rows (document, C_ ("edit", "Arrange Again"), NULL, NULL, NULL, rows, NULL, error);
}
