/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kring-theme.h"

/* What cannot be told from its ground is not there for half of the room. */

static KringLook
look (int theme, KringStyle style)
{
  return kring_theme_look ((KringTheme) theme, style);
}

static KringColour
ground (int theme)
{
  return look (theme, (KringStyle){ KRING_STYLE_GROUND }).fill;
}

static KringColour
ring_area (int theme, int ring)
{
  return look (theme, (KringStyle){ KRING_STYLE_RING, .ring = (KringRing) ring }).fill;
}

static void
assert_contrast (int theme, const char *what, KringColour a, KringColour b, double least)
{
  double contrast = kring_colour_contrast (a, b);

  g_assert_cmpfloat (a.a, ==, 1);
  g_assert_cmpfloat (b.a, ==, 1);
  if (contrast < least)
    g_error ("%s in theme %s: contrast %.2f, wanted %.1f", what, kring_theme_nicks[theme], contrast, least);
}

static void
check_actor (int theme, KringStyle style)
{
  KringLook box, sign;

  style.name = KRING_STYLE_ACTOR;
  box = look (theme, style);
  style.name = KRING_STYLE_ACTOR_NAME;
  assert_contrast (theme, "a name in its box", look (theme, style).text, box.fill, 4.5);
  if (style.dim)
    return;
  style.name = KRING_STYLE_SECTOR_SIGN;
  sign = look (theme, style);
  assert_contrast (theme, "a sign in its box", sign.fill, box.fill, 3);
  /* A box may stand over the edge of its ring. */
  for (int ring = 0; ring < KRING_N_RINGS; ring++)
    assert_contrast (theme, "the edge of a box", box.stroke, ring_area (theme, ring), 3);
}

/* Or a name could not be read: on a pale projector, or at all. */
static void
test_actors (void)
{
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    for (int sector = 0; sector < KRING_N_SECTORS; sector++)
      for (int ring = 0; ring < KRING_N_RINGS; ring++)
        for (int dim = 0; dim < 2; dim++)
          for (int mark = 0; mark < KRING_N_MARKS; mark++)
            check_actor (theme, (KringStyle){ .sector = (KringSector) sector, .ring = (KringRing) ring, .dim = dim,
                                              .mark = (KringMark) mark });
}

static void
test_texts (void)
{
  static const KringStyleName on_ground[] = { KRING_STYLE_TITLE, KRING_STYLE_SUBTITLE, KRING_STYLE_HEADING,
                                              KRING_STYLE_BODY, KRING_STYLE_SMALL };

  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    {
      KringLook need = look (theme, (KringStyle){ KRING_STYLE_NEED });

      for (guint i = 0; i < G_N_ELEMENTS (on_ground); i++)
        assert_contrast (theme, kring_style_nick (on_ground[i]), look (theme, (KringStyle){ on_ground[i] }).text,
                         ground (theme), 4.5);
      for (int sector = 0; sector < KRING_N_SECTORS; sector++)
        assert_contrast (theme, "a sector's name",
                         look (theme, (KringStyle){ KRING_STYLE_SECTOR_NAME, .sector = (KringSector) sector }).text,
                         ground (theme), 4.5);
      for (int ring = 0; ring < KRING_N_RINGS; ring++)
        {
          KringLook caption = look (theme, (KringStyle){ KRING_STYLE_RING_CAPTION, .ring = (KringRing) ring });

          assert_contrast (theme, "a ring's caption", caption.text, caption.fill, 4.5);
          g_assert_true (kring_colour_equal (caption.fill, ring_area (theme, ring)));
          assert_contrast (theme, "the need", need.fill, ring_area (theme, ring), 7);
        }
      assert_contrast (theme, "the need's name", look (theme, (KringStyle){ KRING_STYLE_NEED_NAME }).text, need.fill,
                       7);
      assert_contrast (theme, "a verdict", look (theme, (KringStyle){ KRING_STYLE_VERDICT }).text, need.fill, 7);
      assert_contrast (theme, "a verdict's mark", look (theme, (KringStyle){ KRING_STYLE_VERDICT }).fill, need.fill, 7);
      assert_contrast (theme, "a note", look (theme, (KringStyle){ KRING_STYLE_NOTE_TEXT }).text,
                       look (theme, (KringStyle){ KRING_STYLE_NOTE }).fill, 7);
      assert_contrast (theme, "the edge of a note", look (theme, (KringStyle){ KRING_STYLE_NOTE }).stroke, ground (theme), 3);
      assert_contrast (theme, "the words", look (theme, (KringStyle){ KRING_STYLE_NEED_WORDS }).text, need.fill, 7);
    }
}

/* Or nobody could tell one loop from the other. */
static void
test_cards (void)
{
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    {
      KringLook lane = look (theme, (KringStyle){ KRING_STYLE_LANE });

      for (int loop = 0; loop < KRING_N_LOOPS; loop++)
        {
          KringLook card = look (theme, (KringStyle){ KRING_STYLE_CARD, .ring = (KringRing) loop });

          assert_contrast (theme, "the edge of a card", card.stroke, lane.fill, 3);
          assert_contrast (theme, "the sign of a loop",
                           look (theme, (KringStyle){ KRING_STYLE_LOOP_SIGN, .ring = (KringRing) loop }).stroke, card.fill, 3);
          assert_contrast (theme, "a card's name", look (theme, (KringStyle){ KRING_STYLE_CARD_NAME }).text, card.fill, 7);
          assert_contrast (theme, "a card's words", look (theme, (KringStyle){ KRING_STYLE_CARD_WORDS }).text, card.fill, 4.5);
        }
      assert_contrast (theme, "the edge of a lane", lane.stroke, ground (theme), 3);
      assert_contrast (theme, "today", look (theme, (KringStyle){ KRING_STYLE_TODAY }).stroke, ground (theme), 7);
      assert_contrast (theme, "the bar of a test", look (theme, (KringStyle){ KRING_STYLE_TRIAL }).fill, ground (theme), 3);
      assert_contrast (theme, "an open end", look (theme, (KringStyle){ KRING_STYLE_OPEN_END }).stroke, ground (theme), 3);
    }
}

/* Or nobody could tell what was discussed, what is wanted and which method is for us: by ground, outline and weight alone. */
static void
test_dialogues (void)
{
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    {
      KringLook sun = look (theme, (KringStyle){ KRING_STYLE_SUN });
      KringLook open = look (theme, (KringStyle){ KRING_STYLE_SECTION_OPEN });

      assert_contrast (theme, "the middle", sun.fill, ground (theme), 7);
      assert_contrast (theme, "its words", look (theme, (KringStyle){ KRING_STYLE_SUN_WORDS }).text, sun.fill, 7);
      assert_contrast (theme, "what is open", open.stroke, ground (theme), 7);
      for (int ring = KRING_RING_ENGAGED; ring < KRING_N_RINGS; ring++)
        {
          KringLook section = look (theme, (KringStyle){ KRING_STYLE_SECTION, .ring = (KringRing) ring });
          KringLook method = look (theme, (KringStyle){ KRING_STYLE_METHOD, .ring = (KringRing) ring });

          assert_contrast (theme, "the edge of a section", section.stroke, section.fill, 3);
          assert_contrast (theme, "the edge of a section", section.stroke, ground (theme), 3);
          g_assert_cmpfloat (open.width, >, 2 * section.width);
          assert_contrast (theme, "a section's name", look (theme, (KringStyle){ KRING_STYLE_SECTION_NAME }).text, section.fill, 7);
          assert_contrast (theme, "its words", look (theme, (KringStyle){ KRING_STYLE_SECTION_WORDS }).text, section.fill, 4.5);
          assert_contrast (theme, "its words of earlier",
                           look (theme, (KringStyle){ KRING_STYLE_SECTION_WORDS, .dim = TRUE }).text, section.fill, 4.5);
          assert_contrast (theme, "a method", look (theme, (KringStyle){ KRING_STYLE_METHOD_NAME }).text, method.fill, 7);
          assert_contrast (theme, "one not for us", look (theme, (KringStyle){ KRING_STYLE_METHOD_OUT }).text, method.fill, 4.5);
          assert_contrast (theme, "the sign of a method", look (theme, (KringStyle){ KRING_STYLE_METHOD_SIGN }).stroke, method.fill, 3);
          for (int dim = 0; dim < 2; dim++)
            {
              KringStyle style = { KRING_STYLE_STEP, .ring = KRING_RING_ENGAGED, .dim = dim };
              KringLook now = look (theme, style), wanted;

              style.ring = KRING_RING_AVAILABLE;
              wanted = look (theme, style);
              assert_contrast (theme, "a step of now", now.fill, section.fill, 3);
              assert_contrast (theme, "a step that is wanted", wanted.stroke, section.fill, 3);
              assert_contrast (theme, "now and wanted", now.fill, wanted.fill, dim ? 2 : 5);
            }
        }
      assert_contrast (theme, "a guide", look (theme, (KringStyle){ KRING_STYLE_GUIDE }).stroke, ground (theme), 3);
      assert_contrast (theme, "a mark", look (theme, (KringStyle){ KRING_STYLE_TALLY }).fill, ground (theme), 3);
    }
}

/* Or nobody would see where the group stands, what it wants and what was written. */
static void
test_answers (void)
{
  static const KringStyleName texts[] = { KRING_STYLE_PLACE_NAME,   KRING_STYLE_PLACE_WORDS,   KRING_STYLE_ANSWER,
                                          KRING_STYLE_ANSWER_HEAD,  KRING_STYLE_SPREAD_NUMBER, KRING_STYLE_SPREAD_NAME,
                                          KRING_STYLE_SPREAD_WORDS };
  static const KringStyleName lines[]
      = { KRING_STYLE_PLACE_EDGE,   KRING_STYLE_PLACE_GUIDE, KRING_STYLE_PLACE_AXIS, KRING_STYLE_PLACE_BEAM,
          KRING_STYLE_PLACE_WANTED, KRING_STYLE_PLACE_MOVE,  KRING_STYLE_PLACE_SINCE, KRING_STYLE_PLACE_ALONE_WANTED,
          KRING_STYLE_ANSWER_RULE,  KRING_STYLE_ANSWER_BOX,  KRING_STYLE_ANSWER_SIGN, KRING_STYLE_ANSWER_FLOW,
          KRING_STYLE_SPREAD_SPAN };
  static const KringStyleName areas[] = { KRING_STYLE_PLACE_END, KRING_STYLE_PLACE_NOW, KRING_STYLE_PLACE_ALONE_NOW,
                                          KRING_STYLE_ANSWER_PART, KRING_STYLE_SPREAD_DOT };

  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    {
      const KringColour grounds[] = { ground (theme), look (theme, (KringStyle){ KRING_STYLE_PLACE_AREA }).fill,
                                      look (theme, (KringStyle){ KRING_STYLE_ANSWER_CARD }).fill,
                                      look (theme, (KringStyle){ KRING_STYLE_SECTION, .ring = KRING_RING_ENGAGED }).fill };

      for (guint g = 0; g < G_N_ELEMENTS (grounds); g++)
        {
          for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
            assert_contrast (theme, kring_style_nick (texts[i]), look (theme, (KringStyle){ texts[i] }).text, grounds[g], 4.5);
          for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
            if (g < 2 || lines[i] == KRING_STYLE_ANSWER_SIGN || lines[i] == KRING_STYLE_ANSWER_RULE)
              assert_contrast (theme, kring_style_nick (lines[i]), look (theme, (KringStyle){ lines[i] }).stroke, grounds[g], 3);
          for (guint i = 0; g < 2 && i < G_N_ELEMENTS (areas); i++)
            assert_contrast (theme, kring_style_nick (areas[i]), look (theme, (KringStyle){ areas[i] }).fill, grounds[g], 3);
        }
    }
}

/* Or rings, sectors and ties could not be seen. */
static void
test_lines (void)
{
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    for (int ring = 0; ring < KRING_N_RINGS; ring++)
      {
        KringColour area = ring_area (theme, ring);

        for (int strength = 0; strength < KRING_N_STRENGTHS; strength++)
          assert_contrast (theme, "a tie",
                           look (theme, (KringStyle){ KRING_STYLE_TIE, .strength = (KringStrength) strength }).stroke,
                           area, 3);
        assert_contrast (theme, "a ring's edge", look (theme, (KringStyle){ KRING_STYLE_RING }).stroke, area, 3);
        assert_contrast (theme, "a wedge", look (theme, (KringStyle){ KRING_STYLE_WEDGE }).stroke, area, 3);
        assert_contrast (theme, "the drop area", look (theme, (KringStyle){ KRING_STYLE_DROP }).stroke, area, 3);
        for (int sector = 0; sector < KRING_N_SECTORS; sector++)
          assert_contrast (theme, "an arc",
                           look (theme, (KringStyle){ KRING_STYLE_SECTOR_ARC, .sector = (KringSector) sector }).stroke,
                           area, 3);
      }
}

/* Or the line chart would be names without an order. */
static void
test_hierarchy (void)
{
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    {
      KringLook outside = look (theme, (KringStyle){ KRING_STYLE_OUTSIDE });
      KringColour grounds[] = { ground (theme), outside.fill };

      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        {
          assert_contrast (theme, "the line", look (theme, (KringStyle){ KRING_STYLE_LINE }).stroke, grounds[i], 3);
          assert_contrast (theme, "a further line", look (theme, (KringStyle){ KRING_STYLE_FURTHER }).stroke, grounds[i],
                           3);
          assert_contrast (theme, "its end", look (theme, (KringStyle){ KRING_STYLE_FURTHER_END }).fill, grounds[i], 3);
          assert_contrast (theme, "the words over those outside", look (theme, (KringStyle){ KRING_STYLE_SUBTITLE }).text,
                           grounds[i], 4.5);
          for (int sector = 0; sector < KRING_N_SECTORS; sector++)
            assert_contrast (theme, "a sector's name",
                             look (theme, (KringStyle){ KRING_STYLE_SECTOR_NAME, .sector = (KringSector) sector }).text,
                             grounds[i], 4.5);
        }
      assert_contrast (theme, "the edge of those outside", outside.stroke, ground (theme), 3);
      for (int sector = 0; sector < KRING_N_SECTORS; sector++)
        assert_contrast (theme, "the frame of a unit",
                         look (theme, (KringStyle){ KRING_STYLE_UNIT, .sector = (KringSector) sector }).stroke,
                         ground (theme), 3);
    }
}

static gboolean
is_grey (KringColour c)
{
  return MAX (MAX (c.r, c.g), c.b) - MIN (MIN (c.r, c.g), c.b) < 0.09;
}

/* Hue means sector and nothing else, or the picture would say what nobody meant. */
static void
test_hue (void)
{
  static const KringStyleName inks[]
      = { KRING_STYLE_RING,  KRING_STYLE_RING_CAPTION, KRING_STYLE_WEDGE, KRING_STYLE_NEED,
          KRING_STYLE_TIE,   KRING_STYLE_SELECTION,    KRING_STYLE_FOCUS, KRING_STYLE_DROP,
          KRING_STYLE_TITLE, KRING_STYLE_BODY,         KRING_STYLE_RULE,
          KRING_STYLE_SUN,   KRING_STYLE_SECTION,      KRING_STYLE_STEP,  KRING_STYLE_NOW_AREA, KRING_STYLE_METHOD };

  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
        {
          KringLook one = look (theme, (KringStyle){ inks[i] });

          g_assert_true (is_grey (one.fill) && is_grey (one.stroke) && is_grey (one.text));
        }
      for (int strength = 0; strength < KRING_N_STRENGTHS; strength++)
        g_assert_true (is_grey (
            look (theme, (KringStyle){ KRING_STYLE_TIE, .strength = (KringStrength) strength }).stroke));
      for (int a = 0; a < KRING_N_SECTORS; a++)
        {
          KringColour here = look (theme, (KringStyle){ KRING_STYLE_SECTOR_NAME, .sector = (KringSector) a }).text;

          g_assert_true (is_grey (here) == (theme == KRING_THEME_GREY));
          for (int b = 0; b < a; b++)
            g_assert_true (
                theme == KRING_THEME_GREY
                || !kring_colour_equal (
                    here, look (theme, (KringStyle){ KRING_STYLE_SECTOR_NAME, .sector = (KringSector) b }).text));
        }
    }
}

/* Closeness is filled, outlined or dashed; strength is the line: without colour, so that nobody is shut out. */
static void
test_form (void)
{
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    {
      KringLook ring[KRING_N_RINGS], tie[KRING_N_STRENGTHS];

      for (int i = 0; i < KRING_N_RINGS; i++)
        ring[i] = look (theme, (KringStyle){ KRING_STYLE_ACTOR, .ring = (KringRing) i });
      for (int i = 0; i < KRING_N_STRENGTHS; i++)
        tie[i] = look (theme, (KringStyle){ KRING_STYLE_TIE, .strength = (KringStrength) i });
      g_assert_true (kring_colour_equal (ring[KRING_RING_BESIDE].fill, ring[KRING_RING_ENGAGED].fill));
      assert_contrast (theme, "filled and outlined", ring[KRING_RING_ENGAGED].fill, ring[KRING_RING_AVAILABLE].fill, 3);
      g_assert_cmpint (ring[KRING_RING_AVAILABLE].pattern, ==, KRING_STROKE_PLAIN);
      g_assert_cmpint (ring[KRING_RING_POSSIBLE].pattern, ==, KRING_STROKE_DASHED);
      g_assert_cmpfloat (tie[KRING_STRENGTH_STRONG].width, >, 1.5 * tie[KRING_STRENGTH_WORKING].width);
      g_assert_cmpint (tie[KRING_STRENGTH_WEAK].pattern, ==, KRING_STROKE_DOTTED);
      g_assert_cmpint (tie[KRING_STRENGTH_STRAINED].pattern, ==, KRING_STROKE_WAVY);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/every name is read on its box", test_actors);
  g_test_add_func ("/theme/every text is read on its ground", test_texts);
  g_test_add_func ("/theme/every line is seen", test_lines);
  g_test_add_func ("/theme/what is discussed and wanted is told", test_dialogues);
  g_test_add_func ("/theme/loops are told apart", test_cards);
  g_test_add_func ("/theme/answers are seen", test_answers);
  g_test_add_func ("/theme/the line chart is seen", test_hierarchy);
  g_test_add_func ("/theme/hue means sector and nothing else", test_hue);
  g_test_add_func ("/theme/closeness and strength are told without colour", test_form);
  return g_test_run ();
}
