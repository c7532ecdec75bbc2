/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-circle.h"

#include <string.h>

gboolean
kring_contributes (const KringContribution *contribution)
{
  return contribution != NULL
         && (contribution->ring == KRING_RING_BESIDE || contribution->ring == KRING_RING_ENGAGED);
}

static gboolean
contributes_somewhere (const KringOrganisation *organisation, guint index)
{
  GPtrArray *contributions = kring_organisation_contributions_of (organisation, index);

  for (guint i = 0; i < contributions->len; i++)
    if (kring_contributes (g_ptr_array_index (contributions, i)))
      return TRUE;
  return FALSE;
}

static gboolean
belongs (const KringCircle *self, guint index)
{
  if (self->need != NULL)
    return kring_contributes (kring_organisation_contribution (self->organisation, self->need, index));
  return kring_organisation_ties_of (self->organisation, index)->len > 0
         || contributes_somewhere (self->organisation, index);
}

static void
let_in (KringCircle *self, const guint *guests, guint n_guests)
{
  guint size = kring_organisation_size (self->organisation);

  self->actor = g_new (guint, size + 1);
  self->home = g_new0 (gboolean, size + 1);
  for (guint i = 0; i < size; i++)
    {
      gboolean in = belongs (self, i);

      for (guint j = 0; j < n_guests; j++)
        in = in || guests[j] == i;
      if (!in)
        continue;
      if (self->need != NULL)
        {
          KringContribution *contribution = kring_organisation_contribution (self->organisation, self->need, i);

          self->home[self->n] = contribution != NULL && contribution->ring == KRING_RING_BESIDE;
        }
      self->actor[self->n++] = i;
      g_hash_table_insert (self->place, GUINT_TO_POINTER (i), GUINT_TO_POINTER (self->n));
    }
}

KringCircle *
kring_circle_new (const KringOrganisation *organisation, const char *need, const guint *guests, guint n_guests)
{
  KringCircle *self = g_new0 (KringCircle, 1);
  GPtrArray *rows = organisation->rows[KRING_TABLE_TIE];
  g_autofree KringWaysTie *ties = g_new (KringWaysTie, rows->len + 1);
  guint n_ties = 0;

  self->organisation = organisation;
  self->need = need;
  self->place = g_hash_table_new (NULL, NULL);
  let_in (self, guests, n_guests);
  for (guint i = 0; i < rows->len; i++)
    if (kring_circle_tie (self, g_ptr_array_index (rows, i), &ties[n_ties].one, &ties[n_ties].other))
      n_ties++;
  self->ways = kring_ways_new (self->n, ties, n_ties);
  return self;
}

void
kring_circle_free (KringCircle *self)
{
  kring_ways_free (self->ways);
  g_hash_table_unref (self->place);
  g_free (self->actor);
  g_free (self->home);
  g_free (self);
}

const char *
kring_circle_id (const KringCircle *self, guint number)
{
  return kring_organisation_actor (self->organisation, self->actor[number])->row.id;
}

KringSector
kring_circle_sector (const KringCircle *self, guint number)
{
  return (KringSector) kring_organisation_actor (self->organisation, self->actor[number])->sector;
}

int
kring_circle_find (const KringCircle *self, guint index)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->place, GUINT_TO_POINTER (index))) - 1;
}

gboolean
kring_circle_tie (const KringCircle *self, const KringTie *tie, guint *one, guint *other)
{
  int a = kring_organisation_find (self->organisation, tie->one);
  int b = kring_organisation_find (self->organisation, tie->other);

  a = a < 0 ? -1 : kring_circle_find (self, (guint) a);
  b = b < 0 ? -1 : kring_circle_find (self, (guint) b);
  if (a < 0 || b < 0 || a == b)
    return FALSE;
  *one = (guint) a;
  *other = (guint) b;
  return TRUE;
}

KringLineWays *
kring_line_of (const KringOrganisation *organisation)
{
  GPtrArray *rows = organisation->rows[KRING_TABLE_LINE];
  g_autofree KringLineStep *steps = g_new (KringLineStep, rows->len + 1);
  guint n_steps = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      KringLine *line = g_ptr_array_index (rows, i);
      int actor = kring_organisation_find (organisation, line->actor);
      int above = kring_organisation_find (organisation, line->above);

      if (line->kind == KRING_LINE_REPORTS_TO && actor >= 0 && above >= 0 && actor != above)
        steps[n_steps++] = (KringLineStep){ (guint) actor, (guint) above };
    }
  return kring_line_ways_new (kring_organisation_size (organisation), steps, n_steps);
}
