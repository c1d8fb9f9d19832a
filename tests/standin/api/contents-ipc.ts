import { codec } from '../codec.ts'
import { electronEvent, ElectronEvent } from '../electron-event.ts'
import type { FromPage } from '../page/messages.ts'
import { state } from './contents-state.ts'
import { ipcMain, type IpcMain } from './ipc-main.ts'
import type { MessagePortMain, PortLink } from './message-ports.ts'
import type { WebContents } from './web-contents.ts'

type Invoked = Extract<FromPage, { readonly op: 'invoke' }>

function eventOf(contents: WebContents, ports: readonly MessagePortMain[]): ElectronEvent {
  return electronEvent({
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    frameId: 1,
    processId: 1,
    frameTreeNodeId: contents.id,
    ports,
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
  })
}

/** Whoever may answer, the nearest first. */
function receivers(contents: WebContents): readonly IpcMain[] {
  return [contents.mainFrame.ipc, contents.ipc, ipcMain]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

async function answerInvoke(contents: WebContents, message: Invoked): Promise<object> {
  const { channel } = message
  try {
    const handlers = receivers(contents).map((ipc) => ipc._invokeHandlers.get(channel))
    const handler = handlers.find((found) => found !== undefined)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const args = listOf(codec.decode(message.data))
    return { data: codec.encode(await handler(eventOf(contents, []), ...args)) }
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return { error: String(error) }
  }
}

export function portLink(contents: WebContents, id: string, context?: number): PortLink {
  const { page } = contents[state]
  return {
    post: (data) => page.tell({ op: 'port', id, data }, context),
    close: () => page.tell({ op: 'port-close', id }, context),
  }
}

function emitEverywhere(contents: WebContents, channel: string, ...args: unknown[]): void {
  for (const ipc of receivers(contents)) ipc.emit(channel, ...args)
}

function titleChanged(contents: WebContents, title: string): void {
  const { page, window } = contents[state]
  page.title = title
  const event = new ElectronEvent()
  contents.emit('page-title-updated', event, title, true)
  window.emit('page-title-updated', event, title, true)
  if (!event.defaultPrevented) window.setTitle(title)
}

/** A message out of the preload's world of one document (`context`). */
export async function receiveFromPage(
  contents: WebContents,
  message: FromPage,
  context: number,
): Promise<void> {
  const { page, ports, preferences } = contents[state]
  switch (message.op) {
    case 'invoke': {
      const answer = await answerInvoke(contents, message)
      page.tell({ op: 'reply', id: message.id, ...answer }, context)
      return
    }
    case 'send': {
      const args = listOf(codec.decode(message.data))
      const event = eventOf(contents, [])
      contents.emit('ipc-message', event, message.channel, ...args)
      emitEverywhere(contents, message.channel, event, ...args)
      return
    }
    case 'post': {
      const given = message.ports.map((id) => ports.take(id, portLink(contents, id, context)))
      const event = eventOf(contents, given)
      emitEverywhere(contents, message.channel, event, codec.decode(message.data))
      return
    }
    case 'port':
      ports.arrived(message.id, message.data)
      return
    case 'port-close':
      ports.closed(message.id)
      return
    case 'title':
      titleChanged(contents, message.title)
      return
    case 'preload-error': {
      const error = new Error(message.message)
      contents.emit('preload-error', new ElectronEvent(), preferences.preload, error)
    }
  }
}
