/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-filter-popover.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-text.h"

#define HIGHEST 560

struct _KringFilterPopover
{
  GtkPopover parent_instance;

  /* Owned */
  KringEditor *editor;
  GPtrArray *ticks; /* of GtkCheckButton, borrowed from the widgets below */

  /* Borrowed: children */
  GtkWidget *columns[2];
  GtkWidget *tags; /* (nullable): the group of the tags there are */

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringFilterPopover, kring_filter_popover, GTK_TYPE_POPOVER)

/* By what, under which heading and in which column; tags come last, as there may be any number of them. */
static const struct
{
  KringFilterBy by;
  const char *heading;
  int column;
} groups[] = {
  { KRING_FILTER_SECTOR, N_ ("Sector"), 0 },
  { KRING_FILTER_RING, N_ ("Ring"), 0 },
  { KRING_FILTER_KIND, N_ ("Kind"), 1 },
  { KRING_FILTER_STRENGTH, N_ ("Ties"), 1 },
};

static KringViewing *
viewing (KringFilterPopover *self)
{
  return kring_editor_get_viewing (self->editor);
}

static void
ticked_cb (KringFilterPopover *self, GtkCheckButton *tick)
{
  const char *tag = g_object_get_data (G_OBJECT (tick), "tag");
  int by = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (tick), "by"));
  int value = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (tick), "value"));
  gboolean chosen = gtk_check_button_get_active (tick);

  if (self->loading)
    return;
  if (tag != NULL)
    kring_viewing_filter_tag (viewing (self), tag, chosen);
  else
    kring_viewing_filter (viewing (self), (KringFilterBy) by, value, chosen);
}

static GtkWidget *
add_tick (KringFilterPopover *self, GtkWidget *group, const char *label)
{
  GtkWidget *tick = gtk_check_button_new_with_label (label);

  kring_accessible_name (tick, label);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->ticks, tick);
  gtk_box_append (GTK_BOX (group), tick);
  return tick;
}

static GtkWidget *
add_group (KringFilterPopover *self, const char *heading, int column)
{
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  kring_accessible_name (group, heading);
  gtk_box_append (GTK_BOX (group), label);
  gtk_box_append (GTK_BOX (self->columns[column]), group);
  return group;
}

static void
add_terms (KringFilterPopover *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const KringTerms *terms = kring_filter_terms[groups[i].by];
      GtkWidget *group = add_group (self, _ (groups[i].heading), groups[i].column);

      for (int value = 0; value < (int) terms->n_values; value++)
        {
          g_autofree char *label = kring_text_begin (kring_term_label (terms, value));
          GtkWidget *tick = add_tick (self, group, label);

          g_object_set_data (G_OBJECT (tick), "by", GINT_TO_POINTER (groups[i].by));
          g_object_set_data (G_OBJECT (tick), "value", GINT_TO_POINTER (value));
        }
    }
}

/* The tags of the document as they are when the popover is opened. */
static void
renew_tags (KringFilterPopover *self)
{
  g_autoptr (GPtrArray) tags = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_TAG);

  for (guint i = self->ticks->len; i-- > 0;)
    if (g_object_get_data (g_ptr_array_index (self->ticks, i), "tag") != NULL)
      g_ptr_array_remove_index (self->ticks, i);
  if (self->tags != NULL)
    gtk_box_remove (GTK_BOX (self->columns[1]), self->tags);
  self->tags = tags->len > 0 ? add_group (self, _ ("Tags"), 1) : NULL;
  for (guint i = 0; i < tags->len; i++)
    {
      KringRow *tag = g_ptr_array_index (tags, i);

      g_object_set_data_full (G_OBJECT (add_tick (self, self->tags, kring_row_name (tag))), "tag", g_strdup (tag->id),
                              g_free);
    }
}

static void
show (KringFilterPopover *self)
{
  const KringFilter *filter = kring_viewing_get_filter (viewing (self));

  self->loading = TRUE;
  for (guint i = 0; i < self->ticks->len; i++)
    {
      GObject *tick = g_ptr_array_index (self->ticks, i);
      const char *tag = g_object_get_data (tick, "tag");
      int by = GPOINTER_TO_INT (g_object_get_data (tick, "by"));
      int value = GPOINTER_TO_INT (g_object_get_data (tick, "value"));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), tag ? kring_filter_has_tag (filter, tag)
                                                                : kring_filter_has (filter, (KringFilterBy) by, value));
    }
  self->loading = FALSE;
}

static void
kring_filter_popover_map (GtkWidget *widget)
{
  KringFilterPopover *self = KRING_FILTER_POPOVER (widget);

  renew_tags (self);
  show (self);
  GTK_WIDGET_CLASS (kring_filter_popover_parent_class)->map (widget);
}

static void
kring_filter_popover_dispose (GObject *object)
{
  KringFilterPopover *self = KRING_FILTER_POPOVER (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_filter_popover_parent_class)->dispose (object);
}

static void
kring_filter_popover_class_init (KringFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_filter_popover_dispose;
  GTK_WIDGET_CLASS (klass)->map = kring_filter_popover_map;
}

static GtkWidget *
make_heading (void)
{
  GtkWidget *label = gtk_label_new (_ ("Show only"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "title-4");
  return label;
}

static void
kring_filter_popover_init (KringFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                                      "max-content-height", HIGHEST, "child", box, NULL);

  self->ticks = g_ptr_array_new ();
  gtk_box_append (GTK_BOX (box), make_heading ());
  gtk_box_append (GTK_BOX (box), row);
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    {
      self->columns[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
      gtk_box_append (GTK_BOX (row), self->columns[i]);
    }
  add_terms (self);
  gtk_widget_add_css_class (box, "kring-filter");
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  kring_accessible_name (GTK_WIDGET (self), _ ("Show only"));
}

void
kring_filter_popover_set_editor (KringFilterPopover *self, KringEditor *editor)
{
  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (viewing (self), "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}
