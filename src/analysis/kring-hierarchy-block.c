/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-hierarchy-private.h"

/* The blocks of the trees. What stands below a node are slots side by side: first the columns of those that hang, then
 * the blocks of those that stand below it with a line from above. */

static double
unit (const KringForest *self, double gaps)
{
  return self->input->gap * gaps;
}

static guint
n_children (const KringForest *self, guint node)
{
  return self->first[node + 1] - self->first[node];
}

static guint
child (const KringForest *self, guint node, guint number)
{
  return self->children[self->first[node] + number];
}

/* How many of a node's children, from the first, hang in columns. */
static guint
n_hanging (const KringForest *self, guint node)
{
  return self->depth[node] >= self->plan.depth ? n_children (self, node) : self->n_leaves[node];
}

/* Whether @node's own box is reached from above rather than from a spine beside it. */
static gboolean
is_upright (const KringForest *self, guint node)
{
  int above = self->out->above[node];

  return above < 0 || (self->depth[above] < self->plan.depth && n_children (self, node) > 0);
}

/* The height that @node's box takes: where boxes stand side by side, all of a level the same. */
static double
box_height (const KringForest *self, guint node)
{
  return is_upright (self, node) ? self->level[self->depth[node]] : self->box[node].y;
}

/* Puts the hanging children into columns no longer than @most; with @assign, notes which. Returns how many there are. */
static guint
fill_columns (KringForest *self, guint node, guint n, double most, gboolean assign)
{
  guint column = 0;
  double y = 0;

  for (guint i = 0; i < n; i++)
    {
      guint at = child (self, node, i);

      if (y > 0 && y + self->block[at].y > most)
        {
          column++;
          y = 0;
        }
      y += self->block[at].y + self->input->gap;
      if (assign)
        self->column[at] = column;
    }
  return column + 1;
}

/* As few columns as the plan lets there be, and these of about the same length. */
static guint
split_columns (KringForest *self, guint node, guint n)
{
  double low = 0, high = self->plan.column;
  guint fewest;

  if (n == 0)
    return 0;
  fewest = fill_columns (self, node, n, high, FALSE);
  for (int i = 0; i < 10 && fewest > 1; i++)
    {
      double middle = (low + high) / 2;

      if (fill_columns (self, node, n, middle, FALSE) > fewest)
        low = middle;
      else
        high = middle;
    }
  return fill_columns (self, node, n, high, TRUE);
}

/* One slot below a node, from the left. */
typedef struct
{
  double x, w, h;
  double enter;      /* where the line comes down to it */
  guint from, to;    /* its children, by number */
  gboolean hanging;
} Slot;

static Slot
slot_of_column (const KringForest *self, guint node, guint from, guint n)
{
  Slot slot = { .from = from, .to = from, .hanging = TRUE, .enter = unit (self, KRING_HIERARCHY_SPINE) };

  for (; slot.to < n && self->column[child (self, node, slot.to)] == self->column[child (self, node, from)]; slot.to++)
    {
      KringPoint block = self->block[child (self, node, slot.to)];

      slot.w = MAX (slot.w, unit (self, KRING_HIERARCHY_INDENT) + block.x);
      slot.h += block.y + (slot.to > from ? self->input->gap : 0);
    }
  return slot;
}

/* All slots below @node, whose columns are split already. */
static GArray *
slots_of (const KringForest *self, guint node)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  guint n = n_hanging (self, node);
  double x = 0;

  for (guint i = 0; i < n_children (self, node);)
    {
      Slot slot;

      if (i < n)
        slot = slot_of_column (self, node, i, n);
      else
        {
          guint at = child (self, node, i);

          slot = (Slot){ .from = i, .to = i + 1, .w = self->block[at].x, .h = self->block[at].y,
                         .enter = self->entry[at] };
        }
      slot.x = x;
      slot.enter += x;
      x += slot.w + unit (self, KRING_HIERARCHY_SLOT);
      i = slot.to;
      g_array_append_val (slots, slot);
    }
  return slots;
}

static gboolean
is_single (const GArray *slots)
{
  return slots->len == 1 && g_array_index (slots, Slot, 0).hanging;
}

/* Below a node that hangs itself, and over a single column, the lines begin under its left end. */
static gboolean
is_flush (const KringForest *self, guint node, const GArray *slots)
{
  return !is_upright (self, node) || is_single (slots);
}

/* How far below the top of @node's box the slots begin. Only what stands side by side begins at the same height. */
static double
drop_below (const KringForest *self, guint node, const GArray *slots)
{
  if (is_single (slots))
    return self->box[node].y + self->input->gap;
  return box_height (self, node) + unit (self, KRING_HIERARCHY_LEVEL);
}

/* Where @node's box begins within its block, and how far what is below it is moved to the right. */
static void
find_offsets (const KringForest *self, guint node, const GArray *slots, double *box, double *below)
{
  double middle;

  *box = *below = 0;
  if (slots->len == 0 || is_flush (self, node, slots))
    return;
  middle = (g_array_index (slots, Slot, 0).enter + g_array_index (slots, Slot, slots->len - 1).enter) / 2;
  *box = middle - self->box[node].x / 2;
  if (*box < 0)
    {
      *below = -*box;
      *box = 0;
    }
}

static void
measure (KringForest *self, guint node)
{
  g_autoptr (GArray) slots = NULL;
  KringPoint size = self->box[node];
  double box, below, deepest = 0;

  split_columns (self, node, n_hanging (self, node));
  slots = slots_of (self, node);
  find_offsets (self, node, slots, &box, &below);
  size.x += box;
  for (guint i = 0; i < slots->len; i++)
    {
      const Slot *slot = &g_array_index (slots, Slot, i);

      size.x = MAX (size.x, below + slot->x + slot->w);
      deepest = MAX (deepest, slot->h);
    }
  if (slots->len > 0)
    size.y = drop_below (self, node, slots) + deepest;
  self->block[node] = size;
  self->entry[node] = box + self->box[node].x / 2;
}

void
kring_forest_measure (KringForest *self)
{
  for (guint i = 0; i < self->n_levels; i++)
    self->level[i] = 0;
  for (guint i = 0; i < self->n_walk; i++)
    {
      guint node = self->walk[i];

      if (is_upright (self, node))
        self->level[self->depth[node]] = MAX (self->level[self->depth[node]], self->box[node].y);
    }
  for (guint i = self->n_walk; i > 0; i--)
    measure (self, self->walk[i - 1]);
}

static void
add_segment (KringForest *self, double x1, double y1, double x2, double y2)
{
  KringHierarchySegment segment = { { kring_round (x1), kring_round (y1) }, { kring_round (x2), kring_round (y2) } };

  if (segment.from.x != segment.to.x || segment.from.y != segment.to.y)
    g_array_append_val (self->out->segments, segment);
}

/* The box, and within it the head's: one below the other. */
static void
place_box (KringForest *self, guint node, KringPoint corner)
{
  const KringHierarchyNode *nodes = self->input->nodes;
  KringRect frame = { kring_round (corner.x), kring_round (corner.y), self->box[node].x, self->box[node].y };
  double pad = unit (self, KRING_HIERARCHY_PAD), middle = frame.x + frame.w / 2;
  int head = nodes[node].head;

  self->out->frame[node] = frame;
  self->out->centre[node] = (KringPoint){ kring_round (middle), kring_round (frame.y + nodes[node].h / 2) };
  if (head < 0)
    return;
  self->out->centre[node].y = kring_round (frame.y + pad + nodes[node].h / 2);
  self->out->centre[head] = (KringPoint){ kring_round (middle),
                                          kring_round (frame.y + 2 * pad + nodes[node].h + nodes[head].h / 2) };
  self->out->frame[head] = kring_rect_around (self->out->centre[head], nodes[head].w, nodes[head].h);
}

static void
set_turn (KringForest *self, guint node, double x, double y)
{
  self->out->turn[node] = (KringPoint){ kring_round (x), kring_round (y) };
}

/* A column: its spine from @top down, and a tick to each box in it. */
static void
place_column (KringForest *self, guint node, const Slot *slot, KringPoint corner, double top)
{
  double x = corner.x + unit (self, KRING_HIERARCHY_INDENT), spine = corner.x + unit (self, KRING_HIERARCHY_SPINE);
  double y = corner.y, last = top;

  for (guint i = slot->from; i < slot->to; i++)
    {
      guint at = child (self, node, i);

      self->corner[at] = (KringPoint){ x, y };
      set_turn (self, at, spine, top);
      last = y + self->box[at].y / 2;
      add_segment (self, spine, last, x, last);
      y += self->block[at].y + self->input->gap;
    }
  add_segment (self, spine, top, spine, last);
}

/* The level line that several slots hang from, and what leads to it from the box. */
static void
place_bus (KringForest *self, const GArray *slots, KringRect box, double left, double y, double trunk)
{
  double from = left + g_array_index (slots, Slot, 0).enter;
  double to = left + g_array_index (slots, Slot, slots->len - 1).enter;

  add_segment (self, trunk, box.y + box.h, trunk, y);
  add_segment (self, MIN (from, trunk), y, MAX (to, trunk), y);
}

/* Places @node's box, and says where the blocks below it begin. */
static void
place (KringForest *self, guint node)
{
  KringPoint corner = self->corner[node];
  g_autoptr (GArray) slots = slots_of (self, node);
  double box, below, left, top, bus, trunk;
  KringRect frame;

  find_offsets (self, node, slots, &box, &below);
  place_box (self, node, (KringPoint){ corner.x + box, corner.y });
  if (slots->len == 0)
    return;
  frame = self->out->frame[node];
  left = corner.x + below;
  top = corner.y + drop_below (self, node, slots);
  bus = top - unit (self, KRING_HIERARCHY_LEVEL) / 2;
  trunk = is_flush (self, node, slots) ? left + g_array_index (slots, Slot, 0).enter : frame.x + frame.w / 2;
  self->out->trunk[node] = kring_round (trunk);
  if (!is_single (slots))
    place_bus (self, slots, frame, left, bus, trunk);
  else
    bus = frame.y + frame.h;
  for (guint i = 0; i < slots->len; i++)
    {
      const Slot *slot = &g_array_index (slots, Slot, i);
      KringPoint at = { left + slot->x, top };

      if (slot->hanging)
        place_column (self, node, slot, at, bus);
      else
        {
          add_segment (self, left + slot->enter, bus, left + slot->enter, top);
          self->corner[child (self, node, slot->from)] = at;
          set_turn (self, child (self, node, slot->from), left + slot->enter, bus);
        }
    }
}

void
kring_forest_place (KringForest *self)
{
  /* Not by recursion: a line may be as deep as a file makes it. */
  for (guint i = 0; i < self->n_walk; i++)
    place (self, self->walk[i]);
}
