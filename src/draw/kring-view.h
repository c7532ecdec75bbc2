/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-around-view.h"
#include "kring-hierarchy-view.h"
#include "kring-motion.h"
#include "kring-network-view.h"
#include "kring-two-ways.h"

G_BEGIN_DECLS

/**
 * KringView:
 *
 * What is in view: the same actors in one of the three arrangements. It never changes: an edit makes a new one. Whoever
 * needs to know no more than a picture with things in it asks @diagram; who means one arrangement asks for that.
 */
typedef struct
{
  gatomicrefcount refs;
  KringArrangement arrangement;
  KringAroundView *around;       /* (nullable): one of these three is there */
  KringHierarchyView *hierarchy; /* (nullable) */
  KringNetworkView *network;     /* (nullable) */
  const KringDiagram *diagram;   /* of it */
  double scale;                  /* of its text */
} KringView;

/** kring_view_new_around: Returns: (transfer full): the map around a need. */
KringView *kring_view_new_around (KringMap *map, KringMeasure *measure, const KringViewOptions *options);
/** kring_view_new_whole: Returns: (transfer full): the whole document as hierarchy or network. */
KringView *kring_view_new_whole (KringOrganisation *organisation, KringArrangement arrangement, KringMeasure *measure,
                                 const KringViewOptions *options);
KringView *kring_view_ref (KringView *self);
void kring_view_unref (KringView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringView, kring_view_unref)

/** kring_view_has: Returns whether @id, of an actor, a need or a tie, can be seen. */
gboolean kring_view_has (const KringView *self, const char *id);
/** kring_view_is_actor: Returns whether @id is that of an actor that can be seen. */
gboolean kring_view_is_actor (const KringView *self, const char *id);
/** kring_view_find: Returns: (transfer container) (element-type utf8): the ids of the actors that match @search, in the
 * order in which they are read; borrowed from @self. */
GPtrArray *kring_view_find (const KringView *self, const char *search);
/** kring_view_centre: Returns the middle of what shows @id, which must be seen. */
KringPoint kring_view_centre (const KringView *self, const char *id);
/** kring_view_is_note: Returns whether @id is that of a note that can be seen. */
gboolean kring_view_is_note (const KringView *self, const char *id);
/** kring_view_note_place: Returns the u and v of a note whose middle is at @point of the scene. */
KringPoint kring_view_note_place (const KringView *self, KringPoint point);
/** kring_view_path: Returns how things go from place to place on their way into this view. */
KringMotionPath kring_view_path (const KringView *self);

/* What is drawn over a view, and its scene without somebody: made of copies of its drawables, so that nothing is
 * measured, arranged or put into words again for one frame. */

/**
 * kring_view_overlay_new:
 * @self: a view
 * @selected: (nullable) (array zero-terminated=1): the ids of what is selected
 * @focused: (nullable): the id of the one that has the keyboard focus
 * @keyboard: whether the focus is to be shown, because the keyboard is in use
 *
 * Returns: (transfer full): the rings round what is selected and focused; empty if there is neither
 */
KringScene *kring_view_overlay_new (const KringView *self, const char *const *selected, const char *focused,
                                    gboolean keyboard);

/** kring_view_without: Returns: (transfer full): the scene without the box and the ties of @actor (an id, also of a
 * note): what lies still while it is dragged. */
KringScene *kring_view_without (const KringView *self, const char *actor);

/** kring_view_drag_overlay: Returns: (transfer full): what moves while @actor is dragged and the middle of its box is at
 * @centre: its box, its ties and, around a need, the part of the ring and sector where it would land. */
KringScene *kring_view_drag_overlay (const KringView *self, const char *actor, KringPoint centre);

/** kring_view_tie_overlay: Returns: (transfer full): a tie that is being drawn from the actor @from, to the actor @to
 * (nullable) or, where there is none, @point. */
KringScene *kring_view_tie_overlay (const KringView *self, const char *from, KringPoint point, const char *to);

/** kring_view_ways_overlay: Returns: (transfer full): the way through the line and the way through the network, over
 * those on them who can be seen, each with what it comes to; empty where there is neither. */
KringScene *kring_view_ways_overlay (const KringView *self, const KringTwoWays *ways, KringMeasure *measure);

G_END_DECLS
