/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What holds for the scene of every figure.
 */
#pragma once

#include "plumb-scene.h"

G_BEGIN_DECLS

/** scene_check_texts: no text leaves the page, none is cut, no two overlap. @where: names the case. */
void scene_check_texts (const PlumbScene *scene, const char *where);

/** scene_check_data: every datum lies on the page and has its words; those of a series follow each other. */
void scene_check_data (const PlumbScene *scene, const char *where);

/** scene_check_golden: @scene is word for word that of tests/golden/@file; PLUMB_UPDATE_GOLDEN=1 writes it anew. */
void scene_check_golden (const PlumbScene *scene, const char *file);

G_END_DECLS
