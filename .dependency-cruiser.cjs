/** The house rules: a room imports itself, schema and lib; the doors call app.ts; no cycles. See docs/architecture.md. */
const rooms = ["fetch", "clean", "read", "extract", "track", "store"];
const doors = ["cli", "api", "mcp"];
const ground = "^src/(schema|lib)/";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "schema-imports-nothing",
      severity: "error",
      from: { path: "^src/schema/" },
      to: { path: "^src/", pathNot: "^src/schema/" },
    },
    {
      name: "lib-names-no-record",
      severity: "error",
      from: { path: "^src/lib/" },
      to: { path: "^src/", pathNot: "^src/lib/" },
    },
    ...rooms.map((room) => ({
      name: `${room}-stays-in-its-room`,
      severity: "error",
      from: { path: `^src/${room}/`, pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: [`^src/${room}/`, ground] },
    })),
    ...doors.map((door) => ({
      name: `${door}-calls-app-only`,
      severity: "error",
      from: { path: `^src/${door}/`, pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: [`^src/${door}/`, ground, "^src/(app|config|errors|log)\\.ts$"] },
    })),
    {
      name: "src-imports-src",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(test|bench|tools|examples)/" },
    },
    {
      name: "no-dev-dependencies",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
