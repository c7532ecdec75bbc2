/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-window-private.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-application.h"
#include "kring-files.h"
#include "kring-settings.h"

/* In pixels at the usual size of text; where text is larger, all else needs the room more. */
#define MOST_OF_TITLE 240
#define USUAL_DPI (96 * 1024)

G_DEFINE_FINAL_TYPE (KringWindow, kring_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *
state_word (KringDocument *document)
{
  switch (kring_document_get_save_state (document))
    {
    case KRING_SAVE_NO_FILE:
      /* Translators: under the title of a document that was never given a file: it is safe in the working copy. */
      return C_ ("state of the document", "not in a file yet");
    case KRING_SAVE_SAVED:
      return C_ ("state of the document", "saved");
    case KRING_SAVE_SAVING:
      return C_ ("state of the document", "saving …");
    case KRING_SAVE_FAILED:
      return C_ ("state of the document", "not saved");
    case KRING_SAVE_READ_ONLY:
      return C_ ("state of the document", "read-only");
    default:
      return "";
    }
}

/* The title gives way last of what the header bar holds, unless it is a very long one. */
static void
keep_title (KringWindow *self)
{
  int natural, most = MOST_OF_TITLE, dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->title), -1, -1);
  gtk_widget_measure (GTK_WIDGET (self->title), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (dpi > 0)
    most = (int) ((gint64) MOST_OF_TITLE * USUAL_DPI / dpi);
  gtk_widget_set_size_request (GTK_WIDGET (self->title), MIN (natural, most), -1);
}

static void
show_title (KringWindow *self)
{
  g_autofree char *title = kring_document_dup_title (self->document);
  g_autofree char *spoken = g_strdup_printf ("%s – Kring", title);
  const char *why = kring_document_get_save_error (self->document);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, state_word (self->document));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), why);
  kring_accessible_describe (GTK_WIDGET (self->title), why);
  gtk_window_set_title (GTK_WINDOW (self), spoken);
  keep_title (self);
}

static void
save_state_cb (KringWindow *self)
{
  const char *why = kring_document_get_save_error (self->document);
  KringSaveState state = kring_document_get_save_state (self->document);

  show_title (self);
  kring_window_update_actions (self);
  if (state == KRING_SAVE_SAVED)
    self->failing = FALSE;
  /* Saving is tried again and again; that it does not work is said once. */
  if (state != KRING_SAVE_FAILED || why == NULL || self->failing)
    return;
  self->failing = TRUE;
  kring_window_offer (self, why, _ ("Save a Copy …"), "win.save-copy", NULL);
}

/* The map leaves room for the buttons that lie over its corner, and for the switch. */
static void
clear_corner (KringWindow *self)
{
  GtkWidget *below = self->switches;
  GtkRequisition size;

  gtk_widget_get_preferred_size (below, NULL, &size);
  kring_map_page_set_foot (self->page, size.width, size.height + gtk_widget_get_margin_bottom (below));
  gtk_widget_get_preferred_size (self->zoom_box, NULL, &size);
  if (size.width > 0)
    kring_map_page_set_corner (self->page, size.width + gtk_widget_get_margin_end (self->zoom_box),
                               size.height + gtk_widget_get_margin_bottom (self->zoom_box));
}

static void
show_need (KringWindow *self)
{
  gboolean any = kring_selection_get_need (self->selection) != NULL;

  gtk_widget_set_visible (self->zoom_box, any);
  clear_corner (self);
  kring_window_update_actions (self);
}

static void
model_changed_cb (KringWindow *self)
{
  self->touched = TRUE;
  kring_window_end_undo_toast (self);
  if (self->example)
    gtk_revealer_set_reveal_child (self->welcome_bar, FALSE);
}

static void
show_zoom (KringWindow *self)
{
  double zoom = 1;
  g_autofree char *label = NULL;
  g_autofree char *spoken = NULL;

  g_object_get (self->page, "zoom", &zoom, NULL);
  label = g_strdup_printf ("%d %%", (int) (zoom * 100 + 0.5));
  /* Translators: how large the map is shown; %s is a percentage. */
  spoken = g_strdup_printf (_ ("%s, show at its own size"), label);
  gtk_button_set_label (self->zoom_button, label);
  kring_accessible_name (GTK_WIDGET (self->zoom_button), spoken);
}

static void
recent_changed_cb (KringWindow *self)
{
  kring_files_fill_recent (self->recent_menu);
}

/* What was remembered of the window; a flap that folded for want of room says nothing about what was wanted. */
static void
remember (KringWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  kring_settings_set_number (self->settings, "window-width", width);
  kring_settings_set_number (self->settings, "window-height", height);
  kring_settings_set_flag (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!adw_flap_get_folded (self->sidebar_flap))
    kring_settings_set_flag (self->settings, "sidebar-visible", adw_flap_get_reveal_flap (self->sidebar_flap));
  if (!adw_flap_get_folded (self->inspector_flap))
    kring_settings_set_flag (self->settings, "inspector-visible", adw_flap_get_reveal_flap (self->inspector_flap));
  kring_settings_set_flag (self->settings, "outline-visible",
                           gtk_stack_get_visible_child (self->side_stack) == GTK_WIDGET (self->outline));
}

static void
restore (KringWindow *self)
{
  self->settings = kring_settings_new ();
  gtk_window_set_default_size (GTK_WINDOW (self), kring_settings_get_number (self->settings, "window-width", 1280),
                               kring_settings_get_number (self->settings, "window-height", 800));
  if (kring_settings_get_flag (self->settings, "window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_flap_set_reveal_flap (self->sidebar_flap, kring_settings_get_flag (self->settings, "sidebar-visible", TRUE));
  adw_flap_set_reveal_flap (self->inspector_flap, kring_settings_get_flag (self->settings, "inspector-visible", TRUE));
  if (kring_settings_get_flag (self->settings, "outline-visible", FALSE))
    gtk_stack_set_visible_child (self->side_stack, GTK_WIDGET (self->outline));
}

/* A field keeps what was typed in it when the focus leaves it, and afterwards there is no document to keep it in. */
static void
finish_typing (KringWindow *self)
{
  kring_window_leave_stage (self);
  kring_map_page_finish (self->page);
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->page)))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static gboolean
kring_window_close_request (GtkWindow *window)
{
  KringWindow *self = KRING_WINDOW (window);

  if (!self->closing)
    finish_typing (self);
  if (!self->closing && !kring_window_may_close (self))
    return TRUE;
  remember (self);
  return GTK_WINDOW_CLASS (kring_window_parent_class)->close_request (window);
}

/* What stands beside the map has its room from the start, and is filled once the window is there to be looked at. */
static gboolean
furnish_cb (gpointer data)
{
  KringWindow *self = data;

  if (self->editor == NULL)
    return G_SOURCE_REMOVE;
  kring_inspector_set_editor (self->inspector, self->editor);
  kring_outline_view_set_page (self->outline, self->page, self->editor);
  kring_observations_view_set_editor (self->observations, self->editor);
  return G_SOURCE_REMOVE;
}

static void
first_frame_cb (KringWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, self);
  g_idle_add_full (G_PRIORITY_LOW, furnish_cb, g_object_ref (self), g_object_unref);
}

static void
kring_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kring_window_parent_class)->realize (widget);
  if (!KRING_WINDOW (widget)->furnished)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (first_frame_cb), widget,
                             G_CONNECT_SWAPPED);
  KRING_WINDOW (widget)->furnished = TRUE;
}

static void
kring_window_dispose (GObject *object)
{
  KringWindow *self = KRING_WINDOW (object);

  g_clear_weak_pointer (&self->last_focus);
  g_clear_weak_pointer (&self->stage);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->change_viewing);
  g_clear_object (&self->dialogue_viewing);
  g_clear_object (&self->plans_viewing);
  g_clear_object (&self->editor);
  g_clear_object (&self->selection);
  g_clear_object (&self->document);
  g_clear_pointer (&self->hit, g_free);
  G_OBJECT_CLASS (kring_window_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, KringWindow, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (header);
  BIND (title);
  BIND (undo_button);
  BIND (redo_button);
  BIND (add_actor_button);
  BIND (add_actor_content);
  BIND (filter_button);
  BIND (menu_button);
  BIND (primary_menu);
  BIND (recent_menu);
  BIND (place_menu);
  BIND (language_menu);
  BIND (search_bar);
  BIND (search_entry);
  BIND (search_count);
  BIND (toasts);
  BIND (add_change_button);
  BIND (side_button);
  BIND (search_button);
  BIND (pages);
  BIND (changes_bin);
  BIND (dialogue_bin);
  BIND (plans_bin);
  BIND (lead_button);
  BIND (sidebar_flap);
  BIND (sidebars);
  BIND (sidebar);
  BIND (inspector_flap);
  BIND (side);
  BIND (side_stack);
  BIND (inspector);
  BIND (outline);
  BIND (observations);
  BIND (welcome_bar);
  BIND (map_overlay);
  BIND (first_step);
  BIND (chips);
  BIND (switches);
  BIND (time_switch);
  BIND (arrangement_switch);
  BIND (zoom_box);
  BIND (zoom_button);
}

static void
kring_window_class_init (KringWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = kring_window_close_request;
  widget_class->realize = kring_window_realize;
  g_type_ensure (KRING_TYPE_NEEDS_SIDEBAR);
  g_type_ensure (KRING_TYPE_INSPECTOR);
  g_type_ensure (KRING_TYPE_CHIPS);
  g_type_ensure (KRING_TYPE_ARRANGEMENT_SWITCH);
  g_type_ensure (KRING_TYPE_TIME_SWITCH);
  g_type_ensure (KRING_TYPE_OUTLINE_VIEW);
  g_type_ensure (KRING_TYPE_OBSERVATIONS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/shell/kring-window.ui");
  bind_children (widget_class);
}

static void
kring_window_init (KringWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_accessible_name_buttons (GTK_WIDGET (self->header));
  kring_accessible_name_buttons (GTK_WIDGET (self->map_overlay));
  kring_files_fill_recent (self->recent_menu);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (recent_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
join_panels (KringWindow *self)
{
  self->editor = kring_editor_new (self->document, self->selection);
  self->page = KRING_MAP_PAGE (kring_map_page_new (self->editor));
  gtk_overlay_set_child (self->map_overlay, GTK_WIDGET (self->page));
  kring_needs_sidebar_set_editor (self->sidebar, self->editor);
  kring_chips_set_editor (self->chips, self->editor);
  kring_arrangement_switch_set_viewing (self->arrangement_switch, kring_editor_get_viewing (self->editor));
  kring_time_switch_set_editor (self->time_switch, self->editor);
  g_signal_connect_object (self->time_switch, "notify::visible", G_CALLBACK (clear_corner), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "said", G_CALLBACK (kring_window_say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "failed", G_CALLBACK (kring_window_say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "removed", G_CALLBACK (kring_window_say_removed), self, G_CONNECT_SWAPPED);
}

static void
follow_document (KringWindow *self)
{
  KringModel *model = kring_document_get_model (self->document);

  g_signal_connect_object (self->document, "notify::title", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::save-state", G_CALLBACK (save_state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::undo-label", G_CALLBACK (kring_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::redo-label", G_CALLBACK (kring_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "changed", G_CALLBACK (model_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::need", G_CALLBACK (show_need), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "notify::zoom", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
}

GtkWidget *
kring_window_new (GtkApplication *application, KringDocument *document)
{
  KringWindow *self = g_object_new (KRING_TYPE_WINDOW, "application", application, NULL);

  self->document = g_object_ref (document);
  self->selection = kring_selection_new (document);
  join_panels (self);
  kring_window_set_up_header (self);
  kring_window_set_up_pages (self);
  kring_window_set_up_first_step (self);
  kring_window_set_up_search (self);
  kring_window_set_up_keys (self);
  kring_window_add_actions (self);
  kring_window_take_drops (self);
  follow_document (self);
  restore (self);
  show_title (self);
  show_zoom (self);
  show_need (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->page));
  kring_window_show_only_plan (self);
  return GTK_WIDGET (self);
}

KringDocument *
kring_window_get_document (KringWindow *self)
{
  return self->document;
}

void
kring_window_welcome (KringWindow *self)
{
  self->example = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->welcome_bar), TRUE);
  gtk_revealer_set_reveal_child (self->welcome_bar, TRUE);
}

gboolean
kring_window_is_untouched (KringWindow *self)
{
  return self->example && !self->touched && kring_document_get_path (self->document) == NULL;
}
