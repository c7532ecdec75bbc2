/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-line-tree.h"

#include <string.h>

/* What is read from the rows before anybody has a place. */
typedef struct
{
  KringLineTree *tree;
  const KringOrganisation *organisation;
  int *unit;         /* of each actor: its main part-of */
  int *manager;      /* of each actor: its main reports-to */
  guint *n_reports;  /* of each actor: how many have it as manager */
} Reader;

static int
main_of (const KringOrganisation *organisation, guint actor, KringLineKind kind)
{
  GPtrArray *lines = kring_organisation_lines_of (organisation, actor);

  for (guint i = 0; i < lines->len; i++)
    {
      const KringLine *line = g_ptr_array_index (lines, i);

      if (line->main && line->kind == (int) kind)
        return kring_organisation_find (organisation, line->above);
    }
  return -1;
}

static void
read_rows (Reader *self)
{
  for (guint i = 0; i < self->tree->n; i++)
    {
      self->unit[i] = main_of (self->organisation, i, KRING_LINE_PART_OF);
      self->manager[i] = main_of (self->organisation, i, KRING_LINE_REPORTS_TO);
      if (self->manager[i] >= 0)
        self->n_reports[self->manager[i]]++;
    }
}

static gboolean
is_somebody (const Reader *self, guint actor)
{
  int kind = kring_organisation_actor (self->organisation, actor)->kind;

  return kind == KRING_ACTOR_PERSON || kind == KRING_ACTOR_ROLE;
}

/* Whether @actor may lead its unit: somebody who reports to nobody within it. */
static gboolean
is_candidate (const Reader *self, guint actor)
{
  int manager = self->manager[actor];

  if (self->unit[actor] < 0 || !is_somebody (self, actor) || is_somebody (self, (guint) self->unit[actor]))
    return FALSE;
  return manager < 0 || self->unit[manager] != self->unit[actor];
}

#define SEVERAL -2

static void
find_heads (Reader *self)
{
  guint n = self->tree->n;
  int *head = self->tree->head;

  for (guint i = 0; i < n; i++)
    if (self->n_reports[i] > 0 && is_candidate (self, i))
      head[self->unit[i]] = head[self->unit[i]] == -1 ? (int) i : SEVERAL;
  for (guint i = 0; i < n; i++)
    if (head[i] == SEVERAL)
      head[i] = -1;
    else if (head[i] >= 0)
      self->tree->leads[head[i]] = (int) i;
}

guint
kring_line_tree_box (const KringLineTree *self, guint actor)
{
  return self->leads[actor] >= 0 ? (guint) self->leads[actor] : actor;
}

/* The box of @above, unless that is @actor's own. */
static int
box_above (const KringLineTree *tree, guint actor, int above)
{
  guint box;

  if (above < 0)
    return -1;
  box = kring_line_tree_box (tree, (guint) above);
  return box != actor ? (int) box : -1;
}

static gboolean
within_unit (const Reader *self, guint actor)
{
  int manager = self->manager[actor];

  return self->unit[actor] >= 0 && manager >= 0 && self->unit[manager] == self->unit[actor];
}

/* Below its manager within the unit, unless such rows alone make a ring. */
static void
place_within (Reader *self)
{
  KringLineTree *tree = self->tree;
  g_autofree int *within = g_new (int, tree->n + 1);
  g_autofree gboolean *broken = g_new0 (gboolean, tree->n + 1);

  for (guint i = 0; i < tree->n; i++)
    within[i] = within_unit (self, i) ? self->manager[i] : -1;
  kring_line_break (within, tree->n, tree->order, broken);
  for (guint i = 0; i < tree->n; i++)
    {
      tree->above[i] = box_above (tree, i, within[i]);
      tree->broken[i] = broken[i];
    }
}

static void
place_all (Reader *self)
{
  KringLineTree *tree = self->tree;
  g_autofree gboolean *broken = g_new0 (gboolean, tree->n + 1);

  for (guint i = 0; i < tree->n; i++)
    {
      if (tree->above[i] < 0 && tree->leads[i] < 0)
        tree->above[i] = box_above (tree, i, self->unit[i]);
      if (tree->above[i] < 0 && tree->leads[i] < 0)
        tree->above[i] = box_above (tree, i, self->manager[i]);
      if (tree->above[i] < 0 && tree->head[i] >= 0)
        tree->above[i] = box_above (tree, i, self->manager[tree->head[i]]);
    }
  kring_line_break (tree->above, tree->n, tree->order, broken);
  for (guint i = 0; i < tree->n; i++)
    {
      tree->broken[i] = tree->broken[i] || broken[i];
      if (tree->leads[i] >= 0)
        tree->above[i] = tree->leads[i];
    }
}

static void
find_outside (KringLineTree *self)
{
  for (guint i = 0; i < self->n; i++)
    self->outside[i] = self->above[i] < 0;
  for (guint i = 0; i < self->n; i++)
    if (self->above[i] >= 0)
      {
        self->outside[self->above[i]] = FALSE;
        self->n_below[self->above[i]] += self->leads[i] < 0;
      }
}

gboolean
kring_line_tree_holds (const KringLineTree *self, guint above, guint below)
{
  for (int at = (int) below; at >= 0; at = self->above[at])
    if (at == (int) above)
      return TRUE;
  return FALSE;
}

static int
further_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const Reader *self = data;
  const KringLine *x = *(KringLine *const *) a, *y = *(KringLine *const *) b;
  const guint *rank = self->tree->rank;
  int order = (int) rank[kring_organisation_find (self->organisation, x->actor)]
              - (int) rank[kring_organisation_find (self->organisation, y->actor)];

  if (order == 0)
    order = (int) rank[kring_organisation_find (self->organisation, x->above)]
            - (int) rank[kring_organisation_find (self->organisation, y->above)];
  return order != 0 ? order : strcmp (x->row.id, y->row.id);
}

static void
find_further (Reader *self)
{
  GPtrArray *lines = self->organisation->rows[KRING_TABLE_LINE];

  for (guint i = 0; i < lines->len; i++)
    {
      KringLine *line = g_ptr_array_index (lines, i);
      int actor = kring_organisation_find (self->organisation, line->actor);
      int above = kring_organisation_find (self->organisation, line->above);

      if (actor >= 0 && above >= 0
          && !kring_line_tree_holds (self->tree, kring_line_tree_box (self->tree, (guint) above),
                                     kring_line_tree_box (self->tree, (guint) actor)))
        g_ptr_array_add (self->tree->further, line);
    }
  g_ptr_array_sort_with_data (self->tree->further, further_order, self);
}

static int
id_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringOrganisation *organisation = data;

  return strcmp (kring_organisation_actor (organisation, *(const guint *) a)->row.id,
                 kring_organisation_actor (organisation, *(const guint *) b)->row.id);
}

static void
find_order (KringLineTree *self, const KringOrganisation *organisation)
{
  g_autofree guint *by_id = g_new (guint, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    by_id[i] = i;
  g_qsort_with_data (by_id, (gint) self->n, sizeof *by_id, id_order, (gpointer) organisation);
  for (guint i = 0; i < self->n; i++)
    self->order[by_id[i]] = i;
}

static int
rank_order (gconstpointer a, gconstpointer b, gpointer data)
{
  static const int sectors[KRING_N_SECTORS] = {
    [KRING_SECTOR_OUR] = 0, [KRING_SECTOR_PUBLIC] = 1, [KRING_SECTOR_CIVIL] = 2, [KRING_SECTOR_BUSINESS] = 3,
    [KRING_SECTOR_OWN] = 4,
  };
  const Reader *self = data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  int order = sectors[kring_organisation_actor (self->organisation, x)->sector]
              - sectors[kring_organisation_actor (self->organisation, y)->sector];

  if (order == 0)
    order = is_somebody (self, y) - is_somebody (self, x);
  return order != 0 ? order : (x > y) - (x < y);
}

static void
find_rank (Reader *self)
{
  guint n = self->tree->n;
  g_autofree guint *ranked = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    ranked[i] = i;
  g_qsort_with_data (ranked, (gint) n, sizeof *ranked, rank_order, self);
  for (guint i = 0; i < n; i++)
    self->tree->rank[ranked[i]] = i;
}

static KringLineTree *
tree_alloc (guint n)
{
  KringLineTree *self = g_new0 (KringLineTree, 1);

  self->n = n;
  self->above = g_new (int, n + 1);
  self->head = g_new (int, n + 1);
  self->leads = g_new (int, n + 1);
  self->n_below = g_new0 (guint, n + 1);
  self->broken = g_new0 (gboolean, n + 1);
  self->outside = g_new0 (gboolean, n + 1);
  self->order = g_new0 (guint, n + 1);
  self->rank = g_new0 (guint, n + 1);
  self->further = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    self->above[i] = self->head[i] = self->leads[i] = -1;
  return self;
}

KringLineTree *
kring_line_tree_new (const KringOrganisation *organisation)
{
  guint n = kring_organisation_size (organisation);
  g_autofree int *unit = g_new (int, n + 1), *manager = g_new (int, n + 1);
  g_autofree guint *n_reports = g_new0 (guint, n + 1);
  Reader reader = { tree_alloc (n), organisation, unit, manager, n_reports };

  find_order (reader.tree, organisation);
  read_rows (&reader);
  find_heads (&reader);
  place_within (&reader);
  place_all (&reader);
  find_outside (reader.tree);
  find_rank (&reader);
  find_further (&reader);
  return reader.tree;
}

void
kring_line_tree_free (KringLineTree *self)
{
  g_free (self->above);
  g_free (self->head);
  g_free (self->leads);
  g_free (self->n_below);
  g_free (self->broken);
  g_free (self->outside);
  g_free (self->order);
  g_free (self->rank);
  g_ptr_array_unref (self->further);
  g_free (self);
}

/* Of each actor its boxes directly below, one after the other by rank; @first: where its own begin. */
static guint *
children_by_rank (const KringLineTree *self, const guint *ranked, guint *first)
{
  guint *children = g_new (guint, self->n + 1);
  g_autofree guint *filled = g_new0 (guint, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    first[i + 1] = first[i] + self->n_below[i];
  for (guint i = 0; i < self->n; i++)
    {
      guint at = ranked[i];
      int above = self->above[at];

      if (above >= 0 && self->leads[at] < 0)
        children[first[above] + filled[above]++] = at;
    }
  return children;
}

guint *
kring_line_tree_walk (const KringLineTree *self)
{
  guint *walk = g_new (guint, self->n + 1), n = 0, n_waiting = 0;
  g_autofree guint *ranked = g_new (guint, self->n + 1), *first = g_new0 (guint, self->n + 2);
  g_autofree guint *waiting = g_new (guint, self->n + 1), *children = NULL;

  for (guint i = 0; i < self->n; i++)
    ranked[self->rank[i]] = i;
  children = children_by_rank (self, ranked, first);
  for (guint i = self->n; i > 0; i--)
    if (self->above[ranked[i - 1]] < 0 && !self->outside[ranked[i - 1]])
      waiting[n_waiting++] = ranked[i - 1];
  while (n_waiting > 0)
    {
      guint at = waiting[--n_waiting];

      walk[n++] = at;
      if (self->head[at] >= 0)
        walk[n++] = (guint) self->head[at];
      for (guint i = first[at + 1]; i > first[at]; i--)
        waiting[n_waiting++] = children[i - 1];
    }
  for (guint i = 0; i < self->n; i++)
    if (self->outside[ranked[i]])
      walk[n++] = ranked[i];
  return walk;
}

/* The one of the ring through @at that comes last. */
static int
last_of_ring (const int *above, const guint *order, int at)
{
  int last = at;

  for (int i = above[at]; i != at; i = above[i])
    if (order[i] > order[last] || (order[i] == order[last] && i > last))
      last = i;
  return last;
}

void
kring_line_break (int *above, guint n, const guint *order, gboolean *broken)
{
  g_autofree guint *walk = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    broken[i] = FALSE;
  for (guint i = 0; i < n; i++)
    {
      int at = (int) i;

      while (at >= 0 && walk[at] == 0)
        {
          walk[at] = i + 1;
          at = above[at];
        }
      /* Back where this very walk has been: a ring. */
      if (at < 0 || walk[at] != i + 1)
        continue;
      at = last_of_ring (above, order, at);
      above[at] = -1;
      broken[at] = TRUE;
    }
}
