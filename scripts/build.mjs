/** Builds dist/: bundled JavaScript per entry point (vite) and type declarations (tsc). */
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version, dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

// commander is bundled so that `winset --help` reads one file; the rest stays a dependency.
const external = Object.keys(dependencies).filter((name) => name !== 'commander');
const isExternal = (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`));

rmSync(`${root}/dist`, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  define: { __WINSET_VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(
        ['cli', 'index', 'testing', 'study/worker']
          .map((name) => [name, `${root}/src/${name}.ts`])
          .filter(([, file]) => exists(file)),
      ),
      external: isExternal,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
execFileSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', `${root}/tsconfig.build.json`], {
  stdio: 'inherit',
});
chmodSync(`${root}/dist/cli.js`, 0o755);

function exists(file) {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
