/** Drafts of others: which cannot be read, and what of them was not. */
import { area, card } from './card.ts'
import { enReason, zhReason } from './words.ts'

const faults = {
  password: ['设了密码', 'it has a password'],
  damaged: ['文件不完整或者已损坏', 'it is incomplete or damaged'],
  'too-large': ['展开后太大', 'it is too large when unpacked'],
  'not-word': ['里面不是 Word 文档', 'there is no Word document in it'],
} as const
const mended = {
  password: ['在 Word 或 WPS 里去掉密码，另存为 .docx。', 'Remove its password and save it again.'],
  damaged: ['用 Word 或 WPS 打开修复，另存一份。', 'Repair it in Word or WPS and save it again.'],
  'too-large': ['拆成几份，或者压缩图片后另存。', 'Split it, or compress its pictures.'],
  'not-word': ['看看文件是不是拿错了。', 'See whether it is the right file.'],
} as const
const officeFaults = {
  missing: ['这台电脑上没有 LibreOffice', 'there is no LibreOffice on this machine'],
  failed: ['LibreOffice 打不开它', 'LibreOffice cannot open it'],
  slow: ['LibreOffice 一分半钟还没有转完', 'LibreOffice took longer than ninety seconds'],
} as const
const formatName = (format: string): string =>
  format === 'word-xml' ? 'Word XML' : format.toUpperCase()
const things = {
  'inserted-file': ['处插入的其他文件', 'inserted file(s)'],
  'outside-picture': ['张链接到文件外面的图片', 'picture(s) outside the file'],
  chart: ['张图表', 'chart(s)'],
  diagram: ['个 SmartArt 图形', 'diagram(s)'],
  object: ['个嵌入的对象', 'embedded object(s)'],
} as const

const zhQuoted = (texts: readonly string[], count: number): string =>
  texts.map((text) => `“${text}”`).join('') + (count > texts.length ? '等' : '')
const enQuoted = (texts: readonly string[], count: number): string =>
  texts.map((text) => `"${text}"`).join(', ') + (count > texts.length ? ', …' : '')

export const importArea = area('别人的稿件', 'read', {
  'import/unreadable': card<{ file: string; fault: keyof typeof faults }>({
    severity: 'error',
    zh: ({ file, fault }) => [`${file} 读不了：${faults[fault][0]}`, mended[fault][0]],
    en: ({ file, fault }) => [`${file} cannot be read: ${faults[fault][1]}`, mended[fault][1]],
    sample: { file: '讲话.docx', fault: 'password' },
  }),
  'import/no-line': card<{ file: string; line: number; role: string }>({
    severity: 'error',
    zh: ({ file, line, role }) => [
      `“${file === '' ? '' : `${file}:`}${line}=${role}”没有用上：${file === '' ? '稿件里' : '那份稿件里'}没有第 ${line} 行，或者它是空行、清理掉的`,
      '行号看 import 列出来的；PDF 和 Word 的是第几段。',
    ],
    en: ({ file, line, role }) => [
      `"${file === '' ? '' : `${file}:`}${line}=${role}" was not used: there is no line ${line}, or it is blank or cleaned away`,
      'See the numbers that import lists; in Word files they count paragraphs.',
    ],
    sample: { file: '', line: 99, role: '二级标题' },
  }),
  'import/needs-office': card<{ file: string; format: string; fault: keyof typeof officeFaults }>({
    severity: 'error',
    zh: ({ file, format, fault }) => [
      `${file} 是 ${formatName(format)}，要靠 LibreOffice 来读，但是${officeFaults[fault][0]}`,
      fault === 'missing'
        ? '用 Word 或 WPS 另存为 .docx，或者安装 LibreOffice 再读。'
        : '用 Word 或 WPS 打开，另存为 .docx。',
    ],
    en: ({ file, format, fault }) => [
      `${file} is ${formatName(format)}, which LibreOffice has to read, but ${officeFaults[fault][1]}`,
      fault === 'missing'
        ? 'Save it as .docx in Word or WPS, or install LibreOffice.'
        : 'Open it in Word or WPS and save it as .docx.',
    ],
    sample: { file: '讲话.rtf', format: 'rtf', fault: 'missing' },
  }),
  'import/text-alone': card<{ file: string }>({
    severity: 'warning',
    zh: ({ file }) => [
      `${file} 是旧的 Word 格式，只读出了文字：自动编号、表格的格子、字体和图片都没有`,
      '用 Word 或 WPS 另存为 .docx，或者安装 LibreOffice，再读一次就全了。',
    ],
    en: ({ file }) => [
      `${file} is an old Word file, of which the text alone was read: no automatic numbers, cells, looks or pictures`,
      'Save it as .docx in Word or WPS, or install LibreOffice, and read it once more.',
    ],
    sample: { file: '讲话.doc' },
  }),
  'import/broken-part': card<{ file: string; part: string }>({
    severity: 'warning',
    zh: ({ file, part }) => [
      `${file} 里的 ${part} 缺了或者坏了，没有它照样读了`,
      '样式、编号、脚注可能不全；用 Word 或 WPS 打开另存，再读一次。',
    ],
    en: ({ file, part }) => [
      `${part} of ${file} is missing or broken; the rest was read`,
      'Styles, numbers or notes may be missing: save it again in Word or WPS and read it once more.',
    ],
    sample: { file: '讲话.docx', part: 'word/numbering.xml' },
  }),
  'import/not-read': card<{ file: string; what: keyof typeof things; count: number }>({
    severity: 'warning',
    zh: ({ file, what, count }) => [
      `${file} 里有 ${count} ${things[what][0]}没有读`,
      '里面有要用的文字，就自己抄进来。',
    ],
    en: ({ file, what, count }) => [
      `${count} ${things[what][1]} of ${file} were not read`,
      'Copy the text that is wanted from them.',
    ],
    sample: { file: '讲话.docx', what: 'inserted-file', count: 1 },
  }),
  'import/tracked-changes': card<{
    file: string
    inserted: number
    deleted: number
    as: 'accepted' | 'kept'
  }>({
    severity: 'info',
    zh: ({ file, inserted, deleted, as }) => [
      `${file} 有修订：插入 ${inserted} 处，删除 ${deleted} 处，${as === 'accepted' ? '按全部接受读' : '都留着'}`,
      as === 'accepted' ? '有不该接受的，先在 Word 或 WPS 里处理。' : '',
    ],
    en: ({ file, inserted, deleted, as }) => [
      `${file} has tracked changes: ${inserted} insertion(s) and ${deleted} deletion(s), ${as}`,
      as === 'accepted' ? 'Settle those that are not wanted in Word or WPS first.' : '',
    ],
    sample: { file: '讲话.docx', inserted: 3, deleted: 2, as: 'accepted' },
  }),
  'import/struck-out': card<{ file: string; count: number; texts: readonly string[] }>({
    severity: 'warning',
    zh: ({ file, count, texts }) => [
      `${file} 里有 ${count} 处划掉的字，没有写进稿件：${zhQuoted(texts, count)}`,
      '要留的，先在原稿里去掉删除线再导入，或者自己写进稿件；全部记在改动.txt 里。',
    ],
    en: ({ file, count, texts }) => [
      `${count} stretch(es) of ${file} are struck out and were not taken over: ${enQuoted(texts, count)}`,
      'What is wanted of them has to be written into the paper; all of them are listed in 改动.txt.',
    ],
    sample: { file: '报告.docx', count: 1, texts: ['500'] },
  }),
  'import/raised-letters': card<{ file: string; count: number; texts: readonly string[] }>({
    severity: 'warning',
    zh: ({ file, count, texts }) => [
      `${file} 里有 ${count} 处上标或下标没有对应的字符，写成了普通的字：${zhQuoted(texts, count)}`,
      '对照原稿，换一个不会看错的写法。',
    ],
    en: ({ file, count, texts }) => [
      `${count} raised or lowered stretch(es) of ${file} have no such letters and stand in the line: ${enQuoted(texts, count)}`,
      'Compare with the draft, and write them so that nobody misreads them.',
    ],
    sample: { file: '报告.docx', count: 1, texts: ['max'] },
  }),
  'import/formulas': card<{ file: string; count: number; texts: readonly string[] }>({
    severity: 'warning',
    zh: ({ file, count, texts }) => [
      `${file} 里有 ${count} 个公式或叠排的字，写成了一行：${zhQuoted(texts, count)}`,
      '对照原稿，看写法对不对；要原样的公式，就换成图片。',
    ],
    en: ({ file, count, texts }) => [
      `${count} formula(s) of ${file}, or letters set over one another, were written in a line: ${enQuoted(texts, count)}`,
      'Compare them with the draft; a formula that must look as it did wants a picture.',
    ],
    sample: { file: '报告.docx', count: 1, texts: ['1/2'] },
  }),
  'import/unknown-format': card<{ file: string }>({
    severity: 'error',
    zh: ({ file }) => [
      `${file} 不是能导入的稿件`,
      '能导入的有 DOCX、DOC、WPS、RTF、ODT、TXT、MD、HTML、PDF；别的格式先另存成这几种。',
    ],
    en: ({ file }) => [
      `${file} is no draft that can be imported`,
      'DOCX, DOC, WPS, RTF, ODT, TXT, MD, HTML and PDF can; save it as one of these.',
    ],
    sample: { file: '台账.xlsx' },
  }),
  'import/own-paper': card<{ file: string }>({
    severity: 'warning',
    zh: ({ file }) => [`${file} 开头写着文种，已经是稿件，没有导入`, '直接用 wengao build 出稿。'],
    en: ({ file }) => [
      `${file} names its kind: it is a paper already, and was not imported`,
      'Build it.',
    ],
    sample: { file: '讲话.md' },
  }),
  'import/lock-file': card<{ file: string }>({
    severity: 'info',
    zh: ({ file }) => [`${file} 是 Word 打开文件时的临时文件，跳过了`, ''],
    en: ({ file }) => [`${file} is a temporary file of Word; it was passed over`, ''],
    sample: { file: '~$讲话.docx' },
  }),
  'import/not-followed': card<{ file: string }>({
    severity: 'warning',
    zh: ({ file }) => [
      `${file} 是链接，或者文件夹套得太深，没有进去找`,
      '里面有要导入的，就直接写出它的名字。',
    ],
    en: ({ file }) => [
      `${file} is a link, or a folder too deep, and was not looked into`,
      'Name what is to be imported from there.',
    ],
    sample: { file: '来稿/外单位' },
  }),
  'import/no-text': card<{ file: string; pictures: number }>({
    severity: 'error',
    zh: ({ file, pictures }) => [
      pictures > 0 ? `${file} 里只有图片，没有文字` : `${file} 是空的，没有文字`,
      pictures > 0 ? '先用文字识别软件转成文字。' : '看看文件是不是拿错了。',
    ],
    en: ({ file, pictures }) => [
      pictures > 0 ? `${file} holds pictures alone` : `${file} holds no text`,
      pictures > 0 ? 'Have its text recognised first.' : 'See whether it is the right file.',
    ],
    sample: { file: '扫描.docx', pictures: 3 },
  }),
  'import/letters': card<{ file: string; lost: string; added: string }>({
    severity: 'error',
    zh: ({ file, lost, added }) => [
      `${file} 导入后和原文对不上：少了“${lost}”，多了“${added}”`,
      '这是程序的问题：稿件写出了，请照原文核对，并把这句话反馈。',
    ],
    en: ({ file, lost, added }) => [
      `the letters of ${file} do not add up: "${lost}" lost, "${added}" added`,
      'This is a fault of the program: compare the paper with its draft, and report it.',
    ],
    sample: { file: '讲话.docx', lost: '三', added: '' },
  }),
  'import/other-outline': card<{ meant: string; read: string }>({
    severity: 'warning',
    zh: ({ meant, read }) => [
      `写出的标题读回来不一样：要的是“${meant}”，读成“${read}”`,
      '在稿件里看看这个标题。',
    ],
    en: ({ meant, read }) => [
      `a heading reads back otherwise: "${meant}" was meant, "${read}" is read`,
      'Look at this heading in the paper.',
    ],
    sample: { meant: '1 一、提高站位', read: '2 （一）提高站位' },
  }),
  'import/paper-count': card<{ file: string; announced: number; found: number }>({
    severity: 'warning',
    zh: ({ file, announced, found }) => [
      `${file} 写着${announced}篇，分出来${found}篇`,
      '用 --set 行号=另一篇 说明从哪里起是另一篇。',
    ],
    en: ({ file, announced, found }) => [
      `${file} says that it holds ${announced} papers; ${found} were found`,
      'Say where each begins: --set LINE=paper.',
    ],
    sample: { file: '汇编.txt', announced: 3, found: 2 },
  }),
  'import/exists': card<{ file: string }>({
    severity: 'error',
    zh: ({ file }) => [`已经有 ${file}，没有写`, '换一个文件夹，或者加 --overwrite 盖过它。'],
    en: ({ file }) => [
      `${file} exists already and was left as it is`,
      'Choose another folder, or write over it with --overwrite.',
    ],
    sample: { file: '稿件/讲话.md' },
  }),
  'import/not-remembered': card<{ file: string; reason: string }>({
    severity: 'warning',
    zh: ({ file, reason }) => [
      `以前的更正用不上、也记不下新的：${file}（${reason === 'YAML' ? '格式不对' : zhReason(reason)}）`,
      '这次照常导入；改好或者删掉这个文件，以后的更正才记得住。',
    ],
    en: ({ file, reason }) => [
      `corrections are neither taken from ${file} nor kept there (${reason === 'YAML' ? 'it is no such file' : enReason(reason)})`,
      'The import goes on without; mend the file or remove it.',
    ],
    sample: { file: '.wengao/import-decisions.yml', reason: 'YAML' },
  }),
  'import/odd-memories': card<{ file: string; odd: readonly string[] }>({
    severity: 'warning',
    zh: ({ file, odd }) => [
      `${file} 里有${odd.length}条看不懂，没有用：${odd.join('、')}`,
      '每条要有“行”和“读作”，如 - { 行: "（一）抓队伍", 样子: "", 读作: 二级标题 }；改好以前，这次的更正不记进去。',
    ],
    en: ({ file, odd }) => [
      `${odd.length} entries of ${file} make no sense and are not used: ${odd.join(', ')}`,
      'Each needs 行 and 读作; until they are mended, nothing new is kept there.',
    ],
    sample: { file: '.wengao/import-decisions.yml', odd: ['云岭县 2'] },
  }),
  'import/no-list': card<{ file: string }>({
    severity: 'error',
    zh: ({ file }) => [`${file} 里没有“标题”“单位”“文件”这样的列`, '名单要有表头，一行一篇。'],
    en: ({ file }) => [
      `${file} has no column 标题, 单位 or 文件`,
      'A list has a header, and a row for each paper.',
    ],
    sample: { file: '名单.xlsx' },
  }),
  'import/list-missing': card<{ unit: string; title: string; file: string }>({
    severity: 'warning',
    zh: ({ unit, title, file }) => [
      `名单里有、稿件里没有：${[unit, title, file].filter((one) => one !== '').join('　')}`,
      '催交，或者从名单里去掉。',
    ],
    en: ({ unit, title, file }) => [
      `listed, but no such paper: ${[unit, title, file].filter((one) => one !== '').join(' ')}`,
      'Ask for it, or take it off the list.',
    ],
    sample: { unit: '云岭县', title: '守好窗口', file: '' },
  }),
  'import/list-surplus': card<{ file: string; title: string }>({
    severity: 'warning',
    zh: ({ file, title }) => [`名单里没有，排在最后：${title}（${file}）`, '看看是不是多交了。'],
    en: ({ file, title }) => [`not on the list, put last: ${title} (${file})`, 'Is it wanted?'],
    sample: { file: '窗口.docx', title: '守好窗口' },
  }),
  'import/list-title': card<{ file: string; listed: string; title: string }>({
    severity: 'warning',
    zh: ({ file, listed, title }) => [
      `${file} 的标题是“${title}”，名单里写的是“${listed}”`,
      '两处改成一样。',
    ],
    en: ({ file, listed, title }) => [
      `${file} is entitled "${title}", and listed as "${listed}"`,
      'Make them the same.',
    ],
    sample: { file: '窗口.docx', listed: '守住窗口', title: '守好窗口' },
  }),
  'import/near-duplicate': card<{ first: string; second: string; percent: number }>({
    severity: 'warning',
    zh: ({ first, second, percent }) => [
      `“${first}”和“${second}”有${percent}%的字句相同`,
      '看看是不是同一篇的两稿。',
    ],
    en: ({ first, second, percent }) => [
      `"${first}" and "${second}" share ${percent}% of their wording`,
      'They may be two drafts of one paper.',
    ],
    sample: { first: '守好窗口', second: '守好便民窗口', percent: 86 },
  }),
})
