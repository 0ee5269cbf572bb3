/** 称呼: a line that ends in ： and addresses people. */
const addressing =
  /^(?:尊敬的|敬爱的|亲爱的|各位)|(?:同志们|各位[^，。]{1,12}|朋友们|同事们|老师们|同学们|乡亲们|女士们|先生们|代表们|委员们|领导|同志)[：:]$/

export const addresses = (text: string): boolean =>
  /[：:]$/.test(text) && !text.includes('。') && addressing.test(text) && [...text].length <= 60
