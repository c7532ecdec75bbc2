/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "kring-import.h"

/* Of those who are gone, how many are named. */
#define MOST_NAMED 5

/* Of what stands in the way, how much is told. */
#define MOST_TOLD 20

static void
add_count (GPtrArray *sentences, guint n, char *sentence)
{
  if (n > 0)
    g_ptr_array_add (sentences, sentence);
  else
    g_free (sentence);
}

static void
add_gone (GPtrArray *sentences, GPtrArray *gone)
{
  GString *names = g_string_new (NULL);
  guint rest = gone->len > MOST_NAMED ? gone->len - MOST_NAMED : 0;
  g_autofree char *more = NULL;

  for (guint i = 0; i < MIN (gone->len, MOST_NAMED); i++)
    g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "", kring_row_name (g_ptr_array_index (gone, i)));
  more = g_strdup_printf (ngettext ("%1$s and %2$u other", "%1$s and %2$u others", rest), names->str, rest);
  if (gone->len > 0)
    /* Translators: %s is a list of names. */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Imported before, but not in the file any more: %s. They stay until "
                                                    "you remove them."),
                                                 rest > 0 ? more : names->str));
  g_string_free (names, TRUE);
}

GPtrArray *
kring_import_plan_summary (const KringImportPlan *self)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  guint n;

  n = self->added[KRING_TABLE_ACTOR];
  add_count (sentences, n, g_strdup_printf (ngettext ("%u actor is new.", "%u actors are new.", n), n));
  n = self->changed[KRING_TABLE_ACTOR];
  add_count (sentences, n, g_strdup_printf (ngettext ("%u actor changes.", "%u actors change.", n), n));
  n = self->kept;
  add_count (sentences, n, g_strdup_printf (ngettext ("%u actor stays as it is.", "%u actors stay as they are.", n), n));
  n = self->added[KRING_TABLE_LINE] + self->changed[KRING_TABLE_LINE] + self->removed->len;
  add_count (sentences, n, g_strdup_printf (ngettext ("%u place in the line is new or changes.",
                                                     "%u places in the line are new or change.", n),
                                           n));
  n = self->added[KRING_TABLE_TIE];
  add_count (sentences, n, g_strdup_printf (ngettext ("%u tie is new.", "%u ties are new.", n), n));
  n = self->changed[KRING_TABLE_TIE];
  add_count (sentences, n, g_strdup_printf (ngettext ("%u tie changes.", "%u ties change.", n), n));
  n = self->added[KRING_TABLE_CONTRIBUTION];
  add_count (sentences, n, g_strdup_printf (ngettext ("%u actor comes to the map.", "%u actors come to the map.", n),
                                           n));
  n = self->untold;
  add_count (sentences, n, g_strdup_printf (ngettext ("%u place in the line stays, though it is empty in the file.",
                                                     "%u places in the line stay, though they are empty in the file.", n),
                                           n));
  add_gone (sentences, self->gone);
  if (self->rows->len == 0 && self->removed->len == 0)
    g_ptr_array_add (sentences, g_strdup (_ ("The document holds all of it already.")));
  return sentences;
}

GPtrArray *
kring_import_plan_obstacles (const KringImportPlan *self)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  guint rest = self->problems->len > MOST_TOLD ? self->problems->len - MOST_TOLD : 0;

  for (guint i = 0; i < self->problems->len - rest; i++)
    g_ptr_array_add (sentences, g_strdup (g_ptr_array_index (self->problems, i)));
  add_count (sentences, rest, g_strdup_printf (ngettext ("And %u more.", "And %u more.", rest), rest));
  return sentences;
}

char *
kring_import_plan_outcome (const KringImportPlan *self)
{
  guint actors = self->added[KRING_TABLE_ACTOR] + self->changed[KRING_TABLE_ACTOR];
  guint ties = self->added[KRING_TABLE_TIE] + self->changed[KRING_TABLE_TIE];

  if (actors > 0)
    return g_strdup_printf (ngettext ("Imported %u actor", "Imported %u actors", actors), actors);
  if (ties > 0)
    return g_strdup_printf (ngettext ("Imported %u tie", "Imported %u ties", ties), ties);
  return g_strdup (_ ("Imported"));
}

static void
write_counts (JsonBuilder *builder, const char *name, const guint *counts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint t = 0; t < KRING_N_TABLES; t++)
    if (counts[t] > 0)
      {
        json_builder_set_member_name (builder, kring_tables[t].name);
        json_builder_add_int_value (builder, counts[t]);
      }
  json_builder_end_object (builder);
}

static void
write_sentences (JsonBuilder *builder, const char *name, GPtrArray *sentences)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < sentences->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (sentences, i));
  json_builder_end_array (builder);
}

static void
write_rows (JsonBuilder *builder, const char *name, GPtrArray *rows)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      const KringRow *row = g_ptr_array_index (rows, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, row->id);
      if (kring_row_name (row) != NULL)
        {
          json_builder_set_member_name (builder, "name");
          json_builder_add_string_value (builder, kring_row_name (row));
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
kring_import_plan_to_json (const KringImportPlan *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  write_counts (builder, "added", self->added);
  write_counts (builder, "changed", self->changed);
  write_rows (builder, "removed_lines", self->removed);
  write_rows (builder, "gone", self->gone);
  write_sentences (builder, "problems", self->problems);
  write_sentences (builder, "remarks", self->remarks);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
