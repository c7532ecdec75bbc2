/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-map-page.h"

struct _KringMapPage
{
  GtkWidget parent_instance;

  /* Owned */
  KringMeasure *measure;
};

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KringMapPage, kring_map_page, GTK_TYPE_WIDGET)

static void
kring_map_page_dispose (GObject *object)
{
  KringMapPage *self = KRING_MAP_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->measure, kring_measure_free);
  G_OBJECT_CLASS (kring_map_page_parent_class)->dispose (object);
}

static void
kring_map_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_double (value, 1);
}

static void
kring_map_page_class_init (KringMapPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_map_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = kring_map_page_get_property;
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 100, 1, G_PARAM_READABLE);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kring_map_page_init (KringMapPage *self)
{
  static const char *const names[] = { "zoom-in", "zoom-out", "zoom-fit", "zoom-original", "add-actor", "rename",
                                       "delete", "take-off", "ring-in", "ring-out", "tie", "unpin", "rearrange",
                                       "menu" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *label = gtk_label_new ("Map");

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (group));
  self->measure = kring_measure_new_pango (NULL, 1);
}

GtkWidget *
kring_map_page_new (KringDocument *document, KringSelection *selection)
{
  return g_object_new (KRING_TYPE_MAP_PAGE, NULL);
}

void
kring_map_page_set_search (KringMapPage *self, const char *search)
{
}

KringMeasure *
kring_map_page_get_measure (KringMapPage *self)
{
  return self->measure;
}

KringAroundView *
kring_map_page_get_view (KringMapPage *self)
{
  return NULL;
}

void
kring_map_page_rename_selected (KringMapPage *self)
{
}
