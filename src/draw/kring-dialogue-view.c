/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dialogue-view.h"

#include <glib/gi18n-lib.h>

#include "kring-language.h"
#include "kring-dialogue-view-private.h"
#include "kring-outline.h"

static const KringDialogueBuilder builders[KRING_N_DRAWN] = {
  [KRING_DRAWN_GEARS] = kring_dialogue_draw_gears,   [KRING_DRAWN_RADAR] = kring_dialogue_draw_radar,
  [KRING_DRAWN_TRIANGLE] = kring_dialogue_draw_place, [KRING_DRAWN_AXES] = kring_dialogue_draw_place,
  [KRING_DRAWN_SEESAW] = kring_dialogue_draw_place,   [KRING_DRAWN_FIELD] = kring_dialogue_draw_place,
  [KRING_DRAWN_COLUMNS] = kring_dialogue_draw_columns,  [KRING_DRAWN_CHECKLIST] = kring_dialogue_draw_checklist,
  [KRING_DRAWN_STEPS] = kring_dialogue_draw_flow,    [KRING_DRAWN_TABLE] = kring_dialogue_draw_table,
};

/* In words */

static char *
section_words (const KringTalk *talk, const KringTalk *then, guint index)
{
  g_autofree char *name = kring_dialogue_name (talk, index);
  g_autofree char *description
      = kring_dialogue_description (talk, then, g_ptr_array_index (talk->template->sections, index));

  return g_strdup_printf ("%s %s", name, description);
}

static char *
alternative (const KringTalk *talk, const KringTalk *then)
{
  g_autofree char *progress = talk->template ? kring_dialogue_progress_words (talk) : NULL;
  GString *text = g_string_new (kring_talk_name (talk));

  g_string_append_c (text, '.');
  if (talk->template == NULL)
    return g_string_free (text, FALSE);
  if (talk->dialogue != NULL)
    g_string_append_printf (text, " %s.", progress);
  for (guint i = 0; i < talk->template->sections->len; i++)
    {
      g_autofree char *words = talk->dialogue ? section_words (talk, then, i) : kring_dialogue_name (talk, i);

      g_string_append_printf (text, " %s", words);
    }
  return g_string_free (text, FALSE);
}

static void
add_item (GArray *outline, KringOutlineKind kind, guint depth, char *text, const char *id)
{
  KringOutlineItem item = { kind, depth, text, id };

  g_array_append_val (outline, item);
}

static void
tell_agreements (GArray *outline, const KringTalk *talk, const char *section)
{
  g_autoptr (GPtrArray) agreements = kring_talk_agreements (talk, section);

  for (guint i = 0; i < agreements->len; i++)
    {
      const KringAgreement *agreement = g_ptr_array_index (agreements, i);

      add_item (outline, KRING_OUTLINE_TIE, 3, g_strdup (agreement->what), NULL);
    }
}

static GArray *
tell (gconstpointer data)
{
  const KringDialogueView *self = data;
  const KringTemplate *template = self->talk->template;
  GArray *outline = kring_outline_items_new ();

  add_item (outline, KRING_OUTLINE_NEED, 0, g_strdup (kring_talk_name (self->talk)), NULL);
  for (guint i = 0; template != NULL && i < template->sections->len; i++)
    {
      const KringSection *section = g_ptr_array_index (template->sections, i);

      add_item (outline, KRING_OUTLINE_RING, 1, kring_dialogue_name (self->talk, i), section->id);
      add_item (outline, KRING_OUTLINE_ACTOR, 2, kring_dialogue_description (self->talk, self->then, section), NULL);
      kring_dialogue_tell_answers (outline, self->talk, section);
      tell_agreements (outline, self->talk, section->id);
    }
  return outline;
}

/* The view */

static void
draw (KringDialogueView *self, const KringDialogueLook *look, double aspect, KringMeasure *measure)
{
  KringDialogueSheet sheet
      = { self->talk, self->talk->template, look, aspect, kring_pen_new (self->scene, measure) };
  g_autofree char *words = alternative (self->talk, self->then);

  kring_pen_figure (&sheet.pen, words);
  if (sheet.template == NULL)
    kring_pen_write (&sheet.pen, (KringStyle){ KRING_STYLE_TITLE }, (KringPoint){ 0, 0 }, 0, KRING_ALIGN_START,
                     kring_talk_name (self->talk));
  else if (sheet.template->picture >= KRING_N_DRAWN)
    kring_dialogue_draw_list (&sheet);
  else
    builders[sheet.template->picture](&sheet);
}

KringDialogueView *
kring_dialogue_view_new (KringTalk *talk, const KringDialogueLook *look, double aspect, KringMeasure *measure)
{
  static const KringDialogueLook plain = { 0 };
  KringDialogueView *self = g_new0 (KringDialogueView, 1);

  g_atomic_ref_count_init (&self->refs);
  look = look ? look : &plain;
  self->talk = kring_talk_ref (talk);
  /* Only its count of references changes. */
  self->then = look->then ? kring_talk_ref ((KringTalk *)look->then) : NULL;
  self->day = kring_language_day (kring_talk_day (talk));
  self->scene = kring_scene_new ();
  draw (self, look, aspect, measure);
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = kring_talk_name (self->talk),
    .time = self->day[0] != '\0' ? self->day : NULL,
    .words = "",
    /* Translators: a heading over the picture of a dialogue told in words. */
    .outline_title = _ ("The dialogue in words"),
    .outline = tell,
    .view = self,
  };
  return self;
}

KringDialogueView *
kring_dialogue_view_ref (KringDialogueView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_dialogue_view_unref (KringDialogueView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_talk_unref (self->talk);
  g_clear_pointer (&self->then, kring_talk_unref);
  g_free (self->day);
  g_free (self);
}
