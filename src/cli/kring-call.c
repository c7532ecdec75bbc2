/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-call.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const KringCliOption *
option_find (const KringCommand *command, const char *name)
{
  for (const KringCliOption *option = command->options; option->name != NULL; option++)
    if (strcmp (option->name, name) == 0)
      return option;
  return NULL;
}

static gboolean
usage (GError **error, char *sentence)
{
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
keep_value (KringCall *self, const KringCliOption *option, const char *value, GError **error)
{
  g_autofree char *choices = NULL;

  if (option->choices == NULL)
    {
      const char *before = option->many ? kring_call_option (self, option->name) : NULL;

      g_hash_table_insert (self->options, g_strdup (option->name),
                           before ? g_strconcat (before, "\n", value, NULL) : g_strdup (value));
      return TRUE;
    }
  for (guint i = 0; option->choices[i] != NULL; i++)
    if (g_ascii_strcasecmp (option->choices[i], value) == 0)
      {
        g_hash_table_insert (self->options, g_strdup (option->name), g_strdup (option->choices[i]));
        return TRUE;
      }
  choices = g_strjoinv (", ", (char **) option->choices);
  /* Translators: %1$s is an option such as "--page", %2$s what was typed, %3$s a list of words that stay English. */
  return usage (error, g_strdup_printf (_ ("--%1$s cannot be “%2$s”; it is one of: %3$s."), option->name, value, choices));
}

/* Takes the option in *words, and the word after it if that is its value. */
static gboolean
take_option (KringCall *self, const char *const **words, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (**words + 2, "=", 2);
  const KringCliOption *option = option_find (self->command, parts[0] ? parts[0] : "");
  const char *value = parts[0] ? parts[1] : NULL;

  if (option == NULL)
    return usage (error, g_strdup_printf (_ ("%1$s has no option %2$s."), self->command->name, **words));
  if (option->value == NULL && option->choices == NULL)
    {
      if (value != NULL)
        return usage (error, g_strdup_printf (_ ("--%s takes no value."), option->name));
      return keep_value (self, option, "", error);
    }
  if (value == NULL)
    value = *++*words;
  if (value == NULL)
    {
      --*words;
      return usage (error, g_strdup_printf (_ ("--%s needs a value after it."), option->name));
    }
  return keep_value (self, option, value, error);
}

static gboolean
check_arguments (KringCall *self, GError **error)
{
  g_auto (GStrv) wanted = g_strsplit (self->command->arguments, " ", -1);
  guint n = g_strv_length (wanted);

  if (self->arguments->len < n)
    {
      g_autofree char *call = kring_command_usage (self->command);

      /* Translators: %s is a command as it is typed: "list FILE LIST". */
      return usage (error, g_strdup_printf (_ ("Something is missing. The whole command is: kring-cli %s"), call));
    }
  if (self->arguments->len > n)
    return usage (error, g_strdup_printf (_ ("“%s” is one word too many."),
                                          (char *) g_ptr_array_index (self->arguments, n)));
  return TRUE;
}

KringCall *
kring_call_parse (const KringCommand *command, const char *const *words, GError **error)
{
  g_autoptr (KringCall) self = g_new0 (KringCall, 1);
  gboolean options = TRUE;

  self->command = command;
  self->arguments = g_ptr_array_new_with_free_func (g_free);
  self->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (; *words != NULL; words++)
    {
      if (options && (strcmp (*words, "--help") == 0 || strcmp (*words, "-h") == 0))
        {
          self->help = TRUE;
          return g_steal_pointer (&self);
        }
      if (options && strcmp (*words, "--") == 0)
        options = FALSE;
      else if (options && g_str_has_prefix (*words, "--"))
        {
          if (!take_option (self, &words, error))
            return NULL;
        }
      else if (options && (*words)[0] == '-' && (*words)[1] != '\0')
        {
          usage (error, g_strdup_printf (_ ("%1$s has no option %2$s."), command->name, *words));
          return NULL;
        }
      else
        g_ptr_array_add (self->arguments, g_strdup (*words));
    }
  return check_arguments (self, error) ? g_steal_pointer (&self) : NULL;
}

void
kring_call_free (KringCall *self)
{
  g_ptr_array_unref (self->arguments);
  g_hash_table_unref (self->options);
  g_free (self);
}

const char *
kring_call_option (const KringCall *self, const char *name)
{
  return g_hash_table_lookup (self->options, name);
}

int
kring_call_choice (const KringCall *self, const char *name, int otherwise)
{
  const KringCliOption *option = option_find (self->command, name);
  const char *value = kring_call_option (self, name);

  for (int i = 0; value != NULL && option->choices[i] != NULL; i++)
    if (strcmp (option->choices[i], value) == 0)
      return i;
  return otherwise;
}

char *
kring_call_path (const KringCall *self, guint index)
{
  return g_canonicalize_filename (g_ptr_array_index (self->arguments, index), NULL);
}

KringDocument *
kring_call_open (const KringCall *self, GError **error)
{
  g_autofree char *path = kring_call_path (self, 0);

  return kring_document_open (path, KRING_OPEN_READ_ONLY, error);
}

void
kring_call_close (KringDocument *document)
{
  kring_document_close (document, NULL);
  g_object_unref (document);
}

void
kring_call_say (const char *text)
{
  g_print ("%s%s", text, g_str_has_suffix (text, "\n") ? "" : "\n");
}
