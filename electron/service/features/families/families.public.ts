export { factsSnapshotSchema, removeFacts, restoreFacts, snapshotFacts } from './facts-snapshot.ts'
export { moveFirstDays, openFacts, writeFacts, type FlatFacts } from './flat-facts.ts'
