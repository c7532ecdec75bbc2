/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "kring-inspector.h"
#include "kring-language.h"
#include "kring-operations.h"

/* What is said in the second place would be lost on a pale projector. Looked at is what the toolkit draws, before it is
 * pixels: the colour of each text and how much of it the widgets around it let through. */

#define LEAST 4.5

static double
linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* Of grey on grey, as WCAG counts it. */
static double
contrast (double one, double other)
{
  double a = linear (one) + 0.05, b = linear (other) + 0.05;

  return a > b ? a / b : b / a;
}

static double
lowest (GskRenderNode *node, double ground, double opacity);

static double
lowest_of_children (GskRenderNode *node, double ground, double opacity)
{
  double found = 21;

  for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
    found = MIN (found, lowest (gsk_container_node_get_child (node, i), ground, opacity));
  return found;
}

static double
contrast_of_text (GskRenderNode *node, double ground, double opacity)
{
  const GdkRGBA *colour = gsk_text_node_get_color (node);
  double shown = colour->alpha * opacity;

  /* GTK 4.18 does not tell colours that a style has mixed in another space; there the light ones are looked at alone. */
  if (colour->red < 0 || colour->red > 1 || colour->green < 0 || colour->green > 1)
    return 21;
  /* What is not seen at all is there for its size. */
  return shown < 0.01 ? 21 : contrast (shown * colour->green + (1 - shown) * ground, ground);
}

static double
lowest (GskRenderNode *node, double ground, double opacity)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      return lowest_of_children (node, ground, opacity);
    case GSK_OPACITY_NODE:
      return lowest (gsk_opacity_node_get_child (node), ground, opacity * gsk_opacity_node_get_opacity (node));
    case GSK_TRANSFORM_NODE:
      return lowest (gsk_transform_node_get_child (node), ground, opacity);
    case GSK_CLIP_NODE:
      return lowest (gsk_clip_node_get_child (node), ground, opacity);
    case GSK_ROUNDED_CLIP_NODE:
      return lowest (gsk_rounded_clip_node_get_child (node), ground, opacity);
    case GSK_DEBUG_NODE:
      return lowest (gsk_debug_node_get_child (node), ground, opacity);
    case GSK_TEXT_NODE:
      return contrast_of_text (node, ground, opacity);
    default:
      return 21;
    }
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, KRING_APP_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static double
lowest_in (GtkWidget *widget, double ground)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_to_node (snapshot);
  /* What waits to be drawn shows nothing. */
  return node != NULL ? lowest (node, ground, 1) : 0;
}

static void
show_and_look (AdwColorScheme scheme, double ground)
{
  GError *error = NULL;
  g_autofree char *need = NULL;
  g_autoptr (KringDocument) document = kring_document_new ("en", &error);
  g_autoptr (KringSelection) selection = NULL;
  g_autoptr (KringEditor) editor = NULL;
  GtkWidget *inspector = g_object_new (KRING_TYPE_INSPECTOR, NULL), *window = adw_window_new ();
  gint64 deadline;

  g_assert_true (kring_operation_add_need (document, "A pupil long away", &need, &error));
  selection = kring_selection_new (document);
  editor = kring_editor_new (document, selection);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  kring_inspector_set_editor (KRING_INSPECTOR (inspector), editor);
  adw_window_set_content (ADW_WINDOW (window), inspector);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 1400);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (inspector) || gtk_widget_get_width (inspector) == 0)
    g_main_context_iteration (NULL, TRUE);
  /* Newer versions of the toolkit fade from one set of colours to the other. */
  deadline = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  while (lowest_in (inspector, ground) < LEAST && g_get_monotonic_time () < deadline)
    {
      gtk_widget_queue_draw (inspector);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpfloat (lowest_in (inspector, ground), >=, LEAST);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (kring_document_close (document, NULL));
}

static void
test_light (void)
{
  show_and_look (ADW_COLOR_SCHEME_FORCE_LIGHT, 1);
}

/* A card is a little lighter than the window. */
static void
test_dark (void)
{
  show_and_look (ADW_COLOR_SCHEME_FORCE_DARK, 0.21);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  kring_language_init ();
  adw_init ();
  load_style ();
  g_test_add_func ("/ui/contrast/light", test_light);
  g_test_add_func ("/ui/contrast/dark", test_dark);
  return g_test_run ();
}
