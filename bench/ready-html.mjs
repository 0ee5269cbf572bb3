/** What the browser alone takes to print HTML that is ready, on so many pages at once: `node bench/ready-html.mjs folder pages browser fonts.conf`, flags of the browser behind it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'

const [folder = '', pages = '3', executablePath = '', fontconfig = '', ...flags] =
  process.argv.slice(2)
const names = readdirSync(folder).filter((name) => name.endsWith('.html'))
const browser = await puppeteer.launch({
  executablePath,
  headless: 'shell',
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...flags],
  env: { ...process.env, FONTCONFIG_FILE: fontconfig },
})
const start = performance.now()
let next = 0
let sheets = 0
await Promise.all(
  Array.from({ length: Number(pages) }, async () => {
    const page = await browser.newPage()
    await page.setJavaScriptEnabled(false)
    while (next < names.length) {
      const name = names[next++] ?? ''
      await page.setContent(readFileSync(join(folder, name), 'utf8'), { waitUntil: 'load' })
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      })
      sheets += Buffer.from(pdf.buffer).toString('latin1').split('/Type /Page\n').length - 1
      writeFileSync(join(folder, name.replace(/html$/, 'pdf')), pdf)
    }
  }),
)
const spent = (performance.now() - start) / names.length
process.stdout.write(JSON.stringify({ spent, sheets: sheets / names.length }))
await browser.close()
