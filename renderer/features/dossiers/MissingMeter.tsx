import ExpandLessOutlined from '@mui/icons-material/ExpandLessOutlined'
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import { Box, Button, Collapse, LinearProgress, Stack, Typography } from '@mui/material'
import { useId, useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  filledText,
  missingLine,
  type FillingPlace,
  type Missing,
  type MissingLine,
} from '#shared/features/dossiers/missing.ts'

/** How much of a file is filled in; opens to what is not, and leads to where it is filled in. */
export function MissingMeter({
  childId,
  onFill,
}: {
  readonly childId: ChildId
  readonly onFill: (place: FillingPlace) => void
}) {
  const missing = useOffice('dossiers.missingOfChild', { childId })
  return (
    <Loaded query={missing} describe={errorText}>
      {(loaded) => <Meter missing={loaded} onFill={onFill} />}
    </Loaded>
  )
}

function Meter({
  missing,
  onFill,
}: {
  readonly missing: Missing
  readonly onFill: (place: FillingPlace) => void
}) {
  const [isOpen, setIsOpen] = useState(false)
  const listId = useId()
  const { filled, asked } = missing
  const isWhole = filled === asked
  return (
    <Box component="section" aria-label="资料完整情况" sx={{ mb: 1.5 }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', minHeight: 34 }}>
        <Typography variant="body2" noWrap>
          资料{filledText(missing)}
        </Typography>
        <LinearProgress
          variant="determinate"
          value={asked === 0 ? 100 : (filled / asked) * 100}
          aria-label={`资料${filledText(missing)}`}
          color={isWhole ? 'success' : 'primary'}
          sx={{ flex: 1, height: 6, borderRadius: 1 }}
        />
        {isWhole ? (
          <Typography variant="body2" color="success.main">
            已齐全
          </Typography>
        ) : (
          <Button
            aria-expanded={isOpen}
            aria-controls={listId}
            endIcon={isOpen ? <ExpandLessOutlined /> : <ExpandMoreOutlined />}
            onClick={() => setIsOpen(!isOpen)}
          >
            缺 {asked - filled} 项
          </Button>
        )}
      </Stack>
      <Collapse in={isOpen && !isWhole} unmountOnExit>
        <Box component="ul" id={listId} aria-label="缺项" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {missing.missing.map((code) => (
            <Line key={code} line={missingLine(code)} onFill={onFill} />
          ))}
        </Box>
      </Collapse>
    </Box>
  )
}

function Line({
  line: { what, why, where },
  onFill,
}: {
  readonly line: MissingLine
  readonly onFill: (place: FillingPlace) => void
}) {
  const mayFill = useMayFill(where)
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1, alignItems: 'center', borderTop: 1, borderColor: 'divider', minHeight: 34 }}
    >
      <Typography variant="body2" noWrap sx={{ flexShrink: 0 }}>
        {what}
      </Typography>
      <Typography variant="caption" color="textSecondary" noWrap title={why} sx={{ flex: 1 }}>
        {why}
      </Typography>
      {mayFill && (
        <Button size="small" aria-label={`去填写${what}`} onClick={() => onFill(where)}>
          去填写
        </Button>
      )}
    </Stack>
  )
}

/** Whoever may not change it is not led to a form. */
function useMayFill(place: FillingPlace): boolean {
  const mayEdit = useMay('children.update')
  const maySort = useMay('children.setCategories')
  const mayTellFamily = useMay('families.change')
  const mayAssess = useMay('assessments.start')
  const mayPlan = useMay('plans.start')
  const mayConsent = useMay('consents.record')
  const mayAttach = useMay('attachments.add')
  return {
    edit: mayEdit,
    categories: maySort,
    family: mayTellFamily,
    assessment: mayAssess,
    plan: mayPlan,
    consents: mayConsent,
    attachments: mayAttach,
  }[place]
}
