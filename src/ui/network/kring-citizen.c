/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-citizen.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-operations.h"
#include "kring-story-window.h"
#include "kring-verdict-kind.h"

static char *
story_summary (const KringRow *row)
{
  const KringStory *story = KRING_STORY (row);

  /* Translators: %s is who tells a story, a name or a role. */
  return story->teller[0] != '\0' ? g_strdup_printf (_ ("Told by %s"), story->teller) : g_strdup (_ ("A story"));
}

static char *
story_detail (const KringRow *row)
{
  const KringStory *story = KRING_STORY (row);

  return kring_verdict_when_and_who (story->told_on, story->consent ? "" : _ ("No consent: the team alone may read it"));
}

static const KringRecordField story_fields[] = {
  { "teller", N_ ("Who tells it"), NULL },
  { "told_on", N_ ("Date, such as 2026-05-31"), NULL },
  { "consent", N_ ("The teller agrees to its being shown"), N_ ("Taking consent back deletes the text") },
  { "text", N_ ("The story"), NULL },
};

static const KringRecordKind story_kind = {
  KRING_TABLE_STORY, story_fields, G_N_ELEMENTS (story_fields), story_summary, story_detail,
};

static void
write_consent (int consent, gpointer data)
{
  KringRecordRow *record = data;
  KringEditor *editor = g_object_get_data (G_OBJECT (record), "editor");
  KringRow *story = kring_record_row_get_row (record);
  GError *error = NULL;
  gboolean ok;

  if (story == NULL)
    return;
  ok = kring_operation_set_consent (kring_editor_get_document (editor), story, consent, &error);
  if (!kring_editor_done (editor, ok, &error))
    kring_record_row_reload (record);
  else if (!consent)
    kring_editor_say_removed (editor, _ ("Consent is taken back, and the text is deleted."));
}

static void
read_clicked_cb (KringRecordRow *record)
{
  KringRow *story = kring_record_row_get_row (record);

  if (story == NULL)
    return;
  if (!KRING_STORY (story)->consent)
    kring_editor_say (g_object_get_data (G_OBJECT (record), "editor"),
                      _ ("The teller has not agreed to its being shown. Ask first, and note the consent here."));
  else
    kring_story_window_present (KRING_STORY (story), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (record))));
}

static void
story_added_cb (KringRecordGroup *group, KringRecordRow *record, KringEditor *editor)
{
  GtkWidget *read = gtk_button_new_with_label (_ ("Read Large"));

  g_object_set_data (G_OBJECT (record), "editor", editor);
  kring_control_set_writer (kring_record_row_get_control (record, "consent"), write_consent, record);
  g_signal_connect_object (read, "clicked", G_CALLBACK (read_clicked_cb), record, G_CONNECT_SWAPPED);
  kring_record_row_add_button (record, read);
}

void
kring_citizen_set_up (KringRecordGroup *verdicts, KringRecordGroup *stories, KringEditor *editor)
{
  kring_record_group_set_up (verdicts, editor, &kring_verdict_kind);
  kring_record_group_set_up (stories, editor, &story_kind);
  g_signal_connect_object (stories, "added", G_CALLBACK (story_added_cb), editor, 0);
}

static int
latest_first (gconstpointer a, gconstpointer b, gpointer day)
{
  const KringRow *x = *(KringRow *const *) a, *y = *(KringRow *const *) b;
  const KringField *field = kring_table_field (x->table, day);
  int order = strcmp (kring_row_text (y, field), kring_row_text (x, field));

  return order != 0 ? order : strcmp (x->id, y->id);
}

/* What judges one change or test is not said of the need as a whole, and does not stand among what is. */
static gboolean
judges_a_part (const KringRow *row)
{
  return row->table->index == KRING_TABLE_VERDICT && KRING_VERDICT (row)->judges != NULL;
}

static void
load (KringRecordGroup *group, KringModel *model, KringTableIndex table, const char *need, const char *day)
{
  GPtrArray *there = need ? kring_model_referring (model, table, "need", need) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; there != NULL && i < there->len; i++)
    if (!judges_a_part (g_ptr_array_index (there, i)))
      g_ptr_array_add (rows, g_ptr_array_index (there, i));
  g_ptr_array_sort_with_data (rows, latest_first, (gpointer) day);
  kring_record_group_load (group, rows);
}

void
kring_citizen_load (KringRecordGroup *verdicts, KringRecordGroup *stories, KringEditor *editor, const char *need)
{
  KringModel *model = kring_editor_get_model (editor);

  load (verdicts, model, KRING_TABLE_VERDICT, need, "given_on");
  load (stories, model, KRING_TABLE_STORY, need, "told_on");
}
