/** The built executable: pipes, full disks, exit codes. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const cli = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist/cli.js');
const shell = (command: string) =>
  spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
    encoding: 'utf8',
    env: { ...process.env, CLI: `${process.execPath} ${cli}` },
  });

describe('the executable', () => {
  test('a reader that stops early is no error', () => {
    const { status, stdout, stderr } = shell('$CLI list phrases --evidence all --json | head -1');
    expect([status, stdout, stderr]).toEqual([0, '[\n', '']);
  });

  test('a full disk is said in words', () => {
    const { status, stderr } = shell('$CLI list forums > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toBe('winset: output/failed: standard output cannot be written (ENOSPC)\n');
  });

  test('a recording goes through a pipe', () => {
    const { status, stdout } = shell('$CLI run two-koreas --seed 7 --record /dev/stderr 2>&1 >/dev/null | $CLI why -');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^(Why|What)/);
  });

  test('bad input leaves with 2', () => {
    expect(shell('$CLI run sixparty').status).toBe(2);
  });
});
