import { z } from 'zod'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** Places in the report where a person writes (domain §3.2); the figures around them are drafted. */
export const CHAPTERS = [
  { code: 'basics', title: '一、基本情况', hint: '队伍变化、场所改造等补充说明' },
  {
    code: 'assessment',
    title: '二（一）需求评估与分类服务',
    hint: '评估、分类和帮扶计划的开展情况',
  },
  { code: 'holiday', title: '二（二）假期关爱', hint: '营期、周末活动的主要内容和效果' },
  { code: 'pairing', title: '二（三）结对帮扶', hint: '结对、联系卡和帮扶活动情况' },
  { code: 'love-parents', title: '二（四）亲情关爱', hint: '爱心家长谈心、入户和视频连线情况' },
  { code: 'counselling', title: '二（五）心理健康', hint: '心理疏导、小组和个案情况（不写姓名）' },
  { code: 'tutoring', title: '二（六）儿童学堂与课后辅导、图书借阅', hint: '辅导和阅读活动情况' },
  { code: 'resources', title: '二（七）资源链接', hint: '链接的单位、物资和服务' },
  { code: 'team', title: '二（八）队伍建设与宣传', hint: '培训、志愿者和宣传报道' },
  { code: 'contract', title: '三、合同指标完成情况', hint: '对照合同说明完成情况' },
  { code: 'funding', title: '四、资金使用情况', hint: '支出较大的项目和结余原因' },
  { code: 'cases', title: '五、典型案例', hint: '一至两个案例，隐去姓名、住址、学校' },
  { code: 'problems', title: '六、存在问题与建议', hint: '' },
  { code: 'plan', title: '七、下季度工作计划', hint: '事项、时间、负责人' },
] as const

export type ChapterCode = (typeof CHAPTERS)[number]['code']

export const chapterCodeSchema = z.enum(CHAPTERS.map((chapter) => chapter.code))

export const chapterTextSchema = z.object({
  chapter: chapterCodeSchema,
  body: plainTextSchema.max(5000, '每一部分最多 5000 字'),
})
export type ChapterText = z.output<typeof chapterTextSchema>
