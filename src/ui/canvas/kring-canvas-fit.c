/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-canvas-private.h"

#include <math.h>

#define LARGEST_FIT 2.5
#define FIT_MARGIN 16.0 /* widget pixels left free round a scene that is fitted in */

/* Where one looks: all of the scene, beside what lies over it, or a part of it at some zoom. */

/* Whether a drawable that fills @bounds would be seen in @covered, both in the widget: lines may be. */
static gboolean
reaches (const KringDrawable *drawable, KringRect bounds, KringRect covered)
{
  KringPoint middle = kring_rect_centre (bounds);
  double dx = (CLAMP (middle.x, covered.x, covered.x + covered.w) - middle.x) / MAX (bounds.w / 2, 1);
  double dy = (CLAMP (middle.y, covered.y, covered.y + covered.h) - middle.y) / MAX (bounds.h / 2, 1);

  if (drawable->shape == KRING_SHAPE_ELLIPSE)
    return dx * dx + dy * dy < 1;
  return (drawable->shape == KRING_SHAPE_TEXT || kring_drawable_is_solid (drawable)) && kring_rect_overlap (covered, bounds);
}

/* Whether no name, box or ring would lie in @covered, a part of the widget. */
static gboolean
is_free (KringCanvas *self, KringRect covered)
{
  for (guint i = 0; i < kring_scene_length (self->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (self->scene, i);

      if (reaches (drawable, kring_canvas_to_widget (self, drawable->bounds), covered))
        return FALSE;
    }
  return TRUE;
}

static gboolean
corner_is_free (KringCanvas *self)
{
  double w = gtk_widget_get_width (GTK_WIDGET (self)), h = gtk_widget_get_height (GTK_WIDGET (self));

  return is_free (self, (KringRect){ w - self->corner_width, h - self->corner_height, self->corner_width,
                                     self->corner_height });
}

static gboolean
foot_is_free (KringCanvas *self)
{
  double w = gtk_widget_get_width (GTK_WIDGET (self)), h = gtk_widget_get_height (GTK_WIDGET (self));

  return is_free (self, (KringRect){ (w - self->foot_width) / 2, h - self->foot_height, self->foot_width,
                                     self->foot_height });
}

/* Moves a fitted scene out of the covered corner: to the left as far as there is room, else a little smaller. */
static void
leave_corner (KringCanvas *self, KringRect all)
{
  double w = gtk_widget_get_width (GTK_WIDGET (self));
  double zoom = self->zoom, slack = MAX (0, w / zoom - all.w) / 2;
  KringPoint middle = kring_rect_centre (all);

  for (int step = 1; step <= 10 && !corner_is_free (self); step++)
    self->centre.x = middle.x + slack * step / 10;
  for (int step = 1; step <= 8 && !corner_is_free (self); step++)
    {
      self->zoom = zoom * (1 - 0.015 * step);
      self->centre.x = all.x + w / self->zoom / 2 - FIT_MARGIN / self->zoom;
    }
}

/* Moves it up from what covers the middle of the lower edge, as far as it must, and makes it so much smaller. */
static void
leave_foot (KringCanvas *self, KringRect all)
{
  double h = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * FIT_MARGIN, zoom = self->zoom;

  for (int step = 1; step <= 10 && !foot_is_free (self); step++)
    {
      double kept = self->foot_height * step / 10.0;

      self->zoom = MIN (zoom, (h - kept) / all.h);
      self->centre.y = kring_rect_centre (all).y + kept / 2 / self->zoom;
    }
}

static void
fit (KringCanvas *self)
{
  KringRect all = kring_canvas_extents (self);
  double w = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * FIT_MARGIN;
  double h = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * FIT_MARGIN;

  if (all.w <= 0 || all.h <= 0 || w <= 0 || h <= 0)
    return;
  self->fitted_width = gtk_widget_get_width (GTK_WIDGET (self));
  self->fitted_height = gtk_widget_get_height (GTK_WIDGET (self));
  self->zoom = MIN (LARGEST_FIT, MIN (w / all.w, h / all.h));
  self->centre = kring_rect_centre (all);
  if (self->foot_width > 0)
    leave_foot (self, all);
  if (self->corner_width > 0)
    leave_corner (self, all);
  kring_canvas_view_changed (self);
}

void
kring_canvas_fit (KringCanvas *self)
{
  self->fitted = TRUE;
  fit (self);
}

void
kring_canvas_set_corner (KringCanvas *self, int w, int h)
{
  if (w == self->corner_width && h == self->corner_height)
    return;
  self->corner_width = w;
  self->corner_height = h;
  if (self->fitted && self->scene != NULL)
    fit (self);
}

void
kring_canvas_set_foot (KringCanvas *self, int w, int h)
{
  if (w == self->foot_width && h == self->foot_height)
    return;
  self->foot_width = w;
  self->foot_height = h;
  if (self->fitted && self->scene != NULL)
    fit (self);
}

void
kring_canvas_zoom_at (KringCanvas *self, double zoom, double x, double y)
{
  KringPoint under = kring_canvas_to_scene (self, x, y);

  self->fitted = FALSE;
  self->zoom = CLAMP (zoom, KRING_CANVAS_SMALLEST_ZOOM, KRING_CANVAS_LARGEST_ZOOM);
  self->centre.x = under.x - (x - gtk_widget_get_width (GTK_WIDGET (self)) / 2.0) / self->zoom;
  self->centre.y = under.y - (y - gtk_widget_get_height (GTK_WIDGET (self)) / 2.0) / self->zoom;
  kring_canvas_view_changed (self);
}

void
kring_canvas_zoom_to (KringCanvas *self, double zoom)
{
  kring_canvas_zoom_at (self, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                        gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

void
kring_canvas_pan_by (KringCanvas *self, double dx, double dy)
{
  self->fitted = FALSE;
  self->centre.x += dx / self->zoom;
  self->centre.y += dy / self->zoom;
  kring_canvas_view_changed (self);
}

void
kring_canvas_zoom_by (KringCanvas *self, double factor)
{
  kring_canvas_zoom_to (self, self->zoom * factor);
}

double
kring_canvas_get_zoom (KringCanvas *self)
{
  return self->zoom;
}

void
kring_canvas_show (KringCanvas *self, const char *id)
{
  int index = self->scene ? kring_scene_find (self->scene, id) : -1;
  KringRect view = kring_canvas_visible (self), rect;
  double margin = 12 / self->zoom, dx = 0, dy = 0;

  /* All of it is in view, or will be with the first size. */
  if (index < 0 || self->fitted || view.w <= 0)
    return;
  rect = kring_rect_grow (kring_scene_get (self->scene, (guint) index)->bounds, margin);
  if (rect.x < view.x || rect.w > view.w)
    dx = rect.x - view.x;
  else if (rect.x + rect.w > view.x + view.w)
    dx = rect.x + rect.w - view.x - view.w;
  if (rect.y < view.y || rect.h > view.h)
    dy = rect.y - view.y;
  else if (rect.y + rect.h > view.y + view.h)
    dy = rect.y + rect.h - view.y - view.h;
  if (dx == 0 && dy == 0)
    return;
  self->fitted = FALSE;
  self->centre.x += dx;
  self->centre.y += dy;
  kring_canvas_view_changed (self);
}
