/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-facilitator-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-ask-box.h"
#include "kring-asker.h"
#include "kring-cover.h"
#include "kring-facilitator-pages.h"
#include "kring-facilitator-side.h"
#include "kring-language.h"
#include "kring-stage-sheet.h"

/* Characters from which on a question is written smaller. */
#define LONG_QUESTION 48

struct _KringFacilitatorView
{
  GtkBox parent_instance;

  /* Owned */
  KringFacilitator *facilitator;

  /* Borrowed: children */
  GtkLabel *number;
  GtkLabel *of;
  GtkLabel *about;
  AdwBin *left;
  GtkScrolledWindow *scrolled;
  KringFacilitatorSide *side;
  GtkBox *markers;
  GtkLabel *next; /* what comes next */
  GtkLabel *keys;

  /* Borrowed: of the station that is on; %NULL where it has none */
  KringFacilitatorPage *page;
  GtkWidget *parts[2]; /* the question and its scale, each with its cover */
  KringAskBox *boxes[2];
  KringCover *covers[2];

  const KringStation *shown; /* which the left side is of */
};

G_DEFINE_FINAL_TYPE (KringFacilitatorView, kring_facilitator_view, GTK_TYPE_BOX)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* The question and its parts */

static const KringQuestion *
question_of (KringFacilitatorView *self, guint part)
{
  const KringStation *station = kring_facilitator_get_station (self->facilitator);

  return part == 0 ? station->question : station->scale;
}

/* What each marked is entered before the room decides; what the group says is placed when all talk. */
static void
show_part (KringFacilitatorView *self, guint part)
{
  const KringQuestion *question = question_of (self, part);
  KringPhase phase = kring_facilitator_get_phase (self->facilitator);
  KringTalk *talk = kring_facilitator_get_talk (self->facilitator);
  gboolean revealed, together;

  if (self->covers[part] == NULL)
    return;
  revealed = kring_talk_revealed (talk, question->id);
  together = revealed || phase == KRING_PHASE_ALL || phase == KRING_PHASE_DECIDE
             || kring_talk_has_answer (talk, question->id);
  gtk_widget_set_visible (GTK_WIDGET (self->covers[part]), revealed || phase != KRING_PHASE_DECIDE);
  gtk_widget_set_visible (GTK_WIDGET (self->boxes[part]), together);
}

static void
scroll_to (KringFacilitatorView *self, GtkWidget *part)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (part, GTK_WIDGET (self->left), &bounds) && bounds.size.height > 0)
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scrolled), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

/* What has the digits is in view: below the question, which is not to go for it, or where the group places its value.
 */
static void
scroll_to_hand (KringFacilitatorView *self, guint part)
{
  KringPhase phase = kring_facilitator_get_phase (self->facilitator);

  if (part == 0)
    {
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
      return;
    }
  scroll_to (self, self->parts[part]);
  if (phase != KRING_PHASE_ALL && phase != KRING_PHASE_DECIDE)
    return;
  scroll_to (self, GTK_WIDGET (self->boxes[part]));
  /* What each marked stays in view above it. */
  if (self->covers[part] != NULL)
    scroll_to (self, GTK_WIDGET (self->covers[part]));
}

/* Where a question and its scale are asked together, digits belong to one of them. */
static void
show_keys (KringFacilitatorView *self)
{
  const KringStation *station = kring_facilitator_get_station (self->facilitator);
  /* Translators: which keys do what while a dialogue is led before a room. */
  const char *all = _ ("← → step · T time · N note · A agreement · Esc leave");
  gboolean scale = station->scale != NULL && kring_facilitator_get_hand (self->facilitator) == station->scale;
  /* Translators: keys again: where digits belong to the question above, and to the scale of now and wanted below it. */
  const char *hand = scale ? _ ("↑ the question") : _ ("↓ now and wanted");
  g_autofree char *both = station->scale != NULL ? g_strdup_printf ("%s · %s", hand, all) : g_strdup (all);

  gtk_label_set_label (self->keys, both);
}

static void
show_hand (KringFacilitatorView *self)
{
  const KringQuestion *hand = kring_facilitator_get_hand (self->facilitator);

  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    if (self->parts[i] != NULL && self->parts[1] != NULL && question_of (self, i) == hand)
      {
        gtk_widget_add_css_class (self->parts[i], "kring-in-hand");
        scroll_to_hand (self, i);
      }
    else if (self->parts[i] != NULL)
      gtk_widget_remove_css_class (self->parts[i], "kring-in-hand");
  show_keys (self);
}

static GtkWidget *
make_part (KringFacilitatorView *self, guint part)
{
  const KringQuestion *question = question_of (self, part);
  KringTalk *talk = kring_facilitator_get_talk (self->facilitator);
  KringEditor *editor = kring_facilitator_get_editor (self->facilitator);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "kring-facilitator-part");
  if (part == 1)
    gtk_box_append (GTK_BOX (box), make_label (kring_words_say (&question->text), "stage-title"));
  if (kring_cover_covers (question))
    {
      self->covers[part] = KRING_COVER (kring_cover_new (editor, talk->dialogue->row.id, question->id));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->covers[part]));
    }
  self->boxes[part] = KRING_ASK_BOX (kring_ask_box_new (editor, talk->dialogue->row.id, question->id));
  kring_ask_box_set_titled (self->boxes[part], FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->boxes[part]));
  self->parts[part] = box;
  return box;
}

/* A question that would take the room of what it is answered by is written smaller. */
static const char *
size_of (const KringQuestion *question)
{
  if (question->ask == KRING_ASK_PLACE)
    return "stage-title";
  return g_utf8_strlen (kring_words_say (&question->text), -1) > LONG_QUESTION ? "stage-question-long"
                                                                               : "stage-question";
}

static GtkWidget *
make_question (KringFacilitatorView *self, const KringStation *station)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_label (kring_words_say (&station->question->text), size_of (station->question)));
  if (kring_words_said (&station->question->help))
    gtk_box_append (GTK_BOX (box), make_label (kring_words_say (&station->question->help), "dim-label"));
  if (station->question->ours || kring_asker_all_ours (station->question->parts))
    gtk_box_append (GTK_BOX (box), make_label (_ ("Our suggestion"), "caption"));
  gtk_box_append (GTK_BOX (box), make_part (self, 0));
  if (station->scale != NULL)
    gtk_box_append (GTK_BOX (box), make_part (self, 1));
  return box;
}

static void
show_station (KringFacilitatorView *self)
{
  const KringStation *station = kring_facilitator_get_station (self->facilitator);

  if (self->shown == station)
    return;
  kring_stage_sheet_put (self->left, NULL);
  self->page = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    {
      self->parts[i] = NULL;
      self->boxes[i] = NULL;
      self->covers[i] = NULL;
    }
  self->shown = station;
  if (station->kind == KRING_STATION_QUESTION)
    adw_bin_set_child (self->left, make_question (self, station));
  else
    {
      self->page = KRING_FACILITATOR_PAGE (kring_facilitator_page_new (self->facilitator, station->kind));
      adw_bin_set_child (self->left, GTK_WIDGET (self->page));
    }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

/* Above */

static void
show_head (KringFacilitatorView *self)
{
  const KringStation *station = kring_facilitator_get_station (self->facilitator);
  KringTalk *talk = kring_facilitator_get_talk (self->facilitator);
  g_autofree char *number = station->number > 0 ? g_strdup_printf ("%u", station->number) : g_strdup ("");
  g_autofree char *day = kring_language_day (kring_talk_day (talk));
  g_autofree char *about = g_strdup_printf ("%s · %s", kring_talk_name (talk), day);
  /* Translators: after the number of a part of a dialogue: "of 7 · Why?" */
  g_autofree char *of = station->number > 0 ? g_strdup_printf (_ ("of %1$u · %2$s"), talk->template->sections->len,
                                                               kring_words_say (&station->section->title))
                                            : g_strdup ("");

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->of, of);
  gtk_label_set_label (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->number), station->number > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->of), station->number > 0);
}

/* Below */

static void
marker_cb (KringFacilitatorView *self, GtkWidget *button)
{
  kring_facilitator_go_to_section (self->facilitator, g_object_get_data (G_OBJECT (button), "section"));
}

static void
set_class (GtkWidget *widget, const char *style, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, style);
  else
    gtk_widget_remove_css_class (widget, style);
}

static void
show_marker (KringFacilitatorView *self, GtkWidget *marker, const KringSection *section)
{
  const KringSection *on = kring_facilitator_get_station (self->facilitator)->section;
  gboolean here = on != NULL && g_str_equal (on->id, section->id);
  gboolean discussed = kring_talk_discussed (kring_facilitator_get_talk (self->facilitator), section);
  const char *title = kring_words_say (&section->title);
  g_autofree char *spoken
      = discussed ? g_strdup_printf ("%s %s", title, C_ ("dialogue", "Discussed.")) : g_strdup (title);

  set_class (marker, "here", here);
  set_class (marker, "discussed", discussed);
  kring_accessible_name (marker, spoken);
}

static void
show_markers (KringFacilitatorView *self)
{
  const KringTemplate *template = kring_facilitator_get_talk (self->facilitator)->template;
  GtkWidget *marker = gtk_widget_get_first_child (GTK_WIDGET (self->markers));

  for (guint i = 0; i < template->sections->len && marker != NULL; i++)
    {
      show_marker (self, marker, kring_template_section (template, g_object_get_data (G_OBJECT (marker), "section")));
      marker = gtk_widget_get_next_sibling (marker);
    }
}

static GtkWidget *
make_marker (KringFacilitatorView *self, const KringSection *section, guint number)
{
  g_autofree char *label = g_strdup_printf ("%u", number);
  GtkWidget *marker = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (marker, "flat");
  gtk_widget_add_css_class (marker, "kring-marker");
  gtk_widget_set_tooltip_text (marker, kring_words_say (&section->title));
  g_object_set_data_full (G_OBJECT (marker), "section", g_strdup (section->id), g_free);
  g_signal_connect_object (marker, "clicked", G_CALLBACK (marker_cb), self, G_CONNECT_SWAPPED);
  return marker;
}

static void
show_next (KringFacilitatorView *self)
{
  g_autofree char *next = kring_facilitator_dup_next (self->facilitator);
  /* Translators: to who leads a dialogue: what comes next, a phase or a question. */
  g_autofree char *said = next[0] != '\0' ? g_strdup_printf (_ ("Next: %s"), next) : g_strdup ("");

  gtk_label_set_label (self->next, said);
}

/* As it is now */

static void
renew (KringFacilitatorView *self)
{
  KringTalk *talk = kring_facilitator_get_talk (self->facilitator);

  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    {
      if (self->boxes[i] != NULL)
        kring_ask_box_renew (self->boxes[i], talk);
      if (self->covers[i] != NULL)
        kring_cover_renew (self->covers[i], talk);
      if (self->parts[i] != NULL)
        show_part (self, i);
    }
  if (self->page != NULL)
    kring_facilitator_page_renew (self->page);
  show_head (self);
  show_markers (self);
  show_next (self);
}

static void
moved_cb (KringFacilitatorView *self)
{
  show_station (self);
  show_hand (self);
  renew (self);
}

/* Keys */

static KringCover *
cover_in_hand (KringFacilitatorView *self)
{
  const KringQuestion *hand = kring_facilitator_get_hand (self->facilitator);

  for (guint i = 0; i < G_N_ELEMENTS (self->covers); i++)
    if (self->covers[i] != NULL && question_of (self, i) == hand)
      return self->covers[i];
  return NULL;
}

gboolean
kring_facilitator_view_digit (KringFacilitatorView *self, int digit, gboolean wanted)
{
  KringCover *cover = cover_in_hand (self);

  return cover != NULL && kring_cover_digit (cover, digit, wanted);
}

gboolean
kring_facilitator_view_erase (KringFacilitatorView *self)
{
  KringCover *cover = cover_in_hand (self);

  return cover != NULL && kring_cover_erase (cover);
}

/* Enter is the cover's unless a control has the focus that it would press. Who clicks at a button of the cover does not
 * give it the focus: who is there came by Tab. */
gboolean
kring_facilitator_view_enter (KringFacilitatorView *self)
{
  KringCover *cover = cover_in_hand (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (cover == NULL
      || (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
          && (GTK_IS_BUTTON (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (cover)))))
    return FALSE;
  return kring_cover_reveal (cover);
}

gboolean
kring_facilitator_view_note (KringFacilitatorView *self)
{
  return kring_facilitator_side_note (self->side) || (self->page != NULL && kring_facilitator_page_note (self->page));
}

gboolean
kring_facilitator_view_agree (KringFacilitatorView *self)
{
  return kring_facilitator_side_agree (self->side) || (self->page != NULL && kring_facilitator_page_agree (self->page));
}

/* Object */

static void
kring_facilitator_view_dispose (GObject *object)
{
  KringFacilitatorView *self = KRING_FACILITATOR_VIEW (object);

  g_clear_object (&self->facilitator);
  G_OBJECT_CLASS (kring_facilitator_view_parent_class)->dispose (object);
}

static void
kring_facilitator_view_class_init (KringFacilitatorViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_facilitator_view_dispose;
}

static void
kring_facilitator_view_init (KringFacilitatorView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-facilitator");
}

static GtkWidget *
make_head (KringFacilitatorView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->number = GTK_LABEL (make_label ("", "kring-facilitator-number"));
  self->of = GTK_LABEL (make_label ("", NULL));
  self->about = GTK_LABEL (make_label ("", "dim-label"));
  gtk_widget_add_css_class (GTK_WIDGET (self->about), "caption");
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->of));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (head), texts);
  return head;
}

static GtkWidget *
scroll (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
make_foot (KringFacilitatorView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *row = gtk_scrolled_window_new ();
  const KringTemplate *template = kring_facilitator_get_talk (self->facilitator)->template;

  self->markers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  for (guint i = 0; i < template->sections->len; i++)
    gtk_box_append (self->markers, make_marker (self, g_ptr_array_index (template->sections, i), i + 1));
  self->keys = GTK_LABEL (make_label ("", "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->keys), "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->keys), TRUE);
  gtk_label_set_xalign (self->keys, 1);
  /* A template may have more sections than a screen has room for. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (row), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (row), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (row), GTK_WIDGET (self->markers));
  gtk_box_append (GTK_BOX (foot), row);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->keys));
  return foot;
}

GtkWidget *
kring_facilitator_view_new (KringFacilitator *facilitator, gboolean desk)
{
  KringFacilitatorView *self = g_object_new (KRING_TYPE_FACILITATOR_VIEW, NULL);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->facilitator = g_object_ref (facilitator);
  self->left = ADW_BIN (adw_bin_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->left), "kring-facilitator-left");
  self->scrolled = GTK_SCROLLED_WINDOW (scroll (GTK_WIDGET (self->left)));
  gtk_widget_set_hexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->scrolled));
  self->side = KRING_FACILITATOR_SIDE (kring_facilitator_side_new (facilitator));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->side));
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), body);
  self->next = GTK_LABEL (make_label ("", "stage-body"));
  gtk_widget_set_visible (GTK_WIDGET (self->next), desk);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->next));
  gtk_box_append (GTK_BOX (self), make_foot (self));
  g_signal_connect_object (facilitator, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (facilitator, "renewed", G_CALLBACK (renew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (facilitator, "hand-moved", G_CALLBACK (show_hand), self, G_CONNECT_SWAPPED);
  moved_cb (self);
  return GTK_WIDGET (self);
}

/* Controls */

static void
add_control (GtkWidget *box, KringFacilitator *facilitator, const char *label, const char *spoken, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, spoken);
  kring_accessible_name (button, spoken);
  g_signal_connect_object (button, "clicked", callback, facilitator, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

GtkWidget *
kring_facilitator_controls_new (KringFacilitator *facilitator)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* Translators: a button: go on to the next question of a dialogue, whatever phase is on. */
  add_control (box, facilitator, _ ("Skip"), _ ("Skip This Question"), G_CALLBACK (kring_facilitator_skip));
  return box;
}
