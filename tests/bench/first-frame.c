/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into a program before its libraries (LD_PRELOAD): says on standard output when its window showed its first
 * frame and, if there is a canvas in it, the first one with a picture, and then ends the program. */

#define _GNU_SOURCE /* RTLD_NEXT */

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "kring-bench.h"

static GtkWidget *
find_canvas (GtkWidget *widget)
{
  if (strcmp (G_OBJECT_TYPE_NAME (widget), "KringCanvas") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_canvas (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* How much of the canvas pictures cover, which may be there piece by piece. */
static double
pictured (GskRenderNode *node)
{
  graphene_rect_t bounds;
  double area = 0;

  if (node == NULL)
    return 0;
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        area += pictured (gsk_container_node_get_child (node, i));
      return area;
    case GSK_CLIP_NODE:
      return pictured (gsk_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return pictured (gsk_transform_node_get_child (node));
    case GSK_CAIRO_NODE:
    case GSK_TEXTURE_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      return (double) bounds.size.width * bounds.size.height;
    default:
      return 0;
    }
}

static gboolean
shows_picture (GtkWidget *canvas)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (canvas);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (canvas), gtk_widget_get_height (canvas));
  node = gtk_snapshot_to_node (snapshot);
  /* Less is what is drawn over the map, around what is chosen. */
  return pictured (node) > gtk_widget_get_width (canvas) * gtk_widget_get_height (canvas) / 4.0;
}

static void
say (const char *what)
{
  double started = g_ascii_strtod (g_getenv ("KRING_BENCH_START"), NULL);

  printf ("%s %.2f %.2f\n", what, kring_bench_clock (CLOCK_MONOTONIC) - started, kring_bench_cpu ());
  fflush (stdout);
}

static void
after_paint_cb (GdkFrameClock *clock, GtkWidget *window)
{
  static gboolean first = TRUE;
  GtkWidget *canvas = find_canvas (window);

  if (first)
    say ("frame");
  first = FALSE;
  if (canvas != NULL && !shows_picture (canvas))
    return;
  say ("picture");
  _exit (0);
}

static void
map_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), window);
}

static void
window_added_cb (GtkApplication *app, GtkWindow *window)
{
  g_signal_connect_after (window, "map", G_CALLBACK (map_cb), NULL);
}

int
g_application_run (GApplication *app, int argc, char *argv[])
{
  int (*run) (GApplication *, int, char **) = NULL;

  *(void **) &run = dlsym (RTLD_NEXT, "g_application_run");
  g_signal_connect (app, "window-added", G_CALLBACK (window_added_cb), NULL);
  return run (app, argc, argv);
}
