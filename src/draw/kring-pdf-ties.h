/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "kring-scene.h"
#include "kring-theme.h"

G_BEGIN_DECLS

/* Ties are most of a map's drawing, and cairo would stroke each twice, dot by dot and wave by wave, only to see what it
 * covers. So their lines are written into the page by ourselves: the painter's geometry and looks (kring-stroke.h,
 * kring-theme.h) as operators of PDF. While cairo writes the page, a mark keeps their place in it; once the page is
 * there, the operators take the place of the mark. */

typedef struct _KringPdfTies KringPdfTies;

KringPdfTies *kring_pdf_ties_new (void);
void kring_pdf_ties_free (KringPdfTies *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringPdfTies, kring_pdf_ties_free)

/** kring_pdf_ties_holds: Returns whether @drawable of a scene in @theme is a tie that can be written so: an opaque
 * one. */
gboolean kring_pdf_ties_holds (const KringDrawable *drawable, KringTheme theme);

/**
 * kring_pdf_ties_keep_place:
 * @self: ties
 * @cr: a page of a PDF that is being written; its matrix says where and how large
 * @scene: a scene; it must outlive @self
 * @first: index of the first of some ties in it that follow one another
 * @n: how many they are
 * @theme: their colours
 * @text: the text scale of the scene's measure
 *
 * Draws the mark in whose place the ties will be written.
 */
void kring_pdf_ties_keep_place (KringPdfTies *self, cairo_t *cr, const KringScene *scene, guint first, guint n,
                                KringTheme theme, double text);

/** kring_pdf_ties_is_mark: Returns whether the operator `rg` with the operands that begin at @operands, up to @end, sets
 * the colour that marks alone have. */
gboolean kring_pdf_ties_is_mark (const char *operands, const char *end);

/**
 * kring_pdf_ties_write:
 * @self: ties
 * @path: the path of a mark as it stands in the page, "x y m x y l x y l"; it tells what the page's coordinates are
 * @end: its end
 * @out: where the ties are written, whose marks come in the order in which their places were kept
 *
 * Returns: whether there were ties left and @path is that of a mark
 */
gboolean kring_pdf_ties_write (KringPdfTies *self, const char *path, const char *end, GString *out);

/** kring_pdf_ties_is_done: Returns whether all have been written. */
gboolean kring_pdf_ties_is_done (const KringPdfTies *self);

G_END_DECLS
