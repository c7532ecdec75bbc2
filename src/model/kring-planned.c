/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-planned.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-outline.h"
#include "kring-plans.h"

struct _KringPlanned
{
  gatomicrefcount refs;
  GHashTable *then;  /* id → the row as it will be, of what comes or becomes another */
  GHashTable *added; /* set of ids, borrowed from @then */
  GHashTable *ended; /* set of ids */
};

static KringPlanned *
planned_alloc (void)
{
  KringPlanned *self = g_new0 (KringPlanned, 1);

  g_atomic_ref_count_init (&self->refs);
  self->then = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)kring_row_unref);
  self->added = g_hash_table_new (g_str_hash, g_str_equal);
  self->ended = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

KringPlanned *
kring_planned_new (KringModel *model, GPtrArray *plans, GPtrArray *added)
{
  KringPlanned *self = planned_alloc ();
  g_autoptr (GPtrArray) ended = NULL;
  g_autoptr (GPtrArray) rows = kring_plans_outcome (model, plans, &ended);

  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i), *today = kring_model_get (model, row->table->index, row->id);

      if (today != NULL && kring_row_equal (today, row))
        continue;
      g_hash_table_insert (self->then, row->id, kring_row_ref (row));
      if (today != NULL)
        continue;
      g_hash_table_add (self->added, row->id);
      g_ptr_array_add (added, kring_row_ref (row));
    }
  for (guint i = 0; i < ended->len; i++)
    g_hash_table_add (self->ended, g_strdup (KRING_ROW (g_ptr_array_index (ended, i))->id));
  return self;
}

KringPlanned *
kring_planned_ref (KringPlanned *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_planned_unref (KringPlanned *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->added);
  g_hash_table_unref (self->then);
  g_hash_table_unref (self->ended);
  g_free (self);
}

KringMark
kring_planned_mark (const KringPlanned *self, const char *id)
{
  if (self == NULL)
    return KRING_MARK_NONE;
  if (g_hash_table_contains (self->added, id))
    return KRING_MARK_ADDED;
  if (g_hash_table_contains (self->then, id))
    return KRING_MARK_ALTERED;
  return g_hash_table_contains (self->ended, id) ? KRING_MARK_ENDED : KRING_MARK_NONE;
}

static gconstpointer
then (const KringPlanned *self, const KringRow *row)
{
  gconstpointer will_be = self != NULL ? g_hash_table_lookup (self->then, row->id) : NULL;

  return will_be != NULL ? will_be : row;
}

const KringTie *
kring_planned_tie (const KringPlanned *self, const KringTie *tie)
{
  return then (self, &tie->row);
}

const KringContribution *
kring_planned_contribution (const KringPlanned *self, const KringContribution *contribution)
{
  return then (self, &contribution->row);
}

/* In words */

char *
kring_planned_say_tie (const KringPlanned *self, const KringTie *tie, const char *from, const char *other)
{
  g_autofree char *says = kring_outline_tie_with (tie, from, other);
  g_autofree char *will_be = NULL;

  switch (kring_planned_mark (self, tie->row.id))
    {
    case KRING_MARK_ADDED:
      /* Translators: a tie that is not there yet: "planned: strong with Library". */
      return g_strdup_printf (C_ ("plan", "planned: %s"), says);
    case KRING_MARK_ALTERED:
      will_be = kring_outline_tie_with (kring_planned_tie (self, tie), from, other);
      /* Translators: a tie, and what a change plans it to become: "weak with Library, planned: strong with Library". */
      return g_strdup_printf (C_ ("plan", "%1$s, planned: %2$s"), says, will_be);
    case KRING_MARK_ENDED:
      /* Translators: a tie that a change plans to end: "weak with Library, planned to end". */
      return g_strdup_printf (C_ ("plan", "%s, planned to end"), says);
    default:
      return g_steal_pointer (&says);
    }
}

static char *
say_altered (const KringContribution *today, const KringContribution *will_be)
{
  GString *text = g_string_new (NULL);

  if (will_be->ring != today->ring)
    /* Translators: of an actor on the map; %s is a ring. */
    g_string_append_printf (text, _ ("Planned to move to: %s."), kring_term_label (&kring_rings, will_be->ring));
  if (strcmp (will_be->offer, today->offer) != 0)
    {
      g_string_append (text, text->len > 0 ? " " : "");
      /* Translators: what a change plans that an actor contributes to a need. */
      g_string_append_printf (text, _ ("Planned to contribute with: %s."), will_be->offer);
    }
  return g_string_free (text, FALSE);
}

char *
kring_planned_say_contribution (const KringPlanned *self, const KringContribution *contribution)
{
  switch (kring_planned_mark (self, contribution->row.id))
    {
    case KRING_MARK_ADDED:
      /* Translators: of an actor that is not on the map today. */
      return g_strdup (_ ("Planned to come onto the map."));
    case KRING_MARK_ALTERED:
      return say_altered (contribution, kring_planned_contribution (self, contribution));
    case KRING_MARK_ENDED:
      return g_strdup (_ ("Planned to leave the map."));
    default:
      return NULL;
    }
}

static void
add_part (GString *parts, guint n, char *part)
{
  if (n > 0)
    g_string_append_printf (parts, "%s%s", parts->len > 0 ? ", " : "", part);
  g_free (part);
}

void
kring_planned_add_figure (GString *text, KringTime time, const guint n[KRING_N_MARKS])
{
  guint come = n[KRING_MARK_ADDED], change = n[KRING_MARK_ALTERED], end = n[KRING_MARK_ENDED];
  g_autoptr (GString) parts = g_string_new (NULL);

  if (time == KRING_TIME_AFTER)
    g_string_append_printf (text, " %s", _ ("It shows how it will be after the changes."));
  add_part (parts, come, g_strdup_printf (ngettext ("%u comes", "%u come", come), come));
  add_part (parts, change, g_strdup_printf (ngettext ("%u changes", "%u change", change), change));
  add_part (parts, end, g_strdup_printf (ngettext ("%u ends", "%u end", end), end));
  if (parts->len == 0)
    return;
  g_string_append_c (text, ' ');
  /* Translators: what is planned on the map, for somebody who cannot see it: "Planned over today: 2 come, 1 changes."
   */
  g_string_append_printf (text, C_ ("plan", "Planned over today: %s."), parts->str);
}
