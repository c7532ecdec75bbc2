/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-outline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-beside.h"

static const char *
name_of (const KringOrganisation *organisation, const char *actor)
{
  int index = kring_organisation_find (organisation, actor);

  return index >= 0 ? kring_organisation_actor (organisation, (guint) index)->name : "?";
}

char *
kring_network_outline_tie (const KringOrganisation *organisation, const KringTie *tie, const char *from)
{
  const char *other = name_of (organisation, strcmp (tie->one, from) == 0 ? tie->other : tie->one);

  return kring_planned_say_tie (organisation->planned, tie, from, other);
}

static const char *
need_name (const KringOrganisation *organisation, const char *need)
{
  GPtrArray *needs = organisation->rows[KRING_TABLE_NEED];

  for (guint i = 0; i < needs->len; i++)
    if (strcmp (KRING_ROW (g_ptr_array_index (needs, i))->id, need) == 0)
      return kring_row_name (g_ptr_array_index (needs, i));
  return "?";
}

static void
add_contributions (GString *text, const KringOrganisation *organisation, guint index)
{
  GPtrArray *contributions = kring_organisation_contributions_of (organisation, index);

  for (guint i = 0; i < contributions->len; i++)
    {
      const KringContribution *contribution = g_ptr_array_index (contributions, i);
      g_autofree char *plan = kring_planned_say_contribution (organisation->planned, contribution);

      g_string_append_c (text, ' ');
      /* Translators: where an actor stands on one map: %1$s is a ring, %2$s a need: "Engaged: A pupil long away." */
      g_string_append_printf (text, C_ ("actor", "%1$s: %2$s."), kring_term_label (&kring_rings, contribution->ring),
                              need_name (organisation, contribution->need));
      if (plan != NULL)
        g_string_append_printf (text, " %s", plan);
    }
}

static void
add_ties (GString *text, const KringOrganisation *organisation, guint index)
{
  const char *id = kring_organisation_actor (organisation, index)->row.id;
  GPtrArray *ties = kring_organisation_ties_of (organisation, index);

  g_string_append_c (text, ' ');
  if (ties->len == 0)
    g_string_append (text, _ ("No ties."));
  else
    g_string_append_printf (text, ngettext ("%u tie:", "%u ties:", ties->len), ties->len);
  for (guint i = 0; i < ties->len; i++)
    {
      g_autofree char *tie = kring_network_outline_tie (organisation, g_ptr_array_index (ties, i), id);

      g_string_append_printf (text, "%s%s%s", i == 0 ? " " : ", ", tie, i + 1 == ties->len ? "." : "");
    }
}

char *
kring_network_outline_actor (const KringOrganisation *organisation, guint index)
{
  const KringActor *actor = kring_organisation_actor (organisation, index);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, C_ ("actor", "%1$s, %2$s."), kring_term_label (&kring_actor_kinds, actor->kind),
                          kring_term_label (&kring_sectors, actor->sector));
  add_contributions (text, organisation, index);
  add_ties (text, organisation, index);
  return g_string_free (text, FALSE);
}

static guint
count_in (const KringOrganisation *organisation, const char *need, KringRing from, KringRing to)
{
  GPtrArray *all = organisation->rows[KRING_TABLE_CONTRIBUTION];
  guint count = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const KringContribution *contribution = g_ptr_array_index (all, i);

      count += strcmp (contribution->need, need) == 0 && contribution->ring >= (int)from
               && contribution->ring <= (int)to
               && kring_planned_mark (organisation->planned, contribution->row.id) != KRING_MARK_ADDED;
    }
  return count;
}

char *
kring_network_outline_need (const KringOrganisation *organisation, const KringNeed *need)
{
  g_autoptr (GPtrArray) verdicts = kring_beside_verdicts (organisation->rows[KRING_TABLE_VERDICT], need->row.id);

  return kring_outline_need_with (
      need, organisation->time, count_in (organisation, need->row.id, KRING_RING_BESIDE, KRING_RING_ENGAGED),
      count_in (organisation, need->row.id, KRING_RING_AVAILABLE, KRING_RING_AVAILABLE), verdicts);
}

/* What is planned for whom and what is in it. */
static void
add_time (GString *text, const KringOrganisation *organisation)
{
  static const KringTableIndex tables[] = { KRING_TABLE_CONTRIBUTION, KRING_TABLE_TIE };
  guint marks[KRING_N_MARKS] = { 0 };

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint i = 0; i < organisation->rows[tables[t]]->len; i++)
      marks[kring_planned_mark (organisation->planned,
                                KRING_ROW (g_ptr_array_index (organisation->rows[tables[t]], i))->id)]++;
  kring_planned_add_figure (text, organisation->time, marks);
}

char *
kring_network_outline_figure (const KringOrganisation *organisation, guint n_communities)
{
  guint actors = kring_organisation_size (organisation), ties = organisation->rows[KRING_TABLE_TIE]->len;
  g_autofree char *one = g_strdup_printf (ngettext ("%u actor", "%u actors", actors), actors);
  g_autofree char *two = g_strdup_printf (ngettext ("%u tie", "%u ties", ties), ties);
  g_autofree char *three = g_strdup_printf (
      ngettext ("%u group that holds together", "%u groups that hold together", n_communities), n_communities);
  GString *text = g_string_new (NULL);

  /* Translators: what the picture is, for somebody who cannot see it: "Network of all actors and ties. 60 actors, 112
   * ties, 5 groups that hold together." */
  g_string_append_printf (text, C_ ("network", "Network of all actors and ties. %1$s, %2$s, %3$s."), one, two, three);
  add_time (text, organisation);
  return g_string_free (text, FALSE);
}

static void
add_item (GArray *outline, KringOutlineKind kind, char *text, const char *id)
{
  KringOutlineItem item = { kind, (guint) kind, text, id };

  g_array_append_val (outline, item);
}

static void
add_actor (GArray *outline, const KringOrganisation *organisation, guint index)
{
  const KringActor *actor = kring_organisation_actor (organisation, index);
  GPtrArray *ties = kring_organisation_ties_of (organisation, index);
  GString *text = g_string_new (actor->name);

  g_string_append (text, ". ");
  g_string_append_printf (text, C_ ("actor", "%1$s, %2$s."), kring_term_label (&kring_actor_kinds, actor->kind),
                          kring_term_label (&kring_sectors, actor->sector));
  add_contributions (text, organisation, index);
  add_item (outline, KRING_OUTLINE_ACTOR, g_string_free (text, FALSE), actor->row.id);
  for (guint i = 0; i < ties->len; i++)
    {
      const KringTie *tie = g_ptr_array_index (ties, i);

      add_item (outline, KRING_OUTLINE_TIE, kring_network_outline_tie (organisation, tie, actor->row.id), tie->row.id);
    }
}

/* Those of one community, or of none, under a heading; nothing where there is nobody. */
static void
add_group (GArray *outline, const KringOrganisation *organisation, const guint *community, guint which, guint n,
           const char *heading)
{
  guint size = 0, n_actors = kring_organisation_size (organisation);

  for (guint i = 0; i < n_actors; i++)
    size += MIN (community[i], n) == which;
  if (size == 0)
    return;
  add_item (outline, KRING_OUTLINE_RING, g_strdup_printf (C_ ("outline", "%1$s: %2$u"), heading, size), NULL);
  for (guint i = 0; i < n_actors; i++)
    if (MIN (community[i], n) == which)
      add_actor (outline, organisation, i);
}

GArray *
kring_network_outline_new (const KringOrganisation *organisation, const guint *community, guint n_communities)
{
  GArray *outline = kring_outline_items_new ();
  GPtrArray *needs = organisation->rows[KRING_TABLE_NEED];
  g_autoptr (GPtrArray) notes
      = kring_beside_notes (organisation->rows[KRING_TABLE_NOTE], NULL, KRING_ARRANGEMENT_NETWORK);
  GString *time = g_string_new (NULL);

  add_time (time, organisation);
  if (time->len > 0)
    add_item (outline, KRING_OUTLINE_NEED, g_strdup (g_strchug (time->str)), NULL);
  g_string_free (time, TRUE);
  for (guint i = 0; i < needs->len; i++)
    {
      const KringNeed *need = g_ptr_array_index (needs, i);
      g_autofree char *says = kring_network_outline_need (organisation, need);

      add_item (outline, KRING_OUTLINE_NEED, g_strdup_printf ("%s. %s", need->name, says), need->row.id);
    }
  for (guint i = 0; i < n_communities; i++)
    {
      /* Translators: a heading: actors who hold together by their ties. %u is a number: "Group 2". */
      g_autofree char *heading = g_strdup_printf (C_ ("network", "Group %u"), i + 1);

      add_group (outline, organisation, community, i, n_communities, heading);
    }
  add_group (outline, organisation, community, n_communities, n_communities,
             n_communities > 0 ? C_ ("network", "In no group") : C_ ("network", "Actors"));
  kring_outline_add_notes (outline, notes);
  return outline;
}
