/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-talk-words.h"

#include <glib/gi18n-lib.h>

#include "kring-language.h"

static void
join (GString *words, const char *between, const char *more)
{
  if (more[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? between : "", more);
}

guint
kring_talk_people (const KringTalk *self, KringModel *model)
{
  GPtrArray *there
      = self->meeting ? kring_model_referring (model, KRING_TABLE_ATTENDANCE, "meeting", self->meeting->row.id) : NULL;

  if (there != NULL && there->len > 0)
    return there->len;
  return self->dialogue ? (guint)self->dialogue->people : 0;
}

static char *
how_far (const KringTalk *self)
{
  if (self->dialogue->finished)
    /* Translators: of a dialogue: it is over. */
    return g_strdup (C_ ("dialogue", "finished"));
  if (self->template == NULL)
    return g_strdup ("");
  /* Translators: of a dialogue: %1$u of its %2$u parts have been discussed. */
  return g_strdup_printf (_ ("%1$u of %2$u"), kring_talk_n_discussed (self), self->template->sections->len);
}

char *
kring_talk_about (const KringTalk *self, KringModel *model)
{
  g_autofree char *day = kring_language_day (kring_talk_day (self));
  guint n = kring_talk_people (self, model);
  g_autofree char *people = n > 0 ? g_strdup_printf (ngettext ("%u person", "%u people", n), n) : g_strdup ("");
  g_autofree char *far = how_far (self);
  GString *words = g_string_new (NULL);

  join (words, " · ", day);
  join (words, " · ", people);
  join (words, " · ", far);
  return g_string_free (words, FALSE);
}

char *
kring_talk_progress (const KringTalk *self)
{
  guint n = self->agreements->len, parts = self->template ? self->template->sections->len : 0;
  g_autofree char *agreed = n > 0 ? g_strdup_printf (ngettext ("%u agreement", "%u agreements", n), n) : g_strdup ("");
  /* Translators: %1$u of the %2$u parts of a dialogue have been discussed. */
  g_autofree char *discussed = g_strdup_printf (ngettext ("%1$u of %2$u discussed", "%1$u of %2$u discussed", parts),
                                                kring_talk_n_discussed (self), parts);
  GString *words = g_string_new (discussed);

  join (words, " · ", agreed);
  return g_string_free (words, FALSE);
}

static char *
scale_words (const KringTalk *self, const KringSection *section)
{
  const KringQuestion *scale = kring_section_scale (section);
  int now = scale ? kring_talk_value (self, scale->id, KRING_NOW) : 0;
  int wanted = scale ? kring_talk_value (self, scale->id, KRING_WANTED) : 0;

  if (now > 0 && wanted > 0)
    /* Translators: of a part of a dialogue, on a scale of 1 to 5. */
    return g_strdup_printf (_ ("Now %1$d, wanted %2$d."), now, wanted);
  if (now > 0)
    return g_strdup_printf (_ ("Now %d."), now);
  if (wanted > 0)
    return g_strdup_printf (_ ("Wanted %d."), wanted);
  return g_strdup ("");
}

char *
kring_talk_section_words (const KringTalk *self, const KringSection *section)
{
  g_autoptr (GPtrArray) agreements = kring_talk_agreements (self, section->id);
  g_autofree char *scale = scale_words (self, section);
  g_autofree char *agreed
      = agreements->len > 0
            ? g_strdup_printf (ngettext ("%u agreement.", "%u agreements.", agreements->len), agreements->len)
            : g_strdup ("");
  GString *words = g_string_new (scale);

  /* Translators: of a part of a dialogue. */
  join (words, " ", kring_talk_discussed (self, section) ? C_ ("dialogue", "Discussed.") : "");
  join (words, " ", agreed);
  return g_string_free (words, FALSE);
}
