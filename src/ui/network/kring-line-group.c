/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-line-group.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-actor-chooser.h"
#include "kring-operations.h"

struct _KringLineGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  KringEditor *editor;
  char *id;
  GPtrArray *further; /* of AdwActionRow, borrowed from the group */

  /* Borrowed: children; the rows are of the main lines, by their kind */
  AdwActionRow *main[KRING_N_LINE_KINDS];
  GtkWidget *buttons[KRING_N_LINE_KINDS];
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (KringLineGroup, kring_line_group, ADW_TYPE_PREFERENCES_GROUP)

static KringModel *
model (KringLineGroup *self)
{
  return kring_editor_get_model (self->editor);
}

static gboolean
may_be_above (KringActor *actor, gpointer data)
{
  KringLineGroup *self = data;

  return g_strcmp0 (actor->row.id, self->id) != 0 && kring_editor_may_offer (self->editor, actor);
}

/* Choosing */

static void
set_above (KringLineGroup *self, KringLineKind kind, const char *id)
{
  GError *error = NULL;
  gboolean ok = kring_operation_set_above (kring_editor_get_document (self->editor), self->id, kind, id, &error);

  kring_editor_done (self->editor, ok, &error);
}

static void
part_of_chosen_cb (KringLineGroup *self, const char *id)
{
  set_above (self, KRING_LINE_PART_OF, id);
}

static void
reports_to_chosen_cb (KringLineGroup *self, const char *id)
{
  set_above (self, KRING_LINE_REPORTS_TO, id);
}

/* One is part of a unit, and reports to anybody else. */
static void
further_chosen_cb (KringLineGroup *self, const char *id)
{
  KringActor *above = KRING_ACTOR (kring_model_get (model (self), KRING_TABLE_ACTOR, id));
  KringLineKind kind = above->kind == KRING_ACTOR_UNIT ? KRING_LINE_PART_OF : KRING_LINE_REPORTS_TO;
  GError *error = NULL;
  gboolean ok = kring_operation_add_line (kring_editor_get_document (self->editor), self->id, kind, id, &error);

  kring_editor_done (self->editor, ok, &error);
}

static void
remove_clicked_cb (KringLineGroup *self, GtkWidget *button)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "line"));
  GError *error = NULL;
  gboolean ok = kring_operation_remove_line (kring_editor_get_document (self->editor), id, &error);

  kring_editor_done (self->editor, ok, &error);
}

/* Building */

static GtkWidget *
new_button (const char *icon, const char *tooltip, GtkWidget *chooser)
{
  GtkWidget *button = chooser != NULL ? gtk_menu_button_new () : gtk_button_new_from_icon_name (icon);

  if (chooser != NULL)
    {
      gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
    }
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  kring_accessible_name (button, tooltip);
  return button;
}

static AdwActionRow *
new_row (const char *title)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return row;
}

static GtkWidget *
new_chooser (KringLineGroup *self, const char *nobody, GCallback chosen)
{
  GtkWidget *chooser = kring_actor_chooser_new ();

  kring_actor_chooser_set_model (KRING_ACTOR_CHOOSER (chooser), model (self), nobody, may_be_above, self);
  g_signal_connect_object (chooser, "chosen", chosen, self, G_CONNECT_SWAPPED);
  return chooser;
}

static void
add_main (KringLineGroup *self,
          KringLineKind kind,
          const char *title,
          const char *tooltip,
          const char *nobody,
          GCallback chosen)
{
  AdwActionRow *row = new_row (title);

  self->main[kind] = row;
  self->buttons[kind] = new_button ("pan-down-symbolic", tooltip, new_chooser (self, nobody, chosen));
  adw_action_row_add_suffix (row, self->buttons[kind]);
  adw_action_row_set_activatable_widget (row, self->buttons[kind]);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
}

void
kring_line_group_set_editor (KringLineGroup *self, KringEditor *editor)
{
  g_set_object (&self->editor, editor);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("In the line"));
  /* Translators: an actor is part of no unit, or reports to nobody. */
  add_main (self, KRING_LINE_PART_OF, _ ("Part of"), _ ("Choose a Unit"), C_ ("line", "None"),
            G_CALLBACK (part_of_chosen_cb));
  add_main (self, KRING_LINE_REPORTS_TO, _ ("Reports to"), _ ("Choose a Manager"), C_ ("line", "Nobody"),
            G_CALLBACK (reports_to_chosen_cb));
  self->add_button = new_button ("list-add-symbolic", _ ("Add Another Unit or Manager"),
                                 new_chooser (self, NULL, G_CALLBACK (further_chosen_cb)));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);
}

/* Showing */

static void
add_further (KringLineGroup *self, const KringLine *line)
{
  KringRow *above = kring_model_get (model (self), KRING_TABLE_ACTOR, line->above);
  /* Translators: the title of a row; its subtitle is a unit or a manager beside the main one. */
  AdwActionRow *row = new_row (line->kind == KRING_LINE_PART_OF ? _ ("Also part of") : _ ("Also reports to"));
  GtkWidget *button = new_button ("user-trash-symbolic", _ ("Remove"), NULL);

  adw_action_row_set_subtitle (row, above ? kring_row_name (above) : "");
  adw_action_row_add_suffix (row, button);
  g_object_set_data_full (G_OBJECT (button), "line", g_strdup (line->row.id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (button, !kring_editor_get_read_only (self->editor));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  g_ptr_array_add (self->further, row);
}

void
kring_line_group_load (KringLineGroup *self, const char *id)
{
  GPtrArray *lines = id ? kring_model_referring (model (self), KRING_TABLE_LINE, "actor", id) : NULL;
  gboolean writable = !kring_editor_get_read_only (self->editor);

  kring_set (&self->id, id);
  for (guint i = 0; i < self->further->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->further, i));
  g_ptr_array_set_size (self->further, 0);
  adw_action_row_set_subtitle (self->main[KRING_LINE_PART_OF], C_ ("line", "None"));
  adw_action_row_set_subtitle (self->main[KRING_LINE_REPORTS_TO], C_ ("line", "Nobody"));
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      KringLine *line = g_ptr_array_index (lines, i);
      KringRow *above = kring_model_get (model (self), KRING_TABLE_ACTOR, line->above);

      if (line->main && above != NULL)
        adw_action_row_set_subtitle (self->main[line->kind], kring_row_name (above));
      else if (!line->main)
        add_further (self, line);
    }
  for (int kind = 0; kind < KRING_N_LINE_KINDS; kind++)
    gtk_widget_set_sensitive (self->buttons[kind], writable);
  gtk_widget_set_sensitive (self->add_button, writable);
}

/* Object */

static void
kring_line_group_dispose (GObject *object)
{
  g_clear_object (&KRING_LINE_GROUP (object)->editor);
  G_OBJECT_CLASS (kring_line_group_parent_class)->dispose (object);
}

static void
kring_line_group_finalize (GObject *object)
{
  KringLineGroup *self = KRING_LINE_GROUP (object);

  g_free (self->id);
  g_ptr_array_unref (self->further);
  G_OBJECT_CLASS (kring_line_group_parent_class)->finalize (object);
}

static void
kring_line_group_class_init (KringLineGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_line_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_line_group_finalize;
}

static void
kring_line_group_init (KringLineGroup *self)
{
  self->further = g_ptr_array_new ();
}
