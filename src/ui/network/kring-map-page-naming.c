/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-accessible.h"
#include "kring-map-page-private.h"
#include "kring-operations.h"
#include "kring-text.h"

/* Names are edited where they stand: a field lies over the canvas while it lasts. The focus leaves it before it goes,
 * and it never goes while the focus is on its way: the toolkit would be left with a widget that is no more. */

static void
close_field (KringMapPage *self)
{
  GtkWidget *field = kring_canvas_get_editor (self->canvas);
  gboolean had_focus = field != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->canvas)) == field;

  if (field == NULL || !self->naming)
    return;
  self->naming = FALSE;
  if (had_focus && !kring_canvas_focus_target (self->canvas, kring_selection_get_id (self->selection))
      && self->view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  kring_canvas_set_editor (self->canvas, NULL, (KringRect){ 0 });
}

static void
keep_new (KringMapPage *self, const char *name)
{
  const char *need = kring_editor_get_need (self->editor);
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok;

  if (self->naming_whole)
    ok = kring_operation_add_to_document (self->document, name, self->naming_above, self->naming_u, self->naming_v, &id,
                                          &error);
  else
    ok = kring_operation_add_actor (self->document, need, name, self->naming_ring, self->naming_sector, self->naming_u,
                                    self->naming_v, kring_editor_get_measure (self->editor), &id, &error);

  if (!kring_editor_done (self->editor, ok, &error))
    return;
  kring_map_page_select (self, id);
  kring_canvas_focus_target (self->canvas, id);
  if (kring_viewing_get_planning (self->viewing) != NULL)
    kring_editor_say (self->editor, _ ("A new actor is there from today on: only ties and rings are planned."));
}

static void
keep_name (KringMapPage *self, const char *id, const char *name)
{
  KringModel *model = kring_map_page_model (self);
  KringRow *row = kring_model_get (model, KRING_TABLE_ACTOR, id);
  GError *error = NULL;
  gboolean ok;

  if (row == NULL)
    row = kring_model_get (model, KRING_TABLE_NEED, id);
  if (row == NULL || g_strcmp0 (kring_row_name (row), name) == 0)
    return;
  ok = kring_operation_set_text (self->document, kring_editor_get_need (self->editor), row, "name", name,
                                 kring_editor_get_measure (self->editor), &error);
  kring_document_seal (self->document);
  kring_editor_done (self->editor, ok, &error);
}

static char *
dup_text (KringMapPage *self, GtkWidget *field)
{
  g_autofree char *note = self->naming_note ? kring_map_page_note_field_text (field) : NULL;

  return kring_text_tidy (note ? note : gtk_editable_get_text (GTK_EDITABLE (field)), self->naming_note);
}

void
kring_map_page_keep_name (KringMapPage *self)
{
  GtkWidget *field = kring_canvas_get_editor (self->canvas);
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;

  if (field == NULL || !self->naming)
    return;
  name = dup_text (self, field);
  id = g_steal_pointer (&self->naming_id);
  close_field (self);
  if (self->naming_note)
    {
      kring_map_page_keep_note (self, id, name);
      return;
    }
  if (name[0] == '\0')
    return;
  if (id != NULL)
    keep_name (self, id, name);
  else
    keep_new (self, name);
}

static gboolean
field_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, KringMapPage *self)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (key == GDK_KEY_Escape)
    close_field (self);
  else if (!enter || !self->naming_note)
    return FALSE;
  else if ((state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0)
    kring_map_page_note_field_break (kring_canvas_get_editor (self->canvas));
  else
    kring_map_page_keep_name (self);
  return TRUE;
}

static gboolean
keep_cb (gpointer data)
{
  KringMapPage *self = data;

  if (self->canvas != NULL)
    kring_map_page_keep_name (self);
  return G_SOURCE_REMOVE;
}

static void
field_left_cb (KringMapPage *self)
{
  if (self->naming)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, keep_cb, g_object_ref (self), g_object_unref);
}

/* @input: what takes the keys, in @field or itself. */
static void
lay_field (KringMapPage *self, GtkWidget *field, GtkWidget *input, KringRect bounds)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (field_key_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (field_left_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (field, keys);
  gtk_widget_add_controller (field, focus);
  self->naming = TRUE;
  kring_canvas_set_editor (self->canvas, field, bounds);
  gtk_widget_grab_focus (input);
}

static void
open_field (KringMapPage *self, const char *name, const char *label, KringRect bounds)
{
  GtkWidget *field = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (field), name);
  gtk_editable_set_width_chars (GTK_EDITABLE (field), 20);
  kring_accessible_name (field, label);
  g_signal_connect_object (field, "activate", G_CALLBACK (kring_map_page_keep_name), self, G_CONNECT_SWAPPED);
  lay_field (self, field, field, bounds);
}

static void
open_note (KringMapPage *self, const char *text, KringRect bounds)
{
  GtkWidget *field = kring_map_page_note_field_new (text, (int) (bounds.h * kring_canvas_get_zoom (self->canvas)));

  lay_field (self, field, gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (field)), bounds);
}

static void
open_for_row (KringMapPage *self)
{
  KringRow *row = kring_selection_get_row (self->selection);
  KringScene *scene = self->view ? self->view->diagram->scene : NULL;
  int index = row && scene ? kring_scene_find (scene, row->id) : -1;

  if (index < 0 || g_strcmp0 (row->id, self->naming_id) != 0)
    return;
  /* It may have been chosen in words, or left behind while the map was moved. */
  kring_canvas_show (self->canvas, row->id);
  if (self->naming_note)
    open_note (self, KRING_NOTE (row)->text, kring_scene_get (scene, (guint) index)->bounds);
  else
    open_field (self, kring_row_name (row), _ ("Name"), kring_scene_get (scene, (guint) index)->bounds);
}

static void
open_for_new (KringMapPage *self)
{
  gboolean anywhere = self->naming_u < 0;
  KringPoint point = self->naming_point;

  if (self->naming_note)
    {
      open_note (self, "", kring_map_page_new_note_bounds (self));
      return;
    }
  if (!self->naming_whole && self->view->around == NULL)
    return;
  if (!self->naming_whole)
    point = kring_around_point (self->view->around->around, self->naming_ring, self->naming_sector,
                                anywhere ? 0.5 : self->naming_u, anywhere ? 0.5 : self->naming_v);
  open_field (self, "", _ ("Name of the new actor"), kring_rect_around (point, 80, 28));
}

void
kring_map_page_begin_naming (KringMapPage *self)
{
  if (!self->naming_waits || self->view == NULL)
    return;
  self->naming_waits = FALSE;
  if (self->naming_id != NULL)
    open_for_row (self);
  else
    open_for_new (self);
}

/* A menu that closes gives the focus back to what had it, and would take it from the field. */
static void
begin_when_free (KringMapPage *self)
{
  self->naming_waits = TRUE;
  if (!self->menu_closing)
    kring_map_page_begin_naming (self);
}

void
kring_map_page_name_row (KringMapPage *self)
{
  KringRow *row = kring_selection_get_row (self->selection);

  if (row == NULL || row->table->index == KRING_TABLE_TIE || row->table->index == KRING_TABLE_PLAN
      || kring_editor_get_read_only (self->editor))
    return;
  kring_map_page_keep_name (self);
  self->naming_note = row->table->index == KRING_TABLE_NOTE;
  kring_set (&self->naming_id, row->id);
  begin_when_free (self);
}

void
kring_map_page_name_new (KringMapPage *self, KringRing ring, KringSector sector, double u, double v)
{
  if (self->view == NULL || kring_editor_get_read_only (self->editor))
    return;
  kring_map_page_keep_name (self);
  self->naming_note = FALSE;
  self->naming_whole = FALSE;
  self->naming_ring = ring;
  self->naming_sector = sector;
  self->naming_u = u;
  self->naming_v = v;
  g_clear_pointer (&self->naming_id, g_free);
  begin_when_free (self);
}

/* In the network where it was asked for; in the hierarchy below what is selected. */
void
kring_map_page_name_new_at (KringMapPage *self, KringPoint point)
{
  KringActor *above = kring_map_page_selected_actor (self);

  if (self->view == NULL || kring_editor_get_read_only (self->editor))
    return;
  kring_map_page_keep_name (self);
  self->naming_note = FALSE;
  self->naming_whole = TRUE;
  self->naming_point = point;
  self->naming_u = self->naming_v = NAN;
  if (self->view->network != NULL)
    {
      self->naming_u = point.x / self->view->network->unit;
      self->naming_v = point.y / self->view->network->unit;
    }
  kring_set (&self->naming_above, self->view->hierarchy != NULL && above != NULL ? above->row.id : NULL);
  g_clear_pointer (&self->naming_id, g_free);
  begin_when_free (self);
}

void
kring_map_page_write_note (KringMapPage *self, KringPoint point)
{
  if (self->view == NULL || kring_editor_get_read_only (self->editor))
    return;
  kring_map_page_keep_name (self);
  self->naming_note = TRUE;
  self->naming_point = point;
  g_clear_pointer (&self->naming_id, g_free);
  begin_when_free (self);
}
