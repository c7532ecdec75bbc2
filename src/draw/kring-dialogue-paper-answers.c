/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-dialogue-paper-private.h"
#include "kring-place-shape.h"

/* What was answered to a question, by its kind. */

#define PLACE_WIDTH 300.0
#define PLACE_HEIGHT 190.0
#define BEAM_HEIGHT 120.0 /* of a seesaw, which is mostly wide */

static void
write_line (KringDialogueWriter *self, const char *text)
{
  kring_paper_text (&self->paper, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, text);
}

void
kring_dialogue_labelled (KringDialogueWriter *self, const char *label, const char *text)
{
  g_autofree char *line = g_strdup_printf (C_ ("label and text", "%1$s: %2$s"), label, text);

  if (text[0] != '\0')
    write_line (self, line);
}

char *
kring_dialogue_with_mark (const char *text, gboolean ours)
{
  /* Translators: after a question or an option of a dialogue that the source of its model does not have: "our
   * suggestion". */
  return ours ? g_strdup_printf (C_ ("dialogue", "%s (our suggestion)"), text) : g_strdup (text);
}

static const char *
label_of (gboolean wanted)
{
  /* Translators: where a team stands with something today, and where it wants to be. */
  return wanted ? C_ ("dialogue", "Wanted") : C_ ("dialogue", "Now");
}

/* Options */

static void
write_group (KringDialogueWriter *self, const KringQuestion *question, const KringPart *group)
{
  const char *own = kring_talk_text (self->talk, question->id, group->id, ""), *title = kring_words_say (&group->text);
  gboolean ticked = FALSE;
  double end = 0;

  for (guint i = 0; i < group->parts->len; i++)
    ticked
        = ticked
          || kring_talk_value (self->talk, question->id, ((KringPart *)g_ptr_array_index (group->parts, i))->id) != 0;
  if (!ticked && own[0] == '\0')
    return;
  /* Translators: beside the options of a question that a team ticked. */
  end = kring_paper_beside (&self->paper, title[0] != '\0' ? title : C_ ("dialogue", "What we chose"));
  for (guint i = 0; i < group->parts->len; i++)
    {
      const KringPart *option = g_ptr_array_index (group->parts, i);
      g_autofree char *text
          = kring_dialogue_with_mark (kring_words_say (&option->text), option->ours && !question->ours);

      if (kring_talk_value (self->talk, question->id, option->id) != 0)
        write_line (self, text);
    }
  /* Translators: before what a team added to the options of a question. */
  kring_dialogue_labelled (self, C_ ("dialogue", "In our own words"), own);
  kring_paper_beside_end (&self->paper, end);
}

static void
write_choice (KringDialogueWriter *self, const KringQuestion *question)
{
  for (guint i = 0; i < question->parts->len; i++)
    write_group (self, question, g_ptr_array_index (question->parts, i));
}

/* Now and wanted */

static char *
number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, value == (int)value ? "%.0f" : "%.1f", value));
}

/* How the marks of each alone lie, and not whose they are. */
static char *
spread_sentence (const KringDialogueWriter *self, const KringQuestion *question, const char *item)
{
  KringSpread spread = kring_talk_spread (self->talk, question->id, item);
  g_autofree char *middle = number (spread.middle);

  if (spread.n == 0 || !kring_talk_revealed (self->talk, question->id))
    return g_strdup ("");
  if (spread.low == spread.high)
    /* Translators: what %2$u people marked on a scale from 1 to 5, each alone: all marked %1$d. */
    return g_strdup_printf (
        ngettext ("Each alone: %1$d (%2$u mark)", "Each alone: all marked %1$d (%2$u marks)", spread.n), spread.low,
        spread.n);
  /* Translators: what %4$u people marked on a scale from 1 to 5, each alone: %1$s is the middle of it, %2$d the lowest,
   * %3$d the highest. */
  return g_strdup_printf (ngettext ("Each alone: middle %1$s, from %2$d to %3$d (%4$u mark)",
                                    "Each alone: middle %1$s, from %2$d to %3$d (%4$u marks)", spread.n),
                          middle, spread.low, spread.high, spread.n);
}

static char *
end_of (const KringQuestion *question, int value)
{
  const char *end = kring_words_say (value == 1 ? &question->low : &question->high);

  if ((value != 1 && value != 5) || end[0] == '\0')
    return g_strdup_printf ("%d", value);
  /* Translators: a place on a scale from 1 to 5, and what that end of it means. */
  return g_strdup_printf (C_ ("dialogue", "%1$d (%2$s)"), value, end);
}

static void
write_value (KringDialogueWriter *self, const KringQuestion *question, gboolean wanted)
{
  const char *item = wanted ? KRING_WANTED : KRING_NOW, *reason = kring_talk_text (self->talk, question->id, item, "");
  int value = kring_talk_value (self->talk, question->id, item);
  g_autofree char *placed = value > 0 ? end_of (question, value) : g_strdup ("");
  g_autofree char *spread = spread_sentence (self, question, item);
  double end;

  if (value == 0 && reason[0] == '\0' && spread[0] == '\0')
    return;
  end = kring_paper_beside (&self->paper, label_of (wanted));
  write_line (self, placed);
  write_line (self, reason);
  kring_paper_text (&self->paper, KRING_STYLE_SMALL, KRING_ROLE_PARAGRAPH, spread);
  kring_paper_beside_end (&self->paper, end);
}

static void
write_scale (KringDialogueWriter *self, const KringQuestion *question)
{
  const char *low = kring_words_say (&question->low), *high = kring_words_say (&question->high);
  g_autofree char *ends
      /* Translators: what the two ends of a scale from 1 to 5 mean. */
      = g_strdup_printf (C_ ("dialogue", "From 1, %1$s, to 5, %2$s"), low, high);

  if (low[0] != '\0' && high[0] != '\0')
    kring_paper_text (&self->paper, KRING_STYLE_SMALL, KRING_ROLE_PARAGRAPH, ends);
  write_value (self, question, FALSE);
  write_value (self, question, TRUE);
}

static void
draw_place (KringDialogueWriter *self, const KringQuestion *question, const char *alternative)
{
  KringPaperWriter *paper = &self->paper;
  double unit = paper->pen.unit, height = question->shape == KRING_DRAWN_SEESAW ? BEAM_HEIGHT : PLACE_HEIGHT;
  KringRect room = { paper->left, paper->y, PLACE_WIDTH * unit, height * unit };
  KringPlaceShape shape = kring_place_shape (question, room, paper->pen.measure, FALSE);
  KringPlaceMarks marks = kring_place_marks (self->talk, question, NULL);

  kring_pen_figure (&paper->pen, alternative);
  paper->pen.role = KRING_ROLE_LABEL;
  kring_place_draw_all (&shape, &paper->pen, &marks);
  paper->pen.parent = -1;
  paper->y += (height + KRING_PAPER_GAP) * unit;
}

static void
write_place (KringDialogueWriter *self, const KringQuestion *question)
{
  g_autofree char *said = kring_place_describe (self->talk, question);
  double end, u, v;

  if (kring_talk_place (self->talk, question->id, KRING_NOW, &u, &v)
      || kring_talk_place (self->talk, question->id, KRING_WANTED, &u, &v))
    {
      end = kring_paper_beside (&self->paper, C_ ("dialogue", "Where we are"));
      draw_place (self, question, said);
      write_line (self, said);
      kring_paper_beside_end (&self->paper, end);
    }
  /* Translators: beside the reasons that a team gives. */
  kring_paper_field (&self->paper, C_ ("dialogue", "Why now here"),
                     kring_talk_text (self->talk, question->id, KRING_NOW, ""));
  kring_paper_field (&self->paper, C_ ("dialogue", "Why there"),
                     kring_talk_text (self->talk, question->id, KRING_WANTED, ""));
}

/* Writing */

static void
write_lines (KringDialogueWriter *self, const char *question, const KringPart *column)
{
  g_autoptr (GPtrArray) lines = kring_talk_lines (self->talk, question, column->id);
  double end;

  if (lines->len == 0)
    return;
  end = kring_paper_beside (&self->paper, kring_words_say (&column->text));
  for (guint i = 0; i < lines->len; i++)
    write_line (self, ((KringAnswerRow *)g_ptr_array_index (lines, i))->text);
  kring_paper_beside_end (&self->paper, end);
}

static void
write_columns (KringDialogueWriter *self, const KringQuestion *question)
{
  for (guint i = 0; i < question->parts->len; i++)
    write_lines (self, question->id, g_ptr_array_index (question->parts, i));
}

static void
write_check (KringDialogueWriter *self, const KringQuestion *question, const KringPart *check)
{
  int value = kring_talk_value (self->talk, question->id, check->id);
  const char *evidence = kring_talk_text (self->talk, question->id, check->id, "");
  g_autofree char *text = kring_dialogue_with_mark (kring_words_say (&check->text), check->ours && !question->ours);
  double end;

  if (value == KRING_ANSWER_NOT_ASKED && evidence[0] == '\0')
    return;
  end = kring_paper_beside (&self->paper, text);
  write_line (self, value != KRING_ANSWER_NOT_ASKED ? kring_term_label (&kring_answers, value) : "–");
  write_line (self, evidence);
  kring_paper_beside_end (&self->paper, end);
}

static void
write_row (KringDialogueWriter *self, const KringQuestion *question, const char *row, const char *name, gboolean own)
{
  g_autoptr (GPtrArray) columns = kring_question_parts (question, KRING_ASKED_COLUMN);
  gboolean any = own;
  double end;

  for (guint i = 0; i < columns->len; i++)
    any = any
          || kring_talk_text (self->talk, question->id, row, ((KringPart *)g_ptr_array_index (columns, i))->id)[0]
                 != '\0';
  if (!any)
    return;
  end = kring_paper_beside (&self->paper, name[0] != '\0' ? name : "–");
  for (guint i = 0; i < columns->len; i++)
    {
      const KringPart *column = g_ptr_array_index (columns, i);

      kring_dialogue_labelled (self, kring_words_say (&column->text),
                               kring_talk_text (self->talk, question->id, row, column->id));
    }
  kring_paper_beside_end (&self->paper, end);
}

static void
write_table (KringDialogueWriter *self, const KringQuestion *question)
{
  g_autoptr (GPtrArray) rows = kring_question_parts (question, KRING_ASKED_ROW);
  g_autoptr (GPtrArray) own = kring_talk_lines (self->talk, question->id, "");

  for (guint i = 0; i < rows->len; i++)
    {
      const KringPart *row = g_ptr_array_index (rows, i);

      write_row (self, question, row->id, kring_words_say (&row->text), FALSE);
    }
  for (guint i = 0; i < own->len; i++)
    {
      const KringAnswerRow *row = g_ptr_array_index (own, i);

      write_row (self, question, row->row.id, row->text, TRUE);
    }
}

/* Methods */

static void
write_side (
    KringDialogueWriter *self, const KringQuestion *question, const KringPart *side, guint number_of_side, int use)
{
  g_autoptr (GPtrArray) methods = kring_question_parts (question, KRING_ASKED_METHOD);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < methods->len; i++)
    {
      const KringPart *method = g_ptr_array_index (methods, i);

      if (method->side == number_of_side && (kring_talk_value (self->talk, question->id, method->id) & use) != 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "", kring_words_say (&method->text));
    }
  kring_dialogue_labelled (self, kring_words_say (&side->text), names->str);
}

static void
write_methods (KringDialogueWriter *self, const KringQuestion *question)
{
  static const int uses[] = { KRING_METHOD_TODAY, KRING_METHOD_WANTED, KRING_METHOD_NOT_FOR_US };
  /* Translators: beside the methods of developing leadership that a team says this of. */
  const char *const labels[] = { C_ ("method", "Used today"), C_ ("method", "Wanted"), C_ ("method", "Not for us") };
  g_autoptr (GPtrArray) sides = kring_question_parts (question, KRING_ASKED_SIDE);
  g_autoptr (GPtrArray) methods = kring_question_parts (question, KRING_ASKED_METHOD);

  for (guint k = 0; k < G_N_ELEMENTS (uses); k++)
    {
      gboolean any = FALSE;
      double end;

      for (guint i = 0; i < methods->len; i++)
        any = any
              || (kring_talk_value (self->talk, question->id, ((KringPart *)g_ptr_array_index (methods, i))->id)
                  & uses[k])
                     != 0;
      if (!any)
        continue;
      end = kring_paper_beside (&self->paper, labels[k]);
      for (guint i = 0; i < sides->len; i++)
        write_side (self, question, g_ptr_array_index (sides, i), i, uses[k]);
      kring_paper_beside_end (&self->paper, end);
    }
}

/* A question */

static void
write_by_kind (KringDialogueWriter *self, const KringQuestion *question)
{
  switch (question->ask)
    {
    case KRING_ASK_CHOICE:
      write_choice (self, question);
      break;
    case KRING_ASK_SCALE:
      write_scale (self, question);
      break;
    case KRING_ASK_PLACE:
      write_place (self, question);
      break;
    case KRING_ASK_COLUMNS:
      write_columns (self, question);
      break;
    case KRING_ASK_CHECKLIST:
      for (guint i = 0; i < question->parts->len; i++)
        write_check (self, question, g_ptr_array_index (question->parts, i));
      break;
    case KRING_ASK_TABLE:
      write_table (self, question);
      break;
    case KRING_ASK_METHODS:
      write_methods (self, question);
      break;
    default:
      write_line (self, kring_talk_text (self->talk, question->id, "", ""));
      break;
    }
}

void
kring_dialogue_write_answer (KringDialogueWriter *self, const KringQuestion *question, gboolean marked)
{
  gboolean spread = kring_talk_revealed (self->talk, question->id)
                    && kring_talk_marks (self->talk, question->id, KRING_NOW)
                               + kring_talk_marks (self->talk, question->id, KRING_WANTED)
                           > 0;
  g_autofree char *text = kring_dialogue_with_mark (kring_words_say (&question->text), question->ours && !marked);

  if (!kring_talk_has_answer (self->talk, question->id) && !spread)
    return;
  self->paper.y += KRING_PAPER_GAP * self->paper.pen.unit;
  kring_paper_text (&self->paper, KRING_STYLE_CARD_NAME, KRING_ROLE_HEADING, text);
  write_by_kind (self, question);
  kring_paper_end_row (&self->paper);
}
