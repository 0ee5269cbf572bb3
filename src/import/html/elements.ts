/** What the elements of HTML mean to a draft: which open a paragraph, which hold no text of the paper, which set a look. */
import type { DraftRun, LeftText } from '../draft.ts'

/** They stand on lines of their own (HTML, 15.3 Non-replaced elements). */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html li listing main menu nav ol p pre search section summary ' +
    'table caption thead tbody tfoot tr td th ul'
  ).split(' '),
)

/** Whatever stands in them is no text of the paper. */
export const leftElements: Readonly<Record<string, LeftText['reason']>> = {
  script: 'script',
  noscript: 'script',
  template: 'script',
  style: 'style',
  nav: 'markup',
  footer: 'footer',
  aside: 'markup',
  button: 'markup',
  select: 'markup',
  textarea: 'markup',
  iframe: 'markup',
  object: 'markup',
  svg: 'markup',
  audio: 'markup',
  video: 'markup',
  rt: 'markup',
  rp: 'markup',
}

/** What an element says of the letters in it. */
export const lettersOf: Readonly<Record<string, Omit<DraftRun, 'text'>>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sup: { raised: 'super' },
  sub: { raised: 'sub' },
}

/** 1–6 for h1–h6; null for others. */
export const headingLevel = (name: string): number | null => {
  const level = /^h([1-6])$/.exec(name)?.[1]
  return level === undefined ? null : Number(level)
}
