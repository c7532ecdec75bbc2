/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-new-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-text.h"

typedef struct
{
  KringNewPlanFunc done;
  gpointer data; /* owned */
  GtkEditable *entry;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->data);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;
  g_autofree char *manager = kring_text_tidy (gtk_editable_get_text (question->entry), FALSE);

  if (strcmp (response, "file") == 0 || strcmp (response, "here") == 0)
    question->done (manager, strcmp (response, "file") == 0, question->data);
}

/* A plan of nobody could not be told from another. */
static void
typed_cb (AdwMessageDialog *dialog, GtkEditable *entry)
{
  g_autofree char *manager = kring_text_tidy (gtk_editable_get_text (entry), FALSE);

  adw_message_dialog_set_response_enabled (dialog, "file", manager[0] != '\0');
  if (adw_message_dialog_has_response (dialog, "here"))
    adw_message_dialog_set_response_enabled (dialog, "here", manager[0] != '\0');
}

static GtkWidget *
make_entry (AdwMessageDialog *dialog)
{
  GtkWidget *entry = gtk_entry_new ();

  /* Translators: in the field for the name of somebody who begins a development plan. */
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Whose plan: a name"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  kring_accessible_name (entry, _ ("Whose plan"));
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  adw_message_dialog_set_extra_child (dialog, entry);
  return entry;
}

void
kring_new_plan_ask (GtkWindow *parent, gboolean here, KringNewPlanFunc done, gpointer data)
{
  GtkWidget *dialog = adw_message_dialog_new (
      parent, _ ("New Development Plan"),
      _ ("A development plan is personal. In a file of its own you decide who gets to read it. Kept in this file, "
         "everybody with the file can read it."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  Question *question = g_new0 (Question, 1);

  question->done = done;
  question->data = g_object_ref (data);
  adw_message_dialog_add_response (message, "cancel", _ ("Cancel"));
  if (here)
    /* Translators: a button: the plan is kept in the file that is open. */
    adw_message_dialog_add_response (message, "here", _ ("In This File"));
  /* Translators: a button: the plan gets a file of its own. */
  adw_message_dialog_add_response (message, "file", _ ("A File of Its Own …"));
  adw_message_dialog_set_response_appearance (message, "file", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "file");
  adw_message_dialog_set_close_response (message, "cancel");
  question->entry = GTK_EDITABLE (make_entry (message));
  typed_cb (message, question->entry);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  kring_accessible_name_buttons (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (question->entry));
}
