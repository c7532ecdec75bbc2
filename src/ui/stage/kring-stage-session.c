/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-session-private.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-entry-row.h"

/* Escape counts as the second one for as long as its toast stands. */
#define SECONDS_TO_LEAVE 4
#define SECONDS_TO_ANSWER 12

G_DEFINE_FINAL_TYPE (KringStageSession, kring_stage_session, G_TYPE_OBJECT)

static guint left_signal;

/* Two windows may each have a stage: the colours of before come back with the last one. */
static guint on_stage;
static AdwColorScheme scheme_before;

static gint64
time_now (KringStageSession *self)
{
  return self->now ? self->now (self->now_data) : g_get_monotonic_time ();
}

/* --- toasts --- */

static void
show_toast (KringStageSession *self, const char *sentence, const char *label, const char *action, guint seconds)
{
  AdwToast *toast = kring_accessible_toast (sentence);
  AdwToastOverlay *toasts = kring_stage_sheet_get_toasts (kring_stage_session_get_pane (self)->sheet);

  adw_toast_set_timeout (toast, seconds);
  if (label != NULL)
    {
      adw_toast_set_button_label (toast, label);
      adw_toast_set_action_name (toast, action);
    }
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (toasts, toast);
  kring_accessible_name_toasts (GTK_WIDGET (toasts));
  kring_accessible_announce (GTK_WIDGET (toasts), sentence);
}

void
kring_stage_session_say (KringStageSession *self, const char *sentence)
{
  if (self->room.window != NULL)
    show_toast (self, sentence, NULL, NULL, SECONDS_TO_ANSWER / 2);
}

void
kring_stage_session_offer (KringStageSession *self, const char *sentence, const char *label, const char *action)
{
  if (self->room.window != NULL)
    show_toast (self, sentence, label, action, SECONDS_TO_ANSWER);
}

/* --- what can be done --- */

void
kring_stage_session_set_blank (KringStageSession *self, gboolean blank)
{
  if (self->room.window != NULL)
    kring_stage_sheet_set_blank (self->room.sheet, blank);
  if (blank && self->desk.window == NULL && self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_simple_action_set_state (kring_stage_session_get_action (self, "blank"), g_variant_new_boolean (blank));
}

gboolean
kring_stage_session_get_blank (KringStageSession *self)
{
  return self->room.window != NULL && kring_stage_sheet_get_blank (self->room.sheet);
}

void
kring_stage_session_set_spotlight (KringStageSession *self, gboolean spotlight)
{
  if (self->room.window != NULL)
    kring_stage_sheet_set_spotlight (self->room.sheet, spotlight);
  g_simple_action_set_state (kring_stage_session_get_action (self, "spotlight"), g_variant_new_boolean (spotlight));
}

gboolean
kring_stage_session_get_spotlight (KringStageSession *self)
{
  return self->room.window != NULL && kring_stage_sheet_get_spotlight (self->room.sheet);
}

static void
ask_to_leave (KringStageSession *self)
{
  gint64 now = time_now (self);

  if (self->asked != 0 && now - self->asked <= SECONDS_TO_LEAVE * G_USEC_PER_SEC)
    {
      kring_stage_session_leave (self);
      return;
    }
  self->asked = now;
  show_toast (self, _ ("Press Esc again to leave"), NULL, NULL, SECONDS_TO_LEAVE);
}

static void
toggle_timer (KringStageSession *self, const KringStageDeed *deed)
{
  KringStageClock *clock = kring_stage_show_get_clock (self->show);

  if (!kring_stage_show_act (self->show, deed) && clock != NULL)
    kring_stage_clock_toggle (clock);
}

/* What belongs to the stage is taken even where there is nothing to do, so that at the end a clicker presses no button.
 */
gboolean
kring_stage_session_do (KringStageSession *self, const KringStageDeed *deed)
{
  if (self->room.window == NULL || deed->act == KRING_STAGE_ACT_NONE)
    return FALSE;
  switch (deed->act)
    {
    case KRING_STAGE_ACT_LEAVE:
      ask_to_leave (self);
      return TRUE;
    case KRING_STAGE_ACT_BLANK:
      kring_stage_session_set_blank (self, !kring_stage_session_get_blank (self));
      return TRUE;
    case KRING_STAGE_ACT_SPOTLIGHT:
      if (!kring_stage_show_act (self->show, deed))
        kring_stage_session_set_spotlight (self, !kring_stage_session_get_spotlight (self));
      return TRUE;
    case KRING_STAGE_ACT_TIMER:
      toggle_timer (self, deed);
      return TRUE;
    case KRING_STAGE_ACT_NEXT:
    case KRING_STAGE_ACT_BACK:
    case KRING_STAGE_ACT_NOTE:
    case KRING_STAGE_ACT_AGREEMENT:
      if (kring_stage_show_can (self->show, deed->act))
        kring_stage_show_act (self->show, deed);
      return TRUE;
    default:
      return kring_stage_show_act (self->show, deed);
    }
}

void
kring_stage_session_focus (KringStageSession *self)
{
  if (self->room.window != NULL)
    kring_stage_session_pane_focus (&self->room);
  if (self->desk.window != NULL)
    kring_stage_session_pane_focus (&self->desk);
}

/* A field by which something is added would add it when it is left: whoever presses Esc thinks better of it. */
static void
abandon (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, KRING_TYPE_ENTRY_ROW) : NULL;

  if (row != NULL)
    kring_entry_row_abandon (KRING_ENTRY_ROW (row));
}

gboolean
kring_stage_session_pressed (GtkWindow *window, const KringStageDeed *deed, gboolean writing, gpointer data)
{
  KringStageSession *self = data;

  /* Whoever writes on a screen of her own sees what she writes. */
  if (kring_stage_session_get_blank (self) && (!writing || self->desk.window == NULL))
    {
      kring_stage_session_set_blank (self, FALSE);
      return GDK_EVENT_STOP;
    }
  if (deed->act == KRING_STAGE_ACT_LEAVE && writing)
    {
      abandon (window);
      kring_stage_session_focus (self);
      return GDK_EVENT_STOP;
    }
  return kring_stage_session_do (self, deed);
}

/* --- beginning and end --- */

static GdkMonitor *
monitor_of (GtkWindow *window)
{
  GdkSurface *surface = window ? gtk_native_get_surface (GTK_NATIVE (window)) : NULL;
  GdkMonitor *monitor = NULL;

  if (surface != NULL)
    monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  return monitor ? g_object_ref (monitor) : NULL;
}

static void
inhibit (KringStageSession *self)
{
  GtkApplication *application = self->parent ? gtk_window_get_application (self->parent) : NULL;

  if (application != NULL)
    self->inhibited = gtk_application_inhibit (application, self->room.window, GTK_APPLICATION_INHIBIT_IDLE,
                                               _ ("A room is looking at it"));
}

static void
uninhibit (KringStageSession *self)
{
  GtkApplication *application = self->parent ? gtk_window_get_application (self->parent) : NULL;

  if (application != NULL && self->inhibited != 0)
    gtk_application_uninhibit (application, self->inhibited);
  self->inhibited = 0;
}

void
kring_stage_session_begin (KringStageSession *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (self->begun)
    return;
  self->begun = TRUE;
  g_object_ref (self);
  if (on_stage++ == 0)
    scheme_before = adw_style_manager_get_color_scheme (manager);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (self->laptop == NULL)
    self->laptop = monitor_of (self->parent);
  kring_stage_session_place (self);
  inhibit (self);
}

void
kring_stage_session_leave (KringStageSession *self)
{
  if (self->room.window == NULL)
    return;
  self->begun = FALSE;
  uninhibit (self);
  kring_stage_session_close (self);
  if (--on_stage == 0)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme_before);
  if (self->parent != NULL)
    gtk_window_present (self->parent);
  g_signal_emit (self, left_signal, 0);
  g_object_unref (self);
}

static void
parent_gone_cb (KringStageSession *self)
{
  uninhibit (self);
  g_clear_weak_pointer (&self->parent);
  kring_stage_session_leave (self);
}

static void
kring_stage_session_dispose (GObject *object)
{
  KringStageSession *self = KRING_STAGE_SESSION (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->show);
  g_clear_object (&self->monitors);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);
  g_clear_object (&self->laptop);
  g_clear_object (&self->chosen);
  G_OBJECT_CLASS (kring_stage_session_parent_class)->dispose (object);
}

static void
kring_stage_session_finalize (GObject *object)
{
  KringStageSession *self = KRING_STAGE_SESSION (object);

  g_free (self->screen);
  g_free (self->title);
  G_OBJECT_CLASS (kring_stage_session_parent_class)->finalize (object);
}

static void
kring_stage_session_class_init (KringStageSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_stage_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_stage_session_finalize;
  left_signal = g_signal_new ("left", KRING_TYPE_STAGE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_stage_session_init (KringStageSession *self)
{
  kring_stage_session_add_actions (self);
}

KringStageSession *
kring_stage_session_new (KringStageShow *show, GtkWindow *parent)
{
  KringStageSession *self = g_object_new (KRING_TYPE_STAGE_SESSION, NULL);

  self->show = g_object_ref (show);
  g_set_weak_pointer (&self->parent, parent);
  kring_stage_session_set_monitors (self, gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (parent))));
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "changed", G_CALLBACK (kring_stage_session_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "ended", G_CALLBACK (kring_stage_session_leave), self, G_CONNECT_SWAPPED);
  return self;
}

GtkWindow *
kring_stage_session_get_room (KringStageSession *self)
{
  return self->room.window;
}

GtkWindow *
kring_stage_session_get_desk (KringStageSession *self)
{
  return kring_stage_session_get_pane (self)->window;
}

void
kring_stage_session_set_monitors (KringStageSession *self, GListModel *monitors)
{
  if (self->monitors != NULL)
    g_signal_handlers_disconnect_by_func (self->monitors, kring_stage_session_place_soon, self);
  g_set_object (&self->monitors, monitors);
  /* A screen that comes or goes is told of in several steps. */
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (kring_stage_session_place_soon), self, G_CONNECT_SWAPPED);
}

void
kring_stage_session_set_time (KringStageSession *self, KringStageNow now, gpointer data)
{
  self->now = now;
  self->now_data = data;
}
