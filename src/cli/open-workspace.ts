/** The workspace of a command: the folder that --workspace or wengao.yml makes one, and what wengao.yml says. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { UserError } from '../error.ts'
import { findSettings } from '../io/files/find-settings.ts'
import { isInside } from '../io/files/workspace.ts'
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

/**
 * @param start folder that holds the papers; wengao.yml is looked for from there upwards
 * @throws UserError when --workspace names no folder
 */
export function openWorkspace(
  { workspace, config }: WorkspaceOptions,
  start: string = process.cwd(),
): OpenedWorkspace {
  const named = workspace === undefined ? null : namedFolder(workspace)
  const plain = { root: named ?? start, settings: noSettings, texts: [], diagnostics: [] }
  if (!config) return plain
  const from = named === null || isInside(named, start) ? start : named
  const { value, diagnostics } = findSettings(from, named)
  if (value.folder === null) return { ...plain, diagnostics }
  return {
    root: named ?? value.folder,
    settings: value.settings,
    texts: [[settingsFile, value.text]],
    diagnostics,
  }
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
