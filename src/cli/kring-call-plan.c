/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"
#include "kring-own-plan.h"

gboolean
kring_call_plans_allowed (const KringCall *self, GError **error)
{
  if (kring_call_option (self, "include-private") != NULL)
    return TRUE;
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE,
                       _ ("Development plans are private. To let them out, add --include-private."));
  return FALSE;
}

static const char *
fail (GError **error, GString *sentence)
{
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED, sentence->str);
  g_string_free (sentence, TRUE);
  return NULL;
}

static GPtrArray *
plans_of (GPtrArray *plans, const char *name)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *wanted = kring_call_folded (name);

  for (guint i = 0; i < plans->len; i++)
    {
      KringDevelopment *plan = g_ptr_array_index (plans, i);
      g_autofree char *has = kring_call_folded (plan->manager);

      if (strcmp (plan->row.id, name) == 0 || strcmp (has, wanted) == 0)
        g_ptr_array_add (found, plan);
    }
  return found;
}

/* Which of several is meant their ids say, where names do not. */
static void
list_plans (GString *sentence, GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      KringDevelopment *plan = g_ptr_array_index (plans, i);

      g_string_append_printf (sentence, "\n  %s  %s", plan->row.id, kring_development_name (plan));
    }
}

const char *
kring_call_plan (const KringCall *self, const KringOrganisation *organisation, GError **error)
{
  const char *named = kring_call_option (self, "of");
  GPtrArray *plans = organisation->rows[KRING_TABLE_DEVELOPMENT];
  g_autoptr (GPtrArray) found = named ? plans_of (plans, named) : g_ptr_array_ref (plans);
  GString *sentence;

  if (found->len == 1)
    return KRING_ROW (g_ptr_array_index (found, 0))->id;
  sentence = g_string_new (NULL);
  if (plans->len == 0)
    g_string_append (sentence, _ ("There is no development plan yet."));
  else if (named == NULL)
    g_string_append (sentence, _ ("There are several development plans; name one with --of:"));
  else if (found->len == 0)
    g_string_append_printf (sentence, _ ("No development plan is that of “%s”. These are there:"), named);
  else
    g_string_append_printf (sentence, _ ("Several development plans are those of “%s”; name one by its id:"), named);
  list_plans (sentence, found->len > 0 ? found : plans);
  return fail (error, sentence);
}
