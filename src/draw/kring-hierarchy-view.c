/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-hierarchy-view.h"

#include <string.h>

#include "kring-hierarchy-view-private.h"

/* Least free space between two boxes. */
#define GAP 8.0
/* Of a usual screen, less what stands above and below the picture. */
#define ASPECT 1.6

static KringHierarchyNode *
make_nodes (const KringOrganisation *organisation, const KringLineTree *tree)
{
  KringHierarchyNode *nodes = g_new0 (KringHierarchyNode, tree->n + 1);

  for (guint i = 0; i < tree->n; i++)
    {
      nodes[i].order = tree->rank[i];
      nodes[i].above = tree->above[i];
      nodes[i].head = tree->head[i];
      nodes[i].outside = tree->outside[i];
      nodes[i].sector = (KringSector) kring_organisation_actor (organisation, i)->sector;
    }
  return nodes;
}

static KringHierarchyFurther *
make_further (const KringOrganisation *organisation, const KringLineTree *tree)
{
  KringHierarchyFurther *further = g_new0 (KringHierarchyFurther, tree->further->len + 1);

  for (guint i = 0; i < tree->further->len; i++)
    {
      const KringLine *line = g_ptr_array_index (tree->further, i);

      further[i].from = (guint) kring_organisation_find (organisation, line->actor);
      further[i].to = (guint) kring_organisation_find (organisation, line->above);
    }
  return further;
}

static KringSigns
find_signs (const KringHierarchyView *self, const char *need)
{
  KringSigns signs = { .line = self->hierarchy->segments->len > 0, .further = self->input.n_further > 0 };

  for (guint i = 0; i < self->input.n_nodes; i++)
    {
      const KringContribution *contribution = NULL;

      if (need != NULL)
        contribution = kring_organisation_contribution (self->organisation, need, i);
      signs.sector[self->input.nodes[i].sector] = TRUE;
      if (contribution != NULL)
        signs.ring[contribution->ring] |= kring_diagram_mark (self->organisation, need, i) != KRING_MARK_ADDED;
      signs.planned_for[kring_diagram_mark (self->organisation, need, i)] = TRUE;
      signs.apart = signs.apart || (need != NULL && contribution == NULL);
    }
  return signs;
}

static GArray *
tell (gconstpointer data)
{
  const KringHierarchyView *self = data;

  return kring_line_outline_new (self->organisation, self->tree);
}

KringHierarchyView *
kring_hierarchy_view_new (KringOrganisation *organisation, KringMeasure *measure, const KringViewOptions *options)
{
  KringHierarchyView *self = g_new0 (KringHierarchyView, 1);
  guint n = kring_organisation_size (organisation);
  g_autofree gboolean *dim = kring_view_options_find_dimmed (options, organisation);
  g_auto (GStrv) names = g_new0 (char *, n + 1);
  KringHierarchyBuilder builder = { self, measure, options ? options->need : NULL, names, dim, NULL, -1,
                                    kring_measure_get_scale (measure) };

  g_atomic_ref_count_init (&self->refs);
  self->organisation = kring_organisation_ref (organisation);
  self->tree = kring_line_tree_new (organisation);
  self->scale = builder.scale;
  self->actor_drawable = g_new0 (int, n + 1);
  self->input.n_nodes = n;
  self->input.nodes = make_nodes (organisation, self->tree);
  self->input.n_further = self->tree->further->len;
  self->input.further = make_further (organisation, self->tree);
  self->input.gap = GAP * builder.scale;
  self->input.aspect = options != NULL && options->aspect > 0 ? options->aspect : ASPECT;

  kring_hierarchy_sizes (&builder);
  self->hierarchy = kring_hierarchy_arrange (&self->input);
  kring_hierarchy_draw (&builder);
  self->scene = builder.scene;
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = kring_term_label (&kring_arrangements, KRING_ARRANGEMENT_HIERARCHY),
    .time = kring_diagram_time (organisation->time),
    .words = "",
    .signs = find_signs (self, builder.need),
    .note_unit = { kring_actor_box_height (measure), kring_actor_box_height (measure) },
    .outline = tell,
    .view = self,
  };
  return self;
}

KringHierarchyView *
kring_hierarchy_view_ref (KringHierarchyView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_hierarchy_view_unref (KringHierarchyView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_hierarchy_free (self->hierarchy);
  kring_line_tree_free (self->tree);
  g_free ((gpointer) self->input.nodes);
  g_free ((gpointer) self->input.further);
  g_free (self->actor_drawable);
  kring_organisation_unref (self->organisation);
  g_free (self);
}
