/** Ctrl-C during a long command: the first lets what is under way finish, the second stops at once. */
import type { Console } from './console.ts';

/**
 * Runs an action that watches the signal it is given; the process does as always before and after.
 *
 * @param said  what the first Ctrl-C is answered with
 */
export async function interruptible<T>(
  console: Console,
  said: string,
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const onSignal = (): void => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    console.err(`\n${said}\n`);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    return await action(stop.signal);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
