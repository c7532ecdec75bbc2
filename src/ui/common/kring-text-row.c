/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-text-row.h"

#include "kring-accessible.h"

struct _KringTextRow
{
  AdwPreferencesRow parent_instance;

  /* Template */
  GtkWidget *heading;
  GtkTextView *view;
  GtkLabel *sizer;
};

G_DEFINE_FINAL_TYPE (KringTextRow, kring_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
title_changed_cb (KringTextRow *self)
{
  kring_accessible_name (GTK_WIDGET (self->view), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

/* A text view learns its height from text that it lays out later, in idle time: until then its row would be too low. A
 * label of the same words under it knows at once. */
static void
text_changed_cb (KringTextRow *self)
{
  g_autofree char *text = NULL;

  g_object_get (kring_text_row_get_buffer (self), "text", &text, NULL);
  gtk_label_set_label (self->sizer, text);
}

static void
kring_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (kring_text_row_parent_class)->dispose (object);
}

static void
kring_text_row_class_init (KringTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_text_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/common/kring-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KringTextRow, heading);
  gtk_widget_class_bind_template_child (widget_class, KringTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, KringTextRow, sizer);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
}

static void
kring_text_row_init (KringTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_accessible_focus_by_click (GTK_WIDGET (self), GTK_WIDGET (self->view));
  g_signal_connect_object (kring_text_row_get_buffer (self), "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkTextView *
kring_text_row_get_view (KringTextRow *self)
{
  return self->view;
}

GtkTextBuffer *
kring_text_row_get_buffer (KringTextRow *self)
{
  return gtk_text_view_get_buffer (self->view);
}

void
kring_text_row_hide_title (KringTextRow *self)
{
  gtk_widget_set_visible (self->heading, FALSE);
}
