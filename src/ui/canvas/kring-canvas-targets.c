/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-canvas-group.h"
#include "kring-canvas-private.h"

/* The accessible children of the canvas: one for each box and ellipse of the scene that can be pointed at, in reading
 * order. The keyboard's focus is always on one of them. Where there are many, those of a sector lie in a group of its
 * name: a client that asks for siblings one by one pays for each by those before it. */

/* From more than the one on they are grouped, until they are fewer than the other: not to and fro at one number. */
#define MANY 300
#define FEW 260

/* Which group a drawable's target belongs to, %KRING_N_SECTORS for none: then it lies in the canvas itself. */
static guint
group_of (KringCanvas *self, const KringDrawable *drawable)
{
  return self->grouped && drawable->style.name == KRING_STYLE_ACTOR ? (guint) drawable->style.sector : KRING_N_SECTORS;
}

static GtkWidget *
ensure_group (KringCanvas *self, guint group)
{
  if (group >= KRING_N_SECTORS)
    return GTK_WIDGET (self);
  if (self->groups[group] == NULL)
    {
      GtkWidget *after = self->editor;

      for (guint i = group + 1; i < KRING_N_SECTORS; i++)
        if (self->groups[i] != NULL)
          {
            after = self->groups[i];
            break;
          }
      self->groups[group] = kring_canvas_group_new (kring_term_label (&kring_sectors, (int) group));
      gtk_widget_insert_before (self->groups[group], GTK_WIDGET (self), after);
    }
  return self->groups[group];
}

static void
drop_empty_groups (KringCanvas *self)
{
  for (guint i = 0; i < KRING_N_SECTORS; i++)
    if (self->groups[i] != NULL && gtk_widget_get_first_child (self->groups[i]) == NULL)
      g_clear_pointer (&self->groups[i], gtk_widget_unparent);
}

static void
target_activate_cb (KringCanvas *self, KringCanvasTarget *target)
{
  gtk_widget_grab_focus (GTK_WIDGET (target));
  g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_PRESSED], 0, kring_canvas_target_get_id (target));
}

static void
target_focus_cb (KringCanvas *self, GParamSpec *pspec, KringCanvasTarget *target)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (target)))
    return;
  g_free (self->last_focused);
  self->last_focused = g_strdup (kring_canvas_target_get_id (target));
  if (!self->pointing)
    kring_canvas_show (self, self->last_focused);
  g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_FOCUS_MOVED], 0, self->last_focused);
}

KringCanvasTarget *
kring_canvas_target_of (KringCanvas *self, const char *id)
{
  return id ? g_hash_table_lookup (self->targets, id) : NULL;
}

gboolean
kring_canvas_is_selected (KringCanvas *self, const char *id)
{
  return self->selected != NULL && g_strv_contains ((const char *const *) self->selected, id);
}

static KringCanvasTarget *
new_target (KringCanvas *self, const char *id, GtkWidget *parent)
{
  KringCanvasTarget *target = KRING_CANVAS_TARGET (kring_canvas_target_new (id));

  g_signal_connect_object (target, "activate", G_CALLBACK (target_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "notify::has-focus", G_CALLBACK (target_focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (GTK_WIDGET (target), parent, parent == GTK_WIDGET (self) ? self->editor : NULL);
  return target;
}

/* The target for @id in @parent. One that lies elsewhere gives its place, and the focus, to another: a widget that is
 * in a window cannot change its parent. */
static KringCanvasTarget *
ensure_target (KringCanvas *self, const char *id, GtkWidget *parent)
{
  KringCanvasTarget *target = kring_canvas_target_of (self, id), *old = target;

  if (old != NULL && gtk_widget_get_parent (GTK_WIDGET (old)) == parent)
    return old;
  target = new_target (self, id, parent);
  g_hash_table_insert (self->targets, g_strdup (id), target);
  if (old == NULL)
    return target;
  kring_canvas_target_set_selected (target, kring_canvas_is_selected (self, id));
  if (gtk_widget_is_focus (GTK_WIDGET (old)))
    {
      self->pointing = TRUE;
      gtk_widget_grab_focus (GTK_WIDGET (target));
      self->pointing = FALSE;
    }
  gtk_widget_unparent (GTK_WIDGET (old));
  return target;
}

static int
reading_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringScene *scene = data;
  const KringDrawable *x = kring_scene_get (scene, *(const guint *) a);
  const KringDrawable *y = kring_scene_get (scene, *(const guint *) b);

  return x->order != y->order ? (x->order < y->order ? -1 : 1) : strcmp (x->id, y->id);
}

static GArray *
targets_in_order (KringScene *scene)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (scene, i);

      if (drawable->target && kring_drawable_is_solid (drawable))
        g_array_append_val (found, i);
    }
  g_array_sort_with_data (found, reading_order, scene);
  return found;
}

/* Of the targets that @scene has, the one nearest to where a vanished one was. */
static const char *
nearest_to (KringCanvas *self, KringScene *scene, KringRect bounds)
{
  KringPoint middle = kring_rect_centre (bounds);
  const char *nearest = NULL;
  double least = G_MAXDOUBLE;
  GHashTableIter iter;
  gpointer id, target;

  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &id, &target))
    {
      double away = kring_distance (middle, kring_rect_centre (kring_canvas_target_get_bounds (target)));

      if (kring_scene_find (scene, id) < 0)
        continue;
      if (away < least || (away == least && strcmp (id, nearest) < 0))
        {
          least = away;
          nearest = id;
        }
    }
  return nearest;
}

/* The focus goes on before its widget goes away: the toolkit does not like to lose it. */
static void
rescue_focus (KringCanvas *self, KringScene *scene)
{
  const char *focused = kring_canvas_get_focused (self);
  const char *nearest;

  if (focused == NULL || kring_scene_find (scene, focused) >= 0)
    return;
  nearest = nearest_to (self, scene, kring_canvas_target_get_bounds (kring_canvas_target_of (self, focused)));
  if (nearest != NULL)
    kring_canvas_focus_target (self, nearest);
}

static void
drop_targets (KringCanvas *self, KringScene *scene)
{
  GHashTableIter iter;
  gpointer id, target;

  rescue_focus (self, scene);
  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &id, &target))
    if (kring_scene_find (scene, id) < 0)
      {
        gtk_widget_unparent (target);
        g_hash_table_iter_remove (&iter);
      }
}

void
kring_canvas_renew_targets (KringCanvas *self)
{
  g_autoptr (GArray) order = targets_in_order (self->scene);
  GtkWidget *before[KRING_N_SECTORS + 1] = { NULL };

  self->grouped = order->len > (self->grouped ? FEW : MANY);
  for (guint i = 0; i < order->len; i++)
    {
      const KringDrawable *drawable = kring_scene_get (self->scene, g_array_index (order, guint, i));
      guint group = group_of (self, drawable);
      GtkWidget *parent = ensure_group (self, group);
      KringCanvasTarget *target = ensure_target (self, drawable->id, parent);

      kring_canvas_target_set (target, drawable->name, drawable->description, drawable->bounds);
      if (gtk_widget_get_prev_sibling (GTK_WIDGET (target)) != before[group])
        gtk_widget_insert_after (GTK_WIDGET (target), parent, before[group]);
      before[group] = GTK_WIDGET (target);
    }
  drop_targets (self, self->scene);
  drop_empty_groups (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkWidget *
kring_canvas_first_target (KringCanvas *self)
{
  g_autoptr (GArray) order = self->scene ? targets_in_order (self->scene) : NULL;

  if (order == NULL || order->len == 0)
    return NULL;
  return GTK_WIDGET (kring_canvas_target_of (self, kring_scene_get (self->scene, g_array_index (order, guint, 0))->id));
}

void
kring_canvas_allocate_targets (KringCanvas *self)
{
  KringRect all = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  GHashTableIter iter;
  gpointer target;

  for (guint i = 0; i < KRING_N_SECTORS; i++)
    if (self->groups[i] != NULL)
      kring_canvas_allocate_child (self->groups[i], all);
  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, NULL, &target))
    kring_canvas_allocate_child (target, kring_canvas_to_widget (self, kring_canvas_target_get_bounds (target)));
}

gboolean
kring_canvas_focus_target (KringCanvas *self, const char *id)
{
  KringCanvasTarget *target = kring_canvas_target_of (self, id);

  return target != NULL && gtk_widget_grab_focus (GTK_WIDGET (target));
}

gboolean
kring_canvas_is_pointing (KringCanvas *self)
{
  return self->pointing;
}

const char *
kring_canvas_get_focused (KringCanvas *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (child != NULL && KRING_IS_CANVAS_GROUP (child))
    child = gtk_widget_get_focus_child (child);
  return child != NULL && KRING_IS_CANVAS_TARGET (child) ? kring_canvas_target_get_id (KRING_CANVAS_TARGET (child)) : NULL;
}

/* Tells what has changed alone: a screen reader would say the others again. */
static void
tell_selected (KringCanvas *self, const char *const *ids, const char *const *others, gboolean selected)
{
  g_autoptr (GHashTable) same = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; others != NULL && others[i] != NULL; i++)
    g_hash_table_add (same, (gpointer) others[i]);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      KringCanvasTarget *target = g_hash_table_contains (same, ids[i]) ? NULL : kring_canvas_target_of (self, ids[i]);

      if (target != NULL)
        kring_canvas_target_set_selected (target, selected);
    }
}

void
kring_canvas_set_selected_many (KringCanvas *self, const char *const *ids)
{
  g_auto (GStrv) before = g_steal_pointer (&self->selected);

  self->selected = g_strdupv ((char **) ids);
  tell_selected (self, (const char *const *) before, ids, FALSE);
  tell_selected (self, ids, (const char *const *) before, TRUE);
}

void
kring_canvas_set_selected (KringCanvas *self, const char *id)
{
  const char *ids[] = { id, NULL };

  kring_canvas_set_selected_many (self, ids);
}
