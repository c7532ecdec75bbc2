/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-text.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  return kring_text_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Sorts @names, which are given in the right order, from the wrong one. */
static void
assert_order (const char *language, const char *const *names)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint n = g_strv_length ((char **) names);

  g_assert_true (kring_language_set (language));
  for (guint i = n; i > 0; i--)
    g_ptr_array_add (sorted, (gpointer) names[i - 1]);
  g_ptr_array_sort (sorted, compare);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (g_ptr_array_index (sorted, i), ==, names[i]);
}

/* Lost otherwise: a Swede looks for Ängen after Z and does not find it. */
static void
test_swedish (void)
{
  assert_order ("sv", (const char *const[]){ "Aare", "Abc", "bibliotek", "Zoo", "Åkeri", "Äldreboende", "Ängen", "Öppenvård",
                                              NULL });
  /* The neighbours' letters stand with their own cousins. */
  assert_order ("sv", (const char *const[]){ "Zoo", "Ås", "Ædel", "Ära", "Ødegård", "Öga", NULL });
}

/* Lost otherwise: a Dane looks for Aalborg under Å, at the end, and finds it first. */
static void
test_danish_and_norwegian (void)
{
  const char *languages[] = { "nb", "da" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      assert_order (languages[i], (const char *const[]){ "Abc", "bibliotek", "Zoo", "Ældrecenter", "Østre skole", "Åben dør",
                                                         NULL });
      assert_order (languages[i], (const char *const[]){ "Ab", "Øst", "Aabenraa", "Aalborg", "Ålesund", NULL });
      assert_order (languages[i], (const char *const[]){ "Zoo", "Ädla", "Æra", "Öga", "Ørsted", NULL });
    }
}

/* Lost otherwise: capitals before all others, accents after z. */
static void
test_case_and_accents (void)
{
  assert_order ("sv", (const char *const[]){ "bil", "Bok", "bål", NULL });
  assert_order ("sv", (const char *const[]){ "Ide", "Idé", "Idéer", "Ido", NULL });
  assert_order ("sv", (const char *const[]){ "Skol", "Skola", "Skolan 1", "Skolan 2", NULL });
  g_assert_cmpint (kring_text_collate ("Skola", "Skola"), ==, 0);
}

/* Lost otherwise: a list that sorts differently each time, or a sort that never ends. */
static void
test_total_order (void)
{
  static const char *const names[] = { "", "a", "A", "aa", "Aa", "å", "Å", "ä", "æ", "Ø", "ö", "z", "é", "e", "1", "ab", "åb" };

  for (guint l = 0; kring_languages[l] != NULL; l++)
    {
      kring_language_set (kring_languages[l]);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        for (guint j = 0; j < G_N_ELEMENTS (names); j++)
          {
            int forth = kring_text_collate (names[i], names[j]);

            g_assert_cmpint (forth == 0, ==, i == j);
            g_assert_cmpint (forth < 0, ==, kring_text_collate (names[j], names[i]) > 0);
            for (guint k = 0; forth < 0 && k < G_N_ELEMENTS (names); k++)
              if (kring_text_collate (names[j], names[k]) < 0)
                g_assert_cmpint (kring_text_collate (names[i], names[k]), <, 0);
          }
    }
}

/* Lost otherwise: two names that look the same and are not, and line breaks in the middle of a box. */
static void
test_tidy (void)
{
  static const struct
  {
    const char *given, *line, *lines;
  } cases[] = {
    { NULL, "", "" },
    { "  Biblioteket \n", "Biblioteket", "Biblioteket" },
    { "Fritids-\tgården", "Fritids- gården", "Fritids- gården" },
    { "A\nB", "A B", "A\nB" },
    { "A\r\nB", "A B", "A\nB" },
    { "o\xcc\x88ppen", "öppen", "öppen" },
    { "bel\x07l", "bell", "bell" },
    { "\xff" "abc", "\xef\xbf\xbd" "abc", "\xef\xbf\xbd" "abc" },
    { " \t\n ", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = kring_text_tidy (cases[i].given, FALSE);
      g_autofree char *lines = kring_text_tidy (cases[i].given, TRUE);
      g_autofree char *again = kring_text_tidy (lines, TRUE);

      g_assert_cmpstr (line, ==, cases[i].line);
      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_cmpstr (again, ==, lines);
    }
}

/* Lost otherwise: half a letter at the end of a menu's line. */
static void
test_elide (void)
{
  g_autofree char *whole = kring_text_elide ("Ängen", 5);
  g_autofree char *cut = kring_text_elide ("Öppna förskolan", 7);
  g_autofree char *few = kring_text_elide ("åäö", 2);

  g_assert_cmpstr (whole, ==, "Ängen");
  /* No space before the dots. */
  g_assert_cmpstr (cut, ==, "Öppna…");
  g_assert_cmpstr (few, ==, "å…");
}

/* Lost otherwise: a search that misses what is there. */
static void
test_matches (void)
{
  g_assert_true (kring_text_matches ("Öppna förskolan", "ÖPPNA"));
  g_assert_true (kring_text_matches ("Öppna förskolan", "skola öpp"));
  g_assert_false (kring_text_matches ("Öppna förskolan", "skola bibliotek"));
  g_assert_false (kring_text_matches ("Öppna", "oppna"));
  g_assert_true (kring_text_matches ("Öppna", ""));
  g_assert_true (kring_text_matches (NULL, " \t"));
  g_assert_false (kring_text_matches (NULL, "a"));
}

/* Lost otherwise: rows of two documents that are taken for one. */
static void
test_ids (void)
{
  g_autofree char *one = kring_id_new ();
  g_autofree char *other = kring_id_new ();
  g_autofree char *upper = g_ascii_strup (one, -1);

  g_assert_cmpstr (one, !=, other);
  g_assert_true (kring_id_valid (one));
  g_assert_false (kring_id_valid ("abc"));
  g_assert_false (kring_id_valid (NULL));
  upper[0] = 'A';
  g_assert_false (kring_id_valid (upper));
}

/* “svag” would stand among “Resurs” and “Person”. */
static void
test_begin (void)
{
  g_autofree char *weak = kring_text_begin ("ömtålig"), *begun = kring_text_begin ("Byn"), *none = kring_text_begin ("");

  g_assert_cmpstr (weak, ==, "Ömtålig");
  g_assert_cmpstr (begun, ==, "Byn");
  g_assert_cmpstr (none, ==, "");
}

/* Or the name of a corner would begin a sentence in its middle. */
static void
test_within (void)
{
  g_autofree char *user = kring_text_within ("The user"), *law = kring_text_within ("Ömsesidighet");
  g_autofree char *short_name = kring_text_within ("SKR’s rules"), *one = kring_text_within ("A"), *none = kring_text_within ("");

  g_assert_cmpstr (user, ==, "the user");
  g_assert_cmpstr (law, ==, "ömsesidighet");
  g_assert_cmpstr (short_name, ==, "SKR’s rules");
  g_assert_cmpstr (one, ==, "a");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/text/order/swedish", test_swedish);
  g_test_add_func ("/text/order/danish-and-norwegian", test_danish_and_norwegian);
  g_test_add_func ("/text/order/case-and-accents", test_case_and_accents);
  g_test_add_func ("/text/order/total", test_total_order);
  g_test_add_func ("/text/tidy", test_tidy);
  g_test_add_func ("/text/elide", test_elide);
  g_test_add_func ("/text/begin", test_begin);
  g_test_add_func ("/text/matches", test_matches);
  g_test_add_func ("/text/ids", test_ids);
  g_test_add_func ("/text/within a sentence", test_within);
  return g_test_run ();
}
