import type { Block, Orientation } from './document-model.ts'

export interface DocumentSection {
  readonly orientation: Orientation
  readonly blocks: readonly Exclude<Block, { kind: 'section' }>[]
}

/** Cuts the blocks at section marks; a document without marks is one upright section. */
export function splitSections(blocks: readonly Block[]): readonly DocumentSection[] {
  const sections: { orientation: Orientation; blocks: Exclude<Block, { kind: 'section' }>[] }[] = []
  for (const block of blocks) {
    if (block.kind === 'section') {
      sections.push({ orientation: block.orientation, blocks: [] })
      continue
    }
    if (sections.length === 0) sections.push({ orientation: 'portrait', blocks: [] })
    sections.at(-1)?.blocks.push(block)
  }
  return sections.length === 0 ? [{ orientation: 'portrait', blocks: [] }] : sections
}
