/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "kring-gear.h"

/* Gears that run through each other are a picture of gears; who has seen a real one sees it. */

#define MODULE 20.0 /* large, so that rounding is nothing */
#define BETWEEN 3   /* points that are looked at between two corners */

typedef struct
{
  KringPoint *points;
  guint n;
} Gear;

static void
gear_clear (Gear *gear)
{
  g_free (gear->points);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gear, gear_clear)

static Gear
make (guint teeth, double turn, KringPoint centre)
{
  Gear gear = { g_new (KringPoint, kring_gear_n_points (teeth)), kring_gear_n_points (teeth) };

  kring_gear_outline (teeth, turn, (KringPoint){ centre.x * MODULE, centre.y * MODULE }, MODULE, gear.points);
  return gear;
}

static Gear
planet (double sun, guint index, guint n, double more)
{
  return make (KRING_GEAR_PLANET_TEETH, kring_gear_planet_turn (sun, kring_gear_planet_direction (index, n)) + more,
               kring_gear_planet_centre (index, n));
}

/* Whether some of the outline of @one lies within @other. */
static gboolean
reaches_into (const Gear *one, const Gear *other)
{
  KringRect near = kring_points_bounds (other->points, other->n);

  for (guint i = 0; i < one->n; i++)
    {
      KringPoint a = one->points[i], b = one->points[(i + 1) % one->n];

      if (!kring_rect_holds (kring_rect_grow (near, MODULE), a))
        continue;
      for (int k = 0; k < BETWEEN; k++)
        {
          double part = (double)k / BETWEEN;
          KringPoint here = { a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part };

          if (kring_rect_holds (near, here) && kring_points_hold (other->points, other->n, here))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
overlap (const Gear *one, const Gear *other)
{
  return reaches_into (one, other) || reaches_into (other, one);
}

/* The teeth of one are between those of the other at any angle, and a planet that is turned against the sun by half of
 * the play comes up against it, whichever way. */
static void
test_mesh (void)
{
  const double slack = (KRING_GEAR_PLAY / 2 + 0.05) / (KRING_GEAR_PLANET_TEETH / 2.0);

  for (guint n = KRING_GEAR_FEWEST; n <= KRING_GEAR_MOST; n++)
    for (int step = -6; step < 18; step++)
      {
        double turn = step * 0.37 * KRING_GEAR_PERIOD + (step > 12 ? step * 0.7 : 0);
        g_auto (Gear) sun = make (KRING_GEAR_SUN_TEETH, turn, (KringPoint){ 0, 0 });

        for (guint i = 0; i < n; i++)
          {
            g_auto (Gear) there = planet (turn, i, n, 0);
            g_auto (Gear) ahead = planet (turn, i, n, slack);
            g_auto (Gear) behind = planet (turn, i, n, -slack);

            g_assert_false (overlap (&sun, &there));
            g_assert_true (overlap (&sun, &ahead));
            g_assert_true (overlap (&sun, &behind));
          }
      }
}

/* Or they would lock. */
static void
test_neighbours (void)
{
  const double tip = KRING_GEAR_PLANET_TEETH / 2.0 + KRING_GEAR_OUT;

  g_assert_cmpfloat (KRING_GEAR_SUN_TEETH, >=, 1.31 * KRING_GEAR_PLANET_TEETH + 4.6);
  for (guint n = 2; n <= KRING_GEAR_MOST; n++)
    g_assert_cmpfloat (kring_distance (kring_gear_planet_centre (0, n), kring_gear_planet_centre (1, n)), >,
                       2 * tip + 0.5);
  for (int step = 0; step < 40; step++)
    for (guint i = 0; i < KRING_GEAR_MOST; i++)
      {
        g_auto (Gear) one = planet (step * 0.21, i, KRING_GEAR_MOST, 0);
        g_auto (Gear) next = planet (step * 0.21, (i + 1) % KRING_GEAR_MOST, KRING_GEAR_MOST, 0);

        g_assert_false (overlap (&one, &next));
      }
}

/* They turn together: each planet against the sun, all of them as far; and after one tooth all looks as it did. */
static void
test_turn (void)
{
  for (guint i = 0; i < KRING_GEAR_MOST; i++)
    {
      double direction = kring_gear_planet_direction (i, KRING_GEAR_MOST);
      double by = kring_gear_planet_turn (0.9, direction) - kring_gear_planet_turn (0.2, direction);
      g_auto (Gear) before = planet (0.2, i, KRING_GEAR_MOST, 0);
      g_auto (Gear) after = planet (0.2 + KRING_GEAR_PERIOD, i, KRING_GEAR_MOST, 0);
      guint tooth = before.n / KRING_GEAR_PLANET_TEETH;

      g_assert_cmpfloat_with_epsilon (by, -0.7 * 49 / 32, 1e-9);
      for (guint k = 0; k < before.n; k++)
        g_assert_cmpfloat (kring_distance (after.points[(k + tooth) % after.n], before.points[k]), <, 0.1);
    }
}

static void
test_outline (void)
{
  g_auto (Gear) gear = make (KRING_GEAR_SUN_TEETH, 0, (KringPoint){ 0, 0 });
  KringRect bounds = kring_points_bounds (gear.points, gear.n);

  /* A tooth at twelve o'clock, as high as teeth are. */
  g_assert_cmpfloat_with_epsilon (bounds.y, -(KRING_GEAR_SUN_TEETH / 2.0 + KRING_GEAR_OUT) * MODULE, 1);
  g_assert_false (kring_points_hold (gear.points, gear.n, (KringPoint){ 3 * MODULE, bounds.y + 1 }));
  g_assert_cmpfloat_with_epsilon (kring_gear_reach (), 57.5, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gear/teeth mesh at any angle", test_mesh);
  g_test_add_func ("/gear/neighbours never touch", test_neighbours);
  g_test_add_func ("/gear/they turn together", test_turn);
  g_test_add_func ("/gear/outline", test_outline);
  return g_test_run ();
}
