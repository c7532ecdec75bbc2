/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "kring-pixels.h"

/* Lines and pictures put into an image by hand: a mistake here writes where it must not. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

#define SIDE 100

static cairo_surface_t *
new_ground (guint32 colour)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  KringPixels pixels = kring_pixels_of (surface);

  for (int i = 0; i < SIDE * SIDE; i++)
    pixels.data[i] = colour;
  return surface;
}

/* How much of a white ground is black now, in pixels. */
static double
ink (const KringPixels *pixels)
{
  double sum = 0;

  for (int i = 0; i < SIDE * SIDE; i++)
    sum += (255 - (pixels->data[i] & 0xff)) / 255.0;
  return sum;
}

static const KringColour black = { 0, 0, 0, 1 };

static double
ink_of_line (KringPoint from, KringPoint to, double width_from, double width_to)
{
  g_autoptr (cairo_surface_t) surface = new_ground (0xffffffff);
  KringPixels pixels = kring_pixels_of (surface);

  kring_pixels_line (&pixels, from, to, width_from, width_to, black);
  return ink (&pixels);
}

/* Or ties would be thicker, thinner or broken while they move. */
static void
test_weight (void)
{
  for (int i = 0; i < 64; i++)
    {
      double angle = i * G_PI / 32 + 0.01;
      KringPoint from = { 50 - 40 * cos (angle), 50 - 40 * sin (angle) };
      KringPoint to = { 50 + 40 * cos (angle), 50 + 40 * sin (angle) };

      g_assert_cmpfloat (fabs (ink_of_line (from, to, 3, 3) - 240), <, 6);
      g_assert_cmpfloat (fabs (ink_of_line (from, to, 0.8, 0.8) - 64), <, 3);
      /* An arrow head */
      g_assert_cmpfloat (fabs (ink_of_line (from, to, 12, 0) - 480), <, 20);
    }
}

/* Or a line of several pieces would have darker joints. */
static void
test_pieces (void)
{
  g_autoptr (cairo_surface_t) surface = new_ground (0xffffffff);
  KringPixels pixels = kring_pixels_of (surface);
  KringColour half = { 0, 0, 0, 0.5 };

  for (int i = 0; i < 16; i++)
    kring_pixels_line (&pixels, (KringPoint){ 10 + i * 5, 20 + i * 3.3 }, (KringPoint){ 15 + i * 5, 20 + (i + 1) * 3.3 }, 2,
                       2, half);
  for (int i = 0; i < SIDE * SIDE; i++)
    g_assert_cmpuint (pixels.data[i] & 0xff, >=, 126);
  g_assert_cmpfloat (fabs (ink (&pixels) - hypot (80, 52.8)), <, 3);
}

/* Or the program would write into memory that is not the picture's. */
static void
test_outside (void)
{
  static const double far[] = { -1e7, -300, -1, 0, 50, 99.5, 100, 101, 400, 1e7 };
  gsize bytes = SIDE * SIDE * 4, guard = 64 * 1024;
  g_autofree guint32 *memory = g_malloc (bytes + 2 * guard);
  KringPixels pixels = { memory + guard / 4, SIDE, SIDE, SIDE };

  for (gsize i = 0; i < (bytes + 2 * guard) / 4; i++)
    memory[i] = 0xff112233;
  for (guint a = 0; a < 10 * 10 * 10 * 10; a++)
    {
      KringPoint from = { far[a % 10], far[a / 10 % 10] }, to = { far[a / 100 % 10], far[a / 1000] };

      kring_pixels_line (&pixels, from, to, 3, 0.5, (KringColour){ 1, 1, 1, 1 });
    }
  for (gsize i = 0; i < guard / 4; i++)
    {
      g_assert_cmpuint (memory[i], ==, 0xff112233);
      g_assert_cmpuint (memory[(guard + bytes) / 4 + i], ==, 0xff112233);
    }
}

/* Or boxes would have fringes while they move, or be cut. */
static void
test_lay (void)
{
  g_autoptr (cairo_surface_t) surface = new_ground (0xff204060);
  g_autoptr (cairo_surface_t) small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 30, 20);
  KringPixels pixels = kring_pixels_of (surface), picture = kring_pixels_of (small);

  for (int i = 0; i < 30 * 20; i++)
    picture.data[i] = i % 30 < 10 ? 0xff8090a0 : i % 30 < 20 ? 0x80402010 : 0;
  kring_pixels_lay (&pixels, &picture, 40, 40, 1);
  g_assert_cmphex (pixels.data[45 * SIDE + 45], ==, 0xff8090a0);
  /* Half of the ground shows through: 0x40 + 0x10, and so on. */
  for (int shift = 0; shift < 24; shift += 8)
    g_assert_cmpint (abs ((int) (pixels.data[45 * SIDE + 55] >> shift & 0xff) - (int) (0x504040 >> shift & 0xff)), <=, 1);
  g_assert_cmphex (pixels.data[45 * SIDE + 65], ==, 0xff204060);
  g_assert_cmphex (pixels.data[45 * SIDE + 39], ==, 0xff204060);

  /* Half gone */
  kring_pixels_lay (&pixels, &picture, 0, 0, 0.5);
  for (int shift = 0; shift < 24; shift += 8)
    g_assert_cmpint (abs ((int) (pixels.data[0] >> shift & 0xff) - (int) (0x506880 >> shift & 0xff)), <=, 1);

  /* Over the edges */
  for (int x = -40; x <= SIDE + 10; x += 5)
    for (int y = -40; y <= SIDE + 10; y += 5)
      kring_pixels_lay (&pixels, &picture, x, y, 0.7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pixels/a line has the weight of its width", test_weight);
  g_test_add_func ("/pixels/pieces of a line meet and do not overlap", test_pieces);
  g_test_add_func ("/pixels/what is outside is left out", test_outside);
  g_test_add_func ("/pixels/a picture is laid over another", test_lay);
  return g_test_run ();
}
