/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What holds for the scene of every figure.
 */
#pragma once

#include "plumb-figure.h"
#include "plumb-scene.h"

G_BEGIN_DECLS

/** scene_scales: of texts: 12 pt is 1, so that they go from 9 pt to 24 pt. */
extern const double scene_scales[3];

/** scene_check_every_size: lays @figure out at 12 sizes by 3 text sizes by 4 themes, whole and as a plot alone, and
 * checks the texts and the data of each scene. @name: names the case. */
void scene_check_every_size (const PlumbFigure *figure, const char *name);

/** scene_check_texts: no text leaves the page, none is cut, no two overlap. @where: names the case. */
void scene_check_texts (const PlumbScene *scene, const char *where);

/** scene_check_data: every datum lies on the page and has its words; those of a series follow each other. */
void scene_check_data (const PlumbScene *scene, const char *where);

/** scene_check_golden: @scene is word for word that of tests/golden/@file; PLUMB_UPDATE_GOLDEN=1 writes it anew. */
void scene_check_golden (const PlumbScene *scene, const char *file);

G_END_DECLS
