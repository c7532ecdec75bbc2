/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-colour.h"

#include <math.h>

KringColour
kring_colour_hex (guint32 rgb)
{
  return (KringColour){ ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1.0 };
}

KringColour
kring_colour_mix (KringColour a, KringColour b, double part)
{
  return (KringColour){ a.r + (b.r - a.r) * part, a.g + (b.g - a.g) * part, a.b + (b.b - a.b) * part,
                        a.a + (b.a - a.a) * part };
}

KringColour
kring_colour_fade (KringColour colour, double opacity)
{
  colour.a *= opacity;
  return colour;
}

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (KringColour c)
{
  return 0.2126 * linear (c.r) + 0.7152 * linear (c.g) + 0.0722 * linear (c.b);
}

KringColour
kring_colour_grey (KringColour colour)
{
  double y = luminance (colour);
  double grey = y <= 0.0031308 ? 12.92 * y : 1.055 * pow (y, 1 / 2.4) - 0.055;

  return (KringColour){ grey, grey, grey, colour.a };
}

gboolean
kring_colour_equal (KringColour a, KringColour b)
{
  return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}

double
kring_colour_contrast (KringColour a, KringColour b)
{
  double ya = luminance (a), yb = luminance (b);

  return (MAX (ya, yb) + 0.05) / (MIN (ya, yb) + 0.05);
}

char *
kring_colour_to_hex (KringColour colour)
{
  return g_strdup_printf ("#%02x%02x%02x", (guint) lround (colour.r * 255), (guint) lround (colour.g * 255),
                          (guint) lround (colour.b * 255));
}
