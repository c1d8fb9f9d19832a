/** What happens to one column of a row about a child; expressions are SQL. */
export type Fate =
  /** Needed for figures already reported, or says nothing about a person. */
  | { readonly keep: string }
  | {
      /** What it is called on the deletion record. */
      readonly words: string
      readonly anonymise: string
      readonly delete?: string
    }
  /** Goes only when the emptied record is deleted. */
  | { readonly words: string; readonly delete: string }

/** A table with rows about one child. */
export interface TableAboutAChild {
  readonly table: string
  /** The rows, by @childId; `@name` is the name of the child. */
  readonly rows: string
  readonly columns: Readonly<Record<string, Fate>>
}

/** Running text of the site that may happen to name a child: the name is replaced in it. */
export interface SharedText {
  readonly table: string
  readonly column: string
  /** The row's key as the log writes it. */
  readonly key: string
  readonly words: string
}

/** A column that stays as it is. */
export function keep(why: string): Fate {
  return { keep: why }
}

/** A text that is emptied. */
export function empty(words: string): Fate {
  return { words, anonymise: "''" }
}

export const COUNTED = '统计需要'
export const DATE = '统计需要的日期'
export const CODE = '代码，不指向个人'
