import { z } from 'zod'
import { normaliseText } from '#shared/kernel/full-width.ts'
import { checkIsbn, ISBN_PROBLEM_TEXT } from '#shared/kernel/isbn.ts'
import { fenSchema } from '#shared/kernel/money.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { clcClassOf } from './clc-classes.ts'
import { ageBandSchema, shelfTagSchema } from './shelving.ts'

export const bookTitleIdSchema = z.int().positive().brand<'BookTitleId'>()
export type BookTitleId = z.infer<typeof bookTitleIdSchema>

const CLASS_NUMBER = /^[A-Z]{1,2}\d{0,4}(?:\.\d{1,6})?(?:[-/=][\d.]{1,8})?$/

/** Printed words keep their Chinese punctuation: only white space is put in order. */
const line = (label: string, longest: number) =>
  plainTextSchema
    .transform((text) => text.trim().replace(/\s+/gu, ' '))
    .pipe(z.string().max(longest, `${label}最多 ${longest} 个字`))

/** ISBN-13 of whatever was typed; null where the book carries none (many donated books). */
const optionalIsbnSchema = z
  .string()
  .nullable()
  .transform((text, ctx) => {
    if (text === null || normaliseText(text) === '') return null
    const checked = checkIsbn(text)
    if (checked.ok) return checked.isbn13
    ctx.addIssue({ code: 'custom', message: ISBN_PROBLEM_TEXT[checked.problem] })
    return z.NEVER
  })

/** A title as the catalogue form sends it. */
export const bookTitleDraftSchema = z.object({
  isbn: optionalIsbnSchema,
  title: line('题名', 80).pipe(z.string().min(1, '请填写题名')),
  author: line('责任者', 60),
  publisher: line('出版社', 40),
  /** Year, or year and month, of publication; empty where unknown. */
  published: z
    .string()
    .transform(normaliseText)
    .pipe(
      z
        .string()
        .regex(/^(?:(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?)?$/, '出版年应写成 2021 或 2021-06'),
    ),
  /** Class number of the Chinese Library Classification; empty where nobody knows it. */
  classCode: z
    .string()
    .transform((text) => normaliseText(text).toUpperCase())
    .refine((text) => text === '' || (CLASS_NUMBER.test(text) && clcClassOf(text) !== undefined), {
      message: '中图法分类号应以大类字母开头，例如 I287.8',
    }),
  shelfTag: shelfTagSchema,
  ageBand: ageBandSchema.nullable(),
  priceFen: fenSchema.min(0, '定价不能是负数').nullable(),
})
export type BookTitleDraft = z.input<typeof bookTitleDraftSchema>
/** A checked draft, in the form it is stored. */
export type BookTitleFields = z.output<typeof bookTitleDraftSchema>

/** A title of the catalogue: the work, however many copies there are. */
export const bookTitleSchema = z.object({
  id: bookTitleIdSchema,
  isbn: z.string().nullable(),
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  published: z.string(),
  classCode: z.string(),
  shelfTag: shelfTagSchema,
  ageBand: ageBandSchema.nullable(),
  /** List price of one copy, fen. */
  priceFen: z.int().nullable(),
})
export type BookTitle = z.infer<typeof bookTitleSchema>

/** A line of the catalogue: how many copies there are today, and how many stand on the shelf. */
export const cataloguedTitleSchema = bookTitleSchema.extend({
  copies: z.int(),
  available: z.int(),
})
export type CataloguedTitle = z.infer<typeof cataloguedTitleSchema>

/** Whether a title answers to what was typed: part of title, author or publisher, or of the ISBN. */
export function matchesSearch(
  title: Pick<BookTitle, 'title' | 'author' | 'publisher' | 'isbn'>,
  search: string,
): boolean {
  const words = normaliseText(search).toLowerCase().split(' ')
  const text = normaliseText(`${title.title} ${title.author} ${title.publisher}`).toLowerCase()
  return words.every(
    (word) => text.includes(word) || (title.isbn?.includes(word.replaceAll('-', '')) ?? false),
  )
}
