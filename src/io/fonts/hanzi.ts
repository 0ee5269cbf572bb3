/** The characters that a face for official papers should have. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../files/package-root.ts'

/** The 6763 hanzi of GB/T 2312-1980. */
export function gb2312Hanzi(): string[] {
  const decoder = new TextDecoder('gb18030')
  const cells = Array.from({ length: 0xfe - 0xa0 }, (_, index) => 0xa1 + index)
  const rows = Array.from({ length: 0xf7 - 0xaf }, (_, index) => 0xb0 + index)
  const text = rows
    .flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell]))))
    .join('')
  return [...text].filter((one) => /\p{Script=Han}/u.test(one))
}

/** What 通用规范汉字表 (2013) has beyond GB/T 2312: 镕, 喆, 堃 and other characters of names and places. */
export const standardHanzi = (): string[] =>
  [...readFileSync(join(packageRoot(), 'dist/fonts/standard-hanzi.txt'), 'utf8')].filter(
    (one) => one !== '\n',
  )
