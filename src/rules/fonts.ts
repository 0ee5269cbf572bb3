/** Faces that are missing, stood in for or embedded. */
import { area, card } from './card.ts'
import { enList, zhList } from './words.ts'

const zhNotEmbedded = {
  outlines: 'Word 只能嵌入 TrueType 轮廓的字体',
  licence: '这款字体的许可不让嵌入',
  name: '它自己的名字不同，又不能改名，Word 不会用它',
  damaged: '这个字体文件已损坏',
}
const enNotEmbedded = {
  outlines: 'Word embeds TrueType outlines only',
  licence: 'its licence does not allow it',
  name: 'its own name is another and must stay, so Word would not use it',
  damaged: 'its file is damaged',
}
export const fontsArea = area('字体', 'print', {
  'font/substituted': card<{ faces: readonly string[] }>({
    severity: 'info',
    zh: ({ faces }) => [
      `这台机器没有这些字体，PDF 用随附字体代替：${zhList(faces, '，')}；DOCX 里写的仍是原来的字体名`,
      '要用自己的字体，就放到工作文件夹的 fonts/ 里。',
    ],
    en: ({ faces }) => [
      `this machine lacks these faces; the PDF uses stand-ins: ${enList(faces)}; the DOCX still names the real ones`,
      'Put your own fonts into fonts/ of the workspace.',
    ],
    sample: { faces: ['仿宋_GB2312 → Noto Serif SC'] },
  }),
  'font/missing-glyph': card<{ characters: readonly string[] }>({
    severity: 'warning',
    zh: ({ characters }) => [
      `PDF 的字体里没有这些字，会印成方框：${characters.join('')}`,
      '把有这些字的字体放到工作文件夹的 fonts/ 里。',
    ],
    en: ({ characters }) => [
      `the PDF fonts lack these characters: ${characters.join('')}`,
      'Put a font that has them into fonts/ of the workspace.',
    ],
    sample: { characters: ['𬭚', '𫟼'] },
  }),
  'font/embedded': card<{ faces: readonly string[]; kilobytes: number }>({
    severity: 'info',
    zh: ({ faces, kilobytes }) => [
      `DOCX 里嵌入了这些字体，共 ${kilobytes} KB：${zhList(faces, '，')}`,
      '只嵌入了文中用到的字；对方机器上有同名字体时，可能用他自己的。',
    ],
    en: ({ faces, kilobytes }) => [
      `the DOCX embeds these faces, ${kilobytes} KB in all: ${enList(faces)}`,
      "Only the paper's characters are in them; a reader who has a face of that name may see his own.",
    ],
    sample: { faces: ['仿宋_GB2312', '楷体_GB2312'], kilobytes: 320 },
  }),
  'font/not-embedded': card<{
    name: string
    family: string
    reason: 'outlines' | 'licence' | 'name' | 'damaged'
  }>({
    severity: 'warning',
    zh: ({ name, family, reason }) => [
      `没有嵌入“${name}”（${family}）：${zhNotEmbedded[reason]}`,
      reason === 'name'
        ? '在版式里把 name 改成这款字体自己的名字，或者放一款同名的字体到 fonts/ 里。'
        : '换一款能嵌入的字体，放到工作文件夹的 fonts/ 里。',
    ],
    en: ({ name, family, reason }) => [
      `"${name}" (${family}) was not embedded: ${enNotEmbedded[reason]}`,
      reason === 'name'
        ? "Give the theme the face's own name, or put a face of this name into fonts/ of the workspace."
        : 'Put a face that may be embedded into fonts/ of the workspace.',
    ],
    sample: { name: '方正小标宋简体', family: 'FZXiaoBiaoSong', reason: 'licence' },
  }),
  'font/unreadable': card<{ files: readonly string[] }>({
    severity: 'warning',
    zh: ({ files }) => [
      `这些字体文件读不了或者已损坏，没有用：${zhList(files, '，')}`,
      '文件不完整，或者不是 TTF、OTF、TTC 字体；换一份完好的，或者删掉。',
    ],
    en: ({ files }) => [
      `these font files are damaged or cannot be read, and were not used: ${enList(files)}`,
      'They are not whole, or no TTF, OTF or TTC fonts: replace or delete them.',
    ],
    sample: { files: ['fonts/仿宋.ttf'] },
  }),
})
