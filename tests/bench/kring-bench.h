/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdlib.h>
#include <time.h>

G_BEGIN_DECLS

/* Clocks and numbers of the benchmarks. Most of what they say is CPU, all threads together: on a busy machine it
 * stays what it is, while the clock on the wall does not. */

static inline double
kring_bench_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

/** kring_bench_cpu: Returns the milliseconds that all threads of this process have worked. */
static inline double
kring_bench_cpu (void)
{
  return kring_bench_clock (CLOCK_PROCESS_CPUTIME_ID);
}

/** kring_bench_cpu_here: Returns the milliseconds that this thread has worked. */
static inline double
kring_bench_cpu_here (void)
{
  return kring_bench_clock (CLOCK_THREAD_CPUTIME_ID);
}

static inline int
kring_bench_compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/** kring_bench_part: Returns the value below which @part of @values lies, 0.5 for the median; sorts @values. */
static inline double
kring_bench_part (double *values, guint n, double part)
{
  qsort (values, n, sizeof (double), kring_bench_compare);
  return n > 0 ? values[(guint) (part * (n - 1) + 0.5)] : 0;
}

G_END_DECLS
