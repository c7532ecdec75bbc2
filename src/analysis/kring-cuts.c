/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-cuts.h"

/* What the walk knows of an actor. Whoever was come to by way of it stands directly behind it in the walk's order. */
typedef struct
{
  guint place; /* in the walk's order; %KRING_WAYS_NONE before the walk has come here */
  guint
      above;  /* by way of whom the walk came here; %KRING_WAYS_NONE for the first of all who have ways to each other */
  guint next; /* which neighbour comes next */
  guint low;  /* the first place that a tie leads to from here, or from those come to by way of here */
  guint size; /* how many were come to by way of here, with this one */
  guint homes; /* how many of these are at home */
  guint least; /* the lowest number of these */
} Walked;

/* A part that there would be without an actor. */
typedef struct
{
  guint homes, size, least;
  guint through; /* the first the walk came to in it; %KRING_WAYS_NONE for the part that the walk came from */
} Part;

/* What is left without an actor. */
typedef struct
{
  guint first; /* of all who have ways to it, the one the walk began with */
  Part stays, rest;
} Left;

struct _KringCuts
{
  const KringWays *ways;
  guint n;
  guint *order; /* the actors as the walk came to them */
  Walked *walked;
  Left *left;
};

static void
come_to (KringCuts *self, guint actor, guint above, guint *length, const gboolean *home)
{
  self->walked[actor] = (Walked){ *length, above, 0, *length, 1, home != NULL && home[actor], actor };
  self->order[(*length)++] = actor;
}

/* The one before learns what was found by way of @actor. */
static void
go_back (KringCuts *self, guint actor)
{
  const Walked *from = &self->walked[actor];
  Walked *to = &self->walked[from->above];

  to->low = MIN (to->low, from->low);
  to->size += from->size;
  to->homes += from->homes;
  to->least = MIN (to->least, from->least);
}

/* Depth first, and without calling itself: a chain of actors may be longer than the stack is deep. */
static void
walk_from (KringCuts *self, guint first, guint *length, const gboolean *home)
{
  guint at = first;

  come_to (self, first, KRING_WAYS_NONE, length, home);
  while (at != KRING_WAYS_NONE)
    {
      Walked *here = &self->walked[at];
      guint n, next;
      const guint *near = kring_ways_near (self->ways, at, &n);

      if (here->next == n)
        {
          if (here->above != KRING_WAYS_NONE)
            go_back (self, at);
          at = here->above;
          continue;
        }
      next = near[here->next++];
      if (self->walked[next].place == KRING_WAYS_NONE)
        {
          come_to (self, next, at, length, home);
          at = next;
        }
      else if (next != here->above)
        here->low = MIN (here->low, self->walked[next].place);
    }
}

/* Whether @actor, and all who were come to by way of it, are cut off without the one above. */
static gboolean
is_cut_off (const KringCuts *self, guint actor)
{
  const Walked *walked = &self->walked[actor];

  return walked->above != KRING_WAYS_NONE && walked->low >= self->walked[walked->above].place;
}

static gboolean
stays_rather (const Part *one, const Part *other)
{
  if (one->homes != other->homes)
    return one->homes > other->homes;
  return one->size != other->size ? one->size > other->size : one->least < other->least;
}

static void
try_part (Left *left, const Part *part)
{
  if (part->size > 0 && (left->stays.size == 0 || stays_rather (part, &left->stays)))
    left->stays = *part;
}

/* Begins with all as the part the walk came from, takes the parts that are cut off out of it, and compares them all. */
static void
find_parts (KringCuts *self, const gboolean *home)
{
  for (guint i = 0; i < self->n; i++)
    {
      guint actor = self->order[i], above = self->walked[actor].above;
      guint first = above == KRING_WAYS_NONE ? actor : self->left[above].first;
      const Walked *all = &self->walked[first];

      self->left[actor].first = first;
      /* The walk begins with the lowest of all: whatever part it is in, it is the lowest there. */
      self->left[actor].rest
          = (Part){ all->homes - (home != NULL && home[actor]), all->size - 1, first, KRING_WAYS_NONE };
    }
  for (guint actor = 0; actor < self->n; actor++)
    if (is_cut_off (self, actor))
      {
        const Walked *walked = &self->walked[actor];
        Left *left = &self->left[walked->above];

        try_part (left, &(Part){ walked->homes, walked->size, walked->least, actor });
        left->rest.homes -= walked->homes;
        left->rest.size -= walked->size;
      }
  for (guint actor = 0; actor < self->n; actor++)
    try_part (&self->left[actor], &self->left[actor].rest);
}

KringCuts *
kring_cuts_new (const KringWays *ways, const gboolean *home)
{
  KringCuts *self = g_new0 (KringCuts, 1);
  guint length = 0;

  self->ways = ways;
  self->n = kring_ways_size (ways);
  self->order = g_new (guint, self->n + 1);
  self->walked = g_new (Walked, self->n + 1);
  self->left = g_new0 (Left, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    self->walked[i].place = KRING_WAYS_NONE;
  for (guint i = 0; i < self->n; i++)
    if (self->walked[i].place == KRING_WAYS_NONE)
      walk_from (self, i, &length, home);
  find_parts (self, home);
  return self;
}

void
kring_cuts_free (KringCuts *self)
{
  g_free (self->order);
  g_free (self->walked);
  g_free (self->left);
  g_free (self);
}

guint
kring_cuts_others (const KringCuts *self, guint actor)
{
  return self->walked[self->left[actor].first].size - 1;
}

guint
kring_cuts_behind (const KringCuts *self, guint actor)
{
  return kring_cuts_others (self, actor) - self->left[actor].stays.size;
}

static int
number_order (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *)a, y = *(const guint *)b;

  return x < y ? -1 : x > y;
}

static void
append_places (const KringCuts *self, GArray *list, guint from, guint to)
{
  if (from < to)
    g_array_append_vals (list, self->order + from, to - from);
}

/* All but @actor and those who were come to by way of @through. */
static void
append_all_but (const KringCuts *self, GArray *list, guint actor, guint through)
{
  const Walked *all = &self->walked[self->left[actor].first], *stays = &self->walked[through];
  guint here = self->walked[actor].place;

  append_places (self, list, all->place, here);
  append_places (self, list, here + 1, stays->place);
  append_places (self, list, stays->place + stays->size, all->place + all->size);
}

GArray *
kring_cuts_list_behind (const KringCuts *self, guint actor)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));
  guint stays = self->left[actor].stays.through, n;
  const guint *near = kring_ways_near (self->ways, actor, &n);

  if (kring_cuts_behind (self, actor) == 0)
    return list;
  if (stays != KRING_WAYS_NONE)
    append_all_but (self, list, actor, stays);
  for (guint i = 0; stays == KRING_WAYS_NONE && i < n; i++)
    if (self->walked[near[i]].above == actor && is_cut_off (self, near[i]))
      append_places (self, list, self->walked[near[i]].place, self->walked[near[i]].place + self->walked[near[i]].size);
  g_array_sort (list, number_order);
  return list;
}
