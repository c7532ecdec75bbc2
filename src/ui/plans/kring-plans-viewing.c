/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-plans-viewing.h"

struct _KringPlansViewing
{
  GObject parent_instance;

  /* Owned */
  KringEditor *editor;
  char *open; /* (nullable) */

  guint catching_up; /* the source that tells of what an edit did */
};

G_DEFINE_FINAL_TYPE (KringPlansViewing, kring_plans_viewing, G_TYPE_OBJECT)

enum
{
  CHANGED,
  NEW_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KringModel *
model_of (KringPlansViewing *self)
{
  return kring_editor_get_model (self->editor);
}

/* One is in view as long as there is any. */
static void
keep_one_open (KringPlansViewing *self)
{
  g_autoptr (GPtrArray) plans = NULL;

  if (self->open != NULL && kring_model_get (model_of (self), KRING_TABLE_DEVELOPMENT, self->open) != NULL)
    return;
  plans = kring_plans_viewing_dup_plans (self);
  kring_set (&self->open, plans->len > 0 ? KRING_ROW (g_ptr_array_index (plans, 0))->id : NULL);
}

static gboolean
catch_up_cb (gpointer data)
{
  KringPlansViewing *self = data;

  self->catching_up = 0;
  keep_one_open (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Many an edit is made because a field lost the focus: what takes it at that moment must not be gone when it does. */
static void
model_changed_cb (KringPlansViewing *self)
{
  if (self->catching_up == 0)
    self->catching_up = g_idle_add_full (G_PRIORITY_HIGH_IDLE, catch_up_cb, self, NULL);
}

static void
kring_plans_viewing_finalize (GObject *object)
{
  KringPlansViewing *self = KRING_PLANS_VIEWING (object);

  g_clear_handle_id (&self->catching_up, g_source_remove);
  g_clear_object (&self->editor);
  g_free (self->open);
  G_OBJECT_CLASS (kring_plans_viewing_parent_class)->finalize (object);
}

static void
kring_plans_viewing_class_init (KringPlansViewingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_plans_viewing_finalize;
  signals[CHANGED]
      = g_signal_new ("changed", KRING_TYPE_PLANS_VIEWING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NEW_WANTED]
      = g_signal_new ("new-wanted", KRING_TYPE_PLANS_VIEWING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_plans_viewing_init (KringPlansViewing *self)
{
}

KringPlansViewing *
kring_plans_viewing_new (KringEditor *editor)
{
  KringPlansViewing *self = g_object_new (KRING_TYPE_PLANS_VIEWING, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (model_of (self), "changed", G_CALLBACK (model_changed_cb), self, G_CONNECT_SWAPPED);
  keep_one_open (self);
  return self;
}

KringEditor *
kring_plans_viewing_get_editor (KringPlansViewing *self)
{
  return self->editor;
}

const char *
kring_plans_viewing_get_open (KringPlansViewing *self)
{
  return self->open;
}

void
kring_plans_viewing_set_open (KringPlansViewing *self, const char *id)
{
  if (g_strcmp0 (id, self->open) == 0)
    return;
  kring_document_seal (kring_editor_get_document (self->editor));
  kring_set (&self->open, id);
  g_signal_emit (self, signals[CHANGED], 0);
}

GPtrArray *
kring_plans_viewing_dup_plans (KringPlansViewing *self)
{
  GPtrArray *plans = kring_model_all (model_of (self), KRING_TABLE_DEVELOPMENT);

  g_ptr_array_sort (plans, kring_development_order);
  return plans;
}

void
kring_plans_viewing_want_new (KringPlansViewing *self)
{
  g_signal_emit (self, signals[NEW_WANTED], 0);
}
