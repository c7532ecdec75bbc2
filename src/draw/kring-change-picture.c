/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-change-picture.h"

#include "kring-board-view.h"
#include "kring-change-paper.h"
#include "kring-development-paper.h"
#include "kring-loops-view.h"
#include "kring-timeline-view.h"

static void
hold (KringChangePicture *self, gpointer view, const KringDiagram *diagram, gpointer unref)
{
  self->view = view;
  self->diagram = diagram;
  self->unref = (GDestroyNotify)unref;
}

/* Of the room for what is written from the top of a page down. */
static double
aspect_of (const KringExportOptions *options)
{
  if (options->page == KRING_PAGE_FIT)
    return 0;
  return options->orientation == KRING_ORIENTATION_PORTRAIT ? KRING_PAGE_UPRIGHT : KRING_PAGE_LYING;
}

static void
make_timeline (KringChangePicture *self, KringOrganisation *organisation, const char *need,
               const KringExportOptions *options, KringMeasure *measure)
{
  g_autofree char *today = g_date_time_format (options->date, "%Y-%m-%d");
  KringTimelineView *view = kring_timeline_view_new (organisation, need, today, aspect_of (options), measure);

  hold (self, view, &view->diagram, kring_timeline_view_unref);
}

static void
make_paper (KringChangePicture *self,
            KringOrganisation *organisation,
            const KringPictureWanted *wanted,
            const KringExportOptions *options,
            KringMeasure *measure)
{
  gboolean upright = options->orientation == KRING_ORIENTATION_PORTRAIT;
  double aspect = upright ? KRING_CHANGE_PAPER_UPRIGHT : KRING_CHANGE_PAPER_LYING;
  KringChangePaper *paper = kring_change_paper_new (organisation, wanted->change, wanted->with_private,
                                                    options->page == KRING_PAGE_FIT ? 0 : aspect, measure);

  hold (self, paper, &paper->diagram, kring_change_paper_unref);
}

static void
make_plan (KringChangePicture *self,
           KringOrganisation *organisation,
           const char *plan,
           const KringExportOptions *options,
           KringMeasure *measure)
{
  gboolean upright = options->orientation == KRING_ORIENTATION_PORTRAIT;
  double aspect = upright ? KRING_CHANGE_PAPER_UPRIGHT : KRING_CHANGE_PAPER_LYING;
  g_autofree char *today = g_date_time_format (options->date, "%Y-%m-%d");
  KringDevelopmentPaper *paper = kring_development_paper_new (
      organisation, plan, today, options->page == KRING_PAGE_FIT ? 0 : aspect, measure);

  hold (self, paper, &paper->diagram, kring_development_paper_unref);
}

KringChangePicture *
kring_change_picture_new (KringOrganisation *organisation,
                          const KringPictureWanted *wanted,
                          const KringExportOptions *options,
                          KringMeasure *measure)
{
  KringChangePicture *self = g_new0 (KringChangePicture, 1);
  KringLoopsView *loops;
  KringBoardView *board;

  switch (wanted->kind)
    {
    case KRING_PICTURE_BOARD:
      board = kring_board_view_new (organisation, wanted->need, aspect_of (options), measure);
      hold (self, board, &board->diagram, kring_board_view_unref);
      break;
    case KRING_PICTURE_TIMELINE:
      make_timeline (self, organisation, wanted->need, options, measure);
      break;
    case KRING_PICTURE_CHANGE:
      make_paper (self, organisation, wanted, options, measure);
      break;
    case KRING_PICTURE_PLAN:
      make_plan (self, organisation, wanted->change, options, measure);
      break;
    case KRING_PICTURE_LOOPS:
    case KRING_N_PICTURES:
    default:
      loops = kring_loops_view_new (organisation, wanted->need, measure);
      hold (self, loops, &loops->diagram, kring_loops_view_unref);
      break;
    }
  return self;
}

void
kring_change_picture_free (KringChangePicture *self)
{
  self->unref (self->view);
  g_free (self);
}
