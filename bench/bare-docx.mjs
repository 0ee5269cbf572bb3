/** What the docx library alone takes to write paragraphs that were read before: `node bench/bare-docx.mjs papers.json folder`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'

const [papers = '', folder = ''] = process.argv.slice(2)
/** @type {{ style: string, runs: string[] }[][]} */
const all = JSON.parse(readFileSync(papers, 'utf8'))
for (const [index, paragraphs] of all.entries()) {
  const children = paragraphs.map(
    ({ style, runs }) =>
      new Paragraph({ style, children: runs.map((text) => new TextRun({ text })) }),
  )
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  writeFileSync(join(folder, `${index}.docx`), bytes)
}
