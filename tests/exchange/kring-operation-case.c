/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-operation-case.h"

KringDocument *document;
KringModel *model;
KringMeasure *measure;
char *need;
char *before;

void
set_up (void)
{
  document = kring_case_document ("school", "sv");
  model = kring_document_get_model (document);
  measure = kring_measure_new_fixed ();
  need = g_strdup (kring_case_need (document, 0));
  before = kring_case_content (document);
}

void
tear_down (void)
{
  g_clear_pointer (&measure, kring_measure_free);
  g_clear_pointer (&need, g_free);
  g_clear_pointer (&before, g_free);
  kring_case_close (g_steal_pointer (&document));
}

const char *
actor (const char *name)
{
  return kring_case_actor (document, name);
}

KringRow *
actor_row (const char *name)
{
  return kring_model_get (model, KRING_TABLE_ACTOR, actor (name));
}

KringPlace *
place (const char *name)
{
  return kring_model_place (model, need, KRING_ARRANGEMENT_AROUND, actor (name));
}

/* The step is one, is called @label, and goes back and forth exactly. */
void
assert_step (gboolean done, const char *label)
{
  g_autofree char *after = kring_case_content (document);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GPtrArray) breaches = kring_document_check (document);

  g_assert_true (done);
  g_assert_cmpuint (breaches->len, ==, 0);
  g_assert_cmpstr (kring_document_get_undo_label (document), ==, label);
  g_assert_cmpstr (after, !=, before);
  g_assert_true (kring_document_undo (document, NULL));
  undone = kring_case_content (document);
  g_assert_cmpstr (undone, ==, before);
  g_assert_null (kring_document_get_undo_label (document));
  g_assert_cmpstr (kring_document_get_redo_label (document), ==, label);
  g_assert_true (kring_document_redo (document, NULL));
  redone = kring_case_content (document);
  g_assert_cmpstr (redone, ==, after);
}

/* Nothing happened, and there is nothing to undo. */
void
assert_nothing (gboolean done)
{
  g_autofree char *after = kring_case_content (document);

  g_assert_true (done);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (kring_document_get_undo_label (document));
}
