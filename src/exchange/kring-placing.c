/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-placing.h"

#include "kring-around-view.h"
#include "kring-text.h"

void
kring_placing_add (KringEdit *edit, KringMap *map, KringMeasure *measure)
{
  g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);

  for (guint i = 0; i < map->entries->len; i++)
    {
      const KringMapEntry *entry = kring_map_entry (map, i);
      KringPlace *place;
      g_autoptr (KringRow) row = NULL;

      if (entry->place != NULL && entry->place->u == view->around->u[i] && entry->place->v == view->around->v[i])
        continue;
      row = entry->place ? kring_row_copy (KRING_ROW (entry->place)) : kring_row_new (KRING_PLACE_TABLE);
      place = KRING_PLACE (row);
      kring_set (&place->need, map->need->row.id);
      kring_set (&place->actor, entry->actor->row.id);
      place->arrangement = KRING_ARRANGEMENT_AROUND;
      place->u = view->around->u[i];
      place->v = view->around->v[i];
      kring_edit_put (edit, row);
    }
}

KringRow *
kring_placing_row (const char *actor, double u, double v, gboolean pinned)
{
  g_autofree char *text = g_strconcat ("network ", actor, NULL);
  /* One actor has one place there: its key follows, so that two who write it write the same row. */
  g_autofree char *id = kring_id_for (text);
  KringRow *row = kring_row_new_with_id (KRING_PLACE_TABLE, id);
  KringPlace *place = KRING_PLACE (row);

  kring_set (&place->actor, actor);
  place->arrangement = KRING_ARRANGEMENT_NETWORK;
  place->u = u;
  place->v = v;
  place->pinned = pinned;
  return row;
}

void
kring_placing_network (KringEdit *edit, const KringNetworkView *view)
{
  const KringOrganisation *organisation = view->organisation;

  for (guint i = 0; i < kring_organisation_size (organisation); i++)
    {
      const char *actor = kring_organisation_actor (organisation, i)->row.id;
      KringPoint at = kring_network_view_place (view, i);
      g_autoptr (KringRow) row = kring_placing_row (actor, at.x, at.y, FALSE);
      g_autoptr (KringRow) stays = NULL;
      g_autoptr (KringRow) there = NULL;

      if (kring_organisation_place (organisation, KRING_ARRANGEMENT_NETWORK, i) != NULL)
        continue;
      stays = kring_edit_get (edit, KRING_TABLE_ACTOR, actor);
      there = kring_edit_get (edit, KRING_TABLE_PLACE, row->id);
      if (stays != NULL && there == NULL)
        kring_edit_put (edit, row);
    }
}
