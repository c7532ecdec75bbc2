/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The lock file beside a document, ".name.kring.lock": who has it open. Made exclusively, so two cannot both win; it is
 * advice between people and programs that are polite, and works on any share. */

typedef struct
{
  char *path; /* of the lock file */
  char *id;
  char *user;
  char *host;
  gint64 time; /* seconds since 1970 */
  int pid;
} KringLock;

/**
 * kring_lock_take:
 * @document: the document's absolute path
 * @take_over: whether to take the lock from somebody else
 * @error: KRING_STORE_ERROR_LOCKED with a sentence that says who has the document open, where and since when
 *
 * A lock whose process is gone from this machine is taken over by itself.
 *
 * Returns: (transfer full) (nullable): the lock
 */
KringLock *kring_lock_take (const char *document, gboolean take_over, GError **error);
/** kring_lock_ours: Returns whether the lock file still says that we hold it. */
gboolean kring_lock_ours (const KringLock *self);
/** kring_lock_verify: Like kring_lock_ours(), with a sentence that says who has taken the document over. */
gboolean kring_lock_verify (const KringLock *self, const char *document, GError **error);
/** kring_lock_release: (transfer full): Gives the lock back, if it is still ours. */
void kring_lock_release (KringLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLock, kring_lock_release)

G_END_DECLS
