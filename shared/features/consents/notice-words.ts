import type { ConsentScope } from './consent-codes.ts'

/** What the notice says of a scope (PIPL art. 17, 30). */
export interface ScopeWords {
  readonly purpose: string
  readonly kinds: string
  readonly way: string
  /** Why it is necessary, and what becomes of the child without it. */
  readonly effect: string
}

/** The words of the edition that is printed now; another wording is another edition. */
export const SCOPE_WORDS: Readonly<Record<ConsentScope, ScopeWords>> = {
  file: {
    purpose: '建立一人一档，开展需求评估、帮扶计划、走访、课后辅导、营期、图书借阅等关爱服务',
    kinds:
      '姓名、性别、出生日期、民族、证件号码、住址、学校年级、健康和残疾情况、家庭和监护情况、联系电话、服务和考勤记录',
    way: '登记、加密保存、查阅、统计；只由本示范点经授权的工作人员处理',
    effect: '没有档案就无法评估需求、联系家长、安排服务；不同意的，只能参加不登记姓名的公开活动',
  },
  photo: {
    purpose: '记录活动和家访经过，作为服务记录',
    kinds: '照片（去掉拍摄地点，缩小后保存）',
    way: '拍摄、加密保存，只在本示范点内部使用',
    effect: '不是接受服务的条件；不同意的，拍照时避开儿童，其他服务不变',
  },
  publicity: {
    purpose: '宣传关爱服务、典型事例',
    kinds: '照片、用“林某某”等方式隐去姓名的事例',
    way: '在宣传栏、报纸、网络等公开；公开前再核对一次',
    effect: '不是接受服务的条件；公开后可能被他人转载，难以全部收回；不同意的不公开',
  },
  bureau: {
    purpose: '申请救助和项目考核，按主管部门要求报送个人信息',
    kinds: '姓名、性别、出生日期、证件号码、住址、类别、监护人姓名和电话',
    way: '加密后交县级民政部门；平时只报人数，不报姓名',
    effect: '不同意的，只报人数；法律、法规规定必须报告的，依法报告，不以同意为前提',
  },
  video: {
    purpose: '组织儿童与外出务工父母“亲情视频连线”',
    kinds: '通话双方姓名、时间；通话不录音、不录像',
    way: '使用示范点的设备通话，登记次数和时长',
    effect: '不同意的，不安排视频连线，其他服务不变',
  },
}

/** How long what is held (domain §6; no statute fixes it). */
export const RETENTION_WORDS =
  '服务期间保存；儿童离开示范点后按购买服务合同约定的期限保存，合同没有约定的保存三年，期满匿名化。紧急救助个案保存到儿童满十八周岁后三年。操作记录保存三年。财务凭证依法保存三十年，其中的儿童信息予以去除。撤回同意、处理目的已实现的，提前删除；法律规定必须保存的，停止除保存以外的处理。'
