/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-placing.h"

#include "kring-around-view.h"

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
