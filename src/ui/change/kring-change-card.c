/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-change-card.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-control.h"
#include "kring-language.h"
#include "kring-people.h"

/* A line of loops, one a test, is no longer than this. */
#define MOST_LOOPS 5

struct _KringChangeCard
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  KringControl *control; /* of the name's field */
  char *id;
  char *name_before; /* (nullable): while it is being renamed */

  /* Borrowed: children */
  GtkImage *sign;
  GtkStack *stack; /* the name, or a field for it */
  GtkLabel *name;
  GtkWidget *field;
  GtkLabel *detail;
  GtkWidget *tests; /* a loop each */
  GtkWidget *threat_button;
  GtkLabel *threats;
};

G_DEFINE_FINAL_TYPE (KringChangeCard, kring_change_card, GTK_TYPE_BOX)

const char *
kring_change_card_icon (KringLoop loop)
{
  static const char *const icons[KRING_N_LOOPS] = {
    [KRING_LOOP_NONE] = "kring-loop-none-symbolic",
    [KRING_LOOP_SINGLE] = "kring-loop-single-symbolic",
    [KRING_LOOP_DOUBLE] = "kring-loop-double-symbolic",
  };

  return icons[loop];
}

static KringChange *
change_of (KringChangeCard *self)
{
  return KRING_CHANGE (kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE, self->id));
}

static void
ask (KringChangeCard *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", self->id);
}

/* Renaming */

static gboolean
is_renaming (KringChangeCard *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "field") == 0;
}

static void
end_renaming (KringChangeCard *self)
{
  if (!is_renaming (self))
    return;
  gtk_stack_set_visible_child_name (self->stack, "name");
  kring_document_seal (kring_editor_get_document (self->editor));
}

static void
name_done_cb (KringChangeCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  end_renaming (self);
}

static gboolean
field_key_cb (KringChangeCard *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (self->field), self->name_before);
  name_done_cb (self);
  return GDK_EVENT_STOP;
}

void
kring_change_card_rename (KringChangeCard *self)
{
  if (kring_editor_get_read_only (self->editor))
    return;
  kring_set (&self->name_before, change_of (self)->name);
  kring_control_load (self->control, KRING_ROW (change_of (self)));
  gtk_stack_set_visible_child_name (self->stack, "field");
  gtk_widget_grab_focus (self->field);
}

/* What is threatened */

static char *
dup_threats (KringChangeCard *self)
{
  GPtrArray *rows
      = kring_model_referring (kring_editor_get_model (self->editor), KRING_TABLE_THREAT, "change", self->id);
  GString *said = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const KringThreat *threat = g_ptr_array_index (rows, i);

      g_string_append_printf (said, "%s%s", said->len > 0 ? "\n" : "", kring_term_label (&kring_threats, threat->kind));
      if (threat->whom[0] != '\0')
        g_string_append_printf (said, " · %s", threat->whom);
      if (threat->loss[0] != '\0')
        g_string_append_printf (said, ": %s", threat->loss);
    }
  return g_string_free (said, FALSE);
}

static void
hide_threats (KringChangeCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->threats), FALSE);
  gtk_label_set_label (self->threats, "");
  gtk_button_set_label (GTK_BUTTON (self->threat_button), _ ("What it threatens · hidden"));
}

static void
threat_clicked_cb (KringChangeCard *self)
{
  g_autofree char *said = NULL;

  if (gtk_widget_get_visible (GTK_WIDGET (self->threats)))
    {
      hide_threats (self);
      return;
    }
  said = dup_threats (self);
  gtk_label_set_label (self->threats, said);
  gtk_widget_set_visible (GTK_WIDGET (self->threats), TRUE);
  gtk_button_set_label (GTK_BUTTON (self->threat_button), _ ("What it threatens"));
}

/* Pointer and keys */

static void
left_cb (KringChangeCard *self)
{
  hide_threats (self);
}

static void
released_cb (KringChangeCard *self, int n, double x, double y, GtkGesture *gesture)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (is_renaming (self) || at == NULL || at == self->threat_button || gtk_widget_is_ancestor (at, self->threat_button))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  ask (self, "change.open");
}

static void
menu_pressed_cb (KringChangeCard *self, int n, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ask (self, "change.menu");
}

static gboolean
key_cb (KringChangeCard *self, guint keyval, guint code, GdkModifierType state)
{
  static const struct
  {
    guint key;
    GdkModifierType state;
    const char *action;
  } keys[] = {
    { GDK_KEY_Return, 0, "change.open" },
    { GDK_KEY_KP_Enter, 0, "change.open" },
    { GDK_KEY_space, 0, "change.open" },
    { GDK_KEY_F2, 0, "change.rename" },
    { GDK_KEY_Delete, 0, "change.remove" },
    { GDK_KEY_Menu, 0, "change.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "change.menu" },
    { GDK_KEY_Left, GDK_ALT_MASK, "change.earlier" },
    { GDK_KEY_Right, GDK_ALT_MASK, "change.later" },
    { GDK_KEY_Up, GDK_ALT_MASK, "change.up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "change.down" },
  };

  state &= gtk_accelerator_get_default_mod_mask ();
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == keyval && keys[i].state == state)
      {
        ask (self, keys[i].action);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static GdkContentProvider *
drag_prepare_cb (KringChangeCard *self)
{
  if (is_renaming (self) || kring_editor_get_read_only (self->editor))
    return NULL;
  return gdk_content_provider_new_typed (KRING_TYPE_CHANGE_CARD, self);
}

static void
drag_begin_cb (KringChangeCard *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-dragged");
}

static void
drag_end_cb (KringChangeCard *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "kring-dragged");
}

static void
watch (KringChangeCard *self)
{
  GtkGesture *click = gtk_gesture_click_new (), *menu = gtk_gesture_click_new ();
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkEventController *key = gtk_event_controller_key_new (), *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (menu, "pressed", G_CALLBACK (menu_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* The name is in the field already: it can be typed over, and pressing Enter is the end of it. */
static void
watch_field (KringChangeCard *self)
{
  GtkEventController *key = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (field_key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (end_renaming), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "activate", G_CALLBACK (name_done_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->field, key);
  gtk_widget_add_controller (self->field, focus);
}

/* Object */

static void
kring_change_card_dispose (GObject *object)
{
  KringChangeCard *self = KRING_CHANGE_CARD (object);

  g_clear_object (&self->control);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name_before, g_free);
  G_OBJECT_CLASS (kring_change_card_parent_class)->dispose (object);
}

static void
kring_change_card_class_init (KringChangeCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_change_card_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static GtkLabel *
make_label (const char *style)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), style);
  return label;
}

static void
make_head (KringChangeCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->sign = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->sign), GTK_ALIGN_START);
  self->name = make_label ("heading");
  gtk_label_set_lines (self->name, 2);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  self->field = gtk_entry_new ();
  kring_accessible_name (self->field, _ ("Name of the change"));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->name), "name");
  gtk_stack_add_named (self->stack, self->field, "field");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->sign));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (self), head);
}

static void
kring_change_card_init (KringChangeCard *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "activatable");
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-change");
  make_head (self);
  self->detail = make_label ("dim-label");
  gtk_label_set_lines (self->detail, 1);
  gtk_label_set_ellipsize (self->detail, PANGO_ELLIPSIZE_END);
  self->tests = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->detail));
  gtk_box_append (GTK_BOX (line), self->tests);
  gtk_box_append (GTK_BOX (self), line);
  self->threat_button = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->threat_button, "flat");
  gtk_widget_set_halign (self->threat_button, GTK_ALIGN_START);
  g_signal_connect_object (self->threat_button, "clicked", G_CALLBACK (threat_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->threat_button);
  self->threats = make_label ("body");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->threats));
  hide_threats (self);
  watch (self);
}

GtkWidget *
kring_change_card_new (KringEditor *editor, const char *id)
{
  KringChangeCard *self = g_object_new (KRING_TYPE_CHANGE_CARD, NULL);

  self->editor = g_object_ref (editor);
  self->id = g_strdup (id);
  self->control = kring_control_new (self->field, editor, KRING_TABLE_CHANGE, "name");
  watch_field (self);
  kring_change_card_reload (self);
  return GTK_WIDGET (self);
}

const char *
kring_change_card_get_id (KringChangeCard *self)
{
  return self->id;
}

static char *
dup_detail (KringChangeCard *self, const KringChange *change)
{
  const char *owner = kring_people_owner (kring_editor_get_model (self->editor), &change->row);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = kring_language_day_short (change->due_on[0] != '\0' ? change->due_on : change->begins_on,
                                                   g_date_time_get_year (now));

  if (owner[0] != '\0' && day[0] != '\0')
    return g_strdup_printf ("%s · %s", owner, day);
  return g_strdup (owner[0] != '\0' ? owner : day);
}

/* Of many the number tells more than the line. */
static guint
show_tests (KringChangeCard *self)
{
  GPtrArray *trials = kring_model_referring (kring_editor_get_model (self->editor), KRING_TABLE_TRIAL, "change", self->id);
  guint n = trials ? trials->len : 0, shown = 0;
  g_autofree char *said = g_strdup_printf (ngettext ("%u small test", "%u small tests", n), n);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->tests)) != NULL)
    gtk_box_remove (GTK_BOX (self->tests), child);
  for (; shown < MIN (n, MOST_LOOPS); shown++)
    gtk_box_append (GTK_BOX (self->tests), gtk_image_new_from_icon_name ("kring-loop-single-symbolic"));
  gtk_widget_set_visible (self->tests, n > 0);
  gtk_widget_set_tooltip_text (self->tests, said);
  return n;
}

void
kring_change_card_reload (KringChangeCard *self)
{
  const KringChange *change = change_of (self);
  GPtrArray *threats;
  g_autofree char *detail = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *tested = NULL;
  guint tests;

  if (change == NULL)
    return;
  threats = kring_model_referring (kring_editor_get_model (self->editor), KRING_TABLE_THREAT, "change", self->id);
  detail = dup_detail (self, change);
  gtk_image_set_from_icon_name (self->sign, kring_change_card_icon ((KringLoop)change->loop));
  gtk_label_set_label (self->name, change->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), change->name);
  gtk_label_set_label (self->detail, detail);
  tests = show_tests (self);
  gtk_widget_set_visible (gtk_widget_get_parent (self->tests), detail[0] != '\0' || tests > 0);
  gtk_widget_set_visible (self->threat_button, threats != NULL && threats->len > 0);
  if (change->loop == KRING_LOOP_DOUBLE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "kring-double");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "kring-double");
  tested = tests > 0 ? g_strdup (gtk_widget_get_tooltip_text (self->tests)) : g_strdup ("");
  spoken = g_strdup_printf ("%s. %s. %s. %s %s", change->name, kring_term_label (&kring_loops, change->loop),
                            kring_term_label (&kring_stages, change->stage), detail, tested);
  kring_accessible_name (GTK_WIDGET (self), spoken);
  if (!is_renaming (self))
    kring_control_load (self->control, KRING_ROW (change));
}
