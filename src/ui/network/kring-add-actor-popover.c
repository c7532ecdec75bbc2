/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-add-actor-popover.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-choices.h"
#include "kring-operations.h"
#include "kring-text.h"

#define MOST_OFFERED 5

struct _KringAddActorPopover
{
  GtkPopover parent_instance;

  /* Template */
  GtkEditable *name;
  GtkDropDown *sector;
  GtkDropDown *ring;
  GtkWidget *add_button;
  GtkWidget *existing_box;
  GtkListBox *existing;
  GtkLabel *said;

  /* Owned */
  KringEditor *editor;
  char *warned_of; /* (nullable): the name that was found to be there already */
};

G_DEFINE_FINAL_TYPE (KringAddActorPopover, kring_add_actor_popover, GTK_TYPE_POPOVER)

static gboolean
may_be_added (KringAddActorPopover *self, KringActor *actor, const char *typed)
{
  const char *need = kring_editor_get_need (self->editor);

  return actor->need == NULL && kring_text_matches (actor->name, typed)
         && kring_model_contribution (kring_editor_get_model (self->editor), need, actor->row.id) == NULL;
}

static void
offer (KringAddActorPopover *self, KringActor *actor)
{
  GtkWidget *label = gtk_label_new (actor->name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  kring_accessible_name (row, actor->name);
  g_object_set_data_full (G_OBJECT (row), "actor", g_strdup (actor->row.id), g_free);
  gtk_list_box_append (self->existing, row);
}

static void
offer_existing (KringAddActorPopover *self, const char *typed)
{
  g_autoptr (GPtrArray) actors = NULL;
  GtkListBoxRow *row;
  guint shown = 0;

  while ((row = gtk_list_box_get_row_at_index (self->existing, 0)) != NULL)
    gtk_list_box_remove (self->existing, GTK_WIDGET (row));
  if (*typed != '\0' && kring_editor_get_need (self->editor) != NULL)
    actors = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_ACTOR);
  for (guint i = 0; actors != NULL && i < actors->len && shown < MOST_OFFERED; i++)
    if (may_be_added (self, g_ptr_array_index (actors, i), typed))
      {
        offer (self, g_ptr_array_index (actors, i));
        shown++;
      }
  gtk_widget_set_visible (self->existing_box, shown > 0);
}

static void
name_changed_cb (KringAddActorPopover *self)
{
  g_autofree char *name = kring_text_tidy (gtk_editable_get_text (self->name), FALSE);

  gtk_widget_set_sensitive (self->add_button, *name != '\0' && kring_editor_get_need (self->editor) != NULL
                                                && !kring_editor_get_read_only (self->editor));
  offer_existing (self, name);
}

static void
added (KringAddActorPopover *self, const char *id, const char *name, gboolean planned)
{
  g_autofree char *sentence
      = g_strdup_printf (planned
                             /* Translators: %s is the name of an actor that a change plans to put on the map. */
                             ? _ ("%s is planned to come onto the map. Who else?")
                             /* Translators: %s is the name of an actor that was put on the map. */
                             : _ ("%s is on the map. Who else?"),
                         name);

  kring_set (&self->warned_of, NULL);
  gtk_label_set_label (self->said, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->said), TRUE);
  gtk_editable_set_text (self->name, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  kring_selection_set (kring_editor_get_selection (self->editor), KRING_TABLE_ACTOR, id);
  kring_accessible_announce (GTK_WIDGET (self->said), sentence);
}

static void
add_existing (KringAddActorPopover *self, const char *id)
{
  const char *const one[] = { id, NULL };
  KringRow *actor = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_ACTOR, id);
  g_autofree char *name = g_strdup (actor ? kring_row_name (actor) : "");

  if (kring_editor_add_existing (self->editor, one, (KringRing)gtk_drop_down_get_selected (self->ring)))
    added (self, id, name, kring_viewing_get_planning (kring_editor_get_viewing (self->editor)) != NULL);
}

/* The actor of that name, on this map or on none of this citizen's own. */
static KringActor *
find_by_name (KringAddActorPopover *self, const char *name, gboolean on_map)
{
  KringModel *model = kring_editor_get_model (self->editor);
  g_autoptr (GPtrArray) actors = kring_model_all (model, KRING_TABLE_ACTOR);

  for (guint i = 0; i < actors->len; i++)
    {
      KringActor *actor = g_ptr_array_index (actors, i);

      /* Each is in the other, be they large or small letters. */
      if (kring_text_matches (actor->name, name) && kring_text_matches (name, actor->name)
          && (on_map ? kring_model_contribution (model, kring_editor_get_need (self->editor), actor->row.id) != NULL
                     : may_be_added (self, actor, name)))
        return actor;
    }
  return NULL;
}

/* There may be two of one name, but hardly by mistake: it takes a second try. */
static gboolean
is_there_already (KringAddActorPopover *self, const char *name)
{
  KringActor *there = find_by_name (self, name, TRUE);
  g_autofree char *sentence = NULL;

  if (there == NULL || g_strcmp0 (self->warned_of, name) == 0)
    return FALSE;
  kring_set (&self->warned_of, name);
  /* Translators: %s is the name of an actor; the same name may be added a second time. */
  sentence = g_strdup_printf (_ ("%s is on this map already. Add once more to have another one of that name."), name);
  gtk_label_set_label (self->said, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->said), TRUE);
  kring_selection_set (kring_editor_get_selection (self->editor), KRING_TABLE_ACTOR, there->row.id);
  kring_accessible_announce (GTK_WIDGET (self->said), sentence);
  return TRUE;
}

static void
add_cb (KringAddActorPopover *self)
{
  GError *error = NULL;
  g_autofree char *name = kring_text_tidy (gtk_editable_get_text (self->name), FALSE);
  g_autofree char *id = NULL;
  KringActor *elsewhere;
  gboolean ok;

  if (!gtk_widget_get_sensitive (self->add_button) || is_there_already (self, name))
    return;
  elsewhere = g_strcmp0 (self->warned_of, name) != 0 ? find_by_name (self, name, FALSE) : NULL;
  if (elsewhere != NULL)
    {
      g_autofree char *there = g_strdup (elsewhere->row.id);

      add_existing (self, there);
      return;
    }
  ok = kring_operation_add_actor (kring_editor_get_document (self->editor), kring_editor_get_need (self->editor), name,
                                  (KringRing) gtk_drop_down_get_selected (self->ring),
                                  (KringSector) gtk_drop_down_get_selected (self->sector), -1, -1,
                                  kring_editor_get_measure (self->editor), &id, &error);
  if (kring_editor_done (self->editor, ok, &error))
    added (self, id, name, FALSE);
}

static void
existing_activated_cb (KringAddActorPopover *self, GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "actor"));

  add_existing (self, id);
}

/* Who is there already is one key away from the name. */
static gboolean
name_key_cb (KringAddActorPopover *self, guint keyval)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->existing, 0);

  if (first == NULL || (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (first));
  return GDK_EVENT_STOP;
}

static gboolean
existing_left_cb (KringAddActorPopover *self, GtkDirectionType direction)
{
  if (direction == GTK_DIR_UP)
    return gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return gtk_widget_grab_focus (GTK_WIDGET (self->sector));
}

static void
fill_terms (GtkDropDown *drop_down, const KringTerms *terms, guint first)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < terms->n_values; i++)
    gtk_string_list_append (labels, kring_term_label (terms, (int) i));
  kring_choices_set (GTK_WIDGET (drop_down), labels);
  gtk_drop_down_set_selected (drop_down, first);
}

static void
kring_add_actor_popover_map (GtkWidget *widget)
{
  KringAddActorPopover *self = KRING_ADD_ACTOR_POPOVER (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);
  kring_set (&self->warned_of, NULL);
  gtk_editable_set_text (self->name, "");
  name_changed_cb (self);
  GTK_WIDGET_CLASS (kring_add_actor_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
kring_add_actor_popover_dispose (GObject *object)
{
  g_clear_object (&KRING_ADD_ACTOR_POPOVER (object)->editor);
  g_clear_pointer (&KRING_ADD_ACTOR_POPOVER (object)->warned_of, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_ADD_ACTOR_POPOVER);
  G_OBJECT_CLASS (kring_add_actor_popover_parent_class)->dispose (object);
}

static void
kring_add_actor_popover_class_init (KringAddActorPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_add_actor_popover_dispose;
  widget_class->map = kring_add_actor_popover_map;
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-add-actor-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, KringAddActorPopover, name);
  gtk_widget_class_bind_template_child (widget_class, KringAddActorPopover, sector);
  gtk_widget_class_bind_template_child (widget_class, KringAddActorPopover, ring);
  gtk_widget_class_bind_template_child (widget_class, KringAddActorPopover, add_button);
  gtk_widget_class_bind_template_child (widget_class, KringAddActorPopover, existing_box);
  gtk_widget_class_bind_template_child (widget_class, KringAddActorPopover, existing);
  gtk_widget_class_bind_template_child (widget_class, KringAddActorPopover, said);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, existing_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, existing_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_key_cb);
}

static void
kring_add_actor_popover_init (KringAddActorPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_terms (self->sector, &kring_sectors, KRING_SECTOR_OUR);
  fill_terms (self->ring, &kring_rings, KRING_RING_ENGAGED);
  kring_accessible_name (GTK_WIDGET (self->name), _ ("Name of the actor"));
  kring_choices_name (self->sector, _ ("Sector"));
  kring_choices_name (self->ring, _ ("Ring"));
}

void
kring_add_actor_popover_set_editor (KringAddActorPopover *self, KringEditor *editor)
{
  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
}
