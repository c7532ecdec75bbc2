/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-change-paper-private.h"
#include "kring-changes.h"
#include "kring-language.h"
#include "kring-people.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define SIGN 13.0
#define SIGN_ROOM 27.0
#define COLUMN_GAP 8.0
#define PAD 7.0
#define RADIUS 5.0

/* The head */

static const char *
owner_of (const KringPaperWriter *self)
{
  const KringChange *change = kring_paper_change (self)->change;

  return kring_people_owner_in (kring_paper_change (self)->organisation, &change->row);
}

static void
write_head (KringPaperWriter *self)
{
  const KringChange *change = kring_paper_change (self)->change;
  double unit = self->pen.unit, room = SIGN_ROOM * unit;
  KringRow *need = kring_organisation_get (kring_paper_change (self)->organisation, KRING_TABLE_NEED, change->need);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *days = kring_language_span (change->begins_on, change->due_on);

  kring_pen_loop (&self->pen, (KringLoop) change->loop,
                  (KringPoint){ SIGN * KRING_LOOP_SIGN_WIDTH / 2 * unit,
                                self->y + kring_measure_line (self->pen.measure, KRING_STYLE_TITLE) / 2 },
                  SIGN * unit);
  self->left = room;
  self->width -= room;
  kring_paper_text (self, KRING_STYLE_TITLE, KRING_ROLE_HEADING, change->name);
  self->y -= KRING_PAPER_GAP * unit;
  kring_paper_append (line, kring_term_label (&kring_loops, change->loop));
  if (change->loop == KRING_LOOP_SINGLE)
    kring_paper_append (line, kring_term_label (&kring_change_kinds, change->kind));
  kring_paper_append (line, kring_term_label (&kring_stages, change->stage));
  kring_paper_append (line, owner_of (self));
  kring_paper_append (line, days);
  kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, line->str);
  self->y -= KRING_PAPER_GAP * unit;
  kring_paper_text (self, KRING_STYLE_SUBTITLE, KRING_ROLE_PARAGRAPH, need ? kring_row_name (need) : "");
  self->left = 0;
  self->width += room;
}

/* The frame */

static char *
who_takes_part (const KringPaperWriter *self)
{
  GPtrArray *rows = kring_organisation_referring (kring_paper_change (self)->organisation, KRING_TABLE_INVOLVEMENT, "change",
                                                  kring_paper_change (self)->change->row.id);
  GString *names = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *id = KRING_INVOLVEMENT (g_ptr_array_index (rows, i))->participant;
      KringRow *row = kring_organisation_get (kring_paper_change (self)->organisation, KRING_TABLE_PARTICIPANT, id);
      g_autofree char *mandated = NULL;

      if (row == NULL)
        continue;
      /* Translators: of somebody who takes part in a change; %s is a name or a role. */
      mandated = g_strdup_printf (_ ("%s (has a mandate)"), kring_row_name (row));
      kring_paper_append (names, KRING_PARTICIPANT (row)->mandate ? mandated : kring_row_name (row));
    }
  return g_string_free (names, FALSE);
}

static double
frame_height (const KringPaperWriter *self, const char *text, double width)
{
  const KringPen *pen = &self->pen;

  return kring_measure_line (pen->measure, KRING_STYLE_FIELD) + kring_pen_height (pen, KRING_STYLE_BODY, width, text)
         + 2 * PAD * pen->unit;
}

/* One of three grounds beside one another. */
static void
write_frame_part (KringPaperWriter *self, KringRect bounds, const char *label, const char *text)
{
  KringPen *pen = &self->pen;
  double pad = PAD * pen->unit, y = bounds.y + pad;

  kring_pen_box (pen, (KringStyle){ KRING_STYLE_LANE }, bounds, RADIUS * pen->unit);
  pen->role = KRING_ROLE_HEADING;
  y += kring_pen_write (pen, (KringStyle){ KRING_STYLE_FIELD }, (KringPoint){ bounds.x + pad, y }, 0, KRING_ALIGN_START,
                        label);
  pen->role = KRING_ROLE_PARAGRAPH;
  kring_pen_write (pen, (KringStyle){ KRING_STYLE_BODY }, (KringPoint){ bounds.x + pad, y }, bounds.w - 2 * pad,
                   KRING_ALIGN_START, text[0] != '\0' ? text : "–");
}

static void
write_frame (KringPaperWriter *self)
{
  const KringChange *change = kring_paper_change (self)->change;
  const char *const texts[] = { change->fixed, change->adjustable, change->open_to };
  /* Translators: the frame of a change: what is not up for talk, what can be adjusted, what is open. */
  const char *const labels[] = { C_ ("frame", "Fixed"), C_ ("frame", "Can be adjusted"), C_ ("frame", "Open") };
  g_autofree char *who = who_takes_part (self);
  double unit = self->pen.unit, gap = COLUMN_GAP * unit, column = (self->width - 2 * gap) / 3, height = 0;
  gboolean framed = change->fixed[0] != '\0' || change->adjustable[0] != '\0' || change->open_to[0] != '\0';

  if (!framed && who[0] == '\0')
    return;
  kring_paper_section (self, _ ("Frame"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    height = MAX (height, frame_height (self, texts[i][0] != '\0' ? texts[i] : "–", column - 2 * PAD * unit));
  for (guint i = 0; framed && i < G_N_ELEMENTS (texts); i++)
    write_frame_part (self, (KringRect){ i * (column + gap), self->y, column, height }, labels[i], texts[i]);
  if (framed)
    self->y += height + 1.5 * KRING_PAPER_GAP * unit;
  kring_paper_field (self, _ ("Who takes part"), who);
}

/* What it threatens */

/* A label and its text in a line of their own. */
static void
write_labelled (KringPaperWriter *self, const char *label, const char *text)
{
  /* Translators: a label and its text, in a line: "For whom: the teachers". */
  g_autofree char *line = g_strdup_printf (C_ ("label and text", "%1$s: %2$s"), label, text);

  if (text[0] != '\0')
    kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, line);
}

static void
write_threat (KringPaperWriter *self, const KringThreat *threat)
{
  kring_paper_text (self, KRING_STYLE_CARD_NAME, KRING_ROLE_PARAGRAPH, kring_term_label (&kring_threats, threat->kind));
  write_labelled (self, _ ("For whom"), threat->whom);
  write_labelled (self, _ ("What they would lose"), threat->loss);
  write_labelled (self, _ ("Which support they get"), threat->support);
}

static GPtrArray *
threats_of (const KringPaperWriter *self)
{
  const char *change = kring_paper_change (self)->change->row.id;

  return kring_paper_change (self)->with_private
             ? kring_organisation_referring (kring_paper_change (self)->organisation, KRING_TABLE_THREAT, "change", change)
             : NULL;
}

/* Nothing of it, not even that there is something, unless somebody chose so. */
static void
write_threats (KringPaperWriter *self)
{
  GPtrArray *rows = threats_of (self);
  double end;

  if (rows == NULL)
    return;
  end = kring_paper_beside (self, _ ("What it threatens"));
  for (guint i = 0; i < rows->len; i++)
    write_threat (self, KRING_THREAT (g_ptr_array_index (rows, i)));
  kring_paper_beside_end (self, end);
}

/* What it is about */

static char *
whom_it_touches (const KringPaperWriter *self)
{
  GPtrArray *rows = kring_organisation_referring (kring_paper_change (self)->organisation, KRING_TABLE_TOUCHING, "change",
                                                  kring_paper_change (self)->change->row.id);
  GString *names = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      KringRow *actor = kring_organisation_get (kring_paper_change (self)->organisation, KRING_TABLE_ACTOR,
                                                KRING_TOUCHING (g_ptr_array_index (rows, i))->actor);

      kring_paper_append (names, actor ? kring_row_name (actor) : "");
    }
  return g_string_free (names, FALSE);
}

/* Steps are those of a double loop; what is not yet typed may hold some. */
static gboolean
tells_steps (const KringPaperWriter *self)
{
  return kring_paper_change (self)->change->loop != KRING_LOOP_SINGLE;
}

static void
write_matter (KringPaperWriter *self)
{
  const KringChange *change = kring_paper_change (self)->change;
  g_autofree char *touched = whom_it_touches (self);
  const char *practice = change->loop == KRING_LOOP_DOUBLE ? "" : change->practice;
  const char *kept = tells_steps (self) ? "" : change->assumption;

  if (change->problem[0] == '\0' && change->story[0] == '\0' && change->activity[0] == '\0' && change->effect[0] == '\0'
      && touched[0] == '\0' && practice[0] == '\0' && kept[0] == '\0')
    return;
  kring_paper_section (self, _ ("What it is about"));
  kring_paper_field (self, _ ("The problem as the citizen sees it"), change->problem);
  kring_paper_field (self, _ ("From the story"), change->story);
  kring_paper_field (self, _ ("How it is done today"), practice);
  kring_paper_field (self, _ ("What we take for granted, and keep"), kept);
  kring_paper_field (self, _ ("What we do"), change->activity);
  kring_paper_field (self, _ ("What becomes better for the citizen"), change->effect);
  kring_paper_field (self, _ ("Whom it touches"), touched);
  if (!tells_steps (self))
    write_threats (self);
}

/* The steps of a double loop */

static void
write_voices (KringPaperWriter *self, KringStep step)
{
  GPtrArray *rows = kring_organisation_referring (kring_paper_change (self)->organisation, KRING_TABLE_VOICE, "change",
                                                  kring_paper_change (self)->change->row.id);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const KringVoice *voice = KRING_VOICE (g_ptr_array_index (rows, i));
      g_autofree char *said = NULL;

      if (voice->step != (int) step || voice->text[0] == '\0')
        continue;
      if (voice->said_by[0] != '\0')
        /* Translators: what somebody in the team says: %1$s is who, %2$s what. */
        said = g_strdup_printf (C_ ("voice", "%1$s: “%2$s”"), voice->said_by, voice->text);
      else
        said = g_strdup_printf (C_ ("own words", "“%s”"), voice->text);
      kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, said);
    }
}

static gboolean
has_voice (const KringPaperWriter *self, KringStep step)
{
  GPtrArray *rows = kring_organisation_referring (kring_paper_change (self)->organisation, KRING_TABLE_VOICE, "change",
                                                  kring_paper_change (self)->change->row.id);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (KRING_VOICE (g_ptr_array_index (rows, i))->step == (int) step
        && KRING_VOICE (g_ptr_array_index (rows, i))->text[0] != '\0')
      return TRUE;
  return FALSE;
}

/* A line through each line of a text that is to hold no longer. */
static void
write_struck (KringPaperWriter *self, const char *text)
{
  g_autofree char *lines = NULL;
  g_auto (GStrv) each = NULL;
  double line = kring_measure_line (self->pen.measure, KRING_STYLE_STRUCK), y = self->y;

  lines = kring_measure_wrap (self->pen.measure, KRING_STYLE_STRUCK, text, self->width, 0, NULL);
  kring_paper_text (self, KRING_STYLE_STRUCK, KRING_ROLE_PARAGRAPH, text);
  each = g_strsplit (lines, "\n", -1);
  for (guint i = 0; each[i] != NULL; i++, y += line)
    {
      KringPoint size;

      g_free (kring_measure_wrap (self->pen.measure, KRING_STYLE_STRUCK, each[i], 0, 0, &size));
      kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_STRIKE }, (KringPoint){ self->left, y + line * 0.55 },
                      (KringPoint){ self->left + size.x, y + line * 0.55 });
    }
}

static const char *
text_of_step (const KringChange *change, KringStep step)
{
  switch (step)
    {
    case KRING_STEP_PATTERN:
      return change->pattern;
    case KRING_STEP_ASSUMPTION:
      return change->assumption;
    case KRING_STEP_MADE_SENSE:
      return change->made_sense;
    case KRING_STEP_CONSEQUENCES:
      return change->consequences;
    case KRING_STEP_OPPOSITE:
      return change->opposite;
    case KRING_STEP_NEW_ASSUMPTION:
      return change->new_assumption;
    case KRING_STEP_HOLDS:
      return change->holds;
    case KRING_STEP_LEARNT:
      return change->learnt;
    default:
      return "";
    }
}

static gboolean
has_step (const KringPaperWriter *self, KringStep step)
{
  const KringChange *change = kring_paper_change (self)->change;

  return text_of_step (change, step)[0] != '\0' || has_voice (self, step)
         || (step == KRING_STEP_SAY_AND_DO && (change->says[0] != '\0' || change->shows[0] != '\0'));
}

static void
write_step (KringPaperWriter *self, KringStep step)
{
  const char *text = text_of_step (kring_paper_change (self)->change, step);
  double end;

  if (!has_step (self, step))
    return;
  end = kring_paper_beside (self, kring_term_label (&kring_steps, (int) step));
  if (step == KRING_STEP_SAY_AND_DO)
    {
      write_labelled (self, _ ("What we say guides us"), kring_paper_change (self)->change->says);
      write_labelled (self, _ ("What our actions show"), kring_paper_change (self)->change->shows);
    }
  else if (step == KRING_STEP_ASSUMPTION && text[0] != '\0' && has_step (self, KRING_STEP_NEW_ASSUMPTION))
    write_struck (self, text);
  else
    kring_paper_text (self, step == KRING_STEP_NEW_ASSUMPTION ? KRING_STYLE_INSTEAD : KRING_STYLE_BODY,
                      KRING_ROLE_PARAGRAPH, text);
  write_voices (self, step);
  kring_paper_beside_end (self, end);
}

static gboolean
has_steps (const KringPaperWriter *self)
{
  for (int step = 0; step < KRING_N_STEPS; step++)
    if (step != KRING_STEP_LEARNT && has_step (self, (KringStep) step))
      return TRUE;
  return threats_of (self) != NULL;
}

static void
write_steps (KringPaperWriter *self)
{
  if (!tells_steps (self) || !has_steps (self))
    return;
  kring_paper_section (self, _ ("From the old to the new"));
  for (int step = 0; step < KRING_N_STEPS; step++)
    {
      /* What was learnt comes after the tests it was learnt from. */
      if (step != KRING_STEP_LEARNT)
        write_step (self, (KringStep) step);
      if (step == KRING_STEP_NEW_ASSUMPTION)
        write_threats (self);
    }
}

/* What came of it */

static void
write_outcome (KringPaperWriter *self)
{
  const KringChange *change = kring_paper_change (self)->change;
  GPtrArray *verdicts
      = kring_organisation_referring (kring_paper_change (self)->organisation, KRING_TABLE_VERDICT, "judges", change->row.id);
  gboolean decided = change->decision != KRING_DECISION_NONE;

  if (!has_step (self, KRING_STEP_LEARNT) && !decided && verdicts == NULL)
    return;
  kring_paper_section (self, _ ("What came of it"));
  write_step (self, KRING_STEP_LEARNT);
  if (decided)
    kring_paper_field (self, _ ("What we decided"), kring_term_label (&kring_decisions, change->decision));
  kring_paper_verdicts (self, change->row.id);
}

/* What goes with it */

static void
write_part (KringPaperWriter *self, const char *id)
{
  KringRow *row = kring_organisation_get (kring_paper_change (self)->organisation, KRING_TABLE_CHANGE, id);
  g_autoptr (GString) line = g_string_new (NULL);

  kring_paper_append (line, row ? kring_row_name (row) : "");
  kring_paper_append (line, row ? kring_term_label (&kring_stages, KRING_CHANGE (row)->stage) : "");
  kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, line->str);
}

static void
write_agreement (KringPaperWriter *self, const KringAgreement *agreement)
{
  g_autofree char *due = kring_language_day (agreement->due_on);
  g_autoptr (GString) line = g_string_new (NULL);

  kring_paper_append (line, agreement->what);
  kring_paper_append (line, kring_people_owner_in (kring_paper_change (self)->organisation, &agreement->row));
  kring_paper_append (line, due);
  kring_paper_append (line, agreement->done ? C_ ("agreement", "done") : "");
  kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, line->str);
}

static void
write_parts (KringPaperWriter *self, GPtrArray *parts)
{
  double end = kring_paper_beside (self, _ ("Single loops in it"));

  for (guint i = 0; i < parts->len; i++)
    write_part (self, KRING_COMPONENT (g_ptr_array_index (parts, i))->part);
  kring_paper_beside_end (self, end);
}

static void
write_agreements (KringPaperWriter *self, GPtrArray *agreements)
{
  double end = kring_paper_beside (self, _ ("What we agreed on"));

  for (guint i = 0; i < agreements->len; i++)
    write_agreement (self, KRING_AGREEMENT (g_ptr_array_index (agreements, i)));
  kring_paper_beside_end (self, end);
}

static void
write_company (KringPaperWriter *self)
{
  const KringOrganisation *organisation = kring_paper_change (self)->organisation;
  const char *id = kring_paper_change (self)->change->row.id;
  GPtrArray *parts = kring_organisation_referring (organisation, KRING_TABLE_COMPONENT, "whole", id);
  GPtrArray *plans = kring_organisation_referring (organisation, KRING_TABLE_PLAN, "change", id);
  g_autoptr (GPtrArray) agreements = kring_changes_agreements (organisation, id);

  if (parts == NULL && plans == NULL && agreements->len == 0)
    return;
  /* Translators: a heading over the parts of a change, what was agreed on in it and what it plans on the map. */
  kring_paper_section (self, _ ("What goes with it"));
  if (parts != NULL)
    write_parts (self, parts);
  if (agreements->len > 0)
    write_agreements (self, agreements);
  if (plans != NULL)
    kring_paper_write_plans (self, plans);
}

void
kring_paper_write_page (KringPaperWriter *self)
{
  self->pairs = self->width >= KRING_PAPER_PAIRS * self->pen.unit;
  write_head (self);
  write_frame (self);
  write_matter (self);
  write_steps (self);
  kring_paper_write_tests (self);
  write_outcome (self);
  write_company (self);
  kring_paper_end_row (self);
}
