/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"
#include "kring-network.h"
#include "kring-organisation.h"

G_BEGIN_DECLS

/* The diagram builder of the network: the whole organisation + measure → sizes → arrangement → scene. */

/**
 * KringNetworkView:
 *
 * All actors and ties of a document, with its needs among them. It never changes: an edit makes a new one. Each actor is
 * a %KRING_SHAPE_BOX target whose id is the actor's, each need a %KRING_SHAPE_ELLIPSE target, each tie a
 * %KRING_SHAPE_CURVE target. Node i is actor i; the needs follow, in their order.
 */
typedef struct
{
  gatomicrefcount refs;
  KringOrganisation *organisation;
  KringNetwork *network;
  KringNetworkInput input;  /* what it was arranged from; owns its arrays */
  guint *community;         /* of each node */
  guint n_communities;
  GPtrArray *drawn_ties;    /* of KringTie, borrowed: those of @input that are one; joints of needs follow them */
  KringScene *scene;
  double scale;             /* of the text, as its measure had it */
  double unit;              /* points a node height, which is what places are kept in */
  int *drawable;            /* index in the scene of each node's box or ellipse */
  KringDiagram diagram;     /* what a page needs to know of it */
} KringNetworkView;

/**
 * kring_network_view_new:
 * @organisation: the values
 * @measure: how large texts are
 * @options: (nullable): what the window has set
 *
 * Whoever has a place stands there, unless boxes have grown into each other; the others find theirs. So the picture is a
 * function of the document, its places, the options and the font.
 *
 * Returns: (transfer full): the network arranged and drawn
 */
KringNetworkView *kring_network_view_new (KringOrganisation *organisation, KringMeasure *measure,
                                          const KringViewOptions *options);

/**
 * kring_network_view_rearranged:
 * @organisation: the values
 * @measure: how large texts are
 *
 * Returns: (transfer full): as kring_network_view_new(), but nobody keeps the place that they were not put in by hand:
 *   they are led on from there
 */
KringNetworkView *kring_network_view_rearranged (KringOrganisation *organisation, KringMeasure *measure);

/**
 * kring_network_view_settle:
 * @organisation: an organisation of another time than today
 * @today: the same of today
 * @measure: how large texts are
 *
 * Whoever has no place yet stands where today's ties lead: else what is planned would move everybody.
 *
 * Returns: (transfer full): @organisation with places for all
 */
KringOrganisation *
kring_network_view_settle (KringOrganisation *organisation, KringOrganisation *today, KringMeasure *measure);

/** kring_network_view_place: Returns where node @index stands, in node heights, as a place keeps it. */
KringPoint kring_network_view_place (const KringNetworkView *self, guint index);

KringNetworkView *kring_network_view_ref (KringNetworkView *self);
void kring_network_view_unref (KringNetworkView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringNetworkView, kring_network_view_unref)

G_END_DECLS
