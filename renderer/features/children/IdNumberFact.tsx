import { Button } from '@mui/material'
import { useEffect, useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import type { ChildFile } from '#shared/features/children/child.ts'
import { RevealIdDialog } from './RevealIdDialog.tsx'

const SHOWN_MS = 60_000

/** Masked; in full for a minute to who says why, and that is logged. */
export function IdNumberFact({ child }: { readonly child: ChildFile }) {
  const [isAsking, setIsAsking] = useState(false)
  const [idNumber, setIdNumber] = useState<string | null>(null)
  const may = useMay('children.revealIdNumber')
  useEffect(() => {
    if (idNumber === null) return undefined
    const timer = setTimeout(() => setIdNumber(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [idNumber])
  if (child.maskedIdNumber === null) return <>暂无（{child.noIdReason}）</>
  return (
    <>
      {idNumber ?? child.maskedIdNumber}
      {may && idNumber === null && (
        <Button sx={BESIDE_TEXT} onClick={() => setIsAsking(true)}>
          查看完整号码…
        </Button>
      )}
      {idNumber !== null && (
        <Button sx={BESIDE_TEXT} onClick={() => setIdNumber(null)}>
          隐藏
        </Button>
      )}
      {isAsking && (
        <RevealIdDialog child={child} onReveal={setIdNumber} onClose={() => setIsAsking(false)} />
      )}
    </>
  )
}

const BESIDE_TEXT = { ml: 1, py: 0, minWidth: 0 } as const
