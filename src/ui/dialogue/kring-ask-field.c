/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-ask-field.h"

#include "kring-operations-dialogue.h"
#include "kring-operations.h"
#include "kring-text-row.h"
#include "kring-text.h"

struct _KringAskField
{
  GObject parent_instance;

  /* Owned */
  char *item; /* (nullable): of a line */
  char *part;
  char *line;  /* (nullable): the id of a line */
  char *known; /* what the document holds, as far as is known here */

  /* Weak pointers */
  KringAsker *asker;
  GtkWidget *widget; /* which keeps this */

  gboolean stays;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringAskField, kring_ask_field, G_TYPE_OBJECT)

static gboolean
is_row (KringAskField *self)
{
  return KRING_IS_TEXT_ROW (self->widget);
}

/* A line may be broken to be read whole; it is one line all the same. */
static char *
tidied (KringAskField *self, const char *text)
{
  return kring_text_tidy (text, is_row (self) && self->line == NULL);
}

static char *
dup_text (KringAskField *self)
{
  char *text;

  if (!is_row (self))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget)));
  g_object_get (kring_text_row_get_buffer (KRING_TEXT_ROW (self->widget)), "text", &text, NULL);
  return text;
}

static void
show_text (KringAskField *self, const char *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;
  int caret;

  if (!is_row (self))
    {
      caret = gtk_editable_get_position (GTK_EDITABLE (self->widget));
      gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
      gtk_editable_set_position (GTK_EDITABLE (self->widget), caret);
      return;
    }
  buffer = kring_text_row_get_buffer (KRING_TEXT_ROW (self->widget));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  caret = gtk_text_iter_get_offset (&iter);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, caret);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static gboolean
has_focus (KringAskField *self)
{
  return (gtk_widget_get_state_flags (self->widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static KringRow *
line_row (KringAskField *self)
{
  return kring_model_get (kring_editor_get_model (kring_asker_get_editor (self->asker)), KRING_TABLE_ANSWER,
                          self->line);
}

static gboolean
write_line (KringAskField *self, const char *text, GError **error)
{
  KringDocument *document = kring_asker_get_document (self->asker);
  KringRow *there = line_row (self);
  g_autoptr (KringRow) row = there != NULL ? kring_row_ref (there) : NULL;

  /* One that is emptied may be on its way to be another: it goes when it is left. */
  if (row == NULL || text[0] == '\0')
    return TRUE;
  return kring_operation_set_text (document, NULL, row, "text", text, NULL, error);
}

static void
changed_cb (KringAskField *self)
{
  g_autofree char *text = NULL, *tidy = NULL;
  GError *error = NULL;
  gboolean ok;

  if (self->loading || self->asker == NULL)
    return;
  text = dup_text (self);
  tidy = tidied (self, text);
  if (g_strcmp0 (tidy, self->known) == 0)
    return;
  kring_set (&self->known, tidy);
  if (self->line != NULL)
    ok = write_line (self, tidy, &error);
  else
    ok = kring_operation_answer_text (kring_asker_get_document (self->asker), kring_asker_get_dialogue (self->asker),
                                      kring_asker_get_question (self->asker)->id, self->item, self->part, tidy, &error);
  kring_asker_done (self->asker, ok, &error);
}

static void
take_away (KringAskField *self)
{
  GError *error = NULL;
  gboolean ok = kring_operation_remove_answer (kring_asker_get_document (self->asker), self->line, &error);

  kring_asker_done (self->asker, ok, &error);
}

static void
put_back (KringAskField *self)
{
  KringAnswerRow *answer = KRING_ANSWER_ROW (line_row (self));

  self->loading = TRUE;
  show_text (self, answer->text);
  kring_set (&self->known, answer->text);
  self->loading = FALSE;
}

static void
left_cb (KringAskField *self)
{
  g_autofree char *text = NULL, *tidy = NULL;

  if (self->asker == NULL || kring_asker_get_editor (self->asker) == NULL)
    return;
  kring_document_seal (kring_asker_get_document (self->asker));
  text = dup_text (self);
  tidy = tidied (self, text);
  if (self->line == NULL || tidy[0] != '\0' || line_row (self) == NULL || !kring_asker_get_writable (self->asker))
    return;
  if (self->stays)
    put_back (self);
  else
    take_away (self);
}

static void
kring_ask_field_finalize (GObject *object)
{
  KringAskField *self = KRING_ASK_FIELD (object);

  if (self->asker != NULL)
    kring_asker_part (self->asker, self);
  g_clear_weak_pointer (&self->asker);
  g_clear_weak_pointer (&self->widget);
  g_free (self->item);
  g_free (self->part);
  g_free (self->line);
  g_free (self->known);
  G_OBJECT_CLASS (kring_ask_field_parent_class)->finalize (object);
}

static void
kring_ask_field_class_init (KringAskFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_ask_field_finalize;
}

static void
kring_ask_field_init (KringAskField *self)
{
}

/* Undo inside a field would stand in the way of the document's, which knows this typing as one step. */
static GtkWidget *
watch_text (KringAskField *self)
{
  GtkTextBuffer *buffer;
  GtkEditable *delegate;

  if (is_row (self))
    {
      buffer = kring_text_row_get_buffer (KRING_TEXT_ROW (self->widget));
      gtk_text_buffer_set_enable_undo (buffer, FALSE);
      g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      return GTK_WIDGET (kring_text_row_get_view (KRING_TEXT_ROW (self->widget)));
    }
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->widget), FALSE);
  g_signal_connect_object (self->widget, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  delegate = gtk_editable_get_delegate (GTK_EDITABLE (self->widget));
  return delegate != NULL ? GTK_WIDGET (delegate) : self->widget;
}

static KringAskField *
join (GtkWidget *widget, KringAsker *asker)
{
  KringAskField *self = g_object_new (KRING_TYPE_ASK_FIELD, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_set_weak_pointer (&self->widget, widget);
  g_set_weak_pointer (&self->asker, asker);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (watch_text (self), focus);
  kring_asker_join (asker, self);
  g_object_set_data_full (G_OBJECT (widget), "field", self, g_object_unref);
  return self;
}

KringAskField *
kring_ask_field_join (GtkWidget *widget, KringAsker *asker, const char *item, const char *part)
{
  KringAskField *self = join (widget, asker);

  self->item = g_strdup (item);
  self->part = g_strdup (part);
  return self;
}

KringAskField *
kring_ask_field_join_line (GtkWidget *widget, KringAsker *asker, const char *line)
{
  KringAskField *self = join (widget, asker);

  self->line = g_strdup (line);
  return self;
}

void
kring_ask_field_stay (KringAskField *self)
{
  self->stays = TRUE;
}

static const char *
text_in (KringAskField *self, KringTalk *talk)
{
  if (self->line == NULL)
    return kring_talk_text (talk, kring_asker_get_question (self->asker)->id, self->item, self->part);
  for (guint i = 0; i < talk->answers->len; i++)
    {
      KringAnswerRow *answer = g_ptr_array_index (talk->answers, i);

      if (strcmp (answer->row.id, self->line) == 0)
        return answer->text;
    }
  return "";
}

/* While somebody types, text that only differs by being tidied is left alone, and so is a line that was emptied. */
void
kring_ask_field_load (KringAskField *self, KringTalk *talk)
{
  const char *wanted = text_in (self, talk);
  g_autofree char *shown = dup_text (self);
  g_autofree char *tidy = tidied (self, shown);
  gboolean typing = has_focus (self);
  gboolean emptied = typing && self->line != NULL && tidy[0] == '\0';

  self->loading = TRUE;
  if (!emptied && strcmp (typing ? tidy : shown, wanted) != 0)
    show_text (self, wanted);
  if (!emptied)
    kring_set (&self->known, wanted);
  if (is_row (self))
    gtk_text_view_set_editable (kring_text_row_get_view (KRING_TEXT_ROW (self->widget)),
                                kring_asker_get_writable (self->asker));
  else
    gtk_editable_set_editable (GTK_EDITABLE (self->widget), kring_asker_get_writable (self->asker));
  self->loading = FALSE;
}
