import type { ChapterCode } from '#shared/features/reports/chapters.ts'
import type { Agenda } from './agenda.ts'
import { REPORT_DAY } from './practice-site.ts'

const TEXTS: readonly (readonly [ChapterCode, string])[] = [
  [
    'holiday',
    '夏令营安排安全常识、传统文化、红色故事和亲子活动四个单元，因台风停开一日，已补足天数。家长对接送和用餐安排较为满意。',
  ],
  [
    'tutoring',
    '秋季学期开学后，辅导志愿者由镇中心小学教师和返乡大学生担任，重点照看无人接送的低年级儿童。',
  ],
  [
    'problems',
    '图书室藏书偏少，低年级绘本不足；偏远的岭头村儿童往返示范点需乘车，建议协调校车顺路接送。',
  ],
  [
    'plan',
    '10月开展重阳节祖孙活动；11月新增绘本100册；12月制定冬令营方案并完成报名。（负责人：林静）',
  ],
]

/** What the manager writes into the third quarter’s report. */
export function planTexts(agenda: Agenda): void {
  agenda.on(REPORT_DAY, async (desk) => {
    for (const [chapter, body] of TEXTS) {
      await desk.request('reports.writeText', { kind: 'quarter', day: '2026-07-01', chapter, body })
    }
  })
}
