/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-comparison.h"
#include "kring-diagram.h"
#include "kring-measure.h"

G_BEGIN_DECLS

/* How many times as high as wide the room for it is, below its heading and the sentences that sum it up: lying, and
 * upright. */
#define KRING_COMPARISON_LYING 0.48
#define KRING_COMPARISON_UPRIGHT 1.2

/* The diagram builder of what moved between dialogues: section by section, now against then. */

/**
 * KringComparisonView:
 *
 * It never changes. Each section that any dialogue answers is a target, a box, whose id is the section's: its name is
 * "1. Why?", its description what moved in it.
 */
typedef struct
{
  gatomicrefcount refs;
  KringComparison *comparison;
  char *days;
  char *summary;
  KringScene *scene;
  KringDiagram diagram;
} KringComparisonView;

/**
 * kring_comparison_view_new:
 * @comparison: what moved
 * @aspect: how many times as high as wide it may be; 0 for any height
 * @measure: how large texts are
 *
 * Each section is a row: its name; the five places of its scale, from then to now and what is wanted, or the figure in
 * which its question is answered, with an arrow from the one point to the other; and what moved, in words.
 *
 * Returns: (transfer full): the comparison, drawn
 */
KringComparisonView *kring_comparison_view_new (KringComparison *comparison, double aspect, KringMeasure *measure);
KringComparisonView *kring_comparison_view_ref (KringComparisonView *self);
void kring_comparison_view_unref (KringComparisonView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringComparisonView, kring_comparison_view_unref)

G_END_DECLS
