/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-mutate.h"

#include <glib/gstdio.h>
#include <string.h>

#define LONGEST_STRETCH 600

guint32
kring_mutate_seed (void)
{
  const char *seed = g_getenv ("FUZZ_SEED");

  return seed ? (guint32) g_ascii_strtoull (seed, NULL, 10) : 20261122;
}

guint
kring_mutate_count (guint usual)
{
  const char *count = g_getenv ("FUZZ_COUNT");

  return count ? (guint) g_ascii_strtoull (count, NULL, 10) : usual;
}

static guint
below (GRand *rand, guint end)
{
  return end > 0 ? (guint) g_rand_int_range (rand, 0, (gint32) end) : 0;
}

/* From 1 up to @most, and no more than there is room for. */
static guint
stretch_of (GRand *rand, guint most, guint room)
{
  guint length = 1 + below (rand, most);

  return MIN (length, room);
}

/* Half of all damage goes where the file says what it is. */
static guint
somewhere (GRand *rand, const GByteArray *file)
{
  return g_rand_boolean (rand) ? below (rand, MIN (file->len, 200)) : below (rand, file->len);
}

static void
put_edge (GRand *rand, GByteArray *file)
{
  static const guint8 edges[][4] = { { 0, 0, 0, 0 },       { 0xff, 0xff, 0xff, 0xff }, { 0x7f, 0xff, 0xff, 0xff },
                                     { 0x80, 0, 0, 0 },    { 0, 0, 0, 1 },             { 0, 0, 0x10, 0 },
                                     { 0xc3, 0x28, 0, 0 }, { '"', '{', '[', '\\' },    { 'u', 'D', '8', '0' } };
  guint at = somewhere (rand, file);
  guint length = stretch_of (rand, 4, file->len - at);

  memcpy (file->data + at, edges[below (rand, G_N_ELEMENTS (edges))], length);
}

static void
copy_stretch (GRand *rand, GByteArray *file, gboolean insert)
{
  guint from = below (rand, file->len), to = somewhere (rand, file);
  guint length = stretch_of (rand, LONGEST_STRETCH, file->len - MAX (from, to));
  g_autofree guint8 *stretch = g_memdup2 (file->data + from, length);

  if (insert)
    {
      guint old = file->len;

      g_byte_array_set_size (file, old + length);
      memmove (file->data + to + length, file->data + to, old - to);
    }
  memcpy (file->data + to, stretch, length);
}

static void
damage (GRand *rand, GByteArray *file)
{
  guint at = somewhere (rand, file);
  guint length = stretch_of (rand, LONGEST_STRETCH, file->len - at);

  switch (below (rand, 8))
    {
    case 0:
      g_byte_array_set_size (file, below (rand, file->len));
      break;
    case 1:
      g_byte_array_remove_range (file, at, length);
      break;
    case 2:
      memset (file->data + at, 0, length);
      break;
    case 3:
      copy_stretch (rand, file, TRUE);
      break;
    case 4:
      copy_stretch (rand, file, FALSE);
      break;
    case 5:
      put_edge (rand, file);
      break;
    case 6:
      file->data[at] = (guint8) below (rand, 256);
      break;
    default:
      file->data[at] ^= (guint8) (1 << below (rand, 8));
    }
}

GByteArray *
kring_mutate (GRand *rand, GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  GByteArray *file = g_byte_array_sized_new ((guint) length);

  g_byte_array_append (file, data, (guint) length);
  for (guint n = 1 + below (rand, 4); n > 0 && file->len > 0; n--)
    damage (rand, file);
  return file;
}

void
kring_mutate_write (const GByteArray *file, const char *path)
{
  /* Into a file of its own: what was there before is not cut to the new length. */
  g_unlink (path);
  g_assert_true (g_file_set_contents_full (path, (const char *) file->data, file->len, G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));
}
