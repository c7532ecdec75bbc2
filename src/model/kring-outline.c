/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-outline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-beside.h"

static void
item_clear (gpointer data)
{
  g_free (((KringOutlineItem *) data)->text);
}

static void
add_item (GArray *outline, KringOutlineKind kind, char *text, const char *id)
{
  KringOutlineItem item = { kind, kind == KRING_OUTLINE_NOTE ? 2 : (guint) kind, text, id };

  g_array_append_val (outline, item);
}

static const char *
name_of (const KringMap *map, const char *actor)
{
  int index = kring_map_find (map, actor);

  return index >= 0 ? kring_map_entry (map, (guint) index)->actor->name : "?";
}

GArray *
kring_outline_items_new (void)
{
  GArray *outline = g_array_new (FALSE, FALSE, sizeof (KringOutlineItem));

  g_array_set_clear_func (outline, item_clear);
  return outline;
}

char *
kring_outline_tie_with (const KringTie *tie, const char *from, const char *other)
{
  int away = strcmp (tie->one, from) == 0 ? KRING_DIRECTION_FORWARD : KRING_DIRECTION_BACK;
  const char *strength = kring_term_label (&kring_strengths, tie->strength);

  if (tie->direction == KRING_DIRECTION_NONE)
    /* Translators: a tie: "strong with Class teacher". %1$s is the strength, %2$s an actor. */
    return g_strdup_printf (C_ ("tie", "%1$s with %2$s"), strength, other);
  if (tie->direction == KRING_DIRECTION_BOTH)
    /* Translators: a tie: %1$s is the strength, %2$s an actor. */
    return g_strdup_printf (C_ ("tie", "%1$s with %2$s, both ways"), strength, other);
  if (tie->direction == away)
    /* Translators: a tie that goes from who is spoken of: %1$s is the strength, %2$s the actor to whom it goes. */
    return g_strdup_printf (C_ ("tie", "%1$s towards %2$s"), strength, other);
  /* Translators: a tie that goes to who is spoken of: %1$s is the strength, %2$s the actor from whom it comes. */
  return g_strdup_printf (C_ ("tie", "%1$s from %2$s"), strength, other);
}

char *
kring_outline_tie (const KringMap *map, const KringTie *tie, const char *from)
{
  return kring_planned_say_tie (map->planned, tie, from,
                                name_of (map, strcmp (tie->one, from) == 0 ? tie->other : tie->one));
}

char *
kring_outline_actor (const KringMap *map, guint index)
{
  const KringMapEntry *entry = kring_map_entry (map, index);
  GPtrArray *ties = kring_map_ties_of (map, index);
  g_autofree char *plan = kring_planned_say_contribution (map->planned, entry->contribution);
  GString *text = g_string_new (NULL);

  /* Translators: where an actor stands: its ring, then its sector: "Walks beside, Our organisation." */
  g_string_append_printf (text, C_ ("actor", "%1$s, %2$s."),
                          kring_term_label (&kring_rings, entry->contribution->ring),
                          kring_term_label (&kring_sectors, entry->actor->sector));
  if (plan != NULL)
    g_string_append_printf (text, " %s", plan);
  if (entry->contribution->offer[0] != '\0')
    {
      g_string_append_c (text, ' ');
      /* Translators: what an actor contributes to a need. */
      g_string_append_printf (text, _ ("Contributes with: %s."), entry->contribution->offer);
    }
  g_string_append_c (text, ' ');
  if (ties->len == 0)
    g_string_append (text, _ ("No ties."));
  else
    g_string_append_printf (text, ngettext ("%u tie:", "%u ties:", ties->len), ties->len);
  for (guint i = 0; i < ties->len; i++)
    {
      g_autofree char *tie = kring_outline_tie (map, g_ptr_array_index (ties, i), entry->actor->row.id);

      g_string_append_printf (text, "%s%s%s", i == 0 ? " " : ", ", tie, i + 1 == ties->len ? "." : "");
    }
  return g_string_free (text, FALSE);
}

void
kring_outline_add_notes (GArray *outline, GPtrArray *notes)
{
  if (notes->len == 0)
    return;
  add_item (outline, KRING_OUTLINE_RING,
            g_strdup_printf (C_ ("outline", "%1$s: %2$u"),
                             /* Translators: a heading: notes that lie on the picture. */
                             C_ ("outline", "Notes"), notes->len),
            NULL);
  for (guint i = 0; i < notes->len; i++)
    {
      const KringNote *note = g_ptr_array_index (notes, i);

      /* Under that heading the text alone says what it is. */
      add_item (outline, KRING_OUTLINE_NOTE,
                note->text[0] != '\0' ? g_strdup (note->text) : kring_beside_note_name (note), note->row.id);
    }
}

static char *
need_sentence (const KringNeed *need, KringTime time, guint engaged, guint not_asked)
{
  g_autofree char *one
      = g_strdup_printf (time == KRING_TIME_AFTER ? ngettext ("%u will contribute", "%u will contribute", engaged)
                                                  : ngettext ("%u contributes today", "%u contribute today", engaged),
                         engaged);
  g_autofree char *two = g_strdup_printf (ngettext ("%u has not been asked", "%u have not been asked", not_asked), not_asked);

  if (need->own_words[0] == '\0')
    /* Translators: a need in a sentence: "14 contribute today, 9 have not been asked." */
    return g_strdup_printf (C_ ("need", "%1$s, %2$s."), one, two);
  /* Translators: a need in a sentence, with the citizen's own words; use your language's quotation marks. */
  return g_strdup_printf (C_ ("need", "“%1$s” %2$s, %3$s."), need->own_words, one, two);
}

char *
kring_outline_need_with (const KringNeed *need, KringTime time, guint engaged, guint not_asked, GPtrArray *verdicts)
{
  g_autofree char *sentence = need_sentence (need, time, engaged, not_asked);
  g_autofree char *verdict = kring_beside_verdicts_said (verdicts);

  if (verdict == NULL)
    return g_steal_pointer (&sentence);
  return g_strdup_printf ("%s %s", sentence, verdict);
}

/* Who only is to come is not there today. */
static guint
count_there (const KringMap *map, KringRing from, KringRing to)
{
  guint count = 0;

  for (guint i = 0; i < map->entries->len; i++)
    {
      const KringContribution *contribution = kring_map_entry (map, i)->contribution;

      count += contribution->ring >= (int)from && contribution->ring <= (int)to
               && kring_planned_mark (map->planned, contribution->row.id) != KRING_MARK_ADDED;
    }
  return count;
}

char *
kring_outline_need (const KringMap *map)
{
  return kring_outline_need_with (map->need, map->time, count_there (map, KRING_RING_BESIDE, KRING_RING_ENGAGED),
                                  count_there (map, KRING_RING_AVAILABLE, KRING_RING_AVAILABLE), map->verdicts);
}

/* What is planned for whom and what is on the map. */
static void
count_marks (const KringMap *map, guint n[KRING_N_MARKS])
{
  for (guint i = 0; i < map->entries->len; i++)
    n[kring_planned_mark (map->planned, kring_map_entry (map, i)->contribution->row.id)]++;
  for (guint i = 0; i < map->ties->len; i++)
    n[kring_planned_mark (map->planned, KRING_ROW (g_ptr_array_index (map->ties, i))->id)]++;
}

static void
add_name (GString *names, const KringMap *map, const KringMapEntry *entry)
{
  g_string_append (names, names->len > 0 ? ", " : "");
  if (kring_planned_mark (map->planned, entry->contribution->row.id) == KRING_MARK_ADDED)
    /* Translators: the name of an actor that is planned to come onto the map, among others who are there. */
    g_string_append_printf (names, C_ ("plan", "%s (planned)"), entry->actor->name);
  else
    g_string_append (names, entry->actor->name);
}

char *
kring_outline_figure (const KringMap *map)
{
  guint marks[KRING_N_MARKS] = { 0 };
  GString *text = g_string_new (NULL);
  g_autofree char *need = kring_outline_need (map);

  /* Translators: what the picture is, for somebody who cannot see it; %s is the name of the need. */
  g_string_append_printf (text, _ ("Map of the resources around the need “%s”."), map->need->name);
  g_string_append_printf (text, " %s", need);
  for (int ring = 0; ring < KRING_N_RINGS; ring++)
    {
      GString *names = g_string_new (NULL);

      for (guint i = 0; i < map->entries->len; i++)
        {
          const KringMapEntry *entry = kring_map_entry (map, i);

          if (entry->contribution->ring == ring)
            add_name (names, map, entry);
        }
      g_string_append_printf (text, " %s: %s.", kring_term_label (&kring_rings, ring),
                              /* Translators: nobody stands in this ring. */
                              names->len > 0 ? names->str : C_ ("ring", "nobody"));
      g_string_free (names, TRUE);
    }
  count_marks (map, marks);
  kring_planned_add_figure (text, map->time, marks);
  return g_string_free (text, FALSE);
}

/* @text, (transfer full), and behind it @plan, if there is one. */
static char *
with_plan (char *text, const char *plan)
{
  g_autofree char *owned = text;

  if (plan == NULL)
    return g_steal_pointer (&owned);
  return g_strdup_printf (g_str_has_suffix (owned, ".") ? "%s %s" : "%s. %s", owned, plan);
}

static void
add_actor (GArray *outline, const KringMap *map, guint index)
{
  const KringMapEntry *entry = kring_map_entry (map, index);
  const char *sector = kring_term_label (&kring_sectors, entry->actor->sector);
  GPtrArray *ties = kring_map_ties_of (map, index);
  g_autofree char *plan = kring_planned_say_contribution (map->planned, entry->contribution);
  char *text;

  if (entry->contribution->offer[0] != '\0')
    /* Translators: one line of the outline: name (sector): what it contributes. */
    text = g_strdup_printf (C_ ("outline", "%1$s (%2$s): %3$s"), entry->actor->name, sector,
                            entry->contribution->offer);
  else
    text = g_strdup_printf (C_ ("outline", "%1$s (%2$s)"), entry->actor->name, sector);
  add_item (outline, KRING_OUTLINE_ACTOR, with_plan (text, plan), entry->actor->row.id);
  for (guint i = 0; i < ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (ties, i);

      add_item (outline, KRING_OUTLINE_TIE, kring_outline_tie (map, tie, entry->actor->row.id), tie->row.id);
    }
}

/* @text, (transfer full), and what picture it is, if it is not that of today. */
static char *
with_time (char *text, const KringMap *map)
{
  guint marks[KRING_N_MARKS] = { 0 };
  GString *out = g_string_new (text);

  count_marks (map, marks);
  kring_planned_add_figure (out, map->time, marks);
  g_free (text);
  return g_string_free (out, FALSE);
}

GArray *
kring_outline_new (const KringMap *map)
{
  GArray *outline = kring_outline_items_new ();
  g_autofree char *need = kring_outline_need (map);

  add_item (outline, KRING_OUTLINE_NEED, with_time (g_strdup_printf ("%s. %s", map->need->name, need), map),
            map->need->row.id);
  for (int ring = 0; ring < KRING_N_RINGS; ring++)
    {
      guint count = kring_map_count (map, ring);

      /* Translators: one line of the outline: a ring and how many stand in it. */
      add_item (outline, KRING_OUTLINE_RING,
                g_strdup_printf (C_ ("outline", "%1$s: %2$u"), kring_term_label (&kring_rings, ring), count), NULL);
      for (guint i = 0; i < map->entries->len; i++)
        if (kring_map_entry (map, i)->contribution->ring == ring)
          add_actor (outline, map, i);
    }
  kring_outline_add_notes (outline, map->notes);
  return outline;
}
