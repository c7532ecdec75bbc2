/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-window-private.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-application.h"
#include "kring-export-dialog.h"
#include "kring-language.h"
#include "kring-operations.h"

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;
  GError *error = NULL;

  kring_editor_done (self->editor, kring_document_undo (self->document, &error), &error);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;
  GError *error = NULL;

  kring_editor_done (self->editor, kring_document_redo (self->document, &error), &error);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;
  GError *error = NULL;

  if (kring_document_get_path (self->document) == NULL)
    {
      kring_window_ask_place (self, FALSE);
      return;
    }
  if (kring_document_get_read_only (self->document))
    {
      kring_window_ask_copy (self);
      return;
    }
  if (kring_editor_done (self->editor, kring_document_publish (self->document, &error), &error))
    kring_window_say (self, _ ("Kring saves by itself. Everything is saved."));
}

static void
save_copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_ask_copy (data);
}

static void
open_exported_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_show_uri (data, g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
exported_cb (KringWindow *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  /* Translators: %s is the name of a file. */
  g_autofree char *sentence = g_strdup_printf (_ ("The picture is in %s"), name);

  kring_window_offer (self, sentence, _ ("Open"), "win.open-exported", g_variant_new_string (uri));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;
  GtkWidget *dialog = kring_export_dialog_new (self->editor);

  if (kring_window_shows (self, "dialogue"))
    kring_window_offer_dialogue (self, KRING_EXPORT_DIALOG (dialog));
  if (kring_window_shows (self, "changes"))
    kring_window_offer_changes (self, KRING_EXPORT_DIALOG (dialog));
  else if (kring_window_get_plan (self) != NULL)
    kring_export_dialog_offer_plan (KRING_EXPORT_DIALOG (dialog), kring_window_get_plan (self));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
export_data_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_export_data (data);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_ask_import (data);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_toggle_search (data);
}

static void
filter_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_menu_button_popup (KRING_WINDOW (data)->filter_button);
}

static void
add_actor_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_menu_button_popup (KRING_WINDOW (data)->add_actor_button);
}

static void
add_change_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;

  kring_window_show_changes (self);
  kring_change_page_begin (self->changes);
}

static void
add_need_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;

  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  kring_needs_sidebar_add (self->sidebar);
}

static void
inspector_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_show_details (data);
}

static void
outline_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_show_outline (data);
}

static void
observations_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_show_observations (data);
}

static void
next_region_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_cycle (data, 1);
}

static void
previous_region_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_cycle (data, -1);
}

/* The map's own actions can be reached from below the map alone; the buttons over it and the keys come through here. */
static void
map_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *name = g_strconcat ("map.", g_variant_get_string (parameter, NULL), NULL);

  gtk_widget_activate_action (GTK_WIDGET (KRING_WINDOW (data)->page), name, NULL);
}

static void
look_around_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;

  gtk_revealer_set_reveal_child (self->welcome_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;

  gtk_window_present (
      GTK_WINDOW (kring_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->document)));
}

static void
language_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;
  const char *language = g_variant_get_string (parameter, NULL);
  /* Translators: %s is the name of a language in that language, such as "Dansk". */
  g_autofree char *sentence = g_strdup_printf (_ ("Exports now speak %s"), kring_language_name (language));
  GError *error = NULL;
  KringRow *row = KRING_ROW (kring_model_get_document (kring_document_get_model (self->document)));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  KringDocumentRow *copy = KRING_DOCUMENT_ROW (kring_row_copy (row));
  gboolean ok;

  kring_set (&copy->language, language);
  g_ptr_array_add (rows, copy);
  ok = kring_operation_put (self->document, _ ("Change the Document’s Language"), NULL, NULL, rows,
                            kring_editor_get_measure (self->editor), &error);
  if (kring_editor_done (self->editor, ok, &error))
    kring_window_say (self, sentence);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_window_show_shortcuts (data);
}

static const GActionEntry entries[] = {
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "save", save_cb },
  { "save-copy", save_copy_cb },
  { "export", export_cb },
  { "export-data", export_data_cb },
  { "import", import_cb },
  { "open-exported", open_exported_cb, "s" },
  { "search", search_cb },
  { "filter", filter_cb },
  { "add-actor", add_actor_cb },
  { "add-change", add_change_cb },
  { "add-need", add_need_cb },
  { "inspector", inspector_cb },
  { "outline", outline_cb },
  { "observations", observations_cb },
  { "next-region", next_region_cb },
  { "previous-region", previous_region_cb },
  { "map", map_cb, "s" },
  { "look-around", look_around_cb },
  { "new-window", new_window_cb },
  { "shortcuts", shortcuts_cb },
  { "language", language_cb, "s", "''" },
};

static void
fill_languages (KringWindow *self)
{
  for (guint i = 0; kring_languages[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (kring_language_name (kring_languages[i]), NULL);

      g_menu_item_set_action_and_target (item, "win.language", "s", kring_languages[i]);
      g_menu_append_item (self->language_menu, item);
    }
}

static void
show_language (KringWindow *self)
{
  KringDocumentRow *row = kring_model_get_document (kring_document_get_model (self->document));
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "language");

  if (row != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (row->language));
}

void
kring_window_add_actions (KringWindow *self)
{
  g_autoptr (GPropertyAction) sidebar = g_property_action_new ("sidebar", self->sidebar_flap, "reveal-flap");
  g_autoptr (GPropertyAction) page = g_property_action_new ("page", self->pages, "visible-child-name");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (page));
  kring_window_add_dialogue_actions (self);
  fill_languages (self);
  show_language (self);
  g_signal_connect_object (kring_document_get_model (self->document), "changed", G_CALLBACK (show_language), self,
                           G_CONNECT_SWAPPED);
}

static void
enable (KringWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

static void
describe (GtkWidget *button, const char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  kring_accessible_name (button, text);
}

static void
describe_steps (KringWindow *self, const char *undo, const char *redo)
{
  /* Translators: %s is the name of an edit, such as "Move Youth centre to Engaged". */
  g_autofree char *back = g_strdup_printf (_ ("Undo %s"), undo ? undo : "");
  /* Translators: %s is the name of an edit, such as "Move Youth centre to Engaged". */
  g_autofree char *forth = g_strdup_printf (_ ("Redo %s"), redo ? redo : "");

  describe (self->undo_button, undo ? back : _ ("Nothing to undo"));
  describe (self->redo_button, redo ? forth : _ ("Nothing to redo"));
}

/* What can be given: a place while there is none, a copy after that. */
static void
show_place_menu (KringWindow *self)
{
  gboolean placed = kring_document_get_path (self->document) != NULL;

  g_menu_remove_all (self->place_menu);
  if (!placed)
    g_menu_append (self->place_menu, _ ("Save in a File …"), "win.save");
  g_menu_append (self->place_menu, _ ("Save a Copy …"), "win.save-copy");
}

/* Of what is in view. */
static gboolean
has_export (KringWindow *self)
{
  if (kring_window_shows (self, "plans"))
    return kring_window_get_plan (self) != NULL;
  if (kring_window_shows (self, "dialogue") && self->dialogue_viewing != NULL
      && kring_dialogue_viewing_get_talk (self->dialogue_viewing) != NULL)
    return TRUE;
  return kring_selection_get_need (self->selection) != NULL;
}

void
kring_window_update_actions (KringWindow *self)
{
  const char *undo = kring_document_get_undo_label (self->document);
  const char *redo = kring_document_get_redo_label (self->document);
  gboolean writable = !kring_document_get_read_only (self->document);
  gboolean need = kring_selection_get_need (self->selection) != NULL;
  gboolean map = need && kring_window_shows_network (self);

  enable (self, "undo", undo != NULL);
  enable (self, "redo", redo != NULL);
  enable (self, "add-need", writable);
  enable (self, "add-actor", writable && map);
  enable (self, "add-change", writable && need);
  enable (self, "language", writable);
  enable (self, "import", writable);
  enable (self, "export", has_export (self));
  enable (self, "search", map);
  enable (self, "filter", map);
  enable (self, "inspector", kring_window_shows_network (self));
  enable (self, "outline", kring_window_shows_network (self));
  enable (self, "observations", kring_window_shows_network (self));
  enable (self, "map", kring_window_shows_network (self));
  kring_window_update_dialogue_actions (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter_button), need);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_actor_button), writable && need);
  describe_steps (self, undo, redo);
  show_place_menu (self);
}

static gboolean
is_beside (KringWindow *self, GtkWidget *child)
{
  return adw_flap_get_reveal_flap (self->inspector_flap) && gtk_stack_get_visible_child (self->side_stack) == child;
}

/* Shows what stands beside the map and returns %TRUE; where it is shown already, goes back to the map. */
static gboolean
show_beside (KringWindow *self, GtkWidget *child)
{
  if (is_beside (self, child))
    {
      gtk_stack_set_visible_child (self->side_stack, GTK_WIDGET (self->inspector));
      gtk_widget_grab_focus (GTK_WIDGET (self->page));
      return FALSE;
    }
  gtk_stack_set_visible_child (self->side_stack, child);
  adw_flap_set_reveal_flap (self->inspector_flap, TRUE);
  return TRUE;
}

static gboolean
holds_focus (KringWindow *self, GtkWidget *region)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && (focus == region || gtk_widget_is_ancestor (focus, region));
}

void
kring_window_show_details (KringWindow *self)
{
  if (!is_beside (self, GTK_WIDGET (self->inspector)))
    {
      show_beside (self, GTK_WIDGET (self->inspector));
      return;
    }
  if (holds_focus (self, self->side))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
  adw_flap_set_reveal_flap (self->inspector_flap, FALSE);
}

void
kring_window_show_outline (KringWindow *self)
{
  if (show_beside (self, GTK_WIDGET (self->outline)))
    kring_outline_view_focus (self->outline);
}

void
kring_window_show_observations (KringWindow *self)
{
  if (show_beside (self, GTK_WIDGET (self->observations)))
    kring_observations_view_focus (self->observations);
}

void
kring_window_cycle (KringWindow *self, int step)
{
  GtkWidget *const regions[] = { GTK_WIDGET (self->sidebars), GTK_WIDGET (self->map_overlay),
                                 GTK_WIDGET (self->changes_bin), GTK_WIDGET (self->dialogue_bin),
                                 GTK_WIDGET (self->plans_bin), self->side, self->header };
  int n = G_N_ELEMENTS (regions), at = 0;

  while (at < n && !holds_focus (self, regions[at]))
    at++;
  if (at == n)
    at = step > 0 ? -1 : n;
  for (int i = 1; i <= n; i++)
    {
      GtkWidget *region = regions[(at + i * step + 2 * n) % n];

      if (gtk_widget_get_mapped (region) && gtk_widget_get_child_visible (region)
          && gtk_widget_child_focus (region, GTK_DIR_TAB_FORWARD))
        return;
    }
}
