export * from "./account.ts";
export * from "./document.ts";
export type * from "./reading.ts";
