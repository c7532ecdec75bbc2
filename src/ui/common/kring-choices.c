/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-choices.h"

#include <adwaita.h>

#include "kring-accessible.h"

/* So much of an answer stands in one line, however long the question beside it. */
#define ANSWER_CHARS 12

static guint
selected (GtkWidget *chooser)
{
  guint position = 0;

  g_object_get (chooser, "selected", &position, NULL);
  return position;
}

static void
show_mark (GtkListItem *item, GtkWidget *chooser)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (mark, selected (chooser) == gtk_list_item_get_position (item) ? 1 : 0);
}

static void
selected_cb (GtkWidget *chooser, GParamSpec *pspec, GtkListItem *item)
{
  if (gtk_list_item_get_child (item) != NULL)
    show_mark (item, chooser);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkWidget *chooser)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (selected_cb), item, 0);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkWidget *chooser)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), text);
  kring_accessible_name (gtk_widget_get_parent (box), text);
  show_mark (item, chooser);
}

/* What is chosen already, on the chooser itself. Beside the title of a row it is broken rather than cut: a question is
 * of no use without its answer. */
static void
setup_chosen_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkWidget *chooser)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (ADW_IS_COMBO_ROW (chooser))
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
    }
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), ADW_IS_COMBO_ROW (chooser) ? 1 : 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_chosen_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkWidget *chooser)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  if (ADW_IS_COMBO_ROW (chooser))
    gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (text, -1), ANSWER_CHARS));
  kring_accessible_name (gtk_widget_get_parent (label), text);
}

static void
make_factories (GtkWidget *chooser)
{
  g_autoptr (GtkListItemFactory) lines = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (lines, "setup", G_CALLBACK (setup_cb), chooser, 0);
  g_signal_connect_object (lines, "bind", G_CALLBACK (bind_cb), chooser, 0);
  g_signal_connect_object (chosen, "setup", G_CALLBACK (setup_chosen_cb), chooser, 0);
  g_signal_connect_object (chosen, "bind", G_CALLBACK (bind_chosen_cb), chooser, 0);
  g_object_set (chooser, "factory", chosen, "list-factory", lines, NULL);
}

void
kring_choices_set (GtkWidget *chooser, GtkStringList *labels)
{
  GtkListItemFactory *factory = NULL;

  g_object_get (chooser, "list-factory", &factory, NULL);
  if (factory == NULL)
    {
      g_autoptr (GtkExpression) shown = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      make_factories (chooser);
      /* A subtitle can only be read from an expression. */
      if (ADW_IS_COMBO_ROW (chooser))
        adw_combo_row_set_expression (ADW_COMBO_ROW (chooser), shown);
    }
  g_clear_object (&factory);
  g_object_set (chooser, "model", labels, NULL);
  if (ADW_IS_COMBO_ROW (chooser))
    kring_accessible_name_lists (chooser, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (chooser)));
}

/* What takes the focus is a button inside, which the toolkit names after its class. */
static void
name_button (GtkDropDown *chooser)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (chooser));
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (chooser);
  const char *name = g_object_get_data (G_OBJECT (chooser), "kring-name");
  g_autofree char *spoken = NULL;

  if (button == NULL || chosen == NULL)
    return;
  spoken = g_strdup_printf ("%s: %s", name, gtk_string_object_get_string (chosen));
  kring_accessible_name (button, spoken);
}

void
kring_choices_name (GtkDropDown *chooser, const char *name)
{
  kring_accessible_name (GTK_WIDGET (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), "kring-name", g_strdup (name), g_free);
  g_signal_connect (chooser, "notify::selected", G_CALLBACK (name_button), NULL);
  kring_accessible_name_lists (GTK_WIDGET (chooser), name);
  name_button (chooser);
}
