/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-changes-sidebar.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-change-look.h"
#include "kring-choices.h"
#include "kring-people.h"

struct _KringChangesSidebar
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  KringChangeViewing *viewing;
  GPtrArray *needs;  /* ids, in the order of the choice, after "all" */
  GPtrArray *owners; /* names, likewise */

  /* Borrowed: children */
  GtkListBox *faces;
  GtkDropDown *need;
  GtkDropDown *owner;
  GtkDropDown *stage;
  GtkLabel *balance;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringChangesSidebar, kring_changes_sidebar, GTK_TYPE_BOX)

static const char *const face_titles[KRING_N_CHANGE_FACES] = {
  /* Translators: how changes are shown: as cards in lanes. */
  NC_ ("changes", "Board"),
  /* Translators: how changes are shown: along the calendar. */
  NC_ ("changes", "Timeline"),
  NC_ ("changes", "Agreements and Meetings"),
};

static void
face_cb (KringChangesSidebar *self, GtkListBoxRow *row)
{
  if (!self->loading && row != NULL)
    kring_change_viewing_set_face (self->viewing, (KringChangeFace)gtk_list_box_row_get_index (row));
}

/* Choosing the one that is chosen already leads back from a change that is open. */
static void
face_activated_cb (KringChangesSidebar *self, GtkListBoxRow *row)
{
  face_cb (self, row);
}

/* To the toolkit each row is a stop of its own, and each would be shown on the way. */
static gboolean
faces_key_cb (KringChangesSidebar *self, guint keyval)
{
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab)
    return gtk_widget_child_focus (GTK_WIDGET (self->need), GTK_DIR_TAB_FORWARD);
  if (keyval == GDK_KEY_ISO_Left_Tab)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.previous-region", NULL);
  return GDK_EVENT_PROPAGATE;
}

static const char *
chosen (GtkDropDown *choice, GPtrArray *values)
{
  guint at = gtk_drop_down_get_selected (choice);

  return at > 0 && at - 1 < values->len ? g_ptr_array_index (values, at - 1) : NULL;
}

static void
need_cb (KringChangesSidebar *self)
{
  if (!self->loading)
    kring_change_viewing_set_need (self->viewing, chosen (self->need, self->needs));
}

static void
owner_cb (KringChangesSidebar *self)
{
  if (!self->loading)
    kring_change_viewing_set_owner (self->viewing, chosen (self->owner, self->owners));
}

static void
stage_cb (KringChangesSidebar *self)
{
  if (!self->loading)
    kring_change_viewing_set_stage (self->viewing, (int)gtk_drop_down_get_selected (self->stage) - 1);
}

static gboolean
holds (GListModel *shown, GtkStringList *wanted)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (wanted));

  if (shown == NULL || g_list_model_get_n_items (shown) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (shown), i), gtk_string_list_get_string (wanted, i))
        != 0)
      return FALSE;
  return TRUE;
}

static void
fill (GtkDropDown *choice, GtkStringList *labels, guint selected)
{
  if (!holds (gtk_drop_down_get_model (choice), labels))
    kring_choices_set (GTK_WIDGET (choice), labels);
  gtk_drop_down_set_selected (choice, selected);
}

static void
load_needs (KringChangesSidebar *self)
{
  g_autoptr (GPtrArray) needs = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_NEED);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *now = kring_change_viewing_get_need (self->viewing);
  guint selected = 0;

  /* Translators: changes of all needs. */
  gtk_string_list_append (labels, _ ("All needs"));
  g_ptr_array_set_size (self->needs, 0);
  for (guint i = 0; i < needs->len; i++)
    {
      KringRow *need = g_ptr_array_index (needs, i);

      gtk_string_list_append (labels, kring_row_name (need));
      g_ptr_array_add (self->needs, g_strdup (need->id));
      if (g_strcmp0 (need->id, now) == 0)
        selected = i + 1;
    }
  fill (self->need, labels, selected);
}

static void
load_owners (KringChangesSidebar *self)
{
  KringModel *model = kring_editor_get_model (self->editor);
  g_autoptr (GPtrArray) changes = kring_model_all (model, KRING_TABLE_CHANGE);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  const char *now = kring_change_viewing_get_owner (self->viewing);
  guint selected = 0;

  /* Translators: changes that anybody sees to. */
  gtk_string_list_append (labels, _ ("Anybody"));
  g_ptr_array_set_size (self->owners, 0);
  for (guint i = 0; i < changes->len; i++)
    {
      const char *owner = kring_people_owner (model, g_ptr_array_index (changes, i));

      if (owner[0] == '\0' || !g_hash_table_add (there, (gpointer)owner))
        continue;
      gtk_string_list_append (labels, owner);
      g_ptr_array_add (self->owners, g_strdup (owner));
      if (g_strcmp0 (owner, now) == 0)
        selected = self->owners->len;
    }
  fill (self->owner, labels, selected);
}

static void
load_balance (KringChangesSidebar *self)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (kring_editor_get_model (self->editor));
  g_autofree char *said = kring_change_balance (organisation, kring_change_viewing_get_need (self->viewing));

  gtk_widget_set_visible (GTK_WIDGET (self->balance), said != NULL);
  gtk_label_set_label (self->balance, said ? said : "");
}

static void
load (KringChangesSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->faces, (int)kring_change_viewing_get_face (self->viewing));

  self->loading = TRUE;
  gtk_list_box_select_row (self->faces, row);
  load_needs (self);
  load_owners (self);
  gtk_drop_down_set_selected (self->stage, (guint)(kring_change_viewing_get_stage (self->viewing) + 1));
  load_balance (self);
  self->loading = FALSE;
}

static void
kring_changes_sidebar_dispose (GObject *object)
{
  KringChangesSidebar *self = KRING_CHANGES_SIDEBAR (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->viewing);
  g_clear_pointer (&self->needs, g_ptr_array_unref);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_changes_sidebar_parent_class)->dispose (object);
}

static void
kring_changes_sidebar_class_init (KringChangesSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_changes_sidebar_dispose;
}

static GtkDropDown *
add_choice (KringChangesSidebar *self, const char *title, GCallback callback)
{
  GtkWidget *label = gtk_label_new (title), *choice = gtk_drop_down_new (NULL, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 9);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), choice);
  kring_choices_name (GTK_DROP_DOWN (choice), title);
  g_signal_connect_object (choice, "notify::selected", callback, self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (choice);
}

static void
add_faces (KringChangesSidebar *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->faces = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->faces, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->faces), "navigation-sidebar");
  kring_accessible_name (GTK_WIDGET (self->faces), _ ("Changes as"));
  for (guint i = 0; i < KRING_N_CHANGE_FACES; i++)
    {
      GtkWidget *label = gtk_label_new (g_dpgettext2 (GETTEXT_PACKAGE, "changes", face_titles[i]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_list_box_append (self->faces, label);
      kring_accessible_name (GTK_WIDGET (gtk_list_box_get_row_at_index (self->faces, (int) i)),
                             gtk_label_get_label (GTK_LABEL (label)));
    }
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (faces_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->faces), key);
  g_signal_connect_object (self->faces, "row-selected", G_CALLBACK (face_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->faces, "row-activated", G_CALLBACK (face_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->faces));
}

static void
fill_stages (KringChangesSidebar *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  /* Translators: changes of any stage. */
  gtk_string_list_append (labels, _ ("All stages"));
  for (guint i = 0; i < KRING_N_STAGES; i++)
    gtk_string_list_append (labels, kring_term_label (&kring_stages, (int)i));
  kring_choices_set (GTK_WIDGET (self->stage), labels);
}

static void
kring_changes_sidebar_init (KringChangesSidebar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-changes-sidebar");
  self->needs = g_ptr_array_new_with_free_func (g_free);
  self->owners = g_ptr_array_new_with_free_func (g_free);
  self->loading = TRUE;
  add_faces (self);
  /* Translators: over the choice of the need whose changes are shown. */
  self->need = add_choice (self, _ ("Around"), G_CALLBACK (need_cb));
  self->owner = add_choice (self, _ ("Who sees to it"), G_CALLBACK (owner_cb));
  self->stage = add_choice (self, _ ("How far it has come"), G_CALLBACK (stage_cb));
  fill_stages (self);
  self->balance = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->balance, TRUE);
  gtk_label_set_xalign (self->balance, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->balance), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->balance), "kring-balance");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->balance));
}

GtkWidget *
kring_changes_sidebar_new (KringEditor *editor, KringChangeViewing *viewing)
{
  KringChangesSidebar *self = g_object_new (KRING_TYPE_CHANGES_SIDEBAR, NULL);

  self->editor = g_object_ref (editor);
  self->viewing = g_object_ref (viewing);
  g_signal_connect_object (viewing, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}
