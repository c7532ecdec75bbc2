/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-language.h"
#include "kring-operation-case.h"
#include "kring-operations.h"
#include "kring-test-folder.h"

/* Lost otherwise: what a team wrote beside its map, or the way back from moving it. */

static KringNote *
note (const char *id)
{
  return KRING_NOTE (kring_model_get (model, KRING_TABLE_NOTE, id));
}

static void
test_add (void)
{
  g_autofree char *id = NULL, *other = NULL;

  set_up ();
  assert_step (kring_operation_add_note (document, need, KRING_ARRANGEMENT_AROUND, "Fråga först", 0.5, -1.25, &id, NULL),
               "Add a Note");
  g_assert_cmpstr (note (id)->need, ==, need);
  g_assert_cmpstr (note (id)->text, ==, "Fråga först");
  g_assert_cmpfloat (note (id)->v, ==, -1.25);
  g_assert_true (kring_operation_add_note (document, NULL, KRING_ARRANGEMENT_NETWORK, "Långt", 3, 4, &other, NULL));
  g_assert_null (note (other)->need);
  tear_down ();
}

static void
test_change (void)
{
  g_autofree char *id = NULL;

  set_up ();
  g_assert_true (kring_operation_add_note (document, need, KRING_ARRANGEMENT_AROUND, "Ett", 0, 0, &id, NULL));
  kring_document_forget_history (document);
  g_free (before);
  before = kring_case_content (document);

  assert_step (kring_operation_move_note (document, id, 1, 2, NULL), "Move a Note");
  g_assert_cmpfloat (note (id)->u, ==, 1);
  g_assert_cmpstr (note (id)->text, ==, "Ett");
  g_assert_true (kring_operation_set_text (document, NULL, &note (id)->row, "text", "Två\nrader", NULL, NULL));
  g_assert_cmpstr (kring_document_get_undo_label (document), ==, "Change a Note");
  g_assert_true (kring_operation_remove (document, &note (id)->row, NULL));
  g_assert_cmpstr (kring_document_get_undo_label (document), ==, "Remove a Note");
  g_assert_null (note (id));
  tear_down ();
}

int
main (int argc, char **argv)
{
  char *folder = kring_test_folder_make ();
  int result;

  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/operations/add-note", test_add);
  g_test_add_func ("/operations/change-note", test_change);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
