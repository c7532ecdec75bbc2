/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-facilitator-private.h"

#include <glib/gi18n-lib.h>

#include "kring-operations-dialogue.h"

/* What the stage asks of a dialogue that is led. */

static KringDocument *
document_of (KringFacilitator *self)
{
  return kring_editor_get_document (self->editor);
}

/* Where the facilitator works: the desk, as long as there is a screen for it. */
static KringFacilitatorView *
view_at_hand (KringFacilitator *self)
{
  return self->desk != NULL ? self->desk : self->room;
}

static char *
dup_title (KringStageShow *show)
{
  KringFacilitator *self = KRING_FACILITATOR (show);
  const KringStation *station = kring_facilitator_get_station (self);
  const char *what = station->question ? kring_words_say (&station->question->text) : kring_talk_name (self->talk);

  if (self->phase >= KRING_N_PHASES)
    return g_strdup (what);
  /* Translators: for a screen reader: a question of a dialogue, and the phase that is on, such as "In pairs". */
  return g_strdup_printf (_ ("%1$s %2$s"), what, kring_term_label (&kring_phases, (int)self->phase));
}

/* An option of the question, counted from 1. */
static gboolean
tick_option (KringFacilitator *self, const KringQuestion *question, int number)
{
  int n = 0;

  for (guint g = 0; g < question->parts->len; g++)
    {
      const KringPart *group = g_ptr_array_index (question->parts, g);

      for (guint o = 0; o < group->parts->len; o++)
        {
          const KringPart *option = g_ptr_array_index (group->parts, o);
          GError *error = NULL;

          if (++n != number)
            continue;
          return kring_editor_done (
              self->editor,
              kring_operation_tick (document_of (self), self->id, question->id, group, option->id,
                                    kring_talk_value (self->talk, question->id, option->id) == 0, &error),
              &error);
        }
    }
  return FALSE;
}

/* Until they are shown, digits are marks that somebody made alone; then they place what the group says. */
static gboolean
use_digit (KringFacilitator *self, const KringStageDeed *deed)
{
  const KringQuestion *question = kring_facilitator_get_hand (self);
  const char *item = deed->shift ? KRING_WANTED : KRING_NOW;
  KringFacilitatorView *view = view_at_hand (self);
  GError *error = NULL;

  if (question == NULL)
    return FALSE;
  if (question->ask == KRING_ASK_CHOICE)
    return tick_option (self, question, deed->digit);
  if (question->ask != KRING_ASK_SCALE || deed->digit < 1 || deed->digit > 5)
    return FALSE;
  if (!kring_talk_revealed (self->talk, question->id) && self->phase != KRING_PHASE_DECIDE)
    return view != NULL && kring_facilitator_view_digit (view, deed->digit, deed->shift);
  return kring_editor_done (
      self->editor,
      kring_operation_answer_value (document_of (self), self->id, question->id, item, deed->digit, &error), &error);
}

/* Where there is a scale the two keys are for it, even if it has the digits already: else they would move the focus, and
 * what the room sees with it. */
static gboolean
move_hand (KringFacilitator *self, gboolean to_scale)
{
  if (kring_facilitator_get_station (self)->scale == NULL)
    return FALSE;
  self->scale_in_hand = to_scale;
  g_signal_emit_by_name (self, "hand-moved");
  return TRUE;
}

/* At the end a clicker that was pressed once more does not end what is still being written down: a button does. */
static gboolean
go_on (KringFacilitator *self)
{
  kring_facilitator_next (self);
  return TRUE;
}

static gboolean
act (KringStageShow *show, const KringStageDeed *deed)
{
  KringFacilitator *self = KRING_FACILITATOR (show);
  KringFacilitatorView *view = view_at_hand (self);

  switch (deed->act)
    {
    case KRING_STAGE_ACT_NEXT:
      return go_on (self);
    case KRING_STAGE_ACT_BACK:
      return kring_facilitator_back (self);
    case KRING_STAGE_ACT_TIMER:
      kring_stage_clock_toggle (self->clock);
      return TRUE;
    case KRING_STAGE_ACT_NOTE:
      return view != NULL && kring_facilitator_view_note (view);
    case KRING_STAGE_ACT_AGREEMENT:
      return view != NULL && kring_facilitator_view_agree (view);
    case KRING_STAGE_ACT_DIGIT:
      return use_digit (self, deed);
    case KRING_STAGE_ACT_ERASE:
      return view != NULL && kring_facilitator_view_erase (view);
    case KRING_STAGE_ACT_ENTER:
      return view != NULL && kring_facilitator_view_enter (view);
    case KRING_STAGE_ACT_UP:
      return move_hand (self, FALSE);
    case KRING_STAGE_ACT_DOWN:
      return move_hand (self, TRUE);
    case KRING_STAGE_ACT_NONE:
    case KRING_STAGE_ACT_SPOTLIGHT:
    case KRING_STAGE_ACT_BLANK:
    case KRING_STAGE_ACT_LEAVE:
    default:
      return FALSE;
    }
}

static gboolean
can (KringStageShow *show, KringStageAct what)
{
  KringFacilitator *self = KRING_FACILITATOR (show);

  if (what == KRING_STAGE_ACT_NEXT)
    return self->at + 1 < self->stations->len;
  if (what == KRING_STAGE_ACT_BACK)
    return self->at > 0 || self->phase < KRING_N_PHASES;
  if (what == KRING_STAGE_ACT_TIMER)
    return self->phase < KRING_N_PHASES;
  return TRUE;
}

static KringStageClock *
get_clock (KringStageShow *show)
{
  return KRING_FACILITATOR (show)->clock;
}

static GtkWidget *
make_view (KringFacilitator *self, KringFacilitatorView **where)
{
  GtkWidget *view = kring_facilitator_view_new (self, where == &self->desk);

  g_set_weak_pointer (where, KRING_FACILITATOR_VIEW (view));
  return view;
}

static GtkWidget *
make_room (KringStageShow *show)
{
  return make_view (KRING_FACILITATOR (show), &KRING_FACILITATOR (show)->room);
}

static GtkWidget *
make_desk (KringStageShow *show)
{
  return make_view (KRING_FACILITATOR (show), &KRING_FACILITATOR (show)->desk);
}

static GtkWidget *
make_controls (KringStageShow *show)
{
  return kring_facilitator_controls_new (KRING_FACILITATOR (show));
}

void
kring_facilitator_show_init (KringStageShowInterface *iface)
{
  iface->dup_title = dup_title;
  iface->act = act;
  iface->can = can;
  iface->get_clock = get_clock;
  iface->make_room = make_room;
  iface->make_desk = make_desk;
  iface->make_controls = make_controls;
}
