/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-import-private.h"
#include "kring-text.h"

/* What one row says of how two actors are joined. */
typedef struct
{
  const KringSheet *sheet;
  guint index;
  const KringRow *from, *to;
  int strength;  /* -1: not said */
  int direction; /* from → to is forward; -1: not said */
  char *note;
} Entry;

static const char *
text_of (KringImportWork *work, guint index, KringColumn column)
{
  return kring_sheet_text (work->source->ties, index, work->source->tie_columns[column]);
}

static char *
pair_key (const char *one, const char *other)
{
  return strcmp (one, other) < 0 ? g_strconcat (one, " ", other, NULL) : g_strconcat (other, " ", one, NULL);
}

static GHashTable *
ties_of_document (KringImportWork *work)
{
  g_autoptr (GPtrArray) all = kring_model_all (work->model, KRING_TABLE_TIE);
  GHashTable *ties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      KringTie *tie = g_ptr_array_index (all, i);

      g_hash_table_insert (ties, pair_key (tie->one, tie->other), tie);
    }
  return ties;
}

static int
turned (int direction)
{
  return direction == KRING_DIRECTION_FORWARD ? KRING_DIRECTION_BACK
         : direction == KRING_DIRECTION_BACK  ? KRING_DIRECTION_FORWARD
                                              : direction;
}

/* Two rows of a file about the same two are one tie: there and back is both ways. */
static int
joined (int one, int other)
{
  if (one == other || other == KRING_DIRECTION_NONE)
    return one;
  return one == KRING_DIRECTION_NONE ? other : KRING_DIRECTION_BOTH;
}

static void
join_note (KringTie *tie, const char *note, gboolean again)
{
  g_autofree char *both = NULL;

  if (note[0] == '\0')
    return;
  if (!again || tie->note[0] == '\0')
    kring_set (&tie->note, note);
  else if (strstr (tie->note, note) == NULL)
    {
      both = g_strconcat (tie->note, "\n", note, NULL);
      kring_set (&tie->note, both);
    }
}

static void
put_tie (KringImportWork *work, GHashTable *ties, const Entry *entry)
{
  char *key = pair_key (entry->from->id, entry->to->id);
  KringRow *there = g_hash_table_lookup (ties, key);
  gboolean again = there != NULL && g_hash_table_contains (work->touched, there->id);
  KringRow *row = there ? kring_import_amend (work, there) : kring_import_add (work, KRING_TIE_TABLE, NULL);
  KringTie *tie = KRING_TIE (row);
  int direction = entry->direction;

  g_hash_table_replace (ties, key, row);
  if (there == NULL)
    {
      kring_set (&tie->one, entry->from->id);
      kring_set (&tie->other, entry->to->id);
    }
  else if (strcmp (tie->one, entry->from->id) != 0)
    direction = turned (direction);
  if (entry->strength >= 0 && !again)
    tie->strength = entry->strength;
  if (direction >= 0)
    tie->direction = again ? joined (tie->direction, direction) : direction;
  join_note (tie, entry->note, again);
  kring_import_check_row (work, entry->sheet, entry->index, row);
}

static KringRow *
find_end (KringImportWork *work, const KringSheet *sheet, guint index, const char *text)
{
  gboolean several;
  KringRow *row;

  if (text[strspn (text, " \t\n")] == '\0')
    {
      kring_import_problem (work, sheet, index, g_strdup (_ ("A tie needs somebody at both its ends.")));
      return NULL;
    }
  row = kring_import_find (work, text, &several);
  if (several)
    kring_import_problem (work, sheet, index,
                          g_strdup_printf (_ ("Several are called “%s”. Write an id there instead of the name."), text));
  else if (row == NULL)
    kring_import_problem (work, sheet, index,
                          g_strdup_printf (_ ("Nobody is called “%s”, neither in the file nor in the document."), text));
  return several ? NULL : row;
}

static int
term_in (KringImportWork *work, const KringTerms *terms, guint index, KringColumn column)
{
  const char *word = text_of (work, index, column);
  int value = word[0] ? kring_word_find (terms, word) : -1;

  if (word[0] && value < 0)
    kring_import_unknown (work, work->source->ties, work->source->tie_columns[column], word);
  return value;
}

/* A word of another program for what joins two, such as "works with", is kept with the tie. */
static char *
note_of (KringImportWork *work, guint index, const char *kind)
{
  g_autofree char *word = kring_text_tidy (kind, TRUE);
  g_autofree char *note = kring_text_tidy (text_of (work, index, KRING_COLUMN_NOTE), TRUE);

  if (word[0] == '\0' || strcmp (word, note) == 0)
    return g_steal_pointer (&note);
  return note[0] ? g_strconcat (word, ": ", note, NULL) : g_steal_pointer (&word);
}

static void
put_line (KringImportWork *work, guint index, KringJoin join, const KringRow *from, const KringRow *to)
{
  gboolean unit = join == KRING_JOIN_PART_OF || join == KRING_JOIN_ALSO_PART_OF;
  gboolean main = join == KRING_JOIN_PART_OF || join == KRING_JOIN_REPORTS_TO;

  if (kring_import_check_ends (work, work->source->ties, index, from, to))
    kring_import_put_line (work, from, to, unit ? KRING_LINE_PART_OF : KRING_LINE_REPORTS_TO, main);
}

static void
plan_row (KringImportWork *work, GHashTable *ties, guint index)
{
  const KringSheet *sheet = work->source->ties;
  const char *kind = text_of (work, index, KRING_COLUMN_KIND);
  KringJoin join = kind[0] ? kring_join_find (kind) : KRING_JOIN_TIE;
  KringRow *from = find_end (work, sheet, index, text_of (work, index, KRING_COLUMN_FROM));
  KringRow *to = find_end (work, sheet, index, text_of (work, index, KRING_COLUMN_TO));
  g_autofree char *note = NULL;

  if (from == NULL || to == NULL)
    return;
  if (join > KRING_JOIN_TIE)
    {
      put_line (work, index, join, from, to);
      return;
    }
  if (strcmp (from->id, to->id) == 0)
    {
      g_autofree char *about = kring_sheet_about (sheet, kring_sheet_row (sheet, index)->number,
                                                  _ ("A tie from somebody to themselves is left out."));

      g_ptr_array_add (work->plan->remarks, g_steal_pointer (&about));
      return;
    }
  note = note_of (work, index, join == KRING_JOIN_UNKNOWN ? kind : "");
  put_tie (work, ties,
           &(Entry){ sheet, index, from, to, term_in (work, &kring_strengths, index, KRING_COLUMN_STRENGTH),
                     term_in (work, &kring_directions, index, KRING_COLUMN_DIRECTION), note });
}

/* A column of the actors' own table may name whom each is tied to. */
static void
plan_column (KringImportWork *work, GHashTable *ties)
{
  const KringSheet *sheet = work->source->actors;

  for (guint i = 0; i < work->of_row->len; i++)
    {
      const KringRow *from = g_ptr_array_index (work->of_row, i);
      g_auto (GStrv) texts = g_strsplit_set (kring_import_actor_text (work, i, KRING_COLUMN_TIES), "|;\n", -1);

      for (guint t = 0; from != NULL && texts[t] != NULL; t++)
        {
          KringRow *to = g_strstrip (texts[t])[0] != '\0' ? find_end (work, sheet, i, texts[t]) : NULL;

          if (to != NULL && strcmp (from->id, to->id) != 0)
            put_tie (work, ties, &(Entry){ sheet, i, from, to, -1, -1, (char *) "" });
        }
    }
}

void
kring_import_plan_ties (KringImportWork *work)
{
  const KringImportSource *source = work->source;
  g_autoptr (GHashTable) ties = ties_of_document (work);

  if (source->actors != NULL && source->actor_columns[KRING_COLUMN_TIES] >= 0)
    plan_column (work, ties);
  if (source->ties == NULL)
    return;
  if (source->tie_columns[KRING_COLUMN_FROM] < 0 || source->tie_columns[KRING_COLUMN_TO] < 0)
    {
      g_ptr_array_add (work->plan->problems,
                       g_strdup_printf (_ ("%s has no columns for both ends of a tie. Head them From and To, or choose "
                                           "which they are."),
                                        source->ties->name));
      return;
    }
  for (guint i = 0; i < source->ties->rows->len; i++)
    plan_row (work, ties, i);
}
