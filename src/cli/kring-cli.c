/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "kring-call.h"

static int
complain (const GError *error, const KringCommand *command)
{
  g_autofree char *hint = NULL;

  g_printerr ("kring-cli: %s\n", error->message);
  if (!g_error_matches (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE))
    return 1;
  hint = g_strjoin (" ", "kring-cli", command ? command->name : "--help", command ? "--help" : NULL, NULL);
  /* Translators: a hint after wrong use; %s is a command to type. */
  g_printerr (_ ("Try “%s”."), hint);
  g_printerr ("\n");
  return 2;
}

static int
run (const KringCommand *command, const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KringCall) call = kring_call_parse (command, words, &error);

  if (call != NULL && call->help)
    {
      g_autofree char *help = kring_command_help (command);

      g_print ("%s", help);
      return 0;
    }
  if (call != NULL && command->run (call, &error))
    return 0;
  return error ? complain (error, command) : 1;
}

static int
unknown (const char *word)
{
  g_autoptr (GError) error = NULL;

  if (word == NULL)
    g_set_error_literal (&error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE, _ ("No command was named."));
  else
    g_set_error (&error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE, _ ("There is no command “%s”."), word);
  return complain (error, NULL);
}

/* A script that reads half a list must not take it for the whole. */
static int
said_all (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  g_printerr ("kring-cli: ");
  g_printerr (_ ("Not everything there was to say could be written."));
  g_printerr ("\n");
  return 1;
}

int
kring_cli_main (const char *const *words)
{
  const char *first = words[0] ? words[1] : NULL;
  const KringCommand *command = first ? kring_command_find (first) : NULL;

  if (command != NULL)
    return said_all (run (command, words + 2));
  if (g_strcmp0 (first, "--help") == 0 || g_strcmp0 (first, "-h") == 0)
    {
      g_autofree char *help = kring_commands_help ();

      g_print ("%s", help);
      return said_all (0);
    }
  if (g_strcmp0 (first, "--version") == 0)
    {
      g_print ("kring-cli %s\n", KRING_VERSION);
      return said_all (0);
    }
  return unknown (first);
}
