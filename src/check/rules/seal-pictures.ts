/** Pictures of seals: one for each organ in joint issue, in the order of the names (GB/T 9704-2012 7.3.5.1). */
import { diagnosing } from '../../diagnostic.ts'
import { sealFiles } from '../../model/seals.ts'
import { eachBlock } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const joint =
  '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: [甲县人民政府, 乙县人民政府]\n日期: 2026-07-08\n印章图片: [甲.png, 乙.png]\n---\n请认真执行。\n'
const cards = {
  'seal/pictures': card<{ pictures: number; names: number }>({
    severity: 'warning',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.3.5.1', force: '规定' },
    zh: ({ pictures, names }) => [
      `落款有 ${names} 个署名，印章图片有 ${pictures} 个`,
      '印章图片和署名一样多、先后一样；不加盖的机关不写在署名里。',
    ],
    en: ({ pictures, names }) => [
      `the signature has ${names} names and ${pictures} pictures of seals`,
      'Give one picture for each name, in the order of the names.',
    ],
    fires: [
      {
        paper: joint.replace('[甲.png, 乙.png]', '⟦甲.png⟧'),
        says: '落款有 2 个署名，印章图片有 1 个',
      },
    ],
    quiet: [{ paper: joint }],
  }),
}
const diagnose = diagnosing(cards)

export const sealPictures: TextRule = {
  cards,
  needs: ['text'],
  run: ({ blocks }, { fields: { places } }) =>
    [...eachBlock(blocks)].flatMap((block) => {
      if (block.type !== 'signature') return []
      const pictures = sealFiles(block).length
      // the last line is the date; under a signature stamp there is one office title
      const names = Math.max(1, block.lines.length - 1)
      if (pictures === 0 || pictures === names) return []
      const place = places['seal-pictures.0'] ?? places['seal-pictures'] ?? block.origin
      return [diagnose('seal/pictures', place, { pictures, names })]
    }),
}
