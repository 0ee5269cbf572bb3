/** Lines that are none of the text as a whole: of sites, of pages, of programs. */
import type { CleanKind } from './changes.ts'

interface LinePattern {
  readonly kind: CleanKind
  /** On the line without white space at its edges. */
  readonly pattern: RegExp
}

const linePatterns: readonly LinePattern[] = [
  // 发布时间：2026-07-01 来源：某网 浏览次数：12
  {
    kind: 'site',
    pattern:
      /^(?:发布|更新|录入|发表)?(?:时间|日期)[：:].{0,30}(?:来源|浏览|点击|阅读|作者|字号|编辑)[：:].*$/,
  },
  {
    kind: 'site',
    pattern: /^(?:(?:文章|信息|稿件|本文)?来源|稿源)[：:].{0,30}(?:网|公众号|\.com|\.cn).{0,20}$/,
  },
  { kind: 'site', pattern: /^.{0,20}(?:浏览|点击|阅读)(?:次数|量|数)?[：:][ \u3000]*\d*.{0,10}$/ },
  { kind: 'site', pattern: /^[【[]?(?:上|下)一(?:篇|条|页)[】\]]?[：:]?.{0,60}$/ },
  {
    kind: 'site',
    pattern:
      /^(?:相关(?:文章|链接|阅读|推荐)|热门推荐|猜你喜欢|推荐阅读|返回(?:首页|顶部|列表))[：:]?.{0,40}$/,
  },
  {
    kind: 'site',
    pattern: /^[【[]?(?:字号|字体|打印|关闭|收藏|分享到?)[】\]]?[：: \u3000]?.{0,30}$/,
  },
  { kind: 'site', pattern: /^[（(【]?(?:责任)?编辑[：:].{0,16}$/ },
  { kind: 'site', pattern: /^(?:当前位置|您?(?:现在)?的?位置)[：:].*$|^首页[ \u3000]*[>›»].*$/ },
  {
    kind: 'site',
    pattern: /^.{0,30}(?:微信号?|QQ群?|扣扣)[：:号群]?[ \u3000]*[A-Za-z\d_-]{5,20}.{0,20}$/i,
  },
  {
    kind: 'site',
    pattern:
      /^.{0,20}(?:更多|海量|精品|优质)[^。]{0,14}(?:范文|材料|公文|文稿|模板|资料|文章)[^。]{0,40}(?:关注|访问|搜索|尽在|下载|登录|加入|www|http).{0,40}$/,
  },
  {
    kind: 'site',
    pattern: /^[^。]{0,12}(?:https?:\/\/|www\.)(?!\S{0,80}gov\.cn)[\w./?=&%-]{1,200}[^。]{0,12}$/,
  },
  {
    kind: 'site',
    pattern:
      /^(?:本文|本资料|本文档|此文)(?:由|来自|来源于).{0,30}(?:整理|提供|上传|分享|收集|发布|网).{0,20}$/,
  },
  { kind: 'site', pattern: /^(?:版权所有|版权声明|免责声明|Copyright|©).*$/i },
  { kind: 'site', pattern: /^(?:扫码|扫一扫|长按|扫描).{0,30}(?:关注|公众号|二维码|下载).{0,20}$/ },
  { kind: 'site', pattern: /^(?:欢迎|请|点击)?关注.{0,12}(?:公众号|我们|本站|小程序).{0,30}$/ },
  { kind: 'site', pattern: /^收藏《[^《》]{1,60}》[）)]?$/ },
  {
    kind: 'anti-copy',
    pattern: /^.{0,10}(?:严禁|禁止|请勿|谢绝)(?:转载|复制|拷贝|外传|翻印).{0,20}$/,
  },
  { kind: 'furniture', pattern: /^[—–―－\-~·]{1,2}[ \u3000]*\d{1,4}[ \u3000]*[—–―－\-~·]{1,2}$/ },
  {
    kind: 'furniture',
    pattern: /^第[ \u3000]*\d{1,4}[ \u3000]*页(?:[ \u3000，,/]*共[ \u3000]*\d{1,4}[ \u3000]*页)?$/,
  },
  { kind: 'furniture', pattern: /^(?:Page[ ]?)?\d{1,4}[ ]?(?:\/|of)[ ]?\d{1,4}$/i },
  // 一、总体要求……………………3
  {
    kind: 'contents',
    pattern:
      /^.{2,60}(?:[.．·]{4}|…{2}|(?:[.．·][ \u3000]){4})[.．·… \u3000]{0,200}[（(]?\d{1,4}[）)]?$/,
  },
  { kind: 'markup', pattern: /^(?:[@.#]?[A-Za-z][\w.#:, >-]*)?\{[^{}\p{Script=Han}]*\}?$/u },
  {
    kind: 'markup',
    pattern:
      /^(?:mso|font|margin|padding|line|color|background|text|display|border|letter|word|panose)-?[a-z-]*[ ]*:[^。]{1,200};?\}?$/,
  },
  {
    kind: 'markup',
    pattern:
      /^(?:document|window|jQuery|\$)\.?[\w.]*\(.*\);?$|^(?:var|let|const) \w+[ ]?=[^。]*;?$|^function[ ]?\w*\([^。]*$/,
  },
]

/** What a whole line is that is none of the text; null for a line of the text. */
export const lineKind = (text: string): CleanKind | null =>
  text === '' || [...text].length > 300
    ? null
    : (linePatterns.find(({ pattern }) => pattern.test(text))?.kind ?? null)
