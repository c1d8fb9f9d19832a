import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import type { Tier } from './tier.ts'

/** From the best to the worst; what each means is written at every dimension. */
export const LEVELS = ['good', 'fair', 'poor', 'severe'] as const
export type Level = (typeof LEVELS)[number]

interface LevelAnchor {
  /** The word on the form. */
  readonly name: string
  /** How to tell that a child is at this level. */
  readonly anchor: string
  /** The class whose signs are to be looked at once more when a child is at this level. */
  readonly check?: Exclude<Tier, 'T1'>
}

interface DimensionEntry {
  readonly code: string
  readonly name: string
  /** What is looked at. */
  readonly about: string
  readonly levels: Readonly<Record<Level, LevelAnchor>>
}

/**
 * The nine dimensions of the needs assessment (domain §2.3): the first three are the State Council’s
 * (国发〔2016〕13号); 监护情况 has the three official texts of the 2016 registration form.
 */
export const DIMENSIONS = [
  {
    code: 'safety',
    name: '安全处境',
    about: '人身是否安全，有没有受伤害或受侵害的危险',
    levels: {
      good: {
        name: '安全',
        anchor: '家里、路上、学校都没有发现危险，儿童知道遇事找谁、打什么电话',
      },
      fair: {
        name: '有隐患',
        anchor: '有一般隐患（独自上下学、常到水边玩、晚上独处），大人知道并在管',
      },
      poor: {
        name: '有风险',
        anchor: '隐患明显而没有人管，或曾经受伤、受欺负，目前还可能再发生',
        check: 'T2',
      },
      severe: {
        name: '正受威胁',
        anchor: '正在或疑似遭受伤害、侵害、欺凌，或有轻生、离家的表示',
        check: 'T3',
      },
    },
  },
  {
    code: 'guardianship',
    name: '监护情况',
    about: '谁在照管，照管得怎么样',
    levels: {
      good: {
        name: '较好',
        anchor: '委托监护人较好履行职责，儿童的生活、教育、身心得到较好保障',
      },
      fair: { name: '一般', anchor: '基本履行监护职责，但儿童有行为偏差、心理失当等潜在风险' },
      poor: {
        name: '差',
        anchor:
          '一方外出另一方无监护能力，或监护人能力不足，儿童极易或已出现行为偏差、心理失当、辍学、流浪乞讨等',
        check: 'T2',
      },
      severe: {
        name: '无人监护',
        anchor: '没有成年人实际照管，独自或与未成年人一起生活',
        check: 'T3',
      },
    },
  },
  {
    code: 'health',
    name: '身心健康',
    about: '身体、发育、情绪和心理',
    levels: {
      good: { name: '良好', anchor: '身体健康，发育正常，情绪稳定，吃饭睡觉都好' },
      fair: { name: '一般', anchor: '偶有小病，或有时情绪低落、胆小、爱发脾气，几天内能缓过来' },
      poor: {
        name: '较差',
        anchor: '有慢性病、残疾或营养不良；或情绪低落、退缩、失眠持续两周以上',
        check: 'T2',
      },
      severe: {
        name: '很差',
        anchor: '重病、重残缺少治疗；或已诊断的心理疾病、自伤、轻生念头',
        check: 'T2',
      },
    },
  },
  {
    code: 'economy',
    name: '家庭经济',
    about: '家里的收入够不够吃穿、看病、上学',
    levels: {
      good: { name: '宽裕', anchor: '收入稳定，吃穿、看病、上学没有困难' },
      fair: { name: '够用', anchor: '收入不高，基本开支够用，遇到大病大事会吃力' },
      poor: {
        name: '困难',
        anchor: '低保、低保边缘或负债较多，看病、上学的开支要靠借或靠帮',
        check: 'T2',
      },
      severe: {
        name: '很困难',
        anchor: '没有稳定收入，吃饭、穿衣、取暖没有保障，或因缺钱停医、停学',
        check: 'T2',
      },
    },
  },
  {
    code: 'schooling',
    name: '教育就学',
    about: '有没有上学，学得怎么样，家里有没有人管学习',
    levels: {
      good: { name: '良好', anchor: '按时上学，作业能完成，家里或示范点有人辅导' },
      fair: { name: '一般', anchor: '按时上学，成绩中下，作业常拖欠，家里没有人能辅导' },
      poor: {
        name: '较差',
        anchor: '常迟到、旷课，厌学，成绩下滑明显，有辍学的苗头',
        check: 'T2',
      },
      severe: { name: '已失学', anchor: '应上学而没有上学，或已辍学、停学一个月以上', check: 'T2' },
    },
  },
  {
    code: 'behaviour',
    name: '行为习惯',
    about: '日常起居、与人相处、有没有不良行为',
    levels: {
      good: { name: '良好', anchor: '起居有规律，讲卫生，与同伴相处好' },
      fair: { name: '一般', anchor: '有些小毛病（贪玩手机、挑食、爱顶嘴），提醒后能改' },
      poor: {
        name: '有偏差',
        anchor: '沉迷手机或游戏，说谎、打架、小偷小摸反复出现，提醒无效',
        check: 'T2',
      },
      severe: {
        name: '偏差严重',
        anchor: '夜不归宿、结伙滋事、抽烟喝酒、参与赌博或其他违法行为',
        check: 'T2',
      },
    },
  },
  {
    code: 'housing',
    name: '居住环境',
    about: '房屋、用电用火、防溺水、一氧化碳等安全',
    levels: {
      good: { name: '良好', anchor: '房屋结实，水电火安全，有自己的床和写字的地方' },
      fair: { name: '一般', anchor: '房屋能住，条件简单，有小的用电用火隐患，已提醒' },
      poor: {
        name: '较差',
        anchor: '房屋破旧或拥挤，电线老化、燃煤取暖不通风，近水近路没有防护',
      },
      severe: { name: '危险', anchor: '住危房、工棚或没有固定住处，随时可能出事', check: 'T2' },
    },
  },
  {
    code: 'contact',
    name: '亲子联系',
    about: '父母多久联系一次、多久见一次（未成年人保护法：至少每周联系）',
    levels: {
      good: { name: '经常', anchor: '同住，或每周至少联系一次，每年见面两次以上' },
      fair: { name: '偶尔', anchor: '每月联系一两次，每年见面一次' },
      poor: { name: '很少', anchor: '一个月以上才联系一次，一年以上没有见面' },
      severe: { name: '失去联系', anchor: '六个月以上没有任何联系，或父母去向不明', check: 'T2' },
    },
  },
  {
    code: 'support',
    name: '社会支持',
    about: '亲戚、邻居、老师、村里有谁能帮上忙',
    levels: {
      good: { name: '充足', anchor: '有几位亲友、邻居或老师常来往，遇事马上有人帮' },
      fair: { name: '有一些', anchor: '有一两位能帮忙的人，儿童主任定期走访' },
      poor: { name: '较少', anchor: '来往的人少，遇事只能等外地的父母回来' },
      severe: { name: '没有', anchor: '与亲友邻里没有来往，遇事没有人可以找' },
    },
  },
] as const satisfies readonly DimensionEntry[]

export type DimensionCode = (typeof DIMENSIONS)[number]['code']
export type Dimension = DimensionEntry & { readonly code: DimensionCode }

export const levelAnswerSchema = z.object({
  level: z.enum(LEVELS).nullable(),
  remark: plainTextSchema.trim().max(200, '说明最多 200 个字'),
})
export type LevelAnswer = z.output<typeof levelAnswerSchema>

/** The level of every dimension; null while it has not been chosen. */
export const levelAnswersSchema = z.record(
  z.enum(DIMENSIONS.map(({ code }) => code)),
  levelAnswerSchema,
)
export type LevelAnswers = z.output<typeof levelAnswersSchema>

export function dimensionByCode(code: DimensionCode): Dimension {
  return byCode<Dimension>(DIMENSIONS, code)
}

/** The word of a level at its dimension, such as 差 at 监护情况. */
export function levelName(code: DimensionCode, level: Level): string {
  return dimensionByCode(code).levels[level].name
}
