/**
 * What a DOCX of ours carries so that an edited copy finds its way back: bookmarks that no word processor lists, and a part of
 * hashes. Nothing of it can be read: no path, no name of a file or a sheet, no word of the paper.
 */
import { escapeXml } from '../text/escape-xml.ts'
import { openPackage, PackageProblem, readXml } from './open-package.ts'

/** The version of the package; a test holds it to package.json. */
export const toolVersion = '0.1.0'

export interface Stamp {
  /** The tool that made it, with its version. */
  readonly tool: string
  /** Hash under which the workspace keeps what was built; null when it keeps nothing. */
  readonly base: string | null
  /** Short hash of the letters of each unit, in their order. */
  readonly blocks: readonly string[]
}

/** The bookmark around a unit. Word hides names that begin with a low line. */
export const markName = (unit: number): string => `_wg${unit + 1}`
/** The unit that a bookmark names, from 0; null for a bookmark of somebody else. */
export function unitOfMark(name: string): number | null {
  const digits = /^_wg([1-9]\d{0,6})$/.exec(name)?.[1]
  return digits === undefined ? null : Number(digits) - 1
}

const namespace = 'urn:wengao:paper'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>'

export function stampXml({ tool, base, blocks }: Stamp): string {
  const named = base === null ? '' : ` base="${escapeXml(base)}"`
  return `${declaration}<paper xmlns="${namespace}" tool="${escapeXml(tool)}"${named}><blocks>${blocks.join(' ')}</blocks></paper>`
}
/** What Word wants to know of a part that is not its own (ECMA-376 part 1, 22.5). */
export const stampPropertiesXml = `${declaration}<ds:datastoreItem ds:itemID="{7B1E5A2C-3D0F-4C86-9B57-2F6A0C4D9E11}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`

/** Most parts of others that are looked through. */
const mostItems = 20
/** A part of ours is never larger, bytes. */
const largest = 4 * 1024 * 1024

/** The stamp of a file; null when it is not ours, or was pasted into another. Throws for what is no package. */
export function readStamp(bytes: Uint8Array): Stamp | null {
  const { get, names } = openPackage(bytes)
  const items = names.filter((name) => /^\/?customXml\/item\d+\.xml$/i.test(name))
  for (const item of items.slice(0, mostItems)) {
    const stamp = stampOf(get(item))
    if (stamp) return stamp
  }
  return null
}

/** Parts of others may be torn or of another encoding: they are not ours, and the text can be read all the same. */
function stampOf(xml: Uint8Array | undefined): Stamp | null {
  if (!xml || xml.length > largest) return null
  try {
    return stampIn(xml)
  } catch (error) {
    if (error instanceof PackageProblem) return null
    throw error
  }
}

function stampIn(xml: Uint8Array): Stamp | null {
  let stamp: Stamp | null = null
  let words = ''
  readXml(xml, {
    open: (name, attributes) => {
      if (name !== 'paper' || attributes['xmlns'] !== namespace) return
      const base = attributes['base'] ?? ''
      const known = /^[0-9a-f]{32}$/.test(base) ? base : null
      stamp = { tool: attributes['tool'] ?? '', base: known, blocks: [] }
    },
    text: (text) => {
      words += text
    },
  })
  const blocks = words.split(/\s+/).filter((word) => /^[0-9a-f]{8}$/.test(word))
  return stamp && { ...(stamp as Stamp), blocks }
}
