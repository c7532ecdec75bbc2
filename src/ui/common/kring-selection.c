/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-selection.h"

#include <string.h>

struct _KringSelection
{
  GObject parent_instance;

  /* Owned */
  KringDocument *document;
  char *need;
  GPtrArray *ids; /* of all that is selected, and NULL at its end */

  KringTableIndex table;
  gboolean whole;
};

enum
{
  PROP_0,
  PROP_NEED,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringSelection, kring_selection, G_TYPE_OBJECT)

static KringModel *
model (KringSelection *self)
{
  return kring_document_get_model (self->document);
}

static const char *
first (KringSelection *self)
{
  return g_ptr_array_index (self->ids, 0);
}

/* Who stands on the map, or will once what is planned is done. */
static gboolean
is_on_map (KringSelection *self, const char *actor)
{
  GPtrArray *plans = kring_model_referring (model (self), KRING_TABLE_PLAN, "one", actor);

  if (self->need == NULL || kring_model_contribution (model (self), self->need, actor) != NULL)
    return self->need != NULL;
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    if (g_strcmp0 (KRING_PLAN (g_ptr_array_index (plans, i))->need, self->need) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the row @id can still be selected while the map around self->need is in view. */
static gboolean
belongs (KringSelection *self, const char *id)
{
  KringTie *tie;
  KringNote *note;

  if (kring_model_get (model (self), self->table, id) == NULL)
    return FALSE;
  if (self->whole)
    return TRUE;
  switch ((int) self->table)
    {
    case KRING_TABLE_NEED:
      return g_strcmp0 (id, self->need) == 0;
    case KRING_TABLE_ACTOR:
      return is_on_map (self, id);
    case KRING_TABLE_NOTE:
      note = KRING_NOTE (kring_model_get (model (self), KRING_TABLE_NOTE, id));
      return g_strcmp0 (note->need, self->need) == 0;
    case KRING_TABLE_TIE:
      tie = KRING_TIE (kring_model_get (model (self), KRING_TABLE_TIE, id));
      return is_on_map (self, tie->one) && is_on_map (self, tie->other);
    default:
      return TRUE;
    }
}

static GPtrArray *
ids_new (void)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, NULL);
  return ids;
}

static void
take (KringSelection *self, KringTableIndex table, GPtrArray *ids)
{
  g_ptr_array_unref (self->ids);
  self->ids = ids;
  self->table = table;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Those that are gone or not in view are no longer selected; the others stay so. */
static void
drop_strangers (KringSelection *self)
{
  GPtrArray *left = ids_new ();

  for (guint i = 0; i + 1 < self->ids->len; i++)
    if (belongs (self, g_ptr_array_index (self->ids, i)))
      g_ptr_array_insert (left, (int) left->len - 1, g_strdup (g_ptr_array_index (self->ids, i)));
  if (left->len == self->ids->len)
    g_ptr_array_unref (left);
  else
    take (self, self->table, left);
}

static char *
first_need (KringSelection *self)
{
  g_autoptr (GPtrArray) needs = kring_model_all (model (self), KRING_TABLE_NEED);

  return needs->len > 0 ? g_strdup (KRING_ROW (g_ptr_array_index (needs, 0))->id) : NULL;
}

static void
follow (KringSelection *self)
{
  if (self->need == NULL || kring_model_get (model (self), KRING_TABLE_NEED, self->need) == NULL)
    {
      g_autofree char *first = first_need (self);

      kring_selection_set_need (self, first);
    }
  drop_strangers (self);
}

static void
model_changed_cb (KringSelection *self)
{
  follow (self);
}

static void
kring_selection_finalize (GObject *object)
{
  KringSelection *self = KRING_SELECTION (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->need, g_free);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_selection_parent_class)->finalize (object);
}

static void
kring_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KringSelection *self = KRING_SELECTION (object);

  if (prop_id == PROP_NEED)
    g_value_set_string (value, self->need);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kring_selection_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NEED)
    kring_selection_set_need (KRING_SELECTION (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kring_selection_class_init (KringSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kring_selection_finalize;
  object_class->get_property = kring_selection_get_property;
  object_class->set_property = kring_selection_set_property;

  properties[PROP_NEED] = g_param_spec_string ("need", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
kring_selection_init (KringSelection *self)
{
  self->table = KRING_TABLE_NEED;
  self->ids = ids_new ();
}

KringSelection *
kring_selection_new (KringDocument *document)
{
  KringSelection *self = g_object_new (KRING_TYPE_SELECTION, NULL);

  self->document = g_object_ref (document);
  self->need = first_need (self);
  g_signal_connect_object (model (self), "changed", G_CALLBACK (model_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

const char *
kring_selection_get_need (KringSelection *self)
{
  return self->need;
}

void
kring_selection_set_need (KringSelection *self, const char *need)
{
  if (g_strcmp0 (self->need, need) == 0)
    return;
  kring_set (&self->need, need);
  drop_strangers (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEED]);
}

KringRow *
kring_selection_get_row (KringSelection *self)
{
  return first (self) ? kring_model_get (model (self), self->table, first (self)) : NULL;
}

const char *
kring_selection_get_id (KringSelection *self)
{
  return first (self);
}

void
kring_selection_set (KringSelection *self, KringTableIndex table, const char *id)
{
  GPtrArray *ids;

  if (self->table == table && g_strcmp0 (first (self), id) == 0 && kring_selection_get_n (self) <= 1)
    return;
  ids = ids_new ();
  if (id != NULL)
    g_ptr_array_insert (ids, 0, g_strdup (id));
  if (table == KRING_TABLE_NEED && id != NULL)
    {
      g_autofree char *need = g_strdup (id);

      kring_selection_set_need (self, need);
    }
  take (self, table, ids);
}

const char *const *
kring_selection_get_ids (KringSelection *self)
{
  return (const char *const *) self->ids->pdata;
}

guint
kring_selection_get_n (KringSelection *self)
{
  return self->ids->len - 1;
}

void
kring_selection_set_actors (KringSelection *self, const char *const *actors)
{
  GPtrArray *ids = ids_new ();

  self->table = KRING_TABLE_ACTOR;
  for (guint i = 0; actors[i] != NULL; i++)
    if (belongs (self, actors[i]))
      g_ptr_array_insert (ids, (int) ids->len - 1, g_strdup (actors[i]));
  take (self, KRING_TABLE_ACTOR, ids);
}

void
kring_selection_toggle (KringSelection *self, const char *actor)
{
  GPtrArray *ids = ids_new ();
  gboolean there = FALSE;

  for (guint i = 0; self->table == KRING_TABLE_ACTOR && i < kring_selection_get_n (self); i++)
    {
      const char *id = g_ptr_array_index (self->ids, i);

      there = there || strcmp (id, actor) == 0;
      if (strcmp (id, actor) != 0)
        g_ptr_array_insert (ids, (int) ids->len - 1, g_strdup (id));
    }
  /* The newest comes first: it is the one whose details are shown if it is the only one. */
  if (!there)
    g_ptr_array_insert (ids, 0, g_strdup (actor));
  take (self, KRING_TABLE_ACTOR, ids);
}

void
kring_selection_set_whole (KringSelection *self, gboolean whole)
{
  self->whole = whole;
  drop_strangers (self);
}

void
kring_selection_clear (KringSelection *self)
{
  kring_selection_set (self, self->table, NULL);
}
