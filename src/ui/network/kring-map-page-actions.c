/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-map-page-private.h"
#include "kring-operations.h"

#define ZOOM_STEP 1.25

/* After a move by keyboard a screen reader says where the actor stands now. */
static void
say_where (KringMapPage *self, const char *actor)
{
  KringScene *scene = self->view ? self->view->diagram->scene : NULL;
  int index = scene ? kring_scene_find (scene, actor) : -1;

  if (index >= 0)
    kring_accessible_announce (GTK_WIDGET (self->canvas), kring_scene_get (scene, (guint) index)->description);
}

static void
move_to (KringMapPage *self, int ring, int sector)
{
  g_autoptr (KringRow) row = kring_map_page_dup_contribution (self);
  KringContribution *contribution = KRING_CONTRIBUTION (row);

  if (contribution == NULL || ring < 0 || ring >= KRING_N_RINGS)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  sector = (sector + KRING_N_SECTORS) % KRING_N_SECTORS;
  if (ring == contribution->ring && sector == kring_map_page_selected_actor (self)->sector)
    return;
  if (kring_editor_move (self->editor, contribution->actor, (KringRing)ring, (KringSector)sector, -1, 0))
    say_where (self, contribution->actor);
}

static void
step_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  g_autoptr (KringRow) contribution = kring_map_page_dup_contribution (self);
  int ring = contribution ? KRING_CONTRIBUTION (contribution)->ring : -1;
  int sector = contribution ? kring_map_page_selected_actor (self)->sector : 0;

  if (g_str_equal (name, "ring-in"))
    move_to (self, ring - 1, sector);
  else if (g_str_equal (name, "ring-out"))
    move_to (self, ring + 1, sector);
  else if (g_str_equal (name, "sector-back"))
    move_to (self, ring, sector - 1);
  else
    move_to (self, ring, sector + 1);
}

/* Several at once are placed anew where they come to. */
static void
place_many (KringMapPage *self, gboolean ring, int value)
{
  const char *need = kring_editor_get_need (self->editor);
  const char *const *many = kring_map_page_selected_many (self);
  GError *error = NULL;
  gboolean ok;

  if (ring)
    {
      kring_editor_move_many (self->editor, many, (KringRing)value);
      return;
    }
  ok = kring_operation_set_many (self->document, need, many, "sector", value, kring_editor_get_measure (self->editor),
                                 &error);
  kring_editor_done (self->editor, ok, &error);
}

/* Of somebody who is on no map. */
static void
set_sector (KringMapPage *self, int sector)
{
  GError *error = NULL;
  gboolean ok = kring_operation_set_int (self->document, NULL, KRING_ROW (kring_map_page_selected_actor (self)), "sector",
                                         sector, kring_editor_get_measure (self->editor), &error);

  kring_editor_done (self->editor, ok, &error);
}

static void
set_place_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  g_autoptr (KringRow) contribution = kring_map_page_dup_contribution (self);
  int value = g_variant_get_int32 (parameter);
  gboolean ring = g_str_equal (g_action_get_name (G_ACTION (action)), "set-ring");

  if (kring_map_page_selected_many (self) != NULL)
    place_many (self, ring, value);
  else if (contribution == NULL && !ring && kring_map_page_selected_actor (self) != NULL)
    set_sector (self, value);
  if (contribution == NULL)
    return;
  if (ring)
    move_to (self, value, kring_map_page_selected_actor (self)->sector);
  else
    move_to (self, KRING_CONTRIBUTION (contribution)->ring, value);
}

static void
set_tie_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  const char *tie = kring_map_page_selected_tie (self);
  const char *field = g_str_equal (g_action_get_name (G_ACTION (action)), "set-strength") ? "strength" : "direction";

  if (tie != NULL)
    kring_editor_set_tie (self->editor, tie, field, g_variant_get_int32 (parameter));
}

/* Plans */

/* The tie or contribution that the selection is about, as plans know it. */
static char *
dup_subject (KringMapPage *self)
{
  const char *tie = kring_map_page_selected_tie (self);
  g_autoptr (KringRow) contribution = kring_map_page_dup_contribution (self);

  return g_strdup (tie != NULL ? tie : contribution != NULL ? contribution->id : NULL);
}

static gboolean
is_planned (KringMapPage *self)
{
  g_autofree char *subject = dup_subject (self);

  return subject != NULL && kring_editor_get_mark (self->editor, subject) != KRING_MARK_NONE;
}

static void
take_plan_back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  g_autofree char *subject = dup_subject (self);

  if (subject != NULL)
    kring_editor_take_plan_back (self->editor, subject);
}

static void
want_change_of_tie (KringMapPage *self, const char *id)
{
  KringTie *tie = KRING_TIE (kring_model_get (kring_map_page_model (self), KRING_TABLE_TIE, id));
  const char *ends[] = { NULL, NULL, NULL };
  g_autofree char *name = NULL;

  if (tie == NULL)
    return;
  ends[0] = tie->one;
  ends[1] = tie->other;
  name
      = g_strdup_printf (C_ ("tie", "%1$s – %2$s"),
                         kring_row_name (kring_model_get (kring_map_page_model (self), KRING_TABLE_ACTOR, tie->one)),
                         kring_row_name (kring_model_get (kring_map_page_model (self), KRING_TABLE_ACTOR, tie->other)));
  kring_editor_want_change (self->editor, name, ends, id);
}

static void
change_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  KringActor *actor = kring_map_page_selected_actor (self);
  const char *tie = kring_map_page_selected_tie (self);

  if (actor != NULL)
    kring_editor_want_change (self->editor, actor->name, (const char *const[]){ actor->row.id, NULL }, NULL);
  else if (tie != NULL)
    want_change_of_tie (self, tie);
}

static void
time_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;

  kring_viewing_set_time (self->viewing, (KringTime)g_variant_get_int32 (parameter));
}

/* What changes are there can be seen in the next time: today, planned, after, and today again. */
static void
next_time_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;

  kring_viewing_set_time (self->viewing, (KringTime)((kring_viewing_get_time (self->viewing) + 1) % KRING_N_TIMES));
}

static void
zoom_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "zoom-in"))
    kring_canvas_zoom_by (self->canvas, ZOOM_STEP);
  else if (g_str_equal (name, "zoom-out"))
    kring_canvas_zoom_by (self->canvas, 1 / ZOOM_STEP);
  else if (g_str_equal (name, "zoom-original"))
    kring_canvas_zoom_to (self->canvas, 1);
  else
    kring_canvas_fit (self->canvas);
}

static void
add_need_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  g_autofree char *id = NULL;
  GError *error = NULL;

  if (!kring_editor_done (self->editor, kring_operation_add_need (self->document, _ ("New need"), &id, &error), &error))
    return;
  kring_selection_set (self->selection, KRING_TABLE_NEED, id);
  kring_map_page_name_row (self);
}

/* Where the selected actor stands, else among those nobody has asked yet. */
static void
add_actor_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  g_autoptr (KringRow) row = kring_map_page_dup_contribution (self);
  KringContribution *contribution = KRING_CONTRIBUTION (row);

  if (self->view != NULL && self->view->around == NULL)
    kring_map_page_name_new_at (self, kring_canvas_to_scene (self->canvas, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                                                             gtk_widget_get_height (GTK_WIDGET (self)) / 2.0));
  else
    kring_map_page_name_new (self, contribution ? contribution->ring : KRING_RING_AVAILABLE,
                             contribution ? kring_map_page_selected_actor (self)->sector : KRING_SECTOR_OUR, -1, 0);
}

static void
add_here_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  KringRing ring;
  KringSector sector;
  double u, v;

  if (self->view == NULL)
    return;
  if (self->view->around == NULL)
    kring_map_page_name_new_at (self, self->menu_point);
  else if (kring_around_locate (self->view->around->around, self->menu_point, &ring, &sector, &u, &v))
    kring_map_page_name_new (self, ring, sector, u, v);
}

static void
add_note_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;

  if (self->view != NULL)
    kring_map_page_write_note (self, kring_map_page_note_point (self));
}

static void
add_note_here_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;

  kring_map_page_write_note (self, self->menu_point);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_map_page_name_row (data);
}

static void
tie_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_map_page_begin_tie (data);
}

/* Around a need, Delete takes an actor off this map; it may serve other needs. */
static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  KringActor *actor = kring_map_page_selected_actor (self);
  const char *const *many = kring_map_page_selected_many (self);
  g_autoptr (KringRow) contribution = kring_map_page_dup_contribution (self);

  if (many != NULL && self->view->around != NULL)
    kring_editor_take_many_off (self->editor, many);
  else if (many != NULL)
    kring_editor_remove_many (self->editor, many);
  else if (actor != NULL && contribution != NULL && self->view->around != NULL)
    kring_editor_take_off (self->editor, actor->row.id);
  else if (kring_selection_get_row (self->selection) != NULL)
    kring_editor_remove (self->editor, kring_selection_get_row (self->selection));
}

static void
take_off_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  g_autoptr (KringRow) contribution = kring_map_page_dup_contribution (self);

  if (kring_map_page_selected_many (self) != NULL)
    kring_editor_take_many_off (self->editor, kring_map_page_selected_many (self));
  else if (contribution != NULL)
    kring_editor_take_off (self->editor, kring_map_page_selected_actor (self)->row.id);
}

static void
remove_actor_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;

  if (kring_map_page_selected_many (self) != NULL)
    kring_editor_remove_many (self->editor, kring_map_page_selected_many (self));
  else if (kring_map_page_selected_actor (self) != NULL)
    kring_editor_remove (self->editor, KRING_ROW (kring_map_page_selected_actor (self)));
}

static void
unpin_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  KringActor *actor = kring_map_page_selected_actor (self);
  GError *error = NULL;
  gboolean ok;

  if (actor == NULL || self->view == NULL)
    return;
  if (self->view->around == NULL)
    ok = kring_operation_unpin_in_network (self->document, actor->row.id, &error);
  else
    ok = kring_operation_unpin (self->document, kring_editor_get_need (self->editor), actor->row.id,
                                kring_editor_get_measure (self->editor), &error);
  kring_editor_done (self->editor, ok, &error);
}

static void
rearrange_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  KringMeasure *measure = kring_editor_get_measure (self->editor);
  GError *error = NULL;
  gboolean ok = TRUE;

  if (self->view == NULL)
    return;
  if (self->view->network != NULL)
    ok = kring_operation_rearrange_network (self->document, measure, &error);
  else if (self->view->around != NULL)
    ok = kring_operation_rearrange (self->document, kring_editor_get_need (self->editor), measure, &error);
  kring_editor_done (self->editor, ok, &error);
}

/* Looking */

static void
arrange_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_viewing_set_arrangement (KRING_MAP_PAGE (data)->viewing, (KringArrangement) g_variant_get_int32 (parameter));
}

static void
show_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_viewing_show_all (KRING_MAP_PAGE (data)->viewing);
}

/* The same again takes the focus off. */
static void
focus_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  KringActor *actor = kring_map_page_selected_actor (self);
  guint wanted = (guint) g_variant_get_int32 (parameter), steps;
  const char *there = kring_viewing_get_focus (self->viewing, &steps);

  if (actor == NULL || (g_strcmp0 (there, actor->row.id) == 0 && steps == wanted))
    kring_viewing_set_focus (self->viewing, NULL, 0);
  else
    kring_viewing_set_focus (self->viewing, actor->row.id, wanted);
}

/* The ways between the two that are selected; the same again takes them off. */
static void
ways_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  const char *const *two = kring_map_page_selected_many (self);

  if (kring_viewing_get_ways (self->viewing, NULL, NULL))
    kring_viewing_set_ways (self->viewing, NULL, NULL);
  else if (two != NULL)
    kring_viewing_set_ways (self->viewing, two[0], two[1]);
}

static void
menu_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringMapPage *self = data;
  const char *id = kring_selection_get_id (self->selection);
  KringScene *scene = self->view ? self->view->diagram->scene : NULL;
  int index = id && scene ? kring_scene_find (scene, id) : -1;
  KringRect where = { gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0, 0, 0 };

  if (index >= 0)
    where = kring_canvas_to_widget (self->canvas, kring_scene_get (scene, (guint) index)->bounds);
  kring_map_page_open_menu (self, id, where.x + where.w / 2, where.y + where.h);
}

static const GActionEntry entries[] = {
  { "zoom-in", zoom_cb },
  { "zoom-out", zoom_cb },
  { "zoom-fit", zoom_cb },
  { "zoom-original", zoom_cb },
  { "add-need", add_need_cb },
  { "add-actor", add_actor_cb },
  { "add-here", add_here_cb },
  { "rename", rename_cb },
  { "add-note", add_note_cb },
  { "add-note-here", add_note_here_cb },
  { "delete", delete_cb },
  { "take-off", take_off_cb },
  { "remove", remove_actor_cb },
  { "ring-in", step_cb },
  { "ring-out", step_cb },
  { "sector-back", step_cb },
  { "sector-on", step_cb },
  { "set-ring", set_place_cb, "i" },
  { "set-sector", set_place_cb, "i" },
  { "set-strength", set_tie_cb, "i" },
  { "set-direction", set_tie_cb, "i" },
  { "tie", tie_cb },
  { "unpin", unpin_cb },
  { "rearrange", rearrange_cb },
  { "menu", menu_cb },
  { "arrange", arrange_cb, "i" },
  { "show-all", show_all_cb },
  { "focus", focus_cb, "i" },
  { "ways", ways_cb },
  { "change", change_cb },
  { "take-plan-back", take_plan_back_cb },
  { "plan-end", delete_cb },
  { "remove-tie", delete_cb },
  { "time", time_cb, "i" },
  { "next-time", next_time_cb },
};

static void
enable (KringMapPage *self, gboolean enabled, const char *const *names)
{
  for (; *names != NULL; names++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), *names)),
                                 enabled);
}

/* Whether the selected actor stands where somebody put it, in the picture that is in view. */
static gboolean
is_pinned (KringMapPage *self, const KringActor *actor)
{
  gboolean around = self->view != NULL && self->view->around != NULL;
  KringPlace *place
      = actor ? kring_model_place (kring_map_page_model (self), around ? kring_editor_get_need (self->editor) : NULL,
                                   kring_viewing_get_arrangement (self->viewing), actor->row.id)
              : NULL;

  return place != NULL && place->pinned;
}

void
kring_map_page_update_actions (KringMapPage *self)
{
  static const char *const any[] = { "zoom-in", "zoom-out", "zoom-fit", "zoom-original", "menu", NULL };
  static const char *const map[] = { "add-actor", "add-here", "add-note", "add-note-here", NULL };
  static const char *const arranged[] = { "rearrange", NULL };
  static const char *const actor[] = { "tie", NULL };
  static const char *const actors[] = { "remove", "set-sector", NULL };
  static const char *const contributor[] = { "ring-in", "ring-out", "sector-back", "sector-on", NULL };
  static const char *const contributors[] = { "set-ring", "take-off", NULL };
  static const char *const two[] = { "ways", NULL };
  static const char *const looked_at[] = { "focus", NULL };
  static const char *const tie[] = { "set-strength", "set-direction", NULL };
  static const char *const named[] = { "rename", NULL };
  static const char *const row[] = { "delete", NULL };
  static const char *const document[] = { "add-need", NULL };
  static const char *const pinned[] = { "unpin", NULL };
  static const char *const less[] = { "show-all", NULL };
  static const char *const there[] = { "change", NULL };
  static const char *const today_only[] = { "remove-tie", NULL };
  static const char *const planning[] = { "plan-end", NULL };
  static const char *const planned[] = { "take-plan-back", NULL };
  static const char *const times[] = { "time", "next-time", NULL };
  gboolean writable = !kring_editor_get_read_only (self->editor), seen = self->view != NULL;
  KringActor *selected = kring_map_page_selected_actor (self);
  gboolean is_tie = kring_map_page_selected_tie (self) != NULL;
  gboolean is_plan
      = is_tie
        && kring_model_get (kring_map_page_model (self), KRING_TABLE_TIE, kring_map_page_selected_tie (self)) == NULL;
  gboolean plans = kring_viewing_get_planning (self->viewing) != NULL;
  g_autoptr (KringRow) contribution = kring_map_page_dup_contribution (self);
  gboolean is_row = kring_selection_get_row (self->selection) != NULL;
  gboolean many = kring_map_page_selected_many (self) != NULL;
  /* Rings, and who is on a map, are moved where they are seen. */
  gboolean around = seen && self->view->around != NULL;

  enable (self, seen, any);
  enable (self, writable && seen, map);
  enable (self, writable && seen && self->view->hierarchy == NULL, arranged);
  enable (self, writable && selected != NULL, actor);
  enable (self, writable && (selected != NULL || many), actors);
  enable (self, writable && around && contribution != NULL, contributor);
  enable (self, writable && around && (contribution != NULL || many), contributors);
  enable (self, kring_selection_get_n (self->selection) == 2 || kring_viewing_get_ways (self->viewing, NULL, NULL), two);
  enable (self, selected != NULL, looked_at);
  enable (self, writable && is_tie, tie);
  enable (self, writable && ((is_tie && !is_plan) || selected != NULL), there);
  enable (self, writable && is_tie && !is_plan && !plans, today_only);
  enable (self, writable && is_tie && !is_plan && plans, planning);
  enable (self, writable && is_planned (self), planned);
  enable (self, seen && kring_model_count (kring_map_page_model (self), KRING_TABLE_CHANGE) > 0, times);
  enable (self, writable && is_row && !is_tie && !many, named);
  enable (self, writable && is_row, row);
  enable (self, writable, document);
  enable (self, writable && is_pinned (self, selected), pinned);
  enable (self, !kring_viewing_shows_all (self->viewing), less);
}

void
kring_map_page_init_actions (KringMapPage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (self->actions));
}
