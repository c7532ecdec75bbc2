/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-import-table.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-choices.h"

#define MOST_ROWS 5
#define LONGEST_CELL 24 /* characters */

struct _KringImportTable
{
  GtkBox parent_instance;

  /* Borrowed */
  KringImportSource *source;
  AdwPreferencesGroup *first;
  GtkWidget *scroller;
  AdwPreferencesGroup *choices;
  GtkWidget *rows[KRING_N_COLUMNS]; /* each nullable */

  gboolean ties;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringImportTable, kring_import_table, GTK_TYPE_BOX)

/* In the order in which they are asked for; what the ties in a file call somebody means nothing to a person. */
static const KringColumn of_actors[]
    = { KRING_COLUMN_NAME, KRING_COLUMN_SURNAME, KRING_COLUMN_KIND, KRING_COLUMN_SECTOR, KRING_COLUMN_MANAGER,
        KRING_COLUMN_UNIT, KRING_COLUMN_TIES,    KRING_COLUMN_TAGS, KRING_COLUMN_NOTE,   KRING_COLUMN_KEY,
        KRING_COLUMN_RING, KRING_COLUMN_OFFER };
static const KringColumn of_ties[] = { KRING_COLUMN_FROM,     KRING_COLUMN_TO,        KRING_COLUMN_KIND,
                                       KRING_COLUMN_STRENGTH, KRING_COLUMN_DIRECTION, KRING_COLUMN_NOTE };

static const KringSheet *
sheet_of (KringImportTable *self)
{
  return self->ties ? self->source->ties : self->source->actors;
}

static int *
columns_of (KringImportTable *self)
{
  return self->ties ? self->source->tie_columns : self->source->actor_columns;
}

static GtkWidget *
make_cell (const char *text, gboolean heading)
{
  int width = (int) MIN (g_utf8_strlen (text, -1), LONGEST_CELL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "width-chars", width, "max-width-chars", LONGEST_CELL, "single-line-mode", TRUE, "accessible-role",
                                   heading ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL, NULL);

  if (g_utf8_strlen (text, -1) > LONGEST_CELL)
    gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, heading ? "heading" : "kring-cell");
  kring_accessible_name (label, text);
  return label;
}

/* What the table says, read aloud: "Name: Anna Ek, Kind: Person". */
static char *
speak (const KringSheet *preview)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < preview->rows->len; i++)
    {
      for (guint c = 0; c < preview->headings->len; c++)
        if (kring_sheet_text (preview, i, (int) c)[0] != '\0')
          g_string_append_printf (text, "%s: %s, ", (char *) g_ptr_array_index (preview->headings, c),
                                  kring_sheet_text (preview, i, (int) c));
      if (text->len >= 2)
        g_string_truncate (text, text->len - 2);
      g_string_append (text, ". ");
    }
  return g_string_free (text, FALSE);
}

static void
show_first (KringImportTable *self)
{
  g_autoptr (KringSheet) preview = kring_import_source_preview (self->source, self->ties, MOST_ROWS);
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, "column-spacing", 18,
                                  "row-spacing", 6, NULL);
  g_autofree char *spoken = speak (preview);

  gtk_widget_add_css_class (grid, "kring-first-rows");
  for (guint c = 0; c < preview->headings->len; c++)
    {
      gtk_grid_attach (GTK_GRID (grid), make_cell (g_ptr_array_index (preview->headings, c), TRUE), (int) c, 0, 1, 1);
      for (guint i = 0; i < preview->rows->len; i++)
        gtk_grid_attach (GTK_GRID (grid), make_cell (kring_sheet_text (preview, i, (int) c), FALSE), (int) c,
                         (int) i + 1, 1, 1);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), grid);
  kring_accessible_name (grid, _ ("The first rows"));
  kring_accessible_describe (self->scroller, spoken);
  gtk_widget_set_visible (self->scroller, preview->headings->len > 0);
}

static void
selected_cb (AdwComboRow *row, GParamSpec *pspec, KringImportTable *self)
{
  KringColumn column = (KringColumn) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "kring-column"));
  int index = (int) adw_combo_row_get_selected (row) - 1;

  if (columns_of (self)[column] == index)
    return;
  columns_of (self)[column] = index;
  show_first (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkStringList *
list_headings (const KringSheet *sheet)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  /* Translators: what is chosen for a column that a table does not have. */
  gtk_string_list_append (list, _ ("Not in the file"));
  for (guint i = 0; i < sheet->headings->len; i++)
    {
      const char *heading = g_ptr_array_index (sheet->headings, i);
      /* Translators: stands for a column without a heading; %u is its number from the left. */
      g_autofree char *number = g_strdup_printf (_ ("Column %u"), i + 1);

      gtk_string_list_append (list, heading[0] != '\0' ? heading : number);
    }
  return list;
}

static void
add_row (KringImportTable *self, KringColumn column)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = list_headings (sheet_of (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kring_column_label (column));
  g_object_set_data (G_OBJECT (row), "kring-column", GINT_TO_POINTER (column));
  kring_choices_set (row, list);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) (columns_of (self)[column] + 1));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, 0);
  adw_preferences_group_add (self->choices, row);
  self->rows[column] = row;
}

static void
add_rows (KringImportTable *self)
{
  if (self->ties)
    for (guint i = 0; i < G_N_ELEMENTS (of_ties); i++)
      add_row (self, of_ties[i]);
  else
    for (guint i = 0; i < G_N_ELEMENTS (of_actors); i++)
      add_row (self, of_actors[i]);
}

static void
kring_import_table_class_init (KringImportTableClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
kring_import_table_init (KringImportTable *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->first = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->choices = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  /* It takes the focus, so that the keys move a wide table. */
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER, "focusable", TRUE,
                                 "propagate-natural-height", TRUE, NULL);
  gtk_widget_add_css_class (self->scroller, "card");
  kring_accessible_name (self->scroller, _ ("The first rows, as they would be read"));
  adw_preferences_group_add (self->first, self->scroller);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->first));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choices));
}

GtkWidget *
kring_import_table_new (KringImportSource *source, gboolean ties)
{
  KringImportTable *self = g_object_new (KRING_TYPE_IMPORT_TABLE, NULL);
  g_autofree char *size = NULL;
  g_autofree char *name = NULL;
  guint n;

  self->source = source;
  self->ties = ties;
  n = sheet_of (self)->rows->len;
  name = g_markup_escape_text (sheet_of (self)->name, -1);
  size = ties ? g_strdup_printf (ngettext ("%u row with a tie", "%u rows with ties", n), n)
              : g_strdup_printf (ngettext ("%u row. The first, as it would be read:",
                                           "%u rows. The first, as they would be read:", n),
                                 n);
  adw_preferences_group_set_title (self->first, name);
  adw_preferences_group_set_description (self->first, size);
  adw_preferences_group_set_title (self->choices, ties ? _ ("Which column of the ties is what?")
                                                       : _ ("Which column is what?"));
  add_rows (self);
  show_first (self);
  return GTK_WIDGET (self);
}

void
kring_import_table_set_around (KringImportTable *self, gboolean around)
{
  if (self->rows[KRING_COLUMN_RING] == NULL)
    return;
  gtk_widget_set_visible (self->rows[KRING_COLUMN_RING], around);
  gtk_widget_set_visible (self->rows[KRING_COLUMN_OFFER], around);
}

void
kring_import_table_add_suffix (KringImportTable *self, GtkWidget *widget)
{
  adw_preferences_group_set_header_suffix (self->first, widget);
}
