/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-sheet.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-stage-spotlight.h"

/* After that long without the pointer, bar and pointer are gone. */
#define SECONDS_OF_BAR 4

struct _KringStageSheet
{
  GtkWidget parent_instance;

  GtkCssProvider *type; /* owned (nullable): how large 1 em is; a sheet for the room has one */
  int height;           /* for which that was reckoned */

  /* Borrowed: children, and theirs */
  GtkWidget *toasts;
  GtkWidget *overlay;
  GtkWidget *page; /* the view, and below it the bar */
  GtkWidget *bar;  /* (nullable) */
  GtkWidget *spotlight;
  GtkWidget *blank;

  double x, y; /* where the pointer was last */
  guint idle;
};

G_DEFINE_FINAL_TYPE (KringStageSheet, kring_stage_sheet, GTK_TYPE_WIDGET)

static guint uncovered_signal;

/* Who is in the bar, or in a menu that came out of it, needs it. */
static gboolean
is_bar_used (KringStageSheet *self)
{
  return self->bar != NULL
         && (gtk_widget_get_state_flags (self->bar) & (GTK_STATE_FLAG_FOCUS_WITHIN | GTK_STATE_FLAG_PRELIGHT)) != 0;
}

static void
show_bar (KringStageSheet *self, gboolean shown)
{
  if (self->bar == NULL)
    return;
  if (shown)
    gtk_widget_remove_css_class (self->bar, "stage-away");
  else
    gtk_widget_add_css_class (self->bar, "stage-away");
}

static gboolean
idle_cb (gpointer data)
{
  KringStageSheet *self = data;

  if (is_bar_used (self))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  show_bar (self, FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  return G_SOURCE_REMOVE;
}

static void
wake (KringStageSheet *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->type == NULL)
    return;
  show_bar (self, TRUE);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->idle = g_timeout_add_seconds (SECONDS_OF_BAR, idle_cb, self);
}

/* When what lies under it changes, a pointer that rests is said to move, too. */
static void
motion_cb (KringStageSheet *self, double x, double y)
{
  if (x == self->x && y == self->y)
    return;
  self->x = x;
  self->y = y;
  kring_stage_spotlight_move (KRING_STAGE_SPOTLIGHT (self->spotlight), x, y);
  wake (self);
}

static void
bar_state_cb (KringStageSheet *self)
{
  if (is_bar_used (self))
    wake (self);
}

static void
uncover_cb (KringStageSheet *self)
{
  g_signal_emit (self, uncovered_signal, 0);
}

static void
fit_type (KringStageSheet *self, int height)
{
  g_autofree char *css = NULL;
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  if (self->type == NULL || height == self->height || height <= 0)
    return;
  self->height = height;
  g_ascii_formatd (size, sizeof size, "%.2f", height * KRING_STAGE_EM);
  css = g_strdup_printf (".stage { font-size: %spx; }", size);
  gtk_css_provider_load_from_data (self->type, css, -1);
}

static void
kring_stage_sheet_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  /* A window that fills a screen is as large as that, and never larger for the sake of what is in it. */
  *minimum = *natural = 0;
}

static void
kring_stage_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KringStageSheet *self = KRING_STAGE_SHEET (widget);
  int least_width, least_height;

  fit_type (self, height);
  gtk_widget_measure (self->toasts, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width, least_width);
  gtk_widget_measure (self->toasts, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->toasts, width, MAX (height, least_height), baseline, NULL);
}

/* It takes the focus as a whole; Tab goes from there into what is on it, and back from there to its end. */
static gboolean
kring_stage_sheet_focus (GtkWidget *widget, GtkDirectionType direction)
{
  KringStageSheet *self = KRING_STAGE_SHEET (widget);

  if (gtk_widget_is_focus (widget) || gtk_widget_get_focus_child (widget) != NULL)
    return gtk_widget_child_focus (self->toasts, direction);
  return gtk_widget_grab_focus (widget);
}

static void
kring_stage_sheet_dispose (GObject *object)
{
  KringStageSheet *self = KRING_STAGE_SHEET (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->toasts, gtk_widget_unparent);
  self->bar = NULL;
  g_clear_object (&self->type);
  G_OBJECT_CLASS (kring_stage_sheet_parent_class)->dispose (object);
}

static void
kring_stage_sheet_class_init (KringStageSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_stage_sheet_dispose;
  widget_class->measure = kring_stage_sheet_measure;
  widget_class->size_allocate = kring_stage_sheet_size_allocate;
  widget_class->focus = kring_stage_sheet_focus;
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  uncovered_signal
      = g_signal_new ("uncovered", KRING_TYPE_STAGE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_blank (KringStageSheet *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->blank = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->blank, "stage-blank");
  kring_accessible_name (self->blank, _ ("The screen is blank; any key brings it back"));
  g_signal_connect_object (click, "pressed", G_CALLBACK (uncover_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->blank, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_visible (self->blank, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->blank);
}

static void
kring_stage_sheet_init (KringStageSheet *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->toasts = adw_toast_overlay_new ();
  self->overlay = gtk_overlay_new ();
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->spotlight = kring_stage_spotlight_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->page);
  gtk_widget_set_visible (self->spotlight, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->spotlight);
  add_blank (self);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), self->overlay);
  gtk_widget_set_parent (self->toasts, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
kring_stage_sheet_new (GtkWidget *view, gboolean room)
{
  KringStageSheet *self = g_object_new (KRING_TYPE_STAGE_SHEET, NULL);

  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (self->page), view);
  if (room)
    {
      self->type = gtk_css_provider_new ();
      gtk_widget_add_css_class (GTK_WIDGET (self), "stage");
      gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)), GTK_STYLE_PROVIDER (self->type),
                                      GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
    }
  return GTK_WIDGET (self);
}

/* Where there is less width than it needs, it can be scrolled. */
static GtkWidget *
make_scroller (GtkWidget *bar)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), bar);
  gtk_widget_add_css_class (scroller, "stage-bar");
  return scroller;
}

void
kring_stage_sheet_set_bar (KringStageSheet *self, GtkWidget *bar)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->bar != NULL)
    gtk_box_remove (GTK_BOX (self->page), self->bar);
  self->bar = bar ? make_scroller (bar) : NULL;
  if (bar == NULL)
    return;
  gtk_box_append (GTK_BOX (self->page), self->bar);
  g_signal_connect_object (self->bar, "state-flags-changed", G_CALLBACK (bar_state_cb), self, G_CONNECT_SWAPPED);
  wake (self);
}

AdwToastOverlay *
kring_stage_sheet_get_toasts (KringStageSheet *self)
{
  return ADW_TOAST_OVERLAY (self->toasts);
}

void
kring_stage_sheet_set_blank (KringStageSheet *self, gboolean blank)
{
  gtk_widget_set_visible (self->blank, blank);
}

gboolean
kring_stage_sheet_get_blank (KringStageSheet *self)
{
  return gtk_widget_get_visible (self->blank);
}

void
kring_stage_sheet_set_spotlight (KringStageSheet *self, gboolean spotlight)
{
  gtk_widget_set_visible (self->spotlight, spotlight);
}

gboolean
kring_stage_sheet_get_spotlight (KringStageSheet *self)
{
  return gtk_widget_get_visible (self->spotlight);
}

void
kring_stage_sheet_put (AdwBin *bin, GtkWidget *child)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (bin));

  if (root != NULL && (gtk_widget_get_state_flags (GTK_WIDGET (bin)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, gtk_widget_get_ancestor (GTK_WIDGET (bin), KRING_TYPE_STAGE_SHEET));
  adw_bin_set_child (bin, child);
}
