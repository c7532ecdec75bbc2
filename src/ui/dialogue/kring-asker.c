/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-asker.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-ask-field.h"
#include "kring-entry-row.h"
#include "kring-operations-dialogue.h"
#include "kring-text-row.h"

typedef struct
{
  /* Owned */
  KringEditor *editor;
  char *dialogue;
  KringTemplate *template;
  GPtrArray *fields; /* of KringAskField, borrowed from their widgets */

  /* Borrowed */
  GtkExpander *reasons;          /* (nullable): a child */
  const KringQuestion *question; /* the template's */

  gboolean writable;
  gboolean loaded; /* at least once */
  gboolean loading;
} KringAskerPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KringAsker, kring_asker, GTK_TYPE_BOX)

#define PRIVATE(asker) ((KringAskerPrivate *)kring_asker_get_instance_private (asker))

static void
kring_asker_dispose (GObject *object)
{
  KringAskerPrivate *private = PRIVATE (KRING_ASKER (object));

  /* Fields leave it when their widgets go. */
  G_OBJECT_CLASS (kring_asker_parent_class)->dispose (object);
  g_clear_object (&private->editor);
}

static void
kring_asker_finalize (GObject *object)
{
  KringAskerPrivate *private = PRIVATE (KRING_ASKER (object));

  g_clear_pointer (&private->dialogue, g_free);
  g_clear_pointer (&private->template, kring_template_unref);
  g_clear_pointer (&private->fields, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_asker_parent_class)->finalize (object);
}

static void
kring_asker_class_init (KringAskerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_asker_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_asker_finalize;
}

static void
kring_asker_init (KringAsker *self)
{
  PRIVATE (self)->fields = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-asker");
}

void
kring_asker_set_up (
    KringAsker *self, KringEditor *editor, const char *dialogue, KringTemplate *template, const KringQuestion *question)
{
  KringAskerPrivate *private = PRIVATE (self);

  private->editor = g_object_ref (editor);
  private->dialogue = g_strdup (dialogue);
  private->template = kring_template_ref (template);
  private->question = question;
  private->loading = TRUE;
  KRING_ASKER_GET_CLASS (self)->build (self);
  private->loading = FALSE;
}

KringEditor *
kring_asker_get_editor (KringAsker *self)
{
  return PRIVATE (self)->editor;
}

KringDocument *
kring_asker_get_document (KringAsker *self)
{
  return kring_editor_get_document (PRIVATE (self)->editor);
}

const char *
kring_asker_get_dialogue (KringAsker *self)
{
  return PRIVATE (self)->dialogue;
}

KringTemplate *
kring_asker_get_template (KringAsker *self)
{
  return PRIVATE (self)->template;
}

const KringQuestion *
kring_asker_get_question (KringAsker *self)
{
  return PRIVATE (self)->question;
}

gboolean
kring_asker_get_writable (KringAsker *self)
{
  return PRIVATE (self)->writable;
}

gboolean
kring_asker_is_loading (KringAsker *self)
{
  return PRIVATE (self)->loading;
}

KringTalk *
kring_asker_dup_talk (KringAsker *self)
{
  return kring_talk_of_model (kring_editor_get_model (PRIVATE (self)->editor), PRIVATE (self)->dialogue);
}

gboolean
kring_asker_done (KringAsker *self, gboolean ok, GError **error)
{
  g_autoptr (KringTalk) talk = NULL;

  if (kring_editor_done (PRIVATE (self)->editor, ok, error))
    return TRUE;
  talk = kring_asker_dup_talk (self);
  if (talk != NULL)
    kring_asker_load (self, talk);
  return FALSE;
}

void
kring_asker_answer (KringAsker *self, const char *item, int value)
{
  GError *error = NULL;
  gboolean ok;

  kring_document_seal (kring_asker_get_document (self));
  ok = kring_operation_answer_value (kring_asker_get_document (self), PRIVATE (self)->dialogue,
                                     PRIVATE (self)->question->id, item, value, &error);
  kring_asker_done (self, ok, &error);
}

GtkWidget *
kring_asker_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  kring_accessible_name (list, name);
  return list;
}

GtkWidget *
kring_asker_text (KringAsker *self, const char *title, const char *item, const char *part)
{
  GtkWidget *list = kring_asker_list (title);
  GtkWidget *row = g_object_new (KRING_TYPE_TEXT_ROW, "title", title, NULL);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  kring_ask_field_join (row, self, item, part);
  return list;
}

/* Lines */

static gboolean
enter_cb (GtkWidget *view, guint keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (view)), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

GtkWidget *
kring_asker_line (KringAsker *self, const char *title, const char *line)
{
  GtkWidget *row = g_object_new (KRING_TYPE_TEXT_ROW, "title", title, NULL);
  GtkWidget *view = GTK_WIDGET (kring_text_row_get_view (KRING_TEXT_ROW (row)));
  GtkEventController *key = gtk_event_controller_key_new ();

  kring_text_row_hide_title (KRING_TEXT_ROW (row));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (enter_cb), view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, key);
  kring_ask_field_join_line (row, self, line);
  return row;
}

static const char *
line_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "line");
}

static gboolean
is_among (GPtrArray *lines, const char *id)
{
  for (guint i = 0; i < lines->len; i++)
    if (strcmp (((KringAnswerRow *)g_ptr_array_index (lines, i))->row.id, id) == 0)
      return TRUE;
  return FALSE;
}

/* The focus must leave a widget before that goes. */
static void
drop_line (GtkWidget *container, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, NULL);
  if (GTK_IS_LIST_BOX (container))
    gtk_list_box_remove (GTK_LIST_BOX (container), widget);
  else
    gtk_box_remove (GTK_BOX (container), widget);
}

static void
insert_line (GtkWidget *container, GPtrArray *shown, guint place, GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX (container))
    gtk_list_box_insert (GTK_LIST_BOX (container), widget, (int)place);
  else
    gtk_box_insert_child_after (GTK_BOX (container), widget, place > 0 ? g_ptr_array_index (shown, place - 1) : NULL);
  g_ptr_array_insert (shown, (int)place, widget);
}

void
kring_asker_keep_lines (KringAsker *self, GtkWidget *container, GPtrArray *shown, GPtrArray *lines, KringAskerMake make)
{
  for (guint i = shown->len; i > 0; i--)
    if (!is_among (lines, line_of (g_ptr_array_index (shown, i - 1))))
      drop_line (container, g_ptr_array_steal_index (shown, i - 1));
  for (guint i = 0; i < lines->len; i++)
    {
      const KringAnswerRow *line = g_ptr_array_index (lines, i);
      GtkWidget *widget;

      if (i < shown->len && strcmp (line_of (g_ptr_array_index (shown, i)), line->row.id) == 0)
        continue;
      widget = make (self, line);
      g_object_set_data_full (G_OBJECT (widget), "line", g_strdup (line->row.id), g_free);
      insert_line (container, shown, i, widget);
    }
}

static gboolean
added_cb (KringAsker *self, const char *text, GtkWidget *row)
{
  GError *error = NULL;
  gboolean ok;

  kring_document_seal (kring_asker_get_document (self));
  ok = kring_operation_add_answer (kring_asker_get_document (self), PRIVATE (self)->dialogue,
                                   PRIVATE (self)->question->id, g_object_get_data (G_OBJECT (row), "item"), text, NULL,
                                   &error);
  return kring_editor_done (PRIVATE (self)->editor, ok, &error);
}

GtkWidget *
kring_asker_add_row (KringAsker *self, const char *title, const char *heard, const char *item)
{
  GtkWidget *row = kring_entry_row_new (title);

  kring_entry_row_set_applies (KRING_ENTRY_ROW (row));
  kring_accessible_name (GTK_WIDGET (kring_entry_row_get_entry (KRING_ENTRY_ROW (row))), heard);
  g_object_set_data_full (G_OBJECT (row), "item", g_strdup (item), g_free);
  g_signal_connect_object (row, "applied", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
texts (const KringPart *part, gboolean mark, const char *class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), kring_asker_label (kring_words_say (&part->text), class));
  if (kring_words_said (&part->help))
    gtk_box_append (GTK_BOX (box), kring_asker_label (kring_words_say (&part->help), "dim-label"));
  if (mark && part->ours)
    gtk_box_append (GTK_BOX (box), kring_asker_mark ());
  return box;
}

GtkWidget *
kring_asker_heading (const KringPart *part, gboolean mark)
{
  return texts (part, mark, "kring-ask-title");
}

GtkWidget *
kring_asker_texts (const KringPart *part, gboolean mark)
{
  return texts (part, mark, NULL);
}

gboolean
kring_asker_marks (KringAsker *self)
{
  return !PRIVATE (self)->question->ours && !kring_asker_all_ours (PRIVATE (self)->question->parts);
}

/* Reasons */

GtkWidget *
kring_asker_reasons (KringAsker *self)
{
  /* Translators: a fold below a scale, with the reasons for what was placed on it. */
  GtkWidget *fold = gtk_expander_new (_ ("Our reasons")), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  kring_accessible_name (fold, _ ("Our reasons"));
  gtk_widget_add_css_class (box, "kring-reasons");
  gtk_box_append (GTK_BOX (box), kring_asker_text (self, _ ("Why is it so now?"), KRING_NOW, ""));
  gtk_box_append (GTK_BOX (box), kring_asker_text (self, _ ("Why do we want that?"), KRING_WANTED, ""));
  gtk_expander_set_child (GTK_EXPANDER (fold), box);
  PRIVATE (self)->reasons = GTK_EXPANDER (fold);
  return fold;
}

/* What was said is seen at once; what somebody folds stays folded. */
static void
unfold_reasons (KringAsker *self, KringTalk *talk)
{
  const char *question = PRIVATE (self)->question->id;

  if (PRIVATE (self)->reasons == NULL || PRIVATE (self)->loaded)
    return;
  if (kring_talk_text (talk, question, KRING_NOW, "")[0] != '\0'
      || kring_talk_text (talk, question, KRING_WANTED, "")[0] != '\0')
    gtk_expander_set_expanded (PRIVATE (self)->reasons, TRUE);
}

void
kring_asker_load (KringAsker *self, KringTalk *talk)
{
  KringAskerPrivate *private = PRIVATE (self);

  private->writable = kring_talk_answerable (talk) && !kring_editor_get_read_only (private->editor);
  private->loading = TRUE;
  if (KRING_ASKER_GET_CLASS (self)->load != NULL)
    KRING_ASKER_GET_CLASS (self)->load (self, talk);
  for (guint i = 0; i < private->fields->len; i++)
    kring_ask_field_load (g_ptr_array_index (private->fields, i), talk);
  unfold_reasons (self, talk);
  private->loaded = TRUE;
  private->loading = FALSE;
}

GtkWidget *
kring_asker_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

GtkWidget *
kring_asker_mark (void)
{
  /* Translators: stands beside a question or an option of a dialogue: Kring suggests it, the model's source does not
   * have it. */
  GtkWidget *label = kring_asker_label (_ ("Our suggestion"), "kring-ours");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

gboolean
kring_asker_all_ours (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (!((KringPart *)g_ptr_array_index (parts, i))->ours)
      return FALSE;
  return parts->len > 0;
}

void
kring_asker_join (KringAsker *self, gpointer field)
{
  g_ptr_array_add (PRIVATE (self)->fields, field);
}

void
kring_asker_part (KringAsker *self, gpointer field)
{
  g_ptr_array_remove (PRIVATE (self)->fields, field);
}
