/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-hops.h"

#include <stdlib.h>
#include <string.h>

static int
compare_guints (const void *a, const void *b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* Sorts each one's neighbours and keeps each once. */
static void
tidy (KringAdjacency *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->n; i++)
    {
      guint first = self->from[i], end = self->from[i + 1];

      qsort (self->other + first, end - first, sizeof (guint), compare_guints);
      self->from[i] = kept;
      for (guint t = first; t < end; t++)
        if (self->other[t] != i && (t == first || self->other[t] != self->other[t - 1]))
          self->other[kept++] = self->other[t];
    }
  self->from[self->n] = kept;
}

void
kring_adjacency_init (KringAdjacency *self, guint n, const guint (*pairs)[2], guint n_pairs)
{
  g_autofree guint *fill = NULL;

  self->n = n;
  self->from = g_new0 (guint, n + 2);
  self->other = g_new (guint, 2 * (gsize) n_pairs + 1);
  for (guint t = 0; t < n_pairs; t++)
    {
      self->from[pairs[t][0] + 1]++;
      self->from[pairs[t][1] + 1]++;
    }
  for (guint i = 0; i < n; i++)
    self->from[i + 1] += self->from[i];
  fill = g_memdup2 (self->from, sizeof (guint) * (n + 1));
  for (guint t = 0; t < n_pairs; t++)
    {
      self->other[fill[pairs[t][0]]++] = pairs[t][1];
      self->other[fill[pairs[t][1]]++] = pairs[t][0];
    }
  tidy (self);
}

void
kring_adjacency_clear (KringAdjacency *self)
{
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->other, g_free);
}

guint
kring_hops_from (const KringAdjacency *self, guint source, guint16 *hops, guint *queue)
{
  guint end = 0;

  memset (hops, 0xff, sizeof (guint16) * self->n);
  hops[source] = 0;
  queue[end++] = source;
  for (guint q = 0; q < end; q++)
    {
      guint i = queue[q];
      guint16 next = (guint16) MIN (hops[i] + 1, KRING_HOPS_NONE - 1);

      for (guint t = self->from[i]; t < self->from[i + 1]; t++)
        if (hops[self->other[t]] == KRING_HOPS_NONE)
          {
            hops[self->other[t]] = next;
            queue[end++] = self->other[t];
          }
    }
  return end;
}

/* From 64 × WORDS sources at once. Who of them has come to an actor is a bit each, and so are the figures of the steps
 * it took, in binary, a plane a figure: what is reached in step 5 is marked in the planes 0 and 2. */
#define WORDS 4
#define SOURCES (64 * WORDS)
#define PLANES 16

typedef struct
{
  guint64 word[WORDS];
} Sources;

typedef guint16 Eight __attribute__ ((vector_size (16)));

typedef struct
{
  const KringAdjacency *adjacency;
  guint n_sources;
  guint longest;
  guint16 *hops;
  Sources *seen, *now, *next;
  Sources *plane[PLANES];
  guint n_planes;
  Eight spread[256]; /* the bits of a byte, a number each */
} Search;

/* One step further from all sources; returns whether anybody was reached anew. */
static gboolean
search_step (Search *self, guint step)
{
  const KringAdjacency *adjacency = self->adjacency;
  guint64 any = 0;

  for (guint i = 0; i < adjacency->n; i++)
    {
      Sources reached = { 0 };

      for (guint t = adjacency->from[i]; t < adjacency->from[i + 1]; t++)
        for (int w = 0; w < WORDS; w++)
          reached.word[w] |= self->now[adjacency->other[t]].word[w];
      for (int w = 0; w < WORDS; w++)
        {
          reached.word[w] &= ~self->seen[i].word[w];
          self->seen[i].word[w] |= reached.word[w];
          any |= reached.word[w];
        }
      self->next[i] = reached;
    }
  for (guint p = 0; any != 0 && step >> p != 0; p++)
    if (step >> p & 1)
      for (guint i = 0; i < adjacency->n; i++)
        for (int w = 0; w < WORDS; w++)
          self->plane[p][i].word[w] |= self->next[i].word[w];
  return any != 0;
}

/* Makes numbers of the planes for the actor @i. */
static void
search_read (const Search *self, guint i, guint16 *counts)
{
  for (guint w = 0; w < WORDS; w++)
    for (guint b = 0; b < 8; b++)
      {
        Eight count = { 0 };

        for (guint p = 0; p < self->n_planes; p++)
          count |= self->spread[self->plane[p][i].word[w] >> 8 * b & 0xff] << (guint16) p;
        memcpy (counts + 64 * w + 8 * b, &count, sizeof count);
      }
}

#define ROWS 64

/* Notes the counts between the sources and the actors after them; the other half of the pairs is found from there. */
static void
note_diagonals (const Search *self, guint base)
{
  guint16 counts[ROWS][SOURCES];
  guint n = self->adjacency->n;

  for (guint top = base + 1; top < n; top += ROWS)
    {
      guint end = MIN (top + ROWS, n), last = MIN (base + SOURCES, end - 1);

      for (guint i = top; i < end; i++)
        search_read (self, i, counts[i - top]);
      for (guint k = top < last ? 1 : top - last + 1; k < end - base; k++)
        {
          guint16 *diagonal = self->hops + kring_hops_at (n, k);
          guint to = MIN (last, end - k);

          for (guint s = MAX (base + k, top) - k; s < to; s++)
            diagonal[s] = counts[s + k - top][s - base];
        }
    }
}

/* Notes the counts from the sources to everybody. */
static void
note_rows (const Search *self, guint base)
{
  guint16 counts[ROWS][SOURCES];
  guint n = self->adjacency->n;

  for (guint top = 0; top < n; top += ROWS)
    {
      guint end = MIN (top + ROWS, n);

      for (guint i = top; i < end; i++)
        search_read (self, i, counts[i - top]);
      for (guint s = 0; s < SOURCES && base + s < self->n_sources; s++)
        for (guint i = top; i < end; i++)
          self->hops[(gsize) (base + s) * n + i] = counts[i - top][s];
    }
}

static void
search_begin (Search *self, guint base)
{
  gsize size = sizeof (Sources) * self->adjacency->n;

  memset (self->seen, 0, size);
  memset (self->now, 0, size);
  for (guint p = 0; p < self->n_planes; p++)
    memset (self->plane[p], 0, size);
  self->n_planes = 0;
  for (guint s = 0; s < SOURCES && base + s < self->n_sources; s++)
    {
      self->now[base + s].word[s / 64] |= G_GUINT64_CONSTANT (1) << s % 64;
      self->seen[base + s].word[s / 64] |= G_GUINT64_CONSTANT (1) << s % 64;
    }
}

static void
search_from (Search *self, guint base)
{
  search_begin (self, base);
  for (guint16 step = 1; step < KRING_HOPS_NONE; step++)
    {
      Sources *spare = self->now;

      for (; step >> self->n_planes != 0; self->n_planes++)
        if (self->plane[self->n_planes] == NULL)
          self->plane[self->n_planes] = g_new0 (Sources, self->adjacency->n);
      if (!search_step (self, step))
        break;
      self->longest = MAX (self->longest, step);
      self->now = self->next;
      self->next = spare;
    }
}

static guint16 *
search (const KringAdjacency *adjacency,
        guint n_sources,
        gsize n_hops,
        void (*note) (const Search *, guint),
        guint *longest)
{
  gsize n = adjacency->n;
  g_autofree Sources *room = g_new (Sources, 3 * n + 1);
  Search self = { .adjacency = adjacency, .n_sources = n_sources, .seen = room, .now = room + n, .next = room + 2 * n };

  self.hops = g_new (guint16, n_hops + 1);
  for (guint byte = 0; byte < 256; byte++)
    for (int b = 0; b < 8; b++)
      self.spread[byte][b] = byte >> b & 1;
  for (guint base = 0; base < n_sources; base += SOURCES)
    {
      search_from (&self, base);
      note (&self, base);
    }
  for (int p = 0; p < PLANES; p++)
    g_free (self.plane[p]);
  *longest = self.longest;
  return self.hops;
}

/* A step of all at once looks at everybody, however few are reached in it. Where ways are long, as in a chain, going
 * from one source after the other is quicker. */
#define LONG_WAYS 64

static gboolean
ways_are_long (const KringAdjacency *self)
{
  g_autofree guint16 *hops = g_new (guint16, self->n + 1);
  g_autofree guint *queue = g_new (guint, self->n + 1);

  return self->n > 0 && hops[queue[kring_hops_from (self, 0, hops, queue) - 1]] > LONG_WAYS;
}

/* From one source after the other, into rows or, without @rows, into @diagonals. */
static void
one_by_one (const KringAdjacency *self, guint n_sources, guint16 *rows, guint16 *diagonals, guint *longest)
{
  g_autofree guint16 *room = g_new (guint16, self->n + 1);
  g_autofree guint *queue = g_new (guint, self->n + 1);

  *longest = 0;
  for (guint s = 0; s < n_sources; s++)
    {
      guint16 *hops = rows ? rows + (gsize) s * self->n : room;
      guint reached = kring_hops_from (self, s, hops, queue);

      *longest = MAX (*longest, hops[queue[reached - 1]]);
      for (guint i = s + 1; diagonals != NULL && i < self->n; i++)
        diagonals[kring_hops_at (self->n, i - s) + s] = hops[i];
    }
}

guint16 *
kring_hops_all (const KringAdjacency *adjacency, guint *longest)
{
  gsize n = adjacency->n, count = n * (n - 1) / 2;
  guint16 *hops;

  if (!ways_are_long (adjacency))
    return search (adjacency, adjacency->n, count, note_diagonals, longest);
  hops = g_new (guint16, count + 1);
  one_by_one (adjacency, adjacency->n, NULL, hops, longest);
  return hops;
}

guint16 *
kring_hops_some (const KringAdjacency *adjacency, guint n_sources, guint *longest)
{
  gsize count = (gsize) n_sources * adjacency->n;
  guint16 *hops;

  if (!ways_are_long (adjacency))
    return search (adjacency, n_sources, count, note_rows, longest);
  hops = g_new (guint16, count + 1);
  one_by_one (adjacency, n_sources, hops, NULL, longest);
  return hops;
}
