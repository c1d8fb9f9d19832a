import type { MenuItemConstructorOptions } from 'electron'
import { strictEmitter } from '../strict.ts'
import { app } from './app.ts'
import { registry } from './window-registry.ts'

type Click = (event?: object, window?: unknown, contents?: unknown) => void

type ItemOptions = Omit<MenuItemConstructorOptions, 'submenu'> & {
  readonly submenu?: Menu | MenuItemConstructorOptions[]
}

/** What the roles that are more than a label do here. */
const roles: Readonly<Record<string, () => void>> = {
  quit: () => app.quit(),
  close: () => void registry.focused?.close(),
  reload: () => registry.focused?.reload(),
}

export class MenuItem {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | null | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  click: Click

  constructor(options: ItemOptions) {
    this.id = options.id ?? ''
    this.label = options.label ?? options.role ?? ''
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.role = options.role
    this.accelerator = options.accelerator
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    const { submenu } = options
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu
    const act = options.click as ((...args: unknown[]) => void) | undefined
    this.click = (
      event = {},
      window = registry.focused,
      contents = registry.focused?.webContents,
    ) => {
      if (!this.enabled) return
      if (act) act(this, window, event, contents)
      else roles[options.role ?? '']?.()
    }
  }
}

let applicationMenu: Menu | null = null

/** A model: nothing is drawn and accelerators do nothing, but `click()` works. */
export class Menu extends strictEmitter('Menu') {
  readonly items: MenuItem[] = []

  append(item: MenuItem): void {
    this.items.push(item)
  }

  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup(options: { readonly callback?: () => void } = {}): void {
    this.emit('menu-will-show')
    options.callback?.()
  }

  closePopup(): void {}

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) {
      menu.append(item instanceof MenuItem ? item : new MenuItem(item as ItemOptions))
    }
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    app.applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }
}
