import AddOutlined from '@mui/icons-material/AddOutlined'
import { Button, Paper } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import { TermDialog } from './TermDialog.tsx'
import { TutoringTerms } from './TutoringTerms.tsx'

const TITLE = '课后辅导'

/** After-school tutoring: the roll call of a day, the roster, and the month (R26). */
export function TutoringPage() {
  const terms = useOffice('tutoring.terms', {})
  const [editing, setEditing] = useState<{ readonly term: TutoringTerm | null } | null>(null)
  return (
    <>
      <Loaded query={terms} describe={errorText}>
        {(rows) =>
          rows.length > 0 ? (
            <TutoringTerms
              title={TITLE}
              terms={rows}
              onAdd={() => setEditing({ term: null })}
              onEdit={(term) => setEditing({ term })}
            />
          ) : (
            <NoTerm onAdd={() => setEditing({ term: null })} />
          )
        }
      </Loaded>
      {editing !== null && <TermDialog term={editing.term} onClose={() => setEditing(null)} />}
    </>
  )
}

function NoTerm({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <>
      <PageHeader title={TITLE} purpose="为下午放学后的儿童开展作业辅导和照料，逐日点名。" />
      <Paper variant="outlined">
        <EmptyState
          title="还没有学期"
          text="示范点要为下午放学后的农村留守儿童和困境儿童进行课外作业辅导和照料管理。先建一个学期，选好开放的日子和时间，再加入儿童，就可以每天点名；开放天数、人次自动计入季度报告。"
          action={
            <IfMay route="tutoring.addTerm">
              <Button variant="contained" startIcon={<AddOutlined />} onClick={onAdd}>
                新建学期
              </Button>
            </IfMay>
          }
        />
      </Paper>
    </>
  )
}
