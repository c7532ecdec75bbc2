/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-dialogue-gallery.h"
#include "kring-facilitator.h"
#include "kring-stage-session.h"
#include "kring-window-private.h"

static void
begin_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;
  GtkWidget *gallery;

  adw_view_stack_set_visible_child_name (self->pages, "dialogue");
  gallery = kring_dialogue_gallery_new (GTK_WINDOW (self), self->editor, self->dialogue_viewing);
  g_signal_connect_object (gallery, "unmap", G_CALLBACK (kring_window_focus_page), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (gallery));
}

static void
left_cb (KringFacilitator *facilitator)
{
  kring_facilitator_leave (facilitator);
  g_object_unref (facilitator);
}

/* What is said in the window nobody sees while the stage lies over it. */
static void
removed_cb (KringStageSession *stage, const char *sentence)
{
  kring_stage_session_offer (stage, sentence, _ ("Undo"), "win.undo");
}

static void
listen (KringWindow *self, KringStageSession *stage)
{
  g_signal_connect_object (self->editor, "said", G_CALLBACK (kring_stage_session_say), stage, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "failed", G_CALLBACK (kring_stage_session_say), stage, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "removed", G_CALLBACK (removed_cb), stage, G_CONNECT_SWAPPED);
}

static void
lead (KringWindow *self, KringFacilitator *facilitator)
{
  KringStageSession *stage = kring_stage_session_new (KRING_STAGE_SHOW (facilitator), GTK_WINDOW (self));

  g_set_weak_pointer (&self->stage, stage);
  listen (self, stage);
  g_signal_connect_swapped (stage, "left", G_CALLBACK (left_cb), facilitator);
  kring_stage_session_begin (stage);
  g_object_unref (stage);
}

void
kring_window_leave_stage (KringWindow *self)
{
  if (self->stage != NULL)
    kring_stage_session_leave (self->stage);
}

static void
lead_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KringWindow *self = data;
  KringTalk *talk = kring_dialogue_viewing_get_talk (self->dialogue_viewing);
  KringFacilitator *facilitator;

  if (self->stage != NULL)
    {
      gtk_window_present (kring_stage_session_get_desk (self->stage));
      return;
    }
  facilitator = talk ? kring_facilitator_new (self->editor, talk->dialogue->row.id) : NULL;
  if (facilitator != NULL)
    lead (self, facilitator);
}

void
kring_window_offer_dialogue (KringWindow *self, KringExportDialog *dialog)
{
  KringTalk *talk = kring_dialogue_viewing_get_talk (self->dialogue_viewing);
  KringSection *section = kring_dialogue_viewing_get_section (self->dialogue_viewing);

  g_autoptr (GPtrArray) compared = kring_dialogue_viewing_dup_compared (self->dialogue_viewing);

  if (talk != NULL)
    kring_export_dialog_offer_dialogue (dialog, talk, compared, section ? section->id : NULL);
}

static const GActionEntry entries[] = {
  { "begin-dialogue", begin_cb },
  { "lead-dialogue", lead_cb },
};

void
kring_window_add_dialogue_actions (KringWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
enable (KringWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

void
kring_window_update_dialogue_actions (KringWindow *self)
{
  gboolean writable = !kring_document_get_read_only (self->document);
  KringTalk *talk = self->dialogue_viewing ? kring_dialogue_viewing_get_talk (self->dialogue_viewing) : NULL;

  enable (self, "begin-dialogue", writable);
  enable (self, "lead-dialogue",
          kring_window_shows (self, "dialogue") && talk != NULL && kring_talk_answerable (talk) && writable);
}
