/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-language.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *const kring_languages[] = { "en", "sv", "nb", "da", NULL };

static const char *language = "en";
static const char *desktop_language = "en";
extern int _nl_msg_cat_cntr; /* GNU gettext: looks everything up again when it changes */

static const char *
known (const char *code)
{
  if (code == NULL)
    return NULL;
  /* "no" and Nynorsk read Bokmål rather than English. */
  if (g_str_has_prefix (code, "no") || g_str_has_prefix (code, "nn"))
    return "nb";
  for (guint i = 0; kring_languages[i] != NULL; i++)
    if (strncmp (code, kring_languages[i], 2) == 0 && !g_ascii_isalpha (code[2]))
      return kring_languages[i];
  return NULL;
}

static const char *
from_desktop (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (guint i = 0; names[i] != NULL; i++)
    if (known (names[i]) != NULL)
      return known (names[i]);
  return "en";
}

static void
use (const char *code)
{
  language = code;
  g_setenv ("LANGUAGE", code, TRUE);
  _nl_msg_cat_cntr++;
}

gboolean
kring_uninstalled (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
      gboolean inside = self != NULL && g_str_has_prefix (self, KRING_BUILD_ROOT "/");

      g_once_init_leave (&once, inside ? 1 : 2);
    }
  return once == 1;
}

char *
kring_data_file (const char *relative)
{
  if (kring_uninstalled ())
    return g_build_filename (KRING_BUILD_ROOT, "data", relative, NULL);
  return g_build_filename (KRING_PKGDATADIR, relative, NULL);
}

/* Under C and POSIX gettext translates nothing, whatever LANGUAGE says; nor, since glibc 2.41, under C.UTF-8. */
static gboolean
speaks_nothing (const char *locale)
{
  return strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0 || g_str_has_prefix (locale, "C.");
}

/* A bare system has no other locale. By another name, that of a link among our data, C.UTF-8 itself will do. */
static void
borrow_locale (void)
{
  g_autofree char *folder = kring_data_file ("locale");
  g_autofree char *before = g_strdup (g_getenv ("LOCPATH"));

  setlocale (LC_MESSAGES, "C.UTF-8");
  g_setenv ("LOCPATH", folder, TRUE);
  setlocale (LC_MESSAGES, "kring.UTF-8");
  if (before != NULL)
    g_setenv ("LOCPATH", before, TRUE);
  else
    g_unsetenv ("LOCPATH");
}

void
kring_language_init (void)
{
  const char *locale = setlocale (LC_ALL, "");
  const char *messages;

  if (locale == NULL)
    setlocale (LC_ALL, "C.UTF-8");
  messages = setlocale (LC_MESSAGES, NULL);
  if (messages == NULL || speaks_nothing (messages))
    borrow_locale ();
  if (strcmp (setlocale (LC_CTYPE, NULL), "C") == 0 || strcmp (setlocale (LC_CTYPE, NULL), "POSIX") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");
  /* Numbers in files and pictures have a point. */
  setlocale (LC_NUMERIC, "C");

  bindtextdomain (GETTEXT_PACKAGE, kring_uninstalled () ? KRING_BUILD_ROOT "/po" : KRING_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  desktop_language = from_desktop ();
  /* GLib decides with the first text, and for good, not to translate at all if the language in use has no catalogue,
   * and English has none: an export in Swedish would be in English. So the first text is a Swedish one. */
  use ("sv");
  (void) g_dgettext (GETTEXT_PACKAGE, "");
  use (desktop_language);
}

const char *
kring_language_get (void)
{
  return language;
}

gboolean
kring_language_set (const char *code)
{
  const char *wanted = code ? known (code) : desktop_language;

  if (wanted == NULL)
    return FALSE;
  if (strcmp (wanted, language) != 0)
    use (wanted);
  return TRUE;
}

gboolean
kring_language_known (const char *code)
{
  return g_strv_contains (kring_languages, code);
}

const char *
kring_language_name (const char *code)
{
  static const char *const names[] = { "English", "Svenska", "Norsk bokmål", "Dansk" };

  for (guint i = 0; kring_languages[i] != NULL; i++)
    if (g_strcmp0 (code, kring_languages[i]) == 0)
      return names[i];
  return "";
}

gboolean
kring_date_valid (const char *text)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *again = NULL;
  int year, month, day;

  if (strlen (text) != strlen ("2026-11-22") || sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return FALSE;
  date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  again = date ? g_date_time_format (date, "%Y-%m-%d") : NULL;
  return g_strcmp0 (again, text) == 0;
}

char *
kring_language_day (const char *text)
{
  g_autofree char *whole = g_strconcat (text, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) date = text[0] != '\0' ? g_date_time_new_from_iso8601 (whole, NULL) : NULL;

  return date ? kring_language_date (date) : g_strdup ("");
}

char *
kring_language_span (const char *first, const char *last)
{
  g_autofree char *one = kring_language_day (first), *other = kring_language_day (last);

  if (one[0] != '\0' && other[0] != '\0')
    /* Translators: from one day to another: "1 June 2026 – 3 July 2026". */
    return g_strdup_printf (C_ ("dates", "%1$s – %2$s"), one, other);
  if (one[0] != '\0')
    return g_strdup_printf (C_ ("dates", "from %s"), one);
  return other[0] != '\0' ? g_strdup_printf (C_ ("dates", "until %s"), other) : g_strdup ("");
}

int
kring_date_number (const char *text)
{
  GDate date;

  if (!kring_date_valid (text))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) atoi (text + 8), (GDateMonth) atoi (text + 5), (GDateYear) atoi (text));
  return (int) g_date_get_julian (&date);
}

const char *
kring_language_month (int month)
{
  static const char *const months[] = {
    N_ ("January"), N_ ("February"), N_ ("March"),     N_ ("April"),   N_ ("May"),      N_ ("June"),
    N_ ("July"),    N_ ("August"),   N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December"),
  };

  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return _ (months[month - 1]);
}

char *
kring_language_day_short (const char *text, int year)
{
  g_autofree char *month = kring_date_valid (text) ? g_utf8_substring (kring_language_month (atoi (text + 5)), 0, 3) : NULL;

  if (month == NULL)
    return g_strdup ("");
  if (atoi (text) == year)
    /* Translators: a day of this year, short: day and the first letters of the month. Danish and Norwegian put a full stop
     * after each. */
    return g_strdup_printf (C_ ("short date", "%1$d %2$s"), atoi (text + 8), month);
  /* Translators: a day of another year, short: day, the first letters of the month, year. */
  return g_strdup_printf (C_ ("short date", "%1$d %2$s %3$d"), atoi (text + 8), month, atoi (text));
}

char *
kring_language_date (GDateTime *date)
{
  const char *month = kring_language_month (g_date_time_get_month (date));

  /* Translators: a date as it is written in a running text: day, month, year. Danish and Norwegian put a full stop
   * after the day: "%1$d. %2$s %3$d". */
  return g_strdup_printf (C_ ("date", "%1$d %2$s %3$d"), g_date_time_get_day_of_month (date), month,
                          g_date_time_get_year (date));
}
