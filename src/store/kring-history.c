/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-history.h"

#include "kring-changeset.h"

typedef struct
{
  char *label;
  char *merge;
  GBytes *changeset;
} Step;

struct _KringHistory
{
  GPtrArray *done;
  GPtrArray *undone;
};

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->label);
  g_free (step->merge);
  g_bytes_unref (step->changeset);
  g_free (step);
}

static Step *
last (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

KringHistory *
kring_history_new (void)
{
  KringHistory *self = g_new0 (KringHistory, 1);

  self->done = g_ptr_array_new_with_free_func (step_free);
  self->undone = g_ptr_array_new_with_free_func (step_free);
  return self;
}

void
kring_history_free (KringHistory *self)
{
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

void
kring_history_add (KringHistory *self, const char *label, const char *merge, GBytes *changeset)
{
  Step *latest = last (self->done);
  Step *step;

  g_ptr_array_set_size (self->undone, 0);
  if (latest != NULL && merge != NULL && g_strcmp0 (latest->merge, merge) == 0)
    {
      g_autoptr (GBytes) before = g_steal_pointer (&latest->changeset);
      g_autoptr (GBytes) after = changeset;

      latest->changeset = kring_changeset_concat (before, after);
      /* What was typed last is what the menu calls it: "Rename to Library", not "Rename to L". */
      g_free (latest->label);
      latest->label = g_strdup (label);
      /* Dragged there and back again: no step at all. */
      if (latest->changeset == NULL)
        {
          latest->changeset = g_bytes_new (NULL, 0);
          g_ptr_array_set_size (self->done, (int) self->done->len - 1);
        }
      return;
    }
  step = g_new0 (Step, 1);
  step->label = g_strdup (label);
  step->merge = g_strdup (merge);
  step->changeset = changeset;
  g_ptr_array_add (self->done, step);
}

void
kring_history_seal (KringHistory *self)
{
  if (last (self->done) != NULL)
    g_clear_pointer (&last (self->done)->merge, g_free);
}

void
kring_history_clear (KringHistory *self)
{
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
}

const char *
kring_history_undo_label (KringHistory *self)
{
  return last (self->done) ? last (self->done)->label : NULL;
}

const char *
kring_history_redo_label (KringHistory *self)
{
  return last (self->undone) ? last (self->undone)->label : NULL;
}

GBytes *
kring_history_peek (KringHistory *self, gboolean redo)
{
  Step *step = last (redo ? self->undone : self->done);

  return step ? step->changeset : NULL;
}

void
kring_history_step (KringHistory *self, gboolean redo)
{
  GPtrArray *from = redo ? self->undone : self->done;
  GPtrArray *to = redo ? self->done : self->undone;
  Step *step = g_ptr_array_steal_index (from, from->len - 1);

  g_clear_pointer (&step->merge, g_free);
  g_ptr_array_add (to, step);
  /* Typing goes on as a step of its own, not as part of one before what was undone. */
  kring_history_seal (self);
}
