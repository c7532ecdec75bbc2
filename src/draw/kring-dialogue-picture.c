/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dialogue-picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-comparison-view.h"
#include "kring-dialogue-paper.h"
#include "kring-dialogue-view.h"
#include "kring-language.h"
#include "kring-methods-view.h"
#include "kring-people.h"
#include "kring-slips.h"

static KringDialoguePicture *
hold (gpointer view, const KringDiagram *diagram, gpointer unref)
{
  KringDialoguePicture *self = g_new0 (KringDialoguePicture, 1);

  self->view = view;
  self->diagram = diagram;
  self->unref = (GDestroyNotify)unref;
  return self;
}

static KringDialoguePicture *
fail (GError **error, char *sentence)
{
  g_set_error_literal (error, KRING_COMPARISON_ERROR, KRING_COMPARISON_ERROR_FEW, sentence);
  g_free (sentence);
  return NULL;
}

static double
aspect_of (const KringExportOptions *options, double lying, double upright)
{
  if (options->page == KRING_PAGE_FIT)
    return 0;
  return options->orientation == KRING_ORIENTATION_PORTRAIT ? upright : lying;
}

/* What was agreed on, a line each, beside the picture on a poster. */
static char *
agreements_of (const KringOrganisation *organisation, const KringTalk *talk)
{
  GString *lines = g_string_new (_ ("What we agreed on"));

  for (guint i = 0; i < talk->agreements->len; i++)
    {
      const KringAgreement *agreement = g_ptr_array_index (talk->agreements, i);
      const char *owner = kring_people_owner_in (organisation, &agreement->row);
      g_autofree char *due = kring_language_day (agreement->due_on);

      g_string_append_printf (lines, "\n• %s", agreement->what);
      if (owner[0] != '\0')
        g_string_append_printf (lines, " · %s", owner);
      if (due[0] != '\0')
        g_string_append_printf (lines, " · %s", due);
    }
  return g_string_free (lines, FALSE);
}

static KringDialoguePicture *
make_poster (const KringOrganisation *organisation, const KringTalk *talk, KringDialoguePicture *picture)
{
  picture->said = agreements_of (organisation, talk);
  picture->poster = *picture->diagram;
  picture->poster.said = picture->said;
  picture->diagram = &picture->poster;
  return picture;
}

static gboolean
is_poster (const KringExportOptions *options)
{
  return options->page > KRING_PAGE_A4 && options->page < KRING_PAGE_FIT;
}

static KringDialoguePicture *
make_methods (KringTalk *talk, const KringExportOptions *options, KringMeasure *measure, GError **error)
{
  KringMethodsView *view = talk->template ? kring_methods_view_of_talk (
                               talk, NULL, aspect_of (options, KRING_PAGE_LYING, KRING_PAGE_UPRIGHT), measure)
                                          : NULL;

  if (view != NULL)
    return hold (view, &view->diagram, kring_methods_view_unref);
  return fail (
      error,
      /* Translators: %s is a dialogue. */
      g_strdup_printf (_ ("“%s” does not ask about methods, so there is no map of them."), kring_talk_name (talk)));
}

static KringDialoguePicture *
make_principles (const KringOrganisation *organisation,
                 KringTalk *talk,
                 const KringExportOptions *options,
                 KringMeasure *measure)
{
  KringDialogueView *view
      = kring_dialogue_view_new (talk, NULL, aspect_of (options, KRING_PAGE_LYING, KRING_PAGE_UPRIGHT), measure);
  KringDialoguePicture *picture = hold (view, &view->diagram, kring_dialogue_view_unref);

  return is_poster (options) && talk->agreements->len > 0 ? make_poster (organisation, talk, picture) : picture;
}

static KringDialoguePicture *
make_paper (KringOrganisation *organisation, const KringDialogueWanted *wanted, KringMeasure *measure)
{
  KringDialoguePaper *paper = kring_dialogue_paper_new (organisation, wanted->dialogue, measure);

  return hold (paper, &paper->diagram, kring_dialogue_paper_unref);
}

/* Which it is compared with: those that were named, else the latest one before it on the same template. */
static GPtrArray *
talks_with (const KringOrganisation *organisation, KringTalk *talk, const char *const *with)
{
  GPtrArray *talks = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_talk_unref);
  g_autoptr (GPtrArray) all = talk->template ? kring_talks (organisation, talk->template->id) : NULL;
  gboolean after = FALSE;

  g_ptr_array_add (talks, kring_talk_ref (talk));
  for (guint i = 0; with != NULL && with[i] != NULL; i++)
    {
      KringTalk *other = kring_talk_new (organisation, with[i]);

      if (other != NULL && strcmp (with[i], talk->dialogue->row.id) != 0)
        g_ptr_array_add (talks, other);
      else
        g_clear_pointer (&other, kring_talk_unref);
    }
  for (guint i = 0; with == NULL && all != NULL && i < all->len && talks->len < 2; i++)
    {
      KringTalk *other = g_ptr_array_index (all, i);

      if (after && other->dialogue->finished)
        g_ptr_array_add (talks, kring_talk_ref (other));
      after = after || strcmp (other->dialogue->row.id, talk->dialogue->row.id) == 0;
    }
  return talks;
}

static KringDialoguePicture *
make_comparison (const KringOrganisation *organisation,
                 KringTalk *talk,
                 const KringDialogueWanted *wanted,
                 const KringExportOptions *options,
                 KringMeasure *measure,
                 GError **error)
{
  g_autoptr (GPtrArray) talks = talks_with (organisation, talk, wanted->with);
  g_autoptr (KringComparison) comparison = NULL;
  KringComparisonView *view;

  if (talks->len < 2)
    return fail (
        error,
        /* Translators: %s is a dialogue. */
        g_strdup_printf (_ ("There is no earlier finished dialogue on the same template to compare “%s” with."),
                         kring_talk_name (talk)));
  comparison = kring_comparison_new (talks, error);
  if (comparison == NULL)
    return NULL;
  view = kring_comparison_view_new (comparison, aspect_of (options, KRING_COMPARISON_LYING, KRING_COMPARISON_UPRIGHT),
                                    measure);
  return hold (view, &view->diagram, kring_comparison_view_unref);
}

static KringDialoguePicture *
make_slips (KringTalk *talk, const KringDialogueWanted *wanted, KringMeasure *measure, GError **error)
{
  KringSlips *slips = kring_slips_new (talk, wanted->section, NULL, measure);

  if (slips->n_questions > 0)
    return hold (slips, &slips->diagram, kring_slips_unref);
  kring_slips_unref (slips);
  return fail (
      error,
      /* Translators: %s is a dialogue. */
      g_strdup_printf (_ ("Nothing in “%s” is marked alone on a scale or in a figure, so there are no slips of it."),
                       kring_talk_name (talk)));
}

KringDialoguePicture *
kring_dialogue_picture_new (KringOrganisation *organisation,
                            const KringDialogueWanted *wanted,
                            const KringExportOptions *options,
                            KringMeasure *measure,
                            GError **error)
{
  g_autoptr (KringTalk) talk = kring_talk_new (organisation, wanted->dialogue);

  if (talk == NULL)
    return fail (error, g_strdup (_ ("The dialogue is no longer there.")));
  switch (wanted->kind)
    {
    case KRING_DIALOGUE_PICTURE_DIALOGUE:
      return make_paper (organisation, wanted, measure);
    case KRING_DIALOGUE_PICTURE_COMPARE:
      return make_comparison (organisation, talk, wanted, options, measure, error);
    case KRING_DIALOGUE_PICTURE_SLIPS:
      return make_slips (talk, wanted, measure, error);
    case KRING_DIALOGUE_PICTURE_METHODS:
      return make_methods (talk, options, measure, error);
    case KRING_DIALOGUE_PICTURE_PRINCIPLES:
    case KRING_N_DIALOGUE_PICTURES:
    default:
      return make_principles (organisation, talk, options, measure);
    }
}

void
kring_dialogue_picture_free (KringDialoguePicture *self)
{
  self->unref (self->view);
  g_free (self->said);
  g_free (self);
}

gboolean
kring_dialogue_picture_stands (KringDialoguePictureKind kind)
{
  return kind == KRING_DIALOGUE_PICTURE_DIALOGUE || kind == KRING_DIALOGUE_PICTURE_SLIPS;
}
