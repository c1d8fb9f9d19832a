import {
  Paper,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { RESTRICTED_CLASSES, roleName, type RestrictedClass } from '#shared/contract/roles.ts'
import type { NamedPerson } from '#shared/features/accounts/restricted-access.ts'
import { NamingDialog } from './NamingDialog.tsx'

export interface NamingChoice {
  readonly person: NamedPerson
  readonly restricted: (typeof RESTRICTED_CLASSES)[number]
  /** True when the person is to be taken off the list. */
  readonly isNamed: boolean
}

/** People × restricted classes: nobody opens such records by role, the manager neither. */
export function RestrictedTab() {
  const people = useOffice('accounts.restrictedAccess', {})
  const [chosen, setChosen] = useState<NamingChoice | null>(null)
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        心理辅导、紧急救助、监护侵害的材料只有这里列名的人能看到和打开；没有人自动列入，站长本人也要列名。其他人只看得到份数。
      </Typography>
      <Loaded query={people} describe={errorText}>
        {(rows) => (
          <Paper variant="outlined" sx={{ maxHeight: 'calc(100vh - 260px)', overflow: 'auto' }}>
            <Table size="small" stickyHeader aria-label="限制查阅名单">
              <TableHead>
                <TableRow>
                  <TableCell>姓名</TableCell>
                  <TableCell>角色</TableCell>
                  {RESTRICTED_CLASSES.map(({ code, name }) => (
                    <TableCell key={code} align="center">
                      {name}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((person) => (
                  <PersonRow key={person.id} person={person} onChoose={setChosen} />
                ))}
              </TableBody>
            </Table>
          </Paper>
        )}
      </Loaded>
      {chosen !== null && <NamingDialog choice={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function PersonRow({
  person,
  onChoose,
}: {
  readonly person: NamedPerson
  readonly onChoose: (choice: NamingChoice) => void
}) {
  const isNamed = (code: RestrictedClass) => person.classes.includes(code)
  const isDisabled = person.status === 'disabled'
  return (
    <TableRow>
      <TableCell>
        {person.displayName}
        {isDisabled && '（已停用）'}
      </TableCell>
      <TableCell>{roleName(person.role)}</TableCell>
      {RESTRICTED_CLASSES.map((restricted) => (
        <TableCell key={restricted.code} align="center">
          <Switch
            checked={isNamed(restricted.code)}
            disabled={isDisabled && !isNamed(restricted.code)}
            onChange={() => onChoose({ person, restricted, isNamed: isNamed(restricted.code) })}
            slotProps={{ input: { 'aria-label': `${person.displayName}：${restricted.name}` } }}
          />
        </TableCell>
      ))}
    </TableRow>
  )
}
