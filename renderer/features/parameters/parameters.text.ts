import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { ParametersErrorCode } from '#shared/features/parameters/parameters.errors.ts'

export const PARAMETERS_TEXTS: ErrorTexts<ParametersErrorCode> = {
  PARAMETER_PERIOD_IN_PAST: '施行日期不能早于今天：已经统计过的日子不再改变',
  PARAMETER_PERIOD_TOO_EARLY: (details) =>
    `施行日期要晚于最近一期的 ${detail(details, 'validFrom')}；那一期录错的，请先撤回`,
  PARAMETER_PERIOD_STANDS: '这一期已经施行，或后面还有新的一期，不能撤回；要改变数值的，请新增一期',
}
