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

/* The toolkit names the button that takes a toast away after its picture, and says the other's word twice. */
static void
name_toast_buttons (GtkWidget *root)
{
  const char *label = GTK_IS_BUTTON (root) ? gtk_button_get_label (GTK_BUTTON (root)) : NULL;

  if (GTK_IS_BUTTON (root))
    kring_accessible_name (root, label ? label : _ ("Close"));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_toast_buttons (child);
}

static void
name_buttons (KringWindow *self)
{
  GtkWidget *content = adw_toast_overlay_get_child (self->toasts);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->toasts)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != content)
      name_toast_buttons (child);
}

/* A sentence belongs to what was done last: it does not wait for the one before to go. */
static AdwToast *
show_toast (KringWindow *self, const char *sentence, const char *label, const char *action, GVariant *target)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (escaped);

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
  name_buttons (self);
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
