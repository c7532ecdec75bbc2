/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-template-private.h"

#include <string.h>

#include "kring-language.h"

/* Of how many sources the templates are kept: a document is on a few. */
#define MOST_KEPT 8

G_DEFINE_QUARK (kring-template-error-quark, kring_template_error)

const char *const kring_drawn_nicks[] = {
  "gears", "radar", "triangle", "axes", "seesaw", "field", "columns", "checklist", "steps", "table", NULL,
};
const char *const kring_ask_nicks[] = {
  "choice", "scale", "place", "columns", "checklist", "table", "text", "methods", NULL,
};
G_STATIC_ASSERT (G_N_ELEMENTS (kring_drawn_nicks) == KRING_N_DRAWN + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (kring_ask_nicks) == KRING_N_ASKS + 1);

const char *
kring_drawn_nick (KringDrawnAs picture)
{
  return picture < KRING_N_DRAWN ? kring_drawn_nicks[picture] : "?";
}

const char *
kring_ask_nick (KringAsk ask)
{
  return ask < KRING_N_ASKS ? kring_ask_nicks[ask] : "?";
}

const char *
kring_words_say_in (const KringWords *words, const char *language)
{
  for (guint i = 0; kring_languages[i] != NULL; i++)
    if (strcmp (kring_languages[i], language) == 0 && words->in[i] != NULL)
      return words->in[i];
  if (words->in[words->first] != NULL)
    return words->in[words->first];
  for (guint i = 0; i < G_N_ELEMENTS (words->in); i++)
    if (words->in[i] != NULL)
      return words->in[i];
  return "";
}

const char *
kring_words_say (const KringWords *words)
{
  return kring_words_say_in (words, kring_language_get ());
}

gboolean
kring_words_said (const KringWords *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (words->in); i++)
    if (words->in[i] != NULL)
      return TRUE;
  return FALSE;
}

static void
words_clear (KringWords *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (words->in); i++)
    g_clear_pointer (&words->in[i], g_free);
}

static void
part_free (gpointer data)
{
  KringPart *part = data;

  g_free (part->id);
  words_clear (&part->text);
  words_clear (&part->help);
  words_clear (&part->low);
  words_clear (&part->high);
  g_ptr_array_unref (part->parts);
  g_free (part);
}

static void
question_free (gpointer data)
{
  KringQuestion *question = data;

  g_free (question->id);
  words_clear (&question->text);
  words_clear (&question->help);
  words_clear (&question->low);
  words_clear (&question->high);
  g_ptr_array_unref (question->parts);
  g_free (question);
}

static void
section_free (gpointer data)
{
  KringSection *section = data;

  g_free (section->id);
  words_clear (&section->title);
  words_clear (&section->summary);
  g_ptr_array_unref (section->questions);
  g_free (section);
}

KringPart *
kring_part_new (KringAskedKind kind)
{
  KringPart *part = g_new0 (KringPart, 1);

  part->kind = kind;
  part->parts = g_ptr_array_new_with_free_func (part_free);
  return part;
}

KringQuestion *
kring_question_new (void)
{
  KringQuestion *question = g_new0 (KringQuestion, 1);

  question->parts = g_ptr_array_new_with_free_func (part_free);
  return question;
}

KringSection *
kring_section_new (void)
{
  KringSection *section = g_new0 (KringSection, 1);

  section->questions = g_ptr_array_new_with_free_func (question_free);
  return section;
}

KringTemplate *
kring_template_new (void)
{
  KringTemplate *self = g_new0 (KringTemplate, 1);

  g_atomic_ref_count_init (&self->refs);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->whole = TRUE;
  return self;
}

KringTemplate *
kring_template_ref (KringTemplate *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_template_unref (KringTemplate *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->id);
  words_clear (&self->title);
  words_clear (&self->summary);
  words_clear (&self->about);
  words_clear (&self->source);
  words_clear (&self->check_out);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

/* The latest first. A template never changes, so that whoever has it, in whatever thread, may share it. */
static struct
{
  char *source;
  KringTemplate *template;
} kept[MOST_KEPT];
static GMutex keeping;

/* Brings what is kept at @at to the front. Returns: (transfer full): it. */
static KringTemplate *
bring_to_front (guint at)
{
  char *source = kept[at].source;
  KringTemplate *template = kept[at].template;

  memmove (kept + 1, kept, at * sizeof kept[0]);
  kept[0].source = source;
  kept[0].template = template;
  return kring_template_ref (template);
}

static KringTemplate *
find_kept (const char *source)
{
  for (guint i = 0; i < MOST_KEPT && kept[i].source != NULL; i++)
    if (strcmp (kept[i].source, source) == 0)
      return bring_to_front (i);
  return NULL;
}

static void
keep (const char *source, KringTemplate *template)
{
  g_free (kept[MOST_KEPT - 1].source);
  g_clear_pointer (&kept[MOST_KEPT - 1].template, kring_template_unref);
  kept[MOST_KEPT - 1].source = g_strdup (source);
  kept[MOST_KEPT - 1].template = kring_template_ref (template);
  kring_template_unref (bring_to_front (MOST_KEPT - 1));
}

KringTemplate *
kring_template_of (const char *source)
{
  KringTemplate *template;

  g_mutex_lock (&keeping);
  template = find_kept (source);
  g_mutex_unlock (&keeping);
  if (template != NULL)
    return template;
  template = kring_template_read (source, -1, NULL);
  g_mutex_lock (&keeping);
  if (template != NULL)
    keep (source, template);
  g_mutex_unlock (&keeping);
  return template;
}

KringSection *
kring_template_section (const KringTemplate *self, const char *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      KringSection *section = g_ptr_array_index (self->sections, i);

      if (strcmp (section->id, id) == 0)
        return section;
    }
  return NULL;
}

KringQuestion *
kring_template_question (const KringTemplate *self, const char *id, KringSection **section)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      KringSection *one = g_ptr_array_index (self->sections, i);

      for (guint q = 0; q < one->questions->len; q++)
        {
          KringQuestion *question = g_ptr_array_index (one->questions, q);

          if (strcmp (question->id, id) != 0)
            continue;
          if (section != NULL)
            *section = one;
          return question;
        }
    }
  return NULL;
}

KringQuestion *
kring_section_scale (const KringSection *section)
{
  for (guint q = 0; q < section->questions->len; q++)
    {
      KringQuestion *question = g_ptr_array_index (section->questions, q);

      if (question->ask == KRING_ASK_SCALE)
        return question;
    }
  return NULL;
}

KringQuestion *
kring_template_first (const KringTemplate *self, KringAsk ask)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      KringSection *section = g_ptr_array_index (self->sections, i);

      for (guint q = 0; q < section->questions->len; q++)
        {
          KringQuestion *question = g_ptr_array_index (section->questions, q);

          if (question->ask == ask)
            return question;
        }
    }
  return NULL;
}

static void
collect (GPtrArray *parts, KringAskedKind kind, GPtrArray *found)
{
  for (guint i = 0; i < parts->len; i++)
    {
      KringPart *part = g_ptr_array_index (parts, i);

      if (part->kind == kind)
        g_ptr_array_add (found, part);
      collect (part->parts, kind, found);
    }
}

GPtrArray *
kring_question_parts (const KringQuestion *question, KringAskedKind kind)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (question->parts, kind, found);
  return found;
}

KringPart *
kring_question_part (const KringQuestion *question, KringAskedKind kind, const char *id)
{
  g_autoptr (GPtrArray) parts = kring_question_parts (question, kind);

  for (guint i = 0; i < parts->len; i++)
    {
      KringPart *part = g_ptr_array_index (parts, i);

      if (strcmp (part->id, id) == 0)
        return part;
    }
  return NULL;
}
