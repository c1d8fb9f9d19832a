import { strictEmitter } from '../strict.ts'

/** Never idle and always on mains; a spec may emit `lock-screen`, `suspend` and the like itself. */
class PowerMonitor extends strictEmitter('powerMonitor') {
  getSystemIdleTime(): number {
    return 0
  }

  getSystemIdleState(): string {
    return 'active'
  }

  isOnBatteryPower(): boolean {
    return false
  }
}

export const powerMonitor = new PowerMonitor()
