/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dialogue-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-comparison-view.h"
#include "kring-dialogue-view.h"
#include "kring-diagram-view.h"
#include "kring-gear.h"
#include "kring-section-panel.h"
#include "kring-talk-panel.h"

/* By how many teeth they turn: more would look like none. */
#define TURN_TEETH 5

struct _KringDialoguePage
{
  GtkWidget parent_instance;

  /* Owned */
  KringEditor *editor;
  KringDialogueViewing *viewing;
  char *shown_dialogue; /* (nullable): what the panel is of */
  char *shown_section;  /* (nullable) */

  /* Borrowed: children */
  GtkStack *stack;
  KringDiagramView *picture;
  AdwBin *bin;
  GtkWidget *panel; /* (nullable): KringSectionPanel or KringTalkPanel */
  GtkScrolledWindow *scrolled;
  GtkWidget *previous;
  GtkWidget *next;

  double turn; /* of the sun, in radians */
  gboolean dirty;
};

G_DEFINE_FINAL_TYPE (KringDialoguePage, kring_dialogue_page, GTK_TYPE_WIDGET)

/* The picture */

static KringScene *
draw_compared (KringTalk *talk, GPtrArray *talks, KringMeasure *measure)
{
  g_autoptr (KringComparison) comparison = NULL;
  g_autoptr (KringComparisonView) view = NULL;

  g_ptr_array_add (talks, talk);
  comparison = kring_comparison_new (talks, NULL);
  view = comparison ? kring_comparison_view_new (comparison, 0, measure) : NULL;
  return view ? kring_scene_ref (view->scene) : NULL;
}

static KringScene *
draw (KringMeasure *measure, gpointer data)
{
  KringDialoguePage *self = data;
  KringTalk *talk = kring_dialogue_viewing_get_talk (self->viewing);
  g_autoptr (GPtrArray) compared = kring_dialogue_viewing_dup_compared (self->viewing);
  KringSection *section = kring_dialogue_viewing_get_section (self->viewing);
  KringDialogueLook look = { .section = section ? section->id : NULL, .turn = self->turn };
  g_autoptr (KringDialogueView) view = NULL;

  if (talk == NULL || talk->template == NULL)
    return NULL;
  if (compared->len > 0)
    return draw_compared (talk, compared, measure);
  view = kring_dialogue_view_new (talk, &look, 0, measure);
  return kring_scene_ref (view->scene);
}

static void
chosen_cb (KringDialoguePage *self, const char *id)
{
  kring_dialogue_viewing_set_section (self->viewing, id);
}

static int
index_of (const KringTemplate *template, const char *section)
{
  for (guint i = 0; section != NULL && i < template->sections->len; i++)
    if (g_str_equal (((KringSection *) g_ptr_array_index (template->sections, i))->id, section))
      return (int)i;
  return -1;
}

/* The gears turn from one section to another, the shorter way round; the canvas shows that they do. */
static void
turn_gears (KringDialoguePage *self, const KringTalk *talk, const char *from, const char *to)
{
  int n = (int)talk->template->sections->len;
  int before = index_of (talk->template, from), after = index_of (talk->template, to);
  int steps = before >= 0 && after >= 0 ? (after - before) % n : 1;

  if (talk->template->picture != KRING_DRAWN_GEARS || after < 0)
    return;
  if (2 * steps > n)
    steps -= n;
  if (2 * steps < -n)
    steps += n;
  self->turn += (steps > 0 ? 1 : -1) * TURN_TEETH * KRING_GEAR_PERIOD;
}

/* The panel */

/* The focus must leave a widget before that goes. Returns whether it was there. */
static gboolean
drop_panel (KringDialoguePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean focused = (gtk_widget_get_state_flags (GTK_WIDGET (self->bin)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (root != NULL && focused)
    gtk_root_set_focus (root, NULL);
  adw_bin_set_child (self->bin, NULL);
  self->panel = NULL;
  return focused;
}

static void
make_panel (KringDialoguePage *self, KringTalk *talk, const KringSection *section)
{
  gboolean focused = drop_panel (self);

  self->panel = section != NULL ? kring_section_panel_new (self->editor, talk, section->id)
                                : kring_talk_panel_new (self->editor, self->viewing, talk);
  adw_bin_set_child (self->bin, self->panel);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  if (focused)
    gtk_widget_child_focus (GTK_WIDGET (self->bin), GTK_DIR_TAB_FORWARD);
}

static void
label_button (GtkWidget *button, const char *label)
{
  gtk_widget_set_visible (button, label != NULL);
  if (label == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), label);
  kring_accessible_name (button, label);
}

/* Where the button leads: a section, or the dialogue as a whole. */
static char *
name_of (const KringTemplate *template, int index, gboolean back)
{
  const char *title = index < 0 || index >= (int)template->sections->len
              ? _ ("The whole")
              : kring_words_say (&((KringSection *) g_ptr_array_index (template->sections, (guint)index))->title);

  /* Translators: a button that leads back, or on; %s is a part of a dialogue. */
  return back ? g_strdup_printf (_ ("← %s"), title) : g_strdup_printf (_ ("%s →"), title);
}

static void
show_buttons (KringDialoguePage *self, const KringTalk *talk, const KringSection *section)
{
  int at = section != NULL && talk->template != NULL ? index_of (talk->template, section->id) : -1;
  gboolean any = talk->template != NULL;
  g_autofree char *before = any && section != NULL ? name_of (talk->template, at - 1, TRUE) : NULL;
  g_autofree char *after = any ? name_of (talk->template, at + 1, FALSE) : NULL;

  label_button (self->previous, before);
  label_button (self->next, after);
}

static void
previous_cb (KringDialoguePage *self)
{
  kring_dialogue_viewing_step (self->viewing, -1);
}

static void
next_cb (KringDialoguePage *self)
{
  kring_dialogue_viewing_step (self->viewing, 1);
}

static void
show_panel (KringDialoguePage *self, KringTalk *talk)
{
  const KringSection *section = kring_dialogue_viewing_get_section (self->viewing);
  const char *id = section ? section->id : NULL;
  gboolean other = g_strcmp0 (self->shown_dialogue, talk->dialogue->row.id) != 0;

  if (!other && g_strcmp0 (self->shown_section, id) != 0 && talk->template != NULL)
    turn_gears (self, talk, self->shown_section, id);
  if (other || self->panel == NULL || g_strcmp0 (self->shown_section, id) != 0)
    make_panel (self, talk, section);
  else if (section != NULL)
    kring_section_panel_renew (KRING_SECTION_PANEL (self->panel), talk);
  else
    kring_talk_panel_renew (KRING_TALK_PANEL (self->panel), talk);
  kring_set (&self->shown_dialogue, talk->dialogue->row.id);
  kring_set (&self->shown_section, id);
  show_buttons (self, talk, section);
}

static void
load (KringDialoguePage *self)
{
  KringTalk *talk = kring_dialogue_viewing_get_talk (self->viewing);

  /* What nobody sees is loaded when somebody does. */
  self->dirty = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->dirty)
    return;
  gtk_stack_set_visible_child_name (self->stack, talk ? "dialogue" : "none");
  if (talk == NULL)
    {
      drop_panel (self);
      g_clear_pointer (&self->shown_dialogue, g_free);
      return;
    }
  show_panel (self, talk);
  kring_diagram_view_renew (self->picture);
}

static gboolean
key_cb (KringDialoguePage *self, guint keyval, guint code, GdkModifierType state)
{
  state &= gtk_accelerator_get_default_mod_mask ();
  if (keyval == GDK_KEY_Escape && state == 0 && kring_dialogue_viewing_get_section (self->viewing) != NULL)
    kring_dialogue_viewing_set_section (self->viewing, NULL);
  else if (keyval == GDK_KEY_Page_Down && state == GDK_ALT_MASK)
    next_cb (self);
  else if (keyval == GDK_KEY_Page_Up && state == GDK_ALT_MASK)
    previous_cb (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Object */

static void
kring_dialogue_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kring_dialogue_page_parent_class)->map (widget);
  if (KRING_DIALOGUE_PAGE (widget)->dirty)
    load (KRING_DIALOGUE_PAGE (widget));
}

static void
kring_dialogue_page_dispose (GObject *object)
{
  KringDialoguePage *self = KRING_DIALOGUE_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_pointer (&self->shown_dialogue, g_free);
  g_clear_pointer (&self->shown_section, g_free);
  g_clear_object (&self->viewing);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_dialogue_page_parent_class)->dispose (object);
}

static void
kring_dialogue_page_class_init (KringDialoguePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_dialogue_page_dispose;
  widget_class->map = kring_dialogue_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kring_dialogue_page_init (KringDialoguePage *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  kring_accessible_name (GTK_WIDGET (self), _ ("Dialogue"));
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static GtkWidget *
make_turn (KringDialoguePage *self, GCallback callback)
{
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_beside (KringDialoguePage *self)
{
  GtkWidget *beside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *turns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *side = gtk_scrolled_window_new ();

  self->bin = ADW_BIN (adw_bin_new ());
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->bin));
  gtk_widget_set_vexpand (GTK_WIDGET (self->scrolled), TRUE);
  self->previous = make_turn (self, G_CALLBACK (previous_cb));
  self->next = make_turn (self, G_CALLBACK (next_cb));
  gtk_widget_set_hexpand (self->next, TRUE);
  gtk_widget_set_halign (self->next, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (turns), self->previous);
  gtk_box_append (GTK_BOX (turns), self->next);
  gtk_widget_add_css_class (turns, "kring-turns");
  gtk_box_append (GTK_BOX (beside), GTK_WIDGET (self->scrolled));
  gtk_box_append (GTK_BOX (beside), turns);
  /* Its width is that of its style alone: whatever is shown in it, the picture stays where it is. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (side), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (side), beside);
  gtk_widget_set_hexpand (side, FALSE);
  gtk_widget_add_css_class (side, "kring-dialogue-side");
  return side;
}

static GtkWidget *
make_none (void)
{
  GtkWidget *status = adw_status_page_new (), *button = gtk_button_new_with_label (_ ("Choose a Dialogue"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "kring-dialogue-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("A talk that is kept"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (status),
      _ ("A dialogue leads a team through a model, question by question. The answers and what you agree on are kept, and "
         "next year you see what moved."));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.begin-dialogue");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
  return status;
}

GtkWidget *
kring_dialogue_page_new (KringEditor *editor, KringDialogueViewing *viewing)
{
  KringDialoguePage *self = g_object_new (KRING_TYPE_DIALOGUE_PAGE, NULL);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->editor = g_object_ref (editor);
  self->viewing = g_object_ref (viewing);
  self->picture = KRING_DIAGRAM_VIEW (kring_diagram_view_new (draw, self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->picture), TRUE);
  g_signal_connect_object (self->picture, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->picture));
  gtk_box_append (GTK_BOX (body), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (body), make_beside (self));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, body, "dialogue");
  gtk_stack_add_named (self->stack, make_none (), "none");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  g_signal_connect_object (viewing, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}

void
kring_dialogue_page_focus (KringDialoguePage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}
