/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kring-sample.h"

#include <string.h>

#define OWN KRING_SECTOR_OWN
#define OUR KRING_SECTOR_OUR
#define PUBLIC KRING_SECTOR_PUBLIC
#define CIVIL KRING_SECTOR_CIVIL
#define BUSINESS KRING_SECTOR_BUSINESS

const KringSampleActor kring_sample_actors[] = {
  { "Mamma", OWN, KRING_RING_BESIDE, "väcker, väntar, ringer" },
  { "Storasyster Åsa", OWN, KRING_RING_BESIDE },
  { "Morfar", OWN, KRING_RING_ENGAGED, "skjutsar" },
  { "En kompis", OWN, KRING_RING_ENGAGED },
  { "Ridläraren", OWN, KRING_RING_AVAILABLE },
  { "Grannen mittemot", OWN, KRING_RING_POSSIBLE },
  { "Skolkurator", OUR, KRING_RING_BESIDE, "en vuxen som ringer först" },
  { "Mentorn", OUR, KRING_RING_BESIDE },
  { "Rektor", OUR, KRING_RING_ENGAGED },
  { "Skolsköterska", OUR, KRING_RING_ENGAGED },
  { "Elevhälsans specialpedagog", OUR, KRING_RING_ENGAGED },
  { "Socialtjänstens familjestöd", OUR, KRING_RING_ENGAGED },
  { "Biblioteket", OUR, KRING_RING_AVAILABLE },
  { "Fritidsgården Ängen", OUR, KRING_RING_AVAILABLE },
  { "Kulturskolan", OUR, KRING_RING_AVAILABLE },
  { "It-enheten", OUR, KRING_RING_AVAILABLE },
  { "Fastighetsavdelningens vaktmästare", OUR, KRING_RING_POSSIBLE },
  { "Parkförvaltningen", OUR, KRING_RING_POSSIBLE },
  { "Uteklassrummet", OUR, KRING_RING_POSSIBLE },
  { "Barn- och ungdomspsykiatrin", PUBLIC, KRING_RING_ENGAGED },
  { "Vårdcentralen", PUBLIC, KRING_RING_AVAILABLE },
  { "Polisens ungdomsgrupp", PUBLIC, KRING_RING_AVAILABLE },
  { "Arbetsförmedlingen", PUBLIC, KRING_RING_POSSIBLE },
  { "Specialpedagogiska skolmyndigheten", PUBLIC, KRING_RING_POSSIBLE },
  { "Fotbollsklubben", CIVIL, KRING_RING_ENGAGED },
  { "Scouterna", CIVIL, KRING_RING_AVAILABLE },
  { "Jourlinjen", CIVIL, KRING_RING_AVAILABLE },
  { "Svenska kyrkans ungdomsgrupp", CIVIL, KRING_RING_AVAILABLE },
  { "Hembygdsföreningen", CIVIL, KRING_RING_POSSIBLE },
  { "Byggfirman Öberg & Söner", BUSINESS, KRING_RING_ENGAGED },
  { "Ridskolans stall", BUSINESS, KRING_RING_AVAILABLE },
  { "Ica-handlaren", BUSINESS, KRING_RING_AVAILABLE },
  { "Pensionerad lantbrukare", BUSINESS, KRING_RING_POSSIBLE },
  { "Spelutvecklaren på Åkerö", BUSINESS, KRING_RING_POSSIBLE },
  { "Kusinerna i Malmö", OWN, KRING_RING_AVAILABLE },
  { NULL },
};

const KringSampleTie kring_sample_ties[] = {
  { "Mamma", "Storasyster Åsa", KRING_STRENGTH_STRONG, KRING_DIRECTION_NONE },
  { "Mamma", "Morfar", KRING_STRENGTH_STRONG, KRING_DIRECTION_NONE },
  { "Mamma", "Mentorn", KRING_STRENGTH_WORKING, KRING_DIRECTION_BOTH },
  { "Mamma", "Skolkurator", KRING_STRENGTH_STRONG, KRING_DIRECTION_NONE },
  { "Mamma", "Rektor", KRING_STRENGTH_STRAINED, KRING_DIRECTION_NONE },
  { "Mamma", "Fotbollsklubben", KRING_STRENGTH_WORKING, KRING_DIRECTION_NONE },
  { "Mamma", "Socialtjänstens familjestöd", KRING_STRENGTH_STRAINED, KRING_DIRECTION_BOTH },
  { "Storasyster Åsa", "Byggfirman Öberg & Söner", KRING_STRENGTH_WORKING, KRING_DIRECTION_NONE },
  { "En kompis", "Mentorn", KRING_STRENGTH_WEAK, KRING_DIRECTION_NONE },
  { "En kompis", "Fritidsgården Ängen", KRING_STRENGTH_WEAK, KRING_DIRECTION_NONE },
  { "Ridläraren", "Ridskolans stall", KRING_STRENGTH_WORKING, KRING_DIRECTION_NONE },
  { "Skolkurator", "Mentorn", KRING_STRENGTH_STRONG, KRING_DIRECTION_NONE },
  { "Skolkurator", "Barn- och ungdomspsykiatrin", KRING_STRENGTH_WORKING, KRING_DIRECTION_FORWARD },
  { "Skolkurator", "Socialtjänstens familjestöd", KRING_STRENGTH_STRONG, KRING_DIRECTION_NONE },
  { "Skolkurator", "Skolsköterska", KRING_STRENGTH_WORKING, KRING_DIRECTION_NONE },
  { "Rektor", "Mentorn", KRING_STRENGTH_WORKING, KRING_DIRECTION_FORWARD },
  { "Rektor", "Elevhälsans specialpedagog", KRING_STRENGTH_WORKING, KRING_DIRECTION_BACK },
  { "Skolsköterska", "Vårdcentralen", KRING_STRENGTH_WEAK, KRING_DIRECTION_FORWARD },
  { "Barn- och ungdomspsykiatrin", "Socialtjänstens familjestöd", KRING_STRENGTH_WORKING, KRING_DIRECTION_NONE },
  { "Barn- och ungdomspsykiatrin", "Vårdcentralen", KRING_STRENGTH_WORKING, KRING_DIRECTION_BACK },
  { "Barn- och ungdomspsykiatrin", "Polisens ungdomsgrupp", KRING_STRENGTH_WEAK, KRING_DIRECTION_NONE },
  { "Fotbollsklubben", "Scouterna", KRING_STRENGTH_WORKING, KRING_DIRECTION_NONE },
  { "Jourlinjen", "Mamma", KRING_STRENGTH_WEAK, KRING_DIRECTION_FORWARD },
  { "Byggfirman Öberg & Söner", "Arbetsförmedlingen", KRING_STRENGTH_WEAK, KRING_DIRECTION_NONE },
  { "Ridskolans stall", "Pensionerad lantbrukare", KRING_STRENGTH_WEAK, KRING_DIRECTION_NONE },
  { "Uteklassrummet", "Parkförvaltningen", KRING_STRENGTH_WORKING, KRING_DIRECTION_NONE },
  { "Elevhälsans specialpedagog", "Specialpedagogiska skolmyndigheten", KRING_STRENGTH_WEAK, KRING_DIRECTION_FORWARD },
  { "Svenska kyrkans ungdomsgrupp", "Scouterna", KRING_STRENGTH_WORKING, KRING_DIRECTION_BOTH },
  { NULL },
};

char *
kring_sample_id (guint index)
{
  return g_strdup_printf ("00000000-0000-4000-a000-%012u", index + 1);
}

static char *
other_id (guint block, guint index)
{
  return g_strdup_printf ("00000000-0000-4000-b%03u-%012u", block, index + 1);
}

static gpointer
new_row (GArray *changes, KringTableIndex table, char *id)
{
  KringRow *row = kring_row_new_with_id (&kring_tables[table], id);

  kring_row_events_add (changes, NULL, row);
  /* The change holds it; whoever fills it in borrows it. */
  kring_row_unref (row);
  g_free (id);
  return row;
}

static void
add_actor (GArray *changes, const char *need, const KringSampleActor *sample, guint index)
{
  KringActor *actor = new_row (changes, KRING_TABLE_ACTOR, kring_sample_id (index));
  KringContribution *contribution = new_row (changes, KRING_TABLE_CONTRIBUTION, other_id (1, index));

  kring_set (&actor->name, sample->name);
  actor->sector = (int) sample->sector;
  kring_set (&contribution->need, need);
  kring_set (&contribution->actor, actor->row.id);
  contribution->ring = (int) sample->ring;
  kring_set (&contribution->offer, sample->offer != NULL ? sample->offer : "");
}

static char *
id_of (const KringSampleActor *actors, const char *name)
{
  for (guint i = 0; actors[i].name != NULL; i++)
    if (strcmp (actors[i].name, name) == 0)
      return kring_sample_id (i);
  g_error ("no actor is called %s", name);
}

KringModel *
kring_sample_model (const char *need, const char *words, const KringSampleActor *actors, const KringSampleTie *ties)
{
  KringModel *model = kring_model_new ();
  g_autoptr (GArray) changes = kring_row_events_new ();
  KringNeed *row = new_row (changes, KRING_TABLE_NEED, other_id (0, 0));

  kring_set (&row->name, need);
  kring_set (&row->own_words, words);
  for (guint i = 0; actors != NULL && actors[i].name != NULL; i++)
    add_actor (changes, row->row.id, &actors[i], i);
  for (guint i = 0; ties != NULL && ties[i].one != NULL; i++)
    {
      KringTie *tie = new_row (changes, KRING_TABLE_TIE, other_id (2, i));
      g_autofree char *one = id_of (actors, ties[i].one), *other = id_of (actors, ties[i].other);

      kring_set (&tie->one, one);
      kring_set (&tie->other, other);
      tie->strength = (int) ties[i].strength;
      tie->direction = (int) ties[i].direction;
    }
  kring_model_apply (model, changes);
  return model;
}

KringMap *
kring_sample_map (const char *need, const char *words, const KringSampleActor *actors, const KringSampleTie *ties)
{
  g_autoptr (KringModel) model = kring_sample_model (need, words, actors, ties);
  g_autofree char *id = other_id (0, 0);

  return kring_map_new (model, id);
}

KringMap *
kring_sample_school (void)
{
  return kring_sample_map ("Länge borta från skolan",
                           "Jag vill ha betygen till byggprogrammet, och någon att gå in med.", kring_sample_actors,
                           kring_sample_ties);
}

/* Of ten ties, as in the examples that teams begin with. */
static const KringStrength usual_strengths[]
    = { KRING_STRENGTH_STRONG,  KRING_STRENGTH_STRONG,  KRING_STRENGTH_STRONG, KRING_STRENGTH_WORKING,
        KRING_STRENGTH_WORKING, KRING_STRENGTH_WORKING, KRING_STRENGTH_WORKING, KRING_STRENGTH_WEAK,
        KRING_STRENGTH_WEAK,    KRING_STRENGTH_STRAINED };

KringMap *
kring_sample_random (guint32 seed, guint n_actors, guint n_ties)
{
  static const char *const words[] = { "Ängens", "skola", "hälsoteam", "Öppna", "förskolan", "råd-", "och", "stöd",
                                       "kontaktperson", "IT", "föreningen", "bibliotek", "Å", "samordnare" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree KringSampleActor *actors = g_new0 (KringSampleActor, n_actors + 1);
  g_autofree KringSampleTie *ties = g_new0 (KringSampleTie, n_ties + 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_actors; i++)
    {
      GString *name = g_string_new (NULL);

      for (int j = g_rand_int_range (rand, 1, 4); j > 0; j--)
        g_string_append_printf (name, "%s ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      g_string_append_printf (name, "%u", i);
      actors[i] = (KringSampleActor){ name->str, (KringSector) g_rand_int_range (rand, 0, KRING_N_SECTORS),
                                      (KringRing) g_rand_int_range (rand, 0, KRING_N_RINGS) };
      g_ptr_array_add (names, g_string_free (name, FALSE));
    }
  for (guint i = 0; i < n_ties && n_actors > 1; i++)
    {
      int one = g_rand_int_range (rand, 0, (int) n_actors), step = g_rand_int_range (rand, 1, (int) n_actors);

      ties[i] = (KringSampleTie){ actors[one].name, actors[(one + step) % (int) n_actors].name,
                                  usual_strengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (usual_strengths))],
                                  (KringDirection) g_rand_int_range (rand, 0, KRING_N_DIRECTIONS) };
    }
  return kring_sample_map ("Something to make better", "In the words of somebody who needs it.", actors, ties);
}
