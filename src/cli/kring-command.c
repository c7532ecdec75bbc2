/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-columns.h"

G_DEFINE_QUARK (kring-cli-error-quark, kring_cli_error)

const KringCommand *const kring_commands[] = {
  &kring_command_new,
  &kring_command_info,
  &kring_command_list,
  &kring_command_gaps,
  &kring_command_check,
  &kring_command_import,
  &kring_command_export,
  &kring_command_arrange,
  &kring_command_templates,
  &kring_command_template,
  NULL,
};

const KringCommand *
kring_command_find (const char *name)
{
  for (guint i = 0; kring_commands[i] != NULL; i++)
    if (strcmp (kring_commands[i]->name, name) == 0)
      return kring_commands[i];
  return NULL;
}

static char *
option_usage (const KringCliOption *option)
{
  g_autofree char *choices = option->choices ? g_strjoinv ("|", (char **) option->choices) : NULL;
  const char *value = choices ? choices : option->value;

  return g_strconcat ("--", option->name, value ? " " : NULL, value, NULL);
}

char *
kring_command_usage (const KringCommand *self)
{
  GString *usage = g_string_new (self->name);

  if (self->arguments[0] != '\0')
    g_string_append_printf (usage, " %s", self->arguments);
  for (const KringCliOption *option = self->options; option->name != NULL; option++)
    {
      g_autofree char *text = option_usage (option);

      g_string_append_printf (usage, " [%s]", text);
    }
  return g_string_free (usage, FALSE);
}

char *
kring_command_help (const KringCommand *self)
{
  g_autofree char *usage = kring_command_usage (self);
  GString *help = g_string_new (NULL);
  g_autoptr (KringColumns) options = kring_columns_new (NULL);
  g_autofree char *table = NULL;

  g_string_append_printf (help, "kring-cli %s\n\n%s\n", usage, _ (self->help));
  for (const KringCliOption *option = self->options; option->name != NULL; option++)
    {
      g_autofree char *text = option_usage (option);

      kring_columns_add (options, (const char *const[]){ text, _ (option->summary), NULL });
    }
  table = kring_columns_to_string (options, 2);
  if (table[0] != '\0')
    g_string_append_printf (help, "\n%s\n%s", _ ("Options:"), table);
  return g_string_free (help, FALSE);
}

char *
kring_commands_help (void)
{
  GString *help = g_string_new (NULL);
  g_autoptr (KringColumns) commands = kring_columns_new (NULL);
  g_autofree char *table = NULL;

  for (guint i = 0; kring_commands[i] != NULL; i++)
    {
      const char *arguments = kring_commands[i]->arguments;
      g_autofree char *call = g_strconcat (kring_commands[i]->name, arguments[0] ? " " : NULL, arguments, NULL);

      kring_columns_add (commands, (const char *const[]){ call, _ (kring_commands[i]->summary), NULL });
    }
  table = kring_columns_to_string (commands, 2);
  g_string_append_printf (help, "kring-cli %s\n\n%s\n\n%s\n%s\n%s\n", _ ("COMMAND …"),
                          _ ("Makes, reads, checks and exports Kring documents."), _ ("Commands:"), table,
                          _ ("“kring-cli COMMAND --help” tells more of each, “kring-cli --version” which one this is."));
  return g_string_free (help, FALSE);
}
