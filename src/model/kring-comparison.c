/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-comparison.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-language.h"

G_DEFINE_QUARK (kring - comparison - error - quark, kring_comparison_error)

static const char *const items[] = { KRING_NOW, KRING_WANTED };

/* Making and freeing */

static void
question_free (gpointer data)
{
  KringComparedQuestion *self = data;

  g_free (self->answers);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static void
section_free (gpointer data)
{
  KringComparedSection *self = data;

  g_ptr_array_unref (self->questions);
  g_free (self);
}

static void
text_free (gpointer data)
{
  KringComparedText *self = data;

  g_free (self->where);
  g_free (self->then);
  g_free (self->now);
  g_free (self);
}

KringComparison *
kring_comparison_ref (KringComparison *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_comparison_unref (KringComparison *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->talks);
  g_free (self);
}

const KringTalk *
kring_comparison_oldest (const KringComparison *self)
{
  return g_ptr_array_index (self->talks, 0);
}

const KringTalk *
kring_comparison_newest (const KringComparison *self)
{
  return g_ptr_array_index (self->talks, self->talks->len - 1);
}

/* Which can be compared */

static int
oldest_first (gconstpointer a, gconstpointer b)
{
  return -kring_talk_order (a, b);
}

static gboolean
fail (GError **error, KringComparisonError code, char *sentence)
{
  g_set_error_literal (error, KRING_COMPARISON_ERROR, code, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
can_be_compared (GPtrArray *talks, GError **error)
{
  const KringTalk *first = talks->len > 0 ? g_ptr_array_index (talks, 0) : NULL;

  if (talks->len < 2)
    return fail (error, KRING_COMPARISON_ERROR_FEW,
                 g_strdup (_ ("To compare takes two dialogues: choose one more on the same template.")));
  for (guint i = 0; i < talks->len; i++)
    {
      const KringTalk *talk = g_ptr_array_index (talks, i);

      if (talk->template == NULL)
        return fail (error, KRING_COMPARISON_ERROR_TEMPLATES,
                     /* Translators: %s is a dialogue. */
                     g_strdup_printf (_ ("“%s” cannot be compared: what it was led by cannot be read."),
                                      kring_talk_name (talk)));
      if (strcmp (talk->template->id, first->template->id) != 0)
        return fail (
            error, KRING_COMPARISON_ERROR_TEMPLATES,
            /* Translators: %1$s and %2$s are dialogues. */
            g_strdup_printf (_ ("“%1$s” and “%2$s” are on different templates; only dialogues on the same one can "
                                "be compared."),
                             kring_talk_name (first), kring_talk_name (talk)));
    }
  return TRUE;
}

/* Texts */

static void
add_text (KringComparison *self, const char *where, const char *then, const char *now)
{
  KringComparedText *text = g_new0 (KringComparedText, 1);

  text->where = g_strdup (where);
  text->then = g_strdup (then);
  text->now = g_strdup (now);
  g_ptr_array_add (self->texts, text);
}

/* In one language: two that say the same in different ones have not been worded otherwise. */
static int
common_language (const KringWords *then, const KringWords *now)
{
  const char *wanted = kring_language_get ();
  int found = -1;

  for (int i = 0; kring_languages[i] != NULL; i++)
    if (then->in[i] != NULL && now->in[i] != NULL && (found < 0 || strcmp (kring_languages[i], wanted) == 0))
      found = i;
  return found;
}

static void
compare_words (KringComparison *self, const char *where, const KringWords *then, const KringWords *now)
{
  int language = common_language (then, now);
  const char *old = language >= 0 ? then->in[language] : kring_words_say (then);
  const char *new = language >= 0 ? now->in[language] : kring_words_say (now);

  if (strcmp (old, new) != 0)
    add_text (self, where, old[0] != '\0' ? old : NULL, new[0] != '\0' ? new : NULL);
}

static void
compare_parts_of_kind (KringComparison *self, const KringQuestion *then, const KringQuestion *now, KringAskedKind kind)
{
  const char *where = kring_words_say (&now->text);
  g_autoptr (GPtrArray) olds = kring_question_parts (then, kind), news = kring_question_parts (now, kind);

  for (guint i = 0; i < news->len; i++)
    {
      const KringPart *part = g_ptr_array_index (news, i), *old = kring_question_part (then, kind, part->id);

      if (old != NULL)
        {
          compare_words (self, where, &old->text, &part->text);
          compare_words (self, where, &old->help, &part->help);
          compare_words (self, where, &old->low, &part->low);
          compare_words (self, where, &old->high, &part->high);
        }
      else if (kring_words_said (&part->text))
        add_text (self, where, NULL, kring_words_say (&part->text));
    }
  for (guint i = 0; i < olds->len; i++)
    {
      const KringPart *part = g_ptr_array_index (olds, i);

      if (kring_question_part (now, kind, part->id) == NULL && kring_words_said (&part->text))
        add_text (self, where, kring_words_say (&part->text), NULL);
    }
}

/* What is asked in another way is another question, though it is called the same. */
static gboolean
is_counterpart (const KringQuestion *one, const KringQuestion *other)
{
  return one != NULL && other != NULL && one->ask == other->ask
         && (one->ask != KRING_ASK_PLACE || one->shape == other->shape);
}

/* The question of @section that @question is the counterpart of. */
static KringQuestion *
counterpart (const KringSection *section, const KringQuestion *question)
{
  for (guint i = 0; i < section->questions->len; i++)
    {
      KringQuestion *other = g_ptr_array_index (section->questions, i);

      if (strcmp (other->id, question->id) == 0 && is_counterpart (other, question))
        return other;
    }
  return NULL;
}

static void
compare_questions (KringComparison *self, const KringSection *then, const KringSection *now)
{
  const char *where = kring_words_say (&now->title);

  for (guint i = 0; i < now->questions->len; i++)
    {
      const KringQuestion *question = g_ptr_array_index (now->questions, i), *old = counterpart (then, question);

      if (old == NULL)
        {
          add_text (self, where, NULL, kring_words_say (&question->text));
          continue;
        }
      compare_words (self, where, &old->text, &question->text);
      compare_words (self, where, &old->help, &question->help);
      compare_words (self, where, &old->low, &question->low);
      compare_words (self, where, &old->high, &question->high);
      for (int kind = 0; kind < KRING_N_ASKED; kind++)
        compare_parts_of_kind (self, old, question, (KringAskedKind)kind);
    }
  for (guint i = 0; i < then->questions->len; i++)
    if (counterpart (now, g_ptr_array_index (then->questions, i)) == NULL)
      add_text (self, where, kring_words_say (&((KringQuestion *)g_ptr_array_index (then->questions, i))->text), NULL);
}

/* First other wordings, then what came, then what is gone. */
static int
by_loss (gconstpointer a, gconstpointer b)
{
  const KringComparedText *one = *(gpointer *)a, *other = *(gpointer *)b;
  int first = one->now == NULL ? 2 : one->then == NULL, second = other->now == NULL ? 2 : other->then == NULL;

  return first - second;
}

static void
compare_texts (KringComparison *self)
{
  const KringTemplate *then = kring_comparison_oldest (self)->template;
  const KringTemplate *now = kring_comparison_newest (self)->template;

  compare_words (self, "", &then->title, &now->title);
  for (guint i = 0; i < now->sections->len; i++)
    {
      const KringSection *section = g_ptr_array_index (now->sections, i);
      const KringSection *old = kring_template_section (then, section->id);

      if (old == NULL)
        {
          add_text (self, "", NULL, kring_words_say (&section->title));
          continue;
        }
      compare_words (self, "", &old->title, &section->title);
      compare_words (self, kring_words_say (&section->title), &old->summary, &section->summary);
      compare_questions (self, old, section);
    }
  for (guint i = 0; i < then->sections->len; i++)
    {
      const KringSection *section = g_ptr_array_index (then->sections, i);

      if (kring_template_section (now, section->id) == NULL)
        add_text (self, "", kring_words_say (&section->title), NULL);
    }
  g_ptr_array_sort (self->texts, by_loss);
}

/* Answers */

static KringComparedAnswer
answer_of (const KringTalk *talk, const KringQuestion *question)
{
  KringComparedAnswer answer = { .answered = kring_talk_has_answer (talk, question->id) };
  gboolean drawn = question->ask == KRING_ASK_SCALE || question->ask == KRING_ASK_PLACE;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      if (question->ask == KRING_ASK_SCALE)
        answer.value[i] = CLAMP (kring_talk_value (talk, question->id, items[i]), 0, 5);
      if (question->ask == KRING_ASK_PLACE)
        answer.placed[i] = kring_talk_place (talk, question->id, items[i], &answer.place[i].x, &answer.place[i].y);
    }
  if (drawn)
    answer.answered = answer.value[0] > 0 || answer.value[1] > 0 || answer.placed[0] || answer.placed[1];
  return answer;
}

static KringAskedKind
kind_that_is_answered (const KringQuestion *question)
{
  switch (question->ask)
    {
    case KRING_ASK_CHOICE:
      return KRING_ASKED_OPTION;
    case KRING_ASK_CHECKLIST:
      return KRING_ASKED_CHECK;
    case KRING_ASK_METHODS:
      return KRING_ASKED_METHOD;
    default:
      return KRING_N_ASKED;
    }
}

static void
compare_parts (const KringComparison *self, KringComparedQuestion *compared)
{
  const KringTalk *then = g_ptr_array_index (self->talks, (guint)compared->then);
  const KringTalk *now = g_ptr_array_index (self->talks, (guint)compared->now);
  const char *id = compared->question->id;
  const KringQuestion *old = kring_template_question (then->template, id, NULL);
  const KringQuestion *new = kring_template_question (now->template, id, NULL);
  KringAskedKind kind = kind_that_is_answered (compared->question);
  g_autoptr (GPtrArray) parts = kring_question_parts (compared->question, kind);

  for (guint i = 0; i < parts->len; i++)
    {
      const KringPart *part = g_ptr_array_index (parts, i);
      KringComparedPart found = { part, kring_talk_value (then, id, part->id), kring_talk_value (now, id, part->id) };

      if (found.then != found.now && kring_question_part (old, kind, part->id) != NULL
          && kring_question_part (new, kind, part->id) != NULL)
        g_ptr_array_add (compared->parts, g_memdup2 (&found, sizeof found));
    }
}

/* Whether each template has what @question asks; and in the same section, or it would stand in two. */
static gboolean
is_asked_by_all (const KringComparison *self, const KringSection *section, const KringQuestion *question)
{
  for (guint i = 0; i < self->talks->len; i++)
    {
      const KringTalk *talk = g_ptr_array_index (self->talks, i);
      const KringSection *other = kring_template_section (talk->template, section->id);

      if (other == NULL || counterpart (other, question) == NULL)
        return FALSE;
    }
  return TRUE;
}

static KringComparedQuestion *
compare_question (const KringComparison *self, const KringQuestion *question)
{
  KringComparedQuestion *compared = g_new0 (KringComparedQuestion, 1);

  compared->question = question;
  compared->answers = g_new0 (KringComparedAnswer, self->talks->len);
  compared->parts = g_ptr_array_new_with_free_func (g_free);
  compared->then = compared->now = compared->only = -1;
  for (guint i = 0; i < self->talks->len; i++)
    {
      compared->answers[i] = answer_of (g_ptr_array_index (self->talks, i), question);
      if (!compared->answers[i].answered)
        continue;
      if (compared->then < 0)
        compared->then = (int)i;
      compared->now = (int)i;
    }
  if (compared->then == compared->now)
    {
      compared->only = compared->then;
      compared->then = compared->now = -1;
    }
  else
    compare_parts (self, compared);
  return compared;
}

static void
count_agreements (const KringComparison *self, const char *section, guint *agreed, guint *done)
{
  *agreed = *done = 0;
  for (guint i = 0; i + 1 < self->talks->len; i++)
    {
      g_autoptr (GPtrArray) agreements = kring_talk_agreements (g_ptr_array_index (self->talks, i), section);

      for (guint k = 0; k < agreements->len; k++)
        *done += ((KringAgreement *)g_ptr_array_index (agreements, k))->done != 0;
      *agreed += agreements->len;
    }
}

static KringComparedSection *
compare_section (const KringComparison *self, guint index)
{
  const KringSection *section = g_ptr_array_index (kring_comparison_newest (self)->template->sections, index);
  KringComparedSection *compared = g_new0 (KringComparedSection, 1);

  compared->section = section;
  compared->number = index + 1;
  compared->questions = g_ptr_array_new_with_free_func (question_free);
  for (guint i = 0; i < section->questions->len; i++)
    {
      const KringQuestion *question = g_ptr_array_index (section->questions, i);

      if (is_asked_by_all (self, section, question))
        g_ptr_array_add (compared->questions, compare_question (self, question));
    }
  count_agreements (self, section->id, &compared->agreed, &compared->done);
  return compared;
}

KringComparison *
kring_comparison_new (GPtrArray *talks, GError **error)
{
  KringComparison *self;
  const KringTemplate *then, *now;

  if (!can_be_compared (talks, error))
    return NULL;
  self = g_new0 (KringComparison, 1);
  g_atomic_ref_count_init (&self->refs);
  self->talks = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_talk_unref);
  for (guint i = 0; i < talks->len; i++)
    g_ptr_array_add (self->talks, kring_talk_ref (g_ptr_array_index (talks, i)));
  g_ptr_array_sort (self->talks, oldest_first);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->texts = g_ptr_array_new_with_free_func (text_free);
  then = kring_comparison_oldest (self)->template;
  now = kring_comparison_newest (self)->template;
  compare_texts (self);
  for (guint i = 0; i < now->sections->len; i++)
    if (kring_template_section (then, ((KringSection *)g_ptr_array_index (now->sections, i))->id) != NULL)
      g_ptr_array_add (self->sections, compare_section (self, i));
  count_agreements (self, NULL, &self->agreed, &self->done);
  return self;
}

const KringComparedQuestion *
kring_compared_scale (const KringComparedSection *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const KringComparedQuestion *compared = g_ptr_array_index (self->questions, i);

      if (compared->question->ask == KRING_ASK_SCALE && (compared->now >= 0 || compared->only >= 0))
        return compared;
    }
  return NULL;
}

guint
kring_compared_count (const KringComparedQuestion *question, int with)
{
  guint n = 0;

  for (guint i = 0; i < question->parts->len; i++)
    {
      const KringComparedPart *part = g_ptr_array_index (question->parts, i);
      int before = with < 0 ? part->now : part->then, after = with < 0 ? part->then : part->now;

      n += (after & ABS (with)) == ABS (with) && (before & ABS (with)) != ABS (with);
    }
  return n;
}
