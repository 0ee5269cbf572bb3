/** 称呼: a line that ends in ： and addresses people. */
const addressing =
  /^(?:尊敬的|敬爱的|亲爱的|各位)|(?:同志们|各位[^，。]{1,12}|朋友们|同事们|老师们|同学们|乡亲们|女士们|先生们|代表们|委员们|领导|同志)[：:]$/

export const addresses = (text: string): boolean =>
  /[：:]$/.test(text) && !text.includes('。') && addressing.test(text) && [...text].length <= 60

const organ =
  /(?:政府|党组|党委|委员会|常委会|代表大会|政协|法院|检察院|[党市县区镇乡省州旗局署院校司集团]委|办公[厅室]|办|局|厅|部|署|院|室|处|科|中心|公司|集团|大学|学校|医院|银行|协会|联合会|社区|街道|单位|部门|部委|机关|机构|团体|企业|高校|领导小组)$/
const addressees = /[、，；]/

/** 主送: a line that ends in ： and names organs; brackets may stand in a name, 县（区）, or behind it. */
export const namesOrgans = (text: string): boolean =>
  /[：:]$/.test(text) &&
  !/[。？！]/.test(text) &&
  text
    .replace(/[：:]$/, '')
    .replace(/（[^（）]*）|\([^()]*\)/g, '')
    .split(addressees)
    .every(
      (name) =>
        organ.test(name.trim()) ||
        /^[各全]?(?:[省市州县区乡镇]{1,3}|自治[区州县]|直辖市)$/.test(name.trim()),
    )
