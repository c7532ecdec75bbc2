/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-operations-private.h"
#include "kring-placing.h"
#include "kring-text.h"

/* One edit on several actors: what is done to each is told by a function, and the road is the same. */

typedef struct
{
  KringModel *model;
  KringEdit *edit;
  GPtrArray *rows; /* what was put, for the maps that are arranged in the end */
  GPtrArray *maps; /* the needs whose maps are touched: ids */
} Work;

static Work
begin (KringDocument *document, const char *label)
{
  return (Work){ kring_document_get_model (document), kring_document_edit (document, label, NULL),
                 kring_operation_rows_new (), g_ptr_array_new_with_free_func (g_free) };
}

static void
put (Work *work, KringRow *row)
{
  kring_edit_put (work->edit, row);
  g_ptr_array_add (work->rows, row);
}

static void
touch_map (Work *work, const char *need)
{
  if (!g_ptr_array_find_with_equal_func (work->maps, need, g_str_equal, NULL))
    g_ptr_array_add (work->maps, g_strdup (need));
}

/* Arranges the maps that were touched, each with all that was put, and commits. */
static gboolean
end (Work *work, KringMeasure *measure, GError **error)
{
  for (guint i = 0; measure != NULL && i < work->maps->len; i++)
    {
      g_autoptr (KringMap) before = kring_map_new (work->model, g_ptr_array_index (work->maps, i));
      g_autoptr (KringMap) after = kring_map_amended (before, work->model, work->rows);

      kring_placing_add (work->edit, after, measure);
    }
  g_ptr_array_unref (work->rows);
  g_ptr_array_unref (work->maps);
  return kring_edit_commit (work->edit, error);
}

/* A place says where in one ring and sector; elsewhere it means nothing. */
static void
forget_place (Work *work, const char *need, const char *actor)
{
  KringPlace *place = kring_model_place (work->model, need, KRING_ARRANGEMENT_AROUND, actor);
  KringRow *row;

  touch_map (work, need);
  if (place == NULL)
    return;
  row = kring_row_copy (KRING_ROW (place));
  KRING_PLACE (row)->u = -1;
  KRING_PLACE (row)->pinned = 0;
  put (work, row);
}

static KringActor *
find (Work *work, const char *actor)
{
  return KRING_ACTOR (kring_model_get (work->model, KRING_TABLE_ACTOR, actor));
}

/* "Move Library to Engaged" of one, "Move 3 actors to Engaged" of several. */
char *
kring_operation_who (KringDocument *document, const char *const *actors)
{
  guint n = g_strv_length ((char **)actors);
  KringRow *row = kring_model_get (kring_document_get_model (document), KRING_TABLE_ACTOR, actors[0]);

  if (n == 1 && row != NULL)
    return kring_operation_short_name (row);
  /* Translators: stands in the name of an edit: "Undo Remove 3 actors". */
  return g_strdup_printf (ngettext ("%u actor", "%u actors", n), n);
}

static KringRow *
tag_called (KringModel *model, const char *name)
{
  g_autoptr (GPtrArray) tags = kring_model_all (model, KRING_TABLE_TAG);

  for (guint i = 0; i < tags->len; i++)
    if (kring_text_same (kring_row_name (g_ptr_array_index (tags, i)), name))
      return g_ptr_array_index (tags, i);
  return NULL;
}

static KringTagging *
tagging_of (KringModel *model, const char *actor, const char *tag)
{
  GPtrArray *worn = kring_model_referring (model, KRING_TABLE_TAGGING, "actor", actor);

  for (guint i = 0; worn != NULL && i < worn->len; i++)
    if (strcmp (KRING_TAGGING (g_ptr_array_index (worn, i))->tag, tag) == 0)
      return g_ptr_array_index (worn, i);
  return NULL;
}

gboolean
kring_operation_tag (KringDocument *document, const char *const *actors, const char *name, GError **error)
{
  g_autofree char *tidy = kring_text_tidy (name, FALSE);
  g_autofree char *shown = kring_operation_who (document, actors);
  /* Translators: the name of an edit, after "Undo": %1$s is an actor or "3 actors", %2$s a word they are gathered
   * under. */
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Tag %1$s “%2$s”"), shown, tidy);
  Work work;
  KringRow *tag;
  g_autofree char *id = NULL;

  g_return_val_if_fail (tidy[0] != '\0', FALSE);

  work = begin (document, label);
  tag = tag_called (work.model, tidy);
  if (tag == NULL)
    {
      tag = kring_row_new (KRING_TAG_TABLE);
      kring_set (&KRING_TAG (tag)->name, tidy);
      put (&work, tag);
    }
  id = g_strdup (tag->id);
  for (guint i = 0; actors[i] != NULL; i++)
    if (tagging_of (work.model, actors[i], id) == NULL)
      {
        KringRow *row = kring_row_new (KRING_TAGGING_TABLE);

        kring_set (&KRING_TAGGING (row)->tag, id);
        kring_set (&KRING_TAGGING (row)->actor, actors[i]);
        put (&work, row);
      }
  return end (&work, NULL, error);
}

gboolean
kring_operation_untag (KringDocument *document, const char *const *actors, const char *tag, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  GPtrArray *worn = kring_model_referring (model, KRING_TABLE_TAGGING, "tag", tag);
  guint left = worn != NULL ? worn->len : 0;
  g_autofree char *name = kring_operation_short_name (kring_model_get (model, KRING_TABLE_TAG, tag));
  /* Translators: the name of an edit, after "Undo". */
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Take off the Tag “%s”"), name);
  Work work = begin (document, label);

  for (guint i = 0; actors[i] != NULL; i++)
    {
      KringTagging *row = tagging_of (model, actors[i], tag);

      if (row == NULL)
        continue;
      kring_edit_remove (work.edit, KRING_TABLE_TAGGING, row->row.id);
      left--;
    }
  if (left == 0)
    kring_edit_remove (work.edit, KRING_TABLE_TAG, tag);
  return end (&work, NULL, error);
}

gboolean
kring_operation_move_many (KringDocument *document,
                           const char *need,
                           const char *const *actors,
                           KringRing ring,
                           KringMeasure *measure,
                           GError **error)
{
  g_autofree char *shown = kring_operation_who (document, actors);
  g_autofree char *label
      = g_strdup_printf (C_ ("edit", "Move %1$s to %2$s"), shown, kring_term_label (&kring_rings, (int)ring));
  Work work = begin (document, label);

  for (guint i = 0; actors[i] != NULL; i++)
    {
      KringContribution *old = kring_model_contribution (work.model, need, actors[i]);
      KringRow *row;

      if (old == NULL || old->ring == (int)ring)
        continue;
      row = kring_row_copy (KRING_ROW (old));
      KRING_CONTRIBUTION (row)->ring = (int)ring;
      put (&work, row);
      forget_place (&work, need, actors[i]);
    }
  return end (&work, measure, error);
}

/* A sector shows on every map the actor stands on. */
static void
forget_places (Work *work, const char *actor)
{
  GPtrArray *serves = kring_model_referring (work->model, KRING_TABLE_CONTRIBUTION, "actor", actor);

  for (guint i = 0; serves != NULL && i < serves->len; i++)
    forget_place (work, KRING_CONTRIBUTION (g_ptr_array_index (serves, i))->need, actor);
}

gboolean
kring_operation_set_many (KringDocument *document,
                          const char *need,
                          const char *const *actors,
                          const char *field,
                          int value,
                          KringMeasure *measure,
                          GError **error)
{
  const KringField *which = kring_table_field (KRING_ACTOR_TABLE, field);
  gboolean sector = strcmp (field, "sector") == 0;
  g_autofree char *shown = kring_operation_who (document, actors);
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Change %s"), shown);
  Work work = begin (document, label);

  for (guint i = 0; actors[i] != NULL; i++)
    {
      KringActor *old = find (&work, actors[i]);
      KringRow *row;

      if (old == NULL || kring_row_int (&old->row, which) == value)
        continue;
      row = kring_row_copy (&old->row);
      kring_row_set_int (row, which, value);
      if (sector)
        kring_operation_follow_sector (document, need, KRING_ACTOR (row));
      put (&work, row);
      if (sector)
        forget_places (&work, actors[i]);
    }
  return end (&work, measure, error);
}

/* Those of @actors that are not on the map around @need and may be offered there. */
static GPtrArray *
newcomers (KringModel *model, const char *need, const char *const *actors)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; actors[i] != NULL; i++)
    {
      KringActor *actor = KRING_ACTOR (kring_model_get (model, KRING_TABLE_ACTOR, actors[i]));

      if (actor != NULL && kring_model_contribution (model, need, actors[i]) == NULL
          && (actor->need == NULL || strcmp (actor->need, need) == 0))
        g_ptr_array_add (found, (gpointer)actors[i]);
    }
  g_ptr_array_add (found, NULL);
  return found;
}

gboolean
kring_operation_add_many (KringDocument *document,
                          const char *need,
                          const char *const *actors,
                          KringRing ring,
                          KringMeasure *measure,
                          GError **error)
{
  g_autoptr (GPtrArray) added = newcomers (kring_document_get_model (document), need, actors);
  g_autofree char *shown = NULL;
  g_autofree char *label = NULL;
  Work work;

  if (added->len == 1)
    return TRUE;
  shown = kring_operation_who (document, (const char *const *)added->pdata);
  label = g_strdup_printf (C_ ("edit", "Add %s"), shown);
  work = begin (document, label);
  for (guint i = 0; i + 1 < added->len; i++)
    {
      KringRow *row = kring_row_new (KRING_CONTRIBUTION_TABLE);

      kring_set (&KRING_CONTRIBUTION (row)->need, need);
      kring_set (&KRING_CONTRIBUTION (row)->actor, g_ptr_array_index (added, i));
      KRING_CONTRIBUTION (row)->ring = (int)ring;
      put (&work, row);
    }
  touch_map (&work, need);
  return end (&work, measure, error);
}

gboolean
kring_operation_take_many_off (KringDocument *document, const char *need, const char *const *actors, GError **error)
{
  g_autofree char *shown = kring_operation_who (document, actors);
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Take %s off the Map"), shown);
  Work work = begin (document, label);

  for (guint i = 0; actors[i] != NULL; i++)
    if (kring_model_contribution (work.model, need, actors[i]) != NULL)
      kring_operation_add_taking_off (work.edit, work.model, need, actors[i]);
  return end (&work, NULL, error);
}

gboolean
kring_operation_remove_many (KringDocument *document, const char *const *actors, GError **error)
{
  g_autofree char *shown = kring_operation_who (document, actors);
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Remove %s"), shown);
  Work work = begin (document, label);

  for (guint i = 0; actors[i] != NULL; i++)
    if (find (&work, actors[i]) != NULL)
      kring_edit_remove (work.edit, KRING_TABLE_ACTOR, actors[i]);
  return end (&work, NULL, error);
}
