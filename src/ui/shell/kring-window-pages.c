/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-changes-sidebar.h"
#include "kring-dialogues-sidebar.h"
#include "kring-window-private.h"

gboolean
kring_window_shows (KringWindow *self, const char *name)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), name) == 0;
}

gboolean
kring_window_shows_network (KringWindow *self)
{
  return kring_window_shows (self, "network");
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

static void
add_sidebar (KringWindow *self, const char *name, GtkWidget *sidebar)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), sidebar);
  gtk_stack_add_named (self->sidebars, scrolled, name);
}

static void
make_changes (KringWindow *self)
{
  self->change_viewing = kring_change_viewing_new (self->editor);
  self->changes = KRING_CHANGE_PAGE (kring_change_page_new (self->editor, self->change_viewing));
  g_signal_connect_object (self->changes, "map-wanted", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->changes_bin, GTK_WIDGET (self->changes));
  add_sidebar (self, "changes", kring_changes_sidebar_new (self->editor, self->change_viewing));
}

static void
make_dialogue (KringWindow *self)
{
  self->dialogue_viewing = kring_dialogue_viewing_new (self->editor);
  self->dialogue = KRING_DIALOGUE_PAGE (kring_dialogue_page_new (self->editor, self->dialogue_viewing));
  g_signal_connect_object (self->dialogue_viewing, "changed", G_CALLBACK (kring_window_update_dialogue_actions), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->dialogue_bin, GTK_WIDGET (self->dialogue));
  add_sidebar (self, "dialogue", kring_dialogues_sidebar_new (self->editor, self->dialogue_viewing));
}

static void
make_plans (KringWindow *self)
{
  add_sidebar (self, "plans", kring_window_make_plans (self));
}

static void
focus_network (KringWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
focus_changes (KringWindow *self)
{
  kring_change_page_focus (self->changes);
}

static void
focus_dialogue (KringWindow *self)
{
  kring_dialogue_page_focus (self->dialogue);
}

static void
focus_plans (KringWindow *self)
{
  kring_plans_page_focus (self->plans);
}

/* The pages. The window is there sooner without one that is not looked at yet: it is made then. */
static const struct
{
  const char *name;
  void (*make) (KringWindow *self); /* (nullable) */
  void (*focus) (KringWindow *self);
  const char *shortcuts; /* a section of their window */
} page_kinds[] = {
  { "network", NULL, focus_network, "map" },
  { "changes", make_changes, focus_changes, "changes" },
  { "dialogue", make_dialogue, focus_dialogue, "dialogue" },
  { "plans", make_plans, focus_plans, "window" },
};

static guint
shown_kind (KringWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->pages);

  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    if (g_strcmp0 (page_kinds[i].name, name) == 0)
      return i;
  return 0;
}

void
kring_window_focus_page (KringWindow *self)
{
  page_kinds[shown_kind (self)].focus (self);
}

const char *
kring_window_page_shortcuts (KringWindow *self)
{
  return page_kinds[shown_kind (self)].shortcuts;
}

/* What was under way on a page ends when that goes. */
static void
leave_network (KringWindow *self)
{
  kring_map_page_finish (self->page);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/* Each button of the header bar belongs to one page. */
static void
show_buttons (KringWindow *self)
{
  const struct
  {
    GtkWidget *button;
    const char *page;
  } buttons[] = {
    { GTK_WIDGET (self->add_actor_button), "network" },
    { GTK_WIDGET (self->filter_button), "network" },
    { self->search_button, "network" },
    { self->side_button, "network" },
    { self->add_change_button, "changes" },
    { self->lead_button, "dialogue" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_widget_set_visible (buttons[i].button, kring_window_shows (self, buttons[i].page));
}

static void
page_cb (KringWindow *self)
{
  guint kind = shown_kind (self);

  if (page_kinds[kind].make != NULL && gtk_stack_get_child_by_name (self->sidebars, page_kinds[kind].name) == NULL)
    page_kinds[kind].make (self);
  if (!kring_window_shows_network (self))
    leave_network (self);
  gtk_stack_set_visible_child_name (self->sidebars, page_kinds[kind].name);
  show_buttons (self);
  kring_window_update_actions (self);
  kring_window_focus_page (self);
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
