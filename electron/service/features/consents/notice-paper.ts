import { CONSENT_SCOPES } from '#shared/features/consents/consent-codes.ts'
import { RETENTION_WORDS, SCOPE_WORDS } from '#shared/features/consents/notice-words.ts'
import { PRINTED_NOTICE } from '#shared/features/consents/notice-versions.ts'
import type { Site } from '#shared/features/site/site.ts'
import type { Block, DocumentModel, FormRow } from '#service/platform/documents/document-model.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'

export const NOTICE_TITLE = '监护人告知同意书'
const MARGINS = { top: 16, bottom: 16, left: 20, right: 20 } as const
const TO_FILL_IN = '________________'

/** Whose personal data: the name and the number of the file, never an ID number. */
export interface NamedChild {
  readonly name: string
  readonly number: string
}

interface Notice {
  readonly site: Site
  /** 儿童个人信息保护负责人. */
  readonly officer: string
  /** One notice for each; none for a notice to be filled in by hand. */
  readonly children: readonly NamedChild[]
}

/** The notice of PIPL art. 17 and 30 with a box for every scope, one after the other. */
export function noticePaper({ site, officer, children }: Notice): DocumentModel {
  const named: readonly (NamedChild | null)[] = children.length === 0 ? [null] : children
  const blocks = named.flatMap((child, index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: 'section', orientation: 'portrait' } as const]),
    ...noticeBlocks(site, officer, child),
  ])
  return { name: NOTICE_TITLE, author: site.agencyName, style: 'form', margins: MARGINS, blocks }
}

function noticeBlocks(site: Site, officer: string, child: NamedChild | null): readonly Block[] {
  return [
    { kind: 'title', text: NOTICE_TITLE },
    { kind: 'subtitle', text: `${site.fullName}（${PRINTED_NOTICE.name}）` },
    {
      kind: 'paragraph',
      text: '尊敬的监护人：不满十四周岁未成年人的个人信息是敏感个人信息。依照《个人信息保护法》第十七条、第二十九条至第三十一条，现将处理您所监护儿童个人信息的有关事项告知如下，请逐项阅读，在第七项分别选择“同意”或“不同意”。不同意其中一项，不影响其他各项。',
    },
    heading('一、个人信息处理者'),
    { kind: 'form', columns: [2, 8, 5, 4], rows: handlerRows(site, officer) },
    heading('二、处理的目的、种类、方式，必要性和对权益的影响'),
    {
      kind: 'table',
      table: {
        columns: [
          { header: '事项', width: 9, kind: 'text', align: 'center' },
          { header: '目的', width: 20, kind: 'text' },
          { header: '信息种类', width: 24, kind: 'text' },
          { header: '方式', width: 20, kind: 'text' },
          { header: '必要性和影响', width: 24, kind: 'text' },
        ],
        rows: dataRows(
          CONSENT_SCOPES.map(({ code, name }) => {
            const { purpose, kinds, way, effect } = SCOPE_WORDS[code]
            return [name, purpose, kinds, way, effect]
          }),
        ),
      },
    },
    heading('三、保存期限'),
    paragraph(RETENTION_WORDS),
    heading('四、向谁提供'),
    paragraph(
      `${site.addressee}依法定职责要求的，向其提供；发现儿童遭受或者疑似遭受侵害、无人照料等情形，依法向公安、民政等部门报告，不以同意为前提。除此以外不向其他单位和个人提供。购买服务合同终止时，全部信息移交${site.addressee}，本机构不留存。`,
    ),
    heading('五、您和儿童的权利'),
    paragraph(
      '您有权查阅、复制、更正、补充、删除儿童的个人信息，要求解释处理规则，随时撤回同意。撤回不影响撤回前已经进行的处理。到示范点口头或者书面向上述负责人提出即可，不收费用，15 个工作日内答复；不予办理的说明理由。',
    ),
    heading('六、投诉渠道'),
    paragraph(
      `可以向上述负责人投诉，也可以向${site.addressee}、当地网信部门投诉，或者拨打 12345。`,
    ),
    heading('七、您的选择（请在方框内打“√”）'),
    ...choiceBlocks(child),
  ]
}

function handlerRows(site: Site, officer: string): readonly FormRow[] {
  return [
    pair('名称', site.agencyName, '联系电话', orBlank(site.phone)),
    pair('地址', orBlank(site.address), '儿童个人信息\n保护负责人', officer),
  ]
}

function choiceBlocks(child: NamedChild | null): readonly Block[] {
  return [
    {
      kind: 'form',
      columns: [3, 6, 3, 4],
      rows: [pair('儿童姓名', child?.name ?? '', '档案编号', child?.number ?? '')],
    },
    {
      kind: 'table',
      rowHeight: 7,
      table: {
        columns: [
          { header: '事项', width: 16, kind: 'text' },
          { header: '内容', width: 40, kind: 'text' },
          { header: '同意', width: 12, kind: 'text', align: 'center' },
          { header: '不同意', width: 12, kind: 'text', align: 'center' },
        ],
        rows: dataRows(CONSENT_SCOPES.map(({ name, words }) => [name, words, '□', '□'])),
      },
    },
    {
      kind: 'note',
      text: '本人是上述儿童的监护人，已阅读并理解以上内容。未选的项目不作为同意。',
    },
    { kind: 'form', columns: [4, 7, 3, 6], rows: signatureRows() },
  ]
}

function signatureRows(): readonly FormRow[] {
  const how = '□ 当场签字　　□ ＿＿＿＿年＿＿月＿＿日已口头同意，现补签'
  return [
    {
      cells: [
        { text: '签字方式', label: true },
        { text: how, span: 3 },
      ],
      height: 9,
    },
    { ...pair('监护人签名', '', '与儿童关系', ''), height: 13 },
    { ...pair('联系电话', '', '日期', ''), height: 10 },
    { ...pair('儿童本人签名\n（满14周岁须签）', '', '日期', ''), height: 13 },
  ]
}

function pair(first: string, firstText: string, second: string, secondText: string): FormRow {
  return {
    cells: [
      { text: first, label: true },
      { text: firstText },
      { text: second, label: true },
      { text: secondText },
    ],
  }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function orBlank(text: string): string {
  return text === '' ? TO_FILL_IN : text
}
