/** The console of the process. */
import type { Console } from './console.ts';

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

let isListening = false;

/** Where problems can no longer be told, there is nobody to tell that either. Made late: touching a stream takes time. */
function writeErr(text: string): void {
  if (text === '') return;
  if (!isListening) process.stderr.on('error', () => {});
  isListening = true;
  process.stderr.write(text);
}

/** Standard streams and environment of this process. */
export function processConsole(): Console {
  return {
    out: (text) => {
      process.stdout.write(text);
    },
    err: writeErr,
    input: readAll,
    isTty: process.stdout.isTTY === true,
    get isErrTty() {
      return process.stderr.isTTY === true;
    },
    columns: process.stdout.columns ?? 80,
    env: process.env,
  };
}
