/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-case.h"

#include <math.h>

/* What somebody at the table would lose: names that lie over each other or under a line, an actor that is drawn in a
 * ring or sector it is not in, a place chosen by hand that is not kept, and a picture that shuffles when one is added. */

static double
ellipse_part (const KringAround *around, double x, double y)
{
  x /= around->aspect;
  return sqrt (x * x + y * y);
}

/* How far the nearest corner of @rect lies inside the line at @angle; @clockwise says on which side inside is. */
static double
beside_line (const KringAround *around, double angle, KringRect rect, double clockwise)
{
  double x = cos (angle), y = sin (angle) * around->aspect, length = sqrt (x * x + y * y), least = G_MAXDOUBLE;

  for (int corner = 0; corner < 4; corner++)
    {
      double px = rect.x + (corner & 1 ? rect.w : 0), py = rect.y + (corner & 2 ? rect.h : 0);

      least = MIN (least, clockwise * (px * x + py * y) / length);
    }
  return least;
}

static void
assert_in_place (const KringAround *around, const KringAroundInput *input, guint i)
{
  const KringAroundNode *node = &input->nodes[i];
  KringPoint at = around->centre[i];
  KringRect rect = kring_rect_around (at, node->w, node->h);
  double ry = ellipse_part (around, at.x, at.y);
  double x = MAX (fabs (at.x) - node->w / 2, 0), y = MAX (fabs (at.y) - node->h / 2, 0);

  g_assert_cmpfloat (ry, >=, around->ring[node->ring] - 0.05);
  g_assert_cmpfloat (ry, <=, around->ring[node->ring + 1] + 0.05);
  g_assert_cmpfloat (beside_line (around, around->wedge[node->sector], rect, 1), >, 0);
  g_assert_cmpfloat (beside_line (around, around->wedge[node->sector + 1], rect, -1), >, 0);
  g_assert_cmpfloat (ellipse_part (around, fabs (at.x) + node->w / 2, fabs (at.y) + node->h / 2), <,
                     around->ring[KRING_N_RINGS]);
  g_assert_cmpfloat (ellipse_part (around, x, y), >, around->ring[0]);
  g_assert_cmpfloat (at.x * 64, ==, floor (at.x * 64));
  g_assert_cmpfloat (at.y * 64, ==, floor (at.y * 64));
  for (int r = 0; r < KRING_N_RINGS; r++)
    g_assert_false (input->caption_h > 0
                    && kring_rect_overlap (rect, kring_rect_around (around->caption[r], input->caption_w[r],
                                                                    input->caption_h)));
}

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringRect *rects = data;
  double one = rects[*(const guint *) a].y, other = rects[*(const guint *) b].y;

  return one < other ? -1 : one > other;
}

static void
assert_none_overlap (const KringAround *around, const KringAroundInput *input)
{
  guint n = input->n_nodes;
  g_autofree KringRect *rects = g_new (KringRect, n + 1);
  g_autofree guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      order[i] = i;
      rects[i] = kring_rect_around (around->centre[i], input->nodes[i].w + input->gap, input->nodes[i].h + input->gap);
    }
  g_qsort_with_data (order, (int) n, sizeof (guint), compare_tops, rects);
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n && rects[order[k]].y < rects[order[i]].y + rects[order[i]].h; k++)
      g_assert_false (kring_rect_overlap (rects[order[i]], rects[order[k]]));
}

static void
assert_sound (const KringAround *around, const KringAroundInput *input)
{
  g_assert_cmpuint (around->n_nodes, ==, input->n_nodes);
  g_assert_cmpfloat_with_epsilon (around->wedge[KRING_N_SECTORS] - around->wedge[0], 2 * G_PI, 1e-9);
  for (guint i = 0; i < input->n_nodes; i++)
    assert_in_place (around, input, i);
  assert_none_overlap (around, input);
}

static void
test_small_ones (void)
{
  for (guint32 seed = 0; seed < 1000; seed++)
    {
      guint n = seed % 120 + 1;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, n * 3 / 2);
      g_autoptr (KringAround) around = NULL;

      if (seed % 7 == 0) /* very wide names */
        for (guint i = 0; i < n; i += 5)
          made->nodes[i].w += 60 * (i % 8);
      if (seed % 11 == 0)
        made->input.caption_h = 0;
      around = kring_around_arrange (&made->input);
      assert_sound (around, &made->input);
    }
}

static void
test_crowds (void)
{
  const guint sizes[] = { 300, 1000, 5000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (KringAroundCase) made = kring_around_case_new (i, sizes[i], sizes[i] * 5 / 2);
      g_autoptr (KringAround) around = kring_around_arrange (&made->input);

      assert_sound (around, &made->input);
    }
}

static void
test_all_in_one (void)
{
  for (int s = 0; s < KRING_N_SECTORS; s++)
    for (int r = 0; r < KRING_N_RINGS; r++)
      {
        guint n = s == 1 && r == 0 ? 5000 : 150;
        g_autoptr (KringAroundCase) made = kring_around_case_new ((guint32) (s * 4 + r), n, n);
        g_autoptr (KringAround) around = NULL;

        for (guint i = 0; i < n; i++)
          {
            made->nodes[i].sector = s;
            made->nodes[i].ring = r;
          }
        around = kring_around_arrange (&made->input);
        assert_sound (around, &made->input);
      }
}

static void
test_nobody (void)
{
  KringAroundInput input = { .need_w = 400, .need_h = 200, .caption_h = 14, .caption_w = { 80, 80, 80, 80 }, .gap = 8 };
  g_autoptr (KringAround) around = kring_around_arrange (&input);
  KringRect whole = kring_around_extents (around);

  g_assert_cmpuint (around->n_nodes, ==, 0);
  g_assert_cmpfloat (ellipse_part (around, input.need_w / 2, input.need_h / 2), <, around->ring[0]);
  for (int r = 0; r < KRING_N_RINGS; r++)
    {
      g_assert_cmpfloat (around->ring[r + 1], >, around->ring[r] + 40);
      g_assert_true (kring_rect_holds (whole, around->caption[r]));
    }
}

/* Gives some of the actors places by hand and pins them. */
static void
pin_some (KringAroundCase *made, guint32 seed, double anywhere)
{
  GRand *rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < made->input.n_nodes; i++)
    if (g_rand_int_range (rand, 0, 4) == 0)
      {
        made->nodes[i].placed = made->nodes[i].pinned = TRUE;
        made->nodes[i].u = 0.5 + anywhere * (g_rand_double (rand) - 0.5);
        made->nodes[i].v = 0.5 + anywhere * (g_rand_double (rand) - 0.5);
      }
  g_rand_free (rand);
}

static void
test_pinned (void)
{
  guint kept = 0, pinned = 0;

  for (guint32 seed = 0; seed < 300; seed++)
    {
      guint n = seed % 60 + 5;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, n);
      g_autoptr (KringAround) around = NULL;

      pin_some (made, seed, 0.7);
      around = kring_around_arrange (&made->input);
      assert_sound (around, &made->input);
      for (guint i = 0; i < n; i++)
        if (made->nodes[i].pinned)
          {
            pinned++;
            kept += fabs (around->u[i] - made->nodes[i].u) < 1e-12 && fabs (around->v[i] - made->nodes[i].v) < 1e-12;
          }
    }
  g_test_message ("%u of %u pinned places kept", kept, pinned);
  g_assert_cmpuint (kept * 10, >, pinned * 6);
}

/* A place by hand that is free and clear of lines is kept exactly, however the rest lies. */
static void
test_pinned_alone (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      guint n = seed % 90 + 10, pinned = seed % n;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, n);
      g_autoptr (KringAround) around = NULL;

      made->nodes[pinned] = (KringAroundNode){ 60, 28, seed % 2 ? KRING_SECTOR_OUR : KRING_SECTOR_PUBLIC,
                                               KRING_RING_AVAILABLE, seed, TRUE, TRUE, 0.5, 0.5123 };
      around = kring_around_arrange (&made->input);
      assert_sound (around, &made->input);
      g_assert_cmpfloat (around->u[pinned], ==, 0.5);
      g_assert_cmpfloat (around->v[pinned], ==, 0.5123);
    }
}

static void
test_pinned_in_a_heap (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      guint n = seed % 40 + 2;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, n);
      g_autoptr (KringAround) around = NULL;

      for (guint i = 0; i < n; i++)
        {
          made->nodes[i].placed = made->nodes[i].pinned = TRUE;
          made->nodes[i].u = seed % 3 * 0.5;
          made->nodes[i].v = seed % 2;
        }
      around = kring_around_arrange (&made->input);
      assert_sound (around, &made->input);
    }
}

/* A file may say that all stand in one spot. They are put apart, in bounded time. */
static void
test_all_in_one_spot (void)
{
  for (int pinned = 0; pinned < 2; pinned++)
    {
      g_autoptr (KringAroundCase) made = kring_around_case_new (9, 800, 800);
      g_autoptr (KringAround) around = NULL;

      for (guint i = 0; i < 800; i++)
        {
          made->nodes[i].sector = KRING_SECTOR_CIVIL;
          made->nodes[i].ring = KRING_RING_ENGAGED;
          made->nodes[i].placed = TRUE;
          made->nodes[i].pinned = pinned;
          made->nodes[i].u = pinned ? NAN : 0.5;
          made->nodes[i].v = pinned ? 4 : 0.5;
        }
      around = kring_around_arrange (&made->input);
      assert_sound (around, &made->input);
    }
}

static guint
count_moved (const KringAround *before, const KringAround *after, guint n)
{
  guint moved = 0;

  for (guint i = 0; i < n; i++)
    moved += fabs (before->u[i] - after->u[i]) > 0 || fabs (before->v[i] - after->v[i]) > 0;
  return moved;
}

static void
test_again (void)
{
  for (guint32 seed = 0; seed < 240; seed++)
    {
      guint n = seed % 119 + 2;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, n * 3 / 2);
      g_autoptr (KringAround) first = NULL, again = NULL;

      if (seed % 2)
        pin_some (made, seed, 1);
      first = kring_around_arrange (&made->input);
      kring_around_case_place (made, first);
      again = kring_around_arrange (&made->input);
      g_assert_cmpuint (count_moved (first, again, n), ==, 0);
      for (guint i = 0; i < n; i++)
        g_assert_cmpfloat (kring_distance (first->centre[i], again->centre[i]), ==, 0);
    }
}

static void
test_order (void)
{
  for (guint32 seed = 0; seed < 100; seed++)
    {
      guint n = seed % 90 + 3, m = n * 3 / 2;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, m);
      g_autoptr (KringAroundCase) turned = kring_around_case_new (seed, n, m);
      g_autoptr (KringAround) one = NULL, other = NULL;

      for (guint i = 0; i < n; i++)
        turned->nodes[n - 1 - i] = made->nodes[i];
      for (guint t = 0; t < m; t++)
        turned->ties[m - 1 - t] = (KringAroundTie){ n - 1 - made->ties[t].b, n - 1 - made->ties[t].a, 1 };
      one = kring_around_arrange (&made->input);
      other = kring_around_arrange (&turned->input);
      for (guint i = 0; i < n; i++)
        g_assert_cmpfloat (kring_distance (one->centre[i], other->centre[n - 1 - i]), ==, 0);
    }
}

static int
compare_guints (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

/* One is added, taken away or sent to another ring; how many others are elsewhere than before? */
static void
test_one_more (gconstpointer data)
{
  const char *what = data;
  guint moved[200];

  for (guint32 seed = 0; seed < G_N_ELEMENTS (moved); seed++)
    {
      guint n = seed % 80 + 10;
      g_autoptr (KringAroundCase) made = kring_around_case_new (seed, n, n * 3 / 2);
      g_autoptr (KringAround) before = NULL, after = NULL;

      made->input.n_nodes = n - 1;
      for (guint t = 0; t < made->input.n_ties; t++)
        {
          made->ties[t].a %= n - 1;
          made->ties[t].b %= n - 1;
        }
      before = kring_around_arrange (&made->input);
      kring_around_case_place (made, before);
      if (g_str_equal (what, "added"))
        made->input.n_nodes = n;
      else if (g_str_equal (what, "removed"))
        {
          made->input.n_nodes = n - 2;
          made->input.n_ties = 0;
        }
      else
        {
          made->nodes[n - 2].ring = (made->nodes[n - 2].ring + 1) % KRING_N_RINGS;
          made->nodes[n - 2].pinned = TRUE;
        }
      after = kring_around_arrange (&made->input);
      assert_sound (after, &made->input);
      moved[seed] = count_moved (before, after, n - 2);
    }
  qsort (moved, G_N_ELEMENTS (moved), sizeof (guint), compare_guints);
  g_test_message ("others moved: median %u, 90 in 100 at most %u, 99 at most %u", moved[100], moved[180], moved[198]);
  g_assert_cmpuint (moved[100], <=, g_str_equal (what, "sent") ? 1 : 0);
  g_assert_cmpuint (moved[180], <=, 8);
  g_assert_cmpuint (moved[198], <=, 32);
}

static void
test_point_and_locate (void)
{
  g_autoptr (KringAroundCase) made = kring_around_case_new (5, 60, 90);
  g_autoptr (KringAround) around = kring_around_arrange (&made->input);
  GRand *rand = g_rand_new_with_seed (7);
  KringRing ring;
  KringSector sector;
  double u, v;

  for (int i = 0; i < 10000; i++)
    {
      KringRing r = (KringRing) g_rand_int_range (rand, 0, KRING_N_RINGS);
      KringSector s = (KringSector) g_rand_int_range (rand, 0, KRING_N_SECTORS);
      double x = g_rand_double_range (rand, 0.001, 0.999), y = g_rand_double_range (rand, 0.001, 0.999);
      KringPoint point = kring_around_point (around, r, s, x, y);

      g_assert_true (kring_around_locate (around, point, &ring, &sector, &u, &v));
      g_assert_cmpint (ring, ==, r);
      g_assert_cmpint (sector, ==, s);
      g_assert_cmpfloat_with_epsilon (u, x, 1e-9);
      g_assert_cmpfloat_with_epsilon (v, y, 1e-9);
    }
  g_rand_free (rand);

  g_assert_false (kring_around_locate (around, (KringPoint){ 3, 4 }, &ring, &sector, &u, &v));
  g_assert_cmpint (ring, ==, KRING_RING_BESIDE);
  g_assert_cmpfloat (v, ==, 0);
  g_assert_true (kring_around_locate (around, (KringPoint){ 9000, 10 }, &ring, &sector, &u, &v));
  g_assert_cmpint (ring, ==, KRING_RING_POSSIBLE);
  g_assert_cmpint (sector, ==, KRING_SECTOR_OUR);
  g_assert_cmpfloat (v, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/around/no-name-lies-over-another", test_small_ones);
  g_test_add_func ("/around/crowds-have-room", test_crowds);
  g_test_add_func ("/around/one-ring-and-sector-hold-all", test_all_in_one);
  g_test_add_func ("/around/nobody-yet", test_nobody);
  g_test_add_func ("/around/pinned-places-are-kept", test_pinned);
  g_test_add_func ("/around/a-free-pinned-place-is-kept-exactly", test_pinned_alone);
  g_test_add_func ("/around/pinned-on-a-heap-give-way", test_pinned_in_a_heap);
  g_test_add_func ("/around/all-in-one-spot-are-put-apart", test_all_in_one_spot);
  g_test_add_func ("/around/again-changes-nothing", test_again);
  g_test_add_func ("/around/who-came-first-does-not-matter", test_order);
  g_test_add_data_func ("/around/one-added-moves-no-others", "added", test_one_more);
  g_test_add_data_func ("/around/one-removed-moves-no-others", "removed", test_one_more);
  g_test_add_data_func ("/around/one-sent-to-another-ring-moves-few", "sent", test_one_more);
  g_test_add_func ("/around/point-and-locate", test_point_and_locate);
  return g_test_run ();
}
