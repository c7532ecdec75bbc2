/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-change-page.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-change-board.h"
#include "kring-change-view.h"
#include "kring-diagram-view.h"
#include "kring-loops-view.h"
#include "kring-meetings.h"
#include "kring-operations.h"
#include "kring-timeline-view.h"

/* Where the page is lower than this, in pixels, the board needs the height: the loops are folded to a strip until
 * somebody unfolds them. */
#define ROOM_FOR_LOOPS 760
#define LOOPS_HEIGHT 320

struct _KringChangePage
{
  GtkWidget parent_instance;

  /* Owned */
  KringEditor *editor;
  KringChangeViewing *viewing;

  /* Borrowed: children */
  GtkStack *stack;
  GtkToggleButton *fold;
  GtkRevealer *revealer;
  KringDiagramView *loops;
  GtkWidget *scrolled; /* the board within */
  KringChangeBoard *board;
  KringDiagramView *timeline; /* (nullable): made when it is first looked at */
  KringMeetings *meetings;    /* (nullable): likewise */
  KringChangeView *view;      /* (nullable): made when a change is first opened */

  char *was_open;    /* (nullable): the id of the change that is shown */
  char *last;        /* (nullable): the id of the one that was open last */
  gboolean unfolded; /* as somebody chose */
  gboolean chosen;   /* and somebody did */
  gboolean roomy;
  gboolean dirty; /* what it shows is not what there is */
};

G_DEFINE_FINAL_TYPE (KringChangePage, kring_change_page, GTK_TYPE_WIDGET)

static KringScene *
draw_loops (KringMeasure *measure, gpointer data)
{
  KringChangePage *self = data;
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (kring_editor_get_model (self->editor));
  KringLoopsView *view = kring_loops_view_new (organisation, kring_change_viewing_get_need (self->viewing), measure);
  KringScene *scene = kring_scene_ref (view->scene);

  kring_loops_view_unref (view);
  return scene;
}

static void
open_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  kring_change_viewing_set_open (KRING_CHANGE_PAGE (data)->viewing, g_variant_get_string (value, NULL));
}

/* What was just made is to be seen, whatever is filtered. */
static void
made_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringChangePage *self = data;

  kring_change_viewing_set_owner (self->viewing, NULL);
  kring_change_viewing_set_stage (self->viewing, -1);
  gtk_widget_activate_action (GTK_WIDGET (self), "change.focus", "s", g_variant_get_string (value, NULL));
}

static void
chosen_cb (KringChangePage *self, const char *id)
{
  kring_change_viewing_set_open (self->viewing, id);
}

static void
map_wanted_cb (KringChangePage *self)
{
  g_signal_emit_by_name (self, "map-wanted", kring_change_viewing_get_open (self->viewing));
}

static const char *
need_of_new (KringChangePage *self)
{
  const char *need = kring_change_viewing_get_need (self->viewing);

  return need ? need : kring_editor_get_need (self->editor);
}

static KringScene *
draw_timeline (KringMeasure *measure, gpointer data)
{
  KringChangePage *self = data;
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (kring_editor_get_model (self->editor));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (KringTimelineView) view
      = kring_timeline_view_new (organisation, kring_change_viewing_get_need (self->viewing), today, 0, measure);

  return kring_scene_ref (view->scene);
}

static const char *
load_timeline (KringChangePage *self)
{
  if (self->timeline == NULL)
    {
      self->timeline = KRING_DIAGRAM_VIEW (kring_diagram_view_new (draw_timeline, self));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->timeline), "timeline");
      g_signal_connect_object (self->timeline, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
  kring_diagram_view_renew (self->timeline);
  return "timeline";
}

static const char *
load_meetings (KringChangePage *self)
{
  if (self->meetings == NULL)
    {
      self->meetings = KRING_MEETINGS (kring_meetings_new (self->editor, self->viewing));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->meetings), "agreements");
    }
  kring_meetings_load (self->meetings);
  return "agreements";
}

static const char *
load_board (KringChangePage *self)
{
  g_autoptr (GPtrArray) changes = kring_change_viewing_dup_changes (self->viewing);

  kring_change_board_load (self->board, changes, need_of_new (self));
  kring_diagram_view_renew (self->loops);
  return "board";
}

/* What is shown is loaded; the rest is made when it is first looked at. */
static const char *
load_face (KringChangePage *self)
{
  switch (kring_change_viewing_get_face (self->viewing))
    {
    case KRING_CHANGE_FACE_TIMELINE:
      return load_timeline (self);
    case KRING_CHANGE_FACE_AGREEMENTS:
      return load_meetings (self);
    case KRING_CHANGE_FACE_BOARD:
    case KRING_N_CHANGE_FACES:
    default:
      return load_board (self);
    }
}

static const char *
load_change (KringChangePage *self, const char *id)
{
  if (self->view == NULL)
    {
      self->view = KRING_CHANGE_VIEW (kring_change_view_new (self->editor, self->viewing));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "change");
      g_signal_connect_object (self->view, "map-wanted", G_CALLBACK (map_wanted_cb), self, G_CONNECT_SWAPPED);
    }
  kring_change_view_load (self->view, id);
  return "change";
}

/* A change that is open, or all of them; the focus goes along. */
static void
load (KringChangePage *self)
{
  const char *open = kring_change_viewing_get_open (self->viewing);
  g_autofree char *was = NULL;

  /* What nobody sees is loaded when somebody does. */
  self->dirty = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->dirty)
    return;
  was = g_steal_pointer (&self->was_open);

  self->was_open = g_strdup (open);
  if (open != NULL)
    kring_set (&self->last, open);
  gtk_stack_set_visible_child_name (self->stack, open ? load_change (self, open) : load_face (self));
  if (open == NULL && was != NULL)
    kring_change_view_load (self->view, NULL);
  if (open != NULL && was == NULL)
    kring_change_view_focus (self->view);
  else if (open == NULL && was != NULL)
    kring_change_page_focus (self);
}

/* Folding */

static void
show_fold (KringChangePage *self)
{
  gboolean open = self->chosen ? self->unfolded : self->roomy;

  /* The loops have what the board leaves. */
  gtk_widget_set_vexpand (GTK_WIDGET (self->revealer), open);
  gtk_widget_set_vexpand (self->scrolled, !open);
  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_toggle_button_set_active (self->fold, open);
}

static void
fold_cb (KringChangePage *self)
{
  gboolean open = gtk_toggle_button_get_active (self->fold);

  if (open == gtk_revealer_get_reveal_child (self->revealer))
    return;
  self->chosen = TRUE;
  self->unfolded = open;
  show_fold (self);
}

static gboolean
show_fold_cb (gpointer data)
{
  KringChangePage *self = data;

  if (self->editor != NULL)
    show_fold (self);
  return G_SOURCE_REMOVE;
}

static void
kring_change_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KringChangePage *self = KRING_CHANGE_PAGE (widget);
  gboolean roomy = height >= ROOM_FOR_LOOPS;

  if (roomy != self->roomy)
    {
      self->roomy = roomy;
      g_idle_add_full (G_PRIORITY_DEFAULT, show_fold_cb, g_object_ref (self), g_object_unref);
    }
  gtk_widget_allocate (GTK_WIDGET (self->stack), width, height, baseline, NULL);
}

static void
kring_change_page_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (KRING_CHANGE_PAGE (widget)->stack), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
kring_change_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kring_change_page_parent_class)->map (widget);
  if (KRING_CHANGE_PAGE (widget)->dirty)
    load (KRING_CHANGE_PAGE (widget));
}

/* Object */

static void
kring_change_page_dispose (GObject *object)
{
  KringChangePage *self = KRING_CHANGE_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_pointer (&self->was_open, g_free);
  g_clear_pointer (&self->last, g_free);
  g_clear_object (&self->viewing);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_change_page_parent_class)->dispose (object);
}

static void
kring_change_page_class_init (KringChangePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_change_page_dispose;
  widget_class->map = kring_change_page_map;
  widget_class->measure = kring_change_page_measure;
  widget_class->size_allocate = kring_change_page_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_signal_new ("map-wanted", KRING_TYPE_CHANGE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
}

static void
kring_change_page_init (KringChangePage *self)
{
  kring_accessible_name (GTK_WIDGET (self), _ ("Changes"));
}

/* What the loops are about, in one line, with the button that unfolds them. */
static GtkWidget *
make_strip (KringChangePage *self)
{
  GtkWidget *strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  const char *const parts[]
      = { _ ("What we take for granted"), "→", _ ("How we work"), "→", _ ("What the citizen gets") };

  gtk_widget_add_css_class (strip, "kring-strip");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GtkWidget *label = gtk_label_new (parts[i]);

      gtk_label_set_ellipsize (GTK_LABEL (label), i % 2 == 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
      gtk_widget_add_css_class (label, i % 2 == 0 ? "heading" : "dim-label");
      gtk_box_append (GTK_BOX (strip), label);
    }
  self->fold = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->fold), "pan-down-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fold), _ ("Show the Two Loops"));
  kring_accessible_name (GTK_WIDGET (self->fold), _ ("Show the Two Loops"));
  gtk_widget_add_css_class (GTK_WIDGET (self->fold), "flat");
  gtk_widget_set_hexpand (GTK_WIDGET (self->fold), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->fold), GTK_ALIGN_END);
  g_signal_connect_object (self->fold, "toggled", G_CALLBACK (fold_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (strip), GTK_WIDGET (self->fold));
  return strip;
}

static GtkWidget *
make_board (KringChangePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scrolled = gtk_scrolled_window_new ();

  self->scrolled = scrolled;

  self->loops = KRING_DIAGRAM_VIEW (kring_diagram_view_new (draw_loops, self));
  gtk_widget_set_size_request (GTK_WIDGET (self->loops), -1, LOOPS_HEIGHT);
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->loops));
  self->board = KRING_CHANGE_BOARD (kring_change_board_new (self->editor));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->board));
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_box_append (GTK_BOX (box), make_strip (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->revealer));
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

static void
add_actions (KringChangePage *self)
{
  static const GActionEntry entries[] = { { "open", open_cb, "s" }, { "made", made_cb, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  kring_change_board_add_actions (self->board, G_ACTION_MAP (actions));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "change", G_ACTION_GROUP (actions));
}

GtkWidget *
kring_change_page_new (KringEditor *editor, KringChangeViewing *viewing)
{
  KringChangePage *self = g_object_new (KRING_TYPE_CHANGE_PAGE, NULL);

  self->editor = g_object_ref (editor);
  self->viewing = g_object_ref (viewing);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_board (self), "board");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  add_actions (self);
  g_signal_connect_object (self->loops, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewing, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}

void
kring_change_page_focus (KringChangePage *self)
{
  if (kring_change_viewing_get_open (self->viewing) != NULL)
    kring_change_view_focus (self->view);
  else if (!gtk_widget_get_mapped (GTK_WIDGET (self->board)) || !kring_change_board_focus (self->board, self->last))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

void
kring_change_page_begin (KringChangePage *self)
{
  kring_change_viewing_set_face (self->viewing, KRING_CHANGE_FACE_BOARD);
  kring_change_board_begin (self->board, KRING_LOOP_NONE);
}

void
kring_change_page_make_of (KringChangePage *self, const char *what, const char *const *actors)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  const char *need = kring_editor_get_need (self->editor);

  if (need == NULL)
    return;
  if (kring_editor_done (
          self->editor,
          kring_operation_make_change_of (kring_editor_get_document (self->editor), need, what, actors, &id, &error),
          &error))
    kring_change_viewing_set_open (self->viewing, id);
}
