import { contextBridge } from 'electron'

contextBridge.exposeInMainWorld('standinPage', {})
