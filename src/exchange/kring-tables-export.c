/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-tables-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-consent.h"
#include "kring-text.h"
#include "kring-words.h"

static const KringColumn actor_columns[]
    = { KRING_COLUMN_KEY,     KRING_COLUMN_NAME, KRING_COLUMN_KIND, KRING_COLUMN_SECTOR,
        KRING_COLUMN_MANAGER, KRING_COLUMN_UNIT, KRING_COLUMN_TAGS, KRING_COLUMN_NOTE,
        KRING_COLUMN_RING,    KRING_COLUMN_OFFER };
/* The last two are of one need. */
#define N_OF_ALL (G_N_ELEMENTS (actor_columns) - 2)

static const KringColumn tie_columns[] = { KRING_COLUMN_FROM,     KRING_COLUMN_TO,        KRING_COLUMN_KIND,
                                           KRING_COLUMN_STRENGTH, KRING_COLUMN_DIRECTION, KRING_COLUMN_NOTE };

/* How actors are referred to. */
typedef struct
{
  GHashTable *counts; /* how often each name, and each key that could be taken for a name, is there: text → count */
  GHashTable *shared; /* keys of more than one */
} Names;

GHashTable *
kring_tables_shared_keys (const KringOrganisation *organisation)
{
  GPtrArray *actors = organisation->rows[KRING_TABLE_ACTOR];
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < actors->len; i++)
    {
      const KringActor *actor = g_ptr_array_index (actors, i);

      if (!g_hash_table_add (seen, actor->import_key))
        g_hash_table_add (shared, g_strdup (actor->import_key));
    }
  return shared;
}

const char *
kring_tables_key (const KringActor *actor, GHashTable *shared)
{
  return actor->import_key[0] && !g_hash_table_contains (shared, actor->import_key) ? actor->import_key : actor->row.id;
}

static GHashTable *
count_names (const KringOrganisation *organisation)
{
  GPtrArray *actors = organisation->rows[KRING_TABLE_ACTOR];
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < actors->len; i++)
    {
      const KringActor *actor = g_ptr_array_index (actors, i);
      char *name = kring_sheet_fold (actor->name);
      g_autofree char *key = kring_sheet_fold (actor->import_key);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

      if (key[0] != '\0' && strcmp (key, name) != 0)
        g_hash_table_insert (counts, g_steal_pointer (&key), GUINT_TO_POINTER (2));
      g_hash_table_replace (counts, name, GUINT_TO_POINTER (count + 1));
    }
  return counts;
}

static void
names_init (Names *names, const KringOrganisation *organisation)
{
  names->counts = count_names (organisation);
  names->shared = kring_tables_shared_keys (organisation);
}

static void
names_clear (Names *names)
{
  g_hash_table_unref (names->counts);
  g_hash_table_unref (names->shared);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, names_clear)

/* How others refer to an actor. */
static const char *
call (const KringOrganisation *organisation, const Names *names, const char *id)
{
  const KringActor *actor = KRING_ACTOR (kring_organisation_get (organisation, KRING_TABLE_ACTOR, id));
  g_autofree char *name = kring_sheet_fold (actor->name);

  /* In its own row an empty name will not do, but others still find it. */
  return name[0] != '\0' && GPOINTER_TO_UINT (g_hash_table_lookup (names->counts, name)) == 1
             ? actor->name
             : kring_tables_key (actor, names->shared);
}

static const char *
above (const KringOrganisation *organisation, const Names *names, const char *actor, KringLineKind kind)
{
  GPtrArray *lines = kring_organisation_referring (organisation, KRING_TABLE_LINE, "actor", actor);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const KringLine *line = g_ptr_array_index (lines, i);

      if (line->kind == (int) kind && line->main)
        return call (organisation, names, line->above);
    }
  return "";
}

char *
kring_tables_tags (const KringOrganisation *organisation, const char *actor)
{
  GPtrArray *borne = kring_organisation_referring (organisation, KRING_TABLE_TAGGING, "actor", actor);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; borne != NULL && i < borne->len; i++)
    {
      const char *id = KRING_TAGGING (g_ptr_array_index (borne, i))->tag;
      KringRow *tag = kring_organisation_get (organisation, KRING_TABLE_TAG, id);

      if (tag != NULL) /* a part of an organisation may have been taken without it */
        g_ptr_array_add (tags, tag);
    }
  g_ptr_array_sort (tags, kring_model_order);
  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", kring_row_name (g_ptr_array_index (tags, i)));
  return g_string_free (text, FALSE);
}

static void
add_actor (KringSheet *sheet, const KringOrganisation *organisation, const Names *names, const KringActor *actor,
           const KringContribution *brings)
{
  const char *id = actor->row.id;
  g_autofree char *tags = kring_tables_tags (organisation, id);
  const char *texts[G_N_ELEMENTS (actor_columns)] = {
    kring_tables_key (actor, names->shared),
    actor->name[0] ? actor->name : C_ ("name", "unnamed"),
    kring_term_label (&kring_actor_kinds, actor->kind),
    kring_term_label (&kring_sectors, actor->sector),
    above (organisation, names, id, KRING_LINE_REPORTS_TO),
    above (organisation, names, id, KRING_LINE_PART_OF),
    tags,
    actor->note,
    brings ? kring_term_label (&kring_rings, brings->ring) : "",
    brings ? brings->offer : "",
  };

  kring_sheet_add_row (sheet, sheet->rows->len + 2, texts, sheet->headings->len);
}

static KringContribution *
contribution_to (const KringOrganisation *organisation, const char *need, const char *actor)
{
  return kring_organisation_contribution (organisation, need, (guint)kring_organisation_find (organisation, actor));
}

KringSheet *
kring_tables_actors (const KringOrganisation *organisation, const char *need)
{
  KringSheet *sheet = kring_sheet_new ("");
  GPtrArray *actors = organisation->rows[KRING_TABLE_ACTOR];
  g_auto (Names) names = { NULL };

  names_init (&names, organisation);
  for (guint i = 0; i < (need ? G_N_ELEMENTS (actor_columns) : N_OF_ALL); i++)
    kring_sheet_add_column (sheet, kring_column_label (actor_columns[i]));
  for (guint i = 0; i < actors->len; i++)
    {
      const KringRow *actor = g_ptr_array_index (actors, i);
      KringContribution *brings = need ? contribution_to (organisation, need, actor->id) : NULL;

      if (need == NULL || brings != NULL)
        add_actor (sheet, organisation, &names, KRING_ACTOR (actor), brings);
    }
  return sheet;
}

static gboolean
serve (const KringOrganisation *organisation, const char *need, const char *one, const char *other)
{
  return need == NULL
         || (contribution_to (organisation, need, one) != NULL && contribution_to (organisation, need, other) != NULL);
}

KringSheet *
kring_tables_ties (const KringOrganisation *organisation, const char *need)
{
  KringSheet *sheet = kring_sheet_new ("");
  GPtrArray *ties = organisation->rows[KRING_TABLE_TIE], *lines = organisation->rows[KRING_TABLE_LINE];
  g_auto (Names) names = { NULL };

  names_init (&names, organisation);
  for (guint i = 0; i < G_N_ELEMENTS (tie_columns); i++)
    kring_sheet_add_column (sheet, kring_column_label (tie_columns[i]));
  for (guint i = 0; i < ties->len; i++)
    {
      const KringTie *tie = g_ptr_array_index (ties, i);
      const char *texts[G_N_ELEMENTS (tie_columns)] = {
        call (organisation, &names, tie->one),
        call (organisation, &names, tie->other),
        kring_join_label (KRING_JOIN_TIE),
        kring_term_label (&kring_strengths, tie->strength),
        kring_term_label (&kring_directions, tie->direction),
        tie->note,
      };

      if (serve (organisation, need, tie->one, tie->other))
        kring_sheet_add_row (sheet, sheet->rows->len + 2, texts, G_N_ELEMENTS (texts));
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const KringLine *line = g_ptr_array_index (lines, i);
      const char *texts[] = { call (organisation, &names, line->actor), call (organisation, &names, line->above),
                              kring_join_label (line->kind == KRING_LINE_PART_OF ? KRING_JOIN_ALSO_PART_OF
                                                                                 : KRING_JOIN_ALSO_REPORTS_TO) };

      if (!line->main && serve (organisation, need, line->actor, line->above))
        kring_sheet_add_row (sheet, sheet->rows->len + 2, texts, G_N_ELEMENTS (texts));
    }
  return sheet;
}

static void
add_left_out (GPtrArray *sentences, guint n, char *sentence)
{
  if (n > 0)
    g_ptr_array_add (sentences, sentence);
  else
    g_free (sentence);
}

const char *
kring_tables_json_carries (const KringOrganisation *organisation)
{
  return kring_consent_withheld (organisation) > 0 || kring_consent_private (organisation) > 0
                 || kring_consent_covered (organisation) > 0
             ? _ ("JSON carries all of it but what is not for others to read.")
             : _ ("JSON carries all of it.");
}

GPtrArray *
kring_tables_left_out (const KringOrganisation *organisation, const char *need)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  guint n = kring_organisation_count (organisation, KRING_TABLE_NEED);

  add_left_out (sentences, n,
                g_strdup_printf (ngettext ("Left out: %u need, with what belongs to it.",
                                           "Left out: %u needs, with what belongs to them.", n),
                                 n));
  n = need ? 0 : kring_organisation_count (organisation, KRING_TABLE_CONTRIBUTION);
  add_left_out (sentences, n,
                g_strdup_printf (ngettext ("Left out: what %u actor contributes to a need.",
                                           "Left out: what actors contribute to needs, %u times.", n),
                                 n));
  n = kring_organisation_count (organisation, KRING_TABLE_PLACE);
  add_left_out (sentences, n,
                g_strdup_printf (ngettext ("Left out: %u place on the maps.", "Left out: %u places on the maps.", n), n));
  n = kring_organisation_count (organisation, KRING_TABLE_NOTE);
  add_left_out (sentences, n,
                g_strdup_printf (ngettext ("Left out: %u note on the maps.", "Left out: %u notes on the maps.", n), n));
  if (sentences->len > 0)
    g_ptr_array_add (sentences, g_strdup (kring_tables_json_carries (organisation)));
  return sentences;
}
