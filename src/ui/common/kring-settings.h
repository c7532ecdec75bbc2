/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * kring_settings_new:
 *
 * The program's settings. Their schema is found beside the other data of the build folder when the program runs from
 * there, else where it was installed.
 *
 * Returns: (transfer full) (nullable): the settings, or %NULL where the schema is missing: the program then starts as
 *   it would the first time
 */
GSettings *kring_settings_new (void);

/** kring_settings_get_flag: Returns the flag @key, or @fallback where there are no settings or no such key. */
gboolean kring_settings_get_flag (GSettings *settings, const char *key, gboolean fallback);
/** kring_settings_set_flag: Keeps the flag @key, where it can be kept. */
void kring_settings_set_flag (GSettings *settings, const char *key, gboolean value);
/** kring_settings_get_number: Returns the number @key, or @fallback where there are no settings or no such key. */
int kring_settings_get_number (GSettings *settings, const char *key, int fallback);
/** kring_settings_set_number: Keeps the number @key, where it can be kept. */
void kring_settings_set_number (GSettings *settings, const char *key, int value);
/** kring_settings_dup_text: Returns: (transfer full) (nullable): the text @key; %NULL where there is none. */
char *kring_settings_dup_text (GSettings *settings, const char *key);
/** kring_settings_set_text: Keeps the text @key, where it can be kept. */
void kring_settings_set_text (GSettings *settings, const char *key, const char *value);

G_END_DECLS
