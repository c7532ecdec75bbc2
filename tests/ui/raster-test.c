/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-raster.h"

/* What the canvas is handed by the thread that paints. */

#define WIDTH 240
#define HEIGHT 160

typedef struct
{
  KringRaster *raster;
  KringMeasure *measure;
  KringMotion *motion;
  KringPicture *picture; /* (nullable): what came last */
} Fixture;

static void
ready_cb (KringRasterKind kind, KringPicture *picture, gpointer data)
{
  Fixture *f = data;

  g_assert_null (f->picture);
  f->picture = picture;
}

static KringScene *
box_at (double x)
{
  KringScene *scene = kring_scene_new ();
  KringDrawable *box = kring_scene_add (scene, KRING_SHAPE_BOX, (KringStyle){ .name = KRING_STYLE_ACTOR },
                                        kring_rect_around ((KringPoint){ x, HEIGHT / 2 }, 60, 24));

  box->id = g_strdup ("a");
  box->target = TRUE;
  return scene;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (KringScene) before = box_at (40), after = box_at (200);

  f->measure = kring_measure_new_pango (NULL, 1);
  f->motion = kring_motion_new (before, after, NULL, kring_motion_straight);
  f->raster = kring_raster_new (ready_cb, f);
  kring_raster_set_painter (f->raster, kring_painter_new (f->measure, KRING_THEME_LIGHT), (KringColour){ 1, 1, 1, 1 });
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  kring_raster_free (f->raster);
  kring_motion_unref (f->motion);
  kring_measure_free (f->measure);
}

static KringPicture *
picture_at (Fixture *f, double part)
{
  kring_raster_wish_motion (f->raster, f->motion, part, (KringRect){ 0, 0, WIDTH, HEIGHT }, 1);
  while (f->picture == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&f->picture);
}

static char *
look_of (KringPicture *picture)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (picture->surface),
                                      (gsize) cairo_image_surface_get_stride (picture->surface) * HEIGHT);
}

/* Or a picture would change while it is shown. */
static void
test_held (Fixture *f, gconstpointer data)
{
  KringPicture *held[7];
  char *looks[G_N_ELEMENTS (held)];

  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      held[i] = picture_at (f, i / 10.0);
      looks[i] = look_of (held[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      g_autofree char *look = look_of (held[i]);

      g_assert_cmpstr (look, ==, looks[i]);
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (look, !=, looks[k]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      kring_picture_free (held[i]);
      g_free (looks[i]);
    }
}

/* Or each moment of a motion would take memory that has to be made clear first. */
static void
test_let_go (Fixture *f, gconstpointer data)
{
  cairo_surface_t *shown[2] = { NULL, NULL };

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (KringPicture) picture = picture_at (f, i / 12.0);
      g_autofree char *look = look_of (picture), *again = NULL;
      g_autoptr (KringPicture) next = picture_at (f, (i + 0.5) / 12);

      again = look_of (picture);
      g_assert_cmpstr (look, ==, again);
      g_assert_true (picture->surface != next->surface);
      if (i == 0)
        {
          shown[0] = picture->surface;
          shown[1] = next->surface;
        }
      g_assert_true (picture->surface == shown[0] || picture->surface == shown[1]);
      g_assert_true (next->surface == shown[0] || next->surface == shown[1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/raster/what is held stays as it is", Fixture, NULL, set_up, test_held, tear_down);
  g_test_add ("/raster/what is let go is painted on again", Fixture, NULL, set_up, test_let_go, tear_down);
  return g_test_run ();
}
