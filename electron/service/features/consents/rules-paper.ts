import { CONSENT_SCOPES } from '#shared/features/consents/consent-codes.ts'
import { RETENTION_WORDS, SCOPE_WORDS } from '#shared/features/consents/notice-words.ts'
import type { Site } from '#shared/features/site/site.ts'
import { formatDayLong, type Day } from '#shared/kernel/day.ts'
import type { Block, DocumentModel } from '#service/platform/documents/document-model.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'

export const RULES_TITLE = '儿童个人信息处理规则'

interface Rules {
  readonly site: Site
  /** 儿童个人信息保护负责人. */
  readonly officer: string
  readonly today: Day
}

/** The rules of the site for the personal data of children (PIPL art. 31; CAC rules of 2019). */
export function rulesPaper({ site, officer, today }: Rules): DocumentModel {
  const chapters = [...principles(site, officer), ...care(site)]
  const blocks: readonly Block[] = [
    { kind: 'title', text: RULES_TITLE },
    { kind: 'subtitle', text: site.fullName },
    ...chapters.flatMap(([title, ...texts], index): readonly Block[] => [
      { kind: 'heading', level: 2, text: `${NUMERALS[index] ?? ''}、${title}` },
      ...texts.map((text): Block => ({ kind: 'paragraph', text })),
      ...(title === PURPOSES ? [purposeTable()] : []),
    ]),
    { kind: 'signature', unit: site.agencyName, day: today, sealed: true },
    {
      kind: 'note',
      text: `打印日期：${formatDayLong(today)}。本规则张贴在示范点内，供监护人查阅。`,
    },
  ]
  return { name: RULES_TITLE, author: site.agencyName, style: 'form', blocks }
}

type Chapter = readonly [title: string, ...texts: string[]]

const NUMERALS = Array.from('一二三四五六七八九十')
const PURPOSES = '处理的目的和范围'

function principles(site: Site, officer: string): readonly Chapter[] {
  return [
    [
      '依据和适用范围',
      `依照《个人信息保护法》第三十一条、《未成年人保护法》第七十二条、《未成年人网络保护条例》和《儿童个人信息网络保护规定》制定。${site.agencyName}在${site.fullName}处理儿童及其家庭的个人信息，适用本规则。`,
    ],
    [
      '责任人',
      `儿童个人信息保护负责人：${officer}${site.phone === '' ? '' : `，电话 ${site.phone}`}。负责人审批导出、打印名册和查看完整证件号码，答复查阅、更正、删除申请，每年组织一次影响评估和合规检查，报告保存不少于三年。`,
    ],
    [
      '告知和同意',
      '处理不满十四周岁儿童的个人信息，先向监护人告知并取得同意；已满十四周岁的，还要取得儿童本人同意。档案、照片、宣传、报送、视频连线分别征求，不捆绑，不因不同意其中一项而拒绝其他服务。',
      '为履行法定职责、应对紧急情况所必需的，可以不取得同意，但要写明理由，紧急情况消除后及时告知监护人。',
    ],
    [PURPOSES, '只收集提供服务所必需的信息，选填内容不强求；不发放补助的不收集银行账号。'],
  ]
}

function care(site: Site): readonly Chapter[] {
  return [
    ['保存期限', RETENTION_WORDS],
    [
      '谁可以查阅',
      '按岗位授权：站长、社工查阅档案；心理辅导、紧急救助和监护侵害记录只由列入名单的人员查阅；财务、值班人员和志愿者不查阅档案，只看到点名、借书需要的姓名。名单默认隐去证件号码。每次查阅、导出、打印都留下记录，监护人可以查询。',
    ],
    [
      '提供和公开',
      `向${site.addressee}报送以人数为主；报送名单的，写明用途、依据和接收人，加密交付。不经单独同意不公开儿童的照片、姓名和事迹，紧急救助个案一律不公开。合同终止时信息移交${site.addressee}，本机构删除全部副本。`,
    ],
    [
      '安全措施',
      '数据加密存放在示范点的专用电脑，不上网存储；离开座位锁定屏幕；照片去掉拍摄地点；备份加密并按期演练恢复；纸质同意书和档案入柜上锁，不外借、不拍照转发。工作人员上岗前接受培训并签订保密承诺。',
    ],
    [
      '权利和投诉',
      `监护人和儿童可以查阅、复制、更正、补充、删除个人信息，随时撤回同意，向负责人口头或者书面提出，15 个工作日内答复，不收费用；不予办理的书面说明理由。也可以向${site.addressee}、网信部门投诉，或者拨打 12345。`,
    ],
    [
      '泄露、丢失的处置',
      `发现泄露、篡改、丢失（包括电脑、移动存储丢失）的，立即采取补救措施，当天报告负责人和${site.addressee}，并告知受影响的监护人：发生了什么、可能的影响、已采取的措施、可以怎样减轻危害。`,
    ],
  ]
}

function purposeTable(): Block {
  return {
    kind: 'table',
    table: {
      columns: [
        { header: '事项', width: 12, kind: 'text', align: 'center' },
        { header: '目的', width: 30, kind: 'text' },
        { header: '信息种类', width: 36, kind: 'text' },
        { header: '方式', width: 28, kind: 'text' },
      ],
      rows: dataRows(
        CONSENT_SCOPES.map(({ code, name }) => {
          const { purpose, kinds, way } = SCOPE_WORDS[code]
          return [name, purpose, kinds, way]
        }),
      ),
    },
  }
}
