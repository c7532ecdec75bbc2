/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "kring-measure-private.h"
#include "kring-around-need.h"

/* What is measured wrong is cut, or overlaps its neighbour. */

#define CHARACTER (0.55 * 11) /* of an actor's name in the fixed measure */

static char *
wrap (const char *text, double characters, guint most, KringPoint *size)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  return kring_measure_wrap (measure, KRING_STYLE_ACTOR_NAME, text, characters * CHARACTER, most, size);
}

static void
assert_wrapped (const char *text, double characters, guint most, const char *expected)
{
  g_autofree char *out = wrap (text, characters, most, NULL);

  g_assert_cmpstr (out, ==, expected);
}

/* Or names would break where nobody breaks them. */
static void
test_breaks (void)
{
  assert_wrapped ("School nurse", 0, 0, "School nurse");
  assert_wrapped ("School nurse", 12, 0, "School nurse");
  assert_wrapped ("School nurse", 11, 0, "School\nnurse");
  assert_wrapped ("Barn- och ungdomspsykiatrin", 20, 0, "Barn- och\nungdomspsykiatrin");
  assert_wrapped ("Individ/familj", 8, 0, "Individ/\nfamilj");
  assert_wrapped ("Elev-hälsan", 6, 0, "Elev-\nhälsan");
  assert_wrapped ("10\u00a0000 kr", 5, 0, "10\u00a000\n0 kr");
  assert_wrapped ("one\ntwo three", 20, 0, "one\ntwo three");
  assert_wrapped ("", 20, 2, "");
}

static void
test_breaks_in_words (void)
{
  /* A word wider than its line is broken rather than cut ... */
  assert_wrapped ("Skolmyndigheten", 6, 0, "Skolmy\nndighe\nten");
  /* ... but one somewhat wider gets a wider line where lines are few. */
  assert_wrapped ("Skolmyndigheten", 12, 2, "Skolmyndigheten");
}

static void
test_even_lines (void)
{
  /* Rather than "Sysselsättning och stöd i / Ängen". */
  assert_wrapped ("Sysselsättning och stöd i Ängen", 25, 2, "Sysselsättning\noch stöd i Ängen");
}

static char *
without_breaks (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != '\n' && *text != ' ')
      g_string_append_c (out, *text);
  return g_string_free (out, FALSE);
}

/* Or part of somebody's name would be missing on the map. */
static void
test_nothing_is_cut (void)
{
  static const char *const texts[] = {
    "A", "Åsa", "Specialpedagogiska skolmyndigheten i Härnösand", "a/b/c-d e", "Öööööööööööööööööööööööööööööööööööö",
    "One two three four five six seven eight nine ten eleven twelve thirteen fourteen", "- - -", "日本語の名前",
  };
  g_autoptr (KringMeasure) fixed = kring_measure_new_fixed (), pango = kring_measure_new_pango (NULL, 1);
  KringMeasure *measures[] = { fixed, pango };

  for (guint m = 0; m < G_N_ELEMENTS (measures); m++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      for (double width = 5; width < 300; width *= 1.7)
        for (guint most = 0; most < 4; most++)
          {
            KringPoint size;
            g_autofree char *out
                = kring_measure_wrap (measures[m], KRING_STYLE_ACTOR_NAME, texts[i], width, most, &size);
            g_autofree char *got = without_breaks (out), *want = without_breaks (texts[i]);
            g_auto (GStrv) lines = g_strsplit (out, "\n", -1);

            g_assert_cmpstr (got, ==, want);
            g_assert_true (most == 0 || g_strv_length (lines) <= most);
            for (guint line = 0; lines[line] != NULL; line++)
              g_assert_cmpfloat (kring_measure_width (measures[m], KRING_STYLE_ACTOR_NAME, lines[line], -1), <=,
                                 size.x + 1);
            g_assert_cmpfloat_with_epsilon (size.y, g_strv_length (lines)
                                            * kring_measure_line (measures[m], KRING_STYLE_ACTOR_NAME), 0.001);
          }
}

/* Or larger text on the desktop would break lines elsewhere, and text would drift between zooms. */
static void
test_no_hinting (void)
{
  g_autoptr (KringMeasure) one = kring_measure_new_pango (NULL, 1), ten = kring_measure_new_pango (NULL, 10);
  const char *text = "Förskolan Ängens öppna hälsoteam";
  double small = kring_measure_width (one, KRING_STYLE_BODY, text, -1);
  double large = kring_measure_width (ten, KRING_STYLE_BODY, text, -1);

  g_assert_cmpfloat (small, >, 50);
  g_assert_cmpfloat_with_epsilon (small * 10, large, large * 0.002);
  g_assert_cmpfloat_with_epsilon (kring_measure_line (one, KRING_STYLE_BODY) * 10,
                                  kring_measure_line (ten, KRING_STYLE_BODY), 1.5);
}

/* A family as the desktop names it carries a size and a weight, which are not ours. */
static void
test_family (void)
{
  g_autoptr (KringMeasure) plain = kring_measure_new_pango ("Sans", 1),
                           with = kring_measure_new_pango ("Sans Bold 30", 1);

  g_assert_cmpfloat_with_epsilon (kring_measure_width (plain, KRING_STYLE_BODY, "Ängen", -1),
                                  kring_measure_width (with, KRING_STYLE_BODY, "Ängen", -1), 0.01);
}

static void
assert_inside (KringMeasure *measure, KringStyleName style, const char *text, double y, double ry)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double line = kring_measure_line (measure, style);

  for (guint i = 0; lines[i] != NULL; i++, y += line)
    {
      double x = kring_measure_width (measure, style, lines[i], -1) / 2 / (1.27 * ry);
      double worst = MAX (fabs (y), fabs (y + line)) / ry;

      g_assert_cmpfloat (x * x + worst * worst, <, 1);
    }
}

/* Or a long quotation would stick out of the need. */
static void
test_need (void)
{
  static const char *const titles[]
      = { "Lonely after 75", "A need whose title is a whole sentence that a team wrote down",
          "Oneverylongwordthatnobodycouldeverbreakanywhere", "" };
  g_autoptr (KringMeasure) fixed = kring_measure_new_fixed (), large = kring_measure_new_pango (NULL, 2);
  KringMeasure *measures[] = { fixed, large };

  for (guint m = 0; m < 2; m++)
    for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
      for (int n = 0; n < 120; n += n / 2 + 1)
        {
          GString *words = g_string_new (NULL);
          g_autoptr (KringNeedText) text = NULL;

          for (int word = 0; word < n; word++)
            g_string_append (words, word % 3 ? "and " : "somebody ");
          text = kring_need_text_fit (measures[m], titles[i], n > 0 ? words->str : NULL, NULL, 1.27, 62);
          g_assert_cmpfloat (text->ry, >=, 62);
          assert_inside (measures[m], KRING_STYLE_NEED_NAME, text->title, text->title_y, text->ry);
          if (n > 0)
            assert_inside (measures[m], KRING_STYLE_NEED_WORDS, text->words, text->words_y, text->ry);
          g_string_free (words, TRUE);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/names break at spaces, hyphens and slashes", test_breaks);
  g_test_add_func ("/measure/long words get room before they are broken", test_breaks_in_words);
  g_test_add_func ("/measure/two lines are about equally long", test_even_lines);
  g_test_add_func ("/measure/nothing is ever cut", test_nothing_is_cut);
  g_test_add_func ("/measure/text keeps its proportions at every size", test_no_hinting);
  g_test_add_func ("/measure/the desktop's font gives its family alone", test_family);
  g_test_add_func ("/measure/the need's text stays in its ellipse", test_need);
  return g_test_run ();
}
