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
note (int *only, guint actor)
{
  *only = *only == -1 ? (int) actor : SEVERAL;
}

static void
find_heads (Reader *self)
{
  guint n = self->tree->n;
  g_autofree int *reported_to = g_new (int, n + 1), *reporting = g_new (int, n + 1);

  for (guint i = 0; i < n; i++)
    reported_to[i] = reporting[i] = -1;
  for (guint i = 0; i < n; i++)
    {
      if (!is_candidate (self, i))
        continue;
      if (self->n_reports[i] > 0)
        note (&reported_to[self->unit[i]], i);
      if (self->manager[i] >= 0)
        note (&reporting[self->unit[i]], i);
    }
  for (guint i = 0; i < n; i++)
    {
      int head = reported_to[i] != -1 ? reported_to[i] : reporting[i];

      if (head < 0)
        continue;
      self->tree->head[i] = head;
      self->tree->leads[head] = (int) i;
    }
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
      self->outside[self->above[i]] = FALSE;
}

gboolean
kring_line_tree_holds (const KringLineTree *self, guint above, guint below)
{
  for (int at = (int) below; at >= 0; at = self->above[at])
    if (at == (int) above)
      return TRUE;
  return FALSE;
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

static KringLineTree *
tree_alloc (guint n)
{
  KringLineTree *self = g_new0 (KringLineTree, 1);

  self->n = n;
  self->above = g_new (int, n + 1);
  self->head = g_new (int, n + 1);
  self->leads = g_new (int, n + 1);
  self->broken = g_new0 (gboolean, n + 1);
  self->outside = g_new0 (gboolean, n + 1);
  self->order = g_new0 (guint, n + 1);
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
  find_further (&reader);
  return reader.tree;
}

void
kring_line_tree_free (KringLineTree *self)
{
  g_free (self->above);
  g_free (self->head);
  g_free (self->leads);
  g_free (self->broken);
  g_free (self->outside);
  g_free (self->order);
  g_ptr_array_unref (self->further);
  g_free (self);
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
