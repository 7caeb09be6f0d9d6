export * from "./account.ts";
export type * from "./reading.ts";
