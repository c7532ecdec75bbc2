/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dialogue-gallery.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-dialogue-view.h"
#include "kring-operations-dialogue.h"
#include "kring-scene-picture.h"
#include "kring-shipped.h"

#define CARD_WIDTH 208
#define CARD_HEIGHT 132

struct _KringDialogueGallery
{
  AdwWindow parent_instance;

  /* Owned */
  KringEditor *editor;
  KringDialogueViewing *viewing;

  /* Borrowed: children */
  GtkFlowBox *cards;
  GtkBox *about;
  GtkWidget *begin;
  GtkWidget *cancel;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (KringDialogueGallery, kring_dialogue_gallery, ADW_TYPE_WINDOW)

/* Beginning */

static void
say (KringDialogueGallery *self, GError *error)
{
  AdwToast *toast = kring_accessible_toast (error->message);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
  kring_accessible_announce (GTK_WIDGET (self), error->message);
  g_error_free (error);
}

static void
begin_on (KringDialogueGallery *self, const char *source)
{
  g_autofree char *id = NULL;
  GError *error = NULL;

  if (!kring_operation_begin_dialogue (kring_editor_get_document (self->editor), source, 0, &id, &error))
    {
      say (self, error);
      return;
    }
  kring_dialogue_viewing_open (self->viewing, id);
  gtk_window_close (GTK_WINDOW (self));
}

static const char *
chosen_name (KringDialogueGallery *self)
{
  g_autoptr (GList) chosen = gtk_flow_box_get_selected_children (self->cards);

  return chosen ? g_object_get_data (chosen->data, "name") : NULL;
}

static void
begin_cb (KringDialogueGallery *self)
{
  const char *name = chosen_name (self);
  GError *error = NULL;
  g_autofree char *source = name ? kring_shipped_source (name, &error) : NULL;

  if (source != NULL)
    begin_on (self, source);
  else if (error != NULL)
    say (self, error);
}

/* One of somebody's own */

static void
file_cb (GtkNativeDialog *chooser, int response, gpointer data)
{
  KringDialogueGallery *self = data;
  g_autoptr (GFile) file
      = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autofree char *source = NULL;
  GError *error = NULL;

  gtk_native_dialog_destroy (chooser);
  gtk_native_dialog_set_transient_for (chooser, NULL);
  source = path ? kring_template_file_source (path, &error) : NULL;
  if (source != NULL)
    begin_on (self, source);
  else if (error != NULL)
    say (self, error);
  g_object_unref (chooser);
}

static void
open_cb (KringDialogueGallery *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Open a Dialogue Template"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Dialogue templates"));
  gtk_file_filter_add_suffix (filter, "xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* What is chosen */

static void
add_label (KringDialogueGallery *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->about, label);
}

static void
describe (KringDialogueGallery *self, const KringTemplate *template)
{
  g_autofree char *minutes = g_strdup_printf (ngettext ("%u minute", "%u minutes", template->minutes),
                                              template->minutes);
  /* Translators: %s is whose model a dialogue follows. */
  g_autofree char *source = g_strdup_printf (_ ("Source: %s"), kring_words_say (&template->source));

  add_label (self, kring_words_say (&template->title), "title-2");
  add_label (self, minutes, "dim-label");
  add_label (self, kring_words_say (&template->summary), "heading");
  if (kring_words_said (&template->about))
    add_label (self, kring_words_say (&template->about), "body");
  for (guint i = 0; i < template->sections->len; i++)
    {
      const KringSection *section = g_ptr_array_index (template->sections, i);
      g_autofree char *line = g_strdup_printf ("%u · %s", i + 1, kring_words_say (&section->title));

      add_label (self, line, "body");
    }
  add_label (self, source, "dim-label");
}

static void
selected_cb (KringDialogueGallery *self)
{
  const char *name = chosen_name (self);
  g_autoptr (KringTemplate) template = name ? kring_shipped_template (name, NULL) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->about))) != NULL)
    gtk_box_remove (self->about, child);
  if (template != NULL)
    describe (self, template);
  gtk_widget_set_sensitive (self->begin, template != NULL);
}

/* The cards */

static KringScene *
draw_card (KringMeasure *measure, gpointer data)
{
  g_autoptr (KringTalk) talk = kring_talk_unbegun (data);
  KringDialogueLook look = { .thumbnail = TRUE };
  g_autoptr (KringDialogueView) view = kring_dialogue_view_new (talk, &look, 0, measure);

  return kring_scene_ref (view->scene);
}

static GtkWidget *
make_card (const char *name, KringTemplate *template)
{
  GtkWidget *child = gtk_flow_box_child_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (kring_words_say (&template->title));
  g_autofree char *spoken = g_strdup_printf ("%s. %s", kring_words_say (&template->title),
                                             kring_words_say (&template->summary));

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 24);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_box_append (GTK_BOX (box), kring_scene_picture_new (draw_card, kring_template_ref (template),
                                                         (GDestroyNotify)kring_template_unref, CARD_WIDTH, CARD_HEIGHT));
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_add_css_class (box, "kring-gallery-card");
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_widget_set_tooltip_text (child, kring_words_say (&template->summary));
  g_object_set_data_full (G_OBJECT (child), "name", g_strdup (name), g_free);
  kring_accessible_name (child, spoken);
  return child;
}

static void
fill (KringDialogueGallery *self)
{
  for (guint i = 0; kring_shipped_names[i] != NULL; i++)
    {
      g_autoptr (KringTemplate) template = kring_shipped_template (kring_shipped_names[i], NULL);

      if (template != NULL)
        gtk_flow_box_append (self->cards, make_card (kring_shipped_names[i], template));
    }
  gtk_flow_box_select_child (self->cards, gtk_flow_box_get_child_at_index (self->cards, 0));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->cards, 0)));
}

/* Object */

static gboolean
key_cb (KringDialogueGallery *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_window_close (GTK_WINDOW (self));
  return GDK_EVENT_STOP;
}

/* To the toolkit each card is a stop of its own. */
static gboolean
cards_key_cb (KringDialogueGallery *self, guint keyval)
{
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab)
    return gtk_widget_grab_focus (self->cancel);
  if (keyval == GDK_KEY_ISO_Left_Tab)
    return gtk_widget_grab_focus (self->begin);
  return GDK_EVENT_PROPAGATE;
}

static void
kring_dialogue_gallery_dispose (GObject *object)
{
  KringDialogueGallery *self = KRING_DIALOGUE_GALLERY (object);

  g_clear_object (&self->viewing);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_dialogue_gallery_parent_class)->dispose (object);
}

static void
kring_dialogue_gallery_class_init (KringDialogueGalleryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_dialogue_gallery_dispose;
}

static void
kring_dialogue_gallery_init (KringDialogueGallery *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static GtkWidget *
make_header (KringDialogueGallery *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *open = gtk_button_new_with_label (_ ("Open a Template …"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  self->cancel = gtk_button_new_with_label (_ ("Cancel"));
  self->begin = gtk_button_new_with_label (_ ("Begin"));
  gtk_widget_add_css_class (self->begin, "suggested-action");
  g_signal_connect_object (self->cancel, "clicked", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->begin, "clicked", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->cancel);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), open);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->begin);
  return header;
}

static GtkWidget *
scroll (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  return scrolled;
}

static GtkWidget *
make_body (KringDialogueGallery *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *left, *right;
  GtkEventController *key = gtk_event_controller_key_new ();

  self->cards = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (cards_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->cards), key);
  gtk_flow_box_set_selection_mode (self->cards, GTK_SELECTION_BROWSE);
  gtk_flow_box_set_max_children_per_line (self->cards, 5);
  gtk_flow_box_set_homogeneous (self->cards, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->cards), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->cards), "kring-gallery");
  kring_accessible_name (GTK_WIDGET (self->cards), _ ("Dialogues to choose from"));
  g_signal_connect_object (self->cards, "selected-children-changed", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->about = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_widget_add_css_class (GTK_WIDGET (self->about), "kring-gallery-about");
  left = scroll (GTK_WIDGET (self->cards));
  right = scroll (GTK_WIDGET (self->about));
  gtk_widget_set_hexpand (left, TRUE);
  gtk_widget_add_css_class (right, "kring-dialogue-side");
  gtk_box_append (GTK_BOX (body), left);
  gtk_box_append (GTK_BOX (body), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (body), right);
  gtk_widget_set_vexpand (body, TRUE);
  return body;
}

static void
activated_cb (KringDialogueGallery *self)
{
  gtk_widget_grab_focus (self->begin);
}

GtkWidget *
kring_dialogue_gallery_new (GtkWindow *parent, KringEditor *editor, KringDialogueViewing *viewing)
{
  KringDialogueGallery *self = g_object_new (KRING_TYPE_DIALOGUE_GALLERY, "transient-for", parent, "modal", TRUE,
                                             "title", _ ("Choose a Dialogue"), "default-width", 1120, "default-height",
                                             660, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->editor = g_object_ref (editor);
  self->viewing = g_object_ref (viewing);
  gtk_box_append (GTK_BOX (box), make_header (self));
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, make_body (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toasts));
  adw_window_set_content (ADW_WINDOW (self), box);
  kring_accessible_name_buttons (GTK_WIDGET (self));
  g_signal_connect_object (self->cards, "child-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
