/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-consent.h"
#include "kring-people.h"
#include "kring-tables-export.h"
#include "kring-text.h"

/* What stands above a column: a context and a text of gettext. */
typedef struct
{
  const char *context, *text;
} Heading;

static const Heading change_headings[] = {
  { "column", NC_ ("column", "Id") },
  { "column", NC_ ("column", "Name") },
  { "heading", NC_ ("heading", "Need") },
  { "heading", NC_ ("heading", "Loop") },
  { "heading", NC_ ("heading", "Stage") },
  { "heading", NC_ ("heading", "Kind") },
  { "heading", NC_ ("heading", "Owner") },
  { "heading", NC_ ("heading", "Begins") },
  { "heading", NC_ ("heading", "Due") },
  /* Translators: the problem as the citizen sees it. */
  { "heading", NC_ ("heading", "Problem") },
  /* Translators: what is done in a change; beside it stands what it is meant to lead to. */
  { "heading", NC_ ("heading", "Activity") },
  { "heading", NC_ ("heading", "Wanted effect") },
  { "heading", NC_ ("heading", "We act as if") },
  { "heading", NC_ ("heading", "We will act as if") },
  { "heading", NC_ ("heading", "What we learnt") },
  { "heading", NC_ ("heading", "Decision") },
  /* Translators: the larger change that one is a part of. */
  { "heading", NC_ ("heading", "Part of") },
};

static const Heading agreement_headings[] = {
  { "column", NC_ ("column", "Id") },
  { "heading", NC_ ("heading", "Agreement") },
  { "heading", NC_ ("heading", "Owner") },
  { "heading", NC_ ("heading", "Due") },
  { "heading", NC_ ("heading", "Done") },
  /* Translators: the meeting, the change or the dialogue that an agreement springs from. */
  { "heading", NC_ ("heading", "From") },
};

static KringSheet *
sheet_with (const Heading *headings, guint n)
{
  KringSheet *sheet = kring_sheet_new ("");

  for (guint i = 0; i < n; i++)
    kring_sheet_add_column (sheet, g_dpgettext2 (GETTEXT_PACKAGE, headings[i].context, headings[i].text));
  return sheet;
}

static const char *
name_of (const KringOrganisation *organisation, KringTableIndex index, const char *id)
{
  KringRow *row = kring_organisation_get (organisation, index, id);

  return row ? kring_row_name (row) : "";
}

/* Changes */

/* The double-loop changes that @change belongs to. */
static char *
wholes_of (const KringOrganisation *organisation, const char *change)
{
  GPtrArray *components = kring_organisation_referring (organisation, KRING_TABLE_COMPONENT, "part", change);
  GString *text = g_string_new (NULL);

  for (guint i = 0; components != NULL && i < components->len; i++)
    {
      const char *whole = KRING_COMPONENT (g_ptr_array_index (components, i))->whole;

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", name_of (organisation, KRING_TABLE_CHANGE, whole));
    }
  return g_string_free (text, FALSE);
}

static void
add_change (KringSheet *sheet, const KringOrganisation *organisation, const KringChange *change)
{
  g_autofree char *wholes = wholes_of (organisation, change->row.id);
  gboolean is_single = change->loop == KRING_LOOP_SINGLE;
  const char *texts[G_N_ELEMENTS (change_headings)] = {
    change->row.id,
    change->name,
    name_of (organisation, KRING_TABLE_NEED, change->need),
    kring_term_label (&kring_loops, change->loop),
    kring_term_label (&kring_stages, change->stage),
    is_single ? kring_term_label (&kring_change_kinds, change->kind) : "",
    kring_people_owner_in (organisation, &change->row),
    change->begins_on,
    change->due_on,
    change->problem,
    change->activity,
    change->effect,
    change->assumption,
    change->new_assumption,
    change->learnt,
    change->decision != KRING_DECISION_NONE ? kring_term_label (&kring_decisions, change->decision) : "",
    wholes,
  };

  kring_sheet_add_row (sheet, sheet->rows->len + 2, texts, G_N_ELEMENTS (texts));
}

static int
board_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringOrganisation *organisation = data;
  const KringChange *x = *(KringChange *const *)a, *y = *(KringChange *const *)b;
  KringRow *of_x = kring_organisation_get (organisation, KRING_TABLE_NEED, x->need);
  KringRow *of_y = kring_organisation_get (organisation, KRING_TABLE_NEED, y->need);

  if (of_x != of_y && of_x != NULL && of_y != NULL)
    return kring_model_order (&of_x, &of_y);
  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return strcmp (x->row.id, y->row.id);
}

KringSheet *
kring_tables_changes (const KringOrganisation *organisation, const char *need, gboolean with_private)
{
  KringSheet *sheet = sheet_with (change_headings, G_N_ELEMENTS (change_headings));
  GPtrArray *all = organisation->rows[KRING_TABLE_CHANGE];
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (need == NULL || strcmp (KRING_CHANGE (g_ptr_array_index (all, i))->need, need) == 0)
      g_ptr_array_add (changes, g_ptr_array_index (all, i));
  g_ptr_array_sort_with_data (changes, board_order, (gpointer)organisation);
  for (guint i = 0; i < changes->len; i++)
    {
      g_autoptr (KringRow) shown = kring_row_for_others (g_ptr_array_index (changes, i), with_private);

      add_change (sheet, organisation, KRING_CHANGE (shown));
    }
  return sheet;
}

/* Agreements */

/* "Meeting: Monday in the library" */
static char *
origin_of (const KringOrganisation *organisation, const KringAgreement *agreement)
{
  const char *kind = agreement->meeting       ? C_ ("heading", "Meeting")
                     : agreement->dialogue    ? C_ ("heading", "Dialogue")
                     : agreement->development ? C_ ("heading", "Development plan")
                                              : C_ ("heading", "Change");
  g_autofree char *name = kring_tables_origin (organisation, agreement);

  return name[0] != '\0' ? g_strdup_printf ("%s: %s", kind, name) : g_strdup (kind);
}

static void
add_agreement (KringSheet *sheet, const KringOrganisation *organisation, const KringAgreement *agreement)
{
  g_autofree char *origin = origin_of (organisation, agreement);
  const char *texts[G_N_ELEMENTS (agreement_headings)] = {
    agreement->row.id,
    agreement->what,
    kring_people_owner_in (organisation, &agreement->row),
    agreement->due_on,
    kring_term_label (&kring_answers, agreement->done ? KRING_ANSWER_YES : KRING_ANSWER_NO),
    origin,
  };

  kring_sheet_add_row (sheet, sheet->rows->len + 2, texts, G_N_ELEMENTS (texts));
}

/* What is open comes first, and of that what is due first; what has no day comes last. */
static int
due_order (gconstpointer a, gconstpointer b)
{
  const KringAgreement *x = *(KringAgreement *const *)a, *y = *(KringAgreement *const *)b;
  int order;

  if (x->done != y->done)
    return x->done - y->done;
  if ((x->due_on[0] == '\0') != (y->due_on[0] == '\0'))
    return x->due_on[0] == '\0' ? 1 : -1;
  order = strcmp (x->due_on, y->due_on);
  if (order == 0)
    order = kring_text_collate (x->what, y->what);
  return order != 0 ? order : strcmp (x->row.id, y->row.id);
}

static gboolean
serves (const KringOrganisation *organisation, const KringAgreement *agreement, const char *need, gboolean with_private)
{
  KringRow *change = kring_organisation_get (organisation, KRING_TABLE_CHANGE, agreement->change);

  if (!with_private && kring_row_is_private (&agreement->row))
    return FALSE;
  return need == NULL || (change != NULL && strcmp (KRING_CHANGE (change)->need, need) == 0);
}

KringSheet *
kring_tables_agreements (const KringOrganisation *organisation, const char *need, gboolean with_private)
{
  KringSheet *sheet = sheet_with (agreement_headings, G_N_ELEMENTS (agreement_headings));
  GPtrArray *all = organisation->rows[KRING_TABLE_AGREEMENT];
  g_autoptr (GPtrArray) agreements = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (serves (organisation, g_ptr_array_index (all, i), need, with_private))
      g_ptr_array_add (agreements, g_ptr_array_index (all, i));
  g_ptr_array_sort (agreements, due_order);
  for (guint i = 0; i < agreements->len; i++)
    {
      g_autoptr (KringRow) shown = kring_row_for_others (g_ptr_array_index (agreements, i), with_private);

      add_agreement (sheet, organisation, KRING_AGREEMENT (shown));
    }
  return sheet;
}
