/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-template-private.h"

gboolean
kring_template_wrong (GError **error, guint line, const char *sentence)
{
  if (line > 0)
    /* Translators: %1$d is a line of a file, %2$s a sentence that says what is wrong there. */
    g_set_error (error, KRING_TEMPLATE_ERROR, 0, _ ("Line %1$d: %2$s"), (int)line, sentence);
  else
    g_set_error_literal (error, KRING_TEMPLATE_ERROR, 0, sentence);
  return FALSE;
}

static gboolean
wrong (GError **error, guint line, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
wrong (GError **error, guint line, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  return kring_template_wrong (error, line, sentence);
}

static guint
count (const KringQuestion *question, KringAskedKind kind)
{
  g_autoptr (GPtrArray) parts = kring_question_parts (question, kind);

  return parts->len;
}

static gboolean
parts_said (GPtrArray *parts, const KringQuestion *question, GHashTable *ids, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      KringPart *part = g_ptr_array_index (parts, i);

      if (part->kind != KRING_ASKED_GROUP && !kring_words_said (&part->text))
        return wrong (error, part->line, _ ("“%1$s” in the question “%2$s” has no text."), part->id, question->id);
      if (!g_hash_table_add (ids, part->id))
        return wrong (error, part->line, _ ("The question “%1$s” has the id “%2$s” twice."), question->id, part->id);
      if ((part->kind == KRING_ASKED_GROUP || part->kind == KRING_ASKED_CATEGORY) && part->parts->len == 0)
        return wrong (error, part->line, _ ("“%1$s” in the question “%2$s” is empty."), part->id, question->id);
      if (!parts_said (part->parts, question, ids, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
axes_hold (const KringQuestion *question)
{
  g_autoptr (GPtrArray) axes = kring_question_parts (question, KRING_ASKED_AXIS);

  for (guint i = 0; i < axes->len; i++)
    {
      const KringPart *axis = g_ptr_array_index (axes, i);

      if (!kring_words_said (&axis->low) || !kring_words_said (&axis->high))
        return FALSE;
    }
  return axes->len == 2;
}

static gboolean
place_holds (const KringQuestion *question)
{
  guint corners = count (question, KRING_ASKED_CORNER), axes = count (question, KRING_ASKED_AXIS);

  switch (question->shape)
    {
    case KRING_DRAWN_TRIANGLE:
      return corners == 3 && axes == 0;
    case KRING_DRAWN_FIELD:
      return corners == 4 && axes == 0;
    case KRING_DRAWN_SEESAW:
      return corners == 2 && axes == 0;
    case KRING_DRAWN_AXES:
      return corners == 0 && axes_hold (question);
    case KRING_DRAWN_GEARS:
    case KRING_DRAWN_RADAR:
    case KRING_DRAWN_COLUMNS:
    case KRING_DRAWN_CHECKLIST:
    case KRING_DRAWN_STEPS:
    case KRING_DRAWN_TABLE:
    case KRING_N_DRAWN:
    default:
      return FALSE;
    }
}

/* Whether the parts are those that its kind asks for. */
static gboolean
complete (const KringQuestion *question)
{
  guint columns = count (question, KRING_ASKED_COLUMN);

  switch (question->ask)
    {
    case KRING_ASK_CHOICE:
      return count (question, KRING_ASKED_GROUP) > 0;
    case KRING_ASK_PLACE:
      return place_holds (question);
    case KRING_ASK_COLUMNS:
      return columns >= 2 && columns <= 5;
    case KRING_ASK_CHECKLIST:
      return count (question, KRING_ASKED_CHECK) > 0;
    case KRING_ASK_TABLE:
      return columns >= 1 && columns <= 6 && (question->own || count (question, KRING_ASKED_ROW) > 0);
    case KRING_ASK_METHODS:
      return count (question, KRING_ASKED_SIDE) == 2 && count (question, KRING_ASKED_METHOD) > 0;
    case KRING_ASK_SCALE:
    case KRING_ASK_TEXT:
      return TRUE;
    case KRING_N_ASKS:
    default:
      return FALSE;
    }
}

static gboolean
question_holds (const KringSection *section, guint index, GError **error)
{
  KringQuestion *question = g_ptr_array_index (section->questions, index);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (!kring_words_said (&question->text))
    return wrong (error, question->line, _ ("The question “%s” has no text."), question->id);
  if (!complete (question))
    return wrong (error, question->line, _ ("The question “%1$s” has not the parts that the kind “%2$s” needs."),
                  question->id, kring_ask_nick (question->ask));
  if (question->together
      && (question->ask != KRING_ASK_SCALE || index == 0
          || ((const KringQuestion *)g_ptr_array_index (section->questions, index - 1))->together))
    return wrong (error, question->line,
                  _ ("The question “%s” is shown together with the one before it, which only a scale can be."),
                  question->id);
  return parts_said (question->parts, question, ids, error);
}

static gboolean
section_holds (const KringSection *section, GHashTable *ids, GError **error)
{
  if (!kring_words_said (&section->title))
    return wrong (error, section->line, _ ("The section “%s” has no title."), section->id);
  if (section->questions->len == 0)
    return wrong (error, section->line, _ ("The section “%s” has no questions."), section->id);
  if (!g_hash_table_add (ids, section->id))
    return wrong (error, section->line, _ ("The id “%s” is there twice."), section->id);
  for (guint q = 0; q < section->questions->len; q++)
    {
      KringQuestion *question = g_ptr_array_index (section->questions, q);

      if (!g_hash_table_add (ids, question->id))
        return wrong (error, question->line, _ ("The id “%s” is there twice."), question->id);
      if (!question_holds (section, q, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether there is what the picture is drawn from. */
static gboolean
picture_holds (const KringTemplate *self)
{
  const KringQuestion *place = kring_template_first (self, KRING_ASK_PLACE);

  switch (self->picture)
    {
    case KRING_DRAWN_TRIANGLE:
    case KRING_DRAWN_AXES:
    case KRING_DRAWN_SEESAW:
    case KRING_DRAWN_FIELD:
      return place != NULL && place->shape == self->picture;
    case KRING_DRAWN_COLUMNS:
      return kring_template_first (self, KRING_ASK_COLUMNS) != NULL;
    case KRING_DRAWN_CHECKLIST:
      return kring_template_first (self, KRING_ASK_CHECKLIST) != NULL;
    case KRING_DRAWN_TABLE:
      return kring_template_first (self, KRING_ASK_TABLE) != NULL;
    case KRING_DRAWN_RADAR:
      return self->sections->len >= 3;
    case KRING_DRAWN_GEARS:
      return self->sections->len >= 3 && self->sections->len <= 7;
    case KRING_DRAWN_STEPS:
      return TRUE;
    case KRING_N_DRAWN:
    default:
      return FALSE;
    }
}

static gboolean
holds (const KringTemplate *self, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (!kring_words_said (&self->title) || !kring_words_said (&self->summary) || !kring_words_said (&self->source))
    return wrong (error, 0, _ ("The template needs a title, a summary and a source."));
  for (guint i = 0; i < self->sections->len; i++)
    if (!section_holds (g_ptr_array_index (self->sections, i), ids, error))
      return FALSE;
  if (kring_template_first (self, KRING_ASK_SCALE) == NULL && kring_template_first (self, KRING_ASK_PLACE) == NULL)
    return wrong (error, 0, _ ("The template has neither a scale nor a place: nothing could be compared next time."));
  if (!picture_holds (self))
    return wrong (error, 0, _ ("The template has not what the picture “%s” is drawn from."),
                  kring_drawn_nick (self->picture));
  return TRUE;
}

/* Of a later format, what cannot be relied on is shown by its text alone. */
static void
make_safe (KringTemplate *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      KringSection *section = g_ptr_array_index (self->sections, i);

      for (guint q = 0; q < section->questions->len; q++)
        {
          KringQuestion *question = g_ptr_array_index (section->questions, q);

          if (!question_holds (section, q, NULL))
            {
              question->ask = KRING_N_ASKS;
              question->together = FALSE;
            }
        }
    }
  if (!picture_holds (self))
    self->picture = KRING_DRAWN_STEPS;
}

gboolean
kring_template_holds (KringTemplate *self, GError **error)
{
  if (self->sections->len == 0)
    return wrong (error, 0, _ ("The template has no sections."));
  if (self->whole)
    return holds (self, error);
  make_safe (self);
  return TRUE;
}
