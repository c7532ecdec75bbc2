/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-settings.h"
#include "kring-stage-bar.h"
#include "kring-stage-screens.h"
#include "kring-stage-sheet.h"

#define SCREEN_KEY "stage-screen"
/* Escape counts as the second one for as long as its toast stands. */
#define SECONDS_TO_LEAVE 4
#define SECONDS_TO_ANSWER 12

/* A window of the stage. */
typedef struct
{
  GtkWindow *window; /* (nullable): owned by the toolkit */
  AdwToastOverlay *toasts;
  KringStageSheet *sheet;
} Pane;

struct _KringStage
{
  GObject parent_instance;

  /* Owned */
  KringStageShow *show;
  GListModel *monitors;
  GSettings *settings; /* (nullable) */
  GSimpleActionGroup *actions;
  GMenu *menu;        /* of screens */
  char *screen;       /* (nullable): the id of the one that was chosen for the room */
  char *title;        /* (nullable): as it was said last */
  GdkMonitor *laptop; /* (nullable): where the facilitator is */

  GtkWindow *parent; /* (nullable): weak */
  AdwToast *toast;   /* (nullable): weak */

  Pane room, desk; /* the desk's only with two screens */
  guint place_source;
  guint inhibited;
  AdwColorScheme scheme; /* as it was before */
  gboolean begun;

  KringStageNow now; /* (nullable): the desktop's */
  gpointer now_data;
  gint64 asked; /* when Escape was pressed, or 0 */
};

G_DEFINE_FINAL_TYPE (KringStage, kring_stage, G_TYPE_OBJECT)

static guint left_signal;

static void place (KringStage *self);

static Pane *
desk_of (KringStage *self)
{
  return self->desk.window ? &self->desk : &self->room;
}

static gint64
time_now (KringStage *self)
{
  return self->now ? self->now (self->now_data) : g_get_monotonic_time ();
}

/* --- toasts --- */

static void
show_toast (KringStage *self, const char *sentence, const char *label, const char *action, guint seconds)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (escaped);
  AdwToastOverlay *toasts = desk_of (self)->toasts;

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
kring_stage_say (KringStage *self, const char *sentence)
{
  if (self->room.window != NULL)
    show_toast (self, sentence, NULL, NULL, SECONDS_TO_ANSWER / 2);
}

void
kring_stage_offer (KringStage *self, const char *sentence, const char *label, const char *action)
{
  if (self->room.window != NULL)
    show_toast (self, sentence, label, action, SECONDS_TO_ANSWER);
}

/* --- what can be done --- */

static GSimpleAction *
action_of (KringStage *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

void
kring_stage_set_blank (KringStage *self, gboolean blank)
{
  if (self->room.window != NULL)
    kring_stage_sheet_set_blank (self->room.sheet, blank);
  g_simple_action_set_state (action_of (self, "blank"), g_variant_new_boolean (blank));
}

gboolean
kring_stage_get_blank (KringStage *self)
{
  return self->room.window != NULL && kring_stage_sheet_get_blank (self->room.sheet);
}

void
kring_stage_set_spotlight (KringStage *self, gboolean spotlight)
{
  if (self->room.window != NULL)
    kring_stage_sheet_set_spotlight (self->room.sheet, spotlight);
  g_simple_action_set_state (action_of (self, "spotlight"), g_variant_new_boolean (spotlight));
}

gboolean
kring_stage_get_spotlight (KringStage *self)
{
  return self->room.window != NULL && kring_stage_sheet_get_spotlight (self->room.sheet);
}

static void
ask_to_leave (KringStage *self)
{
  gint64 now = time_now (self);

  if (self->asked != 0 && now - self->asked <= SECONDS_TO_LEAVE * G_USEC_PER_SEC)
    {
      kring_stage_leave (self);
      return;
    }
  self->asked = now;
  show_toast (self, _ ("Press Esc again to leave"), NULL, NULL, SECONDS_TO_LEAVE);
}

static void
toggle_timer (KringStage *self, const KringStageDeed *deed)
{
  KringStageClock *clock = kring_stage_show_get_clock (self->show);

  if (!kring_stage_show_act (self->show, deed) && clock != NULL)
    kring_stage_clock_toggle (clock);
}

/* What belongs to the stage is taken even where there is nothing to do, so that at the end a clicker presses no button.
 */
gboolean
kring_stage_do (KringStage *self, const KringStageDeed *deed)
{
  if (self->room.window == NULL || deed->act == KRING_STAGE_ACT_NONE)
    return FALSE;
  switch (deed->act)
    {
    case KRING_STAGE_ACT_LEAVE:
      ask_to_leave (self);
      return TRUE;
    case KRING_STAGE_ACT_BLANK:
      kring_stage_set_blank (self, !kring_stage_get_blank (self));
      return TRUE;
    case KRING_STAGE_ACT_SPOTLIGHT:
      if (!kring_stage_show_act (self->show, deed))
        kring_stage_set_spotlight (self, !kring_stage_get_spotlight (self));
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

static void
focus_pane (Pane *pane)
{
  gtk_window_set_focus (pane->window, GTK_WIDGET (pane->sheet));
}

void
kring_stage_focus (KringStage *self)
{
  if (self->room.window != NULL)
    focus_pane (&self->room);
  if (self->desk.window != NULL)
    focus_pane (&self->desk);
}

static gboolean
pressed_cb (GtkWindow *window, const KringStageDeed *deed, gboolean writing, gpointer data)
{
  KringStage *self = data;

  /* Whoever writes on a screen of her own sees what she writes. */
  if (kring_stage_get_blank (self) && (!writing || self->desk.window == NULL))
    {
      kring_stage_set_blank (self, FALSE);
      return GDK_EVENT_STOP;
    }
  if (deed->act == KRING_STAGE_ACT_LEAVE && writing)
    {
      kring_stage_focus (self);
      return GDK_EVENT_STOP;
    }
  return kring_stage_do (self, deed);
}

/* --- its actions, for the bar --- */

static void
act_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const struct
  {
    const char *name;
    KringStageAct act;
  } acts[] = {
    { "next", KRING_STAGE_ACT_NEXT },           { "back", KRING_STAGE_ACT_BACK },
    { "timer", KRING_STAGE_ACT_TIMER },         { "note", KRING_STAGE_ACT_NOTE },
    { "blank", KRING_STAGE_ACT_BLANK },         { "agreement", KRING_STAGE_ACT_AGREEMENT },
    { "spotlight", KRING_STAGE_ACT_SPOTLIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), acts[i].name))
      kring_stage_do (data, &(KringStageDeed){ .act = acts[i].act });
}

static void
time_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringStageClock *clock = kring_stage_show_get_clock (KRING_STAGE (data)->show);

  if (clock != NULL)
    kring_stage_clock_add (clock, g_variant_get_int32 (parameter));
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_stage_leave (data);
}

static void
remember (KringStage *self, guint i)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

  if (monitor == NULL)
    return;
  g_free (self->screen);
  self->screen = kring_stage_screen_id (monitor);
  kring_settings_set_text (self->settings, SCREEN_KEY, self->screen);
}

static void
screen_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  remember (data, (guint)g_variant_get_int32 (parameter));
  place (data);
}

static void
swap_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_stage_swap (data);
}

static const GActionEntry entries[] = {
  { .name = "next", .activate = act_cb },
  { .name = "back", .activate = act_cb },
  { .name = "timer", .activate = act_cb },
  { .name = "time", .activate = time_cb, .parameter_type = "i" },
  { .name = "note", .activate = act_cb },
  { .name = "agreement", .activate = act_cb },
  { .name = "spotlight", .activate = act_cb, .state = "false" },
  { .name = "blank", .activate = act_cb, .state = "false" },
  { .name = "screen", .activate = screen_cb, .parameter_type = "i", .state = "0" },
  { .name = "swap", .activate = swap_cb },
  { .name = "leave", .activate = leave_cb },
};

/* What was done on stage can be undone there. */
static void
insert_actions (KringStage *self, GtkWindow *window)
{
  static const char *const names[] = { "undo", "redo" };
  g_autoptr (GSimpleActionGroup) own = g_simple_action_group_new ();

  gtk_widget_insert_action_group (GTK_WIDGET (window), "stage", G_ACTION_GROUP (self->actions));
  if (!G_IS_ACTION_MAP (self->parent))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->parent), names[i]);

      if (action != NULL)
        g_action_map_add_action (G_ACTION_MAP (own), action);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (own));
}

static void
enable (KringStage *self, const char *name, KringStageAct act)
{
  g_simple_action_set_enabled (action_of (self, name), kring_stage_show_can (self->show, act));
}

static void
show_title (KringStage *self, Pane *pane, const char *title)
{
  if (pane->window == NULL)
    return;
  gtk_window_set_title (pane->window, title);
  kring_accessible_name (GTK_WIDGET (pane->sheet), title);
}

static void
show_changed (KringStage *self)
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
    kring_accessible_announce (GTK_WIDGET (desk_of (self)->sheet), title);
  g_free (self->title);
  self->title = g_steal_pointer (&title);
}

/* --- its windows --- */

static gboolean
close_request_cb (KringStage *self)
{
  kring_stage_leave (self);
  return GDK_EVENT_STOP;
}

static void
uncovered_cb (KringStage *self)
{
  kring_stage_set_blank (self, FALSE);
}

static void
make_pane (KringStage *self, Pane *pane, GtkWidget *view, gboolean room)
{
  GtkWidget *window = adw_window_new ();

  pane->window = GTK_WINDOW (window);
  pane->sheet = KRING_STAGE_SHEET (kring_stage_sheet_new (view, room));
  pane->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (pane->toasts, GTK_WIDGET (pane->sheet));
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (pane->toasts));
  gtk_widget_add_css_class (window, room ? "stage-room" : "stage-desk");
  if (self->parent != NULL)
    gtk_window_set_application (pane->window, gtk_window_get_application (self->parent));
  insert_actions (self, pane->window);
  kring_stage_keys_listen (pane->window, pressed_cb, self);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane->sheet, "uncovered", G_CALLBACK (uncovered_cb), self, G_CONNECT_SWAPPED);
  focus_pane (pane);
}

/* The focus goes on before what has it is gone; a text field keeps what was written when it loses it. */
static void
drop_pane (Pane *pane)
{
  GtkWindow *window = g_steal_pointer (&pane->window);

  if (window == NULL)
    return;
  gtk_window_set_focus (window, NULL);
  pane->sheet = NULL;
  pane->toasts = NULL;
  gtk_window_destroy (window);
}

static void
make_desk (KringStage *self)
{
  GtkWidget *view = kring_stage_show_make_desk (self->show);

  make_pane (self, &self->desk, view ? view : kring_stage_show_make_room (self->show), view == NULL);
}

static void
fill_menu (KringStage *self)
{
  g_autoptr (GMenu) screens = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  g_menu_remove_all (self->menu);
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);
      g_autofree char *name = kring_stage_screen_name (monitor);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "stage.screen", "i", (int)i);
      g_menu_append_item (screens, item);
    }
  /* Translators: heading of a list of screens: the room sees it on this one. */
  g_menu_append_section (self->menu, _ ("The Room Sees It On"), G_MENU_MODEL (screens));
  g_menu_append (more, _ ("Swap Screens"), "stage.swap");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (more));
}

static void
fullscreen_on (KringStage *self, Pane *pane, guint i)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (pane->window, monitor);
  else
    gtk_window_fullscreen (pane->window);
}

static void
place_two (KringStage *self, guint room)
{
  gboolean fresh = self->desk.window == NULL;

  if (fresh)
    {
      focus_pane (&self->room);
      kring_stage_sheet_set_bar (self->room.sheet, NULL);
      make_desk (self);
      kring_stage_sheet_set_bar (self->desk.sheet, kring_stage_bar_new (self->show, G_MENU_MODEL (self->menu)));
    }
  fullscreen_on (self, &self->room, room);
  fullscreen_on (self, &self->desk, kring_stage_screens_desk (self->monitors, room, self->laptop));
  gtk_window_present (self->room.window);
  gtk_window_present (self->desk.window);
}

static void
place_one (KringStage *self, gboolean fresh)
{
  if (self->desk.window != NULL || fresh)
    {
      drop_pane (&self->desk);
      kring_stage_sheet_set_bar (self->room.sheet, kring_stage_bar_new (self->show, NULL));
    }
  fullscreen_on (self, &self->room, 0);
  gtk_window_present (self->room.window);
}

/* Puts the windows where they belong, with the screens that there are now. */
static void
place (KringStage *self)
{
  gboolean fresh = self->room.window == NULL;
  guint room = kring_stage_screens_room (self->monitors, self->screen, self->laptop);

  if (fresh)
    make_pane (self, &self->room, kring_stage_show_make_room (self->show), TRUE);
  fill_menu (self);
  g_simple_action_set_state (action_of (self, "screen"), g_variant_new_int32 ((int)room));
  if (g_list_model_get_n_items (self->monitors) > 1)
    place_two (self, room);
  else
    place_one (self, fresh);
  show_changed (self);
}

static gboolean
place_cb (gpointer data)
{
  KringStage *self = data;

  self->place_source = 0;
  place (self);
  return G_SOURCE_REMOVE;
}

/* A screen that comes or goes is told of in several steps. */
static void
monitors_cb (KringStage *self)
{
  if (self->begun && self->place_source == 0)
    self->place_source = g_idle_add (place_cb, self);
}

void
kring_stage_swap (KringStage *self)
{
  guint room, desk;

  if (self->desk.window == NULL || g_list_model_get_n_items (self->monitors) < 2)
    return;
  room = kring_stage_screens_room (self->monitors, self->screen, self->laptop);
  desk = kring_stage_screens_desk (self->monitors, room, self->laptop);
  g_clear_object (&self->laptop);
  self->laptop = g_list_model_get_item (self->monitors, room);
  remember (self, desk);
  place (self);
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
inhibit (KringStage *self)
{
  GtkApplication *application = self->parent ? gtk_window_get_application (self->parent) : NULL;

  if (application != NULL)
    self->inhibited = gtk_application_inhibit (application, self->room.window, GTK_APPLICATION_INHIBIT_IDLE,
                                               _ ("A room is looking at it"));
}

static void
uninhibit (KringStage *self)
{
  GtkApplication *application = self->parent ? gtk_window_get_application (self->parent) : NULL;

  if (application != NULL && self->inhibited != 0)
    gtk_application_uninhibit (application, self->inhibited);
  self->inhibited = 0;
}

void
kring_stage_begin (KringStage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (self->begun)
    return;
  self->begun = TRUE;
  g_object_ref (self);
  self->scheme = adw_style_manager_get_color_scheme (manager);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (self->laptop == NULL)
    self->laptop = monitor_of (self->parent);
  place (self);
  inhibit (self);
}

void
kring_stage_leave (KringStage *self)
{
  if (self->room.window == NULL)
    return;
  g_clear_handle_id (&self->place_source, g_source_remove);
  self->begun = FALSE;
  uninhibit (self);
  drop_pane (&self->desk);
  drop_pane (&self->room);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), self->scheme);
  if (self->parent != NULL)
    gtk_window_present (self->parent);
  g_signal_emit (self, left_signal, 0);
  g_object_unref (self);
}

static void
parent_gone_cb (KringStage *self)
{
  uninhibit (self);
  g_clear_weak_pointer (&self->parent);
  kring_stage_leave (self);
}

static void
kring_stage_dispose (GObject *object)
{
  KringStage *self = KRING_STAGE (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->show);
  g_clear_object (&self->monitors);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);
  g_clear_object (&self->laptop);
  G_OBJECT_CLASS (kring_stage_parent_class)->dispose (object);
}

static void
kring_stage_finalize (GObject *object)
{
  KringStage *self = KRING_STAGE (object);

  g_free (self->screen);
  g_free (self->title);
  G_OBJECT_CLASS (kring_stage_parent_class)->finalize (object);
}

static void
kring_stage_class_init (KringStageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_stage_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_stage_finalize;
  left_signal = g_signal_new ("left", KRING_TYPE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_stage_init (KringStage *self)
{
  self->actions = g_simple_action_group_new ();
  self->menu = g_menu_new ();
  self->settings = kring_settings_new ();
  self->screen = kring_settings_dup_text (self->settings, SCREEN_KEY);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

KringStage *
kring_stage_new (KringStageShow *show, GtkWindow *parent)
{
  KringStage *self = g_object_new (KRING_TYPE_STAGE, NULL);

  self->show = g_object_ref (show);
  g_set_weak_pointer (&self->parent, parent);
  kring_stage_set_monitors (self, gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (parent))));
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "changed", G_CALLBACK (show_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "ended", G_CALLBACK (kring_stage_leave), self, G_CONNECT_SWAPPED);
  return self;
}

GtkWindow *
kring_stage_get_room (KringStage *self)
{
  return self->room.window;
}

GtkWindow *
kring_stage_get_desk (KringStage *self)
{
  return desk_of (self)->window;
}

void
kring_stage_set_monitors (KringStage *self, GListModel *monitors)
{
  if (self->monitors != NULL)
    g_signal_handlers_disconnect_by_func (self->monitors, monitors_cb, self);
  g_set_object (&self->monitors, monitors);
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (monitors_cb), self, G_CONNECT_SWAPPED);
}

void
kring_stage_set_time (KringStage *self, KringStageNow now, gpointer data)
{
  self->now = now;
  self->now_data = data;
}
