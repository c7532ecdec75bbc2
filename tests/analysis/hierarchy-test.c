/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "kring-hierarchy.h"

/* The arrangement of the line chart, on organisations that nobody has tried. */

typedef struct
{
  KringHierarchyInput input;
  KringHierarchyNode *nodes;
  KringHierarchyFurther *further;
} Case;

static void
case_clear (Case *self)
{
  g_free (self->nodes);
  g_free (self->further);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static Case
case_of (KringHierarchyNode *nodes, guint n)
{
  Case self = { .nodes = nodes };

  self.input = (KringHierarchyInput){ .n_nodes = n, .nodes = nodes, .gap = 8, .aspect = 1.6, .heading_w = 90,
                                      .heading_h = 20, .caption_h = 16 };
  for (int i = 0; i < KRING_N_SECTORS; i++)
    self.input.caption_w[i] = 100;
  return self;
}

/* Whom node @i stands below: some below few, some below one after the other, and now and then a ring. */
static int
random_above (GRand *rand, guint i, guint n)
{
  if (g_rand_int_range (rand, 0, 40) == 0)
    return g_rand_int_range (rand, 0, (gint32) n);
  if (i == 0 || g_rand_int_range (rand, 0, 25) == 0)
    return -1;
  return g_rand_boolean (rand) ? g_rand_int_range (rand, 0, (gint32) i) : (int) i / g_rand_int_range (rand, 2, 9);
}

static Case
case_random (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n = (guint) g_rand_int_range (rand, 0, seed % 50 == 0 ? 400 : 60);
  KringHierarchyNode *nodes = g_new0 (KringHierarchyNode, n + 1);
  g_autofree gboolean *taken = g_new0 (gboolean, n + 1);
  Case self = case_of (nodes, n);

  for (guint i = 0; i < n; i++)
    {
      nodes[i].w = kring_round (g_rand_double_range (rand, 60, 200));
      nodes[i].h = kring_round (g_rand_double_range (rand, 20, 50));
      nodes[i].order = i * 7919 % 10007;
      nodes[i].head = -1;
      nodes[i].sector = (KringSector) g_rand_int_range (rand, 0, KRING_N_SECTORS);
      nodes[i].outside = g_rand_int_range (rand, 0, 6) == 0;
      nodes[i].above = nodes[i].outside ? -1 : random_above (rand, i, n);
    }
  for (guint i = 0; i < n; i++)
    {
      int above = nodes[i].above;

      /* Whoever is out is below nobody and has nobody below. */
      if (above < 0 || nodes[above].outside || above == (int) i)
        nodes[i].above = -1;
      else if (g_rand_int_range (rand, 0, 5) == 0 && nodes[above].head < 0 && !taken[above] && !taken[i]
               && nodes[i].head < 0)
        {
          nodes[above].head = (int) i;
          taken[i] = TRUE;
        }
    }
  self.input.n_further = n > 2 ? (guint) g_rand_int_range (rand, 0, 8) : 0;
  self.further = g_new0 (KringHierarchyFurther, self.input.n_further + 1);
  self.input.further = self.further;
  for (guint i = 0; i < self.input.n_further; i++)
    self.further[i] = (KringHierarchyFurther){ (guint) g_rand_int_range (rand, 0, (gint32) n / 2),
                                               (guint) g_rand_int_range (rand, (gint32) n / 2, (gint32) n) };
  return self;
}

static int
led_by (const Case *self, guint node)
{
  for (guint i = 0; i < self->input.n_nodes; i++)
    if (self->nodes[i].head == (int) node)
      return (int) i;
  return -1;
}

static void
check_boxes (const Case *self, const KringHierarchy *out)
{
  for (guint i = 0; i < self->input.n_nodes; i++)
    {
      int leads = led_by (self, i);

      g_assert_true (kring_rect_inside (out->extents, out->frame[i], 0.1));
      if (leads >= 0)
        g_assert_true (kring_rect_inside (out->frame[leads], out->frame[i], 0));
      for (guint j = 0; j < i; j++)
        if (leads != (int) j && led_by (self, j) != (int) i)
          g_assert_false (kring_rect_overlap (kring_rect_grow (out->frame[i], 1), kring_rect_grow (out->frame[j], 1)));
        else
          g_assert_false (kring_rect_overlap (kring_rect_around (out->centre[i], self->nodes[i].w, self->nodes[i].h),
                                              kring_rect_around (out->centre[j], self->nodes[j].w, self->nodes[j].h)));
    }
}

static gboolean
crosses (KringPoint from, KringPoint to, KringRect box)
{
  KringRect line = { MIN (from.x, to.x), MIN (from.y, to.y), fabs (from.x - to.x), fabs (from.y - to.y) };

  return kring_rect_overlap (kring_rect_grow (line, 0.25), kring_rect_grow (box, -0.5));
}

static void
check_lines (const Case *self, const KringHierarchy *out)
{
  for (guint i = 0; i < out->segments->len; i++)
    {
      const KringHierarchySegment *a = &g_array_index (out->segments, KringHierarchySegment, i);

      g_assert_true (a->from.x == a->to.x || a->from.y == a->to.y);
      for (guint j = 0; j < self->input.n_nodes; j++)
        g_assert_false (crosses (a->from, a->to, out->frame[j]));
    }
  g_assert_cmpuint (out->routes->len, ==, self->input.n_further);
  for (guint i = 0; i < out->routes->len; i++)
    {
      GArray *way = g_ptr_array_index (out->routes, i);

      for (guint k = 1; k < way->len; k++)
        for (guint j = 0; j < self->input.n_nodes; j++)
          g_assert_false (crosses (g_array_index (way, KringPoint, k - 1), g_array_index (way, KringPoint, k),
                                   out->frame[j]));
    }
}

static gboolean
on_a_segment (const KringHierarchy *out, KringPoint a, KringPoint b)
{
  for (guint i = 0; i < out->segments->len; i++)
    {
      const KringHierarchySegment *s = &g_array_index (out->segments, KringHierarchySegment, i);
      KringRect line = { MIN (s->from.x, s->to.x), MIN (s->from.y, s->to.y), fabs (s->from.x - s->to.x),
                         fabs (s->from.y - s->to.y) };

      line = kring_rect_grow (line, 0.05);
      if (kring_rect_holds (line, a) && kring_rect_holds (line, b))
        return TRUE;
    }
  return FALSE;
}

/* Whoever stands below somebody has a line to them, drawn from one to the other. */
static void
check_ways (const Case *self, const KringHierarchy *out)
{
  for (guint i = 0; i < self->input.n_nodes; i++)
    {
      KringPoint way[KRING_HIERARCHY_WAY];
      guint n = kring_hierarchy_way (out, i, way);

      if (out->above[i] < 0 || led_by (self, i) >= 0)
        {
          g_assert_cmpuint (n, ==, 0);
          continue;
        }
      g_assert_cmpuint (n, >=, 2);
      g_assert_true (kring_rect_holds (kring_rect_grow (out->frame[i], 0.1), way[0]));
      g_assert_true (kring_rect_holds (kring_rect_grow (out->frame[out->above[i]], 0.1), way[n - 1]));
      for (guint k = 1; k < n; k++)
        g_assert_true (on_a_segment (out, way[k - 1], way[k]));
    }
}

/* Lost otherwise: a name under another, or a line that says somebody stands below who does not. */
static void
test_clear (void)
{
  for (guint32 seed = 0; seed < 1000; seed++)
    {
      g_auto (Case) self = case_random (seed);
      g_autoptr (KringHierarchy) out = kring_hierarchy_arrange (&self.input);

      check_boxes (&self, out);
      check_lines (&self, out);
      check_ways (&self, out);
    }
}

static gboolean
has_below (const KringHierarchy *out, const Case *self, guint node)
{
  for (guint i = 0; i < out->n_nodes; i++)
    if (out->above[i] == (int) node && led_by (self, i) < 0)
      return TRUE;
  return FALSE;
}

/* Lost otherwise: the order in which one looks for a name. Read by columns, siblings come in their order: who have
 * nobody below first. */
static void
test_order (void)
{
  for (guint32 seed = 0; seed < 1000; seed += 2)
    {
      g_auto (Case) self = case_random (seed);
      g_autoptr (KringHierarchy) out = kring_hierarchy_arrange (&self.input);

      for (guint i = 0; i < out->n_nodes; i++)
        for (guint j = 0; j < out->n_nodes; j++)
          {
            KringRect a = out->frame[i], b = out->frame[j];

            gboolean one = has_below (out, &self, i), other = has_below (out, &self, j);

            if (i == j || out->above[i] < 0 || out->above[i] != out->above[j] || led_by (&self, i) >= 0
                || led_by (&self, j) >= 0 || (one != other ? one : self.nodes[i].order > self.nodes[j].order))
              continue;
            /* Of the same column: lower down; else: further right. */
            if (out->turn[i].x == out->turn[j].x)
              g_assert_cmpfloat (a.y + a.h, <, b.y);
            else
              g_assert_cmpfloat (out->turn[i].x, <, out->turn[j].x);
          }
    }
}

/* Lost otherwise: a picture that is another each time, or another after an import. */
static void
test_same_each_time (void)
{
  for (guint32 seed = 0; seed < 1000; seed += 5)
    {
      g_auto (Case) self = case_random (seed);
      guint n = self.input.n_nodes;
      KringHierarchyNode *turned = g_new0 (KringHierarchyNode, n + 1);
      g_auto (Case) other = case_of (turned, n);
      g_autoptr (KringHierarchy) out = NULL, same = NULL;

      self.input.n_further = 0;
      for (guint i = 0; i < n; i++)
        {
          turned[n - 1 - i] = self.nodes[i];
          turned[n - 1 - i].above = self.nodes[i].above >= 0 ? (int) n - 1 - self.nodes[i].above : -1;
          turned[n - 1 - i].head = self.nodes[i].head >= 0 ? (int) n - 1 - self.nodes[i].head : -1;
        }
      out = kring_hierarchy_arrange (&self.input);
      same = kring_hierarchy_arrange (&other.input);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpmem (&out->centre[i], sizeof (KringPoint), &same->centre[n - 1 - i], sizeof (KringPoint));
          g_assert_cmpint (out->broken[i], ==, same->broken[n - 1 - i]);
          g_assert_cmpfloat (out->centre[i].x * 64, ==, round (out->centre[i].x * 64));
          g_assert_cmpfloat (out->centre[i].y * 64, ==, round (out->centre[i].y * 64));
        }
    }
}

static KringHierarchyNode *
plain_nodes (guint n)
{
  KringHierarchyNode *nodes = g_new0 (KringHierarchyNode, n + 1);

  for (guint i = 0; i < n; i++)
    nodes[i] = (KringHierarchyNode){ .w = 140, .h = 25, .order = i, .above = -1, .head = -1 };
  return nodes;
}

/* Lost otherwise: the program, on a file whose lines go in a ring, or in a row that is deeper than a stack. */
static void
test_rings_and_chains (void)
{
  g_auto (Case) ring = case_of (plain_nodes (5), 5), chain = case_of (plain_nodes (30000), 30000);
  g_autoptr (KringHierarchy) one = NULL, two = NULL;

  for (int i = 0; i < 5; i++)
    ring.nodes[i].above = (i + 1) % 5;
  for (int i = 1; i < 30000; i++)
    chain.nodes[i].above = i - 1;
  one = kring_hierarchy_arrange (&ring.input);
  g_assert_true (one->broken[4]);
  g_assert_cmpint (one->above[4], ==, -1);
  check_boxes (&ring, one);
  two = kring_hierarchy_arrange (&chain.input);
  g_assert_cmpint (two->above[29999], ==, 29998);
  g_assert_true (kring_rect_inside (two->extents, two->frame[29999], 0.1));
}

/* A municipality: departments, units, people. */
static Case
municipality (guint departments, guint units, guint people)
{
  guint n = 1 + departments * (1 + units * (1 + people)), at = 1;
  Case self = case_of (plain_nodes (n), n);

  for (guint i = 0; i < departments; i++)
    {
      guint department = at;

      self.nodes[at++].above = 0;
      for (guint j = 0; j < units; j++)
        {
          guint unit = at;

          self.nodes[at++].above = (int) department;
          for (guint k = 0; k < people; k++)
            self.nodes[at++].above = (int) unit;
        }
    }
  return self;
}

/* Lost otherwise: three hundred names in a ribbon that no screen shows. On one of 1280 × 720 points a name must still be
 * as large as it has to be on paper. */
static void
test_reads_on_a_screen (void)
{
  static const guint sizes[][3] = { { 6, 7, 6 }, { 1, 40, 6 }, { 40, 1, 6 }, { 2, 3, 45 }, { 1, 1, 298 }, { 12, 12, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_auto (Case) self = municipality (sizes[i][0], sizes[i][1], sizes[i][2]);
      g_autoptr (KringHierarchy) out = kring_hierarchy_arrange (&self.input);
      double aspect = out->extents.w / out->extents.h;
      double scale = MIN (1280 / out->extents.w, 720 / out->extents.h);

      g_test_message ("%u boxes: %.0f × %.0f, 1:%.2f, at %.2f on a small screen", out->n_nodes, out->extents.w,
                      out->extents.h, aspect, scale);
      check_boxes (&self, out);
      check_lines (&self, out);
      g_assert_cmpfloat (aspect, >, 1.1);
      g_assert_cmpfloat (aspect, <, 2.6);
      g_assert_cmpfloat (scale, >, 0.55);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hierarchy/clear", test_clear);
  g_test_add_func ("/hierarchy/order", test_order);
  g_test_add_func ("/hierarchy/same-each-time", test_same_each_time);
  g_test_add_func ("/hierarchy/rings-and-chains", test_rings_and_chains);
  g_test_add_func ("/hierarchy/reads-on-a-screen", test_reads_on_a_screen);
  return g_test_run ();
}
