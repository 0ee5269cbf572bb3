/** Words of titles: what the segmenter of ICU splits in two, and what a word does to the break before and after it. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Verbs that open a clause: a line may well start with one, and had better not end with one. */
const verbs = list(`
  加强 推进 深化 促进 落实 贯彻 做好 抓好 提升 提高 完善 健全 建立 构建 打造 推动 加快 优化 规范 开展 组织 召开 举办 印发 转发 批转
  下达 公布 发布 报送 调整 成立 设立 修改 修订 废止 实施 执行 巩固 拓展 强化 深耕 夯实 筑牢 凝聚 激发 激活 赋能 助力 聚焦 聚力 坚持 践行
  坚决 支持 鼓励 引导 服务于 参加 申报 审议 批准 同意 表彰 表扬 授予 命名 通报 建设好 办好 守牢 防范 化解 整治 排查 清理 解决 破解
  学习 宣传 弘扬 传承 谱写 奋力 争当 争创 创建 保障 确保 统筹 整合 压实 锻造 擦亮 打通 畅通 打赢 用好 管好 交出 汇聚 凝心 实现 绘就 撬动 增强 争做 走好 筑强 当好`)

/** Words that lean on the one after them: adverbs and degrees. */
const adverbs = list(`
  进一步 全面 深入 扎实 切实 持续 大力 积极 着力 认真 稳步 有序 充分 严格 不断 更好 继续 高质量 高水平 高标准 依法 有效 统一 协同 精准
  联合 共同 加力 纵深 从严 全力 如何 更加 努力 创新 科学 主动 正式 深度 快速 集中 集体 若干`)

/** Scopes, which belong to what follows: 全市|便民服务. */
const scopes = list(`
  全国 全省 全市 全县 全区 全镇 全乡 全州 全系统 全局 全校 全院 全体 全年 各级 各地 各部门 本市 我市 我省 我县 我区 我局 市级 省级 县级 区级 镇级
  国家 中央 新时代 新形势下 当前 基层 农村 城乡 近期 重大 重点 主要 有关 相关 部分 第一批 首批 优秀 先进 新型`)

/** Heads that close a phrase: 政务服务|工作. */
const heads = list(`
  工作 建设 情况 活动 行动 会议 大会 发展 管理 服务 改革 项目 任务 问题 机制 制度 事项 能力 水平 平台 试点 治理 整治行动 专项行动 培训
  培训会 推进会 座谈会 现场会 调度会 动员会 总结会 研讨会 交流会 汇报会 部署会 誓师大会 表彰大会 动员大会 推进大会 年会 论坛 例会 全会 发布会 启动仪式
  动员部署会 总结大会 评审会 通报会 现场推进会 经验交流会 工作会议 工作会 视频会议 电视电话会议
  专题会议 常务会议 全体会议 专题党课 联席会议 半年工作会议 年度工作会议 党建工作会议 推进会议 民主生活会 组织生活会 精神 系统 体系 工作情况 工作打算 情况反馈会 反馈会议 情况反馈会议 落实情况 进展情况 完成情况 执行情况 警示教育大会 廉政谈话 全会精神 工作会议精神 会议精神 讲话精神`)

/** Kinds of paper (文种), alone or with the word that goes before them. */
const kinds = list(`
  通知 通报 报告 请示 批复 意见 函 复函 纪要 决定 决议 公告 通告 公报 命令 令 议案 讲话 发言 总结 方案 要点 汇报 说明 致辞 答复 建议 倡议书 提纲
  规划 计划 办法 细则 规定 清单 措施 材料 主持词 通知书 党课 述职报告 讲稿 体会 提案 情况`)

const compoundKinds = list(`
  实施意见 指导意见 若干意见 实施方案 工作方案 行动方案 总体方案 应急预案 实施细则 实施办法 管理办法 暂行办法 暂行规定 若干措施 若干规定 若干政策 行动计划
  工作计划 工作要点 工作总结 工作报告 工作汇报 情况报告 情况汇报 情况通报 情况说明 调研报告 调查报告 交流材料 典型材料 交流发言 表态发言 主持讲话 总结讲话
  动员讲话 重要讲话 会议纪要 紧急通知 补充通知 责任清单 任务清单 三年行动计划 三年行动方案 发展规划 专项规划 半年总结 年度总结 年终总结 半年工作总结 半年工作
  述职述廉报告 自查报告 整改报告 整改方案 贺信 慰问信 感谢信 公开信 倡议`)

/** Terms of the office the segmenter does not know; generic, no names. */
const nouns = list(`
  政务服务 便民服务 公共服务 志愿服务 政务公开 政务大厅 政务服务大厅 政务服务中心 便民服务中心 便民服务站 党群服务中心 综合服务窗口 综合窗口 服务窗口
  一网通办 一网统管 一窗受理 一件事 一次办 高效办成一件事 最多跑一次 跨省通办 跨域通办 就近办 掌上办 网上办 帮办代办 帮办代办服务 不见面审批 告知承诺制 证照分离 审批服务
  行政审批 行政许可 行政执法 行政复议 放管服改革 放管服 营商环境 法治化 市场化 国际化 便利化 规范化 标准化 数字化 智能化 一体化 现代化 信息化 精细化 常态化
  网格化 专业化 数字政府 数字经济 建立健全 法治政府 服务型政府 智慧城市 人工智能 大数据 数据共享 数据要素 电子证照 互联网 物联网 热线 接诉即办 党建 党建引领 党建工作 与会 党风廉政建设
  全面从严治党 从严治党 主题教育 学习教育 意识形态 干部队伍 人才队伍 领导班子 领导干部 共产党 中国共产党 中央八项规定精神 作风建设 能力建设 思想政治 巡视巡察 巡察整改 问题整改
  基层治理 社会治理 基层减负 减负增效 综合治理 网格员 社区工作者 矛盾纠纷 信访 平安建设 扫黑除恶 社会稳定 安全生产 防汛抗旱 防汛救灾 森林防火 消防安全 食品安全 应急管理
  应急处置 防灾减灾 风险隐患 隐患排查 燃气安全 道路交通 自然灾害 乡村振兴 乡村建设 和美乡村 人居环境 农村人居环境 农业农村 农业产业 高标准农田 耕地保护 粮食安全 脱贫攻坚 脱贫攻坚成果
  集体经济 新型农村集体经济 产业发展 产业园区 产业链 招商引资 项目建设 固定资产 民营经济 发展壮大 民营企业 国民经济 社会发展 国民经济和社会发展 中小企业 专精特新 新质生产力 高质量发展 县域经济 实体经济 经济运行 消费品 以旧换新
  新就业群体 新业态 新就业形态 劳动者 快递员 外卖配送员 稳就业 高校毕业生 农民工 养老服务 托育服务 一老一小 医疗保障 医疗卫生 社会保障 社会救助 教育改革 义务教育 未成年人 困难群众
  退役军人 民生实事 民生工程 惠民 文明城市 文明实践 精神文明 公共文化 文化旅游 全域旅游 生态环境 生态文明 环境保护 污染防治 河长制 林长制 垃圾分类 城市更新 老旧小区 老旧小区改造
  城乡融合 城镇化 新型城镇化 国土空间 土地征收 不动产 登记 住房保障 物业管理 双拥 统计 审计 财政 预算 国有资产 国有企业 政府采购 招标投标 公共资源交易 政策兑现 惠企政策 信用体系
  社会信用 知识产权 科技创新 市场监管 双随机 综合执法 上半年 下半年 年度 半年 季度 实施 意见建议 典型经验 经验做法 先进集体 先进个人 先进单位 劳动模范 优秀共产党员
  代表大会 人民代表大会 人大代表 政协委员 代表建议 委员提案 问题导向 为民办事 为民 政务服务系统 群众路线 以人民为中心 为民服务 为民办实事 实事项目 工作专班 工作机制 工作任务 重点任务 重点工作 目标任务 责任落实 督查督办
  督查 督办 考核 考核评价 绩效管理 专题调研 调查研究 蹲点调研 学习贯彻 贯彻落实 推广应用 试点工作 关心关爱 提质增效 提质扩面 攻坚克难 真抓实干 实干争先 凝心聚力 凝心铸魂 开拓创新 担当作为
  特困人员 最低生活保障 救助供养 城乡社区 社区服务 服务体系 领导小组 农村劳动力 转移就业 技能培训 就业培训
  主席团 常务委员会 常委会 市委 县委 区委 省委 市政府 县政府 区政府 省政府 镇党委 党中央 国务院 人民政府 办公室 办公厅 委员会 管理局 党支部 党委 党组 机关 事业单位 人民团体`)

/** Words of more than one character that the segmenter splits or joins wrongly. */
export const lexicon: readonly string[] = [
  ...verbs,
  ...adverbs,
  ...scopes,
  ...heads,
  ...kinds,
  ...compoundKinds,
  ...nouns,
].filter((word) => word.length > 1)

/** What a word does to a break beside it. */
export type WordRole = 'verb' | 'adverb' | 'scope' | 'head' | 'kind'

const roles = new Map<string, WordRole>(
  (
    [
      ['head', heads],
      ['scope', scopes],
      ['adverb', adverbs],
      ['verb', verbs],
      ['kind', [...kinds, ...compoundKinds]],
    ] as const
  ).flatMap(([role, words]) => words.map((word) => [word, role] as const)),
)

export const roleOf = (word: string): WordRole | undefined => roles.get(word)

/** Only a kind of paper, such as 通知: never a last line, with 的 or without. */
export const isKind = (text: string): boolean => kinds.includes(text)

/** A kind of paper with a word before it, such as 实施方案: a poor last line. */
export const isCompoundKind = (text: string): boolean => compoundKinds.includes(text)

/** The verbs as an alternative of a regular expression: an organ's name has none of them. */
export const verbPattern = verbs.join('|')
