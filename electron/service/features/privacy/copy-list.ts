/** One list of the copy: what it is, its columns and rows, in words a parent reads. */
export interface CopyList {
  readonly title: string
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
}

export const column = (header: string, width: number) => ({ header, width })

/** Width of a column of days, in half-width characters. */
export const DAY = 13
