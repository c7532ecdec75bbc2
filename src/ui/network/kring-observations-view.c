/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-observations-view.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-observation-row.h"
#include "kring-scrolling.h"
#include "kring-sentence.h"

struct _KringObservationsView
{
  AdwBin parent_instance;

  /* Template */
  GtkLabel *about;
  GtkListBox *list;
  GtkExpander *aside_expander;
  GtkListBox *aside_list;

  /* Owned */
  KringEditor *editor;
  GCancellable *looking; /* (nullable): of what is being found out */
  GtkWidget *empty;      /* what the list says while it has no line */

  gboolean loading;
  gboolean stale; /* what is shown, or is being found out, is no longer what is asked */
};

G_DEFINE_FINAL_TYPE (KringObservationsView, kring_observations_view, ADW_TYPE_BIN)

/* What a thread is handed and hands back: values, which never change. */
typedef struct
{
  KringOrganisation *organisation;
  char *need; /* (nullable) */
} Question;

typedef struct
{
  GPtrArray *all;
  GPtrArray *shown;
} Answer;

static void
question_free (gpointer data)
{
  Question *self = data;

  kring_organisation_unref (self->organisation);
  g_free (self->need);
  g_free (self);
}

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->all);
  g_free (self);
}

static KringViewing *
viewing (KringObservationsView *self)
{
  return kring_editor_get_viewing (self->editor);
}

/* The network asks the whole document, the other arrangements the need whose map is in view. */
static const char *
asked_need (KringObservationsView *self)
{
  gboolean network = kring_viewing_get_arrangement (viewing (self)) == KRING_ARRANGEMENT_NETWORK;

  return network ? NULL : kring_editor_get_need (self->editor);
}

/* Choosing */

static void
light_up (KringObservationsView *self, KringObservationRow *row)
{
  const char *const *actors = kring_observation_row_get_actors (row);
  guint n = g_strv_length ((char **) actors);

  if (kring_observation_row_get_kind (row) == KRING_OBSERVATION_LINE && n > 1)
    kring_viewing_set_ways (viewing (self), actors[0], actors[n - 1]);
  else
    {
      kring_viewing_set_ways (viewing (self), NULL, NULL);
      kring_viewing_set_spotlight (viewing (self), n > 0 ? actors : NULL, kring_observation_row_get_title (row));
    }
}

static void
choose (KringObservationsView *self, KringObservationRow *row)
{
  KringSelection *selection = kring_editor_get_selection (self->editor);
  const char *const *actors = kring_observation_row_get_actors (row);
  const char *need = kring_editor_get_need (self->editor);
  gboolean loading = self->loading;

  self->loading = TRUE;
  light_up (self, row);
  if (actors[0] != NULL)
    kring_selection_set_actors (selection, actors);
  else if (need != NULL)
    kring_selection_set (selection, KRING_TABLE_NEED, need);
  self->loading = loading;
}

static void
chosen_cb (KringObservationsView *self, GtkListBoxRow *row)
{
  if (!self->loading && row != NULL)
    choose (self, KRING_OBSERVATION_ROW (row));
}

/* What was lit up was taken off, by its chip or by showing all. */
static void
viewing_changed_cb (KringObservationsView *self)
{
  gboolean lit = kring_viewing_get_spotlight (viewing (self), NULL) != NULL
                 || kring_viewing_get_ways (viewing (self), NULL, NULL);

  if (self->loading || lit)
    return;
  self->loading = TRUE;
  gtk_list_box_unselect_all (self->list);
  self->loading = FALSE;
}

/* Filling */

/* The focus must leave a line before that goes. Returns whether it was in the list. */
static gboolean
empty_list (KringObservationsView *self, GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean had = (gtk_widget_get_state_flags (GTK_WIDGET (list)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  GtkListBoxRow *row;

  if (had && root != NULL)
    gtk_root_set_focus (root, NULL);
  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  return had;
}

static void
say_what_is_asked (KringObservationsView *self)
{
  const char *need = asked_need (self);
  KringRow *row = need ? kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_NEED, need) : NULL;
  g_autofree char *around = row ? g_strdup_printf (_ ("Map around %s"), kring_row_name (row)) : NULL;
  const char *what = around ? around : _ ("All actors and their ties");
  gboolean after = kring_viewing_get_time (viewing (self)) == KRING_TIME_AFTER;
  /* Translators: over the sentences about a map: %1$s is "After the changes", %2$s which map. */
  g_autofree char *then
      = g_strdup_printf (C_ ("observations", "%1$s. %2$s"), C_ ("picture", "After the changes"), what);

  gtk_label_set_label (self->about, after ? then : what);
}

static KringObservationRow *
find_like (KringObservationsView *self, KringObservationRow *wanted)
{
  for (int exactly = 1; exactly >= 0; exactly--)
    for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
      {
        KringObservationRow *row = KRING_OBSERVATION_ROW (gtk_list_box_get_row_at_index (self->list, i));

        if (kring_observation_row_is_like (row, wanted, exactly))
          return row;
      }
  return NULL;
}

/* Who was lit up because of a sentence is no longer, once it is no longer said; if it is said of others, they are. */
static void
keep_chosen (KringObservationsView *self, KringObservationRow *chosen)
{
  KringObservationRow *row = chosen ? find_like (self, chosen) : NULL;

  if (chosen == NULL)
    return;
  if (row != NULL)
    {
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
      if (kring_observation_row_is_like (row, chosen, TRUE))
        light_up (self, row);
      else
        choose (self, row);
      return;
    }
  kring_viewing_set_spotlight (viewing (self), NULL, NULL);
  kring_viewing_set_ways (viewing (self), NULL, NULL);
}

static void
fill (KringObservationsView *self, const Answer *answer, const KringOrganisation *organisation)
{
  guint n_aside = 0;
  g_autofree char *heading = NULL;

  for (guint i = 0; i < answer->shown->len; i++)
    gtk_list_box_append (self->list, kring_observation_row_new (
                                         self->editor, g_ptr_array_index (answer->shown, i), organisation));
  for (guint i = 0; i < answer->all->len; i++)
    if (kring_observation_aside (g_ptr_array_index (answer->all, i), organisation) != NULL)
      {
        gtk_list_box_append (self->aside_list, kring_observation_row_new (
                                                   self->editor, g_ptr_array_index (answer->all, i), organisation));
        n_aside++;
      }
  /* Translators: above the sentences about the map that somebody put aside; how many they are. */
  heading = g_strdup_printf (_ ("Put aside (%u)"), n_aside);
  gtk_expander_set_label (self->aside_expander, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->aside_expander), n_aside > 0);
}

static void
show_answer (KringObservationsView *self, const Answer *answer, const Question *question)
{
  KringObservationRow *chosen = (KringObservationRow *) gtk_list_box_get_selected_row (self->list);
  gboolean focused;

  self->loading = TRUE;
  if (chosen != NULL)
    g_object_ref (chosen);
  focused = empty_list (self, self->list);
  focused = empty_list (self, self->aside_list) || focused;
  gtk_label_set_label (GTK_LABEL (self->empty), kring_sentence_nothing (question->organisation, question->need));
  fill (self, answer, question->organisation);
  keep_chosen (self, chosen);
  g_clear_object (&chosen);
  self->loading = FALSE;
  if (focused)
    kring_observations_view_focus (self);
}

static void
look (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  GPtrArray *all = kring_observe (question->organisation, question->need, KRING_MOST_OF_A_KIND, cancellable);
  Answer *answer;

  if (all == NULL)
    {
      g_task_return_error_if_cancelled (task);
      return;
    }
  answer = g_new0 (Answer, 1);
  answer->all = all;
  answer->shown = kring_observations_to_show (all, question->organisation);
  g_task_return_pointer (task, answer, answer_free);
}

static void load (KringObservationsView *self);

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  KringObservationsView *self = KRING_OBSERVATIONS_VIEW (source);
  Answer *answer = g_task_propagate_pointer (G_TASK (result), NULL);

  g_clear_object (&self->looking);
  if (self->editor != NULL && self->stale)
    load (self);
  else if (self->editor != NULL && answer != NULL)
    show_answer (self, answer, g_task_get_task_data (G_TASK (result)));
  g_clear_pointer (&answer, answer_free);
}

static void
start_looking (KringObservationsView *self)
{
  g_autoptr (GTask) task = NULL;
  Question *question = g_new0 (Question, 1);

  self->looking = g_cancellable_new ();
  question->organisation = kring_editor_dup_organisation (self->editor);
  question->need = g_strdup (asked_need (self));
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, look);
}

/* Nobody reads what is not shown; a large organisation takes a moment, so a thread looks at it. One at a time: what is asked
 * meanwhile makes it give up, and is looked at when it has. */
static void
load (KringObservationsView *self)
{
  gboolean shown = gtk_widget_get_mapped (GTK_WIDGET (self));

  self->stale = !shown || self->looking != NULL;
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  if (shown)
    say_what_is_asked (self);
  if (!self->stale)
    start_looking (self);
}

static void
need_changed_cb (KringObservationsView *self)
{
  load (self);
  kring_scrolling_to_top (GTK_WIDGET (self));
}

static void
kring_observations_view_map (GtkWidget *widget)
{
  KringObservationsView *self = KRING_OBSERVATIONS_VIEW (widget);

  GTK_WIDGET_CLASS (kring_observations_view_parent_class)->map (widget);
  if (self->stale)
    load (self);
}

static void
kring_observations_view_dispose (GObject *object)
{
  KringObservationsView *self = KRING_OBSERVATIONS_VIEW (object);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->editor);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_OBSERVATIONS_VIEW);
  G_OBJECT_CLASS (kring_observations_view_parent_class)->dispose (object);
}

static void
kring_observations_view_class_init (KringObservationsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_observations_view_dispose;
  widget_class->map = kring_observations_view_map;
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-observations-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KringObservationsView, about);
  gtk_widget_class_bind_template_child (widget_class, KringObservationsView, list);
  gtk_widget_class_bind_template_child (widget_class, KringObservationsView, aside_expander);
  gtk_widget_class_bind_template_child (widget_class, KringObservationsView, aside_list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
kring_observations_view_init (KringObservationsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->empty = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_list_box_set_placeholder (self->list, self->empty);
  kring_accessible_name (GTK_WIDGET (self->list), _ ("What the map shows"));
  kring_accessible_name (GTK_WIDGET (self->aside_list), _ ("Put aside"));
}

void
kring_observations_view_set_editor (KringObservationsView *self, KringEditor *editor)
{
  KringSelection *selection = kring_editor_get_selection (editor);

  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (selection, "notify::need", G_CALLBACK (need_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewing (self), "notify::arrangement", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewing (self), "notify::time", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewing (self), "notify::change", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewing (self), "changed", G_CALLBACK (viewing_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

void
kring_observations_view_focus (KringObservationsView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->list));
}
