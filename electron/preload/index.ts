import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { OfficeEvent } from '#shared/contract/events.ts'
import type { OfficeDoor } from '#shared/contract/system.ts'

const door: OfficeDoor = {
  request: (route, input, requestId) =>
    ipcRenderer.invoke('office:request', route, input, requestId),
  onEvent: (listener) => {
    const receive = (_event: IpcRendererEvent, event: OfficeEvent) => listener(event)
    ipcRenderer.on('office:event', receive)
    return () => {
      ipcRenderer.off('office:event', receive)
    }
  },
}

contextBridge.exposeInMainWorld('office', door)
