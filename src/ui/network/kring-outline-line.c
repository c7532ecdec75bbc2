/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-outline-line.h"

struct _KringOutlineLine
{
  GObject parent_instance;

  KringOutlineKind kind;
  guint depth;

  /* Owned */
  char *text;
  char *id;
  char *within;
};

G_DEFINE_FINAL_TYPE (KringOutlineLine, kring_outline_line, G_TYPE_OBJECT)

static void
kring_outline_line_finalize (GObject *object)
{
  KringOutlineLine *self = KRING_OUTLINE_LINE (object);

  g_free (self->text);
  g_free (self->id);
  g_free (self->within);
  G_OBJECT_CLASS (kring_outline_line_parent_class)->finalize (object);
}

static void
kring_outline_line_class_init (KringOutlineLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_outline_line_finalize;
}

static void
kring_outline_line_init (KringOutlineLine *self)
{
}

KringOutlineLine *
kring_outline_line_new (const KringOutlineItem *item, const char *within)
{
  KringOutlineLine *self = g_object_new (KRING_TYPE_OUTLINE_LINE, NULL);

  self->kind = item->kind;
  self->depth = item->depth;
  self->text = g_strdup (item->text);
  self->id = g_strdup (item->id);
  self->within = g_strdup (within);
  return self;
}

KringOutlineKind
kring_outline_line_get_kind (KringOutlineLine *self)
{
  return self->kind;
}

guint
kring_outline_line_get_depth (KringOutlineLine *self)
{
  return self->depth;
}

const char *
kring_outline_line_get_text (KringOutlineLine *self)
{
  return self->text;
}

const char *
kring_outline_line_get_id (KringOutlineLine *self)
{
  return self->id;
}

gboolean
kring_outline_line_equal (KringOutlineLine *self, KringOutlineLine *other)
{
  return self->kind == other->kind && g_strcmp0 (self->text, other->text) == 0 && g_strcmp0 (self->id, other->id) == 0
         && g_strcmp0 (self->within, other->within) == 0;
}
