/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-selection.h"

struct _KringSelection
{
  GObject parent_instance;

  /* Owned */
  KringDocument *document;
  char *need;
  char *id;
  KringTableIndex table;
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

/* Whether the row can still be selected while the map around self->need is in view. */
static gboolean
belongs (KringSelection *self)
{
  KringTie *tie;

  if (kring_model_get (model (self), self->table, self->id) == NULL)
    return FALSE;
  switch ((int) self->table)
    {
    case KRING_TABLE_NEED:
      return g_strcmp0 (self->id, self->need) == 0;
    case KRING_TABLE_ACTOR:
      return self->need != NULL && kring_model_contribution (model (self), self->need, self->id) != NULL;
    case KRING_TABLE_TIE:
      tie = KRING_TIE (kring_model_get (model (self), KRING_TABLE_TIE, self->id));
      return self->need != NULL && kring_model_contribution (model (self), self->need, tie->one) != NULL
             && kring_model_contribution (model (self), self->need, tie->other) != NULL;
    default:
      return TRUE;
    }
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
  if (self->id != NULL && !belongs (self))
    kring_selection_clear (self);
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
  g_clear_pointer (&self->id, g_free);
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
  if (self->id != NULL && !belongs (self))
    kring_selection_clear (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEED]);
}

KringRow *
kring_selection_get_row (KringSelection *self)
{
  return self->id ? kring_model_get (model (self), self->table, self->id) : NULL;
}

const char *
kring_selection_get_id (KringSelection *self)
{
  return self->id;
}

void
kring_selection_set (KringSelection *self, KringTableIndex table, const char *id)
{
  if (self->table == table && g_strcmp0 (self->id, id) == 0)
    return;
  kring_set (&self->id, id);
  self->table = table;
  if (table == KRING_TABLE_NEED && id != NULL)
    kring_selection_set_need (self, id);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
kring_selection_clear (KringSelection *self)
{
  kring_selection_set (self, self->table, NULL);
}
