/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-operations-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "kring-placing.h"
#include "kring-rules.h"
#include "kring-text.h"

/* Names in the menu stay short: "Undo Move Youth centre to Engaged". */
#define LEAST_RANK_GAP 1e-6

GPtrArray *
kring_operation_rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
}

/* The place of everybody on the map around @need as it will be with @rows. */
static void
place_on_map (KringEdit *edit, KringModel *model, const char *need, GPtrArray *rows, KringMeasure *measure)
{
  g_autoptr (KringMap) before = kring_map_new (model, need);
  g_autoptr (KringMap) after = before ? kring_map_amended (before, model, rows) : NULL;

  if (after != NULL)
    kring_placing_add (edit, after, measure);
}

gboolean
kring_operation_put_rows (KringDocument *document,
                          const char *label,
                          const char *merge,
                          const char *need,
                          GPtrArray *others,
                          GPtrArray *rows,
                          KringMeasure *measure,
                          GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringEdit *edit = kring_document_edit (document, label, merge);

  for (guint i = 0; i < rows->len; i++)
    kring_edit_put (edit, g_ptr_array_index (rows, i));
  if (need != NULL && measure != NULL)
    place_on_map (edit, model, need, rows, measure);
  for (guint i = 0; others != NULL && measure != NULL && i < others->len; i++)
    place_on_map (edit, model, g_ptr_array_index (others, i), rows, measure);
  return kring_edit_commit (edit, error);
}

gboolean
kring_operation_put (KringDocument *document, const char *label, const char *merge, const char *need, GPtrArray *rows,
                     KringMeasure *measure, GError **error)
{
  return kring_operation_put_rows (document, label, merge, need, NULL, rows, measure, error);
}

gboolean
kring_operation_put_one (KringDocument *document, const char *label, const char *merge, const char *need, KringRow *row,
         KringMeasure *measure, GError **error)
{
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();

  g_ptr_array_add (rows, kring_row_ref (row));
  return kring_operation_put_rows (document, label, merge, need, NULL, rows, measure, error);
}

gboolean
kring_operation_put_new (KringDocument *document, const char *label, KringRow *row, char **id, GError **error)
{
  if (!kring_operation_put_one (document, label, NULL, NULL, row, NULL, error))
    return FALSE;
  if (id != NULL)
    *id = g_strdup (row->id);
  return TRUE;
}

char *
kring_operation_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* Whether a field shows on the map, so that setting it may move what stands there. */
static gboolean
shows_on_map (const KringRow *row, const char *field)
{
  switch (row->table->index)
    {
    case KRING_TABLE_ACTOR:
      return strcmp (field, "name") == 0 || strcmp (field, "sector") == 0;
    case KRING_TABLE_NEED:
      return strcmp (field, "name") == 0 || strcmp (field, "own_words") == 0;
    case KRING_TABLE_CONTRIBUTION:
      return strcmp (field, "ring") == 0;
    default:
      return FALSE;
    }
}

gboolean
kring_operation_set_text (KringDocument *document,
                          const char *need,
                          const KringRow *row,
                          const char *field,
                          const char *text,
                          KringMeasure *measure,
                          GError **error)
{
  const KringField *which = kring_table_field (row->table, field);
  g_autoptr (KringRow) next = kring_row_copy (row);
  g_autofree char *merge = g_strconcat ("text ", row->id, " ", field, NULL);
  g_autofree char *label = kring_operation_change_label (document, row, field, text);

  g_return_val_if_fail (which != NULL && which->type == KRING_FIELD_TEXT, FALSE);

  kring_row_set_text (next, which, text);
  return kring_operation_put_one (document, label, merge, shows_on_map (row, field) ? need : NULL, next, measure,
                                  error);
}

void
kring_operation_follow_sector (KringDocument *document, const char *need, KringActor *actor)
{
  GPtrArray *serves
      = kring_model_referring (kring_document_get_model (document), KRING_TABLE_CONTRIBUTION, "actor", actor->row.id);

  if (actor->sector != KRING_SECTOR_OWN)
    kring_set (&actor->need, NULL);
  else if (actor->need == NULL && need != NULL && serves != NULL && serves->len == 1)
    kring_set (&actor->need, need);
}

/* A place says where in one ring and sector; elsewhere it means nothing. */
static void
add_forgotten_place (KringDocument *document, GPtrArray *rows, const char *need, const char *actor)
{
  KringPlace *place
      = kring_model_place (kring_document_get_model (document), need, KRING_ARRANGEMENT_AROUND, actor);
  KringRow *next;

  if (place == NULL)
    return;
  next = kring_row_copy (KRING_ROW (place));
  KRING_PLACE (next)->u = -1;
  KRING_PLACE (next)->pinned = 0;
  g_ptr_array_add (rows, next);
}

/* An actor that changes sector changes it on every map: on the others than @need it goes to wherever there is room.
 * Returns their needs. */
static GPtrArray *
add_other_maps (KringDocument *document, GPtrArray *rows, const char *need, const char *actor)
{
  GPtrArray *serves
      = kring_model_referring (kring_document_get_model (document), KRING_TABLE_CONTRIBUTION, "actor", actor);
  GPtrArray *others = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; serves != NULL && i < serves->len; i++)
    {
      const char *other = KRING_CONTRIBUTION (g_ptr_array_index (serves, i))->need;

      if (g_strcmp0 (other, need) == 0)
        continue;
      add_forgotten_place (document, rows, other, actor);
      g_ptr_array_add (others, g_strdup (other));
    }
  return others;
}

gboolean
kring_operation_set_int (KringDocument *document, const char *need, const KringRow *row, const char *field, int value,
                         KringMeasure *measure, GError **error)
{
  const KringField *which = kring_table_field (row->table, field);
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();
  KringRow *next = kring_row_copy (row);
  g_autofree char *label = kring_operation_change_label (document, row, field, "");
  gboolean sector = row->table->index == KRING_TABLE_ACTOR && strcmp (field, "sector") == 0;
  g_autoptr (GPtrArray) others = NULL;

  g_return_val_if_fail (which != NULL && (which->type == KRING_FIELD_TERM || which->type == KRING_FIELD_FLAG), FALSE);

  kring_row_set_int (next, which, value);
  if (sector)
    kring_operation_follow_sector (document, need, KRING_ACTOR (next));
  g_ptr_array_add (rows, next);
  if (need != NULL && shows_on_map (row, field) && !kring_row_field_equal (row, next, which))
    add_forgotten_place (document, rows, need,
                         row->table->index == KRING_TABLE_CONTRIBUTION ? KRING_CONTRIBUTION (row)->actor : row->id);
  if (sector && !kring_row_field_equal (row, next, which))
    others = add_other_maps (document, rows, need, row->id);
  return kring_operation_put_rows (document, label, NULL, shows_on_map (row, field) ? need : NULL, others, rows, measure, error);
}

/* Needs */

static double
last_rank (GPtrArray *needs)
{
  return needs->len > 0 ? KRING_NEED (g_ptr_array_index (needs, needs->len - 1))->rank : 0;
}

gboolean
kring_operation_add_need (KringDocument *document, const char *name, char **id, GError **error)
{
  g_autoptr (GPtrArray) needs = kring_model_all (kring_document_get_model (document), KRING_TABLE_NEED);
  g_autoptr (KringRow) row = kring_row_new (KRING_NEED_TABLE);

  kring_set (&KRING_NEED (row)->name, name);
  KRING_NEED (row)->rank = last_rank (needs) + 1;
  if (!kring_operation_put_one (document, C_ ("edit", "Add a Need"), NULL, NULL, row, NULL, error))
    return FALSE;
  if (id != NULL)
    *id = g_strdup (row->id);
  return TRUE;
}

/* The rank between the needs at @at - 1 and @at of @needs; NAN where halving has left no room. */
static double
rank_between (GPtrArray *needs, guint at)
{
  double below, above;

  if (at >= needs->len)
    return last_rank (needs) + 1;
  below = KRING_NEED (g_ptr_array_index (needs, at))->rank;
  if (at == 0)
    return below - 1;
  above = KRING_NEED (g_ptr_array_index (needs, at - 1))->rank;
  return below - above > LEAST_RANK_GAP ? (above + below) / 2 : NAN;
}

static void
add_ranked (GPtrArray *rows, KringRow *need, double rank)
{
  KringRow *row = kring_row_copy (need);

  KRING_NEED (row)->rank = rank;
  g_ptr_array_add (rows, row);
}

gboolean
kring_operation_move_need (KringDocument *document, const char *id, const char *before, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();
  KringRow *moved = kring_model_get (model, KRING_TABLE_NEED, id);
  KringRow *next = kring_model_get (model, KRING_TABLE_NEED, before);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  guint at;

  g_return_val_if_fail (moved != NULL, FALSE);

  g_ptr_array_remove (needs, moved);
  if (next == NULL || !g_ptr_array_find (needs, next, &at))
    at = needs->len;
  if (!isnan (rank_between (needs, at)))
    add_ranked (rows, moved, rank_between (needs, at));
  else
    {
      g_ptr_array_insert (needs, (int) at, moved);
      for (guint i = 0; i < needs->len; i++)
        add_ranked (rows, g_ptr_array_index (needs, i), i + 1);
    }
  name = kring_operation_short_name (moved);
  label = g_strdup_printf (C_ ("edit", "Move %s"), name);
  return kring_operation_put_rows (document, label, NULL, NULL, NULL, rows, NULL, error);
}

/* Actors on a map */

static KringRow *
place_row (KringModel *model, const char *need, const char *actor, double u, double v)
{
  KringPlace *old = kring_model_place (model, need, KRING_ARRANGEMENT_AROUND, actor);
  KringRow *row = old ? kring_row_copy (KRING_ROW (old)) : kring_row_new (KRING_PLACE_TABLE);
  KringPlace *place = KRING_PLACE (row);

  kring_set (&place->need, need);
  kring_set (&place->actor, actor);
  place->u = u;
  place->v = v;
  place->pinned = u >= 0;
  return row;
}

static KringRow *
contribution_row (const char *need, const char *actor, KringRing ring)
{
  KringRow *row = kring_row_new (KRING_CONTRIBUTION_TABLE);

  kring_set (&KRING_CONTRIBUTION (row)->need, need);
  kring_set (&KRING_CONTRIBUTION (row)->actor, actor);
  KRING_CONTRIBUTION (row)->ring = (int) ring;
  return row;
}

gboolean
kring_operation_add_actor (KringDocument *document, const char *need, const char *name, KringRing ring,
                           KringSector sector, double u, double v, KringMeasure *measure, char **id, GError **error)
{
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();
  KringRow *row = kring_row_new (KRING_ACTOR_TABLE);
  KringActor *actor = KRING_ACTOR (row);
  g_autofree char *shown = NULL;
  g_autofree char *label = NULL;

  g_ptr_array_add (rows, row);
  kring_set (&actor->name, name);
  actor->sector = (int) sector;
  if (sector == KRING_SECTOR_OWN)
    {
      actor->kind = KRING_ACTOR_PERSON;
      kring_set (&actor->need, need);
    }
  g_ptr_array_add (rows, contribution_row (need, row->id, ring));
  if (u >= 0)
    g_ptr_array_add (rows, place_row (kring_document_get_model (document), need, row->id, u, v));
  shown = kring_operation_short_name (row);
  label = g_strdup_printf (C_ ("edit", "Add %s"), shown);
  if (!kring_operation_put_rows (document, label, NULL, need, NULL, rows, measure, error))
    return FALSE;
  if (id != NULL)
    *id = g_strdup (row->id);
  return TRUE;
}

gboolean
kring_operation_add_existing (KringDocument *document, const char *need, const char *actor, KringRing ring,
                              KringMeasure *measure, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringActor *row = KRING_ACTOR (kring_model_get (model, KRING_TABLE_ACTOR, actor));
  g_autoptr (KringRow) contribution = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (row != NULL, FALSE);

  if (kring_model_contribution (model, need, actor) != NULL)
    return TRUE;
  name = kring_operation_short_name (KRING_ROW (row));
  if (row->need != NULL && strcmp (row->need, need) != 0)
    {
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_EXISTS,
                   _ ("“%s” belongs to the own network of another citizen and is not offered here."), name);
      return FALSE;
    }
  contribution = contribution_row (need, actor, ring);
  label = g_strdup_printf (C_ ("edit", "Add %s"), name);
  return kring_operation_put_one (document, label, NULL, need, contribution, measure, error);
}

gboolean
kring_operation_move (KringDocument *document, const char *need, const char *actor, KringRing ring,
                      KringSector sector, double u, double v, const char *merge, KringMeasure *measure, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringRow *old = kring_model_get (model, KRING_TABLE_ACTOR, actor);
  KringContribution *contribution = kring_model_contribution (model, need, actor);
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();
  g_autoptr (GPtrArray) others = NULL;
  KringRow *row, *brings;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (old != NULL && contribution != NULL, FALSE);

  row = kring_row_copy (old);
  KRING_ACTOR (row)->sector = (int) sector;
  kring_operation_follow_sector (document, need, KRING_ACTOR (row));
  g_ptr_array_add (rows, row);
  brings = kring_row_copy (KRING_ROW (contribution));
  KRING_CONTRIBUTION (brings)->ring = (int) ring;
  g_ptr_array_add (rows, brings);
  g_ptr_array_add (rows, place_row (model, need, actor, u, v));
  if (sector != (KringSector) KRING_ACTOR (old)->sector)
    others = add_other_maps (document, rows, need, actor);

  name = kring_operation_short_name (old);
  if (ring != (KringRing) contribution->ring)
    /* Translators: the name of an edit, after "Undo": an actor moves to another ring. */
    label = g_strdup_printf (C_ ("edit", "Move %1$s to %2$s"), name, kring_term_label (&kring_rings, (int) ring));
  else if (sector != (KringSector) KRING_ACTOR (old)->sector)
    label = g_strdup_printf (C_ ("edit", "Move %1$s to %2$s"), name, kring_term_label (&kring_sectors, (int) sector));
  else
    label = g_strdup_printf (C_ ("edit", "Move %s"), name);
  return kring_operation_put_rows (document, label, merge, need, others, rows, measure, error);
}

gboolean
kring_operation_unpin (KringDocument *document, const char *need, const char *actor, KringMeasure *measure,
                       GError **error)
{
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();
  KringRow *row = kring_model_get (kring_document_get_model (document), KRING_TABLE_ACTOR, actor);
  g_autofree char *name = kring_operation_short_name (row);
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Place %s"), name);

  add_forgotten_place (document, rows, need, actor);
  return kring_operation_put_rows (document, label, NULL, need, NULL, rows, measure, error);
}

gboolean
kring_operation_rearrange (KringDocument *document, const char *need, KringMeasure *measure, GError **error)
{
  g_autoptr (KringMap) map = kring_map_new (kring_document_get_model (document), need);
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();

  g_return_val_if_fail (map != NULL, FALSE);

  for (guint i = 0; i < map->entries->len; i++)
    {
      const KringMapEntry *entry = kring_map_entry (map, i);

      if (entry->place != NULL && !entry->place->pinned)
        add_forgotten_place (document, rows, need, entry->actor->row.id);
    }
  return kring_operation_put_rows (document, C_ ("edit", "Arrange Again"), NULL, need, NULL, rows, measure, error);
}

void
kring_operation_add_taking_off (KringEdit *edit, KringModel *model, const char *need, const char *actor)
{
  KringContribution *contribution = kring_model_contribution (model, need, actor);
  KringPlace *place = kring_model_place (model, need, KRING_ARRANGEMENT_AROUND, actor);
  GPtrArray *serves = kring_model_referring (model, KRING_TABLE_CONTRIBUTION, "actor", actor);
  GPtrArray *below = kring_model_referring (model, KRING_TABLE_LINE, "actor", actor);
  GPtrArray *above = kring_model_referring (model, KRING_TABLE_LINE, "above", actor);

  if (serves->len == 1 && (below == NULL || below->len == 0) && (above == NULL || above->len == 0))
    {
      kring_edit_remove (edit, KRING_TABLE_ACTOR, actor);
      return;
    }
  kring_edit_remove (edit, KRING_TABLE_CONTRIBUTION, contribution->row.id);
  if (place != NULL)
    kring_edit_remove (edit, KRING_TABLE_PLACE, place->row.id);
}

gboolean
kring_operation_take_off (KringDocument *document, const char *need, const char *actor, GError **error)
{
  const char *const one[] = { actor, NULL };

  return kring_operation_take_many_off (document, need, one, error);
}

/* Ties, the line, removal */

gboolean
kring_operation_add_tie (KringDocument *document, const char *one, const char *other, char **id, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringRow *first = kring_model_get (model, KRING_TABLE_ACTOR, one);
  KringRow *second = kring_model_get (model, KRING_TABLE_ACTOR, other);
  KringTie *there = kring_model_tie_between (model, one, other);
  g_autoptr (KringRow) row = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (first != NULL && second != NULL && first != second, FALSE);

  if (there == NULL)
    {
      row = kring_row_new (KRING_TIE_TABLE);
      kring_set (&KRING_TIE (row)->one, one);
      kring_set (&KRING_TIE (row)->other, other);
      from = kring_operation_short_name (first);
      to = kring_operation_short_name (second);
      /* Translators: the name of an edit, after "Undo": two actors. */
      label = g_strdup_printf (C_ ("edit", "Tie %1$s and %2$s"), from, to);
      if (!kring_operation_put_one (document, label, NULL, NULL, row, NULL, error))
        return FALSE;
    }
  if (id != NULL)
    *id = g_strdup (there ? there->row.id : row->id);
  return TRUE;
}

/* A verdict on what is gone is one on the need. */
static void
free_verdicts (KringEdit *edit, KringModel *model, const char *judged)
{
  GPtrArray *verdicts = kring_model_referring (model, KRING_TABLE_VERDICT, "judges", judged);

  for (guint i = 0; verdicts != NULL && i < verdicts->len; i++)
    {
      g_autoptr (KringRow) free = kring_row_copy (g_ptr_array_index (verdicts, i));

      kring_set (&KRING_VERDICT (free)->judges, NULL);
      kring_edit_put (edit, free);
    }
}

static void
free_verdicts_on_change (KringEdit *edit, KringModel *model, const char *change)
{
  GPtrArray *trials = kring_model_referring (model, KRING_TABLE_TRIAL, "change", change);

  free_verdicts (edit, model, change);
  for (guint i = 0; trials != NULL && i < trials->len; i++)
    free_verdicts (edit, model, KRING_ROW (g_ptr_array_index (trials, i))->id);
}

gboolean
kring_operation_remove (KringDocument *document, const KringRow *row, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  g_autofree char *label = kring_operation_remove_label (row);
  KringTableIndex index = row->table->index;
  g_autofree char *id = g_strdup (row->id);
  KringEdit *edit = kring_document_edit (document, label, NULL);

  if (index == KRING_TABLE_CHANGE)
    free_verdicts_on_change (edit, model, id);
  else if (index == KRING_TABLE_TRIAL)
    free_verdicts (edit, model, id);
  kring_edit_remove (edit, index, id);
  /* Nobody else's map shows people of this citizen's own network. */
  if (index == KRING_TABLE_NEED)
    {
      GPtrArray *own = kring_model_referring (model, KRING_TABLE_ACTOR, "need", id);

      for (guint i = 0; own != NULL && i < own->len; i++)
        kring_edit_remove (edit, KRING_TABLE_ACTOR, KRING_ROW (g_ptr_array_index (own, i))->id);
    }
  return kring_edit_commit (edit, error);
}
