/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-map-page-private.h"
#include "kring-operations.h"

/* What the canvas's gestures and keys mean on the map around a need. */

/* While a tie is being drawn, a click says to whom; beside everybody it ends that. Keys come by, and end it with Enter. */
static void
pressed_cb (KringMapPage *self, const char *id)
{
  if (self->tie_from == NULL)
    kring_map_page_select (self, id);
  else if (kring_canvas_is_pointing (self->canvas) && g_strcmp0 (id, self->tie_from) != 0)
    kring_map_page_end_tie (self, id);
  else
    kring_map_page_update_overlay (self);
}

/* Only actors can be several. */
static void
toggled_cb (KringMapPage *self, const char *id)
{
  if (self->tie_from == NULL && self->view != NULL && kring_view_is_actor (self->view, id))
    kring_selection_toggle (self->selection, id);
  else
    pressed_cb (self, id);
}

/* Each once, in the order in which they come; @seen, too, holds those in @found. */
static void
add_actors (KringMapPage *self, GPtrArray *found, GHashTable *seen, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (kring_view_is_actor (self->view, ids[i]) && g_hash_table_add (seen, (gpointer) ids[i]))
      g_ptr_array_add (found, (gpointer) ids[i]);
}

static void
lassoed_cb (KringMapPage *self, GStrv ids, gboolean also)
{
  g_auto (GStrv) before = g_strdupv ((char **) kring_selection_get_ids (self->selection));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->view == NULL)
    return;
  if (also)
    add_actors (self, found, seen, (const char *const *) before);
  add_actors (self, found, seen, (const char *const *) ids);
  g_ptr_array_add (found, NULL);
  if (found->len == 2)
    kring_selection_set (self->selection, KRING_TABLE_ACTOR, g_ptr_array_index (found, 0));
  else
    kring_selection_set_actors (self->selection, (const char *const *) found->pdata);
}

/* What the keyboard comes to is what it works on: after Delete the next one is at hand. */
static void
focus_moved_cb (KringMapPage *self, const char *id)
{
  if (self->tie_from == NULL && id != NULL && kring_selection_get_id (self->selection) == NULL)
    kring_map_page_select (self, id);
  kring_map_page_update_overlay (self);
}

static void
activated_cb (KringMapPage *self, const char *id)
{
  if (self->tie_from != NULL)
    {
      kring_map_page_end_tie (self, id);
      return;
    }
  kring_map_page_select (self, id);
  kring_map_page_name_row (self);
}

static void
ground_activated_cb (KringMapPage *self, double x, double y)
{
  KringRing ring;
  KringSector sector;
  double u, v;

  if (self->view == NULL)
    return;
  if (self->view->around == NULL)
    kring_map_page_name_new_at (self, (KringPoint){ x, y });
  else if (kring_around_locate (self->view->around->around, (KringPoint){ x, y }, &ring, &sector, &u, &v))
    kring_map_page_name_new (self, ring, sector, u, v);
}

/* Dragging */

static gboolean
is_movable_note (KringMapPage *self, const char *id)
{
  return self->view != NULL && kring_view_is_note (self->view, id) && !kring_editor_get_read_only (self->editor);
}

static void
drag_begun_cb (KringMapPage *self, const char *id)
{
  g_autoptr (KringScene) still = NULL;

  if (self->view == NULL || (!kring_view_is_actor (self->view, id) && !is_movable_note (self, id)))
    return;
  kring_canvas_end_motion (self->canvas);
  still = kring_view_without (self->view, id);
  kring_canvas_set_without (self->canvas, still);
}

static void
drag_moved_cb (KringMapPage *self, const char *id, double x, double y, const char *over)
{
  KringPoint centre = { x, y };
  g_autoptr (KringScene) overlay = NULL;

  if (self->view == NULL || (!kring_view_is_actor (self->view, id) && !is_movable_note (self, id)))
    return;
  if (!kring_view_is_actor (self->view, over) || is_movable_note (self, id))
    over = NULL;
  /* Over another actor it means a tie: the dragged one is back where it stands, and the line shows what would be. In the
   * hierarchy it means to stand below that one. */
  if (over != NULL && self->view->hierarchy == NULL)
    centre = kring_view_centre (self->view, id);
  overlay = kring_view_drag_overlay (self->view, id, centre);
  if (over != NULL && self->view->hierarchy != NULL)
    {
      g_autoptr (KringScene) ring = kring_view_overlay_new (self->view, (const char *const[]){ over, NULL }, NULL, FALSE);

      kring_scene_append (overlay, ring, 0, 0, -1);
    }
  else if (over != NULL)
    {
      g_autoptr (KringScene) line = kring_view_tie_overlay (self->view, id, centre, over);

      kring_scene_append (overlay, line, 0, 0, -1);
    }
  kring_canvas_set_overlay (self->canvas, overlay);
}

static void
drop_in_ring (KringMapPage *self, const char *id, KringPoint point)
{
  KringRing ring;
  KringSector sector;
  double u, v;

  if (!kring_around_locate (self->view->around->around, point, &ring, &sector, &u, &v))
    v = 0;
  kring_editor_move (self->editor, id, ring, sector, u, v);
}

static void
drop_in_network (KringMapPage *self, const char *id, KringPoint point)
{
  double unit = self->view->network->unit;
  GError *error = NULL;
  gboolean ok = kring_operation_move_in_network (self->document, id, point.x / unit, point.y / unit, &error);

  kring_editor_done (self->editor, ok, &error);
}

/* In the hierarchy a place follows from the line: on another actor it is changed, elsewhere there is nothing to change. */
static void
drop (KringMapPage *self, const char *id, KringPoint point)
{
  if (self->view->around != NULL)
    drop_in_ring (self, id, point);
  else if (self->view->network != NULL)
    drop_in_network (self, id, point);
  else
    kring_editor_say (self->editor, _ ("In the hierarchy a place follows from the line. Drop on a unit or a manager."));
}

/* On a unit one becomes part of it, on anybody else one reports to them. */
static void
put_below (KringMapPage *self, const char *id, const char *above)
{
  KringActor *actor = KRING_ACTOR (kring_model_get (kring_map_page_model (self), KRING_TABLE_ACTOR, above));
  GError *error = NULL;
  gboolean ok = kring_operation_set_above (self->document, id, kring_operation_line_below (actor), above, &error);

  if (kring_editor_done (self->editor, ok, &error) && kring_viewing_get_planning (self->viewing) != NULL)
    kring_editor_say (self->editor, _ ("The line is changed as of today: only ties and rings are planned."));
}

static void
tie (KringMapPage *self, const char *from, const char *to)
{
  g_autofree char *id = NULL;

  if (kring_editor_add_tie (self->editor, from, to, &id))
    kring_map_page_select (self, id);
}

static void
drag_ended_cb (KringMapPage *self, const char *id, double x, double y, const char *over, gboolean cancelled)
{
  gboolean on_map = self->view != NULL && kring_view_is_actor (self->view, id);

  if (on_map && !kring_view_is_actor (self->view, over))
    over = NULL;
  kring_canvas_set_without (self->canvas, NULL);
  if (!cancelled && is_movable_note (self, id))
    kring_map_page_move_note (self, id, (KringPoint){ x, y });
  else if (!cancelled && on_map && over != NULL && self->view->hierarchy != NULL)
    put_below (self, id, over);
  else if (!cancelled && on_map && over != NULL)
    tie (self, id, over);
  else if (!cancelled && on_map)
    drop (self, id, (KringPoint){ x, y });
  kring_map_page_update_overlay (self);
}

/* Tying by menu or keyboard: T, then a click, or the arrows and Enter. */

void
kring_map_page_begin_tie (KringMapPage *self)
{
  KringActor *actor = kring_map_page_selected_actor (self);
  g_autofree char *sentence = NULL;

  if (actor == NULL || kring_editor_get_read_only (self->editor))
    return;
  kring_set (&self->tie_from, actor->row.id);
  kring_canvas_focus_target (self->canvas, actor->row.id);
  /* Translators: said while a tie is being drawn. %s is an actor. */
  sentence = g_strdup_printf (_ ("Tie %s with whom? Click there, or go there with the arrow keys and press Enter."), actor->name);
  kring_accessible_announce (GTK_WIDGET (self->canvas), sentence);
  kring_editor_say (self->editor, sentence);
  kring_map_page_update_overlay (self);
}

gboolean
kring_map_page_end_tie (KringMapPage *self, const char *to)
{
  g_autofree char *from = g_steal_pointer (&self->tie_from);

  if (from == NULL)
    return FALSE;
  kring_editor_say (self->editor, NULL);
  if (to != NULL && self->view != NULL && kring_view_is_actor (self->view, to) && strcmp (from, to) != 0)
    tie (self, from, to);
  kring_map_page_update_overlay (self);
  return TRUE;
}

/* Keys that work while the map has the focus, each the key of an action; @target is its argument, -1 for none. What
 * changes the picture alone, or writes on it, means the same wherever the focus is: those work @anywhere. */
static const struct
{
  guint key;
  GdkModifierType state;
  const char *action;
  int target;
  gboolean anywhere;
} keys[] = {
  { GDK_KEY_1, 0, "map.arrange", KRING_ARRANGEMENT_HIERARCHY, TRUE },
  { GDK_KEY_2, 0, "map.arrange", KRING_ARRANGEMENT_NETWORK, TRUE },
  { GDK_KEY_3, 0, "map.arrange", KRING_ARRANGEMENT_AROUND, TRUE },
  { GDK_KEY_KP_1, 0, "map.arrange", KRING_ARRANGEMENT_HIERARCHY, TRUE },
  { GDK_KEY_KP_2, 0, "map.arrange", KRING_ARRANGEMENT_NETWORK, TRUE },
  { GDK_KEY_KP_3, 0, "map.arrange", KRING_ARRANGEMENT_AROUND, TRUE },
  { GDK_KEY_f, 0, "map.focus", 1, TRUE },
  { GDK_KEY_f, GDK_SHIFT_MASK, "map.focus", 2, TRUE },
  { GDK_KEY_a, 0, "map.show-all", -1, TRUE },
  { GDK_KEY_w, 0, "map.ways", -1, TRUE },
  { GDK_KEY_p, 0, "map.next-time", -1, TRUE },
  { GDK_KEY_F2, 0, "map.rename", -1, FALSE },
  { GDK_KEY_Delete, 0, "map.delete", -1, FALSE },
  { GDK_KEY_KP_Delete, 0, "map.delete", -1, FALSE },
  { GDK_KEY_Insert, 0, "map.add-actor", -1, FALSE },
  { GDK_KEY_t, 0, "map.tie", -1, FALSE },
  { GDK_KEY_n, 0, "map.add-note", -1, TRUE },
  { GDK_KEY_Up, GDK_ALT_MASK, "map.ring-in", -1, FALSE },
  { GDK_KEY_Down, GDK_ALT_MASK, "map.ring-out", -1, FALSE },
  { GDK_KEY_Left, GDK_ALT_MASK, "map.sector-back", -1, FALSE },
  { GDK_KEY_Right, GDK_ALT_MASK, "map.sector-on", -1, FALSE },
};

static gboolean
do_key (KringMapPage *self, guint key, GdkModifierType state, gboolean anywhere)
{
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (gdk_keyval_to_lower (key) == keys[i].key && held == keys[i].state && (keys[i].anywhere || !anywhere))
      return keys[i].target >= 0 ? gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, "i", keys[i].target)
                                 : gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
  return FALSE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, KringMapPage *self)
{
  if (kring_canvas_get_editor (self->canvas) != NULL)
    return FALSE;
  if (key == GDK_KEY_Escape && self->tie_from != NULL)
    return kring_map_page_end_tie (self, NULL);
  return do_key (self, key, state, FALSE);
}

gboolean
kring_map_page_press_key (KringMapPage *self, guint key, GdkModifierType state)
{
  return do_key (self, key, state, TRUE);
}

static void
focus_left_cb (KringMapPage *self)
{
  kring_map_page_end_tie (self, NULL);
}

void
kring_map_page_init_gestures (KringMapPage *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (self->canvas, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (self->canvas, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (self->canvas, "lassoed", G_CALLBACK (lassoed_cb), self);
  g_signal_connect_swapped (self->canvas, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->canvas, "ground-activated", G_CALLBACK (ground_activated_cb), self);
  g_signal_connect_swapped (self->canvas, "drag-begun", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (self->canvas, "drag-moved", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect_swapped (self->canvas, "drag-ended", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect_swapped (self->canvas, "menu", G_CALLBACK (kring_map_page_open_menu), self);
  g_signal_connect_swapped (self->canvas, "focus-moved", G_CALLBACK (focus_moved_cb), self);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
