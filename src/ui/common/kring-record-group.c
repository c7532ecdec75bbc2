/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-record-group.h"

#include <string.h>

struct _KringRecordGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  KringEditor *editor;
  GPtrArray *rows; /* of KringRecordRow, borrowed from the widgets below */
  char *wanted;    /* (nullable): which record is unfolded when it is there */

  const KringRecordKind *kind;

  /* Borrowed: a child */
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (KringRecordGroup, kring_record_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_SUBTITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint added_signal;

static void
kring_record_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KringRecordGroup *self = KRING_RECORD_GROUP (object);

  if (id == PROP_EMPTY_TITLE)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->empty), g_value_get_string (value));
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->empty), g_value_get_string (value));
}

static void
kring_record_group_dispose (GObject *object)
{
  KringRecordGroup *self = KRING_RECORD_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_record_group_parent_class)->dispose (object);
}

static void
kring_record_group_class_init (KringRecordGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kring_record_group_dispose;
  object_class->set_property = kring_record_group_set_property;
  properties[PROP_EMPTY_TITLE]
      = g_param_spec_string ("empty-title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY_SUBTITLE]
      = g_param_spec_string ("empty-subtitle", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  added_signal = g_signal_new ("added", KRING_TYPE_RECORD_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               KRING_TYPE_RECORD_ROW);
}

static void
kring_record_group_init (KringRecordGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->empty = adw_action_row_new ();
  gtk_widget_add_css_class (self->empty, "dim-label");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->empty);
}

void
kring_record_group_set_up (KringRecordGroup *self, KringEditor *editor, const KringRecordKind *kind)
{
  g_set_object (&self->editor, editor);
  self->kind = kind;
}

static gboolean
fits (KringRecordGroup *self, GPtrArray *rows)
{
  if (self->rows->len != rows->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (kring_record_row_get_id (g_ptr_array_index (self->rows, i)),
                KRING_ROW (g_ptr_array_index (rows, i))->id)
        != 0)
      return FALSE;
  return TRUE;
}

/* Whether these rows hold that one. */
static gboolean
holds (KringRecordGroup *self, const KringRow *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (kring_record_row_get_id (g_ptr_array_index (self->rows, i)), row->id))
      return TRUE;
  return FALSE;
}

/* Whether somebody is at one of these rows and they are the same, in whatever order. */
static gboolean
only_moves_under_hand (KringRecordGroup *self, GPtrArray *rows)
{
  if (self->rows->len != rows->len
      || (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!holds (self, g_ptr_array_index (rows, i)))
      return FALSE;
  return TRUE;
}

/* The focus must leave a widget before that goes. */
static void
take_away (KringRecordGroup *self, GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, NULL);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
}

/* Rows that stay are the same widgets, unfolded as they were, in whatever order. */
static GHashTable *
empty (KringRecordGroup *self)
{
  GHashTable *kept = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GPtrArray) rows = g_steal_pointer (&self->rows);

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      KringRecordRow *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (kept, (gpointer) kring_record_row_get_id (row), g_object_ref (row));
      take_away (self, GTK_WIDGET (row));
    }
  return kept;
}

static void
refill (KringRecordGroup *self, GPtrArray *rows)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean within = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  g_autoptr (GtkWidget) focus = within && root != NULL && gtk_root_get_focus (root) != NULL ? g_object_ref (gtk_root_get_focus (root)) : NULL;
  g_autoptr (GHashTable) kept = empty (self);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *id = KRING_ROW (g_ptr_array_index (rows, i))->id;
      GtkWidget *there = g_hash_table_lookup (kept, id);
      GtkWidget *row = there ? there : kring_record_row_new (self->editor, self->kind, id);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
      if (there != NULL)
        kring_record_row_reload (KRING_RECORD_ROW (row));
      else
        g_signal_emit (self, added_signal, 0, row);
    }
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (focus);
  else if (within)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
unfold (KringRecordGroup *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (strcmp (kring_record_row_get_id (g_ptr_array_index (self->rows, i)), id) == 0)
      {
        kring_record_row_unfold (g_ptr_array_index (self->rows, i));
        return TRUE;
      }
  return FALSE;
}

void
kring_record_group_load (KringRecordGroup *self, GPtrArray *rows)
{
  /* A row that moved when its day was written would take the field that is written in next out of view. */
  if (fits (self, rows) || only_moves_under_hand (self, rows))
    for (guint i = 0; i < self->rows->len; i++)
      kring_record_row_reload (g_ptr_array_index (self->rows, i));
  else
    refill (self, rows);
  gtk_widget_set_visible (self->empty, rows->len == 0);
  if (self->wanted != NULL && unfold (self, self->wanted))
    g_clear_pointer (&self->wanted, g_free);
}

void
kring_record_group_foreach (KringRecordGroup *self, KringRecordFunc func, gpointer data)
{
  for (guint i = 0; i < self->rows->len; i++)
    func (data, g_ptr_array_index (self->rows, i));
}

void
kring_record_group_unfold (KringRecordGroup *self, const char *id)
{
  kring_set (&self->wanted, unfold (self, id) ? NULL : id);
}
