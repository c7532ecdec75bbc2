/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-call.h"
#include "kring-examples.h"
#include "kring-json-document.h"
#include "kring-language.h"

static gboolean
fill (KringDocument *document, const char *example, const char *language, GError **error)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  gboolean done;

  /* Captions are as long as their language makes them, and places leave room for them. */
  kring_language_set (language);
  done = kring_example_fill (document, example, language, measure, error);
  kring_language_set (NULL);
  return done;
}

/* Before anything is made: what fails later would leave a copy that the window offers to recover. */
static gboolean
may_make (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  g_set_error (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED, _ ("“%s” exists already."), name);
  return FALSE;
}

static gboolean
fill_from (KringDocument *document, const char *from, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (from, NULL);

  return kring_json_fill_document (document, path, error);
}

static gboolean
run (const KringCall *call, GError **error)
{
  const char *from = kring_call_option (call, "from");
  const char *example = kring_call_option (call, "example");
  const char *chosen = kring_call_option (call, "lang");
  const char *language = chosen ? chosen : kring_language_get ();
  g_autofree char *path = kring_call_path (call, 0);
  KringDocument *document;
  gboolean done;

  if (from != NULL && (example != NULL || chosen != NULL))
    {
      g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE,
                           _ ("With --from the document is as the file says, so neither --example nor --lang goes with it."));
      return FALSE;
    }
  if (!may_make (path, error))
    return FALSE;
  document = kring_document_new (language, error);
  if (document == NULL)
    return FALSE;
  done = (example == NULL || fill (document, example, language, error))
         && (from == NULL || fill_from (document, from, error))
         && kring_document_save_as (document, path, FALSE, error);
  kring_call_close (document);
  return done;
}

static const KringCliOption options[] = {
  { "example", NULL, kring_examples, N_ ("filled with an example; left out, the document is empty") },
  { "from", "FILE", NULL, N_ ("filled with what “export” has written as JSON") },
  { "lang", NULL, kring_languages, N_ ("the document’s language; left out, your own") },
  { NULL },
};

const KringCommand kring_command_new = {
  "new",
  "FILE",
  N_ ("Makes a document"),
  N_ ("Makes a document, empty or filled with an example. A file that is there already is left alone."),
  options,
  run,
};
