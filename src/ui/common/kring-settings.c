/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-settings.h"

#include "kring-language.h"

static GSettingsSchema *
find_schema (void)
{
  g_autofree char *folder = kring_data_file ("");
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source = NULL;

  if (kring_uninstalled ())
    source = g_settings_schema_source_new_from_directory (folder, installed, FALSE, NULL);
  if (source != NULL)
    return g_settings_schema_source_lookup (source, KRING_APP_ID, TRUE);
  return installed ? g_settings_schema_source_lookup (installed, KRING_APP_ID, TRUE) : NULL;
}

GSettings *
kring_settings_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* g_settings_get() ends the program over a key that the schema does not have: an older one may be installed. */
static gboolean
has_key (GSettings *settings, const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings == NULL)
    return FALSE;
  g_object_get (settings, "settings-schema", &schema, NULL);
  return g_settings_schema_has_key (schema, key);
}

gboolean
kring_settings_get_flag (GSettings *settings, const char *key, gboolean fallback)
{
  return has_key (settings, key) ? g_settings_get_boolean (settings, key) : fallback;
}

void
kring_settings_set_flag (GSettings *settings, const char *key, gboolean value)
{
  if (has_key (settings, key))
    g_settings_set_boolean (settings, key, value);
}

int
kring_settings_get_number (GSettings *settings, const char *key, int fallback)
{
  return has_key (settings, key) ? g_settings_get_int (settings, key) : fallback;
}

void
kring_settings_set_number (GSettings *settings, const char *key, int value)
{
  if (has_key (settings, key))
    g_settings_set_int (settings, key, value);
}

char *
kring_settings_dup_text (GSettings *settings, const char *key)
{
  g_autofree char *value = has_key (settings, key) ? g_settings_get_string (settings, key) : NULL;

  return value != NULL && value[0] != '\0' ? g_steal_pointer (&value) : NULL;
}

void
kring_settings_set_text (GSettings *settings, const char *key, const char *value)
{
  if (has_key (settings, key))
    g_settings_set_string (settings, key, value);
}
