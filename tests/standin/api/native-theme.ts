import { strictEmitter } from '../strict.ts'
import { state } from './contents-state.ts'
import { registry } from './window-registry.ts'

const sources = ['system', 'light', 'dark']
let themeSource = 'system'

/** Parameters of Emulation.setEmulatedMedia for the present theme. */
export function emulatedTheme(): object {
  const feature = { name: 'prefers-color-scheme', value: themeSource }
  return { features: themeSource === 'system' ? [] : [feature] }
}

class NativeTheme extends strictEmitter('nativeTheme') {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false

  get themeSource(): string {
    return themeSource
  }

  set themeSource(source: string) {
    if (!sources.includes(source)) throw new TypeError('Invalid themeSource value provided')
    themeSource = source
    for (const contents of registry.contents) {
      const { page } = contents[state]
      void page.whenAttached('Emulation.setEmulatedMedia', emulatedTheme()).catch(() => {})
    }
    setImmediate(() => this.emit('updated'))
  }

  get shouldUseDarkColors(): boolean {
    return themeSource === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
