/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-needs-sidebar.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-need-row.h"
#include "kring-operations.h"

struct _KringNeedsSidebar
{
  AdwBin parent_instance;

  /* Template */
  GtkListBox *list;
  GtkWidget *add_button;
  GMenuModel *need_menu;

  /* Owned */
  KringEditor *editor;
  GtkWidget *menu; /* (nullable): made when it is first asked for */

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringNeedsSidebar, kring_needs_sidebar, ADW_TYPE_BIN)

static KringNeedRow *
row_at (KringNeedsSidebar *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row ? KRING_NEED_ROW (row) : NULL;
}

static KringNeedRow *
find_row (KringNeedsSidebar *self, const char *id)
{
  KringNeedRow *row;

  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    if (g_strcmp0 (kring_need_row_get_id (row), id) == 0)
      return row;
  return NULL;
}

static KringNeedRow *
current_row (KringNeedsSidebar *self)
{
  return find_row (self, kring_editor_get_need (self->editor));
}

static void
move_before (KringNeedsSidebar *self, const char *id, const char *before)
{
  /* The rows are made anew meanwhile, and with them goes the id that one of them lent. */
  g_autofree char *moved = g_strdup (id);
  GError *error = NULL;
  gboolean ok = kring_operation_move_need (kring_editor_get_document (self->editor), moved, before, &error);
  KringNeedRow *row;

  kring_editor_done (self->editor, ok, &error);
  row = find_row (self, moved);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
renamed_cb (KringNeedsSidebar *self, const char *name, KringNeedRow *row)
{
  GError *error = NULL;
  KringDocument *document = kring_editor_get_document (self->editor);
  const char *id = kring_need_row_get_id (row);
  KringRow *need = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_NEED, id);
  gboolean ok;

  if (need == NULL)
    return;
  kring_document_seal (document);
  ok = kring_operation_set_text (document, id, need, "name", name, kring_editor_get_measure (self->editor), &error);
  kring_editor_done (self->editor, ok, &error);
  kring_document_seal (document);
}

static void
row_renamed_cb (KringNeedRow *row, const char *name, KringNeedsSidebar *self)
{
  renamed_cb (self, name, row);
}

/* A need that is dropped on one above it goes before that one, on one below it after that one: it lands where the hand
 * let go. */
static void
row_dropped_cb (KringNeedRow *row, const char *id, KringNeedsSidebar *self)
{
  KringNeedRow *dragged = find_row (self, id);
  int to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  KringNeedRow *before = row;

  if (dragged == NULL)
    return;
  if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (dragged)) < to)
    before = row_at (self, to + 1);
  move_before (self, id, before ? kring_need_row_get_id (before) : NULL);
}

static GtkPopover *
get_menu (KringNeedsSidebar *self)
{
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->need_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      kring_accessible_name_menu (self->menu);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  return GTK_POPOVER (self->menu);
}

static void
popup_menu (KringNeedsSidebar *self, KringNeedRow *row, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t here;

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  if (!gtk_widget_compute_point (GTK_WIDGET (row), GTK_WIDGET (self), &point, &here))
    return;
  gtk_popover_set_pointing_to (get_menu (self), &(GdkRectangle){ (int) here.x, (int) here.y, 1, 1 });
  gtk_popover_popup (get_menu (self));
}

static void
secondary_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, KringNeedsSidebar *self)
{
  popup_menu (self, KRING_NEED_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture))), x, y);
}

static void
watch_row (KringNeedsSidebar *self, GtkWidget *row)
{
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (secondary));
  g_signal_connect_object (row, "renamed", G_CALLBACK (row_renamed_cb), self, 0);
  g_signal_connect_object (row, "dropped", G_CALLBACK (row_dropped_cb), self, 0);
}

static gboolean
rows_fit (KringNeedsSidebar *self, GPtrArray *needs)
{
  for (guint i = 0; i < needs->len; i++)
    {
      KringNeedRow *row = row_at (self, (int) i);

      if (row == NULL || strcmp (kring_need_row_get_id (row), KRING_ROW (g_ptr_array_index (needs, i))->id) != 0)
        return FALSE;
    }
  return row_at (self, (int) needs->len) == NULL;
}

static void
rebuild (KringNeedsSidebar *self, GPtrArray *needs)
{
  KringNeedRow *row;

  while ((row = row_at (self, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < needs->len; i++)
    {
      GtkWidget *added = kring_need_row_new (KRING_ROW (g_ptr_array_index (needs, i))->id);

      watch_row (self, added);
      gtk_list_box_append (self->list, added);
    }
}

static void
show_selected (KringNeedsSidebar *self)
{
  KringNeedRow *row = current_row (self);

  self->loading = TRUE;
  gtk_list_box_select_row (self->list, row ? GTK_LIST_BOX_ROW (row) : NULL);
  self->loading = FALSE;
}

static void
load (KringNeedsSidebar *self)
{
  KringModel *model = kring_editor_get_model (self->editor);
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);
  KringNeedRow *row;

  self->loading = TRUE;
  if (!rows_fit (self, needs))
    rebuild (self, needs);
  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    kring_need_row_reload (row, model);
  self->loading = FALSE;
  gtk_widget_set_sensitive (self->add_button, !kring_editor_get_read_only (self->editor));
  show_selected (self);
}

static void
row_selected_cb (KringNeedsSidebar *self, GtkListBoxRow *row)
{
  if (self->loading || row == NULL)
    return;
  kring_selection_set_need (kring_editor_get_selection (self->editor), kring_need_row_get_id (KRING_NEED_ROW (row)));
}

static void
row_activated_cb (KringNeedsSidebar *self, GtkListBoxRow *row)
{
  kring_selection_set (kring_editor_get_selection (self->editor), KRING_TABLE_NEED,
                       kring_need_row_get_id (KRING_NEED_ROW (row)));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kring_needs_sidebar_add (KRING_NEEDS_SIDEBAR (widget));
}

static void
rename_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KringNeedRow *row = current_row (KRING_NEEDS_SIDEBAR (widget));

  if (row != NULL && !kring_editor_get_read_only (KRING_NEEDS_SIDEBAR (widget)->editor))
    kring_need_row_edit (row);
}

static void
move_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KringNeedsSidebar *self = KRING_NEEDS_SIDEBAR (widget);
  KringNeedRow *row = current_row (self);
  int index = row ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : 0;

  if (index > 0)
    move_before (self, kring_need_row_get_id (row), kring_need_row_get_id (row_at (self, index - 1)));
}

static void
move_down_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KringNeedsSidebar *self = KRING_NEEDS_SIDEBAR (widget);
  KringNeedRow *row = current_row (self);
  int index = row ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : 0;
  KringNeedRow *beyond;

  if (row == NULL || row_at (self, index + 1) == NULL)
    return;
  beyond = row_at (self, index + 2);
  move_before (self, kring_need_row_get_id (row), beyond ? kring_need_row_get_id (beyond) : NULL);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KringNeedsSidebar *self = KRING_NEEDS_SIDEBAR (widget);
  const char *id = kring_editor_get_need (self->editor);

  if (id != NULL)
    kring_editor_remove (self->editor, kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_NEED, id));
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KringNeedRow *row = current_row (KRING_NEEDS_SIDEBAR (widget));

  if (row != NULL)
    popup_menu (KRING_NEEDS_SIDEBAR (widget), row, 24, gtk_widget_get_height (GTK_WIDGET (row)));
}

/* Tab would walk through every need, and show the map of each: it leaves the list instead. The list comes last. */
static gboolean
kring_needs_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  KringNeedsSidebar *self = KRING_NEEDS_SIDEBAR (widget);
  gboolean inside = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  if (inside && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (inside && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (self->add_button, direction);
  return GTK_WIDGET_CLASS (kring_needs_sidebar_parent_class)->focus (widget, direction);
}

static void
kring_needs_sidebar_dispose (GObject *object)
{
  KringNeedsSidebar *self = KRING_NEEDS_SIDEBAR (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_NEEDS_SIDEBAR);
  G_OBJECT_CLASS (kring_needs_sidebar_parent_class)->dispose (object);
}

static void
kring_needs_sidebar_class_init (KringNeedsSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_needs_sidebar_dispose;
  widget_class->focus = kring_needs_sidebar_focus;
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-needs-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, KringNeedsSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, KringNeedsSidebar, add_button);
  gtk_widget_class_bind_template_child (widget_class, KringNeedsSidebar, need_menu);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "needs.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "needs.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "needs.move-up", NULL, move_up_cb);
  gtk_widget_class_install_action (widget_class, "needs.move-down", NULL, move_down_cb);
  gtk_widget_class_install_action (widget_class, "needs.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "needs.menu", NULL, menu_cb);
}

static void
kring_needs_sidebar_init (KringNeedsSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_accessible_name (GTK_WIDGET (self->list), _ ("Citizen needs"));
  kring_accessible_name_buttons (GTK_WIDGET (self));
}

void
kring_needs_sidebar_set_editor (KringNeedsSidebar *self, KringEditor *editor)
{
  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (kring_editor_get_selection (editor), "notify::need", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  load (self);
}

void
kring_needs_sidebar_add (KringNeedsSidebar *self)
{
  GError *error = NULL;
  g_autofree char *id = NULL;
  KringNeedRow *row;

  if (!kring_editor_done (self->editor,
                          kring_operation_add_need (kring_editor_get_document (self->editor), _ ("New need"), &id,
                                                    &error),
                          &error))
    return;
  kring_selection_set (kring_editor_get_selection (self->editor), KRING_TABLE_NEED, id);
  row = find_row (self, id);
  if (row != NULL)
    kring_need_row_edit (row);
}
