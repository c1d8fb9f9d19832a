import { Alert } from '@mui/material'
import type { UseFormReturn } from 'react-hook-form'
import { useOffice } from '#renderer/api/hooks.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { MoneyInput } from '#renderer/ui/form/MoneyInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { ToggleInput } from '#renderer/ui/form/ToggleInput.tsx'
import type { EntryDraft } from '#shared/features/funding/ledger-entry.ts'
import { shortfallFen } from '#shared/features/funding/running-balance.ts'
import {
  expenseCategoryByCode,
  type ExpenseCategoryCode,
} from '#shared/kernel/codes/expense-categories.ts'
import type { FundSourceCode } from '#shared/kernel/codes/fund-sources.ts'
import { isDay } from '#shared/kernel/day.ts'
import { formatYuan } from '#shared/kernel/money.ts'
import { accountOptions, CATEGORY_OPTIONS, KIND_OPTIONS, SOURCE_OPTIONS } from './funding.text.ts'

/** The fields of an entry in the order of the paper voucher, with the live balance of the source. */
export function EntryFields({
  form,
  source,
}: {
  readonly form: UseFormReturn<EntryDraft, unknown, EntryDraft>
  readonly source: FundSourceCode | undefined
}) {
  const { control } = form
  const [kind, day, category, amountFen] = form.watch(['kind', 'day', 'category', 'amountFen'])
  const available = useOffice(
    'funding.available',
    source !== undefined && isDay(day) ? { source, day } : null,
  ).data?.availableFen
  const isExpense = kind === 'expense'
  const missing =
    isExpense && available !== undefined && amountFen > 0 ? shortfallFen(available, amountFen) : 0
  const asksForReason = missing > 0 || form.formState.errors.overdrawReason !== undefined
  return (
    <FieldGrid>
      <ToggleInput control={control} name="kind" label="收支" options={KIND_OPTIONS} />
      <DateInput
        control={control}
        name="day"
        label="日期"
        required
        {...hint(useContractHint(day))}
      />
      <SelectInput
        control={control}
        name="source"
        label="资金来源"
        required
        options={SOURCE_OPTIONS}
        {...hint(available === undefined ? undefined : `当日可用结余 ${formatYuan(available)}`)}
      />
      <MoneyInput control={control} name="amountFen" label="金额" required />
      {isExpense && (
        <SelectInput
          control={control}
          name="category"
          label="支出科目"
          required
          options={CATEGORY_OPTIONS}
          {...hint(evidenceHint(category))}
        />
      )}
      <SelectInput
        control={control}
        name="account"
        label="账户"
        required
        options={accountOptions(source)}
      />
      {asksForReason && <OverdrawFields form={form} missing={missing} />}
      <Wide>
        <TextInput control={control} name="summary" label="摘要" required />
      </Wide>
      <TextInput
        control={control}
        name="counterparty"
        label={isExpense ? '收款单位或个人' : '付款单位或个人'}
        required={kind !== 'opening'}
      />
      <TextInput control={control} name="invoiceNumber" label="发票号或票据号" />
      {kind !== 'opening' && <CampField form={form} />}
    </FieldGrid>
  )
}

/** The camp it was spent on or received for; what a camp cost is summed from here. */
function CampField({ form }: { readonly form: UseFormReturn<EntryDraft, unknown, EntryDraft> }) {
  const camps = useOffice('funding.camps', {})
  const options = (camps.data ?? []).map(({ id, name, isCancelled }) => ({
    value: id,
    label: isCancelled ? `${name}（已取消）` : name,
  }))
  return (
    <Wide>
      <SelectInput
        control={form.control}
        name="campId"
        label="关联营期"
        options={options}
        emptyLabel="不关联"
      />
    </Wide>
  )
}

function OverdrawFields({
  form,
  missing,
}: {
  readonly form: UseFormReturn<EntryDraft, unknown, EntryDraft>
  readonly missing: number
}) {
  return (
    <>
      {missing > 0 && (
        <Wide>
          <Alert severity="warning">
            这笔支出超出该来源的可用结余 {formatYuan(missing)}
            。写明原因后可以记账，并会列入资金使用情况表备查。
          </Alert>
        </Wide>
      )}
      <Wide>
        <TextInput control={form.control} name="overdrawReason" label="超出结余的原因" required />
      </Wide>
    </>
  )
}

/** Costs outside the contract's days are what auditors ask about first (domain §4.8); a hint only. */
function useContractHint(day: string): string | undefined {
  const contract = useOffice('site.get', {}).data?.contract
  if (contract === undefined || !isDay(day)) return undefined
  if (day < contract.startsOn) return `早于合同开始日期 ${contract.startsOn}，请核对`
  if (day > contract.endsOn) return `晚于合同结束日期 ${contract.endsOn}，请核对`
  return undefined
}

function evidenceHint(category: ExpenseCategoryCode | null): string | undefined {
  return category === null ? undefined : `通常附：${expenseCategoryByCode(category).evidence}`
}

function hint(text: string | undefined): { readonly helperText?: string } {
  return text === undefined ? {} : { helperText: text }
}
