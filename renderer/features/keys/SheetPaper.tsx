import { GlobalStyles, Portal } from '@mui/material'
import dayjs from 'dayjs'
import type { RecoverySheet } from '#shared/features/keys/recovery-sheet.ts'
import {
  SHEET_HINT,
  SHEET_MARK,
  SHEET_RULES,
  SHEET_SIGNED,
  SHEET_SIGNERS,
  SHEET_TITLE,
} from '#shared/features/keys/sheet-words.ts'

const CLASS = 'recovery-sheet'

/** The sheet as it comes out of the printer; not seen on the screen. */
export function SheetPaper({ sheet }: { readonly sheet: RecoverySheet }) {
  return (
    <Portal>
      <GlobalStyles styles={STYLES} />
      <div className={CLASS} aria-hidden>
        <p className="mark">{SHEET_MARK}</p>
        <h1>{SHEET_TITLE}</h1>
        <p className="site">{sheet.siteName}</p>
        <p className="site">
          第 {sheet.number} 号　制作日期：{dayjs(sheet.madeAt).format('YYYY-MM-DD')}
        </p>
        <div className="groups">
          {sheet.groups.map((group, index) => (
            <div key={index}>
              <span>第 {index + 1} 组</span>
              <b>{group}</b>
            </div>
          ))}
        </div>
        <p>{SHEET_HINT}</p>
        <ol>
          {SHEET_RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
        <table>
          <tbody>
            <tr>
              <th />
              {SHEET_SIGNED.map((what) => (
                <th key={what}>{what}</th>
              ))}
            </tr>
            {SHEET_SIGNERS.map((who, index) => (
              <tr key={index}>
                <th>{who}</th>
                {SHEET_SIGNED.map((what) => (
                  <td key={what} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Portal>
  )
}

const SHEET = `.${CLASS}`
const STYLES = {
  [SHEET]: { display: 'none' },
  '@media print': {
    '@page': { size: 'A4', margin: '18mm' },
    [`body > :not(${SHEET})`]: { display: 'none !important' },
    [SHEET]: { display: 'block', color: '#000', fontSize: '11.5pt', lineHeight: 1.7 },
    [`${SHEET} h1`]: { textAlign: 'center', fontSize: '24pt', margin: '4mm 0' },
    [`${SHEET} .mark`]: { textAlign: 'right', fontWeight: 'bold', margin: 0 },
    [`${SHEET} .site`]: { textAlign: 'center', margin: '0 0 3mm' },
    [`${SHEET} .groups`]: {
      display: 'grid',
      gridTemplateColumns: 'repeat(4, 1fr)',
      border: '1.5pt solid #000',
      margin: '5mm 0 2mm',
      padding: '3mm 0',
      textAlign: 'center',
    },
    [`${SHEET} .groups span`]: { display: 'block', fontSize: '9.5pt' },
    [`${SHEET} .groups b`]: {
      fontFamily: 'Consolas, "DejaVu Sans Mono", monospace',
      fontSize: '25pt',
      letterSpacing: '2pt',
    },
    // A border at the very edge of the page would be cut off.
    [`${SHEET} table`]: { width: 'calc(100% - 1mm)', borderCollapse: 'collapse' },
    [`${SHEET} th, ${SHEET} td`]: {
      border: '.5pt solid #000',
      height: '11mm',
      fontWeight: 'normal',
    },
  },
} as const
