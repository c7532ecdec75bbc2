/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-change-paper-private.h"
#include "kring-changes.h"
#include "kring-language.h"
#include "kring-run-chart-draw.h"

/* The small tests of a change, below one another as a line of loops. Lengths in points, to be multiplied by the text's
 * scale. */

#define LOOP 13.0
#define ROOM 26.0 /* of the line of loops */
#define PAD 7.0
#define RADIUS 5.0

/* What the citizen says */

static char *
words_about (const KringVerdict *verdict)
{
  g_autofree char *day = kring_language_day (verdict->given_on);
  GString *line = g_string_new (kring_term_label (&kring_judgements, verdict->value));

  if (verdict->given_by[0] != '\0')
    g_string_append_printf (line, " · %s", verdict->given_by);
  if (day[0] != '\0')
    g_string_append_printf (line, " · %s", day);
  return g_string_free (line, FALSE);
}

static double
write_on_need (KringPaperWriter *self, KringStyleName style, const char *text, double y)
{
  double pad = PAD * self->pen.unit;

  self->pen.role = KRING_ROLE_PARAGRAPH;
  return kring_pen_write (&self->pen, (KringStyle){ style }, (KringPoint){ self->left + pad, y }, self->width - 2 * pad,
                          KRING_ALIGN_START, text);
}

/* On the need's own ground: it is hers, and not the team's. */
static void
write_verdict (KringPaperWriter *self, const KringVerdict *verdict)
{
  KringPen *pen = &self->pen;
  double pad = PAD * pen->unit, inner = self->width - 2 * pad, y = self->y + pad;
  g_autofree char *about = words_about (verdict),
                  *quoted = g_strdup_printf (C_ ("own words", "“%s”"), verdict->own_words);
  const char *words = verdict->own_words[0] != '\0' ? quoted : "";
  double height = kring_pen_height (pen, KRING_STYLE_NEED_WORDS, inner, words)
                  + kring_pen_height (pen, KRING_STYLE_VERDICT, inner, about) + 2 * pad;

  kring_pen_box (pen, (KringStyle){ KRING_STYLE_NEED }, (KringRect){ self->left, self->y, self->width, height },
                 RADIUS * pen->unit);
  y += write_on_need (self, KRING_STYLE_NEED_WORDS, words, y);
  write_on_need (self, KRING_STYLE_VERDICT, about, y);
  self->y += height + KRING_PAPER_GAP * pen->unit;
}

void
kring_paper_verdicts (KringPaperWriter *self, const char *judged)
{
  GPtrArray *rows = kring_organisation_referring (kring_paper_change (self)->organisation, KRING_TABLE_VERDICT, "judges", judged);
  double end;

  if (rows == NULL)
    return;
  end = kring_paper_beside (self, _ ("The citizen’s own verdict"));
  for (guint i = 0; i < rows->len; i++)
    write_verdict (self, KRING_VERDICT (g_ptr_array_index (rows, i)));
  kring_paper_beside_end (self, end);
}

/* What was measured */

static void
write_chart (KringPaperWriter *self, GPtrArray *measurements)
{
  KringPen *pen = &self->pen;
  g_autofree char *alternative = kring_run_chart_alternative (measurements);
  KringRunChart chart = kring_run_chart_of (measurements);
  g_autofree char *sentence = kring_run_chart_sentence (&chart);

  kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, sentence);
  kring_pen_figure (pen, alternative);
  pen->role = KRING_ROLE_LABEL;
  self->y += kring_run_chart_draw (pen, measurements, (KringPoint){ self->left, self->y }, self->width);
  self->y += KRING_PAPER_GAP * pen->unit;
  pen->parent = -1;
}

static char *
values_of (GPtrArray *measurements)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < measurements->len; i++)
    {
      const KringMeasurement *measurement = KRING_MEASUREMENT (g_ptr_array_index (measurements, i));
      g_autofree char *value = kring_run_chart_number (measurement->value),
                      *day = kring_language_day (measurement->measured_on);

      /* Translators: a value that was measured: %1$s is the day, %2$s the value. */
      g_string_append (text, i > 0 ? " · " : "");
      g_string_append_printf (text, C_ ("measured", "%1$s: %2$s"), day, value);
    }
  return g_string_free (text, FALSE);
}

static void
write_measured (KringPaperWriter *self, const KringTrial *trial)
{
  g_autoptr (GPtrArray) measurements = kring_changes_measurements (kring_paper_change (self)->organisation, trial->row.id);
  g_autofree char *values = values_of (measurements);
  gboolean charted = measurements->len >= KRING_RUN_CHART_LEAST, pairs = self->pairs;
  double end;

  if (measurements->len == 0)
    return;
  self->pairs = pairs && !charted;
  end = kring_paper_beside (self, _ ("Measured values"));
  if (charted)
    write_chart (self, measurements);
  else
    kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, values);
  kring_paper_beside_end (self, end);
  self->pairs = pairs;
}

/* One test */

static char *
when_and_whom (const KringTrial *trial)
{
  g_autofree char *days = kring_language_span (trial->begins_on, trial->ends_on);
  GString *line = g_string_new (days);

  if (trial->with_whom[0] != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", trial->with_whom);
  if (trial->with_citizen)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", _ ("The citizen is among them"));
  return g_string_free (line, FALSE);
}

/* A test that lacks a name has one here, or its loop would stand beside nothing. */
static const char *
name_of (const KringTrial *trial)
{
  return trial->name[0] != '\0' ? trial->name : _ ("A small test");
}

static void
write_trial (KringPaperWriter *self, const KringTrial *trial)
{
  g_autofree char *when = when_and_whom (trial);

  kring_paper_text (self, KRING_STYLE_CARD_NAME, KRING_ROLE_HEADING, name_of (trial));
  self->y -= KRING_PAPER_GAP * self->pen.unit;
  kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, when);
  kring_paper_field (self, _ ("What we think will happen"), trial->prediction);
  kring_paper_field (self, _ ("How we see the effect"), trial->measure);
  kring_paper_field (self, _ ("When we stop"), trial->stop);
  kring_paper_field (self, _ ("What happened"), trial->happened);
  kring_paper_field (self, _ ("What surprised us"), trial->surprises);
  kring_paper_field (self, _ ("The new way of working"), trial->product);
  kring_paper_field (self, _ ("Relations, trust, a shared understanding"), trial->process);
  write_measured (self, trial);
  kring_paper_verdicts (self, trial->row.id);
  if (trial->decision != KRING_DECISION_NONE)
    kring_paper_field (self, _ ("What we decided"), kring_term_label (&kring_decisions, trial->decision));
}

void
kring_paper_write_tests (KringPaperWriter *self)
{
  g_autoptr (GPtrArray) trials = kring_changes_trials (kring_paper_change (self)->organisation, kring_paper_change (self)->change->row.id);
  double unit = self->pen.unit, room = ROOM * unit, loop = LOOP * unit;
  double line = kring_measure_line (self->pen.measure, KRING_STYLE_CARD_NAME);

  if (trials->len == 0)
    return;
  kring_paper_section (self, _ ("Small tests"));
  self->left += room;
  self->width -= room;
  for (guint i = 0; i < trials->len; i++)
    {
      const KringTrial *trial = KRING_TRIAL (g_ptr_array_index (trials, i));
      double top = self->y;

      kring_pen_loop (&self->pen, KRING_LOOP_SINGLE, (KringPoint){ loop / 2, top + line / 2 }, loop);
      write_trial (self, trial);
      kring_paper_end_row (self);
      self->y += KRING_PAPER_GAP * unit;
      if (i + 1 < trials->len)
        kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_LINE },
                        (KringPoint){ loop / 2, top + line / 2 + loop / 2 },
                        (KringPoint){ loop / 2, self->y + line / 2 - loop / 2 });
    }
  self->left -= room;
  self->width += room;
}
