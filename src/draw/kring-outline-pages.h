/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"
#include "kring-outline.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/* The map in words, on pages: what somebody reads who does not see the picture. */

/**
 * KringOutlinePages:
 *
 * All pages as one scene, so that a list can go on from one page to the next: page i, counted from 0, shows what lies
 * between i and i + 1 times the page's height. Nothing crosses from one to the other. Drawables come in reading order,
 * each part after what it is part of.
 */
typedef struct
{
  KringPoint size; /* of each page, in points at the text scale of the measure */
  guint n_pages;
  KringScene *scene;
} KringOutlinePages;

/**
 * kring_outline_pages_new:
 * @outline: (element-type KringOutlineItem): a diagram in words
 * @title: (nullable): the heading; %NULL for that of a map
 * @measure: how large texts are
 * @size: of a page
 * @margin: free space on its four sides
 * @foot: and above the lower margin
 *
 * Returns: (transfer full): @outline in as many columns as the pages are wide for
 */
KringOutlinePages *kring_outline_pages_new (GArray *outline, const char *title, KringMeasure *measure, KringPoint size,
                                            double margin, double foot);
void kring_outline_pages_free (KringOutlinePages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringOutlinePages, kring_outline_pages_free)

G_END_DECLS
