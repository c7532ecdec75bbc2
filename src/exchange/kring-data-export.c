/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-data-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-consent.h"
#include "kring-csv.h"
#include "kring-export.h"
#include "kring-graphml.h"
#include "kring-json-document.h"
#include "kring-language.h"
#include "kring-tables-export.h"

G_DEFINE_QUARK (kring-data-error-quark, kring_data_error)

static const char *const suffixes[KRING_N_DATA_KINDS] = { ".csv", ".graphml", ".json" };

int
kring_data_kind_find (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (int i = 0; i < KRING_N_DATA_KINDS; i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return i;
  return -1;
}

const char *
kring_data_kind_suffix (KringDataKind kind)
{
  return suffixes[kind];
}

char *
kring_data_ties_path (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (suffixes[KRING_DATA_CSV]));

  return g_strconcat (stem, "-ties", path + strlen (stem), NULL);
}

static gboolean
has_ties (const KringDataChoice *choice)
{
  return choice->kind == KRING_DATA_CSV && choice->table == KRING_DATA_ACTORS;
}

/* The ties go into a file that nobody has named: it may be replaced if it came with a table before. */
static gboolean
check_beside (const KringDataChoice *choice, const char *path, GError **error)
{
  g_autofree char *beside = has_ties (choice) ? kring_data_ties_path (path) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (beside == NULL || choice->replace || g_file_test (path, G_FILE_TEST_EXISTS)
      || !g_file_test (beside, G_FILE_TEST_EXISTS))
    return TRUE;
  name = g_filename_display_basename (path);
  other = g_filename_display_basename (beside);
  g_set_error (error, KRING_DATA_ERROR, KRING_DATA_ERROR_EXISTS,
               /* Translators: two files, such as "people.csv" and "people-ties.csv". */
               _ ("The ties of “%1$s” would go into “%2$s”, which is there already. Choose another name, or move it away."),
               name, other);
  return FALSE;
}

static gboolean
check_path (const KringDataChoice *choice, const char *path, GError **error)
{
  g_autofree char *beside = has_ties (choice) ? kring_data_ties_path (path) : NULL;

  if (choice->document == NULL
      || (!kring_export_same_file (choice->document, path)
          && (beside == NULL || !kring_export_same_file (choice->document, beside))))
    return check_beside (choice, path, error);
  g_set_error_literal (error, KRING_DATA_ERROR, KRING_DATA_ERROR_OVER_DOCUMENT,
                       _ ("The data would be written over the document itself."));
  return FALSE;
}

/* What a spreadsheet that speaks the language expects between columns. */
static GBytes *
to_csv (KringSheet *sheet)
{
  return kring_csv_write (sheet, strcmp (kring_language_get (), "en") == 0 ? ',' : ';');
}

/* Sets the language that tables speak. Returns whether kring_language_set (NULL) is to be called afterwards. */
static gboolean
speak (const KringDataChoice *choice)
{
  if (choice->language == NULL || strcmp (choice->language, kring_language_get ()) == 0)
    return FALSE;
  kring_language_set (choice->language);
  return TRUE;
}

/* @ties (out) is %NULL if there are none, and none that @stale says are of before. */
static GBytes *
make_actors (const KringOrganisation *organisation, const KringDataChoice *choice, gboolean stale, GBytes **ties)
{
  gboolean foreign = speak (choice);
  g_autoptr (KringSheet) actors = kring_tables_actors (organisation, choice->need);
  g_autoptr (KringSheet) others = kring_tables_ties (organisation, choice->need);
  GBytes *bytes = to_csv (actors);

  *ties = others->rows->len > 0 || stale ? to_csv (others) : NULL;
  if (foreign)
    kring_language_set (NULL);
  return bytes;
}

static gboolean
write_actors (const KringOrganisation *organisation, const KringDataChoice *choice, const char *path, GPtrArray *told,
              GError **error)
{
  g_autofree char *beside = kring_data_ties_path (path);
  g_autofree char *name = g_filename_display_basename (beside);
  g_autoptr (GBytes) ties = NULL;
  g_autoptr (GBytes) actors = make_actors (organisation, choice, g_file_test (beside, G_FILE_TEST_EXISTS), &ties);

  if (!kring_export_write_both (ties, beside, actors, path, error))
    return FALSE;
  if (ties != NULL)
    g_ptr_array_add (told, g_strdup_printf (_ ("The ties are in “%s”."), name));
  return TRUE;
}

static KringSheet *
decided (const KringOrganisation *organisation, const KringDataChoice *choice)
{
  if (choice->table == KRING_DATA_DIALOGUES)
    return kring_tables_dialogues (organisation);
  return (choice->table == KRING_DATA_CHANGES ? kring_tables_changes : kring_tables_agreements) (
      organisation, choice->need, choice->with_private);
}

static GBytes *
make_decided (const KringOrganisation *organisation, const KringDataChoice *choice)
{
  gboolean foreign = speak (choice);
  g_autoptr (KringSheet) sheet = decided (organisation, choice);
  GBytes *bytes = to_csv (sheet);

  if (foreign)
    kring_language_set (NULL);
  return bytes;
}

/* All but actors with their ties is one file. */
static gboolean
write_one (const KringOrganisation *organisation, const KringDataChoice *choice, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (choice->kind == KRING_DATA_JSON)
    bytes = kring_json_write_document (organisation, choice->with_private);
  else if (choice->kind == KRING_DATA_GRAPHML)
    bytes = kring_graphml_write (organisation);
  else
    bytes = make_decided (organisation, choice);
  return kring_export_write (bytes, path, error);
}

/* Without consent a story is told to nobody but the team, and what is private to nobody; whoever takes the file for all there
 * is should know. */
static GPtrArray *
withheld (const KringOrganisation *organisation, gboolean with_private)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  guint n = kring_consent_withheld (organisation);

  if (n > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("Left out: the text of %u story, whose teller has not agreed.",
                                                "Left out: the text of %u stories, whose tellers have not agreed.", n),
                                      n));
  n = with_private ? 0 : kring_organisation_count (organisation, KRING_TABLE_THREAT);
  if (n > 0)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("Left out: what is threatened, told %u time, which is private.",
                                                           "Left out: what is threatened, told %u times, which is private.", n),
                                                 n));
  n = with_private ? 0 : kring_organisation_count (organisation, KRING_TABLE_DEVELOPMENT);
  if (n > 0)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("Left out: %u development plan, which is private.",
                                                           "Left out: %u development plans, which are private.", n),
                                                 n));
  n = with_private ? 0 : kring_consent_covered (organisation);
  if (n > 0)
    g_ptr_array_add (sentences,
                     /* Translators: what people marked alone in a dialogue and the room has not seen yet. */
                     g_strdup_printf (ngettext ("Left out: %u mark, which the room has not been shown.",
                                                "Left out: %u marks, which the room has not been shown.", n),
                                      n));
  return sentences;
}

static GPtrArray *
left_out (const KringOrganisation *organisation, const KringDataChoice *choice)
{
  GPtrArray *sentences;

  if (choice->kind == KRING_DATA_JSON)
    return withheld (organisation, choice->with_private);
  if (choice->kind == KRING_DATA_GRAPHML || choice->table == KRING_DATA_ACTORS)
    return kring_tables_left_out (organisation, choice->kind == KRING_DATA_CSV ? choice->need : NULL);
  sentences = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (sentences,
                   g_strdup (choice->table == KRING_DATA_CHANGES     ? _ ("The table holds changes alone.")
                             : choice->table == KRING_DATA_DIALOGUES ? _ ("The table holds dialogues alone.")
                                                                     : _ ("The table holds agreements alone.")));
  g_ptr_array_add (sentences, g_strdup (kring_tables_json_carries (organisation)));
  return sentences;
}

GPtrArray *
kring_data_export (const KringOrganisation *organisation, const KringDataChoice *choice, const char *path,
                   GError **error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  if (!check_path (choice, path, error)
      || !(has_ties (choice) ? write_actors (organisation, choice, path, told, error)
                             : write_one (organisation, choice, path, error)))
    return NULL;
  g_ptr_array_extend_and_steal (told, left_out (organisation, choice));
  return g_steal_pointer (&told);
}
