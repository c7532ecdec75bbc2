/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "kring-motion.h"
#include "kring-painter.h"
#include "kring-patchwork.h"

G_BEGIN_DECLS

/* Paints scenes into image surfaces in a thread of its own, the newest wish first, so that no picture, however large,
 * holds the window up. */

typedef struct _KringRaster KringRaster;

/* What a finished picture shows: @region of the scene, @scale pixels a point. */
typedef struct
{
  cairo_surface_t *surface;
  GArray *patches; /* (nullable): of KringPatch: what lies upon the surface, which may be that of the picture before */
  KringRect region;
  double scale;
  gboolean dots; /* actors are dots */
  guint64 stamp; /* of the wish it answers */
} KringPicture;

typedef enum
{
  KRING_RASTER_SHARP,    /* what is in view and a margin */
  KRING_RASTER_OVERVIEW, /* all of the scene, small: what lies beneath while the sharp one is on its way */
  KRING_N_RASTERS
} KringRasterKind;

/** KringRasterFunc: Called in the main loop. @picture: (transfer full): free with kring_picture_free(). */
typedef void (*KringRasterFunc) (KringRasterKind kind, KringPicture *picture, gpointer data);

KringRaster *kring_raster_new (KringRasterFunc func, gpointer data);
/** kring_raster_free: Waits for the picture that is being painted; the function is not called any more. */
void kring_raster_free (KringRaster *self);
/** kring_raster_rest: Takes back what is wished for and waits for the picture that is being painted. */
void kring_raster_rest (KringRaster *self);

/**
 * kring_raster_set_painter:
 * @self: a raster
 * @painter: (transfer full): what to paint with from the next wish on
 * @ground: what lies under the scene: pictures are opaque, so that one can be laid over another
 */
void kring_raster_set_painter (KringRaster *self, KringPainter *painter, KringColour ground);

/** kring_raster_set_dots: Lets pictures have dots for actors from the next wish on, @points of the scene wide; 0: boxes. */
void kring_raster_set_dots (KringRaster *self, double points);

/**
 * kring_raster_wish:
 * @self: a raster
 * @kind: which picture
 * @scene: of what
 * @region: of the scene, in points
 * @scale: pixels a point
 * @flags: how
 *
 * Wishes for a picture; an older wish of the same kind that was not begun is forgotten.
 *
 * Returns: the wish's stamp, larger than any before
 */
guint64 kring_raster_wish (KringRaster *self, KringRasterKind kind, KringScene *scene, KringRect region, double scale,
                           KringPaintFlags flags);
/** kring_raster_wish_motion: Likewise wishes for a sharp picture: of @motion when @part (0 to 1) of it is over. */
guint64 kring_raster_wish_motion (KringRaster *self, KringMotion *motion, double part, KringRect region, double scale);
/** kring_raster_wish_over: Likewise wishes for a sharp picture: of @over (nullable) upon @still, which is painted once and
 * kept as long as it is wished for again. */
guint64 kring_raster_wish_over (KringRaster *self, KringScene *still, KringScene *over, KringRect region, double scale);
/** kring_raster_busy: Returns whether a sharp picture is wished for or being painted. */
gboolean kring_raster_busy (KringRaster *self);

void kring_picture_free (KringPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringPicture, kring_picture_free)

G_END_DECLS
