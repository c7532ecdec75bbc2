/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-canvas-private.h"

#define LEAST_STEP 2.0 /* widget pixels between two points of the line */
#define GAP 2.0        /* on either side of the line, so that it is seen on any ground */

/* A line drawn by hand round what is to be selected. Its points are the scene's, so that it stays where it is while one
 * zooms with the wheel. */

void
kring_canvas_lasso_to (KringCanvas *self, double x, double y)
{
  KringPoint point = kring_canvas_to_scene (self, x, y);
  GArray *line = self->outline;

  if (line->len > 0
      && kring_distance (point, g_array_index (line, KringPoint, line->len - 1)) < LEAST_STEP / self->zoom)
    return;
  g_array_append_val (line, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tell (KringCanvas *self, const KringPoint *outline, guint n, KringShape shape, gboolean also)
{
  g_auto (GStrv) ids = self->scene ? kring_scene_enclosed (self->scene, outline, n, shape) : NULL;

  if (ids != NULL)
    g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_LASSOED], 0, ids, also);
}

void
kring_canvas_lasso_end (KringCanvas *self, gboolean also, gboolean cancelled)
{
  g_autoptr (GArray) line = g_steal_pointer (&self->outline);

  self->outline = g_array_new (FALSE, FALSE, sizeof (KringPoint));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!cancelled && line->len > 0)
    tell (self, (const KringPoint *) (gpointer) line->data, line->len, KRING_SHAPE_GROUP, also);
}

void
kring_canvas_lasso_all (KringCanvas *self)
{
  tell (self, NULL, 0, KRING_SHAPE_BOX, FALSE);
}

static void
set_line (cairo_t *cr, KringColour colour, double width)
{
  cairo_set_source_rgb (cr, colour.r, colour.g, colour.b);
  cairo_set_line_width (cr, width);
}

void
kring_canvas_lasso_snapshot (KringCanvas *self, GtkSnapshot *snapshot)
{
  KringLook look = kring_theme_look (self->theme, (KringStyle){ .name = KRING_STYLE_FOCUS });
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                            (float) gtk_widget_get_height (GTK_WIDGET (self)));
  const double dashes[] = { 5, 3 };
  cairo_t *cr;

  if (self->outline->len == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &all);
  for (guint i = 0; i < self->outline->len; i++)
    {
      KringPoint point = g_array_index (self->outline, KringPoint, i);
      KringRect at = kring_canvas_to_widget (self, (KringRect){ point.x, point.y, 0, 0 });

      cairo_line_to (cr, at.x, at.y);
    }
  set_line (cr, look.fill, look.width + 2 * GAP);
  cairo_stroke_preserve (cr);
  cairo_close_path (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  set_line (cr, look.stroke, look.width);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
