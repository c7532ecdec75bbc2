/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-editor.h"

#include <glib/gi18n-lib.h>

#include "kring-editor-private.h"
#include "kring-operations.h"

struct _KringEditor
{
  GObject parent_instance;

  /* Owned */
  KringDocument *document;
  KringSelection *selection;
  KringViewing *viewing;
  KringMeasure *measure;
};

enum
{
  FAILED,
  SAID,
  REMOVED,
  CHANGE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringEditor, kring_editor, G_TYPE_OBJECT)

static void
kring_editor_dispose (GObject *object)
{
  KringEditor *self = KRING_EDITOR (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->viewing);
  g_clear_pointer (&self->measure, kring_measure_free);
  G_OBJECT_CLASS (kring_editor_parent_class)->dispose (object);
}

static void
kring_editor_class_init (KringEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_editor_dispose;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHANGE_WANTED] = g_signal_new ("change-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRV, G_TYPE_STRING);
}

static void
kring_editor_init (KringEditor *self)
{
}

static void
model_changed_cb (KringEditor *self)
{
  kring_viewing_forget_gone (self->viewing, kring_editor_get_model (self));
}

KringEditor *
kring_editor_new (KringDocument *document, KringSelection *selection)
{
  KringEditor *self = g_object_new (KRING_TYPE_EDITOR, NULL);

  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  self->viewing = kring_viewing_new ();
  self->measure = kring_measure_new_pango (NULL, 1);
  g_signal_connect_object (kring_editor_get_model (self), "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

KringDocument *
kring_editor_get_document (KringEditor *self)
{
  return self->document;
}

KringViewing *
kring_editor_get_viewing (KringEditor *self)
{
  return self->viewing;
}

KringSelection *
kring_editor_get_selection (KringEditor *self)
{
  return self->selection;
}

KringModel *
kring_editor_get_model (KringEditor *self)
{
  return kring_document_get_model (self->document);
}

const char *
kring_editor_get_need (KringEditor *self)
{
  return kring_selection_get_need (self->selection);
}

gboolean
kring_editor_shows_whole (KringEditor *self)
{
  return kring_viewing_get_arrangement (self->viewing) != KRING_ARRANGEMENT_AROUND || kring_editor_get_need (self) == NULL;
}

gboolean
kring_editor_may_offer (KringEditor *self, const KringActor *actor)
{
  return actor->need == NULL || kring_editor_shows_whole (self) || g_strcmp0 (actor->need, kring_editor_get_need (self)) == 0;
}

KringMeasure *
kring_editor_get_measure (KringEditor *self)
{
  return self->measure;
}

void
kring_editor_set_measure (KringEditor *self, KringMeasure *measure)
{
  g_clear_pointer (&self->measure, kring_measure_free);
  self->measure = measure;
}

gboolean
kring_editor_get_read_only (KringEditor *self)
{
  return kring_document_get_read_only (self->document);
}

gboolean
kring_editor_done (KringEditor *self, gboolean ok, GError **error)
{
  g_autoptr (GError) owned = g_steal_pointer (error);

  if (!ok)
    g_signal_emit (self, signals[FAILED], 0, owned ? owned->message : _ ("That could not be done."));
  return ok;
}

void
kring_editor_say (KringEditor *self, const char *sentence)
{
  g_signal_emit (self, signals[SAID], 0, sentence);
}

void
kring_editor_say_removed (KringEditor *self, const char *sentence)
{
  g_signal_emit (self, signals[REMOVED], 0, sentence);
}

void
kring_editor_remove (KringEditor *self, const KringRow *row)
{
  GError *error = NULL;
  static const char *const nameless[KRING_N_TABLES] = {
    [KRING_TABLE_TIE] = N_ ("Tie removed"),         [KRING_TABLE_STORY] = N_ ("Story removed"),
    [KRING_TABLE_VERDICT] = N_ ("Verdict removed"), [KRING_TABLE_NOTE] = N_ ("Note removed"),
    [KRING_TABLE_PLAN] = N_ ("Plan taken back"),
  };
  const char *what = nameless[row->table->index];
  g_autofree char *said = NULL;

  if (row->table->index == KRING_TABLE_TIE && kring_viewing_get_planning (self->viewing) != NULL)
    {
      kring_editor_plan_end (self, row->id);
      return;
    }
  if (what != NULL)
    said = g_strdup (_ (what));
  else
    /* Translators: %s is the name of a need or an actor. */
    said = kring_row_name (row) != NULL && kring_row_name (row)[0] != '\0'
               ? g_strdup_printf (_ ("%s removed"), kring_row_name (row))
               : g_strdup (_ ("Removed"));
  if (kring_editor_done (self, kring_operation_remove (self->document, row, &error), &error))
    kring_editor_say_removed (self, said);
}

void
kring_editor_take_off (KringEditor *self, const char *id)
{
  GError *error = NULL;
  KringRow *row = kring_model_get (kring_editor_get_model (self), KRING_TABLE_ACTOR, id);
  g_autofree char *said = NULL;

  g_return_if_fail (row != NULL);

  if (kring_viewing_get_planning (self->viewing) != NULL)
    {
      kring_editor_plan_leaving (self, (const char *const[]){ id, NULL });
      return;
    }
  /* Translators: %s is the name of an actor. */
  said = g_strdup_printf (_ ("%s taken off this map"), kring_row_name (row));
  if (kring_editor_done (self, kring_operation_take_off (self->document, kring_editor_get_need (self), id, &error),
                         &error))
    kring_editor_say_removed (self, said);
}

void
kring_editor_remove_many (KringEditor *self, const char *const *actors)
{
  guint n = g_strv_length ((char **) actors);
  g_autofree char *said = g_strdup_printf (ngettext ("%u actor removed", "%u actors removed", n), n);
  GError *error = NULL;

  if (kring_editor_done (self, kring_operation_remove_many (self->document, actors, &error), &error))
    kring_editor_say_removed (self, said);
}

void
kring_editor_take_many_off (KringEditor *self, const char *const *actors)
{
  guint n = g_strv_length ((char **) actors);
  g_autofree char *said = g_strdup_printf (ngettext ("%u actor taken off this map", "%u actors taken off this map", n), n);
  GError *error = NULL;

  if (kring_viewing_get_planning (self->viewing) != NULL)
    {
      kring_editor_plan_leaving (self, actors);
      return;
    }
  if (kring_editor_done (
          self, kring_operation_take_many_off (self->document, kring_editor_get_need (self), actors, &error), &error))
    kring_editor_say_removed (self, said);
}

void
kring_editor_want_change (KringEditor *self, const char *name, const char *const *actors, const char *tie)
{
  g_signal_emit (self, signals[CHANGE_WANTED], 0, name, actors, tie);
}
