/** `--budget`: how long a question may take. */
import { WinsetError } from '../base/errors.ts';

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };

/** Seconds of "30s", "2m", "500ms", "1h" or a plain number. @throws WinsetError `usage/invalid` */
export function secondsFrom(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/.exec(text.trim());
  const seconds = match === null ? Number.NaN : Number(match[1]) * SECONDS[match[2] ?? 's']!;
  if (seconds > 0) return seconds;
  throw new WinsetError('usage/invalid', {
    path: `--budget ${text}`,
    message: `expected a length of time, found "${text}"`,
    hint: 'For example --budget 30s, 2m or 500ms.',
  });
}

/** Says yes from the given number of seconds on. */
export function after(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}

/** Says yes from a share of the given number of seconds on, all counted from now. */
export function sharesOf(seconds: number): (share: number) => () => boolean {
  const start = performance.now();
  return (share) => () => performance.now() > start + share * seconds * 1000;
}
