/** Titles broken as a clerk would break them, and what holds for every title. `｜` marks the end of a line. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markBreak } from '../../../src/layout/title/mark-break.ts'
import { shapeTitle } from '../../../src/layout/title/shape-title.ts'
import { textWidth } from '../../../src/layout/title/text-width.ts'

const shape = (title: string, widest = 18, terms: readonly string[] = []): string =>
  shapeTitle(title, { widest }, terms).join('｜')

/** Titles whose lines keep every rule. */
const titles = `
在全市便民服务工作推进会上的讲话
关于开展新就业群体关心关爱行动的通知
小窗口连着大民生 小网格托起大幸福
在2026年全市政务服务｜工作推进会上的讲话
在全市新就业群体｜党建工作座谈会上的讲话
关于2026年国庆节、中秋节｜放假安排的通知
在全市政务服务系统｜半年工作会议上的讲话稿
关于2026年全市人居环境｜整治工作情况的通报
关于做好2026年高校毕业生｜就业创业工作的通知
关于进一步加强党建引领基层治理｜工作的实施意见
关于加快建设全市一体化政务｜大数据平台的若干措施
在市委全面深化改革委员会｜第七次会议上的讲话
在省委巡视组巡视临江市｜情况反馈会议上的表态发言
临江市人民政府｜关于加强政务服务大厅｜规范管理的通知
在临江市政务服务管理局｜2026年半年工作会议上的讲话
张明远同志在全市安全生产工作｜电视电话会议上的讲话
云溪区青石镇关于2026年上半年｜乡村振兴工作情况的报告
以“小切口”改革撬动政务服务｜“大提升”的实践与思考
在全市深化政务服务改革｜优化营商环境工作推进会上的讲话
在临江市第三次全体会议｜暨党风廉政建设工作会议上的讲话
临江市第一人民医院党委｜关于巡察整改进展情况的报告
临江市人民代表大会常务委员会｜关于加强预算审查监督的决定
关于深入推进“高效办成一件事”｜提升便民服务水平的实施方案
在庆祝中国共产党成立105周年｜暨“两优一先”表彰大会上的讲话
关于推广应用“AI+12345”｜智能客服系统情况的报告
关于DeepSeek大模型在政务服务热线｜智能派单中应用情况的调研报告
关于云溪区青石镇2026年第二季度｜便民服务工作督查情况的通报
云溪区人民政府｜关于表彰2025年度乡村振兴工作｜先进集体和先进个人的决定
中共云溪区委｜关于2026年上半年全面从严治党｜主体责任落实情况的报告
临江市人民政府｜关于公布第五批市级非物质文化｜遗产代表性项目名录的通知
临江市住房和城乡建设局｜关于开展老旧小区改造和燃气安全｜隐患排查整治工作的通知
临江市卫生健康委员会｜关于印发临江市基层医疗卫生｜机构服务能力提升三年行动方案｜（2026—2028年）的通知
关于在全市开展新就业群体｜关心关爱行动推动便民服务站点｜向基层延伸的实施方案
临江市人民政府｜关于进一步深化“放管服”改革｜全面推进政务服务标准化规范化便利化｜建设工作的实施意见
中共临江市委办公室 ｜临江市人民政府办公室｜关于做好2026年防汛抗旱工作的紧急通知
临江市人民政府办公室关于印发｜《临江市政务服务“跨域通办”事项｜管理办法（试行）》的通知
坚守初心担使命 砥砺奋进谱新篇｜——在庆祝建党105周年座谈会上的讲话
念好“快、准、实”三字诀 ｜跑出便民服务加速度
坚持“三统一” 做优“一门式” ｜打造群众满意的便民服务中心
强化党建引领 做实为民服务 ｜奋力开创全市政务服务工作新局面
小网格撬动大治理 小切口服务大民生 ｜青石镇探索便民服务新模式
在全市政务服务系统｜“强作风、优服务、提效能”专项行动｜动员部署会上的讲话
关于华江建设集团有限公司｜安全生产专项检查情况的通报
临江市政务服务管理局｜2026年上半年工作情况和下半年工作打算
关于对全市12345政务服务便民热线｜2026年第一季度办理情况的通报
`
  .trim()
  .split('\n')

const joined = titles.map((title) => title.replaceAll('｜', ''))
const widths = (lines: readonly string[]): number[] =>
  lines.map((line) => textWidth(line.trimEnd()))

/** 梯形 or 菱形: no two neighbours equal, and no line wider again once lines have begun to narrow. */
const isShapely = (lines: readonly string[]): boolean => {
  const steps = widths(lines).flatMap((width, index, all) =>
    index === 0 ? [] : [width - (all[index - 1] ?? 0)],
  )
  return steps.every(
    (by, index) => by !== 0 && (by < 0 || steps.slice(0, index).every((earlier) => earlier > 0)),
  )
}

describe('quoted words that fit the type area but not a line', () => {
  it.each([
    ['溪口县人民政府办公室关于印发｜《溪口县便民服务站点运行管理办法》的通知', 20],
    ['溪口县人民政府办公室关于印发《溪口县｜便民服务站点运行管理办法》的通知', 18],
  ])('%s at most %i wide', (lines, fullest) =>
    expect(shapeTitle(lines.replaceAll('｜', ''), { widest: 18, fullest }, []).join('｜')).toBe(
      lines,
    ),
  )
})

describe('a 《…》 wider than a line', () => {
  const organs = ['清源县人民政府', '清源县人力资源和社会保障局', '清源县农业农村局']
  it.each([
    '清源市人民政府｜关于印发《清源市便民服务高质量发展｜三年行动方案（2026—2028年）》的通知',
    '关于印发《清源县城乡社区服务体系建设｜“十五五”规划｜（2026—2030年）》的通知',
    '清源县人民政府办公室｜关于印发《清源县农村居民｜最低生活保障和特困人员救助供养工作｜“十五五”规划（2026—2030年）》的通知',
    '清源市教育局｜关于印发《清源市中小学校校外供餐｜管理办法（试行）》的通知',
    '清源县人民政府｜清源县人力资源和社会保障局｜清源县农业农村局关于2026年上半年｜农村劳动力转移就业培训工作情况的报告',
  ])('is parted beside what it quotes, its place and the organs whole: %s', (title) =>
    expect(
      shapeTitle(title.replaceAll('｜', ''), { widest: 18, fullest: 20 }, organs).join('｜'),
    ).toBe(title),
  )
})

describe('a mark of two lines', () => {
  const parted = (mark: string, terms: readonly string[] = []): string => {
    const at = markBreak(mark.replace('｜', ''), terms) ?? 0
    return `${mark.replace('｜', '').slice(0, at)}｜${mark.replace('｜', '').slice(at)}`
  }
  it.each([
    ['清源县推进便民服务工作领导小组｜第三次全体会议纪要', ['清源县推进便民服务工作领导小组']],
    ['清源县乡村建设工作｜联席会议第二次会议纪要', []],
    ['清源县人民政府常务会议｜暨防汛抗旱工作专题会议纪要', []],
  ])('%s', (mark, terms) => expect(parted(mark, terms)).toBe(mark))
})

describe('the lines of a title', () => {
  it.each(titles)('%s', (title) => expect(shape(title.replaceAll('｜', ''))).toBe(title))

  it('stand as 梯形 or 菱形', () => {
    for (const title of titles) expect(isShapely(title.split('｜')), title).toBe(true)
  })

  it('cover titles of 18, 19, 20, 36 and 47 characters', () => {
    const lengths = new Set(joined.map((title) => title.length))
    for (const length of [18, 19, 20, 36, 47]) expect(lengths).toContain(length)
  })

  it('fill one line up to the limit, and are two beyond it', () => {
    const title = '关于做好全市政务服务工作的通知'
    expect(shape(title, 15)).toBe(title)
    expect(shape(title, 14.5)).toBe('关于做好全市｜政务服务工作的通知')
  })

  it('follow the line they are given', () => {
    const title = '在全市深化政务服务改革优化营商环境工作推进会上的讲话'
    expect(shape(title, 26)).toBe(title)
    expect(shape(title, 12)).toBe('在全市深化政务服务改革｜优化营商环境工作｜推进会上的讲话')
  })

  it('keep given terms whole', () => {
    const title = '关于推进全域智慧政务一张图平台建设应用工作情况的报告'
    expect(shape(title, 18, ['全域智慧政务一张图平台'])).toContain('全域智慧政务一张图平台')
  })

  it('are none of nothing', () => expect(shapeTitle('', { widest: 18 }, [])).toEqual(['']))
})

describe('where not every rule can hold', () => {
  it.each([
    [
      'two clauses of one width stand one under the other',
      '深化党建引领基层治理 ｜提升便民服务质量水平',
    ],
    [
      'the shape gives way before a quoted name',
      '云溪区综合执法局｜《农贸市场长效管理办法》执行情况报告',
    ],
    [
      'a quoted name is cut before a line starts with 的',
      '关于报送《云溪区2026年｜优化营商环境工作要点》的函',
    ],
  ])('%s', (_, title) => expect(shape(title.replaceAll('｜', ''))).toBe(title))

  it('a long title takes the lines it needs', () => {
    const title =
      '关于认真学习贯彻全省政务服务和数据管理工作会议精神进一步深化“高效办成一件事”改革持续优化营商环境扎实推进便民服务标准化规范化便利化建设全面提升基层治理体系和治理能力现代化水平更好服务全市经济社会高质量发展大局的若干意见和重点任务分工的通知'
    expect(title).toHaveLength(120)
    const lines = shapeTitle(title, { widest: 18 }, [])
    expect(lines.length).toBeLessThanOrEqual(8)
    expect(lines.join('')).toBe(title)
    expect(lines.some((line) => line.includes('“高效办成一件事”'))).toBe(true)
  })

  it('a word wider than a line is cut, no other', () => {
    const lines = shapeTitle(`关于推进${'x'.repeat(50)}平台建设的通知`, { widest: 18 }, [])
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(18)
    expect(lines.join('｜')).toMatch(/^关于推进.*平台.*建设.*通知$/)
  })
})

describe('for every title', () => {
  const organs = [
    '临江市人民政府',
    '云溪区发展和改革局',
    '中共临江市委办公室',
    '青石镇便民服务中心',
    '白塔街道办事处',
  ]
  const verbs = ['推进', '进一步加强', '深入开展', '做好', '全面优化', '印发']
  const wholes = [
    '“高效办成一件事”',
    '《便民服务事项目录》',
    '2026年上半年',
    '第三次全体会议',
    '12345热线',
    '“就近办、帮代办”',
  ]
  const things = [
    '政务服务',
    '便民服务',
    '党建引领',
    '新就业群体',
    '营商环境',
    '乡村振兴',
    '基层治理',
    'AI审批',
    '改革',
    '工作',
    '建设',
  ]
  const kinds = ['通知', '实施意见', '报告', '情况通报', '讲话']
  const titleWith = (...links: string[]) => {
    const part = fc.tuple(fc.constantFrom(...things, ...wholes), fc.constantFrom('', ...links))
    const phrase = fc
      .tuple(fc.constantFrom(...verbs), fc.array(part, { minLength: 1, maxLength: 6 }))
      .map(
        ([verb, parts]) =>
          verb +
          parts.map(([thing, link], at) => (at < parts.length - 1 ? thing + link : thing)).join(''),
      )
    return fc
      .tuple(
        fc.constantFrom('', ...organs),
        fc.array(phrase, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...kinds),
      )
      .map(([organ, phrases, kind]) => `${organ}关于${phrases.join('')}的${kind}`)
  }
  const title = titleWith('和', '、', '暨')
  const widest = fc.integer({ min: 12, max: 28 })

  it('the lines joined are the title, none is wider than the limit', () =>
    fc.assert(
      fc.property(
        fc.oneof(title, fc.string({ unit: 'grapheme', maxLength: 60 })),
        fc.integer({ min: 2, max: 28 }),
        (text, limit) => {
          const lines = shapeTitle(text, { widest: limit }, [])
          expect(lines.join('')).toBe(text)
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(limit)
          expect(lines.length === 1 || lines.every((line) => line !== '')).toBe(true)
        },
      ),
    ))

  it('no line starts or ends as none may', () =>
    fc.assert(
      fc.property(title, widest, (text, limit) => {
        const lines = shapeTitle(text, { widest: limit }, [])
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的和与及并、，》”）]/)
        for (const line of lines.slice(0, -1))
          expect(line).not.toMatch(/(?:关于|[在对和与及暨《“（])$/)
      }),
    ))

  it('the last line is never only 的通知 or 通知', () =>
    fc.assert(
      fc.property(titleWith('、', '暨'), fc.integer({ min: 18, max: 28 }), (text, limit) => {
        const lines = shapeTitle(text, { widest: limit }, [])
        for (const kind of ['通知', '报告', '讲话'])
          expect([kind, `的${kind}`]).not.toContain(lines.at(-1))
      }),
    ))

  it('names, quoted words, numbers and terms that fit a line are whole', () =>
    fc.assert(
      fc.property(
        titleWith('、', '暨'),
        widest,
        fc.constantFrom(...things),
        (text, limit, term) => {
          const lines = shapeTitle(text, { widest: limit }, [term])
          // two characters are kept for the 的 or 、 that must stay with them
          for (const whole of [...organs, ...wholes, term])
            if (text.includes(whole) && textWidth(whole) + 5 <= limit)
              expect(lines.join('｜')).toContain(whole)
        },
      ),
    ))

  it('no closing mark starts a line of any text', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'临江政务服春风'),
      minLength: 1,
      maxLength: 5,
    })
    const marked = fc
      .tuple(word, fc.constantFrom('', '，', '、', '》', '”', '）', '：'))
      .map((pair) => pair.join(''))
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 30 }), (parts) => {
        for (const line of shapeTitle(parts.join(''), { widest: 18 }, []))
          expect(line).not.toMatch(/^[，、》”）：]/)
      }),
    )
  })

  it('the lines are the same each time', () =>
    fc.assert(
      fc.property(title, widest, (text, limit) => {
        expect(shapeTitle(text, { widest: limit }, [])).toEqual(
          shapeTitle(text, { widest: limit }, []),
        )
      }),
    ))
})
