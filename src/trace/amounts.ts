/**
 * Numbers as people read them: worths in points (hundredths of full satisfaction), scores as they are.
 *
 * A scored actor's worths have the unit of its scores and no common zero, so they carry no plus.
 */

/** Whether worths are scores of an imported case. */
export type Scored = boolean;

/** Whole points; tenths below one point, so that little is not nothing. */
function points(value: number): string {
  const hundredths = value * 100;
  const size = Math.abs(hundredths);
  if (size < 0.05) return '0';
  return size < 0.95 ? hundredths.toFixed(1) : String(Math.round(hundredths));
}

/** A score with as many decimals as it needs, at most two. */
const score = (value: number): string => String(Math.round(value * 100) / 100);

/** A level: a margin, what a seat asks for. */
export function amount(value: number, scored: Scored): string {
  return scored ? score(value) : points(value);
}

/** A weight or a factor, with as many decimals as a reader can check a product by: ".068". */
export function factor(value: number, digits: number): string {
  return value === 1 ? '1' : value.toFixed(digits).replace(/^(-?)0\./, '$1.');
}

/** A size with its unit: "1 point", "0.4 points"; a score stands alone. */
export function withUnit(value: number, scored: Scored): string {
  const text = amount(value, scored);
  if (scored) return text;
  return `${text} ${text === '1' ? 'point' : 'points'}`;
}

/** A gain or a loss, with its sign; a score stands as it is. */
export function signed(value: number, scored: Scored): string {
  if (scored) return score(value);
  const text = points(value);
  return text === '0' || text.startsWith('-') ? text : `+${text}`;
}

/**
 * What a worth falls short of: the worth, the level, and the difference as their shown numbers give it,
 * with as many decimals (up to three) as it takes to see one.
 */
export function apart(worth: number, level: number, scored: Scored): [worth: string, level: string, short: string] {
  const scale = scored ? 1 : 100;
  for (let digits = 0; digits < 4; digits++) {
    const [a, b] = [(worth * scale).toFixed(digits), (level * scale).toFixed(digits)];
    if (Number(a) === Number(b)) continue;
    const shown = Number(a) === 0 ? '0' : !scored && Number(a) > 0 ? `+${a}` : a;
    return [shown, Number(b) === 0 ? '0' : b, (Number(b) - Number(a)).toFixed(digits)];
  }
  return [signed(worth, scored), amount(level, scored), 'hardly'];
}

/** A share in [0, 1] as a percentage; what is neither 0 nor 1 never reads as if it were. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %';
  if (share < 1 && share > 0.995) return 'over 99 %';
  return `${Math.round(share * 100)} %`;
}
