/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The private folder of one open document: its working copy (work.db), the file as it was last published or opened
 * (base.db), whose document it is (session.ini) and whether edits wait (dirty). It is held by a lock of the kernel, so a
 * folder that nobody holds was left behind by a crash. */

typedef struct
{
  char *folder;
  char *work;    /* path of the working copy */
  char *base;
  char *path;    /* (nullable): of the document */
  char *save_id; /* (nullable): of the file that base.db is a copy of */
  char *pending; /* (nullable): the save id of the saving under way: the file may have it already */
  int fd;        /* holds the folder */
  gboolean dirty;
  gboolean backed_up; /* the file as it was when it was opened is kept */
} KringSession;

/** kring_session_new: Returns: (transfer full) (nullable): a new empty folder, held. */
KringSession *kring_session_new (GError **error);
/** kring_session_adopt: Returns: (transfer full) (nullable): a folder that a crash left behind, held; %NULL if somebody
 * holds it or it is not whole. */
KringSession *kring_session_adopt (const char *folder);
/** kring_session_find: Returns: (transfer full) (element-type utf8): the folders that nobody holds. */
GPtrArray *kring_session_find (void);
/** kring_session_write: Writes session.ini; call after path or save_id has changed. */
gboolean kring_session_write (KringSession *self, GError **error);
/** kring_session_set_dirty: Notes on disk whether edits wait to be published. Without the mark a crash would lose them,
 * so where it cannot be made the edit must not be kept. */
gboolean kring_session_set_dirty (KringSession *self, gboolean dirty, GError **error);
/** kring_session_set_aside: (transfer full): Puts a folder that cannot be opened where it is in nobody's way. */
void kring_session_set_aside (KringSession *self);
/** kring_session_temp: Returns: (transfer full): the file beside @path that this session writes before it moves it over
 * @path; the same each time, so that what a crash left there is found. */
char *kring_session_temp (const KringSession *self, const char *path);
/** kring_session_remove: (transfer full): Lets go of the folder and removes it with all in it. */
void kring_session_remove (KringSession *self);
/** kring_session_leave: (transfer full): Lets go of the folder and leaves it for the next start. */
void kring_session_leave (KringSession *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringSession, kring_session_remove)

/** kring_session_backup: Returns: (transfer full): where the one backup of the document at @path is kept. */
char *kring_session_backup (const char *path);

G_END_DECLS
