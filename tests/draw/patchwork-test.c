/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kring-patchwork.h"
#include "kring-sample.h"
#include "kring-view.h"

/* What is seen while an actor is dragged: patches upon what lies still must look as if all had been painted anew, or
 * something would be left standing behind it. */

#define WIDTH 1000
#define HEIGHT 700

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

typedef struct
{
  KringMeasure *measure;
  KringPainter *painter;
  KringView *view;
  KringScene *still;
  KringRect region;
  double scale;
  const char *actor;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (KringMap) map = kring_sample_random (5, 40, 120);

  self->measure = kring_measure_new_pango (NULL, 1);
  self->painter = kring_painter_new (self->measure, KRING_THEME_LIGHT);
  self->view = kring_view_new_around (map, self->measure, NULL);
  self->actor = kring_map_entry (self->view->around->map, 20)->actor->row.id;
  self->still = kring_view_without (self->view, self->actor);
  self->scale = 0.8;
  self->region = (KringRect){ -WIDTH / 2 / self->scale, -HEIGHT / 2 / self->scale, WIDTH / self->scale,
                              HEIGHT / self->scale };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  kring_scene_unref (self->still);
  kring_view_unref (self->view);
  kring_painter_free (self->painter);
  kring_measure_free (self->measure);
}

static cairo_surface_t *
painted (Fixture *self, const KringScene *over)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->region.x, -self->region.y);
  kring_painter_paint (self->painter, cr, self->still, &self->region, KRING_PAINT_FULL);
  if (over != NULL)
    kring_painter_paint (self->painter, cr, over, &self->region, KRING_PAINT_FULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static KringPatchwork *
patchwork_of (Fixture *self)
{
  g_autoptr (cairo_surface_t) still = painted (self, NULL);

  return kring_patchwork_new (still, self->region, self->scale);
}

/* The still picture with @patches put upon it. */
static cairo_surface_t *
put_together (KringPatchwork *patchwork, const GArray *patches)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_surface (cr, kring_patchwork_get_still (patchwork), 0, 0);
  cairo_paint (cr);
  for (guint i = 0; i < patches->len; i++)
    {
      const KringPatch *patch = &g_array_index (patches, KringPatch, i);

      cairo_set_source_surface (cr, patch->surface, patch->x, patch->y);
      cairo_paint (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
differ (cairo_surface_t *a, cairo_surface_t *b)
{
  const guchar *p = cairo_image_surface_get_data (a), *q = cairo_image_surface_get_data (b);
  guint n = 0;

  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    n += memcmp (p + 4 * i, q + 4 * i, 4) != 0;
  return n;
}

/* By how much of 255 they differ where they do so most. */
static guint
most_differ (cairo_surface_t *a, cairo_surface_t *b)
{
  const guchar *p = cairo_image_surface_get_data (a), *q = cairo_image_surface_get_data (b);
  guint most = 0;

  for (guint i = 0; i < WIDTH * HEIGHT * 4; i++)
    most = MAX (most, (guint) abs (p[i] - q[i]));
  return most;
}

static GArray *
assert_paints (Fixture *self, KringPatchwork *patchwork, const KringScene *over)
{
  GArray *patches = kring_patchwork_paint (patchwork, self->painter, over);
  g_autoptr (cairo_surface_t) wanted = painted (self, over);
  g_autoptr (cairo_surface_t) there = put_together (patchwork, patches);

  g_assert_cmpuint (differ (wanted, there), ==, 0);
  return patches;
}

static void
assert_drags (Fixture *self)
{
  g_autoptr (KringPatchwork) patchwork = patchwork_of (self);

  for (int i = 0; i < 12; i++)
    {
      /* All over the map and out of it, from ring to ring and sector to sector. */
      KringPoint at = { -520 + i * 90, i % 7 * 130 - 400 };
      g_autoptr (KringScene) over = kring_view_drag_overlay (self->view, self->actor, at);
      g_autoptr (GArray) patches = assert_paints (self, patchwork, over);

      g_assert_cmpuint (patches->len, >, 0);
    }
}

static void
test_drag (Fixture *self, gconstpointer data)
{
  assert_drags (self);
}

/* Far away actors are dots, whose ties are longer than the curves they follow. */
static void
test_dots (Fixture *self, gconstpointer data)
{
  kring_painter_set_dots (self->painter, 12);
  assert_drags (self);
}

/* Over another actor a ring and a line show what would be; back on the ground, they are gone. */
static void
test_tie (Fixture *self, gconstpointer data)
{
  g_autoptr (KringPatchwork) patchwork = patchwork_of (self);
  const char *other = kring_map_entry (self->view->around->map, 3)->actor->row.id;
  g_autoptr (KringScene) line
      = kring_view_tie_overlay (self->view, self->actor, kring_view_centre (self->view, self->actor), other);
  g_autoptr (KringScene) away = kring_view_drag_overlay (self->view, self->actor, (KringPoint){ 300, 40 });

  g_array_unref (assert_paints (self, patchwork, line));
  g_array_unref (assert_paints (self, patchwork, away));
  g_array_unref (assert_paints (self, patchwork, line));
  g_array_unref (assert_paints (self, patchwork, NULL));
}

static guint
shared (const GArray *a, const GArray *b)
{
  guint n = 0;

  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      n += g_array_index (a, KringPatch, i).surface == g_array_index (b, KringPatch, k).surface;
  return n;
}

/* What looks as it did is not handed on anew: else a drag would lag on a machine that must copy it. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (KringPatchwork) patchwork = patchwork_of (self);
  g_autoptr (KringScene) here = kring_view_drag_overlay (self->view, self->actor, (KringPoint){ 0, 280 });
  g_autoptr (KringScene) near = kring_view_drag_overlay (self->view, self->actor, (KringPoint){ 3, 281 });
  g_autoptr (GArray) first = assert_paints (self, patchwork, here);
  g_autoptr (GArray) same = assert_paints (self, patchwork, here);
  g_autoptr (GArray) moved = assert_paints (self, patchwork, near);

  g_assert_cmpuint (first->len, ==, same->len);
  g_assert_cmpuint (shared (first, same), ==, first->len);
  g_assert_cmpuint (shared (same, moved), >, 0);
  g_assert_cmpuint (shared (same, moved), <, same->len);
}

/* A drag begins with the picture that is there, out of which the actor and its ties are taken. */
static void
test_taken_out (Fixture *self, gconstpointer data)
{
  KringColour white = { 1, 1, 1, 1 };
  KringScene *whole = self->view->diagram->scene;
  g_autoptr (cairo_surface_t) wanted = painted (self, NULL);
  g_autoptr (cairo_surface_t) there = NULL;
  g_autoptr (KringScene) still = g_steal_pointer (&self->still);

  self->still = kring_scene_ref (whole);
  there = painted (self, NULL);
  g_assert_cmpuint (most_differ (wanted, there), >, 100);
  g_assert_true (kring_patchwork_take_out (there, self->region, self->scale, self->painter, white, whole, still));
  /* Cairo shades the edge of a line a little otherwise where it is cut off. */
  g_assert_cmpuint (most_differ (wanted, there), <, 20);
  /* What is not in it cannot be left of it. */
  g_assert_false (kring_patchwork_take_out (there, self->region, self->scale, self->painter, white, still, whole));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/patchwork/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("a drag looks as if all were painted anew", test_drag);
  ADD ("so it does among dots", test_dots);
  ADD ("nothing is left of what is shown no more", test_tie);
  ADD ("what looks as it did is handed on again", test_kept);
  ADD ("what is taken out leaves what was under it", test_taken_out);
  return g_test_run ();
}
