import AddOutlined from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { CampDialog } from './CampDialog.tsx'
import { CampTable } from './CampTable.tsx'
import { CampView } from './CampView.tsx'
import { CampYearCard } from './CampYearCard.tsx'

/** The camps of the site; the address says which one is open. */
export function CampsPage() {
  const [search, setSearch] = useSearchParams()
  const open = campIdSchema.safeParse(Number(search.get('camp')))
  if (open.success) return <CampView key={open.data} id={open.data} />
  return <CampList onOpen={(id) => setSearch({ camp: String(id) })} />
}

function CampList({ onOpen }: { readonly onOpen: (id: number) => void }) {
  const camps = useOffice('camps.list', {})
  const year = useOffice('camps.year', {})
  const [isScheduling, setIsScheduling] = useState(false)
  const addButton = (
    <IfMay route="camps.schedule">
      <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setIsScheduling(true)}>
        新建营期
      </Button>
    </IfMay>
  )
  return (
    <>
      <PageHeader
        title="营期"
        purpose="每年举办 1 至 2 期夏令营、冬令营，每期不少于 10 天；逐日签到，自动核对是否达标。"
        actions={addButton}
      />
      {year.data !== undefined && <CampYearCard year={year.data} />}
      <Loaded query={camps} describe={errorText}>
        {(rows) => (
          <CampTable
            camps={rows}
            minDays={year.data?.rules.minDays ?? null}
            onOpen={onOpen}
            empty={
              <EmptyState
                title="还没有登记营期"
                text="先排定营期日期（可分段举办），再把儿童加入名单，然后逐日点名；举办天数和人次会自动进入季度报告。"
                action={addButton}
              />
            }
          />
        )}
      </Loaded>
      {isScheduling && (
        <CampDialog
          camp={null}
          onClose={() => setIsScheduling(false)}
          onSaved={(camp) => onOpen(camp.id)}
        />
      )}
    </>
  )
}
