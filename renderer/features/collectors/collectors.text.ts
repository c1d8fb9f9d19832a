import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { CollectorsErrorCode } from '#shared/features/collectors/collectors.errors.ts'

export const COLLECTORS_TEXTS: ErrorTexts<CollectorsErrorCode> = {
  COLLECTOR_TWICE: (details) => {
    const number = detail(details, 'number')
    const whose = number === '' ? '这名儿童' : `${number} 号儿童`
    return `此人在${whose}的名单上已有一条同类登记，时间重叠。请先结束原来的一条，或改起始日期`
  },
  COLLECTOR_IS_CHILD: '接送人不能是儿童本人，请核对姓名',
  COLLECTOR_ENDED_BEFORE_START: (details) =>
    `不能早于起始日期 ${detail(details, 'startsOn')}；登记错了的，填起始日期即不生效`,
  COLLECTOR_ALREADY_ENDED: '这条登记已经结束，请刷新后再看',
  COLLECTOR_NOT_SIBLING: '所选儿童已不在同一家庭，请重新打开后再登记',
  COLLECTOR_GROUNDS_IN_FUTURE: '依据的日期不能晚于今天',
  PERSON_NOT_OF_FAMILY: '这个人不在这名儿童的家庭里，请重新选择',
  CHILD_ARCHIVED: '有儿童的档案已归档，只能查看；要修改请先取消归档',
}
