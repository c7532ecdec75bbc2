/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-inspector.h"

#include "kring-actor-panel.h"
#include "kring-need-panel.h"
#include "kring-tie-panel.h"

struct _KringInspector
{
  AdwBin parent_instance;

  /* Template */
  GtkStack *stack;
  GtkWidget *empty;
  KringNeedPanel *need_panel;
  KringActorPanel *actor_panel;
  KringTiePanel *tie_panel;

  /* Owned */
  KringEditor *editor;
};

G_DEFINE_FINAL_TYPE (KringInspector, kring_inspector, ADW_TYPE_BIN)

static void
load_need (KringInspector *self)
{
  const char *need = kring_editor_get_need (self->editor);

  kring_need_panel_load (self->need_panel, need);
  gtk_stack_set_visible_child (self->stack, need ? GTK_WIDGET (self->need_panel) : self->empty);
}

static void
load (KringInspector *self)
{
  KringRow *row = kring_selection_get_row (kring_editor_get_selection (self->editor));

  if (row != NULL && row->table->index == KRING_TABLE_ACTOR)
    {
      kring_actor_panel_load (self->actor_panel, row->id);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->actor_panel));
    }
  else if (row != NULL && row->table->index == KRING_TABLE_TIE)
    {
      kring_tie_panel_load (self->tie_panel, row->id);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->tie_panel));
    }
  else
    load_need (self);
}

static void
kring_inspector_dispose (GObject *object)
{
  KringInspector *self = KRING_INSPECTOR (object);

  g_clear_object (&self->editor);
  /* The template takes its children without telling their parent, which would let go of them again. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_INSPECTOR);
  G_OBJECT_CLASS (kring_inspector_parent_class)->dispose (object);
}

static void
kring_inspector_class_init (KringInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_inspector_dispose;
  g_type_ensure (KRING_TYPE_NEED_PANEL);
  g_type_ensure (KRING_TYPE_ACTOR_PANEL);
  g_type_ensure (KRING_TYPE_TIE_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, KringInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, KringInspector, empty);
  gtk_widget_class_bind_template_child (widget_class, KringInspector, need_panel);
  gtk_widget_class_bind_template_child (widget_class, KringInspector, actor_panel);
  gtk_widget_class_bind_template_child (widget_class, KringInspector, tie_panel);
}

static void
kring_inspector_init (KringInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kring_inspector_set_editor (KringInspector *self, KringEditor *editor)
{
  KringSelection *selection = kring_editor_get_selection (editor);

  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
  kring_need_panel_set_editor (self->need_panel, editor);
  kring_actor_panel_set_editor (self->actor_panel, editor);
  kring_tie_panel_set_editor (self->tie_panel, editor);
  g_signal_connect_object (selection, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::need", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  /* After the selection has let go of what is no longer there. */
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  load (self);
}
