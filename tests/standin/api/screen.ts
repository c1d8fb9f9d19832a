import { strictEmitter } from '../strict.ts'

/** One display of 1920 × 1080 with a 40 px task bar. */
function display(): object {
  const bounds = { x: 0, y: 0, width: 1920, height: 1080 }
  const workArea = { ...bounds, height: 1040 }
  return {
    id: 1,
    label: 'stand-in',
    bounds,
    workArea,
    size: { width: bounds.width, height: bounds.height },
    workAreaSize: { width: workArea.width, height: workArea.height },
    scaleFactor: 1,
    rotation: 0,
    internal: false,
  }
}

class Screen extends strictEmitter('screen') {
  getPrimaryDisplay(): object {
    return display()
  }

  getAllDisplays(): readonly object[] {
    return [display()]
  }

  getDisplayMatching(): object {
    return display()
  }

  getDisplayNearestPoint(): object {
    return display()
  }

  getCursorScreenPoint(): object {
    return { x: 0, y: 0 }
  }
}

export const screen = new Screen()
