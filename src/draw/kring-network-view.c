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

      if (gift->ring <= KRING_RING_ENGAGED || kring_network_spoke_mark (organisation, gift) != KRING_MARK_NONE)
        add_tie (ties, kring_organisation_find (organisation, gift->actor), find_need (organisation, gift->need), 1);
    }
  self->input.n_ties = ties->len;
  self->input.ties = (KringNetworkTie *) (gpointer) g_array_free (ties, FALSE);
}

/* Who contributes is joined to the need; who is about to, or about to stop, has a mark there. */
KringMark
kring_network_spoke_mark (const KringOrganisation *organisation, const KringContribution *gift)
{
  KringMark mark = kring_planned_mark (organisation->planned, gift->row.id);
  gboolean today = gift->ring <= KRING_RING_ENGAGED && mark != KRING_MARK_ADDED;
  gboolean then = kring_planned_contribution (organisation->planned, gift)->ring <= KRING_RING_ENGAGED
                  && mark != KRING_MARK_ENDED;

  if (today == then)
    return KRING_MARK_NONE;
  return then ? KRING_MARK_ADDED : KRING_MARK_ENDED;
}

/* What holds together does so today: planned lines are left out. */
static guint
find_communities (KringNetworkView *self)
{
  g_autofree KringNetworkTie *today = g_new (KringNetworkTie, self->input.n_ties + 1);
  KringNetworkInput input = self->input;

  input.n_ties = 0;
  for (guint i = 0; i < self->input.n_ties; i++)
    if (i >= self->drawn_ties->len
        || kring_planned_mark (self->organisation->planned, KRING_ROW (g_ptr_array_index (self->drawn_ties, i))->id)
               != KRING_MARK_ADDED)
      today[input.n_ties++] = self->input.ties[i];
  input.ties = today;
  return kring_network_communities (&input, self->community);
}

static void
note_tie (KringSigns *signs, const KringOrganisation *organisation, const KringTie *tie)
{
  KringMark mark = kring_planned_mark (organisation->planned, tie->row.id);

  signs->strength[tie->strength] |= mark != KRING_MARK_ADDED;
  signs->directed = signs->directed || tie->direction != KRING_DIRECTION_NONE;
  signs->planned[mark] = TRUE;
}

static KringSigns
find_signs (const KringNetworkView *self, const KringNetworkBuilder *builder)
{
  KringSigns signs = { .community = self->n_communities > 0, .spoke = self->input.n_ties > self->drawn_ties->len };

  for (guint i = 0; i < builder->n_actors; i++)
    {
      const KringDrawable *box = kring_scene_get (self->scene, (guint) self->drawable[i]);

      signs.sector[box->style.sector] = TRUE;
      signs.planned_for[box->style.mark] = TRUE;
      if (box->style.apart)
        signs.apart = TRUE;
      else
        signs.ring[box->style.ring] |= box->style.mark != KRING_MARK_ADDED;
    }
  for (guint i = 0; i < self->drawn_ties->len; i++)
    note_tie (&signs, self->organisation, g_ptr_array_index (self->drawn_ties, i));
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
  self->n_communities = find_communities (self);
  kring_network_draw (&builder);
  self->scene = builder.scene;
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = kring_term_label (&kring_arrangements, KRING_ARRANGEMENT_NETWORK),
    .time = kring_diagram_time (organisation->time),
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

static gboolean
all_have_places (const KringOrganisation *organisation)
{
  for (guint i = 0; i < kring_organisation_size (organisation); i++)
    if (kring_organisation_place (organisation, KRING_ARRANGEMENT_NETWORK, i) == NULL)
      return FALSE;
  return TRUE;
}

static KringRow *
place_of (const KringNetworkView *view, guint index)
{
  KringRow *row = kring_row_new (KRING_PLACE_TABLE);
  KringPlace *place = KRING_PLACE (row);
  KringPoint at = kring_network_view_place (view, index);

  kring_set (&place->actor, kring_organisation_actor (view->organisation, index)->row.id);
  place->arrangement = KRING_ARRANGEMENT_NETWORK;
  place->u = at.x;
  place->v = at.y;
  return row;
}

KringOrganisation *
kring_network_view_settle (KringOrganisation *organisation, KringOrganisation *today, KringMeasure *measure)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_row_unref);
  g_autoptr (KringNetworkView) view = NULL;

  if (all_have_places (organisation))
    return kring_organisation_ref (organisation);
  view = kring_network_view_new (today, measure, NULL);
  for (guint i = 0; i < kring_organisation_size (today); i++)
    if (kring_organisation_place (today, KRING_ARRANGEMENT_NETWORK, i) == NULL)
      g_ptr_array_add (rows, place_of (view, i));
  return kring_organisation_amended (organisation, rows);
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
