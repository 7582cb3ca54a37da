/** The console of the process. */
import type { Console } from './console.ts';

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Standard streams and environment of this process. */
export function processConsole(): Console {
  return {
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    input: readAll,
    isTty: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 80,
    env: process.env,
  };
}
