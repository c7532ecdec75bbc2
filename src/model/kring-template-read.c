/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-language.h"
#include "kring-template-private.h"
#include "kring-text.h"

/* GMarkup knows no document types and no entities but XML's own five, fetches nothing and does not recurse: what a
 * template may be, and no more. */

typedef enum
{
  IN_DIALOGUE,
  IN_SECTION,
  IN_QUESTION,
  IN_PART,
  IN_WORDS,
  SKIPPED, /* of a later format */
} Place;

typedef struct
{
  Place place;
  gboolean ours; /* for all within */
  KringSection *section;
  KringQuestion *question;
  KringPart *part;
  char **words; /* where a text goes */
} Frame;

typedef struct
{
  KringTemplate *template;
  GArray *frames; /* of Frame, the innermost last */
  GString *text;
  guint n_parts;
  int first; /* the template's own language */
} Reader;

static guint
line_of (GMarkupParseContext *context)
{
  int line, character;

  g_markup_parse_context_get_position (context, &line, &character);
  /* It has seen what comes next: at a line's end the next line is counted already, from 1. */
  return (guint)(character == 1 && line > 1 ? line - 1 : line);
}

static gboolean fail (GMarkupParseContext *context, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (GMarkupParseContext *context, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  return kring_template_wrong (error, line_of (context), what);
}

static Frame *
innermost (Reader *reader)
{
  return reader->frames->len > 0 ? &g_array_index (reader->frames, Frame, reader->frames->len - 1) : NULL;
}

/* What is strange in the format that is known is a mistake; what a later one means by it nobody here can say. Returns
 * whether it is of a later one, of which then not all was understood. */
static gboolean
of_later_format (Reader *reader)
{
  if (reader->template->format <= KRING_TEMPLATE_FORMAT)
    return FALSE;
  reader->template->whole = FALSE;
  return TRUE;
}

/* What does not belong here is left out. */
static gboolean
strange (Reader *reader, GMarkupParseContext *context, const char *element, GError **error)
{
  Frame skipped = { .place = SKIPPED };

  if (!of_later_format (reader))
    return fail (context, error, _ ("<%s> does not belong here."), element);
  g_array_append_val (reader->frames, skipped);
  return TRUE;
}

/* Attributes */

static const char *
attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return values[i];
  return NULL;
}

static gboolean
known (const char *name, const char *const *allowed)
{
  return g_strv_contains (allowed, name) || strcmp (name, "xmlns") == 0 || strchr (name, ':') != NULL;
}

static gboolean
only (Reader *reader,
      GMarkupParseContext *context,
      const char *element,
      const char **names,
      const char *const *allowed,
      GError **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (!known (names[i], allowed) && !of_later_format (reader))
      return fail (context, error, _ ("<%1$s> has no attribute “%2$s”."), element, names[i]);
  return TRUE;
}

static gboolean
id_good (const char *id)
{
  if (id == NULL || !g_ascii_islower (id[0]) || strlen (id) > KRING_TEMPLATE_MOST_ID)
    return FALSE;
  for (; *id != '\0'; id++)
    if (!g_ascii_islower (*id) && !g_ascii_isdigit (*id) && *id != '-')
      return FALSE;
  return TRUE;
}

static gboolean
take_id (GMarkupParseContext *context,
         const char *element,
         const char **names,
         const char **values,
         char **id,
         GError **error)
{
  const char *value = attribute (names, values, "id");

  if (!id_good (value))
    return fail (context, error, _ ("<%s> needs an id of small letters, digits and hyphens that begins with a letter."),
                 element);
  *id = g_strdup (value);
  return TRUE;
}

static gboolean
take_flag (Reader *reader,
           GMarkupParseContext *context,
           const char **names,
           const char **values,
           const char *name,
           gboolean *flag,
           GError **error)
{
  const char *value = attribute (names, values, name);

  if (value == NULL)
    return TRUE;
  if (strcmp (value, "yes") != 0 && strcmp (value, "no") != 0 && !of_later_format (reader))
    return fail (context, error, _ ("“%1$s” is “yes” or “no”, not “%2$s”."), name, value);
  *flag = strcmp (value, "yes") == 0;
  return TRUE;
}

static gboolean
take_number (Reader *reader,
             GMarkupParseContext *context,
             const char **names,
             const char **values,
             const char *name,
             guint most,
             guint *number,
             GError **error)
{
  const char *value = attribute (names, values, name);
  guint64 read;

  if (value != NULL && g_ascii_string_to_unsigned (value, 10, 1, most, &read, NULL))
    *number = (guint)read;
  else if (!of_later_format (reader))
    return fail (context, error, _ ("“%1$s” is a number from 1 to %2$u."), name, most);
  return TRUE;
}

/* Which of @nicks the attribute says: their number if it says none of them. */
static gboolean
take_word (Reader *reader,
           GMarkupParseContext *context,
           const char **names,
           const char **values,
           const char *name,
           const char *const *nicks,
           guint *word,
           GError **error)
{
  const char *value = attribute (names, values, name);

  for (*word = 0; nicks[*word] != NULL; (*word)++)
    if (g_strcmp0 (nicks[*word], value) == 0)
      return TRUE;
  if (!of_later_format (reader))
    return fail (context, error, _ ("“%1$s” is not known as “%2$s”."), value ? value : "", name);
  return TRUE;
}

/* Takes a phase that comes after @last, and makes that the phase. */
static gboolean
take_phase (const char *text, int *last, guint minutes[KRING_N_PHASES])
{
  g_auto (GStrv) halves = g_strsplit (text, ":", 2);
  int phase = kring_term_find (&kring_phases, halves[0]);
  guint64 read;

  if (phase <= *last || halves[1] == NULL || !g_ascii_string_to_unsigned (halves[1], 10, 1, 240, &read, NULL))
    return FALSE;
  minutes[phase] = (guint)read;
  *last = phase;
  return TRUE;
}

static gboolean
take_phases (Reader *reader,
             GMarkupParseContext *context,
             const char **names,
             const char **values,
             KringQuestion *question,
             GError **error)
{
  const char *value = attribute (names, values, "phases");
  g_auto (GStrv) words = g_strsplit_set (value ? value : "alone:3 pairs:4 all:8 decide:3", " \t\n", -1);
  gboolean good = TRUE;
  int last = -1;

  for (guint i = 0; words[i] != NULL; i++)
    good &= words[i][0] == '\0' || take_phase (words[i], &last, question->minutes);
  if (good && last >= 0)
    return TRUE;
  if (reader->template->format <= KRING_TEMPLATE_FORMAT)
    return fail (context, error, _ ("“phases” is written as “alone:3 pairs:4 all:8 decide:3”, in minutes, not “%s”."),
                 value);
  reader->template->whole = FALSE;
  return TRUE;
}

/* Elements */

static int
language_index (const char *code)
{
  for (int i = 0; kring_languages[i] != NULL; i++)
    if (strcmp (kring_languages[i], code) == 0)
      return i;
  return -1;
}

static gboolean
begin_dialogue (Reader *reader, GMarkupParseContext *context, const char **names, const char **values, GError **error)
{
  static const char *const allowed[] = { "format", "id", "version", "picture", "minutes", NULL };
  KringTemplate *template = reader->template;
  const char *language = attribute (names, values, "xml:lang");
  guint format = 1, version = 1, picture = 0;
  Frame frame = { .place = IN_DIALOGUE };

  if (!take_number (reader, context, names, values, "format", 1000, &format, error))
    return FALSE;
  template->format = (int)format;
  reader->first = language != NULL ? MAX (language_index (language), 0) : 0;
  template->whole = template->format <= KRING_TEMPLATE_FORMAT;
  if (!only (reader, context, "dialogue", names, allowed, error)
      || !take_id (context, "dialogue", names, values, &template->id, error)
      || !take_number (reader, context, names, values, "version", 1000000, &version, error)
      || !take_number (reader, context, names, values, "minutes", 480, &template->minutes, error)
      || !take_word (reader, context, names, values, "picture", kring_drawn_nicks, &picture, error))
    return FALSE;
  template->version = (int)version;
  template->picture = (KringDrawnAs)picture;
  g_array_append_val (reader->frames, frame);
  return TRUE;
}

static gboolean
begin_section (Reader *reader, GMarkupParseContext *context, const char **names, const char **values, GError **error)
{
  static const char *const allowed[] = { "id", "ours", NULL };
  KringSection *section = kring_section_new ();
  Frame frame = { .place = IN_SECTION, .section = section };

  g_ptr_array_add (reader->template->sections, section);
  section->line = line_of (context);
  if (!only (reader, context, "section", names, allowed, error)
      || !take_id (context, "section", names, values, &section->id, error)
      || !take_flag (reader, context, names, values, "ours", &section->ours, error))
    return FALSE;
  frame.ours = section->ours;
  g_array_append_val (reader->frames, frame);
  return TRUE;
}

static gboolean
begin_question (Reader *reader, GMarkupParseContext *context, const char **names, const char **values, GError **error)
{
  static const char *const allowed[] = { "id", "kind", "phases", "together", "ours", NULL };
  static const char *const of_place[] = { "id", "kind", "phases", "together", "ours", "shape", NULL };
  static const char *const of_table[] = { "id", "kind", "phases", "together", "ours", "own", NULL };
  const char *kind = attribute (names, values, "kind");
  gboolean place = g_strcmp0 (kind, "place") == 0, table = g_strcmp0 (kind, "table") == 0;
  Frame frame = g_array_index (reader->frames, Frame, reader->frames->len - 1);
  KringQuestion *question = kring_question_new ();
  guint ask = KRING_N_ASKS, shape = KRING_N_DRAWN;

  g_ptr_array_add (frame.section->questions, question);
  question->ours = frame.ours;
  question->line = line_of (context);
  if (!only (reader, context, "question", names,
             place   ? of_place
             : table ? of_table
                     : allowed,
             error)
      || !take_id (context, "question", names, values, &question->id, error)
      || !take_word (reader, context, names, values, "kind", kring_ask_nicks, &ask, error)
      || (ask == KRING_ASK_PLACE
          && !take_word (reader, context, names, values, "shape", kring_drawn_nicks, &shape, error))
      || !take_phases (reader, context, names, values, question, error)
      || !take_flag (reader, context, names, values, "together", &question->together, error)
      || !take_flag (reader, context, names, values, "own", &question->own, error)
      || !take_flag (reader, context, names, values, "ours", &question->ours, error))
    return FALSE;
  question->ask = (KringAsk)ask;
  question->shape = (KringDrawnAs)shape;
  frame.place = IN_QUESTION;
  frame.question = question;
  frame.ours = question->ours;
  g_array_append_val (reader->frames, frame);
  return TRUE;
}

/* Where each part belongs: directly in a question of one kind, or in a part of another. */
static const struct
{
  const char *element;
  KringAsk ask;
  KringAskedKind within; /* KRING_N_ASKED: in the question itself */
} part_kinds[KRING_N_ASKED] = {
  [KRING_ASKED_GROUP] = { "group", KRING_ASK_CHOICE, KRING_N_ASKED },
  [KRING_ASKED_OPTION] = { "option", KRING_ASK_CHOICE, KRING_ASKED_GROUP },
  [KRING_ASKED_CORNER] = { "corner", KRING_ASK_PLACE, KRING_N_ASKED },
  [KRING_ASKED_AXIS] = { "axis", KRING_ASK_PLACE, KRING_N_ASKED },
  [KRING_ASKED_COLUMN] = { "column", KRING_ASK_COLUMNS, KRING_N_ASKED },
  [KRING_ASKED_ROW] = { "row", KRING_ASK_TABLE, KRING_N_ASKED },
  [KRING_ASKED_CHECK] = { "check", KRING_ASK_CHECKLIST, KRING_N_ASKED },
  [KRING_ASKED_SIDE] = { "side", KRING_ASK_METHODS, KRING_N_ASKED },
  [KRING_ASKED_CATEGORY] = { "category", KRING_ASK_METHODS, KRING_N_ASKED },
  [KRING_ASKED_METHOD] = { "method", KRING_ASK_METHODS, KRING_ASKED_CATEGORY },
};

static gboolean
belongs (const Frame *frame, KringAskedKind kind)
{
  KringAskedKind within = part_kinds[kind].within;
  KringAsk ask = frame->question ? frame->question->ask : KRING_N_ASKS;
  gboolean asked = ask == part_kinds[kind].ask || (kind == KRING_ASKED_COLUMN && ask == KRING_ASK_TABLE);

  if (within == KRING_N_ASKED)
    return frame->place == IN_QUESTION && asked;
  return frame->place == IN_PART && asked && frame->part->kind == within;
}

static gboolean
take_side (Reader *reader,
           GMarkupParseContext *context,
           const char **names,
           const char **values,
           const KringQuestion *question,
           KringPart *method,
           GError **error)
{
  g_autoptr (GPtrArray) sides = kring_question_parts (question, KRING_ASKED_SIDE);
  const char *side = attribute (names, values, "side");

  for (guint i = 0; i < sides->len; i++)
    if (g_strcmp0 (((KringPart *)g_ptr_array_index (sides, i))->id, side) == 0)
      {
        method->side = i;
        return TRUE;
      }
  if (of_later_format (reader))
    return TRUE;
  return fail (context, error, _ ("A method says by “side” which of the sides before it, it belongs to."));
}

static gboolean
begin_part (Reader *reader,
            GMarkupParseContext *context,
            KringAskedKind kind,
            const char **names,
            const char **values,
            GError **error)
{
  static const char *const allowed[] = { "id", "ours", NULL };
  static const char *const of_group[] = { "id", "ours", "choose", "own", NULL };
  static const char *const of_method[] = { "id", "ours", "side", NULL };
  static const char *const chosen[] = { "many", "one", NULL };
  Frame frame = *innermost (reader);
  KringPart *part = kring_part_new (kind);
  const char *const *takes = kind == KRING_ASKED_GROUP ? of_group : kind == KRING_ASKED_METHOD ? of_method : allowed;
  guint choose = 0;

  g_ptr_array_add (frame.place == IN_PART ? frame.part->parts : frame.question->parts, part);
  part->ours = frame.ours;
  part->line = line_of (context);
  if (!only (reader, context, part_kinds[kind].element, names, takes, error)
      || !take_id (context, part_kinds[kind].element, names, values, &part->id, error)
      || (attribute (names, values, "choose") != NULL
          && !take_word (reader, context, names, values, "choose", chosen, &choose, error))
      || !take_flag (reader, context, names, values, "own", &part->own, error)
      || !take_flag (reader, context, names, values, "ours", &part->ours, error)
      || (kind == KRING_ASKED_METHOD && !take_side (reader, context, names, values, frame.question, part, error)))
    return FALSE;
  part->one = choose == 1;
  frame.place = IN_PART;
  frame.part = part;
  frame.ours = part->ours;
  g_array_append_val (reader->frames, frame);
  return TRUE;
}

/* Where the text of an element of this name goes, %NULL if it does not belong here. */
static KringWords *
words_of (Reader *reader, const Frame *frame, const char *element)
{
  KringTemplate *t = reader->template;
  KringQuestion *scale = frame->question && frame->question->ask == KRING_ASK_SCALE ? frame->question : NULL;
  KringPart *axis = frame->part && frame->part->kind == KRING_ASKED_AXIS ? frame->part : NULL;
  const struct
  {
    Place place;
    const char *element;
    KringWords *words;
  } all[] = {
    { IN_DIALOGUE, "title", &t->title },
    { IN_DIALOGUE, "summary", &t->summary },
    { IN_DIALOGUE, "about", &t->about },
    { IN_DIALOGUE, "source", &t->source },
    { IN_DIALOGUE, "check-out", &t->check_out },
    { IN_SECTION, "title", frame->section ? &frame->section->title : NULL },
    { IN_SECTION, "summary", frame->section ? &frame->section->summary : NULL },
    { IN_QUESTION, "text", frame->question ? &frame->question->text : NULL },
    { IN_QUESTION, "help", frame->question ? &frame->question->help : NULL },
    { IN_QUESTION, "low", scale ? &scale->low : NULL },
    { IN_QUESTION, "high", scale ? &scale->high : NULL },
    { IN_PART, frame->part && frame->part->kind == KRING_ASKED_GROUP ? "title" : "text",
      frame->part ? &frame->part->text : NULL },
    { IN_PART, "help", frame->part ? &frame->part->help : NULL },
    { IN_PART, "low", axis ? &axis->low : NULL },
    { IN_PART, "high", axis ? &axis->high : NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i].place == frame->place && strcmp (all[i].element, element) == 0)
      return all[i].words;
  return NULL;
}

static gboolean
begin_words (Reader *reader,
             GMarkupParseContext *context,
             KringWords *words,
             const char *element,
             const char **names,
             const char **values,
             GError **error)
{
  static const char *const allowed[] = { NULL };
  const char *language = attribute (names, values, "xml:lang");
  int index = language != NULL ? language_index (language) : reader->first;
  Frame frame = { .place = index >= 0 ? IN_WORDS : SKIPPED };

  if (!only (reader, context, element, names, allowed, error))
    return FALSE;
  words->first = reader->first;
  if (index >= 0)
    frame.words = &words->in[index];
  if (index >= 0 && *frame.words != NULL)
    return fail (context, error, _ ("<%s> says the same thing twice in one language."), element);
  g_string_truncate (reader->text, 0);
  g_array_append_val (reader->frames, frame);
  return TRUE;
}

static gboolean
begin_inner (Reader *reader,
             GMarkupParseContext *context,
             const char *element,
             const char **names,
             const char **values,
             GError **error)
{
  Frame frame = *innermost (reader);
  KringWords *words = words_of (reader, &frame, element);

  if (words != NULL)
    return begin_words (reader, context, words, element, names, values, error);
  if (++reader->n_parts > KRING_TEMPLATE_MOST_PARTS)
    return fail (context, error, _ ("The template has more than %d parts."), KRING_TEMPLATE_MOST_PARTS);
  if (frame.place == IN_DIALOGUE && strcmp (element, "section") == 0)
    return begin_section (reader, context, names, values, error);
  if (frame.place == IN_SECTION && strcmp (element, "question") == 0)
    return begin_question (reader, context, names, values, error);
  for (guint i = 0; i < KRING_N_ASKED; i++)
    if (strcmp (part_kinds[i].element, element) == 0 && belongs (&frame, (KringAskedKind)i))
      return begin_part (reader, context, (KringAskedKind)i, names, values, error);
  return strange (reader, context, element, error);
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reader *reader = data;
  Frame *frame = innermost (reader);
  Frame skipped = { .place = SKIPPED };

  if (frame == NULL && strcmp (element, "dialogue") != 0)
    fail (context, error, _ ("This is no dialogue template: it begins with <%s>."), element);
  else if (frame == NULL)
    begin_dialogue (reader, context, names, values, error);
  else if (frame->place == IN_WORDS && of_later_format (reader))
    g_array_append_val (reader->frames, skipped);
  else if (frame->place == IN_WORDS)
    fail (context, error, _ ("A text holds nothing but text, and there is <%s> in it."), element);
  else if (frame->place == SKIPPED)
    g_array_append_val (reader->frames, skipped);
  else
    begin_inner (reader, context, element, names, values, error);
}

/* However a file wraps its lines, a text is one. */
static char *
one_line (const char *text)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (text), "\t\r\n", ' ');
  g_auto (GStrv) words = g_strsplit (spaced, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  return kring_text_tidy (line->str, FALSE);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;
  Frame *frame = innermost (reader);

  if (frame != NULL && frame->place == IN_WORDS)
    {
      char *one = one_line (reader->text->str);

      if (one[0] == '\0' || g_utf8_strlen (one, -1) > KRING_TEMPLATE_MOST_TEXT)
        fail (context, error, _ ("The text of <%1$s> is empty or has more than %2$d characters."), element,
              KRING_TEMPLATE_MOST_TEXT);
      *frame->words = one;
    }
  if (frame != NULL)
    g_array_set_size (reader->frames, reader->frames->len - 1);
}

/* Nothing but white space; what is not is said to be in its own line, though all of the text has been seen by now. */
static void
take_blank (GMarkupParseContext *context, const char *text, gsize length, GError **error)
{
  guint line = line_of (context);
  gsize at = 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  if (at == length)
    return;
  for (gsize i = at; i < length; i++)
    line -= text[i] == '\n';
  kring_template_wrong (error, line, _ ("There is text between the elements."));
}

static void
take_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reader *reader = data;
  Frame *frame = innermost (reader);

  if (frame != NULL && frame->place == IN_WORDS)
    g_string_append_len (reader->text, text, (gssize)length);
  else if (frame != NULL && frame->place != SKIPPED)
    take_blank (context, text, length, error);
}

/* Comments and the declaration pass; a document type does not. */
static void
take_other (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  if (length >= 2 && text[0] == '<' && text[1] == '!' && !(length >= 4 && memcmp (text, "<!--", 4) == 0))
    fail (context, error, _ ("A template has no document type."));
}

static gboolean
parse (Reader *reader, const char *source, gsize length, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, take_text, take_other, NULL };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, reader, NULL);
  g_autoptr (GError) problem = NULL;
  g_autofree char *sentence = NULL;

  if (g_markup_parse_context_parse (context, source, (gssize)length, &problem)
      && g_markup_parse_context_end_parse (context, &problem))
    return TRUE;
  if (problem->domain == KRING_TEMPLATE_ERROR)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    {
      /* Translators: %s is what the XML reader says, often in English. */
      sentence = g_strdup_printf (_ ("This is no XML that can be read: %s"), problem->message);
      kring_template_wrong (error, 0, sentence);
    }
  return FALSE;
}

KringTemplate *
kring_template_read (const char *source, gssize length, GError **error)
{
  g_autoptr (KringTemplate) template = kring_template_new ();
  g_autoptr (GArray) frames = g_array_new (FALSE, TRUE, sizeof (Frame));
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { .template = template, .frames = frames, .text = text };
  gsize size = length < 0 ? strlen (source) : (gsize)length;
  gboolean good;

  if (size > KRING_TEMPLATE_LARGEST)
    good = kring_template_wrong (error, 0, _ ("The template is larger than 1 MB."));
  else if (!g_utf8_validate (source, (gssize)size, NULL))
    good = kring_template_wrong (error, 0, _ ("The template is not written in UTF-8."));
  else
    good = parse (&reader, source, size, error) && kring_template_holds (template, error);
  return good ? g_steal_pointer (&template) : NULL;
}
