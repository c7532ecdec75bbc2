/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The four languages of the program, by code, ended by %NULL: en, sv, nb, da. */
extern const char *const kring_languages[];

/**
 * kring_language_init:
 *
 * Finds the catalogues (those of the build folder first, when the program runs from there), takes the desktop's
 * language and binds the text domain. To be called once, at the start of each program, before any translated text.
 */
void kring_language_init (void);

/**
 * kring_language_get:
 *
 * Returns: the code of the language in use: "en", "sv", "nb" or "da"
 */
const char *kring_language_get (void);

/**
 * kring_language_set:
 * @code: (nullable): "en", "sv", "nb" or "da"; %NULL for the desktop's own
 *
 * Switches the whole process to another language, for what is translated from now on. A bare system has no Nordic
 * locale, so this goes by the LANGUAGE variable over C.UTF-8, never by setlocale() alone.
 *
 * Returns: whether @code is a language of the program; nothing happens if not
 */
gboolean kring_language_set (const char *code);

/** kring_language_known: Returns whether @code is exactly the code of a language of the program. */
gboolean kring_language_known (const char *code);

/**
 * kring_language_name:
 * @code: a language of the program
 *
 * Returns: what that language calls itself, such as "Norsk bokmål"
 */
const char *kring_language_name (const char *code);

/**
 * kring_language_date:
 * @date: a point in time
 *
 * Returns: (transfer full): its day as the language in use writes it, such as "22 november 2026"; month names are our
 *   own translations, since a bare system has no Nordic locale
 */
char *kring_language_date (GDateTime *date);

/** kring_language_month: Returns what the language in use calls @month, from 1, within a text; its first three letters tell
 * it too. */
const char *kring_language_month (int month);

/** kring_date_valid: Returns whether @text is a day of the calendar as files write it, such as "2026-11-22". */
gboolean kring_date_valid (const char *text);
/** kring_language_day_short: Returns: (transfer full): the day @text, valid, where there is little room: "12 Oct", with its
 * year if that is not @year; "" for "". */
char *kring_language_day_short (const char *text, int year);
/** kring_language_day: Returns: (transfer full): the day @text, valid, as kring_language_date() writes it; "" for "". */
char *kring_language_day (const char *text);
/** kring_language_span: Returns: (transfer full): the days from @first to @last, each "" where it is not known: "1 June 2026
 * – 3 July 2026", "from 1 June 2026", "until 3 July 2026"; "" if neither is. */
char *kring_language_span (const char *first, const char *last);
/** kring_date_number: Returns the day @text as a number that grows by one a day; 0 if it is none. */
int kring_date_number (const char *text);

/**
 * kring_data_file:
 * @relative: a path below the program's data folder, such as "examples/school.sv.json"
 *
 * Returns: (transfer full): its full path: in the build folder when the program runs from there, else where it was
 *   installed
 */
char *kring_data_file (const char *relative);

/** kring_uninstalled: Returns whether the program runs from its build folder. */
gboolean kring_uninstalled (void);

G_END_DECLS
