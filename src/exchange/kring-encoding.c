/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-encoding.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "kring-json.h"

static void
fail (GError **error, char *sentence)
{
  g_set_error_literal (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ, sentence);
  g_free (sentence);
}

GBytes *
kring_encoding_load (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) failure = NULL;
  GStatBuf about;
  char *contents;
  gsize length;

  /* Reading a pipe would wait for ever. */
  if (g_stat (path, &about) == 0 && !S_ISREG (about.st_mode))
    fail (error, g_strdup_printf (_ ("“%s” is no ordinary file."), name));
  else if (g_stat (path, &about) == 0 && about.st_size > KRING_ENCODING_MOST_BYTES)
    fail (error, g_strdup_printf (_ ("“%1$s” is larger than %2$d MB, which is more than Kring takes in. Split it."), name,
                                  KRING_ENCODING_MOST_BYTES / (1024 * 1024)));
  else if (!g_file_get_contents (path, &contents, &length, &failure))
    fail (error, g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                     ? g_strdup_printf (_ ("There is no file “%s”."), name)
                     : g_strdup_printf (_ ("“%s” cannot be read."), name));
  else
    return g_bytes_new_take (contents, length);
  return NULL;
}

typedef enum
{
  ENCODING_UTF8,
  ENCODING_UTF16_LE,
  ENCODING_UTF16_BE,
  ENCODING_WINDOWS,
} Encoding;

static const char *const iconv_names[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252" };

static gboolean
begins (const char *data, gsize length, const char *mark)
{
  return length >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0;
}

/* Which half of the pairs is zero tells UTF-16 apart, since headings are mostly letters of the Latin alphabet. */
static gboolean
is_utf16 (const char *data, gsize length, gsize zero_at)
{
  gsize zeros = 0, others = 0;

  if (length < 2 || length % 2 != 0)
    return FALSE;
  for (gsize i = 0; i < length; i += 2)
    {
      zeros += data[i + zero_at] == '\0';
      others += data[i + 1 - zero_at] == '\0';
    }
  return others == 0 && zeros * 2 > length / 2;
}

/* A text of Windows-1252 hardly ever makes whole letters of UTF-8 by chance; one that has more of these than bytes that
 * are none was put together from two. */
static gboolean
is_mixed (const char *data, gsize length)
{
  const char *end = data + length, *p = data;
  gsize letters = 0, strays = 0;

  while (p < end)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);

      if ((gint32) c < 0 || c == 0)
        {
          strays++;
          p++;
          continue;
        }
      letters += c > 0x7f;
      p = g_utf8_next_char (p);
    }
  return letters >= strays;
}

static Encoding
guess (const char **data, gsize *length)
{
  gsize mark = 0;
  Encoding found = ENCODING_WINDOWS;

  if (begins (*data, *length, "\xef\xbb\xbf"))
    found = ENCODING_UTF8, mark = 3;
  else if (begins (*data, *length, "\xff\xfe"))
    found = ENCODING_UTF16_LE, mark = 2;
  else if (begins (*data, *length, "\xfe\xff"))
    found = ENCODING_UTF16_BE, mark = 2;
  else if (g_utf8_validate (*data, (gssize) *length, NULL))
    found = ENCODING_UTF8;
  else if (is_utf16 (*data, *length, 1))
    found = ENCODING_UTF16_LE;
  else if (is_utf16 (*data, *length, 0))
    found = ENCODING_UTF16_BE;
  else if (is_mixed (*data, *length))
    found = ENCODING_UTF8;
  *data += mark;
  *length -= mark;
  return found;
}

/* No spreadsheet writes control characters into a text; a picture is full of them. */
static gboolean
is_text (const char *text, gsize length)
{
  if (!g_utf8_validate (text, (gssize) length, NULL))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] < 0x20 && strchr ("\t\n\r\v\f", text[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
join_line_breaks (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (*from != '\r')
      *to++ = *from;
    else if (from[1] != '\n')
      *to++ = '\n';
  *to = '\0';
}

char *
kring_encoding_to_text (const char *name, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;
  Encoding encoding;

  if (begins (data, length, "PK\x03\x04") || begins (data, length, "\xd0\xcf\x11\xe0"))
    {
      fail (error, g_strdup_printf (_ ("“%s” is a spreadsheet’s own file. Open it there, save it as CSV, and import that."),
                                    name));
      return NULL;
    }
  encoding = guess (&data, &length);
  if (encoding == ENCODING_UTF8)
    text = g_strndup (data, length);
  else
    text = g_convert (data, (gssize) length, "UTF-8", iconv_names[encoding], NULL, &length, NULL);
  if (text == NULL || !is_text (text, length))
    {
      fail (error, g_strdup_printf (_ ("“%s” is no text that Kring can read. Save it as CSV with the encoding UTF-8."),
                                    name));
      return NULL;
    }
  join_line_breaks (text);
  return g_steal_pointer (&text);
}
