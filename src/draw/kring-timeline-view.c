/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-changes.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-people.h"
#include "kring-timeline-private.h"

/* In points at text scale 1: as wide as A4 lies. */
#define NARROWEST 769.6

/* Which */

GPtrArray *
kring_timeline_agreements (const KringTimelineView *self, const char *change)
{
  g_autoptr (GPtrArray) of_change = change ? kring_changes_agreements (self->organisation, change) : NULL;
  GPtrArray *all = of_change ? of_change : self->organisation->rows[KRING_TABLE_AGREEMENT], *some = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      KringAgreement *agreement = g_ptr_array_index (all, i);

      if (agreement->due_on[0] != '\0' && (change != NULL || (agreement->meeting != NULL && self->need == NULL)))
        g_ptr_array_add (some, agreement);
    }
  return some;
}

static void
take_first (const char **first, const char *day)
{
  if (day[0] != '\0' && (*first == NULL || strcmp (day, *first) < 0))
    *first = day;
}

/* Returns: (nullable): the first day that something of @change has. */
static const char *
first_day (const KringTimelineView *self, const KringChange *change)
{
  g_autoptr (GPtrArray) trials = kring_changes_trials (self->organisation, change->row.id);
  g_autoptr (GPtrArray) agreements = kring_timeline_agreements (self, change->row.id);
  const char *first = NULL;

  take_first (&first, change->begins_on);
  for (guint i = 0; i < trials->len; i++)
    {
      take_first (&first, KRING_TRIAL (g_ptr_array_index (trials, i))->begins_on);
      take_first (&first, KRING_TRIAL (g_ptr_array_index (trials, i))->ends_on);
    }
  for (guint i = 0; i < agreements->len; i++)
    take_first (&first, KRING_AGREEMENT (g_ptr_array_index (agreements, i))->due_on);
  if (first == NULL)
    take_first (&first, change->due_on);
  return first;
}

static int
by_first_day (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringChange *one = *(KringChange *const *) a, *other = *(KringChange *const *) b;
  int order = g_strcmp0 (first_day (data, one), first_day (data, other));

  if (order != 0 || one->rank == other->rank)
    return order != 0 ? order : strcmp (one->row.id, other->row.id);
  return one->rank < other->rank ? -1 : 1;
}

GPtrArray *
kring_timeline_changes (const KringTimelineView *self, gboolean dated)
{
  g_autoptr (GPtrArray) all = kring_changes_of (self->organisation, self->need);
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if ((first_day (self, g_ptr_array_index (all, i)) != NULL) == dated)
      g_ptr_array_add (some, g_ptr_array_index (all, i));
  if (dated)
    g_ptr_array_sort_with_data (some, by_first_day, (gpointer) self);
  return some;
}

/* Words */

char *
kring_timeline_change_words (const KringTimelineView *self, const KringChange *change)
{
  const char *owner = kring_people_owner_in (self->organisation, &change->row);
  const char *stage = kring_term_label (&kring_stages, change->stage);

  return owner[0] != '\0' ? g_strdup_printf ("%s · %s", stage, owner) : g_strdup (stage);
}

char *
kring_timeline_trial_words (const KringTrial *trial)
{
  if (trial->decision == KRING_DECISION_NONE)
    return g_strdup (trial->name);
  return g_strdup_printf ("%s · %s", trial->name, kring_term_label (&kring_decisions, trial->decision));
}

char *
kring_timeline_agreement_words (const KringTimelineView *self, const KringAgreement *agreement)
{
  const char *owner = kring_people_owner_in (self->organisation, &agreement->row);
  GString *words = g_string_new (agreement->what);

  if (owner[0] != '\0')
    g_string_append_printf (words, " · %s", owner);
  if (agreement->done)
    /* Translators: of something that was agreed on. */
    g_string_append_printf (words, " · %s", C_ ("agreement", "done"));
  return g_string_free (words, FALSE);
}

static void
add_item (GArray *outline, KringOutlineKind kind, guint depth, char *text, const char *id)
{
  KringOutlineItem item = { kind, depth, text, id };

  g_array_append_val (outline, item);
}

/* @days is "" where there are none. */
static char *
with_days (const char *words, const char *days)
{
  return days[0] != '\0' ? g_strdup_printf ("%s · %s", words, days) : g_strdup (words);
}

static void
tell_trials (const KringTimelineView *self, GArray *outline, const char *change)
{
  g_autoptr (GPtrArray) trials = kring_changes_trials (self->organisation, change);

  for (guint i = 0; i < trials->len; i++)
    {
      const KringTrial *trial = g_ptr_array_index (trials, i);
      g_autofree char *words = kring_timeline_trial_words (trial);
      g_autofree char *days = kring_language_span (trial->begins_on, trial->ends_on), *told = with_days (words, days);

      /* Translators: %s is the name of a test in small scale, and when it is. */
      add_item (outline, KRING_OUTLINE_TIE, 3, g_strdup_printf (C_ ("outline", "Small test: %s"), told), trial->row.id);
    }
}

static void
tell_agreements (const KringTimelineView *self, GArray *outline, const char *change)
{
  g_autoptr (GPtrArray) agreements = kring_timeline_agreements (self, change);

  for (guint i = 0; i < agreements->len; i++)
    {
      const KringAgreement *agreement = g_ptr_array_index (agreements, i);
      g_autofree char *words = kring_timeline_agreement_words (self, agreement),
                      *day = kring_language_day (agreement->due_on);
      g_autofree char *told = with_days (words, day);

      add_item (outline, change ? KRING_OUTLINE_TIE : KRING_OUTLINE_ACTOR, change ? 3 : 2,
                /* Translators: %s is what was agreed on, by whom and until when. */
                g_strdup_printf (C_ ("outline", "Agreed: %s"), told), agreement->row.id);
    }
}

static void
tell_changes (const KringTimelineView *self, GArray *outline, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const KringChange *change = g_ptr_array_index (changes, i);
      g_autofree char *words = kring_timeline_change_words (self, change);
      g_autofree char *days = kring_language_span (change->begins_on, change->due_on), *told = with_days (words, days);

      add_item (outline, KRING_OUTLINE_ACTOR, 2,
                g_strdup_printf ("%s · %s · %s", change->name, kring_term_label (&kring_loops, change->loop), told),
                change->row.id);
      tell_trials (self, outline, change->row.id);
      tell_agreements (self, outline, change->row.id);
    }
}

static void
tell_heading (GArray *outline, const char *name, guint n)
{
  add_item (outline, KRING_OUTLINE_RING, 1, g_strdup_printf (C_ ("outline", "%1$s: %2$u"), name, n), NULL);
}

static GArray *
tell (gconstpointer data)
{
  const KringTimelineView *self = data;
  g_autoptr (GPtrArray) dated = kring_timeline_changes (self, TRUE), undated = kring_timeline_changes (self, FALSE);
  g_autoptr (GPtrArray) agreed = kring_timeline_agreements (self, NULL);
  GArray *outline = kring_outline_items_new ();

  add_item (outline, KRING_OUTLINE_NEED, 0, g_strdup (kring_diagram_alternative (&self->diagram)), NULL);
  if (dated->len > 0)
    /* Translators: a heading over changes that have a day. */
    tell_heading (outline, _ ("With dates"), dated->len);
  tell_changes (self, outline, dated);
  if (agreed->len > 0)
    tell_heading (outline, _ ("Agreed in meetings"), agreed->len);
  tell_agreements (self, outline, NULL);
  if (undated->len > 0)
    tell_heading (outline, _ ("No dates yet"), undated->len);
  tell_changes (self, outline, undated);
  return outline;
}

static char *
alternative (const KringTimelineView *self)
{
  g_autofree char *today = kring_language_day (self->today);

  /* Translators: what is told instead of the picture of the changes in time; %s is a day. */
  return g_strdup_printf (_ ("When the changes and their tests begin and end, and what is due when. Today is %s."),
                          today);
}

static char *
name_of (const KringTimelineView *self)
{
  KringRow *need = kring_organisation_get (self->organisation, KRING_TABLE_NEED, self->need);

  if (need == NULL)
    /* Translators: the name of the picture of the changes in time. */
    return g_strdup (_ ("Changes in time"));
  /* Translators: the same of one need's changes; %s is the need. */
  return g_strdup_printf (_ ("Changes in time · %s"), kring_row_name (need));
}

typedef struct
{
  KringTimelineView *self;
  KringMeasure *measure;
} Trying;

static double
height_at (double width, gpointer data)
{
  const Trying *trying = data;
  g_autoptr (KringScene) scene = kring_scene_new ();
  KringPen pen = kring_pen_new (scene, trying->measure);

  trying->self->width = width;
  return kring_timeline_draw (trying->self, &pen);
}

KringTimelineView *
kring_timeline_view_new (
    KringOrganisation *organisation, const char *need, const char *today, double aspect, KringMeasure *measure)
{
  KringTimelineView *self = g_new0 (KringTimelineView, 1);
  KringPen pen = kring_pen_new (kring_scene_new (), measure);
  g_autofree char *instead = NULL;

  g_atomic_ref_count_init (&self->refs);
  self->organisation = kring_organisation_ref (organisation);
  self->need = g_strdup (need);
  self->today = g_strdup (today);
  self->name = name_of (self);
  instead = alternative (self);
  kring_pen_figure (&pen, instead);
  self->width = kring_pen_find_width (height_at, &(Trying){ self, measure }, NARROWEST, aspect);
  kring_timeline_draw (self, &pen);
  self->scene = pen.scene;
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = self->name,
    .words = "",
    .at_top = TRUE,
    /* Translators: a heading over the picture told in words. */
    .outline_title = _ ("The changes in time, in words"),
    .outline = tell,
    .view = self,
  };
  return self;
}

KringTimelineView *
kring_timeline_view_ref (KringTimelineView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_timeline_view_unref (KringTimelineView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_organisation_unref (self->organisation);
  g_free (self->need);
  g_free (self->today);
  g_free (self->name);
  g_free (self);
}
