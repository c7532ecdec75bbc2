/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-place-field.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-accessible.h"
#include "kring-desktop.h"
#include "kring-painter.h"
#include "kring-place-shape.h"
#include "kring-stage-keys.h"
#include "kring-type.h"

/* In sizes of the text: how wide it is at least and at most, and how high it may be; how far a pointer may be from a
 * mark and still have hold of it. */
#define LEAST_EMS 14.0
#define MOST_EMS 44.0
#define TALLEST_EMS 19.0
/* On stage the question, the figure and how many are in are to be seen at once. */
#define TALLEST_EMS_ON_STAGE 10.5
#define REACH_EMS 1.1
/* How high a figure is for its width. */
#define ASPECT 0.82
#define ASPECT_SEESAW 0.5

struct _KringPlaceField
{
  GtkWidget parent_instance;

  /* Owned */
  KringTemplate *template;
  KringTalk *talk; /* (nullable) */
  KringMeasure *measure;
  KringPainter *painter;

  const KringQuestion *question; /* the template's */
  KringPlaceMarks marks;         /* borrows the talk */
  KringPlaceShape shape;         /* as it was last drawn */
  guint chosen;
  guint dragged; /* which is in hand */
  double size;   /* of the text the measure was made for, in pixels */
  gboolean covered;
  gboolean editable;
  gboolean clicked; /* the focus came by the pointer */
};

G_DEFINE_FINAL_TYPE (KringPlaceField, kring_place_field, GTK_TYPE_WIDGET)

static guint placed_signal;

static void
forget_measure (KringPlaceField *self)
{
  g_clear_pointer (&self->painter, kring_painter_free);
  g_clear_pointer (&self->measure, kring_measure_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The figure's texts follow those around it: on the stage they are large. */
static void
ensure_measure (KringPlaceField *self)
{
  double size = kring_type_size (GTK_WIDGET (self));

  if (self->measure != NULL && self->size == size)
    return;
  forget_measure (self);
  self->size = size;
  self->measure = kring_type_measure_new (GTK_WIDGET (self));
  self->painter = kring_painter_new (self->measure, kring_desktop_theme ());
}

static KringPlaced *
mark (KringPlaceField *self, guint which)
{
  return which == 0 ? &self->marks.now : &self->marks.wanted;
}

/* On stage the arrows lead on, also for who has just placed something by the pointer; who came by Tab moves marks by them. */
static void
share_arrows (KringPlaceField *self)
{
  kring_stage_keys_keep_arrows (GTK_WIDGET (self), self->editable && !self->covered && !self->clicked);
}

static void
left_cb (KringPlaceField *self)
{
  self->clicked = FALSE;
  share_arrows (self);
}

/* Drawing */

static KringScene *
make_scene (KringPlaceField *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  KringRect room = { 0, 0, width / KRING_TYPE_POINT, height / KRING_TYPE_POINT };
  KringScene *scene = kring_scene_new ();
  KringPen pen = kring_pen_new (scene, self->measure);

  self->shape = kring_place_shape (self->question, room, self->measure, KRING_PLACE_LABELLED);
  kring_place_draw_all (&self->shape, &pen, &self->marks);
  return scene;
}

static void
kring_place_field_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KringPlaceField *self = KRING_PLACE_FIELD (widget);
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget));
  g_autoptr (KringScene) scene = NULL;
  cairo_t *cr;

  ensure_measure (self);
  scene = make_scene (self);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, KRING_TYPE_POINT, KRING_TYPE_POINT);
  kring_painter_paint (self->painter, cr, scene, NULL, KRING_PAINT_FULL);
  cairo_destroy (cr);
}

static double
tallest (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, "stage"))
      return TALLEST_EMS_ON_STAGE;
  return TALLEST_EMS;
}

static void
kring_place_field_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  KringPlaceField *self = KRING_PLACE_FIELD (widget);
  double size = kring_type_size (widget);
  double aspect = self->question->shape == KRING_DRAWN_SEESAW ? ASPECT_SEESAW : ASPECT;
  double width = for_size > 0 ? for_size : MOST_EMS * size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int)(LEAST_EMS * size);
      *natural = (int)(MOST_EMS * size);
    }
  else
    *minimum = *natural = (int)fmin (width * aspect, tallest (widget) * size);
}

static GtkSizeRequestMode
kring_place_field_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kring_place_field_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (kring_place_field_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

/* Placing */

static void
say_place (KringPlaceField *self)
{
  KringTalk *talk = self->talk;
  g_autofree char *said = talk != NULL && !self->covered ? kring_place_describe (talk, self->question) : NULL;

  kring_accessible_describe (GTK_WIDGET (self), said);
}

static void
put (KringPlaceField *self, guint which, double u, double v)
{
  if (self->covered)
    return;
  *mark (self, which) = (KringPlaced){ u >= 0, u, v };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
place (KringPlaceField *self, guint which, double u, double v)
{
  put (self, which, u, v);
  g_signal_emit (self, placed_signal, 0, which, u, v);
}

static void
find_place (KringPlaceField *self, double x, double y, double *u, double *v)
{
  kring_place_shape_find (&self->shape, (KringPoint){ x / KRING_TYPE_POINT, y / KRING_TYPE_POINT }, u, v);
  kring_place_snap (self->question->shape, u, v);
}

/* What lies under the pointer is taken in hand; of two at one place, what was chosen. */
static gboolean
holds (KringPlaceField *self, guint which, double x, double y)
{
  KringPlaced *there = mark (self, which);
  KringPoint at;

  if (self->covered || !there->there)
    return FALSE;
  at = kring_place_shape_point (&self->shape, there->u, there->v);
  return hypot (at.x * KRING_TYPE_POINT - x, at.y * KRING_TYPE_POINT - y)
         < REACH_EMS * kring_type_size (GTK_WIDGET (self));
}

static void
drag_begin_cb (KringPlaceField *self, double x, double y, GtkGesture *drag)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));
  guint which = (state & GDK_SHIFT_MASK) != 0 ? 1 : self->chosen;
  double u, v;

  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    self->clicked = TRUE;
  share_arrows (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragged = holds (self, which, x, y) ? which : holds (self, 1 - which, x, y) ? 1 - which : which;
  if (holds (self, self->dragged, x, y))
    return;
  find_place (self, x, y, &u, &v);
  put (self, which, u, v);
}

static void
drag_update_cb (KringPlaceField *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x, y, u, v;

  if (!gtk_gesture_drag_get_start_point (drag, &x, &y) || (dx == 0 && dy == 0))
    return;
  find_place (self, x + dx, y + dy, &u, &v);
  put (self, self->dragged, u, v);
}

/* Written when it is let go: what is drawn meanwhile is one edit. */
static void
drag_end_cb (KringPlaceField *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x, y, u, v;

  if (!gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  if (hypot (dx, dy) < 1 && holds (self, self->dragged, x, y))
    {
      KringPlaced *there = mark (self, self->dragged);

      place (self, self->dragged, there->u, there->v);
      return;
    }
  find_place (self, x + dx, y + dy, &u, &v);
  place (self, self->dragged, u, v);
}

static void
drag_cancel_cb (KringPlaceField *self)
{
  kring_place_field_show (self, self->talk);
}

static void
step (KringPlaceField *self, guint which, int dx, int dy)
{
  KringPlaced *there = mark (self, which);
  g_autofree char *said = NULL;
  double u = there->u, v = there->v;

  if (there->there)
    kring_place_step (self->question->shape, dx, dy, &u, &v);
  else
    kring_place_middle (self->question->shape, &u, &v);
  place (self, which, u, v);
  said = kring_place_say (self->question, u, v);
  kring_accessible_announce (GTK_WIDGET (self), said);
}

static gboolean
key_cb (KringPlaceField *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint which = (state & GDK_SHIFT_MASK) != 0 ? 1 : self->chosen;

  if (!self->editable || self->covered || (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, which, -1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, which, 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, which, 0, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, which, 0, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      place (self, which, -1, 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Object */

static void
kring_place_field_dispose (GObject *object)
{
  KringPlaceField *self = KRING_PLACE_FIELD (object);

  self->marks = (KringPlaceMarks){ 0 };
  g_clear_pointer (&self->talk, kring_talk_unref);
  g_clear_pointer (&self->painter, kring_painter_free);
  g_clear_pointer (&self->measure, kring_measure_free);
  G_OBJECT_CLASS (kring_place_field_parent_class)->dispose (object);
}

static void
kring_place_field_finalize (GObject *object)
{
  g_clear_pointer (&KRING_PLACE_FIELD (object)->template, kring_template_unref);
  G_OBJECT_CLASS (kring_place_field_parent_class)->finalize (object);
}

static void
kring_place_field_class_init (KringPlaceFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_place_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_place_field_finalize;
  widget_class->snapshot = kring_place_field_snapshot;
  widget_class->measure = kring_place_field_measure;
  widget_class->get_request_mode = kring_place_field_get_request_mode;
  widget_class->css_changed = kring_place_field_css_changed;
  gtk_widget_class_set_css_name (widget_class, "placefield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  placed_signal = g_signal_new ("placed", KRING_TYPE_PLACE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                3, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
kring_place_field_init (KringPlaceField *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *key = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (self), "drag", drag);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_NONE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
kring_place_field_new (KringTemplate *template, const KringQuestion *question)
{
  KringPlaceField *self = g_object_new (KRING_TYPE_PLACE_FIELD, NULL);

  self->template = kring_template_ref (template);
  self->question = question;
  /* Translators: what a screen reader calls the figure in which a room places where it is and where it wants to be. */
  kring_accessible_name (GTK_WIDGET (self), _ ("Now and wanted"));
  kring_desktop_follow (GTK_WIDGET (self), G_CALLBACK (forget_measure), G_CALLBACK (forget_measure));
  return GTK_WIDGET (self);
}

void
kring_place_field_show (KringPlaceField *self, KringTalk *talk)
{
  g_autoptr (KringTalk) before = self->talk;

  self->talk = talk != NULL ? kring_talk_ref (talk) : NULL;
  self->marks
      = talk != NULL && !self->covered ? kring_place_marks (talk, self->question, NULL) : (KringPlaceMarks){ 0 };
  say_place (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kring_place_field_choose (KringPlaceField *self, guint which)
{
  self->chosen = which;
}

void
kring_place_field_set_editable (KringPlaceField *self, gboolean editable)
{
  self->editable = editable;
  share_arrows (self);
  gtk_event_controller_set_propagation_phase (g_object_get_data (G_OBJECT (self), "drag"),
                                              editable ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
}

void
kring_place_field_cover (KringPlaceField *self)
{
  self->covered = TRUE;
  share_arrows (self);
  kring_place_field_show (self, self->talk);
}
