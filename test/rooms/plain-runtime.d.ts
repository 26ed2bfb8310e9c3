// What a runtime without a page or a browser offers beyond the language itself, as far as matching uses it.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}
