/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* The cover behind which what each marked alone, on paper, is entered for a question of kind `scale` or `place`: how
 * many are in is all that shows until both spreads are shown at once. Nothing is kept of who, when or in which order;
 * the last mark can be taken away as long as this widget, which alone remembers it, is there and covered.
 *
 * With the focus in it (gtk_widget_grab_focus() gives it to where no button takes Enter for itself): 1 to 5 add a mark
 * to now, with Shift to wanted; Backspace takes the last away; Enter shows both. The stage has a table of keys of its
 * own and calls the functions. */

#define KRING_TYPE_COVER (kring_cover_get_type ())
G_DECLARE_FINAL_TYPE (KringCover, kring_cover, KRING, COVER, GtkBox)

/** kring_cover_new: Returns: (transfer floating): the cover of @question in the dialogue @dialogue (an id); empty if
 * that is not marked alone. */
GtkWidget *kring_cover_new (KringEditor *editor, const char *dialogue, const char *question);
/** kring_cover_renew: As kring_ask_box_renew(). */
void kring_cover_renew (KringCover *self, KringTalk *talk);
/** kring_cover_covers: Returns whether @question is marked alone, so that there is a cover for it. */
gboolean kring_cover_covers (const KringQuestion *question);

/** kring_cover_digit: Adds the mark @digit to now or to wanted; returns whether it could be: it is a scale, covered. */
gboolean kring_cover_digit (KringCover *self, int digit, gboolean wanted);
/** kring_cover_erase: Takes the last mark away; returns whether there was one. */
gboolean kring_cover_erase (KringCover *self);
/** kring_cover_reveal: Shows both spreads; returns whether it did: something is in, and it was covered. */
gboolean kring_cover_reveal (KringCover *self);
/** kring_cover_cover: Covers them again, so that more can be entered. */
void kring_cover_cover (KringCover *self);

/**
 * kring_cover_key_digit:
 * @display: where the key was pressed
 * @keyval: what it gives
 * @keycode: which key it is
 * @state: what else is held
 *
 * Returns: the digit on the key, whatever Shift makes of it in this layout; -1 if there is none
 */
int kring_cover_key_digit (GdkDisplay *display, guint keyval, guint keycode, GdkModifierType state);

G_END_DECLS
