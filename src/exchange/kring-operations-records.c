/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-operations-private.h"
#include "kring-text.h"

/* Who takes part */

static KringRow *
find_participant (KringModel *model, const char *who)
{
  g_autoptr (GPtrArray) all = kring_model_all (model, KRING_TABLE_PARTICIPANT);

  for (guint i = 0; i < all->len; i++)
    if (kring_text_same (kring_row_name (g_ptr_array_index (all, i)), who))
      return g_ptr_array_index (all, i);
  return NULL;
}

gboolean
kring_operation_set_owner (KringDocument *document, const KringRow *row, const char *who, GError **error)
{
  const KringField *owner = kring_table_field (row->table, "owner");
  const KringField *name = kring_table_field (row->table, "owner_name");
  KringRow *participant = who[0] != '\0' ? find_participant (kring_document_get_model (document), who) : NULL;
  g_autoptr (KringRow) next = kring_row_copy (row);
  g_autofree char *merge = g_strconcat ("owner ", row->id, NULL);

  g_return_val_if_fail (owner != NULL && name != NULL, FALSE);

  kring_row_set_text (next, owner, participant ? participant->id : NULL);
  kring_row_set_text (next, name, participant ? "" : who);
  /* Translators: the name of an edit: who sees to a change or an agreement. */
  return kring_operation_put_one (document, C_ ("edit", "Change Who Sees to It"), merge, NULL, next, NULL, error);
}

static KringRow *
new_taking_part (KringTableIndex where, const char *in, const char *participant)
{
  KringRow *row;

  if (where == KRING_TABLE_MEETING)
    {
      row = kring_row_new (KRING_ATTENDANCE_TABLE);
      kring_set (&KRING_ATTENDANCE (row)->meeting, in);
      kring_set (&KRING_ATTENDANCE (row)->participant, participant);
      return row;
    }
  row = kring_row_new (KRING_INVOLVEMENT_TABLE);
  kring_set (&KRING_INVOLVEMENT (row)->change, in);
  kring_set (&KRING_INVOLVEMENT (row)->participant, participant);
  return row;
}

static gboolean
takes_part (KringModel *model, KringTableIndex where, const char *in, const char *participant)
{
  gboolean meeting = where == KRING_TABLE_MEETING;
  KringTableIndex index = meeting ? KRING_TABLE_ATTENDANCE : KRING_TABLE_INVOLVEMENT;
  const KringField *field = kring_table_field (&kring_tables[index], "participant");
  GPtrArray *rows = kring_model_referring (model, index, meeting ? "meeting" : "change", in);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_strcmp0 (kring_row_text (g_ptr_array_index (rows, i), field), participant) == 0)
      return TRUE;
  return FALSE;
}

gboolean
kring_operation_involve (
    KringDocument *document, KringTableIndex where, const char *in, const char *who, char **id, GError **error)
{
  KringRow *there = find_participant (kring_document_get_model (document), who);
  g_autoptr (KringRow) participant = there ? kring_row_ref (there) : kring_row_new (KRING_PARTICIPANT_TABLE);
  g_autoptr (KringRow) taking = new_taking_part (where, in, participant->id);
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();
  g_autofree char *name = kring_text_elide (who, 40);
  /* Translators: the name of an edit: %s takes part in a change or a meeting. */
  g_autofree char *label = g_strdup_printf (C_ ("edit", "Add %s"), name);

  g_return_val_if_fail (where == KRING_TABLE_MEETING || where == KRING_TABLE_CHANGE, FALSE);

  if (there != NULL && takes_part (kring_document_get_model (document), where, in, there->id))
    return TRUE;
  if (there == NULL)
    {
      kring_set (&KRING_PARTICIPANT (participant)->name, who);
      g_ptr_array_add (rows, kring_row_ref (participant));
    }
  g_ptr_array_add (rows, kring_row_ref (taking));
  if (!kring_operation_put_rows (document, label, NULL, NULL, NULL, rows, NULL, error))
    return FALSE;
  if (id != NULL)
    *id = g_strdup (taking->id);
  return TRUE;
}

gboolean
kring_operation_add_meeting (KringDocument *document, const char *name, char **id, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_MEETING_TABLE);
  g_autofree char *day = kring_operation_today ();

  kring_set (&KRING_MEETING (row)->name, name);
  kring_set (&KRING_MEETING (row)->held_on, day);
  return kring_operation_put_new (document, C_ ("edit", "Add a Meeting"), row, id, error);
}

/* Returns: (nullable): where an agreement says that it springs from a row of @origin. */
static const KringField *
origin_field (KringTableIndex origin)
{
  switch ((int)origin)
    {
    case KRING_TABLE_MEETING:
    case KRING_TABLE_CHANGE:
    case KRING_TABLE_DIALOGUE:
    case KRING_TABLE_DEVELOPMENT:
      return kring_table_field (KRING_AGREEMENT_TABLE, kring_tables[origin].name);
    default:
      return NULL;
    }
}

gboolean
kring_operation_add_agreement (
    KringDocument *document, KringTableIndex origin, const char *from, const char *what, char **id, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_AGREEMENT_TABLE);

  g_return_val_if_fail (origin_field (origin) != NULL, FALSE);

  kring_set (&KRING_AGREEMENT (row)->what, what);
  kring_row_set_text (row, origin_field (origin), from);
  return kring_operation_put_new (document, C_ ("edit", "Add an Agreement"), row, id, error);
}

/* What a change carries */

gboolean
kring_operation_add_voice (KringDocument *document, const char *change, KringStep step, char **id, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_VOICE_TABLE);

  kring_set (&KRING_VOICE (row)->change, change);
  KRING_VOICE (row)->step = (int)step;
  return kring_operation_put_new (document, C_ ("edit", "Add a Voice"), row, id, error);
}

gboolean
kring_operation_add_threat (
    KringDocument *document, const char *change, KringThreatKind kind, char **id, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_THREAT_TABLE);

  kring_set (&KRING_THREAT (row)->change, change);
  KRING_THREAT (row)->kind = (int)kind;
  return kring_operation_put_new (document, C_ ("edit", "Add What Is Threatened"), row, id, error);
}

gboolean
kring_operation_add_trial (KringDocument *document, const char *change, const char *name, char **id, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_TRIAL_TABLE);
  g_autofree char *day = kring_operation_today ();

  kring_set (&KRING_TRIAL (row)->change, change);
  kring_set (&KRING_TRIAL (row)->name, name);
  kring_set (&KRING_TRIAL (row)->begins_on, day);
  return kring_operation_put_new (document, C_ ("edit", "Add a Small Test"), row, id, error);
}

gboolean
kring_operation_add_measurement (
    KringDocument *document, const char *trial, const char *day, double value, char **id, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_MEASUREMENT_TABLE);

  kring_set (&KRING_MEASUREMENT (row)->trial, trial);
  kring_set (&KRING_MEASUREMENT (row)->measured_on, day);
  KRING_MEASUREMENT (row)->value = value;
  return kring_operation_put_new (document, C_ ("edit", "Add a Value"), row, id, error);
}

gboolean
kring_operation_touch (KringDocument *document, const char *change, const char *actor, char **id, GError **error)
{
  GPtrArray *there
      = kring_model_referring (kring_document_get_model (document), KRING_TABLE_TOUCHING, "change", change);
  g_autoptr (KringRow) row = kring_row_new (KRING_TOUCHING_TABLE);

  for (guint i = 0; there != NULL && i < there->len; i++)
    if (strcmp (KRING_TOUCHING (g_ptr_array_index (there, i))->actor, actor) == 0)
      return TRUE;
  kring_set (&KRING_TOUCHING (row)->change, change);
  kring_set (&KRING_TOUCHING (row)->actor, actor);
  return kring_operation_put_new (document, C_ ("edit", "Add an Actor to a Change"), row, id, error);
}

gboolean
kring_operation_own_change (KringDocument *document, const char *whole, const char *part, char **id, GError **error)
{
  GPtrArray *there = kring_model_referring (kring_document_get_model (document), KRING_TABLE_COMPONENT, "whole", whole);
  g_autoptr (KringRow) row = kring_row_new (KRING_COMPONENT_TABLE);

  g_return_val_if_fail (strcmp (whole, part) != 0, FALSE);

  for (guint i = 0; there != NULL && i < there->len; i++)
    if (strcmp (KRING_COMPONENT (g_ptr_array_index (there, i))->part, part) == 0)
      return TRUE;
  kring_set (&KRING_COMPONENT (row)->whole, whole);
  kring_set (&KRING_COMPONENT (row)->part, part);
  return kring_operation_put_new (document, C_ ("edit", "Join Two Changes"), row, id, error);
}
