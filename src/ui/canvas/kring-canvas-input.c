/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-canvas-private.h"

#define ZOOM_STEP 1.15
#define PAN_STEP 48.0        /* widget pixels a key press */
#define HIT_SLACK 5.0        /* widget pixels beside a line that still hit it */
#define DRAG_THRESHOLD 6.0   /* widget pixels before a press becomes a drag */

static const KringDrawable *
hit (KringCanvas *self, double x, double y)
{
  int index = self->scene ? kring_scene_hit (self->scene, kring_canvas_to_scene (self, x, y), HIT_SLACK / self->zoom) : -1;

  return index >= 0 ? kring_scene_get (self->scene, (guint) index) : NULL;
}

static gboolean
is_box (const KringDrawable *drawable)
{
  return drawable != NULL && drawable->shape == KRING_SHAPE_BOX;
}

static void
press (KringCanvas *self, const KringDrawable *drawable)
{
  g_autofree char *id = drawable ? g_strdup (drawable->id) : NULL;

  if (!kring_canvas_focus_target (self, id))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_PRESSED], 0, id);
}

/* Pressed with the pointer: what one points at is in view already. */
static void
point_at (KringCanvas *self, const KringDrawable *drawable)
{
  self->pointing = TRUE;
  press (self, drawable);
  self->pointing = FALSE;
}

static void
toggle (KringCanvas *self, const char *id)
{
  g_autofree char *kept = g_strdup (id);

  kring_canvas_focus_target (self, kept);
  g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_TOGGLED], 0, kept);
}

/* Pressed while Ctrl or Shift is held: one more, or one less; on the ground what is selected stays so. Among many ties
 * there is hardly any ground: with Shift they count as such, so that a lasso can begin there. */
static void
point_also (KringCanvas *self, const KringDrawable *drawable, gboolean by_ctrl)
{
  self->pointing = TRUE;
  if (drawable != NULL && (by_ctrl || drawable->shape != KRING_SHAPE_CURVE))
    toggle (self, drawable->id);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->pointing = FALSE;
}

static gboolean
is_held (GtkEventController *controller, GdkModifierType keys)
{
  return (gtk_event_controller_get_current_event_state (controller) & keys) != 0;
}

/* Pointer */

static void
click_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, KringCanvas *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  const KringDrawable *drawable = hit (self, x, y);
  KringPoint point = kring_canvas_to_scene (self, x, y);
  g_autofree char *id = drawable ? g_strdup (drawable->id) : NULL;

  if (event != NULL && gdk_event_triggers_context_menu (event))
    {
      /* What is selected stays so: a menu may be one of several. */
      if (drawable != NULL && kring_canvas_is_selected (self, id))
        kring_canvas_focus_target (self, id);
      else
        point_at (self, drawable);
      g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_MENU], 0, id, x, y);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }
  if (button != GDK_BUTTON_PRIMARY)
    return;
  if (is_held (GTK_EVENT_CONTROLLER (gesture), GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    point_also (self, drawable, is_held (GTK_EVENT_CONTROLLER (gesture), GDK_CONTROL_MASK));
  else if (n_press == 1)
    point_at (self, drawable);
  else if (n_press == 2 && id != NULL)
    g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_ACTIVATED], 0, id);
  else if (n_press == 2)
    g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_GROUND_ACTIVATED], 0, point.x, point.y);
}

static const char *
box_under (KringCanvas *self, double x, double y)
{
  const KringDrawable *under = hit (self, x, y);

  return is_box (under) && g_strcmp0 (under->id, self->drag_id) != 0 ? under->id : NULL;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, KringCanvas *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  const KringDrawable *drawable = hit (self, x, y);
  KringPoint point = kring_canvas_to_scene (self, x, y);

  g_clear_pointer (&self->drag_id, g_free);
  if (button == GDK_BUTTON_SECONDARY || self->editor != NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->drag = KRING_DRAG_PAN;
  self->drag_centre = self->centre;
  if (button == GDK_BUTTON_PRIMARY && (drawable == NULL || drawable->shape == KRING_SHAPE_CURVE)
      && (self->lasso || is_held (GTK_EVENT_CONTROLLER (gesture), GDK_SHIFT_MASK)))
    self->drag = KRING_DRAG_LASSO;
  if (button == GDK_BUTTON_PRIMARY && is_box (drawable))
    {
      KringPoint middle = kring_rect_centre (drawable->bounds);

      self->drag = KRING_DRAG_PRESSED;
      self->drag_id = g_strdup (drawable->id);
      self->drag_grip = (KringPoint){ middle.x - point.x, middle.y - point.y };
    }
}

/* A frame is told of the pointer once; where a quick hand was in between is in the event's history. @x, @y: where the
 * event itself is. */
static void
lasso_history (KringCanvas *self, GdkEvent *event, double x, double y)
{
  const GdkAxisFlags both = GDK_AXIS_FLAG_X | GDK_AXIS_FLAG_Y;
  g_autofree GdkTimeCoord *been = NULL;
  double event_x, event_y;
  guint n = 0;

  if (event == NULL || !gdk_event_get_position (event, &event_x, &event_y))
    return;
  been = gdk_event_get_history (event, &n);
  for (guint i = 0; i < n; i++)
    if ((been[i].flags & both) == both)
      kring_canvas_lasso_to (self, been[i].axes[GDK_AXIS_X] + x - event_x, been[i].axes[GDK_AXIS_Y] + y - event_y);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, KringCanvas *self)
{
  double x, y;
  KringPoint point;
  g_autofree char *over = NULL;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->drag == KRING_DRAG_PAN && hypot (dx, dy) > 1)
    {
      self->fitted = FALSE;
      self->centre = (KringPoint){ self->drag_centre.x - dx / self->zoom, self->drag_centre.y - dy / self->zoom };
      kring_canvas_view_changed (self);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }
  if (self->drag == KRING_DRAG_LASSO && (self->outline->len > 0 || hypot (dx, dy) > DRAG_THRESHOLD))
    {
      if (self->outline->len == 0)
        kring_canvas_lasso_to (self, x, y);
      lasso_history (self, gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture)), x + dx, y + dy);
      kring_canvas_lasso_to (self, x + dx, y + dy);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  if (self->drag == KRING_DRAG_PRESSED && hypot (dx, dy) > DRAG_THRESHOLD)
    {
      self->drag = KRING_DRAG_BOX;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_DRAG_BEGUN], 0, self->drag_id);
    }
  if (self->drag != KRING_DRAG_BOX)
    return;
  point = kring_canvas_to_scene (self, x + dx, y + dy);
  over = g_strdup (box_under (self, x + dx, y + dy));
  g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_DRAG_MOVED], 0, self->drag_id, point.x + self->drag_grip.x,
                 point.y + self->drag_grip.y, over);
}

static void
end_drag (KringCanvas *self, double x, double y, gboolean cancelled)
{
  gboolean dragging = self->drag == KRING_DRAG_BOX;
  KringPoint point = kring_canvas_to_scene (self, x, y);
  g_autofree char *over = dragging ? g_strdup (box_under (self, x, y)) : NULL;
  g_autofree char *id = g_steal_pointer (&self->drag_id);

  self->drag = KRING_DRAG_NONE;
  if (dragging)
    g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_DRAG_ENDED], 0, id, point.x + self->drag_grip.x,
                   point.y + self->drag_grip.y, over, cancelled);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, KringCanvas *self)
{
  double x = 0, y = 0;

  if (self->drag == KRING_DRAG_LASSO)
    {
      self->drag = KRING_DRAG_NONE;
      kring_canvas_lasso_end (self, is_held (GTK_EVENT_CONTROLLER (gesture), GDK_CONTROL_MASK), FALSE);
      return;
    }
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  end_drag (self, x + dx, y + dy, FALSE);
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, KringCanvas *self)
{
  kring_canvas_lasso_end (self, FALSE, TRUE);
  end_drag (self, self->pointer.x, self->pointer.y, TRUE);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, KringCanvas *self)
{
  const KringDrawable *drawable;

  self->pointer = (KringPoint){ x, y };
  if (self->drag == KRING_DRAG_BOX || self->drag == KRING_DRAG_PAN || self->drag == KRING_DRAG_LASSO)
    return;
  drawable = hit (self, x, y);
  kring_canvas_labels_hover (self, drawable ? drawable->id : NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_box (drawable) ? "grab" : drawable ? "pointer" : NULL);
}

static void
leave_cb (GtkEventControllerMotion *controller, KringCanvas *self)
{
  kring_canvas_labels_hover (self, NULL);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, KringCanvas *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GdkDevice *device = event ? gdk_event_get_device (event) : NULL;
  gboolean touchpad = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHPAD;

  /* A wheel zooms; two fingers on a touchpad pan, as do a tilted wheel and Shift. */
  if ((state & GDK_CONTROL_MASK) != 0 || (!touchpad && (state & GDK_SHIFT_MASK) == 0 && dy != 0))
    {
      kring_canvas_zoom_at (self, self->zoom * pow (ZOOM_STEP, -dy), self->pointer.x, self->pointer.y);
      return TRUE;
    }
  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  kring_canvas_pan_by (self, dx * (touchpad ? 1 : PAN_STEP), dy * (touchpad ? 1 : PAN_STEP));
  return TRUE;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, KringCanvas *self)
{
  self->pinch_zoom = self->zoom;
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, KringCanvas *self)
{
  double x = self->pointer.x, y = self->pointer.y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  kring_canvas_zoom_at (self, self->pinch_zoom * scale, x, y);
}

/* Keys */

/* With Shift one more is selected, or one less, as one goes; with Ctrl besides, one only goes there. */
static gboolean
step (KringCanvas *self, int dx, int dy, GdkModifierType held)
{
  const char *focused = kring_canvas_get_focused (self);
  int from = focused ? kring_scene_find (self->scene, focused) : -1;
  int to = kring_scene_neighbour (self->scene, from, dx, dy);
  const KringDrawable *drawable = to >= 0 ? kring_scene_get (self->scene, (guint) to) : NULL;

  if (drawable == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (held == 0)
    press (self, drawable);
  else if (held == GDK_SHIFT_MASK)
    toggle (self, drawable->id);
  else
    kring_canvas_focus_target (self, drawable->id);
  return TRUE;
}

static gboolean
pan (KringCanvas *self, int dx, int dy)
{
  kring_canvas_pan_by (self, dx * PAN_STEP, dy * PAN_STEP);
  return TRUE;
}

static gboolean
open_menu (KringCanvas *self)
{
  g_autofree char *id = g_strdup (kring_canvas_get_focused (self));
  int index = id ? kring_scene_find (self->scene, id) : -1;
  KringRect where = { gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0, 0, 0 };

  if (index >= 0)
    where = kring_canvas_to_widget (self, kring_scene_get (self->scene, (guint) index)->bounds);
  g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_MENU], 0, id, where.x + where.w / 2, where.y + where.h);
  return TRUE;
}

static gboolean
arrow_direction (guint key, int *dx, int *dy)
{
  *dx = key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -1 : key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? 1 : 0;
  *dy = key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : 0;
  return *dx != 0 || *dy != 0;
}

static gboolean
is_space (guint key)
{
  return key == GDK_KEY_space || key == GDK_KEY_KP_Space;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, KringCanvas *self)
{
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK);
  g_autofree char *focused = g_strdup (kring_canvas_get_focused (self));
  int dx, dy;

  if (self->scene == NULL || self->editor != NULL)
    return FALSE;
  if (key == GDK_KEY_Escape && self->drag == KRING_DRAG_LASSO)
    {
      self->drag = KRING_DRAG_NONE;
      kring_canvas_lasso_end (self, FALSE, TRUE);
      return TRUE;
    }
  if (key == GDK_KEY_Escape && self->drag == KRING_DRAG_BOX)
    {
      end_drag (self, self->pointer.x, self->pointer.y, TRUE);
      return TRUE;
    }
  if (arrow_direction (key, &dx, &dy))
    {
      if ((held & GDK_SHIFT_MASK) != 0 || held == 0)
        return (held & GDK_ALT_MASK) == 0 && step (self, dx, dy, held);
      return held == GDK_CONTROL_MASK && pan (self, dx, dy);
    }
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && held == GDK_SHIFT_MASK))
    return open_menu (self);
  if (held == GDK_CONTROL_MASK && key == GDK_KEY_a)
    {
      kring_canvas_lasso_all (self);
      return TRUE;
    }
  if (held == GDK_CONTROL_MASK && focused != NULL && is_space (key))
    {
      toggle (self, focused);
      return TRUE;
    }
  if (held != 0 || focused == NULL)
    return FALSE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    {
      g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_ACTIVATED], 0, focused);
      return TRUE;
    }
  if (is_space (key))
    {
      g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_PRESSED], 0, focused);
      return TRUE;
    }
  return FALSE;
}

static void
add (KringCanvas *self, GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
kring_canvas_input_init (KringCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (click_pressed_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  add (self, GTK_EVENT_CONTROLLER (click));
  add (self, GTK_EVENT_CONTROLLER (drag));
  add (self, GTK_EVENT_CONTROLLER (pinch));
  add (self, motion);
  add (self, scroll);
  add (self, keys);
}
