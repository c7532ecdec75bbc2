/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-outline.h"
#include "kring-sample.h"

static const KringSampleActor actors[] = {
  { "Skolkurator", KRING_SECTOR_OUR, KRING_RING_BESIDE, "en vuxen som ringer först" },
  { "Mamma", KRING_SECTOR_OWN, KRING_RING_BESIDE },
  { "BUP", KRING_SECTOR_PUBLIC, KRING_RING_ENGAGED },
  { "Scouterna", KRING_SECTOR_CIVIL, KRING_RING_AVAILABLE },
  { NULL },
};

static const KringSampleTie ties[] = {
  { "Mamma", "Skolkurator", KRING_STRENGTH_STRONG, KRING_DIRECTION_BOTH },
  { "Skolkurator", "BUP", KRING_STRENGTH_WORKING, KRING_DIRECTION_FORWARD },
  { "BUP", "Mamma", KRING_STRENGTH_STRAINED, KRING_DIRECTION_NONE },
  { NULL },
};

static char *
outline_as_text (const KringMap *map)
{
  g_autoptr (GArray) outline = kring_outline_new (map);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    {
      const KringOutlineItem *item = &g_array_index (outline, KringOutlineItem, i);

      g_string_append_printf (text, "%*s%s\n", (int) item->depth * 2, "", item->text);
    }
  return g_string_free (text, FALSE);
}

/* Lost otherwise: what somebody who does not see the picture is told of it, word by word. */
static void
test_outline (void)
{
  g_autoptr (KringMap) map = kring_sample_map ("Länge borta från skolan", "Jag vill tillbaka.", actors, ties);
  g_autofree char *text = outline_as_text (map);

  g_assert_cmpstr (text, ==,
                   "Länge borta från skolan. “Jag vill tillbaka.” 3 contribute today, 1 has not been asked.\n"
                   "  Walks beside: 2\n"
                   "    Mamma (Citizen’s own network)\n"
                   "      strong with Skolkurator, both ways\n"
                   "      strained with BUP\n"
                   "    Skolkurator (Our organisation): en vuxen som ringer först\n"
                   "      strong with Mamma, both ways\n"
                   "      working towards BUP\n"
                   "  Engaged: 1\n"
                   "    BUP (Other public bodies)\n"
                   "      working from Skolkurator\n"
                   "      strained with Mamma\n"
                   "  Available, not asked: 1\n"
                   "    Scouterna (Civil society)\n"
                   "  Possible: 0\n");
}

/* Lost otherwise: what a screen reader says when the focus comes to an actor. */
static void
test_actor (void)
{
  g_autoptr (KringMap) map = kring_sample_map ("Behov", "", actors, ties);
  g_autofree char *curator = kring_sample_id (0);
  g_autofree char *scouts = kring_sample_id (3);
  g_autofree char *one = kring_outline_actor (map, (guint) kring_map_find (map, curator));
  g_autofree char *other = kring_outline_actor (map, (guint) kring_map_find (map, scouts));

  g_assert_cmpstr (one, ==,
                   "Walks beside, Our organisation. Contributes with: en vuxen som ringer först. 2 ties: strong with "
                   "Mamma, both ways, working towards BUP.");
  g_assert_cmpstr (other, ==, "Available, not asked, Civil society. No ties.");
}

/* Lost otherwise: the alternative text of the picture in a PDF. */
static void
test_figure (void)
{
  g_autoptr (KringMap) map = kring_sample_map ("Länge borta", "Jag vill tillbaka.", actors, ties);
  g_autoptr (KringMap) empty = kring_sample_map ("Ett behov", "", NULL, NULL);
  g_autofree char *text = kring_outline_figure (map);
  g_autofree char *nobody = kring_outline_figure (empty);

  g_assert_cmpstr (text, ==,
                   "Map of the resources around the need “Länge borta”. “Jag vill tillbaka.” 3 contribute today, 1 has "
                   "not been asked. Walks beside: Mamma, Skolkurator. Engaged: BUP. Available, not asked: Scouterna. "
                   "Possible: nobody.");
  g_assert_nonnull (strstr (nobody, "Walks beside: nobody."));
}

/* Lost otherwise: somebody on the map who is nowhere in the words. */
static void
test_everybody_is_told (void)
{
  g_autoptr (KringMap) map = kring_sample_school ();
  g_autoptr (GArray) outline = kring_outline_new (map);
  g_autofree char *figure = kring_outline_figure (map);
  guint count[5] = { 0 };

  for (guint i = 0; i < outline->len; i++)
    {
      const KringOutlineItem *item = &g_array_index (outline, KringOutlineItem, i);

      count[item->kind]++;
      g_assert_cmpuint (item->depth, <=, 3);
      g_assert_cmpint (item->id != NULL, ==, item->kind != KRING_OUTLINE_RING);
      if (item->kind == KRING_OUTLINE_ACTOR)
        g_assert_cmpint (kring_map_find (map, item->id), >=, 0);
    }
  g_assert_cmpuint (count[KRING_OUTLINE_NEED], ==, 1);
  g_assert_cmpuint (count[KRING_OUTLINE_RING], ==, KRING_N_RINGS);
  g_assert_cmpuint (count[KRING_OUTLINE_ACTOR], ==, map->entries->len);
  g_assert_cmpuint (count[KRING_OUTLINE_TIE], ==, 2 * map->ties->len);
  for (guint i = 0; i < map->entries->len; i++)
    g_assert_nonnull (strstr (figure, kring_map_entry (map, i)->actor->name));
}

static void
put (KringModel *model, gpointer row)
{
  g_autoptr (GArray) changes = kring_row_events_new ();

  kring_row_events_add (changes, NULL, row);
  kring_model_apply (model, changes);
  kring_row_unref (row);
}

static void
put_verdict (KringModel *model, const char *need, KringJudgement value, const char *day)
{
  KringVerdict *verdict = KRING_VERDICT (kring_row_new (KRING_VERDICT_TABLE));

  kring_set (&verdict->need, need);
  kring_set (&verdict->given_on, day);
  verdict->value = (int) value;
  put (model, verdict);
}

/* Lost otherwise: notes and the citizen's own verdicts, to whoever does not see the picture. */
static void
test_beside (void)
{
  g_autoptr (KringModel) model = kring_sample_model ("Länge borta", "", actors, NULL);
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);
  const char *need = KRING_ROW (g_ptr_array_index (needs, 0))->id;
  KringNote *note = KRING_NOTE (kring_row_new (KRING_NOTE_TABLE));
  g_autoptr (KringMap) map = NULL;
  g_autofree char *text = NULL;

  kring_set (&note->need, need);
  kring_set (&note->text, "Ask the stable");
  put (model, note);
  put_verdict (model, need, KRING_JUDGEMENT_BETTER, "2026-05-12");
  put_verdict (model, need, KRING_JUDGEMENT_WORSE, "");
  map = kring_map_new (model, need);
  text = outline_as_text (map);
  g_assert_true (g_str_has_prefix (text, "Länge borta. 3 contribute today, 1 has not been asked. The citizen’s own "
                                         "verdict: worse; better, 12 May 2026.\n"));
  g_assert_true (g_str_has_suffix (text, "  Notes: 1\n    Ask the stable\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/outline/as-a-list", test_outline);
  g_test_add_func ("/outline/actor", test_actor);
  g_test_add_func ("/outline/figure", test_figure);
  g_test_add_func ("/outline/beside", test_beside);
  g_test_add_func ("/outline/everybody-is-told", test_everybody_is_told);
  return g_test_run ();
}
