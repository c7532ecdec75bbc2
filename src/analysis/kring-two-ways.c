/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-two-ways.h"

#include "kring-circle.h"

static GPtrArray *
line_between (const KringOrganisation *organisation, guint one, guint other)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (KringLineWays) line = kring_line_of (organisation);
  g_autoptr (GArray) way = kring_line_ways_between (line, one, other);

  for (guint i = 0; i < way->len; i++)
    g_ptr_array_add (ids, g_strdup (kring_organisation_actor (organisation, g_array_index (way, guint, i))->row.id));
  return ids;
}

static GPtrArray *
network_between (const KringOrganisation *organisation, const char *need, guint one, guint other)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  guint ends[] = { one, other };
  g_autoptr (KringCircle) circle = kring_circle_new (organisation, need, ends, G_N_ELEMENTS (ends));
  g_autoptr (GArray) way = kring_ways_shortest (circle->ways, (guint) kring_circle_find (circle, one),
                                                (guint) kring_circle_find (circle, other));

  for (guint i = 0; i < way->len; i++)
    g_ptr_array_add (ids, g_strdup (kring_circle_id (circle, g_array_index (way, guint, i))));
  return ids;
}

KringTwoWays *
kring_two_ways_new (const KringOrganisation *organisation, const char *need, const char *one, const char *other)
{
  int a = kring_organisation_find (organisation, one);
  int b = kring_organisation_find (organisation, other);
  KringTwoWays *self;

  if (a < 0 || b < 0 || a == b)
    return NULL;
  self = g_new0 (KringTwoWays, 1);
  self->one = g_strdup (one);
  self->other = g_strdup (other);
  self->line = line_between (organisation, (guint) a, (guint) b);
  self->network = network_between (organisation, need, (guint) a, (guint) b);
  return self;
}

void
kring_two_ways_free (KringTwoWays *self)
{
  g_free (self->one);
  g_free (self->other);
  g_ptr_array_unref (self->line);
  g_ptr_array_unref (self->network);
  g_free (self);
}
