/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-motion.h"
#include "kring-painter.h"

G_BEGIN_DECLS

/* A motion made ready to be painted many times: what stands still is painted once, each thing once when it is first
 * seen, and then all that a moment costs is copying those and drawing the lines. It belongs to a thread. */

typedef struct _KringMotionPicture KringMotionPicture;

/**
 * kring_motion_picture_new:
 * @motion: what is painted
 * @painter: (transfer none): with what; it must live as long
 * @region: the part of it that is seen, in points of the scene after
 * @scale: pixels a point
 * @ground: what lies under it
 */
KringMotionPicture *kring_motion_picture_new (KringMotion *motion, KringPainter *painter, KringRect region, double scale,
                                              KringColour ground);
void kring_motion_picture_free (KringMotionPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringMotionPicture, kring_motion_picture_free)

/** kring_motion_picture_is_of: Returns whether it shows this part of this motion so large. */
gboolean kring_motion_picture_is_of (const KringMotionPicture *self, const KringMotion *motion, KringRect region,
                                     double scale);

/** kring_motion_picture_paint: Paints all of @surface, an image of 32 bits a pixel that is as large as @region is in
 * pixels, rounded up: the motion when @part (0 to 1) of it is over. */
void kring_motion_picture_paint (KringMotionPicture *self, double part, cairo_surface_t *surface);

G_END_DECLS
