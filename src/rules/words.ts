/** What the words of several rules have in common: near names, lists, short codes. */

/** “是不是 X？” when there is a near name. */
export const perhaps = (nearest: string, otherwise: string): string =>
  nearest === '' ? otherwise : `是不是“${nearest}”？`
export const maybe = (nearest: string, otherwise: string): string =>
  nearest === '' ? otherwise : `Did you mean "${nearest}"?`

/** An English name with the Chinese one behind it, where that is another: letter (函). */
export const bothNames = (english: string, chinese: string): string =>
  chinese === '' || english.replaceAll('"', '') === chinese ? english : `${english} (${chinese})`

/** Words for short codes; a code without words is shown as it is. */
export const look = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code

/** A list in a Chinese sentence; ， where the items hold words of their own. */
export const zhList = (items: readonly string[], mark: '、' | '，' | '；' = '、'): string =>
  items.join(mark)
export const enList = (items: readonly string[]): string => items.join(', ')

/** Why a file cannot be read or written, by the system's code or ours. */
const zhReasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '这是文件夹',
  ENOTDIR: '路径当中有一段是文件，不是文件夹',
  ENAMETOOLONG: '名字太长',
  ELOOP: '链接绕了圈',
  EBUSY: '文件正被别的程序占用',
  ETXTBSY: '文件正在运行',
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘配额用完了',
  EROFS: '磁盘只能读，不能写',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
  EIO: '磁盘读写出错',
  EXDEV: '跨了磁盘',
  EEXIST: '已经有同名的文件',
  ENOTEMPTY: '文件夹不是空的',
  EINVAL: '这个名字不能用',
  EILSEQ: '这个名字不能用',
  ETIMEDOUT: '等了一分钟还读不出来',
  ENOMEM: '内存不够',
  EFBIG: '文件太大',
  ENODEV: '设备不在',
  ENXIO: '设备不在',
  ESTALE: '网络上的文件夹断开了',
  FIFO: '这是管道，不是文件',
  SOCKET: '这是套接字，不是文件',
  DEVICE: '这是设备，不是文件',
  OTHERS: '它属于别人，或者是链接',
  SYSTEM: '这是系统自己的地方（/proc、/sys、/dev）',
}
const enReasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'links lead in a circle',
  EBUSY: 'another program is using the file',
  ETXTBSY: 'the file is being run',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EIO: 'the disk fails',
  EXDEV: 'it crosses disks',
  EEXIST: 'there is a file of that name',
  ENOTEMPTY: 'the folder is not empty',
  EINVAL: 'the name cannot be used',
  EILSEQ: 'the name cannot be used',
  ETIMEDOUT: 'nothing was read for a minute',
  ENOMEM: 'not enough memory',
  EFBIG: 'the file is too large',
  ENODEV: 'the device is gone',
  ENXIO: 'the device is gone',
  ESTALE: 'the network folder is gone',
  FIFO: 'it is a pipe, not a file',
  SOCKET: 'it is a socket, not a file',
  DEVICE: 'it is a device, not a file',
  OTHERS: "it is somebody else's, or a link",
  SYSTEM: "it is the system's own place (/proc, /sys, /dev)",
}
/** The reason in words; a code that has none as the system's fault with its code, a text of ours as it is. */
export const zhReason = (code: string): string =>
  zhReasons[code] ?? (/^E[A-Z0-9]+$/.test(code) ? `系统出错（${code}）` : code)
export const enReason = (code: string): string =>
  enReasons[code] ?? (/^E[A-Z0-9]+$/.test(code) ? `the system failed (${code})` : code)
