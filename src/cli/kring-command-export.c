/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"
#include "kring-change-picture.h"
#include "kring-data-export.h"
#include "kring-dialogue-picture.h"
#include "kring-export.h"
#include "kring-language.h"
#include "kring-plans.h"
#include "kring-view.h"

/* In the order of the arrangements; what comes after those is no map. */
static const char *const diagrams[]
    = { "around", "hierarchy", "network", "loops", "board", "timeline", "change", "plan", "principles", "methods",
        "dialogue", "compare", "slips", NULL };
enum
{
  DIAGRAM_LOOPS = KRING_N_ARRANGEMENTS,
  DIAGRAM_CHANGE = DIAGRAM_LOOPS + KRING_PICTURE_CHANGE,
  DIAGRAM_PLAN = DIAGRAM_LOOPS + KRING_PICTURE_PLAN,
  DIAGRAM_DIALOGUES = DIAGRAM_LOOPS + KRING_N_PICTURES, /* in the order of KringDialoguePictureKind */
  N_DIAGRAMS = DIAGRAM_DIALOGUES + KRING_N_DIALOGUE_PICTURES
};
static const char *const tables[] = { "actors", "changes", "agreements", "dialogues", NULL };
static const char *const times[] = { "today", "planned", "after", NULL };
static const char *const pages[] = { "A4", "A3", "A2", "A1", "A0", "fit", NULL };
static const char *const themes[] = { "light", "dark", "contrast", "grey", NULL };
static const KringTheme theme_values[]
    = { KRING_THEME_LIGHT, KRING_THEME_DARK, KRING_THEME_CONTRAST, KRING_THEME_GREY };

G_STATIC_ASSERT (G_N_ELEMENTS (diagrams) == N_DIAGRAMS + 1);
G_STATIC_ASSERT (KRING_ARRANGEMENT_AROUND == 0 && KRING_ARRANGEMENT_HIERARCHY == 1 && KRING_ARRANGEMENT_NETWORK == 2);
G_STATIC_ASSERT (G_N_ELEMENTS (tables) == KRING_N_DATA_TABLES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (times) == KRING_N_TIMES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (pages) == KRING_N_PAGES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (themes) == G_N_ELEMENTS (theme_values) + 1);

static gboolean
fail (GError **error, char *sentence)
{
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED, sentence);
  g_free (sentence);
  return FALSE;
}

static int
diagram_of (const KringCall *call)
{
  return kring_call_choice (call, "diagram", KRING_ARRANGEMENT_AROUND);
}

static gboolean
check_call (const KringCall *call, const char *file, const char *out, KringFileKind *kind, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (kring_call_option (call, "landscape") != NULL && kring_call_option (call, "portrait") != NULL)
    {
      g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE,
                           _ ("A page is either --landscape or --portrait."));
      return FALSE;
    }
  if (!kring_file_kind (g_ptr_array_index (call->arguments, 1), kind, &failure))
    {
      g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE, failure->message);
      return FALSE;
    }
  if (kring_export_same_file (file, out))
    return fail (error, g_strdup (_ ("The picture would be written over the document itself.")));
  return diagram_of (call) != DIAGRAM_PLAN || kring_call_plans_allowed (call, error);
}

/* The language of what is written; headings, captions and legend are in it. */
static const char *
language_of (const KringCall *call, KringDocument *document)
{
  KringDocumentRow *row = kring_model_get_document (kring_document_get_model (document));
  const char *chosen = kring_call_option (call, "lang");

  return chosen ? chosen : row ? row->language : NULL;
}

/* Whoever names no page gets the smallest on which everything can be read. */
static GBytes *
draw_on_page (const KringCall *call, const KringDiagram *diagram, KringMeasure *measure, KringFileKind kind,
              KringExportOptions *options, GError **error)
{
  KringPageSize last = kring_call_option (call, "page") ? options->page : KRING_PAGE_FIT;

  for (; options->page < last; options->page++)
    {
      g_autoptr (GError) failure = NULL;
      GBytes *bytes = kring_export (diagram, measure, kind, options, NULL, &failure);

      if (bytes != NULL || !g_error_matches (failure, KRING_DRAW_ERROR, KRING_DRAW_ERROR_TOO_SMALL))
        {
          if (failure != NULL)
            g_propagate_error (error, g_steal_pointer (&failure));
          return bytes;
        }
    }
  return kring_export (diagram, measure, kind, options, NULL, error);
}

/* @need is %NULL if none was named: then everybody in the hierarchy or the network is drawn alike. */
static KringView *
make_view (const KringCall *call,
           KringModel *model,
           const char *need,
           KringMeasure *measure,
           const KringExportOptions *options)
{
  KringArrangement arrangement = (KringArrangement)diagram_of (call);
  KringTime time = (KringTime)kring_call_choice (call, "time", KRING_TIME_TODAY);
  KringPoint page = kring_page_size (KRING_PAGE_A4, options->orientation);
  KringViewOptions wanted = { .need = need, .aspect = options->page == KRING_PAGE_FIT ? 0 : page.x / page.y };
  g_autoptr (KringOrganisation) organisation = NULL, today = NULL, settled = NULL;
  g_autoptr (KringMap) map = NULL;

  if (arrangement == KRING_ARRANGEMENT_AROUND)
    {
      map = kring_map_at (model, need, time, NULL);
      return kring_view_new_around (map, measure, NULL);
    }
  organisation = kring_organisation_at (model, time, NULL);
  if (arrangement == KRING_ARRANGEMENT_NETWORK && time != KRING_TIME_TODAY)
    {
      today = kring_organisation_new (model);
      settled = kring_network_view_settle (organisation, today, measure);
      return kring_view_new_whole (settled, arrangement, measure, &wanted);
    }
  return kring_view_new_whole (organisation, arrangement, measure, &wanted);
}

static GBytes *
draw_changes (const KringCall *call, KringModel *model, const char *need, KringMeasure *measure, KringFileKind kind,
              KringExportOptions *options, GError **error)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  KringPictureWanted wanted = { .kind = (KringPictureKind) (diagram_of (call) - DIAGRAM_LOOPS),
                                .need = need,
                                .with_private = kring_call_option (call, "include-private") != NULL };
  g_autoptr (KringChangePicture) picture = NULL;

  if (wanted.kind == KRING_PICTURE_CHANGE || wanted.kind == KRING_PICTURE_PLAN)
    {
      wanted.change = wanted.kind == KRING_PICTURE_CHANGE ? kring_call_change (call, organisation, need, error)
                                                          : kring_call_plan (call, organisation, error);
      if (wanted.change == NULL)
        return NULL;
    }
  picture = kring_change_picture_new (organisation, &wanted, options, measure);
  return draw_on_page (call, picture->diagram, measure, kind, options, error);
}

static GBytes *
draw_dialogue (const KringCall *call, KringModel *model, const char *need, KringMeasure *measure, KringFileKind kind,
               KringExportOptions *options, GError **error)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  KringDialogueWanted wanted = { .kind = (KringDialoguePictureKind) (diagram_of (call) - DIAGRAM_DIALOGUES) };
  g_autoptr (KringDialoguePicture) picture = NULL;

  wanted.dialogue = kring_call_dialogue (call, organisation, wanted.kind == KRING_DIALOGUE_PICTURE_COMPARE, error);
  if (wanted.dialogue != NULL)
    picture = kring_dialogue_picture_new (organisation, &wanted, options, measure, error);
  return picture != NULL ? draw_on_page (call, picture->diagram, measure, kind, options, error) : NULL;
}

static GBytes *
draw_map (const KringCall *call, KringModel *model, const char *need, KringMeasure *measure, KringFileKind kind,
          KringExportOptions *options, GError **error)
{
  g_autoptr (KringView) view = make_view (call, model, need, measure, options);

  return draw_on_page (call, view->diagram, measure, kind, options, error);
}

static gboolean
is_read (int diagram)
{
  return diagram == DIAGRAM_CHANGE || diagram == DIAGRAM_PLAN
         || (diagram >= DIAGRAM_DIALOGUES
             && kring_dialogue_picture_stands ((KringDialoguePictureKind) (diagram - DIAGRAM_DIALOGUES)));
}

/* A page to be read stands, a picture lies. */
static KringOrientation
orientation_of (const KringCall *call)
{
  if (kring_call_option (call, "portrait") != NULL)
    return KRING_ORIENTATION_PORTRAIT;
  if (kring_call_option (call, "landscape") != NULL)
    return KRING_ORIENTATION_LANDSCAPE;
  return is_read (diagram_of (call)) ? KRING_ORIENTATION_PORTRAIT : KRING_ORIENTATION_LANDSCAPE;
}

static GBytes *
draw (const KringCall *call, KringDocument *document, const char *need, KringFileKind kind, const char *language,
      GError **error)
{
  g_autofree char *title = kring_document_dup_title (document);
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  KringExportOptions options = {
    .page = (KringPageSize) kring_call_choice (call, "page", KRING_PAGE_A4),
    .orientation = orientation_of (call),
    .theme = theme_values[kring_call_choice (call, "theme", 0)],
    .title = title,
    .date = today,
  };
  KringModel *model = kring_document_get_model (document);
  int diagram = diagram_of (call);
  GBytes *bytes;

  kring_language_set (language);
  options.language = kring_language_get ();
  bytes = (diagram >= DIAGRAM_DIALOGUES ? draw_dialogue
           : diagram >= DIAGRAM_LOOPS   ? draw_changes
                                        : draw_map) (call, model, need, measure, kind, &options, error);
  kring_language_set (NULL);
  return bytes;
}

/* A picture in another language fails in that language; whoever typed the command is told in their own. */
static GBytes *
draw_or_say (const KringCall *call, KringDocument *document, const char *need, KringFileKind kind, GError **error)
{
  g_autoptr (GError) foreign = NULL;
  g_autoptr (GBytes) again = NULL;
  GBytes *bytes = draw (call, document, need, kind, language_of (call, document), &foreign);

  if (bytes != NULL)
    return bytes;
  again = draw (call, document, need, kind, NULL, error);
  if (again != NULL)
    g_propagate_error (error, g_steal_pointer (&foreign));
  return NULL;
}

static gboolean
run (const KringCall *call, GError **error)
{
  g_autofree char *file = kring_call_path (call, 0);
  g_autofree char *out = kring_call_path (call, 1);
  g_autoptr (GBytes) bytes = NULL;
  KringDocument *document = NULL;
  KringFileKind kind;
  const char *need = NULL;
  gboolean needed;

  if (!kring_export_check (call, out, error))
    return FALSE;
  if (kring_data_kind_find (out) >= 0)
    return kring_export_data (call, language_of, error);
  if (check_call (call, file, out, &kind, error))
    document = kring_call_open (call, error);
  if (document == NULL)
    return FALSE;
  needed = kring_call_option (call, "need") != NULL || diagram_of (call) == KRING_ARRANGEMENT_AROUND;
  if (needed)
    need = kring_call_need (call, kring_document_get_model (document), error);
  if (need != NULL || !needed)
    bytes = draw_or_say (call, document, need, kind, error);
  kring_call_close (document);
  return bytes != NULL && kring_export_write (bytes, out, error);
}

static const KringCliOption options[] = {
  { "diagram", NULL, diagrams, N_ ("which picture; left out, the map around a need") },
  { "need", "NAME|ID", NULL,
    N_ ("whose map; left out, the first need in the sidebar; with the hierarchy or the network, who is on it stands "
        "out; of the loops, the board, the timeline and the change, whose changes") },
  { "of", "NAME|ID", NULL,
    N_ ("which change its page is about, or whose plan, or which dialogue, by its name or its day; left out, the last one on "
        "the board, the only plan, or the latest dialogue; to compare, the two latest finished ones on one template") },
  { "table", NULL, tables, N_ ("what a .csv holds; left out, actors") },
  { "include-private", NULL, NULL,
    N_ ("a .json, or the page of a change, holds what is private, too: what a change threatens, and for whom, and "
        "development plans") },
  { "time", NULL, times,
    N_ ("when; left out, today; planned draws over it what changes plan, after shows it as it will be") },
  { "page", NULL, pages, N_ ("the page; left out, the smallest that can be read; fit makes one for the picture") },
  { "landscape", NULL, NULL, N_ ("a page that is wider than high; so it is when left out, but for a page to be read") },
  { "portrait", NULL, NULL, N_ ("a page that is higher than wide") },
  { "theme", NULL, themes, N_ ("colours, always on white paper; left out, light") },
  { "lang", NULL, kring_languages, N_ ("the language of headings and legend; left out, the document’s") },
  { NULL },
};

const KringCommand kring_command_export = {
  "export",
  "FILE OUT",
  N_ ("Writes a map, changes or dialogues as PDF, SVG or PNG, or the data as JSON, GraphML or CSV"),
  N_ ("Writes the map around a need, the hierarchy, the network, the two loops with the changes in them, the board of\n"
      "changes, the changes and their tests in time, one change or one manager’s development plan on a page; of a dialogue\n"
      "its picture (principles), its methods, all of it to be read, what moved since the one before (compare), or slips of\n"
      "paper to mark on. What is written is told by the ending of OUT:\n"
      ".pdf, .svg or .png; or data, for other programs: .json has all of it but the text of stories without consent and\n"
      "what is private, .graphml actors and ties, .csv actors, with the ties in a file beside, or changes, agreements\n"
      "or dialogues. OUT is replaced whole or not at all."),
  options,
  run,
};
