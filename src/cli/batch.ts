/** `winset batch`. */
import { EXIT, WinsetError } from '../base/errors.ts';
import type { StudyPlan } from '../study/plan.ts';
import type { Shard } from '../study/run-study.ts';
import { checkFree, createStore, openStore, type Store } from '../study/store.ts';
import { checkWhole } from '../study/until-width.ts';
import { filled } from '../trace/layout.ts';
import { commandOf } from '../trace/shell-words.ts';
import type { BatchFlags } from './commands/batch.ts';
import { type Console, textColumns } from './console.ts';
import { finishStudy } from './finish-study.ts';
import { interruptedText, playStudy } from './play-study.ts';
import { printJson } from './print-sheet.ts';
import { warningsText } from './report-error.ts';
import { emptyShardText, ownBlocks, sizeText } from './size-text.ts';
import { formatsFrom, shardFrom, workersFrom } from './study-flags.ts';
import { planOfFile } from './study-plan.ts';

/** @throws WinsetError with what is wrong with flags, plan or folder; nothing is lost then */
export async function batch(file: string | undefined, flags: BatchFlags, console: Console): Promise<number> {
  const workers = workersFrom(flags.workers);
  const formats = formatsFrom(flags.format);
  const shard = shardFrom(flags.shard);
  if (flags.format !== undefined && shard !== undefined && shard.of > 1) {
    throw new WinsetError('usage/conflict', {
      message: 'one shard has no table that --format could write',
      hint: 'Leave out --format here, and give it to winset merge.',
    });
  }
  const { plan, folder, open } = await chosen(file, flags, shard, console);
  if (shard !== undefined && shard.of > 1) checkWhole(plan);
  if (shard !== undefined && ownBlocks(plan, shard) === 0) {
    const empty = open();
    sayOn(flags, console)(inColumns(emptyShardText(plan, shard), console));
    return shardDone(empty, shard, flags, console);
  }
  // Before the folder is made: whoever stops the timing leaves nothing behind.
  const size = await sizeText(plan, folder, shard, formats, workers);
  const store = open();
  sayOn(flags, console)(inColumns(size, console));
  const result = await playStudy(
    plan,
    { workers, store, retryFailed: flags.retryFailed === true, ...(shard === undefined ? {} : { shard }) },
    folder,
    console,
  );
  if (result.missing > 0) {
    console.err(interruptedText(result.missing, plan, folder, restFlags(flags)));
    return EXIT.interrupted;
  }
  if (shard !== undefined && shard.of > 1) {
    const all = commandOf(['winset', 'merge', folder, '...']);
    sayOn(flags, console)(`Shard ${shard.index} of ${shard.of} is finished. With all of them: ${all}\n`);
    return shardDone(store, shard, flags, console);
  }
  await finishStudy(store, result, formats, flags, console);
  return EXIT.done;
}

/** A shard has no result of its own: its document says what is there. */
function shardDone({ plan, folder }: Store, shard: Shard, flags: BatchFlags, console: Console): number {
  const blocks = ownBlocks(plan, shard);
  if (flags.json === true) printJson({ shard: shard.index, of: shard.of, blocks, folder, finished: true }, console);
  return EXIT.done;
}

/** What a continued study must be told again to come to the same. */
function restFlags({ shard, format, retryFailed }: BatchFlags): string[] {
  return [
    ...(retryFailed === true ? ['--retry-failed'] : []),
    ...(shard === undefined ? [] : ['--shard', shard]),
    ...(format === undefined ? [] : ['--format', format]),
  ];
}

/** With `--json` standard output is the document alone. */
function sayOn(flags: BatchFlags, console: Console): (text: string) => void {
  return flags.json === true ? (text) => console.err(text) : (text) => console.out(text);
}

const inColumns = (text: string, console: Console): string =>
  text
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : filled(line.split(' '), textColumns(console))))
    .join('\n');

/** A plan, and the folder that it is played into. */
interface Chosen {
  readonly plan: StudyPlan;
  readonly folder: string;
  /** Makes the folder, or opens it. */
  open(): Store;
}

async function chosen(
  file: string | undefined,
  flags: BatchFlags,
  shard: Shard | undefined,
  console: Console,
): Promise<Chosen> {
  const { out, resume } = flags;
  const refuse = (message: string, hint: string): never => {
    throw new WinsetError('usage/conflict', { message, hint });
  };
  if (out !== undefined && resume !== undefined) refuse('--out and --resume exclude each other', 'Choose one.');
  if (flags.retryFailed === true && resume === undefined)
    refuse('--retry-failed continues a study', 'Name its folder with --resume.');
  if (resume !== undefined) {
    const store = openStore(resume, file === undefined ? undefined : (await planOfFile(file)).plan);
    return { plan: store.plan, folder: resume, open: () => store };
  }
  if (file === undefined || out === undefined) {
    throw new WinsetError('usage/missing-argument', {
      message: 'winset batch needs a plan and a folder, or a study to continue',
      hint: 'winset batch plan.yaml --out folder, or winset batch --resume folder.',
    });
  }
  const { plan, notes, warnings } = await planOfFile(file);
  console.err(warningsText(warnings, textColumns(console)));
  for (const note of notes) console.err(`${note}\n`);
  if (shard === undefined) checkFree(out);
  return { plan, folder: out, open: () => createStore(out, plan, shard !== undefined) };
}
