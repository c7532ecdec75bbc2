/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-sentence.h"
#include "kring-small.h"

/* Lost otherwise: a leadership team is told what is not so, or is not told what is. Each kind is held against a small
 * map on which it shows, and the nearest one on which it does not. */

#define MUM_AND_FOUR \
  "need: Tillbaka\n" \
  "beside own: Mamma\nengaged our: Kurator\nengaged our: Mentor\nengaged our: Rektor\nengaged public: BUP\n"
#define ALL_TIED "tie: Mamma - Kurator\ntie: Kurator - Mentor\ntie: Mentor - Rektor\ntie: Rektor - BUP\ntie: BUP - Mamma\n"

typedef struct
{
  KringObservationKind kind;
  const char *shows;    /* a map on which it is seen, once */
  const char *actors;   /* of whom it is said there */
  const char *does_not; /* and one on which it is not */
} Case;

static const Case cases[] = {
  { KRING_OBSERVATION_GOAL_NOT_SET, MUM_AND_FOUR "goal: partly not-asked\n", "", MUM_AND_FOUR "goal: yes not-asked\n" },
  { KRING_OBSERVATION_GOAL_NOT_SET, MUM_AND_FOUR "goal: no no\n", "", MUM_AND_FOUR "goal: not-asked no\n" },
  { KRING_OBSERVATION_GOAL_NOT_KEPT, MUM_AND_FOUR "goal: yes no\n", "", MUM_AND_FOUR "goal: no no\n" },
  { KRING_OBSERVATION_GOAL_NOT_KEPT, MUM_AND_FOUR "goal: partly partly\n", "", MUM_AND_FOUR "goal: yes yes\n" },
  { KRING_OBSERVATION_GOAL_NOT_ASKED, MUM_AND_FOUR, "", MUM_AND_FOUR "goal: yes yes\n" },
  { KRING_OBSERVATION_GOAL_NOT_ASKED, MUM_AND_FOUR "goal: yes not-asked\n", "", "need: Tom\n" },
  { KRING_OBSERVATION_NOBODY_BESIDE, "need: Tillbaka\nengaged our: Kurator\navailable our: Mentor\n", "Kurator",
    "need: Tillbaka\nbeside our: Kurator\n" },
  { KRING_OBSERVATION_NOBODY_BESIDE, "need: Tillbaka\npossible our: Kurator\n", "", "need: Tom\n" },
  { KRING_OBSERVATION_NOBODY_OWN, "need: Tillbaka\nbeside our: Kurator\navailable own: Farmor\n", "Farmor",
    "need: Tillbaka\nbeside our: Kurator\nengaged own: Farmor\n" },
  /* From Mum's side the tie to the mentor is on the way, the one between two who are as near to her is not. */
  { KRING_OBSERVATION_STRAINED, MUM_AND_FOUR "tie: Kurator - Mamma\ntie: Mentor ~ Kurator\n", "Kurator, Mentor",
    MUM_AND_FOUR "tie: Kurator - Mamma\ntie: Mentor - Mamma\ntie: Mentor ~ Kurator\n" },
  /* Without an own network the citizen's side is whoever walks beside. */
  { KRING_OBSERVATION_STRAINED, "need: Tillbaka\nbeside our: Kurator\nengaged our: Mentor\ntie: Mentor ~ Kurator\n",
    "Kurator, Mentor", "need: Tillbaka\nengaged our: Kurator\nengaged our: Mentor\ntie: Mentor ~ Kurator\n" },
  /* With one it is the own network alone, whoever walks beside; and two strained ties between the same are one. */
  { KRING_OBSERVATION_STRAINED, MUM_AND_FOUR "beside our: Coach\ntie: Coach ~ Mamma\ntie: Mamma ~ Coach\n",
    "Mamma, Coach", MUM_AND_FOUR "beside our: Coach\ntie: Coach - Mamma\n" },
  { KRING_OBSERVATION_STRAINED, MUM_AND_FOUR "tie: Rektor ~ Mamma\n", "Mamma, Rektor",
    MUM_AND_FOUR "available our: Vaktmästare\ntie: Vaktmästare ~ Mamma\n" },
  { KRING_OBSERVATION_ONLY_THROUGH, MUM_AND_FOUR "tie: Mamma - Kurator\ntie: Kurator - Mentor\ntie: Kurator - Rektor\n"
    "tie: Rektor - Mentor\ntie: Kurator - BUP\n", "Kurator, BUP, Mentor, Rektor", MUM_AND_FOUR ALL_TIED },
  /* Somebody whom nobody has asked is no way round. */
  { KRING_OBSERVATION_ONLY_THROUGH, "need: Tillbaka\nbeside own: Mamma\nbeside own: Pappa\nengaged our: Kurator\n"
    "engaged our: Mentor\navailable our: Rektor\ntie: Mamma - Pappa\ntie: Mamma - Kurator\ntie: Pappa - Kurator\n"
    "tie: Kurator - Mentor\ntie: Mamma - Rektor\ntie: Rektor - Mentor\n", "Kurator, Mentor",
    "need: Tillbaka\nbeside own: Mamma\nengaged our: Kurator\nengaged our: Mentor\n"
    "tie: Mamma - Kurator\ntie: Kurator - Mentor\n" },
  /* Everybody passes the counsellor, though the ring round it holds. */
  { KRING_OBSERVATION_PASSES_THROUGH,
    "need: Tillbaka\nbeside own: A\nengaged our: B\nengaged our: C\nengaged our: D\nengaged our: E\nengaged our: F\n"
    "engaged our: G\nengaged our: H\nengaged our: Kurator\ntie: A - B\ntie: B - C\ntie: C - D\ntie: D - E\ntie: E - F\n"
    "tie: F - G\ntie: G - H\ntie: H - A\ntie: A - Kurator\ntie: B - Kurator\ntie: C - Kurator\ntie: D - Kurator\n"
    "tie: E - Kurator\ntie: F - Kurator\ntie: G - Kurator\ntie: H - Kurator\n", "Kurator",
    MUM_AND_FOUR ALL_TIED },
  { KRING_OBSERVATION_MANY_NEEDS,
    "need: Ett\nengaged our: Kurator\nneed: Två\nbeside our: Kurator\nneed: Tre\nengaged our: Kurator\n", "Kurator",
    "need: Ett\nengaged our: Kurator\nneed: Två\nbeside our: Kurator\nneed: Tre\navailable our: Kurator\n" },
  { KRING_OBSERVATION_NOT_ASKED, MUM_AND_FOUR "available civil: Scouterna\navailable our: Biblioteket\n",
    "Biblioteket, Scouterna", MUM_AND_FOUR "possible civil: Scouterna\n" },
  { KRING_OBSERVATION_NO_TIE, MUM_AND_FOUR "tie: Mamma - Kurator\ntie: Mentor - Rektor\ntie: Kurator - Mentor\n", "BUP",
    MUM_AND_FOUR ALL_TIED },
  { KRING_OBSERVATION_APART, MUM_AND_FOUR "tie: Mamma - Kurator\ntie: Mamma - Mentor\ntie: Rektor - BUP\n",
    "Mamma, BUP, Kurator, Mentor, Rektor", MUM_AND_FOUR "tie: Mamma - Kurator\ntie: Mamma - Mentor\ntie: Mamma - BUP\n" },
  { KRING_OBSERVATION_NOBODY_ENABLES,
    "need: Tillbaka\nbeside own: Mamma | delivers\nengaged our: Kurator | delivers\nengaged our: Mentor | delivers\n"
    "available our: Rektor | enables\n", "Kurator, Mamma, Mentor",
    "need: Tillbaka\nbeside own: Mamma | delivers\nengaged our: Kurator | delivers\n"
    "engaged our: Mentor | delivers, enables\n" },
  { KRING_OBSERVATION_NOBODY_ENABLES,
    "need: Tillbaka\nbeside own: Mamma | delivers\nengaged our: Kurator | delivers\nengaged our: Mentor | delivers\n"
    "engaged our: Rektor\n", "Kurator, Mamma, Mentor",
    "need: Tillbaka\nbeside own: Mamma | delivers\nengaged our: Kurator | delivers\nengaged our: Mentor\n" },
  { KRING_OBSERVATION_NO_EFFECT,
    "need: Tillbaka\nengaged our: Kurator | - | Samtal\nengaged our: Mentor | - | Plan | Sover bättre\n"
    "available our: Rektor | - | Möte\n", "Kurator",
    "need: Tillbaka\nengaged our: Kurator | - | Samtal | Är på plats\nengaged our: Mentor\n" },
  { KRING_OBSERVATION_LINE,
    MUM_AND_FOUR ALL_TIED "actor our: Skolchef\nactor our: Hälsochef\nline: Mentor > Rektor\nline: Rektor > Skolchef\n"
    "line: Kurator > Hälsochef\nline: Hälsochef > Skolchef\n", "Kurator, Hälsochef, Skolchef, Rektor, Mentor",
    MUM_AND_FOUR ALL_TIED "actor our: Skolchef\nline: Mentor > Rektor\nline: Rektor > Skolchef\nline: Kurator > Skolchef\n" },
  { KRING_OBSERVATION_LINE,
    MUM_AND_FOUR ALL_TIED "actor our: Skolchef\nactor our: Hälsochef\nline: Mentor > Rektor\nline: Rektor > Skolchef\n"
    "line: Kurator > Hälsochef\nline: Hälsochef > Skolchef\n", "Kurator, Hälsochef, Skolchef, Rektor, Mentor",
    MUM_AND_FOUR ALL_TIED "actor our: Skolchef\nactor our: Hälsochef\nline: Mentor > Rektor\nline: Kurator > Hälsochef\n" },
  /* A unit is no manager. */
  { KRING_OBSERVATION_LINE,
    MUM_AND_FOUR ALL_TIED "actor our: Skolchef\nactor our: Hälsochef\nline: Mentor > Rektor\nline: Rektor > Skolchef\n"
    "line: Kurator > Hälsochef\nline: Hälsochef > Skolchef\n", "Kurator, Hälsochef, Skolchef, Rektor, Mentor",
    MUM_AND_FOUR ALL_TIED "actor our: Skolan\nactor our: Hälsan\nline: Mentor > Rektor\npart: Rektor > Skolan\n"
    "part: Kurator > Hälsan\npart: Hälsan > Skolan\n" },
  { KRING_OBSERVATION_FEW_TIES, MUM_AND_FOUR "tie: Mamma - Kurator\ntie: Mentor - Kurator\n",
    "BUP, Kurator, Mamma, Mentor, Rektor",
    MUM_AND_FOUR "tie: Mamma - Kurator\ntie: Mentor - Kurator\ntie: Rektor - Kurator\n" },
};

static GPtrArray *
observe (const KringOrganisation *organisation, gboolean whole)
{
  return kring_observe (organisation, whole ? NULL : KRING_ROW (organisation->rows[KRING_TABLE_NEED]->pdata[0])->id,
                        G_MAXUINT, NULL);
}

static const KringObservation *
find (GPtrArray *observations, KringObservationKind kind)
{
  for (guint i = 0; i < observations->len; i++)
    if (((KringObservation *) observations->pdata[i])->kind == kind)
      return observations->pdata[i];
  g_error ("nothing of the kind %s is seen", kring_term_nick (&kring_observation_kinds, (int) kind));
}

static guint
count (GPtrArray *observations, KringObservationKind kind)
{
  guint n = 0;

  for (guint i = 0; i < observations->len; i++)
    n += ((KringObservation *) observations->pdata[i])->kind == kind;
  return n;
}

static void
assert_actors (const KringObservation *observation, const KringOrganisation *organisation, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < observation->actors->len; i++)
    {
      int index = kring_organisation_find (organisation, observation->actors->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              kring_organisation_actor (organisation, (guint) index)->name);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_shows_and_does_not (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (KringOrganisation) with = kring_small_organisation (one->shows);
  g_autoptr (KringOrganisation) without = kring_small_organisation (one->does_not);
  g_autoptr (GPtrArray) seen = observe (with, FALSE);
  g_autoptr (GPtrArray) not_seen = observe (without, FALSE);

  g_assert_cmpuint (count (seen, one->kind), ==, 1);
  assert_actors (find (seen, one->kind), with, one->actors);
  g_assert_cmpuint (count (not_seen, one->kind), ==, 0);
}

/* Of the whole document: those of several maps together, and what belongs to one citizen alone is left to her map. */
static void
test_whole_document (void)
{
  g_autoptr (KringOrganisation) organisation = kring_small_organisation (
      "need: Ett\nbeside own: Mamma\nengaged our: Kurator\navailable our: Biblioteket\navailable our: Mentor\n"
      "need: Två\nengaged our: Mentor\nengaged our: Kurator\ntie: Mamma - Kurator\ntie: Kurator - Mentor\n"
      "actor our: Rektor\ntie: Kurator - Rektor\nactor our: Chef\n");
  g_autoptr (GPtrArray) seen = observe (organisation, TRUE);

  g_assert_cmpuint (seen->len, ==, 2);
  assert_actors (find (seen, KRING_OBSERVATION_ONLY_THROUGH), organisation, "Kurator, Mentor, Rektor");
  assert_actors (find (seen, KRING_OBSERVATION_NOT_ASKED), organisation, "Biblioteket");
}

static void
test_no_such_need (void)
{
  g_autoptr (KringOrganisation) organisation = kring_small_organisation (MUM_AND_FOUR);
  g_autofree char *id = kring_small_id ("Mamma");
  g_autoptr (GPtrArray) seen = kring_observe (organisation, id, G_MAXUINT, NULL);

  g_assert_cmpuint (seen->len, ==, 0);
}

/* What concerns the citizen comes first, and of one kind what concerns most. */
static void
test_order (void)
{
  g_autoptr (KringOrganisation) organisation = kring_small_organisation (
      MUM_AND_FOUR "goal: no no\nengaged civil: Scouterna\navailable our: Biblioteket\n"
      "tie: Mamma ~ Kurator\ntie: Kurator - Mentor\ntie: Mentor - Rektor\ntie: Kurator - BUP\n");
  g_autoptr (GPtrArray) seen = observe (organisation, FALSE);
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < seen->len; i++)
    g_string_append_printf (kinds, "%s ", kring_term_nick (&kring_observation_kinds,
                                                           (int) ((KringObservation *) seen->pdata[i])->kind));
  g_assert_cmpstr (kinds->str, ==, "goal-not-set strained only-through only-through not-asked no-tie ");
  assert_actors (find (seen, KRING_OBSERVATION_ONLY_THROUGH), organisation, "Kurator, BUP, Mentor, Rektor");
}

/* Of one kind what concerns most comes first: the longest line, the one who carries most. */
static void
test_most_first (void)
{
  g_autoptr (KringOrganisation) organisation = kring_small_organisation (
      "need: Ett\nengaged our: A\nengaged our: B\nengaged our: C\nengaged our: D\n"
      "need: Två\nengaged our: A\nengaged our: B\nneed: Tre\nengaged our: A\nengaged our: B\nneed: Fyra\nengaged our: B\n"
      "actor our: M1\nactor our: M2\nactor our: M3\nactor our: M4\n"
      "line: A > M1\nline: M1 > M2\nline: B > M3\nline: M3 > M2\nline: C > M4\nline: M4 > M3\n"
      "tie: A - B\ntie: A - C\ntie: C - D\n");
  g_autoptr (GPtrArray) seen = observe (organisation, FALSE);

  g_assert_cmpuint (count (seen, KRING_OBSERVATION_LINE), ==, 2);
  assert_actors (find (seen, KRING_OBSERVATION_LINE), organisation, "A, M1, M2, M3, M4, C");
  g_assert_cmpuint (count (seen, KRING_OBSERVATION_MANY_NEEDS), ==, 2);
  assert_actors (find (seen, KRING_OBSERVATION_MANY_NEEDS), organisation, "B");
}

static KringOrganisation *
put_aside (const KringOrganisation *organisation, const KringObservation *observation)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  KringAside *aside = KRING_ASIDE (kring_row_new (KRING_ASIDE_TABLE));

  kring_set (&aside->need, observation->need);
  kring_set (&aside->observation, kring_term_nick (&kring_observation_kinds, (int) observation->kind));
  kring_set (&aside->facts, observation->facts);
  kring_set (&aside->reason, "Vi vet");
  g_ptr_array_add (rows, aside);
  return kring_organisation_amended (organisation, rows);
}

#define SCOUTS MUM_AND_FOUR "available civil: Scouterna\n"

static const KringAside *
aside_on (const KringOrganisation *organisation, gboolean whole)
{
  g_autoptr (GPtrArray) seen = observe (organisation, whole);

  return kring_observation_aside (find (seen, KRING_OBSERVATION_NOT_ASKED), organisation);
}

/* What was put aside stays aside, with its reason, as long as the facts are the same: not when one more is there. */
static void
test_aside (void)
{
  g_autoptr (KringOrganisation) before = kring_small_organisation (SCOUTS);
  g_autoptr (KringOrganisation) more = kring_small_organisation (SCOUTS "available our: Biblioteket\n");
  g_autoptr (GPtrArray) seen = observe (before, FALSE);
  g_autoptr (KringOrganisation) after = put_aside (before, find (seen, KRING_OBSERVATION_NOT_ASKED));
  g_autoptr (KringOrganisation) changed = put_aside (more, find (seen, KRING_OBSERVATION_NOT_ASKED));
  g_autoptr (GPtrArray) shown_before = kring_observations_to_show (seen, before);
  g_autoptr (GPtrArray) shown_after = kring_observations_to_show (seen, after);

  g_assert_null (aside_on (before, FALSE));
  g_assert_cmpstr (aside_on (after, FALSE)->reason, ==, "Vi vet");
  g_assert_null (aside_on (after, TRUE));
  g_assert_null (aside_on (changed, FALSE));
  g_assert_cmpuint (count (shown_before, KRING_OBSERVATION_NOT_ASKED), ==, 1);
  g_assert_cmpuint (count (shown_after, KRING_OBSERVATION_NOT_ASKED), ==, 0);
  g_assert_cmpuint (shown_after->len, ==, shown_before->len - 1);
}

/* The mentor is reached only through the counsellor, or the other way round, as the ties say that come after. */
#define TRIANGLE \
  "need: Ett\nbeside own: Mamma\nengaged our: Rektor\nengaged our: Kurator\nengaged our: Mentor\n" \
  "tie: Mamma - Rektor\ntie: Kurator - Mentor\n"

static char *
facts_of (const char *text, KringObservationKind kind)
{
  g_autoptr (KringOrganisation) organisation = kring_small_organisation (text);
  g_autoptr (GPtrArray) seen = observe (organisation, FALSE);

  return g_strdup (find (seen, kind)->facts);
}

/* The order in which things were written is no fact; how far an answer goes is, and whom one stands in for. */
static void
test_facts (void)
{
  const KringObservationKind asked = KRING_OBSERVATION_NOT_ASKED, goal = KRING_OBSERVATION_GOAL_NOT_SET;
  const KringObservationKind only = KRING_OBSERVATION_ONLY_THROUGH;
  g_autofree char *one = facts_of ("need: Ett\navailable our: Mentor\navailable our: Kurator\n", asked);
  g_autofree char *other = facts_of ("need: Ett\navailable our: Kurator\navailable our: Mentor\n", asked);
  g_autofree char *partly = facts_of ("need: Ett\ngoal: partly yes\nbeside own: Mamma\n", goal);
  g_autofree char *no = facts_of ("need: Ett\ngoal: no yes\nbeside own: Mamma\n", goal);
  g_autofree char *through = facts_of (TRIANGLE "tie: Mamma - Kurator\ntie: Rektor - Kurator\n", only);
  g_autofree char *other_way = facts_of (TRIANGLE "tie: Mamma - Mentor\ntie: Rektor - Mentor\n", only);

  g_assert_cmpstr (one, ==, other);
  g_assert_cmpstr (partly, !=, no);
  g_assert_cmpstr (through, !=, other_way);
}

/* Names stand in another order in another language; what was put aside in Swedish is aside in Danish. */
static void
test_facts_in_two_languages (void)
{
  const char *text = MUM_AND_FOUR "available our: Ängen\navailable our: Aase\navailable our: Ö\navailable our: Zoo\n";
  g_autofree char *facts = NULL;

  for (guint i = 0; kring_languages[i] != NULL; i++)
    {
      g_autoptr (KringOrganisation) organisation = NULL;
      g_autoptr (GPtrArray) seen = NULL;

      kring_language_set (kring_languages[i]);
      organisation = kring_small_organisation (text);
      seen = observe (organisation, FALSE);
      if (facts == NULL)
        facts = g_strdup (find (seen, KRING_OBSERVATION_NOT_ASKED)->facts);
      g_assert_cmpstr (find (seen, KRING_OBSERVATION_NOT_ASKED)->facts, ==, facts);
    }
  kring_language_set (NULL);
}

/* Of many of one kind the first three are shown; when one is put aside the fourth comes up. */
static void
test_three_of_a_kind (void)
{
  g_autoptr (KringOrganisation) organisation = kring_small_organisation (
      MUM_AND_FOUR "tie: Mamma ~ BUP\ntie: Mamma ~ Kurator\ntie: Mamma ~ Mentor\ntie: Mamma ~ Rektor\n");
  g_autoptr (GPtrArray) seen = observe (organisation, FALSE);
  g_autoptr (KringOrganisation) after = put_aside (organisation, find (seen, KRING_OBSERVATION_STRAINED));
  g_autoptr (GPtrArray) shown = kring_observations_to_show (seen, organisation);
  g_autoptr (GPtrArray) shown_after = kring_observations_to_show (seen, after);

  g_assert_cmpuint (count (seen, KRING_OBSERVATION_STRAINED), ==, 4);
  g_assert_cmpuint (count (shown, KRING_OBSERVATION_STRAINED), ==, 3);
  g_assert_cmpuint (count (shown_after, KRING_OBSERVATION_STRAINED), ==, 3);
  assert_actors (find (shown, KRING_OBSERVATION_STRAINED), organisation, "Mamma, BUP");
  assert_actors (find (shown_after, KRING_OBSERVATION_STRAINED), organisation, "Mamma, Kurator");
}

/* A chain: each but the ends is one without whom others are not reached. */
static KringOrganisation *
chain (int n)
{
  g_autoptr (GString) text = g_string_new ("need: Ett\n");

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "engaged our: A%04d\n", i);
  for (int i = 0; i + 1 < n; i++)
    g_string_append_printf (text, "tie: A%04d - A%04d\n", i, i + 1);
  return kring_small_organisation (text->str);
}

static guint
count_named (GPtrArray *observations, KringObservationKind kind)
{
  guint n = 0;

  for (guint i = 0; i < observations->len; i++)
    if (((KringObservation *) observations->pdata[i])->kind == kind)
      n += ((KringObservation *) observations->pdata[i])->actors->len;
  return n;
}

/* Only those are listed that are wanted, and they are the first of all: in a chain of thousands, listing whom each of them
 * concerns would fill the memory for three sentences. */
static void
test_no_more_than_wanted (void)
{
  const KringObservationKind only = KRING_OBSERVATION_ONLY_THROUGH;
  g_autoptr (KringOrganisation) organisation = chain (40);
  const char *need = KRING_ROW (organisation->rows[KRING_TABLE_NEED]->pdata[0])->id;
  g_autoptr (GPtrArray) all = observe (organisation, FALSE);
  g_autoptr (GPtrArray) some = kring_observe (organisation, need, KRING_MOST_OF_A_KIND, NULL);
  g_autoptr (GPtrArray) shown = kring_observations_to_show (all, organisation);

  g_assert_cmpuint (count (all, only), ==, 38);
  g_assert_cmpuint (count (some, only), ==, 3);
  g_assert_cmpuint (count_named (some, only), ==, 20 + 20 + 19);
  g_assert_cmpuint (some->len, ==, shown->len);
  for (guint i = 0; i < some->len; i++)
    g_assert_cmpstr (((KringObservation *) some->pdata[i])->facts, ==, ((KringObservation *) shown->pdata[i])->facts);
}

/* One that was put aside is found however far down it is, and takes nobody's place. */
static void
test_aside_far_down (void)
{
  const KringObservationKind only = KRING_OBSERVATION_ONLY_THROUGH;
  g_autoptr (KringOrganisation) before = chain (40);
  g_autoptr (GPtrArray) all = observe (before, FALSE);
  const KringObservation *last = NULL;
  g_autoptr (KringOrganisation) after = NULL;
  g_autoptr (GPtrArray) some = NULL;

  for (guint i = 0; i < all->len; i++)
    if (((KringObservation *) all->pdata[i])->kind == only)
      last = all->pdata[i];
  if (last == NULL)
    g_error ("nobody is seen without whom others are not reached");
  after = put_aside (before, last);
  some = kring_observe (after, last->need, KRING_MOST_OF_A_KIND, NULL);
  g_assert_cmpuint (count (some, only), ==, 4);
  for (guint i = 0; i < some->len; i++)
    g_assert_cmpint (kring_observation_aside (some->pdata[i], after) != NULL, ==,
                     strcmp (((KringObservation *) some->pdata[i])->facts, last->facts) == 0);
}

/* In a chain nobody but the middle has more than half passing through. Of as many as this it is an estimate, and one that
 * says it of hundreds beside the middle, who have nearly half, would be untrue of them. */
static void
test_estimate_says_too_little (void)
{
  g_autoptr (KringOrganisation) organisation = chain (4001);
  g_autoptr (GPtrArray) seen = kring_observe (organisation, NULL, KRING_MOST_OF_A_KIND, NULL);

  g_assert_cmpuint (count (seen, KRING_OBSERVATION_ONLY_THROUGH), ==, 3);
  g_assert_cmpuint (count (seen, KRING_OBSERVATION_PASSES_THROUGH), ==, 0);
}

/* Nobody waits for the answer: none comes, rather than half of one. */
static void
test_given_up (void)
{
  g_autoptr (KringOrganisation) organisation = chain (40);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (kring_observe (organisation, NULL, G_MAXUINT, cancellable));
}

static void
assert_ways (const char *text, const char *need, const char *one, const char *other, const char *title,
             const char *sentences)
{
  g_autoptr (KringOrganisation) organisation = kring_small_organisation (text);
  g_autofree char *need_id = need != NULL ? kring_small_id (need) : NULL;
  g_autofree char *one_id = kring_small_id (one), *other_id = kring_small_id (other);
  g_autoptr (KringTwoWays) ways = kring_two_ways_new (organisation, need_id, one_id, other_id);
  g_autofree char *said = kring_two_ways_title (ways);
  g_autofree char *told = kring_two_ways_text (ways, organisation);

  g_assert_cmpstr (said, ==, title);
  g_assert_cmpstr (told, ==, sentences);
}

#define WAYS \
  "need: Ett\nengaged our: Mentor\nengaged our: Kurator\nengaged public: BUP\navailable our: Rektor\n" \
  "actor our: Chef\nactor our: Kommundirektör\nline: Mentor > Rektor\nline: Rektor > Chef\nline: Kurator > Chef\n" \
  "line: Chef > Kommundirektör\n" \
  "tie: Mentor - Rektor\ntie: Rektor - BUP\ntie: Mentor - Kurator\ntie: Kurator - BUP\n"

static void
test_two_ways (void)
{
  g_autoptr (KringOrganisation) organisation = kring_small_organisation (WAYS);
  g_autofree char *mentor = kring_small_id ("Mentor"), *nobody = kring_small_id ("Nobody");

  assert_ways (WAYS, "Ett", "Mentor", "Kurator", "Two managers, or one step",
               "Through the line the way from Mentor to Kurator goes by way of Rektor and Chef. Through the network it is "
               "one step: they have a tie. Which way do questions take today?");
  /* Not by way of the head teacher, who has not been asked; but to somebody who has not been asked there is a way. */
  assert_ways (WAYS, "Ett", "Mentor", "BUP", "No way through the line, but two steps through the network",
               "Nobody is above both Mentor and BUP, so there is no way through the line. Through the network it is two "
               "steps, by way of Kurator. Which way do questions take today?");
  assert_ways (WAYS, "Ett", "Mentor", "Rektor", "No manager between, or one step",
               "In the line one of Mentor and Rektor is the other’s manager. Through the network it is one step: they "
               "have a tie. Which way do questions take today?");
  assert_ways (WAYS, NULL, "Mentor", "Kommundirektör", "Two managers, but no way through the network",
               "Through the line the way from Mentor to Kommundirektör goes by way of Rektor and Chef. Through the "
               "network there is no way today. Who could bring them together?");
  assert_ways (WAYS, "Ett", "BUP", "Chef", "No way, neither through the line nor through the network",
               "Nobody is above both BUP and Chef, so there is no way through the line. Through the network there is no "
               "way today. Who could bring them together?");
  g_assert_null (kring_two_ways_new (organisation, NULL, mentor, mentor));
  g_assert_null (kring_two_ways_new (organisation, NULL, mentor, nobody));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/observe/%s/%u", kring_term_nick (&kring_observation_kinds,
                                                                                  (int) cases[i].kind), i);

      g_test_add_data_func (path, &cases[i], test_shows_and_does_not);
    }
  g_test_add_func ("/observe/whole-document", test_whole_document);
  g_test_add_func ("/observe/no-such-need", test_no_such_need);
  g_test_add_func ("/observe/order", test_order);
  g_test_add_func ("/observe/most-first", test_most_first);
  g_test_add_func ("/observe/aside", test_aside);
  g_test_add_func ("/observe/facts", test_facts);
  g_test_add_func ("/observe/facts-in-two-languages", test_facts_in_two_languages);
  g_test_add_func ("/observe/three-of-a-kind", test_three_of_a_kind);
  g_test_add_func ("/observe/no-more-than-wanted", test_no_more_than_wanted);
  g_test_add_func ("/observe/aside-far-down", test_aside_far_down);
  g_test_add_func ("/observe/estimate-says-too-little", test_estimate_says_too_little);
  g_test_add_func ("/observe/given-up", test_given_up);
  g_test_add_func ("/two-ways/any-two", test_two_ways);
  return g_test_run ();
}
