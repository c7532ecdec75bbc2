/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kring-answered-sample.h"

#define DIALOGUE "00000000-0000-4000-8000-000000000300"
#define TEMPLATE "00000000-0000-4000-8000-000000000301"
#define MEETING "00000000-0000-4000-8000-000000000302"
#define PEOPLE 9

typedef struct
{
  KringModel *model;
  guint shift;
  guint n; /* counts what is answered, so that answers differ */
} Filler;

static const char *const lines[] = {
  "We ask before we decide",
  "The pupil’s own plan, which is read aloud at the meeting",
  "Too many forms",
  "Fewer meetings",
  "Whoever meets the citizen may say yes at once, without asking anybody first",
  "It takes five weeks today",
};

static void
put (Filler *self, gpointer row)
{
  g_autoptr (GArray) events = kring_row_events_new ();
  KringRow *after = row;

  kring_row_events_add (events, kring_model_get (self->model, after->table->index, after->id), after);
  kring_model_apply (self->model, events);
  kring_row_unref (after);
}

/* Takes @probe, whose key is known by its fields, into the model. */
static void
put_keyed (Filler *self, gpointer probe)
{
  KringRow *row = probe;

  g_free (row->id);
  row->id = kring_row_key (row);
  put (self, row);
}

static KringAnswerRow *
answer (const KringQuestion *question, const char *item, const char *part)
{
  KringAnswerRow *row = KRING_ANSWER_ROW (kring_row_new (KRING_ANSWER_TABLE));

  kring_set (&row->dialogue, DIALOGUE);
  kring_set (&row->question, question->id);
  kring_set (&row->item, item);
  kring_set (&row->part, part);
  return row;
}

static const char *
line (Filler *self)
{
  return lines[(self->n++ + self->shift) % G_N_ELEMENTS (lines)];
}

static void
put_line (Filler *self, const KringQuestion *question, const char *item)
{
  KringAnswerRow *row = answer (question, item, "");

  g_free (row->row.id);
  row->row.id = g_strdup_printf ("00000000-0000-4000-8400-%012u", self->n);
  row->rank = self->n;
  kring_set (&row->text, line (self));
  put (self, row);
}

static void
put_value (Filler *self, const KringQuestion *question, const char *item, int value)
{
  KringAnswerRow *row = answer (question, item, "");

  row->value = value;
  put_keyed (self, row);
}

static void
put_marks (Filler *self, const KringQuestion *question, const char *item, double u, double v, int marks)
{
  KringTally *row = KRING_TALLY (kring_row_new (KRING_TALLY_TABLE));

  kring_set (&row->dialogue, DIALOGUE);
  kring_set (&row->question, question->id);
  kring_set (&row->item, item);
  row->u = u;
  row->v = v;
  row->marks = marks;
  put_keyed (self, row);
}

static void
reveal (Filler *self, const KringQuestion *question)
{
  KringAsking *row = KRING_ASKING (kring_row_new (KRING_ASKING_TABLE));

  kring_set (&row->dialogue, DIALOGUE);
  kring_set (&row->question, question->id);
  row->revealed = 1;
  put_keyed (self, row);
}

static void
fill_scale (Filler *self, const KringQuestion *question)
{
  int now = 1 + (int)((self->n++ + self->shift) % 3);

  put_value (self, question, KRING_NOW, now);
  put_value (self, question, KRING_WANTED, now + 2);
  put_marks (self, question, KRING_NOW, now, 0, 5);
  put_marks (self, question, KRING_NOW, now + 1, 0, 3);
  put_marks (self, question, KRING_NOW, 5, 0, 1);
  put_marks (self, question, KRING_WANTED, now + 1, 0, 2);
  put_marks (self, question, KRING_WANTED, now + 2, 0, 7);
}

static void
place (Filler *self, const KringQuestion *question, const char *item, double u, double v)
{
  KringAnswerRow *row = answer (question, item, "");

  row->value = 1;
  row->u = u;
  row->v = question->shape == KRING_DRAWN_SEESAW ? 0.5 : v;
  put_keyed (self, row);
  for (int i = 0; i < 4; i++)
    put_marks (self, question, item, CLAMP (u - 0.125 + i * 0.0625, 0, 1),
               question->shape == KRING_DRAWN_SEESAW ? 0.5 : CLAMP (v + (i % 2 ? 0.09375 : -0.0625), 0, 1),
               1 + i * 3 % 4);
}

static void
fill_place (Filler *self, const KringQuestion *question)
{
  place (self, question, KRING_NOW, 0.125 + 0.25 * (self->shift % 2), 0.1875);
  place (self, question, KRING_WANTED, 0.40625, 0.46875);
}

static void
fill_columns (Filler *self, const KringQuestion *question)
{
  g_autoptr (GPtrArray) columns = kring_question_parts (question, KRING_ASKED_COLUMN);

  for (guint i = 0; i < columns->len; i++)
    for (guint j = 0; j < 1 + (i + 1) % 3; j++)
      put_line (self, question, ((KringPart *)g_ptr_array_index (columns, i))->id);
}

static void
fill_checks (Filler *self, const KringQuestion *question)
{
  g_autoptr (GPtrArray) checks = kring_question_parts (question, KRING_ASKED_CHECK);

  for (guint i = 0; i < checks->len; i++)
    {
      KringAnswerRow *row = answer (question, ((KringPart *)g_ptr_array_index (checks, i))->id, "");

      row->value = (int)((i + self->shift) % KRING_N_ANSWERS);
      if (i % 2 == 1)
        kring_set (&row->text, line (self));
      put_keyed (self, row);
    }
}

static void
fill_table (Filler *self, const KringQuestion *question)
{
  g_autoptr (GPtrArray) rows = kring_question_parts (question, KRING_ASKED_ROW);
  g_autoptr (GPtrArray) columns = kring_question_parts (question, KRING_ASKED_COLUMN);

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < columns->len; j++)
      {
        KringAnswerRow *row = answer (question, ((KringPart *)g_ptr_array_index (rows, i))->id,
                                      ((KringPart *)g_ptr_array_index (columns, j))->id);

        if ((i + j) % 3 != 2)
          kring_set (&row->text, line (self));
        put_keyed (self, row);
      }
  if (question->own)
    put_line (self, question, "");
}

static void
fill_text (Filler *self, const KringQuestion *question)
{
  KringAnswerRow *row = answer (question, "", "");

  kring_set (&row->text, line (self));
  put_keyed (self, row);
}

static void
fill_choice (Filler *self, const KringQuestion *question)
{
  g_autoptr (GPtrArray) options = kring_question_parts (question, KRING_ASKED_OPTION);

  for (guint i = 0; i < options->len; i += 2)
    put_value (self, question, ((KringPart *)g_ptr_array_index (options, i))->id, 1);
}

static void
fill_methods (Filler *self, const KringQuestion *question)
{
  g_autoptr (GPtrArray) methods = kring_question_parts (question, KRING_ASKED_METHOD);

  for (guint i = 0; i < methods->len; i++)
    if (i % 3 != 2)
      put_value (self, question, ((KringPart *)g_ptr_array_index (methods, i))->id,
                 i % 5 == 0 ? KRING_METHOD_TODAY | KRING_METHOD_WANTED
                 : i % 2    ? KRING_METHOD_WANTED
                            : KRING_METHOD_TODAY);
}

static void
fill (Filler *self, const KringQuestion *question)
{
  static void (*const fillers[KRING_N_ASKS]) (Filler *, const KringQuestion *)
      = { fill_choice, fill_scale, fill_place, fill_columns, fill_checks, fill_table, fill_text, fill_methods };

  if (question->ask >= KRING_N_ASKS)
    return;
  fillers[question->ask](self, question);
  reveal (self, question);
}

static void
discuss (Filler *self, const KringSection *section, guint index)
{
  KringDiscussion *row = KRING_DISCUSSION (kring_row_new (KRING_DISCUSSION_TABLE));

  kring_set (&row->dialogue, DIALOGUE);
  kring_set (&row->section, section->id);
  row->discussed = 1;
  kring_set (&row->note, line (self));
  put_keyed (self, row);
  for (guint i = 0; i <= index; i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8500-%06u%06u", index, i);
      KringAgreement *agreement = KRING_AGREEMENT (kring_row_new_with_id (KRING_AGREEMENT_TABLE, id));

      kring_set (&agreement->dialogue, DIALOGUE);
      kring_set (&agreement->section, section->id);
      kring_set (&agreement->what, line (self));
      kring_set (&agreement->owner_name, "Anna");
      kring_set (&agreement->due_on, "2026-12-18");
      put (self, agreement);
    }
}

static void
begin (Filler *self, const char *source, const KringTemplate *template)
{
  KringTemplateRow *copy = KRING_TEMPLATE_ROW (kring_row_new_with_id (KRING_TEMPLATE_TABLE, TEMPLATE));
  KringMeeting *meeting = KRING_MEETING (kring_row_new_with_id (KRING_MEETING_TABLE, MEETING));
  KringDialogue *dialogue = KRING_DIALOGUE (kring_row_new_with_id (KRING_DIALOGUE_TABLE, DIALOGUE));

  kring_set (&copy->name, template->id);
  copy->version = template->version;
  kring_set (&copy->source, source);
  put (self, copy);
  kring_set (&meeting->held_on, self->shift == 0 ? "2026-10-01" : "2025-10-02");
  put (self, meeting);
  kring_set (&dialogue->template, TEMPLATE);
  kring_set (&dialogue->meeting, MEETING);
  dialogue->people = PEOPLE;
  put (self, dialogue);
}

static KringTemplate *
read_template (const char *source)
{
  g_autoptr (GError) error = NULL;
  KringTemplate *template = kring_template_read (source, -1, &error);

  g_assert_no_error (error);
  return template;
}

KringTalk *
kring_answered_sample (const char *source, guint shift)
{
  g_autoptr (KringTemplate) template = read_template (source);
  g_autoptr (KringModel) model = kring_model_new ();
  Filler self = { model, shift, 0 };
  guint n = 0;

  begin (&self, source, template);
  for (guint i = 0; i < template->sections->len; i++)
    {
      const KringSection *section = g_ptr_array_index (template->sections, i);

      if (i < 2)
        discuss (&self, section, i);
      for (guint j = 0; j < section->questions->len; j++)
        if (++n % 5 != 0)
          fill (&self, g_ptr_array_index (section->questions, j));
    }
  return kring_talk_of_model (model, DIALOGUE);
}

KringTalk *
kring_answered_sample_unbegun (const char *source)
{
  g_autoptr (KringTemplate) template = read_template (source);

  return kring_talk_unbegun (template);
}
