/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kring-around-view.h"
#include "kring-diagram.h"
#include "kring-theme.h"

G_BEGIN_DECLS

/* Paper. A page is made of scenes again (kring-page.h): title, date, the diagram, its legend, the citizen's words, and,
 * in a PDF, the outline on the pages that follow. The kinds of file differ only in what the scenes are written to. */

typedef enum
{
  KRING_PAGE_A4,
  KRING_PAGE_A3,
  KRING_PAGE_A2,
  KRING_PAGE_A1,
  KRING_PAGE_A0,
  KRING_PAGE_FIT, /* the diagram's own size */
  KRING_N_PAGES
} KringPageSize;

typedef enum
{
  KRING_ORIENTATION_LANDSCAPE,
  KRING_ORIENTATION_PORTRAIT,
} KringOrientation;

typedef enum
{
  KRING_FILE_PDF,
  KRING_FILE_SVG,
  KRING_FILE_PNG,
  KRING_N_FILE_KINDS
} KringFileKind;

#define KRING_DRAW_ERROR (kring_draw_error_quark ())
typedef enum
{
  KRING_DRAW_ERROR_TOO_SMALL, /* the diagram does not fit the page in readable type; the message says which would */
  KRING_DRAW_ERROR_WRITE,
  KRING_DRAW_ERROR_KIND,
} KringDrawError;
GQuark kring_draw_error_quark (void);

typedef struct
{
  KringPageSize page;
  KringOrientation orientation;
  KringTheme theme;       /* on paper the ground is white: dark becomes light, contrast-dark contrast */
  const char *language;   /* for /Lang and xml:lang: "sv" */
  const char *title;      /* of the document */
  GDateTime *date;        /* (nullable): printed under the title */
} KringExportOptions;

extern const char *const kring_page_nicks[KRING_N_PAGES]; /* "A4" … "fit" */

/** kring_page_size: Returns the size of @page in points: landscape width × height; (0, 0) for %KRING_PAGE_FIT. */
KringPoint kring_page_size (KringPageSize page, KringOrientation orientation);

/**
 * kring_file_kind:
 * @name: a file name
 * @kind: (out): what its ending says
 * @error: %KRING_DRAW_ERROR_KIND, with a sentence that names the three endings
 */
gboolean kring_file_kind (const char *name, KringFileKind *kind, GError **error);

/**
 * kring_export:
 * @diagram: what is on the page
 * @measure: how large texts are; with a real font
 * @kind: what to write
 * @options: the page
 * @cancellable: (nullable): to stop it
 * @error: where a sentence goes
 *
 * Writes the map. A PDF is tagged and meets the items of PDF/UA-1 that a machine can check: the diagram is one figure
 * with alternative text, followed by the outline as a list.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *kring_export (const KringDiagram *diagram, KringMeasure *measure, KringFileKind kind,
                      const KringExportOptions *options, GCancellable *cancellable, GError **error);

/** kring_export_same_file: Returns whether two paths lead to one file: writing over the document would be its end. */
gboolean kring_export_same_file (const char *one, const char *other);

/** kring_export_write: Writes @bytes into the file @path: whole, replacing what was there, or not at all. */
gboolean kring_export_write (GBytes *bytes, const char *path, GError **error);

/**
 * kring_export_write_both:
 * @one: (nullable): nothing is written to @one_path
 * @one_path: where to
 * @other: what belongs with it
 * @other_path: where to
 * @error: a sentence that names the file
 *
 * Writes two files that belong together: both whole, replacing what was there, or neither.
 */
gboolean kring_export_write_both (GBytes *one, const char *one_path, GBytes *other, const char *other_path,
                                  GError **error);

/**
 * kring_export_to_file:
 * @diagram: what is on the page
 * @measure: how large texts are; with a real font
 * @path: where to; its ending says what is written
 * @options: the page
 * @cancellable: (nullable): to stop it
 * @error: where a sentence goes
 *
 * Like kring_export(), into a file: written whole, replacing what was there, or not at all.
 */
gboolean kring_export_to_file (const KringDiagram *diagram, KringMeasure *measure, const char *path,
                               const KringExportOptions *options, GCancellable *cancellable, GError **error);

G_END_DECLS
