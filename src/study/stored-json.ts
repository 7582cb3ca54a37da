/** Reading the JSON files of a study's folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WinsetError } from '../base/errors.ts';
import { explained, isMissing } from './file-failures.ts';

/** @throws WinsetError `study/not-found` where the file is missing, `study/damaged` where it is no JSON */
export function readStoredJson(folder: string, name: string): unknown {
  const path = join(folder, name);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (isMissing(error)) {
      throw new WinsetError('study/not-found', {
        path: folder,
        message: `there is no study here: ${name} is missing`,
        hint: 'Studies are begun with winset batch plan.yaml --out folder.',
      });
    }
    if (error instanceof SyntaxError) throw damaged(path, 'it is not JSON');
    throw explained(error, path);
  }
}

/** A file of the folder that cannot be what winset wrote. */
export function damaged(path: string, how: string): WinsetError {
  return new WinsetError('study/damaged', {
    path,
    message: `this file is damaged: ${how}`,
    hint: 'Restore it, or start the study anew in another folder. Nothing was touched.',
  });
}
