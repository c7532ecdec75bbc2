/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-hierarchy-private.h"

/* A chart on paper has its levels side by side; it is given up only for a picture that is this much larger. */
#define WORTH 0.92
/* Nor for one that is no higher than this many gaps anyway: that a small screen shows at full size. */
#define EASY 90
/* What room costs that makes nothing smaller. */
#define SPARE 0.05
/* From one length of a column that is tried to the next. */
#define SHORTER 0.8
/* Columns are never tried shorter than this many boxes. */
#define LEAST_COLUMN 4
#define MOST_DEPTH 8       /* of levels side by side */
#define MOST_ROWS 12       /* of trees */
#define MOST_BROAD 24      /* ways to lay out those outside that are tried, of each kind */

/* How the trees and those outside share the picture. */
typedef struct
{
  double width;          /* of a row of trees */
  KringPoint trees;      /* their size */
  gboolean below;        /* those outside stand below the trees, not to their right */
  KringOutsidePlan outside;
  KringPoint size;       /* of the whole */
  double cost;
} Layout;

/* The sizes that those outside can take. */
typedef struct
{
  KringOutsidePlan plan;
  KringPoint size;
} Outside;

/* Rows of trees no wider than @width: how many, and how large. */
static guint
lay_rows (KringForest *self, double width, KringPoint *size, gboolean place)
{
  double space = KRING_HIERARCHY_TREE * self->input->gap, x = 0, y = 0, height = 0;
  guint rows = 1;

  *size = (KringPoint){ 0, 0 };
  for (guint i = 0; i < self->n_roots; i++)
    {
      guint root = self->roots[i];

      if (x > 0 && x + self->block[root].x > width)
        {
          rows++;
          x = 0;
          y += height + space;
          height = 0;
        }
      if (place)
        self->corner[root] = (KringPoint){ x, y };
      height = MAX (height, self->block[root].y);
      size->x = MAX (size->x, x + self->block[root].x);
      size->y = y + height;
      x += self->block[root].x + space;
    }
  return rows;
}

/* The least width that takes no more than @rows rows. */
static double
width_of_rows (KringForest *self, guint rows)
{
  KringPoint size;
  double low = 0, high = 0;

  for (guint i = 0; i < self->n_roots; i++)
    {
      low = MAX (low, self->block[self->roots[i]].x);
      high += self->block[self->roots[i]].x + KRING_HIERARCHY_TREE * self->input->gap;
    }
  for (int i = 0; i < 16; i++)
    {
      double middle = (low + high) / 2;

      if (lay_rows (self, middle, &size, FALSE) > rows)
        low = middle;
      else
        high = middle;
    }
  return high;
}

/* How much room it takes on a page of the wanted aspect: the page's height; and a little of what it leaves free, so that
 * nothing sprawls where there is room to. */
static double
cost_of (const KringForest *self, KringPoint size)
{
  double across = size.x / self->input->aspect;

  return MAX (across, size.y) + SPARE * MIN (across, size.y);
}

static void
try_outside (const KringForest *self, Layout tried, const Outside *outside, gboolean below, Layout *best)
{
  gboolean both = tried.trees.x > 0 && outside->size.x > 0;
  double space = both ? KRING_HIERARCHY_TREE * self->input->gap : 0;

  tried.below = below;
  tried.outside = outside->plan;
  if (below)
    tried.size = (KringPoint){ MAX (tried.trees.x, outside->size.x), tried.trees.y + space + outside->size.y };
  else
    tried.size = (KringPoint){ tried.trees.x + space + outside->size.x, MAX (tried.trees.y, outside->size.y) };
  tried.cost = cost_of (self, tried.size);
  if (tried.cost < best->cost)
    *best = tried;
}

static void
try_layouts (KringForest *self, GArray *outside, Layout *best)
{
  for (guint rows = 1; rows <= CLAMP (self->n_roots, 1, MOST_ROWS); rows++)
    {
      Layout tried = { .width = width_of_rows (self, rows) };

      lay_rows (self, tried.width, &tried.trees, FALSE);
      for (guint i = 0; i < outside->len; i++)
        for (int below = 0; below < 2; below++)
          try_outside (self, tried, &g_array_index (outside, Outside, i), below, best);
    }
}

/* Every size that those outside can take; just one, of nothing, if there are none. */
static GArray *
outsides_of (const KringHierarchyInput *input)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Outside));
  guint most = kring_outside_most (input);

  for (int row = 0; row < 2; row++)
    for (guint count = 1; count <= CLAMP (most, 1, MOST_BROAD); count++)
      {
        /* The last ones are far apart, so that hundreds have room too. */
        guint boxes = count < MOST_BROAD / 2 ? count : count * count / (MOST_BROAD / 2);
        Outside outside = { .plan = { row, boxes } };

        outside.size = kring_outside_lay (input, outside.plan, NULL, (KringPoint){ 0, 0 });
        g_array_append_val (all, outside);
      }
  return all;
}

/* The length of a column that holds everything, and of one that is not worth hanging anything in. */
static void
find_lengths (const KringForest *self, double *longest, double *shortest)
{
  double highest = 0;

  *longest = 1;
  for (guint i = 0; i < self->n_walk; i++)
    {
      highest = MAX (highest, self->box[self->walk[i]].y);
      *longest += self->box[self->walk[i]].y + KRING_HIERARCHY_LEVEL * self->input->gap;
    }
  *shortest = MIN (LEAST_COLUMN * (highest + self->input->gap), *longest);
}

/* The best layout with @depth levels side by side, and its plan. */
static Layout
best_of_depth (KringForest *self, guint depth, GArray *outside, KringHierarchyPlan *plan)
{
  Layout best = { .cost = G_MAXDOUBLE };
  double longest, shortest;

  find_lengths (self, &longest, &shortest);
  for (double column = longest; column >= shortest; column *= SHORTER)
    {
      double before = best.cost;

      self->plan = (KringHierarchyPlan){ depth, column };
      kring_forest_measure (self);
      try_layouts (self, outside, &best);
      if (best.cost < before)
        *plan = self->plan;
    }
  return best;
}

static Layout
choose (KringForest *self, KringHierarchyPlan *plan)
{
  g_autoptr (GArray) outside = outsides_of (self->input);
  Layout best = { .cost = G_MAXDOUBLE };
  double easy = EASY * self->input->gap;

  for (int depth = (int) CLAMP (self->n_levels, 1, MOST_DEPTH) - 1; depth >= 0; depth--)
    {
      KringHierarchyPlan tried = { 0, 0 };
      Layout layout = best_of_depth (self, (guint) depth, outside, &tried);

      if (MAX (layout.cost, easy) < best.cost * WORTH)
        {
          best = layout;
          *plan = tried;
        }
    }
  return best;
}

static void
move_all (KringHierarchy *out, double dx, double dy)
{
  for (guint i = 0; i < out->n_nodes; i++)
    {
      out->centre[i] = (KringPoint){ kring_round (out->centre[i].x + dx), kring_round (out->centre[i].y + dy) };
      out->frame[i].x = kring_round (out->frame[i].x + dx);
      out->frame[i].y = kring_round (out->frame[i].y + dy);
      out->turn[i] = (KringPoint){ kring_round (out->turn[i].x + dx), kring_round (out->turn[i].y + dy) };
      out->trunk[i] = kring_round (out->trunk[i] + dx);
    }
  for (guint i = 0; i < out->segments->len; i++)
    {
      KringHierarchySegment *segment = &g_array_index (out->segments, KringHierarchySegment, i);

      segment->from = (KringPoint){ kring_round (segment->from.x + dx), kring_round (segment->from.y + dy) };
      segment->to = (KringPoint){ kring_round (segment->to.x + dx), kring_round (segment->to.y + dy) };
    }
}

static void
set_places (KringForest *self, const Layout *layout)
{
  KringHierarchy *out = self->out;
  gboolean both = self->n_roots > 0 && layout->size.x > layout->trees.x;
  KringPoint corner = { -layout->size.x / 2, -layout->size.y / 2 }, trees, outside = corner;
  double space = KRING_HIERARCHY_TREE * self->input->gap;

  both = both || layout->size.y > layout->trees.y;
  kring_forest_measure (self);
  lay_rows (self, layout->width, &trees, TRUE);
  kring_forest_place (self);
  move_all (out, kring_round (corner.x), kring_round (corner.y));
  if (layout->below)
    outside.y += both && trees.y > 0 ? trees.y + space : 0;
  else
    outside.x += both && trees.x > 0 ? trees.x + space : 0;
  kring_outside_lay (self->input, layout->outside, out, outside);
  out->extents = (KringRect){ kring_round (corner.x), kring_round (corner.y), layout->size.x, layout->size.y };
}

KringHierarchy *
kring_hierarchy_arrange (const KringHierarchyInput *input)
{
  KringHierarchy *self = g_new0 (KringHierarchy, 1);
  guint n = input->n_nodes + 1;
  KringForest forest;
  KringHierarchyPlan plan = { 0, 0 };
  Layout layout;

  self->n_nodes = input->n_nodes;
  self->centre = g_new0 (KringPoint, n);
  self->frame = g_new0 (KringRect, n);
  self->turn = g_new0 (KringPoint, n);
  self->trunk = g_new0 (double, n);
  self->above = g_new0 (int, n);
  self->broken = g_new0 (gboolean, n);
  self->segments = g_array_new (FALSE, FALSE, sizeof (KringHierarchySegment));
  self->routes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  kring_forest_init (&forest, input, self);
  layout = choose (&forest, &plan);
  forest.plan = plan;
  set_places (&forest, &layout);
  kring_forest_clear (&forest);
  kring_hierarchy_route (input, self);
  return self;
}

void
kring_hierarchy_free (KringHierarchy *self)
{
  g_free (self->centre);
  g_free (self->frame);
  g_free (self->turn);
  g_free (self->trunk);
  g_free (self->above);
  g_free (self->broken);
  g_array_unref (self->segments);
  g_ptr_array_unref (self->routes);
  g_free (self);
}

static void
add_point (KringPoint *way, guint *n, double x, double y)
{
  if (*n == 0 || way[*n - 1].x != x || way[*n - 1].y != y)
    way[(*n)++] = (KringPoint){ x, y };
}

guint
kring_hierarchy_way (const KringHierarchy *self, guint node, KringPoint *way)
{
  KringRect frame = self->frame[node], box;
  KringPoint turn = self->turn[node];
  guint n = 0;

  if (self->above[node] < 0)
    return 0;
  box = self->frame[self->above[node]];
  /* A head's way would begin within its unit's box. */
  if (kring_rect_overlap (frame, box))
    return 0;
  if (turn.x < frame.x)
    add_point (way, &n, frame.x, kring_round (frame.y + frame.h / 2));
  add_point (way, &n, turn.x, turn.x < frame.x ? kring_round (frame.y + frame.h / 2) : frame.y);
  add_point (way, &n, turn.x, turn.y);
  add_point (way, &n, self->trunk[self->above[node]], turn.y);
  add_point (way, &n, self->trunk[self->above[node]], box.y + box.h);
  return n;
}
