/** What stands on every recovery sheet, on paper and in print. */
export const SHEET_TITLE = '恢复密钥单'
export const SHEET_MARK = '重要凭证 · 请放保险柜 · 不要拍照'
export const SHEET_HINT = '字符中没有字母 I、L、O、U；看到的圆圈都是数字 0，竖线都是数字 1。'

export const SHEET_RULES = [
  '本单能打开示范点的全部数据。请装入信封密封，放进单位保险柜；不要拍照、不要扫描、不要发到微信或邮箱，也不要和电脑放在一起。',
  '站长忘记密码时，在登录界面点“忘记密码？用恢复密钥”，按顺序输入上面 8 组字符，再设新密码。字母不分大小写，横线不用输入。',
  '重新制作密钥单后，本单即作废，请当面撕毁。本单遗失或可能被他人看过时，请站长立即制作新单，并在“数据安全”中办理“重新加密”。',
  '换人保管时，交接双方在下表签字。每年至少核对一次：“数据安全”→“恢复密钥与加密”→“核对恢复密钥单”。',
] as const

/** Who signs for the sheet. */
export const SHEET_SIGNERS = ['制作人', '保管人', '接管人', '接管人'] as const
export const SHEET_SIGNED = ['姓名（签字）', '日期', '存放地点'] as const
