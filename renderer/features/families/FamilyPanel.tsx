import { Button, Stack, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import { AID_KINDS, INCOME_SOURCES } from '#shared/features/families/family-codes.ts'
import type { FamilyFile, ShownPerson } from '#shared/features/families/family.ts'
import { FamilyDialog } from './FamilyDialog.tsx'
import { PeriodSections } from './PeriodSections.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonIdNumber } from './PersonIdNumber.tsx'
import { namesOf, personText } from './family-words.ts'

/** The family of a child and what changed with time; `canChange` while the record is open. */
export function FamilyPanel({
  childId,
  canChange,
}: {
  readonly childId: ChildId
  readonly canChange: boolean
}) {
  const file = useOffice('families.ofChild', { childId })
  return (
    <Loaded query={file} describe={errorText}>
      {(loaded) => (
        <Stack sx={{ gap: 2.5 }}>
          <FamilyHead childId={childId} file={loaded} canChange={canChange} />
          <People childId={childId} file={loaded} canChange={canChange} />
          <PeriodSections childId={childId} file={loaded} canChange={canChange} />
        </Stack>
      )}
    </Loaded>
  )
}

interface PartProps {
  readonly childId: ChildId
  readonly file: FamilyFile
  readonly canChange: boolean
}

function FamilyHead({ childId, file, canChange }: PartProps) {
  const [isEditing, setIsEditing] = useState(false)
  const { family, siblings } = file
  const lines = [
    ['户籍所在村', family.originVillage],
    ['经济来源', namesOf(INCOME_SOURCES, family.incomeSources)],
    ['救助帮扶', namesOf(AID_KINDS, family.aidKinds)],
    ['同一家庭的儿童', siblings.map(({ name, number }) => `${name}（${number}）`).join('、')],
    ['备注', family.note],
  ] as const
  return (
    <section aria-label="家庭">
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="h3" component="h3">
          家庭 {family.number}
        </Typography>
        {canChange && (
          <IfMay route="families.update">
            <Button size="small" onClick={() => setIsEditing(true)}>
              编辑家庭情况
            </Button>
          </IfMay>
        )}
      </Stack>
      {lines
        .filter(([label, words]) => words !== '' || label !== '备注')
        .map(([label, words]) => (
          <Stack key={label} direction="row" sx={{ py: 0.25 }}>
            <Typography variant="body2" color="textSecondary" sx={{ width: 112, flexShrink: 0 }}>
              {label}
            </Typography>
            <Typography variant="body2">{words === '' ? '—' : words}</Typography>
          </Stack>
        ))}
      {isEditing && (
        <FamilyDialog childId={childId} family={family} onClose={() => setIsEditing(false)} />
      )}
    </section>
  )
}

function People({ childId, file, canChange }: PartProps) {
  const [editing, setEditing] = useState<ShownPerson | null>(null)
  return (
    <section aria-label="家庭成员">
      <Typography variant="h3" component="h3">
        家庭成员
      </Typography>
      {file.people.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ py: 0.5 }}>
          还没有登记家庭成员，登记监护人变动或编辑档案时一并填写。
        </Typography>
      )}
      <Table size="small" aria-label="家庭成员">
        <TableBody>
          {file.people.map((person) => (
            <TableRow key={person.id}>
              <TableCell sx={{ pl: 0 }}>{personText(file, person.id)}</TableCell>
              <TableCell>
                {[person.phone, person.otherPhone, person.work].filter(Boolean).join('、')}
                <PersonIdNumber childId={childId} person={person} />
              </TableCell>
              <TableCell align="right" sx={{ pr: 0 }}>
                {canChange && (
                  <IfMay route="families.correctPerson">
                    <Button size="small" onClick={() => setEditing(person)}>
                      更正
                    </Button>
                  </IfMay>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {editing !== null && (
        <PersonDialog childId={childId} person={editing} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}
