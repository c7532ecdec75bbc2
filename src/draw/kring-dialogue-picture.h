/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-export.h"
#include "kring-organisation.h"

G_BEGIN_DECLS

/* The pictures and pages of dialogues, each made for a page: the command line and the window hand out the same. */

typedef enum
{
  KRING_DIALOGUE_PICTURE_PRINCIPLES, /* the picture of its template, with what was answered */
  KRING_DIALOGUE_PICTURE_METHODS,    /* its methods, if it asks for them */
  KRING_DIALOGUE_PICTURE_DIALOGUE,   /* all of it, to be read */
  KRING_DIALOGUE_PICTURE_COMPARE,    /* what moved since an earlier one */
  KRING_DIALOGUE_PICTURE_SLIPS,      /* paper slips on which each marks alone */
  KRING_N_DIALOGUE_PICTURES
} KringDialoguePictureKind;

/** KringDialogueWanted: Which picture: @dialogue: the id of a dialogue; @with: (nullable) (array zero-terminated): of
 * %KRING_DIALOGUE_PICTURE_COMPARE, the ids of the dialogues it is compared with; left out, the one before it on the
 * same template. @section: (nullable): of slips, the section whose questions they ask; all, if left out. */
typedef struct
{
  KringDialoguePictureKind kind;
  const char *dialogue;
  const char *const *with;
  const char *section;
} KringDialogueWanted;

typedef struct
{
  const KringDiagram *diagram; /* as long as the picture is there */
  gpointer view;
  GDestroyNotify unref;
  KringDiagram poster; /* the view's diagram with what was agreed on beside it, for pages larger than A4 */
  char *said;          /* (nullable): that */
} KringDialoguePicture;

/**
 * kring_dialogue_picture_new:
 * @organisation: what the document holds
 * @wanted: which picture of it
 * @options: the page it is made for
 * @measure: how large texts are
 * @error: a sentence: there is nothing to compare with, no methods, nothing that is marked on slips
 *
 * Returns: (transfer full) (nullable): the picture
 */
KringDialoguePicture *kring_dialogue_picture_new (KringOrganisation *organisation,
                                                  const KringDialogueWanted *wanted,
                                                  const KringExportOptions *options,
                                                  KringMeasure *measure,
                                                  GError **error);
void kring_dialogue_picture_free (KringDialoguePicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringDialoguePicture, kring_dialogue_picture_free)

/** kring_dialogue_picture_stands: Returns whether @kind is to be read, so that its page stands where nothing else was
 * asked for. */
gboolean kring_dialogue_picture_stands (KringDialoguePictureKind kind);

G_END_DECLS
