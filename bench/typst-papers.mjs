/** What Typst takes to set the same papers to PDF, one after the other on one thread: `node bench/typst-papers.mjs folder fonts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [folder = '', fonts = ''] = process.argv.slice(2)
/** The look of the standard, as far as the time of setting goes: page, face, size, pitch, indent. */
const look = `#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "— 1 —")
#set text(font: ("Wengao Song", "Wengao Latin"), size: 16pt, lang: "zh")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt, spacing: 13pt)
`
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }], workspace: folder })
const papers = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({
    name,
    text: `${look}${readFileSync(join(folder, name), 'utf8')
      .replace(/^---\n.*?\n---\n/s, '')
      .replaceAll(/[#*_$<>@\\`]/g, '\\$&')}`,
  }))
const start = performance.now()
for (const { name, text } of papers)
  writeFileSync(
    join(folder, name.replace(/md$/, 'typst.pdf')),
    compiler.pdf({ mainFileContent: text }),
  )
process.stdout.write(String((performance.now() - start) / papers.length))
