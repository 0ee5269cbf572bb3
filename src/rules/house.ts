/** Kinds and themes: which there are, and what is wrong with one. */

import { type Broken, enBroken, zhBroken } from './broken.ts'
import { area, card } from './card.ts'
import { enList, maybe, perhaps, zhList } from './words.ts'

export const houseArea = area('文种和版式', 'read', {
  'kind/unknown': card<{ kind: string; nearest: string; known: readonly string[] }>({
    severity: 'error',
    zh: ({ kind, nearest, known }) => [
      `没有“${kind}”这个文种`,
      perhaps(nearest, `现有文种：${zhList(known)}`),
    ],
    en: ({ kind, nearest, known }) => [
      `there is no kind "${kind}"`,
      maybe(nearest, `Known kinds: ${enList(known)}`),
    ],
    fires: [
      {
        paper: '---\n文种: ⟦讲画稿⟧\n标题: 讲话\n---\n文。',
        says: '没有“讲画稿”这个文种',
      },
    ],
  }),
  'kind/broken': card<Broken>({
    severity: 'error',
    zh: (broken) => zhBroken('文种定义有误', broken),
    en: (broken) => enBroken('the kind is broken', broken),
    sample: {
      file: 'templates/kinds/会议通知/kind.yml',
      path: 'fields.议程',
      problem: 'unknown',
      value: '议程',
      allowed: '',
    },
  }),
  'theme/unknown': card<{ theme: string; known: readonly string[] }>({
    severity: 'error',
    zh: ({ theme, known }) => [`没有“${theme}”这个版式`, `现有版式：${zhList(known)}`],
    en: ({ theme, known }) => [`there is no theme "${theme}"`, `Known themes: ${enList(known)}`],
    sample: { theme: '读本', known: ['gbt9704', 'reading'] },
  }),
  'theme/broken': card<Broken>({
    severity: 'error',
    zh: (broken) => zhBroken('版式文件有误', broken),
    en: (broken) => enBroken('the theme is broken', broken),
    sample: {
      file: 'templates/themes/读本.yml',
      path: 'page.margin',
      problem: 'value',
      value: '宽',
      allowed: '37mm',
    },
  }),
})
