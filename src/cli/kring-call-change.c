/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"
#include "kring-changes.h"

static const char *
fail (GError **error, GString *sentence)
{
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED, sentence->str);
  g_string_free (sentence, TRUE);
  return NULL;
}

static GPtrArray *
changes_called (GPtrArray *changes, const char *name)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *wanted = kring_call_folded (name);

  for (guint i = 0; i < changes->len; i++)
    {
      KringRow *row = g_ptr_array_index (changes, i);
      g_autofree char *has = kring_call_folded (kring_row_name (row));

      if (strcmp (row->id, name) == 0 || strcmp (has, wanted) == 0)
        g_ptr_array_add (found, row);
    }
  return found;
}

static const char *
fail_unknown (GError **error, const char *name, GPtrArray *changes)
{
  GString *sentence = g_string_new (NULL);

  g_string_append_printf (sentence, _ ("No change is called “%s”. These are there:"), name);
  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (sentence, "\n  %s", kring_row_name (g_ptr_array_index (changes, i)));
  return fail (error, sentence);
}

/* Which of several is meant only their ids can say. */
static const char *
fail_several (GError **error, const char *name, const KringOrganisation *organisation, GPtrArray *found)
{
  GString *sentence = g_string_new (NULL);

  g_string_append_printf (sentence, _ ("Several changes are called “%s”; name one by its id:"), name);
  for (guint i = 0; i < found->len; i++)
    {
      KringChange *change = g_ptr_array_index (found, i);
      KringRow *need = kring_organisation_get (organisation, KRING_TABLE_NEED, change->need);

      g_string_append_printf (sentence, "\n  %s  %s · %s", change->row.id, need ? kring_row_name (need) : "",
                              kring_term_label (&kring_stages, change->stage));
    }
  return fail (error, sentence);
}

const char *
kring_call_change (const KringCall *self, const KringOrganisation *organisation, const char *need, GError **error)
{
  const char *named = kring_call_option (self, "of");
  g_autoptr (GPtrArray) changes = kring_changes_of (organisation, need);
  g_autoptr (GPtrArray) found = named ? changes_called (changes, named) : g_ptr_array_ref (changes);

  if (changes->len == 0)
    return fail (error, g_string_new (_ ("There is no change yet, so there is no page of one.")));
  if (found->len == 0)
    return fail_unknown (error, named, changes);
  if (named != NULL && found->len > 1)
    return fail_several (error, named, organisation, found);
  return KRING_ROW (g_ptr_array_index (found, found->len - 1))->id;
}
