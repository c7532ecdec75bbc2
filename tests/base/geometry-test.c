/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-geometry.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

/* Lost otherwise: the same picture on every machine. */
static void
test_round (void)
{
  NEAR (kring_round (1.0), 1.0);
  NEAR (kring_round (1.0 + 1.0 / 128 - 1e-6), 1.0);
  NEAR (kring_round (1.0 + 1.0 / 128), 1.0 + 1.0 / 64);
  NEAR (kring_round (-0.3), -19.0 / 64);
  for (double x = -3; x < 3; x += 0.0371)
    {
      g_assert_cmpfloat (fabs (kring_round (x) - x), <=, 1.0 / 128);
      NEAR (kring_round (kring_round (x)), kring_round (x));
    }
}

/* Lost otherwise: names that lie over one another. */
static void
test_rectangles (void)
{
  KringRect a = { 0, 0, 10, 5 }, beside = { 10, 0, 4, 5 }, over = { 9, 4, 4, 5 }, none = { 0, 0, 0, 0 };
  KringRect around = kring_rect_around ((KringPoint){ 5, 2.5 }, 10, 5);

  NEAR (around.x, a.x);
  NEAR (around.h, a.h);
  NEAR (kring_rect_centre (a).x, 5);
  g_assert_false (kring_rect_overlap (a, beside));
  g_assert_true (kring_rect_overlap (a, over));
  g_assert_true (kring_rect_overlap (over, a));
  NEAR (kring_rect_union (a, over).w, 13);
  NEAR (kring_rect_union (none, over).x, 9);
  NEAR (kring_rect_union (over, none).h, 5);
  NEAR (kring_rect_grow (a, 1).x, -1);
  NEAR (kring_rect_grow (a, 1).w, 12);
  g_assert_true (kring_rect_holds (a, (KringPoint){ 10, 5 }));
  g_assert_false (kring_rect_holds (a, (KringPoint){ 10.1, 5 }));
  g_assert_true (kring_rect_inside (a, (KringRect){ 1, 1, 9, 4 }, 0));
  g_assert_false (kring_rect_inside (a, (KringRect){ 1, 1, 9.5, 4 }, 0));
  g_assert_true (kring_rect_inside (a, (KringRect){ 1, 1, 9.5, 4 }, 1));
}

/* Lost otherwise: a tie that begins elsewhere than at its actor's edge. */
static void
test_edge (void)
{
  KringRect box = { -4, -2, 8, 4 };

  NEAR (kring_rect_edge (box, (KringPoint){ 100, 0 }).x, 4);
  NEAR (kring_rect_edge (box, (KringPoint){ 0, -9 }).y, -2);
  for (double angle = 0; angle < 6.28; angle += 0.1)
    {
      KringPoint edge = kring_rect_edge (box, (KringPoint){ 50 * cos (angle), 50 * sin (angle) });

      g_assert_true (fabs (fabs (edge.x) - 4) < 1e-9 || fabs (fabs (edge.y) - 2) < 1e-9);
      g_assert_true (kring_rect_holds (kring_rect_grow (box, 1e-9), edge));
    }
  /* Towards its own inside or middle it does not run away. */
  NEAR (kring_rect_edge (box, (KringPoint){ 1, 1 }).x, 1);
  NEAR (kring_rect_edge (box, (KringPoint){ 0, 0 }).y, 0);
}

/* Lost otherwise: a click on a tie that misses it. */
static void
test_curves (void)
{
  KringCurve curve = { { { 0, 0 }, { 10, 30 }, { 40, 30 }, { 50, 0 } } };
  KringRect bounds = kring_curve_bounds (&curve);
  KringCurve point = { { { 1, 1 }, { 1, 1 }, { 1, 1 }, { 1, 1 } } };

  NEAR (kring_curve_at (&curve, 0).x, 0);
  NEAR (kring_curve_at (&curve, 1).x, 50);
  NEAR (kring_curve_at (&curve, 0.5).y, 22.5);
  for (double t = 0; t <= 1; t += 0.01)
    {
      g_assert_true (kring_rect_holds (bounds, kring_curve_at (&curve, t)));
      g_assert_cmpfloat (kring_curve_distance (&curve, kring_curve_at (&curve, t)), <, 0.5);
    }
  g_assert_cmpfloat_with_epsilon (kring_curve_distance (&curve, (KringPoint){ 25, 40 }), 17.5, 0.5);
  NEAR (kring_curve_distance (&point, (KringPoint){ 4, 5 }), 5);
  NEAR (kring_distance ((KringPoint){ 0, 0 }, (KringPoint){ 3, 4 }), 5);
}

/* Lost otherwise: sectors that begin elsewhere than at twelve o'clock. */
static void
test_ellipse (void)
{
  NEAR (kring_ellipse_point (8, 4, 0).y, -4);
  NEAR (kring_ellipse_point (8, 4, 0).x, 0);
  NEAR (kring_ellipse_point (8, 4, G_PI_2).x, 8);
  NEAR (kring_ellipse_point (8, 4, G_PI).y, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geometry/round", test_round);
  g_test_add_func ("/geometry/rectangles", test_rectangles);
  g_test_add_func ("/geometry/edge", test_edge);
  g_test_add_func ("/geometry/curves", test_curves);
  g_test_add_func ("/geometry/ellipse", test_ellipse);
  return g_test_run ();
}
