/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-inspector.h"

#include <glib/gi18n-lib.h>

#include "kring-actor-panel.h"
#include "kring-many-panel.h"
#include "kring-need-panel.h"
#include "kring-note-panel.h"
#include "kring-tie-panel.h"

struct _KringInspector
{
  AdwBin parent_instance;

  /* Template */
  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *planning_bar;
  GtkLabel *planning;

  /* Owned */
  KringEditor *editor;

  /* Borrowed (nullable): each is made when it is first shown */
  KringNeedPanel *need_panel;
  KringActorPanel *actor_panel;
  KringManyPanel *many_panel;
  KringTiePanel *tie_panel;
  KringNotePanel *note_panel;
};

G_DEFINE_FINAL_TYPE (KringInspector, kring_inspector, ADW_TYPE_BIN)

static gpointer
add_panel (KringInspector *self, GType type)
{
  return gtk_stack_page_get_child (gtk_stack_add_child (self->stack, g_object_new (type, NULL)));
}

static GtkWidget *
load_need (KringInspector *self, const char *id)
{
  if (self->need_panel == NULL)
    {
      self->need_panel = add_panel (self, KRING_TYPE_NEED_PANEL);
      kring_need_panel_set_editor (self->need_panel, self->editor);
    }
  kring_need_panel_load (self->need_panel, id);
  return GTK_WIDGET (self->need_panel);
}

static GtkWidget *
load_actor (KringInspector *self, const char *id)
{
  if (self->actor_panel == NULL)
    {
      self->actor_panel = add_panel (self, KRING_TYPE_ACTOR_PANEL);
      kring_actor_panel_set_editor (self->actor_panel, self->editor);
    }
  kring_actor_panel_load (self->actor_panel, id);
  return GTK_WIDGET (self->actor_panel);
}

static GtkWidget *
load_many (KringInspector *self, const char *const *ids)
{
  if (self->many_panel == NULL)
    {
      self->many_panel = add_panel (self, KRING_TYPE_MANY_PANEL);
      kring_many_panel_set_editor (self->many_panel, self->editor);
    }
  kring_many_panel_load (self->many_panel, ids);
  return GTK_WIDGET (self->many_panel);
}

static GtkWidget *
load_tie (KringInspector *self, const char *id)
{
  if (self->tie_panel == NULL)
    {
      self->tie_panel = add_panel (self, KRING_TYPE_TIE_PANEL);
      kring_tie_panel_set_editor (self->tie_panel, self->editor);
    }
  kring_tie_panel_load (self->tie_panel, id);
  return GTK_WIDGET (self->tie_panel);
}

static GtkWidget *
load_note (KringInspector *self, const char *id)
{
  if (self->note_panel == NULL)
    {
      self->note_panel = add_panel (self, KRING_TYPE_NOTE_PANEL);
      kring_note_panel_set_editor (self->note_panel, self->editor);
    }
  kring_note_panel_load (self->note_panel, id);
  return GTK_WIDGET (self->note_panel);
}

/* What is done to ties and rings is not done today then, and what else is done is. */
static void
show_planning (KringInspector *self)
{
  const char *id = kring_viewing_get_planning (kring_editor_get_viewing (self->editor));
  KringRow *change = id ? kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE, id) : NULL;
  g_autofree char *title = change ? g_strdup_printf (_ ("Planning: %s"), kring_row_name (change)) : NULL;
  gboolean planning = change != NULL && !kring_editor_get_read_only (self->editor);

  if (planning)
    gtk_label_set_label (self->planning, title);
  gtk_widget_set_visible (self->planning_bar, planning);
}

static void
load (KringInspector *self)
{
  KringSelection *selection = kring_editor_get_selection (self->editor);
  KringRow *row = kring_selection_get_row (selection);
  const char *need = kring_editor_get_need (self->editor);
  GtkWidget *panel = self->empty;

  if (kring_selection_get_n (selection) > 1)
    panel = load_many (self, kring_selection_get_ids (selection));
  else if (row != NULL && row->table->index == KRING_TABLE_ACTOR)
    panel = load_actor (self, row->id);
  else if (row != NULL && (row->table->index == KRING_TABLE_TIE || row->table->index == KRING_TABLE_PLAN))
    panel = load_tie (self, row->id);
  else if (row != NULL && row->table->index == KRING_TABLE_NOTE)
    panel = load_note (self, row->id);
  else if (need != NULL)
    panel = load_need (self, need);
  show_planning (self);
  gtk_widget_set_visible (self->empty, panel == self->empty);
  gtk_stack_set_visible_child (self->stack, panel);
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
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, KringInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, KringInspector, empty);
  gtk_widget_class_bind_template_child (widget_class, KringInspector, planning_bar);
  gtk_widget_class_bind_template_child (widget_class, KringInspector, planning);
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
  g_signal_connect_object (selection, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::need", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_editor_get_viewing (editor), "notify::arrangement", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_editor_get_viewing (editor), "notify::time", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_editor_get_viewing (editor), "notify::change", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  /* After the selection has let go of what is no longer there. */
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  load (self);
}
