import { Box, useTheme } from '@mui/material'
import type { TutoringTrends } from '#shared/features/tutoring/tutoring-views.ts'

const HEIGHT = 150
const LEFT = 34
const BOTTOM = 20
const STEP = 44
const MOST_WEEKS = 16

/** Bars of the weekly attendance rate; the figures stand in the table below. */
export function TrendChart({ weeks }: Pick<TutoringTrends, 'weeks'>) {
  const { palette } = useTheme()
  const shown = weeks.slice(-MOST_WEEKS)
  const width = LEFT + MOST_WEEKS * STEP
  const y = (rate: number) => 10 + (1 - rate) * (HEIGHT - 10)
  const label = `最近 ${shown.length} 周的出勤率柱状图，数字见下表`
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${HEIGHT + BOTTOM}`}
      sx={{ width: 1, display: 'block', fontSize: 11 }}
    >
      {[0, 0.5, 1].map((rate) => (
        <g key={rate}>
          <line x1={LEFT} x2={width} y1={y(rate)} y2={y(rate)} stroke={palette.divider} />
          <text x={LEFT - 4} y={y(rate) + 4} textAnchor="end" fill={palette.text.secondary}>
            {`${rate * 100}%`}
          </text>
        </g>
      ))}
      {shown.map((week, index) => {
        const rate = week.expected === 0 ? 0 : week.there / week.expected
        const x = LEFT + index * STEP + 8
        return (
          <g key={week.monday}>
            <rect
              x={x}
              y={y(rate)}
              width={STEP - 16}
              height={Math.max(0, y(0) - y(rate))}
              fill={palette.primary.main}
            />
            <text
              x={x + (STEP - 16) / 2}
              y={y(rate) - 3}
              textAnchor="middle"
              fill={palette.text.primary}
            >
              {Math.round(rate * 100)}
            </text>
            <text
              x={x + (STEP - 16) / 2}
              y={HEIGHT + 15}
              textAnchor="middle"
              fill={palette.text.secondary}
            >
              {week.monday.slice(5)}
            </text>
          </g>
        )
      })}
    </Box>
  )
}
