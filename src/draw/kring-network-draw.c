/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-beside.h"
#include "kring-network-outline.h"
#include "kring-network-route.h"
#include "kring-network-view-private.h"
#include "kring-note-box.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define COMMUNITY_OUT 15.0
#define COMMUNITY_RADIUS 24.0

/* How many times the ellipse of a need is as wide as high: a hub, whose name is all it says. */
#define NEED_ASPECT 1.7

static const KringNeed *
need_of (const KringNetworkBuilder *self, guint index)
{
  return g_ptr_array_index (self->view->organisation->rows[KRING_TABLE_NEED], index);
}

void
kring_network_sizes (KringNetworkBuilder *self)
{
  KringNetworkNode *nodes = (KringNetworkNode *) self->view->input.nodes;

  for (guint i = 0; i < self->n_actors; i++)
    {
      KringPoint size = kring_actor_box_fit (
          self->measure, kring_organisation_actor (self->view->organisation, i)->name, &self->names[i]);

      nodes[i].w = size.x;
      nodes[i].h = size.y;
    }
  for (guint i = self->n_actors; i < self->view->input.n_nodes; i++)
    {
      KringNeedText *text
          = kring_need_text_fit (self->measure, need_of (self, i - self->n_actors)->name, NULL, NULL, NEED_ASPECT, 0);

      g_ptr_array_add (self->needs, text);
      nodes[i].w = kring_round (2 * NEED_ASPECT * text->ry);
      nodes[i].h = kring_round (2 * text->ry);
    }
}

static KringDrawable *
add (KringNetworkBuilder *self, KringShape shape, KringStyle style, KringRect bounds)
{
  KringDrawable *drawable = kring_scene_add (self->scene, shape, style, bounds);

  drawable->parent = self->figure;
  return drawable;
}

static KringRect
rect_of (const KringNetworkBuilder *self, guint index)
{
  const KringNetworkNode *node = &self->view->input.nodes[index];

  return kring_rect_around (self->view->network->centre[index], node->w, node->h);
}

static gboolean
together (const KringNetworkBuilder *self, const KringNetworkTie *tie)
{
  return self->view->community[tie->a] < self->view->n_communities
         && self->view->community[tie->a] == self->view->community[tie->b];
}

/* Broad bands along the ties within, and a ground under each box, run into one. */
static void
draw_communities (KringNetworkBuilder *self)
{
  const KringNetworkView *view = self->view;
  KringStyle style = { KRING_STYLE_COMMUNITY };

  for (guint i = 0; i < view->input.n_ties; i++)
    {
      const KringNetworkTie *tie = &view->input.ties[i];
      KringPoint from = view->network->centre[tie->a], to = view->network->centre[tie->b];
      KringCurve curve = { { from, from, to, to } };

      if (together (self, tie))
        add (self, KRING_SHAPE_LINE, style, kring_curve_bounds (&curve))->curve = curve;
    }
  for (guint i = 0; i < self->n_actors; i++)
    if (view->community[i] < view->n_communities)
      add (self, KRING_SHAPE_BOX, style, kring_rect_grow (rect_of (self, i), COMMUNITY_OUT * self->scale))->radius
          = COMMUNITY_RADIUS * self->scale;
}

static void
draw_tie (KringNetworkBuilder *self, guint index, const KringCurve *curve, int order)
{
  const KringOrganisation *organisation = self->view->organisation;
  const KringTie *tie = g_ptr_array_index (self->view->drawn_ties, index);
  const KringNetworkTie *ends = &self->view->input.ties[index];
  KringStyle style = { KRING_STYLE_TIE, .strength = (KringStrength)tie->strength,
                       .direction = (KringDirection)tie->direction, .dim = self->dim[ends->a] || self->dim[ends->b],
                       .mark = kring_planned_mark (organisation->planned, tie->row.id) };
  KringDrawable *drawable = add (self, KRING_SHAPE_CURVE, style, kring_curve_bounds (curve));

  drawable->curve = *curve;
  drawable->id = g_strdup (tie->row.id);
  drawable->joins[0] = g_strdup (tie->one);
  drawable->joins[1] = g_strdup (tie->other);
  /* Translators: a tie, by the names of its two actors. */
  drawable->name = g_strdup_printf (C_ ("tie", "%1$s – %2$s"), kring_organisation_actor (organisation, ends->a)->name,
                                    kring_organisation_actor (organisation, ends->b)->name);
  drawable->description = kring_network_outline_tie (organisation, tie, tie->one);
  drawable->role = KRING_ROLE_LABEL;
  drawable->order = order;
  drawable->target = TRUE;
}

/* A need is joined to whoever contributes to it; that is said of both, so the line itself is silent. */
static void
draw_spoke (KringNetworkBuilder *self, guint index, const KringCurve *curve)
{
  const KringNetworkTie *ends = &self->view->input.ties[index];
  const KringOrganisation *organisation = self->view->organisation;
  const char *need = need_of (self, ends->b - self->n_actors)->row.id;
  const KringContribution *gift = kring_organisation_contribution (organisation, need, ends->a);
  KringStyle style = { KRING_STYLE_SPOKE, .mark = kring_network_spoke_mark (organisation, gift) };
  KringDrawable *drawable = add (self, KRING_SHAPE_CURVE, style, kring_curve_bounds (curve));

  drawable->curve = *curve;
  drawable->joins[0] = g_strdup (kring_organisation_actor (organisation, ends->a)->row.id);
  drawable->joins[1] = g_strdup (need);
  drawable->id = g_strconcat (drawable->joins[0], " ", drawable->joins[1], NULL);
}

static void
draw_lines (KringNetworkBuilder *self, int order)
{
  /* The strained lie on top: the line that is looked for first. */
  static const KringStrength back_to_front[]
      = { KRING_STRENGTH_WEAK, KRING_STRENGTH_WORKING, KRING_STRENGTH_STRONG, KRING_STRENGTH_STRAINED };
  const KringNetworkView *view = self->view;
  guint n = view->input.n_ties, n_ties = view->drawn_ties->len;
  g_autofree KringCurve *curves = g_new (KringCurve, n + 1);
  g_autofree KringRect *boxes = g_new (KringRect, view->input.n_nodes + 1);

  for (guint i = 0; i < view->input.n_nodes; i++)
    boxes[i] = rect_of (self, i);
  kring_network_route (boxes, view->input.n_nodes, view->input.ties, n, curves);
  for (guint i = n_ties; i < n; i++)
    draw_spoke (self, i, &curves[i]);
  for (guint pass = 0; pass < G_N_ELEMENTS (back_to_front); pass++)
    for (guint i = 0; i < n_ties; i++)
      if (((KringTie *) g_ptr_array_index (view->drawn_ties, i))->strength == (int) back_to_front[pass])
        draw_tie (self, i, &curves[i], order + (int) i);
}

/* The ring an actor is drawn by: that on the map in view, else the innermost on any; one on no map exists, and nobody has
 * asked. */
static KringRing
ring_of (const KringNetworkBuilder *self, guint index)
{
  GPtrArray *gives = kring_organisation_contributions_of (self->view->organisation, index);
  int ring = KRING_N_RINGS;

  for (guint i = 0; i < gives->len; i++)
    {
      const KringContribution *contribution = g_ptr_array_index (gives, i);

      if (self->need == NULL || g_str_equal (contribution->need, self->need))
        ring = MIN (ring, contribution->ring);
    }
  return ring == KRING_N_RINGS ? KRING_RING_AVAILABLE : (KringRing) ring;
}

static gboolean
is_apart (const KringNetworkBuilder *self, guint index)
{
  return self->need != NULL && kring_organisation_contribution (self->view->organisation, self->need, index) == NULL;
}

static void
draw_actor (KringNetworkBuilder *self, guint index, int order)
{
  const KringActor *actor = kring_organisation_actor (self->view->organisation, index);
  g_autofree char *says = kring_network_outline_actor (self->view->organisation, index);
  KringActorBox box = {
    .bounds = rect_of (self, index),
    .style = { .sector = (KringSector)actor->sector,
               .ring = ring_of (self, index),
               .apart = is_apart (self, index),
               .dim = self->dim[index],
               .mark = kring_diagram_mark (self->view->organisation, self->need, index) },
    .lines = self->names[index],
    .align = KRING_ALIGN_CENTRE,
    .id = actor->row.id,
    .name = actor->name,
    .description = says,
    .parent = self->figure,
    .order = order,
  };

  self->view->drawable[index] = (int) kring_scene_length (self->scene);
  kring_actor_box_add (self->scene, &box, self->scale);
}

static void
draw_need (KringNetworkBuilder *self, guint index, int order)
{
  const KringNeed *need = need_of (self, index);
  const KringNeedText *text = g_ptr_array_index (self->needs, index);
  KringRect bounds = rect_of (self, self->n_actors + index);
  KringPoint centre = kring_rect_centre (bounds);
  KringDrawable *drawable;

  self->view->drawable[self->n_actors + index] = (int) kring_scene_length (self->scene);
  drawable = add (self, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_NEED }, bounds);
  drawable->id = g_strdup (need->row.id);
  drawable->name = g_strdup (need->name);
  drawable->description = kring_network_outline_need (self->view->organisation, need);
  drawable->role = KRING_ROLE_LABEL;
  drawable->order = order;
  drawable->target = TRUE;

  drawable = kring_scene_add_text (self->scene, (KringStyle){ KRING_STYLE_NEED_NAME },
                                   (KringRect){ bounds.x, centre.y + text->title_y, bounds.w, text->title_h },
                                   KRING_ALIGN_CENTRE, text->title);
  drawable->parent = self->figure;
  drawable->role = KRING_ROLE_LABEL;
}

void
kring_network_draw (KringNetworkBuilder *self)
{
  guint n_needs = self->view->input.n_nodes - self->n_actors;
  g_autoptr (GPtrArray) notes = kring_beside_notes (self->view->organisation->rows[KRING_TABLE_NOTE], NULL,
                                                    KRING_ARRANGEMENT_NETWORK);
  KringDrawable *figure;
  int order = 0;

  self->scene = kring_scene_new ();
  self->figure = 0;
  figure = kring_scene_add (self->scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });
  figure->role = KRING_ROLE_FIGURE;
  figure->name = kring_network_outline_figure (self->view->organisation, self->view->n_communities);
  draw_communities (self);
  draw_lines (self, (int) self->view->input.n_nodes);
  for (guint i = 0; i < self->n_actors; i++)
    draw_actor (self, i, (int) n_needs + order++);
  for (guint i = 0; i < n_needs; i++)
    draw_need (self, i, (int) i);
  kring_notes_add (self->scene, self->measure, notes, (KringPoint){ self->view->unit, self->view->unit }, self->figure,
                   (int) (self->view->input.n_nodes + self->view->input.n_ties));
}
