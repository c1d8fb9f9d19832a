import { createTheme } from '@mui/material'
import { zhCN as coreChinese } from '@mui/material/locale'
import { zhCN as gridChinese } from '@mui/x-data-grid/locales'
import { zhCN as pickersChinese } from '@mui/x-date-pickers/locales'
// Lets the theme know the grid and the pickers.
import type {} from '@mui/x-data-grid/themeAugmentation'
import type {} from '@mui/x-date-pickers/themeAugmentation'

const HAIRLINE = '#dde3e3'

/** Quiet and official: white and light grey, one deep teal-green for action, red for emergencies. */
export const theme = createTheme(
  {
    // Windows can be told to show no animations: old machines are faster without.
    motion: { reducedMotion: 'system' },
    palette: {
      primary: { main: '#0f5f5a', light: '#3f847f', dark: '#0a4642' },
      secondary: { main: '#4a5a5a' },
      error: { main: '#b3261e' },
      warning: { main: '#9a5b00' },
      success: { main: '#2c6e33' },
      background: { default: '#f6f8f8', paper: '#ffffff' },
      divider: HAIRLINE,
      text: { primary: '#1c2424', secondary: '#526060' },
    },
    shape: { borderRadius: 4 },
    typography: {
      fontFamily: '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
      fontSize: 14,
      h1: { fontSize: 20, fontWeight: 600 },
      h2: { fontSize: 16, fontWeight: 600 },
      h3: { fontSize: 14, fontWeight: 600 },
      body1: { fontSize: 14 },
      body2: { fontSize: 13 },
      button: { fontSize: 14 },
    },
    components: {
      MuiPaper: { defaultProps: { elevation: 0 } },
      MuiButton: { defaultProps: { disableElevation: true, size: 'small' } },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
      MuiFormControl: { defaultProps: { size: 'small' } },
      MuiCheckbox: { defaultProps: { size: 'small' } },
      MuiRadio: { defaultProps: { size: 'small' } },
      MuiTable: { defaultProps: { size: 'small' } },
      MuiTableCell: { styleOverrides: { root: { fontSize: 13, borderColor: HAIRLINE } } },
      MuiDialog: { defaultProps: { fullWidth: true } },
      MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600 } } },
      MuiDateCalendar: {
        defaultProps: { slotProps: { calendarHeader: { format: 'YYYY年M月' } } },
      },
      MuiDataGrid: {
        defaultProps: { disableColumnMenu: true, rowHeight: 34, columnHeaderHeight: 36 },
        styleOverrides: { root: { fontSize: 13, borderColor: HAIRLINE } },
      },
    },
  },
  gridChinese,
  pickersChinese,
  coreChinese,
)
