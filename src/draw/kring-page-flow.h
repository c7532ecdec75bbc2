/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/* A text that is longer than a page goes on on the next. */

/**
 * kring_page_flow:
 * @scene: a text, from the top down; what stands beside one another begins or ends together with it
 * @measure: how large texts are
 * @first: how much of it the first page holds, in points of the scene
 * @rest: how much each of those after it holds
 *
 * Cuts @scene into pages. What overlaps in height is kept together as long as a page holds it, and headings and lines
 * stay with what follows them. A page that would be left half empty takes the lines of a text that fit on it.
 *
 * Returns: (transfer full) (element-type KringScene): the pages, each from 0 down; at least one
 */
GPtrArray *kring_page_flow (const KringScene *scene, KringMeasure *measure, double first, double rest);

G_END_DECLS
