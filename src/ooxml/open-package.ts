/** An Office package: its parts unzipped within limits, its XML read as events. */
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { isCompoundFile } from './compound-directory.ts'

/** Most that all parts of a package may hold together, and a single one, in bytes. */
const totalLimit = 400 * 1024 * 1024
const partLimit = 300 * 1024 * 1024

export type PackageFault = 'password' | 'damaged' | 'too-large'
/** The package cannot be opened at all. */
export class PackageProblem extends Error {
  readonly fault: PackageFault
  constructor(fault: PackageFault) {
    super(fault)
    this.fault = fault
  }
}

/** Parts by name, each unpacked when it is asked for. */
export interface Package {
  readonly names: readonly string[]
  readonly get: (name: string) => Uint8Array | undefined
}

/** Parts that hold XML. */
const xmlParts = /\.(?:xml|rels)$/i

/**
 * Opens a package; printer settings and the like are never unpacked.
 * @param wanted names of the parts that can be had; those of XML alone where it is not given
 */
export function openPackage(bytes: Uint8Array, wanted: RegExp = xmlParts): Package {
  // a package with a password is a compound file around an encrypted one
  if (isCompoundFile(bytes)) throw new PackageProblem('password')
  const sizes = new Map<string, number>()
  unzipped(bytes, (name, size) => {
    if (wanted.test(name)) sizes.set(name, size)
    return false
  })
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (total > totalLimit || [...sizes.values()].some((size) => size > partLimit))
    throw new PackageProblem('too-large')
  return {
    names: [...sizes.keys()],
    get: (name) => {
      const entry = [name, `/${name}`].find((one) => sizes.has(one))
      if (entry === undefined) return undefined
      return unzipped(bytes, (one) => one === entry)[entry]
    },
  }
}

/** Where the end of a package says that its directory begins, and the mark that stands there. */
const endMark = [0x50, 0x4b, 5, 6]
const directoryMark = [0x50, 0x4b, 1, 2]

/** Names of all parts, none of them unpacked; null where the package is torn. */
export function partNames(bytes: Uint8Array): string[] | null {
  if (!hasWholeDirectory(bytes)) return null
  const names: string[] = []
  try {
    unzipped(bytes, (name) => {
      names.push(name)
      return false
    })
    return names
  } catch (error) {
    if (error instanceof PackageProblem) return null
    throw error
  }
}

function hasWholeDirectory(bytes: Uint8Array): boolean {
  const stands = (mark: readonly number[], at: number): boolean =>
    mark.every((byte, index) => bytes[at + index] === byte)
  // behind the end stands a comment of 64 KB at most
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (stands(endMark, at)) {
      const directory = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(16, true)
      return directory === at || stands(directoryMark, directory)
    }
  return false
}

function unzipped(
  bytes: Uint8Array,
  wanted: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) })
  } catch {
    throw new PackageProblem('damaged')
  }
}

export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Bytes that are decoded at a time: a large part is never there as one text. */
const chunk = 1 << 18

/** Reads XML as events, names without their prefix; broken XML is a damaged package. */
export function readXml(xml: Uint8Array, events: XmlEvents): void {
  const parser = new SaxesParser()
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  parser.on('error', () => {
    throw new PackageProblem('damaged')
  })
  parser.on('opentag', ({ name, attributes }) =>
    events.open(local(name), attributes as Record<string, string>),
  )
  if (events.close) parser.on('closetag', ({ name }) => events.close?.(local(name)))
  if (events.text) {
    parser.on('text', events.text)
    parser.on('cdata', events.text)
  }
  const decoder = new TextDecoder()
  for (let at = 0; at < xml.length; at += chunk)
    parser.write(decoder.decode(xml.subarray(at, at + chunk), { stream: true }))
  parser.write(decoder.decode()).close()
}
