import { idTypeName, leftReasonName, sexName } from '#shared/features/children/child-codes.ts'
import { formatArea } from '#shared/kernel/area.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'
import { ethnicGroupByCode } from '#shared/kernel/codes/ethnic-groups.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { expenseCategoryByCode } from '#shared/kernel/codes/expense-categories.ts'
import { fundSourceByCode } from '#shared/kernel/codes/fund-sources.ts'
import { roomFunctionByCode } from '#shared/kernel/codes/room-functions.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'
import { listLedgerEntries } from '#service/features/funding/funding.public.ts'
import { listRequestsForHandover } from '#service/features/privacy/requests.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import type { CellInput, ColumnKind } from '#service/platform/documents/table-model.ts'
import * as registers from './registers.repository.ts'
import { teamLists } from './team-lists.ts'
import { camperLists, campLists, tutoringLists } from './activity-lists.ts'
import { classLists } from './class-lists.ts'
import { calendarLists, programmeLists } from './programme-lists.ts'

/** One register: a sheet of a workbook. */
export interface RegisterList {
  readonly workbook: string
  readonly sheet: string
  readonly columns: readonly (readonly [header: string, width: number, kind?: ColumnKind])[]
  readonly rows: readonly (readonly CellInput[])[]
}

const DAY = 12

/** Every register of the site in words, in the order of the workbooks. */
export function registerLists(db: Reads): readonly RegisterList[] {
  return [
    ...childLists(db),
    ...campLists(db),
    ...camperLists(db),
    ...programmeLists(db),
    ...tutoringLists(db),
    ...classLists(db),
    ...calendarLists(db),
    ...teamLists(db),
    ...libraryLists(db),
    ...officeLists(db),
  ]
}

function childLists(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: '儿童名册',
      sheet: '儿童名册',
      columns: [
        ['编号', 12],
        ['姓名', 12],
        ['性别', 6],
        ['出生日期', DAY],
        ['证件类型', 14],
        ['证件号码', 22],
        ['民族', 8],
        ['村（社区）', 14],
        ['现居住地址', 24],
        ['就读学校', 20],
        ['年级', 12],
        ['健康状况', 14],
        ['监护人', 12],
        ['关系', 10],
        ['监护人电话', 14],
        ['父亲', 12],
        ['父亲务工地', 18],
        ['父亲电话', 14],
        ['母亲', 12],
        ['母亲务工地', 18],
        ['母亲电话', 14],
        ['纳入日期', DAY],
        ['退出日期', DAY],
        ['退出原因', 14],
        ['备注', 24],
      ],
      rows: db
        .all(registers.CHILDREN)
        .map((child) => [
          child.number,
          child.name,
          sexName(child.sex),
          child.bornOn,
          idTypeName(child.idType),
          child.idNumber ?? child.noIdReason,
          child.ethnicCode === null ? '' : ethnicGroupByCode(child.ethnicCode).name,
          child.village,
          child.address,
          child.school,
          child.grade === null ? '' : gradeByCode(child.grade).name,
          child.health,
          child.guardianName,
          child.guardianRelation === null ? '' : familyRelationByCode(child.guardianRelation).name,
          child.guardianPhone,
          child.fatherName,
          child.fatherPlace,
          child.fatherPhone,
          child.motherName,
          child.motherPlace,
          child.motherPhone,
          child.registeredOn,
          child.leftOn,
          child.leftReason === null ? '' : leftReasonName(child.leftReason),
          child.note,
        ]),
    },
    {
      workbook: '儿童名册',
      sheet: '儿童类别',
      columns: [
        ['编号', 12],
        ['姓名', 12],
        ['类别', 30],
        ['起始日期', DAY],
        ['截止日期', DAY],
      ],
      rows: db
        .all(registers.CATEGORIES)
        .map((row) => [
          row.number,
          row.name,
          childCategoryByCode(row.code).name,
          row.startsOn,
          row.endedOn,
        ]),
    },
    {
      workbook: '儿童名册',
      sheet: '个人信息申请',
      columns: [
        ['编号', 12],
        ['姓名', 12],
        ['收到日期', DAY],
        ['事项', 8],
        ['申请人', 16],
        ['申请内容', 30],
        ['结果', 30],
      ],
      rows: listRequestsForHandover(db),
    },
  ]
}

const REMOVED = { lost: '丢失', damaged: '损坏', withdrawn: '剔除' } as const

function libraryLists(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: '图书',
      sheet: '馆藏',
      columns: [
        ['条码', 14],
        ['书名', 28],
        ['作者', 14],
        ['出版社', 18],
        ['书号', 16],
        ['分类号', 10],
        ['定价', 10, 'yuan'],
        ['来源', 8],
        ['入藏日期', DAY],
        ['注销', 18],
      ],
      rows: db
        .all(registers.COPIES)
        .map((row) => [
          row.barcode,
          row.title,
          row.author,
          row.publisher,
          row.isbn,
          row.classCode,
          row.priceFen,
          row.origin === 'purchase' ? '购买' : '捐赠',
          row.acquiredOn,
          row.removedReason === null ? '' : `${row.removedOn ?? ''} ${REMOVED[row.removedReason]}`,
        ]),
    },
    {
      workbook: '图书',
      sheet: '借阅',
      columns: [
        ['借出日期', DAY],
        ['书名', 28],
        ['条码', 14],
        ['编号', 12],
        ['姓名', 12],
        ['应还日期', DAY],
        ['结果', 18],
      ],
      rows: db
        .all(registers.LOANS)
        .map((row) => [
          row.lentOn,
          row.title,
          row.barcode,
          row.number,
          row.name,
          row.dueOn,
          row.closedOn === null
            ? '未还'
            : `${row.closedOn} ${row.closedAs === 'lost' ? '丢失' : '归还'}`,
        ]),
    },
  ]
}

const KINDS = { opening: '期初', income: '收入', expense: '支出' } as const
const ACCOUNTS = { bank: '银行', cash: '现金', goods: '实物' } as const

function officeLists(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: '资金台账',
      sheet: '资金台账',
      columns: [
        ['凭证号', 16],
        ['日期', DAY],
        ['类别', 8],
        ['资金来源', 24],
        ['支出科目', 20],
        ['金额（元）', 14, 'yuan'],
        ['摘要', 28],
        ['往来单位', 24],
        ['账户', 8],
        ['发票号', 16],
      ],
      rows: listLedgerEntries(db, {}).map((row) => [
        row.voucherNumber,
        row.day,
        KINDS[row.kind],
        fundSourceByCode(row.source).name,
        row.category === null ? '' : expenseCategoryByCode(row.category).name,
        row.amountFen,
        row.summary,
        row.counterparty,
        ACCOUNTS[row.account],
        row.invoiceNumber,
      ]),
    },
    {
      workbook: '场所',
      sheet: '场所',
      columns: [
        ['房间', 18],
        ['功能', 24],
        ['使用面积（㎡）', 14],
        ['共用', 14],
        ['启用', DAY],
        ['停用', DAY],
        ['备注', 24],
      ],
      rows: listRooms(db).map((room) => [
        room.name,
        room.functions.map((code) => roomFunctionByCode(code).name).join('、'),
        formatArea(room.useAreaDm2),
        room.isShared ? `共用 ${room.sharedNote}` : '',
        room.inUseFrom,
        room.inUseTo,
        room.note,
      ]),
    },
  ]
}
