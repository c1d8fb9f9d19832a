import { codecSource } from '../codec.ts'
import { isolatedWorldSource } from './isolated-world.ts'
import type { WorldConfig } from './messages.ts'
import { bridgeSource } from './world-bridge.ts'

export interface WorldScripts {
  /** For the page's own world: can define `window.<api>` on request. */
  readonly main: string
  /** For the isolated world: contextBridge, ipcRenderer, and the application's preload bundle. */
  readonly isolated: string
}

/** Parameters Electron wraps a sandboxed preload bundle in. */
export const preloadParameters =
  'require,process,Buffer,global,setImmediate,clearImmediate,exports,module'

/**
 * Texts for Page.addScriptToEvaluateOnNewDocument, which run in every document before its own
 * scripts. Frames inside the page get neither, as with Electron's `nodeIntegrationInSubFrames: false`.
 */
export function worldScripts(
  event: string,
  config: WorldConfig,
  preloadSource: string | undefined,
): WorldScripts {
  const name = JSON.stringify(event)
  const preload =
    preloadSource === undefined ? 'undefined' : `function(${preloadParameters}){${preloadSource}\n}`
  const topOnly = (body: string): string => `if(window.top===window){(()=>{${body}})()}`
  const sourceUrl = config.preloadPath ? encodeURI(`file://${config.preloadPath}`) : 'preload'
  const isolated = [
    codecSource(),
    bridgeSource(),
    isolatedWorldSource(),
    `isolatedWorld(${JSON.stringify(config)},new WorldBridge(${name},'isolated'),${preload})`,
  ].join('\n')
  return {
    main: topOnly(`${bridgeSource()}\nnew WorldBridge(${name},'main')`),
    isolated: `${topOnly(isolated)}\n//# sourceURL=${sourceUrl}`,
  }
}
