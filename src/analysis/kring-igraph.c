/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-igraph.h"

#define SEED 1018

static GMutex mutex;

GMutexLocker *
kring_igraph_lock (void)
{
  GMutexLocker *lock = g_mutex_locker_new (&mutex);

  igraph_set_error_handler (igraph_error_handler_ignore);
  igraph_set_warning_handler (igraph_warning_handler_ignore);
  igraph_rng_seed (igraph_rng_default (), SEED);
  return lock;
}
