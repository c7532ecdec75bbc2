/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-session-private.h"

#include "kring-accessible.h"
#include "kring-stage-bar.h"
#include "kring-stage-screens.h"

KringStagePane *
kring_stage_session_get_pane (KringStageSession *self)
{
  return self->desk.window ? &self->desk : &self->room;
}

void
kring_stage_session_pane_focus (KringStagePane *pane)
{
  gtk_window_set_focus (pane->window, GTK_WIDGET (pane->sheet));
}

static void
enable (KringStageSession *self, const char *name, KringStageAct act)
{
  g_simple_action_set_enabled (kring_stage_session_get_action (self, name), kring_stage_show_can (self->show, act));
}

static void
show_title (KringStageSession *self, KringStagePane *pane, const char *title)
{
  if (pane->window == NULL)
    return;
  gtk_window_set_title (pane->window, title);
  kring_accessible_name (GTK_WIDGET (pane->sheet), title);
}

void
kring_stage_session_update (KringStageSession *self)
{
  g_autofree char *title = kring_stage_show_dup_title (self->show);

  enable (self, "next", KRING_STAGE_ACT_NEXT);
  enable (self, "back", KRING_STAGE_ACT_BACK);
  enable (self, "note", KRING_STAGE_ACT_NOTE);
  enable (self, "agreement", KRING_STAGE_ACT_AGREEMENT);
  show_title (self, &self->room, title);
  show_title (self, &self->desk, title);
  if (g_strcmp0 (title, self->title) == 0)
    return;
  if (self->title != NULL && self->room.window != NULL)
    kring_accessible_announce (GTK_WIDGET (kring_stage_session_get_pane (self)->sheet), title);
  g_free (self->title);
  self->title = g_steal_pointer (&title);
}

static gboolean
close_request_cb (KringStageSession *self)
{
  kring_stage_session_leave (self);
  return GDK_EVENT_STOP;
}

static void
uncovered_cb (KringStageSession *self)
{
  kring_stage_session_set_blank (self, FALSE);
}

static void
make_pane (KringStageSession *self, KringStagePane *pane, GtkWidget *view, gboolean room)
{
  GtkWidget *window = adw_window_new ();

  pane->window = GTK_WINDOW (window);
  pane->sheet = KRING_STAGE_SHEET (kring_stage_sheet_new (view, room));
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (pane->sheet));
  if (!room)
    gtk_widget_add_css_class (GTK_WIDGET (pane->sheet), "stage-desk");
  if (self->parent != NULL)
    gtk_window_set_application (pane->window, gtk_window_get_application (self->parent));
  kring_stage_session_insert_actions (self, pane->window);
  kring_stage_keys_listen (pane->window, kring_stage_session_pressed, self);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane->sheet, "uncovered", G_CALLBACK (uncovered_cb), self, G_CONNECT_SWAPPED);
  kring_stage_session_pane_focus (pane);
}

/* The focus goes on before what has it is gone; a text field keeps what was written when it loses it. */
static void
drop_pane (KringStagePane *pane)
{
  GtkWindow *window = g_steal_pointer (&pane->window);

  if (window == NULL)
    return;
  gtk_window_set_focus (window, NULL);
  pane->sheet = NULL;
  g_clear_object (&pane->monitor);
  gtk_window_destroy (window);
}

static void
make_desk (KringStageSession *self)
{
  GtkWidget *view = kring_stage_show_make_desk (self->show);

  make_pane (self, &self->desk, view ? view : kring_stage_show_make_room (self->show), view == NULL);
}

void
kring_stage_session_close (KringStageSession *self)
{
  g_clear_handle_id (&self->place_source, g_source_remove);
  drop_pane (&self->desk);
  drop_pane (&self->room);
}

static void
put_on (KringStageSession *self, KringStagePane *pane, guint i)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

  g_set_object (&pane->monitor, monitor);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (pane->window, monitor);
  else
    gtk_window_fullscreen (pane->window);
}

/* Not every desktop lets a window that fills one screen go to another: so the windows stay, and what is in them goes.
 */
static void
exchange (KringStageSession *self)
{
  GtkWindow *window = self->room.window;
  g_autoptr (GtkWidget) room = g_object_ref (GTK_WIDGET (self->room.sheet));
  g_autoptr (GtkWidget) desk = g_object_ref (GTK_WIDGET (self->desk.sheet));
  GdkMonitor *monitor = self->room.monitor;

  gtk_window_set_focus (self->room.window, NULL);
  gtk_window_set_focus (self->desk.window, NULL);
  adw_window_set_content (ADW_WINDOW (self->room.window), NULL);
  adw_window_set_content (ADW_WINDOW (self->desk.window), room);
  adw_window_set_content (ADW_WINDOW (window), desk);
  self->room.window = self->desk.window;
  self->room.monitor = self->desk.monitor;
  self->desk.window = window;
  self->desk.monitor = monitor;
  kring_stage_session_focus (self);
}

static gboolean
is_on (KringStageSession *self, KringStagePane *pane, guint i)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

  return pane->monitor == monitor;
}

static void
place_two (KringStageSession *self, guint room)
{
  guint desk = kring_stage_screens_desk (self->monitors, room, self->laptop);
  gboolean fresh = self->desk.window == NULL;

  if (fresh)
    {
      kring_stage_session_pane_focus (&self->room);
      kring_stage_sheet_set_bar (self->room.sheet, NULL);
      make_desk (self);
      kring_stage_sheet_set_bar (self->desk.sheet, kring_stage_bar_new (self->show, G_MENU_MODEL (self->menu)));
    }
  if (!fresh && is_on (self, &self->room, desk) && is_on (self, &self->desk, room))
    exchange (self);
  else
    {
      put_on (self, &self->room, room);
      put_on (self, &self->desk, desk);
    }
  gtk_window_present (self->room.window);
  gtk_window_present (self->desk.window);
}

static void
place_one (KringStageSession *self, gboolean fresh)
{
  if (self->desk.window != NULL || fresh)
    {
      drop_pane (&self->desk);
      kring_stage_sheet_set_bar (self->room.sheet, kring_stage_bar_new (self->show, NULL));
    }
  put_on (self, &self->room, 0);
  gtk_window_present (self->room.window);
}

void
kring_stage_session_place (KringStageSession *self)
{
  gboolean fresh = self->room.window == NULL;
  guint room = kring_stage_session_get_room_screen (self);

  if (fresh)
    make_pane (self, &self->room, kring_stage_show_make_room (self->show), TRUE);
  kring_stage_session_fill_menu (self);
  g_simple_action_set_state (kring_stage_session_get_action (self, "screen"), g_variant_new_int32 ((int)room));
  if (g_list_model_get_n_items (self->monitors) > 1)
    place_two (self, room);
  else
    place_one (self, fresh);
  kring_stage_session_update (self);
}

static gboolean
place_cb (gpointer data)
{
  KringStageSession *self = data;

  self->place_source = 0;
  kring_stage_session_place (self);
  return G_SOURCE_REMOVE;
}

void
kring_stage_session_place_soon (KringStageSession *self)
{
  if (self->begun && self->place_source == 0)
    self->place_source = g_idle_add (place_cb, self);
}
