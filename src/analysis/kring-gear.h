/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-geometry.h"

G_BEGIN_DECLS

/* Planet gears round a sun gear that really mesh. Teeth are involutes of 20 degrees, as those of any gear one can hold:
 * their flanks stay in touch, but for the play, however far they are turned. (Any textbook of machine elements has
 * them: involute of the base circle, one module above the pitch circle and a quarter more below it.) A closed ring of
 * seven gears would lock; a sun and its planets do not, as long as planets keep off each other: that asks for a sun of
 * at least 1.31 × planet + 4.6 teeth when there are seven.
 *
 * Lengths are in *modules*: a gear's pitch circle, on which it rolls, is as many modules wide as it has teeth. */

#define KRING_GEAR_SUN_TEETH 49
#define KRING_GEAR_PLANET_TEETH 32
#define KRING_GEAR_FEWEST 3
#define KRING_GEAR_MOST 7
/* How far teeth can move to and fro between those of the other gear, along the pitch circle. */
#define KRING_GEAR_PLAY 0.3
/* How far teeth reach out of the pitch circle, and into it. */
#define KRING_GEAR_OUT 1.0
#define KRING_GEAR_IN 1.25
/* All looks as it did before when the sun has turned by one tooth: so has each planet. */
#define KRING_GEAR_PERIOD (2 * G_PI / KRING_GEAR_SUN_TEETH)

/** kring_gear_n_points: Returns how many points the outline of a gear of @teeth teeth has. */
guint kring_gear_n_points (guint teeth);

/**
 * kring_gear_outline:
 * @teeth: how many teeth, 18 at least: with fewer they would have to be undercut
 * @turn: how far it is turned, in radians clockwise; a tooth points to twelve o'clock when it is 0
 * @centre: its middle, in points
 * @module: how long one module is, in points
 * @points: (out caller-allocates): kring_gear_n_points() of them, clockwise, rounded as all positions are
 *
 * The outline of a gear.
 */
void kring_gear_outline (guint teeth, double turn, KringPoint centre, double module, KringPoint *points);

/** kring_gear_planet_direction: Returns in which direction from the sun planet @index of @n stands, the first at twelve
 * o'clock. */
double kring_gear_planet_direction (guint index, guint n);

/** kring_gear_planet_centre: Returns where planet @index of @n stands, in modules from the middle of the sun. */
KringPoint kring_gear_planet_centre (guint index, guint n);

/**
 * kring_gear_planet_turn:
 * @sun: how far the sun is turned
 * @direction: in which direction from the sun the planet stands
 *
 * Returns: how far that planet is turned then, so that its teeth are between those of the sun: −49/32 times as far, and
 * from its own phase on
 */
double kring_gear_planet_turn (double sun, double direction);

/** kring_gear_reach: Returns how far sun and planets reach from the middle of the sun, in modules. */
double kring_gear_reach (void);

G_END_DECLS
