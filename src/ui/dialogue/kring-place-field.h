/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-talk.h"

G_BEGIN_DECLS

/* The figure of a question of kind `place`, in which something is placed: by a click or a drag, or with the arrows, a
 * step at a time (with or without Ctrl); Delete takes it away. With Shift it is what is wanted, else what was chosen
 * with kring_place_field_choose(). Signals: "placed" (guint which, double u, double v): somebody placed now (0) or
 * wanted (1); with
 * @u negative, took it away. It is shown there until kring_place_field_show(). */

#define KRING_TYPE_PLACE_FIELD (kring_place_field_get_type ())
G_DECLARE_FINAL_TYPE (KringPlaceField, kring_place_field, KRING, PLACE_FIELD, GtkWidget)

/** kring_place_field_new: @question: what is asked; @template keeps it. */
GtkWidget *kring_place_field_new (KringTemplate *template, const KringQuestion *question);
/** kring_place_field_show: Shows what @talk (nullable: nothing) has placed, and what each marked alone if that is
 * revealed. */
void kring_place_field_show (KringPlaceField *self, KringTalk *talk);
/** kring_place_field_choose: Says whether now (0) or wanted (1) is placed without Shift. */
void kring_place_field_choose (KringPlaceField *self, guint which);
/** kring_place_field_set_editable: Says whether anything can be placed. */
void kring_place_field_set_editable (KringPlaceField *self, gboolean editable);
/** kring_place_field_cover: Has a click leave no trace: the figure stays empty, and nothing is dragged. */
void kring_place_field_cover (KringPlaceField *self);

G_END_DECLS
