import { expect, test } from 'vitest'
import {
  proposedFrom,
  type ComparableFields,
  type MergeField,
} from '#shared/features/duplicates/merge-fields.ts'
import { toDay } from '#shared/kernel/day.ts'

const older: ComparableFields = {
  id: 1,
  name: '林小雨',
  sex: 'female',
  bornOn: toDay('2016-03-08'),
  ethnicCode: null,
  registeredOn: toDay('2025-01-05'),
  leftOn: null,
  note: '',
  documentState: 'none',
}
const newer: ComparableFields = { ...older, id: 2, registeredOn: toDay('2026-02-01') }

test.each<[string, MergeField, Partial<ComparableFields>, Partial<ComparableFields>, number]>([
  ['the filled one', 'ethnicCode', { ethnicCode: '01' }, {}, 1],
  ['the filled note', 'note', {}, { note: '住校' }, 2],
  ['the newer of two filled ones', 'name', {}, { name: '林晓雨' }, 2],
  [
    'a number that passes its check',
    'document',
    { documentState: 'valid' },
    { documentState: 'wrong' },
    1,
  ],
  ['a document before none', 'document', {}, { documentState: 'other' }, 2],
  ['the earlier registration', 'registeredOn', {}, {}, 1],
  ['the file still on the register', 'leaving', {}, { leftOn: toDay('2026-05-01') }, 1],
])('%s is proposed for %s', (_why, field, one, other, id) => {
  const [left, right] = [
    { ...older, ...one },
    { ...newer, ...other },
  ]
  expect(proposedFrom(field, left, right).id).toBe(id)
  expect(proposedFrom(field, right, left).id).toBe(id)
})
