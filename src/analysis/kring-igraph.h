/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <igraph.h>

G_BEGIN_DECLS

/**
 * kring_igraph_lock:
 *
 * igraph keeps its random numbers, its error handler and the list of what it must free after an error in globals unless
 * it was built otherwise, which Debian's was not (IGRAPH_THREAD_SAFE), so that two threads must not be in it at once.
 * Whoever calls it holds this lock meanwhile, and the window may wait for it: nothing is asked of igraph under it that
 * can take long.
 *
 *     g_autoptr (GMutexLocker) lock = kring_igraph_lock ();
 *
 * The first call also tells igraph to return its errors where it would end the program, and the random numbers begin
 * anew with each, so that the same question always gets the same answer.
 *
 * Returns: (transfer full): the lock, held
 */
GMutexLocker *kring_igraph_lock (void);

G_END_DECLS
