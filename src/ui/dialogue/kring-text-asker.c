/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-asker.h"

/* A text of the room's own. */

#define KRING_TYPE_TEXT_ASKER (kring_text_asker_get_type ())
G_DECLARE_FINAL_TYPE (KringTextAsker, kring_text_asker, KRING, TEXT_ASKER, KringAsker)

struct _KringTextAsker
{
  KringAsker parent_instance;
};

G_DEFINE_FINAL_TYPE (KringTextAsker, kring_text_asker, KRING_TYPE_ASKER)

static void
kring_text_asker_build (KringAsker *asker)
{
  gtk_box_append (GTK_BOX (asker), kring_asker_text (asker, _ ("What we say"), "", ""));
}

static void
kring_text_asker_class_init (KringTextAskerClass *klass)
{
  KRING_ASKER_CLASS (klass)->build = kring_text_asker_build;
}

static void
kring_text_asker_init (KringTextAsker *self)
{
}
