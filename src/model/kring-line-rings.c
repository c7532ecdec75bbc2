/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-line-rings.h"

#include <string.h>

/* Tarjan's strongly connected components, SIAM J. Comput. 1 (1972), without recursion: a line may be as deep as there
 * are actors. */
typedef struct
{
  GPtrArray *ids;      /* of each actor, borrowed */
  GHashTable *indexes; /* id → index + 1 */
  GArray *ends;        /* of guint: two for each line, the actor and who is above */
  guint *first, *to;   /* whom actor i stands below: to[first[i]] up to to[first[i + 1]] */
  guint *seen;         /* in which order each was come to, from 1 */
  guint *low;          /* the earliest that is reached from each among those that are open */
  guint *next;         /* which of its lines comes next */
  gboolean *open;
  GArray *walk, *stack; /* of guint */
  guint n_seen, n_rings;
  GHashTable *rings;
} Search;

static guint
index_of (Search *self, const char *id)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, id));

  if (index == 0)
    {
      g_ptr_array_add (self->ids, (gpointer) id);
      index = self->ids->len;
      g_hash_table_insert (self->indexes, (gpointer) id, GUINT_TO_POINTER (index));
    }
  return index - 1;
}

static void
read_lines (Search *self, GPtrArray *lines, KringLineKind kind)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const KringLine *line = g_ptr_array_index (lines, i);
      guint ends[2];

      if (line->kind != (int) kind)
        continue;
      ends[0] = index_of (self, line->actor);
      ends[1] = index_of (self, line->above);
      g_array_append_vals (self->ends, ends, 2);
    }
}

static void
sort_lines (Search *self)
{
  guint n = self->ids->len, n_lines = self->ends->len / 2;
  const guint *ends = (const guint *)(gconstpointer)self->ends->data;
  g_autofree guint *at = NULL;

  self->first = g_new0 (guint, n + 1);
  self->to = g_new (guint, n_lines + 1);
  for (guint t = 0; t < n_lines; t++)
    self->first[ends[2 * t] + 1]++;
  for (guint i = 0; i < n; i++)
    self->first[i + 1] += self->first[i];
  at = g_memdup2 (self->first, sizeof (guint) * (n + 1));
  for (guint t = 0; t < n_lines; t++)
    self->to[at[ends[2 * t]]++] = ends[2 * t + 1];
}

static void
enter (Search *self, guint actor)
{
  self->seen[actor] = self->low[actor] = ++self->n_seen;
  self->next[actor] = self->first[actor];
  self->open[actor] = TRUE;
  g_array_append_val (self->walk, actor);
  g_array_append_val (self->stack, actor);
}

static gboolean
stands_above_itself (const Search *self, guint actor)
{
  for (guint t = self->first[actor]; t < self->first[actor + 1]; t++)
    if (self->to[t] == actor)
      return TRUE;
  return FALSE;
}

/* Those on the stack from @actor on reach one another. */
static void
close_ring (Search *self, guint actor)
{
  guint top = g_array_index (self->stack, guint, self->stack->len - 1);
  gboolean ring = top != actor || stands_above_itself (self, actor);

  self->n_rings += ring;
  do
    {
      top = g_array_index (self->stack, guint, self->stack->len - 1);
      g_array_set_size (self->stack, self->stack->len - 1);
      self->open[top] = FALSE;
      if (ring)
        g_hash_table_insert (self->rings, g_ptr_array_index (self->ids, top), GUINT_TO_POINTER (self->n_rings));
    }
  while (top != actor);
}

/* Back to whom @actor was come to from. */
static void
leave (Search *self, guint actor)
{
  if (self->low[actor] == self->seen[actor])
    close_ring (self, actor);
  g_array_set_size (self->walk, self->walk->len - 1);
  if (self->walk->len > 0)
    {
      guint before = g_array_index (self->walk, guint, self->walk->len - 1);

      self->low[before] = MIN (self->low[before], self->low[actor]);
    }
}

static void
walk_from (Search *self, guint start)
{
  enter (self, start);
  while (self->walk->len > 0)
    {
      guint actor = g_array_index (self->walk, guint, self->walk->len - 1), above;

      if (self->next[actor] == self->first[actor + 1])
        {
          leave (self, actor);
          continue;
        }
      above = self->to[self->next[actor]++];
      if (self->seen[above] == 0)
        enter (self, above);
      else if (self->open[above])
        self->low[actor] = MIN (self->low[actor], self->seen[above]);
    }
}

static void
search_init (Search *self)
{
  self->ids = g_ptr_array_new ();
  self->indexes = g_hash_table_new (g_str_hash, g_str_equal);
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->walk = g_array_new (FALSE, FALSE, sizeof (guint));
  self->stack = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rings = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
search_clear (Search *self)
{
  g_ptr_array_unref (self->ids);
  g_hash_table_unref (self->indexes);
  g_array_unref (self->ends);
  g_array_unref (self->walk);
  g_array_unref (self->stack);
  g_free (self->first);
  g_free (self->to);
  g_free (self->seen);
  g_free (self->low);
  g_free (self->next);
  g_free (self->open);
}

GHashTable *
kring_line_rings_new (GPtrArray *lines, KringLineKind kind)
{
  Search self = { NULL };
  guint n;

  search_init (&self);
  read_lines (&self, lines, kind);
  sort_lines (&self);
  n = self.ids->len;
  self.seen = g_new0 (guint, n + 1);
  self.low = g_new0 (guint, n + 1);
  self.next = g_new0 (guint, n + 1);
  self.open = g_new0 (gboolean, n + 1);
  for (guint i = 0; i < n; i++)
    if (self.seen[i] == 0)
      walk_from (&self, i);
  search_clear (&self);
  return self.rings;
}

gboolean
kring_line_rings_has (GHashTable *rings, const KringLine *line)
{
  gpointer ring = g_hash_table_lookup (rings, line->actor);

  return ring != NULL && ring == g_hash_table_lookup (rings, line->above);
}
