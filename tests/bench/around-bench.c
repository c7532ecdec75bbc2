/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-case.h"

#include <time.h>

/* How long it takes to arrange and to draw ties around a need, from nothing: milliseconds of the processor,
 * the best of several. */

/* The processor's time of this process, in milliseconds: others that are busy do not count. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

static double
best_of (double best, double start)
{
  return MIN (best, now () - start);
}

static void
measure (guint n)
{
  guint m = n * 5 / 2;
  g_autoptr (KringAroundCase) made = kring_around_case_new (n, n, m);
  g_autofree KringCurve *curves = g_new0 (KringCurve, m);
  double arrange = G_MAXDOUBLE, again = G_MAXDOUBLE, one_more = G_MAXDOUBLE, route = G_MAXDOUBLE;
  guint times = n < 2000 ? 7 : 2;
  guint crossings = 0;

  for (guint i = 0; i < times; i++)
    {
      g_autoptr (KringAround) around = NULL, settled = NULL, grown = NULL;
      double start = now ();

      for (guint k = 0; k < n; k++)
        made->nodes[k].placed = FALSE;
      around = kring_around_arrange (&made->input);
      arrange = best_of (arrange, start);

      start = now ();
      kring_around_route (around, &made->input, curves);
      route = best_of (route, start);

      kring_around_case_place (made, around);
      start = now ();
      settled = kring_around_arrange (&made->input);
      again = best_of (again, start);

      made->nodes[n / 2].placed = FALSE;
      start = now ();
      grown = kring_around_arrange (&made->input);
      one_more = best_of (one_more, start);
      if (i == 0 && n <= 1000)
        crossings = kring_around_crossings (&made->input, curves);
    }
  g_print ("%5u actors %6u ties: arrange %8.2f ms, again %8.2f ms, one more %8.2f ms, ties %8.2f ms, crossings %u\n", n, m,
           arrange, again, one_more, route, crossings);
}

int
main (void)
{
  const guint sizes[] = { 50, 300, 1000, 5000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i]);
  return 0;
}
