/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-hierarchy-private.h"

/* Those outside the line: a ground of their own, a group for each sector, and in it boxes in columns that are read
 * downwards. */

#define GROUND 1.75   /* from the ground's edge to what is on it, in gaps */
#define GROUP 2.25    /* between two groups */
#define CAPTION 0.75  /* below words */

static int
by_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringHierarchyNode *nodes = data;
  guint x = nodes[*(const guint *) a].order, y = nodes[*(const guint *) b].order;

  return (x > y) - (x < y);
}

static GArray *
group_of (const KringHierarchyInput *input, int sector)
{
  GArray *group = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < input->n_nodes; i++)
    if (input->nodes[i].outside && input->nodes[i].sector == (KringSector) sector)
      g_array_append_val (group, i);
  g_array_sort_with_data (group, by_order, (gpointer) input->nodes);
  return group;
}

guint
kring_outside_most (const KringHierarchyInput *input)
{
  guint count[KRING_N_SECTORS] = { 0 }, most = 0;

  for (guint i = 0; i < input->n_nodes; i++)
    if (input->nodes[i].outside)
      most = MAX (most, ++count[input->nodes[i].sector]);
  return most;
}

/* The boxes of @group from @corner on, @rows in a column. Returns their size. */
static KringPoint
lay_boxes (const KringHierarchyInput *input, GArray *group, guint rows, KringHierarchy *out, KringPoint corner)
{
  KringPoint size = { 0, 0 };
  double width = 0, y = 0;

  for (guint i = 0; i < group->len; i++)
    width = MAX (width, input->nodes[g_array_index (group, guint, i)].w);
  for (guint i = 0; i < group->len; i++)
    {
      guint at = g_array_index (group, guint, i);
      const KringHierarchyNode *node = &input->nodes[at];
      double x = (i / rows) * (width + input->gap);

      y = i % rows == 0 ? 0 : y + input->gap;
      if (out != NULL)
        {
          out->centre[at] = (KringPoint){ kring_round (corner.x + x + node->w / 2),
                                          kring_round (corner.y + y + node->h / 2) };
          out->frame[at] = kring_rect_around (out->centre[at], node->w, node->h);
        }
      y += node->h;
      size.x = MAX (size.x, x + width);
      size.y = MAX (size.y, y);
    }
  return size;
}

/* A group with its caption. Returns its size. */
static KringPoint
lay_group (const KringHierarchyInput *input, int sector, GArray *group, KringOutsidePlan plan, KringHierarchy *out,
           KringPoint corner)
{
  guint rows = plan.row ? plan.count : (group->len + plan.count - 1) / plan.count;
  double caption = input->caption_h + CAPTION * input->gap;
  KringPoint size = lay_boxes (input, group, rows, out, (KringPoint){ corner.x, corner.y + caption });

  if (out != NULL)
    out->caption[sector] = (KringRect){ kring_round (corner.x), kring_round (corner.y), input->caption_w[sector],
                                        input->caption_h };
  return (KringPoint){ MAX (size.x, input->caption_w[sector]), size.y + caption };
}

KringPoint
kring_outside_lay (const KringHierarchyInput *input, KringOutsidePlan plan, KringHierarchy *out, KringPoint corner)
{
  double pad = GROUND * input->gap, heading = input->heading_h + GROUP * input->gap / 2;
  KringPoint at = { corner.x + pad, corner.y + pad + heading };
  KringPoint end = { at.x + input->heading_w, at.y };
  gboolean any = FALSE;

  for (int sector = 0; sector < KRING_N_SECTORS; sector++)
    {
      g_autoptr (GArray) group = group_of (input, sector);
      KringPoint size;

      if (group->len == 0)
        continue;
      any = TRUE;
      size = lay_group (input, sector, group, plan, out, at);
      end.x = MAX (end.x, at.x + size.x);
      end.y = MAX (end.y, at.y + size.y);
      if (plan.row)
        at.x += size.x + GROUP * input->gap;
      else
        at.y += size.y + GROUP * input->gap;
    }
  if (!any)
    return (KringPoint){ 0, 0 };
  end = (KringPoint){ end.x + pad, end.y + pad };
  if (out != NULL)
    {
      out->heading = (KringRect){ kring_round (corner.x + pad), kring_round (corner.y + pad), input->heading_w,
                                  input->heading_h };
      out->outside = (KringRect){ kring_round (corner.x), kring_round (corner.y), kring_round (end.x - corner.x),
                                  kring_round (end.y - corner.y) };
    }
  return (KringPoint){ end.x - corner.x, end.y - corner.y };
}
