/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringColour:
 *
 * An sRGB colour; each part from 0 to 1, not premultiplied.
 */
typedef struct
{
  double r, g, b, a;
} KringColour;

/** kring_colour_hex: Returns the opaque colour written 0xRRGGBB. */
KringColour kring_colour_hex (guint32 rgb);
/** kring_colour_mix: Returns @a and @b mixed, @part (0 to 1) of it @b. */
KringColour kring_colour_mix (KringColour a, KringColour b, double part);
/** kring_colour_fade: Returns @colour with its opacity multiplied by @opacity. */
KringColour kring_colour_fade (KringColour colour, double opacity);
/** kring_colour_grey: Returns the grey that is as light as @colour. */
KringColour kring_colour_grey (KringColour colour);
/** kring_colour_equal: Returns whether @a and @b are the same colour. */
gboolean kring_colour_equal (KringColour a, KringColour b);

/**
 * kring_colour_contrast:
 * @a: a colour
 * @b: another; both taken as opaque
 *
 * The contrast ratio as WCAG 2.1 defines it (relative luminance, success criterion 1.4.3).
 *
 * Returns: from 1 to 21
 */
double kring_colour_contrast (KringColour a, KringColour b);

/** kring_colour_to_hex: Returns: (transfer full): @colour as "#rrggbb", for SVG. */
char *kring_colour_to_hex (KringColour colour);

G_END_DECLS
