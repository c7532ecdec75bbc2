/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-window-private.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"

/* The toolkit's five seconds are short for who reads the sentence first, or reaches for its button with a switch. */
#define SECONDS_TO_ANSWER 12

static void
dismissed_cb (KringWindow *self, AdwToast *toast)
{
  if (self->toast == toast)
    self->toast = NULL;
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
}

/* A sentence belongs to what was done last: it does not wait for the one before to go. */
static AdwToast *
show_toast (KringWindow *self, const char *sentence, const char *label, const char *action, GVariant *target)
{
  AdwToast *toast = kring_accessible_toast (sentence);

  if (label != NULL)
    {
      adw_toast_set_button_label (toast, label);
      adw_toast_set_action_name (toast, action);
      adw_toast_set_action_target_value (toast, target);
      adw_toast_set_timeout (toast, SECONDS_TO_ANSWER);
    }
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  self->toast = toast;
  adw_toast_overlay_add_toast (self->toasts, toast);
  kring_accessible_name_toasts (GTK_WIDGET (self->toasts));
  kring_accessible_announce (GTK_WIDGET (self->toasts), sentence);
  return toast;
}

void
kring_window_say (KringWindow *self, const char *sentence)
{
  if (sentence != NULL)
    show_toast (self, sentence, NULL, NULL, NULL);
  else if (self->toast != NULL && adw_toast_get_button_label (self->toast) == NULL)
    adw_toast_dismiss (self->toast);
}

void
kring_window_offer (KringWindow *self, const char *sentence, const char *label, const char *action, GVariant *target)
{
  show_toast (self, sentence, label, action, target);
}

void
kring_window_say_removed (KringWindow *self, const char *sentence)
{
  self->undo_toast = show_toast (self, sentence, _ ("Undo"), "win.undo", NULL);
}

void
kring_window_end_undo_toast (KringWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}
