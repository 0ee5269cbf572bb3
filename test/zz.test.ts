import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, it } from 'vitest'
import { chartLine } from './support/chart-words.ts'
import { openDocx } from './support/docx.ts'
import { filesIn } from './support/folder.ts'
import { layOutAll, standardFontconfig } from './support/libreoffice.ts'
import { readPdf } from './support/pdf.ts'
import { closePrinter, printPaper } from './support/print.ts'
import { comparePages } from './support/same-pages.ts'

afterAll(closePrinter)
it('all', async () => {
  const dir = '/tmp/r'
  const only = (process.env['ONLY'] ?? '').split(',')
  const names = readdirSync(dir).filter(
    (n) => n.endsWith('.md') && only.some((o) => n.startsWith(o)),
  )
  const files: Record<string, Uint8Array> = {}
  for (const n of readdirSync(dir))
    if (!n.endsWith('.md') && statSync(join(dir, n)).isFile())
      files[n] = new Uint8Array(readFileSync(join(dir, n)))
  const made = []
  for (const n of names) {
    const p = await printPaper(readFileSync(join(dir, n), 'utf8'), files)
    made.push(p)
    writeFileSync(`/tmp/r/out/${n}.pdf`, p.pdf)
    writeFileSync(`/tmp/r/out/${n}.docx`, p.docx)
    writeFileSync(`/tmp/r/out/${n}.html`, p.html)
  }
  const lo = layOutAll(
    made.map((p) => p.docx),
    standardFontconfig(),
  )
  for (const [i, n] of names.entries()) {
    const p = made[i]!
    writeFileSync(`/tmp/r/out/${n}.lo.pdf`, lo[i]!)
    const d = comparePages(await readPdf(p.pdf), await readPdf(lo[i]!), chartLine(openDocx(p.docx)))
    process.stdout.write(
      `${n}: ${d.pages} differing ${d.differing.length}/${d.lines} ${d.differing.slice(0, 4).join(' ; ')}\n   ${p.diagnostics
        .filter((x) => x.severity !== 'info' || /pages/.test(x.rule))
        .map((x) => x.rule + JSON.stringify(x.data ?? {}))
        .join('\n   ')}\n`,
    )
  }
}, 600000)
