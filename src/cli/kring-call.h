/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-command.h"
#include "kring-document.h"
#include "kring-organisation.h"

G_BEGIN_DECLS

/**
 * KringCall:
 *
 * What was typed after a command's name, taken apart by the command's description.
 */
struct _KringCall
{
  const KringCommand *command;
  GPtrArray *arguments; /* as typed, as many as the command has */
  GHashTable *options;  /* name → value; "" for a switch */
  gboolean help;        /* --help was among it; then nothing else was looked at */
};

/**
 * kring_call_parse:
 * @command: what is called
 * @words: what follows its name, ended by %NULL
 * @error: KRING_CLI_ERROR_USAGE with a sentence: an unknown option, a missing argument …
 *
 * Returns: (transfer full) (nullable): the call
 */
KringCall *kring_call_parse (const KringCommand *command, const char *const *words, GError **error);
void kring_call_free (KringCall *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringCall, kring_call_free)

/** kring_call_option: Returns: (nullable): the value of the option @name, as its command writes it; %NULL if left out. */
const char *kring_call_option (const KringCall *self, const char *name);
/** kring_call_choice: Returns the number of the option's value among its choices, or @otherwise if it was left out. */
int kring_call_choice (const KringCall *self, const char *name, int otherwise);
/** kring_call_path: Returns: (transfer full): argument number @index as an absolute path. */
char *kring_call_path (const KringCall *self, guint index);

/**
 * kring_call_open:
 * @self: a call whose first argument is a document
 * @error: a sentence that names the file
 *
 * Opens the document to read it alone: takes no lock, and somebody may have it open.
 *
 * Returns: (transfer full) (nullable): the document, to be handed to kring_call_close()
 */
KringDocument *kring_call_open (const KringCall *self, GError **error);
/** kring_call_close: (transfer full): Closes @document, and with it the private copy it was read from. */
void kring_call_close (KringDocument *document);

/**
 * kring_call_need:
 * @self: a call of a command with the option --need
 * @model: the model of the document
 * @error: a sentence: there is no such need, or several are called that, with their ids
 *
 * Returns: (transfer none) (nullable): the id of the need that is named by name or id; if the option was left out, of
 *   the first in the sidebar
 */
const char *kring_call_need (const KringCall *self, KringModel *model, GError **error);

/** kring_call_folded: Returns: (transfer full): a name as it was typed or as it is kept, to be compared with another. */
char *kring_call_folded (const char *name);

/**
 * kring_call_change:
 * @self: a call of a command with the option --of
 * @organisation: what the document holds
 * @need: (nullable): the id of the need whose changes are meant; %NULL for all
 * @error: a sentence: there is no such change, and which there are, or several are called that, with their ids
 *
 * Returns: (transfer none) (nullable): the id of the change that is named by name or id; if the option was left out, of
 *   the last one on the board
 */
const char *kring_call_change (const KringCall *self, const KringOrganisation *organisation, const char *need, GError **error);

/** kring_call_say: Writes @text to standard output, and a line break if it has none at its end. */
void kring_call_say (const char *text);

/* Data instead of pictures, for the command `export`. */

/**
 * kring_export_check:
 * @call: a call of export
 * @out: the file that is to be written
 * @error: KRING_CLI_ERROR_USAGE with a sentence
 *
 * Returns: whether @out can hold what the options ask for: a table of one kind, or what is private
 */
gboolean kring_export_check (const KringCall *call, const char *out, GError **error);

/**
 * kring_export_data:
 * @call: a call of export
 * @language_of: which language tables speak
 * @error: where a sentence goes
 *
 * Writes what the document holds into the file, and says what that cannot carry.
 */
gboolean kring_export_data (const KringCall *call, const char *(*language_of) (const KringCall *, KringDocument *),
                            GError **error);

/* Development plans: kring-call-plan.c */

/** kring_call_plans_allowed: Returns whether the call asks for what is private; else a sentence says that plans are, and which
 * option lets them out. */
gboolean kring_call_plans_allowed (const KringCall *self, GError **error);
/** kring_call_plan: Returns: (transfer none) (nullable): the id of the development plan that --of names, by its manager or its id; of
 * the only one if it is left out. */
const char *kring_call_plan (const KringCall *self, const KringOrganisation *organisation, GError **error);

/* Dialogues: kring-call-dialogue.c */

/** kring_call_dialogue: Returns: (transfer none) (nullable): the id of the dialogue that --of names, by its name, its day or its id; if
 * it is left out, of the latest one, or, of what is @compared, of the latest finished one that has another finished one on the
 * same template before it. */
const char *kring_call_dialogue (const KringCall *self, const KringOrganisation *organisation, gboolean compared,
                                 GError **error);

G_END_DECLS
