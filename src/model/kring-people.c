/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-people.h"

static const char *
owner_id (const KringRow *row)
{
  return kring_row_text (row, kring_table_field (row->table, "owner"));
}

static const char *
owner_name (const KringRow *participant, const KringRow *row)
{
  return participant ? kring_row_name (participant) : kring_row_text (row, kring_table_field (row->table, "owner_name"));
}

const char *
kring_people_owner (KringModel *model, const KringRow *row)
{
  const char *id = owner_id (row);

  return owner_name (id ? kring_model_get (model, KRING_TABLE_PARTICIPANT, id) : NULL, row);
}

const char *
kring_people_owner_in (const KringOrganisation *organisation, const KringRow *row)
{
  return owner_name (kring_organisation_get (organisation, KRING_TABLE_PARTICIPANT, owner_id (row)), row);
}
