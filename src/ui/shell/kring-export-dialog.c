/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-choices.h"
#include "kring-export-job.h"
#include "kring-files.h"
#include "kring-language.h"
#include "kring-titles.h"

struct _KringExportDialog
{
  AdwWindow parent_instance;

  /* Template */
  AdwComboRow *picture;
  GtkWidget *private_row;
  GtkSwitch *with_private;
  AdwComboRow *kind;
  AdwComboRow *page;
  AdwComboRow *orientation;
  AdwComboRow *theme;
  AdwComboRow *language;
  GtkWidget *choices;
  GtkWidget *go_button;
  GtkSpinner *spinner;
  GtkWidget *problem_box;
  GtkLabel *problem;

  /* Owned */
  KringDocument *document;
  KringViewing *viewing;
  GCancellable *cancellable;
  char *need;    /* (nullable) */
  char *of;      /* (nullable): the id of a change, a plan or a dialogue */
  GStrv with;    /* (nullable): of the dialogues it is compared with */
  char *section; /* (nullable): of a dialogue */
  char *path;
  GArray *offers; /* of Offer: what can be chosen from; none: a map */

  KringPictureWanted picture_wanted;
  KringDialogueWanted dialogue_wanted;
};

/* One of the pictures that can be chosen from. */
typedef struct
{
  char *label;
  char *name;         /* of the file, unless somebody says otherwise */
  gboolean stands;    /* it is a page to be read */
  gboolean asks;      /* something private can go along */
  gboolean dialogue;  /* of a dialogue: @kind is a KringDialoguePictureKind; else a KringPictureKind */
  guint kind;
} Offer;

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
static const char *const suffixes[KRING_N_FILE_KINDS] = { ".pdf", ".svg", ".png" };

G_DEFINE_FINAL_TYPE (KringExportDialog, kring_export_dialog, ADW_TYPE_WINDOW)

static void
fill (AdwComboRow *row, const char *const *labels, guint selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  kring_choices_set (GTK_WIDGET (row), list);
  adw_combo_row_set_selected (row, selected);
}

static void
fill_languages (KringExportDialog *self)
{
  KringDocumentRow *row = kring_model_get_document (kring_document_get_model (self->document));
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; kring_languages[i] != NULL; i++)
    {
      gtk_string_list_append (list, kring_language_name (kring_languages[i]));
      if (row != NULL && strcmp (row->language, kring_languages[i]) == 0)
        selected = i;
    }
  kring_choices_set (GTK_WIDGET (self->language), list);
  adw_combo_row_set_selected (self->language, selected);
}

static void
fill_choices (KringExportDialog *self)
{
  const char *kinds[]
      = { _ ("PDF, for print and screen readers"), _ ("SVG, to go on drawing"), _ ("PNG, for a slide"), NULL };
  const char *pages[] = { "A4", "A3", "A2", "A1", "A0", _ ("As large as the map"), NULL };
  const char *orientations[] = { _ ("Landscape"), _ ("Portrait"), NULL };
  const char *themes[] = { _ ("Colours"), _ ("High contrast"), _ ("Greys"), NULL };

  fill (self->kind, kinds, KRING_FILE_PDF);
  fill (self->page, pages, KRING_PAGE_A3);
  fill (self->orientation, orientations, KRING_ORIENTATION_LANDSCAPE);
  fill (self->theme, themes, 0);
  fill_languages (self);
}

static const char *
picture_label (KringPictureKind kind)
{
  switch (kind)
    {
    case KRING_PICTURE_BOARD:
      return C_ ("changes", "Board");
    case KRING_PICTURE_TIMELINE:
      return C_ ("changes", "Timeline");
    case KRING_PICTURE_CHANGE:
      return _ ("This change, on a page");
    case KRING_PICTURE_PLAN:
      /* Translators: a manager’s own development plan. */
      return _ ("Development plan");
    case KRING_PICTURE_LOOPS:
    case KRING_N_PICTURES:
    default:
      return _ ("The two loops");
    }
}

static void
page_changed_cb (KringExportDialog *self)
{
  gboolean fit = adw_combo_row_get_selected (self->page) == KRING_PAGE_FIT;

  gtk_widget_set_sensitive (GTK_WIDGET (self->orientation), !fit);
  gtk_widget_set_visible (self->problem_box, FALSE);
}

static void
set_busy (KringExportDialog *self, gboolean busy)
{
  gtk_widget_set_sensitive (self->choices, !busy);
  gtk_widget_set_sensitive (self->go_button, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KringExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean ok = kring_export_job_finish (result, &error);

  if (self->document == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_busy (self, FALSE);
  if (ok)
    {
      g_signal_emit (self, signals[EXPORTED], 0, self->path);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (self->problem_box, TRUE);
}

static const Offer *
chosen (KringExportDialog *self)
{
  guint at = self->offers->len > 1 ? adw_combo_row_get_selected (self->picture) : 0;

  return at < self->offers->len ? &g_array_index (self->offers, Offer, at) : NULL;
}

/* A page to be read stands, a picture lies; what is private stands on a page of one change alone. */
static void
picture_changed_cb (KringExportDialog *self)
{
  const Offer *offer = chosen (self);

  if (offer == NULL)
    return;
  adw_combo_row_set_selected (self->orientation,
                              offer->stands ? KRING_ORIENTATION_PORTRAIT : KRING_ORIENTATION_LANDSCAPE);
  adw_combo_row_set_selected (self->page, KRING_PAGE_A4);
  gtk_widget_set_visible (self->private_row, offer->asks);
  gtk_switch_set_active (self->with_private, FALSE);
}

static const KringPictureWanted *
read_picture (KringExportDialog *self)
{
  const Offer *offer = chosen (self);

  if (offer == NULL || offer->dialogue)
    return NULL;
  self->picture_wanted = (KringPictureWanted){ .kind = (KringPictureKind)offer->kind,
                                               .need = self->need,
                                               .change = offer->kind >= KRING_PICTURE_CHANGE ? self->of : NULL,
                                               .with_private = gtk_switch_get_active (self->with_private) };
  return &self->picture_wanted;
}

static const KringDialogueWanted *
read_dialogue (KringExportDialog *self)
{
  const Offer *offer = chosen (self);

  if (offer == NULL || !offer->dialogue)
    return NULL;
  self->dialogue_wanted = (KringDialogueWanted){ .kind = (KringDialoguePictureKind)offer->kind,
                                                 .dialogue = self->of,
                                                 .with = (const char *const *)self->with,
                                                 .section = self->section };
  return &self->dialogue_wanted;
}

static KringExportChoice
read_choice (KringExportDialog *self)
{
  static const KringTheme themes[] = { KRING_THEME_LIGHT, KRING_THEME_CONTRAST, KRING_THEME_GREY };

  return (KringExportChoice){ .picture = read_picture (self),
                              .dialogue = read_dialogue (self),
                              .arrangement = kring_viewing_get_arrangement (self->viewing),
                              .need = self->need,
                              .time = kring_viewing_get_time (self->viewing),
                              .change = kring_viewing_get_change (self->viewing),
                              .filter = kring_viewing_get_filter (self->viewing),
                              .kind = (KringFileKind)adw_combo_row_get_selected (self->kind),
                              .page = (KringPageSize)adw_combo_row_get_selected (self->page),
                              .orientation = (KringOrientation)adw_combo_row_get_selected (self->orientation),
                              .theme = themes[adw_combo_row_get_selected (self->theme)],
                              .language = kring_languages[adw_combo_row_get_selected (self->language)] };
}

static void
place_cb (const char *path, gboolean replace, gpointer data)
{
  KringExportDialog *self = data;
  KringExportChoice choice;

  if (path == NULL || self->document == NULL)
    return;
  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      gtk_label_set_label (self->problem, _ ("A file of that name is there already. Choose it, or another name."));
      gtk_widget_set_visible (self->problem_box, TRUE);
      return;
    }
  kring_set (&self->path, path);
  choice = read_choice (self);
  set_busy (self, TRUE);
  gtk_widget_set_visible (self->problem_box, FALSE);
  kring_export_job_start (self->document, &choice, path, self->cancellable, exported_cb, g_object_ref (self));
}

/* What the file is called unless somebody says otherwise. */
static const char *
file_name (KringExportDialog *self)
{
  const Offer *offer = chosen (self);
  int arrangement = (int)kring_viewing_get_arrangement (self->viewing);
  KringRow *need
      = self->need ? kring_model_get (kring_document_get_model (self->document), KRING_TABLE_NEED, self->need) : NULL;

  if (offer != NULL)
    return offer->name;
  return arrangement == KRING_ARRANGEMENT_AROUND && need ? kring_row_name (need)
                                                         : kring_term_label (&kring_arrangements, arrangement);
}

static void
go_cb (KringExportDialog *self)
{
  const char *place = kring_document_get_path (self->document);
  g_autofree char *folder = place ? g_path_get_dirname (place) : NULL;

  kring_files_ask_place_as (GTK_WINDOW (self), gtk_window_get_title (GTK_WINDOW (self)), folder, file_name (self),
                            suffixes[adw_combo_row_get_selected (self->kind)], place_cb, g_object_ref (self),
                            g_object_unref);
}

static void
kring_export_dialog_dispose (GObject *object)
{
  KringExportDialog *self = KRING_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->viewing);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (kring_export_dialog_parent_class)->dispose (object);
}

static void
kring_export_dialog_finalize (GObject *object)
{
  KringExportDialog *self = KRING_EXPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->need, g_free);
  g_clear_pointer (&self->of, g_free);
  g_clear_pointer (&self->with, g_strfreev);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->offers, g_array_unref);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (kring_export_dialog_parent_class)->finalize (object);
}

static void
kring_export_dialog_class_init (KringExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_export_dialog_finalize;
  signals[EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/shell/kring-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, private_row);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, with_private);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, orientation);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, theme);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, go_button);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, problem_box);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, picture_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
clear_offer (gpointer data)
{
  Offer *offer = data;

  g_free (offer->label);
  g_free (offer->name);
}

static void
kring_export_dialog_init (KringExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->offers = g_array_new (FALSE, TRUE, sizeof (Offer));
  g_array_set_clear_func (self->offers, clear_offer);
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_titles_keep_words (GTK_WIDGET (self));
  kring_accessible_name (GTK_WIDGET (self->with_private), _ ("Include What Is Private"));
  gtk_window_set_focus (GTK_WINDOW (self), self->go_button);
}

GtkWidget *
kring_export_dialog_new (KringEditor *editor)
{
  KringExportDialog *self = g_object_new (KRING_TYPE_EXPORT_DIALOG, NULL);

  self->document = g_object_ref (kring_editor_get_document (editor));
  self->viewing = g_object_ref (kring_editor_get_viewing (editor));
  self->need = g_strdup (kring_editor_get_need (editor));
  fill_choices (self);
  return GTK_WIDGET (self);
}

/* What can be chosen from */

static void
add_offer (KringExportDialog *self, const char *label, const char *name, guint kind, gboolean stands, gboolean dialogue)
{
  Offer offer = { .label = g_strdup (label),
                  .name = g_strdup (name),
                  .stands = stands,
                  .asks = !dialogue && kind == KRING_PICTURE_CHANGE,
                  .dialogue = dialogue,
                  .kind = kind };

  g_array_append_val (self->offers, offer);
}

static void
offer_all (KringExportDialog *self, guint first)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->offers->len; i++)
    gtk_string_list_append (labels, g_array_index (self->offers, Offer, i).label);
  kring_choices_set (GTK_WIDGET (self->picture), labels);
  adw_combo_row_set_selected (self->picture, first);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), self->offers->len > 1);
  gtk_window_set_title (GTK_WINDOW (self), C_ ("window", "Export"));
  picture_changed_cb (self);
}

void
kring_export_dialog_offer_changes (KringExportDialog *self,
                                   KringPictureKind picture,
                                   const char *need,
                                   const char *change)
{
  KringModel *model = kring_document_get_model (self->document);
  KringRow *row = change ? kring_model_get (model, KRING_TABLE_CHANGE, change) : NULL;

  kring_set (&self->need, need);
  kring_set (&self->of, change);
  for (guint i = 0; i < KRING_PICTURE_CHANGE; i++)
    add_offer (self, picture_label ((KringPictureKind)i), picture_label ((KringPictureKind)i), i, FALSE, FALSE);
  if (row != NULL)
    add_offer (self, picture_label (KRING_PICTURE_CHANGE), kring_row_name (row), KRING_PICTURE_CHANGE, TRUE, FALSE);
  offer_all (self, picture);
}

void
kring_export_dialog_offer_plan (KringExportDialog *self, const char *plan)
{
  KringModel *model = kring_document_get_model (self->document);
  KringRow *row = kring_model_get (model, KRING_TABLE_DEVELOPMENT, plan);
  const char *label = picture_label (KRING_PICTURE_PLAN);
  gboolean named = row != NULL && KRING_DEVELOPMENT (row)->manager[0] != '\0';

  kring_set (&self->of, plan);
  add_offer (self, label, named ? KRING_DEVELOPMENT (row)->manager : label, KRING_PICTURE_PLAN, TRUE, FALSE);
  offer_all (self, 0);
}

static void
add_dialogue (KringExportDialog *self, const char *label, const char *name, KringDialoguePictureKind kind)
{
  g_autofree char *file = g_strdup_printf ("%s, %s", name, label);

  add_offer (self, label, file, kind, kring_dialogue_picture_stands (kind), TRUE);
}

static GStrv
ids_of (GPtrArray *talks)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < talks->len; i++)
    g_ptr_array_add (ids, g_strdup (((KringTalk *) g_ptr_array_index (talks, i))->dialogue->row.id));
  g_ptr_array_add (ids, NULL);
  return (GStrv) g_ptr_array_free (ids, FALSE);
}

void
kring_export_dialog_offer_dialogue (KringExportDialog *self, KringTalk *talk, GPtrArray *compared, const char *section)
{
  const char *name = kring_talk_name (talk);

  kring_set (&self->of, talk->dialogue->row.id);
  self->with = compared->len > 0 ? ids_of (compared) : NULL;
  kring_set (&self->section, section);
  /* Translators: what of a dialogue is exported: the picture of its model, with the answers. */
  add_dialogue (self, _ ("The picture with the answers"), name, KRING_DIALOGUE_PICTURE_PRINCIPLES);
  if (talk->template != NULL && kring_template_first (talk->template, KRING_ASK_METHODS) != NULL)
    /* Translators: what of a dialogue is exported: the methods of developing leadership in a matrix. */
    add_dialogue (self, _ ("The dialogue map of methods"), name, KRING_DIALOGUE_PICTURE_METHODS);
  /* Translators: what of a dialogue is exported: all of it, as pages. */
  add_dialogue (self, _ ("All of it, to be read"), name, KRING_DIALOGUE_PICTURE_DIALOGUE);
  /* Translators: what of a dialogue is exported: paper slips on which each marks alone. */
  add_dialogue (self, _ ("Slips to mark alone on"), name, KRING_DIALOGUE_PICTURE_SLIPS);
  if (compared->len > 0)
    /* Translators: what of a dialogue is exported: what moved since an earlier one. */
    add_dialogue (self, _ ("What has moved"), name, KRING_DIALOGUE_PICTURE_COMPARE);
  offer_all (self, compared->len > 0 ? self->offers->len - 1 : 0);
}
