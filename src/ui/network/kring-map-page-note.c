/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-accessible.h"
#include "kring-map-page-private.h"
#include "kring-operations.h"

/* Notes on the picture: laid down, written where they lie, moved. The field that a note is written in is the one that
 * names are written in (kring-map-page-naming.c), with several lines. */

/* A new sheet, in points; where it would cover another one it is laid a little aside. */
#define NEW_WIDTH 120.0
#define NEW_HEIGHT 60.0
#define ASIDE 14.0
#define BELOW 10.0
#define FIELD_LEAST 190 /* widget pixels */
#define FIELD_MOST 260

KringNote *
kring_map_page_selected_note (KringMapPage *self)
{
  KringRow *row = kring_selection_get_row (self->selection);

  return row != NULL && row->table->index == KRING_TABLE_NOTE ? KRING_NOTE (row) : NULL;
}

/* The need whose picture is in view, %NULL for that of the whole document. */
static const char *
need_in_view (KringMapPage *self)
{
  return self->view->around != NULL ? self->view->around->map->need->row.id : NULL;
}

static void
add (KringMapPage *self, const char *text)
{
  KringPoint place = kring_view_note_place (self->view, self->naming_point);
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok = kring_operation_add_note (self->document, need_in_view (self), self->view->arrangement, text, place.x,
                                          place.y, &id, &error);

  if (!kring_editor_done (self->editor, ok, &error))
    return;
  kring_map_page_select (self, id);
  kring_canvas_focus_target (self->canvas, id);
}

void
kring_map_page_keep_note (KringMapPage *self, const char *id, const char *text)
{
  KringRow *row = id != NULL ? kring_model_get (kring_map_page_model (self), KRING_TABLE_NOTE, id) : NULL;
  GError *error = NULL;
  gboolean ok;

  if (id == NULL && text[0] != '\0' && self->view != NULL)
    add (self, text);
  if (row == NULL || g_str_equal (KRING_NOTE (row)->text, text))
    return;
  /* A note that says nothing is none. */
  if (text[0] == '\0')
    {
      kring_editor_remove (self->editor, row);
      return;
    }
  ok = kring_operation_set_text (self->document, NULL, row, "text", text, NULL, &error);
  kring_document_seal (self->document);
  kring_editor_done (self->editor, ok, &error);
}

static GtkTextBuffer *
buffer_of (GtkWidget *field)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (field))));
}

char *
kring_map_page_note_field_text (GtkWidget *field)
{
  char *text = NULL;

  g_object_get (buffer_of (field), "text", &text, NULL);
  return text;
}

void
kring_map_page_note_field_break (GtkWidget *field)
{
  gtk_text_buffer_delete_selection (buffer_of (field), TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer_of (field), "\n", 1);
}

GtkWidget *
kring_map_page_note_field_new (const char *text, int height)
{
  GtkWidget *field = gtk_scrolled_window_new (), *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 7);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 7);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  kring_accessible_name (view, _ ("Text of the note"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (field), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (field), FIELD_LEAST);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (field), CLAMP (height, FIELD_LEAST / 3, FIELD_MOST));
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (field), FIELD_MOST);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (field), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (field), view);
  gtk_widget_add_css_class (field, "kring-note-field");
  return field;
}

KringRect
kring_map_page_new_note_bounds (KringMapPage *self)
{
  return kring_rect_around (self->naming_point, NEW_WIDTH * self->view->scale, NEW_HEIGHT * self->view->scale);
}

static gboolean
lies_at (KringMapPage *self, KringPoint point)
{
  const KringScene *scene = self->view->diagram->scene;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *sheet = kring_scene_get (scene, i);

      if (sheet->style.name == KRING_STYLE_NOTE && kring_distance (kring_rect_centre (sheet->bounds), point) < ASIDE)
        return TRUE;
    }
  return FALSE;
}

KringPoint
kring_map_page_note_point (KringMapPage *self)
{
  const char *id = kring_canvas_get_focused (self->canvas);
  int index = id != NULL ? kring_scene_find (self->view->diagram->scene, id) : -1;
  int w = gtk_widget_get_width (GTK_WIDGET (self->canvas)), h = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  KringPoint point = kring_canvas_to_scene (self->canvas, w / 2.0, h / 2.0), below = point;
  KringRect at;

  if (index >= 0)
    {
      KringRect bounds = kring_scene_get (self->view->diagram->scene, (guint) index)->bounds;

      below = kring_rect_centre (bounds);
      below.y += bounds.h / 2 + (BELOW + NEW_HEIGHT / 2) * self->view->scale;
    }
  at = kring_canvas_to_widget (self->canvas, (KringRect){ below.x, below.y, 0, 0 });
  if (kring_rect_holds ((KringRect){ 0, 0, w, h }, (KringPoint){ at.x, at.y }))
    point = below;
  while (lies_at (self, point))
    point = (KringPoint){ point.x + ASIDE * self->view->scale, point.y + ASIDE * self->view->scale };
  return point;
}

void
kring_map_page_move_note (KringMapPage *self, const char *id, KringPoint point)
{
  KringPoint place = kring_view_note_place (self->view, point);
  GError *error = NULL;
  gboolean ok = kring_operation_move_note (self->document, id, place.x, place.y, &error);

  kring_editor_done (self->editor, ok, &error);
}
