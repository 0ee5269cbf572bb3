/** Cuts a font to some characters with HarfBuzz, which stands beside the bundle as WebAssembly. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../files/package-root.ts'

type Call = (...numbers: number[]) => number
/** The functions of HarfBuzz that are called; all take and give numbers. */
type HarfBuzz = { readonly memory: { readonly buffer: ArrayBuffer } } & Readonly<
  Record<(typeof calls)[number], Call>
>
const calls = [
  '_initialize',
  'malloc',
  'free',
  'hb_blob_create',
  'hb_blob_destroy',
  'hb_blob_get_data',
  'hb_blob_get_length',
  'hb_face_create',
  'hb_face_destroy',
  'hb_face_reference_blob',
  'hb_set_add',
  'hb_set_clear',
  'hb_set_invert',
  'hb_subset_input_create_or_fail',
  'hb_subset_input_destroy',
  'hb_subset_input_get_flags',
  'hb_subset_input_pin_all_axes_to_default',
  'hb_subset_input_set',
  'hb_subset_input_set_flags',
  'hb_subset_input_unicode_set',
  'hb_subset_or_fail',
] as const

/** Values of hb-subset.h. */
const writable = 2
const sets = { dropTables: 3, nameIds: 4, nameLanguages: 5, features: 6 }
const noLayoutClosure = 0x200

/** The part of the global that is used; Node's types leave it out. */
const { WebAssembly: assembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly instantiate: (
      bytes: Uint8Array,
    ) => Promise<{ readonly instance: { readonly exports: unknown } }>
  }
}
let loading: Promise<HarfBuzz> | undefined
const load = (): Promise<HarfBuzz> => {
  loading ??= readFile(join(packageRoot(), 'dist/harfbuzz-subset.wasm')).then(async (bytes) => {
    const { instance } = await assembly.instantiate(bytes)
    const harfBuzz = instance.exports as HarfBuzz
    harfBuzz._initialize()
    return harfBuzz
  })
  return loading
}

/**
 * The outlines of the characters that the font has; all names stay, tables for setting text go. Null when HarfBuzz gives up.
 * @param index the face in a .ttc, else 0
 * @param text its characters are kept
 */
export async function subsetFont(
  font: Uint8Array,
  index: number,
  text: string,
): Promise<Uint8Array | null> {
  const hb = await load()
  try {
    return cut(hb, font, index, text)
  } catch (error) {
    // what a damaged font has done to its memory is not known: the next font gets a new one
    loading = undefined
    if ((error as Error).name === 'RuntimeError') return null
    throw error
  }
}

function cut(hb: HarfBuzz, font: Uint8Array, index: number, text: string): Uint8Array | null {
  const place = hb.malloc(font.length)
  // the memory may have grown and moved with every call: it is looked up anew
  new Uint8Array(hb.memory.buffer).set(font, place)
  const blob = hb.hb_blob_create(place, font.length, writable, 0, 0)
  const face = hb.hb_face_create(blob, index)
  hb.hb_blob_destroy(blob)
  const input = describeInput(hb, face, text)
  const subset = hb.hb_subset_or_fail(face, input)
  hb.hb_subset_input_destroy(input)
  hb.hb_face_destroy(face)
  hb.free(place)
  if (subset === 0) return null
  const result = hb.hb_face_reference_blob(subset)
  const start = hb.hb_blob_get_data(result, 0)
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result))
  hb.hb_blob_destroy(result)
  hb.hb_face_destroy(subset)
  return bytes
}

function describeInput(hb: HarfBuzz, face: number, text: string): number {
  const input = hb.hb_subset_input_create_or_fail()
  for (const names of [sets.nameIds, sets.nameLanguages]) {
    const set = hb.hb_subset_input_set(input, names)
    hb.hb_set_clear(set)
    hb.hb_set_invert(set)
  }
  hb.hb_set_clear(hb.hb_subset_input_set(input, sets.features))
  hb.hb_subset_input_set_flags(input, hb.hb_subset_input_get_flags(input) | noLayoutClosure)
  for (const table of ['GSUB', 'GPOS', 'GDEF'])
    hb.hb_set_add(hb.hb_subset_input_set(input, sets.dropTables), tag(table))
  hb.hb_subset_input_pin_all_axes_to_default(input, face)
  const characters = hb.hb_subset_input_unicode_set(input)
  for (const one of text) hb.hb_set_add(characters, one.codePointAt(0) ?? 0)
  return input
}
const tag = (name: string): number =>
  [...name].reduce((sum, one) => (sum << 8) + one.charCodeAt(0), 0)
