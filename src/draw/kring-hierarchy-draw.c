/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-beside.h"
#include "kring-hierarchy-view-private.h"
#include "kring-note-box.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define SIGN 8.5
#define SIGN_GAP 5.0
#define FRAME_RADIUS 9.0
#define GROUND_RADIUS 12.0
/* Level pieces of the lines reach this far over the upright ones they meet, so that corners are whole. */
#define CORNER 0.55
/* How wide boxes become to end under each other, as a multiple of what is usual. */
#define WIDEST 1.35
/* Half the width of the dot that a further line ends in. */
#define END 2.2

static const char *
heading (void)
{
  /* Translators: over those who stand beside the line chart; the line is the hierarchy. */
  return C_ ("line", "Outside the line");
}

/* Which boxes end under each other: those with nobody below that stand below the same one, or all outside. -1: none. */
static int
group_of (const KringLineTree *tree, guint index)
{
  if (tree->outside[index])
    return (int) tree->n;
  if (tree->n_below[index] > 0 || tree->head[index] >= 0 || tree->leads[index] >= 0)
    return -1;
  return tree->above[index];
}

/* Boxes in a column end under each other, unless a name is far too long. */
static void
widen_groups (KringHierarchyBuilder *self, KringHierarchyNode *nodes)
{
  const KringLineTree *tree = self->view->tree;
  g_autofree double *widest = g_new0 (double, tree->n + 1);
  double most = WIDEST * kring_actor_box_usual (self->scale);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < tree->n; i++)
      {
        int group = group_of (tree, i);

        if (group >= 0 && pass == 0)
          widest[group] = MAX (widest[group], MIN (nodes[i].w, most));
        else if (group >= 0)
          nodes[i].w = kring_round (MAX (nodes[i].w, widest[group]));
      }
}

static void
size_boxes (KringHierarchyBuilder *self, KringHierarchyNode *nodes)
{
  double usual = kring_actor_box_usual (self->scale), widest = 0;
  guint n = self->view->input.n_nodes;

  for (guint i = 0; i < n; i++)
    {
      const char *name = kring_organisation_actor (self->view->organisation, i)->name;
      KringPoint size = kring_actor_box_fit (self->measure, name, &self->names[i]);

      nodes[i].w = size.x;
      nodes[i].h = size.y;
      widest = MAX (widest, MIN (size.x, usual));
    }
  for (guint i = 0; i < n; i++)
    nodes[i].w = MAX (nodes[i].w, widest);
  widen_groups (self, nodes);
  /* A unit and its head share a frame, and so their width. */
  for (guint i = 0; i < n; i++)
    if (nodes[i].head >= 0)
      nodes[i].w = nodes[nodes[i].head].w = MAX (nodes[i].w, nodes[nodes[i].head].w);
}

void
kring_hierarchy_sizes (KringHierarchyBuilder *self)
{
  KringHierarchyInput *input = &self->view->input;
  KringPoint size;

  size_boxes (self, (KringHierarchyNode *) input->nodes);
  g_free (kring_measure_wrap (self->measure, KRING_STYLE_SUBTITLE, heading (), 0, 1, &size));
  input->heading_w = kring_round (size.x);
  input->heading_h = kring_round (size.y);
  for (int i = 0; i < KRING_N_SECTORS; i++)
    {
      g_free (kring_measure_wrap (self->measure, KRING_STYLE_SECTOR_NAME, kring_term_label (&kring_sectors, i), 0, 1,
                                  &size));
      input->caption_w[i] = kring_round (size.x + (SIGN + SIGN_GAP) * self->scale);
      input->caption_h = MAX (input->caption_h, kring_round (size.y));
    }
}

static KringDrawable *
add (KringHierarchyBuilder *self, KringShape shape, KringStyle style, KringRect bounds)
{
  KringDrawable *drawable = kring_scene_add (self->scene, shape, style, bounds);

  drawable->parent = self->figure;
  return drawable;
}

static void
add_text (KringHierarchyBuilder *self, KringStyle style, KringRect bounds, const char *text)
{
  KringDrawable *drawable = kring_scene_add_text (self->scene, style, bounds, KRING_ALIGN_START, text);

  drawable->parent = self->figure;
  drawable->role = KRING_ROLE_LABEL;
}

static void
add_line (KringHierarchyBuilder *self, KringStyleName name, KringPoint from, KringPoint to)
{
  KringCurve curve = { { from, from, to, to } };

  add (self, KRING_SHAPE_LINE, (KringStyle){ name }, kring_curve_bounds (&curve))->curve = curve;
}

static void
draw_lines (KringHierarchyBuilder *self)
{
  const GArray *segments = self->view->hierarchy->segments;
  double corner = CORNER * self->scale;

  for (guint i = 0; i < segments->len; i++)
    {
      KringHierarchySegment segment = g_array_index (segments, KringHierarchySegment, i);

      if (segment.from.y == segment.to.y)
        {
          segment.from.x -= corner;
          segment.to.x += corner;
        }
      add_line (self, KRING_STYLE_LINE, segment.from, segment.to);
    }
}

static void
draw_end (KringHierarchyBuilder *self, KringPoint at)
{
  double size = 2 * END * self->scale;

  add (self, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_FURTHER_END }, kring_rect_around (at, size, size));
}

/* Many of them can run beside each other; a dot at each end says where each one leads. */
static void
draw_further (KringHierarchyBuilder *self)
{
  const GPtrArray *routes = self->view->hierarchy->routes;

  for (guint i = 0; i < routes->len; i++)
    {
      const GArray *way = g_ptr_array_index (routes, i);

      for (guint k = 1; k < way->len; k++)
        add_line (self, KRING_STYLE_FURTHER, g_array_index (way, KringPoint, k - 1), g_array_index (way, KringPoint, k));
      draw_end (self, g_array_index (way, KringPoint, 0));
      draw_end (self, g_array_index (way, KringPoint, way->len - 1));
    }
}

/* Who stands outside stands on a ground of its own. */
static void
draw_outside (KringHierarchyBuilder *self)
{
  const KringHierarchy *hierarchy = self->view->hierarchy;
  double size = SIGN * self->scale;

  if (hierarchy->outside.w <= 0)
    return;
  add (self, KRING_SHAPE_BOX, (KringStyle){ KRING_STYLE_OUTSIDE }, hierarchy->outside)->radius
      = GROUND_RADIUS * self->scale;
  add_text (self, (KringStyle){ KRING_STYLE_SUBTITLE }, hierarchy->heading, heading ());
  for (int i = 0; i < KRING_N_SECTORS; i++)
    {
      KringStyle style = { KRING_STYLE_SECTOR_SIGN, .sector = (KringSector) i, .ring = KRING_RING_POSSIBLE };
      KringRect box = hierarchy->caption[i];
      double after = size + SIGN_GAP * self->scale;

      if (box.w <= 0)
        continue;
      add (self, KRING_SHAPE_BOX, style, (KringRect){ box.x, box.y + (box.h - size) / 2, size, size });
      style.name = KRING_STYLE_SECTOR_NAME;
      add_text (self, style, (KringRect){ box.x + after, box.y, box.w - after, box.h },
                kring_term_label (&kring_sectors, i));
    }
}

static KringStyle
style_of (KringHierarchyBuilder *self, guint index)
{
  const KringContribution *contribution = NULL;
  KringStyle style = { KRING_STYLE_ACTOR, .sector = self->view->input.nodes[index].sector,
                       .ring = KRING_RING_ENGAGED, .dim = self->dim[index] };

  if (self->need != NULL)
    contribution = kring_organisation_contribution (self->view->organisation, self->need, index);
  if (contribution != NULL)
    style.ring = (KringRing) contribution->ring;
  style.apart = self->need != NULL && contribution == NULL;
  style.mark = kring_diagram_mark (self->view->organisation, self->need, index);
  return style;
}

static char *
description (KringHierarchyBuilder *self, guint index)
{
  const KringContribution *contribution = NULL;
  char *says = kring_line_outline_actor (self->view->organisation, self->view->tree, index);
  g_autofree char *line = NULL, *plan = NULL;

  if (self->need != NULL)
    contribution = kring_organisation_contribution (self->view->organisation, self->need, index);
  if (contribution == NULL)
    return says;
  line = says;
  plan = kring_planned_say_contribution (self->view->organisation->planned, contribution);
  return g_strdup_printf ("%s. %s%s%s", kring_term_label (&kring_rings, contribution->ring), plan ? plan : "",
                          plan ? " " : "", line);
}

static void
draw_frame (KringHierarchyBuilder *self, guint index)
{
  KringStyle style = style_of (self, index);

  style.name = KRING_STYLE_UNIT;
  style.mark = KRING_MARK_NONE;
  add (self, KRING_SHAPE_BOX, style, self->view->hierarchy->frame[index])->radius = FRAME_RADIUS * self->scale;
}

static void
draw_actor (KringHierarchyBuilder *self, guint index, int order)
{
  KringHierarchyView *view = self->view;
  const KringActor *actor = kring_organisation_actor (view->organisation, index);
  const KringHierarchyNode *node = &view->input.nodes[index];
  g_autofree char *says = description (self, index);
  KringActorBox box = {
    .bounds = kring_rect_around (view->hierarchy->centre[index], node->w, node->h),
    .style = style_of (self, index),
    .lines = self->names[index],
    .align = KRING_ALIGN_START,
    .id = actor->row.id,
    .name = actor->name,
    .description = says,
    .parent = self->figure,
    .order = order,
  };

  view->actor_drawable[index] = (int) kring_scene_length (self->scene);
  kring_actor_box_add (self->scene, &box, self->scale);
}

static void
draw_boxes (KringHierarchyBuilder *self, const guint *read, guint n)
{
  const KringLineTree *tree = self->view->tree;
  int order = 0;

  for (guint i = 0; i < n; i++)
    {
      if (tree->head[read[i]] >= 0)
        draw_frame (self, read[i]);
      draw_actor (self, read[i], order++);
    }
}

void
kring_hierarchy_draw (KringHierarchyBuilder *self)
{
  const KringHierarchyView *view = self->view;
  g_autofree guint *read = kring_line_tree_walk (view->tree);
  g_autoptr (GPtrArray) notes
      = kring_beside_notes (view->organisation->rows[KRING_TABLE_NOTE], NULL, KRING_ARRANGEMENT_HIERARCHY);
  double unit = kring_actor_box_height (self->measure);
  KringDrawable *figure;

  self->scene = kring_scene_new ();
  self->figure = 0;
  figure = kring_scene_add (self->scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });
  figure->role = KRING_ROLE_FIGURE;
  figure->name = kring_line_outline_figure (view->organisation, view->tree);
  draw_outside (self);
  draw_lines (self);
  draw_further (self);
  draw_boxes (self, read, view->tree->n);
  kring_notes_add (self->scene, self->measure, notes, (KringPoint){ unit, unit }, self->figure, (int) view->tree->n);
}
