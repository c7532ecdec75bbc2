/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-legend.h"

#include <glib/gi18n-lib.h>

#include "kring-around-need.h"

/* In points at scale 1 and text scale 1. */
#define SAMPLE 30.0       /* width of a sample */
#define SAMPLE_GAP 8.0    /* between a sample and its words */
#define ROW_GAP 3.5       /* between two rows */
#define CAPTION_GAP 4.0   /* below a group's caption */
#define GROUP_GAP 14.0    /* between groups below each other */
#define COLUMN_GAP 26.0   /* between groups side by side */
#define BOX 8.5           /* height of a sample of a ring */
#define SIGN 9.0          /* width of a sector's sign */
#define GROUND 15.0       /* width of the ground of a verdict's mark */

typedef struct
{
  KringLegend *legend;
  KringMeasure *measure;
  double unit;   /* the desktop's text scale: samples grow with the words */
  double ratio;
  double x, y;   /* where the next row begins */
  double right;  /* how far the group reaches */
} Writer;

static KringDrawable *
add_text (Writer *self, KringStyleName name, double indent, const char *text)
{
  KringStyle style = { .name = name };
  KringPoint size;
  g_autofree char *lines = kring_measure_wrap (self->measure, name, text, 0, 0, &size);
  KringRect bounds = { self->x + indent, self->y, size.x, size.y };

  self->right = MAX (self->right, bounds.x + bounds.w);
  return kring_scene_add_text (self->legend->words, style, bounds, KRING_ALIGN_START, lines);
}

static void
begin_group (Writer *self, const char *caption)
{
  KringDrawable *drawable = add_text (self, KRING_STYLE_CAPTION, 0, caption);

  self->y += drawable->bounds.h + CAPTION_GAP * self->unit;
}

/* The place of a row's sample; its words are written beside it. */
static KringRect
add_row (Writer *self, const char *label)
{
  double indent = (SAMPLE + SAMPLE_GAP) * self->unit;
  double height = add_text (self, KRING_STYLE_SMALL, indent, label)->bounds.h;
  KringRect sample = { self->x, self->y, SAMPLE * self->unit, height };

  self->y += height + ROW_GAP * self->unit;
  return sample;
}

static KringPoint
in_samples (const Writer *self, double x, double y)
{
  return (KringPoint){ x / self->ratio, y / self->ratio };
}

static gboolean
any (const gboolean *occurs, int n)
{
  for (int i = 0; i < n; i++)
    if (occurs[i])
      return TRUE;
  return FALSE;
}

static void
add_sectors (Writer *self, const KringSigns *signs)
{
  begin_group (self, C_ ("legend", "Sectors"));
  for (int sector = 0; sector < KRING_N_SECTORS; sector++)
    {
      KringStyle style = { .name = KRING_STYLE_SECTOR_SIGN, .sector = sector, .ring = KRING_RING_AVAILABLE };
      KringRect sample;

      if (!signs->sector[sector])
        continue;
      sample = add_row (self, kring_term_label (&kring_sectors, sector));
      kring_scene_add (self->legend->words, KRING_SHAPE_BOX, style,
                       kring_rect_around (kring_rect_centre (sample), SIGN * self->unit, SIGN * self->unit));
    }
}

static void
add_box (Writer *self, KringStyle style, const char *label)
{
  KringRect sample = add_row (self, label);
  KringPoint centre = kring_rect_centre (sample);
  KringPoint size = in_samples (self, sample.w - 2 * self->unit, BOX * self->unit);
  KringRect box = kring_rect_around (in_samples (self, centre.x, centre.y), size.x, size.y);

  kring_scene_add (self->legend->boxes, KRING_SHAPE_BOX, style, box)->radius = box.h / 2;
}

static void
add_ring (Writer *self, KringRing ring, gboolean apart, const char *label)
{
  add_box (self, (KringStyle){ KRING_STYLE_ACTOR, .sector = KRING_SECTOR_OUR, .ring = ring, .apart = apart }, label);
}

static void
add_rings (Writer *self, const KringSigns *signs)
{
  gboolean beside = signs->ring[KRING_RING_BESIDE], engaged = signs->ring[KRING_RING_ENGAGED];

  begin_group (self, C_ ("legend", "Rings"));
  /* The two inner rings look alike: one row explains both. */
  if (beside && engaged)
    {
      g_autofree char *both = g_strdup_printf ("%s · %s", kring_term_label (&kring_rings, KRING_RING_BESIDE),
                                               kring_term_label (&kring_rings, KRING_RING_ENGAGED));

      add_ring (self, KRING_RING_BESIDE, FALSE, both);
    }
  else if (beside || engaged)
    {
      KringRing ring = beside ? KRING_RING_BESIDE : KRING_RING_ENGAGED;

      add_ring (self, ring, FALSE, kring_term_label (&kring_rings, ring));
    }
  for (int ring = KRING_RING_AVAILABLE; ring < KRING_N_RINGS; ring++)
    if (signs->ring[ring])
      add_ring (self, ring, FALSE, kring_term_label (&kring_rings, ring));
  if (signs->apart)
    /* Translators: in the legend: actors of the organisation that are not on the map of this need. */
    add_ring (self, KRING_RING_AVAILABLE, TRUE, C_ ("legend", "Not on the map of this need"));
}

/* The place of a sample of a line, from which its words stand to the right. */
static KringDrawable *
add_sample (Writer *self, KringShape shape, KringStyle style, const char *label)
{
  KringRect sample = add_row (self, label);
  double y = kring_rect_centre (sample).y;
  KringCurve curve;
  KringDrawable *drawable;

  for (int i = 0; i < 4; i++)
    curve.p[i] = in_samples (self, sample.x + sample.w * i / 3.0, y);
  drawable = kring_scene_add (self->legend->lines, shape, style, kring_curve_bounds (&curve));
  drawable->curve = curve;
  return drawable;
}

static void
add_tie (Writer *self, KringStrength strength, KringDirection direction, const char *label)
{
  KringStyle style = { .name = KRING_STYLE_TIE, .strength = strength, .direction = direction };

  add_sample (self, KRING_SHAPE_CURVE, style, label);
}

static void
add_line (Writer *self, const KringSigns *signs)
{
  begin_group (self, C_ ("legend", "Line"));
  if (signs->line)
    /* Translators: in the legend of the hierarchy, beside a line from a box up to another. */
    add_sample (self, KRING_SHAPE_LINE, (KringStyle){ KRING_STYLE_LINE }, C_ ("legend", "Part of, or reports to"));
  if (signs->further)
    /* Translators: in the legend of the hierarchy, beside a dotted line: somebody has more than one above. */
    add_sample (self, KRING_SHAPE_LINE, (KringStyle){ KRING_STYLE_FURTHER }, C_ ("legend", "A further line"));
}

static char *
capitalised (const char *text)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static void
add_ties (Writer *self, const KringSigns *signs)
{
  begin_group (self, C_ ("legend", "Ties"));
  for (int strength = 0; strength < KRING_N_STRENGTHS; strength++)
    if (signs->strength[strength])
      {
        g_autofree char *label = capitalised (kring_term_label (&kring_strengths, strength));

        add_tie (self, strength, KRING_DIRECTION_NONE, label);
      }
  if (signs->directed)
    /* Translators: in the legend of a map, beside an arrow between two actors. */
    add_tie (self, KRING_STRENGTH_WORKING, KRING_DIRECTION_FORWARD, C_ ("legend", "Who gives to whom"));
}

/* A line where one is planned, else a box. */
static void
add_planned_row (Writer *self, const KringSigns *signs, KringMark mark, const char *label)
{
  KringStyle style = { .name = KRING_STYLE_TIE, .strength = KRING_STRENGTH_WORKING, .mark = mark };

  if (signs->planned[mark])
    add_sample (self, KRING_SHAPE_CURVE, style, label);
  else if (signs->planned_for[mark])
    {
      style = (KringStyle){ KRING_STYLE_ACTOR, .sector = KRING_SECTOR_OUR, .ring = KRING_RING_AVAILABLE, .mark = mark };
      add_box (self, style, label);
    }
}

static void
add_planned (Writer *self, const KringSigns *signs)
{
  /* Translators: in the legend, over what changes plan on the map. */
  begin_group (self, C_ ("legend", "Planned"));
  /* Translators: in the legend, beside a dashed line that ends in a plus: it is not there yet. */
  add_planned_row (self, signs, KRING_MARK_ADDED, C_ ("legend", "Comes"));
  /* Translators: in the legend, beside a line or box with a plus over a stroke: it will be another than today. */
  add_planned_row (self, signs, KRING_MARK_ALTERED, C_ ("legend", "Becomes another"));
  /* Translators: in the legend, beside a line or box with a cross: it will be no longer. */
  add_planned_row (self, signs, KRING_MARK_ENDED, C_ ("legend", "Ends"));
}

/* On the need's own ground, as it stands there. */
static void
add_verdicts (Writer *self, const KringSigns *signs)
{
  begin_group (self, C_ ("legend", "The citizen’s own verdict"));
  for (int value = 0; value < KRING_N_JUDGEMENTS; value++)
    {
      KringJudgement mark = (KringJudgement) value;
      KringPoint centre, size;
      KringRect sample, ground;

      if (!signs->verdict[value])
        continue;
      sample = add_row (self, kring_term_label (&kring_judgements, value));
      centre = kring_rect_centre (sample);
      centre = in_samples (self, centre.x, centre.y);
      size = in_samples (self, GROUND * self->unit, sample.h + 2.5 * self->unit);
      ground = kring_rect_around (centre, size.x, size.y);
      kring_scene_add (self->legend->boxes, KRING_SHAPE_BOX, (KringStyle){ KRING_STYLE_NEED }, ground)->radius = size.y / 5;
      kring_need_marks_add (self->legend->boxes, &mark, 1, kring_rect_grow (ground, -size.y / 9), -1);
    }
}

static void
end_group (Writer *self, gboolean upright)
{
  KringLegend *legend = self->legend;

  self->y -= ROW_GAP * self->unit;
  legend->size.x = MAX (legend->size.x, self->right);
  legend->size.y = MAX (legend->size.y, self->y);
  if (upright)
    self->y += GROUP_GAP * self->unit;
  else
    self->x = self->right + COLUMN_GAP * self->unit;
  if (!upright)
    self->y = 0;
}

KringLegend *
kring_legend_new (const KringSigns *signs, KringMeasure *measure, gboolean upright, double ratio)
{
  KringLegend *self = g_new0 (KringLegend, 1);
  Writer writer = { .legend = self, .measure = measure, .unit = kring_measure_get_scale (measure), .ratio = ratio };
  const struct
  {
    gboolean wanted;
    void (*add) (Writer *, const KringSigns *);
  } groups[] = {
    { any (signs->sector, KRING_N_SECTORS), add_sectors },
    { any (signs->ring, KRING_N_RINGS) || signs->apart, add_rings },
    { any (signs->strength, KRING_N_STRENGTHS), add_ties },
    { signs->line || signs->further, add_line },
    { any (signs->planned + 1, KRING_N_MARKS - 1) || any (signs->planned_for + 1, KRING_N_MARKS - 1), add_planned },
    { any (signs->verdict, KRING_N_JUDGEMENTS), add_verdicts },
  };

  self->words = kring_scene_new ();
  self->lines = kring_scene_new ();
  self->boxes = kring_scene_new ();
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i].wanted)
      {
        groups[i].add (&writer, signs);
        end_group (&writer, upright);
      }
  return self;
}

void
kring_legend_free (KringLegend *self)
{
  kring_scene_unref (self->words);
  kring_scene_unref (self->lines);
  kring_scene_unref (self->boxes);
  g_free (self);
}
