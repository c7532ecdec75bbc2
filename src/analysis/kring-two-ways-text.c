/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-phrase-private.h"
#include "kring-sentence.h"

char *
kring_two_ways_title (const KringTwoWays *ways)
{
  g_autofree char *managers = ways->line->len > 0 ? kring_phrase_managers (ways->line->len - 2) : NULL;
  g_autofree char *steps = ways->network->len > 0 ? kring_phrase_steps (ways->network->len - 1) : NULL;

  if (managers != NULL && steps != NULL)
    return kring_phrase_begin (g_strdup_printf (_ ("%1$s, or %2$s"), managers, steps));
  if (managers != NULL)
    /* Translators: the way through the line: "five managers, but no way through the network". */
    return kring_phrase_begin (g_strdup_printf (_ ("%s, but no way through the network"), managers));
  if (steps != NULL)
    /* Translators: the way through the network: "no way through the line, but one step through the network". */
    return kring_phrase_begin (g_strdup_printf (_ ("no way through the line, but %s through the network"), steps));
  return g_strdup (_ ("No way, neither through the line nor through the network"));
}

char *
kring_two_ways_line_label (const KringTwoWays *ways)
{
  g_autofree char *managers = kring_phrase_managers (ways->line->len > 2 ? ways->line->len - 2 : 0);

  /* Translators: stands on the picture; %s is "five managers" or "no manager between". */
  return g_strdup_printf (_ ("Through the line: %s"), managers);
}

char *
kring_two_ways_network_label (const KringTwoWays *ways)
{
  g_autofree char *steps = kring_phrase_steps (ways->network->len > 1 ? ways->network->len - 1 : 0);

  /* Translators: stands on the picture; %s is "one step" or "three steps". */
  return g_strdup_printf (_ ("Through the network: %s"), steps);
}

static char *
line_text (const KringTwoWays *ways, const KringOrganisation *organisation, const char *one, const char *other)
{
  g_autofree char *managers = NULL;

  if (ways->line->len == 0)
    return g_strdup_printf (_ ("Nobody is above both %1$s and %2$s, so there is no way through the line."), one, other);
  if (ways->line->len == 2)
    return g_strdup_printf (_ ("In the line one of %1$s and %2$s is the other’s manager."), one, other);
  managers = kring_phrase_actors (organisation, ways->line, 1, ways->line->len - 1);
  /* Translators: %1$s and %2$s are actors, %3$s is a list of managers. */
  return g_strdup_printf (_ ("Through the line the way from %1$s to %2$s goes by way of %3$s."), one, other, managers);
}

static char *
network_text (const KringTwoWays *ways, const KringOrganisation *organisation)
{
  g_autofree char *steps = NULL;
  g_autofree char *between = NULL;

  if (ways->network->len == 0)
    return g_strdup (_ ("Through the network there is no way today."));
  if (ways->network->len == 2)
    return g_strdup (_ ("Through the network it is one step: they have a tie."));
  steps = kring_phrase_steps (ways->network->len - 1);
  between = kring_phrase_actors (organisation, ways->network, 1, ways->network->len - 1);
  /* Translators: %1$s is "three steps", %2$s a list of actors. */
  return g_strdup_printf (_ ("Through the network it is %1$s, by way of %2$s."), steps, between);
}

char *
kring_two_ways_text (const KringTwoWays *ways, const KringOrganisation *organisation)
{
  const char *question = ways->network->len > 0 ? _ ("Which way do questions take today?")
                                                : _ ("Who could bring them together?");
  const char *one = kring_phrase_name (organisation, ways->one);
  const char *other = kring_phrase_name (organisation, ways->other);
  g_autofree char *line = line_text (ways, organisation, one, other);
  g_autofree char *network = network_text (ways, organisation);

  return g_strjoin (" ", line, network, question, NULL);
}
