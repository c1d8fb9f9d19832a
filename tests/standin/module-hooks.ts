import { registerHooks } from 'node:module'

const key = Symbol.for('standin-electron')
const names = /^electron(\/(main|common))?$/
const commonJs = new URL('virtual-electron.cjs', import.meta.url).href
const esModule = new URL('virtual-electron.mjs', import.meta.url).href

/**
 * Makes `electron` resolve to the given exports, by `require` and by `import`, in this thread only:
 * worker threads get nothing, as in Electron.
 */
export function provideElectron(electron: object): void {
  Object.defineProperty(globalThis, key, { value: electron })
  const stored = `globalThis[Symbol.for(${JSON.stringify(Symbol.keyFor(key))})]`
  const exported = `const electron=${stored};export default electron;export const {${Object.keys(electron).join()}}=electron;`
  registerHooks({
    resolve(specifier, context, next) {
      if (!names.test(specifier)) return next(specifier, context)
      const url = context.conditions.includes('require') ? commonJs : esModule
      return { url, shortCircuit: true }
    },
    load(url, context, next) {
      if (url === commonJs) {
        return { format: 'commonjs', source: `module.exports=${stored}`, shortCircuit: true }
      }
      if (url === esModule) return { format: 'module', source: exported, shortCircuit: true }
      return next(url, context)
    },
  })
}
