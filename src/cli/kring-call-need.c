/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"

static gboolean
fail (GError **error, char *sentence)
{
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED, sentence);
  g_free (sentence);
  return FALSE;
}

char *
kring_call_folded (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (composed, -1);
}

static GPtrArray *
needs_called (KringModel *model, const char *name)
{
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *wanted = kring_call_folded (name);

  for (guint i = 0; i < needs->len; i++)
    {
      KringRow *row = g_ptr_array_index (needs, i);
      g_autofree char *has = kring_call_folded (kring_row_name (row));

      if (strcmp (has, wanted) == 0)
        g_ptr_array_add (found, row);
    }
  return found;
}

/* Which of several is meant only their ids can say. */
static gboolean
fail_several (GError **error, const char *name, GPtrArray *found)
{
  GString *sentence = g_string_new (NULL);

  g_string_append_printf (sentence, _ ("Several needs are called “%s”; name one by its id:"), name);
  for (guint i = 0; i < found->len; i++)
    {
      KringNeed *need = g_ptr_array_index (found, i);

      g_string_append_printf (sentence, "\n  %s  %s", need->row.id, need->citizen);
      g_strchomp (sentence->str);
      sentence->len = strlen (sentence->str);
    }
  return fail (error, g_string_free (sentence, FALSE));
}

const char *
kring_call_need (const KringCall *self, KringModel *model, GError **error)
{
  const char *named = kring_call_option (self, "need");
  g_autoptr (GPtrArray) found = NULL;

  if (named != NULL && kring_model_get (model, KRING_TABLE_NEED, named) != NULL)
    return kring_model_get (model, KRING_TABLE_NEED, named)->id;
  found = named ? needs_called (model, named) : kring_model_all (model, KRING_TABLE_NEED);
  if (found->len == 0 && named == NULL)
    fail (error, g_strdup (_ ("The document holds no need, so there is no map of one.")));
  else if (found->len == 0)
    fail (error, g_strdup_printf (_ ("No need is called “%s”; “kring-cli list FILE needs” tells which there are."), named));
  else if (found->len > 1 && named != NULL)
    fail_several (error, named, found);
  else
    return KRING_ROW (g_ptr_array_index (found, 0))->id;
  return NULL;
}
