/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-observe-private.h"

static const char *const nicks[] = {
  "goal-not-set",  "goal-not-kept", "nobody-beside",   "nobody-own", "strained", "only-through",
  "passes-through", "many-needs",   "not-asked",       "no-tie",     "apart",    "nobody-enables",
  "no-effect",     "line",          "few-ties",        "goal-not-asked",
};
static const char *const labels[] = {
  /* Translators: headings of what a map shows, one for each kind of sentence. */
  NC_ ("observation", "Goal not set with the citizen"),
  NC_ ("observation", "Goal not kept to"),
  NC_ ("observation", "Nobody walks beside"),
  NC_ ("observation", "Nobody from the own network"),
  NC_ ("observation", "Strained on the way to help"),
  NC_ ("observation", "Reached only through one"),
  NC_ ("observation", "Most passes through one"),
  NC_ ("observation", "Carries many needs"),
  NC_ ("observation", "Nobody has asked"),
  NC_ ("observation", "No tie"),
  NC_ ("observation", "Groups without a tie"),
  NC_ ("observation", "Nobody enables"),
  NC_ ("observation", "Activity without effect"),
  NC_ ("observation", "The line and the network"),
  NC_ ("observation", "Too few ties"),
  NC_ ("observation", "Goal not asked about"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == KRING_N_OBSERVATION_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (labels) == KRING_N_OBSERVATION_KINDS);

const KringTerms kring_observation_kinds = { "observation", "observation", KRING_N_OBSERVATION_KINDS, nicks, labels };

/* How many names are gone through at most in search of what was put aside, among those not to be kept themselves: half a
 * second. A town's network has far fewer. A chain of thousands, where everybody concerns half of all, has more; there one
 * that has come far down since it was put aside is not found, and nobody reads of it in either list. */
#define MOST_SEARCHED 1000000u

/* How many of its actors a kind's sentence tells apart from the rest; among the others the order says nothing. */
static guint
n_told_apart (KringObservationKind kind)
{
  return kind == KRING_OBSERVATION_ONLY_THROUGH ? 1 : 0;
}

KringObservation *
kring_look_add (KringLook *look, KringObservationKind kind, int number)
{
  KringObservation *self = g_new0 (KringObservation, 1);

  self->kind = kind;
  self->need = look->need != NULL ? g_strdup (look->need->row.id) : NULL;
  self->actors = g_ptr_array_new_with_free_func (g_free);
  self->needs = g_ptr_array_new_with_free_func (g_free);
  self->number = number;
  g_ptr_array_add (look->seen, self);
  return self;
}

void
kring_observation_name (KringObservation *self, const char *id)
{
  g_ptr_array_add (self->actors, g_strdup (id));
}

void
kring_observation_free (KringObservation *self)
{
  g_free (self->need);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->needs);
  g_free (self->facts);
  g_free (self);
}

static int
id_order (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names decide the order of the sentence and the language that of the names, but the facts stay the same. */
static void
hash_sorted (GChecksum *sum, GPtrArray *ids, guint from)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = from; i < ids->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (ids, i));
  g_ptr_array_sort (sorted, id_order);
  for (guint i = 0; i < sorted->len; i++)
    {
      g_checksum_update (sum, g_ptr_array_index (sorted, i), -1);
      g_checksum_update (sum, (const guchar *) " ", 1);
    }
}

static char *
facts_of (const KringObservation *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *number = g_strdup_printf ("%d;", self->number);
  guint apart = MIN (n_told_apart (self->kind), self->actors->len);

  g_checksum_update (sum, (const guchar *) number, -1);
  for (guint i = 0; i < apart; i++)
    g_checksum_update (sum, g_ptr_array_index (self->actors, i), -1);
  g_checksum_update (sum, (const guchar *) ";", 1);
  hash_sorted (sum, self->actors, apart);
  g_checksum_update (sum, (const guchar *) ";", 1);
  hash_sorted (sum, self->needs, 0);
  return g_strdup (g_checksum_get_string (sum));
}

static const KringNeed *
find_need (const KringOrganisation *organisation, const char *need)
{
  GPtrArray *rows = organisation->rows[KRING_TABLE_NEED];

  for (guint i = 0; i < rows->len; i++)
    if (strcmp (KRING_ROW (g_ptr_array_index (rows, i))->id, need) == 0)
      return g_ptr_array_index (rows, i);
  return NULL;
}

/* Each by its facts, of the map that is looked at. */
static void
find_asides (KringLook *look)
{
  GPtrArray *rows = look->organisation->rows[KRING_TABLE_ASIDE];

  for (guint i = 0; i < rows->len; i++)
    {
      KringAside *aside = g_ptr_array_index (rows, i);
      int kind = kring_term_find (&kring_observation_kinds, aside->observation);

      if (kind < 0 || g_strcmp0 (aside->need, look->need != NULL ? look->need->row.id : NULL) != 0)
        continue;
      if (look->aside[kind] == NULL)
        look->aside[kind] = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_add (look->aside[kind], aside->facts);
    }
}

/* One that was put aside is always kept: it is listed as such. */
static gboolean
is_to_be_kept (KringLook *look, const KringObservation *observation)
{
  KringObservationKind kind = observation->kind;

  if (look->aside[kind] != NULL && kring_observation_aside (observation, look->organisation) != NULL)
    {
      g_hash_table_remove (look->aside[kind], observation->facts);
      return TRUE;
    }
  if (look->kept[kind] >= look->most)
    return FALSE;
  look->kept[kind]++;
  return TRUE;
}

/* Lets go of what was seen last and is not to be kept. */
static void
settle (KringLook *look)
{
  for (guint i = look->settled; i < look->seen->len; i++)
    {
      KringObservation *observation = g_ptr_array_index (look->seen, i);

      observation->facts = facts_of (observation);
      if (is_to_be_kept (look, observation))
        {
          look->seen->pdata[look->settled++] = observation;
          continue;
        }
      look->searched += observation->actors->len;
      kring_observation_free (observation);
    }
  g_ptr_array_set_size (look->seen, (int) look->settled);
}

gboolean
kring_look_given_up (const KringLook *look)
{
  return g_cancellable_is_cancelled (look->cancellable);
}

gboolean
kring_look_wants (KringLook *look, KringObservationKind kind)
{
  settle (look);
  if (kring_look_given_up (look))
    return FALSE;
  if (look->kept[kind] < look->most)
    return TRUE;
  return look->searched < MOST_SEARCHED && look->aside[kind] != NULL && g_hash_table_size (look->aside[kind]) > 0;
}

/* By kind; within a kind as they were found. */
static GPtrArray *
in_order (GPtrArray *seen)
{
  GPtrArray *ordered = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_observation_free);

  for (int kind = 0; kind < KRING_N_OBSERVATION_KINDS; kind++)
    for (guint i = 0; i < seen->len; i++)
      if ((int) ((KringObservation *) g_ptr_array_index (seen, i))->kind == kind)
        g_ptr_array_add (ordered, g_ptr_array_index (seen, i));
  return ordered;
}

static void
look_at_all (KringLook *look)
{
  void (*const parts[]) (KringLook *) = { kring_look_at_citizen, kring_look_at_ties, kring_look_at_work };
  g_autoptr (KringCircle) circle
      = kring_circle_new (look->organisation, look->need != NULL ? look->need->row.id : NULL, NULL, 0);

  look->circle = circle;
  find_asides (look);
  for (guint i = look->need != NULL ? 0 : 1; i < G_N_ELEMENTS (parts) && !kring_look_given_up (look); i++)
    {
      parts[i](look);
      settle (look);
    }
  for (int i = 0; i < KRING_N_OBSERVATION_KINDS; i++)
    g_clear_pointer (&look->aside[i], g_hash_table_unref);
}

GPtrArray *
kring_observe (const KringOrganisation *organisation, const char *need, guint most, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autoptr (GPtrArray) ordered = NULL;
  KringLook look = { .organisation = organisation, .need = need != NULL ? find_need (organisation, need) : NULL,
                     .seen = seen, .most = most, .cancellable = cancellable };

  if (need == NULL || look.need != NULL)
    look_at_all (&look);
  ordered = in_order (seen);
  return kring_look_given_up (&look) ? NULL : g_steal_pointer (&ordered);
}

KringAside *
kring_observation_aside (const KringObservation *self, const KringOrganisation *organisation)
{
  GPtrArray *rows = organisation->rows[KRING_TABLE_ASIDE];

  for (guint i = 0; i < rows->len; i++)
    {
      KringAside *aside = g_ptr_array_index (rows, i);

      if (g_strcmp0 (aside->need, self->need) == 0 && strcmp (aside->observation, nicks[self->kind]) == 0
          && strcmp (aside->facts, self->facts) == 0)
        return aside;
    }
  return NULL;
}

GPtrArray *
kring_observations_to_show (GPtrArray *observations, const KringOrganisation *organisation)
{
  GPtrArray *shown = g_ptr_array_new ();
  guint of_kind[KRING_N_OBSERVATION_KINDS] = { 0 };

  for (guint i = 0; i < observations->len; i++)
    {
      KringObservation *observation = g_ptr_array_index (observations, i);

      if (kring_observation_aside (observation, organisation) == NULL
          && of_kind[observation->kind]++ < KRING_MOST_OF_A_KIND)
        g_ptr_array_add (shown, observation);
    }
  return shown;
}
