/** The workspace of a command: the folder that --workspace or wengao.yml makes one, and what wengao.yml says. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { UserError } from '../error.ts'
import { findSettings, settingsNotUsed } from '../io/files/find-settings.ts'
import { isInside, isWithin } from '../io/files/workspace.ts'
import { noSettings, settingsFile, type WorkspaceSettings } from '../workspace/settings.ts'

export interface WorkspaceOptions {
  /** The folder that --workspace names. */
  readonly workspace: string | undefined
  /** False with --no-config: wengao.yml is not looked for. */
  readonly config: boolean
}
export interface OpenedWorkspace {
  /** Absolute. */
  readonly root: string
  readonly settings: WorkspaceSettings
  /** Text of wengao.yml by its name, for messages that count lines; empty when there is none. */
  readonly texts: readonly (readonly [file: string, text: string])[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Where a run starts. */
export interface Start {
  /** The workspace when nothing else makes one. */
  readonly folder: string
  /** Folders that hold its papers. */
  readonly papers: readonly string[]
}

/**
 * wengao.yml is looked for from the folder that holds all papers upwards; nearer ones are said.
 * @throws UserError when --workspace names no folder
 */
export function openWorkspace(
  { workspace, config }: WorkspaceOptions,
  { folder, papers }: Start = { folder: process.cwd(), papers: [] },
): OpenedWorkspace {
  const named = workspace === undefined ? null : namedFolder(workspace)
  const plain = { root: named ?? folder, settings: noSettings, texts: [], diagnostics: [] }
  if (!config) return plain
  const start = commonFolder(papers) ?? folder
  const from = named === null || isInside(named, start) ? start : named
  const { value, diagnostics } = findSettings(from, named)
  // one that is refused is said already
  const isRefused = value.folder === null && diagnostics.length > 0
  const used = value.folder ?? plain.root
  const nearer = isRefused ? [] : settingsNotUsed(papers, used, process.cwd())
  const all = [...diagnostics, ...nearer]
  if (value.folder === null) return { ...plain, diagnostics: all }
  return {
    root: named ?? value.folder,
    settings: value.settings,
    texts: [[settingsFile, value.text]],
    diagnostics: all,
  }
}

/** The deepest folder that all of some stand in; null for none. */
function commonFolder(folders: readonly string[]): string | null {
  const [first] = folders
  if (first === undefined) return null
  let common = first
  while (!folders.every((folder) => isWithin(common, folder)) && dirname(common) !== common)
    common = dirname(common)
  return common
}

function namedFolder(name: string): string {
  const folder = resolve(name)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`没有这个工作文件夹：${folder}`, '检查 --workspace。', [
      `no such workspace folder: ${folder}`,
      'Check --workspace.',
    ])
  return folder
}
