#!/usr/bin/env node
/** The executable. Ctrl-C needs no handler: the signal ends the process, and a shell reports 130. */
import { EXIT } from './base/errors.ts';
import { main } from './cli/main.ts';
import { processConsole } from './cli/process-console.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has had enough (`| head`) is no error; a full disk is.
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.stderr.write(`winset: output/failed: standard output cannot be written (${error.code ?? error.message})\n`);
  process.exit(EXIT.usage);
});
process.exitCode = await main(process.argv.slice(2), processConsole());
