/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-owner-row.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-operations.h"
#include "kring-people.h"
#include "kring-text.h"

struct _KringOwnerRow
{
  KringEntryRow parent_instance;

  /* Owned */
  KringEditor *editor;
  char *id; /* (nullable) */

  /* Borrowed: children */
  GtkEntry *entry;
  GtkMenuButton *choose;

  KringTableIndex table;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringOwnerRow, kring_owner_row, KRING_TYPE_ENTRY_ROW)

static KringRow *
row_of (KringOwnerRow *self)
{
  return self->id ? kring_model_get (kring_editor_get_model (self->editor), self->table, self->id) : NULL;
}

static void
changed_cb (KringOwnerRow *self)
{
  KringRow *row = row_of (self);
  g_autofree char *who = kring_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE);
  GError *error = NULL;
  gboolean ok;

  if (self->loading || row == NULL
      || g_strcmp0 (who, kring_people_owner (kring_editor_get_model (self->editor), row)) == 0)
    return;
  ok = kring_operation_set_owner (kring_editor_get_document (self->editor), row, who, &error);
  kring_editor_done (self->editor, ok, &error);
}

static void
left_cb (KringOwnerRow *self)
{
  kring_document_seal (kring_editor_get_document (self->editor));
  kring_owner_row_load (self, row_of (self));
}

static void
chosen_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringOwnerRow *self = data;

  kring_document_seal (kring_editor_get_document (self->editor));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), g_variant_get_string (value, NULL));
  kring_document_seal (kring_editor_get_document (self->editor));
}

static void
fill_menu_cb (GtkMenuButton *button, gpointer data)
{
  KringOwnerRow *self = data;
  g_autoptr (GPtrArray) all = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_PARTICIPANT);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const char *name = kring_row_name (g_ptr_array_index (all, i));
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "owner.choose", "s", name);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  kring_accessible_name_menu (GTK_WIDGET (gtk_menu_button_get_popover (button)));
}

static void
kring_owner_row_dispose (GObject *object)
{
  KringOwnerRow *self = KRING_OWNER_ROW (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (kring_owner_row_parent_class)->dispose (object);
}

static void
kring_owner_row_class_init (KringOwnerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_owner_row_dispose;
}

static void
kring_owner_row_init (KringOwnerRow *self)
{
  static const GActionEntry entries[] = { { "choose", chosen_cb, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = kring_entry_row_get_entry (KRING_ENTRY_ROW (self));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "owner", G_ACTION_GROUP (actions));
  self->choose = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->choose), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->choose), _ ("Choose Somebody Who Takes Part"));
  kring_accessible_name (GTK_WIDGET (self->choose), _ ("Choose Somebody Who Takes Part"));
  kring_entry_row_add_suffix (KRING_ENTRY_ROW (self), GTK_WIDGET (self->choose));
  gtk_menu_button_set_create_popup_func (self->choose, fill_menu_cb, self, NULL);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

GtkWidget *
kring_owner_row_new (KringEditor *editor, KringTableIndex table)
{
  KringOwnerRow *self = g_object_new (KRING_TYPE_OWNER_ROW, "title", _ ("Who sees to it"), NULL);

  self->editor = g_object_ref (editor);
  self->table = table;
  return GTK_WIDGET (self);
}

void
kring_owner_row_load (KringOwnerRow *self, KringRow *row)
{
  KringModel *model = kring_editor_get_model (self->editor);
  g_autofree char *shown = kring_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE);
  const char *wanted = row ? kring_people_owner (model, row) : "";

  kring_set (&self->id, row ? row->id : NULL);
  self->loading = TRUE;
  if (g_strcmp0 (shown, wanted) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), wanted);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), row != NULL && !kring_editor_get_read_only (self->editor));
  gtk_widget_set_visible (GTK_WIDGET (self->choose), kring_model_count (model, KRING_TABLE_PARTICIPANT) > 0
                                                         && !kring_editor_get_read_only (self->editor));
  self->loading = FALSE;
}
