/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-actor-chooser.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-text.h"

/* A longer list helps nobody: one more letter is quicker than the wheel. */
#define MOST_SHOWN 60

struct _KringActorChooser
{
  GtkPopover parent_instance;

  /* Template */
  GtkSearchEntry *entry;
  GtkListBox *list;

  /* Owned */
  KringModel *model;
  char *nobody;

  KringActorFilter filter;
  gpointer filter_data;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringActorChooser, kring_actor_chooser, GTK_TYPE_POPOVER)

static void
add_line (KringActorChooser *self, const char *text, const char *id)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  kring_accessible_name (row, text);
  g_object_set_data_full (G_OBJECT (row), "actor", g_strdup (id), g_free);
  gtk_list_box_append (self->list, row);
}

static void
clear_lines (KringActorChooser *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
fill (KringActorChooser *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) actors = NULL;
  guint shown = 0;

  clear_lines (self);
  if (self->model == NULL)
    return;
  if (self->nobody != NULL && *typed == '\0')
    add_line (self, self->nobody, NULL);
  actors = kring_model_all (self->model, KRING_TABLE_ACTOR);
  for (guint i = 0; i < actors->len && shown < MOST_SHOWN; i++)
    {
      KringActor *actor = KRING_ACTOR (g_ptr_array_index (actors, i));

      if (!kring_text_matches (actor->name, typed) || (self->filter && !self->filter (actor, self->filter_data)))
        continue;
      add_line (self, actor->name, actor->row.id);
      shown++;
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
choose (KringActorChooser *self, GtkListBoxRow *row)
{
  g_autofree char *id = NULL;

  if (row == NULL)
    return;
  id = g_strdup (g_object_get_data (G_OBJECT (row), "actor"));
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
row_activated_cb (KringActorChooser *self, GtkListBoxRow *row)
{
  choose (self, row);
}

static void
entry_activated_cb (KringActorChooser *self)
{
  choose (self, gtk_list_box_get_selected_row (self->list));
}

static gboolean
entry_key_cb (KringActorChooser *self, guint keyval)
{
  if (keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
kring_actor_chooser_map (GtkWidget *widget)
{
  KringActorChooser *self = KRING_ACTOR_CHOOSER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill (self);
  GTK_WIDGET_CLASS (kring_actor_chooser_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
kring_actor_chooser_dispose (GObject *object)
{
  KringActorChooser *self = KRING_ACTOR_CHOOSER (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->nobody, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_ACTOR_CHOOSER);
  G_OBJECT_CLASS (kring_actor_chooser_parent_class)->dispose (object);
}

static void
kring_actor_chooser_class_init (KringActorChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_actor_chooser_dispose;
  widget_class->map = kring_actor_chooser_map;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/common/kring-actor-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, KringActorChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, KringActorChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
}

static void
kring_actor_chooser_init (KringActorChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_accessible_name (GTK_WIDGET (self->entry), _ ("Find an actor"));
}

GtkWidget *
kring_actor_chooser_new (void)
{
  return g_object_new (KRING_TYPE_ACTOR_CHOOSER, NULL);
}

void
kring_actor_chooser_set_model (KringActorChooser *self, KringModel *model, const char *nobody, KringActorFilter filter,
                               gpointer data)
{
  g_set_object (&self->model, model);
  kring_set (&self->nobody, nobody);
  self->filter = filter;
  self->filter_data = data;
}
