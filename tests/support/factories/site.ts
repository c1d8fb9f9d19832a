import type { SiteDraft } from '#shared/features/site/site.ts'

/** A site as the first-run wizard would send it. */
export function siteDraft(overrides: Partial<SiteDraft> = {}): SiteDraft {
  return {
    countyCode: '350902',
    countyName: '蕉城区',
    townshipCode: '350902100',
    townshipName: '城南镇',
    agencyName: '宁德市同心社会工作服务中心',
    managerName: '林静',
    phone: '0593-2822222',
    address: '城南镇幸福路 8 号',
    projectYearStart: '01-01',
    contract: { number: '城南购服〔2026〕1号', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    ...overrides,
  }
}
