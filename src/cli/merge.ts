/** `winset merge`. */
import { EXIT, WinsetError } from '../base/errors.ts';
import { mergeStores } from '../study/merge-stores.ts';
import { commandOf } from '../trace/shell-words.ts';
import type { MergeFlags } from './commands/merge.ts';
import type { Console } from './console.ts';
import { finishStudy } from './finish-study.ts';
import { playStudy } from './play-study.ts';
import { formatsFrom, workersFrom } from './study-flags.ts';

const MOST_NAMED = 10;

/** @throws WinsetError `study/incomplete` when blocks are missing; what was merged stays */
export async function merge(folders: readonly string[], flags: MergeFlags, console: Console): Promise<number> {
  const workers = workersFrom(flags.workers);
  const formats = formatsFrom(flags.format);
  const { store, missing } = mergeStores(folders, flags.out ?? folders[0]!);
  if (missing.length > 0) {
    const named = missing.slice(0, MOST_NAMED).join(', ') + (missing.length > MOST_NAMED ? ', ...' : '');
    throw new WinsetError('study/incomplete', {
      path: store.folder,
      message: `${missing.length} ${missing.length === 1 ? 'block is' : 'blocks are'} missing: ${named}`,
      hint: `Play the missing shards and merge again, or play them here: ${commandOf(['winset', 'batch', '--resume', store.folder])}. Of n shards, block b belongs to shard b % n + 1.`,
    });
  }
  const result = await playStudy(store.plan, { workers, store, storedOnly: true }, store.folder, console);
  await finishStudy(store, result, formats, flags, console);
  return EXIT.done;
}
