/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-actor-panel-private.h"

#include <glib/gi18n-lib.h>

#include "kring-operations.h"
#include "kring-tie-row.h"

/* Ties and other needs: what an actor's panel says about others. */

static KringModel *
model (KringActorPanel *self)
{
  return kring_editor_get_model (self->editor);
}

static gboolean
is_in_view (KringActorPanel *self, const char *id)
{
  g_autoptr (KringRow) there = NULL;

  if (kring_editor_shows_whole (self->editor))
    return TRUE;
  there = kring_editor_dup_contribution (self->editor, id);
  return there != NULL;
}

static gboolean
may_be_tied (KringActor *actor, gpointer data)
{
  KringActorPanel *self = data;

  return g_strcmp0 (actor->row.id, self->id) != 0 && kring_editor_may_offer (self->editor, actor)
         && is_in_view (self, actor->row.id)
         && kring_model_tie_between (model (self), self->id, actor->row.id) == NULL;
}

static void
tie_chosen_cb (KringActorPanel *self, const char *id)
{
  kring_editor_add_tie (self->editor, self->id, id, NULL);
}

static void
need_activated_cb (KringActorPanel *self, AdwActionRow *row)
{
  kring_selection_set_need (kring_editor_get_selection (self->editor), g_object_get_data (G_OBJECT (row), "need"));
}

void
kring_actor_panel_set_up_relations (KringActorPanel *self)
{
  kring_actor_chooser_set_model (self->tie_chooser, model (self), NULL, may_be_tied, self);
  g_signal_connect_object (self->tie_chooser, "chosen", G_CALLBACK (tie_chosen_cb), self, G_CONNECT_SWAPPED);
}

/* Ties that both ends of are in view: around a need, the others belong to another need's picture. */
static GPtrArray *
ties_in_view (KringActorPanel *self)
{
  GPtrArray *out = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_row_unref);
  g_autoptr (GPtrArray) all = NULL;

  if (self->id == NULL)
    return out;
  all = kring_editor_dup_ties_of (self->editor, self->id);
  for (guint i = 0; i < all->len; i++)
    {
      KringTie *tie = KRING_TIE (g_ptr_array_index (all, i));
      const char *other = strcmp (tie->one, self->id) == 0 ? tie->other : tie->one;

      if (is_in_view (self, other))
        g_ptr_array_add (out, kring_row_ref (&tie->row));
    }
  return out;
}

/* The rows are kept where they show the right ties already, so that an unfolded one stays unfolded. */
static gboolean
rows_fit (KringActorPanel *self, GPtrArray *ties)
{
  if (self->tie_rows->len != ties->len)
    return FALSE;
  for (guint i = 0; i < ties->len; i++)
    {
      KringTieRow *row = g_ptr_array_index (self->tie_rows, i);

      if (strcmp (kring_tie_row_get_tie (row), KRING_ROW (g_ptr_array_index (ties, i))->id) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
load_ties (KringActorPanel *self)
{
  g_autoptr (GPtrArray) ties = ties_in_view (self);
  gboolean fit = rows_fit (self, ties) && g_strcmp0 (g_object_get_data (G_OBJECT (self->tie_group), "of"), self->id) == 0;

  for (guint i = 0; !fit && i < self->tie_rows->len; i++)
    adw_preferences_group_remove (self->tie_group, g_ptr_array_index (self->tie_rows, i));
  if (!fit)
    g_ptr_array_set_size (self->tie_rows, 0);
  g_object_set_data_full (G_OBJECT (self->tie_group), "of", g_strdup (self->id), g_free);
  for (guint i = 0; i < ties->len; i++)
    {
      GtkWidget *row;

      if (fit)
        {
          kring_tie_row_reload (g_ptr_array_index (self->tie_rows, i));
          continue;
        }
      row = kring_tie_row_new (self->editor, KRING_ROW (g_ptr_array_index (ties, i))->id, self->id);
      adw_preferences_group_add (self->tie_group, row);
      g_ptr_array_add (self->tie_rows, row);
    }
  gtk_widget_set_visible (self->no_ties_row, ties->len == 0);
}

static void
load_serves (KringActorPanel *self)
{
  g_autoptr (GPtrArray) needs = kring_model_all (model (self), KRING_TABLE_NEED);

  for (guint i = 0; i < self->serves_rows->len; i++)
    adw_preferences_group_remove (self->serves_group, g_ptr_array_index (self->serves_rows, i));
  g_ptr_array_set_size (self->serves_rows, 0);
  for (guint i = 0; self->id != NULL && i < needs->len; i++)
    {
      KringRow *need = g_ptr_array_index (needs, i);
      KringContribution *there = kring_model_contribution (model (self), need->id, self->id);
      GtkWidget *row;

      if (there == NULL || g_strcmp0 (need->id, kring_editor_get_need (self->editor)) == 0)
        continue;
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kring_row_name (need));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kring_term_label (&kring_rings, there->ring));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "need", g_strdup (need->id), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (need_activated_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->serves_group, row);
      g_ptr_array_add (self->serves_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->serves_group), self->serves_rows->len > 0);
}

void
kring_actor_panel_load_relations (KringActorPanel *self)
{
  gboolean writable = !kring_editor_get_read_only (self->editor);

  load_ties (self);
  load_serves (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_tie_button), writable);
}
