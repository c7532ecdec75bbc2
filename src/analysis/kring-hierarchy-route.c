/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-hierarchy-private.h"

/* The ways of further lines. Between the boxes run streets; a grid of their middles is all that a way can turn on. The
 * shortest way with few turns is found by A* (Hart, Nilsson and Raphael 1968), a place on the grid being another one
 * when it is come to along the other axis. */

#define TURN 3.0          /* a turn costs as much as this many gaps */
#define MOST_STEPS 4e6    /* above this many places in all a further line is drawn straight */
#define STREET 0.5        /* from a box to the middle of the street, in gaps */
#define EDGE 0.25         /* nearer than this to a box no line runs along it */
#define PORT 1.5          /* from a box's right end to where a line leaves it upwards or downwards */

typedef struct
{
  const KringHierarchyInput *input;
  KringHierarchy *out;
  double *x, *y;
  guint nx, ny;
  guint8 *blocked;   /* of each place: bit 0, the way to the next one to the right; bit 1, down */
  double *cost;      /* of each place and axis, from the beginning */
  guint *from;
  guint8 *ports;     /* of each place: whether it is one of those where the line may end */
} Streets;

typedef struct
{
  double cost; /* from the beginning and, at least, to the end */
  guint state;
} Step;

/* The box that @node stands in. */
static KringRect
box_of (const KringHierarchyInput *input, const KringHierarchy *out, guint node)
{
  int above = out->above[node];

  return out->frame[above >= 0 && input->nodes[above].head == (int) node ? (guint) above : node];
}

static int
number_order (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Sorted, each once. */
static double *
settle (GArray *values, guint *n)
{
  double *all = (double *) values->data;

  *n = 0;
  g_array_sort (values, number_order);
  all = (double *) values->data;
  for (guint i = 0; i < values->len; i++)
    if (*n == 0 || all[*n - 1] != all[i])
      all[(*n)++] = all[i];
  return (double *) g_array_free (values, FALSE);
}

static void
add_value (GArray *values, double value)
{
  value = kring_round (value);
  g_array_append_val (values, value);
}

static double
port_of (const Streets *self, KringRect box)
{
  return kring_round (box.x + box.w - MIN (PORT * self->input->gap, box.w / 4));
}

static void
find_streets (Streets *self)
{
  GArray *x = g_array_new (FALSE, FALSE, sizeof (double)), *y = g_array_new (FALSE, FALSE, sizeof (double));
  double half = STREET * self->input->gap;

  for (guint i = 0; i < self->input->n_nodes; i++)
    {
      KringRect box = self->out->frame[i];

      add_value (x, box.x - half);
      add_value (x, box.x + box.w + half);
      add_value (y, box.y - half);
      add_value (y, box.y + box.h + half);
    }
  for (guint i = 0; i < self->input->n_further; i++)
    {
      const KringHierarchyFurther *further = &self->input->further[i];
      KringRect one = box_of (self->input, self->out, further->from);
      KringRect other = box_of (self->input, self->out, further->to);

      add_value (x, port_of (self, one));
      add_value (x, port_of (self, other));
      add_value (y, kring_rect_centre (one).y);
      add_value (y, kring_rect_centre (other).y);
    }
  self->x = settle (x, &self->nx);
  self->y = settle (y, &self->ny);
}

/* The first of @values that is not below @value. */
static guint
find_value (const double *values, guint n, double value)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (values[middle] < value)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* No way may lead through @rect or along its edge. */
static void
block (Streets *self, KringRect inner)
{
  KringRect rect = kring_rect_grow (inner, EDGE * self->input->gap);
  double right = rect.x + rect.w, bottom = rect.y + rect.h;
  guint left = find_value (self->x, self->nx, rect.x), top = find_value (self->y, self->ny, rect.y);

  for (guint j = top > 0 ? top - 1 : 0; j < self->ny && self->y[j] < bottom; j++)
    for (guint i = left > 0 ? left - 1 : 0; i < self->nx && self->x[i] < right; i++)
      {
        guint8 *place = &self->blocked[j * self->nx + i];

        if (self->y[j] > rect.y)
          *place |= 1;
        if (self->x[i] > rect.x)
          *place |= 2;
      }
}

/* Where a line may leave @box: in the middle of its right side, or at the right of its upper and lower. */
static guint
find_ports (const Streets *self, KringRect box, guint ports[3])
{
  double half = STREET * self->input->gap, middle = kring_round (kring_rect_centre (box).y), port = port_of (self, box);
  guint right = find_value (self->x, self->nx, kring_round (box.x + box.w + half));
  guint across = find_value (self->x, self->nx, port);

  ports[0] = find_value (self->y, self->ny, middle) * self->nx + right;
  ports[1] = find_value (self->y, self->ny, kring_round (box.y - half)) * self->nx + across;
  ports[2] = find_value (self->y, self->ny, kring_round (box.y + box.h + half)) * self->nx + across;
  return 3;
}

static int
step_order (const Step *a, const Step *b)
{
  if (a->cost != b->cost)
    return a->cost < b->cost ? -1 : 1;
  return (a->state > b->state) - (a->state < b->state);
}

static void
push (GArray *heap, Step step)
{
  guint at = heap->len;

  g_array_append_val (heap, step);
  while (at > 0 && step_order (&step, &g_array_index (heap, Step, (at - 1) / 2)) < 0)
    {
      g_array_index (heap, Step, at) = g_array_index (heap, Step, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  g_array_index (heap, Step, at) = step;
}

static Step
pop (GArray *heap)
{
  Step *steps = (Step *) heap->data, first = steps[0], last = steps[heap->len - 1];
  guint at = 0, n = heap->len - 1;

  for (guint next = 1; next < n; next = 2 * at + 1)
    {
      if (next + 1 < n && step_order (&steps[next + 1], &steps[next]) < 0)
        next++;
      if (step_order (&last, &steps[next]) <= 0)
        break;
      steps[at] = steps[next];
      at = next;
    }
  steps[at] = last;
  g_array_set_size (heap, n);
  return first;
}

static KringPoint
point_of (const Streets *self, guint place)
{
  return (KringPoint){ self->x[place % self->nx], self->y[place / self->nx] };
}

static double
least_to (KringPoint at, KringRect goal)
{
  double dx = MAX (MAX (goal.x - at.x, at.x - goal.x - goal.w), 0);
  double dy = MAX (MAX (goal.y - at.y, at.y - goal.y - goal.h), 0);

  return dx + dy;
}

static void
reach (Streets *self, GArray *heap, guint state, guint from, double cost, KringRect goal)
{
  if (cost >= self->cost[state])
    return;
  self->cost[state] = cost;
  self->from[state] = from;
  push (heap, (Step){ cost + least_to (point_of (self, state / 2), goal), state });
}

/* From @state one place on, along both axes; a state is a place and the axis it was come to along. */
static void
spread (Streets *self, GArray *heap, guint state, KringRect goal)
{
  guint place = state / 2, axis = state % 2, i = place % self->nx, j = place / self->nx;
  double here = self->cost[state], turn = TURN * self->input->gap;
  double level = here + (axis == 1 ? turn : 0), upright = here + (axis == 0 ? turn : 0);

  if (i + 1 < self->nx && !(self->blocked[place] & 1))
    reach (self, heap, 2 * (place + 1), state, level + self->x[i + 1] - self->x[i], goal);
  if (i > 0 && !(self->blocked[place - 1] & 1))
    reach (self, heap, 2 * (place - 1), state, level + self->x[i] - self->x[i - 1], goal);
  if (j + 1 < self->ny && !(self->blocked[place] & 2))
    reach (self, heap, 2 * (place + self->nx) + 1, state, upright + self->y[j + 1] - self->y[j], goal);
  if (j > 0 && !(self->blocked[place - self->nx] & 2))
    reach (self, heap, 2 * (place - self->nx) + 1, state, upright + self->y[j] - self->y[j - 1], goal);
}

/* The state in which the way comes to one of @ends, or %G_MAXUINT. */
static guint
search (Streets *self, const guint *begins, guint n_begins, KringRect goal)
{
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = 0; i < 2 * self->nx * self->ny; i++)
    self->cost[i] = G_MAXDOUBLE;
  for (guint i = 0; i < n_begins; i++)
    reach (self, heap, 2 * begins[i] + (i == 0 ? 0 : 1), G_MAXUINT, 0, goal);
  while (heap->len > 0)
    {
      Step step = pop (heap);

      if (self->ports[step.state / 2])
        return step.state;
      if (step.cost <= self->cost[step.state] + least_to (point_of (self, step.state / 2), goal))
        spread (self, heap, step.state, goal);
    }
  return G_MAXUINT;
}

/* Where a way that comes to @port meets the box. */
static KringPoint
edge_at (KringRect box, KringPoint port)
{
  return (KringPoint){ CLAMP (port.x, box.x, box.x + box.w), CLAMP (port.y, box.y, box.y + box.h) };
}

static void
add_bend (GArray *way, KringPoint point)
{
  if (way->len >= 2)
    {
      KringPoint *last = &g_array_index (way, KringPoint, way->len - 1), before = last[-1];

      /* Straight on. */
      if ((before.x == last->x && last->x == point.x) || (before.y == last->y && last->y == point.y))
        {
          *last = point;
          return;
        }
    }
  g_array_append_val (way, point);
}

static GArray *
straight (KringRect one, KringRect other)
{
  GArray *way = g_array_new (FALSE, FALSE, sizeof (KringPoint));

  add_bend (way, kring_rect_edge (one, kring_rect_centre (other)));
  add_bend (way, kring_rect_edge (other, kring_rect_centre (one)));
  return way;
}

/* Searched from the upper end, and so read from the lower one. */
static GArray *
find_way (Streets *self, KringRect lower, KringRect upper)
{
  GArray *way;
  guint begins[3], ends[3], n = find_ports (self, upper, begins), state;

  find_ports (self, lower, ends);
  for (guint i = 0; i < n; i++)
    self->ports[ends[i]] = TRUE;
  state = search (self, begins, n, lower);
  for (guint i = 0; i < n; i++)
    self->ports[ends[i]] = FALSE;
  if (state == G_MAXUINT)
    return straight (lower, upper);
  way = g_array_new (FALSE, FALSE, sizeof (KringPoint));
  add_bend (way, edge_at (lower, point_of (self, state / 2)));
  for (guint at = state; at != G_MAXUINT; at = self->from[at])
    {
      add_bend (way, point_of (self, at / 2));
      if (self->from[at] == G_MAXUINT)
        add_bend (way, edge_at (upper, point_of (self, at / 2)));
    }
  return way;
}

void
kring_hierarchy_route (const KringHierarchyInput *input, KringHierarchy *out)
{
  Streets streets = { .input = input, .out = out };
  double places;

  if (input->n_further == 0)
    return;
  find_streets (&streets);
  places = (double) streets.nx * streets.ny;
  if (places * input->n_further <= MOST_STEPS)
    {
      streets.blocked = g_new0 (guint8, streets.nx * streets.ny);
      streets.ports = g_new0 (guint8, streets.nx * streets.ny);
      streets.cost = g_new (double, 2 * streets.nx * streets.ny);
      streets.from = g_new (guint, 2 * streets.nx * streets.ny);
      for (guint i = 0; i < input->n_nodes; i++)
        block (&streets, out->frame[i]);
      block (&streets, out->heading);
      for (int sector = 0; sector < KRING_N_SECTORS; sector++)
        block (&streets, out->caption[sector]);
    }
  for (guint i = 0; i < input->n_further; i++)
    {
      KringRect lower = box_of (input, out, input->further[i].from), upper = box_of (input, out, input->further[i].to);

      g_ptr_array_add (out->routes, streets.blocked ? find_way (&streets, lower, upper) : straight (lower, upper));
    }
  g_free (streets.blocked);
  g_free (streets.ports);
  g_free (streets.cost);
  g_free (streets.from);
  g_free (streets.x);
  g_free (streets.y);
}
