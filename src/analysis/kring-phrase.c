/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-phrase-private.h"
#include "kring-text.h"

#define MOST_NAMES 4
#define NAMES_BEFORE_MORE 3

/* Translators: a number within a sentence, of people, units, needs, steps or managers; from two on. */
static const char *const number_words[]
    = { NC_ ("number", "two"),   NC_ ("number", "three"), NC_ ("number", "four"), NC_ ("number", "five"),
        NC_ ("number", "six"),   NC_ ("number", "seven"), NC_ ("number", "eight"), NC_ ("number", "nine"),
        NC_ ("number", "ten"),   NC_ ("number", "eleven"), NC_ ("number", "twelve") };

char *
kring_phrase_number (guint n)
{
  if (n >= 2 && n - 2 < G_N_ELEMENTS (number_words))
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "number", number_words[n - 2]));
  return g_strdup_printf ("%u", n);
}

char *
kring_phrase_begin (char *text)
{
  g_autofree char *whole = text;

  return kring_text_begin (whole);
}

char *
kring_phrase_managers (guint n)
{
  g_autofree char *number = kring_phrase_number (n);

  if (n == 0)
    /* Translators: the way through the line between somebody and their own manager. */
    return g_strdup (_ ("no manager between"));
  /* Translators: how long the way through the line is; %s is a number in words. */
  return g_strdup_printf (ngettext ("one manager", "%s managers", n), number);
}

char *
kring_phrase_steps (guint n)
{
  g_autofree char *number = kring_phrase_number (n);

  /* Translators: how long the way through the network is; %s is a number in words. */
  return g_strdup_printf (ngettext ("one step", "%s steps", n), number);
}

const char *
kring_phrase_name (const KringOrganisation *organisation, const char *id)
{
  int index = kring_organisation_find (organisation, id);

  return index >= 0 ? kring_organisation_actor (organisation, (guint) index)->name : "?";
}

static char *
joined (GPtrArray *names, guint n)
{
  char *list = g_strdup (n > 0 ? g_ptr_array_index (names, 0) : "");

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *before = list;

      /* Translators: a list of names that goes on. */
      list = g_strdup_printf (C_ ("list", "%1$s, %2$s"), before, (const char *) g_ptr_array_index (names, i));
    }
  return list;
}

char *
kring_phrase_list (GPtrArray *names)
{
  gboolean more = names->len > MOST_NAMES;
  guint n = more ? NAMES_BEFORE_MORE : names->len - (names->len > 1);
  g_autofree char *list = joined (names, n);
  g_autofree char *number = kring_phrase_number (names->len - n);

  if (more)
    /* Translators: a list that is too long to tell: "A, B, C and two more"; %2$s is a number in words, two or more. */
    return g_strdup_printf (C_ ("list", "%1$s and %2$s more"), list, number);
  if (names->len < 2)
    return g_steal_pointer (&list);
  /* Translators: the end of a list of names: "A, B and C". */
  return g_strdup_printf (C_ ("list", "%1$s and %2$s"), list, (const char *) g_ptr_array_index (names, n));
}

char *
kring_phrase_actors (const KringOrganisation *organisation, GPtrArray *ids, guint from, guint to)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = from; i < to; i++)
    g_ptr_array_add (names, (gpointer) kring_phrase_name (organisation, g_ptr_array_index (ids, i)));
  return kring_phrase_list (names);
}
