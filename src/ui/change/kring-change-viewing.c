/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-change-viewing.h"

#include <string.h>

#include "kring-changes.h"
#include "kring-people.h"
#include "kring-text.h"

struct _KringChangeViewing
{
  GObject parent_instance;

  /* Owned */
  KringEditor *editor;
  char *owner; /* (nullable) */
  char *open;  /* (nullable) */
  char *meeting; /* (nullable) */

  KringChangeFace face;
  int stage;
  gboolean all_needs;
  guint catching_up; /* the source that tells of what an edit did */
};

G_DEFINE_FINAL_TYPE (KringChangeViewing, kring_change_viewing, G_TYPE_OBJECT)

static guint changed_signal;

static void
changed (KringChangeViewing *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* Somebody whom nothing is seen to by any more could not be taken off the filter. */
static void
forget_owner (KringChangeViewing *self)
{
  g_autoptr (GPtrArray) all = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE);

  for (guint i = 0; self->owner != NULL && i < all->len; i++)
    if (kring_text_same (kring_people_owner (kring_editor_get_model (self->editor), g_ptr_array_index (all, i)), self->owner))
      return;
  g_clear_pointer (&self->owner, g_free);
}

/* What is gone is not open any more. */
static void
catch_up (KringChangeViewing *self)
{
  if (self->open != NULL
      && kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE, self->open) == NULL)
    g_clear_pointer (&self->open, g_free);
  forget_owner (self);
  changed (self);
}

static gboolean
catch_up_cb (gpointer data)
{
  KringChangeViewing *self = data;

  self->catching_up = 0;
  catch_up (self);
  return G_SOURCE_REMOVE;
}

/* Many an edit is made because a field lost the focus: what takes it at that moment must not be gone when it does. */
static void
model_changed_cb (KringChangeViewing *self)
{
  if (self->catching_up == 0)
    self->catching_up = g_idle_add_full (G_PRIORITY_HIGH_IDLE, catch_up_cb, self, NULL);
}

static void
kring_change_viewing_finalize (GObject *object)
{
  KringChangeViewing *self = KRING_CHANGE_VIEWING (object);

  g_clear_handle_id (&self->catching_up, g_source_remove);
  g_clear_object (&self->editor);
  g_free (self->owner);
  g_free (self->open);
  g_free (self->meeting);
  G_OBJECT_CLASS (kring_change_viewing_parent_class)->finalize (object);
}

static void
kring_change_viewing_class_init (KringChangeViewingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_change_viewing_finalize;
  changed_signal
      = g_signal_new ("changed", KRING_TYPE_CHANGE_VIEWING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_change_viewing_init (KringChangeViewing *self)
{
  self->stage = -1;
}

KringChangeViewing *
kring_change_viewing_new (KringEditor *editor)
{
  KringChangeViewing *self = g_object_new (KRING_TYPE_CHANGE_VIEWING, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_editor_get_selection (editor), "notify::need", G_CALLBACK (changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

KringChangeFace
kring_change_viewing_get_face (KringChangeViewing *self)
{
  return self->face;
}

void
kring_change_viewing_set_face (KringChangeViewing *self, KringChangeFace face)
{
  if (self->face == face && self->open == NULL && self->meeting == NULL)
    return;
  self->face = face;
  g_clear_pointer (&self->open, g_free);
  g_clear_pointer (&self->meeting, g_free);
  changed (self);
}

const char *
kring_change_viewing_get_need (KringChangeViewing *self)
{
  return self->all_needs ? NULL : kring_editor_get_need (self->editor);
}

void
kring_change_viewing_set_need (KringChangeViewing *self, const char *need)
{
  if (g_strcmp0 (need, kring_change_viewing_get_need (self)) == 0)
    return;
  self->all_needs = need == NULL;
  if (need != NULL && g_strcmp0 (need, kring_editor_get_need (self->editor)) != 0)
    kring_selection_set_need (kring_editor_get_selection (self->editor), need);
  else
    changed (self);
}

const char *
kring_change_viewing_get_owner (KringChangeViewing *self)
{
  return self->owner;
}

void
kring_change_viewing_set_owner (KringChangeViewing *self, const char *owner)
{
  if (g_strcmp0 (owner, self->owner) == 0)
    return;
  g_free (self->owner);
  self->owner = g_strdup (owner);
  changed (self);
}

int
kring_change_viewing_get_stage (KringChangeViewing *self)
{
  return self->stage;
}

void
kring_change_viewing_set_stage (KringChangeViewing *self, int stage)
{
  if (self->stage == stage)
    return;
  self->stage = stage;
  changed (self);
}

const char *
kring_change_viewing_get_open (KringChangeViewing *self)
{
  return self->open;
}

void
kring_change_viewing_set_open (KringChangeViewing *self, const char *id)
{
  if (g_strcmp0 (id, self->open) == 0)
    return;
  g_free (self->open);
  self->open = g_strdup (id);
  changed (self);
}

const char *
kring_change_viewing_get_meeting (KringChangeViewing *self)
{
  return self->meeting;
}

void
kring_change_viewing_set_meeting (KringChangeViewing *self, const char *id)
{
  if (g_strcmp0 (id, self->meeting) == 0)
    return;
  g_free (self->meeting);
  self->meeting = g_strdup (id);
  changed (self);
}

static gboolean
is_shown (KringChangeViewing *self, const KringChange *change)
{
  const char *need = kring_change_viewing_get_need (self);

  return (need == NULL || strcmp (change->need, need) == 0) && (self->stage < 0 || change->stage == self->stage)
         && (self->owner == NULL
             || kring_text_same (kring_people_owner (kring_editor_get_model (self->editor), &change->row),
                                 self->owner));
}

GPtrArray *
kring_change_viewing_dup_changes (KringChangeViewing *self)
{
  GPtrArray *all = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (is_shown (self, g_ptr_array_index (all, i)))
      g_ptr_array_add (shown, g_ptr_array_index (all, i));
  g_ptr_array_unref (all);
  g_ptr_array_sort (shown, kring_change_order);
  return shown;
}
