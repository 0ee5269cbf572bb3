import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['bench/browsers/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    maxWorkers: 1,
    disableConsoleIntercept: true,
  },
})
