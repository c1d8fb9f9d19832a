import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { TeamErrorCode } from '#shared/features/team/team.errors.ts'

/** Also for every form that puts somebody in charge. */
export const TEAM_TEXTS: ErrorTexts<TeamErrorCode> = {
  TEAM_NAME_TAKEN: (details) =>
    `在岗人员中已有“${detail(details, 'name')}”。如果是同名的另一个人，请勾选下面的确认后再保存`,
  TEAM_LEFT_BEFORE_JOINED: (details) =>
    `离岗日期不能早于到岗日期 ${detail(details, 'joinedOn')}，请核对`,
  TEAM_ALREADY_LEFT: (details) => `已登记 ${detail(details, 'leftOn')} 离岗，要改日期请先撤销离岗`,
  TEAM_NOT_LEFT: '此人仍在岗，不需要撤销离岗',
  TEAM_MEMBER_NOT_AT_WORK: (details) =>
    `${detail(details, 'name')} ${detail(details, 'day')} 不在岗，请换人，或先在“团队”里更正到岗、离岗日期`,
}
