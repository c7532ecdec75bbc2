/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-facilitator-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-changes.h"
#include "kring-consent.h"
#include "kring-operations-dialogue.h"
#include "kring-talk-words.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (KringFacilitator, kring_facilitator, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (KRING_TYPE_STAGE_SHOW, kring_facilitator_show_init))

static KringDocument *
document_of (KringFacilitator *self)
{
  return kring_editor_get_document (self->editor);
}

/* Where it stands */

const KringStation *
kring_facilitator_get_station (KringFacilitator *self)
{
  return &g_array_index (self->stations, KringStation, self->at);
}

KringPhase
kring_facilitator_get_phase (KringFacilitator *self)
{
  return self->phase;
}

const KringQuestion *
kring_facilitator_get_hand (KringFacilitator *self)
{
  const KringStation *station = kring_facilitator_get_station (self);

  return self->scale_in_hand ? station->scale : station->question;
}

static int
minutes_of_phase (KringFacilitator *self)
{
  const KringStation *station = kring_facilitator_get_station (self);

  return self->phase < KRING_N_PHASES ? (int)kring_talk_minutes (self->talk, station->question, self->phase) : 0;
}

static void
set_clock (KringFacilitator *self)
{
  int minutes = minutes_of_phase (self);

  self->setting = TRUE;
  self->length = minutes * 60;
  kring_stage_clock_set_length (self->clock, self->length);
  if (minutes > 0)
    kring_stage_clock_start (self->clock);
  self->setting = FALSE;
}

static void
move_to (KringFacilitator *self, guint at, KringPhase phase)
{
  kring_document_seal (document_of (self));
  /* Marks are for the scale, where there is one. */
  if (at != self->at)
    self->scale_in_hand = FALSE;
  self->at = at;
  self->phase = phase;
  set_clock (self);
  g_signal_emit_by_name (self, "moved");
  kring_stage_show_changed (KRING_STAGE_SHOW (self));
}

static const char *
station_name (KringFacilitator *self, const KringStation *station)
{
  switch (station->kind)
    {
    case KRING_STATION_EARLIER:
      return _ ("What we agreed on last time");
    case KRING_STATION_FRAME:
      return _ ("Frame");
    case KRING_STATION_QUESTION:
      return kring_words_say (&station->question->text);
    case KRING_STATION_CHECK_OUT:
      return kring_words_say (&self->template->check_out);
    case KRING_STATION_END:
    default:
      /* Translators: the end of a dialogue, where it is finished. */
      return _ ("The end");
    }
}

char *
kring_facilitator_dup_next (KringFacilitator *self)
{
  KringPhase next = self->phase < KRING_N_PHASES
                        ? kring_station_phase (kring_facilitator_get_station (self), (int)self->phase, 1)
                        : KRING_N_PHASES;

  if (next < KRING_N_PHASES)
    return g_strdup (kring_term_label (&kring_phases, (int)next));
  if (self->at + 1 >= self->stations->len)
    return g_strdup ("");
  return g_strdup (station_name (self, &g_array_index (self->stations, KringStation, self->at + 1)));
}

static KringPhase
first_phase (KringFacilitator *self, guint at)
{
  return kring_station_phase (&g_array_index (self->stations, KringStation, at), KRING_N_PHASES, 1);
}

/* Who is there marks alone, unless somebody said how many do. */
static void
count_people (KringFacilitator *self)
{
  guint n = kring_talk_people (self->talk, kring_editor_get_model (self->editor));
  GError *error = NULL;

  if (self->talk->dialogue->people == 0 && n > 0)
    kring_editor_done (self->editor, kring_operation_set_people (document_of (self), self->id, n, &error), &error);
}

/* What is answered counts by itself. */
static gboolean
anything_said (KringFacilitator *self, const KringSection *section)
{
  g_autoptr (GPtrArray) agreements = kring_talk_agreements (self->talk, section->id);

  if (agreements->len > 0 || kring_talk_note (self->talk, section->id)[0] != '\0')
    return TRUE;
  for (guint i = 0; i < section->questions->len; i++)
    {
      const char *question = ((KringQuestion *) g_ptr_array_index (section->questions, i))->id;

      if (kring_talk_marks (self->talk, question, KRING_NOW) + kring_talk_marks (self->talk, question, KRING_WANTED) > 0)
        return TRUE;
    }
  return FALSE;
}

/* Who goes on from the last question of a section has talked about it, unless it was only paged past. */
static void
conclude (KringFacilitator *self, guint next)
{
  const KringSection *before = kring_facilitator_get_station (self)->section;
  const KringSection *after = g_array_index (self->stations, KringStation, next).section;
  GError *error = NULL;

  if (kring_facilitator_get_station (self)->kind == KRING_STATION_FRAME)
    count_people (self);
  if (before == NULL || before == after || kring_talk_discussed (self->talk, before) || !anything_said (self, before))
    return;
  kring_editor_done (self->editor,
                     kring_operation_set_discussed (document_of (self), self->id, before->id, TRUE, &error), &error);
}

gboolean
kring_facilitator_next (KringFacilitator *self)
{
  KringPhase next = self->phase < KRING_N_PHASES
                        ? kring_station_phase (kring_facilitator_get_station (self), (int)self->phase, 1)
                        : KRING_N_PHASES;

  if (next < KRING_N_PHASES)
    move_to (self, self->at, next);
  else if (self->at + 1 < self->stations->len)
    {
      conclude (self, self->at + 1);
      move_to (self, self->at + 1, first_phase (self, self->at + 1));
    }
  else
    return FALSE;
  return TRUE;
}

gboolean
kring_facilitator_back (KringFacilitator *self)
{
  KringPhase before = self->phase < KRING_N_PHASES
                          ? kring_station_phase (kring_facilitator_get_station (self), (int)self->phase, -1)
                          : KRING_N_PHASES;

  if (before < KRING_N_PHASES)
    move_to (self, self->at, before);
  else if (self->at > 0)
    move_to (self, self->at - 1,
             kring_station_phase (&g_array_index (self->stations, KringStation, self->at - 1), KRING_N_PHASES, -1));
  else
    return FALSE;
  return TRUE;
}

void
kring_facilitator_skip (KringFacilitator *self)
{
  if (self->at + 1 < self->stations->len)
    move_to (self, self->at + 1, first_phase (self, self->at + 1));
}

void
kring_facilitator_go_to_section (KringFacilitator *self, const char *section)
{
  int at = kring_stations_of_section (self->stations, section);

  if (at >= 0)
    move_to (self, (guint)at, first_phase (self, (guint)at));
}

void
kring_facilitator_go_to_phase (KringFacilitator *self, KringPhase phase)
{
  const KringStation *station = kring_facilitator_get_station (self);

  if (station->question != NULL && station->question->minutes[phase] > 0)
    move_to (self, self->at, phase);
}

/* A minute that is added or taken is kept for the phase. */
static void
clock_changed_cb (KringFacilitator *self)
{
  const KringStation *station = kring_facilitator_get_station (self);
  int length = kring_stage_clock_get_length (self->clock);
  guint minutes = (guint)CLAMP ((length + 30) / 60, 1, 240);
  GError *error = NULL;

  if (self->setting || length == self->length)
    return;
  self->length = length;
  if (self->phase >= KRING_N_PHASES
      || minutes == kring_talk_minutes (self->talk, station->question, self->phase))
    return;
  kring_editor_done (self->editor,
                     kring_operation_set_minutes (document_of (self), self->id, station->question->id, self->phase,
                                                  minutes, &error),
                     &error);
}

/* Leaving */

/* What is kept is a question: who leaves after the last one takes up there. */
static const KringStation *
latest_question (KringFacilitator *self)
{
  for (guint i = self->at + 1; i > 0; i--)
    {
      const KringStation *station = &g_array_index (self->stations, KringStation, i - 1);

      if (station->question != NULL)
        return station;
    }
  return NULL;
}

void
kring_facilitator_leave (KringFacilitator *self)
{
  const KringStation *station = latest_question (self);
  const char *question = station ? station->question->id : "";
  KringPhase phase = self->phase < KRING_N_PHASES ? self->phase : KRING_PHASE_ALONE;
  /* As it is now: what is read here may lag behind an edit. */
  KringRow *row = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_DIALOGUE, self->id);
  const KringDialogue *now = row ? KRING_DIALOGUE (row) : NULL;
  GError *error = NULL;

  kring_stage_clock_pause (self->clock);
  if (now == NULL || now->finished || (strcmp (now->question, question) == 0 && now->phase == (int)phase))
    return;
  kring_editor_done (self->editor, kring_operation_stand (document_of (self), self->id, question, phase, &error),
                     &error);
}

void
kring_facilitator_finish (KringFacilitator *self)
{
  GError *error = NULL;

  if (kring_editor_done (self->editor, kring_operation_finish_dialogue (document_of (self), self->id, TRUE, &error),
                         &error))
    kring_stage_show_ended (KRING_STAGE_SHOW (self));
}

/* The dialogue as it is now */

/* Undone, or changed in another window: the clock has the time that the document has, and what has run has run. */
static void
follow_minutes (KringFacilitator *self, int before)
{
  int minutes = minutes_of_phase (self);

  if (minutes == before || minutes == (self->length + 30) / 60)
    return;
  self->setting = TRUE;
  kring_stage_clock_add (self->clock, minutes * 60 - self->length);
  self->length = kring_stage_clock_get_length (self->clock);
  self->setting = FALSE;
}

static void
read_talk (KringFacilitator *self)
{
  KringTalk *talk = kring_talk_of_model (kring_editor_get_model (self->editor), self->id);
  int before;

  if (talk == NULL)
    {
      kring_stage_show_ended (KRING_STAGE_SHOW (self));
      return;
    }
  before = minutes_of_phase (self);
  g_clear_pointer (&self->talk, kring_talk_unref);
  self->talk = talk;
  follow_minutes (self, before);
  g_signal_emit_by_name (self, "renewed");
}

static gboolean
renew_cb (gpointer data)
{
  KringFacilitator *self = data;

  self->renewing = 0;
  read_talk (self);
  return G_SOURCE_REMOVE;
}

/* What takes the focus when a field is left must not be gone when it does. */
static void
model_changed_cb (KringFacilitator *self)
{
  if (self->renewing == 0)
    self->renewing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, renew_cb, self, NULL);
}

GPtrArray *
kring_facilitator_dup_earlier (KringFacilitator *self)
{
  GPtrArray *open = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_AGREEMENT);

  for (guint i = open->len; i > 0; i--)
    {
      KringAgreement *agreement = KRING_AGREEMENT (g_ptr_array_index (open, i - 1));

      if (agreement->done || g_strcmp0 (agreement->dialogue, self->id) == 0 || kring_row_is_private (&agreement->row))
        g_ptr_array_remove_index (open, i - 1);
    }
  g_ptr_array_sort (open, kring_agreement_order);
  return open;
}

/* Object */

static void
kring_facilitator_finalize (GObject *object)
{
  KringFacilitator *self = KRING_FACILITATOR (object);

  g_clear_handle_id (&self->renewing, g_source_remove);
  g_clear_weak_pointer (&self->room);
  g_clear_weak_pointer (&self->desk);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->stations, g_array_unref);
  g_clear_pointer (&self->template, kring_template_unref);
  g_clear_pointer (&self->talk, kring_talk_unref);
  g_clear_object (&self->editor);
  g_free (self->id);
  G_OBJECT_CLASS (kring_facilitator_parent_class)->finalize (object);
}

static void
kring_facilitator_class_init (KringFacilitatorClass *klass)
{
  static const char *const signals[] = { "moved", "renewed", "hand-moved" };

  G_OBJECT_CLASS (klass)->finalize = kring_facilitator_finalize;
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_new (signals[i], KRING_TYPE_FACILITATOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_facilitator_init (KringFacilitator *self)
{
  self->clock = kring_stage_clock_new ();
  self->phase = KRING_N_PHASES;
}

/* Where it was left, in the phase it was in. */
static void
take_up (KringFacilitator *self)
{
  const KringDialogue *dialogue = self->talk->dialogue;

  if (dialogue->question[0] == '\0')
    return;
  self->at = kring_stations_find (self->stations, dialogue->question);
  self->phase = first_phase (self, self->at);
  if (self->phase < KRING_N_PHASES
      && kring_facilitator_get_station (self)->question->minutes[dialogue->phase] > 0)
    self->phase = (KringPhase)dialogue->phase;
  set_clock (self);
}

KringFacilitator *
kring_facilitator_new (KringEditor *editor, const char *id)
{
  g_autoptr (KringTalk) talk = kring_talk_of_model (kring_editor_get_model (editor), id);
  g_autoptr (GPtrArray) earlier = NULL;
  KringFacilitator *self;

  if (talk == NULL || !kring_talk_answerable (talk))
    return NULL;
  self = g_object_new (KRING_TYPE_FACILITATOR, NULL);
  self->editor = g_object_ref (editor);
  self->id = g_strdup (id);
  self->talk = g_steal_pointer (&talk);
  self->template = kring_template_ref (self->talk->template);
  earlier = kring_facilitator_dup_earlier (self);
  self->stations = kring_stations_new (self->template, earlier->len > 0);
  take_up (self);
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "changed", G_CALLBACK (clock_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

KringEditor *
kring_facilitator_get_editor (KringFacilitator *self)
{
  return self->editor;
}

KringTalk *
kring_facilitator_get_talk (KringFacilitator *self)
{
  return self->talk;
}

KringStageClock *
kring_facilitator_get_clock (KringFacilitator *self)
{
  return self->clock;
}
