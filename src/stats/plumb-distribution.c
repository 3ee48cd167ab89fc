/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The normal quantile by rational approximations, the chi-squared one as the root of the incomplete gamma function.
 */
#include "config.h"

#include "plumb-distribution.h"

#include <float.h>
#include <math.h>

#define MOST_TERMS 10000
#define MOST_STEPS 200

/* Numerators and denominators of AS 241 from the constant up: near the middle, in the tails, far out. */
static const double middle_top[] = { 3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                                     1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                                     3.3430575583588128105e4, 2.5090809287301226727e3 };
static const double middle_bottom[] = { 1.0,
                                        4.2313330701600911252e1,
                                        6.8718700749205790830e2,
                                        5.3941960214247511077e3,
                                        2.1213794301586595867e4,
                                        3.9307895800092710610e4,
                                        2.8729085735721942674e4,
                                        5.2264952788528545610e3 };
static const double tail_top[] = { 1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                   3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                   2.27238449892691845833e-2, 7.74545014278341407640e-4 };
static const double tail_bottom[] = { 1.0,
                                      2.05319162663775882187e0,
                                      1.67638483018380384940e0,
                                      6.89767334985100004550e-1,
                                      1.48103976427480074590e-1,
                                      1.51986665636164571966e-2,
                                      5.47593808499534494600e-4,
                                      1.05075007164441684324e-9 };
static const double far_top[] = { 6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                  2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                  2.71155556874348757815e-5, 2.01033439929228813265e-7 };
static const double far_bottom[] = { 1.0,
                                     5.99832206555887937690e-1,
                                     1.36929880922735805310e-1,
                                     1.48753612908506148525e-2,
                                     7.86869131145613259100e-4,
                                     1.84631831751005468180e-5,
                                     1.42151175831644588870e-7,
                                     2.04426310338993978564e-15 };

static double
polynomial (const double coefficients[8], double x)
{
  double value = 0;

  for (int i = 7; i >= 0; i--)
    value = value * x + coefficients[i];
  return value;
}

double
plumb_normal_quantile (double p)
{
  double q = p - 0.5;
  double r, value;

  g_return_val_if_fail (p > 0 && p < 1, NAN);

  if (fabs (q) <= 0.425)
    {
      r = 0.180625 - q * q;
      return q * polynomial (middle_top, r) / polynomial (middle_bottom, r);
    }
  r = sqrt (-log (q < 0 ? p : 1 - p));
  if (r <= 5)
    value = polynomial (tail_top, r - 1.6) / polynomial (tail_bottom, r - 1.6);
  else
    value = polynomial (far_top, r - 5) / polynomial (far_bottom, r - 5);
  return q < 0 ? -value : value;
}

/* x^shape e^-x / Gamma (shape): what both expansions begin with. */
static double
gamma_front (double shape, double x)
{
  return exp (shape * log (x) - x - lgamma (shape));
}

static double
gamma_series (double shape, double x)
{
  double term = 1 / shape;
  double sum = term;

  for (int i = 1; i < MOST_TERMS && term > sum * DBL_EPSILON; i++)
    {
      term *= x / (shape + i);
      sum += term;
    }
  return sum * gamma_front (shape, x);
}

/* The upper function by its continued fraction, from the front (Lentz's method). */
static double
gamma_fraction (double shape, double x)
{
  double b = x + 1 - shape;
  double c = 1 / DBL_MIN;
  double d = 1 / b;
  double value = d;

  for (int i = 1; i < MOST_TERMS; i++)
    {
      double a = -i * (i - shape);
      double factor;

      b += 2;
      d = a * d + b;
      d = 1 / (fabs (d) < DBL_MIN ? DBL_MIN : d);
      c = b + a / c;
      c = fabs (c) < DBL_MIN ? DBL_MIN : c;
      factor = c * d;
      value *= factor;
      if (fabs (factor - 1) <= DBL_EPSILON)
        break;
    }
  return value * gamma_front (shape, x);
}

double
plumb_gamma_lower (double shape, double x)
{
  g_return_val_if_fail (shape > 0 && x >= 0, NAN);

  if (!(x > 0))
    return 0;
  return x < shape + 1 ? gamma_series (shape, x) : 1 - gamma_fraction (shape, x);
}

double
plumb_chi_squared_quantile (double p, double df)
{
  double shape = df / 2;
  double z, cube, x, low = 0, high = INFINITY;

  g_return_val_if_fail (p > 0 && p < 1 && df > 0, NAN);

  z = plumb_normal_quantile (p);
  cube = 1 - 2 / (9 * df) + z * sqrt (2 / (9 * df));
  /* where the approximation fails, far down: the first term of the series alone */
  x = cube > 0.1 ? shape * pow (cube, 3) : exp ((log (p) + lgamma (shape + 1)) / shape);
  for (int i = 0; i < MOST_STEPS; i++)
    {
      double miss = plumb_gamma_lower (shape, x) - p;
      double density = gamma_front (shape, x) / x;
      double next = x - miss / density;

      if (miss > 0)
        high = x;
      else
        low = x;
      if (!(next > low && next < high))
        next = isfinite (high) ? (low + high) / 2 : 2 * x;
      if (fabs (next - x) <= 4 * DBL_EPSILON * x)
        break;
      x = next;
    }
  return 2 * x;
}
