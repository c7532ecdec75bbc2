/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dialogues-sidebar.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-language.h"
#include "kring-talk-words.h"

struct _KringDialoguesSidebar
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  KringDialogueViewing *viewing;

  /* Borrowed: children */
  GtkListBox *list;
  GtkWidget *begin;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringDialoguesSidebar, kring_dialogues_sidebar, GTK_TYPE_BOX)

/* A list that goes tells that nothing is chosen in it any more. */
static void
row_cb (KringDialoguesSidebar *self, GtkListBoxRow *row)
{
  const char *id = row ? g_object_get_data (G_OBJECT (row), "id") : NULL;
  KringTalk *open;

  if (self->loading || id == NULL)
    return;
  open = kring_dialogue_viewing_get_talk (self->viewing);
  if (open == NULL || g_strcmp0 (open->dialogue->row.id, id) != 0)
    kring_dialogue_viewing_open (self->viewing, id);
}

/* Choosing the one that is open already leads back from its sections. */
static void
activated_cb (KringDialoguesSidebar *self)
{
  kring_dialogue_viewing_set_section (self->viewing, NULL);
  kring_dialogue_viewing_compare_none (self->viewing);
}

/* To the toolkit each row is a stop of its own, and each would be shown on the way. */
static gboolean
key_cb (KringDialoguesSidebar *self, guint keyval)
{
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab)
    return gtk_widget_grab_focus (self->begin);
  if (keyval == GDK_KEY_ISO_Left_Tab)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.previous-region", NULL);
  return GDK_EVENT_PROPAGATE;
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = make_label ("kring-need-name"), *about = make_label ("dim-label");

  gtk_widget_add_css_class (about, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), about);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "name", name);
  g_object_set_data (G_OBJECT (row), "about", about);
  return row;
}

static void
show_row (KringDialoguesSidebar *self, GtkWidget *row, KringTalk *talk)
{
  g_autofree char *about = kring_talk_about (talk, kring_editor_get_model (self->editor));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", kring_talk_name (talk), about);

  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (talk->dialogue->row.id), g_free);
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "name"), kring_talk_name (talk));
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "about"), about);
  kring_accessible_name (row, spoken);
}

/* Rows are kept and filled anew, since one of them may have the focus. */
static void
load (KringDialoguesSidebar *self)
{
  GPtrArray *talks = kring_dialogue_viewing_get_talks (self->viewing);
  KringTalk *open = kring_dialogue_viewing_get_talk (self->viewing);
  GtkListBoxRow *row;
  guint n = 0;

  self->loading = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, (int)n)) != NULL)
    if (n++ >= talks->len)
      gtk_list_box_remove (self->list, GTK_WIDGET (row)), n--;
  for (; n < talks->len; n++)
    gtk_list_box_append (self->list, make_row ());
  for (guint i = 0; i < talks->len; i++)
    {
      row = gtk_list_box_get_row_at_index (self->list, (int)i);
      show_row (self, GTK_WIDGET (row), g_ptr_array_index (talks, i));
      if (g_ptr_array_index (talks, i) == open)
        gtk_list_box_select_row (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), talks->len > 0);
  self->loading = FALSE;
}

static void
kring_dialogues_sidebar_dispose (GObject *object)
{
  KringDialoguesSidebar *self = KRING_DIALOGUES_SIDEBAR (object);

  g_clear_object (&self->viewing);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_dialogues_sidebar_parent_class)->dispose (object);
}

static void
kring_dialogues_sidebar_class_init (KringDialoguesSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_dialogues_sidebar_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kring_dialogues_sidebar_init (KringDialoguesSidebar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  kring_accessible_name (GTK_WIDGET (self), _ ("Dialogues"));
}

GtkWidget *
kring_dialogues_sidebar_new (KringEditor *editor, KringDialogueViewing *viewing)
{
  KringDialoguesSidebar *self = g_object_new (KRING_TYPE_DIALOGUES_SIDEBAR, NULL);
  GtkWidget *heading = make_label ("heading");
  GtkEventController *key = gtk_event_controller_key_new ();

  self->editor = g_object_ref (editor);
  self->viewing = g_object_ref (viewing);
  gtk_label_set_label (GTK_LABEL (heading), _ ("Dialogues"));
  gtk_widget_add_css_class (heading, "kring-side-heading");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  kring_accessible_name (GTK_WIDGET (self->list), _ ("Dialogues"));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), key);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->begin = gtk_button_new_with_label (_ ("New Dialogue …"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->begin), "win.begin-dialogue");
  gtk_widget_add_css_class (self->begin, "kring-sidebar-button");
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self), self->begin);
  g_signal_connect_object (viewing, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}
