/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-changes.h"

#include <string.h>

int
kring_change_order (gconstpointer a, gconstpointer b)
{
  const KringChange *one = *(KringChange *const *) a, *other = *(KringChange *const *) b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return strcmp (one->row.id, other->row.id);
}

GPtrArray *
kring_changes_of (const KringOrganisation *organisation, const char *need)
{
  GPtrArray *all = organisation->rows[KRING_TABLE_CHANGE], *some = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (need == NULL || strcmp (KRING_CHANGE (g_ptr_array_index (all, i))->need, need) == 0)
      g_ptr_array_add (some, g_ptr_array_index (all, i));
  g_ptr_array_sort (some, kring_change_order);
  return some;
}

/* Days as files write them are in order as texts are. */
static int
compare_days (const char *one, const char *other)
{
  if ((one[0] == '\0') != (other[0] == '\0'))
    return one[0] == '\0' ? 1 : -1;
  return strcmp (one, other);
}

int
kring_trial_order (gconstpointer a, gconstpointer b)
{
  const KringTrial *one = *(KringTrial *const *) a, *other = *(KringTrial *const *) b;
  int order = compare_days (one->begins_on, other->begins_on);

  return order != 0 ? order : kring_model_order (a, b);
}

int
kring_agreement_order (gconstpointer a, gconstpointer b)
{
  const KringAgreement *one = *(KringAgreement *const *) a, *other = *(KringAgreement *const *) b;
  int order = compare_days (one->due_on, other->due_on);

  return order != 0 ? order : strcmp (one->row.id, other->row.id);
}

static GPtrArray *
rows_of (const KringOrganisation *organisation, KringTableIndex table, const char *change, GCompareFunc order)
{
  GPtrArray *rows = kring_organisation_referring (organisation, table, "change", change);
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_ptr_array_add (some, g_ptr_array_index (rows, i));
  g_ptr_array_sort (some, order);
  return some;
}

GPtrArray *
kring_changes_trials (const KringOrganisation *organisation, const char *change)
{
  return rows_of (organisation, KRING_TABLE_TRIAL, change, kring_trial_order);
}

GPtrArray *
kring_changes_agreements (const KringOrganisation *organisation, const char *change)
{
  return rows_of (organisation, KRING_TABLE_AGREEMENT, change, kring_agreement_order);
}

int
kring_measurement_order (gconstpointer a, gconstpointer b)
{
  const KringMeasurement *one = *(KringMeasurement *const *) a, *other = *(KringMeasurement *const *) b;
  int order = strcmp (one->measured_on, other->measured_on);

  return order != 0 ? order : strcmp (one->row.id, other->row.id);
}

GPtrArray *
kring_changes_measurements (const KringOrganisation *organisation, const char *trial)
{
  GPtrArray *rows = kring_organisation_referring (organisation, KRING_TABLE_MEASUREMENT, "trial", trial);
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (KRING_MEASUREMENT (g_ptr_array_index (rows, i))->measured_on[0] != '\0')
      g_ptr_array_add (some, g_ptr_array_index (rows, i));
  g_ptr_array_sort (some, kring_measurement_order);
  return some;
}
