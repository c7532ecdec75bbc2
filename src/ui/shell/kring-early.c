/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-early.h"

#include "kring-examples.h"
#include "kring-language.h"

struct _KringEarly
{
  char *path; /* (nullable) */
  GThread *thread; /* (nullable): begun, and not waited for yet */

  /* The thread's, until it has been waited for */
  KringDocument *document; /* (nullable) */
  GError *error;           /* (nullable) */
};

static KringDocument *
new_example (GError **error)
{
  g_autoptr (KringDocument) document = kring_document_new (kring_language_get (), error);
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);

  if (document == NULL)
    return NULL;
  if (!kring_example_fill (document, kring_examples[0], kring_language_get (), measure, error))
    {
      kring_document_close (document, NULL);
      return NULL;
    }
  return g_steal_pointer (&document);
}

KringDocument *
kring_early_make (const char *path, GError **error)
{
  return path != NULL ? kring_document_open (path, KRING_OPEN_DEFAULT, error) : new_example (error);
}

static gpointer
early_thread (gpointer data)
{
  KringEarly *self = data;

  self->document = kring_early_make (self->path, &self->error);
  return NULL;
}

KringEarly *
kring_early_new (const char *path)
{
  KringEarly *self = g_new0 (KringEarly, 1);

  self->path = g_strdup (path);
  return self;
}

void
kring_early_begin (KringEarly *self)
{
  g_return_if_fail (self->thread == NULL);

  self->thread = g_thread_new ("kring-early", early_thread, self);
}

gboolean
kring_early_is_for (const KringEarly *self, const char *path)
{
  return self->thread != NULL && g_strcmp0 (self->path, path) == 0;
}

KringDocument *
kring_early_take (KringEarly *self, GError **error)
{
  g_return_val_if_fail (self->thread != NULL, NULL);

  g_thread_join (g_steal_pointer (&self->thread));
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  return g_steal_pointer (&self->document);
}

void
kring_early_free (KringEarly *self)
{
  if (self->thread != NULL)
    g_thread_join (self->thread);
  if (self->document != NULL)
    kring_document_close (self->document, NULL);
  g_clear_object (&self->document);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self);
}
