/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-change-view.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-change-card.h"
#include "kring-change-look.h"
#include "kring-control.h"
#include "kring-step-page.h"

/* As much as a team reads before it goes on. */
#define MOST_QUESTIONS 2

struct _KringChangeView
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  KringChangeViewing *viewing;
  KringControl *name_control;
  char *id;   /* (nullable) */
  char *last; /* (nullable): the one that was open last */

  /* Borrowed: children */
  GtkWidget *back;
  GtkImage *sign;
  GtkWidget *name;
  GtkLabel *about;
  GtkLabel *questions;
  GtkListBox *steps;
  GtkScrolledWindow *beside;
  GtkScrolledWindow *scrolled;
  AdwBin *bin;
  KringStepPage *page; /* (nullable) */
  GtkWidget *previous;
  GtkWidget *next;

  KringAsks asks;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringChangeView, kring_change_view, GTK_TYPE_BOX)

static KringChange *
change_of (KringChangeView *self)
{
  return self->id ? KRING_CHANGE (kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE, self->id))
                  : NULL;
}

/* Going from step to step */

/* The step that is asked @step after the one in view, or -1. */
static int
beside (KringChangeView *self, const KringChange *change, int step)
{
  int asks = (int)self->asks + step;

  while (asks >= 0 && asks < KRING_N_CHANGE_ASKS && !kring_asked_of ((KringAsks)asks, (KringLoop)change->loop))
    asks += step;
  return asks >= 0 && asks < KRING_N_CHANGE_ASKS ? asks : -1;
}

static void
open_wanted_cb (KringChangeView *self, const char *id)
{
  kring_change_viewing_set_open (self->viewing, id);
}

static void
map_wanted_cb (KringChangeView *self)
{
  g_signal_emit_by_name (self, "map-wanted");
}

/* The focus must leave a widget before that goes. */
static void
drop_page (KringChangeView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && (gtk_widget_get_state_flags (GTK_WIDGET (self->bin)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, NULL);
  adw_bin_set_child (self->bin, NULL);
  self->page = NULL;
}

static void
make_page (KringChangeView *self)
{
  drop_page (self);
  self->page = KRING_STEP_PAGE (kring_step_page_new (self->editor, self->id, self->asks));
  g_signal_connect_object (self->page, "open-wanted", G_CALLBACK (open_wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "map-wanted", G_CALLBACK (map_wanted_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->bin, GTK_WIDGET (self->page));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

/* Shows @label (nullable) on @button; without one there is nowhere to go. */
static void
label_button (GtkWidget *button, const char *label)
{
  gtk_widget_set_visible (button, label != NULL);
  if (label == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), label);
  kring_accessible_name (button, label);
}

static void
show_buttons (KringChangeView *self, const KringChange *change)
{
  int before = beside (self, change, -1), after = beside (self, change, 1);
  /* Translators: a button that leads back; %s is the heading of the step before. */
  g_autofree char *back = before >= 0 ? g_strdup_printf (_ ("← %s"), kring_asked_title ((KringAsks)before)) : NULL;
  /* Translators: a button that leads on; %s is the heading of the next step. */
  g_autofree char *on = after >= 0 ? g_strdup_printf (_ ("%s →"), kring_asked_title ((KringAsks) after))
                                   : g_strdup (_ ("Back"));

  label_button (self->previous, back);
  label_button (self->next, on);
}

/* The list is longer than a low window. */
static void
show_step (KringChangeView *self, GtkListBoxRow *row)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->steps), &bounds) && bounds.size.height > 0)
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->beside), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

static void
go_to (KringChangeView *self, int asks)
{
  const KringChange *change;

  /* What is typed is written when the field goes, and the change is another row then. */
  drop_page (self);
  change = change_of (self);
  if (change == NULL || asks < 0)
    return;
  kring_document_seal (kring_editor_get_document (self->editor));
  self->asks = (KringAsks)asks;
  make_page (self);
  show_buttons (self, change);
  self->loading = TRUE;
  gtk_list_box_select_row (self->steps, gtk_list_box_get_row_at_index (self->steps, asks));
  show_step (self, gtk_list_box_get_row_at_index (self->steps, asks));
  self->loading = FALSE;
}

static void
step_cb (KringChangeView *self, GtkListBoxRow *row)
{
  if (!self->loading && row != NULL && gtk_list_box_row_get_index (row) != (int)self->asks)
    go_to (self, gtk_list_box_row_get_index (row));
}

/* Who leads on with the keyboard goes on in the step that comes. */
static void
turn_on (KringChangeView *self)
{
  const KringChange *change = change_of (self);
  int asks = change ? beside (self, change, 1) : -1;

  if (asks < 0)
    return;
  go_to (self, asks);
  gtk_widget_child_focus (GTK_WIDGET (self->bin), GTK_DIR_TAB_FORWARD);
}

/* After the last step the button leads back. */
static void
next_cb (KringChangeView *self)
{
  const KringChange *change = change_of (self);

  if (change != NULL && beside (self, change, 1) < 0)
    kring_change_viewing_set_open (self->viewing, NULL);
  else
    turn_on (self);
}

static void
previous_cb (KringChangeView *self)
{
  const KringChange *change = change_of (self);

  if (change == NULL)
    return;
  go_to (self, beside (self, change, -1));
  gtk_widget_child_focus (GTK_WIDGET (self->bin), GTK_DIR_TAB_FORWARD);
}

/* A click or Enter on a step leads into it; arrows leave the focus in the list. */
static void
step_activated_cb (KringChangeView *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->bin), GTK_DIR_TAB_FORWARD);
}

/* To the toolkit each row is a stop of its own, and each step would be shown on the way. */
static gboolean
steps_key_cb (KringChangeView *self, guint keyval)
{
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab)
    return gtk_widget_child_focus (GTK_WIDGET (self->bin), GTK_DIR_TAB_FORWARD);
  if (keyval == GDK_KEY_ISO_Left_Tab)
    return gtk_widget_grab_focus (self->name);
  return GDK_EVENT_PROPAGATE;
}

static void
back_cb (KringChangeView *self)
{
  kring_change_viewing_set_open (self->viewing, NULL);
}

static gboolean
key_cb (KringChangeView *self, guint keyval, guint code, GdkModifierType state)
{
  state &= gtk_accelerator_get_default_mod_mask ();
  if (keyval == GDK_KEY_Escape && state == 0)
    back_cb (self);
  else if (keyval == GDK_KEY_Page_Down && state == GDK_ALT_MASK)
    turn_on (self);
  else if (keyval == GDK_KEY_Page_Up && state == GDK_ALT_MASK)
    previous_cb (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Loading */

static void
show_steps (KringChangeView *self, const KringChange *change)
{
  for (int i = 0; i < KRING_N_CHANGE_ASKS; i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->steps, i));
      gboolean answered = kring_asked_answered (kring_editor_get_model (self->editor), change, (KringAsks)i);
      /* Translators: of a step of a change, for a screen reader: something is written there. */
      g_autofree char *spoken = answered ? g_strdup_printf (_ ("%s, filled in"), kring_asked_title ((KringAsks)i))
                                         : g_strdup (kring_asked_title ((KringAsks)i));

      gtk_widget_set_visible (row, kring_asked_of ((KringAsks)i, (KringLoop)change->loop));
      gtk_widget_set_opacity (g_object_get_data (G_OBJECT (row), "mark"), answered ? 1 : 0);
      kring_accessible_name (row, spoken);
    }
}

static void
show_questions (KringChangeView *self)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (kring_editor_get_model (self->editor));
  g_autoptr (GPtrArray) questions = kring_change_questions (organisation, self->id);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < MIN (questions->len, MOST_QUESTIONS); i++)
    g_string_append_printf (said, "%s%s", said->len > 0 ? "\n" : "", (const char *)g_ptr_array_index (questions, i));
  /* The line stays while one types, or all below it would jump. */
  gtk_label_set_label (self->questions, said->len > 0 ? said->str : " ");
  g_string_free (said, TRUE);
}

static void
show_head (KringChangeView *self, const KringChange *change)
{
  KringRow *need = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_NEED, change->need);
  g_autofree char *about
      = g_strdup_printf ("%s · %s · %s", kring_term_label (&kring_loops, change->loop),
                         kring_term_label (&kring_stages, change->stage), need ? kring_row_name (need) : "");

  gtk_image_set_from_icon_name (self->sign, kring_change_card_icon ((KringLoop)change->loop));
  gtk_label_set_label (self->about, about);
  kring_control_load (self->name_control, KRING_ROW (change));
}

void
kring_change_view_load (KringChangeView *self, const char *id)
{
  gboolean other = id != NULL && g_strcmp0 (id, self->last) != 0;
  const KringChange *change;

  kring_set (&self->id, id);
  if (id != NULL)
    kring_set (&self->last, id);
  change = change_of (self);
  if (change == NULL)
    {
      drop_page (self);
      return;
    }
  show_head (self, change);
  show_questions (self);
  show_steps (self, change);
  /* Who comes back to the change that was open goes on where it was left. */
  if (other || !kring_asked_of (self->asks, (KringLoop) change->loop))
    go_to (self, KRING_ASKS_FRAME);
  else if (self->page == NULL)
    go_to (self, (int) self->asks);
  else
    kring_step_page_reload (self->page);
  if (change_of (self) != NULL)
    show_buttons (self, change_of (self));
}

/* Object */

static void
kring_change_view_dispose (GObject *object)
{
  KringChangeView *self = KRING_CHANGE_VIEW (object);

  g_clear_object (&self->name_control);
  g_clear_object (&self->viewing);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->last, g_free);
  G_OBJECT_CLASS (kring_change_view_parent_class)->dispose (object);
}

static void
kring_change_view_class_init (KringChangeViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_change_view_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  g_signal_new ("map-wanted", KRING_TYPE_CHANGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_change_view_init (KringChangeView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  kring_accessible_name (GTK_WIDGET (self), _ ("Change"));
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static GtkLabel *
make_label (const char *style)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), style);
  return label;
}

static GtkWidget *
make_head (KringChangeView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _ ("Back"));
  kring_accessible_name (self->back, _ ("Back"));
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_valign (self->back, GTK_ALIGN_START);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  self->sign = GTK_IMAGE (gtk_image_new ());
  gtk_image_set_pixel_size (self->sign, 24);
  gtk_widget_set_valign (GTK_WIDGET (self->sign), GTK_ALIGN_START);
  gtk_widget_set_margin_top (GTK_WIDGET (self->sign), 6);
  self->name = gtk_entry_new ();
  gtk_widget_add_css_class (self->name, "kring-change-name");
  kring_accessible_name (self->name, _ ("Name of the change"));
  gtk_widget_set_hexpand (texts, TRUE);
  self->about = make_label ("dim-label");
  self->questions = make_label ("kring-gentle");
  gtk_box_append (GTK_BOX (texts), self->name);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->questions));
  gtk_box_append (GTK_BOX (head), self->back);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->sign));
  gtk_box_append (GTK_BOX (head), texts);
  gtk_widget_add_css_class (head, "kring-change-head");
  return head;
}

static GtkWidget *
make_step_row (KringAsks asks)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_auto (GStrv) words = g_strsplit (kring_asked_title (asks), " …", -1);
  g_autofree char *title = g_strjoinv ("\u00a0…", words); /* three dots never stand in a line of their own */
  GtkWidget *label = gtk_label_new (title), *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  return row;
}

static GtkWidget *
make_steps (KringChangeView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  self->steps = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->steps, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->steps), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->steps), "kring-steps");
  kring_accessible_name (GTK_WIDGET (self->steps), _ ("Steps"));
  self->loading = TRUE;
  for (int i = 0; i < KRING_N_CHANGE_ASKS; i++)
    gtk_list_box_append (self->steps, make_step_row ((KringAsks)i));
  self->loading = FALSE;
  g_signal_connect_object (self->steps, "row-selected", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "row-activated", G_CALLBACK (step_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (steps_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->steps), key);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->steps));
  self->beside = GTK_SCROLLED_WINDOW (scrolled);
  return scrolled;
}

static GtkWidget *
make_turn (KringChangeView *self, GCallback callback)
{
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_turns (KringChangeView *self)
{
  GtkWidget *turns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->previous = make_turn (self, G_CALLBACK (previous_cb));
  self->next = make_turn (self, G_CALLBACK (next_cb));
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_widget_set_hexpand (self->next, TRUE);
  gtk_widget_set_halign (self->next, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (turns), self->previous);
  gtk_box_append (GTK_BOX (turns), self->next);
  gtk_widget_add_css_class (turns, "kring-turns");
  return turns;
}

static GtkWidget *
make_middle (KringChangeView *self)
{
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *clamp = adw_clamp_new ();

  self->bin = ADW_BIN (adw_bin_new ());
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->bin));
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, clamp);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_box_append (GTK_BOX (middle), GTK_WIDGET (self->scrolled));
  gtk_box_append (GTK_BOX (middle), make_turns (self));
  return middle;
}

GtkWidget *
kring_change_view_new (KringEditor *editor, KringChangeViewing *viewing)
{
  KringChangeView *self = g_object_new (KRING_TYPE_CHANGE_VIEW, NULL);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->editor = g_object_ref (editor);
  self->viewing = g_object_ref (viewing);
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (body), make_steps (self));
  gtk_box_append (GTK_BOX (body), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (body), make_middle (self));
  gtk_widget_set_vexpand (body, TRUE);
  gtk_box_append (GTK_BOX (self), body);
  self->name_control = kring_control_new (self->name, editor, KRING_TABLE_CHANGE, "name");
  return GTK_WIDGET (self);
}

void
kring_change_view_focus (KringChangeView *self)
{
  if (!gtk_widget_child_focus (GTK_WIDGET (self->bin), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->steps, (int) self->asks)));
}
