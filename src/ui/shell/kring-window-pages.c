/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-changes-sidebar.h"
#include "kring-window-private.h"

gboolean
kring_window_shows_network (KringWindow *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "network") == 0;
}

/* On the map around its need, with what it plans over today. */
static void
plan_cb (KringWindow *self, const char *id)
{
  KringRow *change = kring_model_get (kring_document_get_model (self->document), KRING_TABLE_CHANGE, id);
  g_autofree char *need = change ? g_strdup (KRING_CHANGE (change)->need) : NULL;
  KringViewing *viewing = kring_editor_get_viewing (self->editor);

  if (need == NULL)
    return;
  kring_selection_set_need (self->selection, need);
  kring_viewing_show_all (viewing);
  kring_viewing_set_arrangement (viewing, KRING_ARRANGEMENT_AROUND);
  kring_viewing_set_change (viewing, id);
  adw_view_stack_set_visible_child_name (self->pages, "network");
}

static void
change_wanted_cb (KringWindow *self, const char *what, const char *const *actors, const char *tie)
{
  kring_window_show_changes (self);
  kring_change_page_make_of (self->changes, what, actors);
}

/* The window is there sooner without a page that is not looked at yet. */
static void
make_changes (KringWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->change_viewing = kring_change_viewing_new (self->editor);
  self->changes = KRING_CHANGE_PAGE (kring_change_page_new (self->editor, self->change_viewing));
  g_signal_connect_object (self->changes, "map-wanted", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->changes_bin, GTK_WIDGET (self->changes));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 kring_changes_sidebar_new (self->editor, self->change_viewing));
  gtk_stack_add_named (self->sidebars, scrolled, "changes");
}

/* What was under way on a page ends when that goes. */
static void
leave_network (KringWindow *self)
{
  kring_map_page_finish (self->page);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
page_cb (KringWindow *self)
{
  gboolean network = kring_window_shows_network (self);

  if (!network && self->changes == NULL)
    make_changes (self);
  if (!network)
    leave_network (self);
  gtk_stack_set_visible_child_name (self->sidebars, network ? "network" : "changes");
  gtk_widget_set_visible (GTK_WIDGET (self->add_actor_button), network);
  gtk_widget_set_visible (self->add_change_button, !network);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_button), network);
  gtk_widget_set_visible (self->search_button, network);
  gtk_widget_set_visible (self->side_button, network);
  kring_window_update_actions (self);
  if (network)
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
  else
    kring_change_page_focus (self->changes);
}

void
kring_window_offer_changes (KringWindow *self, KringExportDialog *dialog)
{
  const char *open = kring_change_viewing_get_open (self->change_viewing);
  KringPictureKind picture = KRING_PICTURE_BOARD;

  if (open != NULL)
    picture = KRING_PICTURE_CHANGE;
  else if (kring_change_viewing_get_face (self->change_viewing) == KRING_CHANGE_FACE_TIMELINE)
    picture = KRING_PICTURE_TIMELINE;
  kring_export_dialog_offer_changes (dialog, picture, kring_change_viewing_get_need (self->change_viewing), open);
}

void
kring_window_show_changes (KringWindow *self)
{
  adw_view_stack_set_visible_child_name (self->pages, "changes");
}

void
kring_window_set_up_pages (KringWindow *self)
{
  g_signal_connect_object (self->editor, "change-wanted", G_CALLBACK (change_wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (page_cb), self, G_CONNECT_SWAPPED);
}
