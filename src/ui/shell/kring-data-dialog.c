/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-data-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-choices.h"
#include "kring-consent.h"
#include "kring-data-export.h"
#include "kring-files.h"
#include "kring-language.h"
#include "kring-titles.h"

struct _KringDataDialog
{
  AdwWindow parent_instance;

  /* Template */
  AdwComboRow *kind;
  AdwComboRow *table;
  AdwComboRow *whom;
  GtkWidget *private_row;
  GtkSwitch *with_private;
  GtkWidget *choices;
  GtkWidget *go_button;
  GtkSpinner *spinner;
  GtkWidget *problem_box;
  GtkLabel *problem;

  /* Owned */
  KringDocument *document;
  GCancellable *cancellable;
  char *need; /* (nullable) */
  char *path;
};

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringDataDialog, kring_data_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  KringOrganisation *organisation; /* owned */
  KringDataChoice choice;
  char *need, *language, *document, *path;
} DataWork;

static void
data_work_free (gpointer data)
{
  DataWork *work = data;

  kring_organisation_unref (work->organisation);
  g_free (work->need);
  g_free (work->language);
  g_free (work->document);
  g_free (work->path);
  g_free (work);
}

static void
write_now (GTask *task, DataWork *work)
{
  GError *error = NULL;
  GPtrArray *told = kring_data_export (work->organisation, &work->choice, work->path, &error);

  if (told != NULL)
    g_task_return_pointer (task, told, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  write_now (task, data);
}

static void
say (KringDataDialog *self, const char *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (self->problem_box, TRUE);
}

static void
set_busy (KringDataDialog *self, gboolean busy)
{
  gtk_widget_set_sensitive (self->choices, !busy);
  gtk_widget_set_sensitive (self->go_button, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static char *
join (GPtrArray *sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (sentences, i));
  return g_string_free (text, FALSE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KringDataDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) told = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *text = told ? join (told) : NULL;

  if (self->document == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_busy (self, FALSE);
  if (told == NULL)
    {
      say (self, error->message);
      return;
    }
  g_signal_emit (self, signals[EXPORTED], 0, self->path, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static KringDataKind
kind_of (KringDataDialog *self)
{
  return (KringDataKind)adw_combo_row_get_selected (self->kind);
}

/* Whether a second file with ties comes beside what is written. */
static gboolean
has_ties (KringDataDialog *self)
{
  return kind_of (self) == KRING_DATA_CSV && adw_combo_row_get_selected (self->table) == KRING_DATA_ACTORS;
}

/* In a thread, unless tables speak another language than the program: that is the whole process's, so that nothing else
 * of the program may run meanwhile. */
static void
start (KringDataDialog *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, written_cb, g_object_ref (self));
  KringModel *model = kring_document_get_model (self->document);
  KringDocumentRow *row = kring_model_get_document (model);
  DataWork *work = g_new0 (DataWork, 1);
  gboolean near = has_ties (self) && adw_combo_row_get_selected (self->whom) == 1;

  work->organisation = kring_organisation_new (model);
  work->path = g_strdup (self->path);
  work->choice.kind = kind_of (self);
  work->choice.table = (KringDataTable)adw_combo_row_get_selected (self->table);
  work->choice.with_private = gtk_switch_get_active (self->with_private);
  work->choice.need = work->need = near ? g_strdup (self->need) : NULL;
  work->choice.language = work->language = g_strdup (row ? row->language : NULL);
  work->choice.replace = TRUE; /* whatever is there has been asked about */
  work->choice.document = work->document = g_strdup (kring_document_get_path (self->document));
  g_task_set_task_data (task, work, data_work_free);
  set_busy (self, TRUE);
  if (work->choice.kind == KRING_DATA_CSV && work->language != NULL
      && strcmp (work->language, kring_language_get ()) != 0)
    write_now (task, work);
  else
    g_task_run_in_thread (task, write_thread);
}

static void
replace_cb (KringDataDialog *self, const char *response)
{
  if (strcmp (response, "replace") == 0 && self->document != NULL)
    start (self);
}

/* The file dialog asked about one file; the ties go into another beside it, which may be somebody's already. */
static void
ask_about_ties (KringDataDialog *self, const char *beside)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *other = g_filename_display_basename (beside);
  /* Translators: two files, such as "people.csv" and "people-ties.csv". */
  g_autofree char *sentence
      = g_strdup_printf (_ ("The ties of “%1$s” go into “%2$s”, which is there already. Both are replaced."), name, other);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Replace the ties as well?"), sentence);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "replace", _ ("Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  kring_files_present (dialog);
}

static void
place_cb (const char *path, gboolean replace, gpointer data)
{
  KringDataDialog *self = data;
  g_autofree char *beside = NULL;

  if (path == NULL || self->document == NULL)
    return;
  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      say (self, _ ("A file of that name is there already. Choose it, or another name."));
      return;
    }
  kring_set (&self->path, path);
  gtk_widget_set_visible (self->problem_box, FALSE);
  if (has_ties (self))
    beside = kring_data_ties_path (path);
  if (beside != NULL && g_file_test (beside, G_FILE_TEST_EXISTS))
    ask_about_ties (self, beside);
  else
    start (self);
}

static void
go_cb (KringDataDialog *self)
{
  const char *place = kring_document_get_path (self->document);
  g_autofree char *folder = place ? g_path_get_dirname (place) : NULL;
  g_autofree char *title = kring_document_dup_title (self->document);

  kring_files_ask_place_as (GTK_WINDOW (self), _ ("Export Data"), folder, title,
                            kring_data_kind_suffix (kind_of (self)), place_cb, g_object_ref (self), g_object_unref);
}

static gboolean
has_private (KringModel *model)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);

  return kring_consent_private (organisation) > 0 || kring_consent_covered (organisation) > 0;
}

/* What is private goes along where somebody says so this time and can see it, and never otherwise. */
static void
offer_private (KringDataDialog *self)
{
  gboolean possible = kind_of (self) == KRING_DATA_JSON && has_private (kring_document_get_model (self->document));

  if (!possible)
    gtk_switch_set_active (self->with_private, FALSE);
  gtk_widget_set_sensitive (self->private_row, possible);
}

static void
kind_changed_cb (KringDataDialog *self)
{
  if (self->document == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->table), kind_of (self) == KRING_DATA_CSV);
  gtk_widget_set_sensitive (GTK_WIDGET (self->whom), has_ties (self));
  offer_private (self);
  gtk_widget_set_visible (self->problem_box, FALSE);
}

static void
fill_choices (KringDataDialog *self)
{
  const char *kinds[] = { _ ("CSV, for a spreadsheet"), _ ("GraphML, for programs that draw networks"),
                          _ ("JSON, which carries all of the document"), NULL };
  KringRow *need
      = self->need ? kring_model_get (kring_document_get_model (self->document), KRING_TABLE_NEED, self->need) : NULL;
  /* Translators: %s is a citizen's need. */
  g_autofree char *near = need ? g_strdup_printf (_ ("Those around “%s”"), kring_row_name (need)) : NULL;
  const char *whom[] = { _ ("Everybody in the document"), near, NULL };
  const char *tables[]
      = { _ ("Actors, with their ties in a file beside"), _ ("Changes"), _ ("Agreements"), _ ("Dialogues"), NULL };
  g_autoptr (GtkStringList) tables_list = gtk_string_list_new (tables);
  g_autoptr (GtkStringList) kinds_list = gtk_string_list_new (kinds);
  g_autoptr (GtkStringList) whom_list = gtk_string_list_new (whom);

  kring_choices_set (GTK_WIDGET (self->kind), kinds_list);
  kring_choices_set (GTK_WIDGET (self->table), tables_list);
  kring_choices_set (GTK_WIDGET (self->whom), whom_list);
  gtk_widget_set_visible (GTK_WIDGET (self->whom), need != NULL);
  kind_changed_cb (self);
}

static void
kring_data_dialog_dispose (GObject *object)
{
  KringDataDialog *self = KRING_DATA_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_DATA_DIALOG);
  G_OBJECT_CLASS (kring_data_dialog_parent_class)->dispose (object);
}

static void
kring_data_dialog_finalize (GObject *object)
{
  KringDataDialog *self = KRING_DATA_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->need, g_free);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (kring_data_dialog_parent_class)->finalize (object);
}

static void
kring_data_dialog_class_init (KringDataDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_data_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_data_dialog_finalize;
  signals[EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/shell/kring-data-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, table);
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, whom);
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, private_row);
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, with_private);
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, go_button);
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, problem_box);
  gtk_widget_class_bind_template_child (widget_class, KringDataDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kring_data_dialog_init (KringDataDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_titles_keep_words (GTK_WIDGET (self));
  gtk_window_set_focus (GTK_WINDOW (self), self->go_button);
}

GtkWidget *
kring_data_dialog_new (KringEditor *editor)
{
  KringDataDialog *self = g_object_new (KRING_TYPE_DATA_DIALOG, NULL);

  self->document = g_object_ref (kring_editor_get_document (editor));
  self->need = g_strdup (kring_editor_get_need (editor));
  fill_choices (self);
  return GTK_WIDGET (self);
}
