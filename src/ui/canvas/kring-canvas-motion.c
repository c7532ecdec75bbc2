/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-canvas-private.h"

#define LEAST_MOVE 0.5 /* points; less than this is no motion */

/* Going over from what is seen to another scene. */

gboolean
kring_canvas_is_moving (KringCanvas *self)
{
  return self->motion != NULL;
}

gboolean
kring_canvas_drop_motion (KringCanvas *self)
{
  g_autoptr (AdwAnimation) animation = g_steal_pointer (&self->animation);
  gboolean moving = self->motion != NULL;

  g_clear_pointer (&self->motion, kring_motion_unref);
  self->part = 0;
  if (animation != NULL)
    {
      g_signal_handlers_disconnect_by_data (animation, self);
      /* One that has come to its end cannot be paused. */
      if (adw_animation_get_state (animation) == ADW_ANIMATION_PLAYING)
        adw_animation_pause (animation);
    }
  return moving;
}

void
kring_canvas_end_motion (KringCanvas *self)
{
  if (!kring_canvas_drop_motion (self))
    return;
  kring_canvas_wish_overview (self);
  kring_canvas_show_again (self, TRUE);
  g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_MOTION_ENDED], 0);
}

void
kring_canvas_set_motion (KringCanvas *self, KringMotion *motion, double part)
{
  /* At the beginning of a motion no picture of before may come in between; within it, late ones are better than none. */
  gboolean turn = self->motion != motion;

  if (motion == NULL)
    {
      kring_canvas_end_motion (self);
      return;
    }
  if (turn)
    {
      g_clear_pointer (&self->motion, kring_motion_unref);
      self->motion = kring_motion_ref (motion);
      self->motion_extents = kring_rect_grow (kring_motion_extents (motion), KRING_CANVAS_EDGE);
    }
  self->part = part;
  kring_canvas_show_again (self, turn);
}

static void
animate_cb (double part, gpointer data)
{
  KringCanvas *self = data;

  if (self->motion != NULL)
    kring_canvas_set_motion (self, self->motion, part);
}

static gboolean
wants_motion (KringCanvas *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && self->scene != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
         && gtk_widget_get_width (GTK_WIDGET (self)) > 0;
}

static void
begin_motion (KringCanvas *self, KringMotion *motion, guint milliseconds)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (animate_cb, self, NULL);

  kring_canvas_set_motion (self, motion, 0);
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, milliseconds, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (kring_canvas_end_motion), self);
  adw_animation_play (self->animation);
}

/* The picture that is there stays where it is seen until the first one of the motion has come. */
static void
keep_picture (KringCanvas *self, const KringMotionStart *start)
{
  KringPicture *picture = self->pictures[KRING_RASTER_SHARP];

  if (picture == NULL)
    return;
  picture->region = (KringRect){ start->zoom * picture->region.x + start->shift.x,
                                 start->zoom * picture->region.y + start->shift.y, start->zoom * picture->region.w,
                                 start->zoom * picture->region.h };
  picture->scale /= start->zoom;
}

void
kring_canvas_go_to_scene (KringCanvas *self, KringScene *scene, const KringMeasure *measure, KringMotionPath path,
                          guint milliseconds)
{
  g_autoptr (KringScene) before = NULL;
  g_autoptr (KringMotion) motion = NULL;
  KringMotionStart start = { self->zoom, self->centre };

  if (!wants_motion (self))
    {
      kring_canvas_set_scene (self, scene, measure);
      return;
    }
  before = self->motion ? kring_motion_scene (self->motion, self->part) : kring_scene_ref (self->scene);
  kring_canvas_take_scene (self, scene, measure);
  /* Fitting in the new scene may have changed the view. */
  start.zoom /= self->zoom;
  start.shift = (KringPoint){ self->centre.x - start.zoom * start.shift.x, self->centre.y - start.zoom * start.shift.y };
  motion = kring_motion_new (before, scene, &start, path);
  if (kring_motion_goes (motion, LEAST_MOVE))
    {
      keep_picture (self, &start);
      begin_motion (self, motion, milliseconds);
      return;
    }
  kring_canvas_wish_overview (self);
  kring_canvas_show_again (self, FALSE);
}
