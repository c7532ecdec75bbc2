/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-actor-panel-private.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-control.h"
#include "kring-operations.h"
#include "kring-scrolling.h"
#include "kring-text-row.h"
#include "kring-tie-row.h"
#include "kring-titles.h"

G_DEFINE_FINAL_TYPE (KringActorPanel, kring_actor_panel, ADW_TYPE_PREFERENCES_PAGE)

KringActor *
kring_actor_panel_current (KringActorPanel *self)
{
  if (self->id == NULL)
    return NULL;
  return KRING_ACTOR (kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_ACTOR, self->id));
}

/* As it is seen: of today, or as it is planned. */
static KringRow *
dup_contribution (KringActorPanel *self)
{
  return self->id != NULL ? kring_editor_dup_contribution (self->editor, self->id) : NULL;
}

/* Another ring or sector is another place: the actor goes wherever there is room. */
static void
move (KringActorPanel *self, KringRing ring, KringSector sector)
{
  if (!kring_editor_move (self->editor, self->id, ring, sector, -1, -1))
    kring_actor_panel_load (self, self->id);
}

static void
write_ring (int value, gpointer data)
{
  KringActorPanel *self = data;

  move (self, (KringRing) value, (KringSector) kring_actor_panel_current (self)->sector);
}

static void
write_sector (int value, gpointer data)
{
  KringActorPanel *self = data;
  const char *need = kring_editor_get_need (self->editor);
  KringContribution *mine
      = need ? kring_model_contribution (kring_editor_get_model (self->editor), need, self->id) : NULL;
  GError *error = NULL;
  gboolean ok;

  /* A sector is not planned: it is chosen here, and so it is another from today on. */
  if (mine != NULL)
    {
      ok = kring_operation_move (kring_editor_get_document (self->editor), need, self->id, (KringRing)mine->ring,
                                 (KringSector)value, -1, -1, NULL, kring_editor_get_measure (self->editor), &error);
      if (!kring_editor_done (self->editor, ok, &error))
        kring_actor_panel_load (self, self->id);
      return;
    }
  ok = kring_operation_set_int (kring_editor_get_document (self->editor), NULL,
                                &kring_actor_panel_current (self)->row, "sector", value,
                                kring_editor_get_measure (self->editor), &error);
  kring_editor_done (self->editor, ok, &error);
}

static gboolean
write_offer (const char *text, gpointer data)
{
  KringActorPanel *self = data;

  return kring_editor_plan_offer (self->editor, self->id, text);
}

static void
unpin_clicked_cb (KringActorPanel *self)
{
  GError *error = NULL;
  gboolean ok = kring_operation_unpin (kring_editor_get_document (self->editor), kring_editor_get_need (self->editor),
                                       self->id, kring_editor_get_measure (self->editor), &error);

  kring_editor_done (self->editor, ok, &error);
}

static void
take_off_clicked_cb (KringActorPanel *self)
{
  g_autoptr (KringRow) mine = dup_contribution (self);

  if (mine != NULL)
    kring_editor_take_off (self->editor, self->id);
}

static void
remove_clicked_cb (KringActorPanel *self)
{
  KringActor *actor = kring_actor_panel_current (self);

  if (actor != NULL)
    kring_editor_remove (self->editor, &actor->row);
}

static void
kring_actor_panel_dispose (GObject *object)
{
  KringActorPanel *self = KRING_ACTOR_PANEL (object);

  g_clear_pointer (&self->controls, g_ptr_array_unref);
  g_clear_pointer (&self->tie_rows, g_ptr_array_unref);
  g_clear_pointer (&self->serves_rows, g_ptr_array_unref);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_ACTOR_PANEL);
  G_OBJECT_CLASS (kring_actor_panel_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, KringActorPanel, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (name);
  BIND (kind);
  BIND (sector);
  BIND (note);
  BIND (need_group);
  BIND (ring);
  BIND (offer);
  BIND (delivers);
  BIND (enables);
  BIND (activity);
  BIND (effect);
  BIND (pinned_row);
  BIND (unpin_button);
  BIND (tie_group);
  BIND (no_ties_row);
  BIND (add_tie_button);
  BIND (tie_chooser);
  BIND (line);
  BIND (tags);
  BIND (serves_group);
  BIND (remove_box);
}

static void
kring_actor_panel_class_init (KringActorPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_actor_panel_dispose;
  g_type_ensure (KRING_TYPE_TEXT_ROW);
  g_type_ensure (KRING_TYPE_ACTOR_CHOOSER);
  g_type_ensure (KRING_TYPE_LINE_GROUP);
  g_type_ensure (KRING_TYPE_TAG_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-actor-panel.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, unpin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_off_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
kring_actor_panel_init (KringActorPanel *self)
{
  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  self->tie_rows = g_ptr_array_new ();
  self->serves_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_titles_keep_words (GTK_WIDGET (self));
  kring_accessible_name_buttons (GTK_WIDGET (self));
  kring_accessible_name (self->unpin_button, _ ("Let Kring Place It"));
  kring_accessible_name (self->delivers, _ ("Delivers"));
  kring_accessible_name (self->enables, _ ("Enables"));
  kring_accessible_name (gtk_widget_get_ancestor (self->name, GTK_TYPE_LIST_BOX), _ ("Actor"));
  kring_accessible_name (gtk_widget_get_ancestor (self->note, GTK_TYPE_LIST_BOX), _ ("Note"));
}

static KringControl *
join (KringActorPanel *self, GtkWidget *widget, KringTableIndex table, const char *field)
{
  KringControl *control = kring_control_new (widget, self->editor, table, field);

  g_object_set_data (G_OBJECT (control), "table", GUINT_TO_POINTER (table));
  g_ptr_array_add (self->controls, control);
  return control;
}

void
kring_actor_panel_set_editor (KringActorPanel *self, KringEditor *editor)
{
  g_set_object (&self->editor, editor);
  join (self, self->name, KRING_TABLE_ACTOR, "name");
  join (self, self->kind, KRING_TABLE_ACTOR, "kind");
  kring_control_set_writer (join (self, self->sector, KRING_TABLE_ACTOR, "sector"), write_sector, self);
  join (self, self->note, KRING_TABLE_ACTOR, "note");
  self->ring_control = join (self, self->ring, KRING_TABLE_CONTRIBUTION, "ring");
  kring_control_set_writer (self->ring_control, write_ring, self);
  self->offer_control = join (self, self->offer, KRING_TABLE_CONTRIBUTION, "offer");
  kring_control_set_text_writer (self->offer_control, write_offer, self);
  join (self, self->delivers, KRING_TABLE_CONTRIBUTION, "delivers");
  join (self, self->enables, KRING_TABLE_CONTRIBUTION, "enables");
  join (self, self->activity, KRING_TABLE_CONTRIBUTION, "activity");
  join (self, self->effect, KRING_TABLE_CONTRIBUTION, "effect");
  kring_line_group_set_editor (self->line, editor);
  kring_tag_group_set_editor (self->tags, editor);
  kring_actor_panel_set_up_relations (self);
}

static gboolean
is_pinned (KringActorPanel *self)
{
  const char *need = kring_editor_get_need (self->editor);
  KringPlace *place;

  if (self->id == NULL || need == NULL)
    return FALSE;
  place = kring_model_place (kring_editor_get_model (self->editor), need, KRING_ARRANGEMENT_AROUND, self->id);
  return place != NULL && place->pinned;
}

/* Ring and offer are planned; the rest of what somebody contributes can only be said of today. */
static KringRow *
row_for (KringActorPanel *self, KringControl *control, KringRow *mine)
{
  gboolean plannable = control == self->ring_control || control == self->offer_control;

  if (mine == NULL || plannable)
    return mine;
  return kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_CONTRIBUTION, mine->id);
}

/* What is planned for it, against where it stands today. */
static void
show_plan (KringActorPanel *self, const KringRow *mine)
{
  KringMark mark = mine != NULL ? kring_editor_get_mark (self->editor, mine->id) : KRING_MARK_NONE;
  KringRow *today
      = mine ? kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_CONTRIBUTION, mine->id) : NULL;
  g_autofree char *text = NULL;

  if (mark == KRING_MARK_ADDED)
    text = g_strdup (_ ("Planned to come onto the map."));
  else if (mark == KRING_MARK_ENDED)
    text = g_strdup (_ ("Planned to leave the map."));
  else if (mark == KRING_MARK_ALTERED && today != NULL)
    /* Translators: of a tie or an actor for which something else is planned; %s is how it is today: "weak with
     * Library". */
    text = g_strdup_printf (_ ("Shown as planned. Today: %s."),
                            kring_term_label (&kring_rings, KRING_CONTRIBUTION (today)->ring));
  adw_preferences_group_set_description (self->need_group, text);
}

void
kring_actor_panel_load (KringActorPanel *self, const char *id)
{
  gboolean other = g_strcmp0 (self->id, id) != 0;
  gboolean writable = !kring_editor_get_read_only (self->editor);
  KringActor *actor;
  g_autoptr (KringRow) mine = NULL;

  kring_set (&self->id, id);
  actor = kring_actor_panel_current (self);
  mine = dup_contribution (self);
  for (guint i = 0; i < self->controls->len; i++)
    {
      KringControl *control = g_ptr_array_index (self->controls, i);
      gboolean own = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (control), "table")) == KRING_TABLE_ACTOR;

      kring_control_load (control, own ? KRING_ROW (actor) : row_for (self, control, mine));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->need_group), mine != NULL);
  show_plan (self, mine);
  gtk_widget_set_visible (self->pinned_row, is_pinned (self));
  gtk_widget_set_sensitive (self->unpin_button, writable);
  gtk_widget_set_sensitive (self->remove_box, writable);
  kring_line_group_load (self->line, self->id);
  kring_tag_group_load (self->tags, (const char *const[]){ self->id, NULL });
  kring_actor_panel_load_relations (self);
  if (other)
    kring_scrolling_to_top (GTK_WIDGET (self));
}
