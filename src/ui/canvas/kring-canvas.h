/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-motion.h"
#include "kring-painter.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/* Shows a scene and lets one point at it, with mouse, touch and keyboard. It knows scenes, not documents: what a
 * gesture means is decided by whoever listens. A worker thread paints the scene into a cached surface; panning and
 * zooming move and scale that; a small overlay carries what moves. Each target of the scene has one accessible child. */

#define KRING_TYPE_CANVAS (kring_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KringCanvas, kring_canvas, KRING, CANVAS, GtkWidget)

GtkWidget *kring_canvas_new (void);

/** kring_canvas_set_scene: Shows @scene, built with @measure. Zoom and the point in the middle are kept, unless nothing
 * was shown or the whole was in view: then all of it is fitted in. */
void kring_canvas_set_scene (KringCanvas *self, KringScene *scene, const KringMeasure *measure);
KringScene *kring_canvas_get_scene (KringCanvas *self);
/** kring_canvas_forget_measure: To be called before the measure of the scene goes away. */
void kring_canvas_forget_measure (KringCanvas *self);
/**
 * kring_canvas_go_to_scene:
 * @self: a canvas
 * @scene: what to show
 * @measure: what it was built with
 * @path: how things get to their new places (kring-motion.h)
 * @milliseconds: how long it takes
 *
 * Shows @scene as kring_canvas_set_scene() does, and lets what is seen now go over into it. What can be pointed at and
 * what is read aloud is @scene from the beginning. Where the desktop wants no motion, where nothing would go anywhere,
 * or nobody looks, it is there at once. A motion that is under way goes on from where it is to the new scene.
 */
void kring_canvas_go_to_scene (KringCanvas *self, KringScene *scene, const KringMeasure *measure, KringMotionPath path,
                               guint milliseconds);
/** kring_canvas_is_moving: Returns whether it is on the way to its scene. */
gboolean kring_canvas_is_moving (KringCanvas *self);
/** kring_canvas_end_motion: Breaks off a motion: everything stands where it shall. */
void kring_canvas_end_motion (KringCanvas *self);
/** kring_canvas_set_motion: Shows @motion, which ends with the canvas's own scene, when @part (0 to 1) of it is over;
 * %NULL goes back to the scene. For those who move it themselves. */
void kring_canvas_set_motion (KringCanvas *self, KringMotion *motion, double part);
/** kring_canvas_set_without: Shows @scene instead: its own without what is being dragged out of it; %NULL goes back.
 * Targets and hit test stay those of the scene itself. */
void kring_canvas_set_without (KringCanvas *self, KringScene *scene);

void kring_canvas_set_theme (KringCanvas *self, KringTheme theme);
/** kring_canvas_set_overlay: (nullable) a small scene over the other: selection, focus, drop hint. */
void kring_canvas_set_overlay (KringCanvas *self, KringScene *overlay);
/** kring_canvas_set_selected: The id of the selected target, %NULL for none; told to assistive technology too. */
void kring_canvas_set_selected (KringCanvas *self, const char *id);
/** kring_canvas_set_selected_many: Likewise those of all selected targets, (nullable) and %NULL-terminated. */
void kring_canvas_set_selected_many (KringCanvas *self, const char *const *ids);

/** kring_canvas_pan_by: Moves what is in view by (@dx, @dy) of the widget's pixels. */
void kring_canvas_pan_by (KringCanvas *self, double dx, double dy);
void kring_canvas_zoom_by (KringCanvas *self, double factor);
void kring_canvas_zoom_to (KringCanvas *self, double zoom);
void kring_canvas_fit (KringCanvas *self);
/** kring_canvas_set_corner: Says that the lower right corner of the canvas is covered by something @w × @h pixels large:
 * fitting keeps names and boxes out of it. */
void kring_canvas_set_corner (KringCanvas *self, int w, int h);
/** kring_canvas_set_foot: The same of the middle of the lower edge. */
void kring_canvas_set_foot (KringCanvas *self, int w, int h);
double kring_canvas_get_zoom (KringCanvas *self);
/** kring_canvas_show: Pans as little as needed for target @id to be wholly in view. */
void kring_canvas_show (KringCanvas *self, const char *id);
/** kring_canvas_focus_target: Moves the keyboard focus to target @id. */
gboolean kring_canvas_focus_target (KringCanvas *self, const char *id);
/** kring_canvas_is_pointing: Returns whether "pressed" is being told because of the pointer, not of a key. */
gboolean kring_canvas_is_pointing (KringCanvas *self);

/** kring_canvas_get_focused: Returns: (nullable): the id of the target that has the keyboard focus. */
const char *kring_canvas_get_focused (KringCanvas *self);

/** kring_canvas_set_editor: Lays @editor (nullable) over @bounds of the scene, at least as large as it wants to be; %NULL
 * takes it away. While it is there, the canvas leaves drags and keys to it. */
void kring_canvas_set_editor (KringCanvas *self, GtkWidget *editor, KringRect bounds);
GtkWidget *kring_canvas_get_editor (KringCanvas *self);

/** kring_canvas_to_scene: Turns a point of the widget into one of the scene. */
KringPoint kring_canvas_to_scene (KringCanvas *self, double x, double y);
/** kring_canvas_to_widget: Turns a rectangle of the scene into one of the widget. */
KringRect kring_canvas_to_widget (KringCanvas *self, KringRect rect);

/* Properties:
 *   "lasso" (gboolean, FALSE)   a drag on the ground draws a lasso; else it pans and Shift is held for one
 */

/* Signals; ids are borrowed; points are in the scene:
 *   "pressed"  (const char *id or NULL)                   a click selected a target, or the ground
 *   "toggled"  (const char *id)                           a target comes to what is selected, or leaves it
 *   "lassoed"  (GStrv ids, gboolean also)                 those targets are selected; @also: besides what is already
 *   "activated" (const char *id)                          double click, or Enter on the focused target
 *   "ground-activated" (double x, double y)               double click on empty ground
 *   "drag-begun" (const char *id)                         a box is being dragged
 *   "drag-moved" (const char *id, double x, double y, const char *over or NULL)
 *                                                         its middle would be there, the pointer is over that target
 *   "drag-ended" (const char *id, double x, double y, const char *over or NULL, gboolean cancelled)
 *   "menu" (const char *id or NULL, double x, double y)   context menu; x, y in the widget
 *   "focus-moved" (const char *id or NULL)
 *   "view-changed" ()                                     zoom or pan
 *   "motion-ended" ()                                     everything stands where it shall; not said when
 *                                                         another scene takes over
 *   "overview-changed" ()                                 there is a new picture of the whole
 */

G_END_DECLS
