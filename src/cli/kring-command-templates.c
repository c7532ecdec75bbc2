/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"
#include "kring-columns.h"
#include "kring-json-templates.h"
#include "kring-language.h"
#include "kring-shipped.h"

/* The list */

static gboolean
add_template (KringColumns *columns, const char *name, GError **error)
{
  g_autoptr (KringTemplate) template = kring_shipped_template (name, error);
  g_autofree char *minutes = NULL;

  if (template == NULL)
    return FALSE;
  minutes = g_strdup_printf ("%u", template->minutes);
  kring_columns_add (columns, (const char *const[]){ template->id, kring_words_say (&template->title), minutes,
                                                     kring_drawn_nick (template->picture), NULL });
  return TRUE;
}

static char *
table_of_shipped (GError **error)
{
  const char *headings[]
      = { C_ ("column", "Id"), C_ ("heading", "Template"), C_ ("heading", "Minutes"), C_ ("heading", "Picture"), NULL };
  g_autoptr (KringColumns) columns = kring_columns_new (headings);

  for (guint i = 0; kring_shipped_names[i] != NULL; i++)
    if (!add_template (columns, kring_shipped_names[i], error))
      return NULL;
  return kring_columns_to_string (columns, 0);
}

static gboolean
run_list (const KringCall *call, GError **error)
{
  g_autofree char *text = NULL;

  kring_language_set (kring_call_option (call, "lang"));
  text = kring_call_option (call, "json") != NULL ? kring_json_templates (error) : table_of_shipped (error);
  kring_language_set (NULL);
  if (text == NULL)
    return FALSE;
  kring_call_say (text);
  return TRUE;
}

static const KringCliOption list_options[] = {
  { "json", NULL, NULL, N_ ("as one JSON array of objects, for programs") },
  { "lang", NULL, kring_languages, N_ ("the language of the titles; left out, your own") },
  { NULL },
};

const KringCommand kring_command_templates = {
  "templates",
  "",
  N_ ("Lists the dialogue templates that come with Kring"),
  N_ ("Lists the dialogue templates that come with Kring, in the order of the gallery: what each is called, its title, "
      "how many\n"
      "minutes it takes, and what is drawn of it."),
  list_options,
  run_list,
};

/* One file */

static gboolean
run_check (const KringCall *call, GError **error)
{
  g_autofree char *path = kring_call_path (call, 1);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *source = NULL;
  g_autoptr (KringTemplate) template = NULL;
  g_autoptr (GError) problem = NULL;

  if (strcmp (g_ptr_array_index (call->arguments, 0), "check") != 0)
    {
      g_set_error (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE, _ ("A template can be checked, and not “%s”."),
                   (char *)g_ptr_array_index (call->arguments, 0));
      return FALSE;
    }
  source = kring_template_file_source (path, &problem);
  if (source == NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_print ("%s\n", problem->message);
      return FALSE;
    }
  if (source == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  template = kring_template_read (source, -1, NULL);
  if (!template->whole)
    g_print (_ ("“%s” is of a later version: it can be shown as far as it is understood here, and not answered."),
             name);
  else
    /* Translators: %1$s is a file, %2$s the title of the dialogue template in it. */
    g_print (_ ("“%1$s” holds: it is the template “%2$s”."), name, kring_words_say (&template->title));
  g_print ("\n");
  return template->whole;
}

static const KringCliOption check_options[] = { { NULL } };

const KringCommand kring_command_template = {
  "template",
  "check FILE",
  N_ ("Tells whether a dialogue template of your own holds"),
  /* Translators: "check" is typed as it stands. */
  N_ ("Reads a dialogue template and says whether it holds or, if not, what is wrong and in which line.\n"
      "Ends with 0 if it holds and with 1 if it does not."),
  check_options,
  run_check,
};
