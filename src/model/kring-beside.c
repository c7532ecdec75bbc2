/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-beside.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-language.h"
#include "kring-text.h"

static GPtrArray *
rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
}

/* Of two that lie as high the left one, as one reads. */
static int
note_order (gconstpointer a, gconstpointer b)
{
  const KringNote *x = *(KringNote *const *) a, *y = *(KringNote *const *) b;

  if (x->v != y->v)
    return x->v < y->v ? -1 : 1;
  if (x->u != y->u)
    return x->u < y->u ? -1 : 1;
  return strcmp (x->row.id, y->row.id);
}

GPtrArray *
kring_beside_notes (GPtrArray *rows, const char *need, KringArrangement arrangement)
{
  GPtrArray *notes = rows_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      KringNote *note = g_ptr_array_index (rows, i);

      if (note->arrangement == (int) arrangement && g_strcmp0 (note->need, need) == 0)
        g_ptr_array_add (notes, kring_row_ref (KRING_ROW (note)));
    }
  g_ptr_array_sort (notes, note_order);
  return notes;
}

/* One without a date comes first: nobody knows that it is newer than the others. */
static int
verdict_order (gconstpointer a, gconstpointer b)
{
  const KringVerdict *x = *(KringVerdict *const *) a, *y = *(KringVerdict *const *) b;
  int order = strcmp (x->given_on, y->given_on);

  return order != 0 ? order : strcmp (x->row.id, y->row.id);
}

GPtrArray *
kring_beside_verdicts (GPtrArray *rows, const char *need)
{
  GPtrArray *verdicts = rows_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      KringVerdict *verdict = g_ptr_array_index (rows, i);

      if (verdict->judges == NULL && strcmp (verdict->need, need) == 0)
        g_ptr_array_add (verdicts, kring_row_ref (KRING_ROW (verdict)));
    }
  g_ptr_array_sort (verdicts, verdict_order);
  return verdicts;
}

char *
kring_beside_note_name (const KringNote *note)
{
  g_autofree char *text = kring_text_tidy (note->text, FALSE);

  if (text[0] == '\0')
    return g_strdup (C_ ("note on a picture", "Empty note"));
  /* Translators: what is read aloud of a note that lies on a picture; %s is its text. */
  return g_strdup_printf (C_ ("note on a picture", "Note: %s"), text);
}

static void
add_verdict (GString *said, const KringVerdict *verdict)
{
  g_autofree char *day = kring_language_day (verdict->given_on);
  g_autofree char *value = g_utf8_strdown (kring_term_label (&kring_judgements, verdict->value), -1);

  if (said->len > 0)
    g_string_append (said, "; ");
  g_string_append (said, value);
  if (day[0] != '\0')
    g_string_append_printf (said, ", %s", day);
}

char *
kring_beside_verdicts_said (GPtrArray *verdicts)
{
  g_autoptr (GString) said = g_string_new (NULL);

  if (verdicts->len == 0)
    return NULL;
  for (guint i = 0; i < verdicts->len; i++)
    add_verdict (said, g_ptr_array_index (verdicts, i));
  /* Translators: what the citizen finds has become of the need, over time: “worse, 19 January 2026; better, 20 May 2026”. */
  return g_strdup_printf (_ ("The citizen’s own verdict: %s."), said->str);
}
