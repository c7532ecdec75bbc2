/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dialogue-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-dialogue-paper-private.h"
#include "kring-language.h"
#include "kring-people.h"

/* As wide as A4 stands, in points at text scale 1. */
#define WIDTH 523.0

/* The head and the meeting */

static void
write_head (KringDialogueWriter *self)
{
  const char *name = kring_talk_name (self->talk);
  const char *title = self->talk->template ? kring_words_say (&self->talk->template->title) : "";
  g_autofree char *day = kring_language_day (kring_talk_day (self->talk));
  guint n = (guint)MAX (self->talk->dialogue->people, 0);
  /* Translators: how many take part in a dialogue. */
  g_autofree char *people = n > 0 ? g_strdup_printf (ngettext ("%u person", "%u people", n), n) : g_strdup ("");
  g_autoptr (GString) line = g_string_new (NULL);

  kring_paper_text (&self->paper, KRING_STYLE_TITLE, KRING_ROLE_HEADING, name);
  kring_paper_append (line, strcmp (title, name) != 0 ? title : "");
  kring_paper_append (line, day);
  kring_paper_append (line, people);
  kring_paper_text (&self->paper, KRING_STYLE_SUBTITLE, KRING_ROLE_PARAGRAPH, line->str);
}

static char *
who_took_part (const KringDialoguePaper *self)
{
  const char *meeting = self->talk->meeting ? self->talk->meeting->row.id : NULL;
  GPtrArray *rows = kring_organisation_referring (self->organisation, KRING_TABLE_ATTENDANCE, "meeting", meeting);
  GString *names = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *id = KRING_ATTENDANCE (g_ptr_array_index (rows, i))->participant;
      KringRow *row = kring_organisation_get (self->organisation, KRING_TABLE_PARTICIPANT, id);
      g_autofree char *mandated = NULL;

      if (row == NULL)
        continue;
      mandated = g_strdup_printf (_ ("%s (has a mandate)"), kring_row_name (row));
      kring_paper_append (names, KRING_PARTICIPANT (row)->mandate ? mandated : kring_row_name (row));
    }
  return g_string_free (names, FALSE);
}

static void
write_meeting (KringDialogueWriter *self, const KringDialoguePaper *paper)
{
  const KringMeeting *meeting = self->talk->meeting;
  g_autofree char *who = who_took_part (paper);

  if (meeting == NULL
      || (meeting->fixed[0] == '\0' && meeting->adjustable[0] == '\0' && meeting->open_to[0] == '\0' && who[0] == '\0'))
    return;
  kring_paper_section (&self->paper, _ ("Frame"));
  kring_paper_field (&self->paper, C_ ("frame", "Fixed"), meeting->fixed);
  kring_paper_field (&self->paper, C_ ("frame", "Can be adjusted"), meeting->adjustable);
  kring_paper_field (&self->paper, C_ ("frame", "Open"), meeting->open_to);
  kring_paper_field (&self->paper, _ ("Who takes part"), who);
}

/* What was said and agreed on */

static void
write_agreement (KringDialogueWriter *self, const KringDialoguePaper *paper, const KringAgreement *agreement)
{
  g_autofree char *due = kring_language_day (agreement->due_on);
  g_autoptr (GString) line = g_string_new (NULL);

  kring_paper_append (line, agreement->what);
  kring_paper_append (line, kring_people_owner_in (paper->organisation, &agreement->row));
  kring_paper_append (line, due);
  kring_paper_append (line, agreement->done ? C_ ("agreement", "done") : "");
  kring_paper_text (&self->paper, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, line->str);
}

static void
write_agreements (KringDialogueWriter *self, const KringDialoguePaper *paper, const char *section)
{
  g_autoptr (GPtrArray) agreements = kring_talk_agreements (self->talk, section);
  double end;

  if (agreements->len == 0)
    return;
  end = kring_paper_beside (&self->paper, _ ("What we agreed on"));
  for (guint i = 0; i < agreements->len; i++)
    write_agreement (self, paper, g_ptr_array_index (agreements, i));
  kring_paper_beside_end (&self->paper, end);
}

/* Translators: beside the notes of a section of a dialogue. */
#define WHAT_WE_SAID C_ ("dialogue", "What we said")

static gboolean
has_section (const KringTalk *talk, const KringSection *section)
{
  g_autoptr (GPtrArray) agreements = kring_talk_agreements (talk, section->id);

  return kring_talk_discussed (talk, section) || kring_talk_note (talk, section->id)[0] != '\0' || agreements->len > 0;
}

static void
write_section (KringDialogueWriter *self, const KringDialoguePaper *paper, guint index)
{
  const KringSection *section = g_ptr_array_index (self->talk->template->sections, index);
  g_autofree char *marked = kring_dialogue_with_mark (kring_words_say (&section->title), section->ours);
  /* Translators: the heading of a part of a dialogue: its number and its name. */
  g_autofree char *title = g_strdup_printf (C_ ("dialogue", "%1$u. %2$s"), index + 1, marked);

  if (!has_section (self->talk, section))
    return;
  kring_paper_section (&self->paper, title);
  kring_paper_text (&self->paper, KRING_STYLE_SUBTITLE, KRING_ROLE_PARAGRAPH, kring_words_say (&section->summary));
  for (guint i = 0; i < section->questions->len; i++)
    kring_dialogue_write_answer (self, g_ptr_array_index (section->questions, i), section->ours);
  self->paper.y += KRING_PAPER_GAP * self->paper.pen.unit;
  kring_paper_field (&self->paper, WHAT_WE_SAID, kring_talk_note (self->talk, section->id));
  write_agreements (self, paper, section->id);
}

static void
write_sections (KringDialogueWriter *self, const KringDialoguePaper *paper)
{
  g_autoptr (GString) left = g_string_new (NULL);

  for (guint i = 0; i < self->talk->template->sections->len; i++)
    {
      const KringSection *section = g_ptr_array_index (self->talk->template->sections, i);

      write_section (self, paper, i);
      if (!has_section (self->talk, section))
        kring_paper_append (left, kring_words_say (&section->title));
    }
  if (left->len == 0)
    return;
  kring_paper_section (&self->paper, _ ("Not talked about"));
  kring_paper_text (&self->paper, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, left->str);
}

/* Of a template that cannot be read, what can be told without it. */
static void
write_without_template (KringDialogueWriter *self, const KringDialoguePaper *paper)
{
  kring_paper_section (&self->paper, WHAT_WE_SAID);
  kring_paper_text (&self->paper, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH,
                    _ ("What this dialogue was led by cannot be read by this version of Kring. Here is what was said "
                       "and agreed on."));
  for (guint i = 0; i < self->talk->discussions->len; i++)
    kring_paper_text (&self->paper, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH,
                      ((KringDiscussion *)g_ptr_array_index (self->talk->discussions, i))->note);
  write_agreements (self, paper, NULL);
}

/* The end */

static void
write_whole (KringDialogueWriter *self, const KringDialoguePaper *paper)
{
  g_autoptr (GPtrArray) agreements = kring_talk_agreements (self->talk, "");
  const char *asked = kring_words_say (&self->talk->template->check_out),
             *said = kring_talk_text (self->talk, "", "", "");

  if (agreements->len == 0 && said[0] == '\0')
    return;
  /* Translators: a heading over what a team agreed on in a dialogue as a whole, and what it said at its end. */
  kring_paper_section (&self->paper, _ ("The dialogue as a whole"));
  write_agreements (self, paper, "");
  /* Translators: beside what a team says at the end of a dialogue, where the dialogue has no question for that. */
  kring_paper_field (&self->paper, asked[0] != '\0' ? asked : C_ ("dialogue", "At the end"), said);
}

static void
write_source (KringDialogueWriter *self)
{
  const char *source = self->talk->template ? kring_words_say (&self->talk->template->source) : "";

  kring_paper_section (&self->paper, C_ ("dialogue", "Source"));
  kring_paper_text (&self->paper, KRING_STYLE_SMALL, KRING_ROLE_PARAGRAPH, source);
  kring_paper_text (&self->paper, KRING_STYLE_SMALL, KRING_ROLE_PARAGRAPH,
                    _ ("Kring is not made or endorsed by SKR or the authors named."));
}

static void
write_all (const KringDialoguePaper *paper, KringMeasure *measure)
{
  KringDialogueWriter self = { .paper = { .pen = kring_pen_new (paper->scene, measure) }, .talk = paper->talk };
  KringDrawable *first
      = kring_scene_add (paper->scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });

  /* Translators: what the pages about one dialogue are, in words; %s is its name. */
  first->name = g_strdup_printf (_ ("The dialogue “%s” to be read: what was asked, answered, said and agreed on."),
                                 kring_talk_name (paper->talk));
  self.paper.width = WIDTH * self.paper.pen.unit;
  self.paper.pen.role = KRING_ROLE_PARAGRAPH;
  write_head (&self);
  write_meeting (&self, paper);
  if (paper->talk->template != NULL)
    {
      write_sections (&self, paper);
      write_whole (&self, paper);
    }
  else
    write_without_template (&self, paper);
  write_source (&self);
}

static GArray *
tell (gconstpointer data)
{
  const KringDialoguePaper *self = data;

  return kring_paper_outline (self->scene, self->talk->dialogue->row.id);
}

KringDialoguePaper *
kring_dialogue_paper_new (KringOrganisation *organisation, const char *dialogue, KringMeasure *measure)
{
  KringDialoguePaper *self;
  KringTalk *talk = kring_talk_new (organisation, dialogue);

  g_return_val_if_fail (talk != NULL, NULL);

  self = g_new0 (KringDialoguePaper, 1);
  g_atomic_ref_count_init (&self->refs);
  self->organisation = kring_organisation_ref (organisation);
  self->talk = talk;
  self->scene = kring_scene_new ();
  write_all (self, measure);
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = kring_talk_name (talk),
    .words = "",
    .text = TRUE,
    .flows = TRUE,
    .at_top = TRUE,
    .outline = tell,
    .view = self,
  };
  return self;
}

KringDialoguePaper *
kring_dialogue_paper_ref (KringDialoguePaper *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_dialogue_paper_unref (KringDialoguePaper *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_talk_unref (self->talk);
  kring_organisation_unref (self->organisation);
  g_free (self);
}
