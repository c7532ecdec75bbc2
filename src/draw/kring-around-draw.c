/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-around-view-private.h"
#include "kring-note-box.h"
#include "kring-outline.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define SIGN 7.5
#define SIGN_GAP 5.0
#define CAPTION_PAD 5.0
#define LEAST_NEED 62.0
/* As many verdicts as one takes in at a glance. */
#define MOST_VERDICTS 5
#define SECTOR_NAME_WIDTH 170.0
/* How far outside the last ring the arcs of the sectors run, and how far the names keep from it. */
#define ARC_OUT 3.0
#define ARC_CLEAR 13.0
#define ARC_GAP 8.0

static char *
quoted_words (const KringNeed *need)
{
  if (need->own_words[0] == '\0')
    return NULL;
  /* Translators: the citizen's own words; use your language's quotation marks. */
  return g_strdup_printf (C_ ("own words", "“%s”"), need->own_words);
}

/* The newest verdict in words, and whose it is: never to be taken for what the organisation says. */
static char *
verdict_caption (const KringMap *map)
{
  const KringVerdict *newest;
  g_autofree char *value = NULL;

  if (map->verdicts->len == 0)
    return NULL;
  newest = g_ptr_array_index (map->verdicts, map->verdicts->len - 1);
  value = g_utf8_strdown (kring_term_label (&kring_judgements, newest->value), -1);
  /* Translators: in the need on the map, so keep it short. “Own” is the citizen’s own: “Own verdict: better”. */
  return g_strdup_printf (C_ ("need", "Own verdict: %s"), value);
}

static void
size_need (KringAroundBuilder *self, KringAroundInput *input)
{
  const KringNeed *need = self->view->map->need;
  const double aspect = 1.27;
  g_autofree char *words = quoted_words (need);
  g_autofree char *verdict = verdict_caption (self->view->map);

  self->need = kring_need_text_fit (self->measure, need->name, words, verdict, aspect, LEAST_NEED * self->scale);
  /* The box that is inscribed in just that ellipse. */
  input->need_w = G_SQRT2 * aspect * self->need->ry;
  input->need_h = G_SQRT2 * self->need->ry;
}

void
kring_around_sizes (KringAroundBuilder *self)
{
  KringAroundInput *input = &self->view->input;
  KringAroundNode *nodes = (KringAroundNode *) input->nodes;
  double scale = self->scale;

  size_need (self, input);
  for (guint i = 0; i < input->n_nodes; i++)
    {
      const char *name = kring_map_entry (self->view->map, i)->actor->name;
      KringPoint size = kring_actor_box_fit (self->measure, name, &self->names[i]);

      nodes[i].w = size.x;
      nodes[i].h = size.y;
    }
  input->caption_h = kring_measure_line (self->measure, KRING_STYLE_RING_CAPTION) + 2;
  for (int ring = 0; ring < KRING_N_RINGS; ring++)
    {
      KringPoint size;

      g_free (kring_measure_wrap (self->measure, KRING_STYLE_RING_CAPTION, kring_term_label (&kring_rings, ring), 0, 1,
                                  &size));
      input->caption_w[ring] = size.x + 2 * CAPTION_PAD * scale;
    }
}

static KringDrawable *
add (KringAroundBuilder *self, KringShape shape, KringStyle style, KringRect bounds)
{
  KringDrawable *drawable = kring_scene_add (self->scene, shape, style, bounds);

  drawable->parent = self->figure;
  return drawable;
}

static KringDrawable *
add_text (KringAroundBuilder *self, KringStyle style, KringRect bounds, KringAlign align, const char *text)
{
  KringDrawable *drawable = kring_scene_add_text (self->scene, style, bounds, align, text);

  drawable->parent = self->figure;
  drawable->role = KRING_ROLE_LABEL;
  return drawable;
}

static KringRect
ellipse (const KringAround *around, double ry)
{
  return (KringRect){ -around->aspect * ry, -ry, 2 * around->aspect * ry, 2 * ry };
}

static void
draw_rings (KringAroundBuilder *self)
{
  const KringAround *around = self->view->around;

  for (int ring = KRING_N_RINGS - 1; ring >= 0; ring--)
    add (self, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_RING, .ring = (KringRing) ring },
         ellipse (around, around->ring[ring + 1]));
}

static void
draw_sectors (KringAroundBuilder *self)
{
  const KringAround *around = self->view->around;
  double inner = around->ring[0], outer = around->ring[KRING_N_RINGS], aspect = around->aspect;

  for (int sector = 0; sector < KRING_N_SECTORS; sector++)
    {
      KringCurve line = { { kring_ellipse_point (aspect * inner, inner, around->wedge[sector]) } };
      KringDrawable *drawable;

      line.p[3] = kring_ellipse_point (aspect * outer, outer, around->wedge[sector]);
      line.p[1] = line.p[0];
      line.p[2] = line.p[3];
      drawable = add (self, KRING_SHAPE_LINE, (KringStyle){ KRING_STYLE_WEDGE }, kring_curve_bounds (&line));
      drawable->curve = line;
    }
  for (int sector = 0; sector < KRING_N_SECTORS; sector++)
    {
      double out = ARC_OUT * self->scale, rx = aspect * outer + out, ry = outer + out;
      double gap = ARC_GAP * self->scale / ((rx + ry) / 2);
      KringDrawable *arc = add (self, KRING_SHAPE_ARC,
                                (KringStyle){ KRING_STYLE_SECTOR_ARC, .sector = (KringSector) sector },
                                (KringRect){ -rx, -ry, 2 * rx, 2 * ry });

      arc->from = around->wedge[sector] + gap;
      arc->to = around->wedge[sector + 1] - gap;
    }
}

static gboolean
box_meets_ellipse (KringRect box, double rx, double ry)
{
  double x = CLAMP (0, box.x, box.x + box.w) / rx, y = CLAMP (0, box.y, box.y + box.h) / ry;

  return x * x + y * y < 1;
}

static KringRect
place_outside (double rx, double ry, double angle, double w, double h)
{
  KringPoint foot = kring_ellipse_point (rx, ry, angle);
  double nx = foot.x / (rx * rx), ny = foot.y / (ry * ry), length = sqrt (nx * nx + ny * ny);
  KringRect box = kring_rect_around (foot, w, h);

  while (box_meets_ellipse (box, rx, ry))
    {
      box.x += nx / length;
      box.y += ny / length;
    }
  return (KringRect){ kring_round (box.x), kring_round (box.y), w, h };
}

KringRect
kring_sector_name_place (const KringAroundView *view, KringSector sector, double w, double h)
{
  const KringAround *around = view->around;
  double clear = ARC_CLEAR * view->scale;
  double ry = around->ring[KRING_N_RINGS] + clear, rx = around->aspect * around->ring[KRING_N_RINGS] + clear;
  double from = around->wedge[sector], span = around->wedge[sector + 1] - from;
  double least = G_MAXDOUBLE;
  KringRect best = { 0 };

  /* Near the middle of the arc, but rather where the ellipse leaves a corner of the page free: a name beside it would
   * make the whole picture smaller. */
  for (int step = 0; step <= 24; step++)
    {
      double part = 0.5 + (step % 2 ? 1 : -1) * ((step + 1) / 2) / 12.0 * 0.3;
      KringRect box = place_outside (rx, ry, from + part * span, w, h);
      double wider = MAX (MAX (box.x + box.w - rx, -rx - box.x), 0);
      double higher = MAX (MAX (box.y + box.h - ry, -ry - box.y), 0);
      double cost = floor (wider + 1.2 * higher + 60 * fabs (part - 0.5));

      if (cost < least)
        {
          least = cost;
          best = box;
        }
    }
  return best;
}

static void
draw_sector_names (KringAroundBuilder *self)
{
  double size = (SIGN + 1) * self->scale, before = size + SIGN_GAP * self->scale;

  for (int i = 0; i < KRING_N_SECTORS; i++)
    {
      KringSector sector = (KringSector) i;
      KringPoint text;
      g_autofree char *name = kring_measure_wrap (self->measure, KRING_STYLE_SECTOR_NAME,
                                                  kring_term_label (&kring_sectors, i),
                                                  SECTOR_NAME_WIDTH * self->scale, 2, &text);
      KringRect box = kring_sector_name_place (self->view, sector, before + text.x, text.y);
      /* The sign of a name has the colour of an outlined box. */
      KringStyle sign = { KRING_STYLE_SECTOR_SIGN, .sector = sector, .ring = KRING_RING_POSSIBLE };

      add (self, KRING_SHAPE_BOX, sign, (KringRect){ box.x, box.y + (box.h - size) / 2, size, size });
      add_text (self, (KringStyle){ KRING_STYLE_SECTOR_NAME, .sector = sector },
                (KringRect){ box.x + before, box.y, text.x, text.y }, KRING_ALIGN_START, name);
    }
}

static void
draw_captions (KringAroundBuilder *self)
{
  const KringAroundView *view = self->view;

  for (int ring = 0; ring < KRING_N_RINGS; ring++)
    {
      KringStyle style = { KRING_STYLE_RING_CAPTION, .ring = (KringRing) ring };
      KringRect box = kring_rect_around (view->around->caption[ring], view->input.caption_w[ring],
                                         view->input.caption_h);
      KringDrawable *ground = add (self, KRING_SHAPE_BOX, style, box);

      ground->radius = box.h / 2;
      add_text (self, style, box, KRING_ALIGN_CENTRE, kring_term_label (&kring_rings, ring));
    }
}

static void
draw_tie (KringAroundBuilder *self, guint index, const KringCurve *curve, int order)
{
  const KringMap *map = self->view->map;
  const KringTie *tie = g_ptr_array_index (map->ties, index);
  const KringAroundTie *ends = &self->view->input.ties[index];
  const char *one = kring_map_entry (map, ends->a)->actor->name, *other = kring_map_entry (map, ends->b)->actor->name;
  KringStyle style
      = { KRING_STYLE_TIE, .strength = (KringStrength)tie->strength, .direction = (KringDirection)tie->direction,
          .dim = self->dim[ends->a] || self->dim[ends->b], .mark = kring_planned_mark (map->planned, tie->row.id) };
  KringDrawable *drawable = add (self, KRING_SHAPE_CURVE, style, kring_curve_bounds (curve));

  drawable->curve = *curve;
  drawable->id = g_strdup (tie->row.id);
  drawable->joins[0] = g_strdup (tie->one);
  drawable->joins[1] = g_strdup (tie->other);
  /* Translators: a tie, by the names of its two actors. */
  drawable->name = g_strdup_printf (C_ ("tie", "%1$s – %2$s"), one, other);
  drawable->description = kring_outline_tie (map, tie, tie->one);
  drawable->role = KRING_ROLE_LABEL;
  drawable->order = order;
  drawable->target = TRUE;
}

static void
draw_ties (KringAroundBuilder *self, int order)
{
  /* The strained lie on top: the line that is looked for first. */
  static const KringStrength back_to_front[]
      = { KRING_STRENGTH_WEAK, KRING_STRENGTH_WORKING, KRING_STRENGTH_STRONG, KRING_STRENGTH_STRAINED };
  const KringAroundView *view = self->view;
  g_autofree KringCurve *curves = g_new (KringCurve, view->input.n_ties + 1);

  kring_around_route (view->around, &view->input, curves);
  for (guint pass = 0; pass < G_N_ELEMENTS (back_to_front); pass++)
    for (guint i = 0; i < view->input.n_ties; i++)
      if (((KringTie *) g_ptr_array_index (view->map->ties, i))->strength == (int) back_to_front[pass])
        draw_tie (self, i, &curves[i], order + (int) i);
}

static void
draw_actor (KringAroundBuilder *self, guint index, int order)
{
  KringAroundView *view = self->view;
  const KringMapEntry *entry = kring_map_entry (view->map, index);
  const KringActor *actor = entry->actor;
  const KringAroundNode *node = &view->input.nodes[index];
  g_autofree char *says = kring_outline_actor (view->map, index);
  KringActorBox box = {
    .bounds = kring_rect_around (view->around->centre[index], node->w, node->h),
    .style = { .sector = node->sector,
               .ring = node->ring,
               .dim = self->dim[index],
               .mark = kring_planned_mark (view->map->planned, entry->contribution->row.id) },
    .lines = self->names[index],
    .align = KRING_ALIGN_CENTRE,
    .id = actor->row.id,
    .name = actor->name,
    .description = says,
    .parent = self->figure,
    .order = order,
  };

  view->actor_drawable[index] = (int) kring_scene_length (self->scene);
  kring_actor_box_add (self->scene, &box, self->scale);
}

/* Entries come by sector and then ring; the outline reads ring by ring. */
static void
draw_actors (KringAroundBuilder *self, int order)
{
  for (int ring = 0; ring < KRING_N_RINGS; ring++)
    for (guint i = 0; i < self->view->input.n_nodes; i++)
      if (self->view->input.nodes[i].ring == (KringRing) ring)
        draw_actor (self, i, order++);
}

static void
draw_verdicts (KringAroundBuilder *self, KringRect bounds)
{
  const GPtrArray *all = self->view->map->verdicts;
  const KringNeedText *text = self->need;
  KringJudgement values[MOST_VERDICTS];
  guint n = MIN (all->len, MOST_VERDICTS);

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    values[i] = (KringJudgement) ((const KringVerdict *) g_ptr_array_index (all, all->len - n + i))->value;
  kring_need_marks_add (self->scene, values, n, (KringRect){ bounds.x, text->marks_y, bounds.w, text->marks_h },
                        self->figure);
  add_text (self, (KringStyle){ KRING_STYLE_VERDICT },
            (KringRect){ bounds.x, text->verdict_y, bounds.w, text->verdict_h }, KRING_ALIGN_CENTRE, text->verdict);
}

static void
draw_need (KringAroundBuilder *self, int order)
{
  const KringAround *around = self->view->around;
  const KringNeedText *text = self->need;
  const KringNeed *need = self->view->map->need;
  KringRect bounds = ellipse (around, around->ring[0]);
  KringDrawable *drawable = add (self, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_NEED }, bounds);

  drawable->id = g_strdup (need->row.id);
  drawable->name = g_strdup (need->name);
  drawable->description = kring_outline_need (self->view->map);
  drawable->role = KRING_ROLE_LABEL;
  drawable->order = order;
  drawable->target = TRUE;

  add_text (self, (KringStyle){ KRING_STYLE_NEED_NAME },
            (KringRect){ bounds.x, text->title_y, bounds.w, text->title_h }, KRING_ALIGN_CENTRE, text->title);
  if (text->words != NULL)
    add_text (self, (KringStyle){ KRING_STYLE_NEED_WORDS },
              (KringRect){ bounds.x, text->words_y, bounds.w, text->words_h }, KRING_ALIGN_CENTRE, text->words);
  draw_verdicts (self, bounds);
}

/* The arrangement may have made the ellipse larger than was asked for: then its text spreads out. */
static void
spread_need (KringAroundBuilder *self)
{
  const KringAround *around = self->view->around;
  const KringNeed *need = self->view->map->need;
  g_autofree char *words = quoted_words (need);
  g_autofree char *verdict = verdict_caption (self->view->map);

  if (around->ring[0] <= self->need->ry)
    return;
  kring_need_text_free (self->need);
  self->need = kring_need_text_fit (self->measure, need->name, words, verdict, around->aspect, around->ring[0]);
}

KringPoint
kring_around_note_unit (const KringAround *around)
{
  double ry = around->ring[KRING_N_RINGS];

  return (KringPoint){ around->aspect * ry, ry };
}

void
kring_around_draw (KringAroundBuilder *self)
{
  int n_actors = (int) self->view->input.n_nodes;
  KringDrawable *figure;

  self->scene = kring_scene_new ();
  self->figure = 0;
  figure = kring_scene_add (self->scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });
  figure->role = KRING_ROLE_FIGURE;
  figure->name = kring_outline_figure (self->view->map);

  spread_need (self);
  draw_rings (self);
  draw_sectors (self);
  draw_ties (self, n_actors + 1);
  draw_captions (self);
  draw_sector_names (self);
  draw_actors (self, 1);
  draw_need (self, 0);
  kring_notes_add (self->scene, self->measure, self->view->map->notes, kring_around_note_unit (self->view->around),
                   self->figure, n_actors + 1 + (int) self->view->input.n_ties);
}
