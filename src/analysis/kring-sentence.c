/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-sentence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-phrase-private.h"

/* The name of actor number @index of the observation. */
static const char *
name_at (const KringObservation *self, const KringOrganisation *organisation, guint index)
{
  return kring_phrase_name (organisation, g_ptr_array_index (self->actors, index));
}

/* "Four", to begin a sentence with. */
static char *
many (guint n)
{
  return kring_phrase_begin (kring_phrase_number (n));
}

static char *
title_of_goal (const KringObservation *self)
{
  if (self->kind == KRING_OBSERVATION_GOAL_NOT_SET)
    return g_strdup (self->number == KRING_ANSWER_PARTLY ? _ ("The goal was set with the citizen only in part")
                                                         : _ ("The goal was not set with the citizen"));
  if (self->kind == KRING_OBSERVATION_GOAL_NOT_KEPT)
    return g_strdup (self->number == KRING_ANSWER_PARTLY ? _ ("We keep to the goal only in part")
                                                         : _ ("We do not keep to the goal"));
  return g_strdup (self->number == 0 ? _ ("Nobody has asked whether the goal is the citizen’s")
                                     : _ ("Nobody has asked whether we keep to the goal"));
}

static char *
title_of_one (const KringObservation *self, const KringOrganisation *organisation)
{
  const char *name = name_at (self, organisation, 0);
  g_autofree char *number = kring_phrase_number (self->needs->len);

  switch (self->kind)
    {
    case KRING_OBSERVATION_STRAINED:
      /* Translators: two actors whose tie is strained. */
      return g_strdup_printf (_ ("Strained between %1$s and %2$s"), name, name_at (self, organisation, 1));
    case KRING_OBSERVATION_ONLY_THROUGH:
      /* Translators: the title of an observation; %1$s is who is reached, %2$s through whom. */
      return g_strdup_printf (_ ("%1$s is reached only through %2$s"), name_at (self, organisation, 1), name);
    case KRING_OBSERVATION_PASSES_THROUGH:
      return g_strdup_printf (_ ("Most of it passes through %s"), name);
    case KRING_OBSERVATION_MANY_NEEDS:
      /* Translators: %2$s is a number in words, three or more. */
      return g_strdup_printf (_ ("%1$s carries %2$s needs"), name, number);
    case KRING_OBSERVATION_NOT_ASKED:
      return g_strdup_printf (_ ("Nobody has asked %s"), name);
    case KRING_OBSERVATION_NO_TIE:
      return g_strdup_printf (_ ("%s has no tie to the others who contribute"), name);
    default:
      return g_strdup_printf (_ ("%s: we know what is done, not what it leads to"), name);
    }
}

static char *
title_of_many (const KringObservation *self, const KringOrganisation *organisation)
{
  g_autofree char *number = many (self->actors->len);
  g_autofree char *reached = many (self->actors->len - 1);
  g_autofree char *within = kring_phrase_number (self->actors->len);

  switch (self->kind)
    {
    case KRING_OBSERVATION_ONLY_THROUGH:
      /* Translators: %1$s is a number in words, two or more; %2$s an actor. */
      return g_strdup_printf (_ ("%1$s are reached only through %2$s"), reached, name_at (self, organisation, 0));
    case KRING_OBSERVATION_NOT_ASKED:
      /* Translators: %s is a number in words, two or more. */
      return g_strdup_printf (_ ("%s resources that nobody has asked"), number);
    case KRING_OBSERVATION_NO_TIE:
      /* Translators: %s is a number in words, two or more. */
      return g_strdup_printf (_ ("%s contribute without a tie to the others"), number);
    case KRING_OBSERVATION_NOBODY_ENABLES:
      /* Translators: %s is a number in words, three or more. */
      return g_strdup_printf (_ ("%s deliver and nobody enables"), number);
    default:
      /* Translators: of some who contribute; %s is a number in words, two or more. */
      return g_strdup_printf (_ ("Of %s we know what they do, not what it leads to"), within);
    }
}

static char *
title_of_line (const KringObservation *self)
{
  g_autofree char *managers = kring_phrase_managers (self->actors->len - 2);
  g_autofree char *steps = kring_phrase_steps (1);

  /* Translators: the way through the line and that through the network: "five managers, or one step". */
  return kring_phrase_begin (g_strdup_printf (_ ("%1$s, or %2$s"), managers, steps));
}

static char *
title_of_groups (const KringObservation *self)
{
  g_autofree char *number = many ((guint) self->number);

  /* Translators: groups of actors; %s is a number in words, two or more. */
  return g_strdup_printf (_ ("%s groups with no tie between them"), number);
}

char *
kring_sentence_title (const KringObservation *self, const KringOrganisation *organisation)
{
  guint about = self->actors->len - (self->kind == KRING_OBSERVATION_ONLY_THROUGH);

  switch (self->kind)
    {
    case KRING_OBSERVATION_GOAL_NOT_SET:
    case KRING_OBSERVATION_GOAL_NOT_KEPT:
    case KRING_OBSERVATION_GOAL_NOT_ASKED:
      return title_of_goal (self);
    case KRING_OBSERVATION_NOBODY_BESIDE:
      return g_strdup (_ ("Nobody walks beside the citizen"));
    case KRING_OBSERVATION_NOBODY_OWN:
      return g_strdup (self->actors->len > 0 ? _ ("Nobody from the citizen’s own network contributes today")
                                             : _ ("Nobody from the citizen’s own network is on the map"));
    case KRING_OBSERVATION_APART:
      return title_of_groups (self);
    case KRING_OBSERVATION_LINE:
      return title_of_line (self);
    case KRING_OBSERVATION_FEW_TIES:
      return g_strdup (_ ("Too few ties to see who reaches whom"));
    case KRING_OBSERVATION_STRAINED:
      return title_of_one (self, organisation);
    default:
      return about == 1 ? title_of_one (self, organisation) : title_of_many (self, organisation);
    }
}

static const char *
question_about_goal (const KringObservation *self)
{
  if (self->kind == KRING_OBSERVATION_GOAL_NOT_SET)
    return self->number == KRING_ANSWER_PARTLY ? _ ("In which part has the citizen had no say?")
                                               : _ ("What would the citizen call a good result?");
  if (self->kind == KRING_OBSERVATION_GOAL_NOT_KEPT)
    return self->number == KRING_ANSWER_PARTLY ? _ ("When do we do something else, and why?")
                                               : _ ("What do we go by instead, and what has to change?");
  return self->number == 0 ? _ ("Was it set with the citizen? Who asks, and when?")
                           : _ ("It was set with the citizen. What does the citizen say?");
}

static char *
question_beside (const KringObservation *self, const char *names)
{
  if (self->actors->len == 0)
    return g_strdup (_ ("Nobody contributes today, either. Whom would the citizen like to have close?"));
  if (self->actors->len == 1)
    /* Translators: %s is an actor. */
    return g_strdup_printf (_ ("%s contributes today. Would the citizen like to have them closer?"), names);
  /* Translators: %s is a list of actors. */
  return g_strdup_printf (_ ("%s contribute today. Which of them would the citizen like to have closer?"), names);
}

static char *
question_own (const KringObservation *self, const char *names)
{
  if (self->actors->len == 0)
    return g_strdup (_ ("Whom does the citizen trust, and may we ask them?"));
  /* Translators: %s is one or several of the citizen's own network. */
  return g_strdup_printf (_ ("%s could be asked. What does the citizen say to that?"), names);
}

static char *
question_about_strained (const KringObservation *self, const char *nearer)
{
  if (self->number > 0)
    return g_strdup (_ ("The tie lies between the citizen and help. What would ease it, and who takes the first step?"));
  /* Translators: %s is somebody of the citizen's own network, or who walks beside. */
  return g_strdup_printf (_ ("%s is close to the citizen. What would make it easier between the two, and who takes the "
                             "first step?"), nearer);
}

static char *
question_only_through (const KringObservation *self, const KringOrganisation *organisation)
{
  const char *through = name_at (self, organisation, 0);
  g_autofree char *reached = kring_phrase_actors (organisation, self->actors, 1, self->actors->len);

  if (self->actors->len == 2)
    return g_strdup_printf (_ ("Who could stand in for %s?"), through);
  /* Translators: %1$s is a list of those who are reached only through %2$s. */
  return g_strdup_printf (_ ("This is about %1$s. Who could stand in for %2$s?"), reached, through);
}

static char *
question_about_needs (const KringObservation *self, const KringOrganisation *organisation)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *rows = organisation->rows[KRING_TABLE_NEED];
  g_autofree char *list = NULL;

  for (guint i = 0; i < self->needs->len; i++)
    for (guint j = 0; j < rows->len; j++)
      if (strcmp (KRING_ROW (g_ptr_array_index (rows, j))->id, g_ptr_array_index (self->needs, i)) == 0)
        /* Translators: the name of a need in a list; use your language's quotation marks. */
        g_ptr_array_add (names, g_strdup_printf (C_ ("need", "“%s”"), KRING_NEED (g_ptr_array_index (rows, j))->name));
  list = kring_phrase_list (names);
  /* Translators: %s is a list of needs. */
  return g_strdup_printf (_ ("They are %s. What could somebody else take on?"), list);
}

/* Of one actor the title has the name; of several the names come first. */
static char *
after_names (const KringObservation *self, const char *names, const char *question)
{
  if (self->actors->len == 1)
    return g_strdup (question);
  /* Translators: a list of names, then a question about them. */
  return g_strdup_printf (C_ ("observation", "%1$s. %2$s"), names, question);
}

static char *
question_about_line (const KringObservation *self, const KringOrganisation *organisation)
{
  guint last = self->actors->len - 1;
  g_autofree char *managers = kring_phrase_actors (organisation, self->actors, 1, last);

  /* Translators: %1$s and %2$s are actors, %3$s is a list of managers. */
  return g_strdup_printf (_ ("%1$s and %2$s have a tie. Through the line a question goes by way of %3$s. "
                             "What can the two settle themselves?"),
                          name_at (self, organisation, 0), name_at (self, organisation, last), managers);
}

static char *
question_about_few (const KringObservation *self)
{
  g_autofree char *actors = kring_phrase_number (self->actors->len);
  g_autofree char *ties = kring_phrase_number ((guint) self->number);

  if (self->number == 0)
    /* Translators: %s is a number in words, three or more. */
    return g_strdup_printf (_ ("Between %s actors there is no tie on the map. Who works with whom?"), actors);
  /* Translators: both are numbers in words. */
  return g_strdup_printf (ngettext ("Between %1$s actors there is one tie on the map. Who works with whom?",
                                    "Between %1$s actors there are %2$s ties on the map. Who works with whom?",
                                    (gulong) self->number),
                          actors, ties);
}

char *
kring_sentence_question (const KringObservation *self, const KringOrganisation *organisation)
{
  g_autofree char *names = kring_phrase_actors (organisation, self->actors, 0, self->actors->len);
  g_autofree char *leaders = NULL;

  switch (self->kind)
    {
    case KRING_OBSERVATION_NOBODY_BESIDE:
      return question_beside (self, names);
    case KRING_OBSERVATION_NOBODY_OWN:
      return question_own (self, names);
    case KRING_OBSERVATION_STRAINED:
      return question_about_strained (self, name_at (self, organisation, 0));
    case KRING_OBSERVATION_ONLY_THROUGH:
      return question_only_through (self, organisation);
    case KRING_OBSERVATION_PASSES_THROUGH:
      return g_strdup (_ ("Most of the shortest ways between the others go there. Who could work together directly?"));
    case KRING_OBSERVATION_MANY_NEEDS:
      return question_about_needs (self, organisation);
    case KRING_OBSERVATION_NOT_ASKED:
      return self->actors->len == 1 ? g_strdup (_ ("What could it mean to the citizen, and who asks?"))
                                    : after_names (self, names, _ ("Whom do we ask first, and who does it?"));
    case KRING_OBSERVATION_NO_TIE:
      return after_names (self, names, _ ("Is the tie missing only on the map, or also in the work?"));
    case KRING_OBSERVATION_APART:
      leaders = kring_phrase_actors (organisation, self->actors, 0, (guint) self->number);
      return g_strdup_printf (_ ("They stand around %s. Who could bring them together?"), leaders);
    case KRING_OBSERVATION_NOBODY_ENABLES:
      return g_strdup (_ ("What would make it possible for the citizen to do more by their own strength?"));
    case KRING_OBSERVATION_NO_EFFECT:
      return after_names (self, names, _ ("What has become better, as the citizen sees it?"));
    case KRING_OBSERVATION_LINE:
      return question_about_line (self, organisation);
    case KRING_OBSERVATION_FEW_TIES:
      return question_about_few (self);
    default:
      return g_strdup (question_about_goal (self));
    }
}

const char *
kring_sentence_nothing (const KringOrganisation *organisation, const char *need)
{
  for (guint i = 0; i < kring_organisation_size (organisation); i++)
    if (need == NULL || kring_organisation_contribution (organisation, need, i) != NULL)
      return _ ("Nothing here calls for a question.");
  /* Translators: what to do while a map is empty; a ring is called "Walks beside". */
  return _ ("Nobody is on this map yet. Begin with those who are nearest: who walks beside the citizen today?");
}
