/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-sheet.h"

/* Headings and words are data: none of them is translated, since files come in any of the languages whichever the
 * program speaks. All are as kring_sheet_fold() makes them, with a bar between two; the most usual come first. */

typedef enum
{
  OF_ACTORS = 1 << 0,
  OF_TIES = 1 << 1,
} Where;

static const struct
{
  const char *nick, *label;
  Where where;
  const char *headings;
} columns[KRING_N_COLUMNS] = {
  [KRING_COLUMN_KEY] = { "key", NC_ ("column", "Id"), OF_ACTORS,
                         "id|key|nyckel|nøkkel|nøgle|nr|kod|kode|code|anställningsnummer|anställningsnr|ansattnummer|"
                         "ansattnr|medarbejdernummer|medarbejdernr|employee id|employee number|personnel number" },
  [KRING_COLUMN_NAME] = { "name", NC_ ("column", "Name"), OF_ACTORS,
                          "name|namn|navn|label|full name|fullständigt namn|fullt navn|fulde navn|aktör|aktør|actor|"
                          "person|medarbetare|medarbeider|medarbejder|employee|first name|given name|"
                          "förnamn|fornavn" },
  [KRING_COLUMN_SURNAME] = { "surname", NC_ ("column", "Surname"), OF_ACTORS,
                             "surname|last name|family name|efternamn|etternavn|efternavn" },
  [KRING_COLUMN_KIND] = { "kind", NC_ ("column", "Kind"), OF_ACTORS | OF_TIES,
                          "kind|typ|type|slag|art|element type|connection type|edge type|relation|relationship" },
  [KRING_COLUMN_SECTOR] = { "sector", NC_ ("column", "Sector"), OF_ACTORS, "sector|sektor" },
  [KRING_COLUMN_MANAGER] = { "manager", NC_ ("column", "Reports to"), OF_ACTORS,
                             "reports to|manager|chef|leder|ledare|närmaste chef|nærmeste leder|nærmeste chef|boss|"
                             "line manager|rapporterar till|rapporterer til|refererer til|chef-id|chef id|leder-id|"
                             "leder id|manager id|överordnad|overordnet" },
  [KRING_COLUMN_UNIT] = { "unit", NC_ ("column", "Part of"), OF_ACTORS,
                          "part of|unit|enhet|enhed|del av|del af|avdelning|avdeling|afdeling|department|"
                          "organisatorisk enhet|organisationsenhet|organisationsenhed|tillhör|hører til|parent" },
  [KRING_COLUMN_TIES] = { "ties", NC_ ("column", "Ties"), OF_ACTORS,
                          "ties|relationer|relasjoner|tied to|works with|samarbetar med|samarbeider med|"
                          "samarbejder med" },
  [KRING_COLUMN_TAGS] = { "tags", NC_ ("column", "Tags"), OF_ACTORS,
                          "tags|taggar|etiketter|tagger|mærker|mærkater|etikett|tag|keywords|nyckelord|nøkkelord|"
                          "nøgleord" },
  [KRING_COLUMN_RING] = { "ring", NC_ ("column", "Ring"), OF_ACTORS, "ring" },
  [KRING_COLUMN_OFFER] = { "offer", NC_ ("column", "Contributes with"), OF_ACTORS,
                           "contributes with|bidrar med|bidrager med" },
  [KRING_COLUMN_REFERENCE] = { "reference", NC_ ("column", "Id in the file"), OF_ACTORS, "node id" },
  [KRING_COLUMN_NOTE] = { "note", NC_ ("column", "Note"), OF_ACTORS | OF_TIES,
                          "note|notes|anteckning|anteckningar|notat|notater|notering|kommentar|comment|comments|"
                          "description|beskrivning|beskrivelse|label|edge label" },
  [KRING_COLUMN_FROM] = { "from", NC_ ("column", "From"), OF_TIES,
                          "from|från|fra|source|källa|kilde|from id|source id" },
  [KRING_COLUMN_TO] = { "to", NC_ ("column", "To"), OF_TIES, "to|till|til|target|mål|to id|target id" },
  [KRING_COLUMN_STRENGTH] = { "strength", NC_ ("column", "Strength"), OF_TIES, "strength|styrka|styrke" },
  [KRING_COLUMN_DIRECTION] = { "direction", NC_ ("column", "Direction"), OF_TIES,
                               "direction|riktning|retning|directed" },
};

typedef struct
{
  const KringTerms *terms;
  int value;
  const char *words;
} Words;

/* The program's own words in each language (a test holds them to be here), then others. */
static const Words words[] = {
  { &kring_actor_kinds, KRING_ACTOR_UNIT,
    "unit|enhet|enhed|organisation|organization|organisasjon|avdelning|avdeling|afdeling|department|förvaltning|"
    "forvaltning|verksamhet|virksomhet|virksomhed|company|företag" },
  { &kring_actor_kinds, KRING_ACTOR_ROLE, "role|roll|rolle|befattning|stilling|funktion|funksjon|function|position" },
  { &kring_actor_kinds, KRING_ACTOR_PERSON,
    "person|people|individ|individual|medarbetare|medarbeider|medarbejder|anställd|ansatt|ansat|employee" },
  { &kring_actor_kinds, KRING_ACTOR_GROUP, "group|grupp|gruppe|team|nätverk|nettverk|netværk|network" },
  { &kring_actor_kinds, KRING_ACTOR_PLACE, "place|plats|sted|location|lokal" },
  { &kring_sectors, KRING_SECTOR_OWN,
    "own|citizen's own network|eget nätverk|eget nettverk|eget netværk|own network|family|familj|familie" },
  { &kring_sectors, KRING_SECTOR_OUR,
    "our|our organisation|vår organisation|vår organisasjon|vores organisation|our organization" },
  { &kring_sectors, KRING_SECTOR_PUBLIC,
    "public|other public bodies|andra offentliga aktörer|andre offentlige aktører|offentlig|offentlig sektor|"
    "public sector" },
  { &kring_sectors, KRING_SECTOR_CIVIL,
    "civil|civil society|civilsamhället|frivillig sektor|civilsamfundet|civilsamhälle|frivillig|ideell|ideell sektor|"
    "sivilsamfunnet|förening|forening" },
  { &kring_sectors, KRING_SECTOR_BUSINESS,
    "business|näringslivet|næringslivet|erhvervslivet|näringsliv|næringsliv|erhvervsliv|private|privat|privat sektor" },
  { &kring_rings, KRING_RING_BESIDE,
    "beside|walks beside|vid invånarens sida|ved innbyggerens side|ved borgerens side" },
  { &kring_rings, KRING_RING_ENGAGED, "engaged|bidrar i dag|bidrager i dag|bidrar idag|contributes today" },
  { &kring_rings, KRING_RING_AVAILABLE,
    "available|available, not asked|finns, ingen har frågat|finnes, ingen har spurt|findes, ingen har spurgt|finns|"
    "finnes|findes" },
  { &kring_rings, KRING_RING_POSSIBLE, "possible|möjlighet|mulighet|mulighed|möjlig|mulig" },
  { &kring_strengths, KRING_STRENGTH_STRONG, "strong|stark|sterk|stærk" },
  { &kring_strengths, KRING_STRENGTH_WORKING, "working|fungerande|fungerende|normal" },
  { &kring_strengths, KRING_STRENGTH_WEAK, "weak|svag|svak" },
  { &kring_strengths, KRING_STRENGTH_STRAINED, "strained|ansträngd|anstrengt|conflict|konflikt" },
  { &kring_directions, KRING_DIRECTION_NONE,
    "none|no direction|utan riktning|uten retning|uden retning|undirected|false|ingen|-" },
  { &kring_directions, KRING_DIRECTION_FORWARD,
    "forward|towards the other|till den andra|mot den andre|til den anden|directed|true|->|→" },
  { &kring_directions, KRING_DIRECTION_BACK, "back|from the other|från den andra|fra den andre|fra den anden|<-|←" },
  { &kring_directions, KRING_DIRECTION_BOTH,
    "both|both ways|åt båda hållen|begge veier|begge veje|mutual|ömsesidig|gjensidig|gensidig|<->|↔" },
};

static const struct
{
  const char *label, *words;
} joins[KRING_N_JOINS] = {
  [KRING_JOIN_TIE] = { NC_ ("line", "tie"),
                       "tie|relation|relasjon|connection|edge|samarbete|samarbeid|samarbejde" },
  [KRING_JOIN_PART_OF] = { NC_ ("line", "part of"), "part of|del av|del af|part-of|tillhör|hører til" },
  [KRING_JOIN_REPORTS_TO] = { NC_ ("line", "reports to"),
                              "reports to|rapporterar till|rapporterer til|refererer til|reports-to|manager|chef|leder" },
  [KRING_JOIN_ALSO_PART_OF] = { NC_ ("line", "also part of"), "also part of|del även av|også del av|også del af" },
  [KRING_JOIN_ALSO_REPORTS_TO] = { NC_ ("line", "also reports to"),
                                   "also reports to|rapporterar även till|rapporterer også til|refererer også til" },
};

const char *
kring_column_nick (KringColumn column)
{
  return columns[column].nick;
}

int
kring_column_find (const char *nick)
{
  for (guint i = 0; i < KRING_N_COLUMNS; i++)
    if (g_ascii_strcasecmp (columns[i].nick, nick) == 0)
      return (int) i;
  return -1;
}

const char *
kring_column_label (KringColumn column)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].label);
}

gboolean
kring_column_for_ties (KringColumn column)
{
  return (columns[column].where & OF_TIES) != 0;
}

gboolean
kring_column_for_actors (KringColumn column)
{
  return (columns[column].where & OF_ACTORS) != 0;
}

/* Where @word stands among the words of @list, counted from 1; 0 if it is none of them. */
static guint
place_in (const char *list, const char *word)
{
  gsize length = strlen (word);
  guint place = 1;

  for (const char *p = list; length > 0 && p != NULL; place++)
    {
      const char *end = p + strcspn (p, "|");

      if ((gsize) (end - p) == length && memcmp (p, word, length) == 0)
        return place;
      p = *end == '|' ? end + 1 : NULL;
    }
  return 0;
}

guint
kring_column_guess (KringColumn column, const char *heading)
{
  g_autofree char *folded = kring_sheet_fold (heading);
  guint place;

  /* "reports_to" and "Name:" are how programs write them. */
  g_strdelimit (folded, "_:*", ' ');
  g_strstrip (folded);
  place = place_in (columns[column].headings, folded);
  return place > 0 ? G_MAXUINT - place : 0;
}

int
kring_word_find (const KringTerms *terms, const char *word)
{
  g_autofree char *folded = kring_sheet_fold (word);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].terms == terms && place_in (words[i].words, folded) > 0)
      return words[i].value;
  return -1;
}

KringJoin
kring_join_find (const char *word)
{
  g_autofree char *folded = kring_sheet_fold (word);

  for (KringJoin join = 0; join < KRING_N_JOINS; join++)
    if (place_in (joins[join].words, folded) > 0)
      return join;
  return KRING_JOIN_UNKNOWN;
}

const char *
kring_join_nick (KringJoin join)
{
  return joins[join].label;
}

const char *
kring_join_label (KringJoin join)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "line", joins[join].label);
}
