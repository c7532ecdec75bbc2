/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-scene.h"

G_BEGIN_DECLS

/* A picture on its way from one scene to another, of the same kind or not: after an edit, or from one arrangement to the
 * next. What is in both goes from its old place to its new one; what is in one alone fades; lines go with what they
 * join. It never changes, so a thread may paint it (kring-motion-picture.h), and it can be broken off anywhere: what it
 * shows then is a scene, from which another motion may begin. */

typedef struct _KringMotion KringMotion;

/** KringMotionPath: Returns where something that goes from @from to @to is when @part (0 to 1) of the time is over. */
typedef KringPoint (*KringMotionPath) (KringPoint from, KringPoint to, double part);

/** kring_motion_straight: The straight path. */
KringPoint kring_motion_straight (KringPoint from, KringPoint to, double part);
/** kring_motion_round: The path round the origin, the shorter way: its angle and its distance from there change evenly.
 * For diagrams whose origin is what they are about. */
KringPoint kring_motion_round (KringPoint from, KringPoint to, double part);

/**
 * KringMotionStart:
 *
 * How a motion begins where the view changes with the scene: a point p of the scene before is seen where the scene
 * after has the point @zoom × p + @shift.
 */
typedef struct
{
  double zoom;
  KringPoint shift;
} KringMotionStart;

/**
 * kring_motion_new:
 * @before: what is there
 * @after: what is to be there
 * @start: (nullable): where @before is seen; %NULL where it stands
 * @path: how to get from place to place
 *
 * Things are told by their ids. A thing is a box or ellipse that is a target, together with what follows it in the scene
 * and lies on it (a sign, a name). A line is a %KRING_SHAPE_LINE or %KRING_SHAPE_CURVE with an id; it goes with the
 * things it @joins. A gear turns from the angle that it has in @before, where it is of the same style and as many teeth
 * round the same place. All else stands still, and fades where the two scenes differ.
 *
 * Returns: (transfer full): the motion
 */
KringMotion *kring_motion_new (KringScene *before, KringScene *after, const KringMotionStart *start,
                               KringMotionPath path);
KringMotion *kring_motion_ref (KringMotion *self);
void kring_motion_unref (KringMotion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringMotion, kring_motion_unref)

/** kring_motion_goes: Returns whether anything that is in both scenes is to be seen elsewhere, by more than @least points, or
 * turns so far. */
gboolean kring_motion_goes (const KringMotion *self, double least);

/** kring_motion_extents: Returns a rectangle that holds all that is seen of it at any time, in the coordinates of the scene
 * after. It looks at every way. */
KringRect kring_motion_extents (const KringMotion *self);

/**
 * kring_motion_scene:
 * @self: a motion
 * @part: how much of it is over, 0 to 1
 *
 * Returns: (transfer full): what is seen then, as a scene without the words of a screen reader, in the coordinates of
 *   the scene after; a thing has the size it will have
 */
KringScene *kring_motion_scene (const KringMotion *self, double part);

G_END_DECLS
