/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stations.h"

#include <string.h>

static void
add (GArray *stations, KringStationKind kind)
{
  KringStation station = { .kind = kind };

  g_array_append_val (stations, station);
}

static void
add_questions (GArray *stations, const KringSection *section, guint number)
{
  for (guint q = 0; q < section->questions->len; q++)
    {
      const KringQuestion *question = g_ptr_array_index (section->questions, q);
      KringStation station
          = { .kind = KRING_STATION_QUESTION, .number = number, .section = section, .question = question };

      if (question->together && stations->len > 0)
        g_array_index (stations, KringStation, stations->len - 1).scale = question;
      else
        g_array_append_val (stations, station);
    }
}

GArray *
kring_stations_new (const KringTemplate *template, gboolean earlier)
{
  GArray *stations = g_array_new (FALSE, TRUE, sizeof (KringStation));

  if (earlier)
    add (stations, KRING_STATION_EARLIER);
  add (stations, KRING_STATION_FRAME);
  for (guint i = 0; i < template->sections->len; i++)
    add_questions (stations, g_ptr_array_index (template->sections, i), i + 1);
  if (kring_words_said (&template->check_out))
    add (stations, KRING_STATION_CHECK_OUT);
  add (stations, KRING_STATION_END);
  return stations;
}

guint
kring_stations_find (GArray *stations, const char *question)
{
  for (guint i = 0; i < stations->len; i++)
    {
      const KringStation *station = &g_array_index (stations, KringStation, i);

      if (station->question != NULL && strcmp (station->question->id, question) == 0)
        return i;
    }
  return 0;
}

int
kring_stations_of_section (GArray *stations, const char *section)
{
  for (guint i = 0; i < stations->len; i++)
    {
      const KringStation *station = &g_array_index (stations, KringStation, i);

      if (station->section != NULL && strcmp (station->section->id, section) == 0)
        return (int)i;
    }
  return -1;
}

KringPhase
kring_station_phase (const KringStation *station, int phase, int step)
{
  int at = phase == KRING_N_PHASES && step > 0 ? -1 : phase;

  if (station->question == NULL)
    return KRING_N_PHASES;
  for (at += step; at >= 0 && at < KRING_N_PHASES; at += step)
    if (station->question->minutes[at] > 0)
      return (KringPhase)at;
  return KRING_N_PHASES;
}
