import { defineConfig } from 'vitest/config';

const report = process.env['WINSET_TEST_REPORT'];
const soak = process.env['WINSET_SOAK'] !== undefined;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.setup.ts'],
    setupFiles: soak ? ['test/soak.setup.ts'] : [],
    testTimeout: soak ? 3_600_000 : 120_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
