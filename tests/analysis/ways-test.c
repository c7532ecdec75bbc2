/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <igraph/igraph.h>
#include <math.h>

#include "kring-cuts.h"
#include "kring-igraph.h"
#include "kring-line-ways.h"
#include "kring-ways.h"

/* Lost otherwise: sentences that are not true. Each measure is held against its definition written out plainly, on
 * small random networks, and against igraph asked directly, on large ones. */

#define MOST 8

/* A small network as a table of who has a tie with whom. */
typedef struct
{
  guint n;
  gboolean tie[MOST][MOST];
  guint far[MOST][MOST]; /* steps; MOST where there is no way */
} Small;

static void
measure_far (Small *small, guint without)
{
  for (guint i = 0; i < small->n; i++)
    for (guint j = 0; j < small->n; j++)
      small->far[i][j] = i == j ? 0 : small->tie[i][j] && i != without && j != without ? 1 : MOST;
  for (guint k = 0; k < small->n; k++)
    for (guint i = 0; i < small->n; i++)
      for (guint j = 0; j < small->n; j++)
        small->far[i][j] = MIN (small->far[i][j], MIN (MOST, small->far[i][k] + small->far[k][j]));
}

/* The ties come in any order, some twice, some with oneself: none of that may matter. */
static KringWays *
random_small (GRand *rand, Small *small)
{
  KringWaysTie ties[3 * MOST];
  guint n_ties;

  *small = (Small){ .n = (guint) g_rand_int_range (rand, 1, MOST) };
  n_ties = (guint) g_rand_int_range (rand, 0, (int) (2 * small->n));
  for (guint i = 0; i < n_ties; i++)
    {
      guint one = (guint) g_rand_int_range (rand, 0, (int) small->n);
      guint other = (guint) g_rand_int_range (rand, 0, (int) small->n);

      ties[i] = (KringWaysTie){ one, other };
      if (one != other)
        small->tie[one][other] = small->tie[other][one] = TRUE;
    }
  measure_far (small, MOST);
  return kring_ways_new (small->n, ties, n_ties);
}

static gboolean
holds (GArray *actors, guint actor)
{
  for (guint i = 0; i < actors->len; i++)
    if (g_array_index (actors, guint, i) == actor)
      return TRUE;
  return FALSE;
}

static void
check_parts (const KringWays *ways, const Small *small)
{
  guint n, seen = 0;
  g_autofree guint *part = kring_ways_parts (ways, &n);

  for (guint i = 0; i < small->n; i++)
    {
      g_assert_cmpuint (part[i], <=, seen);
      seen = MAX (seen, part[i] + 1);
      for (guint j = 0; j < small->n; j++)
        g_assert_cmpint (part[i] == part[j], ==, small->far[i][j] < MOST);
    }
  g_assert_cmpuint (n, ==, seen);
}

/* By the definition: the way there was is gone when the actor is. */
static void
check_cuts (const KringWays *ways, const Small *small)
{
  g_autoptr (KringCuts) cuts = kring_cuts_new (ways, NULL);

  for (guint v = 0; v < small->n; v++)
    {
      Small left = *small;
      gboolean cut = FALSE;
      guint others = 0;

      measure_far (&left, v);
      for (guint i = 0; i < small->n; i++)
        {
          others += i != v && small->far[v][i] < MOST;
          for (guint j = 0; j < small->n; j++)
            cut |= i != v && j != v && small->far[i][j] < MOST && left.far[i][j] == MOST;
        }
      g_assert_cmpuint (kring_cuts_others (cuts, v), ==, others);
      g_assert_cmpint (kring_cuts_behind (cuts, v) > 0, ==, cut);
    }
}

/* Who stays without @v: each part counts those at home, then all, then who is first. */
static guint
who_stays (const Small *small, const Small *left, guint v, const gboolean *home)
{
  guint stays = MOST, best = 0;

  for (guint i = 0; i < small->n; i++)
    {
      guint score = 0;

      for (guint j = 0; i != v && small->far[v][i] < MOST && j < small->n; j++)
        score += j != v && left->far[i][j] < MOST ? (home[j] ? MOST + 1 : 1) : 0;
      if (score > best)
        {
          best = score;
          stays = i;
        }
    }
  return stays;
}

/* Whoever had a way to the actor either stays with the others who stay, or is reached only through the actor. */
static void
check_behind (GRand *rand, const KringWays *ways, const Small *small)
{
  gboolean home[MOST];
  g_autoptr (KringCuts) cuts = NULL;

  for (guint i = 0; i < small->n; i++)
    home[i] = g_rand_boolean (rand);
  cuts = kring_cuts_new (ways, home);
  for (guint v = 0; v < small->n; v++)
    {
      Small left = *small;
      g_autoptr (GArray) behind = kring_cuts_list_behind (cuts, v);
      guint stays;

      measure_far (&left, v);
      stays = who_stays (small, &left, v, home);
      g_assert_cmpuint (behind->len, ==, kring_cuts_behind (cuts, v));
      for (guint i = 0; i + 1 < behind->len; i++)
        g_assert_cmpuint (g_array_index (behind, guint, i), <, g_array_index (behind, guint, i + 1));
      for (guint i = 0; i < small->n; i++)
        g_assert_cmpint (holds (behind, i), ==, i != v && small->far[v][i] < MOST && left.far[stays][i] == MOST);
    }
}

/* How many ways of exactly @steps lead from one to the other, and how many of them pass @over. */
static void
count_ways (const Small *small, guint from, guint to, guint steps, guint over, gboolean passed, guint *all, guint *some)
{
  if (from == to && steps == 0)
    {
      *all += 1;
      *some += passed;
    }
  for (guint next = 0; steps > 0 && next < small->n; next++)
    if (small->tie[from][next])
      count_ways (small, next, to, steps - 1, over, passed || next == over, all, some);
}

static void
check_betweenness (const KringWays *ways, const Small *small)
{
  double unsure;
  g_autofree double *betweenness = kring_ways_betweenness (ways, G_MAXUINT, &unsure, NULL);
  g_autofree double *counted = kring_ways_pairs (ways);

  for (guint v = 0; v < small->n; v++)
    {
      double sum = 0, pairs = 0;

      for (guint i = 0; i < small->n; i++)
        for (guint j = i + 1; j < small->n; j++)
          if (i != v && j != v && small->far[i][j] < MOST)
            {
              guint all = 0, some = 0;

              count_ways (small, i, j, small->far[i][j], v, FALSE, &all, &some);
              sum += (double) some / all;
              pairs++;
            }
      g_assert_cmpfloat_with_epsilon (betweenness[v], sum, 1e-6);
      g_assert_cmpfloat (counted[v], ==, pairs);
    }
}

static void
check_shortest (const KringWays *ways, const Small *small)
{
  for (guint i = 0; i < small->n; i++)
    for (guint j = 0; j < small->n; j++)
      {
        g_autoptr (GArray) way = kring_ways_shortest (ways, i, j);

        g_assert_cmpuint (way->len, ==, small->far[i][j] < MOST ? small->far[i][j] + 1 : 0);
        for (guint k = 0; k + 1 < way->len; k++)
          {
            guint here = g_array_index (way, guint, k), next = g_array_index (way, guint, k + 1);

            g_assert_true (small->tie[here][next]);
            for (guint lower = 0; lower < next; lower++)
              g_assert_false (small->tie[here][lower] && small->far[lower][j] < small->far[here][j]);
          }
        if (way->len > 0)
          {
            g_assert_cmpuint (g_array_index (way, guint, 0), ==, i);
            g_assert_cmpuint (g_array_index (way, guint, way->len - 1), ==, j);
          }
      }
}

static void
check_distances (const KringWays *ways, const Small *small)
{
  guint from[] = { 0, small->n / 2 };
  g_autofree guint *distance = kring_ways_distances (ways, from, G_N_ELEMENTS (from));
  g_autofree guint *nobody = kring_ways_distances (ways, NULL, 0);

  for (guint i = 0; i < small->n; i++)
    {
      guint least = MIN (small->far[from[0]][i], small->far[from[1]][i]);

      g_assert_cmpuint (distance[i], ==, least < MOST ? least : KRING_WAYS_NONE);
      g_assert_cmpuint (nobody[i], ==, KRING_WAYS_NONE);
    }
}

static void
check_ties (const KringWays *ways, const Small *small)
{
  guint ties = 0;

  g_assert_cmpuint (kring_ways_size (ways), ==, small->n);
  for (guint i = 0; i < small->n; i++)
    {
      guint n, next = 0;
      const guint *near = kring_ways_near (ways, i, &n);

      for (guint j = 0; j < small->n; j++)
        if (small->tie[i][j])
          {
            g_assert_cmpuint (next, <, n);
            g_assert_cmpuint (near[next++], ==, j);
            ties++;
          }
      g_assert_cmpuint (next, ==, n);
    }
  g_assert_cmpuint (kring_ways_n_ties (ways), ==, ties / 2);
}

static void
test_definitions (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 2000; i++)
    {
      Small small;
      g_autoptr (KringWays) ways = random_small (rand, &small);

      check_ties (ways, &small);
      check_parts (ways, &small);
      check_cuts (ways, &small);
      check_behind (rand, ways, &small);
      check_betweenness (ways, &small);
      check_shortest (ways, &small);
      check_distances (ways, &small);
    }
}

/* The same ties for us and for igraph. */
static KringWays *
random_large (GRand *rand, guint n, guint n_ties, igraph_t *graph)
{
  g_autofree KringWaysTie *ties = g_new (KringWaysTie, n_ties);
  KringWays *ways;
  igraph_vector_int_t ends;

  igraph_vector_int_init (&ends, 0);
  for (guint i = 0; i < n_ties; i++)
    {
      ties[i].one = (guint) g_rand_int_range (rand, 0, (int) n);
      ties[i].other = (guint) g_rand_int_range (rand, 0, (int) n);
      igraph_vector_int_push_back (&ends, ties[i].one);
      igraph_vector_int_push_back (&ends, ties[i].other);
    }
  ways = kring_ways_new (n, ties, n_ties);
  igraph_create (graph, &ends, n, IGRAPH_UNDIRECTED);
  igraph_simplify (graph, TRUE, TRUE, NULL);
  igraph_vector_int_destroy (&ends);
  return ways;
}

static void
compare_with_igraph (const KringWays *ways, const igraph_t *graph, guint n)
{
  g_autoptr (KringCuts) cuts = kring_cuts_new (ways, NULL);
  double unsure;
  g_autofree double *betweenness = kring_ways_betweenness (ways, G_MAXUINT, &unsure, NULL);
  guint n_parts;
  g_autofree guint *part = kring_ways_parts (ways, &n_parts);
  igraph_vector_int_t points, membership, way;
  igraph_integer_t parts;
  igraph_vector_t between;

  igraph_vector_int_init (&points, 0);
  igraph_vector_int_init (&membership, 0);
  igraph_vector_int_init (&way, 0);
  igraph_vector_init (&between, 0);
  igraph_articulation_points (graph, &points);
  igraph_connected_components (graph, &membership, NULL, &parts, IGRAPH_WEAK);
  igraph_betweenness (graph, &between, igraph_vss_all (), IGRAPH_UNDIRECTED, NULL);
  g_assert_cmpint (parts, ==, n_parts);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) ours = kring_ways_shortest (ways, i, n - 1 - i);

      g_assert_cmpint (igraph_vector_int_contains (&points, i), ==, kring_cuts_behind (cuts, i) > 0);
      g_assert_cmpint (VECTOR (membership)[i] == VECTOR (membership)[0], ==, part[i] == part[0]);
      g_assert_cmpfloat_with_epsilon (betweenness[i], VECTOR (between)[i], 1e-5);
      if (VECTOR (membership)[i] != VECTOR (membership)[n - 1 - i])
        {
          g_assert_cmpuint (ours->len, ==, 0);
          continue;
        }
      igraph_get_shortest_path (graph, &way, NULL, i, n - 1 - i, IGRAPH_ALL);
      g_assert_cmpint (igraph_vector_int_size (&way), ==, ours->len);
    }
  igraph_vector_int_destroy (&points);
  igraph_vector_int_destroy (&membership);
  igraph_vector_int_destroy (&way);
  igraph_vector_destroy (&between);
}

static void
test_against_igraph (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint n = 50; n <= 400; n += 50)
    {
      igraph_t graph;
      g_autoptr (KringWays) ways = random_large (rand, n, n + n / 4, &graph);

      compare_with_igraph (ways, &graph, n);
      igraph_destroy (&graph);
    }
}

/* How far the estimate from @most actors is above the truth, at the one of whom it is furthest; in parts of its pairs. */
static double
too_high (const KringWays *ways, guint most, double *unsure)
{
  double sure, worst = 0;
  g_autofree double *estimate = kring_ways_betweenness (ways, most, unsure, NULL);
  g_autofree double *truth = kring_ways_betweenness (ways, G_MAXUINT, &sure, NULL);
  g_autofree double *pairs = kring_ways_pairs (ways);

  g_assert_cmpfloat (sure, ==, 0);
  for (guint i = 0; i < kring_ways_size (ways); i++)
    worst = MAX (worst, (estimate[i] - truth[i]) / MAX (pairs[i], 1));
  return worst;
}

/* Of many actors betweenness is estimated, and it is known by how much that may be too high: none of the larger networks
 * has an actor of whom it is more. It gets less the more are asked, and nothing when all are. */
static void
test_estimate (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint n = 100; n <= 400; n += 50)
    {
      igraph_t graph;
      g_autoptr (KringWays) ways = random_large (rand, n, n + n / 4, &graph);
      double before = 1;

      for (guint most = 10; most <= 40; most *= 2)
        {
          double unsure, high = too_high (ways, most, &unsure);

          g_assert_cmpfloat (high, <, unsure);
          g_assert_cmpfloat (unsure, >, 0);
          g_assert_cmpfloat (unsure, <, before);
          before = unsure;
        }
      igraph_destroy (&graph);
    }
}

/* All have a tie with number 0 and with nobody else: who stands between is known, whoever is asked. */
static void
test_estimate_of_a_star (void)
{
  guint n = 3000;
  g_autofree KringWaysTie *ties = g_new (KringWaysTie, n);
  g_autoptr (KringWays) ways = NULL;
  g_autofree double *betweenness = NULL, *pairs = NULL;
  double unsure;

  for (guint i = 1; i < n; i++)
    ties[i - 1] = (KringWaysTie){ 0, i };
  ways = kring_ways_new (n, ties, n - 1);
  betweenness = kring_ways_betweenness (ways, 250, &unsure, NULL);
  pairs = kring_ways_pairs (ways);
  g_assert_cmpfloat (unsure, <, 0.12);
  g_assert_cmpfloat_with_epsilon (betweenness[0] / pairs[0], 1, 0.01);
  for (guint i = 1; i < n; i++)
    g_assert_cmpfloat (betweenness[i], ==, 0);
}

/* The window asks who reaches whom while a worker has igraph to itself, and the other way round: if either waited for the
 * lock, this would never end. */
static void
test_waits_for_nobody (void)
{
  const KringWaysTie ties[] = { { 0, 1 }, { 1, 2 } };
  g_autoptr (GMutexLocker) lock = kring_igraph_lock ();
  g_autoptr (KringWays) ways = kring_ways_new (3, ties, G_N_ELEMENTS (ties));
  g_autoptr (GArray) way = kring_ways_shortest (ways, 0, 2);
  double unsure;
  g_autofree double *betweenness = kring_ways_betweenness (ways, G_MAXUINT, &unsure, NULL);

  g_assert_cmpuint (way->len, ==, 3);
  g_assert_cmpfloat (betweenness[1], ==, 1);
}

/* Somebody has gone on: there is no use in it any more, and no half of it is handed out. */
static void
test_given_up (void)
{
  const KringWaysTie ties[] = { { 0, 1 }, { 1, 2 } };
  g_autoptr (KringWays) ways = kring_ways_new (3, ties, G_N_ELEMENTS (ties));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  double unsure;

  g_cancellable_cancel (cancellable);
  g_assert_null (kring_ways_betweenness (ways, G_MAXUINT, &unsure, cancellable));
}

/* A chain as long as a town has people: each without whom the chain falls apart, and how many are behind. To list whom
 * they are, or to go back to the first for each, would take as long as the square of it. */
static void
test_long_chain (void)
{
  guint n = 200001;
  g_autofree KringWaysTie *ties = g_new (KringWaysTie, n);
  g_autoptr (KringWays) ways = NULL;
  g_autoptr (KringCuts) cuts = NULL;

  for (guint i = 1; i < n; i++)
    ties[i - 1] = (KringWaysTie){ i - 1, i };
  ways = kring_ways_new (n, ties, n - 1);
  cuts = kring_cuts_new (ways, NULL);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (kring_cuts_behind (cuts, i), ==, MIN (i, n - 1 - i));
  for (guint i = 1; i < n; i += 50000)
    {
      g_autoptr (GArray) behind = kring_cuts_list_behind (cuts, i);

      g_assert_cmpuint (behind->len, ==, MIN (i, n - 1 - i));
      g_assert_true (holds (behind, i <= n / 2 ? 0 : n - 1));
    }
}

static void
test_nobody (void)
{
  g_autoptr (KringWays) ways = kring_ways_new (0, NULL, 0);
  g_autoptr (KringCuts) cuts = kring_cuts_new (ways, NULL);
  double unsure;
  g_autofree double *betweenness = kring_ways_betweenness (ways, G_MAXUINT, &unsure, NULL);
  guint n;
  g_autofree guint *part = kring_ways_parts (ways, &n);

  g_assert_nonnull (cuts);
  g_assert_cmpuint (n, ==, 0);
}

static void
assert_line (const KringLineWays *line, guint from, guint to, const char *expected)
{
  g_autoptr (GArray) way = kring_line_ways_between (line, from, to);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < way->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (way, guint, i));
  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

/*      0        8      Two tops; 7 reports to nobody. 6 has two managers, 4 and 5.
 *    1   2      9
 *    3   5
 *    4   6            */
static void
test_line (void)
{
  const KringLineStep steps[] = { { 1, 0 }, { 2, 0 }, { 3, 1 }, { 4, 3 }, { 5, 2 }, { 6, 5 }, { 6, 4 }, { 9, 8 } };
  g_autoptr (KringLineWays) line = kring_line_ways_new (10, steps, G_N_ELEMENTS (steps));

  assert_line (line, 4, 5, "4 3 1 0 2 5");
  assert_line (line, 5, 4, "5 2 0 1 3 4");
  assert_line (line, 4, 6, "4 6");
  assert_line (line, 3, 6, "3 4 6");
  assert_line (line, 6, 2, "6 5 2");
  assert_line (line, 4, 1, "4 3 1");
  assert_line (line, 4, 4, "4");
  assert_line (line, 4, 9, "");
  assert_line (line, 7, 0, "");
}

/* Somebody wrote a circle; the program may not hang. */
static void
test_line_in_a_circle (void)
{
  const KringLineStep steps[] = { { 0, 1 }, { 1, 2 }, { 2, 0 }, { 3, 2 }, { 3, 3 } };
  g_autoptr (KringLineWays) line = kring_line_ways_new (5, steps, G_N_ELEMENTS (steps));

  assert_line (line, 3, 1, "3 2 1");
  assert_line (line, 3, 4, "");
}

/* On random lines: each step is one, and no manager above both is over a shorter way. */
static void
test_line_definition (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int round = 0; round < 500; round++)
    {
      KringLineStep steps[2 * MOST];
      guint n_steps = (guint) g_rand_int_range (rand, 0, 2 * MOST);
      guint up[MOST][MOST];
      g_autoptr (KringLineWays) line = NULL;

      for (guint i = 0; i < MOST; i++)
        for (guint j = 0; j < MOST; j++)
          up[i][j] = i == j ? 0 : MOST;
      for (guint i = 0; i < n_steps; i++)
        {
          steps[i]
              = (KringLineStep){ (guint) g_rand_int_range (rand, 0, MOST), (guint) g_rand_int_range (rand, 0, MOST) };
          up[steps[i].actor][steps[i].above] = MIN (1, up[steps[i].actor][steps[i].above]);
        }
      for (guint k = 0; k < MOST; k++)
        for (guint i = 0; i < MOST; i++)
          for (guint j = 0; j < MOST; j++)
            up[i][j] = MIN (up[i][j], MIN (MOST, up[i][k] + up[k][j]));
      line = kring_line_ways_new (MOST, steps, n_steps);
      for (guint i = 0; i < MOST; i++)
        for (guint j = 0; j < MOST; j++)
          {
            g_autoptr (GArray) way = kring_line_ways_between (line, i, j);
            guint least = 2 * MOST;

            for (guint k = 0; k < MOST; k++)
              if (up[i][k] < MOST && up[j][k] < MOST)
                least = MIN (least, up[i][k] + up[j][k]);
            g_assert_cmpuint (way->len, ==, least < 2 * MOST ? least + 1 : 0);
            for (guint k = 0; k + 1 < way->len; k++)
              {
                guint here = g_array_index (way, guint, k), next = g_array_index (way, guint, k + 1);

                g_assert_true (up[here][next] == 1 || up[next][here] == 1);
              }
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ways/as-defined", test_definitions);
  g_test_add_func ("/ways/as-igraph-has-it", test_against_igraph);
  g_test_add_func ("/ways/of-many", test_estimate);
  g_test_add_func ("/ways/of-a-star", test_estimate_of_a_star);
  g_test_add_func ("/ways/waits-for-nobody", test_waits_for_nobody);
  g_test_add_func ("/ways/given-up", test_given_up);
  g_test_add_func ("/ways/a-long-chain", test_long_chain);
  g_test_add_func ("/ways/of-nobody", test_nobody);
  g_test_add_func ("/line-ways/a-line", test_line);
  g_test_add_func ("/line-ways/a-circle", test_line_in_a_circle);
  g_test_add_func ("/line-ways/as-defined", test_line_definition);
  return g_test_run ();
}
