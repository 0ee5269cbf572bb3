/** The folder of a browser whose run was killed: the next run ends that browser, then takes the folder away. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newProfile } from '../../../src/io/browser/profile.ts'
import { machineTag } from '../../../src/io/process-mark.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'wengao-profiles-'))
  vi.stubEnv('TMPDIR', home)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

/** Writes into its folder again and again, as a browser does that has not noticed yet. */
const writer = `
  const { mkdirSync, writeFileSync } = require('node:fs')
  const folder = process.argv[1].split('=')[1]
  console.log('runs')
  setInterval(() => { mkdirSync(folder, { recursive: true }); writeFileSync(folder + '/x', '') }, 1)`

describe.runIf(process.platform === 'linux')('the folder of a browser of a killed run', () => {
  it('goes with the browser that still writes into it', async () => {
    const gone = spawn(process.execPath, ['-e', '0'])
    await once(gone, 'exit')
    const folder = join(home, `wengao-profile-${gone.pid}-${machineTag()}-1-abcdef`)
    mkdirSync(folder)
    const browser = spawn(process.execPath, ['-e', writer, '--', `--user-data-dir=${folder}`])
    const ended = once(browser, 'exit')
    await once(browser.stdout, 'data')
    const profile = newProfile()
    expect(existsSync(folder)).toBe(false)
    expect((await ended)[1]).toBe('SIGKILL')
    expect(existsSync(folder)).toBe(false)
    expect(existsSync(profile.folder)).toBe(true)
    profile.remove()
    expect(existsSync(profile.folder)).toBe(false)
  })
})
