/** What --prune takes away: the file that was written, in the folder itself; whatever a manifest of strangers says. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../../src/io/files/sha256.ts'
import { removeOutput } from '../../../src/io/manifest/remove-output.ts'

let folder = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-prune-'))
  out = join(folder, 'out')
  for (const name of ['out/县', '别处']) mkdirSync(join(folder, name), { recursive: true })
  for (const name of ['out/甲.docx', 'out/县/甲.docx', '别处/甲.docx'])
    writeFileSync(join(folder, name), 'made')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const made = sha256('made')

it('is an output as it was written', () => {
  expect(removeOutput(out, '甲.docx', made)).toBe(true)
  expect(removeOutput(out, '县/甲.docx', made)).toBe(true)
  expect(readdirSync(out, { recursive: true })).toEqual(['县'])
})

it('is not one that somebody has changed, one that is gone, or a folder', () => {
  writeFileSync(join(out, '甲.docx'), 'by hand')
  for (const name of ['甲.docx', '乙.docx', '县'])
    expect(removeOutput(out, name, made), name).toBe(false)
  expect(readdirSync(out)).toHaveLength(2)
})

it('is nothing outside the folder, by way of no link', () => {
  symlinkSync(join(folder, '别处'), join(out, '链'))
  symlinkSync(join(folder, '别处/甲.docx'), join(out, '链.docx'))
  for (const name of ['链/甲.docx', '链.docx', '../别处/甲.docx'])
    expect(removeOutput(out, name, made), name).toBe(false)
  expect(existsSync(join(folder, '别处/甲.docx'))).toBe(true)
  expect(existsSync(join(out, '链.docx'))).toBe(true)
})
