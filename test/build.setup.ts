/** Builds dist/ once before the tests when a source is newer than it, so that tests of the executable see today's code. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Called by vitest before any test file. */
export function setup(): void {
  const built = join(root, 'dist/index.d.ts');
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(root, 'src', name),
  );
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  try {
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    // Tests of the source still run; those of the executable fail on their own.
    console.error(`the build failed: ${(error as { stderr?: string }).stderr ?? error}`);
  }
}
