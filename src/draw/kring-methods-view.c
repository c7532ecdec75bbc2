/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-language.h"
#include "kring-methods-view-private.h"
#include "kring-outline.h"

guint
kring_methods_count (const KringMethodsView *self, int side, const KringPart *category, KringMethodUse use)
{
  guint n = 0;

  for (guint i = 0; i < self->methods->len; i++)
    {
      const KringMethod *method = &g_array_index (self->methods, KringMethod, i);

      if ((side < 0 || method->side == (guint)side) && (category == NULL || method->category == category)
          && (method->use & use) != 0)
        n++;
    }
  return n;
}

/* In words */

char *
kring_method_words (guint use)
{
  if (use & KRING_METHOD_NOT_FOR_US)
    /* Translators: of a method of developing leadership. */
    return g_strdup (C_ ("method", "Not for us."));
  if ((use & KRING_METHOD_TODAY) && (use & KRING_METHOD_WANTED))
    return g_strdup (C_ ("method", "Used today, wanted."));
  if (use & KRING_METHOD_TODAY)
    return g_strdup (C_ ("method", "Used today."));
  return g_strdup (use & KRING_METHOD_WANTED ? C_ ("method", "Wanted.") : "");
}

static char *
balance_words (const KringMethodsView *self, const char *name, int side, const KringPart *category)
{
  /* Translators: how many methods of a kind are used today and wanted: %1$s is "Feedback", say. */
  return g_strdup_printf (C_ ("methods", "%1$s: %2$u today, %3$u wanted."), name,
                          kring_methods_count (self, side, category, KRING_METHOD_TODAY),
                          kring_methods_count (self, side, category, KRING_METHOD_WANTED));
}

static void
add_balances (const KringMethodsView *self, GString *text, KringAskedKind kind)
{
  g_autoptr (GPtrArray) parts = kring_question_parts (self->question, kind);

  for (guint i = 0; i < parts->len; i++)
    {
      const KringPart *part = g_ptr_array_index (parts, i);
      gboolean side = kind == KRING_ASKED_SIDE;
      g_autofree char *words
          = balance_words (self, kring_words_say (&part->text), side ? (int)i : -1, side ? NULL : part);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words);
    }
}

char *
kring_methods_alternative (const KringMethodsView *self)
{
  GString *text = g_string_new (kring_words_say (&self->question->text));

  add_balances (self, text, KRING_ASKED_SIDE);
  add_balances (self, text, KRING_ASKED_CATEGORY);
  return g_string_free (text, FALSE);
}

static void
add_item (GArray *outline, KringOutlineKind kind, guint depth, char *text, const char *id)
{
  KringOutlineItem item = { kind, depth, text, id };

  g_array_append_val (outline, item);
}

static void
tell_method (GArray *outline, const KringMethod *method)
{
  g_autofree char *words = kring_method_words (method->use);
  const char *name = kring_words_say (&method->part->text);

  if (words[0] == '\0')
    add_item (outline, KRING_OUTLINE_ACTOR, 2, g_strdup (name), method->part->id);
  else
    /* Translators: a method of developing leadership, and what is said of it: "Mentors. Used today." */
    add_item (outline, KRING_OUTLINE_ACTOR, 2, g_strdup_printf (C_ ("method", "%1$s. %2$s"), name, words),
              method->part->id);
}

static GArray *
tell (gconstpointer data)
{
  const KringMethodsView *self = data;
  g_autoptr (GPtrArray) sides = kring_question_parts (self->question, KRING_ASKED_SIDE);
  GArray *outline = kring_outline_items_new ();

  add_item (outline, KRING_OUTLINE_NEED, 0, kring_methods_alternative (self), NULL);
  for (guint side = 0; side < sides->len; side++)
    {
      const KringPart *part = g_ptr_array_index (sides, side);

      add_item (outline, KRING_OUTLINE_RING, 1, balance_words (self, kring_words_say (&part->text), (int)side, NULL),
                NULL);
      for (guint i = 0; i < self->methods->len; i++)
        if (g_array_index (self->methods, KringMethod, i).side == side)
          tell_method (outline, &g_array_index (self->methods, KringMethod, i));
    }
  return outline;
}

/* The view */

static void
find_methods (KringMethodsView *self, KringMethodUses uses, gpointer data)
{
  g_autoptr (GPtrArray) sides = kring_question_parts (self->question, KRING_ASKED_SIDE);
  g_autoptr (GPtrArray) categories = kring_question_parts (self->question, KRING_ASKED_CATEGORY);

  for (guint side = 0; side < sides->len; side++)
    for (guint c = 0; c < categories->len; c++)
      {
        const KringPart *category = g_ptr_array_index (categories, c);

        for (guint i = 0; i < category->parts->len; i++)
          {
            const KringPart *part = g_ptr_array_index (category->parts, i);
            KringMethod method = { part, category, side, uses (part->id, data) };

            if (part->kind == KRING_ASKED_METHOD && part->side == side)
              g_array_append_val (self->methods, method);
          }
      }
}

KringMethodsView *
kring_methods_view_new (KringTemplate *template,
                        const KringQuestion *question,
                        KringMethodUses uses,
                        gpointer data,
                        double aspect,
                        KringMeasure *measure)
{
  KringMethodsView *self;

  question = question ? question : kring_template_first (template, KRING_ASK_METHODS);
  if (question == NULL || question->ask != KRING_ASK_METHODS)
    return NULL;
  self = g_new0 (KringMethodsView, 1);
  g_atomic_ref_count_init (&self->refs);
  self->template = kring_template_ref (template);
  self->question = question;
  self->methods = g_array_new (FALSE, FALSE, sizeof (KringMethod));
  self->scene = kring_scene_new ();
  find_methods (self, uses, data);
  kring_methods_draw (self, aspect, measure);
  self->diagram = (KringDiagram){
    .scene = self->scene,
    /* Translators: the picture of all methods of developing leadership, by category, individual and collective. */
    .name = _ ("Dialogue map of methods"),
    .words = "",
    /* Translators: a heading over the picture of methods told in words. */
    .outline_title = _ ("The methods in words"),
    .outline = tell,
    .view = self,
  };
  return self;
}

typedef struct
{
  const KringTalk *talk;
  const KringQuestion *question;
} Answers;

static guint
use_in_talk (const char *method, gpointer data)
{
  const Answers *answers = data;

  return (guint)kring_talk_value (answers->talk, answers->question->id, method);
}

KringMethodsView *
kring_methods_view_of_talk (KringTalk *talk, const KringQuestion *question, double aspect, KringMeasure *measure)
{
  Answers answers = { talk, question };
  KringMethodsView *self;

  if (talk->template != NULL && question == NULL)
    answers.question = kring_template_first (talk->template, KRING_ASK_METHODS);
  if (answers.question == NULL)
    return NULL;
  self = kring_methods_view_new (talk->template, answers.question, use_in_talk, &answers, aspect, measure);
  if (self != NULL && kring_talk_day (talk)[0] != '\0')
    self->diagram.time = self->day = kring_language_day (kring_talk_day (talk));
  return self;
}

KringMethodsView *
kring_methods_view_ref (KringMethodsView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_methods_view_unref (KringMethodsView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  g_array_unref (self->methods);
  kring_template_unref (self->template);
  g_free (self->day);
  g_free (self);
}
