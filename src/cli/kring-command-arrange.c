/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <time.h>

#include "kring-around.h"
#include "kring-arrange-tables.h"
#include "kring-call.h"
#include "kring-export.h"
#include "kring-hierarchy.h"
#include "kring-hops.h"
#include "kring-network.h"

#define GAP 8.0
#define MOST_TIMES 1000
#define MOST_NAMED 5 /* of those who stand in a ring */

/* Arranges @tables into @centres. With @again, from where they stand there; else from nothing. */
typedef struct
{
  const KringArrangeTables *tables;
  int centre; /* the node in the middle, or -1 */
  KringPoint *centres;
  double *u, *v; /* around: the places in their rings and wedges */
  const KringRing *rings; /* around */
} Arranging;

static guint64
key_of (const char *id)
{
  guint64 key = G_GUINT64_CONSTANT (14695981039346656037);

  for (; *id != '\0'; id++)
    key = (key ^ (guchar) *id) * G_GUINT64_CONSTANT (1099511628211);
  return key;
}

static void
arrange_network (Arranging *self, gboolean again)
{
  const KringArrangeTables *tables = self->tables;
  g_autofree KringNetworkNode *nodes = g_new0 (KringNetworkNode, tables->n_nodes + 1);
  g_autofree KringNetworkTie *ties = g_new (KringNetworkTie, tables->n_edges + 1);
  KringNetworkInput input = { tables->n_nodes, nodes, tables->n_edges, ties };
  g_autoptr (KringNetwork) network = NULL;

  for (guint i = 0; i < tables->n_nodes; i++)
    {
      const KringArrangeNode *node = &tables->nodes[i];

      nodes[i] = (KringNetworkNode){
        node->w,           node->h, key_of (node->id), again, FALSE, self->centre == (int) i, self->centres[i].x,
        self->centres[i].y
      };
      if (node->w > 0 || node->h > 0) /* mere dots need no space between them */
        input.gap = GAP;
    }
  for (guint t = 0; t < tables->n_edges; t++)
    ties[t] = (KringNetworkTie){ tables->edges[t].source, tables->edges[t].target, tables->edges[t].weight };
  network = kring_network_arrange (&input);
  memcpy (self->centres, network->centre, sizeof (KringPoint) * tables->n_nodes);
}

/* Where the tables say no tier, the ring tells how many ties away from the centre somebody is, as ring layouts have it;
 * whoever hangs together with it in no way stands outermost. */
static KringRing *
find_rings (const Arranging *self)
{
  const KringArrangeTables *tables = self->tables;
  guint n = tables->n_nodes;
  KringRing *rings = g_new (KringRing, n + 1);
  g_autofree guint (*pairs)[2] = g_malloc_n (tables->n_edges + 1, sizeof *pairs);
  g_autofree guint16 *hops = g_new0 (guint16, n + 1);
  g_autofree guint *queue = g_new (guint, n + 1);
  KringAdjacency adjacency;

  for (guint t = 0; t < tables->n_edges; t++)
    {
      pairs[t][0] = tables->edges[t].source;
      pairs[t][1] = tables->edges[t].target;
    }
  kring_adjacency_init (&adjacency, n, (const guint (*)[2]) pairs, tables->n_edges);
  if (self->centre >= 0)
    kring_hops_from (&adjacency, (guint) self->centre, hops, queue);
  for (guint i = 0; i < n; i++)
    if (tables->nodes[i].tier >= 0)
      rings[i] = (KringRing) tables->nodes[i].tier;
    else if (self->centre < 0)
      rings[i] = KRING_RING_ENGAGED;
    else
      rings[i] = (KringRing) (CLAMP (hops[i], 1, KRING_N_RINGS) - 1);
  kring_adjacency_clear (&adjacency);
  return rings;
}

static void
arrange_around (Arranging *self, gboolean again)
{
  const KringArrangeTables *tables = self->tables;
  g_autofree KringAroundNode *nodes = g_new0 (KringAroundNode, tables->n_nodes + 1);
  g_autofree KringAroundTie *ties = g_new (KringAroundTie, tables->n_edges + 1);
  g_autofree guint *node_of = g_new (guint, tables->n_nodes + 1);
  g_autofree guint *place_of = g_new (guint, tables->n_nodes + 1);
  KringAroundInput input = { .nodes = nodes, .ties = ties, .gap = GAP };
  g_autoptr (KringAround) around = NULL;

  for (guint i = 0; i < tables->n_nodes; i++)
    {
      const KringArrangeNode *node = &tables->nodes[i];

      if (self->centre == (int) i)
        continue;
      place_of[i] = input.n_nodes;
      node_of[input.n_nodes] = i;
      nodes[input.n_nodes++] = (KringAroundNode){ node->w, node->h, node->sector, self->rings[i], key_of (node->id),
                                                  again,   FALSE,   self->u[i],   self->v[i] };
    }
  if (self->centre >= 0)
    {
      input.need_w = tables->nodes[self->centre].w;
      input.need_h = tables->nodes[self->centre].h;
      self->centres[self->centre] = (KringPoint){ 0, 0 };
    }
  for (guint t = 0; t < tables->n_edges; t++)
    {
      const KringArrangeEdge *edge = &tables->edges[t];

      if (self->centre != (int) edge->source && self->centre != (int) edge->target)
        ties[input.n_ties++] = (KringAroundTie){ place_of[edge->source], place_of[edge->target], edge->weight };
    }
  around = kring_around_arrange (&input);
  for (guint k = 0; k < input.n_nodes; k++)
    {
      self->centres[node_of[k]] = around->centre[k];
      self->u[node_of[k]] = around->u[k];
      self->v[node_of[k]] = around->v[k];
    }
}

/* Above each its first line; others are further ones. */
static guint
take_lines (const KringArrangeTables *tables, KringHierarchyNode *nodes, KringHierarchyFurther *further)
{
  guint n_further = 0;

  for (guint t = 0; t < tables->n_edges; t++)
    {
      const KringArrangeEdge *edge = &tables->edges[t];

      if (!edge->line || edge->source == edge->target)
        continue;
      if (nodes[edge->source].above < 0)
        nodes[edge->source].above = (int) edge->target;
      else
        further[n_further++] = (KringHierarchyFurther){ edge->source, edge->target };
      nodes[edge->source].outside = nodes[edge->target].outside = FALSE;
    }
  return n_further;
}

static void
arrange_hierarchy (Arranging *self, gboolean again)
{
  const KringArrangeTables *tables = self->tables;
  g_autofree KringHierarchyNode *nodes = g_new0 (KringHierarchyNode, tables->n_nodes + 1);
  g_autofree KringHierarchyFurther *further = g_new (KringHierarchyFurther, tables->n_edges + 1);
  KringHierarchyInput input = { tables->n_nodes, nodes, 0, further, GAP, 1.5 };
  g_autoptr (KringHierarchy) hierarchy = NULL;

  for (guint i = 0; i < tables->n_nodes; i++)
    nodes[i] = (KringHierarchyNode){ tables->nodes[i].w, tables->nodes[i].h, i, -1, -1, TRUE, tables->nodes[i].sector };
  input.n_further = take_lines (tables, nodes, further);
  hierarchy = kring_hierarchy_arrange (&input);
  memcpy (self->centres, hierarchy->centre, sizeof (KringPoint) * tables->n_nodes);
}

static const char *const arrangements[] = { "around", "hierarchy", "network", NULL };
static void (*const arrange[]) (Arranging *, gboolean) = { arrange_around, arrange_hierarchy, arrange_network };

G_STATIC_ASSERT (G_N_ELEMENTS (arrangements) == G_N_ELEMENTS (arrange) + 1);

static gboolean
usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE, sentence);
  return FALSE;
}

/* A line chart of a ring would have to leave out somebody's line: which, only those who wrote the table can say. */
static gboolean
check_line (const KringArrangeTables *tables, GError **error)
{
  g_autofree int *above = g_new (int, tables->n_nodes + 1);
  g_autofree guint *seen = g_new0 (guint, tables->n_nodes + 1);
  g_autoptr (GString) ring = g_string_new (NULL);
  int at = -1;

  memset (above, 0xff, sizeof (int) * tables->n_nodes);
  for (guint t = 0; t < tables->n_edges; t++)
    if (tables->edges[t].line && above[tables->edges[t].source] < 0)
      above[tables->edges[t].source] = (int) tables->edges[t].target;
  for (guint i = 0; i < tables->n_nodes && at < 0; i++)
    {
      for (at = (int) i; at >= 0 && seen[at] == 0; at = above[at])
        seen[at] = i + 1;
      if (at >= 0 && seen[at] != i + 1)
        at = -1;
    }
  if (at < 0)
    return TRUE;
  g_string_append (ring, tables->nodes[at].id);
  for (int other = above[at], named = 1; other != at; other = above[other], named++)
    {
      g_string_append_printf (ring, ", %s", named < MOST_NAMED ? tables->nodes[other].id : "…");
      if (named == MOST_NAMED)
        break;
    }
  g_set_error (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED,
               _ ("The line goes in a ring, so nobody is at its top: %s. Take one of its lines away."), ring->str);
  return FALSE;
}

/* Whoever made a table by hand has it once. */
static gboolean
check_place (const char *to, const char *input, GError **error)
{
  g_autofree char *name = NULL;

  if (!kring_export_same_file (to, input))
    return TRUE;
  name = g_filename_display_basename (input);
  g_set_error (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED,
               _ ("The places would be written over “%s”. Name another file with --to."), name);
  return FALSE;
}

static double
clock_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
append_ms (GString *list, double ms)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (list, "%s%s", list->len > 0 ? "," : "", g_ascii_formatd (text, sizeof text, "%.3f", ms));
}

/* First from nothing, then as often again from there. Returns what to say about it. */
static char *
arrange_times (Arranging *self, KringArrangement arrangement, gint64 times)
{
  g_autoptr (GString) wall = g_string_new (NULL), cpu = g_string_new (NULL);

  for (gint64 time = 0; time < times; time++)
    {
      double wall_from = clock_ms (CLOCK_MONOTONIC), cpu_from = clock_ms (CLOCK_PROCESS_CPUTIME_ID);

      arrange[arrangement](self, time > 0);
      append_ms (cpu, clock_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu_from);
      append_ms (wall, clock_ms (CLOCK_MONOTONIC) - wall_from);
    }
  return g_strdup_printf ("{\"wall_ms\":[%s],\"cpu_ms\":[%s]}", wall->str, cpu->str);
}

/* The order of the choices is that of the model. */
G_STATIC_ASSERT (KRING_ARRANGEMENT_AROUND == 0 && KRING_ARRANGEMENT_HIERARCHY == 1 && KRING_ARRANGEMENT_NETWORK == 2);

/* What there is nothing to be done without. */
static const char needed[] = "--nodes, --edges, --arrangement, --to";

static gboolean
run (const KringCall *call, GError **error)
{
  const char *nodes = kring_call_option (call, "nodes"), *edges = kring_call_option (call, "edges");
  const char *to = kring_call_option (call, "to"), *centre = kring_call_option (call, "centre");
  const char *repeat = kring_call_option (call, "repeat");
  int arrangement = kring_call_choice (call, "arrangement", -1);
  g_autoptr (KringArrangeTables) tables = NULL;
  g_autofree KringPoint *centres = NULL;
  g_autofree double *places = NULL;
  g_autofree KringRing *rings = NULL;
  g_autofree char *json = NULL;
  Arranging self = { .centre = -1 };
  gint64 times = 1;

  if (nodes == NULL || edges == NULL || to == NULL || arrangement < 0)
    {
      /* Translators: %s are options of the command line: "--to, --edges". */
      g_set_error (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE, _ ("It takes all of these: %s."), needed);
      return FALSE;
    }
  if (repeat != NULL && !g_ascii_string_to_signed (repeat, 10, 1, MOST_TIMES, &times, NULL))
    return usage (error, _ ("--repeat takes a number from 1 to 1000."));
  if (!check_place (to, nodes, error) || !check_place (to, edges, error)
      || (tables = kring_arrange_tables_read (nodes, edges, error)) == NULL)
    return FALSE;
  if (centre != NULL && (self.centre = kring_arrange_tables_find (tables, centre)) < 0)
    {
      g_set_error (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED, _ ("Nobody has the id “%s”."), centre);
      return FALSE;
    }
  if (arrangement == KRING_ARRANGEMENT_HIERARCHY && !check_line (tables, error))
    return FALSE;
  self.tables = tables;
  self.centres = centres = g_new0 (KringPoint, tables->n_nodes + 1);
  self.u = places = g_new0 (double, 2 * (gsize) tables->n_nodes + 1);
  self.v = places + tables->n_nodes;
  self.rings = rings = find_rings (&self);
  json = arrange_times (&self, (KringArrangement) arrangement, times);
  if (!kring_arrange_tables_write (tables, centres, to, error))
    return FALSE;
  kring_call_say (json);
  return TRUE;
}

static const KringCliOption options[] = {
  { "nodes", "CSV", NULL, N_ ("whom to arrange: id, label, w and h in points; perhaps sector, and tier from 0 to 3") },
  { "edges", "CSV", NULL, N_ ("what ties them: source, target; perhaps kind and weight") },
  { "arrangement", NULL, arrangements, N_ ("which arrangement") },
  { "centre", "ID", NULL, N_ ("who stands in the middle") },
  { "to", "CSV", NULL, N_ ("where to write id, x and y of each middle, in points") },
  { "repeat", "N", NULL, N_ ("arranges so many times: first from nothing, then again from there") },
  { NULL },
};

const KringCommand kring_command_arrange = {
  "arrange",
  "",
  N_ ("Arranges plain tables, without a document"),
  N_ ("Arranges whatever two tables hold, for comparing with other programs. Around a centre a tier is the ring, 0 to 3; left\n"
      "out, it tells how many ties away from the centre somebody is. In a hierarchy source stands below target;\n"
      "where there is a column kind, only by rows of kind part-of or reports-to.\n"
      "The last line is a JSON object: how many milliseconds arranging alone took each time, on the wall and of the\n"
      "processor."),
  options,
  run,
};
