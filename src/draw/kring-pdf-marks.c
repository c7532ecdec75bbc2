/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-pdf-marks.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "kring-export.h"

/* A reader of content streams that knows just enough: where tokens begin and end, and what each operator does to marks,
 * paths and text (ISO 32000-1, 7.2, 8.2 and 14.6). */
typedef struct
{
  const char *at, *end;
  GString *out;
  const char *copied;   /* everything before it is in @out */
  const char *operands; /* (nullable): where those of the coming operator begin */
  guint depth;          /* of marks */
  gboolean wrapped;     /* an artifact of ours is open round a path */
  GArray *artifacts;    /* (nullable) (element-type int) */
  KringPdfTies *ties;   /* (nullable) */
  const char *place;    /* (nullable): where a place that is kept for some of them begins, */
  const char *path;     /* and its path */
} Reader;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
}

static const char *
skip_string (const char *at, const char *end)
{
  guint depth = 0;

  for (; at < end; at++)
    {
      if (*at == '\\')
        at++;
      else if (*at == '(')
        depth++;
      else if (*at == ')' && --depth == 0)
        return at + 1;
    }
  return end;
}

static const char *
skip_word (const char *at, const char *end)
{
  while (at < end && !is_space (*at) && !is_delimiter (*at))
    at++;
  return at;
}

static const char *
skip_token (const char *at, const char *end)
{
  const char *close;

  switch (*at)
    {
    case '(':
      return skip_string (at, end);
    case '<':
      if (at + 1 < end && at[1] == '<')
        return at + 2;
      close = memchr (at, '>', (gsize) (end - at));
      return close != NULL ? close + 1 : end;
    case '>':
      return at + 1 < end && at[1] == '>' ? at + 2 : at + 1;
    case '/':
      return skip_word (at + 1, end);
    case '%':
      while (at < end && *at != '\n' && *at != '\r')
        at++;
      return at;
    case '[':
    case ']':
    case '{':
    case '}':
    case ')':
      return at + 1;
    default:
      return skip_word (at, end);
    }
}

static gboolean
is_one_of (const char *operator, gsize length, const char *list)
{
  for (const char *word = list; *word != '\0';)
    {
      gsize n = strcspn (word, " ");

      if (n == length && memcmp (word, operator, n) == 0)
        return TRUE;
      word += n;
      while (*word == ' ')
        word++;
    }
  return FALSE;
}

static void
copy_until (Reader *self, const char *where)
{
  g_string_append_len (self->out, self->copied, where - self->copied);
  self->copied = where;
}

static void
open_artifact (Reader *self, const char *where)
{
  copy_until (self, where);
  g_string_append (self->out, "/Artifact BMC\n");
}

static void
close_artifact (Reader *self, const char *where)
{
  copy_until (self, where);
  g_string_append (self->out, "\nEMC");
}

/* The number of a mark: "/Private << /MCID 3 >>". */
static void
keep_number (Reader *self, const char *operands, const char *end)
{
  static const char key[] = "/MCID ";
  const char *at = g_strstr_len (operands, end - operands, key);
  int number = at != NULL ? (int) strtol (at + strlen (key), NULL, 10) : -1;

  if (number >= 0 && self->artifacts != NULL)
    g_array_append_val (self->artifacts, number);
}

static void
begin_mark (Reader *self, const char *operator_end)
{
  const char *operands = self->operands;

  self->depth++;
  if (operands == NULL || skip_token (operands, self->end) - operands != 8 || memcmp (operands, "/Private", 8) != 0)
    return;
  keep_number (self, operands, operator_end);
  copy_until (self, operands);
  g_string_append (self->out, "/Artifact BMC");
  self->copied = operator_end;
}

/* Paths and images outside any mark. A mark may not be opened within a path, so the whole path is wrapped. */
static void
wrap_bare (Reader *self, const char *operator, gsize length)
{
  const char *first = self->operands != NULL ? self->operands : operator;

  if (self->wrapped)
    {
      if (!is_one_of (operator, length, "S s f F f* B B* b b* n"))
        return;
      close_artifact (self, operator + length);
      self->wrapped = FALSE;
    }
  else if (is_one_of (operator, length, "m re"))
    {
      open_artifact (self, first);
      self->wrapped = TRUE;
    }
  else if (is_one_of (operator, length, "Do sh"))
    {
      open_artifact (self, first);
      close_artifact (self, operator + length);
    }
}

/* Returns whether the operator is part of a place that is kept for some ties. At its last one they are written there. */
static gboolean
read_place (Reader *self, const char *operator, gsize length)
{
  if (self->place == NULL)
    {
      if (self->ties == NULL || self->operands == NULL || !is_one_of (operator, length, "rg")
          || !kring_pdf_ties_is_mark (self->operands, operator))
        return FALSE;
      self->place = self->operands;
      self->path = operator + length;
      return TRUE;
    }
  if (!is_one_of (operator, length, "f f*"))
    return is_one_of (operator, length, "m l h");
  copy_until (self, self->place);
  if (kring_pdf_ties_write (self->ties, self->path, operator, self->out))
    self->copied = operator + length;
  self->place = NULL;
  return TRUE;
}

static gboolean
read_operator (Reader *self, const char *operator, gsize length, GError **error)
{
  if (self->depth > 0 && read_place (self, operator, length))
    ;
  else if (is_one_of (operator, length, "BDC BMC"))
    begin_mark (self, operator + length);
  else if (is_one_of (operator, length, "EMC"))
    self->depth -= self->depth > 0 ? 1 : 0;
  else if (is_one_of (operator, length, "BI"))
    {
      g_set_error_literal (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE,
                           _ ("The PDF would hold a picture where only drawing was expected, so it was not written."));
      return FALSE;
    }
  else if (self->depth == 0 && is_one_of (operator, length, "Tj TJ ' \""))
    {
      g_set_error_literal (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE,
                           _ ("The PDF would hold text that a screen reader cannot find, so it was not written."));
      return FALSE;
    }
  else if (self->depth == 0)
    wrap_bare (self, operator, length);
  self->operands = NULL;
  return TRUE;
}

static gboolean
is_operator (const char *token)
{
  return g_ascii_isalpha (*token) || *token == '\'' || *token == '"';
}

static gboolean
is_literal (const char *token, gsize length)
{
  return is_one_of (token, length, "true false null");
}

GString *
kring_pdf_marks (const char *content, gsize length, KringPdfTies *ties, GArray *artifacts, GError **error)
{
  g_autoptr (GString) out = g_string_sized_new (length + length / 8);
  Reader self = { .at = content, .end = content + length, .out = out, .copied = content, .artifacts = artifacts,
                  .ties = ties };

  while (self.at < self.end)
    {
      const char *token = self.at;

      if (is_space (*token))
        {
          self.at++;
          continue;
        }
      self.at = skip_token (token, self.end);
      if (is_operator (token) && !is_literal (token, (gsize) (self.at - token)))
        {
          if (!read_operator (&self, token, (gsize) (self.at - token), error))
            return NULL;
        }
      else if (self.operands == NULL && *token != '%')
        self.operands = token;
    }
  copy_until (&self, self.end);
  return g_steal_pointer (&out);
}
