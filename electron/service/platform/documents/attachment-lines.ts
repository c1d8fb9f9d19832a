export interface AttachmentLine {
  readonly text: string
  /** Characters from the left edge to the name, and how far the line begins before it. */
  readonly indent: number
  readonly hanging: number
}

/** 附件说明: 附件： two characters in, numbers with a dot, one attachment without a number. */
export function attachmentLines(names: readonly string[]): readonly AttachmentLine[] {
  if (names.length === 1) return [{ text: `附件：${names[0]}`, indent: 5, hanging: 3 }]
  return names.map((name, index) => {
    const number = `${index + 1}.`
    const numberWidth = number.length / 2
    return index === 0
      ? { text: `附件：${number}${name}`, indent: 5 + numberWidth, hanging: 3 + numberWidth }
      : { text: `${number}${name}`, indent: 5 + numberWidth, hanging: numberWidth }
  })
}
