import type { MessageBoxOptions } from 'electron'
import { host } from '../host.ts'
import { strict } from '../strict.ts'
import { BrowserWindow } from './browser-window.ts'
import { askFile, askMessage, type FileDialogOptions } from './preview-dialog.ts'

/** A real Electron would wait for ever: fail, and say whose turn it is. */
function unanswered(name: string): Error {
  const error = new Error(
    `stand-in: dialog.${name} was called but the spec gave no answer (replace it with electronApp.evaluate)`,
  )
  console.error(error.message)
  return error
}

/** Electron's dialogs take the parent window first, or not at all. */
function optionsOf<T extends object>(parentOrOptions: T | BrowserWindow, options?: T): T {
  if (options) return options
  return parentOrOptions instanceof BrowserWindow ? ({} as T) : parentOrOptions
}

type Asker<T extends object, R> = (parentOrOptions: T | BrowserWindow, options?: T) => Promise<R>

/** In tests the spec replaces the method; in a preview the question is a page. */
function asker<T extends object, R>(name: string, ask: (options: T) => Promise<R>): Asker<T, R> {
  return async (parentOrOptions, options) => {
    if (host.mode === 'test') throw unanswered(name)
    return ask(optionsOf(parentOrOptions, options))
  }
}

function refuse(name: string): () => never {
  return () => {
    throw unanswered(name)
  }
}

export const dialog = strict('dialog', {
  showOpenDialog: asker('showOpenDialog', async (options: FileDialogOptions) => {
    const file = await askFile('open', options)
    return { canceled: file === undefined, filePaths: file === undefined ? [] : [file] }
  }),
  showSaveDialog: asker('showSaveDialog', async (options: FileDialogOptions) => {
    const file = await askFile('save', options)
    return { canceled: file === undefined, filePath: file ?? '' }
  }),
  showMessageBox: asker('showMessageBox', async (options: MessageBoxOptions) => ({
    response: await askMessage(options),
    checkboxChecked: false,
  })),
  showOpenDialogSync: refuse('showOpenDialogSync'),
  showSaveDialogSync: refuse('showSaveDialogSync'),
  showMessageBoxSync: refuse('showMessageBoxSync'),
  showErrorBox(title: string, content: string): void {
    console.error(`[dialog.showErrorBox] ${title}: ${content}`)
    if (host.mode === 'preview') {
      void askMessage({ message: title, detail: content }).catch(() => {})
    }
  },
})
