/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-json-gaps.h"

#include <json-glib/json-glib.h>

#include "kring-sentence.h"

static void
write_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
write_actors (JsonBuilder *builder, GPtrArray *actors, const KringOrganisation *organisation)
{
  json_builder_set_member_name (builder, "actors");
  json_builder_begin_array (builder);
  for (guint i = 0; i < actors->len; i++)
    {
      const char *id = g_ptr_array_index (actors, i);
      int index = kring_organisation_find (organisation, id);

      json_builder_begin_object (builder);
      write_text (builder, "id", id);
      write_text (builder, "name", kring_organisation_actor (organisation, (guint) index)->name);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_observation (JsonBuilder *builder, const KringObservation *observation, const KringOrganisation *organisation)
{
  KringAside *aside = kring_observation_aside (observation, organisation);
  g_autofree char *title = kring_sentence_title (observation, organisation);
  g_autofree char *question = kring_sentence_question (observation, organisation);

  json_builder_begin_object (builder);
  write_text (builder, "id", observation->facts);
  write_text (builder, "kind", kring_term_nick (&kring_observation_kinds, (int) observation->kind));
  write_text (builder, "name", kring_term_label (&kring_observation_kinds, (int) observation->kind));
  write_text (builder, "title", title);
  write_text (builder, "question", question);
  write_text (builder, "need", observation->need);
  write_actors (builder, observation->actors, organisation);
  write_text (builder, "aside", aside != NULL ? aside->reason : NULL);
  json_builder_end_object (builder);
}

char *
kring_json_gaps (GPtrArray *observations, const KringOrganisation *organisation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < observations->len; i++)
    write_observation (builder, g_ptr_array_index (observations, i), organisation);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
