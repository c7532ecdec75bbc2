/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-loops-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-changes.h"
#include "kring-outline.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define PART_WIDTH 190.0
#define PART_HEIGHT 62.0
#define PART_GAP 126.0
#define PART_RADIUS 10.0
#define PAD 8.0
#define ARROW_GAP 5.0
#define CARD_WIDTH 118.0
#define CARD_GAP 7.0
#define CARD_PAD 6.0
#define CARD_RADIUS 6.0
#define ROW_GAP 14.0
#define CAPTION_WIDTH 170.0
/* A curve that hangs between two ends is wide enough for the cards down to this part of its depth. */
#define SINGLE_WIDE_AT 0.58
#define DOUBLE_WIDE_AT 0.78
#define SINGLE_COLUMNS 2
#define DOUBLE_COLUMNS 3
/* Of the ends of the loops under the last part: beside one another. */
#define ENDS_APART 14.0

typedef struct
{
  KringLoopsView *self;
  KringMeasure *measure;
  KringScene *scene;
  double scale;
  int figure; /* what everything is a part of */
  int order;
} Builder;

typedef enum
{
  PART_GRANTED,
  PART_WORK,
  PART_CITIZEN,
  N_PARTS
} Part;

static KringRect
part_bounds (const Builder *self, Part part)
{
  return (KringRect){ (int) part * (PART_WIDTH + PART_GAP) * self->scale, 0, PART_WIDTH * self->scale,
                      PART_HEIGHT * self->scale };
}

static double
middle_of (const Builder *self, Part part)
{
  return kring_rect_centre (part_bounds (self, part)).x;
}

static void
as_label (Builder *self, KringDrawable *drawable)
{
  drawable->role = KRING_ROLE_LABEL;
  drawable->parent = self->figure;
  drawable->order = self->order++;
}

/* Parts */

static void
add_part (Builder *self, Part part, const char *name, const char *what)
{
  KringStyle style = { KRING_STYLE_LOOP_PART, .ring = (KringRing) part };
  KringRect bounds = part_bounds (self, part);
  double width = bounds.w - 2 * PAD * self->scale;
  KringPoint title, small;
  g_autofree char *lines = kring_measure_wrap (self->measure, KRING_STYLE_LOOP_NAME, name, width, 2, &title);
  g_autofree char *under = kring_measure_wrap (self->measure, KRING_STYLE_LOOP_WORDS, what, width, 2, &small);
  double top = bounds.y + (bounds.h - title.y - small.y) / 2;
  KringDrawable *box = kring_scene_add (self->scene, KRING_SHAPE_BOX, style, bounds);

  box->radius = PART_RADIUS * self->scale;
  as_label (self, box);
  as_label (self, kring_scene_add_text (self->scene, (KringStyle){ KRING_STYLE_LOOP_NAME, .ring = style.ring },
                                        (KringRect){ bounds.x, top, bounds.w, title.y }, KRING_ALIGN_CENTRE, lines));
  as_label (self, kring_scene_add_text (self->scene, (KringStyle){ KRING_STYLE_LOOP_WORDS, .ring = style.ring },
                                        (KringRect){ bounds.x, top + title.y, bounds.w, small.y }, KRING_ALIGN_CENTRE,
                                        under));
}

static void
add_curve (Builder *self, KringStyleName name, KringCurve curve, KringRect bounds)
{
  KringDrawable *arrow = kring_scene_add (self->scene, KRING_SHAPE_CURVE,
                                          (KringStyle){ name, .direction = KRING_DIRECTION_FORWARD }, bounds);

  arrow->curve = curve;
  arrow->parent = self->figure;
}

static void
add_forward (Builder *self, Part from)
{
  KringRect left = part_bounds (self, from), right = part_bounds (self, from + 1);
  double y = left.h / 2, start = left.x + left.w + ARROW_GAP * self->scale, end = right.x - ARROW_GAP * self->scale;

  add_curve (self, KRING_STYLE_LOOP_FORWARD,
             (KringCurve){ { { start, y }, { start + (end - start) / 3, y }, { end - (end - start) / 3, y }, { end, y } } },
             (KringRect){ start, y, end - start, 0 });
}

/* Hangs from below the last part to below @to, @depth deep at its lowest. */
static void
add_loop (Builder *self, KringStyleName name, Part to, double aside, double depth)
{
  double from = middle_of (self, PART_CITIZEN) + aside * self->scale, end = middle_of (self, to);
  double top = (PART_HEIGHT + ARROW_GAP) * self->scale, low = top + depth / 0.75;

  add_curve (self, name, (KringCurve){ { { from, top }, { from, low }, { end, low }, { end, top } } },
             (KringRect){ end, top, from - end, depth });
}

/* Changes */

GPtrArray *
kring_loops_changes (const KringOrganisation *organisation, const char *need, KringLoop loop)
{
  GPtrArray *some = kring_changes_of (organisation, need);

  for (guint i = some->len; i > 0; i--)
    {
      const KringChange *change = g_ptr_array_index (some, i - 1);

      if (change->loop != (int) loop || change->stage == KRING_STAGE_ABANDONED)
        g_ptr_array_remove_index (some, i - 1);
    }
  return some;
}

static KringRing
look_of (const KringChange *change)
{
  if (change->stage == KRING_STAGE_ADOPTED)
    return KRING_RING_ENGAGED;
  return change->stage == KRING_STAGE_IDEA ? KRING_RING_POSSIBLE : KRING_RING_AVAILABLE;
}

static KringPoint
card_size (const Builder *self, const KringChange *change, char **lines)
{
  KringPoint size;

  *lines = kring_measure_wrap (self->measure, KRING_STYLE_CHANGE_NAME, change->name,
                               (CARD_WIDTH - 2 * CARD_PAD) * self->scale, 0, &size);
  return (KringPoint){ CARD_WIDTH * self->scale, size.y + 2 * CARD_PAD * self->scale };
}

static void
add_card (Builder *self, const KringChange *change, double x, double y)
{
  KringStyle style = { KRING_STYLE_CHANGE, .ring = look_of (change) };
  g_autofree char *lines = NULL;
  KringPoint size = card_size (self, change, &lines);
  KringRect bounds = { x, y, size.x, size.y };
  KringDrawable *box = kring_scene_add (self->scene, KRING_SHAPE_BOX, style, bounds);

  box->radius = CARD_RADIUS * self->scale;
  box->id = g_strdup (change->row.id);
  box->name = g_strdup (change->name);
  box->description = g_strdup_printf ("%s. %s.", kring_term_label (&kring_loops, change->loop),
                                      kring_term_label (&kring_stages, change->stage));
  box->target = TRUE;
  as_label (self, box);
  style.name = KRING_STYLE_CHANGE_NAME;
  as_label (self, kring_scene_add_text (self->scene, style, kring_rect_grow (bounds, -CARD_PAD * self->scale),
                                        KRING_ALIGN_CENTRE, lines));
}

/* Rows of @columns cards round the middle @x, from @y down. Returns where they end. */
static double
add_cards (Builder *self, GPtrArray *changes, guint columns, double x, double y)
{
  double step = (CARD_WIDTH + CARD_GAP) * self->scale;

  for (guint first = 0; first < changes->len; first += columns)
    {
      guint n = MIN (columns, changes->len - first);
      double left = x - (n * step - CARD_GAP * self->scale) / 2, height = 0;

      for (guint i = 0; i < n; i++)
        {
          const KringChange *change = g_ptr_array_index (changes, first + i);
          g_autofree char *lines = NULL;
          KringPoint size = card_size (self, change, &lines);

          height = MAX (height, size.y);
          add_card (self, change, left + i * step, y);
        }
      y += height + CARD_GAP * self->scale;
    }
  return y;
}

/* Below the lowest part of a loop. Returns where it ends. */
static double
add_caption (Builder *self, const char *text, double x, double y)
{
  KringPoint size;
  g_autofree char *lines = kring_measure_wrap (self->measure, KRING_STYLE_LOOP_CAPTION, text, CAPTION_WIDTH * self->scale, 2,
                                               &size);

  as_label (self, kring_scene_add_text (self->scene, (KringStyle){ KRING_STYLE_LOOP_CAPTION },
                                        kring_rect_around ((KringPoint){ x, y + size.y / 2 }, size.x, size.y),
                                        KRING_ALIGN_CENTRE, lines));
  return y + size.y;
}

/* What stands in a loop, then the loop that is as deep as that asks for. Returns how deep its caption comes. */
static double
add_filled_loop (Builder *self, KringLoop loop, Part to, const char *caption, double from)
{
  gboolean is_double = loop == KRING_LOOP_DOUBLE;
  g_autoptr (GPtrArray) changes = kring_loops_changes (self->self->organisation, self->self->need, loop);
  double aside = is_double ? ENDS_APART : -ENDS_APART, top = PART_HEIGHT * self->scale;
  double x = (middle_of (self, to) + middle_of (self, PART_CITIZEN) + aside * self->scale) / 2;
  double end = add_cards (self, changes, is_double ? DOUBLE_COLUMNS : SINGLE_COLUMNS, x, top + from);
  double depth = (end - top) / (is_double ? DOUBLE_WIDE_AT : SINGLE_WIDE_AT);

  depth = MAX (depth, end - top + ROW_GAP * self->scale);
  add_loop (self, is_double ? KRING_STYLE_LOOP_DOUBLE : KRING_STYLE_LOOP_SINGLE, to, aside, depth);
  return add_caption (self, caption, x, top + depth + (ARROW_GAP + PAD) * self->scale) - top;
}

static void
add_untyped (Builder *self, double y)
{
  g_autoptr (GPtrArray) changes = kring_loops_changes (self->self->organisation, self->self->need, KRING_LOOP_NONE);
  double x = middle_of (self, PART_WORK);

  if (changes->len == 0)
    return;
  y = add_caption (self, kring_term_label (&kring_loops, KRING_LOOP_NONE), x, y) + CARD_GAP * self->scale;
  add_cards (self, changes, DOUBLE_COLUMNS, x, y);
}

/* Words */

static char *
change_sentence (const KringChange *change)
{
  return g_strdup_printf ("%s · %s", change->name, kring_term_label (&kring_stages, change->stage));
}

static void
add_item (GArray *outline, KringOutlineKind kind, guint depth, char *text, const char *id)
{
  KringOutlineItem item = { kind, depth, text, id };

  g_array_append_val (outline, item);
}

static GArray *
tell (gconstpointer data)
{
  static const KringLoop loops[] = { KRING_LOOP_SINGLE, KRING_LOOP_DOUBLE, KRING_LOOP_NONE };
  const KringLoopsView *self = data;
  GArray *outline = kring_outline_items_new ();

  add_item (outline, KRING_OUTLINE_NEED, 0, g_strdup (kring_diagram_alternative (&self->diagram)), NULL);
  for (guint l = 0; l < G_N_ELEMENTS (loops); l++)
    {
      g_autoptr (GPtrArray) changes = kring_loops_changes (self->organisation, self->need, loops[l]);

      if (changes->len == 0)
        continue;
      add_item (outline, KRING_OUTLINE_RING, 1,
                g_strdup_printf (C_ ("outline", "%1$s: %2$u"), kring_term_label (&kring_loops, (int) loops[l]), changes->len),
                NULL);
      for (guint i = 0; i < changes->len; i++)
        {
          const KringChange *change = g_ptr_array_index (changes, i);

          add_item (outline, KRING_OUTLINE_ACTOR, 2, change_sentence (change), change->row.id);
        }
    }
  return outline;
}

static char *
alternative (const KringLoopsView *self)
{
  g_autoptr (GPtrArray) singles = kring_loops_changes (self->organisation, self->need, KRING_LOOP_SINGLE);
  g_autoptr (GPtrArray) doubles = kring_loops_changes (self->organisation, self->need, KRING_LOOP_DOUBLE);

  /* Translators: what is told instead of the picture of the two loops; the numbers are of changes. */
  return g_strdup_printf (_ ("What we take for granted leads to how we work, and that to what the citizen gets. A single loop "
                             "leads back to how we work (%1$u), a double loop to what we take for granted (%2$u)."),
                          singles->len, doubles->len);
}

static void
draw (Builder *self)
{
  KringLoopsView *view = self->self;
  double single, whole;
  KringDrawable *figure;

  self->figure = (int) kring_scene_length (self->scene);
  figure = kring_scene_add (self->scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });
  figure->role = KRING_ROLE_FIGURE;
  figure->name = alternative (view);
  add_part (self, PART_GRANTED, _ ("What we take for granted"), _ ("assumptions, views, “truths”"));
  add_part (self, PART_WORK, _ ("How we work"), _ ("ways of working, methods, tools"));
  add_part (self, PART_CITIZEN, _ ("What the citizen gets"), _ ("judged by the citizen"));
  add_forward (self, PART_GRANTED);
  add_forward (self, PART_WORK);
  single = add_filled_loop (self, KRING_LOOP_SINGLE, PART_WORK, _ ("single loop: do it better, add, wind down"),
                            ROW_GAP * self->scale);
  whole = add_filled_loop (self, KRING_LOOP_DOUBLE, PART_GRANTED, _ ("double loop: question the assumption and replace it"),
                           single + ROW_GAP * self->scale);
  add_untyped (self, PART_HEIGHT * self->scale + whole + 2 * ROW_GAP * self->scale);
}

KringLoopsView *
kring_loops_view_new (KringOrganisation *organisation, const char *need, KringMeasure *measure)
{
  KringLoopsView *self = g_new0 (KringLoopsView, 1);
  Builder builder = { self, measure, kring_scene_new (), kring_measure_get_scale (measure), -1, 0 };

  g_atomic_ref_count_init (&self->refs);
  self->organisation = kring_organisation_ref (organisation);
  self->need = g_strdup (need);
  draw (&builder);
  self->scene = builder.scene;
  self->diagram = (KringDiagram){
    .scene = self->scene,
    /* Translators: the name of the picture of single and double loop. */
    .name = _ ("The two loops"),
    .words = "",
    /* Translators: a heading over the picture told in words. */
    .outline_title = _ ("The loops in words"),
    .outline = tell,
    .view = self,
  };
  return self;
}

KringLoopsView *
kring_loops_view_ref (KringLoopsView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_loops_view_unref (KringLoopsView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_organisation_unref (self->organisation);
  g_free (self->need);
  g_free (self);
}
