import { PageHeader } from '#renderer/ui/PageHeader.tsx'

export function FundingPage() {
  return <PageHeader title="资金台账" purpose="" />
}
