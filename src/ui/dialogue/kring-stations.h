/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-talk.h"

G_BEGIN_DECLS

/* The way of a room through a dialogue: what is open from last time, the frame and who is there, each question, the question
 * at the end, and what came of it. */

typedef enum
{
  KRING_STATION_EARLIER,
  KRING_STATION_FRAME,
  KRING_STATION_QUESTION,
  KRING_STATION_CHECK_OUT,
  KRING_STATION_END,
} KringStationKind;

typedef struct
{
  KringStationKind kind;
  guint number;                  /* of the section, from 1; 0 where there is none */
  const KringSection *section;   /* (nullable) */
  const KringQuestion *question; /* (nullable) */
  const KringQuestion *scale;    /* (nullable): asked together with it */
} KringStation;

/** kring_stations_new: Returns: (transfer full) (element-type KringStation): the stations of @template, which they live as long
 * as; @earlier: whether anything is open from earlier. */
GArray *kring_stations_new (const KringTemplate *template, gboolean earlier);
/** kring_stations_find: Returns where @question (an id) is asked; 0 if it is asked nowhere. */
guint kring_stations_find (GArray *stations, const char *question);
/** kring_stations_of_section: Returns where @section (an id) begins; -1 if it does nowhere. */
int kring_stations_of_section (GArray *stations, const char *section);
/** kring_station_phase: Returns the phase @step after @phase that the room goes through at @station; KRING_N_PHASES if there is
 * none. From KRING_N_PHASES forwards it is the first, from -1 back none. */
KringPhase kring_station_phase (const KringStation *station, int phase, int step);

G_END_DECLS
