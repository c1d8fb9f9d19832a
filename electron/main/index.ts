import { join } from 'node:path'
import { app, Menu, session } from 'electron'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { startGateway } from './ipc-gateway.ts'
import { showClosingNotice } from './closing-notice.ts'
import { guardNavigation } from './navigation-guard.ts'
import { ServiceProcess } from './service-process.ts'
import { OfficeWindow } from './window.ts'

registerAppScheme()

if (app.requestSingleInstanceLock()) boot()
else app.quit()

function boot(): void {
  const office = new OfficeWindow()
  const service = new ServiceProcess(join(app.getPath('userData'), 'site'), (event) =>
    office.send(event),
  )
  app.on('second-instance', () => office.focus())
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents))

  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('before-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    const hideNotice = showClosingNotice()
    void service.close().finally(() => {
      state = 'closed'
      hideNotice()
      app.quit()
    })
  })

  // Not a top-level await: Electron's ready event waits for this module to finish.
  void app.whenReady().then(() => {
    Menu.setApplicationMenu(null)
    denyPermissions()
    serveApp()
    startGateway(service, office)
    service.start()
    office.open()
  })
}

function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.defaultSession.setPermissionCheckHandler(() => false)
}
