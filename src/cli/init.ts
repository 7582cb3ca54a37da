/** `winset init`. */
import { extname } from 'node:path';
import { EXIT, WinsetError } from '../base/errors.ts';
import { writeScenario, writeStarter } from '../scenarios/write.ts';
import { renderPlain } from '../trace/render-plain.ts';
import { commandOf, pathWord } from '../trace/shell-words.ts';
import { commands, paragraphs } from './blocks.ts';
import type { InitFlags } from './commands/init.ts';
import { type Console, textColumns } from './console.ts';
import { loadNamed } from './load-named.ts';
import { paintFor } from './paint.ts';
import { contentsInWords } from './show/scenario.ts';
import { viewOf } from './view.ts';
import { writeWhole } from './write-file.ts';

const STARTER_ID = 'three-towns';

/** @throws WinsetError `file/exists`, `file/unwritable`, `scenario/not-found` and what else a scenario file may have wrong */
export async function init(file: string, flags: InitFlags, console: Console): Promise<number> {
  if (extname(file).toLowerCase() === '.json') {
    const message = 'winset init writes YAML';
    throw new WinsetError('file/unwritable', {
      path: file,
      message,
      hint: `Name it ${file.replace(/json$/i, 'yaml')}.`,
    });
  }
  const from = flags.from ?? STARTER_ID;
  const { scenario } = await loadNamed(from);
  await writeWhole(file, from === STARTER_ID ? writeStarter() : writeScenario(scenario), flags.force === true);
  // The conference of the starter is the forum its own comment speaks of.
  const forum = scenario.forums.find(({ id }) => id === 'conference' || id === 'six-party') ?? scenario.forums[0]!;
  const blocks = [
    ...paragraphs(`Wrote ${file}: ${scenario.title}. In it: ${contentsInWords(viewOf(scenario, 'paper'))}.`),
    ...commands([
      ['Complete', 'winset schema > winset.schema.json'],
      ['Check', commandOf(['winset', 'check', pathWord(file)])],
      ['Play', commandOf(['winset', 'run', forum.id, '--scenario', pathWord(file)])],
    ]),
  ];
  console.out(renderPlain(blocks, textColumns(console), paintFor(console, flags)));
  return EXIT.done;
}
