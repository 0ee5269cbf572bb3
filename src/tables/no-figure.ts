/** What a cell of figures says where it has none, and what in it is a hole: one list for readers, helpers and tables. */

const none =
  /^(?:[-—–－―─~～]{1,3}|…{1,2}|\.{2,6}|[/／\\]|暂?无|无数据|空|N\/?A|n\.?\/?a\.?|null|NULL|不详|不适用|未统计|未公布)$/
const mask = /^[×✕xXＸｘ＊*○◯□_＿]+(?:[.．,][×✕xXＸｘ＊*○◯□_＿]+)?[%％]?$/

/** — － … / 无 N/A 不详 ~: there is no figure, and nobody owes one. */
export const isNoFigure = (text: string): boolean => text.length <= 6 && none.test(text)

/** ×, *, ○, _, ××.×%: a figure that somebody has left out. */
export const isMask = (text: string): boolean => mask.test(text)
