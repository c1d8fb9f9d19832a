import type { z } from 'zod'

/** A form in which a password is typed a second time, as `passwordAgain`. */
export function typedTwice<Shape extends z.ZodRawShape, Field extends keyof Shape & string>(
  schema: z.ZodObject<Shape>,
  field: Field,
): z.ZodObject<Shape> {
  return schema.refine(
    (values: Readonly<Record<string, unknown>>) => values[field] === values['passwordAgain'],
    { message: '两次输入的密码不一样', path: ['passwordAgain'] },
  )
}
