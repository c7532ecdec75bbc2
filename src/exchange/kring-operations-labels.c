/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-operations-private.h"
#include "kring-text.h"

/* What menus call an edit. */

#define LABEL_NAME_LENGTH 32

char *
kring_operation_short_name (const KringRow *row)
{
  const char *name = kring_row_name (row);

  /* Translators: stands for something that has been given no name. */
  return kring_text_elide (name && name[0] != '\0' ? name : C_ ("name", "unnamed"), LABEL_NAME_LENGTH);
}

/* Edits of what has no name go by what it is. */
static const struct
{
  const char *change, *remove;
} nameless[KRING_N_TABLES] = {
  /* Translators: the names of edits, after "Undo". */
  [KRING_TABLE_TIE] = { NC_ ("edit", "Change a Tie"), NC_ ("edit", "Remove a Tie") },
  [KRING_TABLE_DOCUMENT] = { NC_ ("edit", "Change the Document"), NULL },
  [KRING_TABLE_STORY] = { NC_ ("edit", "Change a Story"), NC_ ("edit", "Remove a Story") },
  [KRING_TABLE_VERDICT] = { NC_ ("edit", "Change a Verdict"), NC_ ("edit", "Remove a Verdict") },
  [KRING_TABLE_NOTE] = { NC_ ("edit", "Change a Note"), NC_ ("edit", "Remove a Note") },
  [KRING_TABLE_ASIDE] = { NULL, NC_ ("edit", "Take a Sentence Back") },
  [KRING_TABLE_ATTENDANCE] = { NULL, NC_ ("edit", "Remove Somebody from a Meeting") },
  [KRING_TABLE_INVOLVEMENT] = { NULL, NC_ ("edit", "Remove Somebody from a Change") },
  [KRING_TABLE_COMPONENT] = { NULL, NC_ ("edit", "Part Two Changes") },
  [KRING_TABLE_TOUCHING] = { NULL, NC_ ("edit", "Remove an Actor from a Change") },
  [KRING_TABLE_MEASUREMENT] = { NC_ ("edit", "Change a Value"), NC_ ("edit", "Remove a Value") },
  [KRING_TABLE_VOICE] = { NC_ ("edit", "Change a Voice"), NC_ ("edit", "Remove a Voice") },
  [KRING_TABLE_THREAT] = { NC_ ("edit", "Change What Is Threatened"), NC_ ("edit", "Remove What Is Threatened") },
  [KRING_TABLE_PLAN] = { NC_ ("edit", "Change a Plan"), NC_ ("edit", "Take a Plan Back") },
  /* Translators: the name of an edit: a note on what was said in a dialogue. */
  [KRING_TABLE_DISCUSSION] = { NC_ ("edit", "Change What We Said"), NULL },
  [KRING_TABLE_ASKING] = { NC_ ("edit", "Change a Time"), NULL },
  [KRING_TABLE_ANSWER] = { NC_ ("edit", "Change an Answer"), NC_ ("edit", "Remove an Answer") },
  [KRING_TABLE_DIALOGUE] = { NC_ ("edit", "Change a Dialogue"), NC_ ("edit", "Remove a Dialogue") },
  [KRING_TABLE_DEVELOPMENT] = { NC_ ("edit", "Change a Development Plan"), NC_ ("edit", "Remove a Development Plan") },
  [KRING_TABLE_GOAL] = { NC_ ("edit", "Change a Goal"), NC_ ("edit", "Remove a Goal") },
  [KRING_TABLE_LEARNING] = { NC_ ("edit", "Change a Method"), NC_ ("edit", "Remove a Method") },
  [KRING_TABLE_FOLLOW_UP] = { NC_ ("edit", "Change a Follow-up"), NC_ ("edit", "Remove a Follow-up") },
  [KRING_TABLE_AGREEMENT] = { NC_ ("edit", "Change an Agreement"), NC_ ("edit", "Remove an Agreement") },
};

/* A new name is named itself; other fields go by whose they are. */
char *
kring_operation_change_label (KringDocument *document, const KringRow *row, const char *field, const char *text)
{
  KringModel *model = kring_document_get_model (document);
  const KringRow *owner = row;
  g_autofree char *name = NULL;

  if (strcmp (field, "name") == 0 && text[0] != '\0')
    {
      name = kring_text_elide (text, LABEL_NAME_LENGTH);
      /* Translators: the name of an edit, after "Undo". %s is the new name. */
      return g_strdup_printf (C_ ("edit", "Rename to %s"), name);
    }
  if (row->table->index == KRING_TABLE_CONTRIBUTION)
    owner = kring_model_get (model, KRING_TABLE_ACTOR, KRING_CONTRIBUTION (row)->actor);
  if (nameless[row->table->index].change != NULL)
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "edit", nameless[row->table->index].change));
  name = kring_operation_short_name (owner ? owner : row);
  /* Translators: the name of an edit, after "Undo". %s is an actor or a need. */
  return g_strdup_printf (C_ ("edit", "Change %s"), name);
}

char *
kring_operation_remove_label (const KringRow *row)
{
  const char *remove = nameless[row->table->index].remove;
  g_autofree char *name = kring_operation_short_name (row);

  return remove ? g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "edit", remove))
                : g_strdup_printf (C_ ("edit", "Remove %s"), name);
}
