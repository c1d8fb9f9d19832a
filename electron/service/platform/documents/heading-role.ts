import type { TextRole } from './document-layout.ts'
import type { HeadingBlock } from './document-model.ts'

/** GB/T 9704 7.3.3: first level 黑体, second 楷体, third and fourth 仿宋. */
export function headingRole(level: HeadingBlock['level']): TextRole {
  if (level === 1) return 'heading1'
  return level === 2 ? 'heading2' : 'body'
}
