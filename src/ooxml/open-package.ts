/** The package of a workbook: its parts unzipped within limits, its XML read as events. */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** Most that all parts of a workbook may hold together, and a single one, in bytes. */
const totalLimit = 400 * 1024 * 1024
const partLimit = 300 * 1024 * 1024

export type PackageFault = 'password' | 'damaged' | 'too-large'
/** The workbook cannot be opened at all. */
export class WorkbookProblem extends Error {
  readonly fault: PackageFault
  constructor(fault: PackageFault) {
    super(fault)
    this.fault = fault
  }
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

/** XML parts by name; pictures, printer settings and the like are not unpacked. */
export function openPackage(bytes: Uint8Array): ReadonlyMap<string, string> {
  // a workbook with a password is a compound file around an encrypted one
  if (compoundFile.every((byte, index) => bytes[index] === byte))
    throw new WorkbookProblem('password')
  let total = 0
  let tooLarge = false
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false
        total += originalSize
        tooLarge ||= originalSize > partLimit || total > totalLimit
        return !tooLarge
      },
    })
    if (tooLarge) throw new WorkbookProblem('too-large')
    return new Map(
      Object.entries(parts).map(([name, part]) => [name.replace(/^\//, ''), strFromU8(part)]),
    )
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error
    throw new WorkbookProblem('damaged')
  }
}

export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads XML as events, names without their prefix; broken XML is a damaged workbook. */
export function readXml(xml: string, events: XmlEvents): void {
  const parser = new SaxesParser()
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  parser.on('error', () => {
    throw new WorkbookProblem('damaged')
  })
  parser.on('opentag', ({ name, attributes }) =>
    events.open(local(name), attributes as Record<string, string>),
  )
  if (events.close) parser.on('closetag', ({ name }) => events.close?.(local(name)))
  if (events.text) {
    parser.on('text', events.text)
    parser.on('cdata', events.text)
  }
  parser.write(xml).close()
}
