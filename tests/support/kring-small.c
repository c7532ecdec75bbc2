/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kring-small.h"

#include <string.h>

typedef struct
{
  KringModel *model;
  char *need; /* id */
} Small;

char *
kring_small_id (const char *name)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf ("%.8s-%.4s-4%.3s-a%.3s-%.12s", sum, sum + 8, sum + 12, sum + 15, sum + 18);
}

/* A row whose id tells what it is about. */
static gpointer
new_row (KringTableIndex table, const char *about)
{
  g_autofree char *id = kring_small_id (about);

  return kring_row_new_with_id (&kring_tables[table], id);
}

static void
put (Small *small, gpointer row)
{
  g_autoptr (GArray) changes = kring_row_events_new ();
  KringRow *before = kring_model_get (small->model, KRING_ROW (row)->table->index, KRING_ROW (row)->id);

  kring_row_events_add (changes, before, row);
  kring_model_apply (small->model, changes);
  kring_row_unref (row);
}

static int
term (const KringTerms *terms, const char *nick)
{
  int value = kring_term_find (terms, nick);

  if (value < 0)
    g_error ("no %s is called %s", terms->name, nick);
  return value;
}

static void
put_need (Small *small, const char *name)
{
  KringNeed *need = new_row (KRING_TABLE_NEED, name);

  kring_set (&need->name, name);
  need->rank = kring_model_count (small->model, KRING_TABLE_NEED) + 1;
  g_free (small->need);
  small->need = g_strdup (need->row.id);
  put (small, need);
}

static void
put_goal (Small *small, const char *answers)
{
  g_auto (GStrv) words = g_strsplit (answers, " ", 2);
  KringNeed *need = KRING_NEED (kring_row_copy (kring_model_get (small->model, KRING_TABLE_NEED, small->need)));

  need->goal_set = term (&kring_answers, words[0]);
  need->goal_loyal = term (&kring_answers, words[1]);
  put (small, need);
}

static void
put_actor (Small *small, const char *sector, const char *name)
{
  KringActor *actor = new_row (KRING_TABLE_ACTOR, name);

  kring_set (&actor->name, name);
  actor->sector = term (&kring_sectors, sector);
  put (small, actor);
}

static void
put_contribution (Small *small, const char *ring, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " | ", 4);
  guint n = g_strv_length (parts);
  g_autofree char *about = g_strconcat (small->need, " ", parts[0], NULL);
  KringContribution *contribution = new_row (KRING_TABLE_CONTRIBUTION, about);
  g_autofree char *actor = kring_small_id (parts[0]);

  kring_set (&contribution->need, small->need);
  kring_set (&contribution->actor, actor);
  contribution->ring = term (&kring_rings, ring);
  contribution->delivers = n > 1 && strstr (parts[1], "delivers") != NULL;
  contribution->enables = n > 1 && strstr (parts[1], "enables") != NULL;
  kring_set (&contribution->activity, n > 2 ? parts[2] : "");
  kring_set (&contribution->effect, n > 3 ? parts[3] : "");
  put (small, contribution);
}

static void
put_tie (Small *small, const char *text)
{
  gboolean strained = strstr (text, " ~ ") != NULL;
  g_auto (GStrv) ends = g_strsplit (text, strained ? " ~ " : " - ", 2);
  KringTie *tie = new_row (KRING_TABLE_TIE, text);
  g_autofree char *one = kring_small_id (ends[0]), *other = kring_small_id (ends[1]);

  kring_set (&tie->one, one);
  kring_set (&tie->other, other);
  tie->strength = strained ? KRING_STRENGTH_STRAINED : KRING_STRENGTH_WORKING;
  put (small, tie);
}

static void
put_line (Small *small, const char *text, KringLineKind kind)
{
  g_auto (GStrv) ends = g_strsplit (text, " > ", 2);
  KringLine *line = new_row (KRING_TABLE_LINE, text);
  g_autofree char *actor = kring_small_id (ends[0]), *above = kring_small_id (ends[1]);

  kring_set (&line->actor, actor);
  kring_set (&line->above, above);
  line->kind = (int) kind;
  put (small, line);
}

static void
read_line (Small *small, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, ": ", 2);
  g_auto (GStrv) words = g_strsplit (parts[0], " ", 2);
  g_auto (GStrv) fields = g_strsplit (parts[1], " | ", 2);

  if (strcmp (parts[0], "need") == 0)
    put_need (small, parts[1]);
  else if (strcmp (parts[0], "goal") == 0)
    put_goal (small, parts[1]);
  else if (strcmp (parts[0], "tie") == 0)
    put_tie (small, parts[1]);
  else if (strcmp (parts[0], "line") == 0)
    put_line (small, parts[1], KRING_LINE_REPORTS_TO);
  else if (strcmp (parts[0], "part") == 0)
    put_line (small, parts[1], KRING_LINE_PART_OF);
  else
    {
      put_actor (small, words[1], fields[0]);
      if (strcmp (words[0], "actor") != 0)
        put_contribution (small, words[0], parts[1]);
    }
}

KringModel *
kring_small_model (const char *text)
{
  Small small = { kring_model_new (), NULL };
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      read_line (&small, lines[i]);
  g_free (small.need);
  return small.model;
}

KringOrganisation *
kring_small_organisation (const char *text)
{
  g_autoptr (KringModel) model = kring_small_model (text);

  return kring_organisation_new (model);
}
