import { z } from 'zod'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** What makes a case urgent, in the policy’s words (R11); any of them means 紧急救助. */
export const EMERGENCY_FLAGS = [
  {
    code: 'guardian-missing',
    name: '监护缺失',
    hint: '身边没有任何成年人照管，或父母双方死亡、失踪、失联而无人接手',
  },
  {
    code: 'guardian-unable',
    name: '现抚养人丧失监护能力',
    hint: '抚养人重病、重残、精神失常、被羁押等，已经照管不了',
  },
  {
    code: 'guardian-refusing',
    name: '现抚养人不履行监护责任',
    hint: '有能力而不管：不给吃住、不送医、不让上学、长期丢下不管',
  },
  {
    code: 'domestic-violence',
    name: '疑似遭受家庭暴力',
    hint: '身上有说不清的伤，或本人、邻居、老师说起打骂、捆绑、关禁',
  },
  {
    code: 'accidental-injury',
    name: '疑似遭受意外伤害',
    hint: '溺水、烧烫、摔伤、中毒、车祸等，需要马上救治或保护',
  },
  {
    code: 'unlawful-harm',
    name: '疑似遭受不法侵害',
    hint: '疑似性侵、拐卖、欺凌、胁迫乞讨或违法犯罪等',
  },
  { code: 'other-urgent', name: '其他急需救助的情形', hint: '例如自伤、轻生念头、离家出走' },
] as const

/** What calls for closer care (R10). */
export const CONCERN_FLAGS = [
  { code: 'hardship', name: '生活陷入困境', hint: '吃穿、看病、上学的基本开支有困难' },
  {
    code: 'lack-of-affection',
    name: '精神关怀缺失',
    hint: '长时间没有亲人陪伴或说话，少有人过问',
  },
  { code: 'family-trauma', name: '遭受家庭创伤', hint: '亲人去世、父母离异或服刑、家庭变故' },
  {
    code: 'mental-distress',
    name: '出现心理障碍',
    hint: '持续低落、恐惧、失眠、封闭，或已有诊断',
  },
  {
    code: 'misconduct',
    name: '出现行为失常',
    hint: '逃学、打架、偷拿、沉迷网络、夜不归宿等反复出现',
  },
] as const

export type EmergencyFlag = (typeof EMERGENCY_FLAGS)[number]['code']
export type ConcernFlag = (typeof CONCERN_FLAGS)[number]['code']

export const ANSWERS = [
  { code: 'yes', name: '有' },
  { code: 'no', name: '没有' },
  { code: 'unknown', name: '不清楚' },
] as const
export type Answer = (typeof ANSWERS)[number]['code']

/** One question answered; null while it has not been asked. */
export const flagAnswerSchema = z.object({
  answer: z.enum(ANSWERS.map(({ code }) => code)).nullable(),
  grounds: plainTextSchema.trim().max(300, '依据最多 300 个字'),
})
export type FlagAnswer = z.output<typeof flagAnswerSchema>

export const emergencyAnswersSchema = z.record(
  z.enum(EMERGENCY_FLAGS.map(({ code }) => code)),
  flagAnswerSchema,
)
export const concernAnswersSchema = z.record(
  z.enum(CONCERN_FLAGS.map(({ code }) => code)),
  flagAnswerSchema,
)
export type EmergencyAnswers = z.output<typeof emergencyAnswersSchema>
export type ConcernAnswers = z.output<typeof concernAnswersSchema>
