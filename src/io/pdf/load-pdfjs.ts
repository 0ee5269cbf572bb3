/** pdfjs for reading alone: it also starts where its drawing library has no build for the machine. */
import { createRequire } from 'node:module'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** What pdfjs asks for while it loads and uses only when it draws. */
const drawing = ['DOMMatrix', 'ImageData', 'Path2D'] as const

/** Loaded on first use; Node keeps it. */
export async function loadPdfjs(): Promise<Pdfjs> {
  if (canDraw()) return import('pdfjs-dist/legacy/build/pdf.mjs')
  for (const name of drawing)
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {} })
  // that it cannot draw is no news to whoever asked for a paper
  const { warn } = console
  console.warn = () => undefined
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
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
