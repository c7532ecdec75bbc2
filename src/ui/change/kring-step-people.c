/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-actor-chooser.h"
#include "kring-link-group.h"
#include "kring-operations.h"
#include "kring-people-group.h"
#include "kring-step-page-private.h"

static void
load_people (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  kring_people_group_load (KRING_PEOPLE_GROUP (part), self->change);
}

void
kring_step_page_add_people (KringStepPage *self)
{
  kring_step_page_add (self, kring_people_group_new (self->editor, KRING_TABLE_CHANGE), load_people);
}

/* Which actors it touches */

static char *
touched_title (KringModel *model, const KringRow *row)
{
  KringRow *actor = kring_model_get (model, KRING_TABLE_ACTOR, KRING_TOUCHING (row)->actor);

  return g_strdup (actor ? kring_row_name (actor) : "");
}

static const KringLinkKind touched_kind = { KRING_TABLE_TOUCHING, touched_title, NULL, FALSE };

static gboolean
may_touch (KringActor *actor, gpointer data)
{
  KringStepPage *self = data;
  GPtrArray *there = kring_step_page_referring (self, KRING_TABLE_TOUCHING, "change");
  KringChange *change = KRING_CHANGE (kring_model_get (kring_step_page_model (self), KRING_TABLE_CHANGE, self->change));

  /* People of one citizen's own network are not offered around another need. */
  if (change == NULL || (actor->need != NULL && g_strcmp0 (actor->need, change->need) != 0))
    return FALSE;
  for (guint i = 0; there != NULL && i < there->len; i++)
    if (g_strcmp0 (KRING_TOUCHING (g_ptr_array_index (there, i))->actor, actor->row.id) == 0)
      return FALSE;
  return TRUE;
}

static void
touched_cb (KringStepPage *self, const char *actor)
{
  GError *error = NULL;

  if (actor != NULL)
    kring_editor_done (self->editor,
                       kring_operation_touch (kring_step_page_document (self), self->change, actor, NULL, &error),
                       &error);
}

static void
load_touched (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  kring_link_group_load (KRING_LINK_GROUP (part), kring_step_page_referring (self, KRING_TABLE_TOUCHING, "change"));
}

static void
make_chooser_cb (GtkMenuButton *button, gpointer data)
{
  KringStepPage *self = data;
  GtkWidget *chooser;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  chooser = kring_actor_chooser_new ();
  kring_actor_chooser_set_model (KRING_ACTOR_CHOOSER (chooser), kring_step_page_model (self), NULL, may_touch, self);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

void
kring_step_page_add_touched (KringStepPage *self)
{
  GtkWidget *group = kring_link_group_new (self->editor, &touched_kind), *add = gtk_menu_button_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Whom it touches"));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (add), "list-add-symbolic");
  gtk_widget_set_tooltip_text (add, _ ("Add an Actor"));
  kring_accessible_name (add, _ ("Add an Actor"));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (add, !kring_editor_get_read_only (self->editor));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (add), make_chooser_cb, self, NULL);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  kring_step_page_add (self, group, load_touched);
}
