/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-chips.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-text.h"

/* As wide as the corner of a map is empty on a small projector. */
#define LONGEST 48
/* That is there for long: it leaves the name of a sector free. */
#define LONGEST_TIME 30

struct _KringChips
{
  GtkWidget parent_instance;

  /* Owned */
  KringEditor *editor;

  /* Borrowed: a child */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (KringChips, kring_chips, GTK_TYPE_WIDGET)

static KringViewing *
viewing (KringChips *self)
{
  return kring_editor_get_viewing (self->editor);
}

static void
focus_off_cb (KringChips *self)
{
  kring_viewing_set_focus (viewing (self), NULL, 0);
}

static void
spotlight_off_cb (KringChips *self)
{
  kring_viewing_set_spotlight (viewing (self), NULL, NULL);
}

static void
ways_off_cb (KringChips *self)
{
  kring_viewing_set_ways (viewing (self), NULL, NULL);
}

static void
planning_off_cb (KringChips *self)
{
  kring_viewing_end_planning (viewing (self));
}

static void
show_all_cb (KringChips *self)
{
  kring_viewing_show_all (viewing (self));
}

static void
term_off_cb (KringChips *self, GtkWidget *chip)
{
  int by = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "by"));
  int value = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "value"));

  kring_viewing_filter (viewing (self), (KringFilterBy) by, value, FALSE);
}

static void
tag_off_cb (KringChips *self, GtkWidget *chip)
{
  g_autofree char *tag = g_strdup (g_object_get_data (G_OBJECT (chip), "tag"));

  kring_viewing_filter_tag (viewing (self), tag, FALSE);
}

/* A word and a cross; all of it takes the chip off. */
static GtkWidget *
add_chip (KringChips *self, const char *text, GCallback off)
{
  /* Translators: what a screen reader says of a chip: %s is what it shows only, such as a sector. */
  g_autofree char *spoken = g_strdup_printf (_ ("%s, take off"), text);
  GtkWidget *chip = gtk_button_new (), *inner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONGEST);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (inner), label);
  gtk_box_append (GTK_BOX (inner), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), inner);
  gtk_widget_add_css_class (chip, "pill");
  gtk_widget_add_css_class (chip, "kring-chip");
  gtk_widget_set_tooltip_text (chip, text);
  kring_accessible_name (chip, spoken);
  g_signal_connect_object (chip, "clicked", off, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), chip);
  return chip;
}

static void
add_focus (KringChips *self)
{
  guint steps;
  const char *id = kring_viewing_get_focus (viewing (self), &steps);
  KringRow *actor = id ? kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_ACTOR, id) : NULL;
  g_autofree char *text = NULL;

  if (actor == NULL)
    return;
  /* Translators: a chip: an actor and whoever is tied to it directly, or over one other. */
  text = g_strdup_printf (ngettext ("%1$s and those one step away", "%1$s and those %2$u steps away", steps),
                          kring_row_name (actor), steps);
  add_chip (self, text, G_CALLBACK (focus_off_cb));
}

static void
add_ways (KringChips *self)
{
  KringModel *model = kring_editor_get_model (self->editor);
  const char *one, *other;
  KringRow *from, *to;
  g_autofree char *text = NULL;

  if (!kring_viewing_get_ways (viewing (self), &one, &other))
    return;
  from = kring_model_get (model, KRING_TABLE_ACTOR, one);
  to = kring_model_get (model, KRING_TABLE_ACTOR, other);
  if (from == NULL || to == NULL)
    return;
  /* Translators: a chip: the way through the line and the one through the network, from one actor to another. */
  text = g_strdup_printf (_ ("Ways between %1$s and %2$s"), kring_row_name (from), kring_row_name (to));
  add_chip (self, text, G_CALLBACK (ways_off_cb));
}

/* What is not today is never to be taken for it. */
static void
add_time (KringChips *self)
{
  KringTime time = kring_viewing_get_time (viewing (self));
  const char *id = kring_viewing_get_change (viewing (self));
  KringRow *change = id ? kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE, id) : NULL;
  g_autofree char *text = NULL;
  GtkWidget *chip;

  if (change == NULL && time == KRING_TIME_TODAY)
    return;
  if (change == NULL)
    text = g_strdup (time == KRING_TIME_AFTER ? _ ("After all changes") : _ ("All that is planned"));
  else if (kring_editor_get_read_only (self->editor) || time == KRING_TIME_TODAY)
    /* Translators: a chip over the map: %s is the name of a change, whose plans can be seen. */
    text = g_strdup_printf (_ ("Change: %s"), kring_row_name (change));
  else
    /* Translators: a chip over the map: what is done now is planned in the change %s, and not done today. */
    text = g_strdup_printf (_ ("Planning: %s"), kring_row_name (change));
  chip = add_chip (self, text, G_CALLBACK (planning_off_cb));
  gtk_label_set_max_width_chars (GTK_LABEL (gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (chip)))),
                                 LONGEST_TIME);
  if (kring_viewing_get_planning (viewing (self)) != NULL)
    gtk_widget_add_css_class (chip, "kring-planning");
}

static void
add_filters (KringChips *self)
{
  const KringFilter *filter = kring_viewing_get_filter (viewing (self));

  for (int by = 0; by < KRING_N_FILTERS; by++)
    for (int value = 0; kring_filter_terms[by] != NULL && value < (int) kring_filter_terms[by]->n_values; value++)
      if (kring_filter_has (filter, (KringFilterBy) by, value))
        {
          g_autofree char *label = kring_text_begin (kring_term_label (kring_filter_terms[by], value));
          GtkWidget *chip = add_chip (self, label, G_CALLBACK (term_off_cb));

          g_object_set_data (G_OBJECT (chip), "by", GINT_TO_POINTER (by));
          g_object_set_data (G_OBJECT (chip), "value", GINT_TO_POINTER (value));
        }
  for (guint i = 0; i < filter->tags->len; i++)
    {
      const char *id = g_ptr_array_index (filter->tags, i);
      KringRow *tag = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_TAG, id);
      GtkWidget *chip = add_chip (self, tag ? kring_row_name (tag) : "?", G_CALLBACK (tag_off_cb));

      g_object_set_data_full (G_OBJECT (chip), "tag", g_strdup (id), g_free);
    }
}

static void
add_show_all (KringChips *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show All"));

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "kring-chip");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  /* Translators: a tooltip; the letter is the key that does it. */
  gtk_widget_set_tooltip_text (button, _ ("Show all (key A)"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
}

/* The focus must leave a chip before it goes. */
static void
empty (KringChips *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *chip;

  if (root != NULL && (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, NULL);
  while ((chip = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), chip);
}

static void
renew (KringChips *self)
{
  const char *title = NULL;
  GtkWidget *first;

  empty (self);
  add_time (self);
  first = gtk_widget_get_last_child (self->box);
  if (kring_viewing_get_spotlight (viewing (self), &title) != NULL)
    add_chip (self, title, G_CALLBACK (spotlight_off_cb));
  add_ways (self);
  add_focus (self);
  add_filters (self);
  /* It shows those who are pale or left out, at whatever time. */
  if (gtk_widget_get_last_child (self->box) != first)
    add_show_all (self);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->box) != NULL);
}

/* A chip is on its way when it takes itself off: it goes once it has. */
static gboolean
renew_cb (gpointer data)
{
  KringChips *self = data;

  if (self->box != NULL)
    renew (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KringChips *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, renew_cb, g_object_ref (self), g_object_unref);
}

static void
kring_chips_dispose (GObject *object)
{
  KringChips *self = KRING_CHIPS (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (kring_chips_parent_class)->dispose (object);
}

static void
kring_chips_class_init (KringChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_chips_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kring_chips_init (KringChips *self)
{
  /* Below each other in the corner, which the map leaves empty. */
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  kring_accessible_name (GTK_WIDGET (self), _ ("What is shown"));
}

void
kring_chips_set_editor (KringChips *self, KringEditor *editor)
{
  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (viewing (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}
