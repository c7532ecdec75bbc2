/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-case.h"

#include <math.h>
#include <stdlib.h>

/* What somebody at the table would lose: names that lie over each other, a place chosen by hand that is not kept, a
 * picture that shuffles when one is added, and parts that have nothing to do with each other drawn as if they had. */

static KringRect
box (const KringNetwork *network, const KringNetworkInput *input, guint i)
{
  return kring_rect_around (network->centre[i], input->nodes[i].w + input->gap, input->nodes[i].h + input->gap);
}

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringRect *rects = data;
  double one = rects[*(const guint *) a].y, other = rects[*(const guint *) b].y;

  return one < other ? -1 : one > other;
}

static void
assert_sound (const KringNetwork *network, const KringNetworkInput *input)
{
  guint n = input->n_nodes;
  g_autofree KringRect *rects = g_new (KringRect, n + 1);
  g_autofree guint *order = g_new (guint, n + 1);

  g_assert_nonnull (network);
  g_assert_cmpuint (network->n_nodes, ==, n);
  for (guint i = 0; i < n; i++)
    {
      order[i] = i;
      rects[i] = box (network, input, i);
      g_assert_true (isfinite (network->centre[i].x) && isfinite (network->centre[i].y));
      g_assert_cmpfloat (network->centre[i].x * 64, ==, floor (network->centre[i].x * 64));
      g_assert_cmpfloat (network->centre[i].y * 64, ==, floor (network->centre[i].y * 64));
    }
  g_qsort_with_data (order, (int) n, sizeof (guint), compare_tops, rects);
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n && rects[order[k]].y < rects[order[i]].y + rects[order[i]].h; k++)
      g_assert_false (kring_rect_overlap (rects[order[i]], rects[order[k]]));
}

static void
test_small_ones (void)
{
  for (guint32 seed = 0; seed < 1000; seed++)
    {
      guint n = seed % 120 + 1;
      g_autoptr (KringNetworkCase) made = kring_network_case_new (seed, n);
      g_autoptr (KringNetwork) network = NULL;

      if (seed % 7 == 0) /* very wide names */
        for (guint i = 0; i < n; i += 5)
          made->nodes[i].w += 60 * (i % 8);
      network = kring_network_arrange (&made->input);
      assert_sound (network, &made->input);
    }
}

static void
test_crowds (void)
{
  const guint sizes[] = { 300, 1000, 4000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (KringNetworkCase) made = kring_network_case_new (i, sizes[i]);
      g_autoptr (KringNetwork) network = kring_network_arrange (&made->input);

      assert_sound (network, &made->input);
    }
}

/* Shapes that no organisation has, but some file may: all tied to all, a star, a chain, nobody tied to anybody. */
static void
test_odd_shapes (void)
{
  for (guint shape = 0; shape < 4; shape++)
    {
      guint n = shape == 0 ? 40 : 700;
      g_autoptr (KringNetworkCase) made = kring_network_case_new (shape, n);
      g_autofree KringNetworkTie *ties = g_new0 (KringNetworkTie, n * MAX (n, 1) / 2 + n);
      g_autoptr (KringNetwork) network = NULL;

      made->input.ties = ties;
      made->input.n_ties = 0;
      for (guint i = 1; i < n && shape < 3; i++)
        for (guint k = shape == 2 ? i - 1 : 0; k < (shape == 1 ? 1 : i); k++)
          ties[made->input.n_ties++] = (KringNetworkTie){ i, k, 1 };
      network = kring_network_arrange (&made->input);
      assert_sound (network, &made->input);
    }
}

static void
test_nobody (void)
{
  for (guint n = 0; n < 3; n++)
    {
      g_autoptr (KringNetworkCase) made = kring_network_case_new (1, n);
      g_autoptr (KringNetwork) network = kring_network_arrange (&made->input);

      assert_sound (network, &made->input);
      g_assert_cmpfloat (network->tie_length, >, 0);
    }
}

/* Each actor's part, by its lowest member. */
static guint *
parts (const KringNetworkInput *input)
{
  guint *part = g_new (guint, input->n_nodes);
  gboolean again = TRUE;

  for (guint i = 0; i < input->n_nodes; i++)
    part[i] = i;
  while (again)
    {
      again = FALSE;
      for (guint t = 0; t < input->n_ties; t++)
        {
          guint *a = &part[input->ties[t].a], *b = &part[input->ties[t].b];

          again |= *a != *b;
          *a = *b = MIN (*a, *b);
        }
    }
  return part;
}

static void
test_parts_stand_beside (void)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      guint n = 60;
      g_autoptr (KringNetworkCase) made = kring_network_case_new (seed, n);
      g_autoptr (KringNetwork) network = kring_network_arrange (&made->input);
      g_autofree guint *part = parts (&made->input);
      KringRect around[60] = { 0 }, whole = { 0 };

      for (guint i = 0; i < n; i++)
        around[part[i]] = kring_rect_union (around[part[i]], box (network, &made->input, i));
      for (guint i = 0; i < n; i++)
        for (guint k = 0; k < i; k++)
          g_assert_false (kring_rect_overlap (around[i], around[k]));
      for (guint i = 0; i < n; i++)
        whole = kring_rect_union (whole, around[i]);
      g_assert_cmpfloat (whole.w / whole.h, >, 0.6);
      g_assert_cmpfloat (whole.w / whole.h, <, 4);
    }
}

static void
test_pinned (void)
{
  for (guint32 seed = 0; seed < 300; seed++)
    {
      guint n = seed % 90 + 3;
      g_autoptr (KringNetworkCase) made = kring_network_case_new (seed, n);
      g_autoptr (KringNetwork) network = NULL;

      for (guint i = 0; i < n; i++)
        if (i % 4 == 0)
          {
            made->nodes[i].placed = made->nodes[i].pinned = TRUE;
            made->nodes[i].x = i * 60.0 - 500;
            made->nodes[i].y = (i * i) % 23 * 100.0;
          }
        else if (seed % 2)
          {
            made->nodes[i].placed = TRUE;
            made->nodes[i].x = i % 7 * 30.0;
            made->nodes[i].y = i % 5 * 20.0;
          }
      network = kring_network_arrange (&made->input);
      assert_sound (network, &made->input);
      for (guint i = 0; i < n; i += 4)
        {
          g_assert_cmpfloat (network->centre[i].x, ==, made->nodes[i].x);
          g_assert_cmpfloat (network->centre[i].y, ==, made->nodes[i].y);
        }
    }
}

/* A file may say that all stand in one spot, or nowhere. They are put apart, in bounded time. */
static void
test_all_in_one_spot (void)
{
  const double spots[] = { 0, 1e300, NAN };

  for (guint spot = 0; spot < G_N_ELEMENTS (spots); spot++)
    for (int pinned = 0; pinned < 2; pinned++)
      {
        g_autoptr (KringNetworkCase) made = kring_network_case_new (9, 600);
        g_autoptr (KringNetwork) network = NULL;

        for (guint i = 0; i < 600; i++)
          {
            made->nodes[i].placed = TRUE;
            made->nodes[i].pinned = pinned;
            made->nodes[i].x = made->nodes[i].y = spots[spot];
          }
        network = kring_network_arrange (&made->input);
        assert_sound (network, &made->input);
      }
}

static int
compare_doubles (const void *a, const void *b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

typedef struct
{
  double mean, median;
} Moves;

/* How far the first @n stand from where they stood. */
static Moves
moves (const KringNetwork *before, const KringNetwork *after, guint n)
{
  g_autofree double *far = g_new (double, n);
  Moves moves = { 0 };

  for (guint i = 0; i < n; i++)
    {
      far[i] = kring_distance (before->centre[i], after->centre[i]);
      moves.mean += far[i] / n;
    }
  qsort (far, n, sizeof (double), compare_doubles);
  moves.median = far[n / 2];
  return moves;
}

/* Nothing changed, and so almost nobody moves: a picture that creeps each time would be a new one after a year. */
static void
test_again (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      guint n = seed % 119 + 2;
      g_autoptr (KringNetworkCase) made = kring_network_case_new (seed, n);
      g_autoptr (KringNetwork) first = kring_network_arrange (&made->input), again = NULL;
      Moves far;

      kring_network_case_place (made, first);
      again = kring_network_arrange (&made->input);
      assert_sound (again, &made->input);
      far = moves (first, again, n);
      g_assert_cmpfloat (far.median, ==, 0);
      g_assert_cmpfloat (far.mean, <, 0.03 * first->tie_length);
    }
}

static void
test_one_more (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      guint n = seed % 119 + 4;
      g_autoptr (KringNetworkCase) made = kring_network_case_new (seed, n);
      g_autoptr (KringNetwork) before = kring_network_arrange (&made->input), after = NULL;

      kring_network_case_place (made, before);
      kring_network_case_tie (made, n, seed % n);
      if (seed % 3)
        kring_network_case_tie (made, n, seed * 7 % n);
      made->input.n_nodes = n + 1;
      after = kring_network_arrange (&made->input);
      assert_sound (after, &made->input);
      g_assert_cmpfloat (moves (before, after, n).median, <, 28);
    }
}

/* After one edit of a thousand the others move at most a twentieth of a tie. */
static void
test_one_edit_of_a_thousand (void)
{
  for (guint edit = 0; edit < 3; edit++)
    {
      g_autoptr (KringNetworkCase) made = kring_network_case_new (77, 1000);
      g_autoptr (KringNetwork) before = kring_network_arrange (&made->input), after = NULL;
      Moves far;

      kring_network_case_place (made, before);
      if (edit == 0)
        kring_network_case_tie (made, 300, 700);
      else if (edit == 1)
        made->input.n_ties -= 1;
      else
        {
          kring_network_case_tie (made, 1000, 400);
          made->input.n_nodes = 1001;
        }
      after = kring_network_arrange (&made->input);
      assert_sound (after, &made->input);
      far = moves (before, after, 1000);
      g_test_message ("edit %u: mean %g of a tie", edit, far.mean / before->tie_length);
      g_assert_cmpfloat (far.mean, <=, 0.05 * before->tie_length);
    }
}

static void
test_new_one_stands_near (void)
{
  guint nearer = 0;

  for (guint32 seed = 0; seed < 60; seed++)
    {
      guint n = 80, known = seed * 3 % n;
      g_autoptr (KringNetworkCase) made = kring_network_case_new (seed, n);
      g_autoptr (KringNetwork) before = kring_network_arrange (&made->input), after = NULL;

      kring_network_case_place (made, before);
      kring_network_case_tie (made, n, known);
      made->input.n_nodes = n + 1;
      after = kring_network_arrange (&made->input);
      for (guint i = 0; i < n; i++)
        nearer += kring_distance (after->centre[n], after->centre[i])
                  < kring_distance (after->centre[n], after->centre[known]);
    }
  g_test_message ("others who stand nearer than whom the new one knows: %g", nearer / 60.0);
  g_assert_cmpuint (nearer, <=, 60 * 8);
}

static void
test_order (void)
{
  for (guint32 seed = 0; seed < 100; seed++)
    {
      guint n = seed % 90 + 3;
      g_autoptr (KringNetworkCase) made = kring_network_case_new (seed, n);
      g_autoptr (KringNetworkCase) turned = kring_network_case_new (seed, n);
      g_autoptr (KringNetwork) one = NULL, other = NULL;
      guint m = made->input.n_ties;
      g_autofree guint *community = g_new (guint, n), *turned_community = g_new (guint, n);

      for (guint i = 0; i < n; i++)
        turned->nodes[n - 1 - i] = made->nodes[i];
      for (guint t = 0; t < m; t++)
        turned->ties[m - 1 - t] = (KringNetworkTie){ n - 1 - made->ties[t].b, n - 1 - made->ties[t].a, 1 };
      one = kring_network_arrange (&made->input);
      other = kring_network_arrange (&turned->input);
      kring_network_communities (&made->input, community);
      kring_network_communities (&turned->input, turned_community);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (kring_distance (one->centre[i], other->centre[n - 1 - i]), ==, 0);
          g_assert_cmpuint (community[i], ==, turned_community[n - 1 - i]);
        }
    }
}

static void
test_a_need_is_in_no_community (void)
{
  g_autoptr (KringNetworkCase) made = kring_network_case_new (3, 60);
  guint community[60];

  g_assert_cmpuint (kring_network_communities (&made->input, community), >, 1);
  g_assert_cmpuint (community[30], ==, KRING_NO_COMMUNITY);
}

typedef struct
{
  double part, stop;
  guint calls;
} Watch;

static gboolean
watch_cb (double part, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (part, >=, watch->part);
  g_assert_cmpfloat (part, <=, 1);
  watch->part = part;
  watch->calls++;
  return part < watch->stop;
}

static void
test_progress (void)
{
  g_autoptr (KringNetworkCase) made = kring_network_case_new (5, 600);
  g_autoptr (KringNetwork) whole = NULL, stopped = NULL;
  Watch watch = { 0, 2, 0 };

  made->input.progress = watch_cb;
  made->input.progress_data = &watch;
  whole = kring_network_arrange (&made->input);
  assert_sound (whole, &made->input);
  g_assert_cmpuint (watch.calls, >, 10);
  watch = (Watch){ 0, 0.3, 0 };
  stopped = kring_network_arrange (&made->input);
  g_assert_null (stopped);
  g_assert_cmpfloat (watch.part, <, 0.5);
}

/* Neither the processor nor the compiler's choice of instructions may show. */
static char *
picture_sum (void)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);
  char *text;

  for (guint32 seed = 0; seed < 40; seed++)
    {
      g_autoptr (KringNetworkCase) made = kring_network_case_new (seed, seed == 0 ? 3300 : seed * 3 + 2);
      g_autoptr (KringNetwork) network = kring_network_arrange (&made->input);

      g_checksum_update (sum, (const guchar *) network->centre, (gssize) (sizeof (KringPoint) * network->n_nodes));
    }
  text = g_strdup (g_checksum_get_string (sum));
  g_checksum_free (sum);
  return text;
}

/* The same pictures on every machine and from every compiler. Whoever changes the arrangement on purpose puts here what
 * `analysis-network-test --sum` prints. */
static const char pictures[] = "5eadddbbe5a6361239dbd6e183eebaf8ac50cba12b7d503f1d8fd6b1b386bf03";

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
  g_assert_cmpstr (here, ==, pictures);
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
  g_test_add_func ("/network/no-name-lies-over-another", test_small_ones);
  g_test_add_func ("/network/crowds-have-room", test_crowds);
  g_test_add_func ("/network/odd-shapes-have-room", test_odd_shapes);
  g_test_add_func ("/network/nobody-yet", test_nobody);
  g_test_add_func ("/network/parts-stand-side-by-side", test_parts_stand_beside);
  g_test_add_func ("/network/pinned-places-are-kept", test_pinned);
  g_test_add_func ("/network/all-in-one-spot-are-put-apart", test_all_in_one_spot);
  g_test_add_func ("/network/again-hardly-anybody-moves", test_again);
  g_test_add_func ("/network/one-added-moves-few", test_one_more);
  g_test_add_func ("/network/one-edit-of-a-thousand-moves-few", test_one_edit_of_a_thousand);
  g_test_add_func ("/network/a-new-one-stands-near-whom-it-knows", test_new_one_stands_near);
  g_test_add_func ("/network/who-came-first-does-not-matter", test_order);
  g_test_add_func ("/network/a-need-is-in-no-community", test_a_need_is_in_no_community);
  g_test_add_func ("/network/it-tells-how-far-it-is-and-stops", test_progress);
  g_test_add_func ("/network/same-on-every-processor", test_same_on_every_processor);
  return g_test_run ();
}
