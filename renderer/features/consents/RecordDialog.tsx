import { Alert, Stack } from '@mui/material'
import type { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { ToggleInput } from '#renderer/ui/form/ToggleInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  CONSENT_PARTIES,
  CONSENT_WAYS,
  LEGAL_BASES,
  type ConsentParty,
} from '#shared/features/consents/consent-codes.ts'
import {
  consentDraftSchema,
  type ConsentDraftInput,
} from '#shared/features/consents/consent-draft.ts'
import type { ConsentFile } from '#shared/features/consents/consent.ts'
import { NOTICE_VERSIONS, PRINTED_NOTICE } from '#shared/features/consents/notice-versions.ts'
import { CONSENTS_TEXTS } from './consents.text.ts'
import { ScopeAnswers } from './ScopeAnswers.tsx'
import { SignerFields } from './SignerFields.tsx'
import { NO_SCAN_HINT, useScans } from './use-scans.ts'

const VERSIONS = NOTICE_VERSIONS.map(({ code, name }) => ({ value: code, label: name }))
const WAYS = CONSENT_WAYS.map(({ code, name }) => ({ value: code, label: name }))
const BASES = LEGAL_BASES.map(({ code, name, article }) => ({
  value: code,
  label: `${name}（${article}）`,
}))

/** Takes an answer down: of the guardian, of the child itself from 14 on, or why none is needed. */
export function RecordDialog({
  childId,
  file,
  party,
  onClose,
}: {
  readonly childId: ChildId
  readonly file: ConsentFile
  readonly party: ConsentParty
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm<'consents.record', ConsentDraftInput>({
    route: 'consents.record',
    schema: consentDraftSchema satisfies z.ZodType<unknown, ConsentDraftInput>,
    defaultValues: { ...EMPTY, party, signedOn: localToday() },
    toInput: (values) => ({ childId, consent: concerned(values) }),
    texts: CONSENTS_TEXTS,
    fieldOf: {
      CONSENT_IN_FUTURE: 'signedOn',
      CONSENT_BEFORE_BIRTH: 'signedOn',
      CONSENT_CHILD_UNDER_AGE: 'signedOn',
      CONSENT_SAME_DAY: 'signedOn',
      CONSENT_PAPER_IN_FUTURE: 'paperOn',
      CONSENT_SIGNER_UNDER_AGE: 'signerBornOn',
      CONSENT_SIGNER_BIRTH_MISSING: 'signerBornOn',
      CONSENT_SIGNER_UNNAMED: 'signerName',
      CONSENT_SCAN_WRONG: 'scanId',
    },
    onDone: () => {
      notice.succeed(`已登记“${file.childName}”的知情同意`)
      onClose()
    },
  })
  const { control } = state.form
  const chosen = state.form.watch('party')
  const isGrown = file.ownFrom <= file.today
  const parties = CONSENT_PARTIES.filter(({ code }) => code !== 'child' || isGrown)
  return (
    <FormDialog act={state} title={`登记同意：${file.childName}`} maxWidth="md" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <ToggleInput
          control={control}
          name="party"
          label="由谁同意"
          options={parties.map(({ code, name }) => ({ value: code, label: name }))}
        />
        {chosen === 'law' ? (
          <BasisFields state={state} />
        ) : (
          <AnswerFields childId={childId} file={file} state={state} />
        )}
      </Stack>
    </FormDialog>
  )
}

type State = Pick<ReturnType<typeof useCommandForm<'consents.record', ConsentDraftInput>>, 'form'>

function BasisFields({ state: { form } }: { readonly state: State }) {
  const { control } = form
  return (
    <FieldGrid columns={2}>
      <Wide>
        <Alert severity="info" icon={false}>
          只用于“档案”：为履行法定职责（如强制报告、临时监护）或者应对紧急情况必需时。情形消除后请点“终止”，并告知监护人。
        </Alert>
      </Wide>
      <SelectInput control={control} name="basis" label="情形" options={BASES} required />
      <DateInput control={control} name="signedOn" label="从哪一天起" required />
      <Wide>
        <TextInput
          control={control}
          name="grounds"
          label="理由"
          placeholder="如：父母失联，须立即安置并报告民政部门"
          multiline
          minRows={2}
          required
        />
      </Wide>
    </FieldGrid>
  )
}

function AnswerFields({
  childId,
  file,
  state: { form },
}: {
  readonly childId: ChildId
  readonly file: ConsentFile
  readonly state: State
}) {
  const { control } = form
  const [party, way] = form.watch(['party', 'way'])
  const scans = useScans(childId)
  const family = useOffice('families.ofChild', { childId })
  return (
    <>
      <FieldGrid columns={3}>
        {party === 'guardian' && <SignerFields form={form} people={family.data?.people ?? []} />}
        <DateInput
          control={control}
          name="signedOn"
          label={way === 'oral' ? '口头同意日期' : '签字日期'}
          required
        />
        <SelectInput control={control} name="way" label="同意方式" options={WAYS} required />
        {way === 'oral' && (
          <DateInput
            control={control}
            name="paperOn"
            label="补签日期"
            helperText="还没有补签的先空着"
          />
        )}
        <SelectInput
          control={control}
          name="noticeVersion"
          label="告知书版本"
          options={VERSIONS}
          required
        />
        <SelectInput
          control={control}
          name="scanId"
          label="扫描件"
          options={scans}
          emptyLabel="（纸质件未上传）"
        />
      </FieldGrid>
      {family.isError && <Alert severity="warning">{errorText(family.error)}</Alert>}
      {scans.length === 0 && (
        <Alert severity="info" icon={false}>
          {NO_SCAN_HINT}
        </Alert>
      )}
      {party === 'child' && (
        <Alert severity="info" icon={false}>
          {file.childName} {file.ownFrom} 已满14周岁，由本人签字；监护人的同意继续保留。
        </Alert>
      )}
      <ScopeAnswers control={control} />
    </>
  )
}

const EMPTY: ConsentDraftInput = {
  party: 'guardian',
  noticeVersion: PRINTED_NOTICE.code,
  personId: null,
  signerName: '',
  signerRelation: null,
  signerBornOn: null,
  signedOn: '',
  way: 'paper',
  paperOn: null,
  scanId: null,
  basis: null,
  grounds: '',
  answers: { file: null, photo: null, publicity: null, bureau: null, video: null },
}

/** Only what concerns the side that was chosen: the other fields were filled in for nothing. */
function concerned(values: ConsentDraftInput): ConsentDraftInput {
  const { party, signedOn, basis, grounds } = values
  if (party === 'law') {
    return { ...EMPTY, noticeVersion: null, way: null, party, signedOn, basis, grounds }
  }
  const nobody = { personId: null, signerName: '', signerRelation: null, signerBornOn: null }
  return {
    ...values,
    ...(party === 'child' ? nobody : {}),
    ...(values.way === 'paper' ? { paperOn: null } : {}),
    basis: null,
    grounds: '',
  }
}
