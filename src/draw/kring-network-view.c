/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-view.h"

#include "kring-key.h"
#include "kring-network-outline.h"
#include "kring-network-view-private.h"

/* Least free space between two boxes: room for a tie to pass. */
#define GAP 12.0

static GPtrArray *
needs_of (const KringOrganisation *organisation)
{
  return organisation->rows[KRING_TABLE_NEED];
}

static KringNetworkNode *
make_nodes (const KringNetworkView *self, gboolean keep)
{
  const KringOrganisation *organisation = self->organisation;
  guint n = kring_organisation_size (organisation);
  KringNetworkNode *nodes = g_new0 (KringNetworkNode, self->input.n_nodes + 1);

  for (guint i = 0; i < n; i++)
    {
      const KringPlace *place = kring_organisation_place (organisation, KRING_ARRANGEMENT_NETWORK, i);

      nodes[i].key = kring_key (kring_organisation_actor (organisation, i)->row.id);
      if (place == NULL)
        continue;
      nodes[i].placed = TRUE;
      nodes[i].pinned = keep || place->pinned;
      nodes[i].x = kring_round (place->u * self->unit);
      nodes[i].y = kring_round (place->v * self->unit);
    }
  for (guint i = n; i < self->input.n_nodes; i++)
    {
      nodes[i].key = kring_key (KRING_ROW (g_ptr_array_index (needs_of (organisation), i - n))->id);
      nodes[i].hub = TRUE;
    }
  return nodes;
}

static void
add_tie (GArray *ties, int a, int b, double weight)
{
  KringNetworkTie tie = { (guint) a, (guint) b, weight };

  if (a >= 0 && b >= 0 && a != b)
    g_array_append_val (ties, tie);
}

static int
find_need (const KringOrganisation *organisation, const char *need)
{
  for (guint i = 0; i < needs_of (organisation)->len; i++)
    if (g_str_equal (KRING_ROW (g_ptr_array_index (needs_of (organisation), i))->id, need))
      return (int) (kring_organisation_size (organisation) + i);
  return -1;
}

/* The ties, and after them, for each need, one to whoever contributes to it. */
static void
make_ties (KringNetworkView *self)
{
  static const double weights[KRING_N_STRENGTHS] = { 1.5, 1, 0.75, 1 };
  const KringOrganisation *organisation = self->organisation;
  GPtrArray *rows = organisation->rows[KRING_TABLE_TIE], *gives = organisation->rows[KRING_TABLE_CONTRIBUTION];
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (KringNetworkTie));

  self->drawn_ties = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      KringTie *tie = g_ptr_array_index (rows, i);
      guint before = ties->len;

      add_tie (ties, kring_organisation_find (organisation, tie->one), kring_organisation_find (organisation, tie->other),
               weights[tie->strength]);
      if (ties->len > before)
        g_ptr_array_add (self->drawn_ties, tie);
    }
  for (guint i = 0; i < gives->len; i++)
    {
      const KringContribution *gift = g_ptr_array_index (gives, i);

      if (gift->ring <= KRING_RING_ENGAGED)
        add_tie (ties, kring_organisation_find (organisation, gift->actor), find_need (organisation, gift->need), 1);
    }
  self->input.n_ties = ties->len;
  self->input.ties = (KringNetworkTie *) (gpointer) g_array_free (ties, FALSE);
}

static KringSigns
find_signs (const KringNetworkView *self, const KringNetworkBuilder *builder)
{
  KringSigns signs = { .community = self->n_communities > 0, .spoke = self->input.n_ties > self->drawn_ties->len };

  for (guint i = 0; i < builder->n_actors; i++)
    {
      const KringDrawable *box = kring_scene_get (self->scene, (guint) self->drawable[i]);

      signs.sector[box->style.sector] = TRUE;
      if (box->style.apart)
        signs.apart = TRUE;
      else
        signs.ring[box->style.ring] = TRUE;
    }
  for (guint i = 0; i < self->drawn_ties->len; i++)
    {
      const KringTie *tie = g_ptr_array_index (self->drawn_ties, i);

      signs.strength[tie->strength] = TRUE;
      signs.directed = signs.directed || tie->direction != KRING_DIRECTION_NONE;
    }
  return signs;
}

static GArray *
tell (gconstpointer data)
{
  const KringNetworkView *self = data;

  return kring_network_outline_new (self->organisation, self->community, self->n_communities);
}

static KringNetworkView *
view_new (KringOrganisation *organisation, KringMeasure *measure, const KringViewOptions *options, gboolean keep)
{
  KringNetworkView *self = g_new0 (KringNetworkView, 1);
  guint n = kring_organisation_size (organisation);
  g_autofree gboolean *dim = kring_view_options_find_dimmed (options, organisation);
  g_auto (GStrv) names = g_new0 (char *, n + 1);
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_need_text_free);
  KringNetworkBuilder builder = { self,  measure, options ? options->need : NULL, n,  names,
                                  needs, dim,     NULL,                           -1, kring_measure_get_scale (measure) };

  g_atomic_ref_count_init (&self->refs);
  self->organisation = kring_organisation_ref (organisation);
  self->scale = builder.scale;
  self->unit = kring_actor_box_height (measure);
  self->input.n_nodes = n + needs_of (organisation)->len;
  self->drawable = g_new0 (int, self->input.n_nodes + 1);
  self->community = g_new0 (guint, self->input.n_nodes + 1);
  self->input.nodes = make_nodes (self, keep);
  make_ties (self);
  self->input.gap = GAP * builder.scale;

  kring_network_sizes (&builder);
  self->network = kring_network_arrange (&self->input);
  self->n_communities = kring_network_communities (&self->input, self->community);
  kring_network_draw (&builder);
  self->scene = builder.scene;
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = kring_term_label (&kring_arrangements, KRING_ARRANGEMENT_NETWORK),
    .words = "",
    .signs = find_signs (self, &builder),
    .note_unit = { self->unit, self->unit },
    .outline = tell,
    .view = self,
  };
  return self;
}

KringNetworkView *
kring_network_view_new (KringOrganisation *organisation, KringMeasure *measure, const KringViewOptions *options)
{
  return view_new (organisation, measure, options, TRUE);
}

KringNetworkView *
kring_network_view_rearranged (KringOrganisation *organisation, KringMeasure *measure)
{
  return view_new (organisation, measure, NULL, FALSE);
}

KringPoint
kring_network_view_place (const KringNetworkView *self, guint index)
{
  KringPoint centre = self->network->centre[index];

  return (KringPoint){ centre.x / self->unit, centre.y / self->unit };
}

KringNetworkView *
kring_network_view_ref (KringNetworkView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_network_view_unref (KringNetworkView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_network_free (self->network);
  g_free ((gpointer) self->input.nodes);
  g_free ((gpointer) self->input.ties);
  g_ptr_array_unref (self->drawn_ties);
  g_free (self->drawable);
  g_free (self->community);
  kring_organisation_unref (self->organisation);
  g_free (self);
}
