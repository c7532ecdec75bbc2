/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-session-private.h"

#include <glib/gi18n-lib.h>

#include "kring-settings.h"
#include "kring-stage-screens.h"

#define SCREEN_KEY "stage-screen"

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
      kring_stage_session_do (data, &(KringStageDeed){ .act = acts[i].act });
}

static void
time_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringStageClock *clock = kring_stage_show_get_clock (KRING_STAGE_SESSION (data)->show);

  if (clock != NULL)
    kring_stage_clock_add (clock, g_variant_get_int32 (parameter));
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_stage_session_leave (data);
}

static void
remember (KringStageSession *self, guint i)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

  if (monitor == NULL)
    return;
  g_set_object (&self->chosen, monitor);
  g_free (self->screen);
  self->screen = kring_stage_session_screen_id (monitor);
  kring_settings_set_text (self->settings, SCREEN_KEY, self->screen);
}

guint
kring_stage_session_get_room_screen (KringStageSession *self)
{
  return kring_stage_screens_room (self->monitors, self->chosen, self->screen, self->laptop);
}

static void
screen_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  remember (data, (guint)g_variant_get_int32 (parameter));
  kring_stage_session_place_soon (data);
}

static void
swap_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_stage_session_swap (data);
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

GSimpleAction *
kring_stage_session_get_action (KringStageSession *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

void
kring_stage_session_add_actions (KringStageSession *self)
{
  self->actions = g_simple_action_group_new ();
  self->menu = g_menu_new ();
  self->settings = kring_settings_new ();
  self->screen = kring_settings_dup_text (self->settings, SCREEN_KEY);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/* What was done on stage can be undone there. */
void
kring_stage_session_insert_actions (KringStageSession *self, GtkWindow *window)
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

void
kring_stage_session_fill_menu (KringStageSession *self)
{
  g_autoptr (GMenu) screens = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  g_menu_remove_all (self->menu);
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autofree char *name = kring_stage_session_screen_name (self->monitors, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "stage.screen", "i", (int)i);
      g_menu_append_item (screens, item);
    }
  /* Translators: heading of a list of screens: the room sees it on this one. */
  g_menu_append_section (self->menu, _ ("The Room Sees It On"), G_MENU_MODEL (screens));
  g_menu_append (more, _ ("Swap Screens"), "stage.swap");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (more));
}

void
kring_stage_session_swap (KringStageSession *self)
{
  guint room, desk;

  if (self->desk.window == NULL || g_list_model_get_n_items (self->monitors) < 2)
    return;
  room = kring_stage_session_get_room_screen (self);
  desk = kring_stage_screens_desk (self->monitors, room, self->laptop);
  g_clear_object (&self->laptop);
  self->laptop = g_list_model_get_item (self->monitors, room);
  remember (self, desk);
  kring_stage_session_place_soon (self);
}
