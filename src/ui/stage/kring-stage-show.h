/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-stage-clock.h"
#include "kring-stage-keys.h"

G_BEGIN_DECLS

/* What a tool shows on stage. The stage knows windows, screens and keys; a show knows what is on them. Every function
 * may be missing but that for the room.
 *
 * Signals: "changed" when its title, its clock or what can be done is another; "ended" when there is no more to show
 * and the stage is to be left. What the views that it made contain they renew by themselves. */

#define KRING_TYPE_STAGE_SHOW (kring_stage_show_get_type ())
G_DECLARE_INTERFACE (KringStageShow, kring_stage_show, KRING, STAGE_SHOW, GObject)

struct _KringStageShowInterface
{
  GTypeInterface parent_interface;

  /* Returns: (transfer full): what is on, for the windows' title and a screen reader. */
  char *(*dup_title) (KringStageShow *self);

  /* Does what was asked for: next, back, timer, note, agreement, spotlight, digit, erase, enter, up, down. Returns
   * whether it was done: else the key goes on to the control that has the focus. A spotlight that is not the show's own
   * is the stage's; to leave and to blank is the stage's business. */
  gboolean (*act) (KringStageShow *self, const KringStageDeed *deed);

  /* Whether there is anything that could be done by that act, for the buttons of the bar. */
  gboolean (*can) (KringStageShow *self, KringStageAct act);

  /* Returns: (transfer none) (nullable): the clock of what is on, which the bar carries. */
  KringStageClock *(*get_clock) (KringStageShow *self);

  /* Returns: (transfer floating): what the room sees, made anew at each call: there may be several at once. Its type is
   * in em of the window's height (see kring-stage-sheet.h). */
  GtkWidget *(*make_room) (KringStageShow *self);

  /* Returns: (transfer floating) (nullable): what the facilitator sees on a screen of her own; where missing, what the
   * room sees. Made anew at each call. */
  GtkWidget *(*make_desk) (KringStageShow *self);

  /* Returns: (transfer floating) (nullable): controls of the show's own, in the middle of the bar. Made anew at each
   * call. */
  GtkWidget *(*make_controls) (KringStageShow *self);
};

char *kring_stage_show_dup_title (KringStageShow *self);
gboolean kring_stage_show_act (KringStageShow *self, const KringStageDeed *deed);
/** kring_stage_show_can: Returns whether @act can be done now; where the show does not say, it can. */
gboolean kring_stage_show_can (KringStageShow *self, KringStageAct act);
KringStageClock *kring_stage_show_get_clock (KringStageShow *self);
GtkWidget *kring_stage_show_make_room (KringStageShow *self);
GtkWidget *kring_stage_show_make_desk (KringStageShow *self);
GtkWidget *kring_stage_show_make_controls (KringStageShow *self);

/** kring_stage_show_changed: Emits "changed". */
void kring_stage_show_changed (KringStageShow *self);
/** kring_stage_show_ended: Emits "ended". */
void kring_stage_show_ended (KringStageShow *self);

G_END_DECLS
