/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"
#include "kring-day.h"
#include "kring-talk.h"

static const char *
fail (GError **error, GString *sentence)
{
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED, sentence->str);
  g_string_free (sentence, TRUE);
  return NULL;
}

static gboolean
is_called (const KringTalk *talk, const char *name, const char *folded, const char *day)
{
  g_autofree char *has = kring_call_folded (kring_talk_name (talk));

  return strcmp (talk->dialogue->row.id, name) == 0 || strcmp (has, folded) == 0
         || (day != NULL && strcmp (kring_talk_day (talk), day) == 0);
}

static GPtrArray *
talks_called (GPtrArray *talks, const char *name)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = kring_call_folded (name);
  g_autofree char *day = kring_day_read (name);

  for (guint i = 0; i < talks->len; i++)
    if (is_called (g_ptr_array_index (talks, i), name, folded, day))
      g_ptr_array_add (found, g_ptr_array_index (talks, i));
  return found;
}

static void
list_talks (GString *sentence, GPtrArray *talks)
{
  for (guint i = 0; i < talks->len; i++)
    {
      const KringTalk *talk = g_ptr_array_index (talks, i);

      g_string_append_printf (sentence, "\n  %s  %s · %s", talk->dialogue->row.id, kring_talk_name (talk),
                              kring_talk_day (talk));
    }
}

/* Whether @talk has, before it, a finished dialogue on its template to be compared with. */
static gboolean
has_earlier (GPtrArray *talks, guint index)
{
  const KringTalk *talk = g_ptr_array_index (talks, index);

  for (guint i = index + 1; i < talks->len; i++)
    {
      const KringTalk *other = g_ptr_array_index (talks, i);

      if (talk->template != NULL && other->template != NULL && other->dialogue->finished
          && strcmp (talk->template->id, other->template->id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The latest; to compare, the later of the two latest that are finished and on one template. */
static const KringTalk *
latest (GPtrArray *talks, gboolean compared)
{
  for (guint i = 0; compared && i < talks->len; i++)
    if (((KringTalk *)g_ptr_array_index (talks, i))->dialogue->finished && has_earlier (talks, i))
      return g_ptr_array_index (talks, i);
  return g_ptr_array_index (talks, 0);
}

static const char *
id_of (const KringOrganisation *organisation, const KringTalk *talk)
{
  return kring_organisation_get (organisation, KRING_TABLE_DIALOGUE, talk->dialogue->row.id)->id;
}

const char *
kring_call_dialogue (const KringCall *self, const KringOrganisation *organisation, gboolean compared, GError **error)
{
  const char *named = kring_call_option (self, "of");
  g_autoptr (GPtrArray) talks = kring_talks (organisation, NULL);
  g_autoptr (GPtrArray) found = NULL;
  GString *sentence;

  if (talks->len == 0)
    return fail (error, g_string_new (_ ("There is no dialogue yet.")));
  if (named == NULL)
    return id_of (organisation, latest (talks, compared));
  found = talks_called (talks, named);
  if (found->len == 1)
    return id_of (organisation, g_ptr_array_index (found, 0));
  sentence = g_string_new (NULL);
  if (found->len == 0)
    g_string_append_printf (sentence, _ ("No dialogue is called “%s” or was held then. These are there:"), named);
  else
    g_string_append_printf (sentence, _ ("Several dialogues are called “%s”; name one by its day or its id:"), named);
  list_talks (sentence, found->len > 0 ? found : talks);
  return fail (error, sentence);
}
