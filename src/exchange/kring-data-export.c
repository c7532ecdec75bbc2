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

/* The ties go into a file that nobody has named: it may be replaced if it came with a table before. */
static gboolean
check_beside (const KringDataChoice *choice, const char *path, GError **error)
{
  g_autofree char *beside = choice->kind == KRING_DATA_CSV ? kring_data_ties_path (path) : NULL;
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
  g_autofree char *beside = choice->kind == KRING_DATA_CSV ? kring_data_ties_path (path) : NULL;

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

/* @ties (out) is %NULL if there are none, and none that @stale says are of before. */
static GBytes *
make_tables (const KringOrganisation *organisation, const KringDataChoice *choice, gboolean stale, GBytes **ties)
{
  const char *language = choice->language && strcmp (choice->language, kring_language_get ()) != 0 ? choice->language : NULL;
  g_autoptr (KringSheet) actors = NULL;
  g_autoptr (KringSheet) others = NULL;
  GBytes *bytes;

  if (language != NULL)
    kring_language_set (language);
  actors = kring_tables_actors (organisation, choice->need);
  others = kring_tables_ties (organisation, choice->need);
  bytes = to_csv (actors);
  *ties = others->rows->len > 0 || stale ? to_csv (others) : NULL;
  if (language != NULL)
    kring_language_set (NULL);
  return bytes;
}

static gboolean
write_tables (const KringOrganisation *organisation,
              const KringDataChoice *choice,
              const char *path,
              GPtrArray *told,
              GError **error)
{
  g_autofree char *beside = kring_data_ties_path (path);
  g_autofree char *name = g_filename_display_basename (beside);
  g_autoptr (GBytes) ties = NULL;
  g_autoptr (GBytes) actors = make_tables (organisation, choice, g_file_test (beside, G_FILE_TEST_EXISTS), &ties);

  if (!kring_export_write_both (ties, beside, actors, path, error))
    return FALSE;
  if (ties != NULL)
    g_ptr_array_add (told, g_strdup_printf (_ ("The ties are in “%s”."), name));
  return TRUE;
}

static gboolean
write_whole (const KringOrganisation *organisation, KringDataKind kind, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes
      = kind == KRING_DATA_JSON ? kring_json_write_document (organisation) : kring_graphml_write (organisation);

  return kring_export_write (bytes, path, error);
}

/* Without consent a story is told to nobody but the team, and what is private to nobody; whoever takes the file for all there
 * is should know. */
static GPtrArray *
withheld (const KringOrganisation *organisation)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  guint n = kring_consent_withheld (organisation);

  if (n > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("Left out: the text of %u story, whose teller has not agreed.",
                                                "Left out: the text of %u stories, whose tellers have not agreed.", n),
                                      n));
  n = kring_organisation_count (organisation, KRING_TABLE_THREAT);
  if (n > 0)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("Left out: what is threatened, told %u time, which is private.",
                                                           "Left out: what is threatened, told %u times, which is private.", n),
                                                 n));
  return sentences;
}

GPtrArray *
kring_data_export (const KringOrganisation *organisation,
                   const KringDataChoice *choice,
                   const char *path,
                   GError **error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  gboolean tables = choice->kind == KRING_DATA_CSV;

  if (!check_path (choice, path, error)
      || !(tables ? write_tables (organisation, choice, path, told, error)
                  : write_whole (organisation, choice->kind, path, error)))
    return NULL;
  g_ptr_array_extend_and_steal (told, choice->kind == KRING_DATA_JSON
                                          ? withheld (organisation)
                                          : kring_tables_left_out (organisation, tables ? choice->need : NULL));
  return g_steal_pointer (&told);
}
