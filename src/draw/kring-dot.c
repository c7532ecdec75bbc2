/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dot.h"

#define LEAST_TYPE 6.0
#define ENOUGH_TYPE 6.6
#define LEAST_PART 0.5   /* of its size that a dot has among the lowest boxes */
#define OF_THE_BOX 1.3   /* how much higher than its box a dot may be */
#define GAP 8.0          /* between dot and label */

gboolean
kring_dots_wanted (gboolean now, double pixels)
{
  return pixels < (now ? ENOUGH_TYPE : LEAST_TYPE);
}

KringRect
kring_dot_bounds (KringRect box, double size)
{
  double fits = CLAMP (OF_THE_BOX * box.h, LEAST_PART * size, size);

  return kring_rect_around (kring_rect_centre (box), fits, fits);
}

static KringRect
beside (KringRect dot, KringPoint size, int side)
{
  KringPoint middle = kring_rect_centre (dot);
  KringRect label = { middle.x - size.x / 2, middle.y - size.y / 2, size.x, size.y };

  if (side == 0)
    label.x = dot.x + dot.w + GAP;
  else if (side == 1)
    label.x = dot.x - GAP - size.x;
  else if (side == 2)
    label.y = dot.y + dot.h + GAP;
  else
    label.y = dot.y - GAP - size.y;
  return label;
}

static KringRect
push_inside (KringRect label, KringRect within)
{
  label.x = MAX (within.x, MIN (label.x, within.x + within.w - label.w));
  label.y = MAX (within.y, MIN (label.y, within.y + within.h - label.h));
  return label;
}

KringRect
kring_dot_label (KringRect dot, KringPoint size, KringRect within, const KringRect *taken, guint n)
{
  for (int side = 0; side < 4; side++)
    {
      /* Along the edge it may stand aside, but not upon its own dot. */
      KringRect label = push_inside (beside (dot, size, side), within);
      gboolean good = !kring_rect_overlap (label, dot);

      for (guint i = 0; i < n && good; i++)
        good = !kring_rect_overlap (label, taken[i]);
      if (good)
        return label;
    }
  return push_inside (beside (dot, size, 0), within);
}
