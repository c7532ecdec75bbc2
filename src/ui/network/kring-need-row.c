/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-need-row.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-text.h"

struct _KringNeedRow
{
  GtkListBoxRow parent_instance;

  /* Template */
  GtkStack *stack;
  GtkWidget *reading;
  GtkLabel *name_label;
  GtkLabel *count_label;
  GtkEditable *entry;

  /* Owned */
  char *id;
};

enum
{
  RENAMED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringNeedRow, kring_need_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
is_editing (KringNeedRow *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->entry);
}

static void
end_editing (KringNeedRow *self, gboolean keep)
{
  g_autofree char *name = NULL;

  if (!is_editing (self))
    return;
  name = kring_text_tidy (gtk_editable_get_text (self->entry), FALSE);
  gtk_stack_set_visible_child (self->stack, self->reading);
  if (keep && *name != '\0' && strcmp (name, gtk_label_get_label (self->name_label)) != 0)
    g_signal_emit (self, signals[RENAMED], 0, name);
}

static void
entry_activated_cb (KringNeedRow *self)
{
  end_editing (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
entry_left_cb (KringNeedRow *self)
{
  end_editing (self, TRUE);
}

static gboolean
entry_key_cb (KringNeedRow *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  end_editing (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
clicked_cb (KringNeedRow *self, int n_press)
{
  if (n_press == 2)
    kring_need_row_edit (self);
}

static GdkContentProvider *
drag_prepare_cb (KringNeedRow *self)
{
  return is_editing (self) ? NULL : gdk_content_provider_new_typed (G_TYPE_STRING, self->id);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, KringNeedRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (KringNeedRow *self, const GValue *value)
{
  const char *id = g_value_get_string (value);

  if (id == NULL || !kring_id_valid (id) || strcmp (id, self->id) == 0)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, id);
  return TRUE;
}

static void
kring_need_row_dispose (GObject *object)
{
  /* The template takes its children from the row without telling it, and it would let go of them again. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_NEED_ROW);
  G_OBJECT_CLASS (kring_need_row_parent_class)->dispose (object);
}

static void
kring_need_row_finalize (GObject *object)
{
  g_free (KRING_NEED_ROW (object)->id);
  G_OBJECT_CLASS (kring_need_row_parent_class)->finalize (object);
}

static void
kring_need_row_class_init (KringNeedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_need_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_need_row_finalize;
  signals[RENAMED] = g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-need-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KringNeedRow, stack);
  gtk_widget_class_bind_template_child (widget_class, KringNeedRow, reading);
  gtk_widget_class_bind_template_child (widget_class, KringNeedRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, KringNeedRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, KringNeedRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
kring_need_row_init (KringNeedRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  kring_accessible_name (GTK_WIDGET (self->entry), _ ("Name of the need"));
}

GtkWidget *
kring_need_row_new (const char *id)
{
  KringNeedRow *self = g_object_new (KRING_TYPE_NEED_ROW, NULL);

  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}

const char *
kring_need_row_get_id (KringNeedRow *self)
{
  return self->id;
}

static char *
dup_counts (KringModel *model, const char *need)
{
  GPtrArray *mine = kring_model_referring (model, KRING_TABLE_CONTRIBUTION, "need", need);
  guint engaged = 0, not_asked = 0;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; mine != NULL && i < mine->len; i++)
    {
      int ring = KRING_CONTRIBUTION (g_ptr_array_index (mine, i))->ring;

      engaged += ring == KRING_RING_BESIDE || ring == KRING_RING_ENGAGED;
      not_asked += ring == KRING_RING_AVAILABLE;
    }
  /* Translators: how many actors contribute to a need today. */
  first = g_strdup_printf (ngettext ("%u engaged", "%u engaged", engaged), engaged);
  /* Translators: how many actors could contribute to a need, but nobody has asked them. */
  second = g_strdup_printf (ngettext ("%u not asked", "%u not asked", not_asked), not_asked);
  return g_strdup_printf ("%s · %s", first, second);
}

void
kring_need_row_reload (KringNeedRow *self, KringModel *model)
{
  KringRow *need = kring_model_get (model, KRING_TABLE_NEED, self->id);
  g_autofree char *counts = NULL;

  if (need == NULL)
    return;
  counts = dup_counts (model, self->id);
  gtk_label_set_label (self->name_label, kring_row_name (need));
  gtk_label_set_label (self->count_label, counts);
  kring_accessible_name (GTK_WIDGET (self), kring_row_name (need));
  kring_accessible_describe (GTK_WIDGET (self), counts);
}

void
kring_need_row_edit (KringNeedRow *self)
{
  gtk_editable_set_text (self->entry, gtk_label_get_label (self->name_label));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->entry));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}
