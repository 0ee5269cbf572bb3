/** The words of a DOCX's charts, as its chart parts hold them: what the two programs place each in their own way. */
import { all, type Docx, parseXml } from './docx.ts'

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Matches a line that is made of words and numbers of charts only; null when the paper has none. */
export function chartLine({ parts }: Docx): RegExp | null {
  const charts = Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))
  if (charts.length === 0) return null
  const roots = charts.map((name) => parseXml(parts[name] ?? ''))
  const texts = roots.flatMap((root) => all(root, 'c:v').flatMap((one) => one.children))
  // units stand in the formats of the labels: 0.00"万元"
  const units = roots.flatMap((root) =>
    all(root, 'c:numFmt').flatMap(({ attributes }) =>
      [...(attributes['formatCode'] ?? '').matchAll(/"([^"]+)"/g)].map(([, unit = '']) => unit),
    ),
  )
  const words = [...texts, ...units]
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replace(/\s/g, ''))
    .filter((one) => one !== '')
  const longest = [...new Set(words)].sort((a, b) => b.length - a.length).map(escapeWord)
  return new RegExp(`^(?:${longest.join('|')}|[\\d.,，;；%件个-])+$`)
}
