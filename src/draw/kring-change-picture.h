/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-export.h"
#include "kring-organisation.h"

G_BEGIN_DECLS

/* The pictures of changes, and a manager's development plan, each made for a page: the command line and the window hand out
 * the same. */

typedef enum
{
  KRING_PICTURE_LOOPS,
  KRING_PICTURE_BOARD,
  KRING_PICTURE_TIMELINE,
  KRING_PICTURE_CHANGE, /* one change, to be read */
  KRING_PICTURE_PLAN,   /* one development plan, likewise: whoever asks for it has been told that it is private */
  KRING_N_PICTURES
} KringPictureKind;

/** KringPictureWanted: Which picture: @need (nullable): the changes around it, or all; @change: of
 * %KRING_PICTURE_CHANGE and %KRING_PICTURE_PLAN, the id of the change or the plan; @with_private: whether what a change
 * threatens is told. */
typedef struct
{
  KringPictureKind kind;
  const char *need;
  const char *change;
  gboolean with_private;
} KringPictureWanted;

typedef struct
{
  const KringDiagram *diagram; /* as long as the picture is there */
  gpointer view;
  GDestroyNotify unref;
} KringChangePicture;

/** kring_change_picture_new: Returns: (transfer full): the picture that is @wanted of @organisation, made for the page
 * of
 * @options, whose date is today. */
KringChangePicture *kring_change_picture_new (KringOrganisation *organisation,
                                              const KringPictureWanted *wanted,
                                              const KringExportOptions *options,
                                              KringMeasure *measure);
void kring_change_picture_free (KringChangePicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringChangePicture, kring_change_picture_free)

G_END_DECLS
