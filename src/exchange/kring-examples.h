/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-document.h"
#include "kring-measure.h"

G_BEGIN_DECLS

extern const char *const kring_examples[]; /* "school", "lonely", "work", NULL */

/**
 * kring_example_fill:
 * @document: an empty document
 * @name: one of kring_examples
 * @language: "en", "sv", "nb" or "da"
 * @measure: how large names are, for the places
 * @error: where a sentence goes
 *
 * Reads the example's source (data/examples/README.md) into @document, and gives each actor its place; what
 * is filled in is where the user begins: it is no step of undo.
 */
gboolean kring_example_fill (KringDocument *document, const char *name, const char *language, KringMeasure *measure,
                             GError **error);

/** kring_example_fill_from: Like kring_example_fill(), from a source of the same form anywhere. */
gboolean kring_example_fill_from (KringDocument *document, const char *path, KringMeasure *measure, GError **error);

G_END_DECLS
