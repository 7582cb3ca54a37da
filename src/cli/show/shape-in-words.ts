/** A shape over an issue's options, in words. */
import type { Bearing } from '../../actors/actor.ts';
import { share } from '../words.ts';

/** "the further the better", "best at talks", "written 1.00, none 0". */
export function shapeInWords({ shape, values }: Bearing): string {
  if (shape === 'up') return 'more is better';
  if (shape === 'down') return 'less is better';
  if (shape === 'values') {
    const parts = Object.entries(values ?? {}).map(([option, value]) => `${option} ${share(value)}`);
    return parts.join(', ');
  }
  const [form, option] = shape.split(':');
  return form === 'peak' ? `best at ${option}` : `more is better up to ${option}`;
}
