/** `winset batch`. */
import { EXIT, WinsetError } from '../base/errors.ts';
import { bytesText, durationText, estimateSeconds, planSize } from '../study/plan-size.ts';
import { grouped } from '../study/points.ts';
import type { Shard } from '../study/run-study.ts';
import { createStore, openStore, type Store } from '../study/store.ts';
import { counted } from '../trace/names.ts';
import { commandOf } from '../trace/shell-words.ts';
import type { BatchFlags } from './commands/batch.ts';
import { type Console, textColumns } from './console.ts';
import { finishStudy } from './finish-study.ts';
import { interruptedText, playStudy } from './play-study.ts';
import { warningsText } from './report-error.ts';
import { formatsFrom, shardFrom, workersFrom } from './study-flags.ts';
import { planOfFile } from './study-plan.ts';

/** @throws WinsetError with what is wrong with flags, plan or folder; nothing is lost then */
export async function batch(file: string | undefined, flags: BatchFlags, console: Console): Promise<number> {
  const workers = workersFrom(flags.workers);
  const formats = formatsFrom(flags.format);
  const shard = shardFrom(flags.shard);
  const store = await storeFrom(file, flags, shard, console);
  sayOn(flags, console)(sizeText(store, shard, workers));
  const result = await playStudy(
    store.plan,
    { workers, store, retryFailed: flags.retryFailed === true, ...(shard === undefined ? {} : { shard }) },
    store.folder,
    console,
  );
  if (result.missing > 0) {
    console.err(interruptedText(result.missing, store.folder, restFlags(flags)));
    return EXIT.interrupted;
  }
  if (shard !== undefined && shard.of > 1) {
    const all = commandOf(['winset', 'merge', store.folder, '...']);
    const text = `Shard ${shard.index} of ${shard.of} is finished. With all of them: ${all}\n`;
    sayOn(flags, console)(text);
    return EXIT.done;
  }
  await finishStudy(store, result, formats, flags, console);
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

async function storeFrom(
  file: string | undefined,
  flags: BatchFlags,
  shard: Shard | undefined,
  console: Console,
): Promise<Store> {
  const { out, resume } = flags;
  const refuse = (message: string, hint: string): never => {
    throw new WinsetError('usage/conflict', { message, hint });
  };
  if (out !== undefined && resume !== undefined) refuse('--out and --resume exclude each other', 'Choose one.');
  if (flags.retryFailed === true && resume === undefined)
    refuse('--retry-failed continues a study', 'Name its folder with --resume.');
  if (resume !== undefined) {
    if (file === undefined) return openStore(resume);
    return openStore(resume, (await planOfFile(file)).plan);
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
  return createStore(out, plan, shard !== undefined);
}

function sizeText({ plan, folder }: Store, shard: Shard | undefined, workers: number): string {
  const { runs, rows, blocks, bytes } = planSize(plan);
  const own = shard === undefined ? blocks : Math.ceil((blocks - shard.index + 1) / shard.of);
  const seconds = (estimateSeconds(plan, () => performance.now() / 1000) * own) / blocks / workers;
  const forums = counted(plan.forums.length, 'format');
  const settings = counted(plan.settings.length, 'setting');
  const part = shard === undefined ? '' : `Shard ${shard.index} of ${shard.of}: ${own} of these blocks. `;
  return [
    `${forums} x ${settings} x ${grouped(runs)} runs: ${grouped(rows)} rows in ${counted(blocks, 'block')}, ${bytesText(bytes)} in ${folder}.`,
    `${part}About ${durationText(seconds)} on ${counted(workers, 'worker')}, less what is there already.`,
    '',
    '',
  ].join('\n');
}
