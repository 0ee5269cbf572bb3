/** What is remembered of units between imports: `.wengao/import-decisions.yml` of the workspace, never through a link. */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { reasonOf } from '../error.ts'
import { type Memories, memoriesText, readMemories } from '../import/structure/corrections.ts'
import { FileFault, readRegular } from '../io/files/regular-file.ts'
import { writeWhole } from '../io/files/workspace.ts'

const folder = '.wengao'
const name = `${folder}/import-decisions.yml`
/** Largest file that is read, bytes: a correction is a line. */
const largest = 4 * 1024 * 1024

export interface OpenedMemories {
  readonly memories: Memories
  /** Why what is there was not read: then it is not written over either. */
  readonly fault: Diagnostic | null
}

/** @param root absolute path of the workspace */
export async function openMemories(root: string): Promise<OpenedMemories> {
  const refused = (reason: string): OpenedMemories => ({
    memories: new Map(),
    fault: diagnose('import/not-remembered', null, { file: name, reason }),
  })
  try {
    if (isMissing(root)) return { memories: new Map(), fault: null }
    const text = new TextDecoder().decode(await readRegular(join(root, name), largest))
    const read = readMemories(name, text)
    if (!read) return refused('YAML')
    const { memories, odd } = read
    // with it nothing is written there: what is not understood would be gone
    const fault =
      odd.length === 0 ? null : diagnose('import/odd-memories', null, { file: name, odd })
    return { memories, fault }
  } catch (error) {
    return refused(reasonOf(error))
  }
}

/** Whether there is nothing yet. @throws FileFault for a link in the way */
function isMissing(root: string): boolean {
  for (const part of [folder, name]) {
    const stats = lstatSync(join(root, part), { throwIfNoEntry: false })
    if (!stats) return true
    if (stats.isSymbolicLink()) throw new FileFault('OTHERS')
  }
  return false
}

/** Gives why it could not be kept; null when it was. */
export async function keepMemories(root: string, memories: Memories): Promise<Diagnostic | null> {
  try {
    isMissing(root)
    await writeWhole(join(root, name), new TextEncoder().encode(memoriesText(memories)))
    return null
  } catch (error) {
    return diagnose('import/not-remembered', null, { file: name, reason: reasonOf(error) })
  }
}
