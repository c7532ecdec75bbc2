/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes maps on paper of every kind into a folder, for paper.py to read. Prints, tab-separated, what each file is. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "kring-board-view.h"
#include "kring-change-paper.h"
#include "kring-changes-sample.h"
#include "kring-comparison-view.h"
#include "kring-dialogue-paper.h"
#include "kring-export.h"
#include "kring-language.h"
#include "kring-sample.h"
#include "kring-slips.h"
#include "kring-talk-sample.h"
#include "kring-timeline-view.h"

#define LONG_SENTENCE "Det tar tid innan någon frågar, och när någon frågar är det för att fylla i en blankett. "

static void
write_diagram (const KringDiagram *diagram,
               KringMeasure *measure,
               const char *folder,
               const char *name,
               KringPageSize size,
               KringOrientation orientation)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 22, 8, 0, 0);
  KringExportOptions options = {
    .page = size, .orientation = orientation, .language = "sv", .date = date, .title = "Vägen tillbaka & <åter>"
  };
  KringPoint page = kring_page_size (size, orientation);
  g_autofree char *file = g_strdup_printf ("%s-%s-%d.pdf", name, kring_page_nicks[size], orientation);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;

  if (kring_export_to_file (diagram, measure, path, &options, NULL, &error))
    printf ("%s\t%s\t%.3f\t%.3f\n", name, file, page.x, page.y);
  else if (!g_error_matches (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_TOO_SMALL))
    g_error ("%s: %s", file, error->message);
}

static void
write_one (
    KringMap *map, const char *folder, const char *name, KringPageSize size, KringOrientation orientation, double scale)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, scale);
  g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);

  write_diagram (&view->diagram, measure, folder, name, size, orientation);
}

static void
write_change (const char *folder, const char *name, guint values, double scale)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, scale);
  g_autoptr (KringOrganisation) organisation = kring_changes_sample_full (values);
  g_autofree char *id = kring_changes_id (3);
  g_autoptr (KringChangePaper) paper
      = kring_change_paper_new (organisation, id, TRUE, KRING_CHANGE_PAPER_UPRIGHT, measure);

  write_diagram (&paper->diagram, measure, folder, name, KRING_PAGE_A4, KRING_ORIENTATION_PORTRAIT);
}

static void
write_changes (const char *folder)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringOrganisation) organisation = kring_changes_sample ();
  g_autoptr (KringBoardView) board = kring_board_view_new (organisation, NULL, KRING_PAGE_LYING, measure);
  g_autoptr (KringTimelineView) timeline
      = kring_timeline_view_new (organisation, NULL, "2026-10-20", KRING_PAGE_LYING, measure);

  write_diagram (&board->diagram, measure, folder, "board", KRING_PAGE_A4, KRING_ORIENTATION_LANDSCAPE);
  write_diagram (&timeline->diagram, measure, folder, "timeline", KRING_PAGE_A4, KRING_ORIENTATION_LANDSCAPE);
  write_diagram (&timeline->diagram, measure, folder, "timeline", KRING_PAGE_FIT, KRING_ORIENTATION_PORTRAIT);
  write_change (folder, "text-0", 9, 1);
  write_change (folder, "text-1", 12, 1);
  write_change (folder, "text-1-large", 12, 1.5);
}

/* A dialogue with so much said in it that no page holds it. */
static void
write_dialogue (const char *folder, const char *name, guint notes, double scale)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, scale);
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autofree char *id = kring_talk_sample_id (2);
  g_autoptr (GString) said = g_string_new ("Först:");
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (KringDialoguePaper) paper = NULL;

  for (guint i = 0; i < notes; i++)
    g_string_append_printf (said, " " LONG_SENTENCE);
  g_string_append (said, "Och till sist.");
  kring_talk_sample_answer (model, 2, "words", "", "", 0, said->str, 0);
  organisation = kring_organisation_new (model);
  paper = kring_dialogue_paper_new (organisation, id, measure);
  write_diagram (&paper->diagram, measure, folder, name, KRING_PAGE_A4, KRING_ORIENTATION_PORTRAIT);
}

static void
write_dialogues (const char *folder)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_talk_unref);
  g_autoptr (KringComparison) comparison = NULL;
  g_autoptr (KringComparisonView) view = NULL;
  g_autoptr (KringSlips) slips = NULL;

  write_dialogue (folder, "flow-2", 1, 1);
  write_dialogue (folder, "flow-2-long", 90, 1);
  write_dialogue (folder, "flow-2-large", 3, 2);
  for (guint i = 1; i <= 2; i++)
    g_ptr_array_add (talks, kring_talk_sample (i));
  comparison = kring_comparison_new (talks, NULL);
  view = kring_comparison_view_new (comparison, KRING_COMPARISON_LYING, measure);
  write_diagram (&view->diagram, measure, folder, "compare", KRING_PAGE_A4, KRING_ORIENTATION_LANDSCAPE);
  write_diagram (&view->diagram, measure, folder, "compare", KRING_PAGE_A1, KRING_ORIENTATION_LANDSCAPE);
  slips = kring_slips_new (g_ptr_array_index (talks, 1), NULL, NULL, measure);
  write_diagram (&slips->diagram, measure, folder, "slips-24", KRING_PAGE_A4, KRING_ORIENTATION_PORTRAIT);
}

static void
write_actors (const char *name, KringMap *map)
{
  for (guint i = 0; i < map->entries->len; i++)
    printf ("actor\t%s\t%s\n", name, kring_map_entry (map, i)->actor->name);
}

int
main (int argc, char *argv[])
{
  static const KringSampleActor few[] = {
    { "Mamma", KRING_SECTOR_OWN, KRING_RING_BESIDE, "fi fl ffi: offentlig effekt" },
    { "Æbleskovens Børnehave på Ærø", KRING_SECTOR_OUR, KRING_RING_ENGAGED, NULL },
    { "Ældrerådet", KRING_SECTOR_PUBLIC, KRING_RING_POSSIBLE, NULL },
    /* Not in the Latin set that fonts are cut down to first. */
    { "Sámi giellaguovddáš Čáhppil ŋŧđ", KRING_SECTOR_PUBLIC, KRING_RING_AVAILABLE, NULL },
    { NULL },
  };
  static const KringSampleTie ties[]
      = { { "Mamma", "Ældrerådet", KRING_STRENGTH_STRAINED, KRING_DIRECTION_BOTH }, { NULL } };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (KringMap) school = NULL, many = NULL, wordy = NULL, empty = NULL;

  g_assert_cmpint (argc, ==, 2);
  kring_language_init ();
  for (int i = 0; i < 60; i++)
    g_string_append (words, LONG_SENTENCE);
  school = kring_sample_school ();
  many = kring_sample_random (3, 120, 200);
  wordy = kring_sample_map ("Öva på att vänta", words->str, few, ties);
  empty = kring_sample_map ("Ett behov", "", NULL, NULL);
  for (int page = 0; page < KRING_N_PAGES; page++)
    for (int orientation = 0; orientation < 2; orientation++)
      write_one (school, argv[1], "school", page, orientation, 1);
  write_one (school, argv[1], "large-text", KRING_PAGE_A2, KRING_ORIENTATION_LANDSCAPE, 2);
  write_one (many, argv[1], "many", KRING_PAGE_FIT, KRING_ORIENTATION_PORTRAIT, 1);
  write_one (wordy, argv[1], "wordy", KRING_PAGE_FIT, KRING_ORIENTATION_LANDSCAPE, 1);
  write_one (empty, argv[1], "empty", KRING_PAGE_A4, KRING_ORIENTATION_PORTRAIT, 1);
  write_changes (argv[1]);
  write_dialogues (argv[1]);
  write_actors ("school", school);
  write_actors ("large-text", school);
  write_actors ("many", many);
  write_actors ("wordy", wordy);
  return 0;
}
