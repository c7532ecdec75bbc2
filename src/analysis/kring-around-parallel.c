/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-private.h"

#include <math.h>

/* Two ties between the same two actors would be drawn as one. */

#define APART 9.0 /* points between the middles of two */

/* The two ends of a tie, whichever way it runs. */
static guint64
pair_of (const KringAroundTie *tie)
{
  return (guint64) MIN (tie->a, tie->b) << 32 | MAX (tie->a, tie->b);
}

/* Moves the middle of @curve @by to the side, away from the need, which is in the origin; ends stay. */
static void
bow (KringCurve *curve, double by)
{
  KringPoint from = curve->p[0], to = curve->p[3], middle = kring_curve_at (curve, 0.5);
  double dx = to.x - from.x, dy = to.y - from.y, length = sqrt (dx * dx + dy * dy);

  if (length < 1)
    return;
  /* The middle of a curve goes three quarters of the way that its control points go. */
  by = by * 4 / 3 / length * (middle.y * dx - middle.x * dy < 0 ? -1 : 1);
  for (int i = 1; i <= 2; i++)
    {
      curve->p[i].x -= dy * by;
      curve->p[i].y += dx * by;
    }
}

void
kring_around_part_parallel (const KringAroundInput *input, const guint *which, guint n, KringCurve *curves)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree guint *place = g_new (guint, n + 1); /* among those of the same pair */

  for (guint i = 0; i < n; i++)
    {
      guint64 pair = pair_of (&input->ties[which[i]]);

      place[i] = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &pair));
      g_hash_table_insert (counts, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (place[i] + 1));
    }
  for (guint i = 0; i < n; i++)
    {
      const KringAroundTie *tie = &input->ties[which[i]];

      if (place[i] > 0 && tie->a != tie->b)
        bow (&curves[i], APART * place[i]);
    }
}
