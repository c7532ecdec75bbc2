/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-gear.h"

#include <math.h>

#define PRESSURE (20 * G_PI / 180) /* the angle at which flanks push each other */
#define FLANK 4                    /* points of a flank: its foot, and from the base circle to the tip */
#define DISTANCE ((KRING_GEAR_SUN_TEETH + KRING_GEAR_PLANET_TEETH) / 2.0)

guint
kring_gear_n_points (guint teeth)
{
  return teeth * 2 * FLANK;
}

static double
involute (double angle)
{
  return tan (angle) - angle;
}

/* Half of how wide a tooth is at @radius, as an angle seen from the middle of its gear. */
static double
half_tooth (double pitch, double radius)
{
  double base = pitch * cos (PRESSURE), at_pitch = (G_PI_2 - KRING_GEAR_PLAY / 2) / 2 / pitch;

  return at_pitch + involute (PRESSURE) - involute (acos (MIN (1, base / radius)));
}

/* How far the points of a flank are from the middle, and from the middle of their tooth: what is nearer than the base
 * circle goes straight to the foot. */
static void
measure_flank (double pitch, double radius[FLANK], double angle[FLANK])
{
  double foot = pitch - KRING_GEAR_IN, start = MAX (foot, pitch * cos (PRESSURE)), tip = pitch + KRING_GEAR_OUT;

  radius[0] = foot;
  angle[0] = half_tooth (pitch, start);
  for (int i = 1; i < FLANK; i++)
    {
      radius[i] = start + (tip - start) * (i - 1) / (FLANK - 2);
      angle[i] = half_tooth (pitch, radius[i]);
    }
}

static KringPoint
point_at (KringPoint centre, double radius, double angle)
{
  KringPoint point = kring_ellipse_point (radius, radius, angle);

  return (KringPoint){ kring_round (centre.x + point.x), kring_round (centre.y + point.y) };
}

void
kring_gear_outline (guint teeth, double turn, KringPoint centre, double module, KringPoint *points)
{
  double radius[FLANK], angle[FLANK];

  measure_flank (teeth / 2.0, radius, angle);
  for (guint tooth = 0; tooth < teeth; tooth++)
    {
      double middle = turn + 2 * G_PI * tooth / teeth;

      for (int i = 0; i < FLANK; i++)
        *points++ = point_at (centre, radius[i] * module, middle - angle[i]);
      for (int i = FLANK - 1; i >= 0; i--)
        *points++ = point_at (centre, radius[i] * module, middle + angle[i]);
    }
}

double
kring_gear_planet_direction (guint index, guint n)
{
  return 2 * G_PI * index / n;
}

KringPoint
kring_gear_planet_centre (guint index, guint n)
{
  return kring_ellipse_point (DISTANCE, DISTANCE, kring_gear_planet_direction (index, n));
}

/* Where the two touch, a gap of the planet lies on each tooth of the sun: counted in teeth, what the sun's are past
 * that place and what the planet's are past it add up to a half. */
double
kring_gear_planet_turn (double sun, double direction)
{
  double ratio = (double)KRING_GEAR_SUN_TEETH / KRING_GEAR_PLANET_TEETH;

  return direction + G_PI - G_PI / KRING_GEAR_PLANET_TEETH + (direction - sun) * ratio;
}

double
kring_gear_reach (void)
{
  return DISTANCE + KRING_GEAR_PLANET_TEETH / 2.0 + KRING_GEAR_OUT;
}
