/** Finds wengao.yml: upwards from the papers, never above the given limit, never one that somebody else could have put there. */
import { existsSync, lstatSync, readFileSync, type Stats } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, parse, relative, sep } from 'node:path'
import { type Diagnostic, diagnose, type Result, type RuleData } from '../../diagnostic.ts'
import { reasonOf } from '../../error.ts'
import {
  noSettings,
  readSettings,
  settingsFile,
  type WorkspaceSettings,
} from '../../workspace/settings.ts'
import { isInside } from './workspace.ts'

export interface FoundSettings {
  /** Folder of the file; null when there is none. */
  readonly folder: string | null
  readonly settings: WorkspaceSettings
  /** Its text, for messages that count lines; empty when there is none. */
  readonly text: string
}
type Refusal = RuleData['workspace/refused']['reason']

/** Largest file that is read, bytes. */
const largest = 1024 * 1024

/**
 * @param start absolute path of the folder where the search begins
 * @param limit the last folder that is searched; null for the home when it lies on the way, else the drive's root
 */
export function findSettings(start: string, limit: string | null): Result<FoundSettings> {
  const home = homedir()
  const usual = isInside(home, start) || home === start ? home : parse(start).root
  const last = limit ?? usual
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, settingsFile)
    const found = statsOf(path)
    if (found) return readFound(folder, path, found)
    if (folder === last || dirname(folder) === folder) return none([])
  }
}

/** Null where there is no such file; a paper that is named below a file has no folder. */
function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOTDIR') return null
    throw error
  }
}

/**
 * Says which settings nearer to papers are not used: every one between a paper and the folder of those that are.
 * @param folders absolute paths of the folders that hold papers
 * @param used folder of the settings that are used, or of the workspace when none are
 * @param current the folder that names are counted from
 */
export function settingsNotUsed(
  folders: readonly string[],
  used: string,
  current: string,
): Diagnostic[] {
  const found = new Set<string>()
  for (const start of new Set(folders))
    for (let folder = start; isInside(used, folder); folder = dirname(folder))
      if (existsSync(join(folder, settingsFile))) found.add(folder)
  const files = [...found]
    .sort()
    .map((folder) => relative(current, join(folder, settingsFile)).split(sep).join('/'))
  return files.length === 0 ? [] : [diagnose('workspace/not-used', null, { files })]
}

const none = (diagnostics: Result<null>['diagnostics']): Result<FoundSettings> => ({
  value: { folder: null, settings: noSettings, text: '' },
  diagnostics,
})

function readFound(folder: string, path: string, found: Stats): Result<FoundSettings> {
  const place = { file: settingsFile, start: 0, end: 0 }
  const refusal = refusalOf(found, lstatSync(folder))
  if (refusal) return none([diagnose('workspace/refused', place, { file: path, reason: refusal })])
  try {
    const text = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
    const { value, diagnostics } = readSettings(settingsFile, text)
    return { value: { folder, settings: value, text }, diagnostics }
  } catch (error) {
    const reason = reasonOf(error)
    return none([diagnose('source/unreadable', place, { file: path, reason })])
  }
}

/** Why a file is not trusted: settings of another user would write that user's wishes into our papers. */
function refusalOf(file: Stats, folder: Stats): Refusal | null {
  if (!file.isFile()) return 'type'
  if (file.size > largest) return 'size'
  const own = process.getuid?.()
  if (own === undefined) return null
  if (file.uid !== own) return 'owner'
  const others = 0o002
  const sticky = 0o1000
  const openFolder = (folder.mode & others) !== 0 && (folder.mode & sticky) === 0
  return (file.mode & others) !== 0 || openFolder ? 'writable' : null
}
