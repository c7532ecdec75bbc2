/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-shipped.h"

#include <glib/gi18n-lib.h>

#include "kring-language.h"

const char *const kring_shipped_names[] = {
  "seven-principles",
  "control-and-trust",
  "three-logics",
  "six-points",
  "four-views-of-value",
  "three-moves-to-trust",
  "what-drives-us",
  "explore-and-run",
  "culture",
  "citizen-may-decide",
  "making-it-unnecessary",
  "hard-news",
  "steering-logics",
  "creating-together",
  "pressures",
  "living-documentation",
  "redefine-or-faster",
  "understanding-of-welfare",
  "goods-and-service",
  "five-demands",
  "what-holds",
  "marks-of-a-process",
  "six-pieces-of-advice",
  "current-state-to-plan",
  "co-created-governance",
  "people-side",
  NULL,
};

char *
kring_template_file_source (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (KringTemplate) template = NULL;
  g_autoptr (GError) problem = NULL;
  /* One byte more than a template may have, so that one that is too large is told from one that just fits. */
  g_autofree char *source = g_malloc (KRING_TEMPLATE_LARGEST + 2);
  gsize length = 0;

  stream = g_file_read (file, NULL, &problem);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), source, KRING_TEMPLATE_LARGEST + 1, &length, NULL, &problem))
    {
      /* Translators: %1$s is a file name, %2$s what the system says, such as "No such file or directory". */
      g_set_error (error, KRING_TEMPLATE_ERROR, 0, _ ("%1$s cannot be opened: %2$s."), name, problem->message);
      return NULL;
    }
  source[length] = '\0';
  template = kring_template_read (source, (gssize)length, &problem);
  if (template != NULL)
    return g_steal_pointer (&source);
  /* Translators: %1$s is a file name, %2$s a sentence that says what is wrong in it. */
  g_set_error (error, KRING_TEMPLATE_ERROR, 0, _ ("%1$s is no dialogue template. %2$s"), name, problem->message);
  return NULL;
}

char *
kring_shipped_source (const char *name, GError **error)
{
  g_autofree char *relative = g_strconcat ("dialogues/", name, ".xml", NULL);
  g_autofree char *path = kring_data_file (relative);

  return kring_template_file_source (path, error);
}

KringTemplate *
kring_shipped_template (const char *name, GError **error)
{
  g_autofree char *source = kring_shipped_source (name, error);

  return source ? kring_template_read (source, -1, error) : NULL;
}
