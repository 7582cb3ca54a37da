/** `winset merge`. */
import { EXIT, WinsetError } from '../base/errors.ts';
import { mergeStores } from '../study/merge-stores.ts';
import { blockCount } from '../study/plan.ts';
import { resumeCommand, type Store } from '../study/store.ts';
import { commandOf } from '../trace/shell-words.ts';
import type { MergeFlags } from './commands/merge.ts';
import type { Console } from './console.ts';
import { finishStudy } from './finish-study.ts';
import { NOT_READ, playStudy } from './play-study.ts';
import { formatsFrom, workersFrom } from './study-flags.ts';

const MOST_NAMED = 10;

/** @throws WinsetError `study/incomplete` when blocks are missing; what was merged stays */
export async function merge(folders: readonly string[], flags: MergeFlags, console: Console): Promise<number> {
  const workers = workersFrom(flags.workers);
  const formats = formatsFrom(flags.format);
  const { store, missing } = mergeStores(folders, flags.out ?? folders[0]!);
  if (missing.length > 0) throw stillMissing(store, missing);
  const result = await playStudy(store.plan, { workers, store, storedOnly: true }, store.folder, console);
  if (result.missing > 0) {
    console.err(NOT_READ);
    return EXIT.interrupted;
  }
  await finishStudy(store, result, formats, flags, console);
  return EXIT.done;
}

function stillMissing({ plan, folder }: Store, missing: readonly number[]): WinsetError {
  const named = missing.slice(0, MOST_NAMED).join(', ') + (missing.length > MOST_NAMED ? ', ...' : '');
  const found = blockCount(plan, plan.runs) - missing.length;
  return new WinsetError('study/incomplete', {
    path: folder,
    message: `${missing.length} ${missing.length === 1 ? 'block is' : 'blocks are'} missing: ${named}`,
    hint: [
      `The ${found} found are in this folder and stay there. Of n shards, block b belongs to shard b % n + 1.`,
      `Add the missing shards: ${commandOf(['winset', 'merge', '...', '--out', folder])}`,
      `or play their blocks:   ${resumeCommand(folder)}`,
    ].join('\n'),
  });
}
