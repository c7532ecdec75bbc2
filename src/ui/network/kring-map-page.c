/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-map-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-canvas-overview.h"
#include "kring-desktop.h"
#include "kring-map-page-private.h"
#include "kring-operations.h"
#include "kring-placing.h"
#include "kring-plans.h"

#define MOTION_MILLISECONDS 350
/* From one arrangement to another everybody goes a long way, and that movement is what is to be seen. */
#define SWITCH_MILLISECONDS 700

G_DEFINE_FINAL_TYPE (KringMapPage, kring_map_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS
};

enum
{
  RENEWED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

KringModel *
kring_map_page_model (KringMapPage *self)
{
  return kring_editor_get_model (self->editor);
}

/* Selection */

void
kring_map_page_select (KringMapPage *self, const char *id)
{
  static const KringTableIndex tables[]
      = { KRING_TABLE_ACTOR, KRING_TABLE_TIE, KRING_TABLE_NEED, KRING_TABLE_NOTE, KRING_TABLE_PLAN };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (kring_model_get (kring_map_page_model (self), tables[i], id) != NULL)
      {
        kring_selection_set (self->selection, tables[i], id);
        return;
      }
  kring_selection_clear (self->selection);
}

KringActor *
kring_map_page_selected_actor (KringMapPage *self)
{
  KringRow *row = kring_selection_get_row (self->selection);

  if (kring_selection_get_n (self->selection) > 1)
    return NULL;
  return row != NULL && row->table->index == KRING_TABLE_ACTOR ? KRING_ACTOR (row) : NULL;
}

const char *const *
kring_map_page_selected_many (KringMapPage *self)
{
  return kring_selection_get_n (self->selection) > 1 ? kring_selection_get_ids (self->selection) : NULL;
}

const char *
kring_map_page_selected_tie (KringMapPage *self)
{
  KringRow *row = kring_selection_get_row (self->selection);

  return row != NULL && (row->table->index == KRING_TABLE_TIE || row->table->index == KRING_TABLE_PLAN) ? row->id
                                                                                                        : NULL;
}

KringRow *
kring_map_page_dup_contribution (KringMapPage *self)
{
  KringActor *actor = kring_map_page_selected_actor (self);

  return actor != NULL ? kring_editor_dup_contribution (self->editor, actor->row.id) : NULL;
}

static KringScene *
overlay_at_rest (KringMapPage *self, const char *focused, gboolean keyboard)
{
  KringScene *overlay
      = kring_view_overlay_new (self->view, kring_selection_get_ids (self->selection), focused, keyboard);
  g_autoptr (KringScene) ways
      = self->ways ? kring_view_ways_overlay (self->view, self->ways, kring_editor_get_measure (self->editor)) : NULL;

  if (ways != NULL)
    kring_scene_append (overlay, ways, 0, 0, -1);
  return overlay;
}

void
kring_map_page_update_overlay (KringMapPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean keyboard = root != NULL && gtk_window_get_focus_visible (GTK_WINDOW (root));
  const char *focused = kring_canvas_get_focused (self->canvas);
  g_autoptr (KringScene) overlay = NULL;

  if (self->view != NULL && self->tie_from != NULL)
    {
      KringPoint point = kring_view_centre (self->view, self->tie_from);

      overlay = kring_view_tie_overlay (self->view, self->tie_from, point, focused);
    }
  else if (self->view != NULL && !kring_canvas_is_moving (self->canvas))
    overlay = overlay_at_rest (self, focused, keyboard);
  kring_canvas_set_overlay (self->canvas, overlay);
}

static void
show_selected (KringMapPage *self)
{
  kring_canvas_set_selected_many (self->canvas, kring_selection_get_ids (self->selection));
}

static void
selection_changed_cb (KringMapPage *self)
{
  const char *id = kring_selection_get_id (self->selection);

  show_selected (self);
  if (id != NULL)
    kring_canvas_show (self->canvas, id);
  kring_map_page_update_overlay (self);
  kring_map_page_update_actions (self);
}

/* The view */

static char *
dup_name (KringMapPage *self)
{
  const char *time = self->view->diagram->time;
  g_autofree char *name = self->view->around != NULL
                              ? g_strdup_printf (_ ("Map around %s"), self->view->around->map->need->name)
                              : g_strdup (self->view->diagram->name);

  return time != NULL ? g_strdup_printf ("%s. %s", name, time) : g_steal_pointer (&name);
}

/* After an edit each actor goes from its old place to its new one, and so it does from one arrangement to another;
 * another need is there at once. */
static void
show_view (KringMapPage *self, gboolean same, guint milliseconds)
{
  const KringMeasure *measure = kring_editor_get_measure (self->editor);
  KringScene *scene = self->view->diagram->scene;
  g_autofree char *name = dup_name (self);

  kring_accessible_name (GTK_WIDGET (self->canvas), name);
  if (same)
    kring_canvas_go_to_scene (self->canvas, scene, measure, kring_motion_straight, milliseconds);
  else
    kring_canvas_set_scene (self->canvas, scene, measure);
  show_selected (self);
  gtk_stack_set_visible_child_name (self->stack, "map");
}

static GtkWidget *
make_empty_state (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Add a Need"));
  GtkWidget *status = g_object_new (
      ADW_TYPE_STATUS_PAGE, "title", _ ("Whose need is it about?"), "description",
      _ ("A map begins with one citizen’s need, in the citizen’s own words. Then gather every resource around it."),
      "child", button, NULL);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "map.add-need");
  return status;
}

static void
show_empty_state (KringMapPage *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "empty") == NULL)
    gtk_stack_add_named (self->stack, make_empty_state (), "empty");
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* The ways that are asked for, as they are now: of the map in view, or of the whole network where that is. */
static void
find_ways (KringMapPage *self)
{
  gboolean network = kring_viewing_get_arrangement (self->viewing) == KRING_ARRANGEMENT_NETWORK;
  g_autoptr (KringOrganisation) organisation = NULL;
  const char *one, *other;

  g_clear_pointer (&self->ways, kring_two_ways_free);
  if (!kring_viewing_get_ways (self->viewing, &one, &other))
    return;
  organisation = kring_editor_dup_organisation (self->editor);
  self->ways = kring_two_ways_new (organisation, network ? NULL : kring_editor_get_need (self->editor), one, other);
}

static void
add_ids (GHashTable *set, GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, g_strdup (g_ptr_array_index (ids, i)));
}

static GHashTable *
dup_bright (KringMapPage *self, GPtrArray *ties)
{
  GHashTable *set;

  if (self->ways == NULL)
    return kring_viewing_dup_bright (self->viewing, ties);
  set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (set, g_strdup (self->ways->one));
  g_hash_table_add (set, g_strdup (self->ways->other));
  add_ids (set, self->ways->line);
  add_ids (set, self->ways->network);
  return set;
}

static KringView *
view_around (KringMapPage *self, KringViewOptions *options)
{
  KringModel *model = kring_map_page_model (self);
  const char *need = kring_editor_get_need (self->editor);
  g_auto (GStrv) changes = kring_viewing_dup_changes (self->viewing);
  g_autoptr (KringMap) all
      = need ? kring_map_at (model, need, kring_viewing_get_time (self->viewing), (const char *const *)changes) : NULL;
  g_autoptr (KringMap) map = all ? kring_filter_map (kring_viewing_get_filter (self->viewing), all, model) : NULL;
  g_autoptr (GHashTable) bright = map ? dup_bright (self, map->ties) : NULL;

  options->bright = bright;
  return map ? kring_view_new_around (map, kring_editor_get_measure (self->editor), options) : NULL;
}

/* In the network nobody moves because of a plan. */
static KringOrganisation *
dup_whole (KringMapPage *self)
{
  KringTime time = kring_viewing_get_time (self->viewing);
  g_auto (GStrv) changes = kring_viewing_dup_changes (self->viewing);
  g_autoptr (KringOrganisation) all
      = kring_organisation_at (kring_map_page_model (self), time, (const char *const *)changes);
  g_autoptr (KringOrganisation) today = NULL;

  if (time == KRING_TIME_TODAY || kring_viewing_get_arrangement (self->viewing) != KRING_ARRANGEMENT_NETWORK)
    return g_steal_pointer (&all);
  today = kring_organisation_new (kring_map_page_model (self));
  return kring_network_view_settle (all, today, kring_editor_get_measure (self->editor));
}

static KringView *
view_whole (KringMapPage *self, KringViewOptions *options)
{
  g_autoptr (KringOrganisation) all = dup_whole (self);
  const char *need = kring_editor_get_need (self->editor);
  g_autoptr (KringOrganisation) organisation
      = kring_filter_organisation (kring_viewing_get_filter (self->viewing), all, need);
  g_autoptr (GHashTable) bright = dup_bright (self, organisation->rows[KRING_TABLE_TIE]);
  int w = gtk_widget_get_width (GTK_WIDGET (self)), h = gtk_widget_get_height (GTK_WIDGET (self));

  options->bright = bright;
  options->need = need;
  options->aspect = h > 0 ? CLAMP ((double) w / h, 1, 2.5) : 0;
  return kring_view_new_whole (organisation, kring_viewing_get_arrangement (self->viewing),
                               kring_editor_get_measure (self->editor), options);
}

static const char *
need_around (const KringView *view)
{
  return view != NULL && view->around != NULL ? view->around->map->need->row.id : NULL;
}

/* A note lies on one picture, and what is planned is in no picture of today: neither is to be edited unseen. */
static void
leave_unseen (KringMapPage *self)
{
  KringRow *row = kring_selection_get_row (self->selection);
  gboolean planned = row != NULL && row->table->index == KRING_TABLE_PLAN;
  g_autoptr (KringRow) there = kring_map_page_dup_contribution (self);
  gboolean stranger = kring_map_page_selected_actor (self) != NULL && there == NULL
                      && kring_viewing_get_arrangement (self->viewing) == KRING_ARRANGEMENT_AROUND;

  if (!planned && !stranger && kring_map_page_selected_note (self) == NULL)
    return;
  if (self->view == NULL || !kring_view_has (self->view, kring_selection_get_id (self->selection)))
    kring_selection_clear (self->selection);
}

static void
renew_view (KringMapPage *self)
{
  KringArrangement arrangement = kring_viewing_get_arrangement (self->viewing);
  gboolean around = arrangement == KRING_ARRANGEMENT_AROUND;
  g_autoptr (KringView) before = g_steal_pointer (&self->view);
  KringViewOptions options = { .search = kring_viewing_get_search (self->viewing) };
  gboolean other = before != NULL && before->arrangement != arrangement;
  gboolean same;

  kring_selection_set_whole (self->selection, !around);
  find_ways (self);
  self->view = around ? view_around (self, &options) : view_whole (self, &options);
  same = other || (before != NULL && g_strcmp0 (need_around (before), need_around (self->view)) == 0);
  /* A tie that is being drawn ends with the actor it came from. */
  if (self->tie_from != NULL && (self->view == NULL || !kring_view_is_actor (self->view, self->tie_from)))
    g_clear_pointer (&self->tie_from, g_free);
  leave_unseen (self);
  if (self->view != NULL)
    {
      if (before != NULL && (!same || other))
        kring_canvas_fit (self->canvas);
      show_view (self, same, other ? SWITCH_MILLISECONDS : MOTION_MILLISECONDS);
    }
  else
    show_empty_state (self);
  kring_map_page_update_overlay (self);
  kring_map_page_update_actions (self);
  g_signal_emit (self, signals[RENEWED], 0);
}

/* Who is seen in the network in a place that was never written down stays there: the edit writes it. */
static void
finish_edit (KringEdit *edit, gpointer data)
{
  KringMapPage *self = data;

  if (self->view != NULL && self->view->network != NULL && kring_viewing_shows_whole (self->viewing)
      && kring_viewing_get_time (self->viewing) == KRING_TIME_TODAY)
    kring_placing_network (edit, self->view->network);
}

static void
model_changed_cb (KringMapPage *self, GArray *changes)
{
  renew_view (self);
}

static void
renew_theme (KringMapPage *self)
{
  kring_canvas_set_theme (self->canvas, kring_desktop_theme ());
}

static void
renew_measure (KringMapPage *self)
{
  kring_canvas_forget_measure (self->canvas);
  kring_editor_set_measure (self->editor, kring_desktop_measure_new (GTK_WIDGET (self)));
  if (self->view != NULL)
    renew_view (self);
}

static void
view_changed_cb (KringMapPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* Object */

static void
kring_map_page_dispose (GObject *object)
{
  KringMapPage *self = KRING_MAP_PAGE (object);

  /* The document may live on, in another window or until a thread lets it go. */
  if (self->document != NULL)
    kring_document_drop_finisher (self->document, self);
  kring_map_page_drop_menus (self);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  self->canvas = NULL;

  G_OBJECT_CLASS (kring_map_page_parent_class)->dispose (object);
}

static void
kring_map_page_finalize (GObject *object)
{
  KringMapPage *self = KRING_MAP_PAGE (object);

  g_clear_object (&self->actions);
  g_clear_pointer (&self->view, kring_view_unref);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->ways, kring_two_ways_free);
  g_free (self->tie_from);
  g_free (self->naming_id);
  g_free (self->naming_above);

  G_OBJECT_CLASS (kring_map_page_parent_class)->finalize (object);
}

static void
kring_map_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ZOOM)
    g_value_set_double (value, kring_canvas_get_zoom (KRING_MAP_PAGE (object)->canvas));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
kring_map_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KRING_MAP_PAGE (widget)->canvas));
}

static void
kring_map_page_class_init (KringMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_map_page_dispose;
  object_class->finalize = kring_map_page_finalize;
  object_class->get_property = kring_map_page_get_property;
  widget_class->grab_focus = kring_map_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_ZOOM]
      = g_param_spec_double ("zoom", NULL, NULL, 0, 100, 1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[RENEWED] = g_signal_new ("renewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
kring_map_page_init (KringMapPage *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->canvas = KRING_CANVAS (kring_canvas_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->canvas));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), kring_canvas_overview_new (self->canvas));
  gtk_stack_add_named (self->stack, overlay, "map");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  g_signal_connect_swapped (self->canvas, "view-changed", G_CALLBACK (view_changed_cb), self);
  g_signal_connect_swapped (self->canvas, "motion-ended", G_CALLBACK (kring_map_page_update_overlay), self);
}

GtkWidget *
kring_map_page_new (KringEditor *editor)
{
  KringMapPage *self = g_object_new (KRING_TYPE_MAP_PAGE, NULL);

  self->editor = g_object_ref (editor);
  self->document = kring_editor_get_document (editor);
  self->selection = kring_editor_get_selection (editor);
  self->viewing = kring_editor_get_viewing (editor);
  kring_map_page_init_actions (self);
  kring_map_page_init_gestures (self);
  g_signal_connect_object (kring_map_page_model (self), "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::need", G_CALLBACK (renew_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewing, "changed", G_CALLBACK (renew_view), self, G_CONNECT_SWAPPED);
  kring_desktop_follow (GTK_WIDGET (self), G_CALLBACK (renew_theme), G_CALLBACK (renew_measure));
  kring_document_set_finisher (self->document, finish_edit, self);
  renew_measure (self);
  renew_theme (self);
  renew_view (self);
  return GTK_WIDGET (self);
}

KringView *
kring_map_page_get_view (KringMapPage *self)
{
  return self->view;
}

void
kring_map_page_set_corner (KringMapPage *self, int w, int h)
{
  kring_canvas_set_corner (self->canvas, w, h);
}

void
kring_map_page_set_foot (KringMapPage *self, int w, int h)
{
  kring_canvas_set_foot (self->canvas, w, h);
}

void
kring_map_page_finish (KringMapPage *self)
{
  kring_map_page_keep_name (self);
  kring_map_page_end_tie (self, NULL);
  kring_canvas_end_motion (self->canvas);
}

void
kring_map_page_rename_selected (KringMapPage *self)
{
  kring_map_page_name_row (self);
}
