/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-document.h"
#include "kring-language.h"
#include "kring-observe.h"
#include "kring-operations.h"

/* Makes documents that no window would make, for what the command line says about them: fixture FILE KIND */

static void
put (KringDocument *document, KringRow *row)
{
  KringEdit *edit = kring_document_edit (document, "Fixture", NULL);

  kring_edit_put (edit, row);
  g_assert_true (kring_edit_commit (edit, NULL));
}

static char *
add_need (KringDocument *document, const char *name, const char *citizen, double rank)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_NEED_TABLE);

  kring_set (&KRING_NEED (row)->name, name);
  kring_set (&KRING_NEED (row)->citizen, citizen);
  KRING_NEED (row)->rank = rank;
  put (document, row);
  return g_strdup (row->id);
}

static char *
add_actor (KringDocument *document, const char *name)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_ACTOR_TABLE);

  kring_set (&KRING_ACTOR (row)->name, name);
  put (document, row);
  return g_strdup (row->id);
}

static void
add_contribution (KringDocument *document, const char *need, const char *actor)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_CONTRIBUTION_TABLE);

  kring_set (&KRING_CONTRIBUTION (row)->need, need);
  kring_set (&KRING_CONTRIBUTION (row)->actor, actor);
  put (document, row);
}

static void
fill_twins (KringDocument *document)
{
  g_free (add_need (document, "Någon att prata med", "En änka", 1));
  g_free (add_need (document, "Någon att prata med", "En änkling", 2));
  g_free (add_need (document, "Ett jobb", "En som söker", 3));
}

/* 160 are more than a page of A4 can hold. */
static void
fill_crowd (KringDocument *document, int n)
{
  g_autofree char *need = add_need (document, "Någon att räkna med", "En änka", 1);
  KringEdit *edit = kring_document_edit (document, "Fixture", NULL);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Föreningen nummer %d", i);
      g_autoptr (KringRow) actor = kring_row_new (KRING_ACTOR_TABLE);
      g_autoptr (KringRow) brings = kring_row_new (KRING_CONTRIBUTION_TABLE);

      kring_set (&KRING_ACTOR (actor)->name, name);
      KRING_ACTOR (actor)->sector = 1 + i % (KRING_N_SECTORS - 1);
      kring_edit_put (edit, actor);
      kring_set (&KRING_CONTRIBUTION (brings)->need, need);
      kring_set (&KRING_CONTRIBUTION (brings)->actor, actor->id);
      KRING_CONTRIBUTION (brings)->ring = i / 4 % KRING_N_RINGS;
      kring_edit_put (edit, brings);
    }
  g_assert_true (kring_edit_commit (edit, NULL));
}

static void
fill_breach (KringDocument *document)
{
  g_autofree char *need = add_need (document, "Behov", "", 1);
  g_autofree char *actor = add_actor (document, "Skolkurator");
  g_autoptr (KringRow) tie = kring_row_new (KRING_TIE_TABLE);

  add_contribution (document, need, actor);
  add_contribution (document, need, actor);
  kring_set (&KRING_TIE (tie)->one, actor);
  kring_set (&KRING_TIE (tie)->other, actor);
  put (document, tie);
}

/* What the map shows first is put aside. */
static void
fill_aside (KringDocument *document)
{
  g_autofree char *need = add_need (document, "Behov", "", 1);
  g_autofree char *actor = add_actor (document, "Skolkurator");
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (GPtrArray) seen = NULL;
  KringObservation *first;

  add_contribution (document, need, actor);
  organisation = kring_organisation_new (kring_document_get_model (document));
  seen = kring_observe (organisation, need, KRING_MOST_OF_A_KIND, NULL);
  first = g_ptr_array_index (seen, 0);
  g_assert_true (kring_operation_put_aside (document, need, kring_term_nick (&kring_observation_kinds, (int) first->kind),
                                            first->facts, "Vi frågar i vår", NULL));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  KringDocument *document;

  kring_language_init ();
  g_return_val_if_fail (argc == 3, 2);
  path = g_canonicalize_filename (argv[1], NULL);
  document = kring_document_new ("sv", &error);
  g_assert_no_error (error);
  if (strcmp (argv[2], "twins") == 0)
    fill_twins (document);
  else if (strcmp (argv[2], "crowd") == 0)
    fill_crowd (document, 160);
  else if (strcmp (argv[2], "throng") == 0)
    fill_crowd (document, 600);
  else if (strcmp (argv[2], "aside") == 0)
    fill_aside (document);
  else
    fill_breach (document);
  kring_document_save_as (document, path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (kring_document_close (document, NULL));
  g_object_unref (document);
  return 0;
}
