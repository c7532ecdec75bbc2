/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-people.h"

const char *
kring_people_owner (KringModel *model, const KringRow *row)
{
  const char *owner = kring_row_text (row, kring_table_field (row->table, "owner"));
  KringRow *participant = owner ? kring_model_get (model, KRING_TABLE_PARTICIPANT, owner) : NULL;

  return participant ? kring_row_name (participant) : kring_row_text (row, kring_table_field (row->table, "owner_name"));
}
