import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/kernel/app-error.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'

describe('an expected refusal', () => {
  it('carries its code and what its sentence needs', () => {
    const error = new AppError('CAMP_DATES_CLASH', { camp: 'C-1' })
    expect(error).toBeInstanceOf(Error)
    expect(error.code).toBe('CAMP_DATES_CLASH')
    expect(error.message).toBe('CAMP_DATES_CLASH')
    expect(error.details).toEqual({ camp: 'C-1' })
    expect(new AppError('NOT_FOUND').details).toEqual({})
  })

  it('a case nobody thought of is reported, not passed over', () => {
    const stray: unknown = 'stray'
    expect(() => assertNever(stray as never)).toThrow('Unhandled case: "stray"')
  })
})
