/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-line-outline.h"

#include <glib/gi18n-lib.h>

#include "kring-beside.h"

/* One chart while it is told. */
typedef struct
{
  const KringOrganisation *organisation;
  const KringLineTree *tree;
  guint *ranked; /* all actors, as a chart is read */
} Teller;

static const char *
name_of (const KringOrganisation *organisation, int index)
{
  return kring_organisation_actor (organisation, (guint) index)->name;
}

/* Translators: what stands in the line: %s is a unit, a manager; "also": one more besides. */
static char *
line_sentence (const KringLine *line, const char *above)
{
  if (line->kind == KRING_LINE_PART_OF)
    return line->main ? g_strdup_printf (C_ ("line", "Part of %s."), above)
                      : g_strdup_printf (C_ ("line", "Also part of %s."), above);
  return line->main ? g_strdup_printf (C_ ("line", "Reports to %s."), above)
                    : g_strdup_printf (C_ ("line", "Also reports to %s."), above);
}

static void
add_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static void
add_lines (GString *text, const KringOrganisation *organisation, guint index)
{
  GPtrArray *lines = kring_organisation_lines_of (organisation, index);

  for (int main = 1; main >= 0; main--)
    for (guint i = 0; i < lines->len; i++)
      {
        const KringLine *line = g_ptr_array_index (lines, i);
        int above = kring_organisation_find (organisation, line->above);

        if (line->main == main && above >= 0)
          add_sentence (text, line_sentence (line, name_of (organisation, above)));
      }
}

char *
kring_line_outline_actor (const KringOrganisation *organisation, const KringLineTree *tree, guint index)
{
  const KringActor *actor = kring_organisation_actor (organisation, index);
  GString *text = g_string_new (NULL);
  guint below = tree->n_below[index];

  /* Translators: where an actor stands: its ring, then its sector: "Walks beside, Our organisation." */
  add_sentence (text, g_strdup_printf (C_ ("actor", "%1$s, %2$s."),
                                       kring_term_label (&kring_actor_kinds, actor->kind),
                                       kring_term_label (&kring_sectors, actor->sector)));
  add_lines (text, organisation, index);
  if (tree->head[index] >= 0)
    /* Translators: of a unit: who leads it. */
    add_sentence (text, g_strdup_printf (C_ ("line", "Led by %s."), name_of (organisation, tree->head[index])));
  if (tree->leads[index] >= 0)
    /* Translators: of a manager: the unit that she or he leads. */
    add_sentence (text, g_strdup_printf (C_ ("line", "Leads %s."), name_of (organisation, tree->leads[index])));
  if (below > 0)
    /* Translators: in the line chart: how many stand below somebody with nobody between. */
    add_sentence (text, g_strdup_printf (ngettext ("%u stands directly below.", "%u stand directly below.", below),
                                         below));
  if (tree->outside[index])
    /* Translators: the line is the hierarchy. */
    add_sentence (text, g_strdup (C_ ("line", "Outside the line.")));
  if (tree->broken[index])
    add_sentence (text, g_strdup (_ ("One of its lines upwards goes in a ring and is drawn dotted.")));
  return g_string_free (text, FALSE);
}

static guint
count_outside (const KringLineTree *tree)
{
  guint count = 0;

  for (guint i = 0; i < tree->n; i++)
    count += tree->outside[i] != FALSE;
  return count;
}

static gboolean
is_top (const KringLineTree *tree, guint index)
{
  return tree->above[index] < 0 && !tree->outside[index];
}

static void
teller_init (Teller *self, const KringOrganisation *organisation, const KringLineTree *tree)
{
  *self = (Teller){ organisation, tree, g_new (guint, tree->n + 1) };
  for (guint i = 0; i < tree->n; i++)
    self->ranked[tree->rank[i]] = i;
}

static char *
names_at_top (const Teller *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->tree->n; i++)
    if (is_top (self->tree, self->ranked[i]))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              name_of (self->organisation, (int) self->ranked[i]));
  return g_string_free (names, FALSE);
}

char *
kring_line_outline_figure (const KringOrganisation *organisation, const KringLineTree *tree)
{
  guint outside = count_outside (tree), inside = tree->n - outside;
  g_autofree char *one = g_strdup_printf (ngettext ("%u stands in the line", "%u stand in the line", inside), inside);
  g_autofree char *two = g_strdup_printf (ngettext ("%u outside it", "%u outside it", outside), outside);
  /* Translators: what the picture is, for somebody who cannot see it: "Hierarchy. 60 stand in the line, 12 outside it." */
  GString *text = g_string_new (NULL);
  Teller teller;
  g_autofree char *names = NULL;

  g_string_append_printf (text, C_ ("line", "Hierarchy. %1$s, %2$s."), one, two);
  teller_init (&teller, organisation, tree);
  names = names_at_top (&teller);
  if (names[0] != '\0')
    /* Translators: who has nobody above in the line. */
    add_sentence (text, g_strdup_printf (C_ ("line", "At the top: %s."), names));
  g_free (teller.ranked);
  return g_string_free (text, FALSE);
}

static void
add_item (GArray *outline, KringOutlineKind kind, char *text, const char *id)
{
  KringOutlineItem item = { kind, (guint) kind, text, id };

  g_array_append_val (outline, item);
}

static void
add_actor (const Teller *self, GArray *outline, guint index)
{
  g_autofree char *says = kring_line_outline_actor (self->organisation, self->tree, index);
  const KringActor *actor = kring_organisation_actor (self->organisation, index);

  add_item (outline, KRING_OUTLINE_ACTOR, g_strdup_printf ("%s. %s", actor->name, says), actor->row.id);
}

/* Everybody for whom @wanted is true, under a heading. */
static void
add_those (const Teller *self, GArray *outline, const char *heading, const char *id, gboolean outside)
{
  guint n = outside ? count_outside (self->tree) : 0;

  for (guint i = 0; i < self->tree->n; i++)
    n += !outside && is_top (self->tree, i);
  if (n == 0)
    return;
  add_item (outline, KRING_OUTLINE_RING, g_strdup_printf (C_ ("outline", "%1$s: %2$u"), heading, n), id);
  for (guint i = 0; i < self->tree->n; i++)
    if (outside ? self->tree->outside[self->ranked[i]] : is_top (self->tree, self->ranked[i]))
      add_actor (self, outline, self->ranked[i]);
}

static void
add_below (const Teller *self, GArray *outline, guint index)
{
  const KringLineTree *tree = self->tree;
  const KringActor *actor = kring_organisation_actor (self->organisation, index);
  guint count = tree->n_below[index] + (tree->head[index] >= 0);

  add_item (outline, KRING_OUTLINE_RING, g_strdup_printf (C_ ("outline", "%1$s: %2$u"), actor->name, count),
            actor->row.id);
  if (tree->head[index] >= 0)
    add_actor (self, outline, (guint) tree->head[index]);
  for (guint i = 0; i < tree->n; i++)
    if (tree->above[self->ranked[i]] == (int) index && tree->leads[self->ranked[i]] < 0)
      add_actor (self, outline, self->ranked[i]);
}

/* Whoever has somebody below, from the top down, each before those below it. */
static void
add_tree (const Teller *self, GArray *outline)
{
  g_autofree guint *walk = kring_line_tree_walk (self->tree);

  for (guint i = 0; i < self->tree->n; i++)
    if (self->tree->n_below[walk[i]] > 0 || self->tree->head[walk[i]] >= 0)
      add_below (self, outline, walk[i]);
}

GArray *
kring_line_outline_new (const KringOrganisation *organisation, const KringLineTree *tree)
{
  GArray *outline = kring_outline_items_new ();
  g_autoptr (GPtrArray) notes
      = kring_beside_notes (organisation->rows[KRING_TABLE_NOTE], NULL, KRING_ARRANGEMENT_HIERARCHY);
  Teller self;

  teller_init (&self, organisation, tree);
  add_item (outline, KRING_OUTLINE_NEED, kring_line_outline_figure (organisation, tree), NULL);
  add_those (&self, outline, C_ ("line", "At the top"), NULL, FALSE);
  add_tree (&self, outline);
  add_those (&self, outline, C_ ("line", "Outside the line"), NULL, TRUE);
  kring_outline_add_notes (outline, notes);
  g_free (self.ranked);
  return outline;
}
