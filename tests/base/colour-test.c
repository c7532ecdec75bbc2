/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-colour.h"

#define NEAR(a, b, by) g_assert_cmpfloat_with_epsilon (a, b, by)

/* Lost otherwise: text that cannot be read on a pale projector, and a measure that says it can. */
static void
test_contrast (void)
{
  KringColour black = kring_colour_hex (0x000000), white = kring_colour_hex (0xffffff);

  NEAR (kring_colour_contrast (black, white), 21, 1e-6);
  NEAR (kring_colour_contrast (white, black), 21, 1e-6);
  NEAR (kring_colour_contrast (white, white), 1, 1e-6);
  /* The grey that everybody quotes as the palest for text on white. */
  NEAR (kring_colour_contrast (kring_colour_hex (0x767676), white), 4.54, 0.01);
  NEAR (kring_colour_contrast (kring_colour_hex (0xff0000), white), 4.00, 0.01);
}

/* Lost otherwise: a grey print in which something vanishes that was seen in colour. */
static void
test_grey (void)
{
  for (guint32 rgb = 0; rgb < 0xffffff; rgb += 0x0a371f)
    {
      KringColour colour = kring_colour_hex (rgb), grey = kring_colour_grey (colour);

      NEAR (grey.r, grey.g, 1e-12);
      NEAR (grey.r, grey.b, 1e-12);
      NEAR (kring_colour_contrast (colour, grey), 1, 0.01);
    }
}

/* Lost otherwise: the colours of an SVG. */
static void
test_hex (void)
{
  for (guint32 rgb = 0; rgb < 0xffffff; rgb += 0x0a371f)
    {
      g_autofree char *there = kring_colour_to_hex (kring_colour_hex (rgb));
      g_autofree char *wanted = g_strdup_printf ("#%06x", rgb);

      g_assert_cmpstr (there, ==, wanted);
    }
}

static void
test_mix_and_fade (void)
{
  KringColour black = kring_colour_hex (0), white = kring_colour_hex (0xffffff);
  KringColour faded = kring_colour_fade (kring_colour_fade (white, 0.5), 0.5);

  g_assert_true (kring_colour_equal (kring_colour_mix (black, white, 0), black));
  g_assert_true (kring_colour_equal (kring_colour_mix (black, white, 1), white));
  NEAR (kring_colour_mix (black, white, 0.25).g, 0.25, 1e-12);
  NEAR (faded.a, 0.25, 1e-12);
  NEAR (faded.r, 1, 1e-12);
  g_assert_false (kring_colour_equal (faded, white));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/colour/contrast", test_contrast);
  g_test_add_func ("/colour/grey", test_grey);
  g_test_add_func ("/colour/hex", test_hex);
  g_test_add_func ("/colour/mix-and-fade", test_mix_and_fade);
  return g_test_run ();
}
