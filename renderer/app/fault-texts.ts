/** A fault that stops the work: what happened, and what the office does about it, step by step. */
export interface FaultText {
  readonly title: string
  readonly happened: string
  readonly steps: readonly string[]
  /** A backup may bring the data back. */
  readonly canRestore?: true
}

const KEEP_FILES = '不要删除、改名或移动数据文件夹里的任何文件，它们可能还有用。'

/** By refusal code. Codes that are not here are shown where they occur and stop nothing. */
export const FAULT_TEXTS = {
  DISK_FULL: {
    title: '磁盘已满',
    happened: '存放数据的磁盘没有空间了，程序不能再保存。已经保存的数据没有损坏。',
    steps: [
      '清空回收站，把不用的大文件移到别的磁盘或移动硬盘。',
      '至少腾出 500 MB，再点“重试”。',
      '不要删除数据文件夹里的文件。',
    ],
  },
  DATA_FOLDER_NOT_WRITABLE: {
    title: '数据文件夹不能写入',
    happened: '程序不能在数据文件夹里保存文件，可能是只读、权限被改，或被安全软件拦截。',
    steps: [
      '点“打开数据文件夹”，右键查看属性，去掉“只读”。',
      '确认当前 Windows 用户对这个文件夹有“修改”权限；装有安全软件的，把本程序加入信任。',
      '处理好后点“重试”。',
    ],
  },
  DATA_FOLDER_NOT_LOCAL: {
    title: '数据放在了网络共享文件夹里',
    happened: '网络断开一次就可能损坏数据，所以程序不在网络共享文件夹（包括映射的网络盘）里工作。',
    steps: ['把整个数据文件夹复制回本机硬盘。', '从本机的文件夹启动程序，再点“重试”。'],
  },
  DATABASE_DAMAGED: {
    title: '数据文件已损坏',
    happened: '程序检查数据文件时发现内容不完整，没有打开它，也没有改动它。',
    steps: [KEEP_FILES, '先把整个数据文件夹另外复制一份。', '再用最近一份备份恢复。'],
    canRestore: true,
  },
  DATABASE_MISSING: {
    title: '找不到数据文件',
    happened: '数据文件（site.db）不在数据文件夹里。程序没有新建空白数据来代替它。',
    steps: [
      '先在回收站和移动硬盘里找 site.db，放回数据文件夹后点“重试”。',
      '找不到的，用最近一份备份恢复。',
    ],
    canRestore: true,
  },
  DATABASE_FROM_FUTURE: {
    title: '数据由更新版本的程序保存',
    happened: '这台电脑上的程序比较旧，打开新版本的数据会损坏它，所以没有打开。',
    steps: ['安装新版程序，再打开。', '不要用旧版程序或旧备份覆盖这份数据。'],
  },
  VAULT_DAMAGED: {
    title: '密钥文件已损坏',
    happened: '密钥文件（site.vault.json）读不出来。没有它，任何密码都打不开数据。',
    steps: [KEEP_FILES, '用最近一份备份恢复，备份里有当时的密钥文件。'],
    canRestore: true,
  },
  VAULT_MISSING: {
    title: '有数据文件，没有密钥文件',
    happened:
      '数据文件夹里有数据文件（site.db），但密钥文件（site.vault.json）不在。没有它，任何密码都打不开数据。',
    steps: [
      '先在回收站和移动硬盘里找 site.vault.json，放回数据文件夹后点“重试”。',
      '找不到的，用最近一份备份恢复，备份里有当时的密钥文件。',
      KEEP_FILES,
    ],
    canRestore: true,
  },
  SERVICE_GONE: {
    title: '后台程序没有启动',
    happened: '保存数据的后台程序连续几次没有启动起来。已经保存的数据没有改动。',
    steps: [
      '点“重新启动”。',
      '仍不行的：重启电脑；装有安全软件的，把本程序加入信任。',
      '还不行的：把数据文件夹里 logs 文件夹的 service.log 交给技术支持，里面没有儿童信息。',
    ],
  },
} as const satisfies Readonly<Record<string, FaultText>>

export type FaultCode = keyof typeof FAULT_TEXTS

export function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(FAULT_TEXTS, code)
}
