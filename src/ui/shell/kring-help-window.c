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
  GString *markup;   /* (nullable): of the block that is open */
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
  { "h1", "title-1" },    { "h2", "title-3" }, { "p", NULL },  { "li", NULL },
  { "pre", "monospace" }, { "th", NULL },      { "td", NULL },
};

static int
block_of (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (strcmp (blocks[i].element, element) == 0)
      return (int)i;
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
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
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
  escaped = g_markup_escape_text (read, (gssize)length);
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
  read = g_markup_parse_context_parse (context, begin, (gssize)(length - (gsize)(begin - html)), error)
         && g_markup_parse_context_end_parse (context, error);
  drop_markup (&reader);
  return read;
}

static gboolean
load_page (GtkBox *page, const char *file, GError **error)
{
  g_autofree char *own = g_strdup_printf ("help/%s/%s.html", kring_language_get (), file);
  g_autofree char *path = kring_data_file (own);
  g_autofree char *html = NULL;
  gsize length;

  return g_file_get_contents (path, &html, &length, error) && read_page (page, html, length, error);
}

/* A page a tool, called as the page of the window that it is about. */
static const struct
{
  const char *name, *file, *title, *icon;
} pages[] = {
  { "network", "index", N_ ("Network"), "kring-network-symbolic" },
  { "changes", "changes", N_ ("Changes"), "kring-loop-double-symbolic" },
  { "dialogue", "dialogue", N_ ("Dialogue"), "kring-dialogue-symbolic" },
  { "plans", "plans", N_ ("Plans"), "kring-plan-symbolic" },
};

static gboolean
add_page (AdwViewStack *stack, guint index, GError **error)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_top (page, 12);
  gtk_widget_set_margin_bottom (page, 36);
  gtk_widget_set_margin_start (page, 18);
  gtk_widget_set_margin_end (page, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  /* The focus is on the page as a whole, so that the arrow keys turn it. */
  gtk_widget_set_focusable (scrolled, TRUE);
  kring_accessible_name (scrolled, _ (pages[index].title));
  adw_view_stack_add_titled (stack, scrolled, pages[index].name, _ (pages[index].title));
  adw_view_stack_page_set_icon_name (adw_view_stack_get_page (stack, scrolled), pages[index].icon);
  return load_page (GTK_BOX (page), pages[index].file, error);
}

/* Whoever turns the page by a key goes on reading with the arrow keys. */
static void
focus_page (GtkWindow *window, GParamSpec *pspec, AdwViewStack *stack)
{
  gtk_window_set_focus (window, adw_view_stack_get_visible_child (stack));
}

/* The keys that lead to the pages of the other window lead to those of this one here. */
static void
add_keys (GtkWidget *window, AdwViewStack *stack)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) page = g_property_action_new ("page", stack, "visible-child-name");
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (page));
  gtk_widget_insert_action_group (window, "help", G_ACTION_GROUP (actions));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK),
                                         gtk_named_action_new ("help.page"), "s", pages[i].name));
  gtk_widget_add_controller (window, keys);
}

static GtkWidget *
make_header (AdwViewStack *stack)
{
  GtkWidget *header = adw_header_bar_new (), *switcher = adw_view_switcher_new ();

  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), stack);
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), switcher);
  return header;
}

GtkWidget *
kring_help_window_new (GtkWindow *parent, const char *page, GError **error)
{
  AdwViewStack *stack = ADW_VIEW_STACK (adw_view_stack_new ());
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", C_ ("window", "Help"), "transient-for", parent,
                                    "default-width", 720, "default-height", 640, "content", content, NULL);

  gtk_widget_set_vexpand (GTK_WIDGET (stack), TRUE);
  gtk_box_append (GTK_BOX (content), make_header (stack));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (stack));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (!add_page (stack, i, error))
      {
        gtk_window_destroy (GTK_WINDOW (window));
        return NULL;
      }
  if (page != NULL && adw_view_stack_get_child_by_name (stack, page) != NULL)
    adw_view_stack_set_visible_child_name (stack, page);
  add_keys (window, stack);
  kring_window_close_with_escape (window);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (focus_page), window, G_CONNECT_SWAPPED);
  focus_page (GTK_WINDOW (window), NULL, stack);
  return window;
}
