/** pdfjs for reading alone: it also starts where its drawing library has no build for the machine, and leaves the language as it is. */
import { createRequire } from 'node:module'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** What pdfjs asks for while it loads and uses only when it draws. */
const drawing = ['DOMMatrix', 'ImageData', 'Path2D'] as const

let loaded: Promise<Pdfjs> | undefined

/** Loaded on first use. */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= loadKeepingBuiltIns()
  return loaded
}

/**
 * pdfjs brings built-in functions of its own for old browsers and puts them in the place of Node's: `push`, `JSON.parse` and a
 * `fromBase64` that takes longer than the browser's print. Node's come back; what Node does not have at all stays.
 */
async function loadKeepingBuiltIns(): Promise<Pdfjs> {
  const kept = [Array.prototype, Object.prototype, JSON].map(
    (owner) => [owner, Object.getOwnPropertyDescriptors(owner)] as const,
  )
  const hadBase64 = 'fromBase64' in Uint8Array
  const pdfjs = await load()
  for (const [owner, properties] of kept) Object.defineProperties(owner, properties)
  // whoever finds none decodes with Buffer
  if (!hadBase64) Reflect.deleteProperty(Uint8Array, 'fromBase64')
  return pdfjs
}

async function load(): Promise<Pdfjs> {
  if (canDraw()) return loadBoth()
  for (const name of drawing)
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {} })
  // that it cannot draw is no news to whoever asked for a paper
  const { warn } = console
  console.warn = () => undefined
  try {
    return await loadBoth()
  } finally {
    console.warn = warn
  }
}

/** With its reader, which it would load later itself. */
async function loadBoth(): Promise<Pdfjs> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return pdfjs
}

/** Whether the drawing library loads: on LoongArch, for one, it has no build. */
function canDraw(): boolean {
  try {
    const pdfjs = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')
    createRequire(pdfjs)('@napi-rs/canvas')
    return true
  } catch {
    return false
  }
}
