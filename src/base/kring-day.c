/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-day.h"

#include <stdlib.h>
#include <string.h>

#include "kring-language.h"

#define MOST_PARTS 3

/* A number or the name of a month. */
typedef struct
{
  guint digits; /* 0: a name */
  int value;
} Part;

/* Three letters tell a month in English, Swedish, Norwegian and Danish alike. */
static int
month_of (const char *word)
{
  static const char *const months[12][2] = {
    { "jan" }, { "feb" }, { "mar" }, { "apr" }, { "maj", "mai" }, { "jun" },
    { "jul" }, { "aug" }, { "sep" }, { "okt", "oct" }, { "nov" }, { "dec", "des" },
  };

  if (g_ascii_strncasecmp (word, "may", 3) == 0)
    return 5;
  for (int i = 0; i < 12; i++)
    for (int k = 0; k < 2 && months[i][k] != NULL; k++)
      if (g_ascii_strncasecmp (word, months[i][k], 3) == 0)
        return i + 1;
  return 0;
}

/* Returns how many parts there are; more than MOST_PARTS if it cannot be a day. */
static guint
divide (const char *text, Part *parts)
{
  guint n = 0;

  while (*text != '\0')
    {
      const char *start = text;

      if (strchr (" .,/-", *text) != NULL)
        {
          text++;
          continue;
        }
      if (n == MOST_PARTS)
        return MOST_PARTS + 1;
      if (g_ascii_isdigit (*text))
        {
          while (g_ascii_isdigit (*text))
            text++;
          parts[n] = (Part){ (guint) (text - start), text - start <= 8 ? atoi (start) : -1 };
        }
      else
        {
          while (*text != '\0' && !g_ascii_isdigit (*text) && strchr (" .,/-", *text) == NULL)
            text++;
          parts[n] = (Part){ 0, month_of (start) };
        }
      n++;
    }
  return n;
}

static int
this_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now);
}

static int
year_of (const Part *parts, guint n)
{
  if (n < MOST_PARTS)
    return this_year ();
  return parts[2].digits == 2 ? 2000 + parts[2].value : parts[2].value;
}

char *
kring_day_read (const char *text)
{
  Part parts[MOST_PARTS];
  guint n = divide (text, parts);
  g_autofree char *day = NULL;

  if (n == 1 && parts[0].digits == 8)
    day = g_strdup_printf ("%04d-%02d-%02d", parts[0].value / 10000, parts[0].value / 100 % 100, parts[0].value % 100);
  else if (n == MOST_PARTS && parts[0].digits == 4)
    day = g_strdup_printf ("%04d-%02d-%02d", parts[0].value, parts[1].value, parts[2].value);
  else if ((n == 2 || n == MOST_PARTS) && parts[0].digits == 0)
    day = g_strdup_printf ("%04d-%02d-%02d", year_of (parts, n), parts[0].value, parts[1].value);
  else if (n == 2 || n == MOST_PARTS)
    day = g_strdup_printf ("%04d-%02d-%02d", year_of (parts, n), parts[1].value, parts[0].value);
  return day != NULL && kring_date_valid (day) ? g_steal_pointer (&day) : NULL;
}
