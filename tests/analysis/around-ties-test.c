/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-case.h"

#include <math.h>
#include <string.h>

/* What somebody at the table would lose: a tie that runs over the need's own words, one that seems to belong to an
 * actor it only passes behind, and the same picture on the other laptop. */

static gboolean
passes_behind (const KringCurve *curve, KringRect rect)
{
  for (int step = 1; step < 100; step++)
    if (kring_rect_holds (rect, kring_curve_at (curve, step / 100.0)))
      return TRUE;
  return FALSE;
}

static guint
count_behind (const KringAround *around, const KringAroundInput *input, const KringCurve *curves)
{
  guint behind = 0;

  for (guint t = 0; t < input->n_ties; t++)
    for (guint i = 0; i < input->n_nodes; i++)
      if (i != input->ties[t].a && i != input->ties[t].b)
        behind += passes_behind (&curves[t], kring_rect_around (around->centre[i], input->nodes[i].w, input->nodes[i].h));
  return behind;
}

static void
assert_round_the_need (const KringAround *around, const KringCurve *curve)
{
  for (int step = 0; step <= 400; step++)
    {
      KringPoint at = kring_curve_at (curve, step / 400.0);

      at.x /= around->aspect;
      g_assert_cmpfloat (at.x * at.x + at.y * at.y, >, around->ring[0] * around->ring[0]);
    }
}

static void
assert_end_to_end (const KringAround *around, const KringAroundInput *input, guint t, const KringCurve *curve)
{
  const KringAroundTie *tie = &input->ties[t];
  guint ends[2] = { tie->a, tie->b };

  for (int i = 0; i < 2; i++)
    {
      const KringAroundNode *node = &input->nodes[ends[i]];
      KringRect rect = kring_rect_around (around->centre[ends[i]], node->w, node->h);

      g_assert_true (kring_rect_holds (kring_rect_grow (rect, 0.1), curve->p[3 * i]));
      g_assert_false (kring_rect_holds (kring_rect_grow (rect, -0.1), curve->p[3 * i]));
    }
}

static void
test_never_through_the_need (void)
{
  for (guint32 seed = 0; seed < 300; seed++)
    {
      guint n = seed % 120 + 2, m = n * 2;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, m);
      g_autoptr (KringAround) around = NULL;
      g_autofree KringCurve *curves = g_new0 (KringCurve, m);

      if (seed % 3 == 0) /* all close to the need, on opposite sides */
        for (guint i = 0; i < n; i++)
          made->nodes[i].ring = KRING_RING_BESIDE;
      around = kring_around_arrange (&made->input);
      kring_around_route (around, &made->input, curves);
      for (guint t = 0; t < m; t++)
        {
          assert_round_the_need (around, &curves[t]);
          assert_end_to_end (around, &made->input, t, &curves[t]);
        }
    }
}

static void
test_beside_others (void)
{
  guint behind = 0, ties = 0;

  for (guint32 seed = 0; seed < 60; seed++)
    {
      guint n = seed % 20 + 20, m = n;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, m);
      g_autoptr (KringAround) around = kring_around_arrange (&made->input);
      g_autofree KringCurve *curves = g_new0 (KringCurve, m);

      kring_around_route (around, &made->input, curves);
      behind += count_behind (around, &made->input, curves);
      ties += m;
    }
  g_test_message ("%u of %u ties pass behind somebody", behind, ties);
  g_assert_cmpuint (behind * 100, <, ties * 25);
}

/* The ties of one that is dragged look as they will when it is let go. */
static void
test_some_as_all (void)
{
  g_autoptr (KringAroundCase) made = kring_around_case_new (3, 60, 90);
  g_autoptr (KringAround) around = kring_around_arrange (&made->input);
  KringCurve all[90], some[2];
  const guint which[] = { 80, 7 };

  kring_around_route (around, &made->input, all);
  kring_around_route_some (around, &made->input, NULL, which, 2, some);
  g_assert_cmpmem (&some[0], sizeof some[0], &all[80], sizeof all[80]);
  g_assert_cmpmem (&some[1], sizeof some[1], &all[7], sizeof all[7]);
  kring_around_route_some (around, &made->input, around->centre, which, 2, some);
  g_assert_cmpmem (&some[1], sizeof some[1], &all[7], sizeof all[7]);
}

/* While a picture moves, ties go where the boxes are, not where they will be. */
static void
test_in_motion (void)
{
  g_autoptr (KringAroundCase) made = kring_around_case_new (3, 60, 90);
  g_autoptr (KringAround) around = kring_around_arrange (&made->input);
  g_autofree KringPoint *moved = g_memdup2 (around->centre, sizeof (KringPoint) * 60);
  g_autofree KringPoint *arranged = around->centre;
  KringCurve some[2];
  const guint which[] = { 80, 7 };

  for (guint i = 0; i < 60; i++)
    moved[i].x += moved[i].x > 0 ? 30 : -30;
  kring_around_route_some (around, &made->input, moved, which, 2, some);
  around->centre = moved;
  assert_end_to_end (around, &made->input, 80, &some[0]);
  assert_end_to_end (around, &made->input, 7, &some[1]);
  around->centre = NULL;
}

static void
test_crossings (void)
{
  KringAroundTie ties[] = { { 0, 1, 1 }, { 2, 3, 1 }, { 0, 3, 1 } };
  KringAroundInput input = { .n_nodes = 4, .n_ties = 3, .ties = ties };
  KringCurve curves[] = {
    { { { 0, 0 }, { 3, 3 }, { 6, 6 }, { 9, 9 } } },
    { { { 0, 9 }, { 3, 6 }, { 6, 3 }, { 9, 0.5 } } },
    { { { 0, 1 }, { 3, 4 }, { 6, 3 }, { 9, 2 } } },
  };

  g_assert_cmpuint (kring_around_crossings (&input, curves), ==, 1);
}

/* The processor's fused multiply-add gives sines other last bits. The picture must not know. */
static char *
picture_sum (void)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);
  char *text;

  for (guint32 seed = 0; seed < 60; seed++)
    {
      guint n = seed * 3 + 2, m = n * 2;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, m);
      g_autoptr (KringAround) around = kring_around_arrange (&made->input);
      g_autofree KringCurve *curves = g_new0 (KringCurve, m);

      kring_around_route (around, &made->input, curves);
      g_checksum_update (sum, (const guchar *) around->centre, (gssize) (sizeof (KringPoint) * n));
      g_checksum_update (sum, (const guchar *) around->u, (gssize) (sizeof (double) * n));
      g_checksum_update (sum, (const guchar *) curves, (gssize) (sizeof (KringCurve) * m));
    }
  text = g_strdup (g_checksum_get_string (sum));
  g_checksum_free (sum);
  return text;
}

static const char *program;

static void
test_same_on_every_processor (void)
{
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *here = picture_sum (), *there = NULL;
  char *args[] = { (char *) program, (char *) "--sum", NULL };
  g_autoptr (GError) error = NULL;

  environment = g_environ_setenv (environment, "GLIBC_TUNABLES",
                                  "glibc.cpu.hwcaps=-FMA,-AVX2_Usable,-FMA4,-AVX2,-FMA_Usable,-FMA4_Usable", TRUE);
  g_spawn_sync (NULL, args, environment, G_SPAWN_DEFAULT, NULL, NULL, &there, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_strchomp (there), ==, here);
}

/* Or of two ties between the same two actors only one would be seen. */
static void
test_two_of_a_pair (void)
{
  g_autoptr (KringAroundCase) made = kring_around_case_new (4, 20, 10);
  g_autoptr (KringAround) around = NULL;
  KringCurve curves[10];

  made->ties[7] = (KringAroundTie){ made->ties[3].b, made->ties[3].a, 1 };
  around = kring_around_arrange (&made->input);
  kring_around_route (around, &made->input, curves);
  g_assert_cmpfloat (kring_distance (kring_curve_at (&curves[3], 0.5), kring_curve_at (&curves[7], 0.5)), >, 6);
  assert_round_the_need (around, &curves[7]);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 2 && g_str_equal (argv[1], "--sum"))
    {
      g_autofree char *sum = picture_sum ();

      g_print ("%s\n", sum);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/around-ties/never-through-the-need", test_never_through_the_need);
  g_test_add_func ("/around-ties/beside-others-where-there-is-a-way", test_beside_others);
  g_test_add_func ("/around-ties/two-of-a-pair", test_two_of_a_pair);
  g_test_add_func ("/around-ties/some-as-all", test_some_as_all);
  g_test_add_func ("/around-ties/in-motion-they-follow", test_in_motion);
  g_test_add_func ("/around-ties/crossings-are-counted", test_crossings);
  g_test_add_func ("/around-ties/same-on-every-processor", test_same_on_every_processor);
  return g_test_run ();
}
