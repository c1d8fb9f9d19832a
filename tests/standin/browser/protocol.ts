/**
 * The part of the Chrome DevTools protocol the stand-in uses, typed as narrowly as it is used.
 * https://chromedevtools.github.io/devtools-protocol/
 */

export interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly url: string
  readonly openerId?: string
}

export interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
  }
}

export interface ConsoleCall {
  readonly type: string
  readonly args: readonly { readonly value?: unknown; readonly description?: string }[]
  readonly stackTrace?: {
    readonly callFrames: readonly { readonly lineNumber: number; readonly url: string }[]
  }
}

export interface OpenedWindow {
  readonly url: string
  readonly windowName?: string
  readonly windowFeatures?: readonly string[]
}

/** Commands and what they answer. */
export interface CdpCommands {
  'Browser.getVersion': { readonly product: string; readonly userAgent: string }
  'Browser.close': unknown
  'Browser.getWindowForTarget': { readonly windowId: number }
  'Browser.setWindowBounds': unknown
  'Browser.setPermission': unknown
  'Emulation.setEmulatedMedia': unknown
  'Emulation.setLocaleOverride': unknown
  'Fetch.enable': unknown
  'Fetch.continueRequest': unknown
  'Fetch.failRequest': unknown
  'Network.clearBrowserCache': unknown
  'Network.setUserAgentOverride': unknown
  'Page.enable': unknown
  'Page.setLifecycleEventsEnabled': unknown
  'Page.addScriptToEvaluateOnNewDocument': unknown
  'Page.navigate': { readonly loaderId?: string; readonly errorText?: string }
  'Page.reload': unknown
  'Page.stopLoading': unknown
  'Page.close': unknown
  'Page.crash': unknown
  'Page.bringToFront': unknown
  'Page.handleJavaScriptDialog': unknown
  'Page.getLayoutMetrics': { readonly cssLayoutViewport: { readonly clientHeight: number } }
  'Page.printToPDF': { readonly data: string }
  'Page.captureScreenshot': { readonly data: string }
  'Runtime.enable': unknown
  'Runtime.addBinding': unknown
  'Runtime.callFunctionOn': unknown
  'Runtime.evaluate': {
    readonly result: { readonly value?: unknown }
    readonly exceptionDetails?: {
      readonly text: string
      readonly exception?: { readonly description?: string }
    }
  }
  'Runtime.runIfWaitingForDebugger': unknown
  'Storage.setCookies': unknown
  'Storage.clearDataForOrigin': unknown
  'Target.setAutoAttach': unknown
  'Target.createTarget': { readonly targetId: string }
  'Target.closeTarget': unknown
}

/** Events and what they carry. */
export interface CdpEvents {
  'Target.attachedToTarget': { readonly sessionId: string; readonly targetInfo: TargetInfo }
  'Target.detachedFromTarget': { readonly sessionId: string }
  'Runtime.executionContextCreated': {
    readonly context: {
      readonly id: number
      readonly name: string
      readonly auxData?: { readonly frameId?: string }
    }
  }
  'Runtime.executionContextsCleared': object
  'Runtime.executionContextDestroyed': { readonly executionContextId: number }
  'Runtime.bindingCalled': {
    readonly name: string
    readonly payload: string
    readonly executionContextId: number
  }
  'Runtime.consoleAPICalled': ConsoleCall
  'Page.frameNavigated': {
    readonly frame: {
      readonly url: string
      readonly urlFragment?: string
      readonly parentId?: string
    }
  }
  'Page.navigatedWithinDocument': { readonly frameId: string; readonly url: string }
  'Page.frameStartedLoading': { readonly frameId: string }
  'Page.frameStoppedLoading': { readonly frameId: string }
  'Page.lifecycleEvent': {
    readonly frameId: string
    readonly loaderId: string
    readonly name: string
  }
  'Page.windowOpen': OpenedWindow
  'Page.javascriptDialogOpening': { readonly type: string }
  'Inspector.targetCrashed': object
  'Fetch.requestPaused': PausedRequest
}
