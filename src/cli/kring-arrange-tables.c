/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-arrange-tables.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-command.h"
#include "kring-csv.h"
#include "kring-export.h"

#define LARGEST 10000.0 /* points */
#define MOST_WEIGHT 1e9 /* with more, sums of weights and distances would have no end */

static gboolean
fail (GError **error, char *sentence)
{
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED, sentence);
  g_free (sentence);
  return FALSE;
}

/* What stands in the way, with the file and the row it stands in. */
static gboolean
fail_at (GError **error, const KringSheet *sheet, guint row, char *sentence)
{
  char *about = kring_sheet_about (sheet, kring_sheet_row (sheet, row)->number, sentence);

  g_free (sentence);
  return fail (error, about);
}

static gboolean
find_column (const KringSheet *sheet, const char *heading, int *column, GError **error)
{
  *column = kring_sheet_column (sheet, heading);
  return *column >= 0 || fail (error, g_strdup_printf (_ ("%s has no column called “%s”."), sheet->name, heading));
}

/* A number from 0 on. What is left out is @otherwise. */
static gboolean
parse_number (const char *text, double otherwise, double *number)
{
  char *end;

  *number = *text != '\0' ? g_ascii_strtod (text, &end) : otherwise;
  return *text == '\0' || (*end == '\0' && isfinite (*number) && *number >= 0);
}

static gboolean
read_weight (const KringSheet *sheet, guint row, int column, double *weight, GError **error)
{
  const char *text = kring_sheet_text (sheet, row, column);

  return parse_number (text, 1, weight)
         || fail_at (error, sheet, row,
                     g_strdup_printf (_ ("“%s” should be a number, 0 or more, written like 12.5."), text));
}

static gboolean
read_size (const KringSheet *sheet, guint row, int column, double *number, GError **error)
{
  const char *text = kring_sheet_text (sheet, row, column);

  if (parse_number (text, 0, number) && *number <= LARGEST)
    return TRUE;
  return fail_at (
      error, sheet, row,
      g_strdup_printf (_ ("“%s” should be a number from 0 to %u, written like 12.5."), text, (guint) LARGEST));
}

static gboolean
read_sector (const KringSheet *sheet, guint row, int column, KringSector *sector, GError **error)
{
  const char *text = kring_sheet_text (sheet, row, column);
  int found = *text != '\0' ? kring_term_find (&kring_sectors, text) : KRING_SECTOR_OUR;

  *sector = (KringSector) found;
  return found >= 0 || fail_at (error, sheet, row, g_strdup_printf (_ ("“%s” is no sector."), text));
}

static gboolean
read_tier (const KringSheet *sheet, guint row, int column, int *tier, GError **error)
{
  const char *text = kring_sheet_text (sheet, row, column);
  gint64 number = -1;

  if (*text != '\0' && !g_ascii_string_to_signed (text, 10, 0, KRING_N_RINGS - 1, &number, NULL))
    return fail_at (error, sheet, row, g_strdup_printf (_ ("“%s” is no tier; there are 0, 1, 2 and 3."), text));
  *tier = (int) number;
  return TRUE;
}

static gboolean
read_id (KringArrangeTables *self, const KringSheet *sheet, guint row, int column, GError **error)
{
  const char *id = kring_sheet_text (sheet, row, column);
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));

  if (*id == '\0')
    return fail_at (error, sheet, row, g_strdup (_ ("There is no id.")));
  if (before > 0)
    return fail_at (
        error, sheet, row,
        g_strdup_printf (_ ("The id “%s” stands in row %u too."), id, kring_sheet_row (sheet, before - 1)->number));
  self->nodes[row].id = id;
  g_hash_table_insert (self->by_id, (char *) id, GUINT_TO_POINTER (row + 1));
  return TRUE;
}

static gboolean
read_nodes (KringArrangeTables *self, const KringSheet *sheet, GError **error)
{
  int id, w, h, sector = kring_sheet_column (sheet, "sector"), tier = kring_sheet_column (sheet, "tier");

  if (!find_column (sheet, "id", &id, error) || !find_column (sheet, "w", &w, error)
      || !find_column (sheet, "h", &h, error))
    return FALSE;
  self->n_nodes = sheet->rows->len;
  self->nodes = g_new0 (KringArrangeNode, self->n_nodes + 1);
  for (guint row = 0; row < self->n_nodes; row++)
    {
      KringArrangeNode *node = &self->nodes[row];

      if (!read_id (self, sheet, row, id, error) || !read_size (sheet, row, w, &node->w, error)
          || !read_size (sheet, row, h, &node->h, error) || !read_sector (sheet, row, sector, &node->sector, error)
          || !read_tier (sheet, row, tier, &node->tier, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_end (const KringArrangeTables *self, const KringSheet *sheet, guint row, int column, guint *end, GError **error)
{
  const char *id = kring_sheet_text (sheet, row, column);
  int found = kring_arrange_tables_find (self, id);

  *end = (guint) found;
  return found >= 0 || fail_at (error, sheet, row, g_strdup_printf (_ ("Nobody has the id “%s”."), id));
}

/* Only how much one weighs against another matters. */
static void
ease_weights (KringArrangeTables *self)
{
  double most = 0;

  for (guint i = 0; i < self->n_edges; i++)
    most = MAX (most, self->edges[i].weight);
  for (guint i = 0; most > MOST_WEIGHT && i < self->n_edges; i++)
    self->edges[i].weight *= MOST_WEIGHT / most;
}

static gboolean
read_edges (KringArrangeTables *self, const KringSheet *sheet, GError **error)
{
  int source, target, kind = kring_sheet_column (sheet, "kind"), weight = kring_sheet_column (sheet, "weight");

  if (!find_column (sheet, "source", &source, error) || !find_column (sheet, "target", &target, error))
    return FALSE;
  self->n_edges = sheet->rows->len;
  self->edges = g_new0 (KringArrangeEdge, self->n_edges + 1);
  for (guint row = 0; row < self->n_edges; row++)
    {
      KringArrangeEdge *edge = &self->edges[row];

      if (!read_end (self, sheet, row, source, &edge->source, error)
          || !read_end (self, sheet, row, target, &edge->target, error)
          || !read_weight (sheet, row, weight, &edge->weight, error))
        return FALSE;
      edge->line = kind < 0 || kring_term_find (&kring_line_kinds, kring_sheet_text (sheet, row, kind)) >= 0;
    }
  ease_weights (self);
  return TRUE;
}

KringArrangeTables *
kring_arrange_tables_read (const char *nodes, const char *edges, GError **error)
{
  g_autoptr (KringArrangeTables) self = g_new0 (KringArrangeTables, 1);
  KringSheet *node_sheet, *edge_sheet;

  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  if ((self->sheets[0] = node_sheet = kring_csv_read (nodes, error)) == NULL
      || (self->sheets[1] = edge_sheet = kring_csv_read (edges, error)) == NULL || !read_nodes (self, node_sheet, error)
      || !read_edges (self, edge_sheet, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
kring_arrange_tables_free (KringArrangeTables *self)
{
  g_hash_table_unref (self->by_id);
  for (int s = 0; s < 2; s++)
    if (self->sheets[s] != NULL)
      kring_sheet_unref (self->sheets[s]);
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self);
}

int
kring_arrange_tables_find (const KringArrangeTables *self, const char *id)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id)) - 1;
}

gboolean
kring_arrange_tables_write (const KringArrangeTables *self, const KringPoint *centres, const char *path, GError **error)
{
  g_autoptr (KringSheet) sheet = kring_sheet_new (path);
  g_autoptr (GBytes) marked = NULL, bytes = NULL;
  const gsize mark = strlen ("\xef\xbb\xbf");

  kring_sheet_add_column (sheet, "id");
  kring_sheet_add_column (sheet, "x");
  kring_sheet_add_column (sheet, "y");
  for (guint i = 0; i < self->n_nodes; i++)
    {
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
      const char *texts[] = { self->nodes[i].id, g_ascii_dtostr (x, sizeof x, centres[i].x),
                              g_ascii_dtostr (y, sizeof y, centres[i].y) };

      kring_sheet_add_row (sheet, i + 2, texts, G_N_ELEMENTS (texts));
    }
  /* Programs read this, which would take the mark for a part of the first heading. */
  marked = kring_csv_write (sheet, ',');
  bytes = g_bytes_new_from_bytes (marked, mark, g_bytes_get_size (marked) - mark);
  return kring_export_write (bytes, path, error);
}
