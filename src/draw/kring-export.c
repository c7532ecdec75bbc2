/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "kring-page.h"
#include "kring-pdf.h"
#include "kring-png.h"
#include "kring-svg.h"

G_DEFINE_QUARK (kring-draw-error-quark, kring_draw_error)

const char *const kring_page_nicks[KRING_N_PAGES] = { "A4", "A3", "A2", "A1", "A0", "fit" };

/* ISO 216, in millimetres: the shorter side first. */
static const int millimetres[][2] = { { 210, 297 }, { 297, 420 }, { 420, 594 }, { 594, 841 }, { 841, 1189 } };

KringPoint
kring_page_size (KringPageSize page, KringOrientation orientation)
{
  double shorter, longer;

  if (page >= KRING_PAGE_FIT)
    return (KringPoint){ 0, 0 };
  shorter = millimetres[page][0] * 72 / 25.4;
  longer = millimetres[page][1] * 72 / 25.4;
  if (orientation == KRING_ORIENTATION_PORTRAIT)
    return (KringPoint){ shorter, longer };
  return (KringPoint){ longer, shorter };
}

gboolean
kring_file_kind (const char *name, KringFileKind *kind, GError **error)
{
  static const char *const endings[KRING_N_FILE_KINDS] = { ".pdf", ".svg", ".png" };
  g_autofree char *folded = g_ascii_strdown (name, -1);
  g_autofree char *base = NULL;

  for (int i = 0; i < KRING_N_FILE_KINDS; i++)
    if (g_str_has_suffix (folded, endings[i]))
      {
        *kind = (KringFileKind) i;
        return TRUE;
      }
  base = g_path_get_basename (name);
  g_set_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_KIND,
               _ ("“%s” ends in none of .pdf, .svg and .png, so it is not clear what to write."), base);
  return FALSE;
}

/* Paper is white, whatever the screen is. */
static KringTheme
paper_theme (KringTheme theme)
{
  switch (theme)
    {
    case KRING_THEME_DARK:
      return KRING_THEME_LIGHT;
    case KRING_THEME_CONTRAST_DARK:
      return KRING_THEME_CONTRAST;
    default:
      return theme;
    }
}

static GBytes *
write_kind (const KringPage *page, const KringDiagram *diagram, KringMeasure *measure, KringFileKind kind,
            const KringExportOptions *options, GError **error)
{
  switch (kind)
    {
    case KRING_FILE_SVG:
      return kring_svg_write (page, diagram, measure, options);
    case KRING_FILE_PNG:
      return kring_png_write (page, measure, error);
    default:
      return kring_pdf_write (page, diagram, TRUE, measure, options, error);
    }
}

GBytes *
kring_export (const KringDiagram *diagram, KringMeasure *measure, KringFileKind kind,
              const KringExportOptions *options, GCancellable *cancellable, GError **error)
{
  KringExportOptions paper = *options;
  g_autoptr (KringPage) page = NULL;
  g_autoptr (GBytes) bytes = NULL;

  paper.theme = paper_theme (options->theme);
  /* What has no pages is one as long as the text. */
  if (diagram->text && diagram->flows && kind != KRING_FILE_PDF)
    paper.page = KRING_PAGE_FIT;
  page = kring_page_new (diagram, measure, &paper, error);
  if (page == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  bytes = write_kind (page, diagram, measure, kind, &paper, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

static const char *
why_not_written (const GError *failure)
{
  static const struct
  {
    int code, number;
  } known[] = {
    { G_FILE_ERROR_NOENT, ENOENT }, { G_FILE_ERROR_ACCES, EACCES }, { G_FILE_ERROR_PERM, EPERM },
    { G_FILE_ERROR_NOSPC, ENOSPC }, { G_FILE_ERROR_ROFS, EROFS },   { G_FILE_ERROR_ISDIR, EISDIR },
    { G_FILE_ERROR_NOTDIR, ENOTDIR }, { G_FILE_ERROR_NAMETOOLONG, ENAMETOOLONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (failure->code == known[i].code)
      return g_strerror (known[i].number);
  return g_strerror (EIO);
}

gboolean
kring_export_same_file (const char *one, const char *other)
{
  GStatBuf a, b;

  return g_stat (one, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static gboolean
fail_to_write (const char *path, const char *why, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE,
               /* Translators: %1$s is a file, %2$s what the system says, such as "No such file or directory". */
               _ ("“%1$s” could not be written: %2$s."), name, why);
  return FALSE;
}

/* Writes @bytes to @place, which is for @path. */
static gboolean
write_to (GBytes *bytes, const char *place, const char *path, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_file_set_contents_full (place, data, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &failure)
         || fail_to_write (path, why_not_written (failure), error);
}

gboolean
kring_export_write (GBytes *bytes, const char *path, GError **error)
{
  return write_to (bytes, path, path, error);
}

/* A name beside @path that nobody else has. */
static char *
stage_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_strdup_printf (".kring-%08x", g_random_int ());

  return g_build_filename (folder, name, NULL);
}

/* Returns whether @bytes lie whole at @stage, and nothing is known to keep them from going to @path. */
static gboolean
stage (GBytes *bytes, const char *stage, const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail_to_write (path, g_strerror (EISDIR), error);
  return write_to (bytes, stage, path, error);
}

static gboolean
move (const char *stage, const char *path, GError **error)
{
  return g_rename (stage, path) == 0 || fail_to_write (path, g_strerror (errno), error);
}

gboolean
kring_export_write_both (GBytes *one, const char *one_path, GBytes *other, const char *other_path, GError **error)
{
  g_autofree char *one_stage = stage_of (one_path);
  g_autofree char *other_stage = stage_of (other_path);
  gboolean good = (one == NULL || stage (one, one_stage, one_path, error)) && stage (other, other_stage, other_path, error)
                  && (one == NULL || move (one_stage, one_path, error)) && move (other_stage, other_path, error);

  if (!good)
    {
      g_unlink (one_stage);
      g_unlink (other_stage);
    }
  return good;
}

gboolean
kring_export_to_file (const KringDiagram *diagram, KringMeasure *measure, const char *path,
                      const KringExportOptions *options, GCancellable *cancellable, GError **error)
{
  KringFileKind kind;
  g_autoptr (GBytes) bytes = NULL;

  if (!kring_file_kind (path, &kind, error))
    return FALSE;
  bytes = kring_export (diagram, measure, kind, options, cancellable, error);
  return bytes != NULL && kring_export_write (bytes, path, error);
}
