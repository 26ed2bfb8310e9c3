// Tells the gate that subscribed packs have words of their own in storage: registered for pages only while that is so,
// because reading storage costs a page more than the gate's whole look.
globalThis.refrainPackWords = true;

export type {};
