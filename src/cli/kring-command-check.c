/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-call.h"
#include "kring-talk-check.h"

/* A file that cannot even be opened for what it holds breaks a rule like any other; one that is not there does not. */
static gboolean
is_breach (const GError *error)
{
  return g_error_matches (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED)
         || g_error_matches (error, KRING_STORE_ERROR, KRING_STORE_ERROR_NOT_KRING);
}

static gboolean
run (const KringCall *call, GError **error)
{
  g_autofree char *path = kring_call_path (call, 0);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GPtrArray) breaches = NULL;
  g_autoptr (GError) failure = NULL;
  KringDocument *document = kring_call_open (call, &failure);

  if (document == NULL)
    {
      if (g_file_test (path, G_FILE_TEST_EXISTS) && is_breach (failure))
        g_print ("%s\n", failure->message);
      else
        g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  breaches = kring_document_check (document);
  g_ptr_array_extend_and_steal (breaches, kring_talk_check (kring_document_get_model (document)));
  for (guint i = 0; i < breaches->len; i++)
    g_print ("%s\n", (char *) g_ptr_array_index (breaches, i));
  if (breaches->len == 0)
    {
      g_print (_ ("“%s” is sound."), name);
      g_print ("\n");
    }
  kring_call_close (document);
  return breaches->len == 0;
}

static const KringCliOption options[] = { { NULL } };

const KringCommand kring_command_check = {
  "check",
  "FILE",
  N_ ("Tells whether a document is sound"),
  N_ ("Checks the file itself, the rules of what it holds, and whether what is answered in dialogues belongs to their\n"
      "templates, and names each breach.\n"
      "Ends with 0 if the document is sound and with 1 if it is not."),
  options,
  run,
};
