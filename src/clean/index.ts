export { decode } from "./decode.ts";
export type { Meta, RawDocument } from "./document.ts";
export { isRead } from "./report.ts";
export { fromText } from "./text.ts";
