/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-json-templates.h"

#include <json-glib/json-glib.h>

#include "kring-shipped.h"

static void
write_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
write_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static gboolean
write_template (JsonBuilder *builder, const char *name, GError **error)
{
  g_autoptr (KringTemplate) template = kring_shipped_template (name, error);

  if (template == NULL)
    return FALSE;
  json_builder_begin_object (builder);
  write_text (builder, "id", template->id);
  write_number (builder, "version", template->version);
  write_text (builder, "title", kring_words_say (&template->title));
  write_text (builder, "summary", kring_words_say (&template->summary));
  write_number (builder, "minutes", template->minutes);
  write_text (builder, "picture", kring_drawn_nick (template->picture));
  write_number (builder, "sections", template->sections->len);
  json_builder_end_object (builder);
  return TRUE;
}

char *
kring_json_templates (GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; kring_shipped_names[i] != NULL; i++)
    if (!write_template (builder, kring_shipped_names[i], error))
      return NULL;
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
