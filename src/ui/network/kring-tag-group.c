/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-tag-group.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-operations.h"
#include "kring-text.h"

struct _KringTagGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  KringEditor *editor;
  GStrv actors;
  GPtrArray *buttons; /* of GtkToggleButton, borrowed from the box below */

  /* Borrowed: children */
  GtkWidget *row; /* that holds the box */
  GtkWidget *box;
  GtkWidget *name;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringTagGroup, kring_tag_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *const *
actors_of (KringTagGroup *self)
{
  return (const char *const *) self->actors;
}

static void
toggled_cb (KringTagGroup *self, GtkToggleButton *button)
{
  KringDocument *document = kring_editor_get_document (self->editor);
  g_autofree char *tag = g_strdup (g_object_get_data (G_OBJECT (button), "tag"));
  KringRow *row = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_TAG, tag);
  GError *error = NULL;
  gboolean ok;

  if (self->loading || row == NULL)
    return;
  if (gtk_toggle_button_get_active (button))
    {
      g_autofree char *name = g_strdup (kring_row_name (row));

      ok = kring_operation_tag (document, actors_of (self), name, &error);
    }
  else
    ok = kring_operation_untag (document, actors_of (self), tag, &error);
  kring_editor_done (self->editor, ok, &error);
}

static void
apply_cb (KringTagGroup *self)
{
  g_autofree char *name = kring_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->name)), FALSE);
  GError *error = NULL;

  if (name[0] == '\0')
    return;
  if (kring_editor_done (self->editor,
                         kring_operation_tag (kring_editor_get_document (self->editor), actors_of (self), name, &error),
                         &error))
    gtk_editable_set_text (GTK_EDITABLE (self->name), "");
}

/* How many of the actors bear @tag (an id). */
static guint
count_bearers (KringTagGroup *self, const char *tag)
{
  GPtrArray *worn
      = kring_model_referring (kring_editor_get_model (self->editor), KRING_TABLE_TAGGING, "tag", tag);
  guint n = 0;

  for (guint i = 0; worn != NULL && i < worn->len; i++)
    n += g_strv_contains (actors_of (self), KRING_TAGGING (g_ptr_array_index (worn, i))->actor);
  return n;
}

/* "Evenings", or of several actors who do not all bear it "Evenings (2 of 5)". */
static char *
label_of (KringTagGroup *self, const KringRow *tag, guint bearers)
{
  guint all = g_strv_length (self->actors);

  if (bearers == 0 || bearers == all)
    return g_strdup (kring_row_name (tag));
  /* Translators: a tag, and how many of the chosen actors bear it: "Evenings (2 of 5)". */
  return g_strdup_printf (C_ ("tag", "%1$s (%2$u of %3$u)"), kring_row_name (tag), bearers, all);
}

static GtkWidget *
make_button (KringTagGroup *self, const KringRow *tag)
{
  GtkWidget *button = gtk_toggle_button_new (), *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "kring-chip");
  g_object_set_data_full (G_OBJECT (button), "tag", g_strdup (tag->id), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static gboolean
fits (KringTagGroup *self, GPtrArray *tags)
{
  if (self->buttons->len != tags->len)
    return FALSE;
  for (guint i = 0; i < tags->len; i++)
    if (strcmp (g_object_get_data (g_ptr_array_index (self->buttons, i), "tag"),
                KRING_ROW (g_ptr_array_index (tags, i))->id)
        != 0)
      return FALSE;
  return TRUE;
}

/* The focus must leave a button before that goes. */
static void
replace_buttons (KringTagGroup *self, GPtrArray *tags)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *child;

  if (root != NULL && (gtk_widget_get_state_flags (self->box) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, NULL);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->box), child);
  g_ptr_array_set_size (self->buttons, 0);
  for (guint i = 0; i < tags->len; i++)
    {
      GtkWidget *button = make_button (self, g_ptr_array_index (tags, i));

      gtk_flow_box_append (GTK_FLOW_BOX (self->box), button);
      /* The button is what is operated, not the place it stands in. */
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
      g_ptr_array_add (self->buttons, button);
    }
}

void
kring_tag_group_load (KringTagGroup *self, const char *const *actors)
{
  g_autoptr (GPtrArray) tags = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_TAG);
  gboolean writable = !kring_editor_get_read_only (self->editor);

  if (actors != actors_of (self))
    {
      g_strfreev (self->actors);
      self->actors = g_strdupv ((char **) actors);
    }
  self->loading = TRUE;
  if (!fits (self, tags))
    replace_buttons (self, tags);
  for (guint i = 0; i < tags->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      guint bearers = count_bearers (self, KRING_ROW (g_ptr_array_index (tags, i))->id);
      g_autofree char *label = label_of (self, g_ptr_array_index (tags, i), bearers);

      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), label);
      gtk_widget_set_tooltip_text (button, label);
      kring_accessible_name (button, label);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), bearers == g_strv_length (self->actors));
      gtk_widget_set_sensitive (button, writable);
    }
  self->loading = FALSE;
  gtk_widget_set_visible (self->row, tags->len > 0);
  gtk_widget_set_sensitive (self->name, writable);
}

static void
kring_tag_group_dispose (GObject *object)
{
  KringTagGroup *self = KRING_TAG_GROUP (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->actors, g_strfreev);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_tag_group_parent_class)->dispose (object);
}

static void
kring_tag_group_class_init (KringTagGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_tag_group_dispose;
}

static void
kring_tag_group_init (KringTagGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->buttons = g_ptr_array_new ();
  self->box = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "column-spacing", 6, "row-spacing", 6,
                            "max-children-per-line", 3, NULL);
  gtk_widget_add_css_class (self->box, "kring-tags");
  self->row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "child", self->box, "activatable", FALSE, "focusable", FALSE, NULL);
  self->name = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("New tag"), "show-apply-button", TRUE, NULL);
  adw_preferences_group_set_title (group, _ ("Tags"));
  adw_preferences_group_add (group, self->row);
  adw_preferences_group_add (group, self->name);
  kring_accessible_name (self->box, _ ("Tags"));
  kring_accessible_name_lists (GTK_WIDGET (self), _ ("Tags"));
  kring_accessible_name (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->name))), _ ("New tag"));
  g_signal_connect_object (self->name, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
}

void
kring_tag_group_set_editor (KringTagGroup *self, KringEditor *editor)
{
  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
}
