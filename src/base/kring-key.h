/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kring_key: Returns a number for @id that decides between equals in an arrangement: the same on every machine, which
 * g_str_hash() does not promise (FNV-1a, 64 bits). */
static inline guint64
kring_key (const char *id)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *id != '\0'; id++)
    hash = (hash ^ (guchar) *id) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

G_END_DECLS
