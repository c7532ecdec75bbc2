/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-outline-view.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-outline-line.h"

#define INDENT 18

struct _KringOutlineView
{
  AdwBin parent_instance;

  /* Template */
  GtkListView *list;
  GtkSingleSelection *chosen;

  /* Owned */
  KringEditor *editor;
  KringMapPage *page;
  GListStore *lines;

  gboolean loading;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (KringOutlineView, kring_outline_view, ADW_TYPE_BIN)

static KringOutlineLine *
line_at (KringOutlineView *self, guint position)
{
  g_autoptr (KringOutlineLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  return line; /* the store keeps it */
}

static GPtrArray *
read_lines (KringOutlineView *self)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_object_unref);
  KringView *view = kring_map_page_get_view (self->page);
  g_autoptr (GArray) items = view ? view->diagram->outline (view->diagram->view) : NULL;
  const char *within = NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const KringOutlineItem *item = &g_array_index (items, KringOutlineItem, i);

      if (item->kind == KRING_OUTLINE_ACTOR)
        within = item->id;
      g_ptr_array_add (out, kring_outline_line_new (item, item->kind == KRING_OUTLINE_TIE ? within : NULL));
    }
  return out;
}

/* Only what differs is replaced, so that the list does not jump under somebody who reads it. */
static void
replace_lines (KringOutlineView *self, GPtrArray *wanted)
{
  guint old = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  guint first = 0, last = 0;

  while (first < old && first < wanted->len
         && kring_outline_line_equal (line_at (self, first), g_ptr_array_index (wanted, first)))
    first++;
  while (last < old - first && last < wanted->len - first
         && kring_outline_line_equal (line_at (self, old - 1 - last),
                                      g_ptr_array_index (wanted, wanted->len - 1 - last)))
    last++;
  if (old == wanted->len && first == old)
    return;
  g_list_store_splice (self->lines, first, old - first - last, wanted->pdata + first, wanted->len - first - last);
}

static guint
find_position (KringOutlineView *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  for (guint i = 0; id != NULL && i < n; i++)
    if (g_strcmp0 (kring_outline_line_get_id (line_at (self, i)), id) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
scroll_to (KringOutlineView *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
show_selected (KringOutlineView *self)
{
  const char *id = kring_selection_get_id (kring_editor_get_selection (self->editor));
  guint shown = gtk_single_selection_get_selected (self->chosen);
  guint position;

  if (self->stale)
    return;
  /* A tie is listed under both its ends: whichever of them was chosen stays so. */
  if (shown != GTK_INVALID_LIST_POSITION && id != NULL
      && g_strcmp0 (kring_outline_line_get_id (line_at (self, shown)), id) == 0)
    return;
  position = find_position (self, id);
  self->loading = TRUE;
  gtk_single_selection_set_selected (self->chosen, position);
  self->loading = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

static void
load (KringOutlineView *self)
{
  g_autoptr (GPtrArray) wanted = NULL;

  /* Nobody reads a hidden outline: it is made when it is shown. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->stale = TRUE;
      return;
    }
  self->stale = FALSE;
  wanted = read_lines (self);
  self->loading = TRUE;
  replace_lines (self, wanted);
  self->loading = FALSE;
  show_selected (self);
}

static void
chosen_cb (KringOutlineView *self)
{
  static const KringTableIndex tables[] = {
    [KRING_OUTLINE_NEED] = KRING_TABLE_NEED,
    [KRING_OUTLINE_ACTOR] = KRING_TABLE_ACTOR,
    [KRING_OUTLINE_TIE] = KRING_TABLE_TIE,
    [KRING_OUTLINE_NOTE] = KRING_TABLE_NOTE,
  };
  KringOutlineLine *line = gtk_single_selection_get_selected_item (self->chosen);
  const char *id = line ? kring_outline_line_get_id (line) : NULL;

  if (self->loading || id == NULL)
    return;
  kring_selection_set (kring_editor_get_selection (self->editor), tables[kring_outline_line_get_kind (line)], id);
}

static void
setup_cb (KringOutlineView *self, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (KringOutlineView *self, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  KringOutlineLine *line = gtk_list_item_get_item (item);
  KringOutlineKind kind = kring_outline_line_get_kind (line);

  gtk_label_set_label (GTK_LABEL (label), kring_outline_line_get_text (line));
  gtk_widget_set_margin_start (label, INDENT * (int) kring_outline_line_get_depth (line));
  kring_accessible_name (gtk_widget_get_parent (label), kring_outline_line_get_text (line));
  gtk_widget_remove_css_class (label, "heading");
  gtk_widget_remove_css_class (label, "dim-label");
  if (kind == KRING_OUTLINE_NEED || kind == KRING_OUTLINE_RING)
    gtk_widget_add_css_class (label, "heading");
  else if (kind == KRING_OUTLINE_TIE)
    gtk_widget_add_css_class (label, "dim-label");
}

static void
kring_outline_view_map (GtkWidget *widget)
{
  KringOutlineView *self = KRING_OUTLINE_VIEW (widget);

  GTK_WIDGET_CLASS (kring_outline_view_parent_class)->map (widget);
  if (self->stale)
    load (self);
}

/* Tab would walk through every line: it leaves the list instead, as it does any other list. */
static gboolean
kring_outline_view_focus_vfunc (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean inside = gtk_widget_get_focus_child (widget) != NULL;
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (inside && tab)
    return FALSE;
  if (tab)
    {
      kring_outline_view_focus (KRING_OUTLINE_VIEW (widget));
      return g_list_model_get_n_items (G_LIST_MODEL (KRING_OUTLINE_VIEW (widget)->lines)) > 0;
    }
  return GTK_WIDGET_CLASS (kring_outline_view_parent_class)->focus (widget, direction);
}

static void
kring_outline_view_dispose (GObject *object)
{
  KringOutlineView *self = KRING_OUTLINE_VIEW (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_OUTLINE_VIEW);
  G_OBJECT_CLASS (kring_outline_view_parent_class)->dispose (object);
}

static void
kring_outline_view_finalize (GObject *object)
{
  g_clear_object (&KRING_OUTLINE_VIEW (object)->lines);
  G_OBJECT_CLASS (kring_outline_view_parent_class)->finalize (object);
}

static void
kring_outline_view_class_init (KringOutlineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_outline_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_outline_view_finalize;
  widget_class->map = kring_outline_view_map;
  widget_class->focus = kring_outline_view_focus_vfunc;
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-outline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KringOutlineView, list);
  gtk_widget_class_bind_template_child (widget_class, KringOutlineView, chosen);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
kring_outline_view_init (KringOutlineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_list_store_new (KRING_TYPE_OUTLINE_LINE);
  gtk_single_selection_set_model (self->chosen, G_LIST_MODEL (self->lines));
  kring_accessible_name (GTK_WIDGET (self->list), _ ("Outline of the map"));
}

void
kring_outline_view_set_page (KringOutlineView *self, KringMapPage *page, KringEditor *editor)
{
  KringSelection *selection = kring_editor_get_selection (editor);

  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
  self->page = g_object_ref (page);
  g_signal_connect_object (selection, "changed", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "renewed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

void
kring_outline_view_focus (KringOutlineView *self)
{
  guint position = gtk_single_selection_get_selected (self->chosen);

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}
