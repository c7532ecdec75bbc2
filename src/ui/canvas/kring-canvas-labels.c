/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-actor-box.h"
#include "kring-canvas-private.h"
#include "kring-dot.h"
#include "kring-note-box.h"

#define LABEL_ZOOM (96.0 / 72) /* type as large as the desktop's own */
#define MARGIN 6.0             /* widget pixels to the edge of the canvas */
#define MOST_SELECTED 12       /* of more than that nobody reads names; they have their rings */
#define NEED_PAD 8.0           /* points round the name of a need */

/* Far away, actors are dots (kring-dot.h). Whoever is pointed at, has the focus or is selected has its name beside it,
 * as its box would be drawn, and always as large. */

/* The widget pixels that type of @style is high. */
static double
type_of (KringCanvas *self, KringStyleName style)
{
  return kring_theme_font (style).size * kring_measure_get_scale (self->measure) * self->zoom;
}

void
kring_canvas_labels_update (KringCanvas *self)
{
  gboolean dots = self->measure != NULL && kring_dots_wanted (self->dots, type_of (self, KRING_STYLE_ACTOR_NAME));

  if (dots == self->dots)
    return;
  self->dots = dots;
  /* Until the next picture comes, what lies beneath is not to show boxes among dots. */
  kring_raster_set_dots (self->raster, dots ? KRING_DOT / self->zoom : 0);
  if (self->scene != NULL && !self->changing)
    kring_canvas_wish_overview (self);
}

gboolean
kring_canvas_labels_shown (KringCanvas *self)
{
  KringPicture *picture = self->pictures[KRING_RASTER_SHARP];

  return picture != NULL ? picture->dots : self->dots;
}

void
kring_canvas_labels_hover (KringCanvas *self, const char *id)
{
  if (g_strcmp0 (id, self->hovered) == 0)
    return;
  g_free (self->hovered);
  self->hovered = g_strdup (id);
  if (self->dots)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What a label of target @index shows, %NULL if its name can be read where it is, or it has none. */
static KringScene *
label_scene (KringCanvas *self, guint index, KringRect *bounds)
{
  const KringDrawable *drawable = kring_scene_get (self->scene, index), *name;
  g_autoptr (KringScene) scene = kring_scene_new ();
  guint length = kring_scene_length (self->scene);
  guint parts = drawable->style.name == KRING_STYLE_ACTOR  ? KRING_ACTOR_PARTS
                : drawable->style.name == KRING_STYLE_NOTE ? KRING_NOTE_PARTS
                                                           : 0;

  if (parts > 0 && index + parts <= length)
    {
      *bounds = drawable->bounds;
      for (guint i = index; i < index + parts; i++)
        kring_scene_add_copy (scene, kring_scene_get (self->scene, i), 0, 0)->parent = -1;
      return g_steal_pointer (&scene);
    }
  name = index + 1 < length ? kring_scene_get (self->scene, index + 1) : NULL;
  if (drawable->style.name != KRING_STYLE_NEED || name == NULL || name->style.name != KRING_STYLE_NEED_NAME
      || !kring_dots_wanted (TRUE, type_of (self, KRING_STYLE_NEED_NAME)))
    return NULL;
  *bounds = kring_rect_grow (name->bounds, NEED_PAD * kring_measure_get_scale (self->measure));
  kring_scene_add (scene, KRING_SHAPE_BOX, drawable->style, *bounds)->radius = NEED_PAD;
  kring_scene_add_copy (scene, name, 0, 0)->parent = -1;
  return g_steal_pointer (&scene);
}

static void
paint_label (KringCanvas *self, GtkSnapshot *snapshot, const KringScene *scene, KringRect bounds, KringRect where)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) where.x - 2, (float) where.y - 2, (float) where.w + 4,
                                             (float) where.h + 4);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_translate (cr, where.x, where.y);
  cairo_scale (cr, LABEL_ZOOM, LABEL_ZOOM);
  cairo_translate (cr, -bounds.x, -bounds.y);
  kring_painter_set_dots (self->painter, 0);
  kring_painter_paint (self->painter, cr, scene, NULL, KRING_PAINT_FULL);
  cairo_destroy (cr);
}

/* @taken: where labels stand already; the new one is added. */
static void
show_label (KringCanvas *self, GtkSnapshot *snapshot, const char *id, GArray *taken)
{
  int index = kring_scene_find (self->scene, id);
  KringRect all = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  KringRect bounds, dot, where;
  g_autoptr (KringScene) scene = index >= 0 ? label_scene (self, (guint) index, &bounds) : NULL;

  if (scene == NULL)
    return;
  dot = kring_canvas_to_widget (self, kring_scene_get (self->scene, (guint) index)->bounds);
  if (!kring_rect_overlap (dot, all))
    return;
  if (kring_scene_get (scene, 0)->style.name == KRING_STYLE_ACTOR)
    dot = kring_dot_bounds (dot, KRING_DOT);
  where = kring_dot_label (dot, (KringPoint){ bounds.w * LABEL_ZOOM, bounds.h * LABEL_ZOOM },
                           kring_rect_grow (all, -MARGIN), (const KringRect *) (gpointer) taken->data, taken->len);
  paint_label (self, snapshot, scene, bounds, where);
  g_array_append_val (taken, where);
}

static void
add_once (GPtrArray *ids, const char *id)
{
  if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

void
kring_canvas_labels_snapshot (KringCanvas *self, GtkSnapshot *snapshot)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (KringRect));

  if (!kring_canvas_labels_shown (self) || self->painter == NULL || self->motion != NULL || self->without != NULL)
    return;
  add_once (ids, self->hovered);
  if (GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    add_once (ids, kring_canvas_get_focused (self));
  if (self->selected != NULL && g_strv_length (self->selected) <= MOST_SELECTED)
    for (guint i = 0; self->selected[i] != NULL; i++)
      add_once (ids, self->selected[i]);
  for (guint i = 0; i < ids->len; i++)
    show_label (self, snapshot, g_ptr_array_index (ids, i), taken);
}
