/** What is alike for the papers of a build: the program, options, settings, kinds, lists, and how each theme looks here. */
import { digestOf } from '../batch/digest.ts'
import type { Surroundings } from '../batch/input-digest.ts'
import { groundOf } from '../batch/paper-record.ts'
import { browsersStamp } from '../io/browser/find-browser.ts'
import { buildStamp } from '../io/files/package-root.ts'
import { nameIn } from '../io/files/workspace.ts'
import type { OpenedIo } from '../io/open-io.ts'
import type { Job } from '../paper/source.ts'
import type { BuildOptions } from '../run/build.ts'
import { wantedTheme } from '../run/dress.ts'

export interface BuildSetting {
  readonly options: BuildOptions
  readonly chromium: string | undefined
  readonly untagged: boolean
  readonly io: OpenedIo
}
export interface RunSurroundings extends Surroundings {
  /** Of all that papers are read and planned with. */
  readonly ground: string
  readonly themeOf: (job: Job) => string
  /** A theme, its faces and the browser that prints it, in a word; empty where there is no such theme. */
  readonly lookOfTheme: (name: string) => string
}

export function surroundingsOf({ options, chromium, untagged, io }: BuildSetting): RunSurroundings {
  const browsers = options.formats.includes('pdf') ? browsersStamp(chromium) : ''
  const { settled: _settled, checks: _checks, ...settings } = io.settings
  const looks = new Map<string, string>()
  const lookOf = (name: string): string => {
    const theme = io.theme(name).value
    return theme ? digestOf(JSON.stringify(theme), io.printing.fontsStamp(theme), browsers) : ''
  }
  const lookOfTheme = (name: string): string => {
    const look = looks.get(name) ?? lookOf(name)
    looks.set(name, look)
    return look
  }
  const themeOf = (job: Job): string => wantedTheme(job, options.theme ?? null, io.settings)
  // names and rows are sorted as ICU has it
  const tool = `${buildStamp()} ${process.versions['icu'] ?? ''}`
  const isKept = io.bases !== undefined
  const alike = [options, untagged, isKept, io.terms, io.lists, settings]
  const { kinds, partials } = io.house
  return {
    tool,
    options: alike,
    ground: groundOf(tool, alike, kinds.value, kinds.diagnostics, partials),
    themeOf,
    lookOfTheme,
    lookOf: (job) => lookOfTheme(themeOf(job)),
    fileDigest: (file) => io.digests.get(file),
    askedBy: (file) => [...(io.asked.get(file) ?? [])].map((path) => nameIn(io, path)),
  }
}
