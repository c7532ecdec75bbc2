/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "kring-painter.h"

G_BEGIN_DECLS

/* A picture of which little changes from one time to the next, made ready to be painted often: what lies still is there
 * once, and of what lies upon it only the patches are handed on that look other than what lies still. A patch that looks
 * as it did is the same surface as before, so that whoever shows it need not show it again. It belongs to a thread, but
 * for the surfaces that it hands on: these never change. */

typedef struct _KringPatchwork KringPatchwork;

/* How large a patch is in pixels, but for the last of a row or column; each begins at a multiple of it. Smaller ones hold
 * less that did not change, larger ones are fewer to handle. */
#define KRING_PATCH_SIZE 128

typedef struct
{
  cairo_surface_t *surface; /* owned; opaque */
  int x, y;                 /* where in the picture, in pixels */
} KringPatch;

/**
 * kring_patchwork_new:
 * @still: an image of 32 bits a pixel: what lies still; it must not change any more
 * @region: the part of a scene that it shows
 * @scale: pixels a point
 */
KringPatchwork *kring_patchwork_new (cairo_surface_t *still, KringRect region, double scale);
void kring_patchwork_free (KringPatchwork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringPatchwork, kring_patchwork_free)

/**
 * kring_patchwork_take_out:
 * @surface: an image of 32 bits a pixel that shows @region of @whole
 * @region: which part
 * @scale: pixels a point
 * @painter: with what it was painted
 * @ground: what lies under it
 * @whole: what it shows
 * @left: what of that it is to show
 *
 * Makes a picture of @left of one of @whole: where little was taken out, little is painted.
 *
 * Returns: whether it could: not if @left is more than @whole without some of it, or if much would be painted
 */
gboolean kring_patchwork_take_out (cairo_surface_t *surface, KringRect region, double scale, KringPainter *painter,
                                   KringColour ground, const KringScene *whole, const KringScene *left);

/** kring_patchwork_get_still: Returns what lies still. */
cairo_surface_t *kring_patchwork_get_still (KringPatchwork *self);

/**
 * kring_patchwork_paint:
 * @self: a patchwork
 * @painter: with what
 * @over: (nullable): what lies upon what lies still
 *
 * Returns: (transfer full) (element-type KringPatch): the patches that make of the still picture one with @over upon it
 */
GArray *kring_patchwork_paint (KringPatchwork *self, KringPainter *painter, const KringScene *over);

G_END_DECLS
