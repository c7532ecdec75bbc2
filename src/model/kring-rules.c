/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-line-rings.h"

static const char *
name_of (KringModel *model, KringTableIndex index, const char *id)
{
  KringRow *row = kring_model_get (model, index, id);
  const char *name = row ? kring_row_name (row) : NULL;

  return name && name[0] != '\0' ? name : id;
}

#define ACTOR_NAME(id) name_of (model, KRING_TABLE_ACTOR, id)
#define NEED_NAME(id) name_of (model, KRING_TABLE_NEED, id)

/* Adds @key to @seen and returns whether it was there before. */
static gboolean
again (GHashTable *seen, char *key)
{
  return !g_hash_table_add (seen, key);
}

static void
check_contributions (GPtrArray *found, KringModel *model)
{
  g_autoptr (GPtrArray) rows = kring_model_all (model, KRING_TABLE_CONTRIBUTION);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      KringContribution *row = g_ptr_array_index (rows, i);
      KringActor *actor = KRING_ACTOR (kring_model_get (model, KRING_TABLE_ACTOR, row->actor));

      if (again (seen, g_strconcat (row->need, row->actor, NULL)))
        g_ptr_array_add (found, g_strdup_printf (_ ("“%1$s” stands twice on the map around “%2$s”."),
                                                 ACTOR_NAME (row->actor), NEED_NAME (row->need)));
      if (actor != NULL && actor->need != NULL && strcmp (actor->need, row->need) != 0)
        g_ptr_array_add (found,
                         g_strdup_printf (_ ("“%1$s” belongs to the citizen’s own network of another need, but stands on "
                                             "the map around “%2$s”."),
                                          ACTOR_NAME (row->actor), NEED_NAME (row->need)));
    }
}

static void
check_places (GPtrArray *found, KringModel *model)
{
  g_autoptr (GPtrArray) rows = kring_model_all (model, KRING_TABLE_PLACE);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      KringPlace *row = g_ptr_array_index (rows, i);

      if (again (seen, g_strdup_printf ("%s %d %s", row->need ? row->need : "", row->arrangement, row->actor)))
        g_ptr_array_add (found, g_strdup_printf (_ ("“%s” has two places in one picture."), ACTOR_NAME (row->actor)));
      if (row->arrangement == KRING_ARRANGEMENT_AROUND
          && !(row->u >= 0 && row->u <= 1 && row->v >= 0 && row->v <= 1))
        g_ptr_array_add (found, g_strdup_printf (_ ("The place of “%s” lies outside its ring and sector."),
                                                 ACTOR_NAME (row->actor)));
    }
}

static void
check_ties (GPtrArray *found, KringModel *model)
{
  g_autoptr (GPtrArray) rows = kring_model_all (model, KRING_TABLE_TIE);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      KringTie *row = g_ptr_array_index (rows, i);
      gboolean ordered = strcmp (row->one, row->other) < 0;

      if (strcmp (row->one, row->other) == 0)
        g_ptr_array_add (found, g_strdup_printf (_ ("“%s” is tied to itself."), ACTOR_NAME (row->one)));
      else if (again (seen, g_strconcat (ordered ? row->one : row->other, ordered ? row->other : row->one, NULL)))
        g_ptr_array_add (found, g_strdup_printf (_ ("“%1$s” and “%2$s” are tied twice."), ACTOR_NAME (row->one),
                                                 ACTOR_NAME (row->other)));
    }
}

/* Puts whoever stands above @actor after the others in @found, each once. */
static void
add_above (KringModel *model, const char *actor, KringLineKind kind, GPtrArray *found, GHashTable *seen)
{
  GPtrArray *rows = kring_model_referring (model, KRING_TABLE_LINE, "actor", actor);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      KringLine *row = g_ptr_array_index (rows, i);

      if (row->kind == (int) kind && g_hash_table_add (seen, row->above))
        g_ptr_array_add (found, row->above);
    }
}

gboolean
kring_rules_above_would_ring (KringModel *model, const char *actor, const char *above, KringLineKind kind)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (seen, (gpointer) above);
  g_ptr_array_add (found, (gpointer) above);
  for (guint i = 0; i < found->len && !g_hash_table_contains (seen, actor); i++)
    add_above (model, g_ptr_array_index (found, i), kind, found, seen);
  return g_hash_table_contains (seen, actor);
}

static void
check_line (GPtrArray *found, KringModel *model)
{
  g_autoptr (GPtrArray) rows = kring_model_all (model, KRING_TABLE_LINE);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) units = kring_line_rings_new (rows, KRING_LINE_PART_OF);
  g_autoptr (GHashTable) managers = kring_line_rings_new (rows, KRING_LINE_REPORTS_TO);

  for (guint i = 0; i < rows->len; i++)
    {
      KringLine *row = g_ptr_array_index (rows, i);

      if (row->main && again (seen, g_strdup_printf ("%d %s", row->kind, row->actor)))
        g_ptr_array_add (found, g_strdup_printf (_ ("“%s” has two main places in the line."), ACTOR_NAME (row->actor)));
      if (kring_line_rings_has (row->kind == KRING_LINE_PART_OF ? units : managers, row)
          && !again (seen, g_strdup_printf ("ring %d %s", row->kind, row->actor)))
        g_ptr_array_add (found, g_strdup_printf (_ ("The line above “%s” leads back to itself."), ACTOR_NAME (row->actor)));
    }
}

static void
check_tags (GPtrArray *found, KringModel *model)
{
  g_autoptr (GPtrArray) rows = kring_model_all (model, KRING_TABLE_TAGGING);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      KringTagging *row = g_ptr_array_index (rows, i);

      if (again (seen, g_strconcat (row->tag, row->actor, NULL)))
        g_ptr_array_add (found, g_strdup_printf (_ ("“%1$s” bears the tag “%2$s” twice."), ACTOR_NAME (row->actor),
                                                 name_of (model, KRING_TABLE_TAG, row->tag)));
    }
}

/* Such a row is looked for by its key, and would not be found. What people write below each other in answers has keys of its
 * own: kring-talk-check.h. */
static void
check_keys (GPtrArray *found, KringModel *model, const KringTable *table)
{
  g_autoptr (GPtrArray) rows = kring_model_all (model, table->index);

  for (guint i = 0; i < rows->len; i++)
    {
      const KringRow *row = g_ptr_array_index (rows, i);
      g_autofree char *key = kring_row_key (row);

      if (strcmp (row->id, key) != 0)
        g_ptr_array_add (found, kring_rules_misplaced (table));
    }
}

char *
kring_rules_misplaced (const KringTable *table)
{
  return g_strdup_printf (_ ("A row of the table %s is not called as it would be looked for."), table->name);
}

GPtrArray *
kring_rules_check (KringModel *model)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  check_contributions (found, model);
  check_places (found, model);
  check_ties (found, model);
  check_line (found, model);
  check_tags (found, model);
  for (int t = 0; t < KRING_N_TABLES; t++)
    if (kring_tables[t].keyed > 0 && t != KRING_TABLE_ANSWER)
      check_keys (found, model, &kring_tables[t]);
  return found;
}
