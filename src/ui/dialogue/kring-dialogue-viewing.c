/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dialogue-viewing.h"

#include <string.h>

struct _KringDialogueViewing
{
  GObject parent_instance;

  /* Owned */
  KringEditor *editor;
  GPtrArray *talks; /* the latest first */
  char *open;       /* (nullable) */
  char *section;    /* (nullable) */
  GHashTable *compared; /* ids */

  guint catching_up; /* the source that tells of what an edit did */
};

G_DEFINE_FINAL_TYPE (KringDialogueViewing, kring_dialogue_viewing, G_TYPE_OBJECT)

static guint changed_signal;

static void
changed (KringDialogueViewing *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static KringTalk *
find (KringDialogueViewing *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->talks->len; i++)
    {
      KringTalk *talk = g_ptr_array_index (self->talks, i);

      if (strcmp (talk->dialogue->row.id, id) == 0)
        return talk;
    }
  return NULL;
}

static gboolean
on_same_template (const KringTalk *one, const KringTalk *other)
{
  return one->template != NULL && other->template != NULL && strcmp (one->template->id, other->template->id) == 0;
}

static GPtrArray *
read_talks (KringModel *model)
{
  g_autoptr (GPtrArray) rows = kring_model_all (model, KRING_TABLE_DIALOGUE);
  GPtrArray *talks = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_talk_unref);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (talks, kring_talk_of_model (model, KRING_ROW (g_ptr_array_index (rows, i))->id));
  g_ptr_array_sort (talks, kring_talk_order);
  return talks;
}

/* What is gone is not open any more; what is left instead is the latest. */
static void
settle (KringDialogueViewing *self)
{
  KringTalk *talk = find (self, self->open);
  GHashTableIter iter;
  gpointer id;

  if (talk == NULL)
    {
      talk = self->talks->len > 0 ? g_ptr_array_index (self->talks, 0) : NULL;
      kring_set (&self->open, talk ? talk->dialogue->row.id : NULL);
      g_clear_pointer (&self->section, g_free);
    }
  g_hash_table_iter_init (&iter, self->compared);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      KringTalk *other = find (self, id);

      if (talk == NULL || other == NULL || other == talk || !on_same_template (talk, other))
        g_hash_table_iter_remove (&iter);
    }
}

static gboolean
catch_up_cb (gpointer data)
{
  KringDialogueViewing *self = data;
  g_autoptr (GPtrArray) before = self->talks;

  self->catching_up = 0;
  self->talks = read_talks (kring_editor_get_model (self->editor));
  settle (self);
  changed (self);
  return G_SOURCE_REMOVE;
}

static gboolean
concerns (GArray *changes)
{
  static const KringTableIndex tables[] = {
    KRING_TABLE_TEMPLATE, KRING_TABLE_DIALOGUE, KRING_TABLE_DISCUSSION, KRING_TABLE_ASKING,     KRING_TABLE_ANSWER,
    KRING_TABLE_TALLY,    KRING_TABLE_MEETING,  KRING_TABLE_AGREEMENT,  KRING_TABLE_ATTENDANCE, KRING_TABLE_PARTICIPANT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (kring_row_events_touch (changes, tables[i]))
      return TRUE;
  return FALSE;
}

/* Many an edit is made because a field lost the focus: what takes it at that moment must not be gone when it does. */
static void
model_changed_cb (KringDialogueViewing *self, GArray *changes)
{
  if (self->catching_up == 0 && concerns (changes))
    self->catching_up = g_idle_add_full (G_PRIORITY_HIGH_IDLE, catch_up_cb, self, NULL);
}

static void
kring_dialogue_viewing_finalize (GObject *object)
{
  KringDialogueViewing *self = KRING_DIALOGUE_VIEWING (object);

  g_clear_handle_id (&self->catching_up, g_source_remove);
  g_clear_pointer (&self->talks, g_ptr_array_unref);
  g_clear_object (&self->editor);
  g_free (self->open);
  g_free (self->section);
  g_hash_table_unref (self->compared);
  G_OBJECT_CLASS (kring_dialogue_viewing_parent_class)->finalize (object);
}

static void
kring_dialogue_viewing_class_init (KringDialogueViewingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_dialogue_viewing_finalize;
  changed_signal = g_signal_new ("changed", KRING_TYPE_DIALOGUE_VIEWING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
kring_dialogue_viewing_init (KringDialogueViewing *self)
{
  self->compared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

KringDialogueViewing *
kring_dialogue_viewing_new (KringEditor *editor)
{
  KringDialogueViewing *self = g_object_new (KRING_TYPE_DIALOGUE_VIEWING, NULL);

  self->editor = g_object_ref (editor);
  self->talks = read_talks (kring_editor_get_model (editor));
  settle (self);
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

KringTalk *
kring_dialogue_viewing_get_talk (KringDialogueViewing *self)
{
  return find (self, self->open);
}

GPtrArray *
kring_dialogue_viewing_get_talks (KringDialogueViewing *self)
{
  return self->talks;
}

void
kring_dialogue_viewing_open (KringDialogueViewing *self, const char *id)
{
  kring_document_seal (kring_editor_get_document (self->editor));
  kring_set (&self->open, id);
  g_clear_pointer (&self->section, g_free);
  g_hash_table_remove_all (self->compared);
  /* What was begun just now is not among them yet. */
  if (find (self, id) == NULL)
    {
      g_ptr_array_unref (self->talks);
      self->talks = read_talks (kring_editor_get_model (self->editor));
    }
  settle (self);
  changed (self);
}

KringSection *
kring_dialogue_viewing_get_section (KringDialogueViewing *self)
{
  KringTalk *talk = kring_dialogue_viewing_get_talk (self);

  return talk != NULL && talk->template != NULL && self->section != NULL
             ? kring_template_section (talk->template, self->section)
             : NULL;
}

void
kring_dialogue_viewing_set_section (KringDialogueViewing *self, const char *id)
{
  if (g_strcmp0 (self->section, id) == 0)
    return;
  kring_document_seal (kring_editor_get_document (self->editor));
  kring_set (&self->section, id);
  changed (self);
}

void
kring_dialogue_viewing_step (KringDialogueViewing *self, int step)
{
  KringTalk *talk = kring_dialogue_viewing_get_talk (self);
  KringSection *section = kring_dialogue_viewing_get_section (self);
  guint at = 0;
  int next;

  if (talk == NULL || talk->template == NULL)
    return;
  if (section == NULL)
    next = step > 0 ? 0 : (int)talk->template->sections->len - 1;
  else
    {
      g_ptr_array_find (talk->template->sections, section, &at);
      next = (int)at + step;
    }
  if (next < 0 || next >= (int)talk->template->sections->len)
    kring_dialogue_viewing_set_section (self, NULL);
  else
    kring_dialogue_viewing_set_section (
        self, ((KringSection *) g_ptr_array_index (talk->template->sections, (guint)next))->id);
}

GPtrArray *
kring_dialogue_viewing_dup_compared (KringDialogueViewing *self)
{
  GPtrArray *compared = g_ptr_array_new ();

  for (guint i = 0; i < self->talks->len; i++)
    {
      KringTalk *talk = g_ptr_array_index (self->talks, i);

      if (g_hash_table_contains (self->compared, talk->dialogue->row.id))
        g_ptr_array_add (compared, talk);
    }
  return compared;
}

void
kring_dialogue_viewing_compare (KringDialogueViewing *self, const char *id, gboolean compared)
{
  if (g_hash_table_contains (self->compared, id) == compared)
    return;
  if (compared)
    g_hash_table_add (self->compared, g_strdup (id));
  else
    g_hash_table_remove (self->compared, id);
  settle (self);
  changed (self);
}

void
kring_dialogue_viewing_compare_none (KringDialogueViewing *self)
{
  if (g_hash_table_size (self->compared) == 0)
    return;
  g_hash_table_remove_all (self->compared);
  changed (self);
}

GPtrArray *
kring_dialogue_viewing_dup_earlier (KringDialogueViewing *self)
{
  KringTalk *talk = kring_dialogue_viewing_get_talk (self);
  GPtrArray *earlier = g_ptr_array_new ();

  for (guint i = 0; talk != NULL && i < self->talks->len; i++)
    {
      KringTalk *other = g_ptr_array_index (self->talks, i);

      if (other != talk && on_same_template (talk, other))
        g_ptr_array_add (earlier, other);
    }
  return earlier;
}
