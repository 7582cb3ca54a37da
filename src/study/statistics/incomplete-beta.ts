/**
 * The regularised incomplete beta function, from which Student's t and the binomial follow.
 *
 * Its power term is written with deviances and Stirling's error instead of log-gammas: those
 * cancel to few digits when the arguments are large (a million degrees of freedom), these do not.
 *
 * Sources: continued fraction DLMF 8.17.22, summed by Lentz's method as in Thompson and
 * Barnett (1986); power term after Loader (2000); Stirling's series DLMF 5.11.1.
 */

/** log Gamma(x) less Stirling's approximation (x - 1/2) log x - x + log(2 pi) / 2, for x > 0. */
function stirlingError(x: number): number {
  let error = 0;
  let at = x;
  for (; at < 15; at++) error += (at + 0.5) * Math.log1p(1 / at) - 1;
  const r = 1 / (at * at);
  return error + (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / at;
}

/** value log(value / mean) + mean - value, without cancellation when the two are close. */
function deviance(value: number, mean: number): number {
  const ratio = (value - mean) / (value + mean);
  if (Math.abs(ratio) >= 0.1) return value * Math.log(value / mean) + mean - value;
  let sum = (value - mean) * ratio;
  let odd = 2 * value * ratio;
  for (let j = 3; ; j += 2) {
    odd *= ratio * ratio;
    const next = sum + odd / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** x^a y^b / B(a, b) for a, b > 0 and y = 1 - x; the caller passes y too, for it may know it more exactly. */
export function betaPower(a: number, b: number, x: number, y: number): number {
  if (x <= 0 || y <= 0) return 0;
  const whole = a + b;
  const errors = stirlingError(whole) - stirlingError(a) - stirlingError(b);
  const exponent = errors - deviance(a, whole * x) - deviance(b, whole * y);
  return Math.sqrt(((a / whole) * b) / (2 * Math.PI)) * Math.exp(exponent);
}

const TINY = 1e-300;
const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);

/** The continued fraction for x below the mean; it takes some multiple of sqrt(max(a, b)) levels. */
function continuedFraction(a: number, b: number, x: number): number {
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let c = 1;
  let value = d;
  for (let m = 1; m < 1e6; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

/**
 * I_x(a, b), the distribution function of a beta(a, b) variable at x, for a, b > 0. Relative error below 1e-12
 * while a and b stay below 10,000, and growing with them: 1e-10 at a million.
 *
 * @param y  1 - x, where the caller knows it more exactly than the subtraction would give it
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - (betaPower(b, a, y, x) / b) * continuedFraction(b, a, y);
  return (betaPower(a, b, x, y) / a) * continuedFraction(a, b, x);
}
