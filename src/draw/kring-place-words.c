/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-place-shape.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-text.h"

/* Places in words, for whoever does not see them. */

/* How much of the whole a corner has where the place is said to be at it; how little where it is not spoken of; and how
 * much two may differ that are said to be alike. */
#define AT 0.8
#define LEAST 0.1
#define ALIKE 0.07
/* How far from its middle a seesaw is said to lean a little, and how far it leans all the way. */
#define A_LITTLE 0.17
#define ALL_THE_WAY 0.4

#define MOST_CORNERS 4

typedef struct
{
  double share;
  char *name;
} Corner;

typedef struct
{
  guint n;
  Corner corner[MOST_CORNERS]; /* the heaviest first */
} Corners;

static void
corners_clear (Corners *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->corner[i].name);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Corners, corners_clear)

const KringPart *
kring_place_corner (const KringQuestion *question, guint index)
{
  KringAskedKind kind = question->shape == KRING_DRAWN_AXES ? KRING_ASKED_AXIS : KRING_ASKED_CORNER;

  for (guint i = 0; i < question->parts->len; i++)
    {
      const KringPart *part = g_ptr_array_index (question->parts, i);

      if (part->kind == kind && index-- == 0)
        return part;
    }
  return NULL;
}

static int
heavier_first (const void *a, const void *b)
{
  double one = ((const Corner *)a)->share, other = ((const Corner *)b)->share;

  return one > other ? -1 : one < other;
}

static void
weigh (Corners *self, const KringQuestion *question, const double *shares, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const KringPart *part = kring_place_corner (question, i);

      if (part == NULL)
        break;
      self->corner[self->n++] = (Corner){ shares[i], kring_text_within (kring_words_say (&part->text)) };
    }
  qsort (self->corner, self->n, sizeof (Corner), heavier_first);
}

static char *
say_triangle (const KringQuestion *question, double u, double v)
{
  const double shares[] = { v, u, MAX (1 - u - v, 0) };
  g_auto (Corners) corners = { 0 };
  const Corner *c = corners.corner;

  weigh (&corners, question, shares, G_N_ELEMENTS (shares));
  if (c[0].share >= AT)
    /* Translators: where a mark stands in a triangle; %s is a corner: "the user". */
    return g_strdup_printf (_ ("At %s"), c[0].name);
  if (c[0].share - c[2].share <= ALIKE)
    return g_strdup_printf (_ ("In the middle between %1$s, %2$s and %3$s"), c[0].name, c[1].name, c[2].name);
  if (c[2].share <= LEAST && c[0].share - c[1].share <= ALIKE)
    return g_strdup_printf (_ ("Midway between %1$s and %2$s"), c[0].name, c[1].name);
  if (c[2].share <= LEAST)
    return g_strdup_printf (_ ("Between %1$s and %2$s, nearer to %2$s"), c[1].name, c[0].name);
  if (c[0].share - c[1].share <= ALIKE)
    return g_strdup_printf (_ ("As near to %1$s as to %2$s, further from %3$s"), c[0].name, c[1].name, c[2].name);
  if (c[1].share - c[2].share <= ALIKE)
    return g_strdup_printf (_ ("Nearest to %1$s, as far from %2$s as from %3$s"), c[0].name, c[1].name, c[2].name);
  return g_strdup_printf (_ ("Nearest to %1$s, then %2$s, furthest from %3$s"), c[0].name, c[1].name, c[2].name);
}

static char *
say_field (const KringQuestion *question, double u, double v)
{
  const double shares[] = { (1 - u) * v, u * v, u * (1 - v), (1 - u) * (1 - v) };
  g_auto (Corners) corners = { 0 };
  const Corner *c = corners.corner;

  weigh (&corners, question, shares, G_N_ELEMENTS (shares));
  if (c[0].share >= AT)
    return g_strdup_printf (_ ("At %s"), c[0].name);
  if (c[0].share - c[3].share <= ALIKE)
    /* Translators: where a mark stands in a field with four corners. */
    return g_strdup (_ ("In the middle of all four"));
  if (c[0].share - c[1].share <= ALIKE)
    return g_strdup_printf (_ ("Midway between %1$s and %2$s"), c[0].name, c[1].name);
  return g_strdup_printf (_ ("Nearest to %1$s, then %2$s"), c[0].name, c[1].name);
}

static char *
say_seesaw (const KringQuestion *question, double u)
{
  const char *name[] = { kring_words_say (&kring_place_corner (question, 0)->text),
                         kring_words_say (&kring_place_corner (question, 1)->text) };
  double off = fabs (u - 0.5);
  int to = u > 0.5, from = !to;

  if (off < 0.5 / 32)
    /* Translators: of a seesaw; its ends have names: “Control: out of fear” and “Trust: out of will”. */
    return g_strdup_printf (_ ("In balance between “%1$s” and “%2$s”"), name[0], name[1]);
  if (off >= ALL_THE_WAY)
    return g_strdup_printf (_ ("All the way towards “%s”"), name[to]);
  if (off < A_LITTLE)
    return g_strdup_printf (_ ("A little nearer to “%1$s” than to “%2$s”"), name[to], name[from]);
  return g_strdup_printf (_ ("Nearer to “%1$s” than to “%2$s”"), name[to], name[from]);
}

static char *
say_axes (const KringQuestion *question, double u, double v)
{
  g_autofree char *upwards = kring_text_within (kring_words_say (&kring_place_corner (question, 1)->text));

  /* Translators: where a mark stands on two axes from 0 to 100: "Urgency 70 of 100, attraction 20 of 100". */
  return g_strdup_printf (_ ("%1$s %2$d of 100, %3$s %4$d of 100"),
                          kring_words_say (&kring_place_corner (question, 0)->text), (int)lround (100 * u), upwards,
                          (int)lround (100 * v));
}

char *
kring_place_say (const KringQuestion *question, double u, double v)
{
  u = CLAMP (u, 0, 1);
  v = CLAMP (v, 0, 1);
  switch (question->shape)
    {
    case KRING_DRAWN_TRIANGLE:
      return say_triangle (question, u, v);
    case KRING_DRAWN_AXES:
      return say_axes (question, u, v);
    case KRING_DRAWN_SEESAW:
      return say_seesaw (question, u);
    default:
      return say_field (question, u, v);
    }
}

/* (nullable) */
static char *
say_item (const KringTalk *talk, const KringQuestion *question, const char *item)
{
  double u, v;

  return kring_talk_place (talk, question->id, item, &u, &v) ? kring_place_say (question, u, v) : NULL;
}

char *
kring_place_describe (const KringTalk *talk, const KringQuestion *question)
{
  g_autofree char *now = say_item (talk, question, KRING_NOW), *wanted = say_item (talk, question, KRING_WANTED);

  /* Translators: %s is where a mark stands: "Between the profession and the user, nearer to the user". */
  if (now != NULL && wanted != NULL)
    return g_strdup_printf (_ ("Now: %1$s. Wanted: %2$s."), now, wanted);
  if (now != NULL)
    return g_strdup_printf (_ ("Now: %s."), now);
  if (wanted != NULL)
    return g_strdup_printf (_ ("Wanted: %s."), wanted);
  return g_strdup (_ ("Not placed yet."));
}
