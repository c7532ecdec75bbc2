/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-view.h"

#include "kring-text.h"

static KringView *
view_alloc (KringArrangement arrangement)
{
  KringView *self = g_new0 (KringView, 1);

  g_atomic_ref_count_init (&self->refs);
  self->arrangement = arrangement;
  return self;
}

KringView *
kring_view_new_around (KringMap *map, KringMeasure *measure, const KringViewOptions *options)
{
  KringView *self = view_alloc (KRING_ARRANGEMENT_AROUND);

  self->around = kring_around_view_new (map, measure, options);
  self->diagram = &self->around->diagram;
  self->scale = self->around->scale;
  return self;
}

KringView *
kring_view_new_whole (KringOrganisation *organisation, KringArrangement arrangement, KringMeasure *measure,
                      const KringViewOptions *options)
{
  KringView *self = view_alloc (arrangement);

  g_return_val_if_fail (arrangement != KRING_ARRANGEMENT_AROUND, self);

  if (arrangement == KRING_ARRANGEMENT_HIERARCHY)
    {
      self->hierarchy = kring_hierarchy_view_new (organisation, measure, options);
      self->diagram = &self->hierarchy->diagram;
      self->scale = self->hierarchy->scale;
    }
  else
    {
      self->network = kring_network_view_new (organisation, measure, options);
      self->diagram = &self->network->diagram;
      self->scale = self->network->scale;
    }
  return self;
}

KringView *
kring_view_ref (KringView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_view_unref (KringView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->around, kring_around_view_unref);
  g_clear_pointer (&self->hierarchy, kring_hierarchy_view_unref);
  g_clear_pointer (&self->network, kring_network_view_unref);
  g_free (self);
}

static const KringDrawable *
find (const KringView *self, const char *id)
{
  int index = id != NULL ? kring_scene_find (self->diagram->scene, id) : -1;

  return index >= 0 ? kring_scene_get (self->diagram->scene, (guint) index) : NULL;
}

gboolean
kring_view_has (const KringView *self, const char *id)
{
  return find (self, id) != NULL;
}

gboolean
kring_view_is_actor (const KringView *self, const char *id)
{
  const KringDrawable *drawable = find (self, id);

  return drawable != NULL && drawable->style.name == KRING_STYLE_ACTOR;
}

gboolean
kring_view_is_note (const KringView *self, const char *id)
{
  const KringDrawable *drawable = find (self, id);

  return drawable != NULL && drawable->style.name == KRING_STYLE_NOTE;
}

KringPoint
kring_view_note_place (const KringView *self, KringPoint point)
{
  KringPoint unit = self->diagram->note_unit;

  return (KringPoint){ point.x / unit.x, point.y / unit.y };
}

static gboolean
matches (const KringView *self, const KringDrawable *box, const char *search)
{
  int entry = self->around != NULL ? kring_map_find (self->around->map, box->id) : -1;

  return kring_text_matches (box->name, search)
         || (entry >= 0
             && kring_text_matches (kring_map_entry (self->around->map, (guint) entry)->contribution->offer, search));
}

static int
by_order (gconstpointer a, gconstpointer b)
{
  const KringDrawable *x = *(const KringDrawable *const *) a, *y = *(const KringDrawable *const *) b;

  return x->order - y->order;
}

GPtrArray *
kring_view_find (const KringView *self, const char *search)
{
  GPtrArray *found = g_ptr_array_new ();
  const KringScene *scene = self->diagram->scene;

  for (guint i = 0; search != NULL && search[0] != '\0' && i < kring_scene_length (scene); i++)
    {
      const KringDrawable *box = kring_scene_get (scene, i);

      if (box->target && box->style.name == KRING_STYLE_ACTOR && matches (self, box, search))
        g_ptr_array_add (found, (gpointer) box);
    }
  g_ptr_array_sort (found, by_order);
  for (guint i = 0; i < found->len; i++)
    found->pdata[i] = ((const KringDrawable *) found->pdata[i])->id;
  return found;
}

KringPoint
kring_view_centre (const KringView *self, const char *id)
{
  const KringDrawable *drawable = find (self, id);

  return drawable != NULL ? kring_rect_centre (drawable->bounds) : (KringPoint){ 0, 0 };
}

KringMotionPath
kring_view_path (const KringView *self)
{
  return self->around != NULL ? kring_motion_round : kring_motion_straight;
}
