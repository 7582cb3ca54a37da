/** A shape over an issue's options, in words. */
import type { Bearing, Issue } from '../../actors/actor.ts';
import { share } from '../words.ts';

/** "towards binding", "best at talks", "up to written", "written 1.00, none 0". */
export function shapeInWords({ shape, values }: Bearing, { options }: Issue): string {
  if (shape === 'up') return `towards ${options.at(-1)?.id}`;
  if (shape === 'down') return `towards ${options[0]?.id}`;
  if (shape === 'values') {
    const parts = Object.entries(values ?? {}).map(([option, value]) => `${option} ${share(value)}`);
    return parts.join(', ');
  }
  const [form, option] = shape.split(':');
  return form === 'peak' ? `best at ${option}` : `up to ${option}`;
}
