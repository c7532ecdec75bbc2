/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-abreast.h"
#include "kring-accessible.h"
#include "kring-ask-field.h"
#include "kring-asker.h"
#include "kring-operations-dialogue.h"
#include "kring-text-row.h"

/* A table: each row a card, whose cells stand side by side where there is room, else below each other. */

#define KRING_TYPE_TABLE_ASKER (kring_table_asker_get_type ())
G_DECLARE_FINAL_TYPE (KringTableAsker, kring_table_asker, KRING, TABLE_ASKER, KringAsker)

#define CELL_EMS 15.0

struct _KringTableAsker
{
  KringAsker parent_instance;

  /* Owned */
  GPtrArray *columns; /* of KringPart, the template's */
  GPtrArray *cards;   /* of the rows that the room added, borrowed children */

  /* Borrowed: children */
  GtkWidget *added;
  GtkWidget *add; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (KringTableAsker, kring_table_asker, KRING_TYPE_ASKER)

/* A cell is called after its column; what row it is in is told by the group around it. */
static GtkWidget *
make_cells (KringTableAsker *self, const char *row)
{
  GtkWidget *box = kring_abreast_box (CELL_EMS, 6);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const KringPart *column = g_ptr_array_index (self->columns, i);

      gtk_box_append (GTK_BOX (box),
                      kring_asker_text (KRING_ASKER (self), kring_words_say (&column->text), row, column->id));
    }
  return box;
}

static GtkWidget *
card_new (const char *name)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (card, "kring-ask-group");
  kring_accessible_name (card, name);
  return card;
}

static void
add_row (KringTableAsker *self, const KringPart *row)
{
  GtkWidget *card = card_new (kring_words_say (&row->text));

  gtk_box_append (GTK_BOX (card), kring_asker_heading (row, kring_asker_marks (KRING_ASKER (self))));
  gtk_box_append (GTK_BOX (card), make_cells (self, row->id));
  gtk_box_append (GTK_BOX (self), card);
}

/* Rows of the room's own */

static void
remove_cb (KringTableAsker *self, GtkWidget *button)
{
  KringAsker *asker = KRING_ASKER (self);
  GError *error = NULL;
  gboolean ok = kring_operation_remove_answer (kring_asker_get_document (asker),
                                               g_object_get_data (G_OBJECT (button), "row"), &error);

  if (kring_asker_done (asker, ok, &error))
    kring_editor_say_removed (kring_asker_get_editor (asker), _ ("The row is removed"));
}

static GtkWidget *
make_head (KringTableAsker *self, const KringAnswerRow *line)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *list = kring_asker_list (_ ("What the row is about"));
  GtkWidget *row = kring_asker_line (KRING_ASKER (self), _ ("What the row is about"), line->row.id);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  kring_ask_field_stay (g_object_get_data (G_OBJECT (row), "field"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_widget_set_hexpand (list, TRUE);
  gtk_widget_add_css_class (list, "kring-ask-title");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Remove This Row"));
  kring_accessible_name (button, _ ("Remove This Row"));
  g_object_set_data_full (G_OBJECT (button), "row", g_strdup (line->row.id), g_free);
  g_object_bind_property (self->add, "visible", button, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), list);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

static GtkWidget *
make_card (KringAsker *asker, const KringAnswerRow *line)
{
  GtkWidget *card = card_new (line->text);

  gtk_box_append (GTK_BOX (card), make_head (KRING_TABLE_ASKER (asker), line));
  gtk_box_append (GTK_BOX (card), make_cells (KRING_TABLE_ASKER (asker), line->row.id));
  return card;
}

static void
build_added (KringTableAsker *self)
{
  /* Translators: a field by which a row is added to a table of a dialogue. */
  const char *title = _ ("Add a row: what is it about?");

  self->added = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->add = kring_asker_list (title);
  gtk_list_box_append (GTK_LIST_BOX (self->add), kring_asker_add_row (KRING_ASKER (self), title, title, ""));
  gtk_box_append (GTK_BOX (self), self->added);
  gtk_box_append (GTK_BOX (self), self->add);
}

static void
kring_table_asker_build (KringAsker *asker)
{
  KringTableAsker *self = KRING_TABLE_ASKER (asker);
  const KringQuestion *question = kring_asker_get_question (asker);
  g_autoptr (GPtrArray) rows = kring_question_parts (question, KRING_ASKED_ROW);

  self->columns = kring_question_parts (question, KRING_ASKED_COLUMN);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i));
  if (question->own)
    build_added (self);
}

static void
kring_table_asker_load (KringAsker *asker, KringTalk *talk)
{
  KringTableAsker *self = KRING_TABLE_ASKER (asker);
  g_autoptr (GPtrArray) lines = NULL;

  if (self->add == NULL)
    return;
  lines = kring_talk_lines (talk, kring_asker_get_question (asker)->id, "");
  kring_asker_keep_lines (asker, self->added, self->cards, lines, make_card);
  for (guint i = 0; i < lines->len; i++)
    kring_accessible_name (g_ptr_array_index (self->cards, i), ((KringAnswerRow *)g_ptr_array_index (lines, i))->text);
  gtk_widget_set_visible (self->add, kring_asker_get_writable (asker));
}

static void
kring_table_asker_finalize (GObject *object)
{
  g_clear_pointer (&KRING_TABLE_ASKER (object)->columns, g_ptr_array_unref);
  g_clear_pointer (&KRING_TABLE_ASKER (object)->cards, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_table_asker_parent_class)->finalize (object);
}

static void
kring_table_asker_class_init (KringTableAskerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_table_asker_finalize;
  KRING_ASKER_CLASS (klass)->build = kring_table_asker_build;
  KRING_ASKER_CLASS (klass)->load = kring_table_asker_load;
}

static void
kring_table_asker_init (KringTableAsker *self)
{
  self->cards = g_ptr_array_new ();
}
