/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-many-panel.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-choices.h"
#include "kring-operations.h"
#include "kring-sentence.h"
#include "kring-tag-group.h"
#include "kring-titles.h"

#define MOST_NAMED 12

/* What may be set of all at once. */
enum
{
  RING,
  SECTOR,
  KIND,
  N_CHOICES
};

struct _KringManyPanel
{
  AdwBin parent_instance;

  /* Template */
  AdwPreferencesGroup *who_group;
  AdwComboRow *ring;
  AdwComboRow *sector;
  AdwComboRow *kind;
  GtkWidget *ways_group;
  AdwActionRow *ways_row;
  GtkToggleButton *ways_button;
  KringTagGroup *tags;
  GtkWidget *remove_box;
  GtkWidget *put_on_button;
  GtkWidget *take_off_button;

  /* Owned */
  KringEditor *editor;
  GStrv actors;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringManyPanel, kring_many_panel, ADW_TYPE_BIN)

static const KringTerms *const terms[N_CHOICES] = { &kring_rings, &kring_sectors, &kring_actor_kinds };

static KringModel *
model (KringManyPanel *self)
{
  return kring_editor_get_model (self->editor);
}

static KringViewing *
viewing (KringManyPanel *self)
{
  return kring_editor_get_viewing (self->editor);
}

static const char *const *
actors_of (KringManyPanel *self)
{
  return (const char *const *) self->actors;
}

static AdwComboRow *
choice (KringManyPanel *self, int which)
{
  AdwComboRow *const rows[N_CHOICES] = { self->ring, self->sector, self->kind };

  return rows[which];
}

/* What actor number @index has of it; -1 of a ring where it is not on the map. */
static int
value_of (KringManyPanel *self, int which, guint index)
{
  KringActor *actor = KRING_ACTOR (kring_model_get (model (self), KRING_TABLE_ACTOR, self->actors[index]));
  g_autoptr (KringRow) contribution = NULL;

  if (actor == NULL)
    return -1;
  if (which != RING)
    return which == SECTOR ? actor->sector : actor->kind;
  contribution = kring_editor_dup_contribution (self->editor, actor->row.id);
  return contribution ? KRING_CONTRIBUTION (contribution)->ring : -1;
}

/* How many of them are on the map in view. */
static guint
count_on_map (KringManyPanel *self)
{
  guint n = 0;

  for (guint i = 0; self->actors[i] != NULL; i++)
    n += value_of (self, RING, i) >= 0;
  return n;
}

/* Choosing */

static void
chosen_cb (KringManyPanel *self, GParamSpec *pspec, AdwComboRow *row)
{
  KringDocument *document = kring_editor_get_document (self->editor);
  const char *need = kring_editor_get_need (self->editor);
  KringMeasure *measure = kring_editor_get_measure (self->editor);
  guint chosen = adw_combo_row_get_selected (row);
  GError *error = NULL;
  gboolean ok;

  /* The first says only that they differ. */
  if (self->loading || chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return;
  if (row == self->ring)
    {
      kring_editor_move_many (self->editor, actors_of (self), (KringRing)(chosen - 1));
      return;
    }
  ok = kring_operation_set_many (document, need, actors_of (self), row == self->sector ? "sector" : "kind",
                                 (int)chosen - 1, measure, &error);
  kring_editor_done (self->editor, ok, &error);
}

static void
ways_toggled_cb (KringManyPanel *self)
{
  if (self->loading)
    return;
  if (gtk_toggle_button_get_active (self->ways_button))
    kring_viewing_set_ways (viewing (self), self->actors[0], self->actors[1]);
  else
    kring_viewing_set_ways (viewing (self), NULL, NULL);
}

static void
put_on_clicked_cb (KringManyPanel *self)
{
  kring_editor_add_existing (self->editor, actors_of (self), KRING_RING_AVAILABLE);
}

static void
take_off_clicked_cb (KringManyPanel *self)
{
  kring_editor_take_many_off (self->editor, actors_of (self));
}

static void
remove_clicked_cb (KringManyPanel *self)
{
  kring_editor_remove_many (self->editor, actors_of (self));
}

/* Showing */

static char *
names_of (KringManyPanel *self)
{
  GString *names = g_string_new (NULL);
  guint n = g_strv_length (self->actors);

  for (guint i = 0; i < MIN (n, MOST_NAMED); i++)
    {
      KringRow *row = kring_model_get (model (self), KRING_TABLE_ACTOR, self->actors[i]);

      if (row != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", kring_row_name (row));
    }
  if (n > MOST_NAMED)
    g_string_append (names, " …");
  return g_string_free (names, FALSE);
}

static void
show_who (KringManyPanel *self)
{
  guint n = g_strv_length (self->actors);
  /* Translators: the heading over what can be done to several actors at once. */
  g_autofree char *title = g_strdup_printf (ngettext ("%u actor chosen", "%u actors chosen", n), n);
  g_autofree char *names = names_of (self);
  g_autofree char *shown = g_markup_escape_text (names, -1);

  adw_preferences_group_set_title (self->who_group, title);
  adw_preferences_group_set_description (self->who_group, shown);
}

/* What they have in common, or that they differ. */
static void
show_choice (KringManyPanel *self, int which)
{
  int common = value_of (self, which, 0);

  for (guint i = 1; self->actors[i] != NULL; i++)
    if (value_of (self, which, i) != common)
      common = -1;
  adw_combo_row_set_selected (choice (self, which), (guint) (common + 1));
  gtk_widget_set_sensitive (GTK_WIDGET (choice (self, which)), !kring_editor_get_read_only (self->editor));
}

static gboolean
shows_ways (KringManyPanel *self)
{
  const char *one, *other;

  return kring_viewing_get_ways (viewing (self), &one, &other) && g_strv_contains (actors_of (self), one)
         && g_strv_contains (actors_of (self), other);
}

static void
show_ways (KringManyPanel *self)
{
  gboolean network = kring_viewing_get_arrangement (viewing (self)) == KRING_ARRANGEMENT_NETWORK;
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (KringTwoWays) ways = NULL;
  g_autofree char *title = NULL, *text = NULL;

  if (g_strv_length (self->actors) == 2)
    {
      organisation = kring_editor_dup_organisation (self->editor);
      ways = kring_two_ways_new (organisation, network ? NULL : kring_editor_get_need (self->editor), self->actors[0],
                                 self->actors[1]);
    }
  gtk_widget_set_visible (self->ways_group, ways != NULL);
  if (ways == NULL)
    return;
  title = kring_two_ways_title (ways);
  text = kring_two_ways_text (ways, organisation);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->ways_row), title);
  adw_action_row_set_subtitle (self->ways_row, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ways_button), ways->line->len > 0 || ways->network->len > 0);
  gtk_toggle_button_set_active (self->ways_button, shows_ways (self));
}

static void
show_ways_cb (KringManyPanel *self)
{
  if (self->actors == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->loading = TRUE;
  show_ways (self);
  self->loading = FALSE;
}

void
kring_many_panel_load (KringManyPanel *self, const char *const *actors)
{
  guint on_map;

  g_return_if_fail (actors[0] != NULL);

  if (actors != actors_of (self))
    {
      g_strfreev (self->actors);
      self->actors = g_strdupv ((char **) actors);
    }
  self->loading = TRUE;
  show_who (self);
  for (int i = 0; i < N_CHOICES; i++)
    show_choice (self, i);
  show_ways (self);
  kring_tag_group_load (self->tags, actors_of (self));
  on_map = count_on_map (self);
  gtk_widget_set_visible (GTK_WIDGET (self->ring), on_map > 0);
  gtk_widget_set_visible (self->take_off_button, on_map > 0);
  gtk_widget_set_visible (self->put_on_button,
                          on_map < g_strv_length (self->actors) && kring_editor_get_need (self->editor) != NULL);
  gtk_widget_set_sensitive (self->remove_box, !kring_editor_get_read_only (self->editor));
  self->loading = FALSE;
}

/* Object */

static void
kring_many_panel_dispose (GObject *object)
{
  KringManyPanel *self = KRING_MANY_PANEL (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->actors, g_strfreev);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_MANY_PANEL);
  G_OBJECT_CLASS (kring_many_panel_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, KringManyPanel, name)

static void
kring_many_panel_class_init (KringManyPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_many_panel_dispose;
  g_type_ensure (KRING_TYPE_TAG_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-many-panel.ui");
  BIND (who_group);
  BIND (ring);
  BIND (sector);
  BIND (kind);
  BIND (ways_group);
  BIND (ways_row);
  BIND (ways_button);
  BIND (tags);
  BIND (remove_box);
  BIND (put_on_button);
  BIND (take_off_button);
  gtk_widget_class_bind_template_callback (widget_class, ways_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_on_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_off_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
fill_choice (KringManyPanel *self, int which)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row = GTK_WIDGET (choice (self, which));

  /* Translators: what is shown of several actors who are of different kinds, say. */
  gtk_string_list_append (labels, _ ("Different"));
  for (guint i = 0; i < terms[which]->n_values; i++)
    gtk_string_list_append (labels, kring_term_label (terms[which], (int) i));
  kring_choices_set (row, labels);
  kring_accessible_name_lists (row, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
kring_many_panel_init (KringManyPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_titles_keep_words (GTK_WIDGET (self));
  self->loading = TRUE;
  for (int i = 0; i < N_CHOICES; i++)
    fill_choice (self, i);
  self->loading = FALSE;
  kring_accessible_name_buttons (GTK_WIDGET (self));
  kring_accessible_name (gtk_widget_get_ancestor (GTK_WIDGET (self->ring), GTK_TYPE_LIST_BOX), _ ("The chosen actors"));
  kring_accessible_name (gtk_widget_get_ancestor (GTK_WIDGET (self->ways_row), GTK_TYPE_LIST_BOX),
                         _ ("From one to the other"));
}

void
kring_many_panel_set_editor (KringManyPanel *self, KringEditor *editor)
{
  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
  kring_tag_group_set_editor (self->tags, editor);
  g_signal_connect_object (viewing (self), "changed", G_CALLBACK (show_ways_cb), self, G_CONNECT_SWAPPED);
}
