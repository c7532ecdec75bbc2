/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stroke.h"

#include <math.h>

guint
kring_stroke_dashes (KringStroke pattern, double width, double dashes[2])
{
  switch (pattern)
    {
    case KRING_STROKE_DASHED:
      dashes[0] = 3.6 * width;
      dashes[1] = 2.4 * width;
      return 2;
    case KRING_STROKE_DOTTED:
      dashes[0] = 0;
      dashes[1] = 2.9 * width;
      return 2;
    default:
      return 0;
    }
}

gboolean
kring_stroke_has_head (KringDirection direction, gboolean at_end)
{
  if (direction == KRING_DIRECTION_BOTH)
    return TRUE;
  return direction == (at_end ? KRING_DIRECTION_FORWARD : KRING_DIRECTION_BACK);
}

static double
head_length (double width)
{
  return 4.6 + 1.7 * width;
}

static KringCurve
reversed (const KringCurve *curve)
{
  const KringPoint *p = curve->p;

  return (KringCurve){ { p[3], p[2], p[1], p[0] } };
}

static KringPoint
between (KringPoint a, KringPoint b, double t)
{
  return (KringPoint){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/* The part of @curve from 0 to @t, by de Casteljau. */
static KringCurve
first_part (const KringCurve *curve, double t)
{
  const KringPoint *p = curve->p;
  KringPoint a = between (p[0], p[1], t), b = between (p[1], p[2], t), c = between (p[2], p[3], t);
  KringPoint ab = between (a, b, t), bc = between (b, c, t);

  return (KringCurve){ { p[0], a, ab, between (ab, bc, t) } };
}

/* Where @curve is @length away from its end, as the crow flies; never before its middle. */
static double
back_from_end (const KringCurve *curve, double length)
{
  double low = 0.5, high = 1;

  for (int i = 0; i < 12; i++)
    {
      double t = (low + high) / 2;

      if (kring_distance (kring_curve_at (curve, t), curve->p[3]) > length)
        low = t;
      else
        high = t;
    }
  return low;
}

void
kring_stroke_head (const KringCurve *curve, gboolean at_end, double width, KringPoint head[3])
{
  KringCurve line = at_end ? *curve : reversed (curve);
  double length = head_length (width), half = 0.42 * length;
  KringPoint tip = line.p[3], foot = kring_curve_at (&line, back_from_end (&line, length));
  double dx = tip.x - foot.x, dy = tip.y - foot.y, far = sqrt (dx * dx + dy * dy);

  if (far < 1e-6)
    {
      head[0] = head[1] = head[2] = tip;
      return;
    }
  dx /= far;
  dy /= far;
  head[0] = tip;
  head[1] = (KringPoint){ tip.x - dx * length - dy * half, tip.y - dy * length + dx * half };
  head[2] = (KringPoint){ tip.x - dx * length + dy * half, tip.y - dy * length - dx * half };
}

KringCurve
kring_stroke_shaft (const KringCurve *curve, KringDirection direction, double width)
{
  double length = 0.8 * head_length (width);
  KringCurve shaft = *curve;

  if (kring_stroke_has_head (direction, TRUE))
    shaft = first_part (&shaft, back_from_end (&shaft, length));
  if (kring_stroke_has_head (direction, FALSE))
    {
      shaft = reversed (&shaft);
      shaft = first_part (&shaft, back_from_end (&shaft, length));
      shaft = reversed (&shaft);
    }
  return shaft;
}

#define WAVE_STEPS 64
/* In line widths. */
#define WAVE_LENGTH 6
#define WAVE_HEIGHT 1.9
#define WAVE_CALM 0.5 /* part of the height where a line begins and ends */
/* A tie that crosses a map of many hundred actors has longer waves: more of them are not seen to be waves, and a file
 * grows with each. */
#define MOST_WAVES 60

static double
lengths_along (const KringCurve *curve, double at[WAVE_STEPS + 1])
{
  KringPoint last = curve->p[0];

  at[0] = 0;
  for (int i = 1; i <= WAVE_STEPS; i++)
    {
      KringPoint here = kring_curve_at (curve, (double) i / WAVE_STEPS);

      at[i] = at[i - 1] + kring_distance (last, here);
      last = here;
    }
  return at[WAVE_STEPS];
}

static KringPoint
beside (const KringCurve *curve, double t, double offset)
{
  KringPoint here = kring_curve_at (curve, t);
  KringPoint before = kring_curve_at (curve, MAX (t - 0.01, 0)), after = kring_curve_at (curve, MIN (t + 0.01, 1));
  double dx = after.x - before.x, dy = after.y - before.y, length = sqrt (dx * dx + dy * dy);

  if (length < 1e-9)
    return here;
  return (KringPoint){ here.x - dy / length * offset, here.y + dx / length * offset };
}

/* The point of @curve that lies @along its length, moved @offset to the side. */
static KringPoint
beside_at (const KringCurve *curve, const double at[WAVE_STEPS + 1], double along, double offset)
{
  double total = at[WAVE_STEPS];
  int step = total > 0 ? CLAMP ((int) (along / total * WAVE_STEPS), 0, WAVE_STEPS - 1) : 0;
  double length;

  while (step > 0 && at[step] > along)
    step--;
  while (step < WAVE_STEPS - 1 && at[step + 1] < along)
    step++;
  length = at[step + 1] - at[step];
  return beside (curve, CLAMP ((step + (length > 0 ? (along - at[step]) / length : 0)) / WAVE_STEPS, 0, 1), offset);
}

GArray *
kring_stroke_wave (const KringCurve *curve, double width)
{
  /* With its control points in the middle and this far out, one curve is nearly a sine of height 1. */
  const double out = 2 * sqrt (3);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (KringPoint));
  double at[WAVE_STEPS + 1], total = lengths_along (curve, at);
  double wanted = total / (WAVE_LENGTH * width);
  /* A whole number of waves, so that the line meets both its ends. */
  int waves = CLAMP ((int) lround (wanted), 1, MOST_WAVES);
  double height = WAVE_HEIGHT * width * CLAMP (sqrt (wanted / waves), 1, 2), length = total / waves;

  g_array_append_val (points, curve->p[0]);
  for (int i = 0; i < waves; i++)
    {
      /* Calm at both ends, so that it starts from the middle of its line. */
      double before = i == 0 ? WAVE_CALM : 1, after = i == waves - 1 ? WAVE_CALM : 1;
      KringPoint wave[3] = { beside_at (curve, at, (i + 0.5) * length, out * height * before),
                             beside_at (curve, at, (i + 0.5) * length, -out * height * after),
                             beside_at (curve, at, (i + 1) * length, 0) };

      g_array_append_vals (points, wave, 3);
    }
  g_array_index (points, KringPoint, points->len - 1) = curve->p[3];
  return points;
}

guint
kring_plan_strokes (KringMark mark, KringPoint centre, double reach, KringPoint ends[2 * KRING_PLAN_STROKES])
{
  /* In parts of the reach. */
  static const double signs[KRING_N_MARKS][2 * KRING_PLAN_STROKES][2] = {
    [KRING_MARK_ADDED] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } },
    [KRING_MARK_ALTERED] = { { -0.9, -0.3 }, { 0.9, -0.3 }, { 0, -1.15 }, { 0, 0.55 }, { -0.9, 1.1 }, { 0.9, 1.1 } },
    [KRING_MARK_ENDED] = { { -0.8, -0.8 }, { 0.8, 0.8 }, { -0.8, 0.8 }, { 0.8, -0.8 } },
  };
  static const guint n[KRING_N_MARKS] = { 0, 2, 3, 2 };

  for (guint i = 0; i < 2 * n[mark]; i++)
    ends[i] = (KringPoint){ centre.x + reach * signs[mark][i][0], centre.y + reach * signs[mark][i][1] };
  return n[mark];
}

KringPoint
kring_plan_place (const KringCurve *curve, KringMark mark, KringDirection direction, double width, double reach)
{
  double before = kring_stroke_has_head (direction, TRUE) ? head_length (width) : 0;

  if (mark != KRING_MARK_ADDED)
    return kring_curve_at (curve, 0.5);
  return kring_curve_at (curve, back_from_end (curve, before + 2 * reach));
}

KringPoint
kring_plan_corner (KringRect bounds, double reach)
{
  return (KringPoint){ bounds.x + bounds.w - reach, bounds.y + reach / 4 };
}

static guint
polygon (KringPoint centre, double radius, guint n, double turn, KringPoint corners[KRING_SIGN_CORNERS])
{
  for (guint i = 0; i < n; i++)
    {
      KringPoint p = kring_ellipse_point (radius, radius, turn + 2 * G_PI * i / n);

      corners[i] = (KringPoint){ centre.x + p.x, centre.y + p.y };
    }
  return n;
}

/* Drawn out to both sides: a regular one is a circle to the eye at this size. */
static guint
wide_hexagon (KringPoint centre, double r, KringPoint corners[KRING_SIGN_CORNERS])
{
  static const KringPoint unit[]
      = { { -1.3, 0 }, { -0.62, -0.8 }, { 0.62, -0.8 }, { 1.3, 0 }, { 0.62, 0.8 }, { -0.62, 0.8 } };

  for (guint i = 0; i < G_N_ELEMENTS (unit); i++)
    corners[i] = (KringPoint){ centre.x + r * unit[i].x, centre.y + r * unit[i].y };
  return G_N_ELEMENTS (unit);
}

guint
kring_sign_corners (KringSector sector, KringRect bounds, KringPoint corners[KRING_SIGN_CORNERS])
{
  KringPoint centre = kring_rect_centre (bounds);
  double r = MIN (bounds.w, bounds.h) / 2;

  /* Radii that make the five equally heavy to the eye. */
  switch (sector)
    {
    case KRING_SECTOR_OUR:
      return polygon (centre, 1.22 * r, 4, G_PI / 4, corners);
    case KRING_SECTOR_PUBLIC:
      return polygon (centre, 1.22 * r, 4, 0, corners);
    case KRING_SECTOR_CIVIL:
      centre.y += 0.16 * r;
      return polygon (centre, 1.3 * r, 3, 0, corners);
    case KRING_SECTOR_BUSINESS:
      return wide_hexagon (centre, r, corners);
    default:
      corners[0] = (KringPoint){ centre.x - r, centre.y - r };
      corners[1] = (KringPoint){ centre.x + r, centre.y + r };
      return 0;
    }
}

void
kring_sheet_corners (KringRect bounds, double size, KringPoint corners[KRING_SHEET_CORNERS],
                     KringPoint fold[KRING_SHEET_FOLD])
{
  double right = bounds.x + bounds.w, foot = bounds.y + bounds.h;

  corners[0] = (KringPoint){ bounds.x, bounds.y };
  corners[1] = (KringPoint){ right, bounds.y };
  corners[2] = (KringPoint){ right, foot - size };
  corners[3] = (KringPoint){ right - size, foot };
  corners[4] = (KringPoint){ bounds.x, foot };
  fold[0] = corners[2];
  fold[1] = (KringPoint){ right - size, foot - size };
  fold[2] = corners[3];
}
