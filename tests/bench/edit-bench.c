/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "kring-bench.h"
#include "kring-document-private.h"
#include "kring-operations.h"
#include "kring-test-folder.h"

/* What opening a document costs, and what an edit does beside waiting for the disk. */

#define TIMES 200
#define NEED_ACTORS 40 /* on the map that is edited */

typedef struct
{
  char *need;
  GPtrArray *actors; /* of ids */
} Made;

static void
put (KringEdit *edit, gpointer row)
{
  kring_edit_put (edit, row);
  kring_row_unref (row);
}

static void
put_actor (KringEdit *edit, Made *made, guint i, GRand *rand)
{
  KringActor *actor = KRING_ACTOR (kring_row_new (KRING_ACTOR_TABLE));
  KringContribution *contribution;
  g_autofree char *name = g_strdup_printf ("Öppna förskolan %u", i);

  g_ptr_array_add (made->actors, g_strdup (actor->row.id));
  kring_set (&actor->name, name);
  actor->sector = g_rand_int_range (rand, 0, KRING_N_SECTORS);
  put (edit, actor);
  if (i >= NEED_ACTORS)
    return;
  contribution = KRING_CONTRIBUTION (kring_row_new (KRING_CONTRIBUTION_TABLE));
  kring_set (&contribution->need, made->need);
  kring_set (&contribution->actor, g_ptr_array_index (made->actors, i));
  contribution->ring = g_rand_int_range (rand, 0, KRING_N_RINGS);
  put (edit, contribution);
}

static void
put_tie (KringEdit *edit, Made *made, GRand *rand)
{
  KringTie *tie = KRING_TIE (kring_row_new (KRING_TIE_TABLE));
  guint n = made->actors->len, one = (guint) g_rand_int_range (rand, 0, (int) n);
  guint other = (one + (guint) g_rand_int_range (rand, 1, (int) n)) % n;

  kring_set (&tie->one, g_ptr_array_index (made->actors, one));
  kring_set (&tie->other, g_ptr_array_index (made->actors, other));
  tie->strength = g_rand_int_range (rand, 0, KRING_N_STRENGTHS);
  put (edit, tie);
}

static void
made_clear (Made *made)
{
  g_free (made->need);
  g_ptr_array_unref (made->actors);
}

/* Makes a document of @n actors and two and a half times as many ties, and leaves it at @path. */
static Made
make_file (const char *path, guint n)
{
  Made made = { NULL, g_ptr_array_new_with_free_func (g_free) };
  GRand *rand = g_rand_new_with_seed (n);
  GError *error = NULL;
  KringDocument *document = kring_document_new ("sv", &error);
  KringEdit *edit;

  g_assert_no_error (error);
  kring_operation_add_need (document, "Länge borta från skolan", &made.need, &error);
  edit = kring_document_edit (document, "Fill", NULL);
  for (guint i = 0; i < n; i++)
    put_actor (edit, &made, i, rand);
  for (guint i = 0; i < n * 5 / 2; i++)
    put_tie (edit, &made, rand);
  g_assert_true (kring_edit_commit (edit, &error));
  g_assert_true (kring_document_save_as (document, path, TRUE, &error));
  g_assert_true (kring_document_close (document, &error));
  g_object_unref (document);
  g_rand_free (rand);
  return made;
}

static KringDocument *
open_file (const char *path, guint n)
{
  gint64 start = g_get_monotonic_time ();
  double cpu = kring_bench_cpu ();
  GError *error = NULL;
  KringDocument *document = kring_document_open (path, KRING_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  g_print ("%u actors: opened in %.1f ms CPU, %.1f ms on the wall\n", n, kring_bench_cpu () - cpu,
           (double) (g_get_monotonic_time () - start) / 1000);
  return document;
}

typedef void (*Act) (KringDocument *document, Made *made, guint time);

static void
report (const char *name, double *cpu, double *wall)
{
  g_print ("  %-34s %6.3f ms CPU in the median, %6.3f at the 95th; on the wall without the disk %6.3f, %6.3f\n", name,
           kring_bench_part (cpu, TIMES, 0.5), kring_bench_part (cpu, TIMES, 0.95), kring_bench_part (wall, TIMES, 0.5),
           kring_bench_part (wall, TIMES, 0.95));
}

static void
measure (KringDocument *document, Made *made, const char *name, Act act)
{
  double cpu[TIMES], wall[TIMES];

  for (guint i = 0; i < TIMES; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double before = kring_bench_cpu ();

      act (document, made, i);
      cpu[i] = kring_bench_cpu () - before;
      wall[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  report (name, cpu, wall);
}

static void
act_rename (KringDocument *document, Made *made, guint time)
{
  KringRow *held = kring_model_get (kring_document_get_model (document), KRING_TABLE_ACTOR,
                                    g_ptr_array_index (made->actors, time));
  g_autoptr (KringRow) row = kring_row_copy (held);
  KringEdit *edit = kring_document_edit (document, "Rename", NULL);
  g_autofree char *name = g_strdup_printf ("Another name %u", time);

  kring_set (&KRING_ACTOR (row)->name, name);
  kring_edit_put (edit, row);
  g_assert_true (kring_edit_commit (edit, NULL));
}

static void
act_undo (KringDocument *document, Made *made, guint time)
{
  g_assert_true (kring_document_undo (document, NULL));
}

static void
act_redo (KringDocument *document, Made *made, guint time)
{
  g_assert_true (kring_document_redo (document, NULL));
}

static void
act_tie (KringDocument *document, Made *made, guint time)
{
  KringTie *tie = KRING_TIE (kring_row_new (KRING_TIE_TABLE));
  KringEdit *edit = kring_document_edit (document, "Tie", NULL);

  kring_set (&tie->one, g_ptr_array_index (made->actors, time));
  kring_set (&tie->other, g_ptr_array_index (made->actors, time + TIMES));
  put (edit, tie);
  g_assert_true (kring_edit_commit (edit, NULL));
}

/* With the ties and the contribution that hang on it. */
static void
act_remove (KringDocument *document, Made *made, guint time)
{
  KringEdit *edit = kring_document_edit (document, "Remove", NULL);

  kring_edit_remove (edit, KRING_TABLE_ACTOR, g_ptr_array_index (made->actors, made->actors->len - 1 - time));
  g_assert_true (kring_edit_commit (edit, NULL));
}

static KringMeasure *measure_of_names;

/* A drop of the mouse on a map of the usual size: arranged anew, and the places that moved are written. */
static void
act_move (KringDocument *document, Made *made, guint time)
{
  const char *actor = g_ptr_array_index (made->actors, time % NEED_ACTORS);

  g_assert_true (kring_operation_move (document, made->need, actor, (KringRing) (time % KRING_N_RINGS),
                                       (KringSector) (time / 7 % KRING_N_SECTORS), 0.5, 0.5, NULL, measure_of_names,
                                       NULL));
}

static void
bench (const char *folder, guint n)
{
  g_autofree char *path = g_build_filename (folder, "bench.kring", NULL);
  Made made = make_file (path, n);
  KringDocument *document = open_file (path, n);

  /* The disk's own time is left out: it is the machine's, not ours. */
  g_assert_true (kring_sqlite_run (document->db, "PRAGMA synchronous = OFF", NULL));
  measure (document, &made, "rename an actor", act_rename);
  measure (document, &made, "undo it", act_undo);
  measure (document, &made, "redo it", act_redo);
  measure (document, &made, "tie two actors", act_tie);
  if (n >= 2 * TIMES)
    measure (document, &made, "remove an actor and what hangs on it", act_remove);
  if (n >= 2 * TIMES)
    measure (document, &made, "undo that", act_undo);
  measure (document, &made, "move on a map of 40, places written", act_move);
  g_assert_true (kring_document_close (document, NULL));
  g_object_unref (document);
  made_clear (&made);
}

int
main (void)
{
  g_autofree char *folder = kring_test_folder_make ();

  setlocale (LC_ALL, "");
  measure_of_names = kring_measure_new_pango (NULL, 1);
  bench (folder, 500);
  bench (folder, 20000);
  kring_measure_free (measure_of_names);
  kring_test_folder_remove (folder);
  return 0;
}
