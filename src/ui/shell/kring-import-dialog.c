/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-import-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-files.h"
#include "kring-import-job.h"
#include "kring-import-table.h"
#include "kring-titles.h"

struct _KringImportDialog
{
  AdwWindow parent_instance;

  /* Template */
  GtkWidget *go_button;
  GtkSpinner *spinner;
  GtkStack *pages;
  AdwStatusPage *reading;
  AdwStatusPage *unread;
  GtkWidget *other_button;
  GtkWidget *choices;
  GtkBox *tables;
  GtkWidget *ties_button;
  GtkWidget *around_group;
  AdwPreferencesRow *around_row;
  GtkSwitch *around;
  GtkLabel *outlook;
  GtkWidget *sentences_scroller;
  GtkLabel *sentences;
  GtkProgressBar *progress;

  /* Owned */
  KringEditor *editor;
  GCancellable *cancellable;
  char *path;
  KringImportSource *source; /* (nullable): what was read */
  KringImportPlan *plan;     /* (nullable): for what is chosen now */
  KringImportRun *run;       /* (nullable): what is being carried out */

  gboolean planning;
  gboolean stale; /* what is planned is no longer what is chosen */
  guint step;     /* the source that carries on */
};

enum
{
  IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringImportDialog, kring_import_dialog, ADW_TYPE_WINDOW)

/* What would happen */

static void
set_busy (KringImportDialog *self, gboolean busy)
{
  gboolean any = self->plan != NULL && self->plan->problems->len == 0
                 && self->plan->rows->len + self->plan->removed->len > 0;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->choices, self->run == NULL);
  gtk_widget_set_sensitive (self->go_button, any && !busy);
  /* No default, for the Enter key on a choice opens it. But who has nothing to choose may press it at once. */
  if (any && !busy && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages))))
    gtk_widget_grab_focus (self->go_button);
}

static void
show_sentences (KringImportDialog *self, const char *outlook, GPtrArray *sentences, GPtrArray *more)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", (char *) g_ptr_array_index (sentences, i));
  for (guint i = 0; more != NULL && i < more->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", (char *) g_ptr_array_index (more, i));
  gtk_label_set_label (self->outlook, outlook);
  gtk_label_set_label (self->sentences, text->str);
  kring_accessible_name (self->sentences_scroller, outlook);
  kring_accessible_describe (self->sentences_scroller, text->str);
  kring_accessible_announce (GTK_WIDGET (self), text->str);
  g_string_free (text, TRUE);
}

static void
show_plan (KringImportDialog *self)
{
  gboolean good = self->plan->problems->len == 0;
  g_autoptr (GPtrArray) sentences
      = good ? kring_import_plan_summary (self->plan) : kring_import_plan_obstacles (self->plan);

  show_sentences (self, good ? _ ("What would happen") : _ ("This stands in the way, and nothing is imported"), sentences,
                  good ? self->plan->remarks : NULL);
}

static void
show_failure (KringImportDialog *self, const char *sentence)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  g_ptr_array_add (sentences, (char *) sentence);
  show_sentences (self, _ ("Nothing was imported"), sentences, NULL);
}

static void replan (KringImportDialog *self);

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KringImportDialog) self = data;
  g_autoptr (KringImportPlan) plan = kring_import_job_plan_finish (result);

  self->planning = FALSE;
  if (plan == NULL || self->source == NULL)
    return;
  if (self->stale)
    {
      replan (self);
      return;
    }
  g_clear_pointer (&self->plan, kring_import_plan_free);
  self->plan = g_steal_pointer (&plan);
  set_busy (self, FALSE);
  show_plan (self);
}

/* One at a time: what was chosen meanwhile is planned when that has ended. */
static void
replan (KringImportDialog *self)
{
  const char *need = gtk_switch_get_active (self->around) ? kring_editor_get_need (self->editor) : NULL;

  if (self->source == NULL || self->run != NULL)
    return;
  g_clear_pointer (&self->plan, kring_import_plan_free);
  self->stale = self->planning;
  set_busy (self, TRUE);
  if (self->planning)
    return;
  self->planning = TRUE;
  kring_import_job_plan (kring_editor_get_model (self->editor), self->source, need, self->cancellable, planned_cb,
                         g_object_ref (self));
}

/* The tables */

static void
around_cb (KringImportDialog *self)
{
  for (GtkWidget *table = gtk_widget_get_first_child (GTK_WIDGET (self->tables)); table != NULL;
       table = gtk_widget_get_next_sibling (table))
    kring_import_table_set_around (KRING_IMPORT_TABLE (table), gtk_switch_get_active (self->around));
  replan (self);
}

static void fill_tables (KringImportDialog *self);

/* The table goes when the button that is in it has had its click. */
static gboolean
leave_out_idle (gpointer data)
{
  KringImportDialog *self = data;

  if (self->source == NULL || self->source->ties == NULL || self->run != NULL)
    return G_SOURCE_REMOVE;
  gtk_widget_grab_focus (self->go_button);
  g_clear_pointer (&self->source->ties, kring_sheet_unref);
  for (guint i = 0; i < KRING_N_COLUMNS; i++)
    self->source->tie_columns[i] = -1;
  fill_tables (self);
  gtk_widget_grab_focus (self->ties_button);
  return G_SOURCE_REMOVE;
}

static void
leave_out_cb (KringImportDialog *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, leave_out_idle, g_object_ref (self), g_object_unref);
}

static void
add_table (KringImportDialog *self, gboolean ties)
{
  GtkWidget *table = kring_import_table_new (self->source, ties);
  GtkWidget *button;

  g_signal_connect_object (table, "chosen", G_CALLBACK (replan), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->tables, table);
  if (!ties || self->source->actors == NULL)
    return;
  button = gtk_button_new_with_label (_ ("Leave Out"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  kring_accessible_name (button, _ ("Leave Out the Ties"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (leave_out_cb), self, G_CONNECT_SWAPPED);
  kring_import_table_add_suffix (KRING_IMPORT_TABLE (table), button);
}

static void
fill_tables (KringImportDialog *self)
{
  GtkWidget *table;

  while ((table = gtk_widget_get_first_child (GTK_WIDGET (self->tables))) != NULL)
    gtk_box_remove (self->tables, table);
  if (self->source->actors != NULL)
    add_table (self, FALSE);
  if (self->source->ties != NULL)
    add_table (self, TRUE);
  gtk_widget_set_visible (self->ties_button, self->source->ties == NULL);
  gtk_widget_set_visible (self->around_group,
                          self->source->actors != NULL && kring_editor_get_need (self->editor) != NULL);
  gtk_stack_set_visible_child_name (self->pages, "choices");
  around_cb (self);
}

/* Reading */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KringImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  KringImportSource *read = kring_import_job_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_set_spinning (self->spinner, FALSE);
  if (read != NULL)
    {
      self->source = read;
      fill_tables (self);
      return;
    }
  sentence = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->unread, sentence);
  gtk_stack_set_visible_child_name (self->pages, "unread");
  gtk_widget_grab_focus (self->other_button);
  kring_accessible_describe (self->other_button, error->message);
  kring_accessible_announce (GTK_WIDGET (self), error->message);
}

static void
read_file (KringImportDialog *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *sentence = g_strdup_printf (_ ("Reading %s …"), name);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  kring_set (&self->path, path);
  adw_status_page_set_title (self->reading, escaped);
  gtk_stack_set_visible_child_name (self->pages, "reading");
  gtk_spinner_set_spinning (self->spinner, TRUE);
  kring_import_job_read (path, self->cancellable, read_cb, g_object_ref (self));
}

static void
other_chosen_cb (const char *path, gboolean replace, gpointer data)
{
  KringImportDialog *self = data;

  if (path != NULL && self->editor != NULL)
    read_file (self, path);
}

static void
other_cb (KringImportDialog *self)
{
  kring_files_ask_table (GTK_WINDOW (self), _ ("Import"), other_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
ties_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KringImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringSheet) ties = kring_import_job_read_ties_finish (result, &error);
  g_autoptr (KringImportSource) guessed = NULL;

  if (self->source == NULL || self->run != NULL)
    return;
  set_busy (self, self->planning);
  if (ties == NULL)
    {
      show_failure (self, error->message);
      return;
    }
  guessed = kring_import_source_new (NULL, ties);
  g_clear_pointer (&self->source->ties, kring_sheet_unref);
  self->source->ties = g_steal_pointer (&ties);
  memcpy (self->source->tie_columns, guessed->tie_columns, sizeof guessed->tie_columns);
  fill_tables (self);
}

static void
ties_chosen_cb (const char *path, gboolean replace, gpointer data)
{
  KringImportDialog *self = data;

  if (path == NULL || self->source == NULL)
    return;
  set_busy (self, TRUE);
  kring_import_job_read_ties (path, self->cancellable, ties_read_cb, g_object_ref (self));
}

static void
ties_cb (KringImportDialog *self)
{
  kring_files_ask_table (GTK_WINDOW (self), _ ("A File with Ties"), ties_chosen_cb, g_object_ref (self), g_object_unref);
}

/* Carrying out */

static void
end_run (KringImportDialog *self)
{
  g_clear_handle_id (&self->step, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
}

static void
finish (KringImportDialog *self)
{
  g_autoptr (KringImportDialog) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = kring_import_plan_outcome (self->plan);
  gboolean elsewhere = self->plan->added[KRING_TABLE_ACTOR] > 0 && self->plan->added[KRING_TABLE_CONTRIBUTION] == 0;
  KringImportRun *run = self->run;

  end_run (self);
  if (kring_import_run_finish (run, &error))
    {
      self->run = NULL;
      g_signal_emit (self, signals[IMPORTED], 0, sentence, elsewhere);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  self->run = NULL;
  set_busy (self, FALSE);
  show_failure (self, error->message);
}

static gboolean
step_cb (gpointer data)
{
  KringImportDialog *self = data;

  if (kring_import_run_step (self->run))
    {
      gtk_progress_bar_set_fraction (self->progress, kring_import_run_get_done (self->run));
      return G_SOURCE_CONTINUE;
    }
  self->step = 0;
  finish (self);
  return G_SOURCE_REMOVE;
}

/* In steps, between which the window lives; the document takes nothing else meanwhile. */
static void
go_cb (KringImportDialog *self)
{
  if (self->plan == NULL || self->run != NULL || !gtk_widget_get_sensitive (self->go_button))
    return;
  self->run = kring_import_run_new (kring_editor_get_document (self->editor), self->plan,
                                    kring_editor_get_measure (self->editor));
  set_busy (self, TRUE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  self->step = g_idle_add (step_cb, self);
}

static void
cancel_run (KringImportDialog *self)
{
  KringImportRun *run = g_steal_pointer (&self->run);

  end_run (self);
  kring_import_run_cancel (run);
}

/* Who cancels what is under way is back at the choices. */
static gboolean
kring_import_dialog_close_request (GtkWindow *window)
{
  KringImportDialog *self = KRING_IMPORT_DIALOG (window);

  if (self->run == NULL)
    return GTK_WINDOW_CLASS (kring_import_dialog_parent_class)->close_request (window);
  cancel_run (self);
  set_busy (self, FALSE);
  show_failure (self, _ ("It was cancelled. The document is as it was."));
  return TRUE;
}

static void
kring_import_dialog_dispose (GObject *object)
{
  KringImportDialog *self = KRING_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->run != NULL)
    cancel_run (self);
  if (self->tables != NULL)
    for (GtkWidget *table; (table = gtk_widget_get_first_child (GTK_WIDGET (self->tables))) != NULL;)
      gtk_box_remove (self->tables, table);
  g_clear_pointer (&self->plan, kring_import_plan_free);
  g_clear_pointer (&self->source, kring_import_source_free);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (kring_import_dialog_parent_class)->dispose (object);
}

static void
kring_import_dialog_finalize (GObject *object)
{
  KringImportDialog *self = KRING_IMPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (kring_import_dialog_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, KringImportDialog, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (go_button);
  BIND (spinner);
  BIND (pages);
  BIND (reading);
  BIND (unread);
  BIND (other_button);
  BIND (choices);
  BIND (tables);
  BIND (ties_button);
  BIND (around_group);
  BIND (around_row);
  BIND (around);
  BIND (outlook);
  BIND (sentences_scroller);
  BIND (sentences);
  BIND (progress);
}

static void
kring_import_dialog_class_init (KringImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = kring_import_dialog_close_request;
  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/shell/kring-import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
  gtk_widget_class_bind_template_callback (widget_class, ties_cb);
  gtk_widget_class_bind_template_callback (widget_class, around_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kring_import_dialog_init (KringImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_titles_keep_words (GTK_WIDGET (self));
  kring_accessible_name (GTK_WIDGET (self->progress), _ ("How far the import is"));
}

static void
name_around (KringImportDialog *self)
{
  const char *need = kring_editor_get_need (self->editor);
  KringRow *row = need ? kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_NEED, need) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (row == NULL)
    return;
  /* Translators: %s is a citizen's need. */
  title = g_strdup_printf (_ ("Put them on the map around “%s”"), kring_row_name (row));
  /* Translators: %s is a ring of the map. */
  subtitle = g_strdup_printf (_ ("In the ring “%s”, unless a column says which ring. Without this they stand in the "
                                 "hierarchy and the network."),
                              kring_term_label (&kring_rings, KRING_RING_AVAILABLE));
  adw_preferences_row_set_use_markup (self->around_row, FALSE);
  adw_preferences_row_set_title (self->around_row, title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->around_row), subtitle);
  kring_accessible_name_lists (self->around_group, title);
  kring_accessible_name (GTK_WIDGET (self->around), title);
  kring_accessible_describe (GTK_WIDGET (self->around), subtitle);
}

GtkWidget *
kring_import_dialog_new (KringEditor *editor, const char *path)
{
  KringImportDialog *self = g_object_new (KRING_TYPE_IMPORT_DIALOG, NULL);

  self->editor = g_object_ref (editor);
  name_around (self);
  /* What is planned is good for what the document held then. */
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (replan), self, G_CONNECT_SWAPPED);
  read_file (self, path);
  return GTK_WIDGET (self);
}
