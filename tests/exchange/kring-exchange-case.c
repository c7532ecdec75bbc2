/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-exchange-case.h"

#include <string.h>

#include "kring-examples.h"
#include "kring-json.h"
#include "kring-theme.h"

KringDocument *
kring_case_document (const char *name, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  KringDocument *document = kring_document_new (language, &error);

  g_assert_no_error (error);
  kring_example_fill (document, name, language, measure, &error);
  g_assert_no_error (error);
  return document;
}

void
kring_case_close (KringDocument *document)
{
  g_autoptr (GError) error = NULL;

  kring_document_close (document, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (document);
}

const char *
kring_case_need (KringDocument *document, guint index)
{
  g_autoptr (GPtrArray) needs = kring_model_all (kring_document_get_model (document), KRING_TABLE_NEED);

  g_assert_cmpuint (index, <, needs->len);
  return KRING_ROW (g_ptr_array_index (needs, index))->id;
}

const char *
kring_case_actor (KringDocument *document, const char *name)
{
  g_autoptr (GPtrArray) actors = kring_model_all (kring_document_get_model (document), KRING_TABLE_ACTOR);

  for (guint i = 0; i < actors->len; i++)
    if (strcmp (kring_row_name (g_ptr_array_index (actors, i)), name) == 0)
      return KRING_ROW (g_ptr_array_index (actors, i))->id;
  g_error ("nobody is called %s", name);
}

KringOrganisation *
kring_case_organisation (KringDocument *document)
{
  return kring_organisation_new (kring_document_get_model (document));
}

char *
kring_case_content (KringDocument *document)
{
  g_autoptr (KringOrganisation) organisation = kring_case_organisation (document);
  GString *content = g_string_new (NULL);

  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      g_autofree char *rows = kring_json_list (organisation, t, TRUE);

      g_string_append (content, rows);
    }
  return g_string_free (content, FALSE);
}

static const char *
called (const KringDrawable *drawable)
{
  return drawable->name ? drawable->name : drawable->text ? drawable->text : kring_style_nick (drawable->style.name);
}

static gboolean
meets_ellipse (KringRect rect, KringRect ellipse)
{
  KringPoint centre = kring_rect_centre (ellipse);
  double x = (CLAMP (centre.x, rect.x, rect.x + rect.w) - centre.x) / (ellipse.w / 2);
  double y = (CLAMP (centre.y, rect.y, rect.y + rect.h) - centre.y) / (ellipse.h / 2);

  return x * x + y * y < 1;
}

static gboolean
meet (const KringDrawable *one, const KringDrawable *other)
{
  if (one->shape == KRING_SHAPE_ELLIPSE)
    return meets_ellipse (other->bounds, one->bounds);
  if (other->shape == KRING_SHAPE_ELLIPSE)
    return meets_ellipse (one->bounds, other->bounds);
  return kring_rect_overlap (one->bounds, other->bounds);
}

void
kring_case_assert_clear (KringAroundView *view)
{
  KringRect extents = kring_scene_extents (view->scene);
  g_autoptr (GPtrArray) solid = g_ptr_array_new ();

  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (view->scene, i);

      /* A caption's text stands on a ground of its own. */
      if (drawable->style.name == KRING_STYLE_ACTOR || drawable->style.name == KRING_STYLE_NEED
          || (drawable->style.name == KRING_STYLE_RING_CAPTION && drawable->shape == KRING_SHAPE_TEXT))
        g_ptr_array_add (solid, (gpointer) drawable);
    }
  g_assert_cmpuint (solid->len, ==, view->map->entries->len + 1 + KRING_N_RINGS);
  for (guint i = 0; i < solid->len; i++)
    {
      const KringDrawable *one = g_ptr_array_index (solid, i);

      g_assert_true (kring_rect_inside (extents, one->bounds, 0.01));
      for (guint j = i + 1; j < solid->len; j++)
        if (meet (one, g_ptr_array_index (solid, j)))
          g_error ("“%s” and “%s” lie over one another", called (one), called (g_ptr_array_index (solid, j)));
    }
}
