/** Builds dist/: bundled JavaScript per entry point (vite) and type declarations (tsc). */
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const { version, dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

// commander is bundled so that `winset --help` reads one file; the rest stays a dependency.
const external = Object.keys(dependencies).filter((name) => name !== 'commander');
const isExternal = (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`));

/** What `winset --help` needs: commander, and the declarations of the commands. */
const START =
  /node_modules.commander|src.base.(errors|version|closest)\.ts|src.cli.(main|program|command|command-list|console|process-console|report-error|usage-error|unknown-command)\.ts|src.trace.(layout|shell-words)\.ts/;

/** Child processes are for commands in files of their own, which winset has not; loading that part of Node takes milliseconds. */
const commanderAlone = {
  name: 'commander-without-child-processes',
  transform: (code, id) => (id.includes('/commander/') ? code.replace("require('node:child_process')", '{}') : null),
};

async function bundle(names, output = {}) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [commanderAlone],
    define: { __WINSET_VERSION__: JSON.stringify(version) },
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, `${root}/src/${name}.ts`])),
        external: isExternal,
        // The library holds what the command line imports only when it needs it; that is as meant.
        onLog: (level, log, handle) => (log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' ? undefined : handle(level, log)),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', ...output },
      },
    },
  });
}

rmSync(`${root}/dist`, { recursive: true, force: true });
// The executable is bundled apart, so that what --help needs is one file.
await bundle(['cli'], {
  minify: { mangle: false, compress: false, codegen: true },
  codeSplitting: { groups: [{ name: 'start', test: START }] },
});
await bundle(['index', 'testing', 'study/worker']);
execFileSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', `${root}/tsconfig.build.json`], {
  stdio: 'inherit',
});
chmodSync(`${root}/dist/cli.js`, 0o755);
