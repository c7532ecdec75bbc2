/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A command of kring-cli is described once, by a constant: parsing, usage and help all go by that description. */

#define KRING_CLI_ERROR (kring_cli_error_quark ())
typedef enum
{
  KRING_CLI_ERROR_USAGE,  /* the command line makes no sense: exit 2 and a hint */
  KRING_CLI_ERROR_FAILED, /* it does, but cannot be done: exit 1 */
} KringCliError;
GQuark kring_cli_error_quark (void);

typedef struct _KringCall KringCall;

typedef struct
{
  const char *name;           /* without its dashes */
  const char *value;          /* (nullable): what help calls its value; %NULL with @choices, or for a mere switch */
  const char *const *choices; /* (nullable): the only values there are, ended by %NULL */
  const char *summary;        /* untranslated */
  gboolean many;              /* it may be given several times; then its values are joined by line breaks */
} KringCliOption;

typedef struct
{
  const char *name;
  const char *arguments;         /* "FILE OUT": a word each; may be empty */
  const char *summary;           /* untranslated: a line in the list of commands */
  const char *help;              /* untranslated: some sentences */
  const KringCliOption *options; /* ended by one without a name */
  /* Returns whether all is well; %FALSE without an @error if what was looked for was found wanting. */
  gboolean (*run) (const KringCall *call, GError **error);
} KringCommand;

extern const KringCommand kring_command_arrange;
extern const KringCommand kring_command_new;
extern const KringCommand kring_command_info;
extern const KringCommand kring_command_list;
extern const KringCommand kring_command_check;
extern const KringCommand kring_command_import;
extern const KringCommand kring_command_export;
extern const KringCommand kring_command_gaps;
extern const KringCommand kring_command_templates;
extern const KringCommand kring_command_template;

/* All commands in the order of the help, ended by %NULL. */
extern const KringCommand *const kring_commands[];

/** kring_command_find: Returns: (nullable): the command called @name. */
const KringCommand *kring_command_find (const char *name);
/** kring_command_usage: Returns: (transfer full): the command as it is written: "new FILE [--lang en|sv|nb|da]". */
char *kring_command_usage (const KringCommand *self);
/** kring_command_help: Returns: (transfer full): what `kring-cli COMMAND --help` says. */
char *kring_command_help (const KringCommand *self);
/** kring_commands_help: Returns: (transfer full): what `kring-cli --help` says. */
char *kring_commands_help (void);

G_END_DECLS
