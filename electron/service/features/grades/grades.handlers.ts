import type { HandlersFor } from '#service/platform/context.ts'
import { advanceGrades } from './advance-grades.ts'
import { previewAdvance } from './preview-advance.ts'
import { listGradeAdvances } from './read-advances.ts'
import { undoAdvance } from './undo-advance.ts'

export const gradesHandlers: HandlersFor<'grades'> = {
  'grades.preview': previewAdvance,
  'grades.advance': advanceGrades,
  'grades.list': listGradeAdvances,
  'grades.undo': undoAdvance,
}
