/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-text.h"

#include <string.h>

#include "kring-language.h"

/* The letters after z, in the order of each alphabet. */
static guint
rank_of (gunichar c, gboolean swedish)
{
  static const gunichar sv[] = { 0xe5, 0xe4, 0xf6 };        /* å ä ö */
  static const gunichar nbda[] = { 0xe6, 0xf8, 0xe5 };      /* æ ø å */
  static const gunichar cousins_sv[] = { 0, 0xe6, 0xf8 };   /* æ sorts as ä, ø as ö in Swedish */
  static const gunichar cousins_nbda[] = { 0xe4, 0xf6, 0 }; /* and the other way round */
  const gunichar *own = swedish ? sv : nbda, *cousins = swedish ? cousins_sv : cousins_nbda;

  for (guint i = 0; i < 3; i++)
    if (c == own[i] || (cousins[i] != 0 && c == cousins[i]))
      return 0x110000 + i;

  if (c > 0x7f)
    {
      gunichar base[8];

      /* é with e, ü with u: the first part of the decomposed letter. */
      if (g_unichar_fully_decompose (c, FALSE, base, G_N_ELEMENTS (base)) > 0)
        c = base[0];
    }
  return c;
}

/* Numbers in names go by their value: 2 before 10. Both must stand at a digit. */
static int
compare_numbers (const char **p, const char **q)
{
  gsize n, m;

  while (**p == '0')
    (*p)++;
  while (**q == '0')
    (*q)++;
  n = strspn (*p, "0123456789");
  m = strspn (*q, "0123456789");
  if (n != m || strncmp (*p, *q, n) != 0)
    return n != m ? (n < m ? -1 : 1) : strncmp (*p, *q, n);
  *p += n;
  *q += m;
  return 0;
}

static guint
next_rank (const char **p, gboolean swedish)
{
  gunichar c = g_unichar_tolower (g_utf8_get_char (*p));

  *p = g_utf8_next_char (*p);
  if (!swedish && c == 'a' && g_unichar_tolower (g_utf8_get_char (*p)) == 'a')
    {
      *p = g_utf8_next_char (*p);
      c = 0xe5;
    }
  return rank_of (c, swedish);
}

int
kring_text_collate (const char *a, const char *b)
{
  const char *language = kring_language_get ();
  gboolean swedish = !g_str_has_prefix (language, "nb") && !g_str_has_prefix (language, "da");
  const char *p = a, *q = b;

  while (*p != '\0' && *q != '\0')
    {
      guint x, y;

      if (g_ascii_isdigit (*p) && g_ascii_isdigit (*q))
        {
          int order = compare_numbers (&p, &q);

          if (order != 0)
            return order;
          continue;
        }
      x = next_rank (&p, swedish);
      y = next_rank (&q, swedish);
      if (x != y)
        return x < y ? -1 : 1;
    }
  if (*p != *q)
    return *p == '\0' ? -1 : 1;
  return strcmp (a, b);
}

static char *
fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (composed ? composed : text, -1);
}

gboolean
kring_text_same (const char *a, const char *b)
{
  g_autofree char *one = fold (a);
  g_autofree char *other = fold (b);

  return strcmp (one, other) == 0;
}

gboolean
kring_text_matches (const char *text, const char *needle)
{
  g_autofree char *folded = g_utf8_casefold (text ? text : "", -1);
  g_autofree char *wanted = g_utf8_casefold (needle, -1);
  g_auto (GStrv) words = g_strsplit_set (wanted, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

char *
kring_text_tidy (const char *text, gboolean lines)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GString *tidy = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' && lines)
        g_string_append_c (tidy, '\n');
      else if (c == '\n' || c == '\t')
        g_string_append_c (tidy, ' ');
      else if (!g_unichar_iscntrl (c))
        g_string_append_unichar (tidy, c);
    }
  g_strstrip (tidy->str);
  tidy->len = strlen (tidy->str);
  return g_string_free (tidy, FALSE);
}

char *
kring_text_elide (const char *text, guint most)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= (glong)most)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, (glong)most - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
kring_text_begin (const char *text)
{
  GString *begun = g_string_new (NULL);

  if (*text != '\0')
    {
      g_string_append_unichar (begun, g_unichar_toupper (g_utf8_get_char (text)));
      g_string_append (begun, g_utf8_next_char (text));
    }
  return g_string_free (begun, FALSE);
}

char *
kring_text_within (const char *text)
{
  GString *within = g_string_new (NULL);
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;

  if (rest != text && !g_unichar_isupper (g_utf8_get_char (rest)))
    {
      g_string_append_unichar (within, g_unichar_tolower (g_utf8_get_char (text)));
      text = rest;
    }
  g_string_append (within, text);
  return g_string_free (within, FALSE);
}

char *
kring_id_new (void)
{
  return g_uuid_string_random ();
}

char *
kring_id_for (const char *text)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);

  sum[12] = '5';
  sum[16] = "89ab"[g_ascii_xdigit_value (sum[16]) & 3];
  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", sum, sum + 8, sum + 12, sum + 16, sum + 20);
}

gboolean
kring_id_valid (const char *id)
{
  if (id == NULL || !g_uuid_string_is_valid (id))
    return FALSE;
  for (const char *p = id; *p != '\0'; p++)
    if (g_ascii_isupper (*p))
      return FALSE;
  return TRUE;
}
