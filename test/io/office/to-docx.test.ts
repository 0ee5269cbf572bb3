/** LibreOffice is called with a profile of its own that runs nothing and reaches nothing, ends in time, and leaves nothing behind. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { officeConverter } from '../../../src/io/office/to-docx.ts'

const folder = mkdtempSync(join(tmpdir(), 'wengao-fake-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const said = join(folder, 'said')

/** A program in its place; `$out` is the folder for its answer, `$from` the file. */
function program(name: string, script: string): string {
  const path = join(folder, name)
  const head =
    '#!/bin/sh\nprofile="$(echo "$1" | sed "s#.*file://##")"\nfor last; do from="$last"; done\nout="$(dirname "$from")/out"\n'
  writeFileSync(path, head + script)
  chmodSync(path, 0o755)
  return path
}
const windows = process.platform === 'win32'
if (windows)
  process.stderr.write('skipped: the call of LibreOffice: its stand-ins are shell scripts\n')
const bytes = Uint8Array.of(1, 2, 3)

describe.skipIf(windows)('the call of LibreOffice', () => {
  it('hands over the file, a profile that is closed, and a proxy that is none', async () => {
    const script = `
cat "$profile/user/registrymodifications.xcu" > ${said}
echo "$@" "$http_proxy" "$(dirname "$from")" >> ${said}
cp "$from" "$out/draft.docx"
`
    const toDocx = officeConverter({ program: program('copy', script) })
    expect(await toDocx(bytes, 'doc')).toEqual({ bytes, fault: null })
    const text = readFileSync(said, 'utf8')
    expect(text).toContain('<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true')
    expect(text).toContain('<prop oor:name="Link" oor:op="fuse"><value>0')
    expect(text).toMatch(/--headless .*--convert-to docx .*draft\.doc http:\/\/127\.0\.0\.1:9 /)
    const workFolder = text.trim().split(' ').at(-1) ?? folder
    expect([workFolder.includes('wengao-office'), existsSync(workFolder)]).toEqual([true, false])
  })

  it('ends with all its children when it takes too long', async () => {
    const script = `echo "$(dirname "$from")" > ${said}\nsleep 60 & echo $! >> ${said}\nwait\n`
    const toDocx = officeConverter({ program: program('slow', script), patience: 1500 })
    const start = performance.now()
    expect(await toDocx(bytes, 'doc')).toEqual({ fault: 'slow' })
    expect(performance.now() - start).toBeLessThan(20_000)
    const [workFolder = '', child = ''] = readFileSync(said, 'utf8').split('\n')
    expect(existsSync(workFolder)).toBe(false)
    expect(isRunning(Number(child))).toBe(false)
  }, 30_000)

  it.each([
    ['that gives nothing', 'exit 1\n'],
    ['that is none', null],
  ])('says that it failed: a program %s', async (_, script) => {
    const path = script === null ? join(folder, 'none') : program('bad', script)
    expect(await officeConverter({ program: path })(bytes, 'rtf')).toEqual({ fault: 'failed' })
  })

  it('is made for one file after the other', async () => {
    const script = `[ -e ${folder}/lock ] && exit 1\ntouch ${folder}/lock\nsleep 0.3\nrm ${folder}/lock\ncp "$from" "$out/draft.docx"\n`
    const toDocx = officeConverter({ program: program('one', script) })
    const answers = await Promise.all([1, 2, 3].map((byte) => toDocx(Uint8Array.of(byte), 'doc')))
    expect(answers).toEqual([1, 2, 3].map((byte) => ({ bytes: Uint8Array.of(byte), fault: null })))
  })
})

/** A child that was ended is listed until its parent has taken notice; where there is no list, it is asked. */
function isRunning(pid: number): boolean {
  const state = existsSync('/proc/self/stat') ? stateOf(pid) : null
  if (state !== null) return state !== 'Z' && state !== 'X'
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function stateOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] ?? 'X'
  } catch {
    return 'X'
  }
}
