/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-place-shape.h"

G_BEGIN_DECLS

/* Lengths in points, to be multiplied by the text's scale: between a figure and its labels (a mark on the edge fits
 * in), and half as wide as the signs of now and wanted are. */
#define KRING_PLACE_GAP 12.0
#define KRING_PLACE_NOW 5.5
#define KRING_PLACE_WANTED 9.0
/* Of the height of a seesaw's foot, how much it is wide to each side. */
#define KRING_PLACE_FOOT 0.55

#define KRING_PLACE_MOST_LABELS 6

/* KringPlaceLabels: the labels of a figure, broken into lines. Of a triangle: top, right, left. Of a field: top left,
 * top right, bottom right, bottom left. Of a seesaw: left, right. Of axes: along the bottom low, name, high; then the
 * same along the left side. */
typedef struct
{
  guint n;
  char *text[KRING_PLACE_MOST_LABELS];
  KringPoint size[KRING_PLACE_MOST_LABELS];
  KringStyleName style[KRING_PLACE_MOST_LABELS];
  gboolean broken; /* a word had to be */
} KringPlaceLabels;

/** kring_place_labels_init: Breaks the labels of @shape (its room and whether it is bare) into lines. */
void kring_place_labels_init (KringPlaceLabels *self, const KringPlaceShape *shape, KringMeasure *measure);
void kring_place_labels_clear (KringPlaceLabels *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KringPlaceLabels, kring_place_labels_clear)

G_END_DECLS
