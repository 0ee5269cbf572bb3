/** The data of all examples: what the manual prints at its head and the test fills with. */

/** CSV texts by the name that the examples use. */
export const sample: Readonly<Record<string, string>> = {
  指标: `指标,单位,本期,上年同期,上期,目标
服务点,个,886,793,868,1060
群众满意度,%,95.6%,93.5%,95.8%,97%
信访件,件,26,32,30,
助餐点,个,46,46,45,60
流动车,辆,4,0,4,6
`,
  各县区: `县区,服务点,建设资金（万元）,满意度,投诉,状态
青禾区,212,1236.50,96.8%,2,已完成
东岸区,198,1180.00,96.5%,3,已完成
西渚区,164,1012.90,95.9%,2,推进中
云岭县,156,985.60,95.4%,1,推进中
清源县,136,815.40,94.3%,3,推进中
`,
}
