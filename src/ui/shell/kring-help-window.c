/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-help-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-language.h"
#include "kring-windows.h"

#define TEXT_WIDTH 46 /* characters a line */

/* What is being read: the page fills up with labels; the text of the innermost block gathers as Pango markup. */
typedef struct
{
  GtkBox *page;
  GtkGrid *table; /* (nullable): the table that is open */
  int row, column;
  GString *markup; /* (nullable): of the block that is open */
  gboolean as_it_is; /* white space stays */
  gboolean ordered;
  int item;
} Reader;

/* Elements that become Pango markup of their own within a block. */
static const struct
{
  const char *element, *begin, *end;
} spans[] = {
  { "strong", "<b>", "</b>" },
  { "em", "<i>", "</i>" },
  { "kbd", "<tt>", "</tt>" },
  { "code", "<tt>", "</tt>" },
};

/* Elements that become a label, and its style. */
static const struct
{
  const char *element, *style;
} blocks[] = {
  { "h1", "title-1" }, { "h2", "title-3" }, { "p", NULL }, { "li", NULL }, { "pre", "monospace" }, { "th", NULL }, { "td", NULL },
};

static int
block_of (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (strcmp (blocks[i].element, element) == 0)
      return (int) i;
  return -1;
}

static void
drop_markup (Reader *reader)
{
  if (reader->markup != NULL)
    g_string_free (reader->markup, TRUE);
  reader->markup = NULL;
}

static void
start_element (GMarkupParseContext *context, const char *element, const char **names, const char **values,
               gpointer data, GError **error)
{
  Reader *reader = data;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (reader->markup != NULL && strcmp (spans[i].element, element) == 0)
      g_string_append (reader->markup, spans[i].begin);
  if (strcmp (element, "ul") == 0 || strcmp (element, "ol") == 0)
    {
      reader->ordered = element[0] == 'o';
      reader->item = 0;
    }
  else if (strcmp (element, "table") == 0)
    {
      reader->table = GTK_GRID (gtk_grid_new ());
      reader->row = -1;
      gtk_grid_set_column_spacing (reader->table, 18);
      gtk_grid_set_row_spacing (reader->table, 6);
      gtk_box_append (reader->page, GTK_WIDGET (reader->table));
    }
  else if (strcmp (element, "tr") == 0)
    {
      reader->row++;
      reader->column = 0;
    }
  if (block_of (element) < 0)
    return;
  drop_markup (reader);
  reader->markup = g_string_new (NULL);
  reader->as_it_is = strcmp (element, "pre") == 0;
}

static GtkWidget *
label_new (const char *markup, const char *style, gboolean wraps)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), wraps ? 20 : -1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_WIDTH);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_item (Reader *reader, GtkWidget *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *mark = reader->ordered ? g_strdup_printf ("%d.", ++reader->item) : g_strdup ("•");
  GtkWidget *bullet = gtk_label_new (mark);

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_widget_set_margin_start (bullet, 9);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), bullet);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (reader->page, row);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;
  int block = block_of (element);
  GtkWidget *label;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (reader->markup != NULL && strcmp (spans[i].element, element) == 0)
      g_string_append (reader->markup, spans[i].end);
  if (strcmp (element, "table") == 0)
    reader->table = NULL;
  if (block < 0 || reader->markup == NULL)
    return;
  g_strstrip (reader->markup->str);
  label = label_new (reader->markup->str, blocks[block].style, !reader->as_it_is);
  drop_markup (reader);
  if (element[0] == 'h')
    gtk_widget_set_margin_top (label, 12);
  if (reader->table != NULL)
    gtk_grid_attach (reader->table, label, reader->column++, reader->row, 1, 1);
  else if (strcmp (element, "li") == 0)
    add_item (reader, label);
  else
    gtk_box_append (reader->page, label);
}

static void
text (GMarkupParseContext *context, const char *read, gsize length, gpointer data, GError **error)
{
  Reader *reader = data;
  g_autofree char *escaped = NULL;

  if (reader->markup == NULL)
    return;
  escaped = g_markup_escape_text (read, (gssize) length);
  for (const char *p = escaped; *p != '\0'; p++)
    {
      gboolean space = g_ascii_isspace (*p) && !reader->as_it_is;

      if (!space)
        g_string_append_c (reader->markup, *p);
      else if (reader->markup->len == 0 || reader->markup->str[reader->markup->len - 1] != ' ')
        g_string_append_c (reader->markup, ' ');
    }
}

static gboolean
read_page (GtkBox *page, const char *html, gsize length, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, text, NULL, NULL };
  Reader reader = { .page = page };
  const char *begin = strstr (html, "<html");
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  gboolean read;

  if (begin == NULL)
    begin = html;
  read = g_markup_parse_context_parse (context, begin, (gssize) (length - (gsize) (begin - html)), error)
         && g_markup_parse_context_end_parse (context, error);
  drop_markup (&reader);
  return read;
}

static gboolean
load_page (GtkBox *page, GError **error)
{
  g_autofree char *own = g_strdup_printf ("help/%s/index.html", kring_language_get ());
  g_autofree char *path = kring_data_file (own);
  g_autofree char *html = NULL;
  gsize length;

  return g_file_get_contents (path, &html, &length, error) && read_page (page, html, length, error);
}

GtkWidget *
kring_help_window_new (GtkWindow *parent, GError **error)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", C_ ("window", "Help"), "transient-for", parent,
                                    "default-width", 720, "default-height", 640, "content", content, NULL);

  gtk_widget_set_margin_top (page, 12);
  gtk_widget_set_margin_bottom (page, 36);
  gtk_widget_set_margin_start (page, 18);
  gtk_widget_set_margin_end (page, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  /* The focus is on the page as a whole, so that the arrow keys turn it. */
  gtk_widget_set_focusable (scrolled, TRUE);
  kring_accessible_name (scrolled, C_ ("window", "Help"));
  gtk_box_append (GTK_BOX (content), header);
  gtk_box_append (GTK_BOX (content), scrolled);
  if (!load_page (GTK_BOX (page), error))
    {
      gtk_window_destroy (GTK_WINDOW (window));
      return NULL;
    }
  kring_window_close_with_escape (window);
  gtk_window_set_focus (GTK_WINDOW (window), scrolled);
  return window;
}
