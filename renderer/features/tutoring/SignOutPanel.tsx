import BlockOutlined from '@mui/icons-material/BlockOutlined'
import { Alert, Button, Paper, Stack, Typography } from '@mui/material'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import type { DeskChild } from '#shared/features/tutoring/tutoring-views.ts'
import {
  collectorChoices,
  collectorName,
  forbiddenFor,
  leavingWith,
  type SignOut,
} from './desk-panel.ts'

/** Who collects: chosen by its number, and Enter or the same card once more sends them home. */
export function SignOutPanel({
  leaving,
  isBusy,
  onChange,
  onConfirm,
  onTakeBack,
  onClose,
}: {
  readonly leaving: SignOut
  readonly isBusy: boolean
  readonly onChange: (next: SignOut) => void
  readonly onConfirm: () => void
  readonly onTakeBack: (child: DeskChild) => void
  readonly onClose: () => void
}) {
  const { child, siblings, withSiblings, collector } = leaving
  const together = leavingWith(leaving)
  const choices = collectorChoices(leaving)
  const isBlocked = collector !== null && forbiddenFor(together, collector).length > 0
  const isTyped = collector !== null && !choices.includes(collector)
  return (
    <Paper
      variant="outlined"
      role="region"
      aria-label="签退"
      sx={{ p: 1.5, display: 'flex', flexDirection: 'column', gap: 1, overflow: 'auto' }}
    >
      <Typography variant="h2">{`${child.name} ${child.mark?.signedInAt ?? ''} 已签到，签退？`}</Typography>
      <ForbiddenLines of={together} />
      {siblings.length > 0 && (
        <Button
          variant={withSiblings ? 'contained' : 'outlined'}
          aria-pressed={withSiblings}
          onClick={() => onChange({ ...leaving, withSiblings: !withSiblings })}
        >
          {`0　${siblings.map(({ name }) => name).join('、')} ${withSiblings ? '一起走' : '不一起走'}`}
        </Button>
      )}
      <Typography variant="body2" color="textSecondary">
        接走人：按编号再回车，或输入姓名再回车
      </Typography>
      <Stack role="radiogroup" aria-label="接走人" sx={{ gap: 0.5 }}>
        {choices.map((choice, index) => (
          <Button
            key={choice}
            role="radio"
            aria-checked={collector === choice}
            variant={collector === choice ? 'contained' : 'outlined'}
            onClick={() => onChange({ ...leaving, collector: choice })}
            sx={{ justifyContent: 'flex-start' }}
          >
            {`${index + 1}　${collectorName(choice)}`}
          </Button>
        ))}
        {isTyped && (
          <Button
            role="radio"
            aria-checked
            variant="contained"
            color={isBlocked ? 'error' : 'warning'}
            sx={{ justifyContent: 'flex-start' }}
          >
            {isBlocked
              ? `${collector}（禁止接送）`
              : `${collector}（不在登记名单上，请先问监护人）`}
          </Button>
        )}
      </Stack>
      <Button
        size="large"
        variant="contained"
        disabled={isBusy || collector === null || isBlocked}
        onClick={onConfirm}
      >
        {together.length > 1 ? `回车：${together.length} 人一起签退` : '回车：签退'}
      </Button>
      <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
        <Button color="secondary" onClick={() => onTakeBack(child)}>
          签错了，撤销签到
        </Button>
        <Button color="secondary" onClick={onClose}>
          取消
        </Button>
      </Stack>
    </Paper>
  )
}

function ForbiddenLines({ of }: { readonly of: readonly DeskChild[] }) {
  return of
    .filter(({ forbidden }) => forbidden.length > 0)
    .map(({ childId, name, forbidden }) => (
      <Alert
        key={childId}
        severity="error"
        variant="filled"
        icon={<BlockOutlined />}
        sx={{ py: 0 }}
      >
        {`${name} 禁止接送：${forbidden
          .map((one) =>
            one.relation === null
              ? one.name
              : `${one.name}（${familyRelationByCode(one.relation).name}）`,
          )
          .join('、')}`}
      </Alert>
    ))
}
