export { CLASSES_TEXTS } from './classes.text.ts'
