import AddOutlined from '@mui/icons-material/AddOutlined'
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import { Button, Paper, Stack } from '@mui/material'
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { ConsentsButton } from '#renderer/features/consents/consents.public.tsx'
import { PrintDossiersButton } from '#renderer/features/dossiers/dossiers.public.tsx'
import { DuplicatesButton } from '#renderer/features/duplicates/duplicates.public.tsx'
import { ExportButton } from '#renderer/features/exports/exports.public.tsx'
import { GradeAdvanceButton } from '#renderer/features/grades/grades.public.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import type { ChildId, ChildListItem } from '#shared/features/children/child.ts'
import { countPopulations } from '#shared/features/children/population.ts'
import { AddChildDialog } from './AddChildDialog.tsx'
import { ChildDrawer } from './ChildDrawer.tsx'
import { filterRegister, filterWords, WHOLE_REGISTER } from './child-search.ts'
import { RegisterFilterBar } from './RegisterFilterBar.tsx'
import { RegisterTable } from './RegisterTable.tsx'

/** The register of children; `?child=12` opens a file. */
export function ChildrenPage() {
  const register = useOffice('children.list', {})
  const [params, setParams] = useSearchParams()
  const [isAdding, setIsAdding] = useState(false)
  const navigate = useNavigate()
  const openId = Number(params.get('child') ?? Number.NaN)
  // Stays the same function, so that opening a file does not draw the register anew.
  const openFile = useCallback(
    (child: ChildListItem) => void navigate({ search: `?child=${child.id}` }),
    [navigate],
  )
  const open = (id: number | null) => setParams(id === null ? {} : { child: String(id) })
  const actions = (
    <>
      <DuplicatesButton />
      <GradeAdvanceButton />
      <ConsentsButton />
      <IfMay route="imports.run">
        <Button
          variant="outlined"
          startIcon={<UploadFileOutlined />}
          onClick={() => void navigate('/children/import')}
        >
          导入花名册
        </Button>
      </IfMay>
      <IfMay route="children.add">
        <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setIsAdding(true)}>
          登记儿童
        </Button>
      </IfMay>
    </>
  )
  return (
    <>
      <PageHeader
        title="儿童档案"
        purpose="农村留守儿童和困境儿童一人一档；名单、年龄和类别是营期、辅导、图书和季度报告的依据。"
        actions={actions}
      />
      <Loaded query={register} describe={errorText}>
        {(children) =>
          children.length === 0 ? (
            <Paper variant="outlined">
              <EmptyState
                title="还没有登记儿童"
                text="手里有 Excel 花名册的，点“导入花名册”一次录入；没有的，点“登记儿童”逐个填写。"
                action={
                  <Stack direction="row" sx={{ gap: 1 }}>
                    {actions}
                  </Stack>
                }
              />
            </Paper>
          ) : (
            <Register rows={children} onOpen={openFile} />
          )
        }
      </Loaded>
      <ChildDrawer id={fileOf(register.data ?? [], openId)} onClose={() => open(null)} />
      {isAdding && register.data !== undefined && (
        <AddChildDialog
          register={register.data}
          onOpen={(id) => {
            setIsAdding(false)
            open(id)
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </>
  )
}

/** The file to open; a merged one leads to the file it was merged into. */
function fileOf(register: readonly ChildListItem[], id: number): ChildId | null {
  const child = register.find(
    (one) => one.id === id || one.formerFiles.some((former) => former.id === id),
  )
  return child?.id ?? null
}

const Register = memo(function Register({
  rows,
  onOpen,
}: {
  readonly rows: readonly ChildListItem[]
  readonly onOpen: (child: ChildListItem) => void
}) {
  const [filter, setFilter] = useState(WHOLE_REGISTER)
  const settled = useDeferredValue(filter)
  const missing = useOffice('dossiers.missing', {})
  const byChild = useMemo(
    () => new Map(missing.data?.map(({ id, ...own }) => [id, own])),
    [missing.data],
  )
  const shown = useMemo(
    () => filterRegister(rows, settled, localToday(), byChild),
    [rows, settled, byChild],
  )
  const counts = useMemo(() => countPopulations(rows), [rows])
  const ids = useMemo(() => shown.map((child) => child.id), [shown])
  return (
    <>
      <RegisterFilterBar
        filter={filter}
        counts={counts}
        actions={
          <>
            <PrintDossiersButton ids={ids} filter={filterWords(settled)} />
            <ExportButton
              lists={
                settled.isIncomplete
                  ? ['missing', 'children', 'left-behind', 'in-difficulty']
                  : ['children', 'left-behind', 'in-difficulty', 'missing']
              }
              ids={ids}
              filter={filterWords(settled)}
            />
          </>
        }
        onChange={setFilter}
      />
      <RegisterTable
        rows={shown}
        standing={settled.standing}
        missing={settled.isIncomplete ? byChild : null}
        onOpen={onOpen}
      />
    </>
  )
})
