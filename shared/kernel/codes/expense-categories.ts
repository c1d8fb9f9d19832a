import { z } from 'zod'
import { byCode } from './by-code.ts'

/** Expense categories of the project ledger with the evidence usually kept (domain §4.3). */
export const EXPENSE_CATEGORIES = [
  { code: 'E1', name: '人员费用', evidence: '工资表、银行回单、社保单' },
  { code: 'E2', name: '活动费', evidence: '方案、签到、发票、照片、小结' },
  { code: 'E3', name: '物资设备', evidence: '发票、清单、入库单、资产卡' },
  { code: 'E4', name: '慰问与助学', evidence: '发放表（签领）、受益人、代领关系' },
  { code: 'E5', name: '场地', evidence: '合同、发票' },
  { code: 'E6', name: '督导与专家', evidence: '协议、记录、签领表、个税' },
  { code: 'E7', name: '培训', evidence: '通知、签到、发票' },
  { code: 'E8', name: '志愿者补贴', evidence: '签领表' },
  { code: 'E9', name: '宣传印刷', evidence: '发票、样张' },
  { code: 'E10', name: '管理费', evidence: '分摊依据' },
  { code: 'E11', name: '税费', evidence: '完税凭证' },
] as const

export type ExpenseCategory = (typeof EXPENSE_CATEGORIES)[number]
export type ExpenseCategoryCode = ExpenseCategory['code']

export const expenseCategoryCodeSchema = z.enum(
  EXPENSE_CATEGORIES.map((category) => category.code),
  { error: '请选择支出科目' },
)

export function expenseCategoryByCode(code: ExpenseCategoryCode): ExpenseCategory {
  return byCode(EXPENSE_CATEGORIES, code)
}
