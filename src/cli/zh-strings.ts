/** The words of the command line's own messages. */
export const zhStrings: Record<string, string> = {
  'Commands:': '命令：',
  'Options:': '选项：',
  'Positionals:': '参数：',
  'Examples:': '例子：',
  boolean: '开关',
  string: '文字',
  array: '可多个',
  required: '必填',
  'default:': '默认：',
  'choices:': '可选：',
  'aliases:': '别名：',
  'Show help': '显示帮助',
  'Show version number': '显示版本',
  'Invalid values:': '值不对：',
  'Argument: %s, Given: %s, Choices: %s': '%s 不能是 %s，可选：%s',
}
