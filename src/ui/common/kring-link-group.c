/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-link-group.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-entry-row.h"
#include "kring-text.h"

struct _KringLinkGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  KringEditor *editor;
  GPtrArray *lines; /* of AdwActionRow, borrowed from the children */

  /* Borrowed: children */
  GtkWidget *entry; /* (nullable) */

  const KringLinkKind *kind;
};

G_DEFINE_FINAL_TYPE (KringLinkGroup, kring_link_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  MADE,
  TYPED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
id_of (gpointer line)
{
  return g_object_get_data (G_OBJECT (line), "id");
}

static void
part_cb (KringLinkGroup *self, GtkWidget *button)
{
  GtkWidget *line = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  KringRow *row = kring_model_get (kring_editor_get_model (self->editor), self->kind->table, id_of (line));

  if (row != NULL)
    kring_editor_remove (self->editor, row);
}

static void
activated_cb (KringLinkGroup *self, GtkWidget *line)
{
  g_signal_emit (self, signals[CHOSEN], 0, id_of (line));
}

static gboolean
applied_cb (KringLinkGroup *self, const char *text)
{
  gboolean taken = FALSE;

  g_signal_emit (self, signals[TYPED], 0, text, &taken);
  return taken;
}

static void
kring_link_group_dispose (GObject *object)
{
  KringLinkGroup *self = KRING_LINK_GROUP (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_link_group_parent_class)->dispose (object);
}

static void
kring_link_group_class_init (KringLinkGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_link_group_dispose;
  signals[MADE] = g_signal_new ("made", KRING_TYPE_LINK_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                ADW_TYPE_ACTION_ROW, G_TYPE_STRING);
  signals[TYPED] = g_signal_new ("typed", KRING_TYPE_LINK_GROUP, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL,
                                 NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[CHOSEN] = g_signal_new ("chosen", KRING_TYPE_LINK_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_STRING);
}

static void
kring_link_group_init (KringLinkGroup *self)
{
  self->lines = g_ptr_array_new ();
}

GtkWidget *
kring_link_group_new (KringEditor *editor, const KringLinkKind *kind)
{
  KringLinkGroup *self = g_object_new (KRING_TYPE_LINK_GROUP, NULL);

  self->editor = g_object_ref (editor);
  self->kind = kind;
  return GTK_WIDGET (self);
}

void
kring_link_group_add_entry (KringLinkGroup *self, const char *title)
{
  self->entry = kring_entry_row_new (title);
  kring_entry_row_set_applies (KRING_ENTRY_ROW (self->entry));
  g_signal_connect_object (self->entry, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->entry);
}

static GtkWidget *
make_line (KringLinkGroup *self, const KringRow *row)
{
  GtkWidget *line = adw_action_row_new (), *part = gtk_button_new_from_icon_name ("list-remove-symbolic");

  g_object_set_data_full (G_OBJECT (line), "id", g_strdup (row->id), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  gtk_widget_add_css_class (part, "flat");
  gtk_widget_set_valign (part, GTK_ALIGN_CENTER);
  g_signal_connect_object (part, "clicked", G_CALLBACK (part_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), part);
  g_object_set_data (G_OBJECT (line), "part", part);
  if (self->kind->opens)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
      g_signal_connect_object (line, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
    }
  return line;
}

static void
show (KringLinkGroup *self, GtkWidget *line, const KringRow *row)
{
  KringModel *model = kring_editor_get_model (self->editor);
  g_autofree char *title = self->kind->title (model, row);
  g_autofree char *subtitle = self->kind->subtitle ? self->kind->subtitle (model, row) : NULL;
  /* Translators: a button: %s is no longer to be listed here. */
  g_autofree char *part = g_strdup_printf (_ ("Remove %s from here"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (line), subtitle);
  kring_accessible_name (line, title);
  kring_accessible_name (g_object_get_data (G_OBJECT (line), "part"), part);
  gtk_widget_set_tooltip_text (g_object_get_data (G_OBJECT (line), "part"), part);
  gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (line), "part"), !kring_editor_get_read_only (self->editor));
}

static gboolean
fits (KringLinkGroup *self, GPtrArray *rows)
{
  if (self->lines->len != rows->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (id_of (g_ptr_array_index (self->lines, i)), KRING_ROW (g_ptr_array_index (rows, i))->id) != 0)
      return FALSE;
  return TRUE;
}

/* The focus must leave a widget before that goes. */
static void
empty (KringLinkGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  for (guint i = 0; i < self->lines->len; i++)
    {
      GtkWidget *line = g_ptr_array_index (self->lines, i);

      if (root != NULL && (gtk_widget_get_state_flags (line) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
        gtk_root_set_focus (root, NULL);
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), line);
    }
  g_ptr_array_set_size (self->lines, 0);
}

/* What something is added by stays first, where it was when there was nothing else. */
static void
refill (KringLinkGroup *self, GPtrArray *rows)
{
  g_autoptr (GtkWidget) entry = self->entry ? g_object_ref (self->entry) : NULL;
  gboolean focus = entry != NULL && (gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  empty (self);
  if (focus && gtk_widget_get_root (entry) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (entry), NULL);
  if (entry != NULL)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), entry);
  if (entry != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), entry);
  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i);
      GtkWidget *line = make_line (self, row);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), line);
      g_ptr_array_add (self->lines, line);
      g_signal_emit (self, signals[MADE], 0, line, row->id);
    }
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (kring_entry_row_get_entry (KRING_ENTRY_ROW (entry))));
}

static int
by_title (gconstpointer a, gconstpointer b, gpointer data)
{
  KringLinkGroup *self = data;
  const KringRow *x = *(KringRow *const *)a, *y = *(KringRow *const *)b;
  g_autofree char *one = self->kind->title (kring_editor_get_model (self->editor), x);
  g_autofree char *other = self->kind->title (kring_editor_get_model (self->editor), y);
  int order = kring_text_collate (one, other);

  return order != 0 ? order : strcmp (x->id, y->id);
}

void
kring_link_group_load (KringLinkGroup *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  if (rows != NULL)
    g_ptr_array_extend (sorted, rows, NULL, NULL);
  g_ptr_array_sort_with_data (sorted, by_title, self);
  if (!fits (self, sorted))
    refill (self, sorted);
  for (guint i = 0; i < sorted->len; i++)
    show (self, g_ptr_array_index (self->lines, i), g_ptr_array_index (sorted, i));
  if (self->entry != NULL)
    gtk_widget_set_sensitive (self->entry, !kring_editor_get_read_only (self->editor));
}

void
kring_link_group_foreach (KringLinkGroup *self, KringLinkFunc func, gpointer data)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      gpointer line = g_ptr_array_index (self->lines, i);
      KringRow *row = kring_model_get (kring_editor_get_model (self->editor), self->kind->table, id_of (line));

      if (row != NULL)
        func (data, line, row);
    }
}
