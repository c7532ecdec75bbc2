/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-import-private.h"
#include "kring-line-rings.h"
#include "kring-text.h"

/* How many of a ring in the line are named. */
#define MOST_NAMED 6

static KringRow *
main_line (KringImportWork *work, const char *actor, KringLineKind kind)
{
  g_autofree char *key = g_strdup_printf ("%d %s", kind, actor);
  GPtrArray *lines = kring_model_referring (work->model, KRING_TABLE_LINE, "actor", actor);
  KringRow *row = g_hash_table_lookup (work->main_lines, key);

  for (guint i = 0; row == NULL && lines != NULL && i < lines->len; i++)
    {
      KringLine *line = g_ptr_array_index (lines, i);

      if (line->kind == (int) kind && line->main && !g_hash_table_contains (work->removed, line->row.id))
        row = &line->row;
    }
  return row;
}

static char *
further_key (const char *actor, const char *above, KringLineKind kind)
{
  return g_strdup_printf ("%d %s %s", kind, actor, above);
}

/* The further line from @actor up to @above, of the file or of the document; there may be none. */
static KringRow *
further_line (KringImportWork *work, const char *actor, const char *above, KringLineKind kind)
{
  g_autofree char *key = further_key (actor, above, kind);
  GPtrArray *lines = kring_model_referring (work->model, KRING_TABLE_LINE, "actor", actor);
  KringRow *row = g_hash_table_lookup (work->further_lines, key);

  if (row != NULL && g_hash_table_contains (work->removed, row->id))
    row = NULL;
  for (guint i = 0; row == NULL && lines != NULL && i < lines->len; i++)
    {
      KringLine *line = g_ptr_array_index (lines, i);

      if (line->kind == (int) kind && !line->main && strcmp (line->above, above) == 0
          && !g_hash_table_contains (work->removed, line->row.id))
        row = &line->row;
    }
  return row;
}

static gboolean
stands_above (KringImportWork *work, const char *actor, const char *above, KringLineKind kind)
{
  KringRow *line = main_line (work, actor, kind);

  return (line != NULL && strcmp (KRING_LINE (line)->above, above) == 0)
         || further_line (work, actor, above, kind) != NULL;
}

/* What the document does not hold yet needs no removing. */
static void
end_further_line (KringImportWork *work, const KringRow *actor, const KringRow *above, KringLineKind kind)
{
  KringRow *row = further_line (work, actor->id, above->id, kind);

  if (row == NULL)
    return;
  g_hash_table_add (work->removed, row->id);
  if (kring_model_get (work->model, KRING_TABLE_LINE, row->id) != NULL)
    g_ptr_array_add (work->plan->removed, kring_row_ref (row));
}

gboolean
kring_import_check_ends (KringImportWork *work, const KringSheet *sheet, guint index, const KringRow *actor,
                         const KringRow *above)
{
  g_autofree char *name = NULL;

  if (strcmp (actor->id, above->id) != 0)
    return TRUE;
  name = g_strdup_printf ("“%s”", kring_row_name (actor));
  kring_import_problem (work, sheet, index, g_strdup_printf (_ ("%s stands above itself in the line."), name));
  return FALSE;
}

void
kring_import_put_line (KringImportWork *work, const KringRow *actor, const KringRow *above, KringLineKind kind,
                       gboolean main)
{
  KringRow *there = main ? main_line (work, actor->id, kind) : NULL;
  KringRow *row;

  if (!main && stands_above (work, actor->id, above->id, kind))
    return;
  if (main)
    end_further_line (work, actor, above, kind);
  if (there != NULL)
    g_hash_table_remove (work->untold, there->id);
  row = there ? kring_import_amend (work, there) : kring_import_add (work, KRING_LINE_TABLE, NULL);
  kring_set (&KRING_LINE (row)->actor, actor->id);
  kring_set (&KRING_LINE (row)->above, above->id);
  KRING_LINE (row)->kind = (int) kind;
  KRING_LINE (row)->main = main;
  if (main)
    g_hash_table_insert (work->main_lines, g_strdup_printf ("%d %s", kind, actor->id), row);
  else
    g_hash_table_insert (work->further_lines, further_key (actor->id, above->id, kind), row);
}

/* An empty cell says nothing: that a file does not know somebody's manager does not end what somebody wrote here. */
static void
keep_line (KringImportWork *work, const KringRow *actor, KringLineKind kind)
{
  KringRow *row = main_line (work, actor->id, kind);

  if (row != NULL)
    g_hash_table_add (work->untold, row->id);
}

/* A unit that is named only where others are part of it is a unit all the same. */
static KringRow *
add_unit (KringImportWork *work, guint index, const char *text)
{
  g_autofree char *name = kring_text_tidy (text, FALSE);
  KringRow *row = kring_import_add (work, KRING_ACTOR_TABLE, NULL);

  kring_set (&KRING_ACTOR (row)->name, name);
  kring_set (&KRING_ACTOR (row)->import_key, name);
  KRING_ACTOR (row)->kind = KRING_ACTOR_UNIT;
  kring_import_check_row (work, work->source->actors, index, row);
  g_hash_table_insert (work->unit_names, kring_sheet_fold (name), row);
  g_hash_table_add (work->seen, row->id);
  return row;
}

static KringRow *
find_above (KringImportWork *work, guint index, const char *text, KringLineKind kind)
{
  const KringSheet *sheet = work->source->actors;
  gboolean several;
  KringRow *row = kring_import_find (work, text, &several);

  if (several)
    {
      kring_import_problem (work, sheet, index,
                            g_strdup_printf (_ ("Several are called “%s”. Write an id there instead of the name."), text));
      return NULL;
    }
  if (row == NULL && kind == KRING_LINE_PART_OF)
    row = add_unit (work, index, text);
  if (row == NULL)
    kring_import_problem (work, sheet, index,
                          g_strdup_printf (_ ("Nobody is called “%s”, neither in the file nor in the document, so nobody "
                                              "can report to them."),
                                           text));
  return row;
}

static void
plan_column (KringImportWork *work, KringColumn column, KringLineKind kind)
{
  if (work->source->actor_columns[column] < 0)
    return;
  for (guint i = 0; i < work->of_row->len; i++)
    {
      const KringRow *actor = g_ptr_array_index (work->of_row, i);
      const char *text = kring_import_actor_text (work, i, column);
      KringRow *above;

      if (actor == NULL)
        continue;
      if (text[strspn (text, " \t\n")] == '\0')
        {
          keep_line (work, actor, kind);
          continue;
        }
      above = find_above (work, i, text, kind);
      if (above != NULL && kring_import_check_ends (work, work->source->actors, i, actor, above))
        kring_import_put_line (work, actor, above, kind, TRUE);
    }
}

void
kring_import_plan_line (KringImportWork *work)
{
  plan_column (work, KRING_COLUMN_UNIT, KRING_LINE_PART_OF);
  plan_column (work, KRING_COLUMN_MANAGER, KRING_LINE_REPORTS_TO);
}

/* Rings */

static gboolean
is_line (const KringRow *row, KringLineKind kind)
{
  return row->table->index == KRING_TABLE_LINE && KRING_LINE (row)->kind == (int) kind;
}

/* The lines as they would be, main and further ones. */
static GPtrArray *
lines_as_planned (KringImportWork *work, KringLineKind kind)
{
  g_autoptr (GPtrArray) all = kring_model_all (work->model, KRING_TABLE_LINE);
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      KringRow *row = g_ptr_array_index (all, i);

      if (is_line (row, kind) && !g_hash_table_contains (work->removed, row->id)
          && !g_hash_table_contains (work->touched, row->id))
        g_ptr_array_add (lines, row);
    }
  for (guint i = 0; i < work->plan->rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (work->plan->rows, i);

      if (is_line (row, kind) && !g_hash_table_contains (work->removed, row->id))
        g_ptr_array_add (lines, row);
    }
  return lines;
}

static const char *
name_of (KringImportWork *work, const char *id)
{
  KringRow *row = g_hash_table_lookup (work->touched, id);

  return kring_row_name (row ? row : kring_model_get (work->model, KRING_TABLE_ACTOR, id));
}

/* Whom one comes to first on the way from each back down to whoever @line is above: id → id. Only lines of a ring are
 * walked, each once. */
static GHashTable *
way_round (GPtrArray *lines, GHashTable *rings, const KringLine *line)
{
  g_autoptr (GHashTable) below
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();
  GHashTable *towards = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      KringLine *other = g_ptr_array_index (lines, i);
      GPtrArray *those = g_hash_table_lookup (below, other->above);

      if (!kring_line_rings_has (rings, other))
        continue;
      if (those == NULL)
        g_hash_table_insert (below, other->above, those = g_ptr_array_new ());
      g_ptr_array_add (those, other->actor);
    }
  g_ptr_array_add (queue, line->actor);
  for (guint i = 0; i < queue->len && !g_hash_table_contains (towards, line->above); i++)
    {
      char *at = g_ptr_array_index (queue, i);
      GPtrArray *those = g_hash_table_lookup (below, at);

      for (guint t = 0; t < those->len; t++)
        if (!g_hash_table_contains (towards, g_ptr_array_index (those, t)))
          {
            g_hash_table_insert (towards, g_ptr_array_index (those, t), at);
            g_ptr_array_add (queue, g_ptr_array_index (those, t));
          }
    }
  return towards;
}

static void
tell_ring (KringImportWork *work, GPtrArray *lines, GHashTable *rings, const KringLine *line)
{
  g_autoptr (GHashTable) towards = way_round (lines, rings, line);
  GString *names = g_string_new (NULL);
  const char *id = line->above;
  guint n = 1;

  g_string_append_printf (names, "“%s”", name_of (work, line->actor));
  for (; strcmp (id, line->actor) != 0; id = g_hash_table_lookup (towards, id), n++)
    if (n < MOST_NAMED)
      g_string_append_printf (names, ", “%s”", name_of (work, id));
  if (n > MOST_NAMED)
    g_string_append (names, " …");
  /* Translators: names, each of whom stands below the next, and the last below the first. */
  g_ptr_array_add (work->plan->problems, g_strdup_printf (_ ("The line leads back to itself: %s."), names->str));
  g_string_free (names, TRUE);
}

void
kring_import_check_line (KringImportWork *work)
{
  work->plan->untold = g_hash_table_size (work->untold);
  for (KringLineKind kind = KRING_LINE_PART_OF; kind < KRING_N_LINE_KINDS; kind++)
    {
      g_autoptr (GPtrArray) lines = lines_as_planned (work, kind);
      g_autoptr (GHashTable) rings = kring_line_rings_new (lines, kind);
      g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

      /* Only what is new can have closed a ring. Each ring is told once. */
      for (guint i = 0; g_hash_table_size (rings) > 0 && i < lines->len; i++)
        {
          KringLine *line = g_ptr_array_index (lines, i);

          if (g_hash_table_contains (work->touched, line->row.id) && kring_line_rings_has (rings, line)
              && g_hash_table_add (told, g_hash_table_lookup (rings, line->actor)))
            tell_ring (work, lines, rings, line);
        }
    }
}
