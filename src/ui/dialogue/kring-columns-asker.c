/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-abreast.h"
#include "kring-asker.h"

/* Columns in which the room writes line by line. */

#define KRING_TYPE_COLUMNS_ASKER (kring_columns_asker_get_type ())
G_DECLARE_FINAL_TYPE (KringColumnsAsker, kring_columns_asker, KRING, COLUMNS_ASKER, KringAsker)

#define COLUMN_EMS 14.0

typedef struct
{
  const KringPart *part;
  GtkWidget *list; /* a child */
  GtkWidget *add;  /* its last row */
  GPtrArray *rows; /* (owned) of KringTextRow, borrowed children */
} Column;

struct _KringColumnsAsker
{
  KringAsker parent_instance;

  GArray *columns; /* owned: of Column */
};

G_DEFINE_FINAL_TYPE (KringColumnsAsker, kring_columns_asker, KRING_TYPE_ASKER)

static void
clear_column (Column *column)
{
  g_ptr_array_unref (column->rows);
}

static GtkWidget *
make_column (KringColumnsAsker *self, Column *column)
{
  KringAsker *asker = KRING_ASKER (self);
  const char *title = kring_words_say (&column->part->text);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: a field for a further line in a column of a dialogue, whose title is %s. */
  g_autofree char *heard = g_strdup_printf (_ ("Add to “%s”"), title);

  column->list = kring_asker_list (title);
  column->add = kring_asker_add_row (asker, C_ ("field", "Add a line"), heard, column->part->id);
  column->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (box, "kring-ask-group");
  gtk_list_box_append (GTK_LIST_BOX (column->list), column->add);
  gtk_box_append (GTK_BOX (box), kring_asker_heading (column->part, kring_asker_marks (asker)));
  gtk_box_append (GTK_BOX (box), column->list);
  return box;
}

static void
kring_columns_asker_build (KringAsker *asker)
{
  KringColumnsAsker *self = KRING_COLUMNS_ASKER (asker);
  g_autoptr (GPtrArray) parts = kring_question_parts (kring_asker_get_question (asker), KRING_ASKED_COLUMN);
  GtkWidget *box = kring_abreast_box (COLUMN_EMS, 12);

  for (guint i = 0; i < parts->len; i++)
    {
      Column column = { .part = g_ptr_array_index (parts, i) };

      gtk_box_append (GTK_BOX (box), make_column (self, &column));
      g_array_append_val (self->columns, column);
    }
  gtk_box_append (GTK_BOX (self), box);
}

static GtkWidget *
make_line (KringAsker *asker, const KringAnswerRow *line)
{
  const KringPart *column = kring_question_part (kring_asker_get_question (asker), KRING_ASKED_COLUMN, line->item);

  return kring_asker_line (asker, kring_words_say (&column->text), line->row.id);
}

static void
kring_columns_asker_load (KringAsker *asker, KringTalk *talk)
{
  KringColumnsAsker *self = KRING_COLUMNS_ASKER (asker);

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = &g_array_index (self->columns, Column, i);
      g_autoptr (GPtrArray) lines = kring_talk_lines (talk, kring_asker_get_question (asker)->id, column->part->id);

      kring_asker_keep_lines (asker, column->list, column->rows, lines, make_line);
      gtk_widget_set_visible (column->add, kring_asker_get_writable (asker));
    }
}

static void
kring_columns_asker_finalize (GObject *object)
{
  g_clear_pointer (&KRING_COLUMNS_ASKER (object)->columns, g_array_unref);
  G_OBJECT_CLASS (kring_columns_asker_parent_class)->finalize (object);
}

static void
kring_columns_asker_class_init (KringColumnsAskerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_columns_asker_finalize;
  KRING_ASKER_CLASS (klass)->build = kring_columns_asker_build;
  KRING_ASKER_CLASS (klass)->load = kring_columns_asker_load;
}

static void
kring_columns_asker_init (KringColumnsAsker *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, (GDestroyNotify)clear_column);
}
