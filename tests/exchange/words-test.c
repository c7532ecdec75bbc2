/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-language.h"
#include "kring-words.h"

static const KringTerms *const vocabularies[]
    = { &kring_actor_kinds, &kring_sectors, &kring_rings, &kring_strengths, &kring_directions };

/* Lost otherwise: what a colleague exported in Danish comes back without its sectors in a Swedish window. */
static void
test_own_words_in_every_language (void)
{
  for (guint l = 0; kring_languages[l] != NULL; l++)
    {
      g_assert_true (kring_language_set (kring_languages[l]));
      for (guint v = 0; v < G_N_ELEMENTS (vocabularies); v++)
        for (int value = 0; value < (int) vocabularies[v]->n_values; value++)
          {
            const char *label = kring_term_label (vocabularies[v], value);

            if (kring_word_find (vocabularies[v], label) != value)
              g_error ("“%s” is not known in %s", label, kring_languages[l]);
            g_assert_cmpint (kring_word_find (vocabularies[v], kring_term_nick (vocabularies[v], value)), ==, value);
          }
      for (KringJoin join = 0; join < KRING_N_JOINS; join++)
        if (kring_join_find (kring_join_label (join)) != join)
          g_error ("“%s” is not known in %s", kring_join_label (join), kring_languages[l]);
    }
  kring_language_set ("en");
}

/* Lost otherwise: the columns of our own tables have to be chosen by hand. */
static void
test_own_headings_in_every_language (void)
{
  for (guint l = 0; kring_languages[l] != NULL; l++)
    {
      g_assert_true (kring_language_set (kring_languages[l]));
      for (KringColumn column = 0; column < KRING_N_COLUMNS; column++)
        {
          g_assert_cmpint (kring_column_find (kring_column_nick (column)), ==, column);
          if (column != KRING_COLUMN_REFERENCE && kring_column_guess (column, kring_column_label (column)) == 0)
            g_error ("“%s” is not known in %s", kring_column_label (column), kring_languages[l]);
        }
    }
  kring_language_set ("en");
}

/* Lost otherwise: headings as people and payroll systems write them. */
static void
test_usual_headings (void)
{
  static const struct
  {
    const char *heading;
    KringColumn column;
  } usual[] = {
    { "NAMN", KRING_COLUMN_NAME },         { " Navn ", KRING_COLUMN_NAME },   { "Närmaste chef", KRING_COLUMN_MANAGER },
    { "reports_to", KRING_COLUMN_MANAGER }, { "Leder:", KRING_COLUMN_MANAGER }, { "Enhed", KRING_COLUMN_UNIT },
    { "Källa", KRING_COLUMN_FROM },        { "Target", KRING_COLUMN_TO },     { "Typ", KRING_COLUMN_KIND },
    { "Nøgle", KRING_COLUMN_KEY },         { "Tags", KRING_COLUMN_TAGS },     { "Retning", KRING_COLUMN_DIRECTION },
    { "Styrke", KRING_COLUMN_STRENGTH },   { "Fra", KRING_COLUMN_FROM },      { "Sektor", KRING_COLUMN_SECTOR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (kring_column_guess (usual[i].column, usual[i].heading) == 0)
      g_error ("“%s” is not known", usual[i].heading);
  g_assert_cmpuint (kring_column_guess (KRING_COLUMN_NAME, "Telefon"), ==, 0);
  g_assert_cmpuint (kring_column_guess (KRING_COLUMN_NAME, ""), ==, 0);
  g_assert_cmpuint (kring_column_guess (KRING_COLUMN_NAME, "Namn"), >,
                    kring_column_guess (KRING_COLUMN_NAME, "Förnamn"));
  g_assert_cmpint (kring_word_find (&kring_sectors, "citizen's own network"), ==, KRING_SECTOR_OWN);
  g_assert_cmpint (kring_word_find (&kring_sectors, ""), ==, -1);
  g_assert_cmpint (kring_word_find (&kring_sectors, "person"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/words/own-words", test_own_words_in_every_language);
  g_test_add_func ("/words/own-headings", test_own_headings_in_every_language);
  g_test_add_func ("/words/usual-headings", test_usual_headings);
  return g_test_run ();
}
