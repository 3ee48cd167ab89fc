/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The XmR chart (individual values and their moving ranges): limits, and the rules by which a point is more than
 * common-cause variation. A gap is NAN: no moving range and no run goes across one.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PLUMB_XMR_FACTOR: limits lie so many mean moving ranges from the mean: 3 / d2, where d2 is 1.128 for ranges of two.
 */
#define PLUMB_XMR_FACTOR 2.66

/** PLUMB_XMR_SCREEN: a moving range over so many mean ranges is screened out: D4 for ranges of two. */
#define PLUMB_XMR_SCREEN 3.267

/** PLUMB_XMR_RUN: so many points in a row make a run. */
#define PLUMB_XMR_RUN 7

/** PLUMB_XMR_TRIAL: limits from fewer points than this are trial limits. */
#define PLUMB_XMR_TRIAL 12

/**
 * PlumbXmr:
 * @mean: of all values; NAN where there is none
 * @lower: NAN where there is no moving range; never clipped, so it may lie below what the measure can be
 * @upper: likewise
 * @mean_range: mean of the moving ranges that are left; NAN where there is none
 * @n: values behind @mean
 * @n_screened: moving ranges left out
 */
typedef struct
{
  double mean;
  double lower;
  double upper;
  double mean_range;
  gsize n;
  gsize n_screened;
} PlumbXmr;

/**
 * plumb_xmr:
 * @values: (array length=n): in the order of time, evenly spaced, NAN for a gap
 * @screen: leave out, once, the moving ranges over %PLUMB_XMR_SCREEN times their mean
 *
 * Returns: mean and mean +- %PLUMB_XMR_FACTOR mean moving ranges. A screened range is out of the limits only: its
 * values stay in the mean. Source: Wheeler, Understanding Variation (2000), appendix; screening: Nelson (1982), Journal
 * of Quality Technology 14(3), 172-173; Provost and Murray, The Health Care Data Guide (2011), p. 155.
 */
PlumbXmr plumb_xmr (const double *values, gsize n, gboolean screen);

/** plumb_moving_range: the absolute difference of (array) @values at @i and the one before, NAN at index 0 and beside a
 * gap. */
double plumb_moving_range (const double *values, gsize i);

/**
 * PlumbXmrRules:
 * Why a point is special-cause variation; a point can have several reasons.
 *
 * @PLUMB_XMR_OUTSIDE: beyond a limit; on it is not beyond
 * @PLUMB_XMR_RISING: one of %PLUMB_XMR_RUN or more points of which each is higher than the one before; all of them are
 * flagged, the first and the last too
 * @PLUMB_XMR_FALLING: the same downwards
 * @PLUMB_XMR_TWO_OF_THREE: beyond two thirds of the way from the mean to a limit, as is at least one other of three
 * points in a row on the same side; where the third lies, or whether a gap took it, does not matter, and it is not
 * flagged; one beyond the limit counts
 * @PLUMB_XMR_ONE_SIDE: one of %PLUMB_XMR_RUN or more points in a row on one side of the mean; all of them are flagged;
 * one on the mean ends the run
 */
typedef enum
{
  PLUMB_XMR_OUTSIDE = 1 << 0,
  PLUMB_XMR_RISING = 1 << 1,
  PLUMB_XMR_FALLING = 1 << 2,
  PLUMB_XMR_TWO_OF_THREE = 1 << 3,
  PLUMB_XMR_ONE_SIDE = 1 << 4
} PlumbXmrRules;

/**
 * plumb_xmr_rules:
 * @limits: the mean and limits that hold for all of @values; where they are NAN nothing is flagged
 * @values: (array length=n): as for plumb_xmr()
 * @rules: (out caller-allocates) (array length=n): what was found, 0 for common-cause variation and for a gap
 *
 * Source: the four rules of NHS England, Making Data Count, with runs of seven; every point of a run is flagged, as in
 * its charts. Two of three as in the Western Electric Statistical Quality Control Handbook (1956): the third may lie
 * anywhere. Numbers that differ in the thirteenth digit only are equal: that is how they were computed.
 */
void plumb_xmr_rules (const PlumbXmr *limits, const double *values, gsize n, PlumbXmrRules *rules);

G_END_DECLS
