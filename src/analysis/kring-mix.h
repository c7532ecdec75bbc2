/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers that look random and are the same on every machine (the finaliser of SplitMix64; Steele, Lea, Flood 2014,
 * “Fast splittable pseudorandom number generators”). */

/** kring_mix: Returns a number in which every bit hangs on every bit of @value; different for different ones. */
static inline guint64
kring_mix (guint64 value)
{
  value += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  value = (value ^ value >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  value = (value ^ value >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return value ^ value >> 31;
}

/** kring_mix_part: Returns a number from 0 to below 1 that hangs on @value. */
static inline double
kring_mix_part (guint64 value)
{
  return (double) (kring_mix (value) >> 40) / (1 << 24);
}

/** kring_mix_shuffle: Puts @numbers in an order that hangs on @state, which moves on. */
static inline void
kring_mix_shuffle (guint *numbers, guint n, guint64 *state)
{
  for (guint i = n; i > 1; i--)
    {
      guint k = (guint) ((kring_mix ((*state)++) >> 32) * i >> 32), spare = numbers[i - 1];

      numbers[i - 1] = numbers[k];
      numbers[k] = spare;
    }
}

G_END_DECLS
