/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-change-paper.h"

#include <glib/gi18n-lib.h>

#include "kring-change-paper-private.h"

/* In points at text scale 1: as wide as A4 stands. */
#define NARROWEST 523.0

typedef struct
{
  const KringChangePaper *self;
  KringMeasure *measure;
} Trying;

/* Returns how high it is; the scene is handed out if that is asked for. */
static double
write_at (const KringChangePaper *self, KringMeasure *measure, double width, KringScene **out)
{
  g_autoptr (KringScene) scene = kring_scene_new ();
  KringPaperWriter writer = { .of = self, .pen = kring_pen_new (scene, measure) };
  KringDrawable *first
      = kring_scene_add (scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });

  /* Translators: what a page about one change is, in words; %s is its name. */
  first->name = g_strdup_printf (
      _ ("The change “%s” on a page: its frame, what it is about, its tests and what came of it."), self->change->name);
  writer.width = width * writer.pen.unit;
  writer.pen.role = KRING_ROLE_PARAGRAPH;
  kring_paper_write_page (&writer);
  if (out != NULL)
    *out = g_steal_pointer (&scene);
  return writer.y / writer.pen.unit;
}

static double
height_at (double width, gpointer data)
{
  const Trying *trying = data;

  return write_at (trying->self, trying->measure, width, NULL);
}

/* The text itself is the outline: whoever hears it hears what stands there. */
static GArray *
tell (gconstpointer data)
{
  const KringChangePaper *self = data;

  return kring_paper_outline (self->scene, self->change->row.id);
}

KringChangePaper *
kring_change_paper_new (
    KringOrganisation *organisation, const char *change, gboolean with_private, double aspect, KringMeasure *measure)
{
  KringChangePaper *self;
  KringRow *row = kring_organisation_get (organisation, KRING_TABLE_CHANGE, change);

  g_return_val_if_fail (row != NULL, NULL);

  self = g_new0 (KringChangePaper, 1);
  g_atomic_ref_count_init (&self->refs);
  self->organisation = kring_organisation_ref (organisation);
  self->change = KRING_CHANGE (row);
  self->with_private = with_private;
  write_at (self, measure, kring_pen_find_width (height_at, &(Trying){ self, measure }, NARROWEST, aspect),
            &self->scene);
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = self->change->name,
    .words = "",
    .text = TRUE,
    .at_top = TRUE,
    .outline = tell,
    .view = self,
  };
  return self;
}

KringChangePaper *
kring_change_paper_ref (KringChangePaper *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_change_paper_unref (KringChangePaper *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_organisation_unref (self->organisation);
  g_free (self);
}
