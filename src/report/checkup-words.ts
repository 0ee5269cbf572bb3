/** What a check-up says, in both languages. */
import type { Sandbox } from '../machine/checkup.ts'
import type { Lang } from '../messages/index.ts'

interface StateWords {
  readonly state: string
  readonly advice: string
}
export interface CheckupWords {
  readonly levels: Readonly<Record<'ok' | 'note' | 'bad', string>>
  readonly todo: string
  readonly oldNode: (wanted: string) => string
  readonly browser: string
  readonly noBrowser: StateWords
  readonly passed: string
  readonly line: string
  readonly measured: (line: string) => string
  readonly walls: string
  readonly sandbox: Readonly<Record<Sandbox, StateWords>>
  readonly standIn: (name: string) => string
  readonly lacks: (count: number) => string
  readonly unreadable: (files: readonly string[]) => string
  readonly replaceFonts: string
  readonly cache: string
  readonly temporary: string
  readonly workspace: string
  readonly fault: (folder: string, reason: string) => string
  readonly cacheAdvice: string
  readonly folderAdvice: string
  readonly noOffice: string
}

export const checkupWords: Readonly<Record<Lang, CheckupWords>> = {
  zh: {
    levels: { ok: '正常', note: '要注意', bad: '不行' },
    todo: '办法：',
    oldNode: (wanted) => `安装 Node.js ${wanted} 以上。`,
    browser: '浏览器',
    noBrowser: {
      state: '没有能印 PDF 的浏览器',
      advice:
        '安装 133 版以上的 Chrome、Edge 或 Chromium，或运行 npm install @sparticuz/chromium；DOCX 不用浏览器。',
    },
    passed: '没有用它，用了下面的一个；要用它就更新。',
    line: '量过的一行',
    measured: (line) => `和字体的宽度一致（${line}）`,
    walls: '沙箱',
    sandbox: {
      on: { state: '开', advice: '' },
      root: { state: '关', advice: '管理员（root）运行浏览器没有沙箱；换成普通用户运行就有。' },
      kernel: {
        state: '关',
        advice:
          '这台机器的内核不让普通用户建沙箱；可以请管理员打开 user namespaces，或者安装带沙箱的 Chrome、Edge。',
      },
    },
    standIn: (name) => `这是代用字体；有“${name}”就放到工作文件夹的 fonts/ 里。`,
    lacks: (count) => `它缺 GB 2312 里的 ${count} 个字，缺的用别的字体补。`,
    unreadable: (files) => `读不了或者已损坏：${files.join('，')}`,
    replaceFonts: '换一份完好的 TTF、OTF、TTC，或者删掉。',
    cache: '缓存',
    temporary: '临时文件夹',
    workspace: '工作文件夹',
    fault: (folder, reason) => `${folder} 不能写：${reason}`,
    cacheAdvice: '把 XDG_CACHE_HOME 设成一个自己能写、别人不能写、还有 300 MB 空地方的文件夹。',
    folderAdvice: '换一个自己能写的文件夹，或者请管理员给写的权限。',
    noOffice: '没有；出稿用不着它',
  },
  en: {
    levels: { ok: 'fine', note: 'note', bad: 'fails' },
    todo: 'Do: ',
    oldNode: (wanted) => `Install Node.js ${wanted} or newer.`,
    browser: 'browser',
    noBrowser: {
      state: 'none that can print a PDF',
      advice:
        'Install Chrome, Edge or Chromium 133 or newer, or run npm install @sparticuz/chromium; a DOCX needs none.',
    },
    passed: 'It was left alone for the next one; update it to print with it.',
    line: 'measured line',
    measured: (line) => `as wide as the faces say (${line})`,
    walls: 'sandbox',
    sandbox: {
      on: { state: 'on', advice: '' },
      root: { state: 'off', advice: 'Run by root a browser has none; run it as an ordinary user.' },
      kernel: {
        state: 'off',
        advice:
          'The kernel gives ordinary users none: have user namespaces turned on, or install a Chrome or Edge that has one.',
      },
    },
    standIn: (name) => `It is a stand-in; put "${name}" into fonts/ of the workspace. `,
    lacks: (count) => `It lacks ${count} characters of GB 2312; another face sets those.`,
    unreadable: (files) => `damaged, or no fonts: ${files.join(', ')}`,
    replaceFonts: 'Replace them by whole TTF, OTF or TTC files, or delete them.',
    cache: 'cache',
    temporary: 'temporary folder',
    workspace: 'workspace',
    fault: (folder, reason) => `${folder} cannot be written to: ${reason}`,
    cacheAdvice:
      'Set XDG_CACHE_HOME to a folder with 300 MB to spare that you can write to and others cannot.',
    folderAdvice: 'Take a folder that you can write to, or have the rights given.',
    noOffice: 'none; papers do not need it',
  },
}
