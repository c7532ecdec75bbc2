/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a key means on stage, the same for every tool, so that a hand and a clicker learn it once. */

typedef enum
{
  KRING_STAGE_ACT_NONE,
  KRING_STAGE_ACT_NEXT,
  KRING_STAGE_ACT_BACK,
  KRING_STAGE_ACT_TIMER, /* the clock starts, or rests */
  KRING_STAGE_ACT_NOTE,
  KRING_STAGE_ACT_AGREEMENT,
  KRING_STAGE_ACT_SPOTLIGHT,
  KRING_STAGE_ACT_BLANK,
  KRING_STAGE_ACT_LEAVE,
  /* These belong to what is on the screen. */
  KRING_STAGE_ACT_DIGIT,
  KRING_STAGE_ACT_ERASE,
  KRING_STAGE_ACT_ENTER,
  KRING_STAGE_ACT_UP,
  KRING_STAGE_ACT_DOWN,
} KringStageAct;

/** KringStageDeed: What somebody asked for. */
typedef struct
{
  KringStageAct act;
  int digit;      /* of KRING_STAGE_ACT_DIGIT: 0 to 9 */
  gboolean shift; /* of KRING_STAGE_ACT_DIGIT: Shift was held */
} KringStageDeed;

/** KringStageKey: A line of the table of keys. */
typedef struct
{
  guint key;                 /* GDK_KEY_* */
  GdkModifierType modifiers; /* Shift or none */
  KringStageAct act;
  gboolean always;  /* it acts while somebody is writing in a text field, too */
  const char *what; /* what it does, as the window of shortcuts has it, untranslated; keys of one act share it */
} KringStageKey;

/** kring_stage_keys_get: Returns: (transfer none) (array length=n): the table of keys, in the order of the window of
 * shortcuts. */
const KringStageKey *kring_stage_keys_get (guint *n);

/**
 * kring_stage_keys_find:
 * @key: a key, as its lowest level has it where Shift is held
 * @state: what else is held
 * @writing: whether a text field has the focus
 *
 * Returns: what it asks for; the act is KRING_STAGE_ACT_NONE where the key is not of the table, or is the field's
 */
KringStageDeed kring_stage_keys_find (guint key, GdkModifierType state, gboolean writing);

/** kring_stage_keys_hint: Returns: (transfer full): what @act does and its keys, translated, for a tooltip. */
char *kring_stage_keys_hint (KringStageAct act);

/** kring_stage_keys_keep_arrows: Says whether the arrows are @widget's while it has the focus: a figure in which a mark is moved
 * by them. */
void kring_stage_keys_keep_arrows (GtkWidget *widget, gboolean own);

/** KringStagePressed: A key was pressed in @window. @writing says whether a text field has the focus. Other keys than
 * those of the table come with KRING_STAGE_ACT_NONE. Returns whether the key was taken. */
typedef gboolean (*KringStagePressed) (GtkWindow *window, const KringStageDeed *deed, gboolean writing, gpointer data);

/** kring_stage_keys_listen: Has @pressed called for each key in @window before any control of it gets the key. What
 * lies over the window, a menu or a list, keeps its keys. */
void kring_stage_keys_listen (GtkWindow *window, KringStagePressed pressed, gpointer data);

G_END_DECLS
